import type { Manifest } from '../run/manifest.js';
import type { ReleaseAsset } from './data-release.js';

/** Where a sealed run folder can go, in the order of delivery: each one tells of those before. */
export const DELIVERY_TARGETS = ['artifact', 'release', 's3', 'index'] as const;
export type DeliveryTarget = (typeof DELIVERY_TARGETS)[number];

/** A run folder that has its manifest. Publishing changes nothing in it. */
export interface FinishedRun {
  /** Absolute path. */
  readonly runDir: string;
  readonly manifest: Manifest;
}

/** What became of a publication; told by step outputs, log and job summary, never in the folder. */
export type PublishReceipt = ArtifactReceipt | ReleaseReceipt | BucketReceipt | IndexReceipt;

export interface ArtifactReceipt {
  readonly target: 'artifact';
  /** The run's artifact first; then, where raw bodies were kept, theirs. */
  readonly artifacts: readonly UploadedArtifact[];
}

/** Where an asset of a release is, or an object of a bucket. */
export interface AssetPlace {
  /** 0 in a bucket. */
  readonly id: number;
  readonly name: string;
  readonly url: string;
  readonly sha256: string;
  readonly sizeBytes: number;
}

/** The file of a day, and its manifest. */
export interface PublishedDay {
  readonly day: string;
  readonly dataDigest: string;
  readonly asset: AssetPlace;
  readonly manifest: AssetPlace;
}

export interface ReleaseReceipt {
  readonly target: 'release';
  readonly tag: string;
  /** Days that this run published, in order. */
  readonly days: readonly PublishedDay[];
  /** Assets that gave up their names; they answer by id until the index tells of the new ones. */
  readonly replaced: readonly ReleaseAsset[];
  /** Names of older assets that made room. */
  readonly removed: readonly string[];
}

export interface BucketReceipt {
  readonly target: 's3';
  /** Days that this run published, in order. */
  readonly days: readonly string[];
  /** `s3://…`, the folder of the dataset. */
  readonly address: string;
}

export interface IndexReceipt {
  readonly target: 'index';
  /** Address at which a reader of the repository finds the index: see `indexAddress`. */
  readonly url: string;
  readonly revision: number;
  /** Whether this run is the dataset's latest now. */
  readonly isLatest: boolean;
  /** UTC days without data, of the dataset and filters of this run. */
  readonly missingDays: readonly string[];
}

export interface UploadedArtifact {
  readonly name: string;
  readonly id: number;
  /** Address of the download page; null where the workflow run is not known. */
  readonly url: string | null;
  /** SHA-256 of the archive as uploaded, hex. */
  readonly sha256: string;
  readonly sizeBytes: number;
  readonly files: number;
  /** Null: as the repository has it. */
  readonly retentionDays: number | null;
  readonly kind: 'run' | 'raw';
}

/** Brings a sealed run folder to one target. */
export interface Publisher<R extends PublishReceipt = PublishReceipt> {
  readonly target: R['target'];
  /**
   * `earlier` tells what became of the run at the targets before.
   * @throws GenesysCoreError `UPLOAD` or `PUBLISH`, or the signal's reason as soon as it aborts.
   */
  publish(run: FinishedRun, signal: AbortSignal, earlier?: readonly PublishReceipt[]): Promise<R>;
}

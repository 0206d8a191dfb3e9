import type { Manifest } from '../run/manifest.js';

/** Where a sealed run folder can go. */
export type PublishTarget = PublishReceipt['target'];

/** A run folder that has its manifest. Publishing changes nothing in it. */
export interface FinishedRun {
  /** Absolute path. */
  readonly runDir: string;
  readonly manifest: Manifest;
}

/** What became of a publication; told by step outputs, log and job summary, never in the folder. */
export type PublishReceipt = ArtifactReceipt;

export interface ArtifactReceipt {
  readonly target: 'artifact';
  /** The run's artifact first; then, where raw bodies were kept, theirs. */
  readonly artifacts: readonly UploadedArtifact[];
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
  /** @throws GenesysCoreError `UPLOAD` or `PUBLISH`, or the signal's reason as soon as it aborts. */
  publish(run: FinishedRun, signal: AbortSignal): Promise<R>;
}

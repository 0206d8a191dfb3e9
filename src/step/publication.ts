import type { Clock } from '../base/clock.js';
import { GenesysCoreError, invalidInput, type ErrorReport } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { bucketAccess } from '../github/bucket-access.js';
import type { PublishReceipt, UploadedArtifact } from '../github/publisher.js';
import type { PublishTarget } from '../options/table.js';

/** What is wanted of the delivery of a sealed run folder. */
export interface DeliveryOptions {
  readonly upload: boolean;
  readonly artifactName?: string | undefined;
  readonly retentionDays?: number | undefined;
  readonly publish: readonly PublishTarget[];
  readonly bucket?: string | undefined;
  readonly githubToken?: string | undefined;
  readonly releaseKeep: number;
}

/** Whether a run folder is to be brought anywhere. */
export function isDelivered({ upload, publish }: Pick<DeliveryOptions, 'upload' | 'publish'>): boolean {
  return upload || publish.length > 0;
}

/** What became of a delivery. */
export interface Delivery {
  readonly artifacts: readonly UploadedArtifact[];
  readonly uploadError: ErrorReport | null;
  /** What was published besides. */
  readonly published: readonly PublishReceipt[];
  readonly publishErrors: readonly ErrorReport[];
}

/** Of a run folder that stays where it is. */
export const NOT_DELIVERED: Delivery = {
  artifacts: [],
  uploadError: null,
  published: [],
  publishErrors: [],
};

/** A delivery that begins when the time of its run is over has this long, or as long as the run had. */
const MAX_LATE_MS = 600_000;

/**
 * Delivers within what the run left of its `timeoutMinutes`, and a delivery that begins late in ten minutes, or in
 * `timeoutMinutes` where that is shorter. The signal aborts then, with `DEADLINE`.
 */
export async function deliverInTime<T>(
  { timeoutMinutes }: { readonly timeoutMinutes: number },
  { clock, startedMs }: { readonly clock: Clock; readonly startedMs: number },
  work: (limit: AbortSignal) => Promise<T>,
): Promise<T> {
  const limitMs = timeoutMinutes * 60_000;
  const leftMs = Math.max(startedMs + limitMs - clock.monotonic(), Math.min(limitMs, MAX_LATE_MS));
  const limit = new AbortController();
  const done = new AbortController();
  clock.sleep(leftMs, done.signal).then(
    () => {
      limit.abort(
        new GenesysCoreError(
          'DEADLINE',
          `It was not done after ${Math.ceil(leftMs / 60_000)} minutes (timeoutMinutes is ${timeoutMinutes}), so it was given up. The run folder is complete on disk.`,
        ),
      );
    },
    () => undefined,
  );
  try {
    return await work(limit.signal);
  } finally {
    done.abort(new Error('it is delivered'));
  }
}

/**
 * Proves that what `publish` needs of the environment is there, before anything is fetched.
 * @throws GenesysCoreError INPUT_INVALID that names the variable.
 */
export function checkPublication(
  { publish, bucket }: Pick<DeliveryOptions, 'publish' | 'bucket'>,
  env: Readonly<Record<string, string | undefined>>,
): void {
  if (publish.some((target) => target !== 's3')) repositoryOf(env);
  if (publish.includes('s3')) bucketAccess(bucket ?? '', env);
}

/**
 * The repository that runs are published in, `owner/name`.
 * @throws GenesysCoreError INPUT_INVALID where the environment names none.
 */
export function repositoryOf(env: Readonly<Record<string, string | undefined>>): string {
  const repository = env['GITHUB_REPOSITORY'] ?? '';
  if (/^[\w.-]+\/[\w.-]+$/.test(repository)) return repository;
  throw invalidInput(
    `publish needs a repository, but GITHUB_REPOSITORY in the environment is ${quoted(repository)}. Set it to owner/name.`,
  );
}

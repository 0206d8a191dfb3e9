import type { RunResult } from '../engine/types.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError, toGenesysCoreError, invalidInput } from '../base/errors.js';
import type { ErrorReport } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { ENGINE_NAME } from '../engine/identity.js';
import { gitHubArtifactClient } from '../github/artifact-client.js';
import type { ArtifactClient } from '../github/artifact-client.js';
import { artifactPublisher } from '../github/artifact.js';
import { bucketAccess } from '../github/bucket-access.js';
import { createBucketClient } from '../github/bucket-client.js';
import { bucketPublisher } from '../github/bucket.js';
import { createGitHubClient, gitHubAccess, gitHubServerUrl } from '../github/github-client.js';
import type { GitHubClient } from '../github/github-client.js';
import { indexKeeper } from '../github/index-artifact.js';
import { createIndexReader } from '../github/index-schema.js';
import { createIndexStore } from '../github/index-store.js';
import { readRunSchemas } from '../run/schemas.js';
import { DELIVERY_TARGETS } from '../github/publisher.js';
import type {
  DeliveryTarget,
  FinishedRun,
  Publisher,
  PublishReceipt,
  ReleaseReceipt,
  UploadedArtifact,
} from '../github/publisher.js';
import { indexPublisher } from '../github/run-index.js';
import { releasePublisher } from '../github/day-release.js';
import { createRunRelease } from '../github/run-release.js';
import type { DatasetAbout } from '../github/index-document.js';
import type { PublishTarget } from '../options/table.js';
import { scrubbedReport } from '../run/manifest.js';

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

export interface DeliveryPorts {
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** Raw lines of GitHub's client, runner commands among them. */
  readonly clientLog: (line: string) => void;
  readonly uploaded: (artifact: UploadedArtifact) => void;
  readonly scrub: (text: string) => string;
  /** Absolute path of the folder that holds the built-in catalog, and beside it the schemas. */
  readonly catalogDir: string;
  /** What the dataset is, for the index. */
  readonly about?: () => DatasetAbout;
  /** Digests that count as one organisation, by the catalog. */
  readonly sameOrganizations?: () => readonly string[];
  /** Default: GitHub's own. */
  readonly client?: ArtifactClient;
}

/** What became of it. */
export interface Delivery {
  readonly artifacts: readonly UploadedArtifact[];
  readonly uploadError: ErrorReport | null;
  /** What was published besides. */
  readonly published: readonly PublishReceipt[];
  readonly publishErrors: readonly ErrorReport[];
}

/**
 * Brings a sealed run folder to where the options say: artifact, release, index, in this order, as each tells of those
 * before it. Never throws: a failure leaves the folder as it is, keeps nothing from the next target, and is told as an
 * error of its own. What is not done when `late` aborts is left, and told with its reason.
 */
export async function deliver(
  result: RunResult,
  options: DeliveryOptions,
  env: Readonly<Record<string, string | undefined>>,
  ports: DeliveryPorts,
  late: AbortSignal,
): Promise<Delivery> {
  const artifacts: UploadedArtifact[] = [];
  const receipts: PublishReceipt[] = [];
  const errors: { readonly target: DeliveryTarget; readonly report: ErrorReport }[] = [];
  if (result.manifest !== null) {
    const run = { runDir: result.runDir, manifest: result.manifest };
    const publishers = createPublishers(run, options, env, ports, late, artifacts);
    for (const target of DELIVERY_TARGETS) {
      const wanted = target === 'artifact' ? options.upload : options.publish.includes(target);
      if (!wanted) continue;
      try {
        receipts.push(await publishers[target]().publish(run, late, receipts));
      } catch (thrown) {
        errors.push({ target, report: scrubbedReport(knownError(thrown, target), ports.scrub) });
      }
    }
    const released = receipts.find((receipt) => receipt.target === 'release');
    const indexFailed = errors.some(({ target }) => target === 'index');
    if (released !== undefined && released.replaced.length > 0 && !indexFailed && !late.aborted) {
      const { runId, datasetKey } = result.manifest;
      const client = publishClient(runId, options, env, ports, late);
      await dropReplaced(released, datasetKey, client, ports.log);
    }
  }
  return {
    artifacts,
    uploadError: errors.find(({ target }) => target === 'artifact')?.report ?? null,
    published: receipts.filter(({ target }) => target !== 'artifact'),
    publishErrors: errors.filter(({ target }) => target !== 'artifact').map(({ report }) => report),
  };
}

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

type PublisherTable = Readonly<Record<DeliveryTarget, () => Publisher>>;

function createPublishers(
  run: FinishedRun,
  options: DeliveryOptions,
  env: Readonly<Record<string, string | undefined>>,
  ports: DeliveryPorts,
  signal: AbortSignal,
  artifacts: UploadedArtifact[],
): PublisherTable {
  const { clock, log } = ports;
  const { datasetKey, runId } = run.manifest;
  const { retentionDays } = options;
  const runUrl = workflowRunUrl(env);
  const artifactClient = ports.client ?? gitHubArtifactClient(ports.clientLog);
  const client = (): GitHubClient => publishClient(runId, options, env, ports, signal);
  const sameOrganizations = ports.sameOrganizations?.() ?? [];
  return {
    artifact: () =>
      artifactPublisher(
        { name: options.artifactName, retentionDays, runUrl },
        {
          client: artifactClient,
          clock,
          log,
          uploaded(artifact) {
            artifacts.push(artifact);
            ports.uploaded(artifact);
          },
        },
      ),
    release: () => releasePublisher({ keep: options.releaseKeep, clock, sameOrganizations }, client()),
    s3: () =>
      bucketPublisher({
        client: createBucketClient(bucketAccess(options.bucket ?? '', env), { clock, signal, fetch, log }),
        clock,
        log,
        readIndex: createIndexReader(ports.catalogDir),
        runUrl,
        about: ports.about?.(),
        sameOrganizations,
      }),
    index: () =>
      indexPublisher({
        store: createIndexStore(client(), gitHubServerUrl(env), createIndexReader(ports.catalogDir), () =>
          readRunSchemas(ports.catalogDir),
        ),
        clock,
        runUrl,
        about: ports.about?.(),
        sameOrganizations,
        keep: options.upload
          ? indexKeeper(
              { name: `genesys-core-index-${datasetKey}-${runId}`, retentionDays },
              { client: artifactClient, clock, log },
            )
          : undefined,
      }),
  };
}

function publishClient(
  runId: string,
  options: DeliveryOptions,
  env: Readonly<Record<string, string | undefined>>,
  { clock, log }: DeliveryPorts,
  signal: AbortSignal,
): GitHubClient {
  const access = gitHubAccess(env, repositoryOf(env), options.githubToken, ENGINE_NAME);
  return createGitHubClient(access, { clock, signal, log, seed: runId });
}

/** Removes assets that others took the place of, once no index leads to them; what stays is removed by a later run. */
async function dropReplaced(
  receipt: ReleaseReceipt,
  datasetKey: string,
  client: GitHubClient,
  log: (line: string) => void,
): Promise<void> {
  const release = createRunRelease(client, datasetKey);
  try {
    for (const asset of receipt.replaced) await release.remove(asset);
  } catch (error) {
    log(`Replaced assets of ${receipt.tag} are still there. ${toGenesysCoreError(error).message}`);
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

function knownError(thrown: unknown, target: DeliveryTarget): GenesysCoreError {
  const error = toGenesysCoreError(thrown);
  const code = target === 'artifact' ? 'UPLOAD' : 'PUBLISH';
  if (error.code === code || (error.code !== 'INTERNAL' && error.code !== 'UPLOAD')) return error;
  return new GenesysCoreError(code, error.message, { cause: thrown, retryable: error.retryable });
}

/** Page of the workflow run, by the runner's own variables; null outside a workflow. */
function workflowRunUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = env;
  if (server === undefined || repository === undefined || runId === undefined) return null;
  return `${server}/${repository}/actions/runs/${runId}`;
}

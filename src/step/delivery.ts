import type { RunResult } from '../engine/types.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import type { ErrorReport } from '../base/errors.js';
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
import { scrubbedReport } from '../run/manifest.js';
import { repositoryOf, type Delivery, type DeliveryOptions } from './publication.js';

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

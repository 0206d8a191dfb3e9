import type { RunResult } from './app-types.js';
import type { Clock } from './base/clock.js';
import { GenesysCoreError, toGenesysCoreError } from './base/errors.js';
import type { ErrorReport } from './base/errors.js';
import { gitHubArtifactClient } from './publish/artifact-client.js';
import type { ArtifactClient } from './publish/artifact-client.js';
import { artifactPublisher } from './publish/artifact.js';
import type { UploadedArtifact } from './publish/publisher.js';
import { scrubbedReport } from './run/manifest.js';

/** What is wanted of the delivery of a sealed run folder. */
export interface DeliveryOptions {
  readonly upload: boolean;
  readonly artifactName?: string | undefined;
  readonly retentionDays?: number | undefined;
}

export interface DeliveryPorts {
  readonly clock: Clock;
  readonly log: (line: string) => void;
  /** Raw lines of GitHub's client, runner commands among them. */
  readonly clientLog: (line: string) => void;
  readonly uploaded: (artifact: UploadedArtifact) => void;
  readonly scrub: (text: string) => string;
  /** Default: GitHub's own. */
  readonly client?: ArtifactClient;
}

/** What became of it. */
export interface Delivery {
  readonly artifacts: readonly UploadedArtifact[];
  readonly uploadError: ErrorReport | null;
}

/** A run that was stopped is still uploaded where that is done before the runner loses patience. */
const GRACE_AFTER_STOP_MS = 2_500;

/**
 * Brings a sealed run folder to where the options say. Never throws: a failed upload leaves the folder as it is and is
 * told as an error of its own. `stop` is the run's signal: when it has aborted, the upload gets 2.5 s.
 */
export async function deliver(
  result: RunResult,
  options: DeliveryOptions,
  env: Readonly<Record<string, string | undefined>>,
  ports: DeliveryPorts,
  stop: AbortSignal,
): Promise<Delivery> {
  const artifacts: UploadedArtifact[] = [];
  if (!options.upload || result.manifest === null) return { artifacts, uploadError: null };
  const publisher = artifactPublisher(
    {
      name: options.artifactName,
      retentionDays: options.retentionDays,
      runUrl: workflowRunUrl(env),
    },
    {
      client: ports.client ?? gitHubArtifactClient(ports.clientLog),
      clock: ports.clock,
      log: ports.log,
      uploaded(artifact) {
        artifacts.push(artifact);
        ports.uploaded(artifact);
      },
    },
  );
  const limit = limitAfterStop(ports.clock, stop);
  try {
    await publisher.publish({ runDir: result.runDir, manifest: result.manifest }, limit.signal);
    return { artifacts, uploadError: null };
  } catch (thrown) {
    const error = toGenesysCoreError(thrown);
    const known =
      error.code === 'INTERNAL' ? new GenesysCoreError('UPLOAD', error.message, { cause: thrown }) : error;
    return { artifacts, uploadError: scrubbedReport(known, ports.scrub) };
  } finally {
    limit.dispose();
  }
}

/** A signal that aborts some time after `stop` does, with a reason that names what was lost by it. */
function limitAfterStop(clock: Clock, stop: AbortSignal): { readonly signal: AbortSignal; dispose(): void } {
  const controller = new AbortController();
  const done = new AbortController();
  const begin = (): void => {
    clock.sleep(GRACE_AFTER_STOP_MS, done.signal).then(
      () => {
        controller.abort(
          new GenesysCoreError('CANCELLED', 'The run was stopped before its folder was uploaded.'),
        );
      },
      () => undefined,
    );
  };
  if (stop.aborted) begin();
  else stop.addEventListener('abort', begin, { once: true });
  return {
    signal: controller.signal,
    dispose() {
      stop.removeEventListener('abort', begin);
      done.abort(new Error('no longer needed'));
    },
  };
}

/** Page of the workflow run, by the runner's own variables; null outside a workflow. */
function workflowRunUrl(env: Readonly<Record<string, string | undefined>>): string | null {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: runId } = env;
  if (server === undefined || repository === undefined || runId === undefined) return null;
  return `${server}/${repository}/actions/runs/${runId}`;
}

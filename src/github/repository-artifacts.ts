import type { StoredArtifact } from './artifact-client.js';
import type { GitHubClient } from './github-client.js';

/** Artifacts that other workflow runs of the repository left. */
export interface RepositoryArtifacts {
  /**
   * The newest of this name that is there, else the newest that has expired, if any; none of a fork or a pull request.
   * @throws GenesysCoreError, with what is missing where they may not be read.
   */
  named(name: string): Promise<readonly StoredArtifact[]>;
  /** Those of the newest runs of this workflow that ended without success, expired ones among them, in no order. @throws as `named` does. */
  ofFailedRuns(): Promise<readonly StoredArtifact[]>;
}

/** The workflow run that asks. */
export interface WorkflowPlace {
  readonly workflowRunId: number;
  /** File name of the workflow, by which the API knows it too. */
  readonly workflowFile: string;
}

/** Runs that are listed, and of them those that are looked into. */
const LISTED_RUNS = 50;
const MAX_FAILED_RUNS = 5;
const LISTED_ARTIFACTS = 100;
/** Artifacts of one name whose runs are looked at. */
const MAX_NAMED = 5;
const FAILED: ReadonlySet<string | null> = new Set(['failure', 'cancelled', 'timed_out']);

/** By the runner's variables; undefined where they do not tell. */
export function workflowPlace(env: Readonly<Record<string, string | undefined>>): WorkflowPlace | undefined {
  const workflowRunId = Number(env['GITHUB_RUN_ID']);
  const workflowFile = /\/([^/@]+)@/.exec(env['GITHUB_WORKFLOW_REF'] ?? '')?.[1];
  return Number.isSafeInteger(workflowRunId) && workflowRunId > 0 && workflowFile !== undefined
    ? { workflowRunId, workflowFile }
    : undefined;
}

/**
 * Artifacts by GitHub's REST API, which takes the permission `actions: read`. Those of forks and of pull requests are left
 * out: anybody could put records of his own making there.
 */
export function createRepositoryArtifacts(client: GitHubClient, place: WorkflowPlace): RepositoryArtifacts {
  const { workflowRunId, workflowFile } = place;
  const ask = async <T>(deed: string, send: Parameters<typeof client.call<T>>[1]): Promise<T> =>
    client.call(
      { deed, permission: 'actions: read', codeOf: ({ retryable }) => (retryable ? 'NETWORK' : 'AUTH') },
      send,
    );

  return {
    async named(name) {
      const { data } = await ask('list the artifacts of the repository', (octokit, signal) =>
        octokit.rest.actions.listArtifactsForRepo({
          ...client.place,
          name,
          per_page: LISTED_ARTIFACTS,
          request: { signal },
        }),
      );
      const found = data.artifacts
        .flatMap((artifact) => {
          const { workflow_run: run } = artifact;
          if (run?.id === undefined || run.repository_id !== run.head_repository_id) return [];
          return [storedOf(artifact, run.id)];
        })
        .sort((a, b) => Number(isGone(a)) - Number(isGone(b)) || b.id - a.id);
      // The list does not tell what a run was started by.
      for (const artifact of found.slice(0, MAX_NAMED)) {
        const { data: run } = await ask('read a workflow run', (octokit, signal) =>
          octokit.rest.actions.getWorkflowRun({
            ...client.place,
            run_id: artifact.workflowRunId,
            request: { signal },
          }),
        );
        if (isTrusted(run)) return [artifact];
      }
      return [];
    },

    async ofFailedRuns() {
      const { data } = await ask('list the runs of the workflow', (octokit, signal) =>
        octokit.rest.actions.listWorkflowRuns({
          ...client.place,
          workflow_id: workflowFile,
          status: 'completed',
          exclude_pull_requests: true,
          per_page: LISTED_RUNS,
          request: { signal },
        }),
      );
      const failed = data.workflow_runs
        .filter(({ id, conclusion }) => id !== workflowRunId && FAILED.has(conclusion))
        .filter(isTrusted)
        .sort((a, b) => b.id - a.id)
        .slice(0, MAX_FAILED_RUNS);
      const found: StoredArtifact[] = [];
      for (const { id } of failed) {
        const { data: page } = await ask('list the artifacts of a workflow run', (octokit, signal) =>
          octokit.rest.actions.listWorkflowRunArtifacts({
            ...client.place,
            run_id: id,
            per_page: LISTED_ARTIFACTS,
            request: { signal },
          }),
        );
        found.push(...page.artifacts.map((artifact) => storedOf(artifact, id)));
      }
      return found;
    },
  };

  function isTrusted({ event, head_repository: head }: StartedRun): boolean {
    return (
      !event.startsWith('pull_request') && head?.full_name?.toLowerCase() === client.repository.toLowerCase()
    );
  }
}

/** What a workflow run was started by, and of which repository its commit is. */
interface StartedRun {
  readonly event: string;
  readonly head_repository?: { readonly full_name?: string } | null;
}

interface ListedArtifact {
  readonly id: number;
  readonly name: string;
  readonly size_in_bytes: number;
  readonly digest?: string | null;
  readonly expired: boolean;
  readonly expires_at: string | null;
}

function isGone({ expiredAt }: StoredArtifact): boolean {
  return expiredAt !== undefined;
}

function storedOf(
  artifact: ListedArtifact,
  workflowRunId: number,
): StoredArtifact & { readonly workflowRunId: number } {
  const { id, name, size_in_bytes: sizeBytes, digest, expired, expires_at: expiredAt } = artifact;
  return {
    name,
    id,
    sizeBytes,
    sha256: digest?.replace(/^sha256:/, '') ?? null,
    workflowRunId,
    ...(expired ? { expiredAt: expiredAt ?? '' } : {}),
  };
}

import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { REPOSITORY, READ_TOKEN } from './github-api.js';

/** An artifact of another workflow run, which failed. */
export interface LeftArtifact {
  readonly id: number;
  readonly name: string;
  readonly workflowRunId: number;
  readonly content: Buffer;
}

export interface ActionsApi {
  /** Variables that lead a client here, from the workflow `nightly.yml`. */
  readonly env: Readonly<Record<string, string>>;
  readonly token: string;
  /** Method and path of every call, in order. */
  readonly calls: readonly string[];
  leave(artifact: LeftArtifact): void;
  /** From now on the token is one that may not read workflow runs. */
  forbid(): void;
  close(): Promise<void>;
}

/** The part of GitHub's REST API that tells of workflow runs and gives their artifacts, on the loopback. */
export async function startActionsApi(): Promise<ActionsApi> {
  const left: LeftArtifact[] = [];
  const calls: string[] = [];
  let forbidden = false;
  let origin = '';

  const toJson = ({ id, name, workflowRunId, content }: LeftArtifact): object => ({
    id,
    name,
    size_in_bytes: content.length,
    expired: false,
    digest: `sha256:${createHash('sha256').update(content).digest('hex')}`,
    workflow_run: { id: workflowRunId, repository_id: 1, head_repository_id: 1 },
  });
  const listing = (artifacts: readonly LeftArtifact[]): object => ({
    total_count: artifacts.length,
    artifacts: artifacts.map(toJson),
  });
  const answer = (path: string, name: string | null): object | undefined => {
    if (path === '/artifacts') return listing(left.filter((one) => one.name === name));
    const ofRun = /^\/runs\/(\d+)\/artifacts$/.exec(path);
    if (ofRun !== null) return listing(left.filter((one) => String(one.workflowRunId) === ofRun[1]));
    const one = /^\/runs\/(\d+)$/.exec(path);
    if (one !== null)
      return { id: Number(one[1]), event: 'schedule', head_repository: { full_name: REPOSITORY } };
    if (path !== '/workflows/nightly.yml/runs') return undefined;
    const runs = [...new Set(left.map(({ workflowRunId }) => workflowRunId))].map((id) => ({
      id,
      conclusion: 'failure',
      event: 'schedule',
      head_repository: { full_name: REPOSITORY },
    }));
    return { total_count: runs.length, workflow_runs: runs };
  };

  const server = createServer((request, response) => {
    const url = new URL(request.url!, origin);
    const path = url.pathname.replace(`/repos/${REPOSITORY}/actions`, '');
    calls.push(`${request.method!} ${path}`);
    const blob = left.find(({ id }) => url.pathname === `/blob/${id}.zip`);
    if (blob !== undefined) {
      // The store of the archives is another service: no token belongs there.
      response.writeHead(request.headers.authorization === undefined ? 200 : 400);
      response.end(blob.content);
      return;
    }
    const archive = /^\/artifacts\/(\d+)\/zip$/.exec(path);
    if (archive !== null && !forbidden) {
      response.writeHead(302, { location: `${origin}/blob/${archive[1]!}.zip?sig=x` }).end();
      return;
    }
    const found = forbidden ? undefined : answer(path, url.searchParams.get('name'));
    const status = forbidden ? 403 : found === undefined ? 404 : 200;
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(found ?? { message: 'Resource not accessible by integration' }));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  return {
    env: {
      GITHUB_API_URL: origin,
      GITHUB_REPOSITORY: REPOSITORY,
      GITHUB_WORKFLOW_REF: `${REPOSITORY}/.github/workflows/nightly.yml@refs/heads/main`,
    },
    token: READ_TOKEN,
    calls,
    leave: (artifact) => left.push(artifact),
    forbid() {
      forbidden = true;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import nock from 'nock';
import { createGitHubClient, gitHubAccess } from '../../src/github/github-client.js';
import {
  createRepositoryArtifacts,
  workflowPlace,
  type RepositoryArtifacts,
} from '../../src/github/repository-artifacts.js';
import { hastyClock } from './github-world.js';

const API = 'https://api.github.test';
const REPOSITORY = 'example/data';
const PLACE = { workflowRunId: 4242, workflowFile: 'nightly.yml' };
const OWN = { repository_id: 7, head_repository_id: 7 };

beforeEach(() => {
  nock.disableNetConnect();
});
afterEach(() => {
  expect(nock.pendingMocks()).toEqual([]);
  nock.cleanAll();
  nock.enableNetConnect();
});

function repositoryArtifacts(): RepositoryArtifacts {
  const access = gitHubAccess({ GITHUB_API_URL: API }, REPOSITORY, 'a-token', 'tests');
  const ports = {
    clock: hastyClock(0),
    signal: new AbortController().signal,
    log: () => undefined,
    seed: 'x',
  };
  return createRepositoryArtifacts(createGitHubClient(access, ports), PLACE);
}

function artifact(id: number, name: string, rest: object = {}): object {
  return { id, name, size_in_bytes: id * 10, expired: false, digest: `sha256:${'a'.repeat(64)}`, ...rest };
}

function workflowRun(id: number, conclusion: string, rest: object = {}): object {
  return { id, conclusion, event: 'schedule', head_repository: { full_name: 'Example/Data' }, ...rest };
}

const listing = (artifacts: readonly object[]): object => ({ total_count: artifacts.length, artifacts });
const api = (): nock.Scope =>
  nock(API, { reqheaders: { authorization: 'token a-token' } }).defaultReplyHeaders({
    'content-type': 'application/json',
  });

describe('artifacts of other workflow runs, by name', () => {
  it('is the newest that is still there and that the repository itself made', async () => {
    api()
      .get(`/repos/${REPOSITORY}/actions/artifacts`)
      .query({ name: 'data', per_page: 100 })
      .reply(
        200,
        listing([
          artifact(1, 'data', { workflow_run: { id: 11, ...OWN } }),
          artifact(2, 'data', { workflow_run: { id: 12, ...OWN }, expired: true }),
          artifact(3, 'data', { workflow_run: { id: 13, repository_id: 7, head_repository_id: 8 } }),
          artifact(4, 'data'),
          artifact(5, 'data', { workflow_run: { id: 15, ...OWN }, digest: null }),
        ]),
      );
    api().get(`/repos/${REPOSITORY}/actions/runs/15`).reply(200, workflowRun(15, 'failure'));
    expect(await repositoryArtifacts().named('data')).toEqual([
      { id: 5, name: 'data', sizeBytes: 50, sha256: null, workflowRunId: 15 },
    ]);
  });

  it('is one that has expired where no other is there, newest first', async () => {
    const gone = { expired: true, expires_at: '2026-11-01T04:00:00Z' };
    api()
      .get(`/repos/${REPOSITORY}/actions/artifacts`)
      .query(true)
      .reply(
        200,
        listing([
          artifact(1, 'data', { workflow_run: { id: 11, ...OWN }, ...gone }),
          artifact(2, 'data', { workflow_run: { id: 12, ...OWN }, ...gone }),
          artifact(3, 'data', { workflow_run: { id: 13, repository_id: 7, head_repository_id: 8 } }),
        ]),
      );
    api().get(`/repos/${REPOSITORY}/actions/runs/12`).reply(200, workflowRun(12, 'failure'));
    expect(await repositoryArtifacts().named('data')).toMatchObject([
      { id: 2, workflowRunId: 12, expiredAt: '2026-11-01T04:00:00Z' },
    ]);
  });

  it.each<[string, object]>([
    ['a pull request', { event: 'pull_request' }],
    ['a pull request with the rights of its target', { event: 'pull_request_target' }],
    ['a review of a pull request', { event: 'pull_request_review' }],
    ['a push to a fork', { head_repository: { full_name: 'other/data' } }],
    ['a commit of a repository that is gone', { head_repository: null }],
  ])('is not one of a run that was started by %s, but the one before it', async (_, members) => {
    const two = [
      artifact(1, 'data', { workflow_run: { id: 11, ...OWN } }),
      artifact(2, 'data', { workflow_run: { id: 12, ...OWN } }),
    ];
    api().get(`/repos/${REPOSITORY}/actions/artifacts`).query(true).reply(200, listing(two));
    api()
      .get(`/repos/${REPOSITORY}/actions/runs/12`)
      .reply(200, workflowRun(12, 'failure', members));
    api().get(`/repos/${REPOSITORY}/actions/runs/11`).reply(200, workflowRun(11, 'failure'));
    const found = await repositoryArtifacts().named('data');
    expect(found.map(({ id }) => id)).toEqual([1]);
  });

  it.each([403, 404])('take a permission that the error names: HTTP %d', async (status) => {
    api()
      .get(`/repos/${REPOSITORY}/actions/artifacts`)
      .query(true)
      .reply(status, { message: 'Resource not accessible by integration' });
    await expect(repositoryArtifacts().named('data')).rejects.toMatchObject({
      code: 'AUTH',
      message: expect.stringMatching(/Resource not accessible.*(?:actions: read|It is not there)/),
    });
  });
});

describe('artifacts of the runs of the workflow that failed', () => {
  it('are those of the newest five, without this run, forks and pull requests', async () => {
    const runs = [
      workflowRun(4242, 'failure'),
      workflowRun(50, 'success'),
      workflowRun(41, 'failure'),
      workflowRun(49, 'cancelled'),
      workflowRun(48, 'timed_out'),
      workflowRun(47, 'failure', { event: 'pull_request' }),
      workflowRun(46, 'failure', { event: 'pull_request_target' }),
      workflowRun(45, 'failure', { head_repository: { full_name: 'somebody/data' } }),
      workflowRun(44, 'failure', { head_repository: null }),
      workflowRun(43, 'failure'),
      workflowRun(42, 'failure'),
      workflowRun(40, 'failure'),
    ];
    api()
      .get(`/repos/${REPOSITORY}/actions/workflows/nightly.yml/runs`)
      .query({ status: 'completed', exclude_pull_requests: 'true', per_page: 50 })
      .reply(200, { total_count: runs.length, workflow_runs: runs });
    for (const id of [49, 48, 43, 42, 41])
      api()
        .get(`/repos/${REPOSITORY}/actions/runs/${id}/artifacts`)
        .query({ per_page: 100 })
        .reply(
          200,
          listing([
            artifact(id * 10, `of-${id}`),
            artifact(id * 10 + 1, 'gone', { expired: true, expires_at: '2026-11-01T04:00:00Z' }),
          ]),
        );
    const found = await repositoryArtifacts().ofFailedRuns();
    const gone = found.filter(({ expiredAt }) => expiredAt === '2026-11-01T04:00:00Z');
    expect(gone.map(({ name }) => name)).toEqual(Array(5).fill('gone'));
    const there = found.filter((one) => !gone.includes(one));
    expect(there.map(({ name, workflowRunId }) => [name, workflowRunId])).toEqual([
      ['of-49', 49],
      ['of-48', 48],
      ['of-43', 43],
      ['of-42', 42],
      ['of-41', 41],
    ]);
  });

  it('take a permission that the error names', async () => {
    api()
      .get(`/repos/${REPOSITORY}/actions/workflows/nightly.yml/runs`)
      .query(true)
      .reply(403, { message: 'no' });
    await expect(repositoryArtifacts().ofFailedRuns()).rejects.toMatchObject({ code: 'AUTH', status: 403 });
  });
});

describe('the workflow run that asks', () => {
  const env = {
    GITHUB_RUN_ID: '4242',
    GITHUB_WORKFLOW_REF: 'example/data/.github/workflows/nightly.yml@refs/heads/a/b@c',
  };
  it('is told by the variables of the runner', () => {
    expect(workflowPlace(env)).toEqual(PLACE);
  });

  it.each([
    ['no run', { ...env, GITHUB_RUN_ID: undefined }],
    ['no number', { ...env, GITHUB_RUN_ID: 'x' }],
    ['no workflow', { ...env, GITHUB_WORKFLOW_REF: undefined }],
    ['another form', { ...env, GITHUB_WORKFLOW_REF: 'nightly.yml' }],
  ])('is not known without them: %s', (_what, variables) => {
    expect(workflowPlace(variables)).toBeUndefined();
  });
});

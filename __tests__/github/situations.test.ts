import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createRepositoryArtifacts } from '../../src/github/repository-artifacts.js';
import { indexPublisher } from '../../src/github/run-index.js';
import { releasePublisher } from '../../src/github/day-release.js';
import { startGitHubApi, type ApiFault, type GitHubApi } from '../support/github-api.js';
import { errorOf } from '../support/thrown.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, nightlyRun, storeFor } from './github-world.js';
import { NOW, SITUATIONS, type Work } from './refusals.js';

describe('what GitHub says decides', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  it('in a table of at least 40 situations', () => {
    expect(Object.keys(SITUATIONS).length).toBeGreaterThanOrEqual(40);
  });

  it.each(Object.entries(SITUATIONS))('%s', async (_title, situation) => {
    const { work, call, status, says, errors, headers, page, remedy } = situation;
    const fault: ApiFault = {
      kind: 'status',
      status,
      ...(says === undefined ? {} : { message: says }),
      ...(errors === undefined ? {} : { errors }),
      ...(headers === undefined ? {} : { headers }),
      ...(page === undefined ? {} : { page }),
    };
    api.fail({ call, fault, times: 99 });
    const error = await errorOf(carryOut(work, situation.token));
    expect(error).toMatchObject({
      code: work === 'find artifacts' ? (situation.retryable === true ? 'NETWORK' : 'AUTH') : 'PUBLISH',
      retryable: situation.retryable === true,
    });
    expect(error.message).toMatch(remedy);
    if (says !== undefined) expect(error.message).toContain(situation.quoted ?? says.split(/[\n.]/)[0]!);
    if (work === 'read the index' || work === 'find artifacts') expect(error.message).not.toMatch(/write/);
    expect(error.message).not.toMatch(/authorization_request/);
    expect(api.calls.filter((made) => call.test(made))).toHaveLength(situation.calls ?? 1);
  });

  it('a proxy asks for user and password, which the network tells under its own wrappings', async () => {
    let calls = 0;
    const refused = new Error('Proxy response (407) !== 200 when HTTP Tunneling');
    const cancelled = new Error('Request was cancelled.', { cause: refused });
    const error = await errorOf(
      clientFor(api).call({ deed: 'read the index' }, () => {
        calls += 1;
        return Promise.reject(
          Object.assign(new Error('Request was cancelled.'), {
            status: 500,
            cause: new TypeError('fetch failed', { cause: cancelled }),
          }),
        );
      }),
    );
    expect(error).toMatchObject({ code: 'PUBLISH', retryable: false });
    expect(error.message).toContain('put user and password into HTTPS_PROXY');
    expect(calls).toBe(1);
  });

  async function carryOut(work: Work, token: '' | undefined): Promise<unknown> {
    const clock = hastyClock(Date.parse(NOW));
    const client = clientFor(api, { clock, ...(token === undefined ? {} : { token }) });
    const run = nightlyRun(workspace.path, '2026-11-22');
    const signal = new AbortController().signal;
    switch (work) {
      case 'publish index':
        return indexPublisher({ store: storeFor(client), clock, runUrl: null }).publish(run, signal);
      case 'publish release':
        return releasePublisher({ keep: 90, clock }, client).publish(run, signal);
      case 'read the index':
        return storeFor(client).read(Date.parse(NOW));
      case 'find artifacts':
        return createRepositoryArtifacts(client, { workflowRunId: 1, workflowFile: 'nightly.yml' }).named(
          'x',
        );
    }
  }
});

import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { artifactSentence } from '../../src/github/fetch-run.js';
import { READ_TOKEN, startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { clientFor } from './github-world.js';

const PAGE = 'https://github.com/example/data/actions/runs/1/artifacts/7';
const artifact = { id: 7, name: 'audit-logs-x', url: PAGE, sha256: 'a'.repeat(64), sizeBytes: 9 };

describe('what get says of the artifact of a run that no release has', () => {
  let api: GitHubApi;
  beforeAll(async () => {
    api = await startGitHubApi();
  });
  beforeEach(() => {
    api.artifacts.clear();
    api.heal();
  });
  afterAll(() => api.close());
  const sentence = (): Promise<string> =>
    artifactSentence({ artifact }, clientFor(api, { token: READ_TOKEN }));

  it('is until when it is kept', async () => {
    api.artifacts.set(7, { expired: false, expires_at: '2026-12-20T03:00:00Z' });
    expect(await sentence()).toBe(` Its artifact is kept until 2026-12-20: ${PAGE}.`);
  });

  it('is that it has expired, and when, without an address that leads nowhere', async () => {
    api.artifacts.set(7, { expired: true, expires_at: '2026-11-20T03:00:00Z' });
    expect(await sentence()).toBe(' Its artifact has expired, on 2026-11-20.');
  });

  it('is that it is gone where GitHub knows none of its id', async () => {
    expect(await sentence()).toBe(' Its artifact is not there any more.');
  });

  it('is no more than that it may be there, where GitHub does not say', async () => {
    const message = 'Resource not accessible by personal access token';
    api.fail({ call: /^GET \/actions\/artifacts/, fault: { kind: 'status', status: 403, message } });
    expect(await sentence()).toBe(` Its artifact may still be there: ${PAGE}.`);
  });

  it('is nothing where none was uploaded', async () => {
    expect(await artifactSentence({ artifact: null }, clientFor(api))).toBe('');
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import { proveBucket, provePublishing } from '../../src/github/publish-preflight.js';
import { READ_TOKEN, startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { clientFor } from './github-world.js';

const BLOB = /^POST \/git\/blobs/;

describe('whether a job may publish, before it fetches anything', () => {
  let api: GitHubApi;
  beforeEach(async () => {
    api = await startGitHubApi();
  });
  afterEach(() => api.close());

  it('is proved by one call that leaves nothing', async () => {
    await provePublishing(clientFor(api));
    expect(api.calls).toEqual(['POST /git/blobs']);
  });

  it('is refused to a token that only reads', async () => {
    await expect(provePublishing(clientFor(api, { token: READ_TOKEN }))).rejects.toMatchObject({
      code: 'PUBLISH',
      retryable: false,
      message: expect.stringMatching(/contents: write.*Nothing was fetched\.$/),
    });
  });

  it.each([
    ['an archived repository', 403, 'Repository was archived so is read-only.', {}],
    ['an empty repository', 409, 'Git Repository is empty.', {}],
    ['a classic token without the scope', 404, 'Not Found', { 'x-oauth-scopes': 'gist' }],
  ])('is refused for %s', async (_, status, message, headers) => {
    api.fail({ call: BLOB, fault: { kind: 'status', status, message, headers } });
    await expect(provePublishing(clientFor(api))).rejects.toMatchObject({ code: 'PUBLISH' });
  });

  it.each([
    ['the service is down', 503, 'down', {}],
    [
      'the rate limit is used up',
      403,
      'API rate limit exceeded',
      { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '4102444800' },
    ],
    ['a forge does not know the call', 404, 'Not Found', {}],
  ])('is left open where %s', async (_, status, message, headers) => {
    api.fail({ call: BLOB, fault: { kind: 'status', status, message, headers }, times: 9 });
    await provePublishing(clientFor(api));
  });
});

describe('whether a bucket takes a run, before anything is fetched', () => {
  const refusing = (retryable: boolean) => () =>
    Promise.reject(new GenesysCoreError('PUBLISH', 'The bucket lake: a word, a remedy.', { retryable }));

  it('is refused where the store says so for good', async () => {
    await expect(proveBucket(refusing(false), () => undefined)).rejects.toMatchObject({
      code: 'PUBLISH',
      retryable: false,
      message: 'The bucket lake: a word, a remedy. Nothing was fetched.',
    });
  });

  it('is left open, and told, where the store may come back', async () => {
    const told: string[] = [];
    await proveBucket(refusing(true), (line) => told.push(line));
    expect(told).toEqual([
      'Whether the bucket takes the run is not known yet. The bucket lake: a word, a remedy.',
    ]);
  });
});

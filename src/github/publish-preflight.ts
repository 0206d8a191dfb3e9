import { GenesysCoreError } from '../base/errors.js';
import { ExpectedRefusal, RefusedCall, type GitHubClient } from './github-client.js';
import type { Meaning } from './refusal.js';

/** Refusals that a run could do nothing about: its records would be fetched for nothing. */
const LASTING: readonly Meaning[] = [
  'noPermission',
  'archived',
  'badToken',
  'tokenNeeded',
  'sso',
  'ipAllowList',
  'emptyRepository',
  'invisible',
  'suspended',
  'blocked',
];

/**
 * Proves before a run that a bucket is there and lets these keys at this clock read it, by its index.
 * @throws GenesysCoreError `PUBLISH` where the store will not let it, or its index cannot be used; what may pass until the run
 * has its records is told in the log alone.
 */
export async function proveBucket(
  readIndex: () => Promise<unknown>,
  log: (line: string) => void,
): Promise<void> {
  try {
    await readIndex();
  } catch (error) {
    if (!(error instanceof GenesysCoreError) || error.code !== 'PUBLISH') throw error;
    if (error.retryable) log(`Whether the bucket takes the run is not known yet. ${error.message}`);
    else
      throw new GenesysCoreError('PUBLISH', `${error.message} Nothing was fetched.`, {
        cause: error,
        retryable: false,
      });
  }
}

/**
 * Proves before a run that it will be able to publish, by writing an empty blob that nothing refers to.
 * @throws GenesysCoreError `PUBLISH` where the token or the repository will not let it; any other trouble may pass until
 * the run has its records, and is told in the log alone.
 */
export async function provePublishing(client: GitHubClient): Promise<void> {
  const deed = 'let this job publish';
  try {
    await client.call({ deed, expected: ['absent'] }, (octokit, signal) =>
      octokit.rest.git.createBlob({ ...client.place, content: '', request: { signal } }),
    );
  } catch (error) {
    if (error instanceof ExpectedRefusal) return;
    if (!(error instanceof RefusedCall)) throw error;
    if (LASTING.includes(error.meaning))
      throw new GenesysCoreError('PUBLISH', `${error.message} Nothing was fetched.`, {
        cause: error,
        retryable: false,
      });
    client.log(`Whether this job may publish is not known yet. ${error.message}`);
  }
}

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

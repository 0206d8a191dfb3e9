import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { EngineEntry, GithubEntry } from '../run/manifest.js';

/** As in package.json: a bundle has no package.json of its own to read. */
export const ENGINE_NAME = 'genesys-core';
export const ENGINE_VERSION = '0.1.0';

/**
 * The engine as a manifest names it. `ref` is what a workflow asked for; only where that is a whole commit hash is it
 * known which commit runs.
 */
export function engineEntry(ref: string | undefined): EngineEntry {
  const gitSha = ref !== undefined && /^[0-9a-f]{40}$/.test(ref) ? ref : null;
  return { name: ENGINE_NAME, version: ENGINE_VERSION, gitSha };
}

/**
 * Folder of the built-in catalog, absolute. `entryUrl` is `import.meta.url` of a door's entry, which lies two folders
 * below the root as source and as bundle alike. (Said with `new URL(…, import.meta.url)`, the bundler would copy the
 * folder into the bundle.)
 */
export function catalogDirOf(entryUrl: string): string {
  return resolve(dirname(fileURLToPath(entryUrl)), '../../catalog');
}

/** The workflow run by the runner's own variables; null outside a workflow, and where they are not as GitHub sets them. */
export function githubEntry(env: Readonly<Record<string, string | undefined>>): GithubEntry | null {
  const { GITHUB_REPOSITORY: repository = '', GITHUB_RUN_ID: runId = '' } = env;
  if (!/^[\w.-]+\/[\w.-]+$/.test(repository) || !/^\d{1,20}$/.test(runId)) return null;
  const runAttempt = Number(env['GITHUB_RUN_ATTEMPT'] ?? '1');
  return {
    repository,
    runId,
    runAttempt: Number.isSafeInteger(runAttempt) && runAttempt > 0 ? runAttempt : 1,
    workflow: env['GITHUB_WORKFLOW'] ?? '',
    sha: env['GITHUB_SHA'] ?? '',
  };
}

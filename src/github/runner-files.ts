import { constants } from 'node:fs';
import { access, lstat } from 'node:fs/promises';
import { userInfo } from 'node:os';
import { GenesysCoreError } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';

/**
 * Proves that the file for the step's outputs can be written, before anything is made: without it no later step would learn
 * where the data is. A runner that names no file takes outputs by its log.
 * @throws GenesysCoreError `IO`
 */
export async function checkOutputFile(env: Readonly<Record<string, string | undefined>>): Promise<void> {
  const problem = await runnerFileProblem(env, 'GITHUB_OUTPUT');
  if (problem !== undefined)
    throw new GenesysCoreError(
      'IO',
      `The runner's file for step outputs can not be used: ${problem}. Nothing was fetched.`,
      { retryable: false },
    );
}

/** Why a file that a variable of the runner names can not be written; undefined where it can, or none is named. */
export async function runnerFileProblem(
  env: Readonly<Record<string, string | undefined>>,
  name: 'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY',
): Promise<string | undefined> {
  const path = env[name] ?? '';
  if (path === '') return undefined;
  const stats = await lstat(path).catch(() => undefined);
  if (stats === undefined)
    return `${name} names ${quoted(path)}, which is not there. In a job container, mount the runner's folder of file commands`;
  if (!stats.isFile())
    return `${name} names ${quoted(path)}, which is ${stats.isSymbolicLink() ? 'a link' : 'no regular file'}. Let the variable name the runner's own file`;
  const writable = await access(path, constants.W_OK).then(
    () => true,
    () => false,
  );
  if (writable) return undefined;
  const { uid, username } = userInfo();
  return `${name} names ${quoted(path)}, which belongs to user ${stats.uid} and can not be written by user ${uid} (${username}). Run the job container as that user (container: options: --user ${stats.uid})`;
}

/**
 * Why artifacts can not be uploaded from here, with what to do; undefined where they can. GitHub's client speaks with
 * github.com and GHE.com alone.
 */
export function artifactServiceProblem(
  env: Readonly<Record<string, string | undefined>>,
): string | undefined {
  const server = env['GITHUB_SERVER_URL'] ?? 'https://github.com';
  const host = URL.canParse(server) ? new URL(server).hostname.toLowerCase() : server;
  const instead = `Set "upload: false", and keep the folder by a step after it: "uses: actions/upload-artifact@v3" with "path: \${{ steps.<id>.outputs.runDir }}"`;
  if (host !== 'github.com' && !host.endsWith('.ghe.com') && !host.endsWith('.localhost'))
    return `upload is true, but ${quoted(host)} (GitHub Enterprise Server, Gitea, Forgejo) has no artifact service of the kind that GitHub's client needs. ${instead}.`;
  const absent = ['ACTIONS_RUNTIME_TOKEN', 'ACTIONS_RESULTS_URL'].filter((name) => (env[name] ?? '') === '');
  if (absent.length === 0) return undefined;
  return `upload is true, but this runner offers no artifact service (${absent.join(' and ')} ${absent.length === 1 ? 'is' : 'are'} not set; act needs --artifact-server-path). ${instead}.`;
}

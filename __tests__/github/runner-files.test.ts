import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { artifactServiceProblem, checkOutputFile, runnerFileProblem } from '../../src/github/runner-files.js';
import { githubEntry } from '../../src/engine/identity.js';
import { errorOf } from '../support/thrown.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

describe('the files that the runner names', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });
  const at = (name: string): string => join(workspace.path, name);

  it.each<[string, (path: string) => void, RegExp | undefined]>([
    [
      'is good where it is there',
      (path) => {
        writeFileSync(path, '');
      },
      undefined,
    ],
    ['is missing', () => undefined, /GITHUB_OUTPUT names .*which is not there\. In a job container, mount/],
    [
      'is a link',
      (path) => {
        symlinkSync('/etc/hostname', path);
      },
      /which is a link/,
    ],
    [
      'is a folder',
      (path) => {
        mkdirSync(path);
      },
      /no regular file/,
    ],
  ])('%s', async (_, make, says) => {
    make(at('output'));
    const problem = await runnerFileProblem({ GITHUB_OUTPUT: at('output') }, 'GITHUB_OUTPUT');
    if (says === undefined) expect(problem).toBeUndefined();
    else {
      expect(problem).toMatch(says);
      const error = await errorOf(checkOutputFile({ GITHUB_OUTPUT: at('output') }));
      expect(error).toMatchObject({ code: 'IO', retryable: false });
      expect(error.message).toMatch(/Nothing was fetched/);
    }
  });

  it('is not needed where the runner names none', async () => {
    await checkOutputFile({});
    await checkOutputFile({ GITHUB_OUTPUT: '' });
  });
});

const SERVICE = { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'https://results.example' };

describe('the artifact service', () => {
  it.each<[string, Record<string, string>, RegExp | undefined]>([
    ['github.com', { ...SERVICE, GITHUB_SERVER_URL: 'https://github.com' }, undefined],
    ['GHE.com', { ...SERVICE, GITHUB_SERVER_URL: 'https://acme.ghe.com' }, undefined],
    ['no server named', SERVICE, undefined],
    [
      'GitHub Enterprise Server',
      { ...SERVICE, GITHUB_SERVER_URL: 'https://github.acme.example' },
      /"github.acme.example".*upload: false.*upload-artifact@v3.*outputs\.runDir/,
    ],
    ['Gitea', { ...SERVICE, GITHUB_SERVER_URL: 'http://gitea:3000' }, /"gitea" .*Gitea/],
    [
      'act without a store',
      { GITHUB_SERVER_URL: 'https://github.com' },
      /ACTIONS_RUNTIME_TOKEN and ACTIONS_RESULTS_URL are not set; act needs --artifact-server-path/,
    ],
    ['half a store', { ACTIONS_RUNTIME_TOKEN: 't' }, /ACTIONS_RESULTS_URL is not set/],
  ])('of %s', (_, env, says) => {
    const problem = artifactServiceProblem(env);
    if (says === undefined) expect(problem).toBeUndefined();
    else expect(problem).toMatch(says);
  });
});

const RUN = {
  GITHUB_REPOSITORY: 'o/r',
  GITHUB_RUN_ID: '7',
  GITHUB_WORKFLOW: 'w',
  GITHUB_SHA: 'a'.repeat(40),
};

describe('the workflow run in the manifest', () => {
  it.each<[string, Record<string, string>, unknown]>([
    ['GitHub', { ...RUN, GITHUB_RUN_ATTEMPT: '2' }, { repository: 'o/r', runId: '7', runAttempt: 2 }],
    ['no attempt', RUN, { runAttempt: 1 }],
    ['an attempt that is no number', { ...RUN, GITHUB_RUN_ATTEMPT: 'x' }, { runAttempt: 1 }],
    ['an empty repository', { ...RUN, GITHUB_REPOSITORY: '' }, null],
    ['a local path as repository', { ...RUN, GITHUB_REPOSITORY: '/home/me/repo' }, null],
    ['a run id that is no number', { ...RUN, GITHUB_RUN_ID: 'act-1' }, null],
    ['an empty run id', { ...RUN, GITHUB_RUN_ID: '' }, null],
  ])('by the variables of a runner with %s', (_, env, expected) => {
    if (expected === null) expect(githubEntry(env)).toBeNull();
    else expect(githubEntry(env)).toMatchObject(expected as object);
  });
});

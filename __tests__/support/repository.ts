import { execFileSync } from 'node:child_process';
import { SYSTEM_ENV } from './runner.js';
import { createWorkspace } from './workspace.js';
import type { Workspace } from './workspace.js';

export interface Repository extends Workspace {
  /** Runs git and returns what it says. */
  git(...args: string[]): string;
  /** Commits all that is there under a message; returns the hash. */
  commit(message: string): string;
}

/** A git repository of its own for a test, on the branch `main`, with no commit. */
export function createRepository(): Repository {
  const workspace = createWorkspace();
  const git = (...args: string[]): string =>
    execFileSync('git', args, {
      cwd: workspace.path,
      encoding: 'utf8',
      env: {
        ...SYSTEM_ENV,
        PATH: process.env['PATH'],
        GIT_CONFIG_GLOBAL: '/dev/null',
        GIT_CONFIG_NOSYSTEM: '1',
        GIT_AUTHOR_NAME: 'Somebody',
        GIT_AUTHOR_EMAIL: 'somebody@example.com',
        GIT_COMMITTER_NAME: 'Somebody',
        GIT_COMMITTER_EMAIL: 'somebody@example.com',
      },
    }).trim();
  git('init', '--quiet', '--initial-branch=main');
  return {
    ...workspace,
    git,
    commit(message) {
      git('add', '--all');
      git('commit', '--quiet', '--allow-empty', '--message', message);
      return git('rev-parse', 'HEAD');
    },
  };
}

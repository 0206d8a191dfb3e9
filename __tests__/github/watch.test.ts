import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createScrubber } from '../../src/base/scrub.js';
import { runCli } from '../../src/cli/program.js';
import type { CliWorld } from '../../src/cli/world.js';
import { indexPublisher } from '../../src/github/run-index.js';
import { executeRun } from '../../src/engine/run.js';
import { planRun } from '../../src/engine/plan.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { CATALOG_DIR, clientFor, hastyClock, nightlyRun, storeFor } from './github-world.js';

describe('watching over nights', () => {
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

  const night = async (day: string, at: string): Promise<void> => {
    const clock = hastyClock(Date.parse(at));
    const client = clientFor(api, { clock, seed: day });
    const signal = new AbortController().signal;
    await indexPublisher({ store: storeFor(client), clock, runUrl: null }).publish(
      nightlyRun(workspace.path, day),
      signal,
    );
  };
  const cli = async (at: string, ...argv: string[]): Promise<{ exitCode: number; text: string }> => {
    let text = '';
    const stream: CliWorld['stdout'] = {
      write: (part) => {
        text += part;
      },
      isTTY: false,
      columns: () => 110,
    };
    const exitCode = await runCli(argv, {
      env: api.env,
      cwd: workspace.path,
      stdout: stream,
      stderr: stream,
      ask: null,
      process: { on: () => undefined, off: () => undefined, exit: () => undefined },
      clock: hastyClock(Date.parse(at)),
      scrubber: createScrubber(),
      catalogDir: CATALOG_DIR,
      programName: 'genesys-core',
      app: { executeRun, planRun },
    });
    return { exitCode, text };
  };
  const watch = async (at: string): Promise<string> => (await cli(at, 'watch')).text;

  it('opens an issue for a night that did not come, changes it with the state, closes it, and lets all be', async () => {
    // The first night comes, the second does not, the third does.
    await night('2026-11-20', '2026-11-21T01:00Z');
    expect(await watch('2026-11-21T06:00Z')).toContain('audit-logs: all well');
    expect(api.issues).toEqual([]);

    expect(await watch('2026-11-22T13:00Z')).toContain(
      'audit-logs: issue opened, https://github.com/example/data/issues/1',
    );
    expect(api.issues[0]).toMatchObject({ title: 'Data of audit-logs needs attention', state: 'open' });
    expect(api.issues[0]!.body).toContain('**overdue** A run was expected by 2026-11-22T12:00:00Z.');
    expect(api.issues[0]!.body).toContain('**missing** No run has 2026-11-21.');
    expect(await watch('2026-11-22T14:00Z')).toContain('issue unchanged');

    await night('2026-11-22', '2026-11-23T01:00Z');
    expect(await watch('2026-11-23T06:00Z')).toContain('issue updated');
    expect(api.issues[0]!.body).not.toContain('overdue');
    expect(api.issues[0]!.body).toContain('**missing** No run has 2026-11-21.');

    await night('2026-11-21', '2026-11-23T08:00Z');
    expect(await watch('2026-11-23T09:00Z')).toContain('issue closed');
    expect(api.issues).toMatchObject([{ state: 'closed', comments: ['All is well again.'] }]);
    expect(await watch('2026-11-23T10:00Z')).toContain('all well');

    expect(await watch('2026-11-25T10:00Z')).toContain(
      'issue opened, https://github.com/example/data/issues/2',
    );
  });

  it('names schedules that GitHub has stopped', async () => {
    await night('2026-11-20', '2026-11-21T01:00Z');
    api.idleWorkflows.push('Audit logs, nightly');
    await watch('2026-12-22T13:00Z');
    expect(api.issues[0]!.body).toContain(
      'GitHub has stopped the workflow "Audit logs, nightly" after 60 days',
    );
  });

  it('says which permission is missing', async () => {
    await night('2026-11-20', '2026-11-21T01:00Z');
    api.fail({
      call: /^POST \/issues/,
      fault: { kind: 'status', status: 403, message: 'Resource not accessible by integration' },
    });
    const { exitCode, text } = await cli('2026-12-22T13:00Z', 'watch');
    expect(exitCode).toBe(1);
    expect(text).toContain('permissions: { issues: write }');
  });

  it.each([
    [['--fail-on', 'overdue,missing'], 1, 'audit-logs: overdue.'],
    [['--fail-on', 'failed,provisional'], 0, 'audit-logs: OVERDUE'],
    [['--fail-on', 'overdu'], 1, 'Did you mean "overdue"?'],
    [['--dataset', 'users', '--fail-on', 'overdue'], 1, 'There are: audit-logs'],
  ] as const)('index %j ends with %d', async (flags, code, says) => {
    await night('2026-11-20', '2026-11-21T01:00Z');
    const { exitCode, text } = await cli('2026-11-23T13:00Z', 'index', ...flags);
    expect(text).toContain(says);
    expect(exitCode).toBe(code);
  });
});

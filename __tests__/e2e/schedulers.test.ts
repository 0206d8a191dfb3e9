import { execFile, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { ROOT } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const SERVICE = readFileSync(join(ROOT, 'examples/systemd/genesys-core.service'), 'utf8');
const TIMER = readFileSync(join(ROOT, 'examples/systemd/genesys-core.timer'), 'utf8');
const CRON = readFileSync(join(ROOT, 'examples/cron.txt'), 'utf8');
const ANALYZE = '/usr/bin/systemd-analyze';

describe('the recipes for other schedulers', () => {
  let workspace: Workspace;
  let simulator: Simulator;

  beforeEach(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({ records: { auditsPerDay: 20 } });
    const lines = ['GENESYS_CLIENT_ID=simulator', 'GENESYS_CLIENT_SECRET=simulator'];
    writeFileSync(join(workspace.path, 'env'), `${lines.join('\n')}\n`);
  });
  afterEach(async () => {
    await simulator.close();
    workspace.remove();
  });

  /** A recipe on this machine: its places are in the workspace, and the API is the simulator. */
  const here = (text: string): string =>
    text
      .replaceAll('/var/lib/genesys-core', workspace.path)
      .replaceAll('/etc/genesys-core.env', join(workspace.path, 'env'))
      .replaceAll('/opt/genesys-core', ROOT)
      .replaceAll('/usr/bin/node', process.execPath)
      .replaceAll('--region eu-west-1', `--api-url ${simulator.url} --login-url ${simulator.url}`);

  const run = (command: string): Promise<{ readonly exitCode: unknown; readonly text: string }> =>
    new Promise((resolve) => {
      const env = { PATH: process.env['PATH'] };
      execFile('bash', ['-c', command], { cwd: workspace.path, env }, (error, stdout, stderr) => {
        resolve({ exitCode: error?.code ?? 0, text: stdout + stderr });
      });
    });

  (existsSync(ANALYZE) ? it : it.skip)('are units that systemd takes', () => {
    writeFileSync(join(workspace.path, 'genesys-core.service'), here(SERVICE));
    writeFileSync(join(workspace.path, 'genesys-core.timer'), TIMER);
    const { status, stderr } = spawnSync(
      ANALYZE,
      ['verify', '--man=no', '--recursive-errors=no', join(workspace.path, 'genesys-core.timer')],
      { encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const calendar = /^OnCalendar=(.*)$/m.exec(TIMER)![1]!;
    expect(spawnSync(ANALYZE, ['calendar', calendar]).status).toBe(0);
  });

  it('run what the service runs', async () => {
    const command = here(/^ExecStart=(.*)$/m.exec(SERVICE)![1]!);
    expect(await run(`set -a; . ./env; exec ${command}`)).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(workspace.path, 'out/audit-logs'))).toBe(true);
  });

  it('run what cron runs', async () => {
    const line = CRON.split('\n').find((one) => /^\d/.test(one))!;
    const command = here(line.split(' ').slice(5).join(' ')).replace(' node ', ` ${process.execPath} `);
    expect(await run(command)).toMatchObject({ exitCode: 0 });
    expect(existsSync(join(workspace.path, 'out/audit-logs'))).toBe(true);
  });

  it('try again after exit code 75 alone', () => {
    expect(SERVICE).toMatch(/^RestartForceExitStatus=75$/m);
    expect(SERVICE).not.toMatch(/^Restart=/m);
    expect(CRON).toContain('[ $? -eq 75 ]');
  });
});

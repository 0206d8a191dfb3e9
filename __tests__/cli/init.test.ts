import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { callCli, callCliWith } from '../support/cli-world.js';
import { lint, omissions, unpinned } from '../support/workflow-lint.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';

const WORKFLOW = '.github/workflows/genesys.yml';
const OVERLAY = 'genesys/catalog.json';
const FLAGS = ['--region', 'eu-west-1', '--hour', '4'];

describe('init', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });
  const read = (path: string): string => readFileSync(join(workspace.path, path), 'utf8');
  const init = (...flags: string[]) => callCli(workspace.path, 'init', ...FLAGS, ...flags);

  it.each([
    ['release,index', 'audit-logs,users'],
    ['index', 'audit-logs'],
    ['none', 'users,routing-queues,operational-events'],
  ])('writes a workflow that publishes %s of %s and keeps the rules', async (publish, datasets) => {
    const { exitCode, stderr } = await init('--datasets', datasets, '--publish', publish);
    expect({ exitCode, stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(filesBelow(workspace.path).sort()).toEqual([WORKFLOW, OVERLAY]);
    const text = read(WORKFLOW);
    expect(await lint('genesys.yml', text)).toEqual([]);
    expect(unpinned(text)).toEqual([]);
    expect(omissions(text)).toEqual([]);
    const { jobs, on } = parse(text);
    expect(on.schedule).toEqual([{ cron: '17 4 * * *' }]);
    expect(jobs.fetch.permissions.contents).toBe(publish === 'none' ? 'read' : 'write');
    expect(jobs.fetch.strategy.matrix.include.map(({ dataset }: { dataset: string }) => dataset)).toEqual(
      datasets.split(','),
    );
    // A snapshot has no missed days.
    for (const { dataset, catchUp } of jobs.fetch.strategy.matrix.include)
      expect(catchUp ?? 0).toBe(publish.includes('index') && dataset === 'audit-logs' ? 7 : 0);
    expect((await callCli(workspace.path, 'validate', OVERLAY)).stdout).toContain('valid');
  });

  it('prints role, secrets and a dry run where there are no credentials', async () => {
    const { stdout } = await init('--datasets', 'audit-logs,users');
    for (const words of [
      'audits:audit:view',
      'gh secret set GENESYS_CLIENT_ID',
      'gh secret set GENESYS_CLIENT_SECRET',
      '"org" stands for the owner',
    ])
      expect(stdout).toContain(words);
    expect(stdout).toMatch(/^Dry run of audit-logs: .* 1 slice, 1 query, redaction audit-logs$/m);
    expect(stdout).toMatch(/^Dry run of users: all, 1 slice, 1 query, redaction users$/m);
  });

  it('tries the datasets where there are credentials', async () => {
    const env = { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' };
    // No test calls the region's own addresses: a proxy that can not be one stands in the way.
    const { stderr, exitCode } = await callCliWith(
      { cwd: workspace.path, env: { ...env, HTTPS_PROXY: 'socks5://127.0.0.1:9' } },
      ['init', ...FLAGS, '--datasets', 'users'],
    );
    expect(stderr).toContain('The environment variable HTTPS_PROXY is not the address of a proxy');
    expect(exitCode).toBe(1);
  });

  it('never overwrites without being told to, and writes neither file then', async () => {
    mkdirSync(join(workspace.path, 'genesys'));
    writeFileSync(join(workspace.path, OVERLAY), '{}');
    const refused = await init('--datasets', 'users');
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toContain(`${OVERLAY} is there already and has another text`);
    expect(filesBelow(workspace.path)).toEqual([OVERLAY]);
    expect((await init('--datasets', 'users', '--force')).exitCode).toBe(0);
    expect(JSON.parse(read(OVERLAY)).governance.redaction).toEqual({ users: 'users' });
    // The same again changes nothing and is no mistake.
    expect((await init('--datasets', 'users')).exitCode).toBe(0);
    expect(filesBelow(workspace.path).sort()).toEqual([WORKFLOW, OVERLAY]);
  });

  it.each([
    [['--datasets', 'audit-log'], 'Did you mean "audit-logs"?'],
    [['--datasets', ''], 'datasets is empty'],
    [['--datasets', 'users', '--hour', '24'], 'hour is "24"'],
    [['--datasets', 'users', '--publish', 'release,s4'], 'publish has "s4"'],
    [['--datasets', 'users', '--region', 'eu-west-9'], 'region "eu-west-9" is not a region'],
    [['--datasets', 'users', '--action', 'genesys'], 'action is "genesys"'],
    [[], 'datasets is missing, and there is no terminal to ask for it. Give --datasets'],
  ])('%j is refused before anything is written', async (flags, says) => {
    const { exitCode, stderr } = await init(...flags);
    expect(exitCode).toBe(1);
    expect(stderr).toContain(says);
    expect(filesBelow(workspace.path)).toEqual([]);
  });

  it('asks in a terminal for what is not given, and again where the answer can not be', async () => {
    const asked: string[] = [];
    const answers = ['', 'audit-log', 'audit-logs', '25', '5', 'none'];
    const { exitCode, stderr } = await callCliWith(
      {
        cwd: workspace.path,
        ask: (question) => {
          asked.push(question);
          return Promise.resolve(answers.shift() ?? '');
        },
      },
      ['init'],
    );
    expect(exitCode).toBe(0);
    expect(asked.map((question) => question.split(/[ ,]/)[0])).toEqual([
      ...['Region', 'Datasets', 'Datasets', 'Hour', 'Hour', 'Where'],
    ]);
    expect(asked[0]).toBe('Region, by AWS name or domain [us-east-1]: ');
    expect(stderr).toContain('Did you mean "audit-logs"?');
    expect(stderr).toContain('hour is "25"');
    expect(parse(read(WORKFLOW)).on.schedule).toEqual([{ cron: '17 5 * * *' }]);
  });
});

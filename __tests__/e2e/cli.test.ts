import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import { CLI_ENTRY, NODE_20, runCli, startScript } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

describe('the command line', () => {
  let workspace: Workspace;
  const cli = (args: readonly string[], env: Record<string, string> = {}) =>
    runCli(args, { cwd: workspace.path, node: NODE_20, env });

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  it('runs the demo with nothing set up; verify accepts the folder, and names a file with one changed byte', async () => {
    const demo = await cli(['demo']);
    expect(demo.stderr).toContain('Run succeeded');
    expect(demo.exitCode).toBe(0);
    const [runId] = readdirSync(join(workspace.path, 'out/audit-logs'));
    const runDir = `out/audit-logs/${runId!}`;
    expect(demo.stdout).toContain('audit-logs: succeeded');
    expect(demo.stdout).toContain('5,000');
    expect(demo.stdout).toContain(`verify ${runDir}`);

    const good = await cli(['verify', runDir]);
    expect(good.exitCode).toBe(0);
    const [data] = filesBelow(join(workspace.path, runDir)).filter((path) => path.startsWith('data/'));
    const path = join(workspace.path, runDir, data!);
    const bytes = readFileSync(path);
    bytes[bytes.length >> 1]! ^= 1;
    writeFileSync(path, bytes);
    const bad = await cli(['verify', runDir]);
    expect(bad.exitCode).toBe(1);
    expect(bad.stdout).toContain(data);
    const json = await cli(['verify', runDir, '--json']);
    expect(json.exitCode).toBe(1);
    expect(JSON.parse(json.stdout)).toMatchObject({ ok: false });
  });

  it('says that a folder without a manifest is no finished run: exit 2', async () => {
    expect((await cli(['verify', '.'])).exitCode).toBe(2);
  });

  it('prints the plan of a dry run, as text and as JSON, and opens no connection', async () => {
    const simulator = await startSimulator();
    try {
      const flags = ['--api-url', simulator.url, '--login-url', simulator.url];
      const text = await cli(['run', '--what-if', 'audit-logs', ...flags]);
      expect(text.exitCode).toBe(0);
      expect(text.stdout).toContain('Dry run: nothing was sent and nothing was written.');
      const json = await cli(['run', 'audit-logs', '--dry-run', '--json', ...flags]);
      expect(JSON.parse(json.stdout)).toMatchObject({
        dryRun: true,
        datasetKey: 'audit-logs',
        apiUrl: simulator.url,
      });
      expect(simulator.log).toEqual([]);
      expect(filesBelow(workspace.path)).toEqual([]);
    } finally {
      await simulator.close();
    }
  });

  it('runs against the simulator command, with secrets from the environment and one JSON document on standard output', async () => {
    const server = startScript(
      CLI_ENTRY,
      [
        'simulator',
        '--audits-per-day',
        '200',
        '--faults',
        'chaos',
        '--fault-rate',
        '0.05',
        '--fault-seed',
        '3',
      ],
      {
        cwd: workspace.path,
        node: NODE_20,
      },
    );
    await server.said('Stop it with Ctrl+C.');
    const [, url = ''] = /at (http:\/\/127\.0\.0\.1:\d+)/.exec(server.text()) ?? [];
    const ended = await cli(['run', 'audit-logs', '--json', '--api-url', url, '--login-url', url], {
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
    });
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: 'succeeded',
      recordCount: 200,
      uploadError: null,
      published: [],
      publishErrors: [],
      caughtUp: [],
    });
    expect(ended.exitCode).toBe(0);
    server.kill('SIGTERM');
    // Windows has no signal that a process could hear: it is ended.
    expect((await server.ended).exitCode).toBe(process.platform === 'win32' ? null : 0);
  });

  it.each([
    [['run', 'audit-logs', '--upload', 'true'], /upload is true.*ACTIONS_RUNTIME_TOKEN/],
    [
      ['run', 'audit-logs', '--client-secret', 'x'],
      /unknown option '--client-secret'\. A secret comes from the environment: GENESYS_CLIENT_SECRET/,
    ],
    [['run', 'audit-logs', '--windw', 'x'], /unknown option '--windw'/],
    [['describe', 'audit-log'], /"audit-log" is not in the catalog.*audit-logs/],
    [['simulator', '--port', '70000'], /--port is "70000".*65535/],
    [['simulator', '--faults', 'kaos'], /--faults is "kaos".*chaos/],
  ])('refuses %j with one clear message', async (args, words) => {
    const ended = await cli(args, { GENESYS_CLIENT_ID: 'a', GENESYS_CLIENT_SECRET: 'some-secret' });
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toMatch(words);
    expect(ended.stderr).toContain('error INPUT_INVALID');
    expect(ended.stdout).toBe('');
  });

  it.each([
    ['datasets', /audit-logs +window/],
    ['describe audit-logs', /user\.name +remove +Name of a person/],
    ['validate', /valid \(a complete catalog\)/],
    ['keygen', /^[0-9a-f]{64}\n$/],
    ['--version', /^\d+\.\d+\.\d+\n$/],
  ])('answers %s', async (line, words) => {
    const ended = await cli(line.split(' '));
    expect(ended.exitCode).toBe(0);
    expect(ended.stdout).toMatch(words);
  });

  it.each(['run', 'demo', 'datasets', 'describe', 'validate', 'verify', 'simulator', 'keygen'])(
    'has help for %s',
    async (command) => {
      const ended = await cli([command, '--help']);
      expect(ended.exitCode).toBe(0);
      expect(ended.stdout).toContain(`Usage: genesys-core ${command}`);
    },
  );
});

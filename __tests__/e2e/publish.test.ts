import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator } from '../../src/simulator/server.js';
import { indexOf } from '../publish/github-world.js';
import { startArtifactService } from '../support/artifact-service.js';
import { READ_TOKEN, startGitHubApi, WRITE_TOKEN, type GitHubApi } from '../support/github-api.js';
import { runCli, startAction, type ActionEnded, type Ended } from '../support/runner.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';
import { unzip } from '../support/zip.js';

const CLIENT_SECRET = 'kV9-secret-of-the-client-7Qx';
const NOW_MS = Date.parse('2026-11-22T12:00:00Z');

describe('publishing', () => {
  let workspace: Workspace;
  let api: GitHubApi;
  let simulator: Simulator;

  const signIn = (): Record<string, string> => ({
    GENESYS_CLIENT_ID: 'simulator',
    GENESYS_CLIENT_SECRET: CLIENT_SECRET,
  });
  const night = (day: number, flags: readonly string[], env: Record<string, string> = {}): Promise<Ended> => {
    const [start, end] = [`2026-11-${day}`, `2026-11-${day + 1}`];
    const where = ['--api-url', simulator.url, '--login-url', simulator.url];
    return runCli(['run', 'audit-logs', '--start', start, '--end', end, ...where, ...flags], {
      cwd: workspace.path,
      env: { ...signIn(), ...api.env, ...env },
    });
  };
  const action = async (
    inputs: Record<string, string>,
    env: Record<string, string> = {},
  ): Promise<ActionEnded> => {
    const common = { dataset: 'audit-logs', clientId: 'simulator', clientSecret: CLIENT_SECRET };
    const where = { apiUrl: simulator.url, loginUrl: simulator.url };
    return startAction({
      cwd: workspace.path,
      inputs: { ...common, ...where, githubToken: WRITE_TOKEN, ...inputs },
      env: { ...api.env, ...env },
    }).ended;
  };

  beforeAll(async () => {
    simulator = await startSimulator({
      clientSecret: CLIENT_SECRET,
      pollsUntilDone: 1,
      nowMs: () => NOW_MS,
      records: { auditsPerDay: 40 },
    });
  });
  afterAll(() => simulator.close());
  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  it('brings a run of the action to artifact, release and index, each telling of those before', async () => {
    const service = await startArtifactService();
    try {
      const window = { start: '2026-11-20', end: '2026-11-21' };
      const ended = await action({ ...window, publish: 'index, release' }, { ...service.env });
      expect(ended.exitCode).toBe(0);
      const runId = ended.outputs['runId']!;
      const [run, index] = service.artifacts;
      expect(index!.name).toBe(`genesys-core-index-audit-logs-${runId}`);
      const published = indexOf(api);
      expect(JSON.parse(unzip(index!.content).get('index.json')!.toString('utf8'))).toEqual(published);
      expect(published.datasets['audit-logs']!.latest).toMatchObject({
        runId,
        status: 'succeeded',
        dataDigest: ended.outputs['dataDigest'],
        workflowRun: { id: '4242', url: 'https://github.com/example/data/actions/runs/4242' },
        artifact: { id: run!.id, name: `audit-logs-${runId}` },
        release: { tag: 'genesys-core-data-audit-logs', name: `audit-logs-${runId}.tar` },
      });
      expect(ended.summary).toContain('Index, revision 1: the latest run now');
      expect(ended.summary).toContain('genesys-core-data-audit-logs');
      expect(ended.everything).not.toContain(WRITE_TOKEN);
      expect(ended.masked).toContain(WRITE_TOKEN);
      expect((await runCli(['verify', ended.outputs['runDir']!], { cwd: workspace.path })).exitCode).toBe(0);
    } finally {
      await service.close();
    }
  });

  it('fails the step with PUBLISH and the permission that is missing; run and artifact are good', async () => {
    const service = await startArtifactService();
    try {
      const window = { start: '2026-11-20', end: '2026-11-21' };
      const ended = await action(
        { ...window, publish: 'release,index', githubToken: READ_TOKEN },
        { ...service.env },
      );
      expect(ended.exitCode).toBe(1);
      expect(ended.outputs).toMatchObject({ status: 'succeeded', artifactId: '1001' });
      const errors = ended.annotations.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatchObject({ title: 'Genesys Core: PUBLISH' });
      expect(errors[0]!.message).toContain('contents: write');
      expect(ended.summary).toContain('**PUBLISH**');
      expect((await runCli(['verify', ended.outputs['runDir']!], { cwd: workspace.path })).exitCode).toBe(0);
    } finally {
      await service.close();
    }
  });

  it('loses no entry of 8 processes that publish at once', async () => {
    const runs = await Promise.all(
      [12, 13, 14, 15, 16, 17, 18, 19].map((day) => night(day, ['--publish', 'index'])),
    );
    expect(runs.map(({ exitCode, stderr }) => (exitCode === 0 ? 'ok' : stderr))).toEqual(Array(8).fill('ok'));
    const dataset = indexOf(api).datasets['audit-logs']!;
    const made = filesBelow(join(workspace.path, 'out'))
      .filter((path) => path.endsWith('manifest.json'))
      .map((path) => path.split('/')[1]);
    expect(dataset.runs.map((run) => run.runId).sort()).toEqual(made.sort());
    expect(dataset.runs).toHaveLength(8);
    expect(dataset.latest?.window?.start).toBe('2026-11-19T00:00:00Z');
    expect(dataset.coverage).toMatchObject([
      { intervals: [{ start: '2026-11-12T00:00:00Z', end: '2026-11-20T00:00:00Z' }], missingDays: [] },
    ]);
    const copy = api.assets('genesys-core-index')!;
    expect([...copy.keys()]).toEqual(['index.json']);
    expect(JSON.parse(copy.get('index.json')!.content.toString('utf8'))).toEqual(indexOf(api));
  });

  it.each([
    [
      'no token',
      ['--publish', 'index'],
      { GITHUB_TOKEN: '' },
      /publish is "index", but githubToken is missing/,
    ],
    ['an unknown target', ['--publish', 'index,relaese'], {}, /Did you mean "release"/],
    ['no repository', ['--publish', 'index'], { GITHUB_REPOSITORY: '' }, /GITHUB_REPOSITORY/],
  ])('refuses %s before anything is sent', async (_, flags, env, message) => {
    const sent = simulator.log.length;
    const ended = await night(20, flags, env);
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toMatch(/INPUT_INVALID/);
    expect(ended.stderr).toMatch(message);
    expect(simulator.log).toHaveLength(sent);
    expect(api.calls).toEqual([]);
    expect(filesBelow(workspace.path)).toEqual([]);
  });

  it('reads what it writes: the manifest in the folder is the one that the index has the digest of', async () => {
    const ended = await night(20, ['--publish', 'index,release', '--json']);
    const { manifestPath, published } = JSON.parse(ended.stdout) as {
      manifestPath: string;
      published: { target: string }[];
    };
    expect(published.map(({ target }) => target)).toEqual(['release', 'index']);
    const archive = [...api.assets('genesys-core-data-audit-logs')!.values()][0]!.content;
    expect(archive.includes(readFileSync(manifestPath))).toBe(true);
  });
});

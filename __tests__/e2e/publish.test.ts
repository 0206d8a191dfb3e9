import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator } from '../../src/simulator/server.js';
import { indexOf, sha256OfFile } from '../github/github-world.js';
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
        release: null,
      });
      expect(published.datasets['audit-logs']).toMatchObject({
        title: 'Audit logs',
        description: expect.stringContaining('one record for each audit entry'),
        schema: {
          title: 'One record of audit-logs: Audit logs',
          properties: { id: { type: expect.anything() } },
        },
        missing: [],
        provisional: [],
        days: [
          {
            day: '2026-11-20',
            runId,
            status: 'succeeded',
            records: 40,
            format: 'jsonl.gz',
            dataDigest: ended.outputs['dataDigest'],
            asset: { name: 'audit-logs-2026-11-20.jsonl.gz' },
            manifest: { name: 'audit-logs-2026-11-20.manifest.json' },
          },
        ],
      });
      expect(ended.outputs).toMatchObject({
        indexUrl: 'https://raw.githubusercontent.com/example/data/refs/heads/genesys-core/index/index.json',
        releaseUrl: 'https://github.com/example/data/releases/tag/genesys-core-data-audit-logs',
      });
      expect(ended.summary).toMatch(/revision 1, this run is the latest/);
      expect(ended.summary).toContain('genesys-core-data-audit-logs');
      expect(ended.everything).not.toContain(WRITE_TOKEN);
      expect(ended.masked).toContain(WRITE_TOKEN);
      expect((await runCli(['verify', ended.outputs['runDir']!], { cwd: workspace.path })).exitCode).toBe(0);
    } finally {
      await service.close();
    }
  });

  it('is refused with the permission that is missing before anything is fetched', async () => {
    const sent = simulator.log.length;
    const window = { start: '2026-11-20', end: '2026-11-21', upload: 'false' };
    const ended = await action({ ...window, publish: 'release,index', githubToken: READ_TOKEN });
    expect(ended.exitCode).toBe(1);
    expect(ended.outputs).toMatchObject({ status: 'failed', errorCode: 'PUBLISH', retryable: 'false' });
    const errors = ended.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ title: 'Genesys Core: PUBLISH' });
    expect(errors[0]!.message).toContain('contents: write');
    expect(ended.summary).toContain('PUBLISH');
    expect(simulator.log).toHaveLength(sent);
  });

  it('that fails after the run leaves run and artifact good', async () => {
    const service = await startArtifactService();
    try {
      api.fail({
        call: /^POST \/releases$|^PUT \/contents/,
        fault: { kind: 'status', status: 403, message: 'Repository was archived so is read-only.' },
        times: 99,
      });
      const window = { start: '2026-11-20', end: '2026-11-21' };
      const ended = await action({ ...window, publish: 'release,index' }, { ...service.env });
      expect(ended.exitCode).toBe(1);
      expect(ended.outputs).toMatchObject({ status: 'succeeded', artifactId: '1001', errorCode: 'PUBLISH' });
      const errors = ended.annotations.filter(({ level }) => level === 'error');
      expect(errors).toHaveLength(1);
      expect(errors[0]!.message).toContain('unarchive it');
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
    ['days to catch up without an index', ['--catch-up', '3'], {}, /start is given/],
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

  describe('three nights in', () => {
    const runDirs: string[] = [];
    // Their own, as all of these tests look at the same three.
    let nightsApi: GitHubApi;
    let nights: Workspace;
    const get = (args: readonly string[], env: Record<string, string> = {}): Promise<Ended> =>
      runCli(['get', 'audit-logs', '--repo', 'example/data', ...args], {
        cwd: nights.path,
        env: { GITHUB_API_URL: nightsApi.url, ...env },
      });
    const chain = (dirs: readonly string[]): Promise<Ended> =>
      runCli(['verify', '--chain', ...dirs], { cwd: nights.path });
    const flip = (bytes: Buffer, at: number): void => {
      bytes[at]! ^= 1;
    };

    beforeAll(async () => {
      workspace = nights = createWorkspace();
      api = nightsApi = await startGitHubApi();
      for (const day of [18, 19, 20]) {
        const ended = await night(day, ['--publish', 'release,index', '--json']);
        runDirs.push((JSON.parse(ended.stdout) as { runDir: string }).runDir);
      }
    });
    afterAll(async () => {
      await nightsApi.close();
      nights.remove();
    });

    it('says of a chain of one run folder what it is', async () => {
      const one = await chain(runDirs.slice(0, 1));
      expect(one.exitCode).toBe(0);
      expect(one.stdout).toMatch(/^1 run folder: as sealed$/m);
    });

    it('gets the latest day without a token, verified, by index and release alone', async () => {
      const ended = await get(['--out', 'fetched']);
      expect(ended.stderr).toBe('');
      expect(ended.exitCode).toBe(0);
      expect(ended.stdout).toContain(basename(runDirs[2]!));
      expect(ended.stdout).toContain('1 day fetched and verified');
      expect(filesBelow(join(nights.path, 'fetched/audit-logs'))).toEqual([
        'audit-logs-2026-11-20.jsonl.gz',
        'audit-logs-2026-11-20.manifest.json',
      ]);
      const again = await get(['--out', 'fetched', '--json']);
      expect(JSON.parse(again.stdout)).toMatchObject({ days: [{ wasThere: true, day: { records: 40 } }] });
      const first = await get(['--out', 'fetched', '--run', basename(runDirs[0]!)], {
        GITHUB_TOKEN: READ_TOKEN,
      });
      expect(first.exitCode).toBe(0);
      expect(first.stdout).toContain('audit-logs-2026-11-18.jsonl.gz');
      const range = await get(['--out', 'range', '--since', '2026-11-19', '--until', '2026-11-20']);
      expect(range.exitCode).toBe(0);
      expect(filesBelow(join(nights.path, 'range/audit-logs'))[0]).toBe('audit-logs-2026-11-19.jsonl.gz');
      await get(['--out', 'all', '--all']);
      expect(filesBelow(join(nights.path, 'all/audit-logs'))).toHaveLength(6);
      expect(nightsApi.foreignTokens).toEqual([]);
    });

    it.each([
      [
        'changed in one byte of its data',
        (content: Buffer): void => {
          flip(content, content.length >> 1);
        },
      ],
      ['cut short', (content: Buffer) => content.fill(0, content.length >> 1)],
    ])('refuses an asset that was %s, and leaves nothing of it', async (_, change) => {
      const { content } = nightsApi
        .assets('genesys-core-data-audit-logs')!
        .get('audit-logs-2026-11-20.jsonl.gz')!;
      const good = Buffer.from(content);
      change(content);
      const ended = await get(['--out', 'refused']);
      good.copy(content);
      expect(ended.exitCode).toBe(1);
      expect(ended.stderr).toMatch(/error PUBLISH: The asset .* is not what was published/);
      expect(filesBelow(join(nights.path, 'refused'))).toEqual([]);
    });

    it.each([
      ['a run that is not there', ['--run', 'nonsense'], /The run "nonsense" .* There are: /],
      ['another repository', ['--repo', 'x'], /repo is "x". Allowed: owner\/name/],
    ])('says what there is for %s', async (_, args, message) => {
      const ended = await get(args);
      expect(ended.exitCode).toBe(1);
      expect(ended.stderr).toMatch(message);
    });

    it('verifies the chain of the three offline, and names the run that was changed or removed', async () => {
      const whole = await chain([...runDirs].reverse());
      expect(whole.stdout).toContain('each as sealed, and each follows the one before');
      expect(whole.exitCode).toBe(0);
      expect(whole.stdout).toMatch(
        new RegExp(
          `from ${basename(runDirs[0]!)} \\(begins the chain\\) to ${basename(runDirs[2]!)}, not held`,
        ),
      );
      const later = await chain(runDirs.slice(1));
      expect(later.exitCode).toBe(0);
      expect(later.stdout).toContain(
        `(follows ${basename(runDirs[0]!)}, which is not here: removed or pruned)`,
      );
      // Nobody follows the newest run: only the index tells that it was taken away.
      const anchored = (dirs: readonly string[]): Promise<Ended> =>
        runCli(['verify', '--chain', ...dirs, '--repo', 'example/data'], {
          cwd: nights.path,
          env: { GITHUB_API_URL: nightsApi.url },
        });
      expect((await anchored(runDirs)).stdout).toContain('held against the index');
      const short = await anchored(runDirs.slice(0, 2));
      expect(short.exitCode).toBe(1);
      expect(short.stdout).toContain(
        `run ${basename(runDirs[2]!)} of the index is missing: it is newer than all that are here`,
      );
      const headless = await anchored(runDirs.slice(1));
      expect(headless.exitCode).toBe(1);
      expect(headless.stdout).toContain(
        `run ${basename(runDirs[0]!)} of the index is missing: it is older than all that are here`,
      );
      const pruned = await anchored([...runDirs.slice(1), '--from', basename(runDirs[1]!)]);
      expect({ exitCode: pruned.exitCode, stdout: pruned.stdout }).toMatchObject({ exitCode: 0 });
      const beheaded = await chain([...runDirs.slice(1), '--from', basename(runDirs[0]!)]);
      expect(beheaded.exitCode).toBe(1);
      expect(beheaded.stdout).toContain(`and not with ${basename(runDirs[0]!)}: that one was removed`);
      // As README tells: a folder without a manifest is no run.
      const killed = join(dirname(runDirs[0]!), '20261119T000000Z-abcdef');
      mkdirSync(join(killed, 'data'), { recursive: true });
      writeFileSync(join(killed, 'events.jsonl'), '{"seq":1}\n');
      // Of a run before, brought back by a cache.
      const restored = join(dirname(runDirs[0]!), '20261118T000000Z-abcdef');
      mkdirSync(restored);
      writeFileSync(join(restored, 'lookups.json'), '{}');
      const around = await chain([...runDirs, killed, restored]);
      expect(around.exitCode).toBe(0);
      for (const folder of [killed, restored]) {
        expect(around.stdout).toContain(`left out  ${folder}`);
        rmSync(folder, { recursive: true });
      }

      const removed = await chain([runDirs[0]!, runDirs[2]!]);
      expect(removed.exitCode).toBe(1);
      expect(removed.stdout).toContain(
        `run ${basename(runDirs[1]!)}, which run ${basename(runDirs[2]!)} follows`,
      );

      const path = join(runDirs[1]!, 'manifest.json');
      const manifest = readFileSync(path);
      const changed = manifest.toString('utf8').replace('"retries": 0', '"retries":0 ');
      expect(changed).not.toBe(manifest.toString('utf8'));
      writeFileSync(path, changed);
      const tampered = await chain(runDirs);
      expect(tampered.exitCode).toBe(1);
      expect(tampered.stdout).toContain(`! run ${basename(runDirs[1]!)} was changed`);
      writeFileSync(path, manifest);

      const data = join(
        runDirs[1]!,
        filesBelow(runDirs[1]!).find((name) => name.startsWith('data/'))!,
      );
      const bytes = readFileSync(data);
      flip(bytes, 20);
      writeFileSync(data, bytes);
      expect((await chain(runDirs)).stdout).toMatch(new RegExp(`! run ${basename(runDirs[1]!)}: data/`));
    });
  });

  it('catches up the three nights before that were skipped, oldest first; overdue before, not after', async () => {
    const now = await startSimulator({
      clientSecret: CLIENT_SECRET,
      pollsUntilDone: 1,
      records: { auditsPerDay: 40 },
    });
    try {
      const today = Math.floor(Date.now() / 86_400_000) * 86_400_000;
      const day = (before: number): string =>
        new Date(today - before * 86_400_000).toISOString().slice(0, 10);
      const where = { apiUrl: now.url, loginUrl: now.url };
      await action({ ...where, start: day(5), end: day(4), publish: 'index', upload: 'false' });
      const text = api.file('genesys-core/index', 'index.json')!;
      api.commitFile('genesys-core/index', 'index.json', text.replace('"cadence": null', '"cadence": "P1D"'));
      const index = () => runCli(['index'], { cwd: workspace.path, env: { ...api.env } });
      expect((await index()).stdout).toContain('audit-logs: OVERDUE');

      const ended = await action({ ...where, publish: 'index', catchUp: '7', upload: 'false' });
      expect(ended.exitCode).toBe(0);
      expect(ended.stdout).toContain(
        `Catching up days that earlier runs missed, oldest first: ${day(4)}, ${day(3)}, ${day(2)}.`,
      );
      expect(ended.outputs['windowStart']).toBe(`${day(1)}T00:00:00Z`);
      expect(ended.outputs['runDir']).toContain(ended.outputs['runId']);
      expect(ended.summary.match(/Caught up: audit-logs/g)).toHaveLength(3);
      const dataset = indexOf(api).datasets['audit-logs']!;
      expect(dataset.latest?.runId).toBe(ended.outputs['runId']);
      expect(dataset.runs).toHaveLength(5);
      expect(dataset.coverage).toMatchObject([
        { intervals: [{ start: `${day(5)}T00:00:00Z`, end: `${day(0)}T00:00:00Z` }], missingDays: [] },
      ]);
      expect((await index()).stdout).not.toContain('OVERDUE');

      const chainOf = filesBelow(join(workspace.path, 'out'))
        .filter((path) => path.endsWith('manifest.json'))
        .map((path) => join('out', dirname(path)));
      expect(chainOf).toHaveLength(5);
      const whole = await runCli(['verify', '--chain', ...chainOf], { cwd: workspace.path });
      expect(whole.stdout).toContain('each as sealed, and each follows the one before');
    } finally {
      await now.close();
    }
  });

  it('reads what it writes: the manifest in the folder is the one that the index has the digest of', async () => {
    const ended = await night(20, ['--publish', 'index,release', '--json']);
    const { manifestPath, published } = JSON.parse(ended.stdout) as {
      manifestPath: string;
      published: { target: string }[];
    };
    expect(published.map(({ target }) => target)).toEqual(['release', 'index']);
    const assets = api.assets('genesys-core-data-audit-logs')!;
    const beside = JSON.parse(
      assets.get('audit-logs-2026-11-20.manifest.json')!.content.toString('utf8'),
    ) as {
      published: { manifestSha256: string };
    };
    expect(beside.published.manifestSha256).toBe(sha256OfFile(manifestPath));
    expect(indexOf(api).datasets['audit-logs']!.runs[0]!.manifestSha256).toBe(sha256OfFile(manifestPath));
  });
});

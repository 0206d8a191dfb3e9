import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { cliIn, dayText, recordsOf, runDataset, type CliRun } from '../support/cli-run.js';
import { CATALOG_DIR } from '../support/engine-run.js';
import { startAction } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const WINDOW = ['--start', dayText(7), '--end', dayText(1)];
const SHARDS = 3;

interface Row {
  readonly shard: string;
  readonly requestsPerMinute: number;
}

async function mergedIn(cwd: string, dirs: readonly string[], outputDir: string) {
  const ended = await cliIn(cwd, ['merge', ...dirs, '--output-dir', outputDir, '--json']);
  const { runDir } = JSON.parse(ended.stdout) as { runDir: string };
  const manifest = JSON.parse(readFileSync(join(runDir, 'manifest.json'), 'utf8')) as Manifest;
  return { ...ended, runDir, manifest };
}

describe('shards of a request and their merge', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  let whole: CliRun;
  let shardDirs: readonly string[];

  beforeAll(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({ records: { auditsPerDay: 200 } });
    const planned = await cliIn(workspace.path, [
      ...['plan', 'audit-logs', ...WINDOW],
      ...['--shards', String(SHARDS), '--json'],
    ]);
    const { include } = JSON.parse(planned.stdout) as { include: readonly Row[] };
    const runs: CliRun[] = [];
    for (const { shard } of include)
      runs.push(await runDataset(workspace.path, simulator.url, 'audit-logs', ['--shard', shard]));
    shardDirs = runs.map(({ runDir }) => runDir);
    whole = await runDataset(workspace.path, simulator.url, 'audit-logs', [
      ...WINDOW,
      '--output-dir',
      'whole',
    ]);
  });
  afterAll(async () => {
    await simulator.close();
    workspace.remove();
  });

  const merged = (dirs: readonly string[], outputDir: string) => mergedIn(workspace.path, dirs, outputDir);

  it('make the run that one machine makes: the same files, digest and summary', async () => {
    const { exitCode, runDir, manifest } = await merged(shardDirs, 'merged');
    expect(exitCode).toBe(0);
    expect(manifest.status).toBe('succeeded');
    expect(manifest.dataDigest).toBe(whole.manifest.dataDigest);
    expect(manifest.counts.records).toBe(recordsOf(whole).length);
    expect(manifest.mergedFrom?.map(({ number }) => number)).toEqual([1, 2, 3]);
    for (const { path, sha256 } of whole.manifest.files.filter((file) => file.path.startsWith('data/')))
      expect(manifest.files).toContainEqual(expect.objectContaining({ path, sha256 }));
    const summary = JSON.parse(readFileSync(join(runDir, 'summary.json'), 'utf8')) as { data: unknown };
    expect(summary.data).toEqual(whole.summary.data);
    expect((await cliIn(workspace.path, ['verify', runDir])).exitCode).toBe(0);
  });

  it('leave a gap that is named where one is missing, and a later merge closes it', async () => {
    const { exitCode, manifest } = await merged([shardDirs[2]!, shardDirs[0]!], 'gap');
    expect(exitCode).not.toBe(0);
    expect(manifest.warnings.map(({ message }) => message).join()).toMatch(
      /^No records from \S+ to \S+: INPUT_INVALID\. Shard 2 of 3 is missing: .* Run its job again, then merge again\.$/,
    );
    expect(manifest.status).toBe('partial');
    expect(manifest.error?.message).toContain('Shard 2 of 3 is missing');
    expect(manifest.slices.map(({ status }) => status)).toEqual([
      ...['succeeded', 'succeeded', 'failed', 'failed', 'succeeded', 'succeeded'],
    ]);
    expect((await merged(shardDirs, 'gap')).manifest.dataDigest).toBe(whole.manifest.dataDigest);
  });

  it('come as mode plan and mode merge of the action too', async () => {
    const inputs = { dataset: 'audit-logs', start: dayText(7), end: dayText(1), upload: 'false' };
    const planned = await startAction({
      cwd: workspace.path,
      inputs: { ...inputs, mode: 'plan', shards: String(SHARDS) },
    }).ended;
    expect(planned.exitCode).toBe(0);
    const { include } = JSON.parse(planned.outputs['matrix'] ?? '') as { include: readonly Row[] };
    expect(include).toHaveLength(SHARDS);
    const ended = await startAction({
      cwd: workspace.path,
      inputs: { dataset: 'audit-logs', mode: 'merge', upload: 'false' },
    }).ended;
    expect(ended.exitCode).toBe(0);
    expect(ended.outputs['status']).toBe('succeeded');
    expect(ended.outputs['dataDigest']).toBe(whole.manifest.dataDigest);
  });

  const copyOf = (name: string, change: (manifest: Record<string, unknown>) => void): string => {
    const target = join(workspace.path, name);
    rmSync(target, { recursive: true, force: true });
    cpSync(shardDirs[1]!, target, { recursive: true });
    const path = join(target, 'manifest.json');
    const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
    change(manifest);
    writeFileSync(path, JSON.stringify(manifest));
    return target;
  };

  it.each<readonly [string, () => readonly string[], readonly string[]]>([
    ['a shard twice', () => [...shardDirs, shardDirs[1]!], ['Shard 2 of 3 was given twice', 'Leave one']],
    ['the run of a whole request', () => [whole.runDir], ['whole request', 'option shard']],
    [
      'the folder of a run that was killed',
      () => {
        const target = copyOf('killed', () => undefined);
        rmSync(join(target, 'manifest.json'));
        return [shardDirs[0]!, target];
      },
      ['has no manifest: that run did not finish', 'Run the job'],
    ],
    [
      'a folder that is none of a run',
      () => [shardDirs[0]!, workspace.path],
      ['is no run folder: it has neither manifest.json nor events.jsonl'],
    ],
    [
      'a folder that is not there',
      () => [shardDirs[0]!, join(workspace.path, 'nowhere')],
      ['nowhere" is not there. Give run folders of shards'],
    ],
    [
      'shards of two catalogs',
      () => [
        shardDirs[0]!,
        copyOf('other', (manifest) => Object.assign(manifest['catalog']!, { sha256: 'a'.repeat(64) })),
      ],
      ['not shards of one request', 'catalog (SHA-256)'],
    ],
    [
      'shards of two engines',
      () => [
        shardDirs[0]!,
        copyOf('other', (manifest) => Object.assign(manifest['engine']!, { version: '9.9.9' })),
      ],
      ['not shards of one request', 'engine is', '9.9.9'],
    ],
    [
      'shards of two requests',
      () => [
        shardDirs[0]!,
        copyOf('other', (manifest) => Object.assign(manifest['request']!, { filters: { action: 'Update' } })),
      ],
      ['not shards of one request', 'filters'],
    ],
    [
      'a data file that was changed',
      () => {
        const target = copyOf('other', () => undefined);
        const [name = ''] = readdirSync(join(target, 'data'));
        const path = join(target, 'data', name);
        const bytes = readFileSync(path);
        bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
        writeFileSync(path, bytes);
        return [shardDirs[0]!, target];
      },
      ['SHA-256 differs', 'artifact again'],
    ],
  ])('refuse %s before anything is written', async (_name, dirs, words) => {
    const ended = await cliIn(workspace.path, ['merge', ...dirs(), '--output-dir', 'refused']);
    expect(ended.exitCode).toBe(1);
    for (const word of words) expect(ended.stderr).toContain(word);
    expect(readdirSync(workspace.path)).not.toContain('refused');
  });
});

describe('shards of a dataset under parents, without a window', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  let whole: CliRun;
  let shardDirs: readonly string[];

  beforeAll(async () => {
    workspace = createWorkspace();
    // 130 queues make four parts of parents: of six shards two have none.
    const catalog = await loadCatalog({ catalogDir: CATALOG_DIR, workspace: workspace.path });
    simulator = await startSimulator({ records: { queues: 130 }, catalog });
    const planned = await cliIn(workspace.path, ['plan', 'queue-members', '--shards', '6', '--json']);
    const { include } = JSON.parse(planned.stdout) as { include: readonly Row[] };
    expect(include).toHaveLength(6);
    const runs: CliRun[] = [];
    for (const { shard } of include)
      runs.push(await runDataset(workspace.path, simulator.url, 'queue-members', ['--shard', shard]));
    shardDirs = runs.map(({ runDir }) => runDir);
    expect(runs.map(({ manifest }) => manifest.slices.length)).toEqual([0, 1, 1, 0, 1, 1]);
    whole = await runDataset(workspace.path, simulator.url, 'queue-members', ['--output-dir', 'whole']);
    expect(whole.manifest.slices).toHaveLength(4);
  });
  afterAll(async () => {
    await simulator.close();
    workspace.remove();
  });

  const merged = (dirs: readonly string[], outputDir: string) => mergedIn(workspace.path, dirs, outputDir);

  it('make the run that one machine makes', async () => {
    const { exitCode, runDir, manifest } = await merged(shardDirs, 'merged');
    expect(exitCode).toBe(0);
    expect(manifest).toMatchObject({
      status: 'succeeded',
      dataDigest: whole.manifest.dataDigest,
      parents: whole.manifest.parents,
    });
    expect((await cliIn(workspace.path, ['verify', runDir])).exitCode).toBe(0);
  });

  it('leave the part of a missing one as a gap', async () => {
    const { exitCode, manifest } = await merged(
      shardDirs.filter((_dir, index) => index !== 2),
      'gap',
    );
    expect(exitCode).not.toBe(0);
    expect(manifest.slices.map(({ id, status }) => [id.slice(-4), status])).toEqual([
      ['p001', 'succeeded'],
      ['p002', 'failed'],
      ['p003', 'succeeded'],
      ['p004', 'succeeded'],
    ]);
    expect(manifest.error?.message).toContain('Shard 3 of 6 is missing');
  });
});

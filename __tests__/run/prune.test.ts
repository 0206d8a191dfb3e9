import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { nodeFileSystem } from '../../src/run/file-system.js';
import { pruneRuns, type PruneReport } from '../../src/run/prune.js';
import { writeFinishedRun } from '../support/finished-run.js';
import { errorOf } from '../support/thrown.js';

const NOW_MS = Date.parse('2026-11-26T00:00:00Z');
const DAY_MS = 86_400_000;
const OLD = '20260901T010203Z-aaaaaa';
const YOUNG = '20261120T010203Z-bbbbbb';

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'genesys-core-prune-'));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function sealed(runId: string, endedAt: string, members: object = {}): void {
  writeFinishedRun(join(home, 'out'), { 'data/a.jsonl': '{}\n' }, { runId, endedAt, ...members });
}

function killed(
  runId: string,
  event: object = { runId, datasetKey: 'audit-logs', type: 'run.started' },
): void {
  mkdirSync(join(home, 'out/audit-logs', runId), { recursive: true });
  writeFileSync(join(home, 'out/audit-logs', runId, 'events.jsonl'), `${JSON.stringify(event)}\n`);
}

function prune(keepDays: number, isDry = false, outputDir = 'out'): Promise<PruneReport> {
  const keepMs = keepDays * DAY_MS;
  return pruneRuns({ workspace: home, outputDir, keepMs, nowMs: NOW_MS, isDry, fileSystem: nodeFileSystem });
}

const left = (): string[] => readdirSync(join(home, 'out/audit-logs')).sort();

describe('a clean-up of run folders', () => {
  it('removes what ended longer ago than is kept, and says what', async () => {
    sealed(OLD, '2026-09-01T02:00:00.000Z');
    sealed(YOUNG, '2026-11-20T02:00:00.000Z');
    const dry = await prune(30, true);
    expect(left()).toEqual([OLD, YOUNG]);
    const report = await prune(30);
    expect(report).toEqual(dry);
    expect(report).toMatchObject({
      removed: [{ path: `audit-logs/${OLD}`, status: 'succeeded' }],
      kept: 1,
      ignored: [],
    });
    expect(report.removed[0]!.bytes).toBeGreaterThan(100);
    expect(left()).toEqual([YOUNG]);
  });

  it('counts from the end of a run', async () => {
    sealed(OLD, '2026-11-25T02:00:00.000Z');
    expect((await prune(30)).removed).toEqual([]);
  });

  it('removes killed runs, but none that can still be running', async () => {
    killed(OLD);
    killed('20261122T010203Z-cccccc');
    expect((await prune(1)).removed.map(({ path, status }) => [path, status])).toEqual([
      [`audit-logs/${OLD}`, null],
    ]);
    expect(left()).toEqual(['20261122T010203Z-cccccc']);
  });

  it('goes on where an earlier clean-up was broken off', async () => {
    sealed(OLD, '2026-09-01T02:00:00.000Z');
    const broken = {
      ...nodeFileSystem,
      remove: (path: string) =>
        path.endsWith('.removed') && readdirSync(join(home, 'out/audit-logs')).includes(`${OLD}.removed`)
          ? Promise.reject(new Error('killed'))
          : nodeFileSystem.remove(path),
    };
    const options = { workspace: home, outputDir: 'out', keepMs: DAY_MS, nowMs: NOW_MS, isDry: false };
    await expect(pruneRuns({ ...options, fileSystem: broken })).rejects.toThrow('killed');
    // What is left is no run any more.
    expect(left()).toEqual([`${OLD}.removed`]);
    await prune(1);
    expect(left()).toEqual([]);
  });

  it.each<readonly [what: string, make: () => void, why: string]>([
    [
      'a folder of another name',
      () => {
        mkdirSync(join(home, 'out/audit-logs/notes'), { recursive: true });
      },
      'its name is that of no run',
    ],
    [
      'a file',
      () => {
        mkdirSync(join(home, 'out/audit-logs'), { recursive: true });
        writeFileSync(join(home, 'out/audit-logs', OLD), '');
      },
      'it is no folder',
    ],
    [
      'a link',
      () => {
        mkdirSync(join(home, 'else'));
        mkdirSync(join(home, 'out/audit-logs'), { recursive: true });
        symlinkSync(join(home, 'else'), join(home, 'out/audit-logs', OLD));
      },
      'it is no folder',
    ],
    [
      'a folder without events',
      () => {
        mkdirSync(join(home, 'out/audit-logs', OLD), { recursive: true });
        writeFileSync(join(home, 'out/audit-logs', OLD, 'lookups.json'), '{}');
      },
      'it has no manifest and no events of a run',
    ],
    [
      'events of another run',
      () => {
        killed(OLD, { runId: YOUNG, datasetKey: 'audit-logs' });
      },
      'it has no manifest and no events of a run',
    ],
    [
      'a manifest of another folder',
      () => {
        sealed(OLD, '2026-09-01T02:00:00.000Z', { datasetKey: 'users' });
      },
      'its manifest is that of another folder',
    ],
  ])('leaves %s alone and says why', async (_what, make, why) => {
    make();
    const report = await prune(1);
    expect(report.removed).toEqual([]);
    expect(report.ignored).toEqual([{ path: expect.any(String), why: expect.stringContaining(why) }]);
    expect(left()).toHaveLength(1);
  });

  it('touches nothing outside of the workspace', async () => {
    sealed(OLD, '2026-09-01T02:00:00.000Z');
    symlinkSync(join(home, 'out'), join(home, 'link'));
    for (const outputDir of ['..', '/', 'link'])
      expect(await errorOf(prune(1, false, outputDir))).toMatchObject({ code: 'IO' });
    expect(left()).toEqual([OLD]);
  });
});

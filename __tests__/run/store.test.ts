import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync } from 'node:fs';
import { mkdir, readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { GenesysCoreError } from '../../src/base/errors.js';
import { errnoOf } from '../../src/run/file-system.js';
import { batchOf, textsOf, type LineBatch } from '../../src/run/lines.js';
import { createScrubber } from '../../src/base/scrub.js';
import { createRunId } from '../../src/base/scope.js';
import { createRunStore, type RunStore } from '../../src/run/store.js';
import { verifyRun } from '../../src/run/verify.js';
import { slashed } from '../../src/run/workspace.js';
import {
  contentOf,
  faultyFileSystem,
  planOf,
  removeFolder,
  runFixture,
  runSchemas,
  steppingClock,
  temporaryFolder,
} from './run-fixture.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const RUN_ID = '20261130T000000Z-0a1b2c';

function storeAt(outputDir: string, root = workspace): RunStore {
  const scrubber = { ...createScrubber(), holdsSecret: (text: string) => text.includes('hunter2') };
  return createRunStore(
    { clock: steppingClock(), scrubber },
    { workspace: root, outputDir, format: 'jsonl.gz', columns: [], summaryOnly: false },
  );
}

async function* linesOf(count: number): AsyncGenerator<LineBatch> {
  for (let index = 0; index < count; index += 1) yield batchOf([`{"n":${index}}`]);
  await Promise.resolve();
}

describe('a path that is shown', () => {
  it.each([
    ['\\', 'out\\audit-logs\\20261130T000000Z-0a1b2c', 'out/audit-logs/20261130T000000Z-0a1b2c'],
    ['\\', 'C:\\data\\out', 'C:/data/out'],
    ['/', 'out/a\\b', 'out/a\\b'],
  ])('has slashes where the separator of the system is %s: %s', (separator, path, shown) => {
    expect(slashed(path, separator)).toBe(shown);
  });
});

describe('createRunId', () => {
  it('names the second in UTC, then milliseconds and chance in hex digits', () => {
    expect(createRunId(Date.UTC(2026, 10, 23, 1, 2, 3, 999), Uint8Array.of(0x0a, 0xff))).toBe(
      '20261123T010203Z-3e70af',
    );
  });

  it('sorts runs of the same second by their start', () => {
    const early = createRunId(Date.UTC(2026, 10, 23, 1, 2, 3, 4), Uint8Array.of(0xff, 0xff));
    const late = createRunId(Date.UTC(2026, 10, 23, 1, 2, 3, 120), Uint8Array.of(0, 0));
    expect(early < late).toBe(true);
  });

  it('is told to be taken by the cause of the error, so that another can be drawn', async () => {
    const store = storeAt('out');
    const writer = await store.create('things', RUN_ID);
    const error: unknown = await store.create('things', RUN_ID).catch((thrown: unknown) => thrown);
    expect(errnoOf(error)).toBe('EEXIST');
    await writer.abandon();
  });
});

describe('the place of a run folder', () => {
  it('is below the output folder, made with all that leads there', async () => {
    const writer = await storeAt('deep/er/out').create('things', RUN_ID);
    expect(writer.runDir.endsWith(join('deep', 'er', 'out', 'things', RUN_ID))).toBe(true);
    expect((await readdir(writer.runDir)).sort()).toEqual(['.tmp', 'events.jsonl']);
    await writer.abandon();
  });

  it('may be named by an absolute path in the workspace', async () => {
    const writer = await storeAt(join(workspace, 'out')).create('things', RUN_ID);
    expect(existsSync(join(workspace, 'out', 'things', RUN_ID))).toBe(true);
    await writer.abandon();
  });

  it.each([
    ['above the workspace', '../out', 'outside the workspace'],
    ['elsewhere', '/nowhere/out', 'outside the workspace'],
    ['a file', 'file', 'not a folder'],
    ['below a file', 'file/out', 'not a folder'],
    ['a link out of the workspace', 'link', 'symbolic link'],
    ['below a link', 'link/out', 'symbolic link'],
  ])('is refused as IO where it is %s, and nothing is made', async (_, outputDir, words) => {
    const outside = await temporaryFolder();
    await writeFile(join(workspace, 'file'), 'text');
    await symlink(outside, join(workspace, 'link'));
    try {
      await expect(storeAt(outputDir).create('things', RUN_ID)).rejects.toMatchObject({
        code: 'IO',
        message: expect.stringContaining(words),
      });
      expect(await readdir(outside)).toEqual([]);
      expect((await readdir(workspace)).sort()).toEqual(['file', 'link']);
    } finally {
      await removeFolder(outside);
    }
  });

  it('is never one that is there already, and the other run stays as it is', async () => {
    const first = await runFixture({ workspace, runId: RUN_ID });
    const before = await contentOf(first.runDir);
    await expect(storeAt('out').create('things', RUN_ID)).rejects.toMatchObject({
      code: 'IO',
      message: expect.stringContaining(`${RUN_ID}": EEXIST`),
    });
    expect(await contentOf(first.runDir)).toEqual(before);
  });

  it('is an own one for each of ten runs that start at once', async () => {
    const ids = Array.from({ length: 10 }, (_, index) => `20261130T000000Z-00000${index}`);
    const outcomes = await Promise.all(ids.map((runId) => runFixture({ workspace, runId, days: 1 })));
    expect(new Set(outcomes.map(({ runDir }) => runDir)).size).toBe(10);
    expect(new Set(outcomes.map(({ manifest }) => manifest.dataDigest)).size).toBe(1);
  });
});

describe('a part', () => {
  it('holds every line once, whatever the number', async () => {
    const writer = await storeAt('out').create('things', RUN_ID);
    for (const count of [0, 1, 20_000]) {
      const file = await writer.writePart(`n${count}`, linesOf(count));
      expect(file.records).toBe(count);
      let lines = 0;
      for await (const batch of writer.readPart(file)) {
        for (const line of textsOf(batch)) expect(line).toBe(`{"n":${lines++}}`);
      }
      expect(lines).toBe(count);
    }
    await writer.abandon();
  });

  it('has the same bytes and digests each time', async () => {
    const writer = await storeAt('out').create('things', RUN_ID);
    const [first, second] = [
      await writer.writePart('a', linesOf(500)),
      await writer.writePart('b', linesOf(500)),
    ];
    expect({ ...second, path: '' }).toEqual({ ...first, path: '' });
    await writer.abandon();
  });

  it('leaves nothing when its lines fail in the middle, and the failure comes out', async () => {
    const writer = await storeAt('out').create('things', RUN_ID);
    const failure = new Error('no more');
    const broken = async function* (): AsyncGenerator<LineBatch> {
      yield* linesOf(30_000);
      throw failure;
    };
    await expect(writer.writePart('a', broken())).rejects.toBe(failure);
    expect(await readdir(join(writer.runDir, 'data'))).toEqual([]);
    expect(await readdir(join(writer.runDir, '.tmp'))).toEqual(['slices']);
    await writer.abandon();
  });
});

describe('a disk that fails', () => {
  const small = { days: 2, perDay: 1, concurrency: 1 };

  async function operationsOfCleanRun(): Promise<number> {
    const counting = faultyFileSystem(Number.POSITIVE_INFINITY, 'EIO', true);
    await runFixture({
      workspace,
      ...small,
      rawPayloads: true,
      fileSystem: counting,
      runId: '20261130T000000Z-ffffff',
    });
    return counting.operations();
  }

  async function attempt(failAt: number, code: string, lasting: boolean): Promise<string> {
    const root = join(workspace, `n${failAt}-${code}-${String(lasting)}`);
    await mkdir(root);
    const fileSystem = faultyFileSystem(failAt, code, lasting);
    let outcome: string;
    try {
      const run = await runFixture({ workspace: root, ...small, rawPayloads: true, fileSystem });
      outcome = run.manifest.status;
    } catch (error) {
      expect({ failAt, code: (error as GenesysCoreError).code }).toEqual({ failAt, code: 'IO' });
      expect((error as GenesysCoreError).message).toContain(code);
      outcome = 'thrown';
    }
    const runDir = join(root, 'out', 'things', RUN_ID);
    const sealed = existsSync(join(runDir, 'manifest.json'));
    const left = existsSync(runDir) ? Object.keys(await contentOf(runDir)) : [];
    const temporaries = left.filter((name) => /\.part$|spill|\.tmp$/.test(name));
    if (!lasting) expect({ failAt, temporaries }).toEqual({ failAt, temporaries: [] });
    if (!sealed) {
      expect({ failAt, outcome }).toEqual({ failAt, outcome: 'thrown' });
      return outcome;
    }
    const report = await verifyRun(runDir, { schemas: runSchemas });
    expect({ failAt, problems: report.checks.flatMap((check) => check.problems) }).toEqual({
      failAt,
      problems: [],
    });
    if (outcome !== 'thrown') expect(report.status).toBe(outcome);
    return outcome;
  }

  it.each([
    ['once', 'ENOSPC', false],
    ['from then on', 'EROFS', true],
  ])('%s with %s at any operation: no manifest, or one in which all is true', async (_, code, lasting) => {
    const operations = await operationsOfCleanRun();
    expect(operations).toBeGreaterThan(60);
    const outcomes: Record<string, number> = {};
    for (let failAt = 1; failAt <= operations; failAt += 1) {
      const outcome = await attempt(failAt, code, lasting);
      outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    }
    // Spilled lines that cannot be removed go with the whole folder of temporaries later.
    expect(outcomes['succeeded'] ?? 0).toBeLessThanOrEqual(lasting ? 0 : 2);
    if (lasting) expect(outcomes).toEqual({ thrown: operations });
    else expect(outcomes['partial']).toBeGreaterThan(0);
  });

  it('names the path, the cause and what to do', async () => {
    const fileSystem = faultyFileSystem(1, 'EROFS', true);
    await expect(runFixture({ workspace, fileSystem })).rejects.toMatchObject({
      code: 'IO',
      retryable: false,
      message: `Cannot resolve "${workspace}": EROFS. The file system is read-only; choose an output folder that can be written.`,
    });
  });
});

describe('what an unfinished run leaves', () => {
  it('is a record of the request and of each finished slice, gone once the folder is sealed', async () => {
    const plan = planOf({ days: 2, concurrency: 1 });
    let seen: string[] = [];
    const outcome = await runFixture({
      workspace,
      plan,
      onEvent(event) {
        if (event.type !== 'slice.completed' || event.sliceId !== plan.slices[1]!.id) return;
        seen = ['request.json', ...plan.slices.map(({ id }) => `slices/${id}.json`)].filter((name) =>
          existsSync(join(workspace, 'out', 'things', RUN_ID, '.tmp', name)),
        );
      },
    });
    expect(seen).toHaveLength(3);
    expect(existsSync(join(outcome.runDir, '.tmp'))).toBe(false);
    const manifest = JSON.parse(await readFile(join(outcome.runDir, 'manifest.json'), 'utf8'));
    expect(manifest).toEqual(outcome.manifest);
  });
});

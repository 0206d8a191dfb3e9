import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { GenesysCoreError } from '../../src/base/errors.js';
import { verifyRun } from '../../src/run/verify.js';
import { slashed } from '../../src/run/workspace.js';
import {
  dataBytes,
  faultyFileSystem,
  pagesScript,
  planOf,
  removeFolder,
  runFixture,
  runSchemas,
  temporaryFolder,
  type FixtureRun,
  type Script,
} from './run-fixture.js';
import { errorOf } from '../support/thrown.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const FIRST = '20261130T000000Z-000001';
const SECOND = '20261130T000000Z-000002';
const CLEAN = '20261130T000000Z-000003';
const usual = pagesScript(5);
const pathOf = (runId: string): string => `out/things/${runId}`;

/** A script that fails from a slice on, and notes which slices were asked for. */
function failingFrom(index: number, asked: string[] = []): Script {
  const ids = planOf().slices.map(({ id }) => id);
  return async function* (query, slice) {
    asked.push(slice.id);
    if (ids.indexOf(slice.id) >= index) throw new GenesysCoreError('BAD_RESPONSE', 'scripted');
    yield* usual(query, slice);
  };
}

function noting(asked: string[]): Script {
  return failingFrom(99, asked);
}

const refusal = (run: Partial<FixtureRun>, resumeFrom = pathOf(FIRST)): Promise<GenesysCoreError> =>
  errorOf(runFixture({ workspace, runId: SECOND, resumeFrom, ...run }));

describe('resumeFrom', () => {
  it('takes finished slices over and fetches the rest, with the bytes of a run that was never broken', async () => {
    const clean = await runFixture({ workspace, runId: CLEAN });
    await runFixture({ workspace, runId: FIRST, script: failingFrom(2) });
    const asked: string[] = [];
    const outcome = await runFixture({
      workspace,
      runId: SECOND,
      resumeFrom: pathOf(FIRST),
      script: noting(asked),
    });
    expect(asked).toEqual(['20261122T000000Z']);
    expect(await dataBytes(outcome.runDir)).toEqual(await dataBytes(clean.runDir));
    expect(outcome.manifest.dataDigest).toBe(clean.manifest.dataDigest);
    expect(outcome.summary.data).toEqual(clean.summary.data);
    expect(outcome.manifest.slices.map((slice) => slice.resumedFrom)).toEqual([FIRST, FIRST, undefined]);
    expect(outcome.manifest.counts).toMatchObject({ records: 15, duplicates: 3, pages: 3, requests: 3 });
    const report = await verifyRun(outcome.runDir, { schemas: runSchemas });
    expect(report.checks.flatMap((check) => check.problems)).toEqual([]);
  });

  it('continues a chain of runs and names the run that fetched', async () => {
    await runFixture({ workspace, runId: FIRST, script: failingFrom(1) });
    await runFixture({ workspace, runId: SECOND, resumeFrom: pathOf(FIRST), script: failingFrom(2) });
    const third = await runFixture({ workspace, runId: CLEAN, resumeFrom: pathOf(SECOND) });
    expect(third.manifest.slices.map((slice) => slice.resumedFrom)).toEqual([FIRST, SECOND, undefined]);
  });

  it('continues a run that was killed at any operation, with the clean bytes', async () => {
    const clean = await runFixture({ workspace, runId: CLEAN, concurrency: 1 });
    const counting = faultyFileSystem(Number.POSITIVE_INFINITY, 'EIO', true);
    await runFixture({ workspace, runId: '20261130T000000Z-ffffff', concurrency: 1, fileSystem: counting });
    const resumed = new Set<number>();
    for (let killAt = 10; killAt <= counting.operations(); killAt += 4) {
      const [killed, next] = [`20261130T000001Z-${hex(killAt)}`, `20261130T000002Z-${hex(killAt)}`];
      const fileSystem = faultyFileSystem(killAt, 'EIO', true);
      await runFixture({ workspace, runId: killed, concurrency: 1, fileSystem }).catch(() => undefined);
      const outcome = await resumeOrRunAnew(killed, next);
      if (outcome === 'sealed') continue;
      expect({ killAt, bytes: await dataBytes(outcome.runDir) }).toEqual({
        killAt,
        bytes: await dataBytes(clean.runDir),
      });
      resumed.add(outcome.manifest.slices.filter((slice) => slice.resumedFrom !== undefined).length);
    }
    expect([...resumed].sort()).toEqual([0, 1, 2, 3]);
  });

  it('continues a run that was killed before the last rename', async () => {
    const first = await runFixture({ workspace, runId: FIRST });
    await rename(join(first.runDir, 'manifest.json'), join(first.runDir, '.manifest.json.tmp'));
    const asked: string[] = [];
    const outcome = await runFixture({
      workspace,
      runId: SECOND,
      resumeFrom: pathOf(FIRST),
      script: noting(asked),
    });
    expect(asked).toEqual([]);
    expect(await dataBytes(outcome.runDir)).toEqual(await dataBytes(first.runDir));
    expect(outcome.manifest.dataDigest).toBe(first.manifest.dataDigest);
  });

  it('fetches a slice again whose file was changed, and says so', async () => {
    const clean = await runFixture({ workspace, runId: CLEAN });
    const first = await runFixture({ workspace, runId: FIRST, script: failingFrom(2) });
    const path = join(first.runDir, 'data', '20261120T000000Z.jsonl.gz');
    const bytes = await readFile(path);
    bytes[20] = bytes[20]! ^ 1;
    await writeFile(path, bytes);
    const asked: string[] = [];
    const outcome = await runFixture({
      workspace,
      runId: SECOND,
      resumeFrom: pathOf(FIRST),
      script: noting(asked),
    });
    expect(asked.sort()).toEqual(['20261120T000000Z', '20261122T000000Z']);
    expect(outcome.manifest.warnings.map((warning) => warning.code)).toEqual(['RESUME_SLICE_REFUSED']);
    expect(await dataBytes(outcome.runDir)).toEqual(await dataBytes(clean.runDir));
  });

  it('fetches everything again with summaryOnly', async () => {
    await runFixture({ workspace, runId: FIRST, script: failingFrom(2) });
    const asked: string[] = [];
    const { manifest } = await runFixture({
      workspace,
      runId: SECOND,
      resumeFrom: pathOf(FIRST),
      summaryOnly: true,
      script: noting(asked),
    });
    expect(asked).toHaveLength(3);
    expect(manifest.status).toBe('succeeded');
  });

  it('leaves the earlier folder as it was', async () => {
    const first = await runFixture({ workspace, runId: FIRST, script: failingFrom(2) });
    await runFixture({ workspace, runId: SECOND, resumeFrom: pathOf(FIRST) });
    const report = await verifyRun(first.runDir, { schemas: runSchemas });
    expect(report).toMatchObject({ ok: true, status: 'partial' });
  });

  it.each<[string, Partial<FixtureRun>, string]>([
    ['window', { days: 4 }, 'end was "2026-11-23T00:00:00Z", is "2026-11-24T00:00:00Z"'],
    ['filters', { filters: { action: 'Update' } }, 'filters was {}, is {"action":"Update"}'],
    ['format', { format: 'jsonl' }, 'format was "jsonl.gz", is "jsonl"'],
  ])('refuses a run with another %s and says what differs', async (_, run, words) => {
    await runFixture({ workspace, runId: FIRST, script: failingFrom(2) });
    expect(await refusal(run)).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(words),
    });
  });

  it.each([
    ['is not there', 'out/things/none', 'is no run folder'],
    ['is above the workspace', '../elsewhere', 'outside the workspace'],
    ['is a folder of something else', 'out', 'is no run folder'],
  ])('refuses a path that %s', async (_, path, words) => {
    await runFixture({ workspace, runId: FIRST });
    expect(await refusal({}, path)).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining(words),
    });
  });

  it('refuses a run that succeeded, before it makes a folder', async () => {
    await runFixture({ workspace, runId: FIRST });
    expect(await refusal({})).toMatchObject({
      code: 'INPUT_INVALID',
      message: expect.stringContaining('succeeded'),
    });
    expect(await readdir(join(workspace, 'out', 'things'))).toEqual([FIRST]);
  });

  it('takes an absolute path in the workspace as well', async () => {
    const { runDir } = await runFixture({ workspace, runId: FIRST, script: failingFrom(2) });
    expect(slashed(relative(workspace, runDir))).toBe(pathOf(FIRST));
    const { manifest } = await runFixture({ workspace, runId: SECOND, resumeFrom: runDir });
    expect(manifest.slices[0]!.resumedFrom).toBe(FIRST);
  });

  it('ignores a slice record that is torn', async () => {
    const fileSystem = faultyFileSystem(110, 'EIO', true);
    await runFixture({ workspace, runId: FIRST, concurrency: 1, fileSystem }).catch(() => undefined);
    const records = join(workspace, pathOf(FIRST), '.tmp', 'slices');
    const [name] = await readdir(records);
    await writeFile(join(records, name!), '{"slice":{"id"');
    const { manifest } = await runFixture({ workspace, runId: SECOND, resumeFrom: pathOf(FIRST) });
    expect(manifest.slices[0]!.resumedFrom).toBeUndefined();
    expect(manifest.status).toBe('succeeded');
  });

  async function resumeOrRunAnew(
    killed: string,
    next: string,
  ): Promise<Awaited<ReturnType<typeof runFixture>> | 'sealed'> {
    try {
      return await runFixture({ workspace, runId: next, resumeFrom: pathOf(killed) });
    } catch (error) {
      expect(error).toMatchObject({ code: 'INPUT_INVALID' });
      const { message } = error as GenesysCoreError;
      if (message.includes('succeeded')) return 'sealed';
      expect(message).toContain('is no run folder');
      await rm(join(workspace, pathOf(next)), { recursive: true, force: true });
      return await runFixture({ workspace, runId: next });
    }
  }
});

function hex(number: number): string {
  return number.toString(16).padStart(6, '0');
}

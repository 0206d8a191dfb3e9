import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import type { RunEvent } from '../../src/base/events.js';
import type { RunOutcome } from '../../src/run/seal.js';
import { verifyRun } from '../../src/run/verify.js';
import {
  contentOf,
  dataBytes,
  planOf,
  recordsOf,
  removeFolder,
  runFixture as runThings,
  type FixtureRun,
  runSchemas,
  temporaryFolder,
  type Script,
} from './run-fixture.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const FIRST = '20261130T000000Z-000001';
const SECOND = '20261130T000000Z-000002';
const THIRD = '20261130T000000Z-000003';
const IDS = planOf().slices.map(({ id }) => id);

/** The version that is later wins; here the first slice has it, whatever comes first. */
const plan = {
  ...planOf(),
  dataset: {
    ...planOf().dataset,
    record: { key: ['id'], time: 'at', version: { path: 'rev', keep: 'latest' } },
  },
};
const runFixture = (run: FixtureRun): Promise<RunOutcome> =>
  runThings({ plan: { ...plan, concurrency: run.concurrency ?? 2 } as unknown as RunPlan, ...run });

/**
 * Every slice gives its own two records, one that has no time, and the first one of its predecessor with the time moved
 * into the slice, as a record does that was changed between the two queries.
 */
const moving: Script = async function* (_query, slice) {
  const index = IDS.indexOf(slice.id);
  // Later slices come first.
  for (let turns = 3 - index; turns > 0; turns -= 1) await Promise.resolve();
  const [first, second] = recordsOf(slice.window!, 2);
  const before = planOf().slices[index - 1];
  yield [{ ...first!, rev: 2 }, second!, { id: 'untimed', action: 'Create' }];
  if (before !== undefined) {
    const [moved] = recordsOf(before.window!, 2);
    yield [{ ...moved!, rev: 1, at: new Date(slice.window!.startMs + 5).toISOString() }];
  }
};

async function problemsOf(outcome: RunOutcome): Promise<readonly string[]> {
  const report = await verifyRun(outcome.runDir, { schemas: runSchemas });
  return report.checks.flatMap((check) => check.problems);
}

async function ids({ runDir }: RunOutcome): Promise<string[]> {
  const content = Object.entries(await contentOf(runDir)).filter(([path]) => path.startsWith('data/'));
  const lines = content.flatMap(([, text]) => text.trimEnd().split('\n'));
  return lines.map((line) => (JSON.parse(line) as { id: string }).id);
}

describe('a record that two slices return', () => {
  it('is written once, with the first of them, and counted', async () => {
    const outcome = await runFixture({ workspace, script: moving, runId: FIRST });
    expect(await problemsOf(outcome)).toEqual([]);
    const written = await ids(outcome);
    expect(new Set(written).size).toBe(written.length);
    expect(outcome.manifest.slices.map(({ records }) => records)).toEqual([3, 2, 2]);
    expect(outcome.manifest.slices.map(({ completeness }) => completeness.duplicates)).toEqual([0, 2, 2]);
    expect(outcome.manifest.counts).toMatchObject({ records: 7, duplicates: 4 });
    expect(outcome.summary.data.totals.records).toBe(7);
  });

  it('makes no difference to bytes and digest, whatever the concurrency', async () => {
    const one = await runFixture({ workspace, script: moving, runId: FIRST, concurrency: 1 });
    const three = await runFixture({ workspace, script: moving, runId: SECOND, concurrency: 3 });
    const summary = await runFixture({ workspace, script: moving, runId: THIRD, summaryOnly: true });
    expect(await dataBytes(three.runDir)).toEqual(await dataBytes(one.runDir));
    expect(three.manifest.dataDigest).toBe(one.manifest.dataDigest);
    expect(summary.manifest.dataDigest).toBe(one.manifest.dataDigest);
    expect(summary.summary.data).toEqual(one.summary.data);
    expect(await problemsOf(summary)).toEqual([]);
  });

  it('is written once when one of the slices is taken over from an earlier run', async () => {
    const clean = await runFixture({ workspace, script: moving, runId: FIRST });
    for (const [index, runId] of [SECOND, THIRD].entries()) {
      // Once the slice that kept the record is lost, once one that gave it up.
      const lost: Script = async function* (query, slice) {
        if (slice.id === IDS[index]) throw new GenesysCoreError('BAD_RESPONSE', 'scripted');
        yield* moving(query, slice);
      };
      await runFixture({ workspace, script: lost, runId });
      const resumed = await runFixture({
        workspace,
        script: moving,
        runId: runId.replace('00000', '10000'),
        resumeFrom: `out/things/${runId}`,
      });
      expect(resumed.manifest.slices.filter(({ resumedFrom }) => resumedFrom !== undefined)).toHaveLength(2);
      expect(await problemsOf(resumed)).toEqual([]);
      expect(await dataBytes(resumed.runDir)).toEqual(await dataBytes(clean.runDir));
      expect(resumed.manifest.dataDigest).toBe(clean.manifest.dataDigest);
    }
  });

  it('costs a run without such records no second look at any file', async () => {
    const written: string[] = [];
    const onEvent = (event: RunEvent): void => {
      if (event.type === 'file.written') written.push(event.path);
    };
    await runFixture({ workspace, runId: FIRST, onEvent });
    expect(written.filter((path) => path.startsWith('data/'))).toHaveLength(3);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import { planOf, removeFolder, temporaryFolder } from '../run/run-fixture.js';
import { at, evidenceOf, type Answers } from './support.js';
import { evidenceGuide, rowsOfKinds } from '../support/evidence-guide.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const RUN = '20261130T000000Z-000001';
const OTHER = '20261130T000000Z-000002';
const KEYED: RecordDefinition = { key: ['id'], time: 'at' };
const CONTENT: RecordDefinition = { key: 'content', time: 'at' };
const timed = (id: string, day = 0, time?: string): JsonObject => ({ id, at: at(day, time) });
const [DAY_1 = '', DAY_2 = ''] = planOf().slices.map(({ id }) => id);

interface Row {
  readonly what: string;
  readonly answers: Answers;
  readonly ids: readonly string[];
  readonly status?: 'partial';
  /** Facts of the completeness of each slice. */
  readonly facts: readonly object[];
  readonly record?: RecordDefinition;
}

const ROWS: readonly Row[] = [
  {
    what: 'a record that only the answer of the next slice brings',
    answers: [[[timed('a')]], [[timed('late', 0, '23:59:59.999'), timed('b', 1)]]],
    ids: ['a', 'late', 'b'],
    facts: [
      { kept: 2, joined: 1 },
      { kept: 1, moved: 1, neededBy: [DAY_1] },
    ],
  },
  {
    what: 'a record that only the answer of the slice before brings',
    answers: [[[timed('a'), timed('early', 1, '00:00:00.000')]], [[timed('b', 1)]]],
    ids: ['a', 'early', 'b'],
    facts: [
      { kept: 1, moved: 1, neededBy: [DAY_2] },
      { kept: 2, joined: 1 },
    ],
  },
  {
    what: 'a record of the first slice that comes with the third',
    answers: [[[timed('a')]], [[timed('b', 1)]], [[timed('far', 0), timed('c', 2)]]],
    ids: ['a', 'far', 'b', 'c'],
    facts: [{ kept: 2, joined: 1 }, { kept: 1 }, { kept: 1, moved: 1 }],
  },
  {
    what: 'an inclusive end: the first record of a slice comes with the one before too',
    answers: [[[timed('a'), timed('b', 1, '00:00:00.000')]], [[timed('b', 1, '00:00:00.000')]]],
    ids: ['a', 'b'],
    facts: [
      { kept: 1, moved: 1, neededBy: undefined },
      { kept: 1, duplicates: 1, joined: undefined },
    ],
  },
  {
    what: 'a slice that is empty by its own answer',
    answers: [[[]], [[timed('a', 0), timed('b', 1)]]],
    ids: ['a', 'b'],
    facts: [
      { kept: 1, joined: 1 },
      { kept: 1, moved: 1 },
    ],
  },
  {
    what: 'a server that ignores the interval: every answer brings everything',
    answers: [0, 1, 2].map(() => [[timed('a', 0), timed('b', 1)], [timed('c', 2)]]),
    ids: ['a', 'b', 'c'],
    facts: [
      { kept: 1, duplicates: 2, moved: 2 },
      { kept: 1, duplicates: 2 },
      { kept: 1, duplicates: 2 },
    ],
  },
  {
    what: 'the same stray with two answers, known to none of its own',
    answers: [[[timed('a')]], [[timed('s', 0)], [timed('s', 0)]], [[timed('s', 0)]]],
    ids: ['a', 's'],
    facts: [
      { kept: 2, joined: 1, duplicates: 2 },
      { kept: 0, moved: 2 },
      { kept: 0, moved: 1 },
    ],
  },
  {
    what: 'a stray that has the key of a record of its slice and differs from it',
    answers: [[[timed('a', 0, '10:00:00.000')]], [[timed('a', 0, '11:00:00.000')]]],
    ids: ['a'],
    status: 'partial',
    facts: [
      { kept: 1, duplicates: 1 },
      { kept: 0, moved: 1 },
    ],
  },
  {
    what: 'equal events without an id, one of them with the neighbour',
    record: CONTENT,
    answers: [[[timed('a'), timed('a')]], [[timed('a'), timed('b', 1)]]],
    ids: ['a', 'a', 'b'],
    facts: [
      { kept: 2, duplicates: 1 },
      { kept: 1, moved: 1 },
    ],
  },
  {
    what: 'records outside of the window of the run are dropped and counted',
    answers: [[[timed('before', -1), timed('a')]], [[timed('b', 1), timed('end', 2, '00:00:00.000')]]],
    ids: ['a', 'b'],
    facts: [
      { kept: 1, outOfWindow: 1 },
      { kept: 1, outOfWindow: 1 },
    ],
  },
  {
    what: 'a record without a readable time stays with the slice that returned it, once',
    answers: [[[{ id: 'x', at: 'soon' }]], [[{ id: 'x', at: 'soon' }, timed('b', 1)]]],
    ids: ['x', 'b'],
    facts: [{ kept: 1 }, { kept: 1, duplicates: 1 }],
  },
];

describe('a record belongs to the slice that its time names', () => {
  it.each(ROWS)('$what', async ({ answers, ids, status = 'succeeded', facts, record = KEYED }) => {
    const found = await evidenceOf({ workspace, runId: RUN, record, answers });
    expect({ status: found.status, ids: found.ids }).toEqual({ status, ids });
    const told = found.outcome.manifest.slices.map(({ completeness }) => completeness as object);
    for (const [index, fact] of facts.entries())
      for (const [name, value] of Object.entries(fact))
        expect([index, name, (told[index] as Record<string, unknown>)[name]]).toEqual([index, name, value]);
    const again = await evidenceOf({
      workspace,
      runId: OTHER,
      record,
      answers,
      concurrency: 1,
      salt: 'other',
    });
    expect(again.outcome.manifest.dataDigest).toBe(found.outcome.manifest.dataDigest);
    expect(again.outcome.summary.data).toEqual(found.outcome.summary.data);
  });

  it('warns of records outside of the window with count, earliest and latest', async () => {
    const answers = [[[timed('b', -2), timed('a', -1)]], [[timed('z', 5)]]];
    const { outcome } = await evidenceOf({ workspace, runId: RUN, record: KEYED, answers });
    const [warning] = outcome.manifest.warnings.filter(({ code }) => code === 'OUT_OF_WINDOW');
    expect(warning?.message).toMatch(/^3 records .*2026-11-18T12:00:00Z.*2026-11-25T12:00:00Z/);
    expect(outcome.summary.run.anomalies).toContainEqual({ type: 'outOfWindow', count: 3 });
  });

  it.each([
    ['the slice that brought it failed', [1], ['a']],
    ['the slice where it belongs failed', [0], ['b']],
  ])('is there after a resume where %s', async (_what, failing, kept) => {
    const answers = [[[timed('a')]], [[timed('late', 0, '23:00:00.000'), timed('b', 1)]]];
    const first = await evidenceOf({ workspace, runId: RUN, record: KEYED, answers, failing });
    expect(first).toMatchObject({ status: 'partial', ids: kept });
    const resumeFrom = `out/things/${RUN}`;
    const found = await evidenceOf({ workspace, runId: OTHER, record: KEYED, answers, resumeFrom });
    expect(found).toMatchObject({ status: 'succeeded', ids: ['a', 'late', 'b'] });
  });

  it('is written once where it lies in a slice of an earlier run already, without an id too', async () => {
    const answers = [[[timed('a'), timed('a')]], [[timed('a'), timed('b', 1)]]];
    await evidenceOf({ workspace, runId: RUN, record: CONTENT, answers, failing: [1] });
    const resumeFrom = `out/things/${RUN}`;
    const found = await evidenceOf({ workspace, runId: OTHER, record: CONTENT, answers, resumeFrom });
    expect(found).toMatchObject({ status: 'succeeded', ids: ['a', 'a', 'b'] });
    expect(found.outcome.manifest.slices[0]?.resumedFrom).toBe(RUN);
  });
});

it('is in the guide for contributors, row by row', () => {
  const test = 'evidence/slices.test.ts';
  const told = evidenceGuide().filter((row) => row.test === test);
  expect(told).toEqual(
    rowsOfKinds(
      test,
      ROWS.map(() => 'a record of another slice'),
    ),
  );
});

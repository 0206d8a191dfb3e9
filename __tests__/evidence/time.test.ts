import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import { dayPartsOf } from '../../src/github/day-part.js';
import { indexedRun, withRun, emptyIndex } from '../../src/github/index-document.js';
import { indexedDay } from '../../src/github/index-days.js';
import { DAY_MS, removeFolder, START_MS, temporaryFolder } from '../run/run-fixture.js';
import { at, evidenceOf, type Answers, type Evidence } from './support.js';
import { evidenceGuide, rowsOfKinds } from '../support/evidence-guide.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const RUN = '20261130T000000Z-000001';
const OTHER = '20261130T000000Z-000002';
const HOUR_MS = 3_600_000;
const RECORD: RecordDefinition = { key: ['id'], time: 'at' };
const timed = (id: string, day = 0): JsonObject => ({ id, at: at(day) });
/** Two days, of which the second ends here. */
const ANSWERS: Answers = [[[timed('a')]], [[timed('b', 1)]]];
const END_MS = START_MS + 2 * DAY_MS;

interface Row {
  readonly kind: string;
  readonly what: string;
  /** When the run begins by this machine, after the end of its window. */
  readonly afterMs: number;
  readonly serviceAheadMs?: number;
  readonly settle?: string;
  readonly statuses: readonly string[];
  /** Of the run; undefined where nobody says. */
  readonly mayGrow?: boolean;
  /** Of the days in the index. */
  readonly days: readonly boolean[];
}

const BOTH = ['succeeded', 'succeeded'];
const ROWS: readonly Row[] = [
  {
    ...{ kind: 'whose clock', what: 'this one is three hours ahead: the last day still runs' },
    ...{ afterMs: HOUR_MS, serviceAheadMs: -3 * HOUR_MS, settle: 'PT2H' },
    ...{ statuses: ['succeeded', 'partial'], mayGrow: true, days: [false, true] },
  },
  {
    ...{ kind: 'whose clock', what: 'this one is three days ahead: neither day has ended' },
    ...{ afterMs: HOUR_MS, serviceAheadMs: -2 * DAY_MS, settle: 'PT2H' },
    ...{ statuses: ['partial', 'partial'], mayGrow: true, days: [true, true] },
  },
  {
    ...{
      kind: 'whose clock',
      what: 'this one is two hours behind: the window ended long ago by the service',
    },
    ...{ afterMs: HOUR_MS, serviceAheadMs: 2 * HOUR_MS, settle: 'PT2H' },
    ...{ statuses: BOTH, mayGrow: false, days: [false, false] },
  },
  {
    ...{ kind: 'whose clock', what: 'the service tells no time: this one counts' },
    ...{ afterMs: HOUR_MS, settle: 'PT2H' },
    ...{ statuses: BOTH, mayGrow: true, days: [false, true] },
  },
  {
    ...{ kind: 'may grow', what: 'the window ended a minute less than settle before the run' },
    ...{ afterMs: 2 * HOUR_MS - 60_000, serviceAheadMs: 0, settle: 'PT2H' },
    ...{ statuses: BOTH, mayGrow: true, days: [false, true] },
  },
  {
    ...{ kind: 'may grow', what: 'it ended settle before the run, to the millisecond' },
    ...{ afterMs: 2 * HOUR_MS, serviceAheadMs: 0, settle: 'PT2H' },
    ...{ statuses: BOTH, mayGrow: false, days: [false, false] },
  },
  {
    ...{ kind: 'may grow', what: 'a day of settle reaches into the day before' },
    ...{ afterMs: HOUR_MS, serviceAheadMs: 0, settle: 'P1DT2H' },
    ...{ statuses: BOTH, mayGrow: true, days: [true, true] },
  },
  {
    ...{ kind: 'may grow', what: 'the catalog does not say: nobody does' },
    ...{ afterMs: 60_000, serviceAheadMs: 0 },
    ...{ statuses: BOTH, days: [false, false] },
  },
];

/** The index after this run alone. */
function published({ outcome }: Evidence) {
  const { manifest } = outcome;
  const days = dayPartsOf(manifest).parts.map((part) =>
    indexedDay(manifest, part, 'd'.repeat(64), undefined),
  );
  const run = indexedRun(manifest, 'a'.repeat(64), null);
  const change = { datasetKey: 'things', run, days, removedAssets: [] };
  return withRun(emptyIndex('example/data'), change, Date.parse(manifest.startedAt)).datasets['things']!;
}

describe('time decides', () => {
  it.each(ROWS)('$kind: $what', async ({ afterMs, serviceAheadMs, settle, statuses, mayGrow, days }) => {
    const found = await evidenceOf({
      ...{ workspace, runId: RUN, record: RECORD, answers: ANSWERS },
      ...{ startedAtMs: END_MS + afterMs },
      ...(serviceAheadMs === undefined ? {} : { serviceAheadMs }),
      ...(settle === undefined ? {} : { settle }),
    });
    const { manifest, summary } = found.outcome;
    expect(manifest.slices.map(({ status }) => status)).toEqual(statuses);
    expect(manifest.status).toBe(statuses === BOTH ? 'succeeded' : 'partial');
    expect([manifest.mayGrow, summary.run.mayGrow]).toEqual([mayGrow, mayGrow]);
    // One fact, no warning.
    expect(found.warnings).toEqual([]);
    const index = published(found);
    expect(index.runs[0]?.mayGrow).toBe(mayGrow === true);
    expect([...(index.days ?? [])].reverse().map((day) => day.mayGrow)).toEqual(days);
    expect(index.coverage.length).toBe(statuses === BOTH ? 1 : 0);
  });

  it('a slice taken over is as it was when it was fetched, not as if it were fetched now', async () => {
    const early = {
      record: RECORD,
      answers: ANSWERS,
      settle: 'PT2H',
      startedAtMs: START_MS + DAY_MS + 60_000,
    };
    // Of the second day, which is still running, nothing could be fetched.
    await evidenceOf({ workspace, runId: RUN, ...early, failing: [1] });
    const found = await evidenceOf({
      ...{ workspace, runId: OTHER, record: RECORD, answers: ANSWERS, settle: 'PT2H' },
      resumeFrom: `out/things/${RUN}`,
    });
    const { manifest } = found.outcome;
    expect(manifest.status).toBe('succeeded');
    expect(manifest.slices.map(({ mayGrow }) => mayGrow)).toEqual([true, undefined]);
    expect(manifest.mayGrow).toBe(true);
  });
});

it('is in the guide for contributors, row by row', () => {
  const test = 'evidence/time.test.ts';
  const told = evidenceGuide().filter((row) => row.test === test);
  expect(told).toEqual(
    rowsOfKinds(
      test,
      ROWS.map(({ kind }) => kind),
    ),
  );
});

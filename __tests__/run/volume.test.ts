import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unusualDays } from '../../src/run/volume.js';
import { verifyRun } from '../../src/run/verify.js';
import {
  DAY_MS,
  removeFolder,
  runFixture,
  ORGANIZATION,
  runSchemas,
  temporaryFolder,
} from './run-fixture.js';

const SUNDAY_MS = Date.UTC(2026, 10, 22);
const WINDOW = { startMs: SUNDAY_MS, endMs: SUNDAY_MS + DAY_MS };
const weeksAgo = (weeks: number, records: number) => ({
  day: new Date(SUNDAY_MS - weeks * 7 * DAY_MS).toISOString().slice(0, 10),
  records,
});
const SUNDAYS = [weeksAgo(1, 90), weeksAgo(2, 110), weeksAgo(3, 100), weeksAgo(4, 100_000)];
const judge = (records: number, history = SUNDAYS, window: typeof WINDOW | null = WINDOW) =>
  unusualDays(window, new Map([['2026-11-22', records]]), history);

describe('a day', () => {
  it.each<readonly [sentence: string, found: unknown[], expected: unknown[]]>([
    ['is usual near the median', judge(100), []],
    ['is usual at half of it', judge(53), []],
    ['is unusual below half of it', judge(50), [{ day: '2026-11-22', records: 50, median: 105 }]],
    ['is unusual above twice of it', judge(211), [{ day: '2026-11-22', records: 211, median: 105 }]],
    ['is not judged by two days', judge(0, SUNDAYS.slice(0, 2)), []],
    [
      'is not judged by other weekdays',
      judge(
        0,
        SUNDAYS.map(({ records }, n) => ({ day: `2026-11-1${n}`, records })),
      ),
      [],
    ],
    [
      'is not judged by days longer ago than eight weeks',
      judge(
        0,
        [9, 10, 11].map((n) => weeksAgo(n, 100)),
      ),
      [],
    ],
    [
      'is not judged where few are usual',
      judge(
        0,
        [1, 2, 3].map((n) => weeksAgo(n, 19)),
      ),
      [],
    ],
    [
      'is not judged where only a part was asked for',
      judge(0, SUNDAYS, { ...WINDOW, startMs: SUNDAY_MS + 1 }),
      [],
    ],
    ['is not judged without a window', judge(0, SUNDAYS, null), []],
  ])('%s', (_sentence, found, expected) => {
    expect(found).toEqual(expected);
  });
});

describe('a run', () => {
  let workspace = '';
  beforeEach(async () => {
    workspace = await temporaryFolder();
  });
  afterEach(() => removeFolder(workspace));
  // The fixture's first day is 2026-11-20.
  const history = ['2026-11-13', '2026-11-06', '2026-10-30'].map((day) => ({ day, records: 500 }));

  it('tells an unusual day in its summary, which is valid', async () => {
    const { runDir, summary } = await runFixture({ workspace, days: 1, published: { history } });
    expect(summary.run.anomalies).toContainEqual({
      type: 'volume',
      count: 1,
      day: '2026-11-20',
      records: 5,
      median: 500,
    });
    expect((await verifyRun(runDir, { schemas: runSchemas })).ok).toBe(true);
  });

  it.each<[string, string | null | undefined, readonly string[], boolean]>([
    ['what runs of this organisation published', ORGANIZATION, [], true],
    ['what nobody says the organisation of', null, [], true],
    ['nothing of another organisation', 'f'.repeat(64), [], false],
    [
      'that of a client which an overlay calls the same',
      'f'.repeat(64),
      ['f'.repeat(64), ORGANIZATION],
      true,
    ],
  ])('compares %s', async (_, organization, same, compares) => {
    const previous = { runId: '20261112T010000Z-aaaaaa', manifestSha256: 'a'.repeat(64) };
    const published = { history, previous, organization, same };
    const { manifest, summary } = await runFixture({ workspace, days: 1, published });
    expect(summary.run.anomalies.some(({ type }) => type === 'volume')).toBe(compares);
    expect(manifest.previous).toEqual(compares ? previous : undefined);
  });

  it('compares nothing of an organisation where its own is not known', async () => {
    const published = { history, organization: 'f'.repeat(64) };
    const { summary } = await runFixture({ workspace, days: 1, published, organization: null });
    expect(summary.run.anomalies.some(({ type }) => type === 'volume')).toBe(false);
  });

  it('compares nothing where filters leave records out', async () => {
    const { summary } = await runFixture({
      workspace,
      days: 1,
      published: { history },
      filters: { action: 'Update' },
    });
    expect(summary.run.anomalies.map(({ type }) => type)).not.toContain('volume');
  });
});

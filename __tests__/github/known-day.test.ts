import { describe, expect, it } from '@jest/globals';
import { emptyIndex, type IndexDocument } from '../../src/github/index-document.js';
import { knownDay, refetchOf, withSettledDay, type KnownDay } from '../../src/github/known-day.js';
import { refetchText } from '../../src/report/outcome.js';

const DAY = '2026-11-22';
const known: KnownDay = {
  ...{ runId: 'r1', status: 'succeeded', records: 143, dataDigest: 'a', mayGrow: false },
};

describe('a day that was fetched again', () => {
  it.each<[string, KnownDay | undefined | null, Parameters<typeof refetchOf>[2], string, RegExp]>([
    [
      'with other records',
      known,
      { status: 'succeeded', dataDigest: 'b', records: 146 },
      'changed',
      /^3 records came late, 146 now, 143 before$/,
    ],
    [
      'with fewer',
      known,
      { status: 'succeeded', dataDigest: 'b', records: 142 },
      'changed',
      /^1 record fewer, 142 now/,
    ],
    [
      'with as many others',
      known,
      { status: 'succeeded', dataDigest: 'b', records: 143 },
      'changed',
      /^other records/,
    ],
    [
      'with the same',
      known,
      { status: 'succeeded', dataDigest: 'a', records: 143 },
      'unchanged',
      /^nothing came late/,
    ],
    [
      'with the same, whole where it was incomplete',
      { ...known, status: 'partial' },
      { status: 'succeeded', dataDigest: 'a', records: 143 },
      'changed',
      /^other records/,
    ],
    [
      'with the same, and incomplete as before',
      { ...known, status: 'partial' },
      { status: 'partial', dataDigest: 'a', records: 143 },
      'unchanged',
      /^nothing/,
    ],
    [
      'with more, and incomplete',
      known,
      { status: 'partial', dataDigest: 'b', records: 150 },
      'incomplete',
      /incomplete/,
    ],
    ['in vain', known, { status: 'failed', dataDigest: null, records: null }, 'incomplete', /incomplete/],
    [
      'that the index does not have',
      undefined,
      { status: 'succeeded', dataDigest: 'a', records: 0 },
      'new',
      /^0 records, and it was not published before/,
    ],
    [
      'without an index',
      null,
      { status: 'succeeded', dataDigest: 'a', records: 1 },
      'unknown',
      /not known without publish: index or s3$/,
    ],
  ])('%s', (_, before, run, change, says) => {
    const refetch = refetchOf(DAY, before, run);
    expect(refetch).toMatchObject({ day: DAY, change });
    expect(refetchText(refetch)).toMatch(says);
  });
});

describe('what the index knows of a day', () => {
  const window = { start: `${DAY}T00:00:00Z`, end: '2026-11-23T00:00:00Z' };
  const run = (runId: string, more: object = {}): object => ({
    ...{ runId, status: 'succeeded', window, filters: {}, summaryOnly: false, records: 1, dataDigest: runId },
    ...more,
  });
  const index = {
    ...emptyIndex('example/data'),
    datasets: {
      things: {
        days: [
          {
            ...{ day: DAY, runId: 'd', status: 'succeeded', filtered: false },
            ...{ records: 5, dataDigest: 'd', mayGrow: true },
          },
        ],
        runs: [
          run('failed', { status: 'failed', filters: { state: 'on' } }),
          run('week', { window: { ...window, start: '2026-11-16T00:00:00Z' }, filters: { state: 'on' } }),
          run('on', { filters: { state: 'on' } }),
          run('counted', { summaryOnly: true }),
        ],
      },
    },
  } as unknown as IndexDocument;
  const startMs = Date.parse(window.start);

  it.each<[string, string, object, boolean, string | undefined]>([
    ['all records', 'things', {}, false, 'd'],
    ['a filter', 'things', { state: 'on' }, false, 'on'],
    ['another filter', 'things', { state: 'off' }, false, undefined],
    ['counts only', 'things', {}, true, 'counted'],
    ['a dataset that it does not know', 'constructor', {}, false, undefined],
  ])('%s', (_, key, filters, summaryOnly, runId) => {
    const series = { filters: filters as Record<string, string>, summaryOnly };
    expect(knownDay(index, key, series, { startMs })?.runId).toBe(runId);
  });

  it('is settled where it is the run that was compared, and nowhere else', () => {
    const settled = withSettledDay(index, 'things', { day: DAY, runId: 'd' });
    expect(settled.datasets['things']?.days?.map(({ mayGrow }) => mayGrow)).toEqual([false]);
    expect(withSettledDay(index, 'things', { day: DAY, runId: 'other' })).toEqual(index);
    expect(withSettledDay(index, 'others', { day: DAY, runId: 'd' })).toBe(index);
  });
});

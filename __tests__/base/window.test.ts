import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DAY_MS,
  countSlices,
  daysBefore,
  cutWindow,
  formatInstant,
  formatLength,
  parseDuration,
  parseInstant,
  previousUtcDay,
  resolveWindow,
  sliceId,
} from '../../src/base/window.js';
import { thrownBy } from '../support/thrown.js';

const at = (text: string): number => Date.parse(text);
const NOW = at('2026-11-23T06:40:00.250Z');

describe('an instant', () => {
  it.each([
    ['is read in UTC', '2026-11-22T00:00:00Z', '2026-11-22T00:00:00.000Z'],
    ['is moved by a positive offset', '2026-11-22T01:30:00+01:30', '2026-11-22T00:00:00.000Z'],
    ['is moved by a negative offset over midnight', '2026-11-21T23:00:00-01:00', '2026-11-22T00:00:00.000Z'],
    ['keeps milliseconds', '2026-11-22T00:00:00.007Z', '2026-11-22T00:00:00.007Z'],
    ['counts one digit of a fraction as tenths', '2026-11-22T00:00:00.5Z', '2026-11-22T00:00:00.500Z'],
    ['may leave seconds out', '2026-11-22T06:40Z', '2026-11-22T06:40:00.000Z'],
    ['may be a date, which is its UTC midnight', '2026-11-22', '2026-11-22T00:00:00.000Z'],
    ['may be a leap day', '2028-02-29', '2028-02-29T00:00:00.000Z'],
    ['may be the leap day of a year divisible by 400', '2000-02-29', '2000-02-29T00:00:00.000Z'],
    ['may be the last millisecond of a year', '2026-12-31T23:59:59.999Z', '2026-12-31T23:59:59.999Z'],
  ])('%s', (_sentence, text, expected) => {
    expect(new Date(parseInstant(text) ?? Number.NaN).toISOString()).toBe(expected);
  });

  it.each([
    ['a date that does not exist', '2026-02-30'],
    ['a leap day of a common year', '2026-02-29'],
    ['a leap day of a century', '1900-02-29'],
    ['month 13', '2026-13-01'],
    ['day 0', '2026-01-00'],
    ['hour 24', '2026-11-22T24:00:00Z'],
    ['minute 60', '2026-11-22T23:60:00Z'],
    ['a leap second', '2026-11-22T23:59:60Z'],
    ['a missing offset', '2026-11-22T00:00:00'],
    ['an offset that does not exist', '2026-11-22T00:00:00+24:00'],
    ['an offset without a colon', '2026-11-22T00:00:00+0100'],
    ['microseconds', '2026-11-22T00:00:00.000001Z'],
    ['a blank for the T', '2026-11-22 00:00:00Z'],
    ['a date with an offset and no time', '2026-11-22Z'],
    ['a year and a month', '2026-11'],
    ['text after it', '2026-11-22T00:00:00Z '],
    ['other digits', '２０２６-11-22'],
    ['an epoch', '1795305600000'],
    ['nothing', ''],
  ])('is not %s', (_sentence, text) => {
    expect(parseInstant(text)).toBeUndefined();
  });
});

describe('a duration', () => {
  it.each([
    ['P1D', DAY_MS],
    ['PT6H', 6 * 3_600_000],
    ['PT90M', 5_400_000],
    ['PT1S', 1000],
    ['P1DT2H3M4S', DAY_MS + 7_384_000],
    ['P0D', 0],
  ])('%s is read', (text, ms) => {
    expect(parseDuration(text)).toBe(ms);
  });

  it.each(['P', 'PT', 'P1DT', 'P1M', 'P1Y', 'P1W', '1D', 'PT1.5H', '-P1D', 'p1d', 'P1D ', 'P100000D'])(
    '%s is none',
    (text) => {
      expect(parseDuration(text)).toBeUndefined();
    },
  );
});

describe('instants and lengths as text', () => {
  it('leaves milliseconds out where there are none', () => {
    expect(formatInstant(at('2026-02-16T00:00:00Z'))).toBe('2026-02-16T00:00:00Z');
    expect(formatInstant(at('2026-02-16T00:00:00.050Z'))).toBe('2026-02-16T00:00:00.050Z');
  });

  it.each([
    [DAY_MS, '1 day'],
    [31 * DAY_MS, '31 days'],
    [36 * 3_600_000, '36 hours'],
    [90_000, '90 seconds'],
    [1, '0.001 seconds'],
  ])('%d ms is %s', (ms, text) => {
    expect(formatLength(ms)).toBe(text);
  });
});

describe('the previous UTC day', () => {
  it.each([
    ['at midnight', '2026-11-23T00:00:00Z', '2026-11-22'],
    ['a millisecond before midnight', '2026-11-22T23:59:59.999Z', '2026-11-21'],
    ['at 06:40', '2026-11-23T06:40:00Z', '2026-11-22'],
    ['at 23:59', '2026-11-23T23:59:00Z', '2026-11-22'],
    ['on the first of March of a leap year', '2028-03-01T12:00:00Z', '2028-02-29'],
    ['on the first of March of a common year', '2026-03-01T12:00:00Z', '2026-02-28'],
    ['on New Year', '2026-01-01T00:00:01Z', '2025-12-31'],
    ['on a day when clocks change in Europe', '2026-03-29T12:00:00Z', '2026-03-28'],
  ])('%s', (_sentence, now, day) => {
    const window = previousUtcDay(at(now));
    expect(window).toEqual({ startMs: at(day), endMs: at(day) + DAY_MS });
  });
});

describe('a window', () => {
  it.each([
    [
      'is the previous UTC day by default',
      undefined,
      undefined,
      '2026-11-22T00:00:00Z',
      '2026-11-23T00:00:00Z',
    ],
    [
      'is the previous UTC day where both are empty',
      '',
      '  ',
      '2026-11-22T00:00:00Z',
      '2026-11-23T00:00:00Z',
    ],
    [
      'ends now where end is left out',
      '2026-11-23',
      undefined,
      '2026-11-23T00:00:00Z',
      '2026-11-23T06:40:00.250Z',
    ],
    ['counts hours back from now', '-PT6H', 'now', '2026-11-23T00:40:00.250Z', '2026-11-23T06:40:00.250Z'],
    ['counts days back from now', '-P7D', '-P6D', '2026-11-16T06:40:00.250Z', '2026-11-17T06:40:00.250Z'],
    ['takes yesterday and today', 'yesterday', 'today', '2026-11-22T00:00:00Z', '2026-11-23T00:00:00Z'],
    ['rounds down to whole days', '-P7D/P1D', 'now/P1D', '2026-11-16T00:00:00Z', '2026-11-23T00:00:00Z'],
    ['rounds down to hours', '-PT6H/PT1H', 'now/PT1H', '2026-11-23T00:00:00Z', '2026-11-23T06:00:00Z'],
    ['takes dates', '2026-11-01', '2026-11-02', '2026-11-01T00:00:00Z', '2026-11-02T00:00:00Z'],
    [
      'may end exactly now',
      '2026-11-22',
      '2026-11-23T06:40:00.250Z',
      '2026-11-22T00:00:00Z',
      '2026-11-23T06:40:00.250Z',
    ],
    [
      'may be a millisecond long',
      '2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00.001Z',
      '2026-11-22T00:00:00Z',
      '2026-11-22T00:00:00.001Z',
    ],
  ])('%s', (_sentence, start, end, expectedStart, expectedEnd) => {
    expect(resolveWindow(start, end, NOW)).toEqual({ startMs: at(expectedStart), endMs: at(expectedEnd) });
  });

  it.each([
    ['an end alone', undefined, '2026-11-22', ['end', '2026-11-22', 'start is missing']],
    [
      'a start after its end',
      '2026-11-22',
      '2026-11-21',
      ['start "2026-11-22"', 'end "2026-11-21"', 'not before'],
    ],
    ['a window of no length', '2026-11-22', '2026-11-22T00:00:00Z', ['not before']],
    ['a start now without end', 'now', undefined, ['not before end (now)']],
    ['an end in the future', '2026-11-22', '2026-11-24', ['end "2026-11-24"', 'future']],
    ['an end one millisecond ahead', '2026-11-22', '2026-11-23T06:40:00.251Z', ['future']],
    ['a start in the future', '2026-12-01', undefined, ['not before end (now)']],
    ['a date that does not exist', '2026-02-30', '2026-03-01', ['start "2026-02-30"', 'does not exist']],
    [
      'a time that does not exist',
      '2026-11-20',
      '2026-11-21T24:00:00Z',
      ['end', 'time of day', 'does not exist'],
    ],
    ['a missing offset', '2026-11-22T00:00:00', undefined, ['no offset', 'Z for UTC']],
    ['words', 'tomorrow', undefined, ['start "tomorrow"', 'is not a time', '-PT6H']],
    ['a month, whose length differs', '-P1M', undefined, ['"-P1M"', 'no years, months or weeks']],
    ['a time ahead of now', 'PT6H', undefined, ['"PT6H"', 'relative to now']],
    ['a time before 1970', '1969-12-31', '2026-11-01', ['before 1970']],
    ['another unit to round to', '-P7D/P2D', undefined, ['"-P7D/P2D"', '"P2D"', 'P1D or PT1H']],
    ['a date with a unit', '2026-11-22/P1D', undefined, ['"2026-11-22/P1D"', 'is not a time']],
    ['a time relative to now before 1970', '-P99999D', undefined, ['"-P99999D"']],
  ])('refuses %s', (_sentence, start, end, words) => {
    const error = thrownBy(() => resolveWindow(start, end, NOW));
    expect(error.code).toBe('INPUT_INVALID');
    for (const word of words) expect(error.message).toContain(word);
  });
});

describe('slices', () => {
  const idsOf = (start: string, end: string, sliceMs: number): string[] =>
    cutWindow({ startMs: at(start), endMs: at(end) }, sliceMs).map(sliceId);

  it('are days from UTC midnight to UTC midnight', () => {
    expect(idsOf('2026-11-20T00:00:00Z', '2026-11-22T00:00:00Z', DAY_MS)).toEqual([
      '20261120T000000Z',
      '20261121T000000Z',
    ]);
  });

  it('are shorter at both ends of a window that begins and ends in the day', () => {
    const slices = cutWindow(
      { startMs: at('2026-11-20T06:40:00Z'), endMs: at('2026-11-22T23:59:00Z') },
      DAY_MS,
    );
    expect(slices.map((slice) => [formatInstant(slice.startMs), formatInstant(slice.endMs)])).toEqual([
      ['2026-11-20T06:40:00Z', '2026-11-21T00:00:00Z'],
      ['2026-11-21T00:00:00Z', '2026-11-22T00:00:00Z'],
      ['2026-11-22T00:00:00Z', '2026-11-22T23:59:00Z'],
    ]);
  });

  it('have an id with milliseconds only where the start has some, and ids sort by time', () => {
    const ids = idsOf('2026-11-20T05:59:59.250Z', '2026-11-20T12:00:01Z', 6 * 3_600_000);
    expect(ids).toEqual(['20261120T055959250Z', '20261120T060000Z', '20261120T120000Z']);
    expect([...ids].sort()).toEqual(ids);
    expect(sliceId(null)).toBe('all');
  });

  it('cover each instant of the window exactly once, and are the same for equal instants of other windows', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 4_000_000_000_000 }),
        fc.integer({ min: 1, max: 40 * DAY_MS }),
        fc.integer({ min: 600, max: 800_000 }).map((seconds) => seconds * 1000),
        (startMs, lengthMs, sliceMs) => {
          const window = { startMs, endMs: startMs + lengthMs };
          fc.pre(countSlices(window, sliceMs) < 3000);
          const slices = cutWindow(window, sliceMs);
          expect(slices).toHaveLength(countSlices(window, sliceMs));
          expect(slices[0]?.startMs).toBe(window.startMs);
          expect(slices.at(-1)?.endMs).toBe(window.endMs);
          slices.forEach((slice, index) => {
            expect(slice.endMs).toBeGreaterThan(slice.startMs);
            if (index > 0) {
              expect(slice.startMs).toBe(slices[index - 1]?.endMs);
              expect(slice.startMs % sliceMs).toBe(0);
            }
          });
        },
      ),
      { numRuns: 200 },
    );
  });

  it('of no length are a mistake of the caller', () => {
    expect(() => cutWindow({ startMs: 0, endMs: 1 }, 0)).toThrow(RangeError);
  });
});

describe('whole days before', () => {
  it.each<[string, number, readonly string[]]>([
    ['2026-11-23T00:00:00Z', 2, ['2026-11-21', '2026-11-22']],
    ['2026-11-23T06:40:00Z', 2, ['2026-11-21', '2026-11-22']],
    ['2026-03-01T00:00:00Z', 1, ['2026-02-28']],
    ['2026-11-23T00:00:00Z', 0, []],
  ])('%s: %i', (until, count, days) => {
    const found = daysBefore(at(until), count);
    expect(found.map(({ startMs }) => formatInstant(startMs).slice(0, 10))).toEqual(days);
    for (const { startMs, endMs } of found) expect(endMs - startMs).toBe(DAY_MS);
  });
});

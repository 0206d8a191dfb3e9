import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { formatExactInstant, isFormatted, readInstant } from '../../src/records/instant.js';

describe('readInstant', () => {
  it.each([
    ['without a fraction', '2026-11-22T10:15:30Z', '2026-11-22T10:15:30.000Z'],
    ['with milliseconds', '2026-11-22T10:15:30.123Z', '2026-11-22T10:15:30.123Z'],
    ['with a tenth of a second', '2026-11-22T10:15:30.5Z', '2026-11-22T10:15:30.500Z'],
    [
      'finer than a millisecond: no digit is lost',
      '2026-11-22T10:15:30.1234567Z',
      '2026-11-22T10:15:30.1234567Z',
    ],
    ['with an offset', '2026-11-22T10:15:30+01:00', '2026-11-22T09:15:30.000Z'],
    [
      'with an offset without a colon, over midnight',
      '2026-11-22T00:15:30.123456+0530',
      '2026-11-21T18:45:30.123456Z',
    ],
    ['on a leap day', '2024-02-29T23:59:59.999-00:30', '2024-03-01T00:29:59.999Z'],
  ])('reads an instant %s', (_name, text, expected) => {
    const instant = readInstant(text)!;
    expect(formatExactInstant(instant)).toBe(expected);
    expect(isFormatted(expected)).toBe(true);
    expect(isFormatted(text)).toBe(text === expected);
    expect(readInstant(expected)).toEqual(instant);
  });

  it.each([
    ['a date', '2026-11-22'],
    ['a time without an offset', '2026-11-22T10:15:30'],
    ['a day that does not exist', '2026-02-29T00:00:00Z'],
    ['month 13', '2026-13-01T00:00:00Z'],
    ['day 0', '2026-11-00T00:00:00Z'],
    ['hour 24', '2026-11-22T24:00:00Z'],
    ['second 60', '2026-11-22T23:59:60Z'],
    ['an offset that does not exist', '2026-11-22T10:15:30+24:00'],
    ['an empty fraction', '2026-11-22T10:15:30.Z'],
    ['something after the end', '2026-11-22T10:15:30Zx'],
    ['something after the offset', '2026-11-22T10:15:30+01:00x'],
    ['a small letter', '2026-11-22t10:15:30Z'],
    ['a time without seconds', '2026-11-22T10:15Z'],
    ['digits of another script', '२०२६-११-२२T10:15:30Z'],
    ['an endless fraction', `2026-11-22T10:15:30.${'1'.repeat(1000)}Z`],
    ['nothing', ''],
  ])('does not read %s', (_name, text) => {
    expect(readInstant(text)).toBeUndefined();
  });

  it('agrees with the engine on every moment', () => {
    fc.assert(
      fc.property(
        fc.date({
          min: new Date('0001-01-01T00:00:00Z'),
          max: new Date('9999-12-31T23:59:59.999Z'),
          noInvalidDate: true,
        }),
        (date) => {
          expect(readInstant(date.toISOString())).toEqual({ ms: date.getTime(), finer: '' });
        },
      ),
    );
  });
});

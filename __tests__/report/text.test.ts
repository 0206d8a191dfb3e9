import { describe, expect, it } from '@jest/globals';
import { formatCount } from '../../src/base/suggestion.js';
import { alignedRows, formatBytes, formatDuration, formatInterval, wrapped } from '../../src/report/text.js';

describe('figures for people', () => {
  it.each([
    [0, '0'],
    [999, '999'],
    [12_400, '12,400'],
    [1_234_567, '1,234,567'],
  ])('%d is %s', (count, text) => {
    expect(formatCount(count)).toBe(text);
  });

  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [999_949, '999.9 kB'],
    [999_951, '1.0 MB'],
    [1_234_567_890, '1.2 GB'],
  ])('%d bytes are %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });

  it.each([
    [0, '0 ms'],
    [850, '850 ms'],
    [4_200, '4.2 s'],
    [12_000, '12 s'],
    [59_960, '1 min'],
    [185_000, '3 min 5 s'],
    [7_440_000, '2 h 4 min'],
    [86_400_000, '24 h'],
  ])('%d ms are %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text);
  });

  it.each([
    ['2026-11-22T00:00:00.000Z', '2026-11-23T00:00:00.000Z', '2026-11-22 00:00 to 2026-11-23 00:00 UTC'],
    ['2026-11-22T05:00:00Z', '2026-11-22T06:30:00Z', '2026-11-22 05:00 to 06:30 UTC'],
    ['2026-11-22T05:00:01.250Z', '2026-11-22T06:00:00.000Z', '2026-11-22 05:00:01.25 to 06:00 UTC'],
  ])('%s, %s is %s', (start, end, text) => {
    expect(formatInterval(start, end)).toBe(text);
  });

  it('has columns of equal width and lines no longer than asked', () => {
    expect(
      alignedRows([
        ['a', 'bb', 'c'],
        ['aaa', 'b', ''],
      ]),
    ).toEqual(['a    bb  c', 'aaa  b']);
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three']);
  });
});

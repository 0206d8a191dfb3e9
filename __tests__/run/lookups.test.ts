import { describe, expect, it } from '@jest/globals';
import { isDue } from '../../src/run/lookups.js';

const at = Date.parse;

describe('a copy is due', () => {
  it.each<[string, 'daily' | 'weekly', string, string, boolean]>([
    ['not on the same UTC day', 'daily', '2026-11-22T00:00:00Z', '2026-11-22T23:59:59Z', false],
    [
      'on the next day, a minute earlier than yesterday',
      'daily',
      '2026-11-22T05:10Z',
      '2026-11-23T05:09Z',
      true,
    ],
    ['not in the same week from Monday', 'weekly', '2026-11-23T00:00:00Z', '2026-11-29T23:59:59Z', false],
    ['on the Monday after', 'weekly', '2026-11-29T23:59:59Z', '2026-11-30T00:00:00Z', true],
    ['not when it is from the future', 'daily', '2026-11-23T00:00:00Z', '2026-11-22T00:00:00Z', false],
    ['when its time can not be read', 'daily', 'never', '2026-11-22T00:00:00Z', true],
  ])('%s', (_, refresh, fetchedAt, now, due) => {
    expect(isDue(refresh, at(fetchedAt), at(now))).toBe(due);
  });
});

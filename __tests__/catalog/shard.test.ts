import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { DAY_MS, cutWindow } from '../../src/base/window.js';
import { cutShards, parseShard, shardText } from '../../src/catalog/shard.js';
import { thrownBy } from '../support/thrown.js';

const START_MS = Date.parse('2026-01-01T00:00:00Z');
const daysOf = (days: number) => {
  const whole = { startMs: START_MS, endMs: START_MS + days * DAY_MS };
  return { whole, slices: cutWindow(whole, DAY_MS) };
};

describe('shards', () => {
  it('cover the window without gap or overlap, in sizes that differ by one slice at most', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 400 }), fc.integer({ min: 1, max: 256 }), (days, count) => {
        const { whole, slices } = daysOf(days);
        const shards = cutShards({ datasetKey: 'audit-logs', hasParents: false }, slices, whole, count);
        expect(shards).toHaveLength(Math.min(days, count));
        expect(shards[0]?.window?.startMs).toBe(whole.startMs);
        expect(shards.at(-1)?.window?.endMs).toBe(whole.endMs);
        const sizes = shards.map(({ window }) => ((window?.endMs ?? 0) - (window?.startMs ?? 0)) / DAY_MS);
        expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
        for (const [index, shard] of shards.entries())
          if (index > 0) expect(shard.window?.startMs).toBe(shards[index - 1]?.window?.endMs);
      }),
      { numRuns: 60 },
    );
  });

  it('are one text each that reads back as it was, and is safe in names of files and artifacts', () => {
    const { whole, slices } = daysOf(365);
    for (const shard of cutShards({ datasetKey: 'audit-logs', hasParents: false }, slices, whole, 20)) {
      const text = shardText(shard);
      expect(text).toMatch(/^[a-z0-9_-]+$/i);
      expect(parseShard(text)).toEqual(shard);
    }
  });

  it('of a dataset without a window are one', () => {
    const [shard, ...more] = cutShards({ datasetKey: 'users', hasParents: false }, [], null, 20);
    expect(more).toEqual([]);
    expect(parseShard(shardText(shard!))).toEqual(shard);
  });

  it.each([
    ['nothing', ''],
    ['another text', '3 of 20'],
    ['a shard that lost its end', 'audit-logs_1of3_mwihyio0_mwlcu800_mwihyio0_mwr2lmo0_c17bd'],
    ['a shard with another number', 'audit-logs_2of3_mwihyio0_mwlcu800_mwihyio0_mwr2lmo0_c17bd6'],
    ['a shard in capitals', 'AUDIT-LOGS_1of3_mwihyio0_mwlcu800_mwihyio0_mwr2lmo0_c17bd6'],
  ])('%s is refused with where to take one from', (_name, text) => {
    const error = thrownBy(() => parseShard(text));
    expect(error).toMatchObject({ code: 'INPUT_INVALID' });
    expect(error.message).toContain('genesys-core plan --json');
  });
});

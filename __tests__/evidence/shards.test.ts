import { describe, expect, it } from '@jest/globals';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import type { Collator, EntryBlock } from '../../src/records/types.js';
import type { SliceSpill } from '../../src/run/spill.js';
import { createStrays, wholeOf } from '../../src/run/strays.js';
import { DAY_MS, planOf, START_MS } from '../run/run-fixture.js';

/** Of a shard: the second and third day of a request of six days, which begins at noon. */
const WHOLE = { startMs: START_MS - DAY_MS / 2, endMs: START_MS + 5 * DAY_MS };
const { slices } = planOf({ days: 2 });
const plan = {
  shard: { whole: WHOLE },
  dataset: { window: { slice: 'P1D' } },
} as unknown as RunPlan;
const ports = {
  spillOf: () => ({}) as SliceSpill,
  createCollator: () => ({ add: () => Promise.resolve() }) as unknown as Collator,
};
const dayId = (day: number, hour = '00'): string =>
  `${new Date(START_MS + day * DAY_MS).toISOString().slice(0, 10).replaceAll('-', '')}T${hour}0000Z`;

describe('whose slice a record is that the answer of a shard brings', () => {
  it.each<[string, number, string | undefined, boolean]>([
    ['its own first', START_MS, dayId(0), false],
    ['its own last, to the millisecond', START_MS + 2 * DAY_MS - 1, dayId(1), false],
    ['that of the shard after it, whose first instant its own end is', START_MS + 2 * DAY_MS, dayId(2), true],
    ['that of a shard far behind it', START_MS + 5 * DAY_MS - 1, dayId(4), true],
    ['that of the shard before it, which is cut short by the window', START_MS - 1, dayId(-1, '12'), true],
    ['nobody’s before the whole request', WHOLE.startMs - 1, undefined, false],
    ['nobody’s at the end of the whole request', WHOLE.endMs, undefined, false],
  ])('%s', async (_, timeMs, sliceId, isForeign) => {
    const strays = createStrays(slices, ports, wholeOf(plan));
    expect(strays.sliceAt(timeMs)).toBe(sliceId);
    if (sliceId === undefined) return;
    await strays.add(sliceId, 'mine', { count: 1 } as EntryBlock);
    expect(strays.foreign().map((pile) => pile.sliceId)).toEqual(isForeign ? [sliceId] : []);
    expect(strays.piles().map((pile) => pile.sliceId)).toEqual(isForeign ? [] : [sliceId]);
  });

  it('nobody’s outside of a run of its own', () => {
    const strays = createStrays(slices, ports, wholeOf({ dataset: {} } as unknown as RunPlan));
    expect([START_MS - 1, START_MS + 2 * DAY_MS].map((timeMs) => strays.sliceAt(timeMs))).toEqual([
      undefined,
      undefined,
    ]);
  });
});

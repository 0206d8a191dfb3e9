import { describe, expect, it } from '@jest/globals';
import { ExactNumber, type JsonObject } from '../../src/base/json.js';
import type { SummaryDefinition } from '../../src/catalog/types.js';
import { createSummary } from '../../src/records/summarise.js';
import { createMemorySpill } from './memory-spill.js';
import { adderTo, addTo } from '../support/fold.js';

function summaryOf(definition: SummaryDefinition, records: readonly JsonObject[]) {
  const summary = createSummary(definition);
  addTo(summary, ...records);
  return summary.data();
}

describe('summary', () => {
  it('counts values, days and hours in UTC, and ranks the largest', async () => {
    const data = await summaryOf(
      {
        countsBy: {
          user: { path: 'user.id' },
          day: { path: 'at', as: 'day' },
          hour: { path: 'at', as: 'hour' },
        },
        top: { size: 2, of: ['user'] },
      },
      [
        { user: { id: 'b' }, at: '2026-11-22T10:15:30.000Z' },
        { user: { id: 'a' }, at: '2026-11-22T10:59:59.999Z' },
        { user: { id: 'c' }, at: '2026-11-23T00:30:00+01:00' },
        { user: { id: 'c' }, at: 'unknown' },
        { user: {} },
      ],
    );
    expect(data).toEqual({
      totals: { records: 5 },
      countsBy: {
        day: { '2026-11-22': 3 },
        hour: { '2026-11-22T10': 2, '2026-11-22T23': 1 },
        user: { a: 1, b: 1, c: 2 },
      },
      top: {
        user: [
          { key: 'c', count: 2 },
          { key: 'a', count: 1 },
        ],
      },
      missing: { day: 2, hour: 2, user: 1 },
      truncated: {},
    });
    expect(Object.keys(data.countsBy)).toEqual(['day', 'hour', 'user']);
  });

  it('takes texts, numbers and true or false as values, an empty text too, and nothing else', async () => {
    const values = ['', 'x', 1, 1.5, new ExactNumber('1.0'), true, false, null, {}, ['x']];
    const data = await summaryOf(
      { countsBy: { v: { path: 'v' } } },
      values.map((v) => ({ v })),
    );
    expect(data.countsBy['v']).toEqual({ '': 1, x: 1, '1': 1, '1.5': 1, '1.0': 1, true: 1, false: 1 });
    expect(data.missing).toEqual({ v: 3 });
  });

  it('keeps the largest groups, wherever they come, and tells the rest as a number', async () => {
    const keys = ['z', 'y', 'x', 'b', 'b', 'b', 'a', 'a', 'y'];
    for (const order of [keys, [...keys].reverse()]) {
      const data = await summaryOf(
        { countsBy: { v: { path: 'v', maxKeys: 3 } }, top: { size: 10, of: ['v'] } },
        order.map((v) => ({ v })),
      );
      expect(data.countsBy['v']).toEqual({ a: 2, b: 3, y: 2 });
      expect(data.truncated).toEqual({ v: { keysKept: 3, otherRecords: 2 } });
      expect(data.top['v']).toHaveLength(3);
    }
  });

  it.each([
    ['in memory', undefined],
    ['on the disk for the most part', createMemorySpill()],
  ])('is exact however many rare keys came before a frequent one, %s', async (_where, spill) => {
    const summary = createSummary(
      {
        countsBy: { v: { path: 'v', maxKeys: 2 } },
        top: { size: 2, of: ['v'] },
        metrics: { sum: { sum: 'n', by: 'v' } },
      },
      spill,
    );
    const add = adderTo(summary);
    for (let index = 0; index < 120_000; index += 1) {
      add({ v: `k\t"${index % 110_000}`, n: 0.5 });
      if (index % 1000 === 0) await summary.makeRoom();
    }
    for (let index = 0; index < 7; index += 1) addTo(summary, { v: 'late', n: 2 });
    const data = await summary.data();
    expect(data.top['v']).toEqual([
      { key: 'late', count: 7 },
      { key: 'k\t"0', count: 2 },
    ]);
    expect(data.truncated).toEqual({ v: { keysKept: 2, otherRecords: 119_998 } });
    expect(data.metrics?.['sum']).toMatchObject({
      sum: 60_014,
      groups: [{ key: 'late', sum: 14 }, { sum: 1 }],
    });
    if (spill !== undefined) {
      expect(spill.state.spills).toBeGreaterThan(2);
      expect(spill.state.stored).toBe(0);
    }
  });

  it('forgets what came since the mark, spilled or not', async () => {
    const spill = createMemorySpill();
    const summary = createSummary(
      { countsBy: { v: { path: 'v' } }, metrics: { sum: { sum: 'n', by: 'v' } } },
      spill,
    );
    addTo(summary, { v: 'a', n: 1 });
    summary.mark();
    const add = adderTo(summary);
    for (let index = 0; index < 60_000; index += 1) add({ v: `k${index}`, n: 1 });
    await summary.makeRoom();
    addTo(summary, { n: 1 });
    await summary.backToMark();
    expect(await summary.data()).toMatchObject({
      totals: { records: 1 },
      countsBy: { v: { a: 1 } },
      missing: {},
      truncated: {},
      metrics: { sum: { sum: 1 } },
    });
    expect(spill.state.stored).toBe(0);
  });

  it('cuts long keys', async () => {
    const [key] = Object.keys(
      (await summaryOf({ countsBy: { v: { path: 'v' } } }, [{ v: 'x'.repeat(10_000) }])).countsBy['v']!,
    );
    expect(key).toHaveLength(256);
  });

  it('counts names of the prototype as values', async () => {
    const data = await summaryOf({ countsBy: { v: { path: 'v' } } }, [
      { v: '__proto__' },
      { v: 'constructor' },
      { v: '__proto__' },
    ]);
    expect(JSON.stringify(data.countsBy)).toBe('{"v":{"__proto__":2,"constructor":1}}');
  });

  it('orders by code unit, in no language', async () => {
    const data = await summaryOf(
      { countsBy: { v: { path: 'v' } }, top: { size: 9, of: ['v'] } },
      ['ä', 'Z', 'a', '😀', '\uff21'].map((v) => ({ v })),
    );
    expect(Object.keys(data.countsBy['v']!)).toEqual(['Z', 'a', 'ä', '😀', '\uff21']);
    expect(data.top['v']!.map(({ key }) => key)).toEqual(['Z', 'a', 'ä', '😀', '\uff21']);
  });
});

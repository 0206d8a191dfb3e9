import { describe, expect, it } from '@jest/globals';
import { ExactNumber, type JsonObject } from '../../src/base/json.js';
import type { SummaryDefinition } from '../../src/catalog/types.js';
import { createSummary } from '../../src/records/summarise.js';

function summaryOf(definition: SummaryDefinition, records: readonly JsonObject[]) {
  const summary = createSummary(definition);
  for (const record of records) summary.add(record);
  return summary.data();
}

describe('summary', () => {
  it('counts values, days and hours in UTC, and ranks the largest', () => {
    const data = summaryOf(
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

  it('takes texts, numbers and true or false as values, an empty text too, and nothing else', () => {
    const values = ['', 'x', 1, 1.5, new ExactNumber('1.0'), true, false, null, {}, ['x']];
    const data = summaryOf(
      { countsBy: { v: { path: 'v' } } },
      values.map((v) => ({ v })),
    );
    expect(data.countsBy['v']).toEqual({ '': 1, x: 1, '1': 1, '1.5': 1, '1.0': 1, true: 1, false: 1 });
    expect(data.missing).toEqual({ v: 3 });
  });

  it('keeps the largest groups, wherever they come, and tells the rest as a number', () => {
    const keys = ['z', 'y', 'x', 'b', 'b', 'b', 'a', 'a', 'y'];
    for (const order of [keys, [...keys].reverse()]) {
      const data = summaryOf(
        { countsBy: { v: { path: 'v', maxKeys: 3 } }, top: { size: 10, of: ['v'] } },
        order.map((v) => ({ v })),
      );
      expect(data.countsBy['v']).toEqual({ a: 2, b: 3, y: 2 });
      expect(data.truncated).toEqual({ v: { keysKept: 3, otherRecords: 2 } });
      expect(data.top['v']).toHaveLength(3);
    }
  });

  it('has a bound on what it counts', () => {
    const summary = createSummary({ countsBy: { v: { path: 'v', maxKeys: 2 } } });
    for (let index = 0; index < 60_000; index += 1) summary.add({ v: `k${index}` });
    expect(summary.data().truncated).toEqual({ v: { keysKept: 2, otherRecords: 59_998 } });
  });

  it('cuts long keys', () => {
    const [key] = Object.keys(
      summaryOf({ countsBy: { v: { path: 'v' } } }, [{ v: 'x'.repeat(10_000) }]).countsBy['v']!,
    );
    expect(key).toHaveLength(256);
  });

  it('counts names of the prototype as values', () => {
    const data = summaryOf({ countsBy: { v: { path: 'v' } } }, [
      { v: '__proto__' },
      { v: 'constructor' },
      { v: '__proto__' },
    ]);
    expect(JSON.stringify(data.countsBy)).toBe('{"v":{"__proto__":2,"constructor":1}}');
  });

  it('orders by code unit, in no language', () => {
    const data = summaryOf(
      { countsBy: { v: { path: 'v' } }, top: { size: 9, of: ['v'] } },
      ['ä', 'Z', 'a', '😀', '\uff21'].map((v) => ({ v })),
    );
    expect(Object.keys(data.countsBy['v']!)).toEqual(['Z', 'a', 'ä', '😀', '\uff21']);
    expect(data.top['v']!.map(({ key }) => key)).toEqual(['Z', 'a', 'ä', '😀', '\uff21']);
  });
});

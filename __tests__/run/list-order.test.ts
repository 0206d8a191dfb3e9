import { describe, expect, it } from '@jest/globals';
import { createListOrder } from '../../src/run/list-order.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 24);
const DAY = { startMs: START_MS, endMs: START_MS + 24 * HOUR_MS };
const at = (hour: number) => ({ at: new Date(START_MS + hour * HOUR_MS).toISOString() });
const hours = (from: number, to: number, step = 0.1): number[] =>
  Array.from({ length: Math.floor((to - from) / step) }, (_, index) => from + index * step);

describe('whether a list ended long before its window', () => {
  it.each<[string, readonly number[], boolean]>([
    ['rows in order to the end of the day', hours(0, 24), false],
    ['rows in order to noon', hours(0, 12), true],
    ['newest first, back to noon', hours(12, 24).reverse(), true],
    ['newest first, back to the beginning', hours(0, 24).reverse(), false],
    ['an hour without rows at the end', hours(0, 23), true],
    ['a few distances without rows at the end', hours(0, 23.7), false],
    ['rows that began before the window', hours(-3, 24), false],
    ['rows in no order', [5, 1, 7, 2, 9, 3, 8, 4], false],
    ['one moment', [3, 3, 3, 3], false],
    ['no row', [], false],
  ])('%s', (_, rows, endsEarly) => {
    const order = createListOrder({ record: { key: ['id'], time: 'at' } }, DAY);
    order?.begin();
    for (let first = 0; first < rows.length; first += 4) order?.add(rows.slice(first, first + 4).map(at));
    expect(order?.endsEarly()).toBe(endsEarly);
  });

  it('says nothing of rows without a time', () => {
    const order = createListOrder({ record: { key: ['id'], time: 'at' } }, DAY);
    order?.add([...hours(0, 6).map(at), { at: 'soon' }]);
    expect(order?.endsEarly()).toBe(false);
  });

  it('forgets a walk where the next one begins', () => {
    const order = createListOrder({ record: { key: ['id'], time: 'at' } }, DAY);
    order?.add(hours(0, 24).reverse().map(at));
    order?.begin();
    order?.add(hours(0, 6).map(at));
    expect(order?.endsEarly()).toBe(true);
  });

  it.each([
    ['of a snapshot', { record: { key: ['id'], time: 'at' } }, null],
    ['of records without a time', { record: { key: ['id'] } }, DAY],
  ])('is not there %s', (_, dataset, window) => {
    expect(createListOrder(dataset, window)).toBeUndefined();
  });
});

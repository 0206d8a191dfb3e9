import { describe, expect, it } from '@jest/globals';
import { createRowCount, type IdentityCount } from '../../src/run/row-count.js';

/** A count of rows that a set remembers, and how often it had to give them all. */
function heldCount(): { rows: IdentityCount; held: Set<number>; given: () => number } {
  const held = new Set<number>();
  let given = 0;
  const rows = createRowCount(0, {
    count: () => held.size,
    hashes: () => {
      given += 1;
      return held;
    },
  });
  return { rows, held, given: () => given };
}

describe('the count of rows', () => {
  it('is that of what is held, as long as a first walk over a first list is on', () => {
    const { rows, held, given } = heldCount();
    rows.beginList();
    rows.begin();
    expect(rows.countsHeld()).toBe(true);
    for (const hash of [1, 2, 2]) held.add(hash);
    expect([rows.ofWalk(), rows.ofAll()]).toEqual([2, 2]);
    expect(given()).toBe(0);
  });

  it('goes on from what is held where a row comes that is not', () => {
    const { rows, held, given } = heldCount();
    rows.beginList();
    rows.begin();
    held.add(1).add(2);
    for (const hash of [2, 3]) rows.add(hash);
    expect(rows.countsHeld()).toBe(false);
    held.add(3).add(4);
    expect([rows.ofWalk(), rows.ofAll()]).toEqual([3, 3]);
    expect(given()).toBe(1);
  });

  it('counts each walk for itself, and all together', () => {
    const { rows, held } = heldCount();
    rows.beginList();
    rows.begin();
    held.add(1).add(2);
    rows.begin();
    expect(rows.countsHeld()).toBe(false);
    expect([rows.ofWalk(), rows.ofAll()]).toEqual([0, 2]);
    for (const hash of [2, 3]) rows.add(hash);
    expect([rows.ofWalk(), rows.ofAll()]).toEqual([2, 3]);
  });

  it('does not take what is held of one list for rows of the next', () => {
    const { rows, held } = heldCount();
    rows.beginList();
    rows.begin();
    held.add(1).add(2);
    rows.beginList();
    rows.begin();
    expect(rows.countsHeld()).toBe(false);
    rows.add(2);
    expect([rows.ofWalk(), rows.ofAll()]).toEqual([1, 1]);
  });
});

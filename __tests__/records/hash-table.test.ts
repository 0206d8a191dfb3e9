import { describe, expect, it } from '@jest/globals';
import { HashTable } from '../../src/records/hash-table.js';
import { keyHash } from '../../src/records/key-contents.js';

const GREATEST = 2 ** 53 - 1;

/** Puts the index of each hash under it and proves that each is there once, under its own number. */
function proveHolds(hashes: readonly number[]): void {
  const table = new HashTable();
  const places = hashes.map((_, index) => index);
  expect(hashes.map((hash, index) => table.putIfAbsent(hash, index))).toEqual(places);
  expect(hashes.map((hash) => table.putIfAbsent(hash, -1))).toEqual(places);
  expect(table.size).toBe(hashes.length);
  expect([...table.hashes()]).toEqual([...hashes].sort((a, b) => a - b));
}

describe('a table by hashes', () => {
  it('holds each number under its hash, however often it grew', () => {
    proveHolds(Array.from({ length: 60_000 }, (_, index) => keyHash(`key-${index}`)));
  });

  it.each<[string, (index: number) => number]>([
    ['the least', (index) => index + 1],
    ['the greatest', (index) => GREATEST - index],
    ['falling and in the middle', (index) => 2 ** 52 - index],
    ['at both ends', (index) => (index % 2 === 0 ? index + 1 : GREATEST - index)],
  ])('holds hashes that all belong to one slot: %s', (_, hashOf) => {
    proveHolds(Array.from({ length: 9500 }, (_value, index) => hashOf(index)));
  });

  it('is empty at first, and once it is cleared', () => {
    const table = new HashTable();
    expect([...table.hashes()]).toEqual([]);
    expect(table.putIfAbsent(7, 1)).toBe(1);
    table.clear();
    expect(table.size).toBe(0);
    expect([...table.hashes()]).toEqual([]);
    expect(table.putIfAbsent(7, 2)).toBe(2);
  });
});

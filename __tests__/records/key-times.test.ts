import { describe, expect, it } from '@jest/globals';
import { createKeyTimes, keyHash } from '../../src/records/key-times.js';

describe('key times', () => {
  it('finds every key that occurs at two times, among many that do not', () => {
    const times = createKeyTimes();
    for (let index = 0; index < 20_000; index += 1) times.note(`["key-${index}"]`, index % 100);
    for (let index = 0; index < 20_000; index += 7)
      times.note(`["key-${index}"]`, index % 14 === 0 ? -1 : index % 100);
    let differing = 0;
    for (let index = 0; index < 20_000; index += 1) {
      const expected = index % 14 === 0;
      if (expected) expect(times.mayDiffer(`["key-${index}"]`)).toBe(true);
      else if (times.mayDiffer(`["key-${index}"]`)) differing += 1;
    }
    expect(differing).toBe(0);
    expect(times.mayDiffer('never noted')).toBe(false);
  });

  it('has the hash of every key once, however often it was noted', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `["key-${index}"]`);
    const times = createKeyTimes();
    for (const [index, key] of [...keys, ...keys].entries()) times.note(key, index);
    expect([...times.hashes()].sort()).toEqual(keys.map(keyHash).sort());
    expect([...createKeyTimes().hashes()]).toEqual([]);
  });
});

import { describe, expect, it } from '@jest/globals';
import { createKeyTimes } from '../../src/records/key-times.js';

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
});

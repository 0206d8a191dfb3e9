import { describe, expect, it } from '@jest/globals';
import { createKeyContents, keyHash } from '../../src/records/key-contents.js';

describe('key contents', () => {
  it('finds every key that occurs with two contents, among many that do not', () => {
    const contents = createKeyContents();
    for (let index = 0; index < 20_000; index += 1) contents.note(keyHash(`["key-${index}"]`), index % 100);
    for (let index = 0; index < 20_000; index += 7)
      contents.note(keyHash(`["key-${index}"]`), index % 14 === 0 ? -1 : index % 100);
    let differing = 0;
    for (let index = 0; index < 20_000; index += 1) {
      const expected = index % 14 === 0;
      if (expected) expect(contents.mayDiffer(keyHash(`["key-${index}"]`))).toBe(true);
      else if (contents.mayDiffer(keyHash(`["key-${index}"]`))) differing += 1;
    }
    expect(differing).toBe(0);
    expect(contents.mayDiffer(keyHash('never noted'))).toBe(false);
  });

  it('has the hash of every key once, however often it was noted', () => {
    const keys = Array.from({ length: 5000 }, (_, index) => `["key-${index}"]`);
    const contents = createKeyContents();
    for (const [index, key] of [...keys, ...keys].entries()) contents.note(keyHash(key), index);
    expect([...contents.hashes()].sort()).toEqual(keys.map(keyHash).sort());
    expect([...createKeyContents().hashes()]).toEqual([]);
  });
});

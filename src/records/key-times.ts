/** Remembers at which time each key was met, in 16 to 32 bytes a key, to tell keys that occur at two times. */
export interface KeyTimes {
  /** Notes that the key occurs at this time. */
  note(key: string, timeMs: number): void;
  /** False where the key was never noted at two times. True may be an error: two keys can look alike to it. */
  mayDiffer(key: string): boolean;
  /** The hashes of all keys, in no order; 0 means none. Not to be changed. */
  hashes(): Float64Array;
}

const FIRST_CAPACITY = 1024;

/** Empty; grows with the number of keys. */
export function createKeyTimes(): KeyTimes {
  let capacity = FIRST_CAPACITY;
  let hashes = new Float64Array(capacity);
  let times = new Float64Array(capacity);
  let size = 0;
  const differing = new Set<number>();

  /** The slot of the hash, or the free one where it belongs. */
  const slotOf = (hash: number): number => {
    let slot = hash % capacity;
    while (hashes[slot] !== 0 && hashes[slot] !== hash) slot = (slot + 1) % capacity;
    return slot;
  };
  const grow = (): void => {
    const oldHashes = hashes;
    const oldTimes = times;
    capacity *= 2;
    hashes = new Float64Array(capacity);
    times = new Float64Array(capacity);
    for (const [index, hash] of oldHashes.entries()) {
      if (hash === 0) continue;
      const slot = slotOf(hash);
      hashes[slot] = hash;
      times[slot] = oldTimes[index] ?? 0;
    }
  };

  return {
    note(key, timeMs) {
      const hash = keyHash(key);
      const slot = slotOf(hash);
      if (hashes[slot] === hash) {
        if (times[slot] !== timeMs) differing.add(hash);
        return;
      }
      hashes[slot] = hash;
      times[slot] = timeMs;
      size += 1;
      if (size * 2 > capacity) grow();
    },
    mayDiffer: (key) => differing.size > 0 && differing.has(keyHash(key)),
    hashes: () => hashes,
  };
}

/** 53 bits of the text, never 0: the free slot's mark. */
export function keyHash(text: string): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}

/** Remembers with which content each key was met, in 21 to 32 bytes a key, to tell keys that occur with two. */
export interface KeyContents {
  /** Notes that the key, given by its `keyHash`, occurs with this content, a number that is equal for equal ones. */
  note(hash: number, content: number): void;
  /** False where the key was never noted with two contents. True may be an error: two keys can look alike to it. */
  mayDiffer(hash: number): boolean;
  /** Whether any key was noted with two contents. */
  anyDiffers(): boolean;
  /** The hashes of all keys, each once, in no order. */
  hashes(): Float64Array;
}

/** Hash tables that grow one by one and by little, so that no time needs much more memory than the keys. */
const SHARDS = 64;
const FIRST_CAPACITY = 16;
const GROWTH = 1.5;
const MAX_LOAD = 0.75;
/** A hash of 53 bits times this is a number below `SHARDS`. */
const SHARDS_OF_HASH = SHARDS / 2 ** 53;

interface Shard {
  /** Hash and content of a key side by side, so that one look into memory finds both. */
  keys: Float64Array;
  capacity: number;
  size: number;
}

/** Empty; grows with the number of keys. */
export function createKeyContents(): KeyContents {
  const shards = Array.from({ length: SHARDS }, () => createShard(FIRST_CAPACITY));
  const differing = new Set<number>();

  return {
    note(hash, content) {
      const shard = shards[Math.floor(hash * SHARDS_OF_HASH)];
      if (shard === undefined) return;
      const at = placeOf(shard, hash);
      if (shard.keys[at] === hash) {
        if (shard.keys[at + 1] !== content) differing.add(hash);
        return;
      }
      put(shard, at, hash, content);
      if (shard.size > shard.capacity * MAX_LOAD) grow(shard);
    },
    mayDiffer: (hash) => differing.size > 0 && differing.has(hash),
    anyDiffers: () => differing.size > 0,
    hashes() {
      const all = new Float64Array(shards.reduce((sum, { size }) => sum + size, 0));
      let next = 0;
      for (const { keys } of shards)
        for (let at = 0; at < keys.length; at += 2) {
          const hash = keys[at] ?? 0;
          if (hash !== 0) all[next++] = hash;
        }
      return all;
    },
  };
}

function createShard(capacity: number): Shard {
  return { keys: new Float64Array(capacity * 2), capacity, size: 0 };
}

/** The place of the hash, or the free one where it belongs. */
function placeOf({ keys, capacity }: Shard, hash: number): number {
  const share = hash * SHARDS_OF_HASH;
  // Of what is left of the hash behind its shard: a product, as the rest of a division takes longer.
  let slot = Math.floor((share - Math.floor(share)) * capacity);
  for (;;) {
    const key = keys[slot * 2];
    if (key === 0 || key === hash) return slot * 2;
    slot += 1;
    if (slot === capacity) slot = 0;
  }
}

function put(shard: Shard, at: number, hash: number, content: number): void {
  shard.keys[at] = hash;
  shard.keys[at + 1] = content;
  shard.size += 1;
}

function grow(shard: Shard): void {
  const { keys } = shard;
  const larger = createShard(Math.ceil(shard.capacity * GROWTH));
  for (let at = 0; at < keys.length; at += 2) {
    const hash = keys[at] ?? 0;
    if (hash !== 0) put(larger, placeOf(larger, hash), hash, keys[at + 1] ?? 0);
  }
  Object.assign(shard, larger);
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
  return finished(low, high);
}

/** `keyHash` of the text that the bytes are in Latin-1. */
export function keyHashIn(bytes: Uint8Array, from: number, to: number): number {
  let low = 0xdeadbeef;
  let high = 0x41c6ce57;
  for (let index = from; index < to; index += 1) {
    const code = bytes[index] ?? 0;
    low = Math.imul(low ^ code, 0x9e3779b1);
    high = Math.imul(high ^ code, 0x5f356495);
  }
  return finished(low, high);
}

function finished(low: number, high: number): number {
  low = Math.imul(low ^ (low >>> 16), 0x85ebca6b) ^ Math.imul(high ^ (high >>> 13), 0xc2b2ae35);
  high = Math.imul(high ^ (high >>> 16), 0x85ebca6b) ^ Math.imul(low ^ (low >>> 13), 0xc2b2ae35);
  return (high & 0x1fffff) * 0x1_0000_0000 + (low >>> 0) || 1;
}

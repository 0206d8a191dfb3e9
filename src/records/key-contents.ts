import { HashTable } from './hash-table.js';

/** Remembers with which content each key was met, to tell keys that occur with two. */
export interface KeyContents {
  /** Notes that the key, given by its `keyHash`, occurs with this content, a number that is equal for equal ones. */
  note(hash: number, content: number): void;
  /** False where the key was never noted with two contents. True may be an error: two keys can look alike to it. */
  mayDiffer(hash: number): boolean;
  /** Whether any key was noted with two contents. */
  anyDiffers(): boolean;
  count(): number;
  /** The hashes of all keys, each once. */
  hashes(): Float64Array;
  /** Lets go of the keys but for those that differ. */
  forget(): void;
}

/** Empty; grows with the number of keys. */
export function createKeyContents(): KeyContents {
  const contents = new HashTable();
  const differing = new Set<number>();
  return {
    note(hash, content) {
      if (contents.putIfAbsent(hash, content) !== content) differing.add(hash);
    },
    mayDiffer: (hash) => differing.size > 0 && differing.has(hash),
    anyDiffers: () => differing.size > 0,
    count: () => contents.size,
    hashes: () => contents.hashes(),
    forget() {
      contents.clear();
    },
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

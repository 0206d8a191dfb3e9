/** A stream of numbers in [0, 1), the same for the same start. */
export type Random = () => number;

/** 32 bits of a text (FNV-1a with a final mix). */
export function hashText(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  return finish(hash);
}

/** 32 bits that depend on every part and on their order. */
export function mix(seed: number, ...parts: readonly number[]): number {
  let hash = seed;
  for (const part of parts)
    hash = finish(Math.imul(hash ^ finish(part + 0x9e3779b9), 0x85ebca6b) + 0x1b873593);
  return hash >>> 0;
}

function finish(value: number): number {
  let hash = value | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}

/** The stream that starts from 32 bits (mulberry32). */
export function createRandom(start: number): Random {
  let state = start | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 4294967296;
  };
}

/** A number in [0, 1) from 32 bits. */
export function unit(hash: number): number {
  return hash / 4294967296;
}

/** An integer in [0, count). */
export function below(random: Random, count: number): number {
  return Math.floor(random() * count);
}

/** One of the values; the list must not be empty. */
export function pick<T>(random: Random, values: readonly T[]): T {
  return values[below(random, values.length)] as T;
}

/** An id in the form of a UUID version 4, made of 32 bits and more parts. */
export function uuidOf(hash: number, ...parts: readonly number[]): string {
  // Two words that see all parts: one alone would give a million records the same id here and there.
  const first = mix(hash, 1, ...parts);
  const second = mix(hash, 2, ...parts);
  const a = hex(first);
  const b = hex(mix(first, second));
  const c = hex(second);
  const d = hex(mix(second, first));
  // The first digit of the fourth group is the variant: 8, 9, a or b.
  const variant = '89ab'.charAt(first & 3);
  return `${a}-${b.slice(0, 4)}-4${b.slice(5)}-${variant}${c.slice(1, 4)}-${c.slice(4)}${d}`;
}

const BYTES = Array.from({ length: 256 }, (_, value) => value.toString(16).padStart(2, '0'));

function hex(value: number): string {
  const byte = (shift: number): string => BYTES[(value >>> shift) & 255] ?? '';
  return byte(24) + byte(16) + byte(8) + byte(0);
}

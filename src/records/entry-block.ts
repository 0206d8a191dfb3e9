import { ByteWriter } from './byte-writer.js';
import { keyHashIn } from './key-contents.js';
import type { Entry, EntryBlock } from './types.js';

const FIRST_ENTRIES = 64;
const FIRST_BYTES = 4096;
const HEADS = 3;
const LINE_FEED = 0x0a;
/** Lines that are handed on at once. */
export const BLOCK_BYTES = 64 * 1024;
/** What an entry takes beside its texts. */
const ENTRY_BYTES = 8 + 8 + 4 + 4 * HEADS + 4;

export function blockBytes({ count, heads, lines }: EntryBlock): number {
  return count * ENTRY_BYTES + heads.length + lines.length;
}

/** The entry at an index. */
function entryAt(block: EntryBlock, index: number): Entry {
  const { heads, headEnds, lines, lineEnds } = block;
  const from = headStart(block, index);
  const [identityEnd = 0, versionEnd = 0, keyEnd = 0] = headEnds.subarray(
    index * HEADS,
    index * HEADS + HEADS,
  );
  const flags = block.flags[index] ?? 0;
  return {
    timeMs: block.times[index] ?? Number.POSITIVE_INFINITY,
    content: block.contents[index] ?? 0,
    walk: flags >>> 1,
    keyless: (flags & 1) === 1,
    identity: heads.toString('latin1', from, identityEnd),
    version: heads.toString('utf8', identityEnd, versionEnd),
    key: heads.toString('utf8', versionEnd, keyEnd),
    line: lines.toString('utf8', lineStart(block, index), (lineEnds[index] ?? 1) - 1),
  };
}

export function* entriesIn(block: EntryBlock): Generator<Entry, void, void> {
  for (let index = 0; index < block.count; index += 1) yield entryAt(block, index);
}

export function walkAt(block: EntryBlock, index: number): number {
  return (block.flags[index] ?? 0) >>> 1;
}

export function isKeyless(block: EntryBlock, index: number): boolean {
  return ((block.flags[index] ?? 0) & 1) === 1;
}

export function identityAt(block: EntryBlock, index: number): string {
  return block.heads.toString('latin1', headStart(block, index), block.headEnds[index * HEADS]);
}

/** `keyHash` of the identity. */
export function identityHashAt(block: EntryBlock, index: number): number {
  return keyHashIn(block.heads, headStart(block, index), block.headEnds[index * HEADS] ?? 0);
}

export function versionAt(block: EntryBlock, index: number): string {
  return block.heads.toString('utf8', block.headEnds[index * HEADS], block.headEnds[index * HEADS + 1]);
}

/** The same entries with empty records. */
export function withoutLines(block: EntryBlock): EntryBlock {
  const { count } = block;
  const lineEnds = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) lineEnds[index] = index + 1;
  return { ...block, lines: Buffer.alloc(count, 0x0a), lineEnds };
}

/** Entries as blocks, so many at a time. */
export async function* blocksOf(entries: AsyncIterable<Entry>): AsyncGenerator<EntryBlock, void, void> {
  const builder = new BlockBuilder();
  for await (const entry of entries) {
    builder.add(entry);
    if (builder.byteLength >= BLOCK_BYTES) yield builder.take();
  }
  if (builder.count > 0) yield builder.take();
}

/** The entries at the indexes, as a block of their own. */
export function selected(block: EntryBlock, indexes: Iterable<number>): EntryBlock {
  const builder = new BlockBuilder();
  for (const index of indexes) builder.copy(block, index);
  return builder.take();
}

function headStart({ headEnds }: EntryBlock, index: number): number {
  return index === 0 ? 0 : (headEnds[index * HEADS - 1] ?? 0);
}

function lineStart({ lineEnds }: EntryBlock, index: number): number {
  return index === 0 ? 0 : (lineEnds[index - 1] ?? 0);
}

/** Whether the entries are one record with one content. */
export function isDouble(a: EntryBlock, indexA: number, b: EntryBlock, indexB: number): boolean {
  if (a.contents[indexA] !== b.contents[indexB]) return false;
  const [startA, startB] = [headStart(a, indexA), headStart(b, indexB)];
  const length = (a.headEnds[indexA * HEADS] ?? 0) - startA;
  if ((b.headEnds[indexB * HEADS] ?? 0) - startB !== length) return false;
  for (let at = 0; at < length; at += 1) if (a.heads[startA + at] !== b.heads[startB + at]) return false;
  return true;
}

/**
 * The canonical order: time, redacted key, text, by code unit. What is equal in these is equal on paper; the salted
 * identity only brings doubles together.
 */
export function compareEntries(a: EntryBlock, indexA: number, b: EntryBlock, indexB: number): number {
  const timeA = a.times[indexA] ?? 0;
  const timeB = b.times[indexB] ?? 0;
  if (timeA !== timeB) return timeA < timeB ? -1 : 1;
  return compareTexts(a, indexA, b, indexB);
}

function compareTexts(a: EntryBlock, indexA: number, b: EntryBlock, indexB: number): number {
  const headA = indexA * HEADS;
  const headB = indexB * HEADS;
  const keyA = a.headEnds[headA + 1] ?? 0;
  const keyB = b.headEnds[headB + 1] ?? 0;
  const byKey = compareText(
    a.heads,
    keyA,
    a.headEnds[headA + 2] ?? 0,
    b.heads,
    keyB,
    b.headEnds[headB + 2] ?? 0,
  );
  if (byKey !== 0) return byKey;
  const [lineA, lineB] = [lineStart(a, indexA), lineStart(b, indexB)];
  const byLine = compareText(
    a.lines,
    lineA,
    a.lineEnds[indexA] ?? 0,
    b.lines,
    lineB,
    b.lineEnds[indexB] ?? 0,
  );
  if (byLine !== 0) return byLine;
  const [idA, idB] = [headStart(a, indexA), headStart(b, indexB)];
  return (
    compareText(a.heads, idA, a.headEnds[headA] ?? 0, b.heads, idB, b.headEnds[headB] ?? 0) ||
    (a.contents[indexA] ?? 0) - (b.contents[indexB] ?? 0)
  );
}

/** Compares texts in UTF-8 by their UTF-16 code units. */
function compareText(
  a: Uint8Array,
  fromA: number,
  toA: number,
  b: Uint8Array,
  fromB: number,
  toB: number,
): number {
  const length = Math.min(toA - fromA, toB - fromB);
  for (let at = 0; at < length; at += 1) {
    const one = a[fromA + at] ?? 0;
    const other = b[fromB + at] ?? 0;
    if (one === other) continue;
    // Signs beyond 16 bits begin with F0 and more, and are surrogates there: below what begins with EE and EF.
    if (one >= 0xee && other >= 0xee && one >= 0xf0 !== other >= 0xf0) return one >= 0xf0 ? -1 : 1;
    return one < other ? -1 : 1;
  }
  return toA - fromA - (toB - fromB);
}

/** Makes a block, entry by entry. Empty again once it was taken. */
export class BlockBuilder {
  /** Of the entry that `end` adds: its line, without the end of it. */
  readonly lines = new ByteWriter(FIRST_BYTES);
  /** Of the entry that `end` adds: its key, behind what `head` wrote. */
  readonly heads = new ByteWriter(FIRST_BYTES);
  #count = 0;
  #times = new Float64Array(FIRST_ENTRIES);
  #contents = new Float64Array(FIRST_ENTRIES);
  #flags = new Uint32Array(FIRST_ENTRIES);
  #headEnds = new Uint32Array(FIRST_ENTRIES * HEADS);
  #lineEnds = new Uint32Array(FIRST_ENTRIES);

  get count(): number {
    return this.#count;
  }

  /** Of the lines. */
  get byteLength(): number {
    return this.lines.length;
  }

  add(entry: Entry): void {
    this.lines.text(entry.line);
    this.head(entry);
    this.heads.text(entry.key);
    this.end(entry, entry.walk);
  }

  /** Begins what is written of an entry to `heads`. */
  head({ identity, version }: Pick<Entry, 'identity' | 'version'>): void {
    const { heads } = this;
    const at = this.#roomAt() * HEADS;
    heads.latin1(identity);
    this.#headEnds[at] = heads.length;
    if (version !== '') heads.text(version);
    this.#headEnds[at + 1] = heads.length;
  }

  /** Adds the entry that was written to `lines` and `heads`. */
  end({ timeMs, content, keyless }: Pick<Entry, 'timeMs' | 'content' | 'keyless'>, walk: number): void {
    const { heads, lines } = this;
    const index = this.#count;
    this.#headEnds[index * HEADS + 2] = heads.length;
    lines.byte(LINE_FEED);
    this.#lineEnds[index] = lines.length;
    this.#times[index] = timeMs;
    this.#contents[index] = content;
    this.#flags[index] = walk * 2 + (keyless ? 1 : 0);
    this.#count = index + 1;
  }

  /** Adds an entry of another block. */
  copy(block: EntryBlock, from: number, walk = walkAt(block, from)): void {
    const { headEnds, lineEnds } = block;
    const { heads, lines } = this;
    const index = this.#roomAt();
    const headFrom = headStart(block, from);
    const shift = heads.length - headFrom;
    heads.copy(block.heads, headFrom, headEnds[from * HEADS + 2]);
    for (let head = 0; head < HEADS; head += 1)
      this.#headEnds[index * HEADS + head] = (headEnds[from * HEADS + head] ?? 0) + shift;
    lines.copy(block.lines, lineStart(block, from), lineEnds[from]);
    this.#lineEnds[index] = lines.length;
    this.#times[index] = block.times[from] ?? 0;
    this.#contents[index] = block.contents[from] ?? 0;
    this.#flags[index] = walk * 2 + ((block.flags[from] ?? 0) & 1);
    this.#count = index + 1;
  }

  /** The entries so far, in one piece of memory that is theirs. */
  take(): EntryBlock {
    return blockIn(this.takeFrame(), 0);
  }

  /** The entries so far as bytes that `blocksIn` reads. */
  takeFrame(): Buffer {
    const count = this.#count;
    const frame = frameOf({
      count,
      times: this.#times.subarray(0, count),
      contents: this.#contents.subarray(0, count),
      flags: this.#flags.subarray(0, count),
      headEnds: this.#headEnds.subarray(0, count * HEADS),
      lineEnds: this.#lineEnds.subarray(0, count),
      heads: this.heads.written(),
      lines: this.lines.written(),
    });
    this.clear();
    return frame;
  }

  /** Forgets the entries so far, and what was written of another one. */
  clear(): void {
    this.#count = 0;
    this.heads.length = 0;
    this.lines.length = 0;
  }

  /** The index of the next entry, for which there is room. */
  #roomAt(): number {
    const index = this.#count;
    if (index === this.#times.length) {
      this.#times = larger(this.#times, new Float64Array(index * 2));
      this.#contents = larger(this.#contents, new Float64Array(index * 2));
      this.#flags = larger(this.#flags, new Uint32Array(index * 2));
      this.#headEnds = larger(this.#headEnds, new Uint32Array(index * 2 * HEADS));
      this.#lineEnds = larger(this.#lineEnds, new Uint32Array(index * 2));
    }
    return index;
  }
}

function larger<T extends Uint32Array | Float64Array>(from: T, to: T): T {
  to.set(from);
  return to;
}

const FRAME_HEAD_BYTES = 16;
/** Numbers in memory must begin at a multiple of it. */
const ALIGNMENT = 8;

/** The block as bytes that `blocksIn` reads. */
export function frameOf(block: EntryBlock): Buffer {
  const { count, heads, lines } = block;
  const usedBytes = FRAME_HEAD_BYTES + blockBytes(block);
  const frame = Buffer.allocUnsafeSlow(Math.ceil(usedBytes / ALIGNMENT) * ALIGNMENT).fill(0, usedBytes);
  frame.writeUInt32LE(frame.length, 0);
  frame.writeUInt32LE(count, 4);
  frame.writeUInt32LE(heads.length, 8);
  frame.writeUInt32LE(lines.length, 12);
  let at = FRAME_HEAD_BYTES;
  for (const part of [
    block.times,
    block.contents,
    block.flags,
    block.headEnds,
    block.lineEnds,
    heads,
    lines,
  ]) {
    frame.set(new Uint8Array(part.buffer, part.byteOffset, part.byteLength), at);
    at += part.byteLength;
  }
  return frame;
}

/** The blocks whose frames were written one behind the other. Each is good until the next one is asked for: they share one memory. */
export async function* blocksIn(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<EntryBlock, void, void> {
  const held = new ByteWriter(FIRST_BYTES);
  for await (const { buffer, byteOffset, byteLength } of chunks) {
    held.copy(Buffer.from(buffer, byteOffset, byteLength));
    const { bytes } = held;
    let at = 0;
    while (held.length - at >= FRAME_HEAD_BYTES && held.length - at >= bytes.readUInt32LE(at)) {
      yield blockIn(bytes, at);
      at += bytes.readUInt32LE(at);
    }
    // At the beginning of the memory numbers are aligned, as they are in a frame.
    bytes.copyWithin(0, at, held.length);
    held.length -= at;
  }
  if (held.length > 0) throw new Error('a spilled run ends in the middle of a block');
}

/** The block whose frame begins at a place. */
function blockIn(bytes: Buffer, from: number): EntryBlock {
  const count = bytes.readUInt32LE(from + 4);
  const headBytes = bytes.readUInt32LE(from + 8);
  const lineBytes = bytes.readUInt32LE(from + 12);
  let at = bytes.byteOffset + from + FRAME_HEAD_BYTES;
  const place = (length: number): number => {
    at += length;
    return at - length;
  };
  const { buffer } = bytes;
  return {
    count,
    times: new Float64Array(buffer, place(count * 8), count),
    contents: new Float64Array(buffer, place(count * 8), count),
    flags: new Uint32Array(buffer, place(count * 4), count),
    headEnds: new Uint32Array(buffer, place(count * 4 * HEADS), count * HEADS),
    lineEnds: new Uint32Array(buffer, place(count * 4), count),
    heads: Buffer.from(buffer, place(headBytes), headBytes),
    lines: Buffer.from(buffer, place(lineBytes), lineBytes),
  };
}

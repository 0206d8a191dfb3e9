import { isUtf8 } from 'node:buffer';
/** A text in UTF-8, kept as the bytes that came: they lie outside of the heap, and a large one never has to be one string. */
export interface Utf8Text {
  readonly chunks: readonly Buffer[];
  readonly byteLength: number;
  /** Bytes `from` up to, not including, `to` as text; by default all. The whole text has no byte order mark. */
  text(from?: number, to?: number): string;
}

export function createUtf8Text(chunks: readonly Buffer[]): Utf8Text {
  const starts: number[] = [];
  let byteLength = 0;
  for (const chunk of chunks) {
    starts.push(byteLength);
    byteLength += chunk.length;
  }

  /** The last chunk that begins at or before the byte. */
  const chunkAt = (byte: number): number => {
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= byte) low = middle;
      else high = middle - 1;
    }
    return low;
  };

  return {
    chunks,
    byteLength,
    text(from = 0, to = byteLength) {
      const pieces: Buffer[] = [];
      for (let index = chunkAt(from); index < chunks.length; index += 1) {
        const start = starts[index] ?? 0;
        if (start >= to) break;
        pieces.push(chunks[index]?.subarray(Math.max(0, from - start), to - start) ?? Buffer.alloc(0));
      }
      const [only, ...more] = pieces;
      const text = (more.length === 0 ? only : Buffer.concat(pieces))?.toString('utf8') ?? '';
      return from === 0 && text.startsWith('\uFEFF') ? text.slice(1) : text;
    },
  };
}

/** Longest sequence of bytes for one sign, without its first byte. */
const MAX_CONTINUATION_BYTES = 3;

/** Places in the chunks of a text that are no UTF-8: as many signs of it are replaced when it is read. */
export function damagedSequences(chunks: readonly Buffer[]): number {
  let carry: Buffer = Buffer.alloc(0);
  for (const [index, chunk] of chunks.entries()) {
    const isLast = index === chunks.length - 1;
    const bytes = carry.length === 0 ? chunk : Buffer.concat([carry, chunk]);
    const end = isLast ? bytes.length : completeLength(bytes);
    if (!isUtf8(bytes.subarray(0, end))) return countDamage(chunks);
    carry = bytes.subarray(end);
  }
  return 0;
}

/** Length without a sequence at the end that the next chunk may complete. */
function completeLength(bytes: Buffer): number {
  for (let back = 1; back <= Math.min(MAX_CONTINUATION_BYTES, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) return bytes.length - back;
    if (byte < 0x80) return bytes.length;
  }
  return bytes.length;
}

/** Signs that stand for damage: all replacement signs but those that were sent as such. */
function countDamage(chunks: readonly Buffer[]): number {
  const decoder = new TextDecoder();
  let signs = 0;
  for (const chunk of [...chunks, undefined]) {
    const text = chunk === undefined ? decoder.decode() : decoder.decode(chunk, { stream: true });
    signs += text.split('\uFFFD').length - 1;
  }
  return Math.max(1, signs - countSent(Buffer.concat(chunks)));
}

function countSent(bytes: Buffer): number {
  const replacement = Buffer.from('\uFFFD');
  let count = 0;
  for (let at = bytes.indexOf(replacement); at >= 0; at = bytes.indexOf(replacement, at + 3)) count += 1;
  return count;
}

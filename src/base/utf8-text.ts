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

import { Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';

/** Rows are joined to this size before they reach gzip or the disk: one write per row costs half as much again. */
const JOIN_BYTES = 64 * 1024;
/** A longer line is no record of ours. */
const MAX_LINE_BYTES = 64 * 1024 * 1024;
const LINE_FEED = 0x0a;

/** Records as lines of JSON, each with its `\n`. */
export interface LineBatch {
  readonly lines: Buffer;
  readonly count: number;
}

/** Lines without their ends. */
export function textsOf(lines: Buffer): readonly string[] {
  return lines.length === 0 ? [] : lines.toString('utf8', 0, lines.length - 1).split('\n');
}

export function batchOf(lines: readonly string[]): LineBatch {
  const text = lines.length === 0 ? '' : `${lines.join('\n')}\n`;
  return { lines: Buffer.from(text, 'utf8'), count: lines.length };
}

/** Lines joined, each with its `\n`, to buffers of 64 kB and more. */
export async function* joinLines(lines: AsyncIterable<string> | Iterable<string>): AsyncGenerator<Buffer> {
  let batch: string[] = [];
  let batchLength = 0;
  for await (const line of lines) {
    batch.push(line);
    batchLength += line.length + 1;
    if (batchLength >= JOIN_BYTES) {
      yield Buffer.from(`${batch.join('\n')}\n`, 'utf8');
      batch = [];
      batchLength = 0;
    }
  }
  if (batch.length > 0) yield Buffer.from(`${batch.join('\n')}\n`, 'utf8');
}

/**
 * The lines of a file, many at a time, without their `\n`; nothing but `\n` ends a line. `torn` says what the file
 * has after its last `\n`: nothing, if it is whole.
 * @throws Error for a line above 64 MiB.
 */
export async function* splitLines(
  chunks: AsyncIterable<Uint8Array>,
  torn?: (text: string) => void,
): AsyncGenerator<readonly string[]> {
  for await (const bytes of wholeLines(chunks, torn)) yield textsOf(bytes);
}

/** As `splitLines`, as bytes that are not counted: whole lines with their `\n`. */
export async function* wholeLines(
  chunks: AsyncIterable<Uint8Array>,
  torn?: (text: string) => void,
): AsyncGenerator<Buffer> {
  let pending: Buffer[] = [];
  let pendingBytes = 0;
  for await (const chunk of chunks) {
    const end = chunk.lastIndexOf(LINE_FEED);
    if (end === -1) {
      pending.push(Buffer.from(chunk));
      pendingBytes += chunk.byteLength;
      if (pendingBytes > MAX_LINE_BYTES) throw new Error(`a line is longer than ${MAX_LINE_BYTES} bytes`);
      continue;
    }
    const head = Buffer.concat([...pending, chunk.subarray(0, end + 1)]);
    pending = [Buffer.from(chunk.subarray(end + 1))];
    pendingBytes = chunk.byteLength - end - 1;
    yield head;
  }
  if (pendingBytes > 0) torn?.(Buffer.concat(pending).toString('utf8'));
}

/** The bytes of a stored file as its records are: gunzipped where its name ends in `.gz`. */
export async function* unpacked(path: string, stored: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  if (!path.endsWith('.gz')) {
    yield* stored;
    return;
  }
  const source = Readable.from(stored, { objectMode: false });
  const gunzip = createGunzip({ chunkSize: JOIN_BYTES });
  source.on('error', (error) => gunzip.destroy(error));
  try {
    for await (const chunk of source.pipe(gunzip)) yield chunk as Buffer;
  } finally {
    source.destroy();
    gunzip.destroy();
  }
}

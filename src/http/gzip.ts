import { createGunzip } from 'node:zlib';
import { createBodyBytes } from './body-bytes.js';

const CHUNK_BYTES = 64 * 1024;

/** Whether the bytes begin as gzip does; two of them are enough to tell. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/** What a gzip body holds; undefined where it is larger than `maxBytes`. Rejects for one that is damaged or cut short. */
export async function gunzipped(
  packed: readonly Uint8Array[],
  maxBytes: number,
): Promise<Buffer[] | undefined> {
  const gunzip = createGunzip({ chunkSize: CHUNK_BYTES });
  const toldBytes = lengthIn(packed);
  const unpacked = createBodyBytes(toldBytes > maxBytes ? 0 : toldBytes);
  let bytes = 0;
  for (const chunk of packed) gunzip.write(chunk);
  gunzip.end();
  // Leaving the loop early destroys the stream.
  for await (const piece of gunzip) {
    const chunk = piece as Buffer;
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    unpacked.add(chunk);
  }
  return unpacked.chunks();
}

/** Bytes that the last four of a gzip file tell of its content, modulo 2^32: a hint, which may be wrong. */
function lengthIn(packed: readonly Uint8Array[]): number {
  const last = packed.at(-1);
  return last === undefined || last.length < 4 ? 0 : Buffer.from(last.subarray(-4)).readUInt32LE();
}

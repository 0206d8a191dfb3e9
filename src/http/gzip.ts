import { createGunzip } from 'node:zlib';
import { createBodyBytes } from './body-bytes.js';

const CHUNK_BYTES = 64 * 1024;

const MAGIC = [0x1f, 0x8b];

/** Whether the bytes begin as gzip does. */
export function isGzip(chunks: readonly Uint8Array[]): boolean {
  let told = 0;
  for (const chunk of chunks)
    for (const byte of chunk) {
      if (byte !== MAGIC[told]) return false;
      told += 1;
      if (told === MAGIC.length) return true;
    }
  return false;
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

import { StringDecoder } from 'node:string_decoder';
import { createGunzip } from 'node:zlib';

const GUNZIP_CHUNK_BYTES = 64 * 1024;

/** A text that is put together piece by piece. */
export interface BodyText {
  add(chunk: Uint8Array): void;
  /** The whole text, without a byte order mark. To be called once. */
  end(): string;
}

/**
 * Decodes a body as it comes. Decoded in one go at its end, a large one would be in memory three times, for buffers are
 * let go of late.
 */
export function createBodyText(): BodyText {
  const decoder = new StringDecoder('utf8');
  const pieces: string[] = [];
  return {
    add(chunk) {
      pieces.push(decoder.write(chunk));
    },
    end() {
      pieces.push(decoder.end());
      const text = pieces.splice(0).join('');
      return text.startsWith('\uFEFF') ? text.slice(1) : text;
    },
  };
}

/** Whether the bytes begin as gzip does; two of them are enough to tell. */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}

/**
 * The text of a gzip body and its size in bytes; undefined where it is larger than `maxBytes`. Rejects for one that is
 * damaged or cut short.
 */
export async function gunzippedText(
  packed: Uint8Array,
  maxBytes: number,
): Promise<{ readonly text: string; readonly bytes: number } | undefined> {
  const gunzip = createGunzip({ chunkSize: GUNZIP_CHUNK_BYTES });
  const text = createBodyText();
  let bytes = 0;
  gunzip.end(packed);
  // Leaving the loop early destroys the stream.
  for await (const piece of gunzip) {
    const chunk = piece as Buffer;
    bytes += chunk.length;
    if (bytes > maxBytes) return undefined;
    text.add(chunk);
  }
  return { text: text.end(), bytes };
}

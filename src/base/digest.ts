import { type Hash, createHash } from 'node:crypto';

/** A SHA-256 that takes its data bit by bit. */
export function startSha256(): Hash {
  return createHash('sha256');
}

/** SHA-256 in hexadecimal digits; a text counts as its UTF-8 bytes. */
export function sha256Hex(data: string | Uint8Array): string {
  return startSha256().update(data).digest('hex');
}

/** SHA-256 of all chunks together, in hexadecimal digits. No chunk is kept. */
export async function sha256OfChunks(chunks: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = startSha256();
  for await (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

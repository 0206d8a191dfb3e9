import { createHash } from 'node:crypto';

/** SHA-256 of a blob, hex, read once and not kept. */
export async function blobSha256(blob: Blob): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of blob.stream() as AsyncIterable<Uint8Array>) hash.update(chunk);
  return hash.digest('hex');
}

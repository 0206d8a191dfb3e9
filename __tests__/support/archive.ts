import { openAsBlob } from 'node:fs';

const BLOCK_BYTES = 512;

interface ArchivedSource {
  readonly path: string;
  readonly absolutePath: string;
  readonly sizeBytes: number;
}

/**
 * A tar archive (ustar) of files below `folder`, in their order, readable by every tar. As versions before the files by
 * day published a run.
 */
export async function archiveOf(folder: string, files: readonly ArchivedSource[]): Promise<Blob> {
  const parts: (Blob | Uint8Array<ArrayBuffer>)[] = [];
  for (const file of files) {
    parts.push(header(folder, file.path, file.sizeBytes), await openAsBlob(file.absolutePath));
    parts.push(new Uint8Array((BLOCK_BYTES - (file.sizeBytes % BLOCK_BYTES)) % BLOCK_BYTES));
  }
  parts.push(new Uint8Array(2 * BLOCK_BYTES));
  return new Blob(parts);
}

function header(folder: string, path: string, sizeBytes: number): Uint8Array<ArrayBuffer> {
  const block = Buffer.alloc(BLOCK_BYTES);
  block.write(path, 0, 'utf8');
  block.write(octal(0o644, 7), 100);
  block.write(octal(0, 7), 108);
  block.write(octal(0, 7), 116);
  block.write(octal(sizeBytes, 11), 124);
  block.write(octal(0, 11), 136);
  block.write(' '.repeat(8), 148);
  block.write('0', 156);
  block.write('ustar\0' + '00', 257);
  block.write(folder, 345, 'utf8');
  block.write(
    `${octal(
      block.reduce((sum, byte) => sum + byte, 0),
      6,
    )}\0 `,
    148,
  );
  return new Uint8Array(block);
}

function octal(value: number, digits: number): string {
  return value.toString(8).padStart(digits, '0');
}

import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { GenesysCoreError } from '../base/errors.js';
import type { FileSystem } from './file-system.js';
import { joinLines } from './lines.js';
import type { DataFormat, FileEntry } from './manifest.js';

/** Level 4 costs two thirds of the time of the default and 4 % more bytes; higher levels cost more than they save. */
const GZIP_LEVEL = 4;
const GZIP_CHUNK_BYTES = 64 * 1024;
/** No time, no name, no level, system unknown: equal text makes an equal header on every system. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

export const MEDIA_TYPES = {
  'jsonl.gz': 'application/gzip',
  jsonl: 'application/x-ndjson',
  json: 'application/json',
} as const;

/** Size and digest of bytes as stored. */
export interface StoredFacts {
  readonly bytes: number;
  readonly sha256: string;
}

/** Size, digest and lines of a data file's text. */
interface TextFacts {
  readonly records: number;
  readonly uncompressedBytes: number;
  readonly uncompressedSha256: string;
}

/** Where a file is made and where it belongs once whole. */
export interface FilePlace {
  readonly temporary: string;
  readonly final: string;
  /** The folder of `final`. */
  readonly folder: string;
}

/**
 * Makes a file that appears under its final name only when whole: temporary name, flush to disk, rename, flush of the
 * folder. After a failure the temporary file is removed, as far as the disk allows.
 * @throws GenesysCoreError `IO`, or what `chunks` threw.
 */
export async function writeWhole(
  fileSystem: FileSystem,
  place: FilePlace,
  chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>,
  beforeRename: (facts: StoredFacts) => void | Promise<void> = () => undefined,
): Promise<StoredFacts> {
  try {
    const hash = createHash('sha256');
    let bytes = 0;
    const file = await fileSystem.createFile(place.temporary);
    try {
      for await (const chunk of chunks) {
        hash.update(chunk);
        bytes += chunk.byteLength;
        await file.write(chunk);
      }
      await file.sync();
    } catch (error) {
      await file.close().catch(() => undefined);
      throw error;
    }
    await file.close();
    const facts = { bytes, sha256: hash.digest('hex') };
    await beforeRename(facts);
    await fileSystem.rename(place.temporary, place.final);
    await fileSystem.syncDirectory(place.folder);
    return facts;
  } catch (error) {
    await removeQuietly(fileSystem, place.temporary);
    await removeQuietly(fileSystem, place.final);
    throw error;
  }
}

/** Removes what can be removed: the failure that led here is the one to tell. */
export async function removeQuietly(fileSystem: FileSystem, path: string): Promise<void> {
  await fileSystem.remove(path).catch(() => undefined);
}

/** Writes lines as one data file of the format; `path` is the name that its entry carries. */
export async function writeLines(
  fileSystem: FileSystem,
  place: FilePlace,
  path: string,
  format: DataFormat,
  lines: AsyncIterable<string>,
): Promise<FileEntry> {
  let text: TextFacts = { records: 0, uncompressedBytes: 0, uncompressedSha256: '' };
  const measured = measuredText(lines, (facts) => (text = facts));
  const chunks = format === 'jsonl.gz' ? gzipped(measured) : measured;
  const stored = await writeWhole(fileSystem, place, chunks);
  return { path, ...stored, ...text, mediaType: MEDIA_TYPES[format] };
}

async function* measuredText(
  lines: AsyncIterable<string>,
  done: (facts: TextFacts) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  let records = 0;
  let bytes = 0;
  const count = (): void => {
    records += 1;
  };
  for await (const buffer of joinLines(lines, count)) {
    hash.update(buffer);
    bytes += buffer.length;
    yield buffer;
  }
  done({ records, uncompressedBytes: bytes, uncompressedSha256: hash.digest('hex') });
}

async function* gzipped(text: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: GZIP_LEVEL, chunkSize: GZIP_CHUNK_BYTES });
  const source = Readable.from(text, { objectMode: false });
  const packing = pipeline(source, gzip);
  // Told by the loop below; without this a consumer that leaves early makes it an unhandled rejection.
  packing.catch(() => undefined);
  let headerBytesLeft = GZIP_HEADER.length;
  try {
    for await (const packed of gzip) {
      const chunk = packed as Buffer;
      const from = GZIP_HEADER.length - headerBytesLeft;
      headerBytesLeft -= GZIP_HEADER.copy(chunk, 0, from, from + Math.min(headerBytesLeft, chunk.length));
      yield chunk;
    }
    await packing;
  } finally {
    source.destroy();
    gzip.destroy();
  }
}

/**
 * Copies a data file of an earlier run, byte for byte.
 * @throws GenesysCoreError `IO` when it is not what its entry says; nothing is left then.
 */
export async function copyVerified(
  fileSystem: FileSystem,
  fromDir: string,
  entry: FileEntry,
  place: FilePlace,
): Promise<void> {
  const source = join(fromDir, entry.path);
  await writeWhole(fileSystem, place, fileSystem.read(source), (facts) => {
    if (facts.bytes === entry.bytes && facts.sha256 === entry.sha256) return;
    throw new GenesysCoreError(
      'IO',
      `"${source}" has ${facts.bytes} bytes with SHA-256 ${facts.sha256}, recorded were ${entry.bytes} with ${entry.sha256}.`,
    );
  });
}

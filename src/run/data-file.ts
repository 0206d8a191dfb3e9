import { dirname, join } from 'node:path';
import { sha256OfChunks, startSha256 } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import type { Column } from '../catalog/columns.js';
import type { FileSystem } from './file-system.js';
import { DATA_MEDIA_TYPES, encodeTable, gzipped, isTabular, type DataFormat } from './formats/formats.js';
import { textsOf, type LineBatch } from './lines.js';
import type { FileEntry } from './manifest.js';

export const JSON_MEDIA_TYPE = 'application/json';

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
    const hash = startSha256();
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

/** What a data file is written as; `path` is the name that its entry carries. */
export interface DataFileKind {
  readonly path: string;
  readonly format: DataFormat;
  readonly columns: readonly Column[];
}

/** Writes records as one data file. */
export async function writeRecords(
  fileSystem: FileSystem,
  place: FilePlace,
  { path, format, columns }: DataFileKind,
  batches: AsyncIterable<LineBatch>,
): Promise<FileEntry> {
  const text = createTextMeter();
  const stored = await writeWhole(
    fileSystem,
    place,
    isTabular(format)
      ? encodeTable(format, columns, text.lines(batches))
      : format === 'jsonl.gz'
        ? gzipped(text.bytes(batches))
        : text.bytes(batches),
  );
  return { path, ...stored, ...text.facts(), mediaType: DATA_MEDIA_TYPES[format] };
}

/** Measures the records' text on its way, as what it goes on. */
function createTextMeter(): {
  bytes(batches: AsyncIterable<LineBatch>): AsyncGenerator<Buffer>;
  lines(batches: AsyncIterable<LineBatch>): AsyncGenerator<string>;
  facts(): TextFacts;
} {
  const hash = startSha256();
  let records = 0;
  let uncompressedBytes = 0;
  const take = ({ lines, count }: LineBatch): void => {
    hash.update(lines);
    uncompressedBytes += lines.length;
    records += count;
  };
  return {
    async *bytes(batches) {
      for await (const batch of batches) {
        take(batch);
        yield batch.lines;
      }
    },
    async *lines(batches) {
      for await (const batch of batches) {
        take(batch);
        yield* textsOf(batch.lines);
      }
    },
    facts: () => ({ records, uncompressedBytes, uncompressedSha256: hash.copy().digest('hex') }),
  };
}

/**
 * Proves that a data file of an earlier run is a plain file in a plain folder, of the size and digest that its run tells of.
 * @throws GenesysCoreError `IO` with what it is instead.
 */
export async function proveStored(fileSystem: FileSystem, fromDir: string, entry: FileEntry): Promise<void> {
  const path = join(fromDir, entry.path);
  const folder = await fileSystem.inspect(dirname(path));
  const facts = folder?.kind === 'directory' ? await fileSystem.inspect(path) : undefined;
  const refused = (why: string): GenesysCoreError => new GenesysCoreError('IO', `"${path}" ${why}.`);
  if (facts === undefined) throw refused('is not there, or lies behind a link');
  if (facts.kind !== 'file') throw refused('is no plain file');
  if (facts.sizeBytes !== entry.bytes)
    throw refused(`has ${facts.sizeBytes} bytes, recorded were ${entry.bytes}`);
  const sha256 = await sha256OfChunks(fileSystem.read(path));
  if (sha256 !== entry.sha256) throw refused(`has SHA-256 ${sha256}, recorded was ${entry.sha256}`);
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

import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { File } from '../../base/contract/manifest.generated.js';
import type { Column } from '../../catalog/columns.js';
import type { FileSystem } from '../file-system.js';
import { batchOf, joinLines, splitLines, unpacked, wholeLines } from '../lines.js';
import { csvLines, csvText } from './csv.js';
import type * as Parquet from './parquet.js';

/** JSON Lines have a record as it is; tables have it in columns, and more in `_rest`. All hold the same records in one order. */
export const DATA_FORMATS = ['jsonl.gz', 'jsonl', 'parquet', 'csv.gz'] as const;
export type DataFormat = (typeof DATA_FORMATS)[number];

/** Whether this version knows the format: what a later one published can have another. */
export function isDataFormat(format: string): format is DataFormat {
  return (DATA_FORMATS as readonly string[]).includes(format);
}

export const DATA_MEDIA_TYPES: Readonly<Record<DataFormat, File['mediaType']>> = {
  'jsonl.gz': 'application/gzip',
  jsonl: 'application/x-ndjson',
  parquet: 'application/vnd.apache.parquet',
  'csv.gz': 'application/gzip',
};

/** Level 4 costs two thirds of the time of the default and 4 % more bytes; higher levels cost more than they save. */
const GZIP_LEVEL = 4;
const GZIP_CHUNK_BYTES = 64 * 1024;
/** No time, no name, no level, system unknown: equal text makes an equal header on every system. */
const GZIP_HEADER = Buffer.from([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);

/** Whether the files of a format have columns rather than the records' own text. */
export function isTabular(format: DataFormat): boolean {
  return format === 'parquet' || format === 'csv.gz';
}

/** The bytes of a table: every column in every file, also where there are no records. */
export async function* encodeTable(
  format: DataFormat,
  columns: readonly Column[],
  lines: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  if (format === 'parquet') yield* (await parquetModule()).parquetBytes(columns, lines);
  else yield* gzipped(csvText(columns, lines));
}

/** The bytes of a data file of any format. */
export function encodeRecords(
  format: DataFormat,
  columns: readonly Column[],
  lines: AsyncIterable<string>,
): AsyncIterable<Uint8Array> {
  if (isTabular(format)) return encodeTable(format, columns, lines);
  return format === 'jsonl.gz' ? gzipped(joinLines(lines)) : joinLines(lines);
}

/**
 * The JSON lines of a data file's records, many at a time, whatever its format. `torn` says what JSON Lines have after
 * their last `\n`.
 * @throws Error where the file is not of its format, GenesysCoreError `IO` where it cannot be read.
 */
export async function* decodeRecords(
  file: { readonly path: string; readonly format: DataFormat; readonly columns: readonly Column[] },
  fileSystem: Pick<FileSystem, 'read' | 'readRange' | 'inspect'>,
  torn?: (text: string) => void,
): AsyncGenerator<readonly string[]> {
  const { path, format, columns } = file;
  if (format === 'csv.gz') yield* csvLines(columns, unpacked(path, fileSystem.read(path)));
  else if (format === 'parquet')
    yield* (await parquetModule()).parquetLines(columns, {
      byteLength: (await fileSystem.inspect(path))?.sizeBytes ?? 0,
      slice: (start, end) => fileSystem.readRange(path, start, end),
    });
  else yield* splitLines(unpacked(path, fileSystem.read(path)), torn);
}

/** The same as bytes, whole lines with their `\n`. */
export async function* decodeBytes(
  file: { readonly path: string; readonly format: DataFormat; readonly columns: readonly Column[] },
  fileSystem: Pick<FileSystem, 'read' | 'readRange' | 'inspect'>,
): AsyncGenerator<Buffer> {
  const { path, format } = file;
  if (!isTabular(format)) yield* wholeLines(unpacked(path, fileSystem.read(path)));
  else for await (const lines of decodeRecords(file, fileSystem)) yield batchOf(lines).lines;
}

/** Loaded where it is needed: the library is as large as the rest of the room, and most runs write text. */
async function parquetModule(): Promise<Pick<typeof Parquet, 'parquetBytes' | 'parquetLines'>> {
  return await import('./parquet.js');
}

/** The bytes as one gzip member. */
export async function* gzipped(text: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
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

import type { Hash } from 'node:crypto';
import { openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { startSha256, sha256OfChunks } from '../base/digest.js';
import type { Column } from '../catalog/columns.js';
import { nodeFileSystem } from '../run/file-system.js';
import { decodeRecords, encodeRecords, type DataFormat } from '../run/formats/formats.js';
import type { FileEntry } from '../run/manifest.js';

/** The records of a day as one file. */
export interface DayFile {
  readonly content: Blob;
  readonly sha256: string;
  /** SHA-256 over the records' text in order, hex; undefined where the run does not tell that of its only file. */
  readonly dataDigest: string | undefined;
}

/** What the files are written as. */
export interface DayFileKind {
  readonly format: DataFormat;
  readonly columns: readonly Column[];
}

export interface DayFileSource {
  readonly entry: FileEntry;
  readonly absolutePath: string;
}

/** One file is taken as it is; several become one, in order, on disk. `work` is done while the file is there. */
export async function withDayFile<T>(
  kind: DayFileKind,
  sources: readonly DayFileSource[],
  work: (file: DayFile) => Promise<T>,
): Promise<T> {
  const [only, ...more] = sources;
  if (only !== undefined && more.length === 0) {
    const content = await openAsBlob(only.absolutePath);
    const { sha256, uncompressedSha256: dataDigest } = only.entry;
    return work({ content, sha256, dataDigest });
  }
  const folder = await mkdtemp(join(tmpdir(), 'genesys-core-day-'));
  try {
    const path = join(folder, `day.${kind.format}`);
    const paths = sources.map(({ absolutePath }) => absolutePath);
    const dataDigest = await writeRecords(kind, paths, { path, format: kind.format });
    const content = await openAsBlob(path);
    return await work({ content, sha256: await sha256OfChunks(content.stream()), dataDigest });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** SHA-256 over the text of the records in files of a format, in order, hex. */
export async function recordsSha256(kind: DayFileKind, paths: readonly string[]): Promise<string> {
  const hash = startSha256();
  const lines = linesOf(kind, paths, hash);
  while ((await lines.next()).done !== true);
  return hash.digest('hex');
}

/** Writes the records of files of a format into one file of that or another one, and gives the digest of their text. */
export async function writeRecords(
  kind: DayFileKind,
  paths: readonly string[],
  target: { readonly path: string; readonly format: DataFormat },
): Promise<string> {
  const hash = startSha256();
  const file = await open(target.path, 'wx');
  const records = encodeRecords(target.format, kind.columns, linesOf(kind, paths, hash));
  await pipeline(records, file.createWriteStream());
  return hash.digest('hex');
}

/** The records of files, line by line; the hash takes their text on the way. */
async function* linesOf(kind: DayFileKind, paths: readonly string[], hash: Hash): AsyncGenerator<string> {
  for (const path of paths)
    for await (const batch of decodeRecords({ path, ...kind }, nodeFileSystem)) {
      if (batch.length > 0) hash.update(`${batch.join('\n')}\n`);
      yield* batch;
    }
}

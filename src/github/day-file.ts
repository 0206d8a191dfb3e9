import { createHash } from 'node:crypto';
import { createReadStream, openAsBlob } from 'node:fs';
import { mkdtemp, open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip, createGzip } from 'node:zlib';
import type { DataFormat, FileEntry } from '../run/manifest.js';
import { blobSha256 } from './blob.js';

/** The records of a day as one file. */
export interface DayFile {
  readonly content: Blob;
  readonly sha256: string;
  /** SHA-256 over the records' text in order, hex; undefined where the run does not tell that of its only file. */
  readonly dataDigest: string | undefined;
}

export interface DayFileSource {
  readonly entry: FileEntry;
  readonly absolutePath: string;
}

/** One file is taken as it is; several become one, in order, on disk. `work` is done while the file is there. */
export async function withDayFile<T>(
  format: DataFormat,
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
    const path = join(folder, `day.${format}`);
    const dataDigest = await JOINERS[format](
      sources.map(({ absolutePath }) => absolutePath),
      path,
    );
    const content = await openAsBlob(path);
    return await work({ content, sha256: await blobSha256(content), dataDigest });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Joins files of a format, in order, and gives the digest of the text. */
type Joiner = (paths: readonly string[], target: string) => Promise<string>;

const JOINERS: Readonly<Record<DataFormat, Joiner>> = {
  // One gzip member: some readers, browsers among them, stop after the first.
  'jsonl.gz': async (paths, target) => {
    const hash = createHash('sha256');
    const text = async function* (): AsyncGenerator<Uint8Array> {
      for (const path of paths) yield* hashed(createReadStream(path).pipe(createGunzip()), hash);
    };
    const file = await open(target, 'wx');
    await pipeline(text, createGzip(), file.createWriteStream());
    return hash.digest('hex');
  },
  jsonl: async (paths, target) => {
    const hash = createHash('sha256');
    const text = async function* (): AsyncGenerator<Uint8Array> {
      for (const path of paths) yield* hashed(createReadStream(path), hash);
    };
    const file = await open(target, 'wx');
    await pipeline(text, file.createWriteStream());
    return hash.digest('hex');
  },
};

async function* hashed(
  chunks: AsyncIterable<unknown>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    hash.update(chunk as Uint8Array);
    yield chunk as Uint8Array;
  }
}

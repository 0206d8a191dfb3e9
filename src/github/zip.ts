import { createWriteStream } from 'node:fs';
import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable, Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createInflateRaw } from 'node:zlib';

/** Why bytes are no archive that is unpacked here. */
export class ZipRefused extends Error {}

const END_MARK = 0x06054b50;
const END_BYTES = 22;
const MAX_COMMENT_BYTES = 65_535;
const END64_MARK = 0x06064b50;
const END64_BYTES = 56;
const LOCATOR64_MARK = 0x07064b50;
const LOCATOR64_BYTES = 20;
const ENTRY_MARK = 0x02014b50;
const ENTRY_BYTES = 46;
const HEADER_MARK = 0x04034b50;
const HEADER_BYTES = 30;
const WIDE = 0xffffffff;
const WIDE_COUNT = 0xffff;
const MAX_ENTRIES = 50_000;
const MAX_DIRECTORY_BYTES = 64 * 1024 * 1024;
const FILE_TYPE = 0o170000;
const PLAIN_FILE = 0o100000;
/** Text of a run becomes a tenth to a thirtieth of its size; what opens to more than a hundred times its size is none. */
const MAX_RATIO = 100;
const ALWAYS_BYTES = 16 * 1024 * 1024;
const NAME = /^[A-Za-z0-9._-]{1,120}$/;
/** What Windows takes for a device, whatever follows the dot, or for the name without its final dot. */
const NOT_ON_WINDOWS = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|\.$/i;

interface Entry {
  readonly path: string;
  readonly method: number;
  readonly packedBytes: number;
  readonly sizeBytes: number;
  readonly headerAt: number;
}

/**
 * Unpacks the plain files of an archive into a folder, which is there: those of plain names that climb nowhere, each once, of
 * the size that the archive tells of them, and together of at most a hundred times its own.
 * @throws ZipRefused where it is anything else; what was unpacked until then is the caller's to remove.
 */
export async function unzip(archivePath: string, folder: string): Promise<void> {
  const file = await open(archivePath, 'r');
  try {
    const { size } = await file.stat();
    const entries = await entriesOf(file, size);
    const total = entries.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
    if (total > ALWAYS_BYTES + MAX_RATIO * size)
      throw new ZipRefused(`its ${size} bytes would open to ${total}`);
    const folders = new Set<string>();
    for (const entry of entries) {
      const path = join(folder, entry.path);
      if (!folders.has(dirname(path))) await mkdir(dirname(path), { recursive: true });
      folders.add(dirname(path));
      await unpack(file, size, entry, path);
    }
  } finally {
    await file.close();
  }
}

async function entriesOf(file: FileHandle, size: number): Promise<readonly Entry[]> {
  const { at, bytes, count } = await directoryOf(file, size);
  if (count > MAX_ENTRIES || bytes > MAX_DIRECTORY_BYTES) throw new ZipRefused(`it lists ${count} files`);
  const directory = await readAt(file, at, bytes);
  const entries: Entry[] = [];
  const paths = new Set<string>();
  let next = 0;
  for (let left = count; left > 0; left -= 1) {
    if (next + ENTRY_BYTES > bytes || directory.readUInt32LE(next) !== ENTRY_MARK)
      throw new ZipRefused('its directory is broken');
    const nameBytes = directory.readUInt16LE(next + 28);
    const extraBytes = directory.readUInt16LE(next + 30);
    const nameAt = next + ENTRY_BYTES;
    const path = directory.toString('utf8', nameAt, nameAt + nameBytes);
    const type = (directory.readUInt32LE(next + 38) >>> 16) & FILE_TYPE;
    const isFolder = path.endsWith('/');
    const extra = directory.subarray(nameAt + nameBytes, nameAt + nameBytes + extraBytes);
    const [sizeBytes, packedBytes, headerAt] = wideValues(extra, [
      directory.readUInt32LE(next + 24),
      directory.readUInt32LE(next + 20),
      directory.readUInt32LE(next + 42),
    ]);
    if (!path.replace(/\/$/, '').split('/').every(isPlainName))
      throw new ZipRefused(`it holds the path ${JSON.stringify(path.slice(0, 200))}`);
    if (!isFolder && type !== 0 && type !== PLAIN_FILE) throw new ZipRefused(`${path} is no plain file`);
    if (paths.has(path.toLowerCase())) throw new ZipRefused(`it holds ${path} twice`);
    paths.add(path.toLowerCase());
    if (!isFolder)
      entries.push({ path, method: directory.readUInt16LE(next + 10), packedBytes, sizeBytes, headerAt });
    next = nameAt + nameBytes + extraBytes + directory.readUInt16LE(next + 32);
  }
  return entries;
}

function isPlainName(name: string): boolean {
  return NAME.test(name) && !NOT_ON_WINDOWS.test(name);
}

async function directoryOf(
  file: FileHandle,
  size: number,
): Promise<{ readonly at: number; readonly bytes: number; readonly count: number }> {
  const from = Math.max(0, size - END_BYTES - MAX_COMMENT_BYTES);
  const tail = await readAt(file, from, size - from);
  let end = tail.length - END_BYTES;
  while (end >= 0 && tail.readUInt32LE(end) !== END_MARK) end -= 1;
  if (end < 0) throw new ZipRefused('it is no zip archive');
  const plain = {
    at: tail.readUInt32LE(end + 16),
    bytes: tail.readUInt32LE(end + 12),
    count: tail.readUInt16LE(end + 10),
  };
  if (plain.at !== WIDE && plain.bytes !== WIDE && plain.count !== WIDE_COUNT) return plain;
  const locatorAt = end - LOCATOR64_BYTES;
  if (locatorAt < 0 || tail.readUInt32LE(locatorAt) !== LOCATOR64_MARK)
    throw new ZipRefused('its directory is broken');
  const wide = await readAt(file, Number(tail.readBigUInt64LE(locatorAt + 8)), END64_BYTES);
  if (wide.readUInt32LE(0) !== END64_MARK) throw new ZipRefused('its directory is broken');
  return {
    at: Number(wide.readBigUInt64LE(48)),
    bytes: Number(wide.readBigUInt64LE(40)),
    count: Number(wide.readBigUInt64LE(32)),
  };
}

/** Of size, packed size and place those that have no room in the entry itself, from its extra field (zip64). */
function wideValues(extra: Buffer, values: readonly [number, number, number]): [number, number, number] {
  if (!values.includes(WIDE)) return [...values];
  for (let at = 0; at + 4 <= extra.length;) {
    const bytes = extra.readUInt16LE(at + 2);
    const field = extra.subarray(at + 4, at + 4 + bytes);
    if (extra.readUInt16LE(at) === 1 && field.length >= 8 * values.filter((one) => one === WIDE).length) {
      let from = 0;
      const [size, packed, header] = values.map((value) => {
        if (value !== WIDE) return value;
        from += 8;
        return Number(field.readBigUInt64LE(from - 8));
      });
      return [size ?? 0, packed ?? 0, header ?? 0];
    }
    at += 4 + bytes;
  }
  throw new ZipRefused('its directory is broken');
}

async function unpack(file: FileHandle, size: number, entry: Entry, target: string): Promise<void> {
  const { path, method, headerAt, packedBytes, sizeBytes } = entry;
  if (method !== 0 && method !== 8) throw new ZipRefused(`${path} is packed in a way that is not known`);
  const header = await readAt(file, headerAt, HEADER_BYTES);
  if (header.readUInt32LE(0) !== HEADER_MARK) throw new ZipRefused(`${path} is not where it is said to be`);
  const start = headerAt + HEADER_BYTES + header.readUInt16LE(26) + header.readUInt16LE(28);
  if (start + packedBytes > size) throw new ZipRefused(`${path} ends after the archive`);
  const packed =
    packedBytes === 0
      ? Readable.from([])
      : file.createReadStream({ start, end: start + packedBytes - 1, autoClose: false });
  let left = sizeBytes;
  const measured = new Transform({
    transform(chunk: Buffer, _encoding, done) {
      left -= chunk.length;
      if (left < 0)
        done(new ZipRefused(`${path} opens to more than the ${sizeBytes} bytes that it is said to have`));
      else done(null, chunk);
    },
  });
  const output = createWriteStream(target, { flags: 'wx' });
  try {
    if (method === 0) await pipeline(packed, measured, output);
    else await pipeline(packed, createInflateRaw(), measured, output);
  } catch (error) {
    if (error instanceof ZipRefused || !isBroken(error)) throw error;
    throw new ZipRefused(`${path} can not be unpacked`, { cause: error });
  }
  if (left !== 0)
    throw new ZipRefused(`${path} is shorter than the ${sizeBytes} bytes that it is said to have`);
}

/** Whether it is the archive that is at fault, and not the disk. */
function isBroken(error: unknown): boolean {
  return String((error as { code?: unknown }).code).startsWith('Z_');
}

async function readAt(file: FileHandle, at: number, bytes: number): Promise<Buffer> {
  if (!Number.isSafeInteger(at) || at < 0) throw new ZipRefused('its directory is broken');
  const buffer = Buffer.alloc(bytes);
  const { bytesRead } = await file.read(buffer, 0, bytes, at);
  if (bytesRead !== bytes) throw new ZipRefused('its directory is broken');
  return buffer;
}

import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { deflateRawSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { unzip } from '../../src/github/zip.js';
import { filesBelow } from '../support/workspace.js';

interface Packed {
  readonly path: string;
  readonly content?: Buffer;
  /** Unix mode; default a plain file. */
  readonly mode?: number;
  readonly method?: number;
  /** What the directory says, where that is not the truth. */
  readonly sizeBytes?: number;
  readonly packed?: Buffer;
  readonly headerAt?: number;
}

let folder = '';
let target = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'genesys-core-zip-'));
  target = join(folder, 'in', 'target');
  mkdirSync(target, { recursive: true });
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

function zipOf(entries: readonly Packed[]): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const entry of entries) {
    const { path, content = Buffer.from('text\n'), mode = 0o100644, method = 8 } = entry;
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(content) : content);
    const name = Buffer.from(path);
    const sizeBytes = entry.sizeBytes ?? content.length;
    const header = Buffer.alloc(30);
    header.writeUInt32LE(0x04034b50, 0);
    header.writeUInt16LE(name.length, 26);
    const line = Buffer.alloc(46);
    line.writeUInt32LE(0x02014b50, 0);
    line.writeUInt16LE(method, 10);
    line.writeUInt32LE(packed.length, 20);
    line.writeUInt32LE(sizeBytes, 24);
    line.writeUInt16LE(name.length, 28);
    line.writeUInt32LE((mode << 16) >>> 0, 38);
    line.writeUInt32LE(entry.headerAt ?? at, 42);
    parts.push(header, name, packed);
    directory.push(line, name);
    at += header.length + name.length + packed.length;
  }
  const list = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(list.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...parts, list, end]);
}

async function unpack(archive: Buffer): Promise<void> {
  const path = join(folder, 'archive.zip');
  writeFileSync(path, archive);
  await unzip(path, target);
}

describe('an archive', () => {
  it('is unpacked with folders, stored and deflated files and empty ones', async () => {
    await unpack(
      zipOf([
        { path: 'data/', content: Buffer.alloc(0), mode: 0o040755, method: 0 },
        { path: 'data/a.jsonl.gz', content: Buffer.from('stored'), method: 0 },
        { path: 'manifest.json', content: Buffer.from('{}') },
        { path: 'data/empty', content: Buffer.alloc(0) },
      ]),
    );
    expect(filesBelow(target)).toEqual(['data/a.jsonl.gz', 'data/empty', 'manifest.json']);
    expect(readFileSync(join(target, 'data/a.jsonl.gz'), 'utf8')).toBe('stored');
  });

  it.each<[string, readonly Packed[], RegExp]>([
    ['a name that climbs', [{ path: '../x' }], /it holds the path "\.\.\/x"/],
    ['a name that climbs later', [{ path: 'data/../../x' }], /it holds the path/],
    ['an absolute name', [{ path: '/tmp/x' }], /it holds the path/],
    ['a name with a backslash', [{ path: '..\\x' }], /it holds the path/],
    ['a drive', [{ path: 'C:x' }], /it holds the path/],
    ['a device of Windows', [{ path: 'data/NUL' }], /it holds the path "data\/NUL"/],
    [
      'a device of Windows with an ending',
      [{ path: 'com1.jsonl.gz' }],
      /it holds the path "com1\.jsonl\.gz"/,
    ],
    ['a name that ends in a dot', [{ path: 'manifest.json.' }], /it holds the path "manifest\.json\."/],
    ['a name of nothing', [{ path: '' }], /it holds the path ""/],
    ['a name with a terminal code', [{ path: 'a\u001b[31m' }], /it holds the path "a\\u001b\[31m"/],
    ['a folder that climbs', [{ path: '../', mode: 0o040755 }], /it holds the path/],
    ['a symbolic link', [{ path: 'data', mode: 0o120777 }], /data is no plain file/],
    ['a pipe', [{ path: 'data', mode: 0o010644 }], /data is no plain file/],
    ['a device', [{ path: 'data', mode: 0o020644 }], /data is no plain file/],
    ['one file twice', [{ path: 'a' }, { path: 'A' }], /it holds A twice/],
    [
      'a file packed in a way of its own',
      [{ path: 'a', method: 12 }],
      /a is packed in a way that is not known/,
    ],
    ['a file that is not where it is said to be', [{ path: 'a', headerAt: 1 }], /not where it is said to be/],
    [
      'a file that opens to more than it says',
      [{ path: 'a', sizeBytes: 2 }],
      /opens to more than the 2 bytes/,
    ],
    ['a file that opens to less than it says', [{ path: 'a', sizeBytes: 9 }], /is shorter than the 9 bytes/],
    [
      'a file that can not be unpacked',
      [{ path: 'a', packed: Buffer.from('\xff\xff') }],
      /a can not be unpacked/,
    ],
  ])('with %s is refused, and nothing is written outside', async (_, entries, words) => {
    await expect(unpack(zipOf(entries))).rejects.toThrow(words);
    expect(filesBelow(folder).filter((path) => !path.startsWith('in/target/'))).toEqual(['archive.zip']);
  });

  it.each<[string, Packed]>([
    ['and says so', { path: 'a', content: Buffer.alloc(40_000_000) }],
    ['and says nothing of it', { path: 'a', content: Buffer.alloc(40_000_000), sizeBytes: 1000 }],
  ])(
    'that opens to a thousand times its size, %s, is refused with at most its told size written',
    async (_, entry) => {
      const archive = zipOf([entry]);
      expect(archive.length).toBeLessThan(50_000);
      await expect(unpack(archive)).rejects.toThrow(
        /would open to 40000000|opens to more than the 1000 bytes/,
      );
      const written = filesBelow(target).map((path) => readFileSync(join(target, path)).length);
      expect(Math.max(0, ...written)).toBeLessThanOrEqual(1000);
    },
  );

  it.each<[string, (archive: Buffer) => Buffer]>([
    ['that is cut', (archive) => archive.subarray(0, archive.length - 30)],
    ['whose directory is elsewhere', (archive) => (archive.writeUInt32LE(7, archive.length - 6), archive)],
    ['that lists more than it has', (archive) => (archive.writeUInt16LE(900, archive.length - 12), archive)],
    ['that is empty', () => Buffer.alloc(0)],
    ['that is something else', () => Buffer.from('<html>'.repeat(50))],
  ])('%s is refused', async (_, change) => {
    const archive = zipOf([{ path: 'a' }, { path: 'b' }]);
    await expect(unpack(change(archive))).rejects.toThrow(/no zip archive|directory is broken/);
  });
});

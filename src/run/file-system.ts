import { closeSync, fsyncSync, openSync, writeSync } from 'node:fs';
import { lstat, mkdir, open, readdir, realpath, rename, rm, statfs } from 'node:fs/promises';
import { dirname } from 'node:path';
import { systemClock } from '../base/clock.js';
import { GenesysCoreError, messageOf } from '../base/errors.js';
import { patiently } from './patience.js';

export interface FileFacts {
  readonly kind: 'file' | 'directory' | 'symlink' | 'other';
  readonly sizeBytes: number;
}

/** A file that is being written. */
export interface OutputFile {
  write(chunk: Uint8Array): Promise<void>;
  /** Forces the bytes to the disk. */
  sync(): Promise<void>;
  close(): Promise<void>;
}

/** A file whose every append is in the hands of the operating system before the call returns. */
export interface LogFile {
  append(text: string): void;
  sync(): void;
  close(): void;
}

/** Every touch of the disk that a run makes: the one port, so that a test can let the N-th operation fail. */
export interface FileSystem {
  realPath(path: string): Promise<string>;
  /** Facts of the path itself, links not followed; undefined where nothing is there. */
  inspect(path: string): Promise<FileFacts | undefined>;
  /** Names in a folder, sorted by code unit. */
  list(path: string): Promise<readonly string[]>;
  /** Fails where something has that name already. */
  makeDirectory(path: string): Promise<void>;
  /** Fails where something has that name already. */
  createFile(path: string): Promise<OutputFile>;
  /** Fails where something has that name already. */
  createLog(path: string): LogFile;
  /** In chunks of at most `chunkBytes`; default 256 KiB. With `reuse` in one memory: a chunk is good until the next one is asked for. */
  read(path: string, chunkBytes?: number, reuse?: boolean): AsyncIterable<Uint8Array>;
  /** The bytes from `start` up to `end`, or the end of the file. */
  readRange(path: string, start: number, end?: number): Promise<ArrayBuffer>;
  rename(from: string, to: string): Promise<void>;
  /** Removes a file or a whole folder; nothing there is no error. */
  remove(path: string): Promise<void>;
  /** Makes renames in the folder durable. */
  syncDirectory(path: string): Promise<void>;
}

const READ_CHUNK_BYTES = 256 * 1024;

/** File systems that cannot sync a folder say so with one of these; there a rename is as durable as it gets. */
const NO_DIRECTORY_SYNC: ReadonlySet<string> = new Set(['EISDIR', 'EPERM', 'EINVAL', 'ENOTSUP']);

const HERE = { platform: process.platform, clock: systemClock };

export const nodeFileSystem: FileSystem = {
  realPath: (path) => realpath(path),
  async inspect(path) {
    try {
      const facts = await lstat(path);
      const kind = facts.isFile()
        ? 'file'
        : facts.isDirectory()
          ? 'directory'
          : facts.isSymbolicLink()
            ? 'symlink'
            : 'other';
      return { kind, sizeBytes: facts.size };
    } catch (error) {
      if (errnoOf(error) === 'ENOENT') return undefined;
      throw error;
    }
  },
  list: async (path) => (await readdir(path)).sort(),
  makeDirectory: async (path) => {
    await mkdir(path);
  },
  async createFile(path) {
    const handle = await open(path, 'wx');
    return {
      async write(chunk) {
        for (let offset = 0; offset < chunk.byteLength;) {
          offset += (await handle.write(chunk, offset, chunk.byteLength - offset)).bytesWritten;
        }
      },
      sync: () => handle.sync(),
      close: () => handle.close(),
    };
  },
  createLog(path) {
    const descriptor = openSync(path, 'wx');
    return {
      append(text) {
        const bytes = Buffer.from(text, 'utf8');
        for (let offset = 0; offset < bytes.length;) offset += writeSync(descriptor, bytes, offset);
      },
      sync: () => {
        fsyncSync(descriptor);
      },
      close: () => {
        closeSync(descriptor);
      },
    };
  },
  async *read(path, chunkBytes = READ_CHUNK_BYTES, reuse = false) {
    const handle = await open(path, 'r');
    try {
      const memory = reuse ? Buffer.allocUnsafeSlow(chunkBytes) : undefined;
      for (;;) {
        const { bytesRead, buffer } = await handle.read(memory ?? Buffer.allocUnsafe(chunkBytes), 0);
        if (bytesRead === 0) return;
        yield buffer.subarray(0, bytesRead);
      }
    } finally {
      await handle.close();
    }
  },
  async readRange(path, start, end) {
    const handle = await open(path, 'r');
    try {
      const wanted = Math.max(0, (end ?? (await handle.stat()).size) - start);
      const bytes = new Uint8Array(wanted);
      let length = 0;
      while (length < wanted) {
        const { bytesRead } = await handle.read(bytes, length, wanted - length, start + length);
        if (bytesRead === 0) break;
        length += bytesRead;
      }
      return bytes.buffer.slice(0, length);
    } finally {
      await handle.close();
    }
  },
  rename: (from, to) => patiently(() => rename(from, to), HERE),
  remove: (path) => patiently(() => rm(path, { recursive: true, force: true }), HERE),
  async syncDirectory(path) {
    try {
      const handle = await open(path, 'r');
      try {
        await handle.sync();
      } finally {
        await handle.close();
      }
    } catch (error) {
      if (!NO_DIRECTORY_SYNC.has(errnoOf(error))) throw error;
    }
  },
};

/** Free bytes of the disk of a path, or of the nearest folder on the way up that is there; undefined where it cannot be told. */
export async function freeBytesOf(path: string): Promise<number | undefined> {
  for (let at = path; ; at = dirname(at)) {
    try {
      const { bavail, bsize } = await statfs(at);
      return bavail * bsize;
    } catch {
      if (dirname(at) === at) return undefined;
    }
  }
}

/** The same file system, whose failures are `IO` errors that name the deed, the path and the cause. */
export function tellingFileSystem(inner: FileSystem): FileSystem {
  const tell = async <T>(deed: string, path: string, action: () => Promise<T>): Promise<T> => {
    try {
      return await action();
    } catch (error) {
      throw ioError(deed, path, error);
    }
  };
  const tellSync = <T>(deed: string, path: string, action: () => T): T => {
    try {
      return action();
    } catch (error) {
      throw ioError(deed, path, error);
    }
  };
  return {
    realPath: (path) => tell('resolve', path, () => inner.realPath(path)),
    inspect: (path) => tell('look at', path, () => inner.inspect(path)),
    list: (path) => tell('list', path, () => inner.list(path)),
    makeDirectory: (path) => tell('make the folder', path, () => inner.makeDirectory(path)),
    async createFile(path) {
      const file = await tell('create', path, () => inner.createFile(path));
      return {
        write: (chunk) => tell('write', path, () => file.write(chunk)),
        sync: () => tell('flush', path, () => file.sync()),
        close: () => tell('close', path, () => file.close()),
      };
    },
    createLog(path) {
      const file = tellSync('create', path, () => inner.createLog(path));
      return {
        append: (text) => {
          tellSync('write', path, () => {
            file.append(text);
          });
        },
        sync: () => {
          tellSync('flush', path, () => {
            file.sync();
          });
        },
        close: () => {
          tellSync('close', path, () => {
            file.close();
          });
        },
      };
    },
    async *read(path, chunkBytes, reuse) {
      try {
        yield* inner.read(path, chunkBytes, reuse);
      } catch (error) {
        throw ioError('read', path, error);
      }
    },
    readRange: (path, start, end) => tell('read', path, () => inner.readRange(path, start, end)),
    rename: (from, to) => tell('rename', from, () => inner.rename(from, to)),
    remove: (path) => tell('remove', path, () => inner.remove(path)),
    syncDirectory: (path) => tell('flush the folder', path, () => inner.syncDirectory(path)),
  };
}

const REMEDIES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full; free space or choose another output folder.',
  EDQUOT: 'The disk quota is used up; free space or choose another output folder.',
  EROFS: 'The file system is read-only; choose an output folder that can be written.',
  EACCES: 'Permission is missing; choose an output folder that can be written.',
  EPERM: 'Permission is missing; choose an output folder that can be written.',
  EEXIST: 'Something has that name already; nothing was overwritten.',
  ENOTDIR: 'A part of the path is a file; choose another output folder.',
  ENOENT: 'It is not there any more; something else removed it during the run.',
  EIO: 'The disk reports an error; check the device.',
};

/** An `IO` error that names the deed, the path and the cause. An error of ours is handed on as it is. */
export function ioError(deed: string, path: string, cause: unknown): GenesysCoreError {
  if (cause instanceof GenesysCoreError) return cause;
  const errno = errnoOf(cause);
  const reason = errno === '' ? messageOf(cause) : errno;
  const remedy = REMEDIES[errno] ?? 'Check the path and the disk, then run again.';
  return new GenesysCoreError('IO', `Cannot ${deed} "${path}": ${reason}. ${remedy}`, { cause });
}

/** The system's code word of a failure, such as `ENOSPC`; empty where there is none. */
export function errnoOf(error: unknown): string {
  if (error instanceof GenesysCoreError) return errnoOf(error.cause);
  const code = (error as { code?: unknown } | null | undefined)?.code;
  return typeof code === 'string' ? code : '';
}

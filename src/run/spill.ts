import { join } from 'node:path';
import type { SpilledBytes, SpillStore } from '../records/types.js';
import type { FileSystem } from './file-system.js';
import { removeQuietly } from './data-file.js';

/** A slice's sorted runs of redacted records, in a folder of their own below `.tmp/`. */
export interface SliceSpill extends SpillStore {
  /** A file that takes bytes piece by piece. */
  openLog(): Promise<SpillLog>;
  /** Removes whatever is left of what the slice spilled. */
  discardAll(): Promise<void>;
}

export interface SpillLog {
  /** Await it: it is the back pressure. */
  write(chunk: Uint8Array): Promise<void>;
  end(): Promise<SpilledBytes>;
}

/** A spill whose folder appears with its first file. Not flushed to disk: after a crash it is worth nothing anyway. */
export function createSliceSpill(fileSystem: FileSystem, folder: string): SliceSpill {
  let folderMade: Promise<void> | undefined;
  let files = 0;
  const newPath = async (): Promise<string> => {
    folderMade ??= fileSystem.makeDirectory(folder);
    await folderMade;
    files += 1;
    return join(folder, `${files}.jsonl`);
  };
  const spilled = (path: string): SpilledBytes => ({
    read: (aheadBytes) => fileSystem.read(path, aheadBytes, true),
    discard: () => fileSystem.remove(path),
  });
  return {
    async spill(chunks) {
      const path = await newPath();
      const file = await fileSystem.createFile(path);
      try {
        for await (const chunk of chunks) await file.write(chunk);
      } finally {
        await file.close();
      }
      return spilled(path);
    },
    async openLog() {
      const path = await newPath();
      const file = await fileSystem.createFile(path);
      return {
        async write(chunk) {
          try {
            await file.write(chunk);
          } catch (error) {
            await file.close().catch(() => undefined);
            throw error;
          }
        },
        async end() {
          await file.close();
          return spilled(path);
        },
      };
    },
    async discardAll() {
      if (folderMade !== undefined) await removeQuietly(fileSystem, folder);
    },
  };
}

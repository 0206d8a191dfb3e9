import { join } from 'node:path';
import type { SpilledLines, SpillStore } from '../records/types.js';
import type { FileSystem } from './file-system.js';
import { joinLines, splitLines } from './lines.js';
import { removeQuietly } from './part.js';

/** A slice's sorted runs of redacted lines, in a folder of their own below `.tmp/`. */
export interface SliceSpill extends SpillStore {
  /** A file that takes lines one by one. */
  openLog(): Promise<LineLog>;
  /** Removes whatever is left of the slice's spilled lines. */
  discardAll(): Promise<void>;
}

export interface LineLog {
  /** Await it: it is the back pressure. */
  write(line: string): Promise<void>;
  end(): Promise<SpilledLines>;
}

/** Lines are joined to this size before they reach the disk. */
const LOG_BUFFER_LENGTH = 64 * 1024;

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
  const spilled = (path: string): SpilledLines => ({
    async *read(aheadBytes) {
      for await (const batch of splitLines(fileSystem.read(path, aheadBytes))) yield* batch;
    },
    discard: () => fileSystem.remove(path),
  });
  return {
    async spill(lines) {
      const path = await newPath();
      const file = await fileSystem.createFile(path);
      try {
        for await (const buffer of joinLines(lines)) await file.write(buffer);
      } finally {
        await file.close();
      }
      return spilled(path);
    },
    async openLog() {
      const path = await newPath();
      const file = await fileSystem.createFile(path);
      let buffered = '';
      const flush = async (): Promise<void> => {
        const text = buffered;
        buffered = '';
        try {
          await file.write(Buffer.from(text, 'utf8'));
        } catch (error) {
          await file.close().catch(() => undefined);
          throw error;
        }
      };
      return {
        async write(line) {
          buffered += `${line}\n`;
          if (buffered.length >= LOG_BUFFER_LENGTH) await flush();
        },
        async end() {
          await flush();
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

import { join } from 'node:path';
import type { SpillStore } from '../records/types.js';
import type { FileSystem } from './file-system.js';
import { joinLines, splitLines } from './lines.js';
import { removeQuietly } from './part.js';

/** A slice's sorted runs of redacted lines, in a folder of their own below `.tmp/`. */
export interface SliceSpill extends SpillStore {
  /** Removes whatever is left of the slice's spilled lines. */
  discardAll(): Promise<void>;
}

/** A spill whose folder appears with its first file. Not flushed to disk: after a crash it is worth nothing anyway. */
export function createSliceSpill(fileSystem: FileSystem, folder: string): SliceSpill {
  let folderMade: Promise<void> | undefined;
  let files = 0;
  return {
    async spill(lines) {
      folderMade ??= fileSystem.makeDirectory(folder);
      await folderMade;
      files += 1;
      const path = join(folder, `${files}.jsonl`);
      const file = await fileSystem.createFile(path);
      try {
        for await (const buffer of joinLines(lines)) await file.write(buffer);
      } finally {
        await file.close();
      }
      return {
        async *read(aheadBytes) {
          for await (const batch of splitLines(fileSystem.read(path, aheadBytes))) yield* batch;
        },
        discard: () => fileSystem.remove(path),
      };
    },
    async discardAll() {
      if (folderMade !== undefined) await removeQuietly(fileSystem, folder);
    },
  };
}

import type { SpillStore } from '../../src/records/types.js';

/** A spill in memory that knows what is still there, how many runs were open at once, and what they read ahead together. */
export interface MemorySpill extends SpillStore {
  readonly state: { spills: number; stored: number; open: number; mostOpen: number; mostAheadBytes: number };
}

export function createMemorySpill(): MemorySpill {
  const state = { spills: 0, stored: 0, open: 0, mostOpen: 0, mostAheadBytes: 0 };
  let aheadNowBytes = 0;
  return {
    state,
    async spill(chunks) {
      const kept: Buffer[] = [];
      for await (const chunk of chunks) kept.push(Buffer.from(chunk));
      const bytes = Buffer.concat(kept);
      state.spills += 1;
      state.stored += 1;
      return {
        async *read(aheadBytes) {
          state.open += 1;
          aheadNowBytes += aheadBytes;
          state.mostAheadBytes = Math.max(state.mostAheadBytes, aheadNowBytes);
          state.mostOpen = Math.max(state.mostOpen, state.open);
          try {
            // In pieces that no frame fits, as a disk reads them.
            for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
          } finally {
            state.open -= 1;
            aheadNowBytes -= aheadBytes;
          }
        },
        async discard() {
          state.stored -= 1;
        },
      };
    },
  };
}

import type { SpillStore } from '../../src/records/types.js';

/** A spill in memory that knows what is still there and how many runs were open at once. */
export interface MemorySpill extends SpillStore {
  readonly state: { spills: number; stored: number; open: number; mostOpen: number };
}

export function createMemorySpill(): MemorySpill {
  const state = { spills: 0, stored: 0, open: 0, mostOpen: 0 };
  return {
    state,
    async spill(lines) {
      const kept: string[] = [];
      for await (const line of lines) {
        if (line.includes('\n')) throw new Error('a spilled line holds a line end');
        kept.push(line);
      }
      state.spills += 1;
      state.stored += 1;
      return {
        async *read() {
          state.open += 1;
          state.mostOpen = Math.max(state.mostOpen, state.open);
          try {
            yield* kept;
          } finally {
            state.open -= 1;
          }
        },
        async discard() {
          state.stored -= 1;
        },
      };
    },
  };
}

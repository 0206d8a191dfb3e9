import type { PlannedSlice } from '../catalog/run-plan.js';
import type { Collator, Identified, RedactedRecord } from '../records/types.js';
import type { SliceSpill } from './spill.js';

/** Records of one slice that came with the answers of others. */
export interface StrayPile {
  readonly sliceId: string;
  readonly collator: Collator;
  readonly spill: SliceSpill;
  /** How many came, by the slice whose answers brought them. */
  readonly broughtBy: ReadonlyMap<string, number>;
}

/** Keeps what an answer brought that belongs to another slice of the run, until that slice is there. */
export interface Strays {
  /** The slice of the run in whose interval the time lies; undefined outside of the run's window. */
  sliceAt(timeMs: number): string | undefined;
  /** Await it: it is the back pressure. */
  add(sliceId: string, broughtBy: string, record: RedactedRecord, identified: Identified): Promise<void>;
  /** In the order of the slices. */
  piles(): readonly StrayPile[];
}

export interface StraysPorts {
  readonly spillOf: (name: string) => SliceSpill;
  readonly createCollator: (spill: SliceSpill, bufferBytes: number) => Collator;
}

/** Text that all piles together hold in memory; beyond it they lie on the disk. */
const ALL_BUFFERS_BYTES = 8 * 1024 * 1024;
const MIN_BUFFER_BYTES = 16 * 1024;

export function createStrays(slices: readonly PlannedSlice[], ports: StraysPorts): Strays {
  const timed = slices.flatMap(({ id, window }) => (window === null ? [] : [{ id, ...window }]));
  const bufferBytes = Math.max(MIN_BUFFER_BYTES, Math.floor(ALL_BUFFERS_BYTES / Math.max(1, timed.length)));
  const piles = new Map<string, StrayPile & { readonly broughtBy: Map<string, number> }>();

  return {
    sliceAt(timeMs) {
      let [from, to] = [0, timed.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((timed[middle]?.endMs ?? 0) <= timeMs) from = middle + 1;
        else to = middle;
      }
      const slice = timed[from];
      return slice !== undefined && slice.startMs <= timeMs ? slice.id : undefined;
    },
    add(sliceId, broughtBy, record, identified) {
      let pile = piles.get(sliceId);
      if (pile === undefined) {
        const spill = ports.spillOf(`strays-${sliceId}`);
        pile = { sliceId, spill, collator: ports.createCollator(spill, bufferBytes), broughtBy: new Map() };
        piles.set(sliceId, pile);
      }
      pile.broughtBy.set(broughtBy, (pile.broughtBy.get(broughtBy) ?? 0) + 1);
      return pile.collator.add(record, identified);
    },
    piles: () => timed.flatMap(({ id }) => piles.get(id) ?? []),
  };
}

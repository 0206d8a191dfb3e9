import { parseDuration, sliceId, type Window } from '../base/window.js';
import type { PlannedSlice, RunPlan } from '../catalog/run-plan.js';
import type { Collator, EntryBlock } from '../records/types.js';
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
  /**
   * The slice in whose interval the time lies: one of the run or, of a shard, one of another shard; undefined outside of the
   * window of the whole request.
   */
  sliceAt(timeMs: number): string | undefined;
  /** Await it: it is the back pressure. */
  add(sliceId: string, broughtBy: string, entries: EntryBlock): Promise<void>;
  /** Those of slices of the run, in their order. */
  piles(): readonly StrayPile[];
  /** Those of slices of other shards, in their order. */
  foreign(): readonly StrayPile[];
}

/** What a shard is a part of. */
export interface WholeRequest {
  readonly window: Window;
  /** Length of a slice; the whole window where it is not cut. */
  readonly sliceMs: number;
}

export interface StraysPorts {
  readonly spillOf: (name: string) => SliceSpill;
  readonly createCollator: (spill: SliceSpill, bufferBytes: number) => Collator;
}

/** The request that a shard is a part of; undefined for a run of its own. */
export function wholeOf({ shard, dataset }: RunPlan): WholeRequest | undefined {
  const window = shard?.whole ?? null;
  if (window === null) return undefined;
  const sliceMs = parseDuration(dataset.window?.slice ?? '') ?? window.endMs - window.startMs;
  return { window, sliceMs };
}

/** Text that all piles together hold in memory; beyond it they lie on the disk. */
const ALL_BUFFERS_BYTES = 8 * 1024 * 1024;
const MIN_BUFFER_BYTES = 16 * 1024;

/** `whole` is given for a shard. */
export function createStrays(
  slices: readonly PlannedSlice[],
  ports: StraysPorts,
  whole?: WholeRequest,
): Strays {
  const timed = slices.flatMap(({ id, window }) => (window === null ? [] : [{ id, ...window }]));
  const bufferBytes = Math.max(MIN_BUFFER_BYTES, Math.floor(ALL_BUFFERS_BYTES / Math.max(1, timed.length)));
  const piles = new Map<string, StrayPile & { readonly broughtBy: Map<string, number> }>();

  const own = new Set(timed.map(({ id }) => id));
  const foreignAt = (timeMs: number): string | undefined => {
    if (whole === undefined || timeMs < whole.window.startMs || timeMs >= whole.window.endMs)
      return undefined;
    const { window, sliceMs } = whole;
    const startMs = Math.max(window.startMs, Math.floor(timeMs / sliceMs) * sliceMs);
    return sliceId({ startMs, endMs: startMs + sliceMs });
  };

  return {
    sliceAt(timeMs) {
      let [from, to] = [0, timed.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((timed[middle]?.endMs ?? 0) <= timeMs) from = middle + 1;
        else to = middle;
      }
      const slice = timed[from];
      return slice !== undefined && slice.startMs <= timeMs ? slice.id : foreignAt(timeMs);
    },
    add(id, broughtBy, entries) {
      let pile = piles.get(id);
      if (pile === undefined) {
        const spill = ports.spillOf(`strays-${id}`);
        pile = {
          sliceId: id,
          spill,
          collator: ports.createCollator(spill, bufferBytes),
          broughtBy: new Map(),
        };
        piles.set(id, pile);
      }
      pile.broughtBy.set(broughtBy, (pile.broughtBy.get(broughtBy) ?? 0) + entries.count);
      return pile.collator.add(entries);
    },
    piles: () => timed.flatMap(({ id }) => piles.get(id) ?? []),
    foreign: () =>
      [...piles.values()]
        .filter(({ sliceId: id }) => !own.has(id))
        .sort((a, b) => (a.sliceId < b.sliceId ? -1 : 1)),
  };
}

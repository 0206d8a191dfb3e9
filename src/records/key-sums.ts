import { mergeRuns, spillRun } from './sorted-runs.js';
import { BlockBuilder, entriesIn } from './entry-block.js';
import type { EntryBlock, SpilledBytes, SpillStore } from './types.js';

/** What is added up: counts or decimal numbers. */
export interface Addition<V> {
  readonly plus: (a: V, b: V) => V;
  /** Positive where `b` is larger. */
  readonly compare: (a: V, b: V) => number;
  /** One line without a tab, and back. */
  readonly write: (value: V) => string;
  readonly read: (text: string) => V;
}

/** The largest sums, and what the rest comes to. */
export interface RankedSums<V> {
  /** The largest first, equal ones by code unit of the key. */
  readonly kept: readonly (readonly [key: string, sum: V])[];
  /** Of the keys that are not kept; undefined where all are. */
  readonly rest: V | undefined;
}

/** Adds up values by key, exactly, however many keys there are: beyond a bound they go to the disk, sorted. */
export interface KeySums<V> {
  add(key: string, value: V): void;
  /** To be awaited every few thousand additions. */
  makeRoom(): Promise<void>;
  /** What was added until now counts, whatever becomes of the rest. */
  mark(): void;
  /** What was added since the mark does not count. */
  backToMark(): Promise<void>;
  /** To be asked for once, after the last addition. What was spilled is discarded. */
  ranked(maxKept: number): Promise<RankedSums<V>>;
}

/** Keys that are held in memory at most. */
const MAX_HELD_KEYS = 50_000;
const MAX_OPEN_RUNS = 16;

/** Without a `spill` all keys are held in memory. */
export function createKeySums<V>(
  addition: Addition<V>,
  spill: SpillStore | undefined,
  maxHeldKeys = MAX_HELD_KEYS,
): KeySums<V> {
  const marked = new Map<string, V>();
  const since = new Map<string, V>();
  const markedRuns: SpilledBytes[] = [];
  const sinceRuns: SpilledBytes[] = [];

  const addTo = (sums: Map<string, V>, key: string, value: V): void => {
    const known = sums.get(key);
    sums.set(key, known === undefined ? value : addition.plus(known, value));
  };
  /** In an order in which equal keys of several runs come together. */
  const blockOf = (sums: ReadonlyMap<string, V>): EntryBlock => {
    const builder = new BlockBuilder();
    for (const [key, value] of sums)
      builder.add({ ...NOTHING, key: JSON.stringify(key), line: addition.write(value) });
    return builder.take();
  };
  const empty = async (sums: Map<string, V>, runs: SpilledBytes[], store: SpillStore): Promise<void> => {
    if (sums.size === 0) return;
    runs.push(await spillRun(store, [blockOf(sums)]));
    sums.clear();
  };

  /** Sums of different keys, each once. */
  async function* sums(): AsyncGenerator<readonly [string, V]> {
    if (spill === undefined || markedRuns.length === 0) {
      yield* marked;
      return;
    }
    await empty(marked, markedRuns, spill);
    let open: [text: string, sum: V] | undefined;
    for await (const block of mergeRuns(spill, markedRuns, [], MAX_OPEN_RUNS)) {
      for (const { key, line } of entriesIn(block)) {
        const value = addition.read(line);
        if (open?.[0] === key) {
          open[1] = addition.plus(open[1], value);
          continue;
        }
        if (open !== undefined) yield [JSON.parse(open[0]) as string, open[1]];
        open = [key, value];
      }
    }
    if (open !== undefined) yield [JSON.parse(open[0]) as string, open[1]];
    for (const run of markedRuns.splice(0)) await run.discard();
  }

  const mark = (): void => {
    for (const [key, value] of since) addTo(marked, key, value);
    since.clear();
    markedRuns.push(...sinceRuns.splice(0));
  };

  return {
    add: (key, value) => {
      addTo(since, key, value);
    },
    async makeRoom() {
      if (spill === undefined || marked.size + since.size <= maxHeldKeys) return;
      await empty(marked, markedRuns, spill);
      await empty(since, sinceRuns, spill);
    },
    mark,
    async backToMark() {
      since.clear();
      for (const run of sinceRuns.splice(0)) await run.discard();
    },
    async ranked(maxKept) {
      mark();
      const byRank = ([keyA, a]: readonly [string, V], [keyB, b]: readonly [string, V]): number =>
        addition.compare(a, b) || (keyA < keyB ? -1 : keyA > keyB ? 1 : 0);
      const kept: (readonly [string, V])[] = [];
      let rest: V | undefined;
      const cut = (): void => {
        kept.sort(byRank);
        for (const [, sum] of kept.splice(maxKept))
          rest = rest === undefined ? sum : addition.plus(rest, sum);
      };
      for await (const one of sums()) {
        kept.push(one);
        if (kept.length >= maxKept * 2 + SORTED_AT_ONCE) cut();
      }
      cut();
      return { kept, rest };
    },
  };
}

/** Sums that are ranked together, so that sorting is rare. */
const SORTED_AT_ONCE = 10_000;
/** What an entry of a run has besides key and value. */
const NOTHING = { timeMs: 0, identity: '', content: 0, version: '', keyless: false, walk: 0 };

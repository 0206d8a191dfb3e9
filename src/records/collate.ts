import type { RecordDefinition } from '../catalog/types.js';
import {
  blockBytes,
  identityAt,
  identityHashAt,
  isDouble,
  isKeyless,
  selected,
  versionAt,
  walkAt,
} from './entry-block.js';
import { compareVersions } from './identify.js';
import { createKeyContents } from './key-contents.js';
import { inOrder, mergeRuns, spillRun } from './sorted-runs.js';
import type { Collator, Entry, EntryBlock, SpillStore, SpilledBytes } from './types.js';

export interface CollatorOptions {
  readonly record: RecordDefinition;
  readonly spill: SpillStore;
  /** What is held in memory before a sorted run is spilled. Default: 4 MiB. */
  readonly bufferBytes?: number | undefined;
  /** Spilled runs that are read at once. Default: 128. */
  readonly maxOpenRuns?: number;
}

const BUFFER_BYTES = 4 * 1024 * 1024;
const MAX_OPEN_RUNS = 128;

/**
 * A collator of one slice. The order of what it gives, and what it leaves out as a duplicate, do not depend on the order of
 * the adds nor on what was spilled: of records of one identity the latest version stays or, where nothing says which that
 * is, the first in canonical order.
 */
export function createCollator(options: CollatorOptions): Collator {
  const { record: definition, spill } = options;
  const bufferBytes = options.bufferBytes ?? BUFFER_BYTES;
  const contents = createKeyContents();
  const abandoned = new Set<number>();
  const runs: SpilledBytes[] = [];
  const counts = { kept: 0, duplicates: 0, keyless: 0, untimed: 0, conflicts: 0 };
  const ready = Promise.resolve();
  let buffer: EntryBlock[] = [];
  let bufferedBytes = 0;
  let spilling: Promise<void> = ready;

  /** One spill at a time, so that a second one that fills up meanwhile makes its adds wait. */
  const spillBuffer = (): Promise<void> => {
    const blocks = buffer;
    buffer = [];
    bufferedBytes = 0;
    spilling = spilling.then(async () => {
      runs.push(await spillRun(spill, blocks));
    });
    return spilling;
  };
  const discard = async (): Promise<void> => {
    buffer = [];
    for (const run of runs.splice(0)) await run.discard();
  };
  /** All entries in canonical order; may be walked again. */
  const ordered = (): AsyncIterable<EntryBlock> | Iterable<EntryBlock> => {
    const maxOpenRuns = Math.max(2, options.maxOpenRuns ?? MAX_OPEN_RUNS);
    return runs.length === 0 ? inOrder(buffer) : mergeRuns(spill, runs, buffer, maxOpenRuns);
  };
  /** The same without those of abandoned walks. */
  const eachEntry = async function* (): AsyncGenerator<readonly [EntryBlock, readonly number[]]> {
    for await (const block of ordered()) {
      const places: number[] = [];
      for (let index = 0; index < block.count; index += 1)
        if (abandoned.size === 0 || !abandoned.has(walkAt(block, index))) places.push(index);
      yield [block, places];
    }
  };

  return {
    add(block) {
      for (let index = 0; index < block.count; index += 1)
        contents.note(identityHashAt(block, index), block.contents[index] ?? 0);
      buffer.push(block);
      bufferedBytes += blockBytes(block);
      return bufferedBytes < bufferBytes ? ready : spillBuffer();
    },

    abandonWalk(walk) {
      abandoned.add(walk);
    },

    async *blocks() {
      try {
        await spilling;
        // What may differ is known by now, and merging needs memory.
        contents.forget();
        const elected = contents.anyDiffers()
          ? await elect(eachEntry(), (hash) => contents.mayDiffer(hash))
          : undefined;
        let last: { readonly block: EntryBlock; readonly index: number } | undefined;
        for await (const [block, places] of eachEntry()) {
          const kept: number[] = [];
          for (const index of places) {
            const choice = elected?.get(identityAt(block, index));
            if (
              (last !== undefined && isDouble(last.block, last.index, block, index)) ||
              (choice !== undefined && choice.content !== block.contents[index])
            ) {
              counts.duplicates += 1;
              continue;
            }
            last = { block, index };
            counts.kept += 1;
            counts.conflicts += choice?.conflicts ?? 0;
            if (isKeyless(block, index)) counts.keyless += 1;
            if (definition.time !== undefined && block.times[index] === Number.POSITIVE_INFINITY)
              counts.untimed += 1;
            kept.push(index);
          }
          if (kept.length > 0) yield kept.length === block.count ? block : selected(block, kept);
        }
      } finally {
        await discard();
      }
    },

    counts: () => ({ ...counts }),
    keyCount: () => contents.count(),
    keyHashes: () => contents.hashes(),

    async discard() {
      // A spill that failed has told so to the add that it was for.
      await spilling.catch(() => undefined);
      await discard();
    },
  };
}

/** Which of the contents of one identity stays. */
export interface Choice {
  readonly content: number;
  readonly version: string;
  /** Other contents of the same version: nothing says which is right. */
  readonly conflicts: number;
}

/** The choice between what was met before and what is met now, in canonical order. */
export function choose(known: Choice | undefined, met: Pick<Entry, 'content' | 'version'>): Choice {
  const { content, version } = met;
  if (known === undefined) return { content, version, conflicts: 0 };
  if (known.content === content) return known;
  const later = compareVersions(version, known.version);
  if (later > 0) return { content, version, conflicts: 0 };
  return later < 0 ? known : { ...known, conflicts: known.conflicts + 1 };
}

/** Chooses for each identity that was met with two contents. */
async function elect(
  entries: AsyncIterable<readonly [EntryBlock, readonly number[]]>,
  mayDiffer: (hash: number) => boolean,
): Promise<ReadonlyMap<string, Choice>> {
  const choices = new Map<string, Choice>();
  let last: { readonly block: EntryBlock; readonly index: number } | undefined;
  for await (const [block, places] of entries) {
    for (const index of places) {
      const isAgain = last !== undefined && isDouble(last.block, last.index, block, index);
      last = { block, index };
      if (isAgain || !mayDiffer(identityHashAt(block, index))) continue;
      const identity = identityAt(block, index);
      const met = { content: block.contents[index] ?? 0, version: versionAt(block, index) };
      choices.set(identity, choose(choices.get(identity), met));
    }
  }
  return choices;
}

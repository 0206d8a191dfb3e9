import { parseJson, type JsonObject } from '../base/json.js';
import { BlockBuilder, blocksOf, entriesIn } from '../records/entry-block.js';
import type { Collator } from '../records/types.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import type { DuplicatesAcrossSlices } from './duplicates-across-slices.js';
import type { FileEntry } from './manifest.js';
import { heeding, type SliceFiles, type SliceFilesPorts } from './slice-files.js';
import type { SliceSpill } from './spill.js';
import type { StrayPile } from './strays.js';

export interface PlaceStraysPorts
  extends Pick<SlicePoolPorts, 'writer' | 'identifier'>, Pick<SliceFilesPorts, 'stopReason'> {
  readonly files: SliceFiles;
  /** Undefined where each slice has records of its own. */
  readonly duplicates: DuplicatesAcrossSlices | undefined;
  readonly createCollator: (spill: SliceSpill) => Collator;
}

/** Strays of a pile that the slice is now to be compared with. */
interface Newcomers {
  readonly count: number;
  /** Content by identity; not all of them where there are too many to hold. */
  readonly held: Map<string, number>;
}

/** Identities of strays that are compared in memory; with more of them their slice is written again in any case. */
const MAX_HELD = 200_000;

/** The slice with the records of the pile; its file is the same where it had all of them. */
export async function placeStrays(
  outcome: SliceOutcome,
  file: FileEntry,
  pile: StrayPile,
  ports: PlaceStraysPorts,
): Promise<SliceOutcome> {
  const { files } = ports;
  const spill = ports.writer.spillOf(`${outcome.entry.id}-joined`);
  const merged = ports.createCollator(spill);
  const { count, held } = await takePile(outcome, pile, merged, ports);
  const among = pile.collator.counts();
  await pile.spill.discardAll();
  try {
    if (count <= MAX_HELD) {
      for await (const { identity, content } of files.marks(outcome, file))
        if (held.get(identity) === content) held.delete(identity);
      if (held.size === 0) return withDuplicates(outcome, count + among.duplicates);
    }
    ports.duplicates?.join(held.keys());
    for await (const block of blocksOf(files.entries(outcome, file))) await merged.add(block);
    return await files.rewritten(outcome, merged.blocks(), () => {
      const { kept, duplicates, conflicts } = merged.counts();
      return {
        duplicates: duplicates + among.duplicates,
        joined: Math.max(0, kept - file.records),
        conflicts: conflicts + among.conflicts,
      };
    });
  } finally {
    await merged.discard();
    await spill.discardAll();
  }
}

/** Hands the records of the pile to the collator. */
async function takePile(
  outcome: SliceOutcome,
  pile: StrayPile,
  merged: Collator,
  { identifier, stopReason }: PlaceStraysPorts,
): Promise<Newcomers> {
  // Of a slice that an earlier run fetched there is nothing but its redacted records to compare with.
  const redacted = outcome.marks === undefined ? identifier.response() : undefined;
  const held = new Map<string, number>();
  let count = 0;
  for await (const block of heeding(pile.collator.blocks(), stopReason)) {
    const builder = new BlockBuilder();
    for (const entry of entriesIn(block)) {
      const stray =
        redacted === undefined
          ? entry
          : { ...entry, ...redacted.identify(parseJson(entry.line) as JsonObject) };
      count += 1;
      if (count <= MAX_HELD) held.set(stray.identity, stray.content);
      builder.add(stray);
    }
    await merged.add(builder.take());
  }
  return { count, held };
}

function withDuplicates(outcome: SliceOutcome, duplicates: number): SliceOutcome {
  const { completeness } = outcome.entry;
  const counted = { ...completeness, duplicates: completeness.duplicates + duplicates };
  return { ...outcome, entry: { ...outcome.entry, completeness: counted } };
}

import { toJsonLine } from '../base/json.js';
import type { RecordDefinition } from '../catalog/types.js';
import { compareVersions, keyFields, keyTextOf } from './identify.js';
import { createKeyContents } from './key-contents.js';
import { compareEntries, mergeRuns, spillRun } from './sorted-runs.js';
import type { Collator, Entry, Identified, RedactedRecord, SpilledLines, SpillStore } from './types.js';

export interface CollatorOptions {
  readonly record: RecordDefinition;
  readonly spill: SpillStore;
  /** Text that is held in memory before a sorted run is spilled. Default: 4 MiB of characters. */
  readonly bufferBytes?: number | undefined;
  /** Spilled runs that are read at once. Default: 128. */
  readonly maxOpenRuns?: number;
}

const BUFFER_BYTES = 4 * 1024 * 1024;
const MAX_OPEN_RUNS = 128;
/** What an entry takes beside its texts. */
const ENTRY_BYTES = 160;

/**
 * A collator of one slice. The order of what it gives, and what it leaves out as a duplicate, do not depend on the order of
 * the adds nor on what was spilled: of records of one identity the latest version stays or, where nothing says which that
 * is, the first in canonical order.
 */
export function createCollator(options: CollatorOptions): Collator {
  const { record: definition, spill } = options;
  const bufferBytes = options.bufferBytes ?? BUFFER_BYTES;
  const fields = keyFields(definition) ?? [];
  const contents = createKeyContents();
  const abandoned = new Set<number>();
  const runs: SpilledLines[] = [];
  const counts = { kept: 0, duplicates: 0, keyless: 0, untimed: 0, conflicts: 0 };
  const ready = Promise.resolve();
  let buffer: Entry[] = [];
  let bufferedBytes = 0;
  let spilling: Promise<void> = ready;

  /** One spill at a time, so that a second one that fills up meanwhile makes its adds wait. */
  const spillBuffer = (): Promise<void> => {
    const entries = buffer;
    buffer = [];
    bufferedBytes = 0;
    spilling = spilling.then(async () => {
      runs.push(await spillRun(spill, entries));
    });
    return spilling;
  };
  const discard = async (): Promise<void> => {
    buffer = [];
    for (const run of runs.splice(0)) await run.discard();
  };
  /** All entries in canonical order, those of abandoned walks left out; may be walked again. */
  const inOrder = async function* (): AsyncGenerator<Entry> {
    const maxOpenRuns = Math.max(2, options.maxOpenRuns ?? MAX_OPEN_RUNS);
    const entries = runs.length === 0 ? buffer : mergeRuns(spill, runs, buffer, maxOpenRuns);
    for await (const entry of entries) if (!abandoned.has(entry.walk)) yield entry;
  };

  const addEntry = (entry: Entry): Promise<void> => {
    contents.note(entry.identity, entry.content);
    buffer.push(entry);
    bufferedBytes += entry.line.length + entry.key.length + ENTRY_BYTES;
    return bufferedBytes < bufferBytes ? ready : spillBuffer();
  };

  return {
    add: (record, identified, walk = 0) => addEntry(toEntry(record, identified, walk, fields)),
    addEntry,

    abandonWalk(walk) {
      abandoned.add(walk);
    },

    async *entries() {
      try {
        await spilling;
        buffer.sort(compareEntries);
        const elected = contents.anyDiffers()
          ? await elect(inOrder(), (identity) => contents.mayDiffer(identity))
          : undefined;
        let last: Entry | undefined;
        for await (const entry of inOrder()) {
          const choice = elected?.get(entry.identity);
          const isDouble = last?.identity === entry.identity && last.content === entry.content;
          if (isDouble || (choice !== undefined && choice.content !== entry.content)) {
            counts.duplicates += 1;
            continue;
          }
          last = entry;
          counts.kept += 1;
          counts.conflicts += choice?.conflicts ?? 0;
          if (entry.keyless) counts.keyless += 1;
          if (definition.time !== undefined && entry.timeMs === Number.POSITIVE_INFINITY) counts.untimed += 1;
          yield entry;
        }
      } finally {
        await discard();
      }
    },

    counts: () => ({ ...counts }),
    keyHashes: () => contents.hashes(),

    async discard() {
      // A spill that failed has told so to the add that it was for.
      await spilling.catch(() => undefined);
      await discard();
    },
  };
}

function toEntry(
  record: RedactedRecord,
  { timeMs, identity, content, version, keyless }: Identified,
  walk: number,
  fields: readonly string[],
): Entry {
  const key = fields.length === 0 ? '' : keyTextOf(record, fields);
  return { timeMs, key, line: toJsonLine(record), identity, content, version, keyless, walk };
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
  entries: AsyncIterable<Entry>,
  mayDiffer: (identity: string) => boolean,
): Promise<ReadonlyMap<string, Choice>> {
  const choices = new Map<string, Choice>();
  let last: Entry | undefined;
  for await (const entry of entries) {
    const isDouble = last?.identity === entry.identity && last.content === entry.content;
    if (!isDouble && mayDiffer(entry.identity))
      choices.set(entry.identity, choose(choices.get(entry.identity), entry));
    last = entry;
  }
  return choices;
}

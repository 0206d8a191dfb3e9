import { createHash } from 'node:crypto';
import { canonicalJson, lookup, toJsonLine, type JsonObject, type JsonValue } from '../base/json.js';
import type { Window } from '../base/window.js';
import type { RecordDefinition } from '../catalog/types.js';
import { readInstant } from './instant.js';
import { createKeyTimes } from './key-times.js';
import { compareEntries, mergeRuns, spillRun, type Entry } from './sorted-runs.js';
import type { Collator, SpilledLines, SpillStore } from './types.js';

export interface CollatorOptions {
  readonly record: RecordDefinition;
  /** Records outside are left out and counted; null for a snapshot. */
  readonly window: Window | null;
  readonly spill: SpillStore;
  /** Random text of the run: the hashes that tell records without a key apart mean nothing outside of it. */
  readonly salt: string;
  /** Text that is held in memory before a sorted run is spilled. Default: 4 MiB of characters. */
  readonly bufferBytes?: number;
  /** Spilled runs that are read at once. Default: 128. */
  readonly maxOpenRuns?: number;
}

const BUFFER_BYTES = 4 * 1024 * 1024;
const MAX_OPEN_RUNS = 128;
/** What an entry takes beside its texts. */
const ENTRY_BYTES = 100;

/**
 * A collator of one slice. The order of what it gives, and what it leaves out as a duplicate, do not depend on the order of
 * the adds nor on what was spilled: of records with one key the first in canonical order stays.
 */
export function createCollator(options: CollatorOptions): Collator {
  const { record: definition, window, spill } = options;
  const bufferBytes = options.bufferBytes ?? BUFFER_BYTES;
  const keyTimes = createKeyTimes();
  const runs: SpilledLines[] = [];
  const counts = { kept: 0, duplicates: 0, outOfWindow: 0, keyless: 0, untimed: 0, conflicts: 0 };
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

  return {
    add(record, normalised) {
      const timeMs = timeOf(normalised, definition.time);
      if (window !== null && timeMs !== Number.POSITIVE_INFINITY) {
        if (timeMs < window.startMs || timeMs >= window.endMs) {
          counts.outOfWindow += 1;
          return ready;
        }
      }
      const key = recordKey(record, definition.key);
      const identity = key === '' ? identityOf(normalised, options.salt) : '';
      if (key !== '') keyTimes.note(key, timeMs);
      const line = toJsonLine(record);
      buffer.push({ timeMs, key, line, identity });
      bufferedBytes += line.length + key.length + ENTRY_BYTES;
      return bufferedBytes < bufferBytes ? ready : spillBuffer();
    },

    async *lines() {
      const seen = createSeen((key) => keyTimes.mayDiffer(key));
      const accept = (entry: Entry): boolean => {
        const met = seen(entry);
        if (met !== undefined) {
          counts.duplicates += 1;
          if (met !== entry.line) counts.conflicts += 1;
          return false;
        }
        counts.kept += 1;
        if (entry.key === '') counts.keyless += 1;
        if (definition.time !== undefined && entry.timeMs === Number.POSITIVE_INFINITY) counts.untimed += 1;
        return true;
      };
      try {
        await spilling;
        buffer.sort(compareEntries);
        if (runs.length === 0) {
          for (const entry of buffer) if (accept(entry)) yield entry.line;
          return;
        }
        const maxOpenRuns = Math.max(2, options.maxOpenRuns ?? MAX_OPEN_RUNS);
        for await (const entry of mergeRuns(spill, runs, buffer, maxOpenRuns))
          if (accept(entry)) yield entry.line;
      } finally {
        await discard();
      }
    },

    counts: () => ({ ...counts }),
    keyHashes: () => keyTimes.hashes(),

    async discard() {
      // A spill that failed has told so to the add that it was for.
      await spilling.catch(() => undefined);
      await discard();
    },
  };
}

/**
 * Gives the line that was kept for the same record, in a walk in canonical order. Doubles at one time are neighbours; of
 * keys at different times, which are rare, those that came by are remembered.
 */
function createSeen(mayDiffer: (key: string) => boolean): (entry: Entry) => string | undefined {
  const linesByKey = new Map<string, string>();
  let last: Entry | undefined;
  return (entry) => {
    if (last !== undefined && isDouble(last, entry)) return last.line;
    if (entry.key !== '' && mayDiffer(entry.key)) {
      const line = linesByKey.get(entry.key);
      if (line !== undefined) return line;
      linesByKey.set(entry.key, entry.line);
    }
    last = entry;
    return undefined;
  };
}

/** Whether two neighbours are one record: by key, or by all that is known of them where they have none. */
function isDouble(a: Entry, b: Entry): boolean {
  if (a.timeMs !== b.timeMs || a.key !== b.key) return false;
  return a.key !== '' || (a.line === b.line && a.identity === b.identity);
}

function timeOf(record: JsonObject, path: string | undefined): number {
  const value = path === undefined ? undefined : lookup(record, path);
  const instant = typeof value === 'string' ? readInstant(value) : undefined;
  return instant === undefined ? Number.POSITIVE_INFINITY : instant.ms;
}

/** The key of a redacted record: JSON text of the values, null for an absent one; empty where all are absent. */
export function recordKey(record: JsonObject, paths: readonly string[]): string {
  const values = paths.map((path): JsonValue => lookup(record, path) ?? null);
  return values.every((value) => value === null) ? '' : toJsonLine(values);
}

function identityOf(record: JsonObject, salt: string): string {
  return createHash('sha256')
    .update(`${salt}\0${canonicalJson(record)}`)
    .digest('base64url');
}

import type { GenesysCoreError } from '../base/errors.js';
import { parseJson, type JsonObject } from '../base/json.js';
import { recordKey } from '../records/collate.js';
import { createKeyLedger } from '../records/key-ledger.js';
import { keyHash } from '../records/key-times.js';
import type { FileEntry } from './manifest.js';
import type { SliceOutcome, SlicePoolPorts } from './slice-pool.js';

export interface DoublesPorts extends Pick<SlicePoolPorts, 'writer' | 'events'> {
  /** Fields that make up a record's key. */
  readonly keyPaths: readonly string[];
  /** Asked between batches; an error from it ends the work. */
  readonly stopReason: () => GenesysCoreError | undefined;
}

/** Takes records out of a slice that an earlier one has already. */
export interface Doubles {
  /**
   * The outcome of the next slice in order, whose data file holds no record any more that one before it holds. Rewrites
   * the file only where there is such a record, which takes a second look at the files before it.
   * @throws GenesysCoreError `IO`, or the reason why the work was to stop.
   */
  takeOut(outcome: SliceOutcome): Promise<SliceOutcome>;
}

/**
 * Follows the slices in order. Records of one key in two slices are rare: it takes a time that changed between two
 * queries, or records without a time, which belong to every slice that returns them. Hashes tell where to look.
 */
export function createDoubles(ports: DoublesPorts): Doubles {
  const { writer, events, keyPaths } = ports;
  const ledger = createKeyLedger();
  const earlier: FileEntry[] = [];
  let fullTold = false;

  const keyedLines = async function* (file: FileEntry): AsyncGenerator<{ line: string; key: string }> {
    for await (const lines of writer.readPart(file)) {
      const reason = ports.stopReason();
      if (reason !== undefined) throw reason;
      for (const line of lines) yield { line, key: recordKey(parseJson(line) as JsonObject, keyPaths) };
    }
  };

  const hashesOf = async (file: FileEntry): Promise<number[]> => {
    const hashes: number[] = [];
    for await (const { key } of keyedLines(file)) if (key !== '') hashes.push(keyHash(key));
    return hashes;
  };

  const rewritten = async (
    outcome: SliceOutcome,
    file: FileEntry,
    suspects: ReadonlySet<number>,
  ): Promise<SliceOutcome> => {
    const known = new Set<string>();
    for (const part of earlier) {
      for await (const { key } of keyedLines(part))
        if (key !== '' && suspects.has(keyHash(key))) known.add(key);
    }
    let dropped = 0;
    for await (const { key } of keyedLines(file)) if (known.has(key)) dropped += 1;
    if (dropped === 0) return outcome;
    const kept = async function* (): AsyncGenerator<string> {
      for await (const { line, key } of keyedLines(file)) if (!known.has(key)) yield line;
    };
    const smaller = await writer.writePart(outcome.entry.id, kept());
    const { completeness } = outcome.entry;
    const entry = {
      ...outcome.entry,
      records: smaller.records,
      completeness: {
        ...completeness,
        kept: smaller.records,
        duplicates: completeness.duplicates + dropped,
      },
    };
    if (!writer.summaryOnly) {
      await writer.rememberSlice(entry, smaller);
      const { path, bytes, records, sha256 } = smaller;
      events.emit({ type: 'file.written', path, bytes, records, sha256 });
    }
    return { ...outcome, entry, file: smaller };
  };

  return {
    async takeOut(outcome) {
      const { file } = outcome;
      if (file === undefined) return outcome;
      const hashes = outcome.takeKeyHashes?.() ?? (await hashesOf(file));
      const suspects = ledger.known(hashes);
      const unique = suspects.size === 0 ? outcome : await rewritten(outcome, file, suspects);
      ledger.enter(hashes);
      if (unique.file !== undefined) earlier.push(unique.file);
      if (ledger.isFull() && !fullTold) {
        fullTold = true;
        events.emit({
          type: 'warning.raised',
          code: 'DUPLICATES_UNCHECKED',
          message: `From slice ${outcome.entry.id} on it was not checked whether a slice has a record of an earlier one: there are too many records to remember. Take a shorter window.`,
        });
      }
      return unique;
    },
  };
}

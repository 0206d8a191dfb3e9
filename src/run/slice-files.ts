import type { GenesysCoreError } from '../base/errors.js';
import type { RecordDefinition } from '../catalog/types.js';
import { keyFields, keyTextReader } from '../records/identify.js';
import { keyHash } from '../records/key-contents.js';
import type { Entry, EntryBlock } from '../records/types.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import { changedRecord, doubted, judged, secondOpinion, undoubted } from './doubts.js';
import { textsOf } from './lines.js';
import type { FileEntry } from './manifest.js';
import { entriesOf, markedBlocks, redactedMarks, type Mark } from './marks.js';

export interface SliceFilesPorts extends Pick<SlicePoolPorts, 'writer' | 'events' | 'scrub' | 'identifier'> {
  readonly record: RecordDefinition;
  /** Asked between batches; an error from it ends the work. */
  readonly stopReason: () => GenesysCoreError | undefined;
}

/** What a slice's new file differs by from the one before. */
export interface Amendment {
  readonly duplicates: number;
  readonly joined: number;
  readonly conflicts: number;
}

/** Data files of finished slices: read again, and written again with other records. */
export interface SliceFiles {
  /** What was known of each record before redaction, in the order of the lines. */
  marks(outcome: SliceOutcome, file: FileEntry): AsyncIterable<Mark>;
  keyHashes(outcome: SliceOutcome, file: FileEntry): Promise<Iterable<number>>;
  entries(outcome: SliceOutcome, file: FileEntry): AsyncIterable<Entry>;
  /** The slice with these records; `amendment` is asked for once they were read. */
  rewritten(
    outcome: SliceOutcome,
    blocks: AsyncIterable<EntryBlock>,
    amendment: () => Amendment,
  ): Promise<SliceOutcome>;
  /** Remembers slices whose files have changed, and those that had brought what was still to be placed. */
  remember(before: readonly SliceOutcome[], after: readonly SliceOutcome[]): Promise<void>;
}

export function createSliceFiles(ports: SliceFilesPorts): SliceFiles {
  const { writer, events, identifier, stopReason } = ports;
  const fields = keyFields(ports.record);
  let amendments = 0;

  const linesOf = async function* (file: FileEntry): AsyncGenerator<string> {
    for await (const lines of writer.readPart(file)) yield* textsOf(lines);
  };

  const marksOf = (outcome: SliceOutcome, file: FileEntry): AsyncIterable<Mark> =>
    outcome.marks?.read() ?? redactedMarks(linesOf(file), identifier);

  return {
    marks: (outcome, file) => heeding(marksOf(outcome, file), stopReason),
    async keyHashes(outcome, file) {
      const known = outcome.takeKeyHashes?.();
      if (known !== undefined) return known;
      const hashes: number[] = [];
      for await (const { identity } of this.marks(outcome, file)) hashes.push(keyHash(identity));
      return hashes;
    },
    entries(outcome, file) {
      const marks = marksOf(outcome, file);
      const keyOf = keyTextReader(fields ?? []);
      return heeding(entriesOf(linesOf(file), marks, ports.record.time, keyOf), stopReason);
    },
    async rewritten(outcome, blocks, amendment) {
      const { id } = outcome.entry;
      amendments += 1;
      const marked = markedBlocks(blocks, writer.spillOf(`${id}-amended-${amendments}`));
      const file = await writer.writePart(id, outcome.reconciler?.watch(marked.blocks) ?? marked.blocks);
      const { duplicates, joined, conflicts } = amendment();
      const entry = amendedEntry(outcome, file.records, { duplicates, joined });
      events.emit({ type: 'slice.amended', sliceId: id, records: file.records, joined, duplicates });
      const marks = marked.ended() ?? outcome.marks;
      const amended = withOpinion({ ...outcome, entry, file, marks });
      const told = conflicts === 0 ? amended : doubted(amended, changedRecord(conflicts, fields));
      return judged(told, ports.scrub);
    },
    async remember(before, after) {
      if (writer.summaryOnly) return;
      for (const [index, { entry, file }] of after.entries()) {
        if (file === undefined || (file === before[index]?.file && entry.completeness.moved === undefined))
          continue;
        await writer.rememberSlice(entry, file);
        if (file === before[index]?.file) continue;
        const { path, bytes, records, sha256 } = file;
        events.emit({ type: 'file.written', path, bytes, records, sha256 });
      }
    },
  };
}

function amendedEntry(
  { entry }: SliceOutcome,
  records: number,
  { duplicates, joined }: Pick<Amendment, 'duplicates' | 'joined'>,
): SliceOutcome['entry'] {
  const { completeness } = entry;
  return {
    ...entry,
    records,
    completeness: {
      ...completeness,
      kept: records,
      duplicates: completeness.duplicates + duplicates,
      ...(joined > 0 ? { joined: (completeness.joined ?? 0) + joined } : {}),
    },
  };
}

/** The second opinion once more, now that the slice has other records. */
function withOpinion(outcome: SliceOutcome): SliceOutcome {
  const reconciliation = outcome.reconciler?.again();
  if (reconciliation === undefined) return outcome;
  const known = { ...outcome, entry: { ...outcome.entry, reconciliation } };
  return reconciliation.status === 'disagreed'
    ? doubted(known, secondOpinion(reconciliation))
    : undoubted(known, 'secondOpinion');
}

/** The values, until there is a reason to stop. @throws that reason. */
export async function* heeding<T>(
  values: AsyncIterable<T>,
  stopReason: () => GenesysCoreError | undefined,
): AsyncGenerator<T> {
  for await (const value of values) {
    const reason = stopReason();
    if (reason !== undefined) throw reason;
    yield value;
  }
}

import { join } from 'node:path';
import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { isJsonObject, parseJson, toJsonLine, type JsonObject } from '../base/json.js';
import { formatInstant } from '../base/window.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { PlannedSlice } from '../catalog/run-plan.js';
import { timeReader } from '../records/identify.js';
import type { SliceOutcome } from './active-slice.js';
import { batchOf, type LineBatch } from './lines.js';
import { windowTexts, type FileEntry, type SliceEntry } from './manifest.js';
import type { Reconciliation } from './reconcile.js';
import type { EarlierRun, FinishedSlice } from './resume.js';
import type { RunWriter } from './store.js';

export interface TakeOverPorts {
  readonly writer: RunWriter;
  readonly events: EventSink;
  readonly scrub: (text: string) => string;
  /** Whether a text holds a secret of the run in any form. */
  readonly holdsSecret: (text: string) => boolean;
  /** Redacts a redacted record, of which nothing more may go; not there where slices are those of shards alone. */
  readonly redactAgain?: ((record: JsonObject) => JsonObject) | undefined;
  /** The record's time field, if it has one. */
  readonly timePath: string | undefined;
  readonly resume?: EarlierRun | undefined;
}

/**
 * Takes a finished slice over from the earlier run: its records are read, proved and written again, and its entry is made of
 * what they are. A fault of it costs the slice: it is told, and the slice is fetched again. Undefined then.
 */
export async function takeOver(
  slice: PlannedSlice,
  finished: FinishedSlice | undefined,
  ports: TakeOverPorts,
): Promise<SliceOutcome | undefined> {
  const { writer, events, resume } = ports;
  if (resume === undefined || finished === undefined || writer.summaryOnly) return undefined;
  const from = finished.from ?? resume;
  try {
    const file =
      finished.from === undefined
        ? await writeAgain(slice, finished, from.runDir, ports)
        : await writer.copyPart(finished.file, from.runDir);
    const entry = entryOf(slice, finished.slice, file, from.runId, ports);
    await writer.rememberSlice(entry, file);
    events.emit({
      type: 'slice.resumed',
      sliceId: slice.id,
      records: file.records,
      fromRunId: entry.resumedFrom ?? from.runId,
    });
    const { path, bytes, records, sha256 } = file;
    events.emit({ type: 'file.written', path, bytes, records, sha256 });
    return { entry, file, raw: [] };
  } catch (error) {
    // A disk that takes nothing shows itself with the next file that the run writes.
    const message = `Slice ${slice.id} was not taken over and is fetched again. ${toGenesysCoreError(error).message}`;
    events.emit({ type: 'warning.raised', code: 'RESUME_SLICE_REFUSED', message: ports.scrub(message) });
    return undefined;
  }
}

async function writeAgain(
  slice: PlannedSlice,
  finished: FinishedSlice,
  fromDir: string,
  ports: TakeOverPorts,
): Promise<FileEntry> {
  const { file } = finished;
  refuseContradiction(finished);
  const written = await ports.writer.writePart(slice.id, provedLines(slice, file, fromDir, ports));
  if (written.records === file.records && written.uncompressedSha256 === file.uncompressedSha256)
    return written;
  await ports.writer.removePart(written);
  throw refused(
    join(fromDir, file.path),
    `has ${counted(written.records, 'record')} that are not the ${formatCount(file.records)} of its run`,
  );
}

/** A slice that says one thing of its records and another of its file has nothing that counts. */
function refuseContradiction({ slice, file }: FinishedSlice): void {
  const { kept, serverTotal, decidedBy, duplicates, outOfWindow, moved = 0 } = slice.completeness;
  const isSame = slice.records === file.records && kept === file.records;
  const seen = kept + duplicates + outOfWindow + moved;
  const isLess = decidedBy === 'serverTotal' && serverTotal !== undefined && seen < serverTotal;
  if (isSame && !isLess && slice.error === undefined) return;
  const told = isLess ? `${serverTotal} at the server and ${seen} received` : `${slice.records} and ${kept}`;
  throw refused(file.path, `has ${counted(file.records, 'record')}, its run has ${told}`);
}

/** The lines of a data file, each proved to be what this run would have written into this slice. */
async function* provedLines(
  slice: PlannedSlice,
  file: FileEntry,
  fromDir: string,
  { writer, timePath, holdsSecret, redactAgain }: TakeOverPorts,
): AsyncGenerator<LineBatch> {
  const source = join(fromDir, file.path);
  const { uncompressedBytes = 0 } = file;
  let bytesLeft = uncompressedBytes;
  const timeOf = timeReader(timePath);
  let number = 0;
  for await (const lines of writer.readEarlier(file, fromDir)) {
    for (const line of lines) {
      number += 1;
      bytesLeft -= Buffer.byteLength(line) + 1;
      if (bytesLeft < 0) throw refused(source, `opens to more than the ${uncompressedBytes} bytes recorded`);
      const record = recordIn(line);
      if (record === undefined) throw refused(source, `line ${number} is no record`);
      const timeMs = timeOf(record);
      const { window } = slice;
      if (window !== null && Number.isFinite(timeMs) && !(timeMs >= window.startMs && timeMs < window.endMs))
        throw refused(source, `line ${number} is of ${formatInstant(timeMs)}, outside of its slice`);
      if (redactAgain === undefined || toJsonLine(redactAgain(record)) !== line)
        throw refused(source, `line ${number} is not as redaction leaves a record`);
      if (holdsSecret(line)) throw refused(source, `line ${number} holds a secret of this run`);
    }
    yield batchOf(lines);
  }
}

function recordIn(line: string): JsonObject | undefined {
  try {
    const value = parseJson(line);
    return isJsonObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

/** The entry of a slice that was taken over: what its file and the plan say, and the evidence of the run that fetched it. */
function entryOf(
  slice: PlannedSlice,
  earlier: SliceEntry,
  file: FileEntry,
  fromRunId: string,
  { scrub }: TakeOverPorts,
): SliceEntry {
  const {
    pages,
    completeness,
    reconciliation,
    availableUntil,
    parents,
    resumedFrom,
    status,
    error,
    mayGrow,
  } = earlier;
  return {
    id: slice.id,
    ...windowTexts(slice.window),
    status,
    records: file.records,
    pages,
    completeness: { ...completeness, kept: file.records },
    reconciliation: reconciliation && scrubbed(reconciliation, scrub),
    availableUntil,
    parents,
    mayGrow,
    error,
    resumedFrom: resumedFrom ?? fromRunId,
  };
}

function scrubbed({ reason, ...facts }: Reconciliation, scrub: (text: string) => string): Reconciliation {
  return reason === undefined ? facts : { ...facts, reason: scrub(reason) };
}

function refused(path: string, why: string): GenesysCoreError {
  return new GenesysCoreError('IO', `"${path}" ${why}.`);
}

import type { EntryBlock } from '../records/types.js';
import { formatInstant } from '../base/window.js';
import { provisionalError } from './availability.js';
import { parentCounts, parentError } from './parent-losses.js';
import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import { orStopped, pagesOf, type ActiveSlice, type SlicePoolPorts, type SliceWork } from './active-slice.js';
import { completenessOf, disagreementOf } from './completeness.js';
import { changedRecord, judged, listDoubt, secondOpinion, wrongKey, type Doubt } from './doubts.js';
import { scrubbedReport, windowTexts, type SliceStatus } from './manifest.js';
import { markedBlocks } from './marks.js';

/** Writes the slice's records, asks for the second opinion and settles its outcome. */
export async function finishSlice(slice: ActiveSlice, work: SliceWork, ports: SlicePoolPorts): Promise<void> {
  const { writer, events } = ports;
  const { id, window } = slice.plan;
  const { signal } = ports.stop;
  const { reconciler, collator } = work;
  const keyHashes = ports.comparesKeys ? collator.keyHashes() : undefined;
  const marked = markedBlocks(collator.blocks(), writer.spillOf(`${id}-marks`));
  const blocks = unlessStopped(marked.blocks, signal);
  const file = await writer.writePart(id, reconciler?.watch(blocks) ?? blocks);
  const counts = collator.counts();
  const reconciliation = reconciler === undefined ? undefined : await orStopped(reconciler.result(), signal);
  const disagreement = disagreementOf(slice.evidence);
  const marks = marked.ended();
  const { parents } = slice.plan;
  const { availableUntilMs } = slice;
  const unended = ports.unended?.(window);
  const completeness = completenessOf(slice.evidence, counts, slice.elsewhere);
  const outcome = judged(
    {
      entry: {
        id,
        ...windowTexts(window),
        status: 'succeeded',
        records: file.records,
        pages: pagesOf(slice, ports),
        completeness,
        reconciliation,
        parents: parents && parentCounts(parents, slice.losses),
        availableUntil: availableUntilMs === undefined ? undefined : formatInstant(availableUntilMs),
        ...ports.growthOf?.(window),
      },
      file,
      counts,
      elsewhere: slice.elsewhere,
      rule: completeness.decidedBy,
      doubts: [
        ...(unended === undefined ? [] : [{ kind: 'unended' as const, error: unended }]),
        ...(slice.sharedKeys > 0 ? [wrongKey(slice.sharedKeys, ports.keyFields)] : []),
        ...listDoubt(slice.evidence),
        ...(counts.conflicts > 0 ? [changedRecord(counts.conflicts, ports.keyFields)] : []),
        ...(reconciliation?.status === 'disagreed' ? [secondOpinion(reconciliation)] : []),
        ...doubtOf('parents', parents === undefined ? undefined : parentError(parents, slice.losses)),
        ...doubtOf('provisional', provisionalError(window, availableUntilMs)),
      ],
      takeKeyHashes: keyHashes && onceOf(keyHashes),
      raw: slice.raw,
      marks,
      reconciler,
      disagreement,
    },
    ports.scrub,
  );
  const { entry } = outcome;
  if (reconciliation !== undefined && reconciliation.status !== 'skipped') {
    const { status, endpoint, counted, kept } = reconciliation;
    events.emit({ type: 'slice.reconciled', sliceId: id, status, endpoint, counted, kept });
  }
  if (!writer.summaryOnly) {
    // What it brought for others would be lost with the run: then it is remembered once that is in its place.
    if (slice.elsewhere.moved === 0) await writer.rememberSlice(entry, file);
    const { path, bytes, records, sha256 } = file;
    events.emit({ type: 'file.written', path, bytes, records, sha256 });
  }
  events.emit({
    type: 'slice.completed',
    sliceId: id,
    records: entry.records,
    pages: entry.pages,
    duplicates: counts.duplicates,
    outOfWindow: slice.elsewhere.outOfWindow,
  });
  await work.spill.discardAll();
  slice.work = undefined;
  slice.settled = true;
  slice.settle(outcome);
}

function doubtOf(kind: Doubt['kind'], error: GenesysCoreError | undefined): readonly Doubt[] {
  return error === undefined ? [] : [{ kind, error }];
}

/** Settles a slice that failed or was stopped: nothing of it is kept. */
export async function settleFailed(slice: ActiveSlice, ports: SlicePoolPorts): Promise<void> {
  const { id, window } = slice.plan;
  await slice.work?.collator.discard().catch(() => undefined);
  await slice.work?.spill.discardAll();
  slice.work = undefined;
  const error = slice.failure ?? toGenesysCoreError(ports.stop.signal.reason);
  const report = scrubbedReport(error, ports.scrub);
  const status = failedStatus(slice, error, ports.stop.signal);
  if (status !== 'notStarted') ports.events.emit({ type: 'slice.failed', sliceId: id, error: report });
  slice.settled = true;
  slice.settle({
    entry: {
      id,
      ...windowTexts(window),
      status,
      records: 0,
      pages: pagesOf(slice, ports),
      completeness: {
        stoppedBy: error.code === 'PAGINATION_LIMIT' ? 'pageLimit' : 'error',
        decidedBy: 'error',
        kept: 0,
        duplicates: 0,
        outOfWindow: 0,
      },
      ...ports.growthOf?.(window),
      error: report,
    },
    raw: slice.raw,
    error,
  });
}

function failedStatus(slice: ActiveSlice, error: GenesysCoreError, signal: AbortSignal): SliceStatus {
  if (!slice.begun && signal.aborted) return 'notStarted';
  return signal.aborted && error === signal.reason && !slice.stoppedRun ? 'cancelled' : 'failed';
}

/** An outcome lives until the run ends; what is large in it must not. */
function onceOf(hashes: Float64Array): () => Float64Array {
  let left = hashes;
  return () => {
    const taken = left;
    left = new Float64Array(0);
    return taken;
  };
}

async function* unlessStopped(
  blocks: AsyncIterable<EntryBlock>,
  signal: AbortSignal,
): AsyncGenerator<EntryBlock> {
  for await (const block of blocks) {
    signal.throwIfAborted();
    yield block;
  }
  signal.throwIfAborted();
}

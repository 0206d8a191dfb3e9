import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { ItemList } from '../base/json-items.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { Window } from '../base/window.js';
import type { PlannedQuery, PlannedSlice } from '../catalog/run-plan.js';
import type { CollateCounts, Collator, Normalise, Redactor, SpillStore } from '../records/types.js';
import {
  isFatal,
  scrubbedReport,
  windowTexts,
  type FileEntry,
  type SliceEntry,
  type SliceStatus,
} from './manifest.js';
import { disagreementError, type SliceReconciler } from './reconcile.js';
import { completenessOf, disagreementOf, type QueryEvidence } from './completeness.js';
import type { SliceSpill } from './spill.js';
import type { RunWriter } from './store.js';

/** What the pool needs of a page: its items, and the body as received where raw bodies are kept. */
export interface ReceivedPage {
  readonly items: ItemList;
  readonly received: Utf8Text;
}

/** Fetches one query's pages in order; leaving the generator early cleans up. Rejects with the run's stop reason. */
export type FetchQuery = (
  query: PlannedQuery,
  slice: PlannedSlice,
) => AsyncGenerator<ReceivedPage, QueryEvidence>;

export interface SlicePoolPorts {
  readonly writer: RunWriter;
  readonly events: EventSink;
  readonly scrub: (text: string) => string;
  /** The run's one stop: aborted from outside by signal or deadline, and by the pool itself after a fatal error. */
  readonly stop: AbortController;
  readonly fetchQuery: FetchQuery;
  readonly normalise: Normalise;
  readonly redactor: Redactor;
  readonly createCollator: (window: Window | null, spill: SpillStore) => Collator;
  /** The second opinion on a slice, where it gets one. */
  readonly reconcilerOf?: (slice: PlannedSlice) => SliceReconciler | undefined;
  /** Keep response bodies as received. Whether that is allowed was decided before. */
  readonly rawPayloads: boolean;
}

/** What became of a slice. */
export interface SliceOutcome {
  readonly entry: SliceEntry;
  /** Its data file, where the slice has its records. */
  readonly file?: FileEntry;
  readonly raw: readonly FileEntry[];
  readonly counts?: CollateCounts;
  /** Gives away the hashes of its records' keys, where the run fetched them; afterwards there are none. */
  readonly takeKeyHashes?: () => Float64Array;
  /** Items received, where the server's total says another number. */
  readonly disagreement?: { readonly serverTotal: number; readonly received: number };
  /** Why it did not succeed. */
  readonly error?: GenesysCoreError;
}

interface ActiveSlice {
  readonly plan: PlannedSlice;
  readonly evidence: QueryEvidence[];
  readonly raw: FileEntry[];
  readonly outcome: Promise<SliceOutcome>;
  readonly settle: (outcome: SliceOutcome) => void;
  queriesLeft: number;
  begun: boolean;
  /** Let go of as soon as the slice has settled: it holds the slice's buffers. */
  work: SliceWork | undefined;
  failure: GenesysCoreError | undefined;
  /** Its failure is the one that stopped the run. */
  stoppedRun: boolean;
  settled: boolean;
}

interface SliceWork {
  readonly spill: SliceSpill;
  readonly collator: Collator;
}

/** Slices on their way. */
export interface SliceFetch {
  /** In the order of the slices; each settles as soon as its slice does, and none rejects. */
  readonly outcomes: readonly Promise<SliceOutcome>[];
  /**
   * Every query has cleaned up after itself. That can be later than the outcomes of a stopped run, which wait for nothing:
   * a query that nobody wants any more is still being called off. Does not reject.
   */
  readonly idle: Promise<void>;
}

/**
 * Fetches slices by `concurrency` lanes over the queries of all of them in order, so that at most so many slices are
 * open at once. A failed query costs its own slice alone, unless its error is fatal: then the pool stops the run.
 */
export function fetchSlices(
  slices: readonly PlannedSlice[],
  concurrency: number,
  ports: SlicePoolPorts,
): SliceFetch {
  const active = slices.map(activate);
  const cleanups: Promise<unknown>[] = [];
  const tasks = active.flatMap((slice) => slice.plan.queries.map((query) => ({ slice, query })));
  let next = 0;
  const lane = async (): Promise<void> => {
    for (;;) {
      const task = ports.stop.signal.aborted ? undefined : tasks[next++];
      if (task === undefined) return;
      await runQuery(task.slice, task.query, ports, cleanups);
    }
  };
  const lanes = Array.from({ length: Math.max(1, Math.min(concurrency, tasks.length)) }, lane);
  const idle = Promise.all(lanes).then(async () => {
    // Left over only where the run was stopped.
    for (const slice of active) {
      if (slice.settled) continue;
      slice.failure ??= toGenesysCoreError(ports.stop.signal.reason);
      await settleFailed(slice, ports);
    }
    await Promise.all(cleanups);
  });
  return { outcomes: active.map((slice) => slice.outcome), idle };
}

function activate(plan: PlannedSlice): ActiveSlice {
  let settle: (outcome: SliceOutcome) => void = () => undefined;
  const outcome = new Promise<SliceOutcome>((resolve) => {
    settle = resolve;
  });
  return {
    plan,
    evidence: [],
    raw: [],
    outcome,
    settle,
    queriesLeft: plan.queries.length,
    begun: false,
    work: undefined,
    failure: undefined,
    stoppedRun: false,
    settled: false,
  };
}

async function runQuery(
  slice: ActiveSlice,
  query: PlannedQuery,
  ports: SlicePoolPorts,
  cleanups: Promise<unknown>[],
): Promise<void> {
  try {
    if (slice.failure === undefined) {
      slice.work ??= begin(slice, ports);
      await walk(slice, slice.work, query, ports, cleanups);
    }
  } catch (thrown) {
    fail(slice, thrown, ports);
  }
  slice.queriesLeft -= 1;
  if (slice.queriesLeft > 0) return;
  if (slice.failure === undefined && slice.work !== undefined) {
    try {
      await finish(slice, slice.work, ports);
      return;
    } catch (thrown) {
      fail(slice, thrown, ports);
    }
  }
  await settleFailed(slice, ports);
}

function begin(slice: ActiveSlice, ports: SlicePoolPorts): SliceWork {
  const { id, window } = slice.plan;
  slice.begun = true;
  ports.events.emit({ type: 'slice.started', sliceId: id, ...windowTexts(window) });
  const spill = ports.writer.spillOf(id);
  return { spill, collator: ports.createCollator(window, spill) };
}

function fail(slice: ActiveSlice, thrown: unknown, ports: SlicePoolPorts): void {
  const error = toGenesysCoreError(thrown);
  slice.failure ??= error;
  if (!isFatal(error.code) || ports.stop.signal.aborted) return;
  slice.stoppedRun = true;
  ports.stop.abort(error);
}

async function walk(
  slice: ActiveSlice,
  work: SliceWork,
  query: PlannedQuery,
  ports: SlicePoolPorts,
  cleanups: Promise<unknown>[],
): Promise<void> {
  const { signal } = ports.stop;
  const pages = ports.fetchQuery(query, slice.plan);
  let ended = false;
  try {
    for (;;) {
      const step = await orStopped(pages.next(), signal);
      if (step.done === true) {
        ended = true;
        slice.evidence.push(step.value);
        return;
      }
      // Another query of the slice failed: nothing of it will be kept.
      if (slice.failure !== undefined) return;
      await takePage(slice, work, step.value, ports);
    }
  } finally {
    if (!ended) {
      const left = pages
        .return({ stoppedBy: 'error', items: 0, totalDisagrees: false })
        .catch(() => undefined);
      cleanups.push(left);
      await orStopped(left, signal).catch(() => undefined);
    }
  }
}

async function takePage(
  slice: ActiveSlice,
  work: SliceWork,
  page: ReceivedPage,
  ports: SlicePoolPorts,
): Promise<void> {
  if (ports.rawPayloads) slice.raw.push(await ports.writer.writeRaw(slice.plan.id, page.received.text()));
  for (const record of ports.normalise.records(page.items)) {
    await work.collator.add(ports.redactor.redact(record), record);
  }
  ports.stop.signal.throwIfAborted();
}

async function finish(slice: ActiveSlice, work: SliceWork, ports: SlicePoolPorts): Promise<void> {
  const { writer, events } = ports;
  const { id, window } = slice.plan;
  const { signal } = ports.stop;
  const reconciler = ports.reconcilerOf?.(slice.plan);
  const lines = unlessStopped(work.collator.lines(), signal);
  const file = await writer.writePart(id, reconciler?.watch(lines) ?? lines);
  const counts = work.collator.counts();
  const reconciliation = reconciler === undefined ? undefined : await orStopped(reconciler.result(), signal);
  const error = reconciliation?.status === 'disagreed' ? disagreementError(reconciliation) : undefined;
  const entry: SliceEntry = {
    id,
    ...windowTexts(window),
    status: error === undefined ? 'succeeded' : 'partial',
    records: file.records,
    pages: pagesOf(slice, ports),
    completeness: completenessOf(slice.evidence, counts),
    ...(reconciliation === undefined ? {} : { reconciliation }),
    ...(error === undefined ? {} : { error: scrubbedReport(error, ports.scrub) }),
  };
  if (reconciliation !== undefined && reconciliation.status !== 'skipped') {
    const { status, endpoint, counted, kept } = reconciliation;
    const figures = counted === undefined || kept === undefined ? {} : { counted, kept };
    events.emit({ type: 'slice.reconciled', sliceId: id, status, endpoint, ...figures });
  }
  if (!writer.summaryOnly) {
    await writer.rememberSlice(entry, file);
    const { path, bytes, records, sha256 } = file;
    events.emit({ type: 'file.written', path, bytes, records, sha256 });
  }
  events.emit({
    type: 'slice.completed',
    sliceId: id,
    records: entry.records,
    pages: entry.pages,
    duplicates: counts.duplicates,
    outOfWindow: counts.outOfWindow,
  });
  await work.spill.discardAll();
  slice.work = undefined;
  slice.settled = true;
  const disagreement = disagreementOf(slice.evidence);
  slice.settle({
    entry,
    file,
    counts,
    takeKeyHashes: onceOf(work.collator.keyHashes()),
    raw: slice.raw,
    ...(disagreement === undefined ? {} : { disagreement }),
    ...(error === undefined ? {} : { error }),
  });
}

async function settleFailed(slice: ActiveSlice, ports: SlicePoolPorts): Promise<void> {
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
        kept: 0,
        duplicates: 0,
        outOfWindow: 0,
      },
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

function pagesOf(slice: ActiveSlice, ports: SlicePoolPorts): number {
  return ports.writer.eventCounts().pagesBySlice.get(slice.plan.id) ?? 0;
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

async function* unlessStopped(lines: AsyncIterable<string>, signal: AbortSignal): AsyncGenerator<string> {
  for await (const line of lines) {
    signal.throwIfAborted();
    yield line;
  }
  signal.throwIfAborted();
}

/** The promise's result, or the stop's reason as soon as there is one: nothing can hold a stopped run back. */
async function orStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return await new Promise<T>((resolve, reject) => {
    const stopped = (): void => {
      reject(toGenesysCoreError(signal.reason));
    };
    if (signal.aborted) stopped();
    signal.addEventListener('abort', stopped, { once: true });
    promise
      .finally(() => {
        signal.removeEventListener('abort', stopped);
      })
      .then(resolve, reject);
  });
}

import type { Clock } from '../base/clock.js';
import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { ItemList } from '../base/json-items.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { Window } from '../base/window.js';
import type { PlannedQuery, PlannedSlice } from '../catalog/run-plan.js';
import type { ListEvidence, RowCount } from '../paging/whole-list.js';
import type { Identifier } from '../records/identify.js';
import type { PageOrigin, TreatedPage } from '../records/treat.js';
import type { CollateCounts, Collator, Redactor } from '../records/types.js';
import type { AwaitAvailable, DataUntil } from './availability.js';
import { noLosses, type ParentLosses } from './parent-losses.js';
import { NOTHING_ELSEWHERE, type Elsewhere } from './completeness.js';
import type { Doubt } from './doubts.js';
import type { FileEntry, SliceEntry, SliceRule } from './manifest.js';
import type { Marks } from './marks.js';
import type { SliceReconciler } from './reconcile.js';
import type { SliceSpill } from './spill.js';
import type { RunWriter } from './store.js';
import type { Strays } from './strays.js';

/** What the pool needs of a page: its items, and the body as received where raw bodies are kept. */
export interface ReceivedPage {
  /** From 1, for messages. */
  readonly number?: number;
  readonly items: ItemList;
  readonly received: Utf8Text;
  /** The instant until which its data are complete, where it tells one. */
  readonly availableUntil?: string;
}

/** Fetches one query's pages in order; leaving the generator early cleans up. Rejects with the run's stop reason. */
export type FetchQuery = (
  query: PlannedQuery,
  slice: PlannedSlice,
  rows: RowCount,
) => AsyncGenerator<ReceivedPage, ListEvidence>;

export interface SlicePoolPorts {
  readonly clock: Clock;
  readonly writer: RunWriter;
  readonly events: EventSink;
  readonly scrub: (text: string) => string;
  /** The run's one stop: aborted from outside by signal or deadline, and by the pool itself after a fatal error. */
  readonly stop: AbortController;
  readonly fetchQuery: FetchQuery;
  /** Until when the service has all data, where the dataset says how to learn it. */
  readonly awaitAvailable?: AwaitAvailable | undefined;
  /** Makes entries of the items of a page. */
  readonly treatPage: (items: ItemList, origin: PageOrigin) => TreatedPage | Promise<TreatedPage>;
  /** For what a message tells of parents. */
  readonly redactor: Redactor;
  readonly identifier: Identifier;
  /** Fields of the record key; undefined where all fields are the key. */
  readonly keyFields: readonly string[] | undefined;
  readonly createCollator: (spill: SliceSpill, bufferBytes?: number) => Collator;
  /** Where records go that belong to another slice than the one whose answer brought them. */
  readonly strays: Strays;
  /** Whether the keys of slices are compared with each other. */
  readonly comparesKeys: boolean;
  /** The second opinion on a slice, where it gets one. */
  readonly reconcilerOf?: (slice: PlannedSlice) => SliceReconciler | undefined;
  /** Why a window cannot be whole: by the service's clock it had not ended when the run began. */
  readonly unended?: (window: Window | null) => GenesysCoreError | undefined;
  /** Whether a window ended so shortly before the run that the service may still add entries to it. */
  readonly growthOf?: (window: Window | null) => Pick<SliceEntry, 'mayGrow'>;
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
  /** What its answers brought that does not belong to it. */
  readonly elsewhere?: Elsewhere;
  /** What was known of its records before redaction, where the run fetched them. */
  readonly marks?: Marks | undefined;
  /** Follows its records once more where they change. */
  readonly reconciler?: SliceReconciler | undefined;
  /** Reasons to doubt it; the first is the slice's error. */
  readonly doubts?: readonly Doubt[];
  /** The rule by which its lists were found to be whole, where nothing is in doubt. */
  readonly rule?: SliceRule;
  /** Gives away the hashes of its records' identities, where the run fetched them and compares keys; afterwards there are none. */
  readonly takeKeyHashes?: (() => Float64Array) | undefined;
  /** Different rows received, where the server's total says another number. */
  readonly disagreement?: { readonly serverTotal: number; readonly received: number } | undefined;
  /** Why it did not succeed. */
  readonly error?: GenesysCoreError | undefined;
}

/** A slice on its way. */
export interface ActiveSlice extends DataUntil {
  readonly plan: PlannedSlice;
  readonly evidence: ListEvidence[];
  readonly raw: FileEntry[];
  readonly outcome: Promise<SliceOutcome>;
  readonly settle: (outcome: SliceOutcome) => void;
  readonly losses: ParentLosses;
  queriesLeft: number;
  /** Queries begun: each has numbers of its own for its walks. */
  queriesBegun: number;
  elsewhere: Elsewhere;
  /** Records that have the key of another one of the same answer and differ from it. */
  sharedKeys: number;
  begun: boolean;
  /** Let go of as soon as the slice has settled: it holds the slice's buffers. */
  work: SliceWork | undefined;
  failure: GenesysCoreError | undefined;
  /** Its failure is the one that stopped the run. */
  stoppedRun: boolean;
  settled: boolean;
}

/** What holds its records. */
export interface SliceWork {
  readonly spill: SliceSpill;
  readonly collator: Collator;
  readonly reconciler: SliceReconciler | undefined;
}

export function activate(plan: PlannedSlice): ActiveSlice {
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
    losses: noLosses(),
    queriesLeft: plan.queries.length,
    queriesBegun: 0,
    elsewhere: NOTHING_ELSEWHERE,
    sharedKeys: 0,
    begun: false,
    work: undefined,
    failure: plan.parents?.failure,
    stoppedRun: false,
    settled: false,
  };
}

export function pagesOf(slice: ActiveSlice, ports: SlicePoolPorts): number {
  return ports.writer.eventCounts().pagesBySlice.get(slice.plan.id) ?? 0;
}

/** The promise's result, or the stop's reason as soon as there is one: nothing can hold a stopped run back. */
export async function orStopped<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
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

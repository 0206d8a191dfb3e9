import type { ErrorCode, ErrorReport } from './errors.js';

/** Why an attempt was followed by another one, or by none. */
export type WaitSource = 'retry-after' | 'body-hint' | 'backoff';

/** The purpose of a call that is not a page: token, submit, status poll. */
export type CallKind = 'token' | 'submit' | 'status' | 'page' | 'download' | 'cancel';

export interface RunStarted {
  readonly type: 'run.started';
  readonly engineVersion: string;
  readonly start: string | null;
  readonly end: string | null;
}

export interface PlanResolved {
  readonly type: 'plan.resolved';
  readonly slices: number;
  readonly queries: number;
  readonly requestsPerMinute: number;
  readonly concurrency: number;
  readonly catalogSha256: string;
}

export interface TokenIssued {
  readonly type: 'auth.token.issued';
  /** Life of the token in seconds, as the server said. */
  readonly expiresInSeconds: number;
  readonly reason: 'first' | 'expiring' | 'rejected';
}

/** One request that was sent, or was to be sent: `sent` tells whether a byte can have reached the server. */
export interface HttpAttempt {
  readonly type: 'http.attempt';
  readonly endpoint: string;
  readonly method: string;
  /** Address without secrets. */
  readonly url: string;
  /** From 1. */
  readonly attempt: number;
  readonly sent: boolean;
  readonly status?: number | undefined;
  readonly errorCode?: ErrorCode | undefined;
  readonly durationMs: number;
  /** Size of the body after decompression. */
  readonly bytes: number;
  /** Set where another attempt follows. */
  readonly retryInMs?: number;
  readonly waitSource?: WaitSource;
  readonly reason?: string;
  readonly correlationId?: string | undefined;
}

/** The server asked to slow down; every call of the run waits until then. */
export interface RateLimited {
  readonly type: 'rate.limited';
  readonly endpoint: string;
  readonly holdMs: number;
  readonly waitSource: WaitSource;
}

/** The run waits for its own budget or for a hold. Told when the wait is longer than a second. */
export interface BudgetWaited {
  readonly type: 'budget.waited';
  readonly waitedMs: number;
  readonly reason: 'budget' | 'hold';
}

export interface PageReceived {
  readonly type: 'page.received';
  readonly endpoint: string;
  readonly sliceId: string;
  readonly queryId: string;
  /** From 1 in each query. */
  readonly page: number;
  readonly items: number;
  /** The total as the server tells it, where it does. */
  readonly total?: number | undefined;
}

export interface PageSizeReduced {
  readonly type: 'page.size.reduced';
  readonly endpoint: string;
  readonly sliceId: string;
  readonly queryId: string;
  readonly from: number;
  readonly to: number;
}

export interface TransactionSubmitted {
  readonly type: 'transaction.submitted';
  readonly sliceId: string;
  readonly queryId: string;
  readonly transactionId: string;
  /** By which a run of another dataset finds the query. */
  readonly requestSha256?: string;
}

export interface TransactionShared {
  readonly type: 'transaction.shared';
  readonly sliceId: string;
  readonly queryId: string;
  readonly transactionId: string;
  readonly fromDataset: string;
  readonly fromRunId: string;
}

export interface TransactionPolled {
  readonly type: 'transaction.polled';
  readonly sliceId: string;
  readonly queryId: string;
  readonly transactionId: string;
  readonly state: string;
  readonly poll: number;
  /** Set where another look follows. */
  readonly nextPollInMs?: number;
}

export interface TransactionCompleted {
  readonly type: 'transaction.completed';
  readonly sliceId: string;
  readonly queryId: string;
  readonly transactionId: string;
  readonly state: string;
  readonly outcome: 'completed' | 'failed' | 'cancelled' | 'expired';
  readonly polls: number;
  readonly durationMs: number;
}

export interface SliceStarted {
  readonly type: 'slice.started';
  readonly sliceId: string;
  readonly start: string | null;
  readonly end: string | null;
}

/** What `resumeFrom` came to. */
export interface ResumeResolved {
  readonly type: 'resume.resolved';
  /** The run whose finished slices are taken over; null where everything is fetched. */
  readonly fromRunId: string | null;
  /** Finished slices of that run. */
  readonly slices: number;
  readonly message: string;
}

export interface SliceResumed {
  readonly type: 'slice.resumed';
  readonly sliceId: string;
  readonly records: number;
  readonly fromRunId: string;
}

export interface SliceCompleted {
  readonly type: 'slice.completed';
  readonly sliceId: string;
  readonly records: number;
  readonly pages: number;
  readonly duplicates: number;
  readonly outOfWindow: number;
}

/** A finished slice has other records now: some came with answers for other slices, or another slice has them. */
export interface SliceAmended {
  readonly type: 'slice.amended';
  readonly sliceId: string;
  readonly records: number;
  readonly joined: number;
  readonly duplicates: number;
}

/** A second opinion on a slice; the figures are there where it was had. */
export interface SliceReconciled {
  readonly type: 'slice.reconciled';
  readonly sliceId: string;
  /** Catalog key of the endpoint that counts. */
  readonly endpoint: string;
  readonly status: 'agreed' | 'disagreed' | 'failed';
  /** Records as the endpoint counts them, and as they are here. */
  readonly counted?: number | undefined;
  readonly kept?: number | undefined;
}

/** The parents of a slice are known. */
export interface ParentsListed {
  readonly type: 'parents.listed';
  readonly sliceId: string;
  readonly parents: number;
  /** Slices that it was cut into, so that a resumed run can take them over. */
  readonly parts: number;
  /** Queries that ask for them, in all parts. */
  readonly queries: number;
}

/** Parents of one query that were listed and are there no more. */
export interface ParentsGone {
  readonly type: 'parents.gone';
  readonly sliceId: string;
  readonly queryId: string;
  readonly parents: number;
}

/** Parents of one query that failed; the others of the slice go on. */
export interface ParentsFailed {
  readonly type: 'parents.failed';
  readonly sliceId: string;
  readonly queryId: string;
  readonly parents: number;
  readonly error: ErrorReport;
}

export interface SliceFailed {
  readonly type: 'slice.failed';
  readonly sliceId: string;
  readonly error: ErrorReport;
}

/** A list that the run needs beside its records. The three counts are there where it was compared with the copy before. */
export interface LookupResolved {
  readonly type: 'lookup.resolved';
  readonly lookup: string;
  readonly dataset: string;
  readonly source: 'fetched' | 'kept' | 'stale' | 'missing';
  readonly fetchedAt: string | null;
  readonly entries: number;
  readonly added?: number;
  readonly removed?: number;
  readonly changed?: number;
}

export interface FileWritten {
  readonly type: 'file.written';
  readonly path: string;
  readonly bytes: number;
  readonly records: number;
  readonly sha256: string;
}

export interface WarningRaised {
  readonly type: 'warning.raised';
  readonly code: string;
  readonly message: string;
}

/** The event file is bounded: so many lines of this type were left out. */
export interface EventsDropped {
  readonly type: 'events.dropped';
  readonly counts: Readonly<Record<string, number>>;
}

export interface RunCompleted {
  readonly type: 'run.completed';
  readonly status: 'succeeded' | 'partial';
  readonly records: number;
}

export interface RunFailed {
  readonly type: 'run.failed';
  readonly error: ErrorReport;
}

export interface RunCancelled {
  readonly type: 'run.cancelled';
  readonly error: ErrorReport;
}

export type RunEvent =
  | RunStarted
  | PlanResolved
  | TokenIssued
  | HttpAttempt
  | RateLimited
  | BudgetWaited
  | PageReceived
  | PageSizeReduced
  | TransactionSubmitted
  | TransactionShared
  | TransactionPolled
  | TransactionCompleted
  | SliceStarted
  | ResumeResolved
  | SliceResumed
  | SliceAmended
  | SliceReconciled
  | SliceCompleted
  | SliceFailed
  | ParentsListed
  | ParentsGone
  | ParentsFailed
  | LookupResolved
  | FileWritten
  | WarningRaised
  | EventsDropped
  | RunCompleted
  | RunFailed
  | RunCancelled;

/** What observes a run. Synchronous; it never steers the flow. The recorder adds `seq`, `ts`, `runId`, `datasetKey`. */
export interface EventSink {
  emit(event: RunEvent): void;
}

/** One sink that hands every event to all of them, in order. */
export function tee(...sinks: readonly EventSink[]): EventSink {
  return {
    emit(event) {
      for (const sink of sinks) sink.emit(event);
    },
  };
}

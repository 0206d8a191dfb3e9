// Generated from catalog/schemas/event.schema.json by "npm run types:generate". Change the schema, not this file.

/**
 * Instant in UTC, ISO 8601; milliseconds only where there are any.
 */
export type Instant = string;
/**
 * SHA-256, lower-case hex.
 */
export type Sha256 = string;
/**
 * Id of a run: UTC second of its start and six hex digits. Sorts by start time, safe in a file name.
 */
export type RunId = string;
/**
 * Key of a dataset in the catalog.
 */
export type DatasetKey = string;
/**
 * Stable code of an error.
 */
export type ErrorCode =
  | 'INPUT_INVALID'
  | 'CATALOG_INVALID'
  | 'AUTH'
  | 'RATE_LIMITED'
  | 'RETRY_EXHAUSTED'
  | 'DEADLINE'
  | 'TIMEOUT'
  | 'NETWORK'
  | 'BAD_RESPONSE'
  | 'TOO_LARGE'
  | 'PAGINATION_LOOP'
  | 'PAGINATION_LIMIT'
  | 'ASYNC_FAILED'
  | 'ASYNC_TIMEOUT'
  | 'HOST_NOT_ALLOWED'
  | 'REDACTION'
  | 'IO'
  | 'UPLOAD'
  | 'PUBLISH'
  | 'CANCELLED'
  | 'INTERNAL';
/**
 * Where a wait comes from.
 */
export type WaitSource = 'retry-after' | 'body-hint' | 'backoff';

/**
 * Events in the order in which they happened, each flushed as it happened. The last one is `run.completed`, `run.failed` or `run.cancelled`. Objects are closed, since each version of the engine ships its own schema.
 */
export type RunEvent =
  | RunStarted
  | PlanResolved
  | AuthTokenIssued
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
  | SliceReconciled
  | ParentsListed
  | ParentsGone
  | ParentsFailed
  | SliceCompleted
  | SliceAmended
  | SliceFailed
  | LookupResolved
  | FileWritten
  | WarningRaised
  | EventsDropped
  | RunCompleted
  | RunFailed
  | RunCancelled;
/**
 * What every event has.
 */
export interface Head {
  /**
   * From 1, without gaps.
   */
  readonly seq: number;
  /**
   * When it happened.
   */
  readonly ts: Instant;
  /**
   * What kind of event.
   */
  readonly type: string;
  /**
   * The run.
   */
  readonly runId: RunId;
  /**
   * The dataset.
   */
  readonly datasetKey: DatasetKey;
}
/**
 * An error as told to the user.
 */
export interface Error {
  readonly code: ErrorCode;
  /**
   * What happened, for a person; no contract, no secret.
   */
  readonly message: string;
  /**
   * Whether the same run may succeed later with nothing changed.
   */
  readonly retryable: boolean;
  /**
   * Catalog key of the endpoint that was called.
   */
  readonly endpoint?: string | undefined;
  /**
   * The vendor's id of the failed exchange, for a support ticket.
   */
  readonly correlationId?: string | undefined;
}
/**
 * The run begins.
 */
export interface RunStarted {
  /**
   * What kind of event.
   */
  readonly type: 'run.started';
  /**
   * Version of the program.
   */
  readonly engineVersion: string;
  /**
   * Start of the window; null for a snapshot.
   */
  readonly start: Instant | null;
  /**
   * End of the window; null for a snapshot.
   */
  readonly end: Instant | null;
}
/**
 * All that is decided before the network.
 */
export interface PlanResolved {
  /**
   * What kind of event.
   */
  readonly type: 'plan.resolved';
  /**
   * Slices of the window.
   */
  readonly slices: number;
  /**
   * Queries of all slices together.
   */
  readonly queries: number;
  /**
   * Request budget.
   */
  readonly requestsPerMinute: number;
  /**
   * Queries in flight at once.
   */
  readonly concurrency: number;
  /**
   * Digest of the catalog in force.
   */
  readonly catalogSha256: Sha256;
}
/**
 * The server gave a token.
 */
export interface AuthTokenIssued {
  /**
   * What kind of event.
   */
  readonly type: 'auth.token.issued';
  /**
   * Life of the token.
   */
  readonly expiresInSeconds: number;
  /**
   * Why one was needed.
   */
  readonly reason: 'first' | 'expiring' | 'rejected';
}
/**
 * One request, sent or not. The sent ones are the requests that the server saw, one for one. May be left out of a full file.
 */
export interface HttpAttempt {
  /**
   * What kind of event.
   */
  readonly type: 'http.attempt';
  /**
   * Catalog key of the endpoint.
   */
  readonly endpoint: string;
  /**
   * HTTP method.
   */
  readonly method: 'GET' | 'POST' | 'DELETE';
  /**
   * Address without secrets.
   */
  readonly url: string;
  /**
   * From 1.
   */
  readonly attempt: number;
  /**
   * Whether a byte can have reached the server.
   */
  readonly sent: boolean;
  /**
   * HTTP status of the answer.
   */
  readonly status?: number | undefined;
  /**
   * Code of the failure.
   */
  readonly errorCode?: ErrorCode | undefined;
  /**
   * Time in milliseconds.
   */
  readonly durationMs: number;
  /**
   * Size of the body after decompression.
   */
  readonly bytes: number;
  /**
   * Wait until the next attempt; there only where one follows.
   */
  readonly retryInMs?: number | undefined;
  /**
   * Where the wait comes from.
   */
  readonly waitSource?: WaitSource | undefined;
  /**
   * Why another attempt follows, or none.
   */
  readonly reason?: string | undefined;
  /**
   * The vendor's id of the exchange.
   */
  readonly correlationId?: string | undefined;
}
/**
 * The server asked to slow down; every call of the run waits. May be left out of a full file.
 */
export interface RateLimited {
  /**
   * What kind of event.
   */
  readonly type: 'rate.limited';
  /**
   * Catalog key of the endpoint.
   */
  readonly endpoint: string;
  /**
   * How long, in milliseconds.
   */
  readonly holdMs: number;
  /**
   * Where the wait comes from.
   */
  readonly waitSource: WaitSource;
}
/**
 * The run waited for its budget or for a hold, longer than a second. May be left out of a full file.
 */
export interface BudgetWaited {
  /**
   * What kind of event.
   */
  readonly type: 'budget.waited';
  /**
   * How long, in milliseconds.
   */
  readonly waitedMs: number;
  /**
   * What for.
   */
  readonly reason: 'budget' | 'hold';
}
/**
 * A page came. May be left out of a full file.
 */
export interface PageReceived {
  /**
   * What kind of event.
   */
  readonly type: 'page.received';
  /**
   * Catalog key of the endpoint.
   */
  readonly endpoint: string;
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query inside the slice.
   */
  readonly queryId: string;
  /**
   * From 1 in each query.
   */
  readonly page: number;
  /**
   * Items of the page.
   */
  readonly items: number;
  /**
   * Total as the server tells it, where it does.
   */
  readonly total?: number | undefined;
}
/**
 * An answer was too large; smaller pages are asked for.
 */
export interface PageSizeReduced {
  /**
   * What kind of event.
   */
  readonly type: 'page.size.reduced';
  /**
   * Catalog key of the endpoint.
   */
  readonly endpoint: string;
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query inside the slice.
   */
  readonly queryId: string;
  /**
   * Page size before.
   */
  readonly from: number;
  /**
   * Page size from now on.
   */
  readonly to: number;
}
/**
 * The server took a query to work on.
 */
export interface TransactionSubmitted {
  /**
   * What kind of event.
   */
  readonly type: 'transaction.submitted';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query inside the slice.
   */
  readonly queryId: string;
  /**
   * Id of the query at the server.
   */
  readonly transactionId: string;
  /**
   * SHA-256 over the organisation and the request, by which a run of another dataset finds the query; only where datasets share it.
   */
  readonly requestSha256?: string | undefined;
}
/**
 * The results of a query are read that a run of another dataset has submitted.
 */
export interface TransactionShared {
  /**
   * What kind of event.
   */
  readonly type: 'transaction.shared';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query inside the slice.
   */
  readonly queryId: string;
  /**
   * Id of the query at the server.
   */
  readonly transactionId: string;
  /**
   * Dataset of the run that submitted it.
   */
  readonly fromDataset: string;
  /**
   * Id of that run.
   */
  readonly fromRunId: string;
}
/**
 * A poll of the state of a query. May be left out of a full file.
 */
export interface TransactionPolled {
  /**
   * What kind of event.
   */
  readonly type: 'transaction.polled';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query inside the slice.
   */
  readonly queryId: string;
  /**
   * Id of the query at the server.
   */
  readonly transactionId: string;
  /**
   * The server's word.
   */
  readonly state: string;
  /**
   * From 1.
   */
  readonly poll: number;
  /**
   * Wait until the next poll; there only where one follows.
   */
  readonly nextPollInMs?: number | undefined;
}
/**
 * A query at the server came to its end.
 */
export interface TransactionCompleted {
  /**
   * What kind of event.
   */
  readonly type: 'transaction.completed';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query inside the slice.
   */
  readonly queryId: string;
  /**
   * Id of the query at the server.
   */
  readonly transactionId: string;
  /**
   * The server's last word.
   */
  readonly state: string;
  /**
   * What the catalog says that the word means.
   */
  readonly outcome: 'completed' | 'failed' | 'cancelled' | 'expired';
  /**
   * Polls of its state.
   */
  readonly polls: number;
  /**
   * From submit on, in milliseconds.
   */
  readonly durationMs: number;
}
/**
 * The first query of a slice begins.
 */
export interface SliceStarted {
  /**
   * What kind of event.
   */
  readonly type: 'slice.started';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Inclusive; null for a snapshot.
   */
  readonly start: Instant | null;
  /**
   * Exclusive; null for a snapshot.
   */
  readonly end: Instant | null;
}
/**
 * What resumeFrom came to.
 */
export interface ResumeResolved {
  /**
   * What kind of event.
   */
  readonly type: 'resume.resolved';
  /**
   * The run whose finished slices are taken over; null where everything is fetched.
   */
  readonly fromRunId: RunId | null;
  /**
   * Finished slices of that run.
   */
  readonly slices: number;
  /**
   * Where the run was found, or why there is none.
   */
  readonly message: string;
}
/**
 * A slice was taken over from an earlier run after its file was proved.
 */
export interface SliceResumed {
  /**
   * What kind of event.
   */
  readonly type: 'slice.resumed';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Records of its file.
   */
  readonly records: number;
  /**
   * The run that fetched it.
   */
  readonly fromRunId: RunId;
}
/**
 * A finished slice has other records now: some came with answers for other slices, or another slice has them.
 */
export interface SliceAmended {
  /**
   * What kind of event.
   */
  readonly type: 'slice.amended';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Records of its file.
   */
  readonly records: number;
  /**
   * Records that joined it.
   */
  readonly joined: number;
  /**
   * Records left out because they were there already.
   */
  readonly duplicates: number;
}
/**
 * A second opinion on a slice, from an endpoint that counts its records. Told before the slice's completion.
 */
export interface SliceReconciled {
  /**
   * What kind of event.
   */
  readonly type: 'slice.reconciled';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Catalog key of the endpoint that counts.
   */
  readonly endpoint: string;
  /**
   * Whether the figures agree within the tolerance; `failed` where they could not be fetched.
   */
  readonly status: 'agreed' | 'disagreed' | 'failed';
  /**
   * Records as the endpoint counts them.
   */
  readonly counted?: number | undefined;
  /**
   * Records that are here.
   */
  readonly kept?: number | undefined;
}
/**
 * The parents of a slice are known.
 */
export interface ParentsListed {
  /**
   * What kind of event.
   */
  readonly type: 'parents.listed';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * How many.
   */
  readonly parents: number;
  /**
   * Slices that it was cut into.
   */
  readonly parts: number;
  /**
   * Queries that ask for them. Not there in files of older versions.
   */
  readonly queries?: number | undefined;
}
/**
 * Parents that were listed and are there no more.
 */
export interface ParentsGone {
  /**
   * What kind of event.
   */
  readonly type: 'parents.gone';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query.
   */
  readonly queryId: string;
  /**
   * How many.
   */
  readonly parents: number;
}
/**
 * Parents that failed; the others of the slice go on.
 */
export interface ParentsFailed {
  /**
   * What kind of event.
   */
  readonly type: 'parents.failed';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Id of the query.
   */
  readonly queryId: string;
  /**
   * How many.
   */
  readonly parents: number;
  /**
   * Why.
   */
  readonly error: Error;
}
/**
 * All of a slice is written.
 */
export interface SliceCompleted {
  /**
   * What kind of event.
   */
  readonly type: 'slice.completed';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Records written.
   */
  readonly records: number;
  /**
   * Pages received.
   */
  readonly pages: number;
  /**
   * Records left out because their key was there already.
   */
  readonly duplicates: number;
  /**
   * Records left out because of their time.
   */
  readonly outOfWindow: number;
}
/**
 * A slice did not succeed and has no file. It overrides a completion told before.
 */
export interface SliceFailed {
  /**
   * What kind of event.
   */
  readonly type: 'slice.failed';
  /**
   * Id of the slice.
   */
  readonly sliceId: string;
  /**
   * Why.
   */
  readonly error: Error;
}
/**
 * A list that the run needs beside its records. The three counts are there where it was fetched and compared with the copy before.
 */
export interface LookupResolved {
  /**
   * What kind of event.
   */
  readonly type: 'lookup.resolved';
  /**
   * Name of the lookup.
   */
  readonly lookup: string;
  /**
   * Dataset that it looks up.
   */
  readonly dataset: string;
  /**
   * `fetched` by this run; `kept`: the last copy, not due yet; `stale`: the last copy, due, but fetching it failed; `missing`: neither.
   */
  readonly source: 'fetched' | 'kept' | 'stale' | 'missing';
  /**
   * When the entries were fetched; null where there are none.
   */
  readonly fetchedAt: Instant | null;
  /**
   * Entries of the list.
   */
  readonly entries: number;
  /**
   * Entries that were not there before.
   */
  readonly added?: number | undefined;
  /**
   * Entries that are not there any more.
   */
  readonly removed?: number | undefined;
  /**
   * Entries that changed.
   */
  readonly changed?: number | undefined;
}
/**
 * A file is there, whole.
 */
export interface FileWritten {
  /**
   * What kind of event.
   */
  readonly type: 'file.written';
  /**
   * Relative to the run folder.
   */
  readonly path: string;
  /**
   * Size as stored.
   */
  readonly bytes: number;
  /**
   * Records of a data file, else 0.
   */
  readonly records: number;
  /**
   * Digest of the file as stored.
   */
  readonly sha256: Sha256;
}
/**
 * What a user should know although it is no error.
 */
export interface WarningRaised {
  /**
   * What kind of event.
   */
  readonly type: 'warning.raised';
  /**
   * What kind of warning.
   */
  readonly code: string;
  /**
   * For a person.
   */
  readonly message: string;
}
/**
 * The file is bounded: from 50,000 lines or 16 MiB on, lines of the talkative types (http.attempt, rate.limited, budget.waited, page.received, transaction.polled) are left out. Told once, before the last event.
 */
export interface EventsDropped {
  /**
   * What kind of event.
   */
  readonly type: 'events.dropped';
  /**
   * Lines left out, by type.
   */
  readonly counts: {
    readonly [k: string]: number;
  };
}
/**
 * Last event of a run that kept all or some slices.
 */
export interface RunCompleted {
  /**
   * What kind of event.
   */
  readonly type: 'run.completed';
  /**
   * All slices or some.
   */
  readonly status: 'succeeded' | 'partial';
  /**
   * Records kept.
   */
  readonly records: number;
}
/**
 * Last event of a run that kept nothing.
 */
export interface RunFailed {
  /**
   * What kind of event.
   */
  readonly type: 'run.failed';
  /**
   * Why.
   */
  readonly error: Error;
}
/**
 * Last event of a run that was stopped.
 */
export interface RunCancelled {
  /**
   * What kind of event.
   */
  readonly type: 'run.cancelled';
  /**
   * By what.
   */
  readonly error: Error;
}

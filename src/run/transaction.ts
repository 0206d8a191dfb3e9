import { GenesysCoreError } from '../base/errors.js';
import type { CallKind } from '../base/events.js';
import { valueAt, type JsonValue } from '../base/json.js';
import { opaqueId, quotableText, stateWord } from '../base/remote-text.js';
import type { RunScope } from '../base/scope.js';
import { listed, quoted } from '../base/suggestion.js';
import { bindRequest } from '../catalog/template.js';
import type { Catalog, TransactionProfile } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { contractNamesOf } from '../http/contract-names.js';
import type { ApiResponse, Send } from '../http/types.js';
import { withTimeLimit } from './time-limit.js';

/** A cancel call is a courtesy: what the run waits for it at most, inside the time that a stopped process has left. */
const CANCEL_LIMIT_MS = 2_000;
/** What a poll that was begun in time may take beyond the time-out of the query. */
const LAST_POLL_MS = 2_000;
const REASON_CHARACTERS = 200;

export interface TransactionContext extends Omit<RunScope, 'scrubber'> {
  readonly catalog: Catalog;
  readonly profile: TransactionProfile;
  /** Base address of the API, without a trailing slash. */
  readonly apiUrl: string;
  readonly send: Send;
  readonly sliceId: string;
  readonly queryId: string;
  /** Digest of the submit, where datasets share its query. */
  readonly requestSha256?: string | undefined;
}

/** How a transaction ended without being an error of its own; `lost` says why its results cannot be fetched. */
export type TransactionEnd =
  | { readonly outcome: 'completed'; readonly transactionId: string }
  | { readonly outcome: 'lost'; readonly error: GenesysCoreError };

/** Meaning of a state word; `gone` is that of a query that the server no longer knows. */
export type Meaning = TransactionProfile['states'][string] | 'gone';

/** What one poll of the query came to. */
interface Seen {
  /** The state word as it can be shown; empty where the submit answer had none. */
  readonly state: string;
  readonly meaning: Meaning;
  readonly body: JsonValue;
}

interface Job {
  readonly id: string;
  readonly status: ApiRequest;
  readonly submittedAtMs: number;
  readonly giveUpAtMs: number;
}

/**
 * Submits a query and polls its state, with growing delay, until it has ended. The submit is sent once; one that is
 * refused since there is no place for the query yet waits for it. A query that
 * nobody waits for any more (abort, deadline, time-out, failure) is cancelled where the profile has a cancel call.
 * Emits `transaction.submitted`, `transaction.polled`, `transaction.completed`.
 *
 * @throws GenesysCoreError ASYNC_FAILED (failed or cancelled by the server), ASYNC_TIMEOUT, DEADLINE, BAD_RESPONSE (no
 * id, no state, a state word that the catalog does not know), the signal's reason, and what `send` throws.
 */
export async function runTransaction(
  submit: ApiRequest,
  context: TransactionContext,
): Promise<TransactionEnd> {
  const { profile, clock, events, sliceId, queryId } = context;
  const { refused } = profile;
  const answer = await context.send({
    ...submit,
    kind: 'submit',
    refused,
  });
  const submittedAtMs = clock.monotonic();
  const id = idOf(answer, submit, profile);
  const job: Job = {
    id,
    status: bound(profile.status, id, context, 'status'),
    submittedAtMs,
    giveUpAtMs: submittedAtMs + profile.poll.timeoutMs,
  };
  const { requestSha256 } = context;
  events.emit({
    type: 'transaction.submitted',
    sliceId,
    queryId,
    transactionId: opaqueId(id),
    // An id that is not shown as it is leads nobody to the query.
    ...(requestSha256 === undefined || opaqueId(id) !== id ? {} : { requestSha256 }),
  });

  let polls = 0;
  let seen: Seen;
  try {
    // Some submit answers have no state yet; what they have counts.
    const told = valueAt(answer.body, profile.statePath) ?? null;
    seen =
      told === null
        ? { state: '', meaning: 'running', body: answer.body }
        : read(answer.body, submit.endpoint, profile);
    let delayMs = profile.poll.initialMs;
    let waitMs = nextWait(delayMs, job, seen, context);
    while (seen.meaning === 'running') {
      if (typeof waitMs !== 'number') throw waitMs;
      await clock.sleep(waitMs, context.signal);
      seen = await poll(job, seen, context);
      polls += 1;
      delayMs = Math.min(delayMs * profile.poll.factor, profile.poll.capMs);
      waitMs = nextWait(delayMs, job, seen, context);
      const again = seen.meaning === 'running' && typeof waitMs === 'number' ? { nextPollInMs: waitMs } : {};
      const polled = {
        sliceId,
        queryId,
        transactionId: opaqueId(id),
        state: seen.state,
        poll: polls,
        ...again,
      };
      events.emit({ type: 'transaction.polled', ...polled });
    }
  } catch (error) {
    await cancel(id, context);
    throw error;
  }

  const outcome = seen.meaning === 'gone' ? 'expired' : seen.meaning;
  const durationMs = Math.round(clock.monotonic() - submittedAtMs);
  const completed = {
    sliceId,
    queryId,
    transactionId: opaqueId(id),
    state: seen.state,
    outcome,
    polls,
    durationMs,
  };
  events.emit({ type: 'transaction.completed', ...completed });
  return conclude(seen, outcome, job, context);
}

/** The next wait in milliseconds, or the error because of which there is none. */
function nextWait(
  delayMs: number,
  job: Job,
  seen: Seen,
  context: TransactionContext,
): number | GenesysCoreError {
  const { profile, clock, deadlineAtMs } = context;
  const facts = { endpoint: profile.status };
  const nowMs = clock.monotonic();
  if (nowMs >= job.giveUpAtMs) return timedOut(job, seen, profile);
  // The last poll comes right at the time-out, however long the delay has grown.
  const waitMs = Math.ceil(Math.min(delayMs, job.giveUpAtMs - nowMs));
  if (nowMs + waitMs < deadlineAtMs) return waitMs;
  return new GenesysCoreError(
    'DEADLINE',
    `Query ${quoted(opaqueId(job.id))} is ${seen.state === '' ? 'not finished' : quoted(seen.state)}, and the next poll, due in ` +
      `${inSeconds(waitMs)}, would come after the end of the run's time. Allow more time or ask for a shorter window.`,
    facts,
  );
}

async function poll(job: Job, before: Seen, context: TransactionContext): Promise<Seen> {
  const { profile, clock, signal, send } = context;
  const askedAtMs = clock.monotonic();
  try {
    const answer = await withTimeLimit(
      (limit) => send(job.status, AbortSignal.any([signal, limit])),
      Math.max(0, job.giveUpAtMs - askedAtMs) + LAST_POLL_MS,
      clock,
      () => timedOut(job, before, profile),
    );
    return read(answer.body, profile.status, profile);
  } catch (error) {
    if (!(error instanceof GenesysCoreError) || (error.status !== 404 && error.status !== 410)) throw error;
    const early =
      error.status === 404 && askedAtMs - job.submittedAtMs <= (profile.poll.notFoundGraceMs ?? 0);
    return { state: 'not found', meaning: early ? 'running' : 'gone', body: null };
  }
}

/** What an answer says about the state of the query. */
function read(body: JsonValue, endpoint: string, { statePath, states }: TransactionProfile): Seen {
  const word = valueAt(body, statePath);
  if (typeof word !== 'string') {
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `The answer of ${endpoint} has no state word at "${statePath}", so nobody can say whether the query is finished. ` +
        'Check statePath in the catalog.',
      { endpoint },
    );
  }
  const state = stateWord(word, Object.keys(states));
  const meaning = meaningOf(word, { states });
  if (meaning === undefined) {
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `${endpoint} gives the state ${quoted(state)}, which the catalog does not know (it knows ${listed(Object.keys(states))}). ` +
        'An unknown state is never taken for success: add the word to the states of the transaction profile.',
      { endpoint },
    );
  }
  return { state, meaning, body };
}

/** What a state word means by the catalog, compared without regard to case; undefined for one that it does not know. */
export function meaningOf(word: string, { states }: Pick<TransactionProfile, 'states'>): Meaning | undefined {
  return Object.entries(states).find(([name]) => name.toLowerCase() === word.toLowerCase())?.[1];
}

function conclude(seen: Seen, outcome: string, job: Job, context: TransactionContext): TransactionEnd {
  const { profile, catalog } = context;
  if (seen.meaning === 'completed') return { outcome: 'completed', transactionId: job.id };
  const reason = profile.errorPath === undefined ? undefined : valueAt(seen.body, profile.errorPath);
  const error = new GenesysCoreError(
    'ASYNC_FAILED',
    `Query ${quoted(opaqueId(job.id))} ended as ${outcome} (state ${quoted(seen.state)}) and has no results` +
      (typeof reason === 'string' && reason !== ''
        ? `: ${quotableText(reason, REASON_CHARACTERS, contractNamesOf(catalog))}`
        : '.'),
    { endpoint: profile.status, retryable: seen.meaning !== 'failed' },
  );
  if (seen.meaning === 'expired' || seen.meaning === 'gone') return { outcome: 'lost', error };
  throw error;
}

function idOf(answer: ApiResponse, submit: ApiRequest, { idPaths }: TransactionProfile): string {
  for (const path of idPaths) {
    const id = valueAt(answer.body, path);
    if (typeof id === 'string' && id !== '') return id;
  }
  throw new GenesysCoreError(
    'BAD_RESPONSE',
    `The answer of ${submit.endpoint} has no id of the query at ${idPaths.map((path) => `"${path}"`).join(' or ')}. ` +
      'Check idPaths in the catalog.',
    { endpoint: submit.endpoint },
  );
}

/** Best effort: whatever comes of it, the error that led here is the one to be told. */
async function cancel(id: string, context: TransactionContext): Promise<void> {
  const { profile, clock, send } = context;
  if (profile.cancel === undefined) return;
  try {
    const request = bound(profile.cancel, id, context, 'cancel');
    // A signal of its own: the run's has already aborted when the run was stopped.
    await withTimeLimit(
      (limit) => send(request, limit),
      CANCEL_LIMIT_MS,
      clock,
      () => new Error('too late'),
    );
  } catch {
    // The server ends abandoned queries by itself.
  }
}

function bound(key: string, transactionId: string, context: TransactionContext, kind: CallKind): ApiRequest {
  const endpoint = context.catalog.endpoints.get(key);
  if (endpoint === undefined) {
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `The transaction profile names ${key}, which is no endpoint.`,
    );
  }
  return bindRequest(key, endpoint, { transactionId }, context.apiUrl, kind);
}

function timedOut(job: Job, seen: Seen, profile: TransactionProfile): GenesysCoreError {
  return new GenesysCoreError(
    'ASYNC_TIMEOUT',
    `Query ${quoted(opaqueId(job.id))} is still ${seen.state === '' ? 'running' : quoted(seen.state)} after ` +
      `${inSeconds(profile.poll.timeoutMs)} (poll.timeoutMs of the transaction profile). ` +
      'Ask for a shorter window or narrower filters, or raise the limit in the catalog.',
    { endpoint: profile.status },
  );
}

function inSeconds(ms: number): string {
  return `${Math.round(ms / 100) / 10} s`;
}

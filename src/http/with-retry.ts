import type { Clock } from '../base/clock.js';
import { toGenesysCoreError } from '../base/errors.js';
import type { EventSink, HttpAttempt } from '../base/events.js';
import type { RetryQuota as RetryQuotaDefinition } from '../catalog/types.js';
import type { AttemptFailure } from './attempt.js';
import type { CallLog } from './attempt-log.js';
import type { Answered, Call } from './call.js';
import { failureError } from './failure.js';
import {
  seededRandom,
  decide,
  isOutage,
  isThrottle,
  outageMsOf,
  type FailedAttempt,
  type Fault,
  type RetryDecision,
  type RetryQuota,
} from './retry.js';
import type { Permit, Limiter } from './limiter.js';
import type { Outage, OutageWatch } from './outage.js';
import type { WireResponse } from './types.js';
import type { Gone, WithToken } from './with-token.js';

export interface RetryOptions {
  readonly limiter: Limiter;
  readonly outages: OutageWatch;
  readonly quota: RetryQuota;
  readonly quotaDefinition: RetryQuotaDefinition;
  readonly clock: Clock;
  readonly events: EventSink;
  /** On the monotonic clock. */
  readonly deadlineAtMs: number;
  /** Dataset and window: the jitter follows from it and the request alone. */
  readonly seed: string;
}

/** A call and what it has been through so far. */
interface Sending<T> {
  readonly call: Call<T>;
  readonly signal: AbortSignal;
  readonly log: CallLog;
  readonly random: () => number;
  readonly renewals: { left: number };
  /** Of the attempt that is next, among those that count. */
  attempt: number;
  waits: number;
  unreadable: number;
  /** Tokens of the retry quota. */
  spent: number;
}

/** Sends a call until it is answered, or until the policy says that it has failed. */
export function createWithRetry(
  options: RetryOptions,
  go: WithToken,
  logOf: <T>(call: Call<T>) => CallLog,
): <T>(call: Call<T>, signal: AbortSignal) => Promise<Answered<T>> {
  const { clock, events, limiter, outages, quota } = options;

  return async <T>(call: Call<T>, signal: AbortSignal): Promise<Answered<T>> => {
    const sending = begin(call, signal, logOf(call), options.seed);
    const { log, renewals } = sending;
    for (;;) {
      const gone = await go(call, signal, { log, again: sending.waits > 0, renewals });
      const { attempted } = gone;
      switch (attempted.outcome) {
        case 'answered':
          return answered(sending, gone, attempted);
        case 'unusable':
          gone.permit.release({ sent: true, result: 'fault' });
          log(gone, { errorCode: toGenesysCoreError(attempted.reason).code });
          throw attempted.reason;
        case 'failed':
          await nextAttempt(sending, gone, attempted);
      }
    }
  };

  function answered<T>(
    { call, log, spent }: Sending<T>,
    gone: Gone<T>,
    { value, response, correlationId }: Pick<Answered<T>, 'value' | 'response' | 'correlationId'>,
  ): Answered<T> {
    // Before the next call in the queue is let go.
    heedBudgetHeaders(call, response, limiter, clock);
    gone.permit.release({ sent: true, result: 'success' });
    outages.answered(call.host, gone.sentAtMs);
    quota.repay(spent);
    if (gone.token !== undefined) call.tokens?.confirm(gone.token);
    log(gone, {});
    return { value, response, correlationId, sentAtMs: gone.sentAtMs };
  }

  /** Waits until the call can be sent again. @throws GenesysCoreError where it is not to be. */
  async function nextAttempt<T>(
    sending: Sending<T>,
    gone: Gone<T>,
    attempted: AttemptFailure,
  ): Promise<void> {
    const { call, log, signal } = sending;
    const { fault, error } = attempted;
    const sent = error?.sent ?? true;
    if (error?.kind === 'aborted') {
      gone.permit.release({ sent, result: 'fault' });
      log(gone, { reason: 'broken off' });
      throw error.cause as Error;
    }
    const failed = judged(sending, gone, fault);
    const decision = decide(failed);
    const resumeAtMs = clock.monotonic() + (decision.retry ? decision.delayMs : 0);
    releaseFailed(gone.permit, { call, fault, sent, decision, resumeAtMs });
    log(gone, attemptFacts(fault, decision));
    tellThrottle(call, fault, decision, events);
    if (!decision.retry) throw errorOf(call, attempted, failed, decision);

    quota.take(decision.cost);
    sending.spent += decision.cost;
    sending.waits += 1;
    if (decision.kind === 'fault') sending.attempt += 1;
    if (fault.type === 'body') sending.unreadable += 1;
    // A hold is kept by the limiter, for this call as for all others.
    if (decision.hold === 'none' || !call.budgeted) await waitUntil(resumeAtMs, clock, signal);
  }

  /** All that the policy decides by. */
  function judged<T>(sending: Sending<T>, gone: Gone<T>, fault: Fault): FailedAttempt {
    const { call } = sending;
    return {
      repeatable: call.repeatable,
      isSubmit: call.kind === 'submit',
      attempt: sending.attempt,
      waits: sending.waits,
      unreadableBefore: sending.unreadable,
      fault,
      profile: call.retry,
      refused: call.refused,
      ...outageOf(call, gone, fault),
      quota: options.quotaDefinition,
      quotaTokens: quota.tokens,
      nowMs: clock.now(),
      untilDeadlineMs: options.deadlineAtMs - clock.monotonic(),
      random: sending.random,
    };
  }

  function outageOf<T>(call: Call<T>, gone: Gone<T>, fault: Fault): { readonly outage?: Outage } {
    if (isOutage(fault, call.retry))
      return { outage: outages.failed(call.host, gone.sentAtMs, outageMsOf(call.retry)) };
    // Any other answer shows that the service is back.
    if (fault.type === 'status') outages.answered(call.host, gone.sentAtMs);
    return {};
  }
}

function begin<T>(call: Call<T>, signal: AbortSignal, log: CallLog, seed: string): Sending<T> {
  return {
    call,
    signal,
    log,
    random: seededRandom([seed, call.method, call.url, call.body ?? ''].join('\n')),
    renewals: { left: 1 },
    attempt: 1,
    waits: 0,
    unreadable: 0,
    spent: 0,
  };
}

/** Where the server tells that its budget is spent, the run waits before it is turned away. Most never tell. */
function heedBudgetHeaders<T>(call: Call<T>, response: WireResponse, limiter: Limiter, clock: Clock): void {
  const names = call.retry.rateLimitHeaders;
  if (names === undefined || !call.budgeted) return;
  const numberOf = (name: string): number => Number.parseInt(response.headers[name] ?? '', 10);
  const resetMs = numberOf(names.resetSeconds) * 1000;
  if (numberOf(names.count) >= numberOf(names.allowed) && resetMs > 0 && resetMs <= call.retry.maxHintMs)
    limiter.pause(clock.monotonic() + resetMs);
}

interface FailedCallEnd<T> {
  readonly call: Call<T>;
  readonly fault: Fault;
  readonly sent: boolean;
  readonly decision: RetryDecision;
  readonly resumeAtMs: number;
}

/** Gives the permit back, with the hold that the failure puts on the calls to come. */
function releaseFailed<T>(
  permit: Permit,
  { call, fault, sent, decision, resumeAtMs }: FailedCallEnd<T>,
): void {
  const result = isThrottle(fault, call.retry) && !isForPlace(decision) ? 'throttled' : 'fault';
  const calls = decision.retry ? decision.hold : 'none';
  permit.release({ sent, result, ...(calls === 'none' ? {} : { hold: { calls, untilMs: resumeAtMs } }) });
}

function attemptFacts(fault: Fault, decision: RetryDecision): Partial<HttpAttempt> {
  const reason = isForPlace(decision) ? 'no place yet' : reasonOf(fault);
  return decision.retry
    ? { retryInMs: decision.delayMs, waitSource: decision.waitSource, reason }
    : { reason };
}

function tellThrottle<T>(call: Call<T>, fault: Fault, decision: RetryDecision, events: EventSink): void {
  if (isForPlace(decision) || !isThrottle(fault, call.retry)) return;
  events.emit({
    type: 'rate.limited',
    endpoint: call.endpoint,
    holdMs: decision.retry ? decision.delayMs : 0,
    waitSource: decision.waitSource ?? 'backoff',
  });
}

/** A submit that waits for its place among the jobs of the organization: nothing is wrong. */
function isForPlace(decision: RetryDecision): boolean {
  return decision.retry && decision.kind === 'place';
}

/** Timers may fire early by a fraction; a server's word is kept to the millisecond. */
async function waitUntil(atMs: number, clock: Clock, signal: AbortSignal): Promise<void> {
  for (let leftMs = atMs - clock.monotonic(); leftMs > 0; leftMs = atMs - clock.monotonic())
    await clock.sleep(Math.ceil(leftMs), signal);
  signal.throwIfAborted();
}

function errorOf<T>(
  call: Call<T>,
  { fault, errorBody, error, correlationId }: AttemptFailure,
  failed: FailedAttempt,
  decision: Extract<RetryDecision, { retry: false }>,
): Error {
  return failureError({
    call: { ...call, tokenWasGiven: call.tokens?.given === true },
    fault,
    body: errorBody,
    failed,
    decision,
    wireMessage: error?.message,
    cause: error,
    correlationId,
  });
}

function reasonOf(fault: Fault): string {
  switch (fault.type) {
    case 'status':
      return `status ${fault.status}`;
    case 'wire':
      return fault.kind;
    case 'body':
      return fault.problem;
  }
}

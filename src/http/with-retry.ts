import type { Clock } from '../base/clock.js';
import { toGenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { RetryQuota as RetryQuotaDefinition } from '../catalog/types.js';
import type { FailedOutcome } from './attempt.js';
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
import type { Lease, Limiter } from './limiter.js';
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

/** What a call has been through so far. */
interface History {
  readonly random: () => number;
  readonly renewals: { left: number };
  /** Of the attempt that is next, among those that count. */
  attempt: number;
  waits: number;
  unreadable: number;
  /** Tokens of the retry quota. */
  spent: number;
}

/** An outage as long as this is told when it is over. */
const TOLD_OUTAGE_MS = 10_000;

/** Sends a call until it is answered, or until the policy says that it has failed. */
export function createWithRetry(
  options: RetryOptions,
  go: WithToken,
  logOf: <T>(call: Call<T>) => CallLog,
): <T>(call: Call<T>, signal: AbortSignal) => Promise<Answered<T>> {
  const { clock, events, limiter, outages, quota } = options;

  return async <T>(call: Call<T>, signal: AbortSignal): Promise<Answered<T>> => {
    const history = begin(call, options.seed);
    const log = logOf(call);
    for (;;) {
      const gone = await go(call, signal, { log, again: history.waits > 0, renewals: history.renewals });
      const { attempted } = gone;
      switch (attempted.outcome) {
        case 'answered':
          return answered(call, gone, attempted, history, log);
        case 'unusable':
          gone.lease.release({ sent: true, result: 'fault' });
          log(gone, { errorCode: toGenesysCoreError(attempted.reason).code });
          throw attempted.reason;
        case 'failed':
          await nextAttempt(call, gone, attempted, { history, log, signal });
      }
    }
  };

  function answered<T>(
    call: Call<T>,
    gone: Gone<T>,
    { value, response, correlationId }: Pick<Answered<T>, 'value' | 'response' | 'correlationId'>,
    history: History,
    log: CallLog,
  ): Answered<T> {
    // Before the next call in the queue is let go.
    observeBudgetHeaders(call, response);
    gone.lease.release({ sent: true, result: 'success' });
    tellEnd(call, outages.answered(call.host, gone.sentAtMs));
    quota.repay(history.spent);
    if (gone.token !== undefined) call.tokens?.confirm(gone.token);
    log(gone, {});
    return { value, response, correlationId, sentAtMs: gone.sentAtMs };
  }

  /** Waits until the call can be sent again. @throws GenesysCoreError where it is not to be. */
  async function nextAttempt<T>(
    call: Call<T>,
    gone: Gone<T>,
    attempted: FailedOutcome,
    { history, log, signal }: { history: History; log: CallLog; signal: AbortSignal },
  ): Promise<void> {
    const { fault, error } = attempted;
    const sent = error?.sent ?? true;
    if (error?.kind === 'aborted') {
      gone.lease.release({ sent, result: 'fault' });
      log(gone, { reason: 'broken off' });
      throw error.cause as Error;
    }
    const failed = judged(call, gone, fault, history);
    const decision = decide(failed);
    const resumeAtMs = clock.monotonic() + (decision.retry ? decision.delayMs : 0);
    settle(call, gone.lease, { fault, sent, decision, resumeAtMs });
    tell(call, gone, fault, decision, log);
    if (!decision.retry) throw errorOf(call, attempted, failed, decision);

    quota.take(decision.cost);
    history.spent += decision.cost;
    history.waits += 1;
    if (decision.kind === 'fault') history.attempt += 1;
    if (fault.type === 'body') history.unreadable += 1;
    // A hold is kept by the limiter, for this call as for all others.
    if (decision.hold === 'none' || !call.budgeted) await waitUntil(resumeAtMs, signal);
  }

  function judged<T>(call: Call<T>, gone: Gone<T>, fault: Fault, history: History): FailedAttempt {
    return {
      repeatable: call.repeatable,
      isSubmit: call.kind === 'submit',
      attempt: history.attempt,
      waits: history.waits,
      unreadableBefore: history.unreadable,
      fault,
      profile: call.retry,
      refused: call.refused,
      ...outageOf(call, gone, fault),
      quota: options.quotaDefinition,
      quotaTokens: quota.tokens,
      nowMs: clock.now(),
      untilDeadlineMs: options.deadlineAtMs - clock.monotonic(),
      random: history.random,
    };
  }

  function outageOf<T>(call: Call<T>, gone: Gone<T>, fault: Fault): { readonly outage?: Outage } {
    if (isOutage(fault, call.retry))
      return { outage: outages.failed(call.host, gone.sentAtMs, outageMsOf(call.retry)) };
    // Any other answer shows that the service is back.
    if (fault.type === 'status') tellEnd(call, outages.answered(call.host, gone.sentAtMs));
    return {};
  }

  function settle<T>(
    call: Call<T>,
    lease: Lease,
    {
      fault,
      sent,
      decision,
      resumeAtMs,
    }: { fault: Fault; sent: boolean; decision: RetryDecision; resumeAtMs: number },
  ): void {
    const forPlace = decision.retry && decision.kind === 'place';
    const result = isThrottle(fault, call.retry) && !forPlace ? 'throttled' : 'fault';
    const calls = decision.retry ? decision.hold : 'none';
    lease.release({ sent, result, ...(calls === 'none' ? {} : { hold: { calls, untilMs: resumeAtMs } }) });
  }

  function tell<T>(call: Call<T>, gone: Gone<T>, fault: Fault, decision: RetryDecision, log: CallLog): void {
    const forPlace = decision.retry && decision.kind === 'place';
    const reason = forPlace ? 'no place yet' : reasonOf(fault);
    log(
      gone,
      decision.retry ? { retryInMs: decision.delayMs, waitSource: decision.waitSource, reason } : { reason },
    );
    if (forPlace || !isThrottle(fault, call.retry)) return;
    events.emit({
      type: 'rate.limited',
      endpoint: call.endpoint,
      holdMs: decision.retry ? decision.delayMs : 0,
      waitSource: decision.waitSource ?? 'backoff',
    });
  }

  /** Where the server tells that its budget is spent, the run waits before it is turned away. Most never tell. */
  function observeBudgetHeaders<T>(call: Call<T>, response: WireResponse): void {
    const names = call.retry.rateLimitHeaders;
    if (names === undefined || !call.budgeted) return;
    const numberOf = (name: string): number => Number.parseInt(response.headers[name] ?? '', 10);
    const resetMs = numberOf(names.resetSeconds) * 1000;
    if (numberOf(names.count) >= numberOf(names.allowed) && resetMs > 0 && resetMs <= call.retry.maxHintMs)
      limiter.pause(clock.monotonic() + resetMs);
  }

  function tellEnd<T>({ host }: Call<T>, outage: Outage | undefined): void {
    if (outage === undefined || outage.lastedMs < TOLD_OUTAGE_MS) return;
    const seconds = Math.round(outage.lastedMs / 1000);
    events.emit({
      type: 'warning.raised',
      code: 'SERVICE_OUTAGE',
      message: `${host} was out for ${seconds} s and the run waited for it (${outage.probes} failed probes).`,
    });
  }

  /** Timers may fire early by a fraction; a server's word is kept to the millisecond. */
  async function waitUntil(atMs: number, signal: AbortSignal): Promise<void> {
    for (let leftMs = atMs - clock.monotonic(); leftMs > 0; leftMs = atMs - clock.monotonic())
      await clock.sleep(Math.ceil(leftMs), signal);
    signal.throwIfAborted();
  }
}

function begin<T>(call: Call<T>, seed: string): History {
  return {
    random: seededRandom([seed, call.method, call.url, call.body ?? ''].join('\n')),
    renewals: { left: 1 },
    attempt: 1,
    waits: 0,
    unreadable: 0,
    spent: 0,
  };
}

function errorOf<T>(
  call: Call<T>,
  { fault, errorBody, error, correlationId }: FailedOutcome,
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

import type { Clock } from '../base/clock.js';
import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import type { ErrorCode } from '../base/errors.js';
import type { CallKind, EventSink, HttpAttempt } from '../base/events.js';
import { isOpaqueId } from '../base/remote-text.js';
import type { Scrubber } from '../base/scrub.js';
import type {
  LimitsProfile,
  RetryProfile,
  RetryQuota as RetryQuotaDefinition,
  ServiceDefinition,
} from '../catalog/types.js';
import { failureError, readErrorBody, wireCode } from './answer.js';
import type { ErrorBody, FailedCall, Reading } from './answer.js';
import { seededRandom } from './jitter.js';
import type { CallOutcome, Lease, Limiter } from './limiter.js';
import { decide, isThrottle } from './retry.js';
import type { FailedAttempt, Fault, RetryDecision, RetryQuota } from './retry.js';
import { TransportError } from './transport-error.js';
import type { Transport, WireRequest, WireResponse } from './types.js';

/** Where a call has its token from. */
export interface TokenSource {
  /** A token that is good now; fetches or awaits one. */
  get(signal: AbortSignal): Promise<string>;
  /** The token in hand, if it is good now. */
  current(): string | undefined;
  /** The token was refused: the next `get` fetches another one, once for all callers. @throws GenesysCoreError AUTH where that is of no use. */
  reject(token: string): void;
  /** The token was accepted. */
  confirm(token: string): void;
  /** It was given from outside and cannot be renewed. */
  readonly given: boolean;
}

/** One call, as often as it must be sent. */
export interface Call<T> extends FailedCall {
  readonly kind: CallKind;
  readonly url: string;
  /** The address as events show it. Default: `url` made safe. */
  readonly shownUrl?: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
  readonly retry: RetryProfile;
  readonly limits: LimitsProfile;
  /** May be sent again when the outcome is unknown. */
  readonly repeatable: boolean;
  /** Counts against the budget of the run and keeps its holds. */
  readonly budgeted: boolean;
  readonly tokens?: TokenSource;
  readonly accepts: (status: number) => boolean;
  readonly read: (response: WireResponse) => Reading<T>;
}

export interface Answered<T> {
  readonly value: T;
  readonly response: WireResponse;
  readonly correlationId: string | undefined;
  /** When the successful attempt went out, on the monotonic clock. */
  readonly sentAtMs: number;
}

export interface ExchangeOptions {
  readonly transport: Transport;
  readonly limiter: Limiter;
  readonly quota: RetryQuota;
  readonly quotaDefinition: RetryQuotaDefinition;
  readonly service: ServiceDefinition;
  readonly clock: Clock;
  readonly events: EventSink;
  readonly scrubber: Scrubber;
  /** On the monotonic clock. */
  readonly deadlineAtMs: number;
  /** Dataset and window: the jitter follows from it and the request alone. */
  readonly seed: string;
}

/** Sends a call with leave, token, retries and events. @throws GenesysCoreError, or the signal's reason. */
export type Exchange = <T>(call: Call<T>, signal: AbortSignal) => Promise<Answered<T>>;

/** One attempt and what came of it. */
type Attempted<T> =
  | { readonly outcome: 'answered'; readonly response: WireResponse; readonly value: T }
  /** The answer is whole, but nothing that a repeat could mend. */
  | { readonly outcome: 'unusable'; readonly response: WireResponse; readonly reason: unknown }
  | {
      readonly outcome: 'failed';
      readonly fault: Fault;
      readonly response?: WireResponse;
      readonly error?: TransportError;
    };

/** Failed connections are told as warnings, since the server saw nothing of them; so many in a run. */
const MAX_CONNECT_WARNINGS = 20;
/** Where a refusal is no JSON, a wait that its text names is looked for up to here. */
const MAX_ERROR_TEXT_BYTES = 16 * 1024;

export function createExchange(options: ExchangeOptions): Exchange {
  const { transport, limiter, quota, service, clock, events, scrubber } = options;
  const scrub = (text: string): string => scrubber.scrub(text);
  let connectWarnings = 0;

  return async <T>(call: Call<T>, signal: AbortSignal): Promise<Answered<T>> => {
    const random = seededRandom([options.seed, call.method, call.url, call.body ?? ''].join('\n'));
    let tokenRenewed = false;
    let policyAttempt = 1;
    let unreadable = 0;
    let spent = 0;
    for (let attempt = 1; ; attempt += 1) {
      const { lease, token } = await leave(call, signal, attempt > 1 || call.kind === 'token');
      const sentAtMs = clock.monotonic();
      const attempted = await attemptOnce(call, token, signal, lease);
      const correlationId = correlationOf(attempted.response);
      const tell = (facts: Partial<HttpAttempt>): void => {
        tellAttempt(call, attempt, sentAtMs, attempted, correlationId, facts);
      };
      if (attempted.outcome === 'answered') {
        // Before the next call in the queue is let go.
        observeBudgetHeaders(call, attempted.response);
        lease.release({ sent: true, result: 'success' });
        quota.repay(spent);
        if (token !== undefined) call.tokens?.confirm(token);
        tell({});
        return { value: attempted.value, response: attempted.response, correlationId, sentAtMs };
      }
      if (attempted.outcome === 'unusable') {
        lease.release({ sent: true, result: 'fault' });
        tell({ errorCode: toGenesysCoreError(attempted.reason).code });
        throw attempted.reason;
      }
      const { fault, error } = attempted;
      const sent = error?.sent ?? true;
      if (error?.kind === 'aborted') {
        lease.release({ sent, result: 'fault' });
        tell({ reason: 'broken off' });
        throw error.cause as Error;
      }
      if (
        isRefusedToken(fault) &&
        call.tokens !== undefined &&
        token !== undefined &&
        !tokenRenewed &&
        !call.tokens.given
      ) {
        lease.release({ sent, result: 'fault' });
        tokenRenewed = true;
        try {
          call.tokens.reject(token);
        } catch (refusal) {
          tell({ reason: 'token rejected' });
          throw refusal;
        }
        tell({ retryInMs: 0, reason: 'token rejected' });
        continue;
      }
      const body = errorBodyOf(attempted.response);
      const failed: FailedAttempt = {
        method: call.method,
        repeatable: call.repeatable,
        attempt: policyAttempt,
        unreadableBefore: unreadable,
        fault,
        profile: call.retry,
        quota: options.quotaDefinition,
        quotaTokens: quota.tokens,
        nowMs: clock.now(),
        untilDeadlineMs: options.deadlineAtMs - clock.monotonic(),
        random,
      };
      const decision = decide(failed);
      const resumeAtMs = clock.monotonic() + (decision.retry ? decision.delayMs : 0);
      lease.release(outcomeOf(call, fault, sent, decision, resumeAtMs));
      tell(
        decision.retry
          ? { retryInMs: decision.delayMs, waitSource: decision.waitSource, reason: reasonOf(fault) }
          : { reason: reasonOf(fault) },
      );
      if (isThrottle(fault, call.retry)) {
        events.emit({
          type: 'rate.limited',
          endpoint: call.endpoint,
          holdMs: decision.retry ? decision.delayMs : 0,
          waitSource: decision.waitSource ?? 'backoff',
        });
      }
      if (!decision.retry) {
        throw failureError({
          call: { ...call, tokenWasGiven: call.tokens?.given === true },
          fault,
          body,
          failed,
          decision,
          ...(error === undefined ? {} : { wireMessage: error.message, cause: error }),
          ...optionalId(correlationId ?? body.correlationId),
        });
      }
      quota.take(decision.cost);
      spent += decision.cost;
      policyAttempt += 1;
      if (fault.type === 'body') unreadable += 1;
      // A hold is kept by the limiter, for this call as for all others.
      if (!(decision.holdAll && call.budgeted)) await waitUntil(resumeAtMs, signal);
    }
  };

  /** Leave to go and a token that is good at that moment: leave can take a minute, and a token may end meanwhile. */
  async function leave<T>(
    call: Call<T>,
    signal: AbortSignal,
    first: boolean,
  ): Promise<{ readonly lease: Lease; readonly token: string | undefined }> {
    for (let round = 1; ; round += 1) {
      const token = await call.tokens?.get(signal);
      const lease = call.budgeted ? await limiter.acquire(signal, { first: first || round > 1 }) : NO_LEASE;
      const current = call.tokens?.current();
      if (call.tokens === undefined || current !== undefined || round > 2)
        return { lease, token: current ?? token };
      lease.release({ sent: false, result: 'fault' });
    }
  }

  async function attemptOnce<T>(
    call: Call<T>,
    token: string | undefined,
    signal: AbortSignal,
    lease: Lease,
  ): Promise<Attempted<T>> {
    const request: WireRequest = {
      method: call.method,
      url: call.url,
      headers: { ...call.headers, ...(token === undefined ? {} : { authorization: `Bearer ${token}` }) },
      ...(call.body === undefined ? {} : { body: call.body }),
      ...(call.repeatable ? {} : { ownConnection: true }),
    };
    let response: WireResponse;
    try {
      response = await transport.send(request, call.limits, signal);
    } catch (error) {
      if (error instanceof TransportError)
        return { outcome: 'failed', fault: { type: 'wire', kind: error.kind, sent: error.sent }, error };
      lease.release({ sent: false, result: 'fault' });
      throw error;
    }
    const { status, headers } = response;
    if (!call.accepts(status)) {
      const message = errorBodyOf(response).message ?? response.body.text(0, MAX_ERROR_TEXT_BYTES);
      return { outcome: 'failed', fault: { type: 'status', status, headers, message }, response };
    }
    try {
      const reading = call.read(response);
      return 'value' in reading
        ? { outcome: 'answered', response, value: reading.value }
        : { outcome: 'failed', fault: { type: 'body', problem: reading.problem }, response };
    } catch (reason) {
      return { outcome: 'unusable', response, reason };
    }
  }

  function tellAttempt<T>(
    call: Call<T>,
    attempt: number,
    sentAtMs: number,
    attempted: Attempted<T>,
    correlationId: string | undefined,
    facts: Partial<HttpAttempt>,
  ): void {
    const error = attempted.outcome === 'failed' ? attempted.error : undefined;
    if (error?.sent === false) {
      // The attempts in the events are the requests that the server saw.
      connectWarnings += 1;
      if (error.kind === 'aborted' || connectWarnings > MAX_CONNECT_WARNINGS) return;
      const next = facts.retryInMs === undefined ? '' : ` Next attempt in ${facts.retryInMs} ms.`;
      events.emit({
        type: 'warning.raised',
        code: wireCode(error.kind),
        message: scrub(`${call.endpoint}: ${error.message}${next}`),
      });
      return;
    }
    const status = attempted.response?.status ?? error?.status;
    const fault = attempted.outcome === 'failed' ? attempted.fault : undefined;
    events.emit({
      type: 'http.attempt',
      endpoint: call.endpoint,
      method: call.method,
      url: call.shownUrl ?? scrubber.safeUrl(call.url),
      attempt,
      sent: true,
      ...(status === undefined ? {} : { status }),
      ...(error === undefined ? {} : { errorCode: codeOf(error) }),
      ...(fault?.type === 'body' ? { errorCode: 'BAD_RESPONSE' } : {}),
      durationMs: Math.round(clock.monotonic() - sentAtMs),
      bytes: attempted.response?.body.byteLength ?? error?.bytes ?? 0,
      ...facts,
      ...optionalId(correlationId),
    });
  }

  function correlationOf(response: WireResponse | undefined): string | undefined {
    if (response === undefined) return undefined;
    const header = response.headers[service.correlationHeader];
    if (header !== undefined && header !== '') return isOpaqueId(scrub(header)) ? scrub(header) : undefined;
    return response.status >= 400 ? errorBodyOf(response).correlationId : undefined;
  }

  function errorBodyOf(response: WireResponse | undefined): ErrorBody {
    return response === undefined ? {} : readErrorBody(response.body, service, scrub);
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

  /** Timers may fire early by a fraction; a server's word is kept to the millisecond. */
  async function waitUntil(atMs: number, signal: AbortSignal): Promise<void> {
    for (let leftMs = atMs - clock.monotonic(); leftMs > 0; leftMs = atMs - clock.monotonic())
      await clock.sleep(Math.ceil(leftMs), signal);
    signal.throwIfAborted();
  }
}

const NO_LEASE: Lease = { release: () => undefined };

/** An exchange that was broken off has the code of what ended it. */
function codeOf(error: TransportError): ErrorCode {
  if (error.kind !== 'aborted') return wireCode(error.kind);
  return error.cause instanceof GenesysCoreError ? error.cause.code : 'CANCELLED';
}

function isRefusedToken(fault: Fault): boolean {
  return fault.type === 'status' && fault.status === 401;
}

function outcomeOf<T>(
  call: Call<T>,
  fault: Fault,
  sent: boolean,
  decision: RetryDecision,
  resumeAtMs: number,
): CallOutcome {
  const result = isThrottle(fault, call.retry) ? 'throttled' : 'fault';
  return { sent, result, ...(decision.retry && decision.holdAll ? { holdUntilMs: resumeAtMs } : {}) };
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

function optionalId(correlationId: string | undefined): { readonly correlationId?: string } {
  return correlationId === undefined ? {} : { correlationId };
}

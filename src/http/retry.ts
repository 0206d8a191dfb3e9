import type { WaitSource } from '../base/events.js';
import type { RetryProfile, RetryQuota as RetryQuotaDefinition } from '../catalog/types.js';
import type { HttpMethod } from '../catalog/request.js';
import { readWaitHint } from './retry-hint.js';
import type { FaultKind } from './transport-error.js';

/** How an attempt failed: by its status, on the wire, or by a body that cannot be read. */
export type Fault =
  | {
      readonly type: 'status';
      readonly status: number;
      /** Lower-case names. */
      readonly headers: Readonly<Record<string, string>>;
      /** What the error body says; its text where it is no JSON. */
      readonly message: string;
    }
  | { readonly type: 'wire'; readonly kind: FaultKind; readonly sent: boolean }
  | { readonly type: 'body'; readonly problem: string };

/** A failed attempt with all that a decision depends on. */
export interface FailedAttempt {
  readonly method: HttpMethod;
  /** May be sent again when the outcome is unknown. */
  readonly repeatable: boolean;
  /** From 1, repeats after a renewed token not counted. */
  readonly attempt: number;
  /** Earlier attempts of this request whose body could not be read. */
  readonly unreadableBefore: number;
  readonly fault: Fault;
  readonly profile: RetryProfile;
  readonly quota: RetryQuotaDefinition;
  /** What the run's retry quota still has. */
  readonly quotaTokens: number;
  /** The local wall clock, for dates that the server names. */
  readonly nowMs: number;
  /** Milliseconds until the run's deadline. */
  readonly untilDeadlineMs: number;
  /** Two draws are taken, whatever they are used for. */
  readonly random: () => number;
}

/** Why there is no further attempt. */
export type StopReason =
  'final' | 'outcome-unknown' | 'attempts' | 'unreadable-twice' | 'quota' | 'hint-over-limit' | 'deadline';

export type RetryDecision =
  | {
      readonly retry: true;
      readonly delayMs: number;
      readonly waitSource: WaitSource;
      /** The wait is for every call of the run. */
      readonly holdAll: boolean;
      /** What the attempt costs the retry quota. */
      readonly cost: number;
      readonly hintMs?: number;
    }
  | {
      readonly retry: false;
      readonly reason: StopReason;
      /** The wait that the server asked for, where it did. */
      readonly hintMs?: number;
      readonly waitSource?: WaitSource;
      /** The wait that would have been needed, where it is the reason. */
      readonly delayMs?: number;
    };

/** Largest jitter on top of a hint. */
const MAX_HINT_JITTER_MS = 1000;
/** The faults that a repeat cannot mend. */
const FINAL_FAULTS: ReadonlySet<FaultKind> = new Set<FaultKind>(['tls', 'too-large', 'encoding', 'aborted']);

/**
 * Whether and when a request is sent again. Pure: equal arguments, equal decision.
 *
 * Without a hint the wait before retry n lies in [b/2, b] with b = min(cap, base * factor^(n-1)). With a hint it is
 * max(hint, b/2) plus up to a tenth of the hint (one second at most): never earlier than the server said.
 */
export function decide(failed: FailedAttempt): RetryDecision {
  const { fault, profile } = failed;
  const backoffDraw = failed.random();
  const hintDraw = failed.random();
  if (!mayPass(fault, profile)) return { retry: false, reason: 'final' };

  const hint = fault.type === 'status' ? hintOf(fault, failed) : undefined;
  const throttled = isThrottle(fault, profile);
  const told = hint === undefined ? {} : { hintMs: hint.ms, waitSource: hint.source };
  const stop = (reason: StopReason): RetryDecision => ({ retry: false, reason, ...told });

  if (hint !== undefined && hint.ms > profile.maxHintMs) return stop('hint-over-limit');
  if (!failed.repeatable && !isUnapplied(fault, throttled, hint !== undefined))
    return stop('outcome-unknown');
  if (failed.attempt >= profile.maxAttempts) return stop('attempts');
  if (fault.type === 'body' && failed.unreadableBefore > 0) return stop('unreadable-twice');

  const { baseMs, factor, capMs } = profile.backoff;
  const stepMs = Math.min(capMs, baseMs * factor ** (failed.attempt - 1));
  const delayMs = Math.ceil(
    hint === undefined
      ? stepMs / 2 + (stepMs / 2) * backoffDraw
      : Math.max(hint.ms, stepMs / 2) + Math.min(MAX_HINT_JITTER_MS, hint.ms / 10) * hintDraw,
  );
  if (delayMs >= failed.untilDeadlineMs) return { retry: false, reason: 'deadline', ...told, delayMs };
  const cost = throttled ? failed.quota.throttleCost : failed.quota.transientCost;
  if (cost > failed.quotaTokens) return stop('quota');
  return {
    retry: true,
    delayMs,
    waitSource: hint?.source ?? 'backoff',
    holdAll: throttled,
    cost,
    ...(hint === undefined ? {} : { hintMs: hint.ms }),
  };
}

/** Whether the server said to slow down. */
export function isThrottle(fault: Fault, profile: RetryProfile): boolean {
  return fault.type === 'status' && profile.throttleStatuses.some((status) => status === fault.status);
}

function mayPass(fault: Fault, profile: RetryProfile): boolean {
  switch (fault.type) {
    case 'status':
      return (
        profile.retryStatuses.includes(fault.status) ||
        profile.throttleStatuses.some((status) => status === fault.status)
      );
    case 'wire':
      return !FINAL_FAULTS.has(fault.kind);
    case 'body':
      return true;
  }
}

/** Whether the request has certainly had no effect: it was turned away, or never left. */
function isUnapplied(fault: Fault, throttled: boolean, hinted: boolean): boolean {
  if (fault.type === 'wire') return !fault.sent;
  return throttled || (fault.type === 'status' && fault.status === 503 && hinted);
}

function hintOf(
  fault: Extract<Fault, { type: 'status' }>,
  failed: FailedAttempt,
): ReturnType<typeof readWaitHint> {
  const { headers, message } = fault;
  return readWaitHint({ headers, message, templates: failed.profile.messageHints, nowMs: failed.nowMs });
}

/** The tokens that all retries of a run share. */
export interface RetryQuota {
  readonly tokens: number;
  take(cost: number): void;
  /** A request succeeded whose retries had cost so much; one that needed none pays one token in. */
  repay(cost: number): void;
}

export function createRetryQuota(definition: RetryQuotaDefinition): RetryQuota {
  let tokens = definition.tokens;
  return {
    get tokens() {
      return tokens;
    },
    take(cost) {
      tokens -= cost;
    },
    repay(cost) {
      tokens = Math.min(definition.tokens, tokens + (cost > 0 ? cost : 1));
    },
  };
}

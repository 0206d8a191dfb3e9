import { sha256Hex } from '../base/digest.js';
import type { WaitSource } from '../base/events.js';
import type { RefusedSubmit, RetryProfile, RetryQuota as RetryQuotaDefinition } from '../catalog/types.js';
import type { Outage } from './outage.js';
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
      /** The body is a page for people: something in front of the service answered in its place. */
      readonly isPage: boolean;
      /** The status of the answer, where its body tells another one. */
      readonly toldWith?: number | undefined;
    }
  | { readonly type: 'wire'; readonly kind: FaultKind; readonly sent: boolean }
  | { readonly type: 'body'; readonly problem: string };

/** A failed attempt with all that a decision depends on. */
export interface FailedAttempt {
  /** May be sent again when the outcome is unknown. */
  readonly repeatable: boolean;
  /** It starts a query: that it was turned away says nothing about other calls. */
  readonly isSubmit: boolean;
  /** From 1: attempts that count against `maxAttempts`. */
  readonly attempt: number;
  /** Waits of this request so far, whatever they were for. */
  readonly waits: number;
  /** Earlier attempts of this request whose body could not be read. */
  readonly unreadableBefore: number;
  readonly fault: Fault;
  readonly profile: RetryProfile;
  /** Answers that mean "no place yet". */
  readonly refused?: RefusedSubmit | undefined;
  /** The outage of which this attempt is a part, where it is one by `isOutage`. */
  readonly outage?: Outage;
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
  | 'final'
  | 'outcome-unknown'
  | 'attempts'
  | 'unreadable-twice'
  | 'quota'
  | 'hint-over-limit'
  | 'outage'
  | 'deadline';

/**
 * What a wait is for: a place among the queries of the organisation, a wait that the server asked for, the end of an
 * outage, or a fault that may have passed.
 */
export type WaitKind = 'place' | 'asked' | 'outage' | 'fault';

export type RetryDecision =
  | {
      readonly retry: true;
      readonly kind: WaitKind;
      readonly delayMs: number;
      readonly waitSource: WaitSource;
      /** Which calls of the run wait with this one. */
      readonly hold: 'all' | 'submits' | 'none';
      /** What the attempt costs the retry quota. */
      readonly cost: number;
      readonly hintMs?: number | undefined;
    }
  | {
      readonly retry: false;
      readonly reason: StopReason;
      /** The wait that the server asked for, where it did. */
      readonly hintMs?: number | undefined;
      readonly waitSource?: WaitSource | undefined;
      /** The wait that would have been needed, where it is the reason. */
      readonly delayMs?: number;
    };

/** Largest jitter on top of a hint. */
const MAX_HINT_JITTER_MS = 1000;
/** How long an outage is ridden out where the retry profile does not say. */
const DEFAULT_OUTAGE_MS = 300_000;
/** The faults that a repeat cannot mend. */
const FINAL_FAULTS: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'tls',
  'proxy-login',
  'too-large',
  'encoding',
  'aborted',
]);
/** By these the gateways of any service tell that it is out: RFC 9110, sections 15.6.3 to 15.6.5. */
const OUTAGE_STATUSES: ReadonlySet<number> = new Set([502, 503, 504]);
const OUTAGE_FAULTS: ReadonlySet<FaultKind> = new Set<FaultKind>(['connect', 'timeout-connect']);

/**
 * Whether and when a request is sent again. Pure: equal arguments, equal decision.
 *
 * A wait that the server asks for and the wait for a place cost neither an attempt nor quota: the deadline bounds them.
 * An outage is bounded by its length. All other faults are bounded by attempts and quota.
 *
 * Without a hint the wait before retry n lies in [b/2, b] with b = min(cap, base * factor^(n-1)). With a hint it is
 * max(hint, b/2) plus up to a tenth of the hint (one second at most): never earlier than the server said.
 */
export function decide(failed: FailedAttempt): RetryDecision {
  const { fault, profile } = failed;
  const draws: Draws = { backoff: failed.random(), hint: failed.random() };
  const hint = fault.type === 'status' ? hintOf(fault, failed) : undefined;
  if (isRefusal(fault, failed.refused)) return waitForPlace(failed, failed.refused.pause, hint, draws);
  if (!mayPass(fault, profile)) return { retry: false, reason: 'final' };

  const throttled = isThrottle(fault, profile);
  const told = toldHint(hint);
  const stop = (reason: StopReason): RetryDecision => ({ retry: false, reason, ...told });
  if (hint !== undefined && hint.ms > profile.maxHintMs) return stop('hint-over-limit');
  if (!failed.repeatable && !isUnapplied(fault, throttled, hint !== undefined))
    return stop('outcome-unknown');
  if (hint !== undefined) return waitAsAsked(failed, hint, draws);
  if (failed.outage !== undefined) return rideOut(failed, failed.outage, draws);

  if (failed.attempt >= profile.maxAttempts) return stop('attempts');
  if (fault.type === 'body' && failed.unreadableBefore > 0) return stop('unreadable-twice');
  const cost = throttled ? failed.quota.throttleCost : failed.quota.transientCost;
  const delayMs = backoffMs(profile, failed.attempt, draws);
  if (delayMs >= failed.untilDeadlineMs) return { retry: false, reason: 'deadline', delayMs };
  if (cost > failed.quotaTokens) return stop('quota');
  const hold = throttled ? holdOf(failed) : 'none';
  return { retry: true, kind: 'fault', delayMs, waitSource: 'backoff', hold, cost };
}

interface Draws {
  readonly backoff: number;
  readonly hint: number;
}

type Hint = NonNullable<ReturnType<typeof readWaitHint>>;

/** Another query of the organisation has the place: growing pauses, until there is one. Only submits wait with it. */
function waitForPlace(
  failed: FailedAttempt,
  pause: RefusedSubmit['pause'],
  hint: Hint | undefined,
  draws: Draws,
): RetryDecision {
  const stepMs = Math.min(pause.capMs, pause.initialMs * pause.factor ** failed.waits);
  const delayMs = Math.ceil(
    hint === undefined ? stepMs * (1 + draws.backoff / 10) : hintedMs(hint, stepMs, draws),
  );
  return untilDeadline(failed, {
    retry: true,
    kind: 'place',
    delayMs,
    waitSource: hint?.source ?? 'backoff',
    hold: 'submits',
    cost: 0,
    hintMs: hint?.ms,
  });
}

function waitAsAsked(failed: FailedAttempt, hint: Hint, draws: Draws): RetryDecision {
  const { profile, fault, waits } = failed;
  return untilDeadline(failed, {
    retry: true,
    kind: 'asked',
    delayMs: Math.ceil(hintedMs(hint, stepMs(profile, waits + 1) / 2, draws)),
    waitSource: hint.source,
    hold: isThrottle(fault, profile) || isOutage(fault, profile) ? holdOf(failed) : 'none',
    cost: 0,
    hintMs: hint.ms,
  });
}

/** The last probe comes right at the end of `outageMs`, however long the backoff has grown. */
function rideOut(failed: FailedAttempt, outage: Outage, draws: Draws): RetryDecision {
  const leftMs = outageMsOf(failed.profile) - outage.lastedMs;
  if (leftMs <= 0) return { retry: false, reason: 'outage' };
  const delayMs = Math.ceil(Math.min(backoffMs(failed.profile, outage.probes, draws), leftMs));
  return untilDeadline(failed, {
    retry: true,
    kind: 'outage',
    delayMs,
    waitSource: 'backoff',
    hold: 'all',
    cost: 0,
  });
}

function untilDeadline(
  { untilDeadlineMs }: FailedAttempt,
  wait: Extract<RetryDecision, { retry: true }>,
): RetryDecision {
  if (wait.delayMs < untilDeadlineMs) return wait;
  const { delayMs, hintMs, waitSource } = wait;
  return {
    retry: false,
    reason: 'deadline',
    delayMs,
    hintMs,
    waitSource: hintMs === undefined ? undefined : waitSource,
  };
}

function hintedMs(hint: Hint, leastMs: number, draws: Draws): number {
  return Math.max(hint.ms, leastMs) + Math.min(MAX_HINT_JITTER_MS, hint.ms / 10) * draws.hint;
}

function backoffMs(profile: RetryProfile, retry: number, draws: Draws): number {
  const ms = stepMs(profile, retry);
  return Math.ceil(ms / 2 + (ms / 2) * draws.backoff);
}

function stepMs({ backoff: { baseMs, factor, capMs } }: RetryProfile, retry: number): number {
  return Math.min(capMs, baseMs * factor ** (retry - 1));
}

function toldHint(hint: Hint | undefined): {
  readonly hintMs?: number | undefined;
  readonly waitSource?: WaitSource;
} {
  return hint === undefined ? {} : { hintMs: hint.ms, waitSource: hint.source };
}

function holdOf({ isSubmit }: FailedAttempt): 'all' | 'submits' {
  return isSubmit ? 'submits' : 'all';
}

/** Whether the server said to slow down. */
export function isThrottle(fault: Fault, profile: RetryProfile): boolean {
  return fault.type === 'status' && profile.throttleStatuses.some((status) => status === fault.status);
}

/** Whether the service as a whole is out, which no number of attempts mends but time does. */
export function isOutage(fault: Fault, profile: RetryProfile): boolean {
  if (outageMsOf(profile) === 0) return false;
  if (fault.type === 'wire') return OUTAGE_FAULTS.has(fault.kind);
  return (
    fault.type === 'status' &&
    fault.toldWith === undefined &&
    OUTAGE_STATUSES.has(fault.status) &&
    profile.retryStatuses.includes(fault.status)
  );
}

export function outageMsOf({ outageMs }: RetryProfile): number {
  return outageMs ?? DEFAULT_OUTAGE_MS;
}

/** Whether an answer means that there is no place for the query yet. */
function isRefusal(fault: Fault, refused: RefusedSubmit | undefined): refused is RefusedSubmit {
  if (refused === undefined || fault.type !== 'status') return false;
  const said = fault.message.toLowerCase();
  return (
    (refused.statuses ?? []).includes(fault.status) ||
    (refused.words ?? []).some((words) => said.includes(words.toLowerCase()))
  );
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

/**
 * Whether the request has certainly had no effect: it was turned away, or never left. A page with 503 is that of a
 * gateway which let nothing through.
 */
function isUnapplied(fault: Fault, throttled: boolean, hinted: boolean): boolean {
  if (fault.type === 'wire') return !fault.sent;
  return throttled || (fault.type === 'status' && fault.status === 503 && (hinted || fault.isPage));
}

function hintOf(fault: Extract<Fault, { type: 'status' }>, failed: FailedAttempt): Hint | undefined {
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

/** Numbers in [0, 1) that follow from the seed text alone: the same text gives the same ones, on every machine. */
export function seededRandom(seed: string): () => number {
  let state = Number.parseInt(sha256Hex(seed).slice(0, 8), 16);
  return () => {
    // mulberry32: 32 bits of state are plenty for jitter.
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';

export interface LimiterOptions {
  /** Calls in any 60 seconds. */
  readonly requestsPerMinute: number;
  /** Calls in flight at once. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly events: EventSink;
  /** On the monotonic clock; a wait that would pass it is not begun. Default: none. */
  readonly deadlineAtMs?: number;
}

/** What became of a call that had leave to go. */
export interface CallOutcome {
  /** False where no byte can have reached the server: the call then costs nothing. */
  readonly sent: boolean;
  readonly result: 'success' | 'throttled' | 'fault';
  /** No call of the run before this, on the monotonic clock. */
  readonly holdUntilMs?: number;
}

/** Leave to make one call. Released exactly once, when its answer or its failure has come. */
export interface Lease {
  release(outcome: CallOutcome): void;
}

export interface Limiter {
  /**
   * Waits for leave to make one call, first come, first served; `first` goes before all others (a repeat).
   * @throws the signal's reason, or GenesysCoreError DEADLINE where the wait would pass the deadline.
   */
  acquire(signal: AbortSignal, options?: { readonly first?: boolean }): Promise<Lease>;
  /** No call before this, on the monotonic clock. The lanes are not narrowed. */
  pause(untilMs: number): void;
  /** Calls a minute in force: the budget, or less while the token seems to be shared with others. */
  readonly effectivePerMinute: number;
}

const WINDOW_MS = 60_000;
/** The clocks of two machines do not run equally fast, and a server may count in windows that close a little late. */
const WINDOW_MARGIN_MS = 50;
/** A wait as long as this is told. */
const TOLD_WAIT_MS = 1_000;
/** Yielding to others on the same token: down by this factor, never below this share, up again in so many successes. */
const YIELD_FACTOR = 0.7;
const YIELD_FLOOR = 0.25;
const RECOVERY_CALLS = 500;

interface Waiter {
  readonly grant: (lease: Lease) => void;
  readonly reject: (reason: Error) => void;
  held: boolean;
}

/**
 * One budget for all calls of a run.
 *
 * A call counts from its leave until 60 seconds after its answer. The server counts it at some moment in between, so no
 * 60 seconds of the server's, fixed or sliding, hold more calls than the budget. Measured from the send instead, calls
 * that travel at different speeds could bunch up at the server.
 */
export function createLimiter(options: LimiterOptions): Limiter {
  const { clock, events, concurrency } = options;
  const budget = options.requestsPerMinute;
  const deadlineAtMs = options.deadlineAtMs ?? Number.POSITIVE_INFINITY;
  const waiters: Waiter[] = [];
  /** When the answers of counted calls came, oldest first. */
  const ended: number[] = [];
  let inFlight = 0;
  let lanes = concurrency;
  let holdUntilMs = 0;
  let effective = budget;
  let lastYieldMs = Number.NEGATIVE_INFINITY;
  let timer: { readonly atMs: number; readonly stop: AbortController } | undefined;

  const limit = (): number => Math.max(1, Math.floor(effective));

  const forget = (nowMs: number): void => {
    const horizonMs = nowMs - WINDOW_MS - WINDOW_MARGIN_MS;
    while ((ended[0] ?? Number.POSITIVE_INFINITY) <= horizonMs) ended.shift();
  };

  /** When the next call may go: now, at a time, or (undefined) when a call in flight has ended. */
  const nextAtMs = (nowMs: number): number | undefined => {
    if (holdUntilMs > nowMs) return holdUntilMs;
    if (inFlight >= lanes) return undefined;
    forget(nowMs);
    const over = inFlight + ended.length - limit();
    if (over < 0) return nowMs;
    const freed = ended[over];
    return freed === undefined ? undefined : freed + WINDOW_MS + WINDOW_MARGIN_MS;
  };

  const dispatch = (): void => {
    for (;;) {
      const waiter = waiters[0];
      if (waiter === undefined) {
        timer?.stop.abort();
        timer = undefined;
        return;
      }
      // One reading for all of it: between two, the clock moves on.
      const nowMs = clock.monotonic();
      const atMs = nextAtMs(nowMs);
      if (atMs !== undefined && atMs <= nowMs) {
        waiters.shift();
        waiter.grant(lease());
        continue;
      }
      if (holdUntilMs > nowMs || lanes < concurrency) for (const each of waiters) each.held = true;
      if (atMs !== undefined && atMs >= deadlineAtMs) {
        waiters.shift();
        waiter.reject(pastDeadline(atMs - nowMs, holdUntilMs > nowMs));
        continue;
      }
      wakeAt(atMs);
      return;
    }
  };

  const wakeAt = (atMs: number | undefined): void => {
    if (timer?.atMs === atMs) return;
    timer?.stop.abort();
    timer = undefined;
    if (atMs === undefined) return;
    const stop = new AbortController();
    timer = { atMs, stop };
    // A timer may fire a little early; dispatch looks at the clock again and sleeps for the rest.
    clock.sleep(Math.max(1, Math.ceil(atMs - clock.monotonic())), stop.signal).then(
      () => {
        timer = undefined;
        dispatch();
      },
      () => undefined,
    );
  };

  const lease = (): Lease => {
    inFlight += 1;
    const leaveAtMs = clock.monotonic();
    let released = false;
    return {
      release(outcome) {
        if (released) return;
        released = true;
        inFlight -= 1;
        const nowMs = clock.monotonic();
        if (outcome.result === 'throttled') yieldTo(leaveAtMs, nowMs);
        if (outcome.result === 'success') {
          if (nowMs >= holdUntilMs) lanes = Math.min(concurrency, lanes + 1);
          effective = Math.min(budget, effective + budget / RECOVERY_CALLS);
        }
        if (outcome.sent) ended.push(nowMs);
        if (outcome.holdUntilMs !== undefined) {
          holdUntilMs = Math.max(holdUntilMs, outcome.holdUntilMs);
          // After a hold one call goes ahead; each success lets one more lane come back.
          lanes = 1;
        }
        dispatch();
      },
    };
  };

  /** Turned away while the own log is below the budget: others use the same token, or it has less. Once for calls that went out together. */
  const yieldTo = (leaveAtMs: number, nowMs: number): void => {
    forget(nowMs);
    if (leaveAtMs <= lastYieldMs || inFlight + ended.length + 1 >= budget) return;
    lastYieldMs = nowMs;
    effective = Math.max(budget * YIELD_FLOOR, effective * YIELD_FACTOR);
  };

  return {
    async acquire(signal, acquireOptions = {}) {
      signal.throwIfAborted();
      const sinceMs = clock.monotonic();
      const waiter: Waiter = { grant: () => undefined, reject: () => undefined, held: false };
      const granted = await new Promise<Lease>((resolve, reject) => {
        const abort = (): void => {
          const at = waiters.indexOf(own);
          if (at >= 0) waiters.splice(at, 1);
          dispatch();
          reject(signal.reason as Error);
        };
        const settle = (): void => {
          signal.removeEventListener('abort', abort);
        };
        const own: Waiter = Object.assign(waiter, {
          grant: (given: Lease): void => {
            settle();
            resolve(given);
          },
          reject: (reason: Error): void => {
            settle();
            reject(reason);
          },
        });
        signal.addEventListener('abort', abort, { once: true });
        if (acquireOptions.first === true) waiters.unshift(own);
        else waiters.push(own);
        dispatch();
      });
      const waitedMs = clock.monotonic() - sinceMs;
      if (waitedMs > TOLD_WAIT_MS) {
        events.emit({
          type: 'budget.waited',
          waitedMs: Math.round(waitedMs),
          reason: waiter.held ? 'hold' : 'budget',
        });
      }
      return granted;
    },
    pause(untilMs) {
      holdUntilMs = Math.max(holdUntilMs, untilMs);
      dispatch();
    },
    get effectivePerMinute() {
      return limit();
    },
  };
}

function pastDeadline(waitMs: number, held: boolean): GenesysCoreError {
  const seconds = Math.ceil(waitMs / 1000);
  return new GenesysCoreError(
    'DEADLINE',
    `The next request may go in ${seconds} s (${held ? 'the server asked to wait' : 'the budget of requests per minute is spent'}), which is past the deadline of the run. Raise the deadline or take a shorter window.`,
  );
}

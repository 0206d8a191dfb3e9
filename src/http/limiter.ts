import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { createBudget, type Budget } from './budget.js';

export interface LimiterOptions {
  /** Calls in any 60 seconds. */
  readonly requestsPerMinute: number;
  /** Calls in flight at once. */
  readonly concurrency: number;
  readonly clock: Clock;
  readonly events: EventSink;
  /** On the monotonic clock; a wait that would pass it is not begun. Default: none. */
  readonly deadlineAtMs?: number;
  /** What single operations allow beside it, by the key of their endpoint. */
  readonly rates?: ReadonlyMap<string, Rate>;
}

/** Calls in any 60 seconds and in flight at once, of one operation. */
export interface Rate {
  readonly perMinute?: number;
  readonly concurrency?: number;
}

/** What became of a call that had leave to go. */
export interface CallOutcome {
  /** False where no byte can have reached the server: the call then costs nothing. */
  readonly sent: boolean;
  readonly result: 'success' | 'throttled' | 'fault';
  /** None of the calls that it holds before this, on the monotonic clock. */
  readonly hold?: { readonly calls: 'all' | 'submits'; readonly untilMs: number };
}

/** Leave to make one call. Released exactly once, when its answer or its failure has come. */
export interface Lease {
  release(outcome: CallOutcome): void;
}

export interface Asking {
  /** It goes before all others: a repeat. */
  readonly first?: boolean;
  /** It starts a query, and keeps the holds of submits too. */
  readonly isSubmit?: boolean;
  /** Key of its endpoint, which may have a rate of its own. */
  readonly endpoint?: string;
}

export interface Limiter {
  /**
   * Waits for leave to make one call, first come, first served.
   * @throws the signal's reason, or GenesysCoreError DEADLINE where the wait would pass the deadline.
   */
  acquire(signal: AbortSignal, asking?: Asking): Promise<Lease>;
  /** No call before this, on the monotonic clock. The lanes are not narrowed. */
  pause(untilMs: number): void;
  /** Calls a minute in force: the budget, or less while the token seems to be shared with others. */
  readonly effectivePerMinute: number;
}

/** A wait as long as this is told. */
const TOLD_WAIT_MS = 1_000;

/** The calls of an operation with a rate of its own. */
interface OwnRate {
  readonly concurrency: number;
  readonly budget: Budget;
  inFlight: number;
}

interface Waiter {
  readonly isSubmit: boolean;
  readonly own: OwnRate | undefined;
  readonly grant: (lease: Lease) => void;
  readonly reject: (reason: Error) => void;
  held: boolean;
}

/** One budget, one set of lanes and one set of holds for all calls of a run. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { clock, events, concurrency } = options;
  const deadlineAtMs = options.deadlineAtMs ?? Number.POSITIVE_INFINITY;
  const budget = createBudget(options.requestsPerMinute);
  const wakeAt = createAlarm(clock, dispatch);
  const rates = new Map([...(options.rates ?? [])].map(([key, rate]) => [key, ownRate(rate)]));
  const waiters: Waiter[] = [];
  const holdUntilMs = { all: 0, submits: 0 };
  let inFlight = 0;
  let lanes = concurrency;

  /** When this call may go: now, at a time, or (undefined) when a call in flight has ended. */
  function nextAtMs({ isSubmit, own }: Waiter, nowMs: number): number | undefined {
    const heldUntilMs = Math.max(holdUntilMs.all, isSubmit ? holdUntilMs.submits : 0);
    if (heldUntilMs > nowMs) return heldUntilMs;
    if (inFlight >= lanes || (own !== undefined && own.inFlight >= own.concurrency)) return undefined;
    const ofRunMs = budget.nextAtMs(nowMs, inFlight);
    const ownMs = own === undefined ? nowMs : own.budget.nextAtMs(nowMs, own.inFlight);
    return ofRunMs === undefined || ownMs === undefined ? undefined : Math.max(ofRunMs, ownMs);
  }

  /** The first of those that wait for the same: calls of another kind may pass them. */
  function firstOfEach(): readonly Waiter[] {
    const kinds = new Map<string, Waiter>();
    const ids = [...rates.values()];
    for (const waiter of waiters) {
      const kind = `${waiter.isSubmit} ${waiter.own === undefined ? '' : ids.indexOf(waiter.own)}`;
      if (!kinds.has(kind)) kinds.set(kind, waiter);
    }
    return [...kinds.values()];
  }

  /** Lets all go that may, in their order; a submit that is held, or one whose operation is slower, lets others pass. */
  function dispatch(): void {
    for (;;) {
      // One reading for all of it: between two, the clock moves on.
      const nowMs = clock.monotonic();
      const timed = firstOfEach().map((waiter) => ({ waiter, atMs: nextAtMs(waiter, nowMs) }));
      const due = timed.find(({ atMs }) => atMs !== undefined && (atMs <= nowMs || atMs >= deadlineAtMs));
      if (due === undefined) {
        markHeld(nowMs);
        wakeAt(earliest(timed.map(({ atMs }) => atMs)));
        return;
      }
      waiters.splice(waiters.indexOf(due.waiter), 1);
      if (due.atMs !== undefined && due.atMs > nowMs)
        due.waiter.reject(pastDeadline(due.atMs - nowMs, isHeld(due.waiter, nowMs)));
      else due.waiter.grant(lease(due.waiter.own));
    }
  }

  function isHeld({ isSubmit }: Waiter, nowMs: number): boolean {
    return holdUntilMs.all > nowMs || (isSubmit && holdUntilMs.submits > nowMs);
  }

  /** Why they wait, for what is told when the wait is over. */
  function markHeld(nowMs: number): void {
    for (const each of waiters) if (lanes < concurrency || isHeld(each, nowMs)) each.held = true;
  }

  function lease(own: OwnRate | undefined): Lease {
    inFlight += 1;
    if (own !== undefined) own.inFlight += 1;
    const leaveAtMs = clock.monotonic();
    let released = false;
    return {
      release(outcome) {
        if (released) return;
        released = true;
        inFlight -= 1;
        if (own !== undefined) own.inFlight -= 1;
        const nowMs = clock.monotonic();
        if (outcome.result === 'throttled') budget.yieldTo(leaveAtMs, nowMs, inFlight);
        if (outcome.result === 'success') {
          if (nowMs >= holdUntilMs.all) lanes = Math.min(concurrency, lanes + 1);
          budget.recover();
        }
        if (outcome.sent) {
          budget.count(nowMs);
          own?.budget.count(nowMs);
        }
        if (outcome.hold !== undefined) hold(outcome.hold.calls, outcome.hold.untilMs);
        dispatch();
      },
    };
  }

  function hold(calls: 'all' | 'submits', untilMs: number): void {
    holdUntilMs[calls] = Math.max(holdUntilMs[calls], untilMs);
    // After a hold of all one call goes ahead; each success lets one more lane come back.
    if (calls === 'all') lanes = 1;
  }

  /** Takes a place in the queue; resolves with leave. */
  function queued(signal: AbortSignal, asking: Asking, toldAs: (waiter: Waiter) => void): Promise<Lease> {
    return new Promise<Lease>((resolve, reject) => {
      const abort = (): void => {
        const at = waiters.indexOf(waiter);
        if (at >= 0) waiters.splice(at, 1);
        dispatch();
        reject(signal.reason as Error);
      };
      const settled =
        <A>(settle: (value: A) => void) =>
        (value: A): void => {
          signal.removeEventListener('abort', abort);
          settle(value);
        };
      const waiter: Waiter = {
        isSubmit: asking.isSubmit === true,
        own: rates.get(asking.endpoint ?? ''),
        grant: settled(resolve),
        reject: settled(reject),
        held: false,
      };
      toldAs(waiter);
      signal.addEventListener('abort', abort, { once: true });
      if (asking.first === true) waiters.unshift(waiter);
      else waiters.push(waiter);
      dispatch();
    });
  }

  return {
    async acquire(signal, asking = {}) {
      signal.throwIfAborted();
      const sinceMs = clock.monotonic();
      let own: Waiter | undefined;
      const granted = await queued(signal, asking, (waiter) => (own = waiter));
      const waitedMs = clock.monotonic() - sinceMs;
      if (waitedMs > TOLD_WAIT_MS) {
        const reason = own?.held === true ? 'hold' : 'budget';
        events.emit({ type: 'budget.waited', waitedMs: Math.round(waitedMs), reason });
      }
      return granted;
    },
    pause(untilMs) {
      holdUntilMs.all = Math.max(holdUntilMs.all, untilMs);
      dispatch();
    },
    get effectivePerMinute() {
      return budget.perMinute;
    },
  };
}

function ownRate({ perMinute, concurrency }: Rate): OwnRate {
  return {
    concurrency: concurrency ?? Number.POSITIVE_INFINITY,
    budget: createBudget(perMinute ?? Number.POSITIVE_INFINITY),
    inFlight: 0,
  };
}

/** One timer that can be set to another time, or (undefined) stopped. */
function createAlarm(clock: Clock, ring: () => void): (atMs: number | undefined) => void {
  let timer: { readonly atMs: number; readonly stop: AbortController } | undefined;
  return (atMs) => {
    if (timer?.atMs === atMs) return;
    timer?.stop.abort();
    timer = undefined;
    if (atMs === undefined) return;
    const stop = new AbortController();
    timer = { atMs, stop };
    // A timer may fire a little early; whoever is woken looks at the clock again and sleeps for the rest.
    clock.sleep(Math.max(1, Math.ceil(atMs - clock.monotonic())), stop.signal).then(
      () => {
        timer = undefined;
        ring();
      },
      () => undefined,
    );
  };
}

function earliest(times: readonly (number | undefined)[]): number | undefined {
  const known = times.filter((atMs) => atMs !== undefined);
  return known.length === 0 ? undefined : Math.min(...known);
}

function pastDeadline(waitMs: number, held: boolean): GenesysCoreError {
  const seconds = Math.ceil(waitMs / 1000);
  return new GenesysCoreError(
    'DEADLINE',
    `The next request may go in ${seconds} s (${held ? 'the server asked to wait' : 'the budget of requests per minute is spent'}), which is past the deadline of the run. Raise the deadline or take a shorter window.`,
  );
}

import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { createBudget, type Budget } from './budget.js';
import { createLanes } from './lanes.js';
import { createQueue, type Waiter } from './queue.js';

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

/** What became of a call that had a permit. */
export interface CallEnd {
  /** False where no byte can have reached the server: the call then costs nothing. */
  readonly sent: boolean;
  readonly result: 'success' | 'throttled' | 'fault';
  /** None of the calls that it holds before this, on the monotonic clock. */
  readonly hold?: { readonly calls: 'all' | 'submits'; readonly untilMs: number };
}

/** Permission to make one call. Released exactly once, when its answer or its failure has come. */
export interface Permit {
  release(outcome: CallEnd): void;
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
   * Waits for the permit to make one call, first come, first served.
   * @throws the signal's reason, or GenesysCoreError DEADLINE where the wait would pass the deadline.
   */
  acquire(signal: AbortSignal, asking?: Asking): Promise<Permit>;
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

/** What a call waits for. */
interface Wanted {
  readonly isSubmit: boolean;
  readonly own: OwnRate | undefined;
  /** A hold is why it has to wait. */
  held: boolean;
}

/** One budget, one set of lanes and one set of holds for all calls of a run. */
export function createLimiter(options: LimiterOptions): Limiter {
  const { clock, events } = options;
  const deadlineAtMs = options.deadlineAtMs ?? Number.POSITIVE_INFINITY;
  const budget = createBudget(options.requestsPerMinute);
  const lanes = createLanes(options.concurrency);
  const wakeAt = createAlarm(clock, dispatch);
  const rates = new Map([...(options.rates ?? [])].map(([key, rate]) => [key, ownRate(rate)]));
  const queue = createQueue<Wanted, Permit>(dispatch);

  /** When this call may go: now, at a time, or (undefined) when a call in flight has ended. */
  function nextAtMs({ isSubmit, own }: Wanted, nowMs: number): number | undefined {
    const heldUntilMs = lanes.heldUntilMs(isSubmit);
    if (heldUntilMs > nowMs) return heldUntilMs;
    if (lanes.areFull || (own !== undefined && own.inFlight >= own.concurrency)) return undefined;
    const ofRunMs = budget.nextAtMs(nowMs, lanes.inFlight);
    const ownMs = own === undefined ? nowMs : own.budget.nextAtMs(nowMs, own.inFlight);
    return ofRunMs === undefined || ownMs === undefined ? undefined : Math.max(ofRunMs, ownMs);
  }

  /** Lets all go that may, in their order; a submit that is held, or one whose operation is slower, lets others pass. */
  function dispatch(): void {
    for (;;) {
      // One reading for all of it: between two, the clock moves on.
      const nowMs = clock.monotonic();
      const isHeld = ({ isSubmit }: Wanted): boolean => lanes.heldUntilMs(isSubmit) > nowMs;
      const timed = firstOfEach(queue.waiters).map((waiter) => ({
        waiter,
        atMs: nextAtMs(waiter.wanted, nowMs),
      }));
      const due = timed.find(({ atMs }) => atMs !== undefined && (atMs <= nowMs || atMs >= deadlineAtMs));
      if (due === undefined) {
        // Why they wait, for what is told when the wait is over.
        for (const { wanted } of queue.waiters) if (lanes.areNarrowed || isHeld(wanted)) wanted.held = true;
        wakeAt(earliest(timed.map(({ atMs }) => atMs)));
        return;
      }
      queue.remove(due.waiter);
      if (due.atMs !== undefined && due.atMs > nowMs)
        due.waiter.reject(pastDeadline(due.atMs - nowMs, isHeld(due.waiter.wanted)));
      else due.waiter.grant(permit(due.waiter.wanted.own));
    }
  }

  function permit(own: OwnRate | undefined): Permit {
    lanes.enter();
    if (own !== undefined) own.inFlight += 1;
    const permittedAtMs = clock.monotonic();
    let released = false;
    return {
      release(end) {
        if (released) return;
        released = true;
        lanes.leave();
        if (own !== undefined) own.inFlight -= 1;
        const nowMs = clock.monotonic();
        if (end.result === 'throttled') budget.yieldTo(permittedAtMs, nowMs, lanes.inFlight);
        if (end.result === 'success') {
          lanes.widen(nowMs);
          budget.recover();
        }
        if (end.sent) {
          budget.count(nowMs);
          own?.budget.count(nowMs);
        }
        if (end.hold !== undefined) lanes.hold(end.hold.calls, end.hold.untilMs);
        dispatch();
      },
    };
  }

  return {
    async acquire(signal, asking = {}) {
      signal.throwIfAborted();
      const sinceMs = clock.monotonic();
      const own = rates.get(asking.endpoint ?? '');
      const wanted: Wanted = { isSubmit: asking.isSubmit === true, own, held: false };
      const granted = await queue.wait(wanted, asking.first === true, signal);
      const waitedMs = clock.monotonic() - sinceMs;
      if (waitedMs > TOLD_WAIT_MS) {
        const reason = wanted.held ? 'hold' : 'budget';
        events.emit({ type: 'budget.waited', waitedMs: Math.round(waitedMs), reason });
      }
      return granted;
    },
    pause(untilMs) {
      lanes.pause(untilMs);
      dispatch();
    },
    get effectivePerMinute() {
      return budget.perMinute;
    },
  };
}

/** The first of those that wait for the same: calls of another kind may pass them. */
function firstOfEach(waiters: readonly Waiter<Wanted, Permit>[]): readonly Waiter<Wanted, Permit>[] {
  const firsts: Waiter<Wanted, Permit>[] = [];
  for (const waiter of waiters) {
    const { isSubmit, own } = waiter.wanted;
    if (!firsts.some(({ wanted }) => wanted.isSubmit === isSubmit && wanted.own === own)) firsts.push(waiter);
  }
  return firsts;
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

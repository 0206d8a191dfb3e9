import type { Clock } from '../../src/base/clock.js';

/** A clock that stands still until a test moves it. */
export interface ManualClock extends Clock {
  /**
   * Moves both clocks forward and wakes the sleepers on the way, each at its own time and in order (equal times: first
   * come, first woken). Whatever a woken one does before it sleeps again has happened when the next one wakes.
   */
  advance(ms: number): Promise<void>;
  /** Moves the clocks from sleeper to sleeper until the promise settles. @throws Error when it waits for something else. */
  settle<T>(promise: Promise<T>): Promise<T>;
  /** Lets pending promises and immediate I/O make progress without moving time. */
  drain(): Promise<void>;
  /** Moves the wall clock alone, as a time service does. */
  shiftWall(ms: number): void;
  /** What each sleeper has left, in milliseconds, next one first. */
  readonly sleepers: readonly number[];
}

interface Sleeper {
  readonly dueMs: number;
  readonly order: number;
  readonly wake: () => void;
}

/** `startMs` is what the wall clock shows at first. The monotonic clock starts elsewhere, so that mixing them up shows. */
export function createManualClock(startMs: number): ManualClock {
  const monotonicOriginMs = 5_000;
  let elapsedMs = 0;
  let wallShiftMs = 0;
  let order = 0;
  const sleepers = new Set<Sleeper>();

  const next = (): Sleeper | undefined => {
    let first: Sleeper | undefined;
    for (const sleeper of sleepers) {
      if (
        first === undefined ||
        sleeper.dueMs < first.dueMs ||
        (sleeper.dueMs === first.dueMs && sleeper.order < first.order)
      )
        first = sleeper;
    }
    return first;
  };

  // A turn of the event loop empties the microtask queue, however long the chains in it are.
  const drain = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

  const wakeNext = async (untilMs: number): Promise<boolean> => {
    const sleeper = next();
    if (sleeper === undefined || sleeper.dueMs > untilMs) return false;
    elapsedMs = Math.max(elapsedMs, sleeper.dueMs);
    sleepers.delete(sleeper);
    sleeper.wake();
    await drain();
    return true;
  };

  return {
    now: () => startMs + elapsedMs + wallShiftMs,
    monotonic: () => monotonicOriginMs + elapsedMs,
    turn: () => Promise.resolve(),
    sleep: (ms, signal) =>
      new Promise<void>((resolve, reject) => {
        if (signal?.aborted === true) {
          reject(signal.reason as Error);
          return;
        }
        const abort = (): void => {
          sleepers.delete(sleeper);
          reject(signal?.reason as Error);
        };
        const sleeper: Sleeper = {
          dueMs: elapsedMs + Math.max(0, ms),
          order: order++,
          wake: () => {
            signal?.removeEventListener('abort', abort);
            resolve();
          },
        };
        sleepers.add(sleeper);
        signal?.addEventListener('abort', abort, { once: true });
      }),
    async advance(ms) {
      const targetMs = elapsedMs + ms;
      await drain();
      while (await wakeNext(targetMs));
      elapsedMs = targetMs;
      await drain();
    },
    async settle(promise) {
      const state = { settled: false };
      const mark = (): void => {
        state.settled = true;
      };
      promise.then(mark, mark);
      await drain();
      // A few idle turns for what goes through real streams; then nothing is left that could settle it.
      for (let idleTurns = 0; !state.settled && idleTurns < 200;) {
        if (await wakeNext(Number.POSITIVE_INFINITY)) idleTurns = 0;
        else {
          idleTurns += 1;
          await drain();
        }
      }
      if (!state.settled) throw new Error('The promise waits for something that is not on this clock.');
      return promise;
    },
    drain,
    shiftWall(ms) {
      wallShiftMs += ms;
    },
    get sleepers() {
      return [...sleepers]
        .sort((a, b) => a.dueMs - b.dueMs || a.order - b.order)
        .map((sleeper) => sleeper.dueMs - elapsedMs);
    },
  };
}

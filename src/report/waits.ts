import type { RunEvent } from '../base/events.js';

/** How long a run has waited, and what is left of the waits that it is in. */
export interface Waits {
  note(event: RunEvent, nowMs: number): void;
  at(nowMs: number): WaitsNow;
}

export interface WaitsNow {
  /** Time in which a lane waited; lanes that waited side by side count once. */
  readonly waitedMs: number;
  /** Left of the wait that holds back every call. */
  readonly holdLeftMs: number;
  /** Left of the wait of one call, as long as no other was answered since. */
  readonly pauseLeftMs: number;
}

/**
 * Adds up waits by the events that tell them: some in advance (`retryInMs`, `holdMs`), some when they are over
 * (`budget.waited`). Times are on the monotonic clock.
 */
export function createWaits(): Waits {
  let toldMs = 0;
  /** Up to here all waits are in `toldMs`. */
  let coveredUntilMs = Number.NEGATIVE_INFINITY;
  let holdUntilMs = Number.NEGATIVE_INFINITY;
  let pauseUntilMs = Number.NEGATIVE_INFINITY;

  const add = (fromMs: number, untilMs: number): void => {
    toldMs += Math.max(0, untilMs - Math.max(fromMs, coveredUntilMs));
    coveredUntilMs = Math.max(coveredUntilMs, untilMs);
  };

  return {
    note(event, nowMs) {
      switch (event.type) {
        case 'http.attempt':
          // An answer shows that not all of the run waits; the call that waits longest is told again by its next attempt.
          pauseUntilMs = nowMs + (event.retryInMs ?? 0);
          if (event.retryInMs !== undefined) add(nowMs, nowMs + event.retryInMs);
          return;
        case 'rate.limited':
          holdUntilMs = Math.max(holdUntilMs, nowMs + event.holdMs);
          add(nowMs, nowMs + event.holdMs);
          return;
        case 'budget.waited':
          add(nowMs - event.waitedMs, nowMs);
          return;
        case 'run.completed':
        case 'run.failed':
        case 'run.cancelled':
          // Waits that were cut short.
          toldMs -= Math.max(0, coveredUntilMs - nowMs);
          coveredUntilMs = Math.min(coveredUntilMs, nowMs);
          holdUntilMs = nowMs;
          pauseUntilMs = nowMs;
          return;
        default:
          return;
      }
    },
    at: (nowMs) => ({
      waitedMs: toldMs - Math.max(0, coveredUntilMs - nowMs),
      holdLeftMs: Math.max(0, holdUntilMs - nowMs),
      pauseLeftMs: Math.max(0, pauseUntilMs - nowMs),
    }),
  };
}

import type { RunEvent } from '../base/events.js';
import { createDoneShare } from './done-share.js';

/** How far a run is, and how long it will take. */
export interface Forecast {
  note(event: RunEvent, nowMs: number): void;
  at(nowMs: number): ForecastNow;
}

export interface ForecastNow {
  /** Undefined until enough is done to tell. */
  readonly leftMs: number | undefined;
  /** What is planned takes so long by the budget alone, each query with one request. */
  readonly leastLeftMs: number;
  /** Share of the parents that were asked for, in [0, 1]. */
  readonly parentShare: number;
}

const MINUTE_MS = 60_000;
/** Less than this is no ground for a forecast. */
const MIN_SHARE = 0.02;
const MIN_WORKED_MS = 3_000;
/** What is left after the last wait that is foreseen may be so much of what lies between two, and no other one comes. */
const HOLD_SLACK = 0.25;

/**
 * Goes by the share of the plan that is done. What is left takes as long in proportion as what is done took without waits.
 * To it come as many further waits for the service as there will be, if they come at the same shares as before; and it never
 * takes less than until the budget lets the last request go.
 */
export function createForecast(): Forecast {
  let startedAtMs: number | undefined;
  const done = createDoneShare();
  const pace = createBudgetPace();
  const holds = createForeseenHolds();

  return {
    note(event, nowMs) {
      if (event.type === 'plan.resolved') startedAtMs = nowMs;
      // Before the share changes: a hold is kept by what was done when it began.
      if (event.type === 'rate.limited') holds.note(nowMs, nowMs + event.holdMs, done.share());
      pace.note(event, nowMs);
      done.note(event);
    },
    at(nowMs) {
      const parentShare = done.parentShare();
      if (startedAtMs === undefined || done.slices === 0)
        return { leftMs: undefined, leastLeftMs: 0, parentShare };
      const share = done.share();
      const leastLeftMs = (done.queriesToSend * (1 - share) * MINUTE_MS) / pace.requestsPerMinute;
      const holdLeftMs = holds.leftMs(nowMs);
      const waitedMs = pace.waitedMs(nowMs) + holds.totalMs - holdLeftMs;
      const workedMs = nowMs - startedAtMs - waitedMs;
      if (share < MIN_SHARE || workedMs < MIN_WORKED_MS)
        return { leftMs: undefined, leastLeftMs, parentShare };
      const perShare = (1 - share) / share;
      const byPaceMs = holdLeftMs + workedMs * perShare + holds.furtherMs(share);
      const lastGoesInMs = pace.goesInMs(Math.ceil(pace.requests * perShare), nowMs);
      return { leftMs: Math.max(byPaceMs, lastGoesInMs), leastLeftMs, parentShare };
    },
  };
}

/** How fast the budget lets requests go, and how long it made the run wait. */
function createBudgetPace() {
  let requestsPerMinute = Number.POSITIVE_INFINITY;
  let requests = 0;
  /** When the last requests were sent, as many as the budget has. */
  const sentAtMs: number[] = [];
  let endedWaitsMs = 0;
  let waitedUntilMs = Number.NEGATIVE_INFINITY;

  /** In how long the n-th request from now on may go. */
  const goesInMs = (further: number, nowMs: number): number => {
    if (further < 1) return 0;
    const minutes = Math.floor((further - 1) / requestsPerMinute) + 1;
    // The request that has to leave the minute before this one may go.
    const before = sentAtMs[sentAtMs.length - requestsPerMinute + ((further - 1) % requestsPerMinute)];
    return Math.max(0, (before ?? nowMs - MINUTE_MS) + minutes * MINUTE_MS - nowMs);
  };

  return {
    goesInMs,
    note(event: RunEvent, nowMs: number): void {
      if (event.type === 'plan.resolved') ({ requestsPerMinute } = event);
      if (event.type === 'http.attempt' && event.sent) {
        requests += 1;
        sentAtMs.push(nowMs);
        while (sentAtMs.length > requestsPerMinute) sentAtMs.shift();
      }
      if (event.type === 'budget.waited' && event.reason === 'budget') {
        // Lanes wait side by side.
        endedWaitsMs += nowMs - Math.max(nowMs - event.waitedMs, Math.min(waitedUntilMs, nowMs));
        waitedUntilMs = nowMs;
      }
    },
    /** The wait of now included. */
    waitedMs: (nowMs: number): number =>
      endedWaitsMs + (goesInMs(1, nowMs) > 0 ? nowMs - (sentAtMs.at(-1) ?? nowMs) : 0),
    get requestsPerMinute() {
      return requestsPerMinute;
    },
    get requests() {
      return requests;
    },
  };
}

/** Waits of all calls that the service asked for, and those that are still to come; those of lanes at the same time are one. */
function createForeseenHolds() {
  let count = 0;
  let totalMs = 0;
  let endsAtMs = Number.NEGATIVE_INFINITY;
  let lastAtShare = 0;

  return {
    note(nowMs: number, untilMs: number, shareDone: number): void {
      if (untilMs <= endsAtMs) return;
      if (nowMs >= endsAtMs) {
        count += 1;
        lastAtShare = shareDone;
      }
      totalMs += untilMs - Math.max(nowMs, endsAtMs);
      endsAtMs = untilMs;
    },
    leftMs: (nowMs: number): number => Math.max(0, endsAtMs - nowMs),
    /** What further holds will take, that of now left out. */
    furtherMs(shareDone: number): number {
      if (count === 0) return 0;
      const between = Math.max(lastAtShare / count, shareDone - lastAtShare, MIN_SHARE);
      const untilEnd = Math.ceil((1 - lastAtShare) / between - HOLD_SLACK) - 1;
      const passed = Math.floor((shareDone - lastAtShare) / between);
      return (Math.max(0, untilEnd - passed) * totalMs) / count;
    },
    get totalMs() {
      return totalMs;
    },
  };
}

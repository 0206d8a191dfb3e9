import type { EventSink, RunEvent } from '../base/events.js';

/** What a run has done so far, as its events tell it. */
export interface Tally {
  readonly phase: 'starting' | 'querying' | 'reading' | 'finishing';
  readonly slices: number;
  readonly slicesDone: number;
  readonly slicesFailed: number;
  /** Items received; records in files may be fewer (duplicates) until the run is over. */
  readonly items: number;
  readonly pages: number;
  readonly requests: number;
  readonly retries: number;
  readonly rateLimited: number;
  /** Sum of waits for the budget, for holds and for another attempt; lanes that wait side by side add up. */
  readonly waitedMs: number;
}

/** A sink that keeps count; `tally()` is a snapshot. */
export interface TallySink extends EventSink {
  tally(): Tally;
}

export function createTally(): TallySink {
  let current: Tally = {
    phase: 'starting',
    slices: 0,
    slicesDone: 0,
    slicesFailed: 0,
    items: 0,
    pages: 0,
    requests: 0,
    retries: 0,
    rateLimited: 0,
    waitedMs: 0,
  };
  return {
    emit(event) {
      current = { ...current, ...changes(current, event) };
    },
    tally: () => current,
  };
}

function changes(tally: Tally, event: RunEvent): Partial<Tally> {
  switch (event.type) {
    case 'plan.resolved':
      return { slices: event.slices };
    case 'parents.listed':
      return { slices: tally.slices + event.parts - 1 };
    case 'transaction.submitted':
      return tally.pages === 0 ? { phase: 'querying' } : {};
    case 'page.received':
      return { phase: 'reading', pages: tally.pages + 1, items: tally.items + event.items };
    case 'http.attempt':
      return {
        requests: tally.requests + (event.sent ? 1 : 0),
        retries: tally.retries + (event.attempt > 1 ? 1 : 0),
        waitedMs: tally.waitedMs + (event.retryInMs ?? 0),
      };
    case 'rate.limited':
      return { rateLimited: tally.rateLimited + 1 };
    case 'budget.waited':
      return { waitedMs: tally.waitedMs + event.waitedMs };
    case 'slice.completed':
    case 'slice.resumed':
      return doneOne(tally);
    case 'slice.failed':
      return { ...doneOne(tally), slicesFailed: tally.slicesFailed + 1 };
    default:
      return {};
  }
}

function doneOne(tally: Tally): Partial<Tally> {
  const slicesDone = tally.slicesDone + 1;
  return { slicesDone, ...(slicesDone === tally.slices ? { phase: 'finishing' } : {}) };
}

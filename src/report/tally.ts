import type { Clock } from '../base/clock.js';
import type { EventSink, RunEvent } from '../base/events.js';
import { createForecast } from './forecast.js';
import { createWaits } from './waits.js';

/** What a run has done so far, as its events tell it. */
export interface Tally {
  readonly phase: 'starting' | 'querying' | 'reading' | 'finishing' | 'delivering';
  readonly slices: number;
  readonly slicesDone: number;
  readonly slicesFailed: number;
  /** Those that the run fetches for, and those that were asked for; 0 where the dataset has none. */
  readonly parents: number;
  readonly parentsDone: number;
  /** Items received; records in files may be fewer (duplicates) until the run is over. */
  readonly items: number;
  readonly pages: number;
  readonly requests: number;
  readonly retries: number;
  readonly rateLimited: number;
  /** Time in which a lane waited for the budget, for a hold or for another attempt; side by side counts once. */
  readonly waitedMs: number;
  /** What is left of a wait of all calls. */
  readonly holdLeftMs: number;
  /** What is left of a wait for another attempt, while nothing else happens. */
  readonly pauseLeftMs: number;
  /** How long the run takes from now on; undefined while that cannot be told. */
  readonly leftMs: number | undefined;
  /** What the budget makes the requests that are known of take at least. */
  readonly leastLeftMs: number;
}

/** A sink that keeps count of one run, of several the last; `tally()` is a snapshot of now. */
export interface TallySink extends EventSink {
  tally(): Tally;
}

type Counts = Omit<Tally, 'waitedMs' | 'holdLeftMs' | 'pauseLeftMs' | 'leftMs' | 'leastLeftMs'>;

const NOTHING: Counts = {
  phase: 'starting',
  slices: 0,
  slicesDone: 0,
  slicesFailed: 0,
  parents: 0,
  parentsDone: 0,
  items: 0,
  pages: 0,
  requests: 0,
  retries: 0,
  rateLimited: 0,
};

export function createTally(clock: Clock): TallySink {
  let counts = NOTHING;
  let waits = createWaits();
  let forecast = createForecast();
  return {
    emit(event) {
      const nowMs = clock.monotonic();
      if (event.type === 'run.started') {
        counts = NOTHING;
        waits = createWaits();
        forecast = createForecast();
      }
      counts = { ...counts, ...changes(counts, event) };
      waits.note(event, nowMs);
      forecast.note(event, nowMs);
    },
    tally() {
      const nowMs = clock.monotonic();
      const { waitedMs, holdLeftMs, pauseLeftMs } = waits.at(nowMs);
      const { leftMs, leastLeftMs, parentShare } = forecast.at(nowMs);
      const isOver = counts.phase === 'finishing' || counts.phase === 'delivering';
      return {
        ...counts,
        parentsDone: Math.floor(counts.parents * parentShare),
        waitedMs,
        holdLeftMs,
        pauseLeftMs,
        leftMs: isOver ? undefined : leftMs,
        leastLeftMs: isOver ? 0 : leastLeftMs,
      };
    },
  };
}

function changes(tally: Counts, event: RunEvent): Partial<Counts> {
  switch (event.type) {
    case 'plan.resolved':
      return { slices: event.slices };
    case 'parents.listed':
      return { slices: tally.slices + event.parts - 1, parents: tally.parents + event.parents };
    case 'transaction.submitted':
      return tally.pages === 0 ? { phase: 'querying' } : {};
    case 'page.received':
      return { phase: 'reading', pages: tally.pages + 1, items: tally.items + event.items };
    case 'http.attempt':
      return {
        requests: tally.requests + (event.sent ? 1 : 0),
        retries: tally.retries + (event.attempt > 1 ? 1 : 0),
      };
    case 'rate.limited':
      return { rateLimited: tally.rateLimited + 1 };
    case 'slice.completed':
    case 'slice.resumed':
      return doneOne(tally);
    case 'slice.failed':
      return { ...doneOne(tally), slicesFailed: tally.slicesFailed + 1 };
    case 'run.completed':
    case 'run.failed':
    case 'run.cancelled':
      return { phase: 'delivering' };
    default:
      return {};
  }
}

function doneOne(tally: Counts): Partial<Counts> {
  const slicesDone = tally.slicesDone + 1;
  return { slicesDone, ...(slicesDone === tally.slices ? { phase: 'finishing' } : {}) };
}

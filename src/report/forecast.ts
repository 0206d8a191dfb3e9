import type { RunEvent } from '../base/events.js';

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

/** A slice that is under way. */
interface OpenSlice {
  readonly queries: Map<string, { readonly items: number; readonly total: number | undefined }>;
  pages: number;
}

const MINUTE_MS = 60_000;
/** Less than this is no ground for a forecast. */
const MIN_SHARE = 0.02;
const MIN_WORKED_MS = 3_000;
/** What is left after the last wait that is foreseen may be so much of what lies between two, and no other one comes. */
const HOLD_SLACK = 0.25;
/** A slice that has all its items is still to be closed; one without a total may have more pages than others. */
const MAX_SHARE_BY_TOTAL = 0.98;
const MAX_SHARE_BY_PAGES = 0.9;

/**
 * Goes by the share of the plan that is done: slices, and of those under way the items of the total that the server
 * tells, or their pages by those of the slices before; of a dataset with parents, the parents. What is left takes as long
 * in proportion as what is done took without waits. To it come as many further waits for the service as there will be, if
 * they come at the same shares as before; and it never takes less than until the budget lets the last request go.
 */
export function createForecast(): Forecast {
  let startedAtMs: number | undefined;
  let requestsPerMinute = Number.POSITIVE_INFINITY;
  let planned = { slices: 0, queries: 0 };
  let resumed = 0;
  let done = 0;
  let pagesDone = 0;
  let requests = 0;
  /** When the last requests were sent, as many as the budget has. */
  const sentAtMs: number[] = [];
  let budgetWaitMs = 0;
  let budgetWaitedUntilMs = Number.NEGATIVE_INFINITY;
  /** Waits of all calls that the service asked for; those of lanes at the same time are one. */
  const holds = { count: 0, totalMs: 0, untilMs: Number.NEGATIVE_INFINITY, lastAtShare: 0 };
  let parentQueries = 0;
  let parentQueriesBegun = 0;
  const open = new Map<string, OpenSlice>();

  const close = (sliceId: string): void => {
    open.delete(sliceId);
    done += 1;
  };

  const shareOf = ({ queries, pages }: OpenSlice): number => {
    const totals = [...queries.values()].map(({ items, total }) =>
      total === undefined ? undefined : Math.min(MAX_SHARE_BY_TOTAL, items / Math.max(1, total)),
    );
    const perSlice = Math.max(1, totals.length, planned.queries / Math.max(1, planned.slices));
    if (totals.some((share) => share !== undefined))
      return totals.reduce<number>((sum, share) => sum + (share ?? 0), 0) / perSlice;
    const usual = done === 0 ? 0 : pagesDone / done;
    return usual === 0 ? 0 : Math.min(MAX_SHARE_BY_PAGES, pages / usual);
  };

  const share = (): number => {
    if (parentQueries > 0) return parentQueriesBegun / parentQueries;
    const ofOpen = [...open.values()].reduce((sum, slice) => sum + shareOf(slice), 0);
    return Math.min(1, (done + ofOpen) / Math.max(1, planned.slices - resumed));
  };

  /** In how long the budget lets the n-th request from now on go. */
  const goesInMs = (further: number, nowMs: number): number => {
    if (further < 1) return 0;
    const minutes = Math.floor((further - 1) / requestsPerMinute) + 1;
    // The request that has to leave the minute before this one may go.
    const before = sentAtMs[sentAtMs.length - requestsPerMinute + ((further - 1) % requestsPerMinute)];
    return Math.max(0, (before ?? nowMs - MINUTE_MS) + minutes * MINUTE_MS - nowMs);
  };

  const hold = (nowMs: number, untilMs: number): void => {
    if (untilMs <= holds.untilMs) return;
    if (nowMs >= holds.untilMs) {
      holds.count += 1;
      holds.lastAtShare = share();
    }
    holds.totalMs += untilMs - Math.max(nowMs, holds.untilMs);
    holds.untilMs = untilMs;
  };

  /** What further waits for the service will take, that of now left out. */
  const furtherHoldsMs = (shareDone: number): number => {
    const { count, totalMs, lastAtShare } = holds;
    if (count === 0) return 0;
    const between = Math.max(lastAtShare / count, shareDone - lastAtShare, MIN_SHARE);
    const untilEnd = Math.ceil((1 - lastAtShare) / between - HOLD_SLACK) - 1;
    const passed = Math.floor((shareDone - lastAtShare) / between);
    return (Math.max(0, untilEnd - passed) * totalMs) / count;
  };

  /** How long the run has been waiting for its budget. */
  const budgetWaitNow = (nowMs: number): number =>
    goesInMs(1, nowMs) > 0 ? nowMs - (sentAtMs.at(-1) ?? nowMs) : 0;

  return {
    note(event, nowMs) {
      switch (event.type) {
        case 'plan.resolved':
          startedAtMs = nowMs;
          ({ requestsPerMinute } = event);
          planned = { slices: event.slices, queries: event.queries };
          return;
        case 'parents.listed':
          planned = { ...planned, slices: planned.slices + event.parts - 1 };
          parentQueries += event.queries ?? 0;
          return;
        case 'http.attempt':
          if (!event.sent) return;
          requests += 1;
          sentAtMs.push(nowMs);
          while (sentAtMs.length > requestsPerMinute) sentAtMs.shift();
          return;
        case 'budget.waited':
          if (event.reason === 'budget') {
            // Lanes wait side by side.
            budgetWaitMs += nowMs - Math.max(nowMs - event.waitedMs, Math.min(budgetWaitedUntilMs, nowMs));
            budgetWaitedUntilMs = nowMs;
          }
          return;
        case 'page.received': {
          const slice: OpenSlice = open.get(event.sliceId) ?? { queries: new Map(), pages: 0 };
          open.set(event.sliceId, slice);
          slice.pages += 1;
          const before = slice.queries.get(event.queryId);
          if (before === undefined) parentQueriesBegun = Math.min(parentQueries, parentQueriesBegun + 1);
          const items = (before?.items ?? 0) + event.items;
          // A total that the pages before had reached already is the length of a page.
          const isTotal = event.total !== undefined && (before?.items ?? 0) < event.total;
          slice.queries.set(event.queryId, { items, total: isTotal ? event.total : undefined });
          return;
        }
        case 'rate.limited':
          hold(nowMs, nowMs + event.holdMs);
          return;
        case 'slice.resumed':
          resumed += 1;
          return;
        case 'slice.completed':
          pagesDone += event.pages;
          close(event.sliceId);
          return;
        case 'slice.failed':
          close(event.sliceId);
          return;
        default:
          return;
      }
    },
    at(nowMs) {
      const parentShare = parentQueries === 0 ? 0 : parentQueriesBegun / parentQueries;
      const isPlanned = startedAtMs !== undefined && planned.slices > 0;
      if (!isPlanned) return { leftMs: undefined, leastLeftMs: 0, parentShare };
      const shareDone = share();
      const fetched = 1 - resumed / planned.slices;
      const queries = Math.max(planned.queries, parentQueries) * fetched;
      const leastLeftMs = (queries * (1 - shareDone) * MINUTE_MS) / requestsPerMinute;
      const holdLeftMs = Math.max(0, holds.untilMs - nowMs);
      const waitedMs = budgetWaitMs + budgetWaitNow(nowMs) + holds.totalMs - holdLeftMs;
      const workedMs = nowMs - (startedAtMs ?? nowMs) - waitedMs;
      if (shareDone < MIN_SHARE || workedMs < MIN_WORKED_MS)
        return { leftMs: undefined, leastLeftMs, parentShare };
      const perShare = (1 - shareDone) / shareDone;
      const byPaceMs = holdLeftMs + workedMs * perShare + furtherHoldsMs(shareDone);
      const lastGoesInMs = goesInMs(Math.ceil(requests * perShare), nowMs);
      return { leftMs: Math.max(byPaceMs, lastGoesInMs), leastLeftMs, parentShare };
    },
  };
}

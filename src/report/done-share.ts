import type { RunEvent } from '../base/events.js';

/** How much of a run's plan is done. */
export interface DoneShare {
  note(event: RunEvent): void;
  /** In [0, 1]; what was taken over from an earlier run is no part of it. */
  share(): number;
  /** Share of the parents that were asked for, in [0, 1]. */
  parentShare(): number;
  /** Slices that are planned, those taken over among them. */
  readonly slices: number;
  /** Queries that are to be sent for the plan: those of slices taken over are none. */
  readonly queriesToSend: number;
}

/** A slice that is under way. */
interface OpenSlice {
  readonly queries: Map<string, { readonly items: number; readonly total: number | undefined }>;
  pages: number;
}

/** A slice that has all its items is still to be closed; one without a total may have more pages than others. */
const MAX_SHARE_BY_TOTAL = 0.98;
const MAX_SHARE_BY_PAGES = 0.9;

/**
 * Goes by slices, and of those under way by the items of the total that the server tells, or by their pages beside those of
 * the slices before; of a dataset with parents, by the parents.
 */
export function createDoneShare(): DoneShare {
  let planned = { slices: 0, queries: 0 };
  let resumed = 0;
  let done = 0;
  let pagesDone = 0;
  let parentQueries = 0;
  let parentQueriesBegun = 0;
  const open = new Map<string, OpenSlice>();

  const close = (sliceId: string): void => {
    open.delete(sliceId);
    done += 1;
  };

  const notePage = (event: Extract<RunEvent, { type: 'page.received' }>): void => {
    const slice: OpenSlice = open.get(event.sliceId) ?? { queries: new Map(), pages: 0 };
    open.set(event.sliceId, slice);
    slice.pages += 1;
    const before = slice.queries.get(event.queryId);
    if (before === undefined) parentQueriesBegun = Math.min(parentQueries, parentQueriesBegun + 1);
    const items = (before?.items ?? 0) + event.items;
    // A total that the pages before had reached already is the length of a page.
    const isTotal = event.total !== undefined && (before?.items ?? 0) < event.total;
    slice.queries.set(event.queryId, { items, total: isTotal ? event.total : undefined });
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

  return {
    note(event) {
      switch (event.type) {
        case 'plan.resolved':
          planned = { slices: event.slices, queries: event.queries };
          return;
        case 'parents.listed':
          planned = { ...planned, slices: planned.slices + event.parts - 1 };
          parentQueries += event.queries ?? 0;
          return;
        case 'page.received':
          notePage(event);
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
    share() {
      if (parentQueries > 0) return parentQueriesBegun / parentQueries;
      const ofOpen = [...open.values()].reduce((sum, slice) => sum + shareOf(slice), 0);
      return Math.min(1, (done + ofOpen) / Math.max(1, planned.slices - resumed));
    },
    parentShare: () => (parentQueries === 0 ? 0 : parentQueriesBegun / parentQueries),
    get slices() {
      return planned.slices;
    },
    get queriesToSend() {
      return Math.max(planned.queries, parentQueries) * (1 - resumed / planned.slices);
    },
  };
}

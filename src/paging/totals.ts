import { present } from '../base/json.js';

/** What the answers of one walk told about the list as a whole, page after page. */
export interface Totals {
  /** The total as told last. */
  readonly total?: number;
  readonly pageCount?: number;
  /** The total or the number of pages changed between two pages. */
  readonly changed: boolean;
  /** Pages with items so far. */
  readonly pages: number;
  /** Pages so far, in the size that is in force. */
  readonly seen: number;
  /** A page after the first had no items, although the number of pages counts it. */
  readonly emptyPromised: boolean;
  /** So far every total was the length of its own page: no total of a list of several pages. */
  readonly isOwnLength: boolean;
}

export const NO_TOTALS: Totals = {
  changed: false,
  pages: 0,
  seen: 0,
  emptyPromised: false,
  isOwnLength: true,
};

/** What one answer tells; undefined what it does not. */
export interface ToldTotals {
  readonly total: number | undefined;
  readonly pageCount: number | undefined;
  readonly items: number;
}

export function withPage(known: Totals, { total, pageCount, items }: ToldTotals): Totals {
  const totalChanged = total !== undefined && known.total !== undefined && total !== known.total;
  const countChanged =
    pageCount !== undefined && known.pageCount !== undefined && pageCount !== known.pageCount;
  const seen = known.seen + 1;
  const isPromised = seen > 1 && pageCount !== undefined && seen <= pageCount;
  return {
    ...known,
    ...present({ total, pageCount }),
    seen,
    emptyPromised: known.emptyPromised || (items === 0 && isPromised),
    changed: known.changed || totalChanged || countChanged,
    pages: known.pages + (items > 0 ? 1 : 0),
    isOwnLength: known.isOwnLength && (total === undefined || total === items),
  };
}

/** After a change of page size the number of pages is another one, and says nothing of those to come. */
export function withOtherPageSize({ pageCount: _pageCount, ...totals }: Totals): Totals {
  return { ...totals, seen: Number.POSITIVE_INFINITY };
}

/** The total of the list, and whether the list moved; a total that is nothing but each page's own length is none. */
export function listTotal(totals: Totals): { readonly total?: number; readonly moved: boolean } {
  const { total, changed, pages, isOwnLength } = totals;
  if (total === undefined) return { moved: changed };
  if (isOwnLength && pages > 1) return { moved: false };
  return { total, moved: changed };
}

import { GenesysCoreError } from '../base/errors.js';
import type { PageSize } from '../catalog/types.js';
import type { Page, SizeChange, StoppedBy } from './strategy.js';
import { pageSizeIn } from './page-facts.js';

/** What is known about a numbered list after one of its pages. */
export interface Numbering {
  /** Place of the page, from 1. */
  readonly ordinal: number;
  /** Items on this page. */
  readonly items: number;
  /** Items since the walk began. */
  readonly itemsSoFar: number;
  /** `there`: the answer links to a next page; `gone`: it does not, and would if there were one; `unknown`: no saying. */
  readonly link: 'there' | 'gone' | 'unknown';
  /** Number of pages, where the answer tells it. */
  readonly pageCount: number | undefined;
  /** Number of items, where the answer tells it. */
  readonly total: number | undefined;
  /** Page size as the server tells it, else as asked, else undefined. */
  readonly pageSize: number | undefined;
}

/**
 * Where a numbered list ends; undefined while anything that counts says that there is more.
 *
 * Link and page count speak of pages and come before the total, which is an estimate: one that disagrees with them is
 * an anomaly, neither an early end nor an endless walk. A list that tells nothing ends at its first page without items.
 */
export function numberedEnd(known: Numbering): StoppedBy | undefined {
  const { ordinal, items, itemsSoFar, link, pageCount, total, pageSize } = known;
  if (link === 'there') return undefined;
  if (pageCount !== undefined) return ordinal < pageCount ? undefined : 'lastPage';
  if (link === 'gone') return 'noNextUri';
  if (total !== undefined) {
    // Rows that came twice must not make up for rows that are still to come: the pages have to reach the total too.
    const pagesReach = pageSize === undefined || ordinal * pageSize >= total;
    return itemsSoFar >= total && pagesReach ? 'totalReached' : undefined;
  }
  return items > 0 ? undefined : 'lastPage';
}

/**
 * Where a numbered list with an approximate total ends: at a page without items, unless even by the total's own
 * reckoning such a page lies inside the list.
 */
export function approximateEnd(known: Numbering): StoppedBy | undefined {
  const { ordinal, items, itemsSoFar, total, pageSize } = known;
  if (items > 0) return undefined;
  const inside =
    total !== undefined && itemsSoFar < total && pageSize !== undefined && ordinal * pageSize < total;
  return inside ? undefined : 'lastPage';
}

/**
 * The page number that begins at the same item in the new size, or undefined where there is none: a position that the
 * size does not divide, or one that is not known because the server does not tell the size it uses.
 */
export function renumbered(
  number: number,
  firstPage: number,
  { inForce, to }: SizeChange,
): number | undefined {
  const pagesBefore = number - firstPage;
  if (pagesBefore === 0) return firstPage;
  if (inForce === undefined) return undefined;
  const itemsBefore = pagesBefore * inForce;
  return itemsBefore % to === 0 ? firstPage + itemsBefore / to : undefined;
}

/**
 * The page size that a page was cut with: as the server tells it, else as asked.
 * @throws GenesysCoreError BAD_RESPONSE when the size has grown since the position was reckoned: page 3 of a larger
 * size begins later, so the items between would be lost. (Where it shrinks, some come twice, which does no harm.)
 */
export function sizeInForce(page: Page, asked: number, { echoPath }: PageSize): number {
  const { request, response, items, sizeBefore } = page;
  const told = pageSizeIn(response.body, echoPath);
  if (told !== undefined && sizeBefore !== undefined && told > sizeBefore) {
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `The page size of ${request.endpoint} grew from ${sizeBefore} to ${told} in the middle of the list, so that ` +
        'items between two pages were left out. Ask for a page size in the catalog that the server keeps.',
      { endpoint: request.endpoint },
    );
  }
  // A server that gives more than it was asked for ignores the size.
  return told ?? Math.max(asked, items.length);
}

import type { PagingPageNumber } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { queryValue, withQuery } from './address.js';
import { numberedEnd, renumbered, sizeInForce } from './numbering.js';
import type { Page, PagingStrategy } from './strategy.js';
import { countIn, continuationIn } from './page-facts.js';

/**
 * Pages are numbered in the query. A link to the next page is evidence that there is one and is never followed: it may
 * leave out the other parameters. The page size that the server echoes is the one that counts.
 */
export const pageNumber: PagingStrategy<PagingPageNumber> = {
  first(request, profile) {
    const { pageSize } = profile;
    const url =
      pageSize === undefined
        ? request.url
        : withQuery(request.url, pageSize.parameter, String(pageSize.value));
    return numbered({ ...request, url }, profile, profile.firstPage);
  },

  next(page, profile) {
    const number = numberOf(page.request, profile);
    const { body } = page.response;
    const stoppedBy = numberedEnd({
      ordinal: number - profile.firstPage + 1,
      items: page.items.length,
      itemsSoFar: page.itemsSoFar,
      link: linkOf(page, profile),
      pageCount: countIn(body, profile.pageCountPath),
      total: countIn(body, profile.totalPath),
      pageSize: sizeOf(page, profile),
    });
    return stoppedBy === undefined ? { request: numbered(page.request, profile, number + 1) } : { stoppedBy };
  },

  resize(request, profile, change) {
    if (profile.pageSize === undefined) return undefined;
    const number = renumbered(numberOf(request, profile), profile.firstPage, change);
    if (number === undefined) return undefined;
    const url = withQuery(request.url, profile.pageSize.parameter, String(change.to));
    return numbered({ ...request, url }, profile, number);
  },

  following: ({ request }, profile) => numbered(request, profile, numberOf(request, profile) + 1),

  lastRow(request, profile) {
    const size = askedSize(request, profile);
    return size === undefined ? undefined : (numberOf(request, profile) - profile.firstPage + 1) * size;
  },
};

function numberOf(request: ApiRequest, { parameter, firstPage }: PagingPageNumber): number {
  return Number(queryValue(request.url, parameter) ?? firstPage);
}

function numbered(request: ApiRequest, { parameter }: PagingPageNumber, number: number): ApiRequest {
  return { ...request, url: withQuery(request.url, parameter, String(number)) };
}

/** A missing link is the end only where links are given at all: seen on the page before, or the only evidence named. */
function linkOf({ response, before }: Page, profile: PagingPageNumber): 'there' | 'gone' | 'unknown' {
  const { nextUriPath, pageCountPath, totalPath } = profile;
  if (nextUriPath === undefined) return 'unknown';
  if (continuationIn(response.body, nextUriPath) !== undefined) return 'there';
  if (pageCountPath === undefined && totalPath === undefined) return 'gone';
  return continuationIn(before, nextUriPath) === undefined ? 'unknown' : 'gone';
}

function sizeOf(page: Page, profile: PagingPageNumber): number | undefined {
  const { pageSize } = profile;
  if (pageSize === undefined) return undefined;
  return sizeInForce(page, askedSize(page.request, profile) ?? pageSize.value, pageSize);
}

function askedSize(request: ApiRequest, { pageSize }: PagingPageNumber): number | undefined {
  if (pageSize === undefined) return undefined;
  return Number(queryValue(request.url, pageSize.parameter) ?? pageSize.value);
}

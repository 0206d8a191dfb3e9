import { isJsonObject, valueAt, withMember, type JsonObject } from '../base/json.js';
import type { PagingBody } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { approximateEnd, numberedEnd, renumbered, sizeInForce } from './numbering.js';
import type { Page, PagingStrategy } from './strategy.js';
import { countIn } from './page-facts.js';

/** Pages are numbered in the request body, at paths that may be nested. A total may be approximate: see the profile. */
export const bodyPaging: PagingStrategy<PagingBody> = {
  first(request, profile) {
    const body = withMember(bodyOf(request), profile.pageSize.parameter, profile.pageSize.value);
    return numbered({ ...request, body }, profile, profile.firstPage);
  },

  next(page, profile) {
    const number = numberOf(page.request, profile);
    const { body } = page.response;
    const end = profile.totalIsApproximate === true ? approximateEnd : numberedEnd;
    const stoppedBy = end({
      ordinal: number - profile.firstPage + 1,
      items: page.items.length,
      itemsSoFar: page.itemsSoFar,
      link: 'unknown',
      pageCount: countIn(body, profile.pageCountPath),
      total: countIn(body, profile.totalPath),
      pageSize: sizeOf(page, profile),
    });
    return stoppedBy === undefined ? { request: numbered(page.request, profile, number + 1) } : { stoppedBy };
  },

  resize(request, profile, change) {
    const number = renumbered(numberOf(request, profile), profile.firstPage, change);
    if (number === undefined) return undefined;
    const body = withMember(bodyOf(request), profile.pageSize.parameter, change.to);
    return numbered({ ...request, body }, profile, number);
  },

  following: ({ request }, profile) => numbered(request, profile, numberOf(request, profile) + 1),

  lastRow: (request, profile) =>
    (numberOf(request, profile) - profile.firstPage + 1) * askedSize(request, profile),
};

function bodyOf(request: ApiRequest): JsonObject {
  return isJsonObject(request.body) ? request.body : {};
}

function numberOf(request: ApiRequest, { parameter, firstPage }: PagingBody): number {
  const number = valueAt(request.body, parameter);
  return typeof number === 'number' ? number : firstPage;
}

function numbered(request: ApiRequest, { parameter }: PagingBody, number: number): ApiRequest {
  return { ...request, body: withMember(bodyOf(request), parameter, number) };
}

function sizeOf(page: Page, profile: PagingBody): number {
  return sizeInForce(page, askedSize(page.request, profile), profile.pageSize);
}

function askedSize(request: ApiRequest, { pageSize }: PagingBody): number {
  const asked = valueAt(request.body, pageSize.parameter);
  return typeof asked === 'number' ? asked : pageSize.value;
}

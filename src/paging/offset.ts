import type { PagingOffset } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { queryValue, withQuery } from './address.js';
import type { PagingStrategy } from './strategy.js';
import { countIn } from './page-facts.js';

/**
 * A page begins at the number of an item. The next one begins after the items that came, whatever size was asked for, so
 * a clamped size loses nothing. With a total the list ends when it is reached; an empty page ends it in any case.
 */
export const offset: PagingStrategy<PagingOffset> = {
  first(request, profile) {
    const { pageSize } = profile;
    const url =
      pageSize === undefined
        ? request.url
        : withQuery(request.url, pageSize.parameter, String(pageSize.value));
    return beginningAt({ ...request, url }, profile, profile.firstIndex);
  },

  next({ request, response, items }, profile) {
    const next = indexOf(request, profile) + items.length;
    const total = countIn(response.body, profile.totalPath);
    if (total !== undefined && next - profile.firstIndex >= total) return { stoppedBy: 'totalReached' };
    if (items.length === 0) return { stoppedBy: 'lastPage' };
    return { request: beginningAt(request, profile, next) };
  },

  // The position is that of an item, whatever the size.
  resize(request, { pageSize }, { to }) {
    if (pageSize === undefined) return undefined;
    return { ...request, url: withQuery(request.url, pageSize.parameter, String(to)) };
  },

  following: ({ request, items }, profile) =>
    beginningAt(request, profile, indexOf(request, profile) + items.length),
};

function indexOf(request: ApiRequest, { parameter, firstIndex }: PagingOffset): number {
  return Number(queryValue(request.url, parameter) ?? firstIndex);
}

function beginningAt(request: ApiRequest, { parameter }: PagingOffset, index: number): ApiRequest {
  return { ...request, url: withQuery(request.url, parameter, String(index)) };
}

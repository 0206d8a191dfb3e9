import { GenesysCoreError } from '../base/errors.js';
import type { PagingNextUri } from '../catalog/types.js';
import { followedAddress, withQuery } from './address.js';
import type { PagingStrategy } from './strategy.js';
import { continuationIn } from './page-facts.js';

/**
 * The answer holds the address of the next page, relative or absolute on the same origin. It is followed as given, and
 * a POST sends its body again. No address is the end; short and empty pages are not.
 */
export const nextUri: PagingStrategy<PagingNextUri> = {
  first(request, { pageSize }) {
    if (pageSize === undefined) return request;
    return { ...request, url: withQuery(request.url, pageSize.parameter, String(pageSize.value)) };
  },

  next({ request, response }, { nextUriPath }) {
    const told = continuationIn(response.body, nextUriPath);
    if (told === undefined) return { stoppedBy: 'noNextUri' };
    const url = followedAddress(told, nextUriPath, request);
    // A GET reads whatever it is sent to; what a POST does only its catalog entry says, and that is for one path.
    if (request.method !== 'GET' && new URL(url).pathname !== new URL(request.url).pathname) {
      throw new GenesysCoreError(
        'BAD_RESPONSE',
        `The answer of ${request.endpoint} names a next page on another path at "${nextUriPath}". ` +
          'A POST is only sent to the path that the catalog marks as a read.',
        { endpoint: request.endpoint },
      );
    }
    return { request: { ...request, url } };
  },

  // The address keeps the position in a token of its own, so the size can change under it.
  resize(request, { pageSize }, { to }) {
    if (pageSize === undefined) return undefined;
    return { ...request, url: withQuery(request.url, pageSize.parameter, String(to)) };
  },
};

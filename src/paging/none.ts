import { GenesysCoreError } from '../base/errors.js';
import type { PagingNone } from '../catalog/types.js';
import type { PagingStrategy } from './strategy.js';
import { continuationIn } from './page-facts.js';

/**
 * One response holds everything. A link to a next page, where the profile names its place, is an error and not a
 * shorter list: the endpoint pages after all, and its catalog entry needs another strategy.
 */
export const none: PagingStrategy<PagingNone> = {
  first: (request) => request,

  next({ request, response }, { nextUriPath }) {
    if (nextUriPath !== undefined && continuationIn(response.body, nextUriPath) !== undefined) {
      throw new GenesysCoreError(
        'BAD_RESPONSE',
        `The answer of ${request.endpoint} is not the whole list: it names a next page at "${nextUriPath}", and the ` +
          'catalog says that there is only one page. Give the endpoint a paging profile that follows pages.',
        { endpoint: request.endpoint },
      );
    }
    return { stoppedBy: 'singleResponse' };
  },

  resize: () => undefined,
};

import { GenesysCoreError } from '../base/errors.js';
import { ExactNumber, isJsonObject, withMember, type JsonValue } from '../base/json.js';
import type { PagingCursor } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { followedAddress, queryValue, withQuery } from './address.js';
import type { Page, PagingStrategy } from './strategy.js';
import { continuationIn } from './page-facts.js';

/**
 * The answer holds a token, in a member or inside an address, that the next request repeats in its query or body.
 * No token (absent, null, empty) is the end; short and empty pages are not.
 */
export const cursor: PagingStrategy<PagingCursor> = {
  first(request, { pageSize }) {
    if (pageSize === undefined) return request;
    return { ...request, url: withQuery(request.url, pageSize.parameter, String(pageSize.value)) };
  },

  next(page, profile) {
    const token = toldToken(page, profile);
    return token === undefined
      ? { stoppedBy: 'cursorExhausted' }
      : { request: withToken(page.request, profile, token) };
  },

  // The token is the position, whatever the size.
  resize(request, { pageSize }, { to }) {
    if (pageSize === undefined) return undefined;
    return { ...request, url: withQuery(request.url, pageSize.parameter, String(to)) };
  },
};

function toldToken({ request, response }: Page, profile: PagingCursor): string | undefined {
  const { cursorPath, cursorUriParameter } = profile;
  const told = continuationIn(response.body, cursorPath);
  if (told === undefined) return undefined;
  const token =
    cursorUriParameter === undefined
      ? asToken(told)
      : queryValue(followedAddress(told, cursorPath, request), cursorUriParameter);
  if (token === undefined || token === '') {
    const wanted =
      cursorUriParameter === undefined ? 'a text' : `an address with "${cursorUriParameter}" in its query`;
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `The answer of ${request.endpoint} says at "${cursorPath}" that there is more, but not where: ${wanted} is ` +
        'expected there. Check the paging profile in the catalog.',
      { endpoint: request.endpoint },
    );
  }
  return token;
}

function asToken(told: JsonValue): string | undefined {
  if (told instanceof ExactNumber) return told.text;
  return typeof told === 'string' || typeof told === 'number' ? String(told) : undefined;
}

function withToken(request: ApiRequest, profile: PagingCursor, token: string): ApiRequest {
  if (profile.parameterIn !== 'body')
    return { ...request, url: withQuery(request.url, profile.parameter, token) };
  const body = isJsonObject(request.body) ? request.body : {};
  return { ...request, body: withMember(body, profile.parameter, token) };
}

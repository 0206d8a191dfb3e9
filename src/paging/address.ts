import { GenesysCoreError } from '../base/errors.js';
import type { JsonValue } from '../base/json.js';
import { shownHost } from '../base/remote-text.js';
import type { ApiRequest } from '../catalog/request.js';

// Query strings are edited pair by pair: whatever stands there already stays as it was written.

/** The address with one query parameter set: replaced where it is, else appended. */
export function withQuery(url: string, name: string, value: string): string {
  const address = new URL(url);
  const pair = `${encodeURIComponent(name)}=${encodeURIComponent(value)}`;
  const pairs = address.search.slice(1).split('&').filter(Boolean);
  const at = pairs.findIndex((other) => nameOf(other) === name);
  const kept = pairs.filter((other, index) => index === at || nameOf(other) !== name);
  address.search =
    at === -1 ? [...kept, pair].join('&') : kept.map((other, i) => (i === at ? pair : other)).join('&');
  return address.href;
}

/** The value of a query parameter, or undefined. A bare `+` is a plus sign: tokens hold it, and never a space. */
export function queryValue(url: string, name: string): string | undefined {
  const pair = new URL(url).search
    .slice(1)
    .split('&')
    .find((other) => nameOf(other) === name);
  if (pair === undefined) return undefined;
  const at = pair.indexOf('=');
  return at === -1 ? '' : decode(pair.slice(at + 1));
}

/**
 * The absolute address that an answer names, relative ones resolved against the request that was answered.
 * @throws GenesysCoreError BAD_RESPONSE when it is no address, HOST_NOT_ALLOWED when it leads to another origin.
 */
export function followedAddress(told: JsonValue, path: string, request: ApiRequest): string {
  const facts = { endpoint: request.endpoint };
  const asked = new URL(request.url);
  let target: URL;
  try {
    if (typeof told !== 'string') throw new TypeError('not a text');
    target = new URL(told, asked);
  } catch (cause) {
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `The answer of ${request.endpoint} has something at "${path}" that is no address of a next page. ` +
        'Without it the list cannot be read to its end; check the path in the catalog.',
      { ...facts, cause },
    );
  }
  if (target.origin !== asked.origin || target.username !== '' || target.password !== '') {
    throw new GenesysCoreError(
      'HOST_NOT_ALLOWED',
      `The answer of ${request.endpoint} names a next page on ${target.hostname === asked.hostname ? target.origin : shownHost(target, [asked.hostname])}; only ${asked.origin} is allowed, ` +
        'because the access token goes nowhere else. Nothing was sent there.',
      facts,
    );
  }
  target.hash = '';
  return target.href;
}

function nameOf(pair: string): string {
  const at = pair.indexOf('=');
  return decode(at === -1 ? pair : pair.slice(0, at));
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

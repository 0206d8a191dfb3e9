import { setMaxListeners } from 'node:events';

import { GenesysCoreError } from '../base/errors.js';
import { toJsonText, present } from '../base/json.js';
import type { JsonWithItems } from '../base/json-items.js';
import { shownHost } from '../base/remote-text.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { RunScope } from '../base/scope.js';
import type { Catalog, EndpointDefinition, Entries, LimitsProfile, RetryProfile } from '../catalog/types.js';
import { isBlank, readJson } from './answer.js';
import { createTokenProvider } from './auth.js';
import type { Credentials } from './auth.js';
import type { Call, Exchange, TokenSource } from './call.js';
import { contractNamesOf } from './contract-names.js';
import { createExchange } from './exchange.js';
import { createLimiter } from './limiter.js';
import { createObservations } from './observations.js';
import type { Observations } from './observations.js';
import { isLoopback } from './proxy.js';
import { shownAddress } from './shown-address.js';
import { createRetryQuota } from './retry.js';
import type { ApiRequest } from '../catalog/request.js';
import type { Download, Send, Transport } from './types.js';

export interface ApiClientOptions {
  readonly catalog: Catalog;
  /** Base addresses without a trailing slash. The token goes to the origin of `apiUrl` and nowhere else. */
  readonly apiUrl: string;
  readonly loginUrl: string;
  readonly credentials: Credentials;
  readonly requestsPerMinute: number;
  readonly concurrency: number;
  readonly transport: Transport;
  /** Dataset and window: with the request itself it decides the jitter of its waits. */
  readonly seed: string;
  /** Name and version of the engine. */
  readonly userAgent: string;
  /** A sentence that ends the error of a missing permission: what the run is for, and how its role is told. */
  readonly roleHint?: string;
}

/** The API of one run: one token, one budget, one retry quota. */
export interface ApiClient {
  readonly send: Send;
  readonly download: Download;
  /** What the answers so far show of the service. */
  readonly observations: Pick<Observations, 'clockOffset' | 'warnings'>;
  /** Closes idle connections. */
  close(): void;
}

/** What the catalog says of how an endpoint is called. */
interface EndpointParts {
  readonly endpoint: EndpointDefinition;
  readonly retry: RetryProfile;
  readonly limits: LimitsProfile;
}

/**
 * Every call passes, in this order: the origin gate, a permit of the limiter, a token, the wire, and the retry policy; each
 * attempt that the server saw is one `http.attempt` event.
 */
export function createApiClient(scope: RunScope, options: ApiClientOptions): ApiClient {
  const { catalog, transport, userAgent } = options;
  const apiOrigin = new URL(options.apiUrl).origin;
  const observations = createObservations();
  const exchange = exchangeOf(scope, options, observations);
  // Each call in flight listens to it, and there may be more of them than Node finds usual.
  setMaxListeners(0, scope.signal);
  const knownHosts = [new URL(apiOrigin).hostname, ...Object.values(catalog.service.regions)];
  const tokensFor = createTokens(scope, options, exchange);
  let contractNames: ReadonlySet<string> | undefined;
  const ofAllCalls = {
    // Of a whole catalog, and only for a refusal: made when there is one.
    contractNames: () => (contractNames ??= contractNamesOf(catalog)),
    refusals: catalog.service.refusals,
    roleHint: options.roleHint,
  };

  const send: Send = async (request, signal = scope.signal) => {
    const parts = partsOf(catalog, request.endpoint);
    const url = apiAddress(request, apiOrigin, knownHosts);
    const call: Call<JsonWithItems> = {
      ...ofAllCalls,
      ...apiCall(request, parts, userAgent),
      url: url.href,
      shownUrl: shownAddress(url, parts.endpoint.path, scope.scrubber),
      host: url.host,
      tokens: tokensFor(parts),
      read: (response) => readJson(response, { ...readingOf(request, parts), service: catalog.service }),
    };
    const { response, value, correlationId } = await exchange(call, signal);
    return {
      status: response.status,
      headers: response.headers,
      body: value.json,
      items: value.items,
      received: response.body,
      correlationId,
    };
  };

  const download: Download = async (address, key) => {
    const parts = partsOf(catalog, key);
    const url = downloadAddress(address, key, parts.endpoint, apiOrigin);
    const answered = await exchange(downloadCall(key, url, parts, userAgent), scope.signal);
    return answered.value;
  };

  return {
    send,
    download,
    observations,
    close() {
      transport.close();
    },
  };
}

/** One budget and one retry quota for all calls of the run. */
function exchangeOf(scope: RunScope, options: ApiClientOptions, observations: Observations): Exchange {
  const { catalog } = options;
  const quotaDefinition = catalog.budget.retryQuota;
  const rates = new Map(
    [...catalog.endpoints].flatMap(([key, { rate }]) => (rate === undefined ? [] : [[key, rate] as const])),
  );
  return createExchange({
    ...scope,
    ...options,
    limiter: createLimiter({ ...scope, ...options, rates }),
    quota: createRetryQuota(quotaDefinition),
    quotaDefinition,
    service: catalog.service,
    observations,
  });
}

/** One source of tokens for each auth profile, made when it is first needed. */
function createTokens(
  scope: RunScope,
  { catalog, credentials, loginUrl, userAgent }: ApiClientOptions,
  exchange: Exchange,
): (parts: EndpointParts) => TokenSource {
  const sources = new Map<string, TokenSource>();
  return ({ endpoint, retry, limits }) => {
    const profileKey = endpoint.auth;
    const known = sources.get(profileKey);
    if (known !== undefined) return known;
    const profile = entry(catalog.profiles.auth, profileKey, 'auth profile');
    const { service } = catalog;
    const own = { credentials, profileKey, profile, service, loginUrl, retry, limits, userAgent, exchange };
    const created = createTokenProvider({ ...own, ...scope });
    sources.set(profileKey, created);
    return created;
  };
}

function partsOf(catalog: Catalog, key: string): EndpointParts {
  const endpoint = entry(catalog.endpoints, key, 'endpoint');
  const retry = entry(catalog.profiles.retry, endpoint.retry, 'retry profile');
  return { endpoint, retry, limits: entry(catalog.profiles.limits, endpoint.limits, 'limits profile') };
}

/** What request and endpoint say of a call of the API. */
function apiCall(
  { endpoint: key, kind, method, body, refused }: ApiRequest,
  { endpoint, retry, limits }: EndpointParts,
  userAgent: string,
) {
  return {
    endpoint: key,
    kind,
    method,
    headers: {
      accept: 'application/json',
      'user-agent': userAgent,
      ...present({ 'content-type': body === undefined ? undefined : 'application/json' }),
    },
    body: body === undefined ? undefined : toJsonText(body),
    target: 'api',
    permissions: endpoint.permissions,
    retry,
    limits,
    repeatable: endpoint.repeatable ?? method !== 'POST',
    refused,
    budgeted: true,
    accepts: (status: number) => (status >= 200 && status < 300) || status === endpoint.download?.status,
  } as const;
}

/** How the answer to the request is read. */
function readingOf(request: ApiRequest, { endpoint, limits }: EndpointParts) {
  return {
    endpoint: request.endpoint,
    itemsPath: endpoint.itemsPath,
    maxDepth: limits.maxDepth,
    mayBeEmpty: request.method === 'DELETE' || request.mayBePending === true,
  };
}

/** A file of a large answer: another service with limits of its own, and no token for it. */
function downloadCall(
  key: string,
  url: URL,
  { retry, limits }: EndpointParts,
  userAgent: string,
): Call<Utf8Text> {
  return {
    endpoint: key,
    kind: 'download',
    method: 'GET',
    url: url.href,
    shownUrl: `${url.origin}/***`,
    headers: { accept: '*/*', 'user-agent': userAgent },
    target: 'download',
    host: url.host,
    retry,
    limits,
    repeatable: true,
    budgeted: false,
    accepts: (status) => status >= 200 && status < 300,
    read: ({ body }) => (isBlank(body) ? { problem: 'empty body' } : { value: body }),
  };
}

/** The gate in front of the token: same scheme, host and port as the API, or no connection at all. */
function apiAddress(request: ApiRequest, apiOrigin: string, knownHosts: readonly string[]): URL {
  const url = URL.canParse(request.url) ? new URL(request.url) : undefined;
  if (url?.origin === apiOrigin && url.username === '' && url.password === '') return url;
  throw new GenesysCoreError(
    'HOST_NOT_ALLOWED',
    `${request.endpoint}: an address at ${url === undefined ? 'no valid host' : shownHost(url, knownHosts)} is not on the API origin ${apiOrigin}, the only place that the token is sent to. Nothing was sent.`,
    { endpoint: request.endpoint },
  );
}

/**
 * The gate for files of large answers: https and a host that the catalog allows. Where the API itself is on loopback, which
 * is a test's, any address on loopback: a simulated store of files has another name or port than the simulated API.
 */
function downloadAddress(address: string, key: string, endpoint: EndpointDefinition, apiOrigin: string): URL {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  const hosts = endpoint.download?.hosts ?? [];
  const plain = url?.username === '' && url.password === '';
  if (url !== undefined && plain) {
    const local =
      endpoint.download !== undefined && isLoopback(url.hostname) && isLoopback(new URL(apiOrigin).hostname);
    const allowed =
      url.protocol === 'https:' && url.port === '' && hosts.some((suffix) => isBelow(url.hostname, suffix));
    if (local || allowed) return url;
  }
  throw new GenesysCoreError(
    'HOST_NOT_ALLOWED',
    `${key}: the answer points to a file at ${url === undefined ? 'no valid host' : shownHost(url, hosts)}. Allowed are https addresses at ${hosts.join(', ') || 'no host'} (download.hosts in the catalog). Nothing was sent.`,
    { endpoint: key },
  );
}

function isBelow(hostname: string, suffix: string): boolean {
  const lower = suffix.toLowerCase();
  return lower.startsWith('.')
    ? hostname.endsWith(lower)
    : hostname === lower || hostname.endsWith(`.${lower}`);
}

function entry<T>(entries: Entries<T>, key: string, what: string): T {
  const found = entries.get(key);
  if (found !== undefined) return found;
  throw new GenesysCoreError('CATALOG_INVALID', `There is no ${what} "${key}" in the catalog.`);
}

import type { HttpAttempt, RunEvent } from '../../src/base/events.js';
import { createUtf8Text, damagedSequences } from '../../src/base/utf8-text.js';
import { createScrubber } from '../../src/base/scrub.js';
import type { Scrubber } from '../../src/base/scrub.js';
import type { Catalog, EndpointDefinition } from '../../src/catalog/types.js';
import { createApiClient } from '../../src/http/client.js';
import type { ApiClient, ApiClientOptions } from '../../src/http/client.js';
import { TransportError } from '../../src/http/transport-error.js';
import type { FaultKind } from '../../src/http/transport-error.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type { Transport, WireRequest } from '../../src/http/types.js';
import { createManualClock } from '../support/manual-clock.js';
import type { ManualClock } from '../support/manual-clock.js';
import { utf8 } from '../support/answers.js';

/** What the other side does with one request. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** An object is sent as JSON. Default: `{"ok":true}`. */
  readonly body?: unknown;
  /** In the place of `body`, as bytes. */
  readonly bytes?: Buffer;
  /** A fault of the wire in the place of an answer. */
  readonly fault?: FaultKind;
  /** Default: 10 ms. */
  readonly afterMs?: number;
}

export const ok: Answer = {};
export const status = (
  code: number,
  headers: Record<string, string> = {},
  body: unknown = { code: 'some.code' },
): Answer => ({
  status: code,
  headers,
  body,
});
export const fault = (kind: FaultKind): Answer => ({ fault: kind });

const UNSENT: ReadonlySet<FaultKind> = new Set<FaultKind>([
  'connect',
  'dns',
  'tls',
  'proxy',
  'proxy-login',
  'timeout-connect',
]);

/** A request as it went out, with the time on the wall clock since the start. */
export interface Sent extends WireRequest {
  readonly atMs: number;
}

export interface ScriptedClient {
  readonly client: ApiClient;
  readonly clock: ManualClock;
  readonly events: readonly RunEvent[];
  readonly attempts: () => readonly HttpAttempt[];
  readonly sent: readonly Sent[];
  readonly stop: AbortController;
  readonly scrubber: Scrubber;
  /** Calls the endpoint and moves the clock until it is settled. */
  readonly call: (endpoint?: string, over?: Partial<ApiRequest>) => Promise<unknown>;
}

const ENDPOINT: EndpointDefinition = {
  description: 'A list.',
  method: 'GET',
  path: '/things',
  itemsPath: 'entities',
  paging: 'none',
  auth: 'machine',
  retry: 'standard',
  limits: 'standard',
  permissions: { mode: 'all', names: ['things:thing:view'] },
};

export const CATALOG: Catalog = {
  version: '1',
  sha256: '0',
  packs: new Map(),
  origins: new Map(),
  service: {
    name: 'Things',
    regions: {},
    defaultRegion: 'here',
    hosts: { api: 'https://api.{domain}', login: 'https://login.{domain}' },
    correlationHeader: 'x-correlation',
    errorBody: {
      code: ['code', 'error'],
      message: ['message', 'description'],
      correlationId: ['contextId'],
      status: ['status'],
    },
    refusals: [
      { codes: ['missing.*'], means: 'permission' },
      { codes: ['*scope*'], means: 'scope' },
      { codes: ['*policy*'], means: 'policy' },
      { codes: ['ip.*'], means: 'address' },
      { codes: ['org.*', '*suspended'], means: 'organisation' },
    ],
    contractNames: ['trunkIds'],
  },
  budget: {
    requestsPerMinute: 300,
    concurrency: 4,
    retryQuota: { tokens: 100, transientCost: 5, throttleCost: 1 },
  },
  profiles: {
    auth: new Map([['machine', { grant: 'clientCredentials', tokenPath: '/token', renewBeforeSeconds: 60 }]]),
    retry: new Map([
      [
        'standard',
        {
          maxAttempts: 5,
          backoff: { baseMs: 1000, factor: 2, capMs: 30_000 },
          maxHintMs: 120_000,
          retryStatuses: [408, 425, 429, 500, 502, 503, 504],
          throttleStatuses: [429],
          messageHints: ['Retry the request in [{seconds}] seconds'],
          rateLimitHeaders: { allowed: 'x-allowed', count: 'x-count', resetSeconds: 'x-reset' },
        },
      ],
    ]),
    limits: new Map([
      [
        'standard',
        {
          connectMs: 10_000,
          headersMs: 30_000,
          silenceMs: 30_000,
          attemptMs: 120_000,
          maxBodyBytes: 1_000_000,
          maxDepth: 8,
        },
      ],
    ]),
    paging: new Map(),
    transaction: new Map(),
    redaction: new Map(),
  },
  endpoints: new Map([
    ['things', ENDPOINT],
    ['things.any', { ...ENDPOINT, permissions: { mode: 'any', names: ['a:b:view', 'a:b:edit'] } }],
    ['things.job', { ...ENDPOINT, itemsPath: null }],
    ['things.submit', { ...ENDPOINT, method: 'POST', effect: 'read', repeatable: false }],
    ['things.query', { ...ENDPOINT, method: 'POST', effect: 'read', repeatable: true }],
    ['things.cancel', { ...ENDPOINT, method: 'DELETE' }],
    [
      'things.large',
      { ...ENDPOINT, download: { status: 302, urlPath: 'downloadUrl', hosts: ['.files.example'] } },
    ],
  ]),
  datasets: new Map(),
};

const API = 'https://api.example.com';
const LOGIN = 'https://login.example.com';
export const SECRET = 'very-secret-indeed';
export const token = (text: string, life: unknown = 86_400): Answer => ({
  body: { access_token: text, token_type: 'bearer', expires_in: life },
});

/** What the API answers at a time, in milliseconds since the start. */
export interface TimedScript {
  at(nowMs: number): Answer;
}

const isTimed = (script: readonly Answer[] | TimedScript): script is TimedScript => !Array.isArray(script);

/**
 * A client over a wire that is a script: the n-th request to the API gets the n-th answer, the last one for ever; the
 * same for the login service, which by default gives one token after the other.
 */
export function scriptedClient(
  script: readonly Answer[] | TimedScript,
  options: {
    readonly tokens?: readonly Answer[];
    readonly over?: Partial<ApiClientOptions>;
    readonly endMs?: number;
    readonly onEvent?: (event: RunEvent) => void;
    /** Time of day in the place of the usual one, to be shared with others. */
    readonly clock?: ManualClock;
  } = {},
): ScriptedClient {
  const startMs = Date.UTC(2026, 10, 24, 12);
  const clock = options.clock ?? createManualClock(startMs);
  const events: RunEvent[] = [];
  const sent: Sent[] = [];
  const stop = new AbortController();
  const scrubber = createScrubber();
  const counts = { api: 0, login: 0 };
  const tokens = options.tokens ?? Array.from({ length: 50 }, (_, i) => token(`token-${i + 1}`));

  const transport: Transport = {
    async send(request, _limits, signal) {
      const login = request.url.startsWith(LOGIN);
      const answers = login ? tokens : script;
      const ordinal = counts[login ? 'login' : 'api']++;
      const answer = isTimed(answers)
        ? answers.at(clock.now() - startMs)
        : (answers[Math.min(ordinal, answers.length - 1)] ?? ok);
      const unsent = answer.fault !== undefined && UNSENT.has(answer.fault);
      if (!unsent) sent.push({ ...request, atMs: clock.now() - startMs });
      try {
        await clock.sleep(answer.afterMs ?? 10, signal);
      } catch (reason) {
        throw new TransportError('aborted', 'broken off', { sent: true, cause: reason });
      }
      if (answer.fault !== undefined)
        throw new TransportError(answer.fault, `host: ${answer.fault}.`, { sent: !unsent });
      const { body = { ok: true } } = answer;
      const text = typeof body === 'string' ? body : JSON.stringify(body);
      return {
        status: answer.status ?? 200,
        headers: { ...answer.headers },
        body: answer.bytes === undefined ? utf8(text) : createUtf8Text([answer.bytes]),
        damagedSequences: answer.bytes === undefined ? 0 : damagedSequences([answer.bytes]),
      };
    },
    close: () => undefined,
  };
  const scope = {
    clock,
    events: {
      emit(event: RunEvent) {
        events.push(event);
        options.onEvent?.(event);
      },
    },
    scrubber,
    signal: stop.signal,
    deadlineAtMs: clock.monotonic() + (options.endMs ?? 3_000_000),
  };
  const client = createApiClient(scope, {
    catalog: CATALOG,
    apiUrl: API,
    loginUrl: LOGIN,
    credentials: { clientId: 'client', clientSecret: SECRET },
    requestsPerMinute: 300,
    concurrency: 4,
    transport,
    seed: 'dataset and window',
    userAgent: 'genesys-core/test',
    ...options.over,
  });
  return {
    client,
    clock,
    events,
    sent,
    stop,
    scrubber,
    attempts: () =>
      events.filter(
        (event): event is HttpAttempt => event.type === 'http.attempt' && event.endpoint !== 'machine',
      ),
    call: (endpoint = 'things', over = {}) => {
      const method = CATALOG.endpoints.get(endpoint)?.method ?? 'GET';
      return clock.settle(
        client.send({ endpoint, kind: 'page', method, url: `${API}/things?cursor=abc`, ...over }),
      );
    },
  };
}

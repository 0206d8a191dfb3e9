import { setMaxListeners } from 'node:events';
import { Agent as HttpAgent } from 'node:http';
import type { ClientRequest } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Socket } from 'node:net';

import fetch from 'node-fetch';

import { systemClock } from '../base/clock.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { createUtf8Text, damagedSequences, type Utf8Text } from '../base/utf8-text.js';
import { createBodyBytes } from './body-bytes.js';
import { gunzipped, isGzip } from './gzip.js';
import { createProxyAgent } from './proxy-agent.js';
import { isLoopback, proxyFor } from './proxy.js';
import type { ProxyEnvironment } from './proxy.js';
import { TransportError, toTransportError } from './transport-error.js';
import type { FaultKind } from './transport-error.js';
import type { Transport, TransportLimits, WireRequest, WireResponse } from './types.js';

export interface TransportOptions {
  /** Where the proxy variables are looked up. */
  readonly proxyEnv: ProxyEnvironment;
  /** Times the limits. Default: the system clock. */
  readonly clock?: Clock;
}

/** Idle connections are closed after this, before most servers and balancers close them under our feet. */
const IDLE_SOCKET_MS = 10_000;

/** The reason of every abort here, which nobody reads: without one, each makes an exception with a stack of its own. */
const OVER = new Error('The exchange is over.');

/** The agents of one transport: kept connections by route, and single-use ones. */
interface Agents {
  readonly keep: HttpAgent;
  readonly once: HttpAgent;
}

/** One attempt on its way: what the watchers and the error classification know of it. */
interface Flight {
  readonly host: string;
  readonly proxyHost: string | undefined;
  readonly controller: AbortController;
  connected: boolean;
  status: number | undefined;
  bytes: number;
  lastByteAtMs: number;
  /** The fault that a watcher found; it outranks the error that its abort causes. */
  found: TransportError | undefined;
  socketError: unknown;
}

/**
 * The wire, on node-fetch. Nothing is decompressed by it, since it takes a truncated gzip stream for a whole one.
 * `https` anywhere, `http` on loopback only; proxies by CONNECT. Certificate authorities are Node's own and those of the
 * file that NODE_EXTRA_CA_CERTS names, which Node reads by itself.
 */
export function createTransport(options: TransportOptions): Transport {
  const clock = options.clock ?? systemClock;
  const closing = new AbortController();
  setMaxListeners(0, closing.signal);
  const agents = new Map<string, Agents>();

  const agentsFor = (url: URL, proxy: URL | undefined): Agents => {
    const key = proxy?.href ?? url.protocol;
    const known = agents.get(key);
    if (known !== undefined) return known;
    const create = (keepAlive: boolean): HttpAgent => {
      const common = { keepAlive, timeout: IDLE_SOCKET_MS };
      if (proxy === undefined)
        return url.protocol === 'http:' ? new HttpAgent(common) : new HttpsAgent(common);
      return createProxyAgent(proxy, { ...common, signal: closing.signal });
    };
    const created = { keep: create(true), once: create(false) };
    agents.set(key, created);
    return created;
  };

  return {
    async send(request, limits, signal) {
      const url = checkedUrl(request.url);
      const proxy = proxyFor(url, options.proxyEnv);
      const flight = createFlight(url.host, proxy?.host);
      if (signal.aborted) throw abortedError(flight, signal);
      const onAbort = (): void => {
        flight.found ??= abortedError(flight, signal);
        flight.controller.abort(OVER);
      };
      signal.addEventListener('abort', onAbort, { once: true });
      const watch = createWatch(flight, limits, clock);
      try {
        const { keep, once } = agentsFor(url, proxy);
        return await exchange(request, flight, watch, request.ownConnection === true ? once : keep, limits);
      } catch (error) {
        if (error instanceof TransportError) throw error;
        throw flight.found ?? toTransportError(flight.socketError ?? error, flight.host, flight);
      } finally {
        signal.removeEventListener('abort', onAbort);
        watch.stop();
        // Whatever was not read to its end is destroyed; after a whole answer this does nothing.
        flight.controller.abort(OVER);
      }
    },
    close() {
      closing.abort(OVER);
      for (const { keep, once } of agents.values()) {
        keep.destroy();
        once.destroy();
      }
      agents.clear();
    },
  };
}

function createFlight(host: string, proxyHost: string | undefined): Flight {
  return {
    host,
    proxyHost,
    controller: new AbortController(),
    connected: false,
    status: undefined,
    bytes: 0,
    lastByteAtMs: 0,
    found: undefined,
    socketError: undefined,
  };
}

async function exchange(
  request: WireRequest,
  flight: Flight,
  watch: Watch,
  agent: HttpAgent,
  limits: TransportLimits,
): Promise<WireResponse> {
  const response = await fetch(request.url, {
    method: request.method,
    headers: { ...request.headers, 'accept-encoding': 'gzip' },
    body: request.body ?? null,
    redirect: 'manual',
    compress: false,
    signal: flight.controller.signal,
    agent: observed(agent, flight, watch),
  });
  flight.status = response.status;
  watch.answered();
  // An abort emits an error on the body even when nobody reads it any more.
  response.body?.on('error', () => undefined);
  const headers = Object.fromEntries(response.headers);
  const toldBytes = Number(headers['content-length'] ?? '0');
  if (toldBytes > limits.maxBodyBytes) throw tooLarge(flight, limits);
  const codings = codingsOf(headers['content-encoding'] ?? '');
  const declared = codings.length === 1 && codings[0] === 'gzip';
  const received = createBodyBytes(toldBytes);
  const { body: stream } = response;
  if (stream !== null)
    await new Promise<void>((settle, fail) => {
      stream.on('data', (chunk: Buffer) => {
        watch.heard();
        flight.bytes += chunk.length;
        if (flight.bytes > limits.maxBodyBytes) fail(tooLarge(flight, limits));
        else received.add(chunk);
      });
      stream.on('end', settle);
      stream.on('error', fail);
      // After its end this does nothing; without one, nobody may wait for it.
      stream.on('close', () => {
        fail(new Error('The body was closed before its end.'));
      });
    });
  if (!declared && codings.length > 0) {
    throw faultOf(flight, 'encoding', `${flight.host} sent a content encoding that was not asked for.`);
  }
  const chunks = received.chunks();
  // A file in an object store may be gzip and not say so.
  const packed = chunks.length > 0 && (declared || isGzip(chunks));
  const body = packed ? await unpacked(chunks, flight, limits) : createUtf8Text(chunks);
  return { status: response.status, headers, body, damagedSequences: damagedSequences(body.chunks) };
}

/** Codings that were applied, in lower case; `identity` is none (RFC 9110, section 8.4.1). */
function codingsOf(header: string): readonly string[] {
  return header
    .split(',')
    .map((coding) =>
      coding
        .trim()
        .toLowerCase()
        .replace(/^x-(?=gzip$)/, ''),
    )
    .filter((coding) => coding !== '' && coding !== 'identity');
}

/** What a gzip body holds. Fails on one that is cut short. */
async function unpacked(
  packed: readonly Buffer[],
  flight: Flight,
  limits: TransportLimits,
): Promise<Utf8Text> {
  const chunks = await gunzipped(packed, limits.maxBodyBytes);
  if (chunks === undefined) throw tooLarge(flight, limits);
  const body = createUtf8Text(chunks);
  flight.bytes = body.byteLength;
  return body;
}

/** The same agent, seen through a lens that shows the request which it is given: when its connection stands, why it failed. */
function observed(agent: HttpAgent, flight: Flight, watch: Watch): HttpAgent {
  const { addRequest } = agent as unknown as {
    addRequest: (request: ClientRequest, ...rest: unknown[]) => void;
  };
  return Object.create(agent, {
    addRequest: {
      value: (request: ClientRequest, ...rest: unknown[]): void => {
        request.once('error', (error) => {
          flight.socketError = error;
        });
        request.once('socket', (socket: Socket & { encrypted?: boolean; secureConnecting?: boolean }) => {
          if (!socket.connecting && socket.secureConnecting !== true) watch.connected();
          else socket.once(socket.encrypted === true ? 'secureConnect' : 'connect', watch.connected);
        });
        addRequest.call(agent, request, ...rest);
      },
    },
  }) as HttpAgent;
}

/** The limits of one attempt, by what it waits for. */
interface Watch {
  readonly connected: () => void;
  readonly answered: () => void;
  readonly heard: () => void;
  readonly stop: () => void;
}

function createWatch(flight: Flight, limits: TransportLimits, clock: Clock): Watch {
  const all = new AbortController();
  let phase = new AbortController();
  const fail = (kind: FaultKind, message: string): void => {
    flight.found ??= faultOf(flight, kind, message);
    flight.controller.abort(OVER);
  };
  const arm = (ms: number, stop: AbortController, kind: FaultKind, message: string): void => {
    clock.sleep(ms, stop.signal).then(
      () => {
        fail(kind, message);
      },
      () => undefined,
    );
  };
  const enter = (): AbortController => {
    phase.abort(OVER);
    phase = new AbortController();
    return phase;
  };
  const watchSilence = async (stop: AbortController): Promise<void> => {
    for (let waitMs = limits.silenceMs; waitMs > 0;) {
      await clock.sleep(waitMs, stop.signal);
      waitMs = limits.silenceMs - (clock.monotonic() - flight.lastByteAtMs);
    }
    fail(
      'timeout-silence',
      `${flight.host} fell silent in the middle of an answer for ${limits.silenceMs} ms.`,
    );
  };

  arm(
    limits.attemptMs,
    all,
    'timeout-attempt',
    `The exchange with ${flight.host} took longer than ${limits.attemptMs} ms.`,
  );
  const via = flight.proxyHost === undefined ? '' : ` through the proxy ${flight.proxyHost}`;
  const noConnection = `No connection to ${flight.host}${via} within ${limits.connectMs} ms.`;
  arm(limits.connectMs, phase, 'timeout-connect', noConnection);
  return {
    connected() {
      if (flight.connected) return;
      flight.connected = true;
      const noAnswer = `${flight.host} did not begin to answer within ${limits.headersMs} ms.`;
      arm(limits.headersMs, enter(), 'timeout-headers', noAnswer);
    },
    answered() {
      flight.connected = true;
      flight.lastByteAtMs = clock.monotonic();
      watchSilence(enter()).catch(() => undefined);
    },
    heard() {
      flight.lastByteAtMs = clock.monotonic();
    },
    stop() {
      all.abort(OVER);
      phase.abort(OVER);
    },
  };
}

function faultOf(flight: Flight, kind: FaultKind, message: string, cause?: unknown): TransportError {
  return new TransportError(kind, message, {
    sent: flight.connected,
    bytes: flight.bytes,
    status: flight.status,
    cause,
  });
}

function tooLarge(flight: Flight, limits: TransportLimits): TransportError {
  return faultOf(
    flight,
    'too-large',
    `The answer of ${flight.host} is larger than ${limits.maxBodyBytes} bytes.`,
  );
}

function abortedError(flight: Flight, signal: AbortSignal): TransportError {
  return faultOf(flight, 'aborted', `The exchange with ${flight.host} was broken off.`, signal.reason);
}

function checkedUrl(text: string): URL {
  const url = new URL(text);
  if (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))) return url;
  throw new GenesysCoreError(
    'HOST_NOT_ALLOWED',
    `No connection to ${url.host} over ${url.protocol.slice(0, -1)}: only https is allowed, and plain http on loopback. Use an https address.`,
  );
}

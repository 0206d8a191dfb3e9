import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { messageOf } from '../base/errors.js';
import { systemClock } from '../base/clock.js';
import { auditRoutes } from './audits.js';
import { replyInstead, tooManyRequests } from './fault-replies.js';
import type { Fault } from './fault-types.js';
import { createFaultPlayer } from './faults.js';
import { catalogRoutes } from './generic.js';
import { listRoutes } from './lists.js';
import { createTokens, TOKEN_PROBLEMS } from './oauth.js';
import type { SeenRequest, Simulator, SimulatorOptions } from './options.js';
import { hashText, uuidOf } from './random.js';
import { seedOf } from './people.js';
import { createRateLimit } from './rate-limit.js';
import { ApiProblem, errorBody, notFound, type Exchange, type Permission, type Reply } from './reply.js';
import { createRouter } from './router.js';
import { send } from './send.js';
import { usageRoutes } from './usage.js';
import { createWorld } from './world.js';

export { FAULT_MIXES, faultMix, type FaultMix, type FaultMixOptions } from './faults.js';
export type * from './fault-types.js';
export type * from './options.js';
export { plantedSecrets, type PeopleOptions } from './people.js';

const HOST = '127.0.0.1';
const MAX_REQUEST_BYTES = 512_000;
/** Longer than any client keeps an idle connection, so that no request meets a closing one by chance. */
const KEEP_ALIVE_MS = 65_000;

/** How a request ends: with a reply, by a reset, or never. */
type Outcome = Reply | 'reset' | 'silence';

/**
 * Starts a server on 127.0.0.1 that speaks the API: token, audit query, operational events, users, queues, and every
 * other endpoint of a catalog.
 * @throws the socket's error where the port is not free.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options, options.nowMs ?? (() => systemClock.now()));
  const startedAtMs = systemClock.now() - systemClock.monotonic();
  const atMs = (): number => startedAtMs + systemClock.monotonic();
  const tokens = createTokens({
    seed: world.seed,
    clientId: options.clientId ?? 'simulator',
    clientSecret: options.clientSecret ?? 'simulator',
    accessToken: options.accessToken,
    lifeSeconds: options.tokenLifeSeconds ?? 86_400,
    nowMs: atMs,
  });
  const limit =
    options.ratePerMinute === undefined
      ? undefined
      : createRateLimit({
          requests: options.ratePerMinute,
          windowMs: options.rateWindowMs ?? 60_000,
          kind: options.rateWindow ?? 'fixed',
          nowMs: () => systemClock.monotonic(),
        });
  const known = [
    tokens.route,
    ...auditRoutes(world),
    ...usageRoutes(world),
    ...listRoutes(world, options.catalog),
  ];
  const knownRouter = createRouter(known);
  const others =
    options.catalog === undefined ? [] : catalogRoutes(options.catalog, world, knownRouter.serves);
  const router = createRouter([...known, ...others]);
  const log: Logged[] = [];
  const sockets = new Set<Socket>();
  const pauses = new Set<() => void>();
  let faultSeed = seedOf(options.faultSeed ?? options.seed);
  let player = createFaultPlayer(options.faults ?? [], faultSeed);

  const pause = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        pauses.delete(end);
        resolve();
      };
      const timer = setTimeout(end, ms);
      pauses.add(end);
    });

  const decide = async (
    request: IncomingMessage,
    seen: Logged,
    bodyText: string,
    correlationId: string,
  ): Promise<[Outcome, Fault | undefined]> => {
    const found = router.find(seen.method, seen.path);
    const token = request.headers.authorization;
    if (options.latencyMs !== undefined && options.latencyMs > 0) await pause(options.latencyMs);
    const waitMs = limit === undefined || found?.route.open === true ? 0 : limit.take(token ?? '');
    if (waitMs > 0) return [tooManyRequests(waitMs, correlationId, systemClock.now()), undefined];

    const fault = player.choose({
      method: seen.method,
      path: seen.path,
      query: seen.query,
      kind: found?.route.kind ?? 'other',
    });
    seen.fault = fault?.kind;
    if (fault?.kind === 'delay') await pause(fault.delayMs);
    if (fault?.kind === 'reset' && fault.when !== 'after') return ['reset', fault];
    if (fault?.kind === 'stall' && fault.where !== 'body') return ['silence', fault];
    if (fault?.kind === 'expireToken') tokens.expireAll();
    const instead = replyInstead(fault, correlationId, systemClock.now());
    if (instead !== undefined) return [instead, fault];

    const exchange: Omit<Exchange, 'names'> = {
      method: seen.method,
      path: seen.path,
      query: new URLSearchParams(seen.query),
      header: (name) => headerText(request.headers[name]),
      bodyText,
      fault,
      origin: `http://${request.headers.host ?? HOST}`,
    };
    const reply = answer(() => {
      if (found?.route.open !== true) {
        const problem = tokens.problem(token);
        if (problem !== undefined) throw new ApiProblem(401, problem, TOKEN_PROBLEMS[problem]);
      }
      if (found === undefined) throw notFound();
      requirePermission(found.route.permission, options.permissions);
      return found.route.handle({ ...exchange, names: found.names });
    }, correlationId);
    seen.carriedOut = reply.status < 400;
    return [fault?.kind === 'reset' ? 'reset' : reply, fault];
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seq = log.length + 1;
    const correlationId = uuidOf(world.seed, 92, seq);
    const seen = createLogged(request, seq, correlationId, atMs());
    log.push(seen);
    const body = await readBody(request);
    seen.bodyBytes = body.length;
    seen.bodyHash = hashText(body.toString('latin1'));
    const tooLarge = answer(() => {
      throw new ApiProblem(413, 'request.entity.too.large', 'The request is over the size limit.');
    }, correlationId);
    const [outcome, fault] =
      body.length > MAX_REQUEST_BYTES
        ? ([tooLarge, undefined] as const)
        : await decide(request, seen, body.toString('utf8'), correlationId);
    if (outcome === 'reset') {
      request.socket.resetAndDestroy();
    } else if (outcome !== 'silence') {
      seen.status = outcome.status;
      seen.retryAfterSeconds = outcome.waitSeconds;
      const acceptsGzip = /\bgzip\b/.test(headerText(request.headers['accept-encoding']) ?? '');
      if (options.dateMs !== undefined) response.setHeader('Date', new Date(options.dateMs()).toUTCString());
      // Before its first byte leaves: from then on the client may count.
      seen.answeredAtMs = atMs();
      await send(response, outcome, { correlationId, acceptsGzip, fault, wait: pause });
    }
    options.onRequest?.(seen);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      // The client left in the middle of its request: there is nobody to answer.
      request.socket.destroy();
    });
  });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://${HOST}:${port}`,
    port,
    log,
    added: world.lists.added,
    removed: world.lists.removed,
    setFaults(faults, newSeed) {
      if (newSeed !== undefined) faultSeed = seedOf(newSeed);
      player = createFaultPlayer(faults, faultSeed);
    },
    setDefinitionChanges: world.setDefinitionChanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        for (const end of [...pauses]) end();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

/** A log entry while it is written. */
type Logged = { -readonly [K in keyof SeenRequest]: SeenRequest[K] };

function createLogged(request: IncomingMessage, seq: number, correlationId: string, atMs: number): Logged {
  const address = request.url ?? '/';
  const mark = address.indexOf('?');
  return {
    seq,
    correlationId,
    method: request.method ?? '',
    path: mark < 0 ? address : address.slice(0, mark),
    query: mark < 0 ? '' : address.slice(mark + 1),
    atMs,
    answeredAtMs: undefined,
    status: 0,
    fault: undefined,
    retryAfterSeconds: undefined,
    hasToken: request.headers.authorization !== undefined,
    host: request.headers.host ?? '',
    bodyBytes: 0,
    bodyHash: hashText(''),
    carriedOut: false,
  };
}

/** The body, or its first part where it is larger than is taken. */
async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    if (size <= MAX_REQUEST_BYTES) chunks.push(chunk);
    size += chunk.length;
  }
  return Buffer.concat(chunks);
}

function answer(handle: () => Reply, correlationId: string): Reply {
  try {
    return handle();
  } catch (error) {
    const problem =
      error instanceof ApiProblem ? error : new ApiProblem(500, 'internal.server.error', messageOf(error));
    return {
      status: problem.status,
      json: errorBody(problem.status, problem.code, problem.message, correlationId),
    };
  }
}

function requirePermission(needed: Permission | undefined, granted: readonly string[] | undefined): void {
  if (needed === undefined || granted === undefined || needed.names.length === 0) return;
  const missing = needed.names.filter((name) => !granted.includes(name));
  const isEnough = needed.mode === 'all' ? missing.length === 0 : missing.length < needed.names.length;
  if (isEnough) return;
  throw new ApiProblem(
    403,
    needed.mode === 'all' ? 'missing.permissions' : 'missing.any.permissions',
    `Unable to perform the requested action. You are missing the following permission(s): ${missing.join(', ')}`,
  );
}

function headerText(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}

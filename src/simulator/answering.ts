import type { IncomingMessage } from 'node:http';

import { systemClock } from '../base/clock.js';
import { messageOf } from '../base/errors.js';
import { auditRoutes } from './audits.js';
import { replyInstead, tooManyRequests } from './fault-replies.js';
import type { Fault, FaultScript } from './fault-types.js';
import { createFaultPlayer } from './faults.js';
import { catalogRoutes } from './generic.js';
import { listRoutes } from './lists.js';
import { createTokens, TOKEN_PROBLEMS } from './oauth.js';
import type { SeenRequest, SimulatorOptions } from './options.js';
import { seedOf } from './people.js';
import { createRateLimit, type RateLimit } from './rate-limit.js';
import { ApiProblem, errorBody, notFound, type Permission, type Reply } from './reply.js';
import { createRouter, type FoundRoute } from './router.js';
import { usageRoutes } from './usage.js';
import type { World } from './world.js';

export const HOST = '127.0.0.1';

/** A log entry while it is written. */
export type Logged = { -readonly [K in keyof SeenRequest]: SeenRequest[K] };

/** How a request ends: with a reply, by a reset, or never. */
export interface Answer {
  readonly end: Reply | 'reset' | 'silence';
  readonly fault?: Fault | undefined;
}

/** Decides what each request is answered with: rate limit, fault, token, permission, route. */
export interface Answering {
  answer(request: IncomingMessage, seen: Logged, bodyText: string): Promise<Answer>;
  setFaults(script: FaultScript, seed?: string | number): void;
}

export interface AnsweringPorts {
  readonly atMs: () => number;
  readonly pause: (ms: number) => Promise<void>;
}

export function createAnswering(
  options: SimulatorOptions,
  world: World,
  { atMs, pause }: AnsweringPorts,
): Answering {
  const tokens = createTokens({
    seed: world.seed,
    clientId: options.clientId ?? 'simulator',
    clientSecret: options.clientSecret ?? 'simulator',
    accessToken: options.accessToken,
    lifeSeconds: options.tokenLifeSeconds ?? 86_400,
    nowMs: atMs,
  });
  const limit = limitOf(options);
  const known = [
    tokens.route,
    ...auditRoutes(world),
    ...usageRoutes(world),
    ...listRoutes(world, options.catalog),
  ];
  const { serves } = createRouter(known);
  const others = options.catalog === undefined ? [] : catalogRoutes(options.catalog, world, serves);
  const router = createRouter([...known, ...others]);
  let faultSeed = seedOf(options.faultSeed ?? options.seed);
  let player = createFaultPlayer(options.faults ?? [], faultSeed);

  const requirePass = (found: FoundRoute | undefined, token: string | undefined): FoundRoute => {
    const problem = found?.route.open === true ? undefined : tokens.problem(token);
    if (problem !== undefined) throw new ApiProblem(401, problem, TOKEN_PROBLEMS[problem]);
    if (found === undefined) throw notFound();
    requirePermission(found.route.permission, options.permissions);
    return found;
  };

  return {
    async answer(request, seen, bodyText) {
      const { method, path, query, correlationId } = seen;
      const found = router.find(method, path);
      const token = request.headers.authorization;
      if (options.latencyMs !== undefined && options.latencyMs > 0) await pause(options.latencyMs);
      const waitMs = limit === undefined || found?.route.open === true ? 0 : limit.take(token ?? '');
      if (waitMs > 0) return { end: tooManyRequests(waitMs, correlationId, systemClock.now()) };

      const fault = player.choose({ method, path, query, kind: found?.route.kind ?? 'other' });
      seen.fault = fault?.kind;
      if (fault?.kind === 'delay') await pause(fault.delayMs);
      if (fault?.kind === 'reset' && fault.when !== 'after') return { end: 'reset', fault };
      if (fault?.kind === 'stall' && fault.where !== 'body') return { end: 'silence', fault };
      if (fault?.kind === 'expireToken') tokens.expireAll();
      const instead = replyInstead(fault, correlationId, systemClock.now());
      if (instead !== undefined) return { end: instead, fault };

      const reply = replyOf(() => {
        const { route, names } = requirePass(found, token);
        return route.handle({
          method,
          path,
          query: new URLSearchParams(query),
          header: (name) => headerText(request.headers[name]),
          bodyText,
          fault,
          origin: `http://${request.headers.host ?? HOST}`,
          names,
        });
      }, correlationId);
      seen.carriedOut = reply.status < 400;
      return { end: fault?.kind === 'reset' ? 'reset' : reply, fault };
    },
    setFaults(script, seed) {
      if (seed !== undefined) faultSeed = seedOf(seed);
      player = createFaultPlayer(script, faultSeed);
    },
  };
}

function limitOf({ ratePerMinute, rateWindowMs, rateWindow }: SimulatorOptions): RateLimit | undefined {
  if (ratePerMinute === undefined) return undefined;
  return createRateLimit({
    requests: ratePerMinute,
    windowMs: rateWindowMs ?? 60_000,
    kind: rateWindow ?? 'fixed',
    nowMs: () => systemClock.monotonic(),
  });
}

/** The reply, or what the API answers to a request that cannot be handled. */
export function replyOf(handle: () => Reply, correlationId: string): Reply {
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

export function headerText(value: string | readonly string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : value?.join(', ');
}

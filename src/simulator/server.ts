import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';

import { systemClock } from '../base/clock.js';
import { createAnswering, headerText, HOST, replyOf, type Answer, type Logged } from './answering.js';
import type { Simulator, SimulatorOptions } from './options.js';
import { hashText, uuidOf } from './random.js';
import { ApiProblem } from './reply.js';
import { send } from './send.js';
import { createWorld } from './world.js';

export { FAULT_MIXES, faultMix, type FaultMix, type FaultMixOptions } from './faults.js';
export type * from './fault-types.js';
export type * from './options.js';
export { plantedSecrets, type PeopleOptions } from './people.js';

const MAX_REQUEST_BYTES = 512_000;
/** Longer than any client keeps an idle connection, so that no request meets a closing one by chance. */
const KEEP_ALIVE_MS = 65_000;

/**
 * Starts a server on 127.0.0.1 that speaks the API: token, audit query, operational events, users, queues, and every
 * other endpoint of a catalog.
 * @throws the socket's error where the port is not free.
 */
export async function startSimulator(options: SimulatorOptions = {}): Promise<Simulator> {
  const world = createWorld(options, options.nowMs ?? (() => systemClock.now()));
  const startedAtMs = systemClock.now() - systemClock.monotonic();
  const atMs = (): number => startedAtMs + systemClock.monotonic();
  const pauses = createPauses();
  const answering = createAnswering(options, world, { atMs, pause: pauses.pause });
  const log: Logged[] = [];

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const seq = log.length + 1;
    const seen = createLogged(request, seq, uuidOf(world.seed, 92, seq), atMs());
    log.push(seen);
    const body = await readBody(request);
    seen.bodyBytes = body.length;
    seen.bodyHash = hashText(body.toString('latin1'));
    const { end, fault } =
      body.length > MAX_REQUEST_BYTES
        ? tooLarge(seen)
        : await answering.answer(request, seen, body.toString('utf8'));
    if (end === 'reset') {
      request.socket.resetAndDestroy();
    } else if (end !== 'silence') {
      seen.status = end.status;
      seen.retryAfterSeconds = end.waitSeconds;
      const acceptsGzip = /\bgzip\b/.test(headerText(request.headers['accept-encoding']) ?? '');
      if (options.dateMs !== undefined) response.setHeader('Date', new Date(options.dateMs()).toUTCString());
      // Before its first byte leaves: from then on the client may count.
      seen.answeredAtMs = atMs();
      const { correlationId } = seen;
      await send(response, end, { correlationId, acceptsGzip, fault, wait: pauses.pause });
    }
    options.onRequest?.(seen);
  };

  const server = createServer((request, response) => {
    serve(request, response).catch(() => {
      // The client left in the middle of its request: there is nobody to answer.
      request.socket.destroy();
    });
  });
  const sockets = socketsOf(server);
  const port = await listen(server, options.port ?? 0);

  return {
    url: `http://${HOST}:${port}`,
    port,
    log,
    added: world.lists.added,
    removed: world.lists.removed,
    setFaults(faults, seed) {
      answering.setFaults(faults, seed);
    },
    setDefinitionChanges: world.setDefinitionChanges,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        pauses.endAll();
        for (const socket of sockets) socket.destroy();
      }),
  };
}

function tooLarge({ correlationId }: Logged): Answer {
  const end = replyOf(() => {
    throw new ApiProblem(413, 'request.entity.too.large', 'The request is over the size limit.');
  }, correlationId);
  return { end };
}

/** Waits that all end when the server closes. */
function createPauses(): { readonly pause: (ms: number) => Promise<void>; readonly endAll: () => void } {
  const pauses = new Set<() => void>();
  return {
    pause: (ms) =>
      new Promise((resolve) => {
        const end = (): void => {
          clearTimeout(timer);
          pauses.delete(end);
          resolve();
        };
        const timer = setTimeout(end, ms);
        pauses.add(end);
      }),
    endAll: () => {
      for (const end of [...pauses]) end();
    },
  };
}

/** The open connections of the server. */
function socketsOf(server: Server): ReadonlySet<Socket> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket) => {
    sockets.add(socket);
    socket.on('error', () => undefined);
    socket.once('close', () => sockets.delete(socket));
  });
  return sockets;
}

async function listen(server: Server, port: number): Promise<number> {
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, HOST, () => {
      server.off('error', reject);
      resolve();
    });
  });
  return (server.address() as AddressInfo).port;
}

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

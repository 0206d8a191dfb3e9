import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';

import type { Fault } from './fault-types.js';
import type { Reply } from './reply.js';

const SMALLEST_WORTH_PACKING = 1000;

export interface SendOptions {
  readonly correlationId: string;
  readonly acceptsGzip: boolean;
  readonly fault: Fault | undefined;
  /** Ends early when the server closes. */
  readonly wait: (ms: number) => Promise<void>;
}

/** Puts an answer on the wire, or what the fault leaves of it. Resolves when the answer was handed to the socket. */
export async function send(response: ServerResponse, reply: Reply, options: SendOptions): Promise<void> {
  const { fault } = options;
  const plain = Buffer.from(reply.text ?? (reply.json === undefined ? '' : JSON.stringify(reply.json)));
  const pack =
    reply.packed !== undefined ||
    (options.acceptsGzip &&
      (plain.length >= SMALLEST_WORTH_PACKING || (fault?.kind === 'truncate' && plain.length > 0)));
  const body = reply.packed ?? (pack ? gzipSync(plain, { level: 1 }) : plain);
  response.statusCode = reply.status;
  response.setHeader('ININ-Correlation-Id', options.correlationId);
  for (const [name, value] of Object.entries(reply.headers ?? {})) response.setHeader(name, value);
  if (reply.status === 204) {
    response.end();
    return;
  }
  response.setHeader('Content-Type', reply.contentType ?? 'application/json');
  if (pack) response.setHeader('Content-Encoding', 'gzip');

  const half = body.subarray(0, Math.max(1, Math.floor(body.length * 0.6)));
  switch (fault?.kind) {
    case 'truncate':
      truncate(response, body, half, pack, fault.way ?? 'gzip');
      return;
    case 'stall':
      response.setHeader('Content-Length', body.length);
      response.write(half);
      return;
    case 'drip': {
      const pieces = Math.max(1, fault.pieces ?? 10);
      const size = Math.ceil(body.length / pieces);
      for (let from = 0; from < body.length && !response.destroyed; from += size) {
        response.write(body.subarray(from, from + size));
        await options.wait(fault.pauseMs ?? 50);
      }
      response.end();
      return;
    }
    default:
      response.setHeader('Content-Length', body.length);
      response.end(body);
  }
}

function truncate(
  response: ServerResponse,
  body: Buffer,
  half: Buffer,
  packed: boolean,
  way: 'gzip' | 'chunked' | 'length',
): void {
  if (way === 'gzip' && packed) {
    // The framing is whole: only the gzip stream tells that something is missing.
    response.setHeader('Content-Length', half.length);
    response.end(half);
    return;
  }
  if (way !== 'chunked') response.setHeader('Content-Length', Math.max(body.length, half.length + 1));
  response.write(half, () => {
    response.socket?.destroySoon();
  });
}

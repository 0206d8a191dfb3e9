import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { connect, createServer as createTcpServer } from 'node:net';
import type { AddressInfo, Server as TcpServer, Socket } from 'node:net';
import { gzipSync } from 'node:zlib';

import { afterEach, describe, expect, it } from '@jest/globals';

import { systemClock, type Clock } from '../../src/base/clock.js';
import { GenesysCoreError } from '../../src/base/errors.js';
import { TransportError } from '../../src/http/transport-error.js';
import { createTransport } from '../../src/http/transport.js';
import type { Transport, TransportLimits, WireRequest } from '../../src/http/types.js';

/** So long that no machine runs into one by being slow. */
const LIMITS: TransportLimits = {
  connectMs: 60_000,
  headersMs: 60_000,
  silenceMs: 60_000,
  attemptMs: 120_000,
  maxBodyBytes: 100_000,
};
/** For what is to run into this time limit, and on a slow machine into no other one before. */
const SHORT = {
  'timeout-connect': { ...LIMITS, connectMs: 120 },
  'timeout-headers': { ...LIMITS, headersMs: 120 },
  'timeout-silence': { ...LIMITS, silenceMs: 120 },
};

const open: (() => void)[] = [];
afterEach(() => {
  for (const close of open.splice(0)) close();
});

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

async function listen(server: Server | TcpServer): Promise<number> {
  const sockets = new Set<Socket>();
  server.on('connection', (socket: Socket) => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    socket.on('error', () => undefined);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  open.push(() => {
    for (const socket of sockets) socket.destroy();
    server.close();
  });
  return (server.address() as AddressInfo).port;
}

async function serve(handler: Handler): Promise<string> {
  return `http://127.0.0.1:${await listen(createServer(handler))}`;
}

function transport(proxyEnv: Readonly<Record<string, string>> = {}): Transport {
  const created = createTransport({ proxyEnv });
  open.push(() => {
    created.close();
  });
  return created;
}

const get = (url: string): WireRequest => ({ method: 'GET', url, headers: {} });
const forever = new AbortController().signal;

async function faultOf(attempt: Promise<unknown>): Promise<TransportError> {
  const error: unknown = await attempt.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(TransportError);
  return error as TransportError;
}

const body = JSON.stringify({
  entities: Array.from({ length: 500 }, (_, id) => ({ id, text: `größe ${id}` })),
});

describe('a whole answer', () => {
  it.each([
    ['plain', {}, Buffer.from(body)],
    ['gzip', { 'content-encoding': 'gzip' }, gzipSync(body)],
    ['gzip, identity', { 'content-encoding': 'gzip, identity' }, gzipSync(body)],
    ['Identity, X-GZIP', { 'content-encoding': 'Identity, X-GZIP' }, gzipSync(body)],
    ['gzip that nobody declared, as in an object store', {}, gzipSync(body)],
    ['with a byte order mark', {}, Buffer.from(`\ufeff${body}`)],
    ['declared as gzip but empty', { 'content-encoding': 'gzip' }, Buffer.alloc(0)],
  ])('%s', async (_what, headers, bytes) => {
    const url = await serve((_request, response) =>
      response.writeHead(200, { 'X-Upper': 'a', ...headers }).end(bytes),
    );
    const answer = await transport().send(get(url), LIMITS, forever);
    expect(answer.status).toBe(200);
    expect(answer.body.text()).toBe(bytes.length === 0 ? '' : body);
    expect(answer.headers['x-upper']).toBe('a');
  });

  it('asks for gzip, sends the given headers and the body', async () => {
    let seen: IncomingMessage['headers'] = {};
    let sentBody = '';
    const url = await serve((request, response) => {
      seen = request.headers;
      request.on('data', (chunk: Buffer) => (sentBody += chunk.toString()));
      request.on('end', () => response.end('{}'));
    });
    await transport().send(
      { method: 'POST', url, headers: { 'x-a': '1' }, body: '{"a":1}' },
      LIMITS,
      forever,
    );
    expect(seen).toMatchObject({ 'accept-encoding': 'gzip', 'x-a': '1', 'content-length': '7' });
    expect(sentBody).toBe('{"a":1}');
  });

  it('keeps the connection, except for a request that wants its own', async () => {
    const ports = new Set<number | undefined>();
    const url = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{}');
    });
    const wire = transport();
    for (let i = 0; i < 4; i += 1) await wire.send(get(url), LIMITS, forever);
    expect(ports.size).toBe(1);
    await wire.send({ ...get(url), ownConnection: true }, LIMITS, forever);
    expect(ports.size).toBe(2);
  });

  it('resolves for any status and never follows a redirect', async () => {
    let requests = 0;
    const url = await serve((_request, response) => {
      requests += 1;
      response.writeHead(302, { location: '/elsewhere' }).end('{"downloadUrl":"x"}');
    });
    const answer = await transport().send(get(url), LIMITS, forever);
    expect([answer.status, answer.body.text(), requests]).toEqual([302, '{"downloadUrl":"x"}', 1]);
  });
});

describe('a broken answer', () => {
  const zipped = gzipSync(body);
  const bomb = gzipSync(Buffer.alloc(50_000_000));
  const cases: readonly [string, string, Handler][] = [
    [
      'a gzip body that ends early, with a matching length',
      'truncated',
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped.subarray(0, -20)),
    ],
    [
      'a gzip body of which only the checksum is cut',
      'truncated',
      (_request, response) =>
        response.writeHead(200, { 'content-encoding': 'gzip' }).end(zipped.subarray(0, -4)),
    ],
    [
      'a chunked body that is cut',
      'truncated',
      (_request, response) => {
        response.write(body.slice(0, 1000), () => response.destroy());
      },
    ],
    [
      'a body shorter than its content-length',
      'truncated',
      (_request, response) => {
        response.writeHead(200, { 'content-length': String(body.length) });
        response.write(body.slice(0, 1000), () => response.destroy());
      },
    ],
    [
      'a body that is no gzip though it says so',
      'malformed',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(body),
    ],
    ['a reset before any answer', 'reset', (request) => request.socket.resetAndDestroy()],
    ['a closed connection before any answer', 'reset', (request) => request.socket.end()],
    ['silence instead of headers', 'timeout-headers', () => undefined],
    ['silence in the middle of the body', 'timeout-silence', (_request, response) => response.write('{"a":')],
    [
      'a body that is larger than allowed, by its length',
      'too-large',
      (_request, response) => response.writeHead(200, { 'content-length': '100001' }).write('x'),
    ],
    [
      'a body that is larger than allowed, without a length',
      'too-large',
      (_request, response) => {
        for (let i = 0; i < 20; i += 1) response.write('x'.repeat(10_000));
      },
    ],
    [
      'a small body that is a bomb when decompressed',
      'too-large',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'gzip' }).end(bomb),
    ],
    [
      'an encoding that was not asked for',
      'encoding',
      (_request, response) => response.writeHead(200, { 'content-encoding': 'br' }).end(body),
    ],
    ['an answer that is not HTTP', 'malformed', (request) => request.socket.end('not http at all\r\n\r\n')],
  ];
  it.each(cases)('%s is told as %s', async (_what, kind, handler) => {
    const limits = kind in SHORT ? SHORT[kind as keyof typeof SHORT] : LIMITS;
    const url = await serve(handler);
    const error = await faultOf(transport().send(get(`${url}/path?cursor=hidden`), limits, forever));
    expect([error.kind, error.sent]).toEqual([kind, true]);
    expect(error.message).toContain('127.0.0.1');
    expect(`${error.message} ${String(error.cause)}`).not.toMatch(/hidden|path/);
  });

  it('does not take a slow body for a silent one, but for a long attempt', async () => {
    const url = await serve((_request, response) => {
      const timer = setInterval(() => response.write(' '), 20);
      response.on('close', () => {
        clearInterval(timer);
      });
    });
    const answered = Promise.withResolvers<undefined>();
    const sleep: Clock['sleep'] = (ms, signal) => {
      // The attempt is over once the answer has begun.
      if (ms === LIMITS.attemptMs) return answered.promise;
      if (ms === 50_000) answered.resolve(undefined);
      return systemClock.sleep(ms, signal);
    };
    const wire = createTransport({ proxyEnv: {}, clock: { ...systemClock, sleep } });
    open.push(() => {
      wire.close();
    });
    const error = await faultOf(wire.send(get(url), { ...LIMITS, silenceMs: 50_000 }, forever));
    expect(error.kind).toBe('timeout-attempt');
    expect(error.status).toBe(200);
  });

  it('a kept connection that the server closes under a request leaves the outcome unknown', async () => {
    let requests = 0;
    const url = await serve((request, response) => {
      requests += 1;
      if (requests === 1) response.end('{}');
      else request.socket.resetAndDestroy();
    });
    const wire = transport();
    await wire.send(get(url), LIMITS, forever);
    const error = await faultOf(wire.send(get(url), LIMITS, forever));
    expect([error.kind, error.sent]).toEqual(['reset', true]);
  });
});

describe('no connection', () => {
  it('a refused connection has sent nothing', async () => {
    const server = createServer();
    const port = await listen(server);
    await new Promise((resolve) => server.close(resolve));
    const error = await faultOf(transport().send(get(`http://127.0.0.1:${port}/`), LIMITS, forever));
    expect([error.kind, error.sent]).toEqual(['connect', false]);
    expect(error.message).toContain('ECONNREFUSED');
  });

  it('a TLS handshake that never ends is a connect time-out', async () => {
    const port = await listen(createTcpServer(() => undefined));
    const error = await faultOf(
      transport().send(get(`https://127.0.0.1:${port}/`), SHORT['timeout-connect'], forever),
    );
    expect([error.kind, error.sent]).toEqual(['timeout-connect', false]);
  });

  it('something that does not speak TLS is a TLS failure', async () => {
    const port = await listen(
      createTcpServer((socket) => socket.on('data', () => socket.write('HTTP/1.1 400 Bad\r\n\r\n'))),
    );
    const error = await faultOf(transport().send(get(`https://127.0.0.1:${port}/`), LIMITS, forever));
    expect([error.kind, error.sent]).toEqual(['tls', false]);
  });

  it('plain http off loopback is refused before anything else', async () => {
    const attempt = transport().send(get('http://api.example.com/x?y=hidden'), LIMITS, forever);
    await expect(attempt).rejects.toMatchObject({ code: 'HOST_NOT_ALLOWED' });
    await expect(attempt).rejects.not.toThrow(/hidden/);
  });
});

describe('an abort', () => {
  it('before the connection stands has sent nothing, in the middle it has', async () => {
    const reason = new GenesysCoreError('CANCELLED', 'stop');
    const early = await faultOf(
      transport().send(get('http://127.0.0.1:1/'), LIMITS, AbortSignal.abort(reason)),
    );
    expect([early.kind, early.sent, early.cause]).toEqual(['aborted', false, reason]);

    const controller = new AbortController();
    const url = await serve((_request, response) => {
      response.write('{');
      setTimeout(() => {
        controller.abort(reason);
      }, 20);
    });
    const late = await faultOf(transport().send(get(url), LIMITS, controller.signal));
    expect([late.kind, late.sent, late.cause]).toEqual(['aborted', true, reason]);
  });
});

describe('a proxy', () => {
  /** Answers CONNECT with the status; on 200 it joins the two sockets. */
  async function proxy(
    status: number,
    targetPort: number,
    seen: (IncomingMessage['headers'] & { target?: string })[],
  ): Promise<string> {
    const server = createServer();
    server.on('connect', (request, client: Socket) => {
      seen.push({ ...request.headers, target: request.url ?? '' });
      if (status !== 200) {
        client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
        return;
      }
      const upstream = connect(targetPort, '127.0.0.1', () => {
        client.write('HTTP/1.1 200 OK\r\n\r\n');
        client.pipe(upstream).pipe(client);
      });
      client.on('error', () => upstream.destroy());
      upstream.on('error', () => client.destroy());
    });
    return `127.0.0.1:${await listen(server)}`;
  }

  it.each([407, 502])(
    'that refuses with %d is an error of its own, never the answer of the site',
    async (status) => {
      const seen: { target?: string }[] = [];
      const host = await proxy(status, 0, seen);
      const error = await faultOf(
        transport({ https_proxy: `http://user:geheim@${host}` }).send(
          get('https://api.example.com/x'),
          LIMITS,
          forever,
        ),
      );
      expect([error.kind, error.sent]).toEqual([status === 407 ? 'proxy-login' : 'proxy', false]);
      expect(error.message).toContain(String(status));
      expect(error.message).toContain(host);
      expect(error.message).toContain(
        status === 407 ? 'put them into HTTPS_PROXY (http://user:password@host:port)' : 'Check HTTPS_PROXY',
      );
      expect(error.message).not.toContain('geheim');
      expect(seen).toEqual([
        expect.objectContaining({
          target: 'api.example.com:443',
          'proxy-authorization': `Basic ${Buffer.from('user:geheim').toString('base64')}`,
        }),
      ]);
    },
  );

  it('that lets the connection through carries the TLS handshake to the target', async () => {
    let firstByte: number | undefined;
    const target = await listen(
      createTcpServer((socket) =>
        socket.once('data', (chunk) => {
          firstByte = chunk[0];
          socket.destroy();
        }),
      ),
    );
    const host = await proxy(200, target, []);
    const error = await faultOf(
      transport({ HTTPS_PROXY: host }).send(get('https://api.example.com/'), LIMITS, forever),
    );
    expect(error.sent).toBe(false);
    // 22 is the TLS handshake: the proxy saw no word of the request.
    expect(firstByte).toBe(22);
  });

  it('that hangs is a connect time-out which names it', async () => {
    const port = await listen(createTcpServer(() => undefined));
    const wire = transport({ https_proxy: `http://127.0.0.1:${port}` });
    const error = await faultOf(
      wire.send(get('https://api.example.com/'), SHORT['timeout-connect'], forever),
    );
    expect([error.kind, error.sent]).toEqual(['timeout-connect', false]);
    expect(error.message).toContain(`proxy 127.0.0.1:${port}`);
  });

  it('that is not there is a proxy error', async () => {
    const error = await faultOf(
      transport({ https_proxy: 'http://127.0.0.1:1' }).send(get('https://api.example.com/'), LIMITS, forever),
    );
    expect([error.kind, error.sent]).toEqual(['proxy', false]);
  });

  it('is never asked for loopback', async () => {
    const url = await serve((_request, response) => response.end('{}'));
    const wire = transport({ https_proxy: 'http://127.0.0.1:1', http_proxy: 'http://127.0.0.1:1' });
    await expect(wire.send(get(url), LIMITS, forever)).resolves.toMatchObject({ status: 200 });
  });
});

import { describe, expect, it } from '@jest/globals';

import { GenesysCoreError } from '../../src/base/errors.js';
import { toErrorReport } from '../../src/base/errors.js';
import type { ApiResponse } from '../../src/http/types.js';
import { CATALOG, fault, ok, scriptedClient, SECRET, status } from './scripted-client.js';
import { errorOf } from '../support/thrown.js';

describe('the origin gate', () => {
  it.each([
    ['another host', 'https://evil.example.com/things'],
    ['a host that begins alike', 'https://api.example.com.evil.example/things'],
    ['a subdomain', 'https://x.api.example.com/things'],
    ['another port', 'https://api.example.com:8443/things'],
    ['another scheme', 'http://api.example.com/things'],
    ['a user part', 'https://user@api.example.com/things'],
    ['the host as user part', 'https://api.example.com@evil.example/things'],
    ['an address that is none', '/things'],
    ['a file', 'file:///etc/passwd'],
  ])('lets nothing out to %s', async (_what, url) => {
    const scripted = scriptedClient([ok]);
    const error = await errorOf(scripted.call('things', { url }));
    expect(error).toMatchObject({ code: 'HOST_NOT_ALLOWED', endpoint: 'things' });
    expect(scripted.sent).toHaveLength(0);
    expect(scripted.events).toHaveLength(0);
  });

  it('knows the standard port', async () => {
    const scripted = scriptedClient([ok]);
    await scripted.call('things', { url: 'https://api.example.com:443/things' });
    expect(scripted.sent.at(-1)?.url).toBe('https://api.example.com/things');
  });
});

describe('an answer', () => {
  it('comes with its body, its text and the id of the exchange', async () => {
    const scripted = scriptedClient([
      {
        status: 202,
        headers: { 'x-correlation': '5e6f7081-44c1-4f0e-9d2a-0b3c4d5e6f70' },
        body: '{"id":12345678901234567890}',
      },
    ]);
    const response = (await scripted.call('things.submit', {
      body: { interval: 'a/b' },
      kind: 'submit',
    })) as ApiResponse;
    expect(response.received.text()).toBe('{"id":12345678901234567890}');
    expect(response).toMatchObject({
      status: 202,
      correlationId: '5e6f7081-44c1-4f0e-9d2a-0b3c4d5e6f70',
    });
    expect(scripted.sent.at(-1)).toMatchObject({
      method: 'POST',
      body: '{"interval":"a/b"}',
      ownConnection: true,
      headers: {
        accept: 'application/json',
        authorization: 'Bearer token-1',
        'content-type': 'application/json',
        'user-agent': 'genesys-core/test',
      },
    });
    expect(scripted.attempts()).toEqual([
      {
        type: 'http.attempt',
        endpoint: 'things.submit',
        method: 'POST',
        url: 'https://api.example.com/things?cursor=***',
        attempt: 1,
        sent: true,
        status: 202,
        durationMs: 10,
        bytes: 27,
        correlationId: '5e6f7081-44c1-4f0e-9d2a-0b3c4d5e6f70',
      },
    ]);
  });

  it('that points to a file is handed to the caller where the endpoint declares that status', async () => {
    const answer = status(
      302,
      { location: 'https://elsewhere.example/' },
      { downloadUrl: 'https://a.files.example/x' },
    );
    const scripted = scriptedClient([answer]);
    await expect(scripted.call('things.large')).resolves.toMatchObject({
      status: 302,
      body: { downloadUrl: 'https://a.files.example/x' },
    });
    expect(scripted.sent).toHaveLength(2);
  });
});

describe('an error', () => {
  it('tells endpoint, status, code and id, and quotes the message without secrets, people and line ends', async () => {
    const text = `No "${SECRET}" for anna.muster@example.org, +41 79 123 45 67\n::add-mask::x\u2028${'long '.repeat(200)}`;
    const scripted = scriptedClient([
      status(
        404,
        {},
        { code: 'not.found', message: text, contextId: '5e6f7081-44c1-4f0e-9d2a-0b3c4d5e6f70' },
      ),
    ]);
    const error = await errorOf(scripted.call());
    expect(toErrorReport(error)).toMatchObject({
      code: 'BAD_RESPONSE',
      retryable: false,
      endpoint: 'things',
      correlationId: '5e6f7081-44c1-4f0e-9d2a-0b3c4d5e6f70',
    });
    expect(error).toMatchObject({ status: 404, apiCode: 'not.found' });
    expect(error.message).toMatch(/^things: api\.example\.com answered 404 \(not\.found\): "No … for … long/);
    expect(error.message.length).toBeLessThan(420);
    expect(error.message).not.toMatch(/muster|79 123|\n|\u2028/);
    expect(error.message).not.toContain(SECRET);
    expect(scripted.attempts()[0]).toMatchObject({
      status: 404,
      reason: 'status 404',
      correlationId: '5e6f7081-44c1-4f0e-9d2a-0b3c4d5e6f70',
    });
  });

  it.each([
    ['things', /the permission things:thing:view/],
    ['things.any', /one of the permissions a:b:view, a:b:edit/],
  ])('of a missing permission at %s names it', async (endpoint, says) => {
    const body = {
      code: 'missing.permissions',
      message: 'You are missing the following permission(s): routing:queueMember:view',
    };
    const error = await errorOf(scriptedClient([status(403, {}, body)]).call(endpoint));
    expect(error).toMatchObject({ code: 'AUTH', status: 403, apiCode: 'missing.permissions' });
    expect(error.message).toMatch(says);
    expect(error.message).toContain('missing the following permission(s): routing:queueMember:view');
  });

  it('survives a body that is no object, and one that is huge', async () => {
    for (const body of ['null', '[1]', '"text"', `{"message":"${'x'.repeat(200_000)}"}`])
      expect((await errorOf(scriptedClient([status(404, {}, body)]).call())).message).toBe(
        'things: api.example.com answered 404.',
      );
  });

  it.each(['tls', 'proxy-login'] as const)('of %s says that trying again is of no use', async (kind) => {
    const scripted = scriptedClient([fault(kind)]);
    expect(await errorOf(scripted.call())).toMatchObject({ code: 'NETWORK', retryable: false });
    expect(scripted.sent).toHaveLength(1);
  });
});

describe('attempts that the server never saw', () => {
  it('are warnings, not attempts, and so many at most', async () => {
    const scripted = scriptedClient([fault('connect'), ok]);
    await scripted.call();
    expect(scripted.attempts()).toHaveLength(1);
    expect(scripted.attempts()[0]).toMatchObject({ attempt: 2, status: 200 });
    expect(scripted.events).toContainEqual(
      expect.objectContaining({
        type: 'warning.raised',
        code: 'NETWORK',
        message: expect.stringContaining('Next attempt in'),
      }),
    );
    const broken = scriptedClient([fault('connect')]);
    for (let i = 0; i < 40; i += 1) await errorOf(broken.call());
    expect(broken.events.filter(({ type }) => type === 'warning.raised')).toHaveLength(20);
  });
});

describe('an abort', () => {
  const cancelled = new GenesysCoreError('CANCELLED', 'stopped');

  it.each([
    ['in the middle of an exchange', [{ afterMs: 60_000 }], 500],
    ['in a backoff', [status(500)], 500],
    ['in a hold', [status(429, { 'retry-after': '60' })], 5_000],
  ])('%s ends the call with its reason and leaves nothing behind', async (_what, answers, afterMs) => {
    const scripted = scriptedClient(answers);
    const call = errorOf(
      scripted.client.send({
        endpoint: 'things',
        kind: 'page',
        method: 'GET',
        url: 'https://api.example.com/x',
      }),
    );
    await scripted.clock.advance(afterMs);
    scripted.stop.abort(cancelled);
    expect(await scripted.clock.settle(call)).toBe(cancelled);
    expect(scripted.clock.sleepers).toHaveLength(0);
    const calls = scripted.sent.filter(({ url }) => url.startsWith('https://api'));
    expect(scripted.attempts()).toHaveLength(calls.length);
  });

  it('tells the request that was in flight, since the server saw it', async () => {
    const scripted = scriptedClient([{ afterMs: 60_000 }]);
    const call = errorOf(scripted.call());
    await scripted.clock.drain();
    scripted.stop.abort(new GenesysCoreError('DEADLINE', 'too late'));
    await call;
    expect(scripted.attempts()).toEqual([
      expect.objectContaining({ sent: true, errorCode: 'DEADLINE', reason: 'broken off' }),
    ]);
  });

  it('of the run does not end a call that has a signal of its own', async () => {
    const scripted = scriptedClient([ok]);
    await scripted.call();
    scripted.stop.abort(cancelled);
    expect(await errorOf(scripted.call())).toBe(cancelled);
    const call = scripted.client.send(
      { endpoint: 'things.cancel', kind: 'cancel', method: 'DELETE', url: 'https://api.example.com/x' },
      new AbortController().signal,
    );
    await expect(scripted.clock.settle(call)).resolves.toMatchObject({ status: 200 });
  });
});

describe('a download', () => {
  const ADDRESS = 'https://bucket.files.example/rows.json?signature=hidden';

  it('goes without a token, outside the budget, and its address shows nowhere', async () => {
    const scripted = scriptedClient([{ body: '[1,2]' }]);
    const file = await scripted.clock.settle(scripted.client.download(ADDRESS, 'things.large'));
    expect(file.text()).toBe('[1,2]');
    expect(scripted.sent).toHaveLength(1);
    expect(scripted.sent[0]).toMatchObject({ url: ADDRESS, method: 'GET' });
    expect(Object.keys(scripted.sent[0]!.headers)).not.toContain('authorization');
    expect(scripted.attempts()).toEqual([
      expect.objectContaining({
        endpoint: 'things.large',
        url: 'https://bucket.files.example/***',
        attempt: 1,
      }),
    ]);
    expect(JSON.stringify(scripted.events)).not.toMatch(/hidden|rows/);
  });

  it('is repeated as other reads are', async () => {
    const scripted = scriptedClient([status(503), fault('truncated'), { body: '' }, { body: 'rows' }]);
    const file = await scripted.clock.settle(scripted.client.download(ADDRESS, 'things.large'));
    expect(file.text()).toBe('rows');
    expect(scripted.attempts()).toHaveLength(4);
  });

  it.each([
    [
      'refused: no question of credentials',
      status(403, {}, '<Error>hidden rows.json</Error>'),
      'BAD_RESPONSE',
      /403.*expired/,
    ],
    [
      'redirected: not followed',
      status(307, { location: 'https://evil.example/' }),
      'HOST_NOT_ALLOWED',
      /never followed/,
    ],
  ])('%s', async (_what, answer, code, says) => {
    const scripted = scriptedClient([answer]);
    const error = await errorOf(scripted.clock.settle(scripted.client.download(ADDRESS, 'things.large')));
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.message).not.toMatch(/hidden|rows/);
    expect(scripted.sent).toHaveLength(1);
  });

  it.each([
    ['a host that is not allowed', 'https://evil.example/x?signature=hidden', 'things.large'],
    ['a host that ends alike', 'https://evilfiles.example/x?signature=hidden', 'things.large'],
    ['plain http', 'http://bucket.files.example/x?signature=hidden', 'things.large'],
    ['another port', 'https://bucket.files.example:8443/x?signature=hidden', 'things.large'],
    ['a user part', 'https://u:p@bucket.files.example/x?signature=hidden', 'things.large'],
    ['an address that is none', 'hidden', 'things.large'],
    ['the API itself, which is not loopback', 'https://api.example.com/x?signature=hidden', 'things.large'],
    ['an endpoint without downloads', ADDRESS, 'things'],
  ])('from %s is refused without a connection', async (_what, url, endpoint) => {
    const scripted = scriptedClient([ok]);
    const error = await errorOf(scripted.client.download(url, endpoint));
    expect(error.code).toBe('HOST_NOT_ALLOWED');
    expect(error.message).not.toMatch(/hidden/);
    expect(scripted.sent).toHaveLength(0);
  });

  it('may come from anywhere on loopback where the API itself is there, and from there only', async () => {
    const over = { apiUrl: 'http://127.0.0.1:4010' };
    for (const url of [
      'http://127.0.0.1:4010/files/1',
      'http://localhost:4011/files/1',
      'http://[::1]:80/x',
    ]) {
      const scripted = scriptedClient([{ body: 'rows' }], { over });
      const file = await scripted.clock.settle(scripted.client.download(url, 'things.large'));
      expect(file.text()).toBe('rows');
      expect(scripted.sent[0]!.headers).not.toHaveProperty('authorization');
    }
    const refused = async (url: string, endpoint: string, options = {}) =>
      (await errorOf(scriptedClient([ok], options).client.download(url, endpoint))).code;
    expect(await refused('http://127.0.0.1:4010/files/1', 'things', { over })).toBe('HOST_NOT_ALLOWED');
    expect(await refused('http://10.0.0.1:4010/files/1', 'things.large', { over })).toBe('HOST_NOT_ALLOWED');
    expect(await refused('http://127.0.0.1:4010/files/1', 'things.large')).toBe('HOST_NOT_ALLOWED');
  });
});

it('an endpoint that the catalog lacks is told as such', async () => {
  expect(CATALOG.endpoints.has('nothing')).toBe(false);
  expect(await errorOf(scriptedClient([ok]).call('nothing'))).toMatchObject({ code: 'CATALOG_INVALID' });
});

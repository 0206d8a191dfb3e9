import { describe, expect, it } from '@jest/globals';
import { createRateLimit } from '../../src/simulator/rate-limit.js';
import { basic, call, simulate } from './client.js';

const FORM = { 'content-type': 'application/x-www-form-urlencoded' };
const GRANT = 'grant_type=client_credentials';

describe('token endpoint', () => {
  it.each([
    [
      'takes the credentials by Basic',
      { headers: { ...FORM, authorization: basic('simulator', 'simulator') }, body: GRANT },
    ],
    [
      'takes the credentials in the body',
      { headers: FORM, body: `${GRANT}&client_id=simulator&client_secret=simulator` },
    ],
  ])('%s', async (_name, init) => {
    const simulator = await simulate();
    const { status, json, headers } = await call(`${simulator.url}/oauth/token`, { method: 'POST', ...init });
    expect(status).toBe(200);
    expect(json).toEqual({ access_token: expect.any(String), token_type: 'bearer', expires_in: 86_400 });
    expect(headers.get('cache-control')).toBe('no-store');
    const users = await call(`${simulator.url}/api/v2/users`, {
      headers: { authorization: `Bearer ${json.access_token}` },
    });
    expect(users.status).toBe(200);
  });

  it.each([
    ['an unknown client is 400', 'nobody', 'simulator', 400, 'client not found'],
    ['a wrong secret is 401', 'simulator', 'wrong', 401, 'authentication failed'],
  ])('%s, in the form of the login service', async (_name, id, secret, status, text) => {
    const simulator = await simulate();
    const answer = await call(`${simulator.url}/oauth/token`, {
      method: 'POST',
      headers: { ...FORM, authorization: basic(id, secret) },
      body: GRANT,
    });
    expect(answer.status).toBe(status);
    expect(answer.json).toEqual({ error: 'invalid_client', description: text, error_description: text });
  });

  it('refuses another grant', async () => {
    const simulator = await simulate();
    const answer = await call(`${simulator.url}/oauth/token`, {
      method: 'POST',
      headers: FORM,
      body: 'grant_type=password',
    });
    expect([answer.status, answer.json.error]).toEqual([400, 'unsupported_grant_type']);
  });

  it('accepts the configured credentials and no others', async () => {
    const simulator = await simulate({ clientId: 'me', clientSecret: 'p:w%' });
    const post = (id: string, secret: string): ReturnType<typeof call> =>
      call(`${simulator.url}/oauth/token`, {
        method: 'POST',
        headers: { ...FORM, authorization: basic(id, secret) },
        body: GRANT,
      });
    expect((await post('me', 'p:w%')).status).toBe(200);
    expect((await post('simulator', 'simulator')).status).toBe(400);
  });
});

describe('token check', () => {
  it.each([
    [
      'no token',
      {},
      'authentication.required',
      'No authentication bearer token specified in authorization header.',
    ],
    ['an unknown token', { authorization: 'Bearer abc' }, 'bad.credentials', 'Invalid login credentials.'],
  ])('%s is 401 with the standard error body', async (_name, headers, code, message) => {
    const simulator = await simulate();
    const answer = await call(`${simulator.url}/api/v2/users`, { headers });
    expect(answer.status).toBe(401);
    expect(answer.json).toEqual({
      message,
      code,
      status: 401,
      contextId: answer.headers.get('inin-correlation-id'),
      details: [],
      errors: [],
    });
    expect(answer.json.contextId).toMatch(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/);
  });

  it('a token dies after its life', async () => {
    const simulator = await simulate({ tokenLifeSeconds: 0 });
    const { json } = await call(`${simulator.url}/oauth/token`, {
      method: 'POST',
      headers: { ...FORM, authorization: basic('simulator', 'simulator') },
      body: GRANT,
    });
    expect(json.expires_in).toBe(0);
    const answer = await call(`${simulator.url}/api/v2/users`, {
      headers: { authorization: `Bearer ${json.access_token}` },
    });
    expect([answer.status, answer.json.code]).toEqual([401, 'bad.credentials']);
  });

  it('a permission that is not granted is 403 and named', async () => {
    const simulator = await simulate({ accessToken: 't', permissions: ['audits:audit:view'] });
    const headers = { authorization: 'Bearer t' };
    expect((await call(`${simulator.url}/api/v2/audits/query/servicemapping`, { headers })).status).toBe(200);
    expect((await call(`${simulator.url}/api/v2/users`, { headers })).status).toBe(200);
    const events = await call(`${simulator.url}/api/v2/usage/events/definitions`, { headers });
    expect([events.status, events.json.code]).toEqual([403, 'missing.permissions']);
    expect(events.json.message).toContain('usage:events:view');
    const queues = await call(`${simulator.url}/api/v2/routing/queues`, { headers });
    expect([queues.status, queues.json.code]).toEqual([403, 'missing.any.permissions']);
  });
});

describe('server', () => {
  it('listens on loopback, answers 404 to an unknown path, and tells the log', async () => {
    const simulator = await simulate({ accessToken: 't' });
    expect(simulator.url).toBe(`http://127.0.0.1:${simulator.port}`);
    const answer = await call(`${simulator.url}/api/v2/nothing?a=1`, {
      headers: { authorization: 'Bearer t' },
    });
    expect([answer.status, answer.json.code]).toEqual([404, 'not.found']);
    expect(simulator.log).toHaveLength(1);
    expect(simulator.log[0]).toMatchObject({
      seq: 1,
      method: 'GET',
      path: '/api/v2/nothing',
      query: 'a=1',
      status: 404,
      hasToken: true,
    });
    expect(simulator.log[0]!.answeredAtMs).toBeGreaterThanOrEqual(simulator.log[0]!.atMs);
  });

  it('closes at once although a request hangs and a connection idles', async () => {
    const simulator = await simulate({
      accessToken: 't',
      faults: [{ match: { path: '/api/v2/users' }, fault: { kind: 'stall' } }],
    });
    const headers = { authorization: 'Bearer t' };
    await call(`${simulator.url}/api/v2/routing/queues`, { headers });
    const hanging = call(`${simulator.url}/api/v2/users`, { headers });
    const rejected = expect(hanging).rejects.toThrow();
    while (simulator.log.length < 2) await new Promise((resolve) => setTimeout(resolve, 5));
    // Neither would come to an end if it waited for the answer.
    await simulator.close();
    await rejected;
  });

  it('refuses a body above 512,000 bytes', async () => {
    const simulator = await simulate({ accessToken: 't' });
    const answer = await call(`${simulator.url}/api/v2/audits/query`, {
      method: 'POST',
      headers: { authorization: 'Bearer t', 'content-type': 'application/json' },
      body: JSON.stringify({ interval: 'x'.repeat(600_000) }),
    });
    expect([answer.status, answer.json.code]).toEqual([413, 'request.entity.too.large']);
  });
});

describe('rate limit', () => {
  it.each(['fixed', 'sliding'] as const)(
    'a %s window refuses what is too much, and names the wait',
    async (rateWindow) => {
      const simulator = await simulate({
        accessToken: 't',
        ratePerMinute: 3,
        rateWindow,
        // So long that four requests come within it on any machine.
        rateWindowMs: 3_600_000,
      });
      const get = (): ReturnType<typeof call> =>
        call(`${simulator.url}/api/v2/routing/queues`, { headers: { authorization: 'Bearer t' } });
      const statuses = [];
      for (let index = 0; index < 4; index += 1) statuses.push((await get()).status);
      expect(statuses).toEqual([200, 200, 200, 429]);
      const refused = await get();
      const waitSeconds = Number(refused.headers.get('retry-after'));
      expect(waitSeconds).toBeGreaterThan(3_000);
      expect(waitSeconds).toBeLessThanOrEqual(3_600);
      expect(refused.json).toMatchObject({
        code: 'too.many.requests.retry.after',
        message: `Rate limit exceeded the maximum. Retry the request in [${waitSeconds}] seconds`,
      });
      expect(simulator.log.at(-1)).toMatchObject({ status: 429, retryAfterSeconds: waitSeconds });
    },
  );

  it.each([
    ['fixed', [0, 0, 0, 400, 1, 0, 0]],
    ['sliding', [0, 0, 0, 400, 1, 0, 99]],
  ] as const)('a %s window lets through once the wait is over, and not before', (kind, waits) => {
    let nowMs = 5;
    const limit = createRateLimit({ requests: 3, windowMs: 1_000, kind, nowMs: () => nowMs });
    const atMs = [5, 105, 205, 605, 1_004, 1_005, 1_006];
    expect(
      atMs.map((ms) => {
        nowMs = ms;
        return limit.take('token');
      }),
    ).toEqual(waits);
  });
});

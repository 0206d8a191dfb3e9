import { describe, expect, it } from '@jest/globals';

import { ok, scriptedClient, SECRET, status, token } from './scripted-client.js';
import { errorOf } from '../support/thrown.js';
import type { Answer, ScriptedClient } from './scripted-client.js';

const refused = status(401, {}, { code: 'bad.credentials', message: 'Invalid login credentials.' });
const logins = ({ sent }: ScriptedClient): number =>
  sent.filter(({ url }) => url === 'https://login.example.com/token').length;
const bearers = ({ sent }: ScriptedClient): (string | undefined)[] =>
  sent.filter(({ url }) => url.startsWith('https://api')).map(({ headers }) => headers['authorization']);
const many = (scripted: ScriptedClient, count: number): Promise<unknown> =>
  scripted.clock.settle(
    Promise.all(
      Array.from({ length: count }, (_, i) =>
        scripted.client.send({
          endpoint: 'things',
          kind: 'page',
          method: 'GET',
          url: `https://api.example.com/${i}`,
        }),
      ),
    ),
  );

describe('a token', () => {
  it('is asked for by Basic and a form, once for all lanes, and sent as bearer', async () => {
    const scripted = scriptedClient([ok]);
    await many(scripted, 10);
    expect(logins(scripted)).toBe(1);
    expect(scripted.sent[0]).toMatchObject({
      method: 'POST',
      url: 'https://login.example.com/token',
      body: 'grant_type=client_credentials',
      headers: {
        authorization: `Basic ${Buffer.from(`client:${SECRET}`).toString('base64')}`,
        'content-type': 'application/x-www-form-urlencoded',
      },
    });
    expect(new Set(bearers(scripted))).toEqual(new Set(['Bearer token-1']));
    expect(scripted.events).toContainEqual({
      type: 'auth.token.issued',
      expiresInSeconds: 86_400,
      reason: 'first',
    });
    expect(scripted.events).toContainEqual(
      expect.objectContaining({ type: 'http.attempt', endpoint: 'machine', status: 200 }),
    );
  });

  it('is taken out of every text from then on, as is the secret', async () => {
    const scripted = scriptedClient([ok]);
    await scripted.call();
    expect(scripted.scrubber.scrub(`a token-1 b ${SECRET} c`)).toBe('a *** b *** c');
  });

  it.each([
    ['a long life: a minute before its end', 3_600, 3_539, 3_541],
    ['the shortest life of the vendor: after nine tenths', 300, 269, 271],
    ['a very short life: after nine tenths', 10, 8, 10],
  ])('is renewed in %s', async (_what, lifeSeconds, stillGood, renewed) => {
    const scripted = scriptedClient([ok], {
      tokens: [token('token-1', lifeSeconds), token('token-2', lifeSeconds)],
    });
    await scripted.call();
    await scripted.clock.advance(stillGood * 1000 - 50);
    await scripted.call();
    expect(logins(scripted)).toBe(1);
    await scripted.clock.advance((renewed - stillGood) * 1000);
    await many(scripted, 4);
    expect(logins(scripted)).toBe(2);
    expect(scripted.events).toContainEqual(
      expect.objectContaining({ type: 'auth.token.issued', reason: 'expiring' }),
    );
  });

  it('has its age on the monotonic clock: a wall clock that jumps changes nothing', async () => {
    const scripted = scriptedClient([ok]);
    await scripted.call();
    scripted.clock.shiftWall(7 * 86_400_000);
    await scripted.call();
    scripted.clock.shiftWall(-14 * 86_400_000);
    await scripted.call();
    expect(logins(scripted)).toBe(1);
  });

  it('that ends while its call waits for the budget is renewed before the call goes', async () => {
    const scripted = scriptedClient([ok], {
      tokens: [token('token-1', 30), token('token-2', 3_600)],
      over: { requestsPerMinute: 2 },
    });
    await scripted.call();
    await scripted.call();
    expect(bearers(scripted)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('given from outside is used as it is', async () => {
    const scripted = scriptedClient([ok], { over: { credentials: { accessToken: 'given-token' } } });
    await scripted.call();
    expect(logins(scripted)).toBe(0);
    expect(bearers(scripted)).toEqual(['Bearer given-token']);
    expect(scripted.scrubber.scrub('given-token')).toBe('***');
  });
});

describe('a refused token', () => {
  it('is renewed once for all lanes, and each call is repeated once', async () => {
    const scripted = scriptedClient([refused, refused, refused, refused, ok]);
    await many(scripted, 4);
    expect(logins(scripted)).toBe(2);
    expect(bearers(scripted)).toEqual([
      ...Array<string>(4).fill('Bearer token-1'),
      ...Array<string>(4).fill('Bearer token-2'),
    ]);
    expect(scripted.events.filter(({ type }) => type === 'auth.token.issued')).toEqual([
      { type: 'auth.token.issued', expiresInSeconds: 86_400, reason: 'first' },
      { type: 'auth.token.issued', expiresInSeconds: 86_400, reason: 'rejected' },
    ]);
    expect(scripted.attempts()[0]).toMatchObject({ status: 401, retryInMs: 0, reason: 'token rejected' });
  });

  it('costs no attempt of the retry policy', async () => {
    const failed = status(500);
    const scripted = scriptedClient([refused, failed, failed, failed, failed, ok]);
    await scripted.call();
    expect(bearers(scripted)).toHaveLength(6);
  });

  it('also sends a POST again that is not repeatable, since it was turned away', async () => {
    const scripted = scriptedClient([refused, ok]);
    await scripted.call('things.submit', { body: {} });
    expect(bearers(scripted)).toEqual(['Bearer token-1', 'Bearer token-2']);
  });

  it('twice for the same call is the error AUTH, after two token calls in all', async () => {
    const scripted = scriptedClient([refused]);
    const error = await errorOf(scripted.call());
    expect(error).toMatchObject({ code: 'AUTH', status: 401, apiCode: 'bad.credentials' });
    expect(error.message).toMatch(/newly issued token was refused/);
    expect([logins(scripted), bearers(scripted).length]).toEqual([2, 2]);
    expect((await errorOf(scripted.call())).code).toBe('AUTH');
    expect(logins(scripted)).toBe(2);
  });

  it('may be renewed again later in the run', async () => {
    const scripted = scriptedClient([refused, ok, refused, ok]);
    await scripted.call();
    await scripted.call();
    expect(logins(scripted)).toBe(3);
  });

  it('given from outside is the error AUTH at once', async () => {
    const scripted = scriptedClient([refused], { over: { credentials: { accessToken: 'given-token' } } });
    const error = await errorOf(scripted.call());
    expect(error.code).toBe('AUTH');
    expect(error.message).toMatch(/access token was refused/);
    expect(bearers(scripted)).toHaveLength(1);
  });
});

describe('a token call that fails', () => {
  const oauth = (code: number, description: string): Answer =>
    status(code, {}, { error: 'invalid_client', description, error_description: description });

  it.each<[string, Answer, string, RegExp]>([
    [
      'an unknown client',
      oauth(400, 'client not found'),
      'AUTH',
      /invalid_client.*client not found.*clientId and clientSecret.*region/,
    ],
    [
      'a wrong secret',
      oauth(401, 'authentication failed'),
      'AUTH',
      /authentication failed.*clientId and clientSecret/,
    ],
    ['a client that is not allowed', status(403, {}, {}), 'AUTH', /No token was issued/],
    ['an answer without a token', { body: { expires_in: 60 } }, 'BAD_RESPONSE', /without an access_token/],
    ['a token that cannot stand in a header', token('a\nb'), 'BAD_RESPONSE', /without an access_token/],
    [
      'a token that fits into no header',
      token('b'.repeat(16_385)),
      'BAD_RESPONSE',
      /access_token of 16385 characters; allowed are at most 16384/,
    ],
    ['a life of nothing', token('abcd', 0), 'BAD_RESPONSE', /expires_in/],
    ['a life that is no number', token('abcd', 'long'), 'BAD_RESPONSE', /expires_in/],
    ['a life below nothing', token('abcd', -1), 'BAD_RESPONSE', /expires_in/],
    ['an answer that is a list', { body: [] }, 'BAD_RESPONSE', /without an access_token/],
    ['a redirect', status(302), 'HOST_NOT_ALLOWED', /never followed/],
    ['no such path', status(404), 'BAD_RESPONSE', /answered 404/],
  ])('%s', async (_what, answer, code, says) => {
    const scripted = scriptedClient([ok], { tokens: [answer] });
    const error = await errorOf(scripted.call());
    expect(error.code).toBe(code);
    expect(error.message).toMatch(says);
    expect(error.message).toContain('login.example.com');
    expect(error.message).not.toContain(SECRET);
    expect(logins(scripted)).toBe(1);
    expect(bearers(scripted)).toHaveLength(0);
  });

  it('is repeated as other calls are, within the same budget and the same holds', async () => {
    const scripted = scriptedClient([ok], {
      tokens: [status(503), status(429, { 'retry-after': '5' }), token('token-1')],
    });
    await scripted.call();
    const [first, second, third] = scripted.sent;
    expect(second!.atMs - first!.atMs).toBeGreaterThanOrEqual(500);
    expect(third!.atMs - second!.atMs).toBeGreaterThanOrEqual(5_000);
    expect(logins(scripted)).toBe(3);
    expect(scripted.events).toContainEqual(
      expect.objectContaining({ type: 'rate.limited', endpoint: 'machine' }),
    );
  });

  it('works with one lane and a budget of one a minute: no lane waits for itself', async () => {
    const scripted = scriptedClient([ok], { over: { concurrency: 1, requestsPerMinute: 1 } });
    await scripted.call();
    expect(scripted.sent).toHaveLength(2);
  });
});

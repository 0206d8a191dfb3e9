import { describe, expect, it } from '@jest/globals';

import type { ErrorCode } from '../../src/base/errors.js';
import { fault, ok, scriptedClient, status } from './scripted-client.js';
import { errorOf } from '../support/thrown.js';
import type { Answer } from './scripted-client.js';

/**
 * The policy from outside: a list of answers in; requests, waits and outcome out. A wait is told as a range: from the
 * answer to the next request.
 */
interface Row {
  readonly given: string;
  readonly endpoint?: string;
  readonly answers: readonly Answer[];
  readonly waitsMs: readonly (readonly [number, number])[];
  readonly ends?: ErrorCode;
  readonly says?: RegExp;
  /** Milliseconds from the start to the deadline. */
  readonly endMs?: number;
}

const html: Answer = { body: '<html>portal</html>' };
const BACKOFF = [
  [500, 1_000],
  [1_000, 2_000],
  [2_000, 4_000],
  [4_000, 8_000],
] as const;
const hinted = (seconds: string, body: unknown = {}): Answer => status(429, { 'retry-after': seconds }, body);
const message = (text: string): Answer => status(429, {}, { message: text });
const SUBMIT = 'things.submit';

const ROWS: readonly Row[] = [
  { given: 'success at once', answers: [ok], waitsMs: [] },
  { given: '429 with seconds, then success', answers: [hinted('3'), ok], waitsMs: [[3_000, 3_300]] },
  {
    given: '429 with a long wait: a second of jitter at most',
    answers: [hinted('100'), ok],
    waitsMs: [[100_000, 101_000]],
  },
  {
    given: '429 with a date, the server an hour ahead',
    answers: [
      status(429, { 'retry-after': 'Tue, 24 Nov 2026 13:00:05 GMT', date: 'Tue, 24 Nov 2026 13:00:00 GMT' }),
      ok,
    ],
    waitsMs: [[5_000, 5_500]],
  },
  {
    given: '429 with the wait in the message',
    answers: [message('Retry the request in [4] seconds'), ok],
    waitsMs: [[4_000, 4_400]],
  },
  {
    given: '429 with header and a longer message',
    answers: [hinted('2', { message: 'Retry the request in 6 seconds' }), ok],
    waitsMs: [[6_000, 6_600]],
  },
  {
    given: '429 with the wait in a body that is no JSON',
    answers: [status(429, {}, 'Too many. Retry the request in [4] seconds'), ok],
    waitsMs: [[4_000, 4_400]],
  },
  { given: '429 with no hint', answers: [status(429), ok], waitsMs: [BACKOFF[0]] },
  { given: '429 with garbage', answers: [hinted('soon'), ok], waitsMs: [BACKOFF[0]] },
  {
    given: '429 with zero, no hot loop',
    answers: [hinted('0'), hinted('0'), hinted('0'), hinted('0'), ok],
    waitsMs: BACKOFF,
  },
  {
    given: '429 with a hint for ever: until the deadline, with pauses that grow',
    answers: [hinted('1')],
    waitsMs: [
      [1_000, 1_100],
      [1_000, 1_100],
      [2_000, 2_100],
      [4_000, 4_100],
      [8_000, 8_100],
      [15_000, 15_100],
    ],
    endMs: 45_000,
    ends: 'DEADLINE',
    says: /answered 429.*past the deadline.*asked to wait 1 s/,
  },
  {
    given: '429 without a hint for ever',
    answers: [status(429)],
    waitsMs: BACKOFF,
    ends: 'RATE_LIMITED',
    says: /answered 429.*5 attempts/,
  },
  {
    given: '503 with more than is allowed: maintenance, in its own words',
    answers: [status(503, { 'retry-after': '1800' }, { message: 'Scheduled maintenance' })],
    waitsMs: [],
    ends: 'RETRY_EXHAUSTED',
    says: /answered 503: "Scheduled maintenance".*not available.*maintenance.*Run again in 30 min/,
  },
  {
    given: '429 with more than is allowed',
    answers: [hinted('3600')],
    waitsMs: [],
    ends: 'RATE_LIMITED',
    says: /wait 3600 s.*120 s.*not begun/,
  },
  {
    given: '429 with a wait past the deadline',
    answers: [hinted('60')],
    waitsMs: [],
    endMs: 30_000,
    ends: 'DEADLINE',
    says: /past the deadline.*asked to wait 60 s/,
  },
  { given: '503 with a hint', answers: [status(503, { 'retry-after': '3' }), ok], waitsMs: [[3_000, 3_300]] },
  ...[408, 425, 500, 502, 503, 504].map((code) => ({
    given: `${code} twice, then success`,
    answers: [status(code), status(code), ok],
    waitsMs: BACKOFF.slice(0, 2),
  })),
  {
    given: '500 for ever',
    answers: [status(500)],
    waitsMs: BACKOFF,
    ends: 'RETRY_EXHAUSTED' as const,
    says: /answered 500 \(some\.code\).*5 attempts/,
  },
  {
    given: '502 with an HTML body, then success',
    answers: [status(502, {}, '<html>'), ok],
    waitsMs: [BACKOFF[0]],
  },
  ...[400, 404, 405, 409, 410, 413, 415, 501, 505].map((code) => ({
    given: `${code} is not repeated`,
    answers: [status(code)],
    waitsMs: [],
    ends: 'BAD_RESPONSE' as const,
    says: new RegExp(`answered ${code}`),
  })),
  {
    given: 'a redirect',
    answers: [status(302, { location: 'https://evil.example/' })],
    waitsMs: [],
    ends: 'HOST_NOT_ALLOWED',
    says: /never followed/,
  },
  { given: 'a reset, then success', answers: [fault('reset'), ok], waitsMs: [BACKOFF[0]] },
  { given: 'a truncated body, then success', answers: [fault('truncated'), ok], waitsMs: [BACKOFF[0]] },
  { given: 'silence for ever', answers: [fault('timeout-headers')], waitsMs: BACKOFF, ends: 'TIMEOUT' },
  { given: 'resets for ever', answers: [fault('reset')], waitsMs: BACKOFF, ends: 'NETWORK' },
  { given: 'truncation for ever', answers: [fault('truncated')], waitsMs: BACKOFF, ends: 'NETWORK' },
  {
    given: 'refused for ever: five minutes',
    answers: [fault('connect')],
    waitsMs: [],
    ends: 'NETWORK',
    says: /out for 30\d s.*outageMs: 300000/,
  },
  {
    given: 'a page with 503 for ever: five minutes',
    answers: [status(503, {}, '<html>We will be back soon</html>')],
    waitsMs: [
      ...BACKOFF,
      [8_000, 16_000],
      ...Array.from({ length: 13 }, () => [15_000, 30_000] as const),
      [0, 30_000],
    ],
    ends: 'RETRY_EXHAUSTED',
    says: /answered 503.*not available.*out for 30\d s/,
  },
  { given: 'a certificate that is not trusted', answers: [fault('tls')], waitsMs: [], ends: 'NETWORK' },
  { given: 'a body that is too large', answers: [fault('too-large')], waitsMs: [], ends: 'TOO_LARGE' },
  { given: 'HTML with 200 once', answers: [html, ok], waitsMs: [BACKOFF[0]] },
  {
    given: 'HTML with 200 twice',
    answers: [html],
    waitsMs: [BACKOFF[0]],
    ends: 'BAD_RESPONSE',
    says: /HTML body.*proxy/,
  },
  {
    given: 'an empty body with 200 twice',
    answers: [{ body: '' }],
    waitsMs: [BACKOFF[0]],
    ends: 'BAD_RESPONSE',
    says: /empty body/,
  },
  { given: 'broken JSON once', answers: [{ body: '{"a":' }, ok], waitsMs: [BACKOFF[0]] },
  {
    given: 'JSON that is nested too deeply',
    answers: [{ body: `${'['.repeat(9)}${']'.repeat(9)}` }],
    waitsMs: [],
    ends: 'BAD_RESPONSE',
    says: /deeper than 8/,
  },
  {
    given: 'a DELETE without a body in the answer',
    endpoint: 'things.cancel',
    answers: [{ status: 204, body: '' }],
    waitsMs: [],
  },
  {
    given: 'an unsafe POST: 500',
    endpoint: SUBMIT,
    answers: [status(500)],
    waitsMs: [],
    ends: 'RETRY_EXHAUSTED',
    says: /not known.*not sent again/,
  },
  {
    given: 'an unsafe POST: a reset',
    endpoint: SUBMIT,
    answers: [fault('reset')],
    waitsMs: [],
    ends: 'NETWORK',
    says: /not known/,
  },
  {
    given: 'an unsafe POST: silence',
    endpoint: SUBMIT,
    answers: [fault('timeout-headers')],
    waitsMs: [],
    ends: 'TIMEOUT',
  },
  { given: 'an unsafe POST: 429', endpoint: SUBMIT, answers: [hinted('3'), ok], waitsMs: [[3_000, 3_300]] },
  {
    given: 'an unsafe POST: 503 with a hint',
    endpoint: SUBMIT,
    answers: [status(503, { 'retry-after': '3' }), ok],
    waitsMs: [[3_000, 3_300]],
  },
  {
    given: 'an unsafe POST: 503 without a hint',
    endpoint: SUBMIT,
    answers: [status(503)],
    waitsMs: [],
    ends: 'RETRY_EXHAUSTED',
  },
  {
    given: 'an unsafe POST: a page with 503, which let nothing through',
    endpoint: SUBMIT,
    answers: [status(503, {}, '<html>maintenance</html>'), ok],
    waitsMs: [BACKOFF[0]],
  },
  {
    given: 'an unsafe POST: HTML with 200',
    endpoint: SUBMIT,
    answers: [html],
    waitsMs: [],
    ends: 'BAD_RESPONSE',
  },
  {
    given: 'a repeatable POST: 500 and a reset',
    endpoint: 'things.query',
    answers: [status(500), fault('reset'), ok],
    waitsMs: BACKOFF.slice(0, 2),
  },
];

describe('given', () => {
  it.each(ROWS.map((row) => [row.given, row] as const))('%s', async (_given, row) => {
    const scripted = scriptedClient(row.answers, row.endMs === undefined ? {} : { endMs: row.endMs });
    const over = row.endpoint === SUBMIT ? { body: { a: 1 }, kind: 'submit' as const } : {};
    const call = scripted.call(row.endpoint, over);
    if (row.ends === undefined) await expect(call).resolves.toBeDefined();
    else {
      const error = await errorOf(call);
      expect([error.code, error.endpoint]).toEqual([row.ends, row.endpoint ?? 'things']);
      expect(error.message).toMatch(row.says ?? /./);
    }
    const calls = scripted.sent.filter(({ url }) => url.startsWith('https://api'));
    const gaps = calls.slice(1).map(({ atMs }, i) => atMs - calls[i]!.atMs - 10);
    expect(gaps).toHaveLength(row.waitsMs.length);
    row.waitsMs.forEach(([least, most], i) => {
      expect(gaps[i]).toBeGreaterThanOrEqual(least);
      expect(gaps[i]).toBeLessThanOrEqual(most);
    });
    // One event for each request that the server saw, and the wait that follows it.
    const attempts = scripted.attempts();
    expect(attempts).toHaveLength(calls.length);
    expect(attempts.map(({ retryInMs }) => retryInMs).filter((wait) => wait !== undefined)).toEqual(gaps);
    expect(attempts.map(({ attempt }) => attempt)).toEqual(calls.map((_, i) => i + 1));
    expect(scripted.clock.sleepers).toHaveLength(0);
  });
});

describe('the schedule', () => {
  const schedule = async (seed: string, url: string): Promise<readonly (number | undefined)[]> => {
    const scripted = scriptedClient([status(500)], { over: { seed } });
    await errorOf(scripted.call('things', { url }));
    return scripted.attempts().map(({ retryInMs }) => retryInMs);
  };
  it('is the same for the same request of the same run, and different for others', async () => {
    const base = await schedule('a', 'https://api.example.com/1');
    expect(await schedule('a', 'https://api.example.com/1')).toEqual(base);
    expect(await schedule('a', 'https://api.example.com/2')).not.toEqual(base);
    expect(await schedule('b', 'https://api.example.com/1')).not.toEqual(base);
  });
});

describe('the retry quota of a run', () => {
  it('ends the hammering: 20 transient retries, then every failure is the last', async () => {
    const scripted = scriptedClient([status(500)], { over: { requestsPerMinute: 10_000 } });
    const attempts: number[] = [];
    for (let i = 0; i < 8; i += 1) {
      const before = scripted.attempts().length;
      await errorOf(scripted.call('things', { url: `https://api.example.com/${i}` }));
      attempts.push(scripted.attempts().length - before);
    }
    expect(attempts).toEqual([5, 5, 5, 5, 5, 1, 1, 1]);
    expect((await errorOf(scripted.call())).message).toMatch(/retry quota/);
  });

  it('is paid back by success', async () => {
    const once = [status(500), ok];
    const scripted = scriptedClient(Array.from({ length: 60 }, () => once).flat(), {
      over: { requestsPerMinute: 10_000 },
    });
    for (let i = 0; i < 60; i += 1) await scripted.call();
    expect(scripted.attempts()).toHaveLength(120);
  });
});

describe('a service that comes back after 45 s', () => {
  /** Answers by time: the first one for so long, then success. */
  const until = (ms: number, first: Answer): Parameters<typeof scriptedClient>[0] => ({
    at: (nowMs) => (nowMs < ms ? first : ok),
  });
  it.each<[string, Answer, number]>([
    ['a page with 503', status(503, {}, '<html>'), 12],
    ['a page with 502', status(502, {}, '<html>'), 12],
    ['504', status(504, {}, ''), 12],
    ['refused connections', fault('connect'), 12],
    ['429 with a hint of 3 s', hinted('3'), 12],
    ['503 with a hint of 5 s', status(503, { 'retry-after': '5' }), 12],
  ])('%s: the call succeeds', async (_what, first, most) => {
    const scripted = scriptedClient(until(45_000, first));
    await expect(scripted.call()).resolves.toBeDefined();
    expect(scripted.attempts().length).toBeLessThanOrEqual(most);
  });

  it('is told as an outage', async () => {
    const scripted = scriptedClient(until(45_000, status(503, {}, '<html>')));
    await scripted.call();
    expect(scripted.events).toContainEqual({
      type: 'warning.raised',
      code: 'SERVICE_OUTAGE',
      message: expect.stringMatching(/^api\.example\.com was out for \d\d s and the run waited for it/),
    });
  });

  it('is asked by one probe at a time, whoever waits', async () => {
    const scripted = scriptedClient(until(45_000, status(503, {}, '<html>')), {
      over: { requestsPerMinute: 10_000 },
    });
    const urls = Array.from({ length: 20 }, (_, i) => `https://api.example.com/${i}`);
    await Promise.all(urls.map((url) => scripted.call('things', { url })));
    const calls = scripted.sent.filter(({ url }) => url.startsWith('https://api'));
    const [first] = calls;
    const probes = calls.filter(({ atMs }) => atMs > first!.atMs && atMs < 45_000);
    // Four were on their way together when it began; then one at a time, each after a pause.
    const late = probes.filter(({ atMs }) => atMs > first!.atMs + 10);
    expect(late.length).toBeLessThanOrEqual(8);
    late.slice(1).forEach(({ atMs }, i) => {
      expect(atMs - late[i]!.atMs).toBeGreaterThan(900);
    });
    expect(new Set(calls.filter(({ atMs }) => atMs >= 45_000).map(({ url }) => url)).size).toBe(20);
  });

  it('does not ride out a second outage of a dead service for each call', async () => {
    const scripted = scriptedClient([status(503)], { over: { requestsPerMinute: 10_000 } });
    const counts: number[] = [];
    for (let i = 0; i < 3; i += 1) {
      const before = scripted.attempts().length;
      await errorOf(scripted.call('things', { url: `https://api.example.com/${i}` }));
      counts.push(scripted.attempts().length - before);
    }
    expect(counts.slice(1)).toEqual([1, 1]);
  });
});

describe('a hold', () => {
  it('stops all lanes until the hint has passed, whoever was turned away', async () => {
    const scripted = scriptedClient([hinted('7'), ok], { over: { requestsPerMinute: 10_000 } });
    await scripted.clock.settle(
      Promise.all(
        Array.from({ length: 12 }, (_, i) =>
          scripted.client.send({
            endpoint: 'things',
            kind: 'page',
            method: 'GET',
            url: `https://api.example.com/${i}`,
          }),
        ),
      ),
    );
    const calls = scripted.sent.filter(({ url }) => url.startsWith('https://api'));
    const turnedAwayAtMs = calls[0]!.atMs + 10;
    const after = calls.filter(({ atMs }) => atMs > turnedAwayAtMs - 10 && atMs < turnedAwayAtMs + 7_000);
    // What was in flight with the first one, and nothing more.
    expect(after.every(({ atMs }) => atMs <= turnedAwayAtMs)).toBe(true);
    expect(scripted.events).toContainEqual(
      expect.objectContaining({ type: 'rate.limited', waitSource: 'retry-after' }),
    );
    expect(scripted.events).toContainEqual(
      expect.objectContaining({ type: 'budget.waited', reason: 'hold' }),
    );
    expect(calls).toHaveLength(13);
  });

  it('begins before the server turns calls away, where it tells that its budget is spent', async () => {
    const spent: Answer = { headers: { 'x-allowed': '10', 'x-count': '10', 'x-reset': '5' } };
    const scripted = scriptedClient([spent, ok], { over: { concurrency: 1 } });
    // The second call is in the queue already when the first one is answered.
    await Promise.all([scripted.call(), scripted.call()]);
    const calls = scripted.sent.filter(({ url }) => url.startsWith('https://api'));
    expect(calls[1]!.atMs - calls[0]!.atMs).toBe(5_010);
  });
});

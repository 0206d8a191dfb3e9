import { describe, expect, it } from '@jest/globals';

import type { RefusedSubmit, RetryProfile } from '../../src/catalog/types.js';
import {
  seededRandom,
  createRetryQuota,
  decide,
  isOutage,
  type FailedAttempt,
  type Fault,
} from '../../src/http/retry.js';
import type { FaultKind } from '../../src/http/transport-error.js';

const PROFILE: RetryProfile = {
  maxAttempts: 5,
  backoff: { baseMs: 1000, factor: 2, capMs: 30_000 },
  maxHintMs: 120_000,
  retryStatuses: [408, 425, 429, 500, 502, 503, 504],
  throttleStatuses: [429],
  outageMs: 300_000,
  messageHints: ['Retry the request in [{seconds}] seconds'],
};

const status = (code: number, retryAfter?: string, message = ''): Fault => ({
  type: 'status',
  status: code,
  headers: retryAfter === undefined ? {} : { 'retry-after': retryAfter },
  message,
  isPage: message.startsWith('<'),
});
const wire = (kind: FaultKind, sent = true): Fault => ({ type: 'wire', kind, sent });
const unreadable: Fault = { type: 'body', problem: 'HTML body' };

const failed = (fault: Fault, over: Partial<FailedAttempt> = {}): FailedAttempt => ({
  repeatable: true,
  isSubmit: false,
  attempt: 1,
  waits: 0,
  unreadableBefore: 0,
  fault,
  profile: PROFILE,
  quota: { tokens: 100, transientCost: 5, throttleCost: 1 },
  quotaTokens: 100,
  nowMs: 0,
  untilDeadlineMs: 3_000_000,
  random: () => 0.5,
  ...over,
});
const MESSAGE = 'Retry the request in [42] seconds';
const unsafe: Partial<FailedAttempt> = { repeatable: false, isSubmit: true };
const out: Partial<FailedAttempt> = { outage: { lastedMs: 0, probes: 1 } };

describe('a failed attempt is sent again', () => {
  type Row = [string, Fault, Partial<FailedAttempt>, number, string, 'all' | 'submits' | 'none', number];
  it.each<Row>([
    ['408 after a backoff', status(408), {}, 750, 'backoff', 'none', 5],
    ['425 after a backoff', status(425), {}, 750, 'backoff', 'none', 5],
    ['500 after a backoff', status(500), {}, 750, 'backoff', 'none', 5],
    ['429 without a hint after a backoff, for all calls', status(429), {}, 750, 'backoff', 'all', 1],
    ['429 after the header and half of a tenth of it', status(429, '4'), {}, 4_200, 'retry-after', 'all', 0],
    ['429 with a second of jitter at most', status(429, '60'), {}, 60_500, 'retry-after', 'all', 0],
    ['429 after the message', status(429, undefined, MESSAGE), {}, 42_500, 'body-hint', 'all', 0],
    ['503 after the header', status(503, '4'), {}, 4_200, 'retry-after', 'all', 0],
    ['500 after the header, for this call alone', status(500, '4'), {}, 4_200, 'retry-after', 'none', 0],
    [
      'half the backoff is kept where a hint is shorter',
      status(429, '1'),
      { waits: 3 },
      4_050,
      'retry-after',
      'all',
      0,
    ],
    ['a hint of zero becomes a backoff', status(429, '0'), {}, 750, 'backoff', 'all', 1],
    ['a garbage hint becomes a backoff', status(429, 'now'), {}, 750, 'backoff', 'all', 1],
    ['the second retry waits about twice as long', status(500), { attempt: 2 }, 1_500, 'backoff', 'none', 5],
    ['the fourth retry about eight times as long', status(500), { attempt: 4 }, 6_000, 'backoff', 'none', 5],
    [
      'no backoff is longer than the cap',
      status(500),
      { attempt: 9, profile: { ...PROFILE, maxAttempts: 10 } },
      22_500,
      'backoff',
      'none',
      5,
    ],
    ['a hint at the limit is kept', status(429, '120'), {}, 120_500, 'retry-after', 'all', 0],
    ['a reset', wire('reset'), {}, 750, 'backoff', 'none', 5],
    ['a truncated body', wire('truncated'), {}, 750, 'backoff', 'none', 5],
    ['a malformed answer', wire('malformed'), {}, 750, 'backoff', 'none', 5],
    ['silence instead of headers', wire('timeout-headers'), {}, 750, 'backoff', 'none', 5],
    ['silence in a body', wire('timeout-silence'), {}, 750, 'backoff', 'none', 5],
    ['a long attempt', wire('timeout-attempt'), {}, 750, 'backoff', 'none', 5],
    ['no such host', wire('dns', false), {}, 750, 'backoff', 'none', 5],
    ['a proxy that refuses', wire('proxy', false), {}, 750, 'backoff', 'none', 5],
    ['a body that cannot be read, once', unreadable, {}, 750, 'backoff', 'none', 5],
    ['an unsafe POST: 429, for submits alone', status(429, '2'), unsafe, 2_100, 'retry-after', 'submits', 0],
    ['an unsafe POST: 429 without a hint', status(429), unsafe, 750, 'backoff', 'submits', 1],
    ['an unsafe POST: 503 with a hint', status(503, '2'), unsafe, 2_100, 'retry-after', 'submits', 0],
    ['a POST that may be repeated: 500', status(500), {}, 750, 'backoff', 'none', 5],
    ['with the last tokens of the quota', status(500), { quotaTokens: 5 }, 750, 'backoff', 'none', 5],
  ])('%s', (_what, fault, over, delayMs, waitSource, hold, cost) => {
    expect(decide(failed(fault, over))).toMatchObject({ retry: true, delayMs, waitSource, hold, cost });
  });
});

describe('a wait that is no failure costs neither attempt nor quota', () => {
  const spent: Partial<FailedAttempt> = { attempt: 5, waits: 30, quotaTokens: 0 };
  it.each<[string, Fault, Partial<FailedAttempt>, string, number]>([
    ['429 with a hint', status(429, '20'), {}, 'asked', 20_500],
    ['429 with a message', status(429, undefined, MESSAGE), {}, 'asked', 42_500],
    ['503 with a hint', status(503, '20'), {}, 'asked', 20_500],
    ['a submit: 429 with a hint', status(429, '20'), unsafe, 'asked', 20_500],
    ['502 in an outage', status(502), out, 'outage', 750],
    ['503 in an outage', status(503), out, 'outage', 750],
    ['504 in an outage', status(504), out, 'outage', 750],
    ['a refused connection in an outage', wire('connect', false), out, 'outage', 750],
    ['a connection that takes too long, in an outage', wire('timeout-connect', false), out, 'outage', 750],
    [
      'an unsafe POST that never left, in an outage',
      wire('connect', false),
      { ...unsafe, ...out },
      'outage',
      750,
    ],
    [
      'an unsafe POST: 503 with a page',
      status(503, undefined, '<html>'),
      { ...unsafe, ...out },
      'outage',
      750,
    ],
    [
      'the ninth probe: as long as the cap',
      status(503),
      { outage: { lastedMs: 100_000, probes: 9 } },
      'outage',
      22_500,
    ],
    [
      'the last probe: at the end of what is waited for',
      status(503),
      { outage: { lastedMs: 299_000, probes: 9 } },
      'outage',
      1_000,
    ],
  ])('%s', (_what, fault, over, kind, delayMs) => {
    const decision = decide(failed(fault, { ...spent, ...over }));
    expect(decision).toMatchObject({ retry: true, kind, delayMs, cost: 0 });
    if (kind === 'outage') expect(decision).toMatchObject({ hold: 'all' });
  });
});

describe('a submit waits for its place', () => {
  const refused: RefusedSubmit = {
    statuses: [429],
    words: ['already running'],
    pause: { initialMs: 2_000, factor: 1.5, capMs: 30_000 },
  };
  const place: Partial<FailedAttempt> = { ...unsafe, refused, attempt: 5, quotaTokens: 0 };
  it.each<[string, Fault, number, number]>([
    ['a status, first pause', status(429), 0, 2_100],
    ['a status, third pause', status(429), 2, 4_725],
    ['a status, the cap', status(429), 30, 31_500],
    ['a status with a hint beyond the largest wait', status(429, '150'), 0, 150_500],
    ['words with 400', status(400, undefined, 'A query is ALREADY running.'), 1, 3_150],
    ['words with 503', status(503, undefined, 'already running'), 1, 3_150],
  ])('%s', (_what, fault, waits, delayMs) => {
    expect(decide(failed(fault, { ...place, waits }))).toMatchObject({
      retry: true,
      kind: 'place',
      delayMs,
      hold: 'submits',
      cost: 0,
    });
  });

  it('until the deadline', () => {
    expect(decide(failed(status(429, '150'), { ...place, untilDeadlineMs: 100_000 }))).toMatchObject({
      retry: false,
      reason: 'deadline',
      hintMs: 150_000,
    });
  });

  it('and not where the answer says something else', () => {
    expect(decide(failed(status(400, undefined, 'interval is required'), place))).toMatchObject({
      retry: false,
      reason: 'final',
    });
  });
});

describe('a failed attempt is the last one', () => {
  it.each<[string, Fault, Partial<FailedAttempt>, string]>([
    ['400', status(400), {}, 'final'],
    ['401', status(401), {}, 'final'],
    ['403', status(403), {}, 'final'],
    ['404', status(404), {}, 'final'],
    ['501', status(501), {}, 'final'],
    ['505', status(505), {}, 'final'],
    ['501 with a hint', status(501, '2'), {}, 'final'],
    ['a redirect', status(302), {}, 'final'],
    ['a certificate that is not trusted', wire('tls', false), {}, 'final'],
    ['a proxy that asks for user and password', wire('proxy-login', false), {}, 'final'],
    ['a body that is too large', wire('too-large'), {}, 'final'],
    ['an abort', wire('aborted'), {}, 'final'],
    ['the fifth of five', status(500), { attempt: 5 }, 'attempts'],
    ['the fifth of five, throttled without a hint', status(429), { attempt: 5 }, 'attempts'],
    ['one of one', status(500), { profile: { ...PROFILE, maxAttempts: 1 } }, 'attempts'],
    ['503 by number where outages are not ridden out', status(503), { attempt: 5 }, 'attempts'],
    ['an outage that lasts too long', status(503), { outage: { lastedMs: 300_000, probes: 14 } }, 'outage'],
    [
      'a probe past the deadline',
      status(503),
      { outage: { lastedMs: 100_000, probes: 9 }, untilDeadlineMs: 10_000 },
      'deadline',
    ],
    [
      'a body that cannot be read, twice',
      unreadable,
      { attempt: 2, unreadableBefore: 1 },
      'unreadable-twice',
    ],
    ['an unsafe POST: 500', status(500), unsafe, 'outcome-unknown'],
    ['an unsafe POST: 503 without a hint', status(503), { ...unsafe, ...out }, 'outcome-unknown'],
    ['an unsafe POST: 503 with a garbage hint', status(503, 'x'), { ...unsafe, ...out }, 'outcome-unknown'],
    [
      'an unsafe POST: 502 with a page',
      status(502, undefined, '<html>'),
      { ...unsafe, ...out },
      'outcome-unknown',
    ],
    ['an unsafe POST: 504 with a hint', status(504, '2'), unsafe, 'outcome-unknown'],
    ['an unsafe POST: a reset', wire('reset'), unsafe, 'outcome-unknown'],
    ['an unsafe POST: a truncated answer', wire('truncated'), unsafe, 'outcome-unknown'],
    ['an unsafe POST: an answer that cannot be read', unreadable, unsafe, 'outcome-unknown'],
    ['a hint over the limit', status(429, '121'), {}, 'hint-over-limit'],
    ['a huge hint', status(429, '99999999999999999999'), {}, 'hint-over-limit'],
    ['a hint of a 503 over the limit', status(503, '3600'), {}, 'hint-over-limit'],
    ['a hint past the deadline', status(429, '60'), { untilDeadlineMs: 60_000 }, 'deadline'],
    ['a backoff past the deadline', status(500), { untilDeadlineMs: 700 }, 'deadline'],
    ['after the deadline', status(500), { untilDeadlineMs: -1 }, 'deadline'],
    ['an empty quota', status(500), { quotaTokens: 4 }, 'quota'],
    ['an empty quota, throttled without a hint', status(429), { quotaTokens: 0 }, 'quota'],
  ])('%s', (_what, fault, over, reason) => {
    expect(decide(failed(fault, over))).toMatchObject({ retry: false, reason });
  });

  it('says which wait the server asked for', () => {
    expect(decide(failed(status(429, '3600')))).toEqual({
      retry: false,
      reason: 'hint-over-limit',
      hintMs: 3_600_000,
      waitSource: 'retry-after',
    });
  });
});

describe('an outage', () => {
  it.each<[string, Fault, boolean]>([
    ['502', status(502), true],
    ['503', status(503), true],
    ['504', status(504), true],
    ['a refused connection', wire('connect', false), true],
    ['a connection that takes too long', wire('timeout-connect', false), true],
    ['500', status(500), false],
    ['429', status(429), false],
    ['a 503 that a body tells with 200', { ...status(503), toldWith: 200 } as Fault, false],
    ['a name that does not resolve', wire('dns', false), false],
    ['a reset', wire('reset'), false],
    ['an answer that cannot be read', unreadable, false],
  ])('%s', (_what, fault, expected) => {
    expect(isOutage(fault, PROFILE)).toBe(expected);
    expect(isOutage(fault, { ...PROFILE, outageMs: 0 })).toBe(false);
  });
});

describe('jitter', () => {
  const waits = (seed: string, fault: Fault): number[] => {
    const random = seededRandom(seed);
    return [1, 2, 3, 4].map((attempt) => {
      const decision = decide(failed(fault, { attempt, random }));
      return decision.retry ? decision.delayMs : -1;
    });
  };

  it('is the same for the same request and different between requests', () => {
    expect(waits('a', status(500))).toEqual(waits('a', status(500)));
    const schedules = new Set(
      Array.from({ length: 200 }, (_, i) => waits(`request ${i}`, status(500)).join()),
    );
    expect(schedules.size).toBe(200);
  });

  it('stays between half and all of the backoff, and uses the whole of that', () => {
    const first = Array.from({ length: 500 }, (_, i) => waits(`request ${i}`, status(500))[0]!);
    expect(Math.min(...first)).toBeGreaterThanOrEqual(500);
    expect(Math.max(...first)).toBeLessThanOrEqual(1000);
    expect(Math.max(...first) - Math.min(...first)).toBeGreaterThan(450);
  });

  it('is never earlier than a hint and at most a tenth or a second later', () => {
    for (let i = 0; i < 500; i += 1) {
      const [short] = waits(`request ${i}`, status(429, '3'));
      const [long] = waits(`request ${i}`, status(429, '100'));
      expect(short).toBeGreaterThanOrEqual(3_000);
      expect(short).toBeLessThanOrEqual(3_300);
      expect(long).toBeGreaterThanOrEqual(100_000);
      expect(long).toBeLessThanOrEqual(101_000);
    }
  });

  it('draws in [0, 1), evenly', () => {
    const random = seededRandom('even');
    const draws = Array.from({ length: 20_000 }, random);
    expect(draws.every((draw) => draw >= 0 && draw < 1)).toBe(true);
    expect(draws.reduce((sum, draw) => sum + draw, 0) / draws.length).toBeCloseTo(0.5, 1);
  });
});

describe('the retry quota', () => {
  it('is paid back by the success of a retried request, one by any other, and never over the full amount', () => {
    const quota = createRetryQuota({ tokens: 100, transientCost: 5, throttleCost: 1 });
    quota.repay(0);
    expect(quota.tokens).toBe(100);
    quota.take(5);
    quota.take(5);
    quota.repay(0);
    expect(quota.tokens).toBe(91);
    quota.repay(10);
    expect(quota.tokens).toBe(100);
  });
});

import { describe, expect, it } from '@jest/globals';

import { createUtf8Text, damagedSequences } from '../../src/base/utf8-text.js';
import { createObservations } from '../../src/http/observations.js';
import { createServiceClock } from '../../src/http/service-clock.js';
import type { WireResponse } from '../../src/http/types.js';
import { unendedError } from '../../src/run/completeness.js';
import { ok, scriptedClient } from './scripted-client.js';

const HOUR_MS = 3_600_000;
const NOW = Date.UTC(2026, 10, 24, 12);
const dated = (ms: number, more: Record<string, string> = {}): Record<string, string> => ({
  date: new Date(ms).toUTCString(),
  ...more,
});

describe('the clock of the service', () => {
  it.each<[string, number]>([
    ['as this one', 0],
    ['three hours behind', -3 * HOUR_MS],
    ['two hours ahead', 2 * HOUR_MS],
  ])('%s', (_, aheadMs) => {
    const clock = createServiceClock();
    for (let atMs = 0; atMs < 5_000; atMs += 700)
      clock.observe(dated(NOW + atMs + aheadMs), NOW + atMs - 100, NOW + atMs + 50);
    const { leastMs, mostMs } = clock.offset()!;
    expect(leastMs).toBeLessThanOrEqual(aheadMs);
    expect(mostMs).toBeGreaterThanOrEqual(aheadMs);
    expect(mostMs - leastMs).toBeLessThan(1_200);
  });

  it('is not known without a date, by one that is none, or by an answer of a cache', () => {
    const clock = createServiceClock();
    clock.observe({}, NOW, NOW);
    clock.observe({ date: 'yesterday' }, NOW, NOW);
    clock.observe(dated(NOW - HOUR_MS, { age: '3600' }), NOW, NOW);
    expect(clock.offset()).toBeUndefined();
  });

  it('counts as being behind where answers contradict each other', () => {
    const clock = createServiceClock();
    clock.observe(dated(NOW + HOUR_MS), NOW, NOW);
    clock.observe(dated(NOW - HOUR_MS), NOW, NOW);
    clock.observe(dated(NOW), NOW, NOW);
    expect(clock.offset()?.mostMs).toBeLessThanOrEqual(-HOUR_MS + 1_000);
  });
});

describe('a window', () => {
  const window = { startMs: NOW - HOUR_MS, endMs: NOW };
  it.each<[string, number | undefined, boolean]>([
    ['that has ended by both clocks', 0, true],
    ['of which the service tells no time', undefined, true],
    ['that has ended by a service which is ahead', 2 * HOUR_MS, true],
    ['that has not ended, since this clock is three hours ahead', -3 * HOUR_MS, false],
    ['that ends two seconds from now', -2_000, false],
  ])('%s', (_, mostAheadMs, whole) => {
    const error = unendedError(window, NOW, mostAheadMs);
    expect(error === undefined).toBe(whole);
    if (error !== undefined) expect(error.message).toContain('2026-11-24T12:00:00Z');
  });

  it('is no matter of a snapshot', () => {
    expect(unendedError(null, NOW, -HOUR_MS)).toBeUndefined();
  });
});

describe('what is told at the end', () => {
  const response = (ms: number, damagedSequences: number): WireResponse => ({
    status: 200,
    headers: dated(ms),
    body: createUtf8Text([]),
    damagedSequences,
  });

  it.each<[string, number, RegExp | undefined]>([
    ['a clock that is right', 500, undefined],
    ['a clock that is half a minute off', 30_000, undefined],
    ['a clock that is three hours ahead', -3 * HOUR_MS, /is 10800 s ahead of the service/],
    ['a clock that is two hours behind', 2 * HOUR_MS, /is 7200 s behind the service/],
  ])('of %s', (_, aheadMs, says) => {
    const observations = createObservations();
    observations.note({ endpoint: 'a', target: 'api' }, response(NOW + aheadMs, 0), NOW, NOW + 1_000);
    const [warning] = observations.warnings();
    expect(warning?.code).toBe(says === undefined ? undefined : 'CLOCK_SKEW');
    expect(warning?.message ?? '').toMatch(says ?? /^$/);
  });

  it.each<[string, number, number, string]>([
    [
      'three hours ahead, after its midnight',
      Date.UTC(2026, 10, 26, 1, 30),
      -3,
      '2026-11-25 by this machine and 2026-11-24',
    ],
    [
      'two hours behind, before its midnight',
      Date.UTC(2026, 10, 25, 22, 30),
      2,
      '2026-11-24 by this machine and 2026-11-25',
    ],
    ['three hours ahead at noon, where it makes no difference', NOW, -3, ''],
  ])('of the default window of a clock that is %s', (_, nowMs, aheadHours, says) => {
    const observations = createObservations();
    const answer = response(nowMs + aheadHours * HOUR_MS, 0);
    observations.note({ endpoint: 'a', target: 'api' }, answer, nowMs, nowMs);
    const [warning] = observations.warnings();
    expect(warning?.message.includes('previous UTC day')).toBe(says !== '');
    expect(warning?.message).toContain(says);
  });

  it('of answers that are no UTF-8: how many places, by endpoint', async () => {
    const umlauts = Buffer.from('{"name":"Zürich, Köln, Zürich"}', 'latin1');
    const scripted = scriptedClient([{ bytes: umlauts }, ok, { bytes: umlauts }]);
    for (let i = 0; i < 3; i += 1) await scripted.call();
    expect(scripted.client.observations.warnings()).toEqual([
      { code: 'INVALID_UTF8', message: expect.stringMatching(/^things: 6 places in 2 answers are no UTF-8/) },
    ]);
  });
});

describe('places that are no UTF-8', () => {
  const text = Buffer.from('a ü € 😀 \uFFFD z');
  it.each<[string, Buffer, number]>([
    ['none', text, 0],
    ['Latin-1', Buffer.from('ü and ö', 'latin1'), 2],
    ['the end of a sign is missing', text.subarray(0, 3), 1],
    ['beside a replacement sign that was sent', Buffer.concat([text, Buffer.from([0xff])]), 1],
    ['nothing at all', Buffer.alloc(0), 0],
  ])('%s', (_, bytes, count) => {
    expect(damagedSequences([bytes])).toBe(count);
    // Wherever the chunks end.
    for (let cut = 0; cut <= bytes.length; cut += 1)
      expect(damagedSequences([bytes.subarray(0, cut), bytes.subarray(cut)])).toBe(count);
    expect(damagedSequences(Array.from(bytes, (byte) => Buffer.from([byte])))).toBe(count);
  });
});

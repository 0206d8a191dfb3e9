import { describe, expect, it } from '@jest/globals';

import { plantedSecrets } from '../../src/simulator/server.js';
import { createTimeline } from '../../src/simulator/timeline.js';
import { auditRows, connect, ids, type Json } from './client.js';

const DAY_MS = 86_400_000;
const MONDAY = Date.UTC(2026, 1, 16) / DAY_MS;
const DAY = '2026-02-16T00:00:00Z/2026-02-17T00:00:00Z';

describe('timeline', () => {
  const timeline = createTimeline(7, 5000, 0.3);

  it('never goes back within a day, stays in it, and has ties', () => {
    const times = Array.from({ length: 5000 }, (_, index) => timeline.timeOf(MONDAY, index));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(times[0]).toBeGreaterThanOrEqual(MONDAY * DAY_MS);
    expect(times.at(-1)).toBeLessThan((MONDAY + 1) * DAY_MS);
    expect(5000 - new Set(times).size).toBeGreaterThan(100);
  });

  it('has busy working hours and quiet nights', () => {
    const hours = new Array<number>(24).fill(0);
    for (let index = 0; index < 5000; index += 1) {
      const hour = Math.floor((timeline.timeOf(MONDAY, index) % DAY_MS) / 3_600_000);
      hours[hour] = (hours[hour] ?? 0) + 1;
    }
    expect(hours[9]!).toBeGreaterThan(10 * hours[2]!);
    expect(Math.min(...hours)).toBeGreaterThan(0);
  });

  it('has fewer entries at weekends', () => {
    expect([4, 5, 6, 7].map((offset) => timeline.countOf(MONDAY + offset))).toEqual([5000, 1500, 1500, 5000]);
  });

  it('finds by halving what counting one by one finds, over several days', () => {
    const startMs = MONDAY * DAY_MS + 9 * 3_600_000 + 123;
    const endMs = startMs + 3 * DAY_MS + 4_567_890;
    const expected: string[] = [];
    for (let day = MONDAY; day <= MONDAY + 4; day += 1) {
      for (let index = 0; index < timeline.countOf(day); index += 1) {
        const timeMs = timeline.timeOf(day, index);
        if (timeMs >= startMs && timeMs < endMs) expected.push(`${day}/${index}`);
      }
    }
    const range = timeline.range(startMs, endMs);
    expect(range.count).toBe(expected.length);
    const found = Array.from({ length: range.count }, (_, position) => range.at(position)).map(
      ({ day, index }) => `${day}/${index}`,
    );
    expect(found).toEqual(expected);
  });

  it('counts a year of a million entries a day at once', () => {
    const large = createTimeline(7, 1_000_000, 1);
    const before = process.cpuUsage().user;
    expect(large.range(MONDAY * DAY_MS, (MONDAY + 365) * DAY_MS).count).toBe(365_000_000);
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  });

  it('an interval within one instant is empty', () => {
    const at = timeline.timeOf(MONDAY, 100);
    expect(timeline.range(at, at).count).toBe(0);
    expect(timeline.range(at, at + 1).count).toBeGreaterThan(0);
  });
});

describe('audit data', () => {
  it('is as much as asked for on every UTC day, and 5,000 on a working day by default', async () => {
    const few = await connect({ records: { auditsPerDay: 123 } });
    for (const interval of [DAY, '2026-02-14T00:00:00Z/2026-02-15T00:00:00Z']) {
      expect(await auditRows(few, { interval })).toHaveLength(123);
    }
    expect(await auditRows(await connect(), { interval: DAY })).toHaveLength(5000);
  });

  it('is the same for the same seed and another for another', async () => {
    const records = { auditsPerDay: 100 };
    const read = async (seed: string | number): Promise<Json[]> =>
      auditRows(await connect({ seed, records }), { interval: DAY });
    const [a, b, c] = [await read(7), await read(7), await read(8)];
    expect(a).toEqual(b);
    expect(ids(a).some((id) => ids(c).includes(id))).toBe(false);
  });

  it('looks like the real thing: users, services, shapes, odd members', async () => {
    const rows = await auditRows(await connect({ records: { auditsPerDay: 3000 } }), { interval: DAY });
    const count = (test: (row: Json) => boolean): number => rows.filter(test).length;
    expect(new Set(rows.map((row) => row.serviceName)).size).toBeGreaterThan(24);
    expect(new Set(rows.map((row) => row.user?.id)).size).toBeGreaterThan(100);
    expect(new Set(rows.map((row) => row.action)).size).toBeGreaterThan(20);
    expect(count((row) => row.user === undefined)).toBeGreaterThan(100);
    expect(count((row) => row.client?.id === '')).toBeGreaterThan(100);
    expect(count((row) => row.remoteIp.length > 1)).toBeGreaterThan(50);
    expect(count((row) => Object.keys(row.initiatingAction).length === 0)).toBeGreaterThan(100);
    expect(count((row) => row.propertyChanges.length > 0)).toBeGreaterThan(300);
    expect(count((row) => 'changedByDisplayName' in row)).toBeGreaterThan(20);
    const whole = count((row) => !(row.eventDate as string).includes('.'));
    expect(whole).toBeGreaterThan(500);
    expect(whole).toBeLessThan(2000);
    const wide = count((row) => /[^ -~]/.test(JSON.stringify(row)));
    expect(wide).toBeGreaterThan(60);
    expect(wide).toBeLessThan(600);
    for (const row of rows)
      for (const address of row.remoteIp)
        expect(address).toMatch(/^(198\.51\.100|203\.0\.113|10\.0)\.|^2001:db8::/);
  });
});

describe('planted secrets', () => {
  it('are in the answers, and name every mail address, phone number and password there is', async () => {
    const planted = plantedSecrets({ seed: 5, users: 50 });
    const client = await connect({
      seed: 5,
      records: { users: 50, auditsPerDay: 3000, eventsPerDay: 900 },
      nowMs: () => Date.UTC(2026, 1, 18),
    });
    const audits = JSON.stringify(await auditRows(client, { interval: DAY }));
    const users = (await client.get('/api/v2/users?pageSize=500&state=any')).text;
    const events = (await client.post('/api/v2/usage/events/query?pageSize=200', { interval: DAY })).text;
    const text = audits + users + events;
    expect(planted.filter((secret) => text.includes(secret)).length).toBeGreaterThan(planted.length / 2);
    const known = new Set(planted);
    const found = text.match(/[\w.]+@example\.com|\+(?:1|44|49)\d{8,}|[A-Z][a-z]+[A-Z][a-z]+-\d{4}!/g) ?? [];
    expect(found.length).toBeGreaterThan(1000);
    expect(
      [...new Set(found)].filter((secret) => !known.has(secret.replace('customAttributes.', ''))),
    ).toEqual([]);
  });

  it('are sorted longest first, none short', () => {
    const lengths = plantedSecrets().map((secret) => secret.length);
    expect(lengths).toEqual(lengths.toSorted((a, b) => b - a));
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(4);
  });
});

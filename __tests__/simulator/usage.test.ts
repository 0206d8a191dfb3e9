import { describe, expect, it } from '@jest/globals';

import { connect, type TestClient, type Json } from './client.js';

const EVENTS = '/api/v2/usage/events';
const NOW = Date.UTC(2026, 1, 20);
const DAY = '2026-02-16T00:00:00Z/2026-02-17T00:00:00Z';
const options = { nowMs: () => NOW, records: { eventsPerDay: 300 } };

async function walk(client: TestClient, body: unknown, pageSize: number): Promise<Json[]> {
  const rows: Json[] = [];
  let next: string | undefined = `${EVENTS}/query?pageSize=${pageSize}`;
  while (next !== undefined) {
    const page = await client.post(next, body);
    if (page.status !== 200) throw new Error(page.text);
    rows.push(...page.json.entities);
    next = page.json.nextUri;
  }
  return rows;
}

describe('event query', () => {
  it.each([1, 13, 150, 200])(
    'a walk with pages of %i has every event once, in ascending order',
    async (pageSize) => {
      const client = await connect({ ...options, records: { eventsPerDay: 40 } });
      const rows = await walk(client, { interval: DAY, sortOrder: 'ASC' }, pageSize);
      expect(rows).toHaveLength(40);
      expect(new Set(rows.map((row) => JSON.stringify(row))).size).toBe(40);
      const times = rows.map((row) => Date.parse(row.dateCreated));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
    },
  );

  it('is descending unless asked, cuts pages to 200, and names the next address without host', async () => {
    const client = await connect(options);
    const page = await client.post(`${EVENTS}/query?pageSize=500`, { interval: DAY });
    expect(page.json.entities).toHaveLength(200);
    const times = page.json.entities.map((row: Json) => Date.parse(row.dateCreated));
    expect(times).toEqual(times.toSorted((a: number, b: number) => b - a));
    expect(page.json.nextUri).toMatch(/^\/api\/v2\/usage\/events\/query\?pageSize=200&after=.+/);
    const up = await walk(client, { interval: DAY, sortOrder: 'ASC' }, 200);
    expect(await walk(client, { interval: DAY }, 200)).toEqual(up.toReversed());
  });

  it('refuses page 2 without its body, and with another body', async () => {
    const client = await connect(options);
    const first = await client.post(`${EVENTS}/query?pageSize=50`, { interval: DAY });
    expect((await client.post(first.json.nextUri, undefined)).status).toBe(400);
    expect((await client.post(first.json.nextUri, { interval: DAY, sortOrder: 'ASC' })).status).toBe(400);
    const second = await client.post(first.json.nextUri, { interval: DAY });
    expect(second.status).toBe(200);
    const back = await client.post(second.json.previousUri, { interval: DAY });
    expect(back.json.entities).toEqual(first.json.entities);
  });

  it('filters by definition and by text', async () => {
    const client = await connect(options);
    const all = await walk(client, { interval: DAY, sortOrder: 'ASC' }, 200);
    const id = all[0].eventDefinition.id as string;
    const some = await walk(client, { interval: DAY, sortOrder: 'ASC', eventDefinitionIds: [id] }, 7);
    expect(some).toEqual(all.filter((row) => row.eventDefinition.id === id));
    const found = await walk(client, { interval: DAY, sortOrder: 'ASC', searchTerm: 'TIMEOUT' }, 200);
    expect(found).toEqual(all.filter((row) => row.errorCode === 'timeout'));
    expect(found.length).toBeGreaterThan(0);
  });

  it('says that the interval is too old beyond ten days, and keeps no older event', async () => {
    const client = await connect(options);
    for (const path of ['query', 'aggregates/query']) {
      const old = await client.post(`${EVENTS}/${path}`, {
        interval: '2026-02-01T00:00:00Z/2026-02-02T00:00:00Z',
      });
      expect([old.status, old.json.code]).toEqual([400, 'usage.events.too.old']);
    }
    const rows = await walk(
      client,
      { interval: '2026-02-09T00:00:00Z/2026-02-11T00:00:00Z', sortOrder: 'ASC' },
      200,
    );
    expect(rows).toHaveLength(300);
    expect(rows.every((row) => Date.parse(row.dateCreated) >= NOW - 10 * 86_400_000)).toBe(true);
  });
});

describe('aggregates and definitions', () => {
  it('count the events of the query, whatever the interval', async () => {
    const client = await connect(options);
    const interval = '2026-02-15T03:30:00Z/2026-02-17T19:07:11Z';
    const counts: Record<string, number> = {};
    for (const row of await walk(client, { interval }, 200)) {
      counts[row.eventDefinition.id] = (counts[row.eventDefinition.id] ?? 0) + 1;
    }
    const { json } = await client.post(`${EVENTS}/aggregates/query`, { interval });
    const told = json.eventDefinitionAggregates.map((row: Json) => [row.eventDefinition.id, row.eventCount]);
    expect(Object.fromEntries(told)).toEqual(counts);
    expect(told.length).toBeGreaterThan(10);
  });

  it('every event has a definition that can be had', async () => {
    const client = await connect(options);
    const { json } = await client.get(`${EVENTS}/definitions`);
    const known = new Set(json.entities.map((definition: Json) => definition.id));
    for (const row of await walk(client, { interval: DAY }, 200))
      expect(known).toContain(row.eventDefinition.id);
    expect((await client.get(`${EVENTS}/definitions/${json.entities[0].id}`)).json).toEqual(json.entities[0]);
    expect((await client.get(`${EVENTS}/definitions/NONE-0001`)).status).toBe(404);
  });

  it('definitions change exactly as told', async () => {
    const client = await connect(options);
    const read = async (): Promise<Json[]> => (await client.get(`${EVENTS}/definitions`)).json.entities;
    const before = await read();
    client.simulator.setDefinitionChanges({ changed: 2 });
    const after = await read();
    expect(
      after.filter((definition, index) => JSON.stringify(definition) !== JSON.stringify(before[index])),
    ).toHaveLength(2);
    client.simulator.setDefinitionChanges({ added: 1, removed: 3 });
    expect((await read()).length).toBe(before.length - 2);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Catalog } from '../../src/catalog/types.js';

import { builtInCatalog } from '../support/overlay.js';
import { connect, ids, type TestClient, type Json } from './client.js';

async function walk(client: TestClient, path: string, pageSize: number): Promise<Json[]> {
  const rows: Json[] = [];
  for (let pageNumber = 1; ; pageNumber += 1) {
    const { json } = await client.get(
      `${path}${path.includes('?') ? '&' : '?'}pageSize=${pageSize}&pageNumber=${pageNumber}`,
    );
    rows.push(...json.entities);
    if (json.nextUri === undefined) return rows;
  }
}

describe('numbered lists', () => {
  it.each([
    ['users in all states', '/api/v2/users?state=any', 201],
    ['queues', '/api/v2/routing/queues', 61],
  ])('%s: every row once, whatever the page size', async (_name, path, count) => {
    const client = await connect({ records: { users: 201, queues: 61 } });
    for (const pageSize of [7, 25, 100, 500]) {
      const rows = await walk(client, path, pageSize);
      expect(rows).toHaveLength(count);
      expect(new Set(ids(rows)).size).toBe(count);
    }
  });

  it('tells number, total and addresses; the last page has no next one', async () => {
    const client = await connect({ records: { queues: 60 } });
    const first = (await client.get('/api/v2/routing/queues')).json;
    expect(first).toMatchObject({
      pageSize: 25,
      pageNumber: 1,
      total: 60,
      pageCount: 3,
      firstUri: '/api/v2/routing/queues?pageSize=25&pageNumber=1',
      nextUri: '/api/v2/routing/queues?pageSize=25&pageNumber=2',
      lastUri: '/api/v2/routing/queues?pageSize=25&pageNumber=3',
    });
    const last = (await client.get('/api/v2/routing/queues?pageNumber=3')).json;
    expect([last.entities.length, last.nextUri]).toEqual([10, undefined]);
    expect((await client.get('/api/v2/routing/queues?pageNumber=9')).json.entities).toEqual([]);
  });

  it('cuts the page size in silence and echoes it', async () => {
    const client = await connect({ records: { users: 900 }, maxPageSize: 40 });
    const { json } = await client.get('/api/v2/users?pageSize=500&state=any');
    expect([json.pageSize, json.entities.length, json.pageCount]).toEqual([40, 40, 23]);
  });

  it.each(['pageNumber=0', 'pageNumber=x', 'pageSize=-1', 'state=gone'])(
    'refuses %s with 400',
    async (query) => {
      const client = await connect();
      expect((await client.get(`/api/v2/users?${query}`)).status).toBe(400);
    },
  );

  it('has the active users unless asked, and each state apart', async () => {
    const client = await connect();
    const all = await walk(client, '/api/v2/users?state=any', 500);
    const active = await walk(client, '/api/v2/users', 500);
    expect(ids(active)).toEqual(ids(all.filter((user) => user.state === 'active')));
    for (const state of ['inactive', 'deleted']) {
      const some = await walk(client, `/api/v2/users?state=${state}`, 500);
      expect(ids(some)).toEqual(ids(all.filter((user) => user.state === state)));
      expect(some.length).toBeGreaterThan(0);
    }
  });
});

describe('built-in catalog', () => {
  const { endpoints } = builtInCatalog();
  let catalog: Catalog;
  beforeAll(async () => {
    catalog = await loadCatalog({ catalogDir: 'catalog', workspace: '.' });
  });

  it.each(Object.entries(endpoints).filter(([, { path }]) => !path.includes('{')))(
    '%s is served with the method and path of the catalog',
    async (_key, { method, path }) => {
      const client = await connect({ catalog });
      const interval = new Date(Date.now() - 3_600_000).toISOString() + '/' + new Date().toISOString();
      const answer = method === 'GET' ? await client.get(path) : await client.post(path, { interval });
      expect([200, 202]).toContain(answer.status);
    },
  );
});

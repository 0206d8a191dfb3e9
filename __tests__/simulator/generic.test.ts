import { describe, expect, it } from '@jest/globals';

import type {
  Catalog,
  DatasetDefinition,
  EndpointDefinition,
  PagingProfile,
  TransactionProfile,
} from '../../src/catalog/types.js';
import { connect, ids, type Json } from './client.js';

const PAGING: Record<string, PagingProfile> = {
  none: { strategy: 'none', totalPath: 'total' },
  link: { strategy: 'nextUri', nextUriPath: 'links.next', pageSize: { parameter: 'size', value: 50 } },
  number: {
    strategy: 'pageNumber',
    parameter: 'page',
    firstPage: 0,
    pageSize: { parameter: 'size', value: 50, echoPath: 'size' },
    pageCountPath: 'pages',
    totalPath: 'total',
    nextUriPath: 'nextUri',
  },
  cursor: {
    strategy: 'cursor',
    cursorPath: 'cursors.after',
    parameter: 'after',
    pageSize: { parameter: 'pageSize', value: 50 },
  },
  bodyCursor: { strategy: 'cursor', cursorPath: 'cursor', parameter: 'page.cursor', parameterIn: 'body' },
  uriCursor: { strategy: 'cursor', cursorPath: 'nextUri', cursorUriParameter: 'after', parameter: 'after' },
  body: {
    strategy: 'bodyPaging',
    parameter: 'paging.pageNumber',
    firstPage: 1,
    pageSize: { parameter: 'paging.pageSize', value: 50 },
    totalPath: 'totalHits',
    totalIsApproximate: true,
  },
};

function endpoint(part: Partial<EndpointDefinition>): EndpointDefinition {
  return {
    description: 'invented',
    method: 'GET',
    path: '/api/v2/things',
    itemsPath: 'entities',
    paging: 'none',
    auth: 'a',
    retry: 'r',
    limits: 'l',
    permissions: { mode: 'all', names: [] },
    ...part,
  };
}

const JOB: TransactionProfile = {
  submit: 'jobs.submit',
  status: 'jobs.status',
  cancel: 'jobs.cancel',
  idPaths: ['jobId'],
  statePath: 'progress.state',
  states: {
    QUEUED: 'running',
    PENDING: 'running',
    FULFILLED: 'completed',
    FAILED: 'failed',
    CANCELLED: 'cancelled',
  },
  poll: { initialMs: 1, factor: 1, capMs: 1, timeoutMs: 1 },
};

function catalogOf(
  endpoints: Record<string, EndpointDefinition>,
  datasets: Record<string, DatasetDefinition> = {},
): Catalog {
  return {
    profiles: {
      paging: new Map(Object.entries(PAGING)),
      transaction: new Map([['job', JOB]]),
      redaction: new Map(),
    },
    endpoints: new Map(Object.entries(endpoints)),
    datasets: new Map(Object.entries(datasets)),
  } as unknown as Catalog;
}

const dataset = (part: Partial<DatasetDefinition>): DatasetDefinition => ({
  title: 'Things',
  description: 'invented',
  source: { endpoint: 'things' },
  record: { key: ['id'] },
  summary: { countsBy: {} },
  ...part,
});

describe('endpoints of a catalog', () => {
  it('none: everything at once, also where the answer is the array', async () => {
    const client = await connect({
      catalog: catalogOf({ a: endpoint({}), b: endpoint({ path: '/api/v2/bare', itemsPath: '$' }) }),
    });
    const { json } = await client.get('/api/v2/things');
    expect([json.total, json.entities.length, new Set(ids(json.entities)).size]).toEqual([137, 137, 137]);
    expect((await client.get('/api/v2/bare')).json).toHaveLength(137);
  });

  it('nextUri by POST: the link sits at its path, and the body must come again', async () => {
    const client = await connect({
      catalog: catalogOf({ a: endpoint({ method: 'POST', effect: 'read', paging: 'link' }) }),
    });
    const rows: Json[] = [];
    let next: string | undefined = '/api/v2/things?size=50';
    while (next !== undefined) {
      const page = await client.post(next, { q: 1 });
      rows.push(...page.json.entities);
      next = page.json.links?.next;
      if (next !== undefined) expect((await client.post(next)).status).toBe(400);
    }
    expect(new Set(ids(rows)).size).toBe(137);
    expect(rows).toHaveLength(137);
  });

  it('pageNumber: from the first number of the profile, with totals at their paths', async () => {
    const client = await connect({
      records: { rows: 60 },
      catalog: catalogOf({ a: endpoint({ paging: 'number', itemsPath: 'data.rows' }) }),
    });
    const first = (await client.get('/api/v2/things')).json;
    expect(first).toMatchObject({ size: 25, pages: 3, total: 60, nextUri: '/api/v2/things?page=1' });
    const rows = [];
    for (const page of [0, 1, 2])
      rows.push(...(await client.get(`/api/v2/things?page=${page}&size=25`)).json.data.rows);
    expect(new Set(ids(rows)).size).toBe(60);
    expect((await client.get('/api/v2/things?page=2')).json.nextUri).toBeUndefined();
  });

  it.each([
    ['cursor in the query', 'cursor', (json: Json) => json.cursors?.after, false],
    ['cursor in the body', 'bodyCursor', (json: Json) => json.cursor, true],
    [
      'cursor inside the next address',
      'uriCursor',
      (json: Json) => json.nextUri && new URL(json.nextUri, 'http://x').searchParams.get('after'),
      false,
    ],
  ])('%s: every row once', async (_name, paging, read, inBody) => {
    const method = inBody ? 'POST' : 'GET';
    const client = await connect({ catalog: catalogOf({ a: endpoint({ paging, method, effect: 'read' }) }) });
    const rows: Json[] = [];
    let cursor: string | undefined;
    do {
      const page = inBody
        ? await client.post('/api/v2/things', cursor === undefined ? {} : { page: { cursor } })
        : await client.get(
            `/api/v2/things${cursor === undefined ? '' : `?after=${encodeURIComponent(cursor)}`}`,
          );
      expect(page.status).toBe(200);
      rows.push(...page.json.entities);
      cursor = read(page.json) ?? undefined;
    } while (cursor !== undefined);
    expect([rows.length, new Set(ids(rows)).size]).toEqual([137, 137]);
  });

  it('bodyPaging: nested numbers, a total that moves, and no items member past the end', async () => {
    const client = await connect({
      catalog: catalogOf({
        a: endpoint({
          method: 'POST',
          effect: 'read',
          paging: 'body',
          itemsPath: 'conversations',
          itemsAbsent: 'end',
        }),
      }),
    });
    const pages = [];
    for (const pageNumber of [1, 2, 3, 4])
      pages.push((await client.post('/api/v2/things', { paging: { pageNumber, pageSize: 50 } })).json);
    expect(pages.map((page) => page.conversations?.length)).toEqual([50, 50, 37, undefined]);
    expect(new Set(pages.map((page) => page.totalHits)).size).toBeGreaterThan(1);
    expect(new Set(ids(pages.flatMap((page) => page.conversations ?? []))).size).toBe(137);
  });

  it('a window gives the rows of that time, cut anywhere', async () => {
    const things = endpoint({ method: 'POST', effect: 'read', body: { between: '{start}/{end}' } });
    const client = await connect({
      records: { rowsPerDay: 100 },
      catalog: catalogOf(
        { things },
        {
          things: dataset({
            window: { slice: 'P1D', maxDuration: 'P30D' },
            record: { key: ['thing.code'], time: 'when.at' },
          }),
        },
      ),
    });
    const rows = async (start: string, end: string): Promise<Json[]> =>
      (await client.post('/api/v2/things', { between: `${start}/${end}` })).json.entities;
    const all = await rows('2026-02-16T00:00:00Z', '2026-02-18T00:00:00Z');
    const parts = [
      ...(await rows('2026-02-16T00:00:00.000Z', '2026-02-16T11:11:11Z')),
      ...(await rows('2026-02-16T11:11:11Z', '2026-02-18T00:00:00Z')),
    ];
    expect(all).toHaveLength(200);
    expect(parts).toEqual(all);
    expect(all[0].when.at).toMatch(/^2026-02-16T/);
    expect(new Set(all.map((row) => row.thing.code)).size).toBe(200);
  });

  it('a transaction tells the words of its profile, gives rows at its end, and can be cancelled', async () => {
    const client = await connect({
      catalog: catalogOf(
        {
          'jobs.submit': endpoint({
            method: 'POST',
            effect: 'read',
            path: '/api/v2/jobs',
            itemsPath: null,
            body: { interval: '{start}/{end}' },
          }),
          'jobs.status': endpoint({ path: '/api/v2/jobs/{transactionId}', itemsPath: null }),
          'jobs.cancel': endpoint({
            method: 'DELETE',
            path: '/api/v2/jobs/{transactionId}',
            itemsPath: null,
          }),
          'jobs.results': endpoint({ path: '/api/v2/jobs/{transactionId}/results', itemsPath: 'rows' }),
        },
        {
          jobs: dataset({
            source: { endpoint: 'jobs.results', transaction: 'job' },
            window: { slice: 'P1D', maxDuration: 'P30D' },
          }),
        },
      ),
    });
    const body = { interval: '2026-02-16T00:00:00Z/2026-02-17T00:00:00Z' };
    const submitted = await client.post('/api/v2/jobs', body);
    expect([submitted.status, submitted.json.progress.state]).toEqual([202, 'QUEUED']);
    const path = `/api/v2/jobs/${submitted.json.jobId as string}`;
    expect((await client.get(`${path}/results`)).status).toBe(400);
    const polls = [await client.get(path), await client.get(path)];
    expect(polls.map(({ status, json }) => [status, json.progress.state])).toEqual([
      [202, 'PENDING'],
      [200, 'FULFILLED'],
    ]);
    expect((await client.get(`${path}/results`)).json.rows).toHaveLength(120);

    const other = `/api/v2/jobs/${(await client.post('/api/v2/jobs', body)).json.jobId as string}`;
    expect(other).not.toBe(path);
    const cancelled = await fetch(client.simulator.url + other, {
      method: 'DELETE',
      headers: { authorization: `Bearer ${client.token}` },
    });
    expect(cancelled.status).toBe(204);
    expect((await client.get(other)).json.progress.state).toBe('CANCELLED');
  });

  it('never replaces what the simulator knows itself', async () => {
    const client = await connect({
      catalog: catalogOf({ users: endpoint({ path: '/api/v2/users', itemsPath: 'rows' }) }),
    });
    expect((await client.get('/api/v2/users')).json.entities).toHaveLength(25);
  });
});

import { describe, expect, it } from '@jest/globals';
import { request } from 'node:http';

import { createFaultPlayer, faultMix } from '../../src/simulator/faults.js';
import type { Fault, FaultScript, SimulatorOptions } from '../../src/simulator/server.js';
import {
  AUDITS,
  audited,
  auditPages,
  auditRows,
  connect,
  ids,
  type TestClient,
  type Json,
} from './client.js';

const DAY = '2026-02-16T00:00:00Z/2026-02-17T00:00:00Z';
const QUEUES = '/api/v2/routing/queues';
const records = { auditsPerDay: 100, queues: 60 };
const NOW = Date.UTC(2026, 1, 18);

const withFault = (fault: Fault, options: SimulatorOptions = {}): Promise<TestClient> =>
  connect({ records, nowMs: () => NOW, faults: [{ fault }], ...options });

async function ready(fault: Fault, nth?: number): Promise<[TestClient, string]> {
  const client = await connect({ records });
  const id = await audited(client, { interval: DAY });
  client.simulator.setFaults([{ match: { kind: 'page', nth }, fault }]);
  return [client, id];
}

describe('faults in place of an answer', () => {
  it('429 in all the forms of header and message', async () => {
    const send = async (
      fault: Omit<Extract<Fault, { kind: 'status' }>, 'kind' | 'status'>,
    ): Promise<Json> => {
      const client = await withFault({ kind: 'status', status: 429, ...fault });
      const { headers, json } = await client.get(QUEUES);
      const seen = client.simulator.log[0]!;
      return {
        after: headers.get('retry-after'),
        date: headers.get('date'),
        ...json,
        waited: seen.retryAfterSeconds,
      };
    };
    expect(await send({ retryAfterSeconds: 42 })).toMatchObject({
      after: '42',
      code: 'too.many.requests.retry.after',
      message: 'Rate limit exceeded the maximum. Retry the request in [42] seconds',
      waited: 42,
    });
    expect(await send({})).toMatchObject({
      after: null,
      message: expect.stringContaining('[300] requests within [60] seconds'),
    });
    expect(await send({ hintSeconds: 9, retryAfterSeconds: 3, messageForm: 'plain' })).toMatchObject({
      after: '3',
      message: 'Rate limit exceeded the maximum. Retry the request in 9 seconds',
      waited: 9,
    });
    expect(await send({ retryAfterRaw: 'soon' })).toMatchObject({ after: 'soon' });
    for (const retryAfterForm of ['imf', 'rfc850', 'asctime'] as const) {
      const { after, date } = await send({ retryAfterSeconds: 7200, retryAfterForm, dateSkewMs: -3_600_000 });
      const zoned = retryAfterForm === 'asctime' ? `${after} GMT` : after;
      expect(Date.parse(zoned) - Date.parse(date)).toBe(7_200_000);
      expect(Date.now() - Date.parse(date)).toBeGreaterThan(3_500_000);
    }
  });

  it.each([
    ['500', { kind: 'status', status: 500 }, 500, /"internal\.server\.error"/],
    [
      '502 with HTML',
      { kind: 'status', status: 502, body: '<html>', contentType: 'text/html' },
      502,
      /^<html>$/,
    ],
    ['504 without body', { kind: 'status', status: 504, body: '' }, 504, /^$/],
    ['200 with HTML', { kind: 'html' }, 200, /^<!DOCTYPE/],
    ['200 without body', { kind: 'empty200' }, 200, /^$/],
    ['200 with broken JSON', { kind: 'badJson' }, 200, /"name":$/],
    ['200 with deep JSON', { kind: 'deepJson', levels: 9 }, 200, /\[{9}\]{9}/],
    ['a large body in a small one', { kind: 'bomb', bytes: 3_000_000 }, 200, /^ {3145728}$/],
    ['too large', { kind: 'tooLarge', abovePageSize: 10 }, 400, /"response\.entity\.too\.large"/],
  ] as [string, Fault, number, RegExp][])('%s', async (_name, fault, status, text) => {
    const client = await withFault(fault);
    const answer = await client.get(QUEUES);
    expect(answer.status).toBe(status);
    expect(answer.text).toMatch(text);
    expect(client.simulator.log[0]).toMatchObject({ fault: fault.kind, status });
  });

  it('too large only above the size', async () => {
    const client = await withFault({ kind: 'tooLarge', abovePageSize: 10 });
    expect((await client.get(`${QUEUES}?pageSize=10`)).status).toBe(200);
  });

  it('an expired token is 401 until there is a new one', async () => {
    const client = await connect({
      faults: [{ match: { kind: 'page', nth: 1 }, fault: { kind: 'expireToken' } }],
    });
    const issue = async (): Promise<string> => {
      const response = await fetch(`${client.simulator.url}/oauth/token`, {
        method: 'POST',
        body: new URLSearchParams({
          grant_type: 'client_credentials',
          client_id: 'simulator',
          client_secret: 'simulator',
        }),
      });
      return ((await response.json()) as { access_token: string }).access_token;
    };
    const get = async (token: string): Promise<number> =>
      (await fetch(client.simulator.url + QUEUES, { headers: { authorization: `Bearer ${token}` } })).status;
    const old = await issue();
    expect([await get(old), await get(old), await get(await issue())]).toEqual([401, 401, 200]);
  });
});

/** What a bare HTTP client sees of an answer. */
function raw(
  client: TestClient,
  path: string,
  acceptEncoding: string,
): Promise<{ bytes: number; error: string | undefined }> {
  return new Promise((resolve) => {
    const headers = { authorization: `Bearer ${client.token}`, 'accept-encoding': acceptEncoding };
    let bytes = 0;
    const sent = request(client.simulator.url + path, { headers, agent: false }, (response) => {
      response.on('data', (chunk: Buffer) => (bytes += chunk.length));
      response.on('end', () => {
        resolve({ bytes, error: undefined });
      });
      response.on('error', (error: NodeJS.ErrnoException) => {
        resolve({ bytes, error: error.code ?? error.message });
      });
    });
    sent.on('error', (error: NodeJS.ErrnoException) => {
      resolve({ bytes, error: error.code ?? error.message });
    });
    sent.end();
  });
}

describe('faults on the wire', () => {
  it.each([
    ['reset before the answer', { kind: 'reset' }],
    ['reset after the work', { kind: 'reset', when: 'after' }],
  ] as [string, Fault][])('%s', async (_name, fault) => {
    const client = await withFault(fault);
    expect((await raw(client, QUEUES, 'gzip')).error).toBe('ECONNRESET');
    expect(client.simulator.log[0]).toMatchObject({ status: 0, fault: 'reset' });
  });

  it('a submit that is reset before is not applied, after it is', async () => {
    for (const [when, status] of [
      ['before', 404],
      ['after', 202],
    ] as const) {
      const id = (await (await connect({ records })).post(AUDITS, { interval: DAY })).json.id as string;
      const client = await connect({
        records,
        faults: [{ match: { kind: 'submit' }, fault: { kind: 'reset', when } }],
      });
      await expect(client.post(AUDITS, { interval: DAY })).rejects.toThrow();
      expect((await client.get(`${AUDITS}/${id}`)).status).toBe(status);
    }
  });

  it('a cut gzip stream has whole framing, so only unpacking can tell', async () => {
    const client = await withFault({ kind: 'truncate' });
    expect(await raw(client, QUEUES, 'gzip')).toEqual({ bytes: expect.any(Number), error: undefined });
    expect((await client.get(QUEUES)).json).toBeUndefined();
  });

  it.each(['chunked', 'length'] as const)('a body cut by %s ends the connection', async (way) => {
    const client = await withFault({ kind: 'truncate', way });
    const { bytes, error } = await raw(client, QUEUES, 'identity');
    expect(error).toBe('ECONNRESET');
    expect(bytes).toBeGreaterThan(1000);
  });

  it('a stall in headers or body ends with the patience of the client', async () => {
    for (const where of ['headers', 'body'] as const) {
      const client = await withFault({ kind: 'stall', where });
      const patience = new AbortController();
      const answer = fetch(client.simulator.url + QUEUES, {
        headers: { authorization: `Bearer ${client.token}` },
        signal: patience.signal,
      });
      // Of a body that stalls the headers come, however slow the machine is; patience begins after them.
      const stalled = where === 'headers' ? answer : (await answer).text();
      setTimeout(() => {
        patience.abort(new Error('out of patience'));
      }, 150);
      await expect(stalled).rejects.toThrow('out of patience');
    }
  });

  it('delay and drip come whole in the end', async () => {
    for (const fault of [
      { kind: 'delay', delayMs: 80 },
      { kind: 'drip', pieces: 4, pauseMs: 20 },
    ] as Fault[]) {
      const client = await withFault(fault);
      const startMs = performance.now();
      expect((await client.get(QUEUES)).json.entities).toHaveLength(25);
      expect(performance.now() - startMs).toBeGreaterThan(70);
    }
  });
});

it('an answer has its time before its first byte leaves', async () => {
  const { simulator, token } = await withFault({ kind: 'drip', pieces: 4, pauseMs: 20 });
  const response = await fetch(simulator.url + QUEUES, { headers: { authorization: `Bearer ${token}` } });
  expect(simulator.log.at(-1)!.answeredAtMs).toBeGreaterThanOrEqual(simulator.log.at(-1)!.atMs);
  await response.text();
});

describe('faults of pages', () => {
  it.each([['emptyPage'], ['duplicateRows']] as const)(
    '%s loses nothing, and every walk ends',
    async (kind) => {
      const [client, id] = await ready({ kind });
      if (kind === 'emptyPage')
        client.simulator.setFaults([{ match: { kind: 'page', every: 2 }, fault: { kind } }]);
      const pages = await auditPages(client, id, 20);
      const all = await auditRows(await connect({ records }), { interval: DAY });
      expect(new Set(ids(pages.flat()))).toEqual(new Set(ids(all)));
      if (kind === 'emptyPage') expect(pages.some((page) => page.length === 0)).toBe(true);
      else expect(pages.flat().length).toBeGreaterThan(100);
    },
  );

  it('losePage loses exactly one page', async () => {
    const [client, id] = await ready({ kind: 'losePage' }, 2);
    expect((await auditPages(client, id, 20)).flat()).toHaveLength(80);
  });

  it('losePage makes events fewer than their aggregates say', async () => {
    const client = await connect({
      records: { eventsPerDay: 300 },
      nowMs: () => NOW,
      faults: [{ match: { path: '/api/v2/usage/events/query', nth: 2 }, fault: { kind: 'losePage' } }],
    });
    let rows = 0;
    let next: string | undefined = '/api/v2/usage/events/query?pageSize=50';
    while (next !== undefined) {
      const { json }: { json: Json } = await client.post(next, { interval: DAY });
      rows += Number(json.entities.length);
      next = json.nextUri;
    }
    const { json } = await client.post('/api/v2/usage/events/aggregates/query', { interval: DAY });
    const counts: number[] = json.eventDefinitionAggregates.map((row: Json) => row.eventCount);
    expect([rows, counts.reduce((sum, eventCount) => sum + eventCount, 0)]).toEqual([250, 300]);
  });

  it('a repeated cursor is the cursor that was sent', async () => {
    const [client, id] = await ready({ kind: 'repeatCursor' });
    const first = (await client.get(`${AUDITS}/${id}/results?pageSize=20`)).json;
    const again = (
      await client.get(`${AUDITS}/${id}/results?pageSize=20&cursor=${encodeURIComponent(first.cursor)}`)
    ).json;
    expect(again.cursor).toBe(first.cursor);
  });

  it('a cycle comes back to its start', async () => {
    const [client, id] = await ready({ kind: 'cycle', length: 3 });
    const cursors: string[] = [];
    let cursor = '';
    for (let page = 0; page < 6; page += 1) {
      cursor = (await client.get(`${AUDITS}/${id}/results?pageSize=5&cursor=${encodeURIComponent(cursor)}`))
        .json.cursor;
      cursors.push(cursor);
    }
    expect(cursors.slice(3)).toEqual(cursors.slice(0, 3));
    expect(new Set(cursors).size).toBe(3);
  });

  it.each([
    ['cursorEmptyString', ''],
    ['cursorNull', null],
  ] as const)('%s at the end only', async (kind, value) => {
    const [client, id] = await ready({ kind });
    expect((await client.get(`${AUDITS}/${id}/results?pageSize=20`)).json.cursor).toMatch(/./);
    expect((await client.get(`${AUDITS}/${id}/results?pageSize=100`)).json.cursor).toBe(value);
  });

  it('missing and wrong items', async () => {
    const [missing, a] = await ready({ kind: 'missingItems' });
    expect(Object.keys((await missing.get(`${AUDITS}/${a}/results?pageSize=100`)).json)).toEqual([
      'id',
      'pageSize',
    ]);
    const [wrong, b] = await ready({ kind: 'wrongItems' });
    expect((await wrong.get(`${AUDITS}/${b}/results`)).json.entities).toEqual({ count: 25 });
  });

  it('clamp, wrong total, absolute and foreign next address', async () => {
    const clamp = await withFault({ kind: 'clamp', pageSize: 9 });
    expect((await clamp.get(`${QUEUES}?pageSize=100`)).json).toMatchObject({ pageSize: 9, pageCount: 7 });
    const total = await withFault({ kind: 'wrongTotal', by: -2 });
    expect((await total.get(QUEUES)).json.total).toBe(58);
    const absolute = await withFault({ kind: 'absoluteNextUri' });
    const { nextUri } = (await absolute.get(QUEUES)).json;
    expect(nextUri).toBe(`${absolute.simulator.url}${QUEUES}?pageSize=25&pageNumber=2`);
    const foreign = await withFault({ kind: 'foreignNextUri', origin: 'https://other.example.org' });
    const page = await foreign.post('/api/v2/usage/events/query', { interval: DAY });
    expect(page.json.nextUri).toMatch(
      /^https:\/\/other\.example\.org\/api\/v2\/usage\/events\/query\?pageSize=25&after=/,
    );
  });

  it('a numbered list can repeat a page, double rows and lose a page', async () => {
    const pages = async (faults: FaultScript): Promise<Json[][]> => {
      const client = await connect({ records, faults });
      return Promise.all(
        [1, 2, 3].map(async (page) => (await client.get(`${QUEUES}?pageNumber=${page}`)).json.entities),
      );
    };
    const plain = await pages([]);
    expect((await pages([{ fault: { kind: 'repeatCursor' } }]))[1]).toEqual(plain[0]);
    expect((await pages([{ fault: { kind: 'losePage' } }]))[1]).toEqual([]);
    const doubled = await pages([{ fault: { kind: 'duplicateRows' } }]);
    expect(new Set(ids(doubled.flat()))).toEqual(new Set(ids(plain.flat())));
    expect(doubled.flat().length).toBeGreaterThan(plain.flat().length);
  });

  it('a large result is an address elsewhere that refuses the token', async () => {
    const [client, id] = await ready({ kind: 'downloadRedirect', location: true });
    const answer = await client.get(`${AUDITS}/${id}/results?pageSize=40`);
    expect(answer.status).toBe(302);
    expect(answer.json).toEqual({
      id,
      pageSize: 40,
      cursor: expect.any(String),
      downloadUrl: expect.any(String),
    });
    expect(answer.headers.get('location')).toBe(answer.json.downloadUrl);
    expect(new URL(answer.json.downloadUrl).hostname).toBe('localhost');
    const url = (answer.json.downloadUrl as string).replace('localhost', '127.0.0.1');
    const plain = await fetch(url);
    expect(await plain.json()).toHaveLength(40);
    expect((await fetch(url, { headers: { authorization: `Bearer ${client.token}` } })).status).toBe(400);
  });
});

describe('faults of transactions', () => {
  it.each([
    [{ kind: 'unknownState' }, 202, 'Hibernating'],
    [{ kind: 'neverDone' }, 202, 'Running'],
    [{ kind: 'failedState' }, 200, 'Failed'],
    [{ kind: 'cancelledState' }, 200, 'Cancelled'],
  ] as [Fault, number, string][])('%j', async (fault, status, state) => {
    const client = await connect({
      records,
      pollsUntilDone: 1,
      faults: [{ match: { kind: 'status' }, fault }],
    });
    const { json } = await client.post(AUDITS, { interval: DAY });
    for (let poll = 0; poll < 3; poll += 1) {
      const look = await client.get(`${AUDITS}/${json.id}`);
      expect([look.status, look.json.state]).toEqual([status, state]);
    }
  });
});

describe('fault script', () => {
  const subject = { method: 'GET', path: '/api/v2/users', query: '', kind: 'page' as const };
  const played = (script: FaultScript, count: number): string =>
    ((player) =>
      Array.from({ length: count }, () => (player.choose(subject) === undefined ? '.' : 'x')).join(''))(
      createFaultPlayer(script, 1),
    );
  const fault: Fault = { kind: 'html' };

  it.each([
    ['every request', {}, 'xxxxxx'],
    ['the n-th', { nth: 3 }, '..x...'],
    ['several', { nth: [1, 4] }, 'x..x..'],
    ['each n-th', { every: 2 }, '.x.x.x'],
    ['the first ones', { first: 2 }, 'xx....'],
    ['the beginning of a path', { path: '/api/v2/us' }, 'xxxxxx'],
    ['another beginning', { path: '/v2' }, '......'],
    ['a path with stars', { path: '/api/*/users' }, 'xxxxxx'],
    ['a star pattern must match to the end', { path: '/api/*/user' }, '......'],
    ['a method', { method: 'post' }, '......'],
    ['a kind', { kind: ['status', 'page'] }, 'xxxxxx'],
    ['another kind', { kind: 'token' }, '......'],
    ['no chance', { probability: 0 }, '......'],
  ] as [string, NonNullable<FaultScript[number]['match']>, string][])('%s', (_name, match, expected) => {
    expect(played([{ match, fault }], 6)).toBe(expected);
  });

  it('the first rule that is due decides, and all rules count', () => {
    const player = createFaultPlayer(
      [
        { match: { nth: 1 }, fault },
        { match: { nth: 2 }, fault: { kind: 'empty200' } },
      ],
      1,
    );
    expect([player.choose(subject)?.kind, player.choose(subject)?.kind, player.choose(subject)]).toEqual([
      'html',
      'empty200',
      undefined,
    ]);
  });

  it('a share of requests is drawn by seed and request, whatever the order of arrival', () => {
    const fates = (seed: number, order: readonly number[]): Map<number, unknown> => {
      const player = createFaultPlayer(faultMix('chaos', { rate: 0.3 }), seed);
      return new Map(order.map((page) => [page, player.choose({ ...subject, query: `page=${page}` })]));
    };
    const order = Array.from({ length: 1000 }, (_, index) => index);
    const there = fates(7, order);
    const back = fates(7, order.toReversed());
    for (const page of order) expect(back.get(page)).toEqual(there.get(page));
    const faulty = [...there.values()].filter((fate) => fate !== undefined).length;
    expect(faulty).toBeGreaterThan(240);
    expect(faulty).toBeLessThan(360);
    expect([...fates(8, order)]).not.toEqual([...there]);
  });

  it('another fault seed meets the same data with other faults', async () => {
    const faults = faultMix('chaos', { rate: 0.5 });
    const fates = async (faultSeed: number): Promise<[Set<string>, string]> => {
      const client = await connect({ records, seed: 1, faultSeed, faults });
      const seen: string[] = [];
      for (let page = 1; page <= 40; page += 1) {
        const answer = await client.get(`${QUEUES}?pageNumber=1&pageSize=${page}`).catch(() => undefined);
        for (const row of answer?.json?.entities ?? []) seen.push(row.id);
      }
      return [new Set(seen), client.simulator.log.map(({ fault }) => fault ?? '-').join(' ')];
    };
    const [[rows, a], [sameRows, b], [, again]] = [await fates(3), await fates(4), await fates(3)];
    expect(a).not.toBe(b);
    expect(a).toBe(again);
    expect([...rows].filter((id) => sameRows.has(id)).length).toBeGreaterThan(20);
  });

  it('none is no fault', () => {
    expect(faultMix('none')).toEqual([]);
  });

  it('chaos loses no row for a client that repeats', async () => {
    const client = await connect({ records, seed: 7, faults: faultMix('chaos', { rate: 0.4 }) });
    const persist = async (call: () => Promise<Json>): Promise<Json> => {
      for (let attempt = 0; attempt < 40; attempt += 1) {
        const answer = await call().catch(() => undefined);
        if (answer?.json !== undefined && [200, 202].includes(answer.status)) return answer.json;
      }
      throw new Error('no answer');
    };
    const { id } = await persist(() => client.post(AUDITS, { interval: DAY }));
    while ((await persist(() => client.get(`${AUDITS}/${id}`))).state !== 'Succeeded');
    const rows: Json[] = [];
    let query = '';
    for (;;) {
      const page = await persist(() => client.get(`${AUDITS}/${id}/results?pageSize=3${query}`));
      rows.push(...page.entities);
      if (page.cursor === undefined) break;
      query = `&cursor=${encodeURIComponent(page.cursor)}`;
    }
    const all = await auditRows(await connect({ records, seed: 7 }), { interval: DAY });
    expect(new Set(ids(rows))).toEqual(new Set(ids(all)));
    const kinds = new Set(client.simulator.log.map((seen) => seen.fault));
    expect(kinds.size).toBeGreaterThan(4);
  });
});

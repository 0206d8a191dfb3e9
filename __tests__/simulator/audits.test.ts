import { describe, expect, it } from '@jest/globals';

import { AUDITS, audited, auditPages, auditRows, connect, ids, type Json } from './client.js';

const DAY = '2026-02-16T00:00:00Z/2026-02-17T00:00:00Z';
const records = { auditsPerDay: 400 };

describe('service mapping', () => {
  it('has dozens of services with entities and actions', async () => {
    const client = await connect();
    const { json } = await client.get(`${AUDITS}/servicemapping`);
    expect(json.services.length).toBeGreaterThan(24);
    expect(ids(json.services.map((service: Json) => ({ id: service.name })))).toEqual(
      expect.arrayContaining(['Architect', 'PeoplePermissions', 'ContactCenter', 'Outbound', 'Quality']),
    );
    for (const service of json.services)
      for (const entity of service.entities)
        expect(entity).toEqual({ name: expect.stringMatching(/^[A-Z]/), actions: expect.any(Array) });
  });
});

describe('life cycle', () => {
  it('goes from Queued over Running with 202 to Succeeded with 200', async () => {
    const client = await connect({ records, pollsUntilDone: 3, nowMs: () => Date.UTC(2026, 1, 17, 6) });
    const body = {
      interval: DAY,
      serviceName: 'Architect',
      filters: [{ property: 'EntityType', value: 'Flow' }],
    };
    const submitted = await client.post(AUDITS, body);
    expect(submitted.status).toBe(202);
    expect(submitted.json).toEqual({
      id: expect.any(String),
      state: 'Queued',
      startDate: '2026-02-17T06:00:00.000Z',
      ...body,
    });
    const polls = [];
    for (let poll = 0; poll < 4; poll += 1) polls.push(await client.get(`${AUDITS}/${submitted.json.id}`));
    expect(polls.map(({ status, json }) => [status, json.state])).toEqual([
      [202, 'Running'],
      [202, 'Running'],
      [200, 'Succeeded'],
      [200, 'Succeeded'],
    ]);
  });

  it('has no results before the end, and no transaction that was not submitted', async () => {
    const client = await connect({ records });
    const { json } = await client.post(AUDITS, { interval: DAY });
    expect((await client.get(`${AUDITS}/${json.id}/results`)).status).toBe(400);
    for (const path of [`${AUDITS}/unknown`, `${AUDITS}/unknown/results`]) {
      const answer = await client.get(path);
      expect([answer.status, answer.json.code]).toEqual([404, 'not.found']);
    }
  });

  it.each([
    ['no body', undefined, 'bad.request'],
    ['no interval', {}, 'constraint.validation'],
    ['an interval that is none', { interval: '2026-02-16' }, 'invalid.date'],
    ['a reversed interval', { interval: '2026-02-17T00:00:00Z/2026-02-16T00:00:00Z' }, 'invalid.date'],
    [
      'an unknown filter',
      { interval: DAY, filters: [{ property: 'Colour', value: 'red' }] },
      'invalid.query.param.value',
    ],
    [
      'an action without an entity type',
      { interval: DAY, filters: [{ property: 'Action', value: 'Update' }] },
      'bad.request',
    ],
    [
      'an entity id without an entity type',
      { interval: DAY, filters: [{ property: 'EntityId', value: 'x' }] },
      'bad.request',
    ],
    [
      'a filter without a value',
      { interval: DAY, filters: [{ property: 'UserId' }] },
      'constraint.validation',
    ],
    [
      'a sort by something else',
      { interval: DAY, sort: [{ name: 'Action', sortOrder: 'ascending' }] },
      'invalid.query.param.value',
    ],
    ['an unknown member', { interval: DAY, pageSize: 5 }, 'invalid.property'],
  ])('refuses %s with 400', async (_name, body, code) => {
    const client = await connect({ records });
    const answer = await client.post(AUDITS, body);
    expect([answer.status, answer.json.code]).toEqual([400, code]);
  });
});

describe('results', () => {
  it.each([1, 7, 25, 399, 400, 401, 500])(
    'a walk with pages of %i has every record once, in order',
    async (pageSize) => {
      const client = await connect({ records: { auditsPerDay: 50 } });
      const body = { interval: '2026-02-14T00:00:00Z/2026-02-22T00:00:00Z' };
      const rows = await auditRows(client, body, pageSize);
      expect(rows).toHaveLength(400);
      expect(new Set(ids(rows)).size).toBe(400);
      const times = rows.map((row) => Date.parse(row.eventDate));
      expect(times).toEqual(times.toSorted((a, b) => a - b));
      if (pageSize === 25) expect(rows).toEqual(await auditRows(client, body, 500));
    },
  );

  it('has pages of 25 unless asked, and cuts to 500 in silence', async () => {
    const client = await connect({ records: { auditsPerDay: 1200 } });
    const id = await audited(client, { interval: DAY });
    const usual = await client.get(`${AUDITS}/${id}/results`);
    expect([usual.json.pageSize, usual.json.entities.length]).toEqual([25, 25]);
    const large = await client.get(`${AUDITS}/${id}/results?pageSize=1000`);
    expect([large.json.pageSize, large.json.entities.length]).toEqual([500, 500]);
    expect(large.json.cursor).toEqual(expect.any(String));
    expect(large.json.nextUri).toBeUndefined();
    expect((await auditPages(client, id)).map((page) => page.length)).toEqual([500, 500, 200]);
  });

  it('cuts to the configured size, and has no cursor on the last page', async () => {
    const client = await connect({ records, maxPageSize: 100 });
    const id = await audited(client, { interval: DAY });
    expect((await auditPages(client, id)).map((page) => page.length)).toEqual([100, 100, 100, 100]);
  });

  it.each(['pageSize=0', 'pageSize=x', 'expand=client', 'cursor=garbage'])(
    'refuses %s with 400',
    async (query) => {
      const client = await connect({ records });
      const id = await audited(client, { interval: DAY });
      expect((await client.get(`${AUDITS}/${id}/results?${query}`)).status).toBe(400);
    },
  );

  it('adds the names of users only where they are asked for', async () => {
    const client = await connect({ records });
    const id = await audited(client, { interval: DAY });
    const plain = (await client.get(`${AUDITS}/${id}/results?pageSize=500`)).json.entities;
    const expanded = (await client.get(`${AUDITS}/${id}/results?pageSize=500&expand=user`)).json.entities;
    const names = (rows: Json[]): number => rows.filter((row) => row.user?.name !== undefined).length;
    expect(names(plain)).toBe(0);
    expect(names(expanded)).toBeGreaterThan(200);
    expect(names(expanded)).toBeLessThan(expanded.filter((row: Json) => row.user !== undefined).length);
  });

  it('honours both ends of the interval: start in, end out', async () => {
    const client = await connect({ records });
    const all = await auditRows(client, { interval: DAY });
    const middle = all[200].eventDate as string;
    const before = await auditRows(client, { interval: `2026-02-16T00:00:00Z/${middle}` });
    const after = await auditRows(client, { interval: `${middle}/2026-02-17T00:00:00Z` });
    expect([...ids(before), ...ids(after)]).toEqual(ids(all));
    expect(before.every((row) => Date.parse(row.eventDate) < Date.parse(middle))).toBe(true);
  });

  it('can be read in descending order', async () => {
    const client = await connect({ records });
    const up = await auditRows(client, { interval: DAY });
    const down = await auditRows(
      client,
      { interval: DAY, sort: [{ name: 'Timestamp', sortOrder: 'descending' }] },
      33,
    );
    expect(ids(down)).toEqual(ids(up).reverse());
  });

  it.each([
    ['serviceName', (row: Json) => row.serviceName, []],
    ['UserId', (row: Json) => row.user?.id, []],
    ['ClientId', (row: Json) => (row.client?.id === '' ? undefined : row.client?.id), []],
    ['EntityType', (row: Json) => row.entityType, []],
    ['TrusteeOrganizationId', (row: Json) => row.userHomeOrgId, []],
    ['Action', (row: Json) => row.action, ['EntityType']],
    ['EntityId', (row: Json) => row.entity.id, ['EntityType']],
  ])('the filter %s gives exactly the records that match', async (property, read, needs) => {
    const client = await connect({ records });
    const all = await auditRows(client, { interval: DAY });
    const sample = all.find((row) => read(row) !== undefined);
    const others = needs.map((need) => ({ property: need, value: sample.entityType as string }));
    const filters =
      property === 'serviceName' ? others : [{ property, value: read(sample) as string }, ...others];
    const body = {
      interval: DAY,
      filters,
      ...(property === 'serviceName' ? { serviceName: read(sample) as string } : {}),
    };
    const expected = all.filter(
      (row) => read(row) === read(sample) && (needs.length === 0 || row.entityType === sample.entityType),
    );
    expect(ids(await auditRows(client, body, 3))).toEqual(ids(expected));
    expect(expected.length).toBeGreaterThan(0);
  });

  it('is gzip where the client takes it', async () => {
    const client = await connect({ records });
    const id = await audited(client, { interval: DAY });
    const path = `${AUDITS}/${id}/results?pageSize=100`;
    const packed = await client.get(path, { 'accept-encoding': 'gzip' });
    const plain = await client.get(path, { 'accept-encoding': 'identity' });
    expect([packed.headers.get('content-encoding'), plain.headers.get('content-encoding')]).toEqual([
      'gzip',
      null,
    ]);
    expect(packed.text).toBe(plain.text);
  });
});

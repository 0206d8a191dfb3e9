import { describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import type { JsonObject } from '../../src/base/json.js';
import type { PlannedSlice, RunPlan } from '../../src/catalog/run-plan.js';
import type {
  Catalog,
  DatasetDefinition,
  EachDefinition,
  EndpointDefinition,
} from '../../src/catalog/types.js';
import { createNormalise } from '../../src/records/normalise.js';
import { createExpandSlice, type ParentPorts } from '../../src/run/parents.js';
import { losesParents, noLosses, parentCounts, parentError } from '../../src/run/parent-losses.js';
import { utf8 } from '../support/answers.js';

const API = 'https://api.example.test';

const endpoint = (part: Partial<EndpointDefinition>): EndpointDefinition =>
  ({
    method: 'GET',
    path: '/api/v2/queues/{queueId}/members',
    itemsPath: '$',
    paging: 'none',
    ...part,
  }) as EndpointDefinition;

const dataset = (
  source: DatasetDefinition['source'],
  record: DatasetDefinition['record'],
): DatasetDefinition => ({ source, record, summary: { countsBy: {} } }) as unknown as DatasetDefinition;

const request = { endpoint: 'queues', kind: 'page', method: 'GET', url: `${API}/api/v2/queues` } as const;
const all = (): PlannedSlice => ({ id: 'all', window: null, queries: [{ id: 'q1', filters: {}, request }] });

/** The plan of members of queues; `each` as the catalog has it. */
function planOf(
  each: EachDefinition,
  child: Partial<EndpointDefinition> = {},
  values?: readonly string[],
): RunPlan {
  const catalog = {
    endpoints: new Map([
      ['queues', endpoint({ path: '/api/v2/queues' })],
      ['members', endpoint(child)],
    ]),
    datasets: new Map(),
    profiles: { transaction: new Map() },
  } as unknown as Catalog;
  const parent = {
    datasetKey: 'queues',
    dataset: dataset({ endpoint: 'queues' }, { key: ['id'] }),
    window: null,
    slices: [all()],
    catalog,
    apiUrl: API,
  } as unknown as RunPlan;
  return {
    datasetKey: 'members',
    dataset: dataset({ endpoint: 'members', each }, { key: ['queueId', 'id'] }),
    window: null,
    slices: [all()],
    catalog,
    apiUrl: API,
    parents: { definition: each, ...(values === undefined ? { plan: parent } : { values }) },
  } as unknown as RunPlan;
}

const EACH: EachDefinition = { dataset: 'queues', carry: { queueId: 'id' } };

function portsOf(
  records: readonly JsonObject[],
  totalDisagrees = false,
): ParentPorts & { asked: () => number; events: { emit(event: RunEvent): void }; seen: RunEvent[] } {
  const seen: RunEvent[] = [];
  let asked = 0;
  return {
    seen,
    asked: () => asked,
    events: { emit: (event) => void seen.push(event) },
    concurrency: 2,
    queriesOf: () =>
      async function* () {
        asked += 1;
        await Promise.resolve();
        yield { number: 1, items: records, received: utf8('[]') };
        const list = {
          stoppedBy: 'lastPage',
          rows: records.length,
          isApproximate: false,
          serverTotal: 9,
        } as const;
        return totalDisagrees
          ? { ...list, decidedBy: 'totalDisagrees', doubt: 'The server counts 9.' }
          : { ...list, decidedBy: 'serverTotal' };
      },
    normaliseOf: (plan) => createNormalise(plan.dataset.record),
  };
}

const queues = (count: number): JsonObject[] =>
  Array.from({ length: count }, (_, index) => ({ id: `q-${index}` }));

describe('parents of a slice', () => {
  it('give one request each, with the id in the path and in the records', async () => {
    const ports = portsOf([...queues(2), { id: 'q-1' }]);
    const [slice, ...others] = await createExpandSlice(planOf(EACH), ports)!(all());
    expect(others).toEqual([]);
    expect(slice).toMatchObject({ id: 'all', parents: { total: 2, gone: [] } });
    expect(slice!.queries.map(({ id, request: { url }, carried }) => [id, url, carried])).toEqual([
      ['q1', `${API}/api/v2/queues/q-0/members`, { queueId: 'q-0' }],
      ['q2', `${API}/api/v2/queues/q-1/members`, { queueId: 'q-1' }],
    ]);
    expect(ports.seen).toEqual([
      { type: 'parents.listed', sliceId: 'all', parents: 2, parts: 1, queries: 2 },
    ]);
  });

  it('are cut into parts that a new parent leaves alone but for its own', async () => {
    const parts = await createExpandSlice(planOf(EACH), portsOf(queues(350)))!(all());
    expect(parts.map(({ id }) => id)).toEqual([
      'all-p001',
      'all-p002',
      'all-p003',
      'all-p004',
      'all-p005',
      'all-p006',
      'all-p007',
      'all-p008',
    ]);
    expect(parts.reduce((sum, { queries }) => sum + queries.length, 0)).toBe(350);
    const grown = await createExpandSlice(planOf(EACH), portsOf([...queues(350).reverse(), { id: 'new' }]))!(
      all(),
    );
    const changed = grown.filter(({ parents }, index) => parents!.sha256 !== parts[index]!.parents!.sha256);
    expect(changed).toHaveLength(1);
  });

  it('are listed once for all slices where they have no window', async () => {
    const ports = portsOf(queues(3));
    const expand = createExpandSlice(planOf(EACH), ports)!;
    await Promise.all([expand(all()), expand({ ...all(), id: 'other' })]);
    expect(ports.asked()).toBe(1);
  });

  it('go into query and body in batches, and are not carried then', async () => {
    const each = { ...EACH, batch: 2 };
    const inQuery = planOf(each, { path: '/api/v2/members', query: { id: '{queueId}' } });
    const [slice] = await createExpandSlice(inQuery, portsOf(queues(3)))!(all());
    expect(
      slice!.queries.map(({ request: { url }, carried, parents }) => [url, carried, parents!.length]),
    ).toEqual([
      [`${API}/api/v2/members?id=q-0%2Cq-1`, undefined, 2],
      [`${API}/api/v2/members?id=q-2`, undefined, 1],
    ]);
    const body = {
      ids: ['{queueId}'],
      clauses: [{ dimension: 'queueId', value: '{queueId}' }, { fixed: 1 }],
    };
    const inBody = planOf(each, { method: 'POST', path: '/api/v2/members', body });
    const [posted] = await createExpandSlice(inBody, portsOf(queues(2)))!(all());
    expect(posted!.queries[0]!.request.body).toEqual({
      ids: ['q-0', 'q-1'],
      clauses: [{ dimension: 'queueId', value: 'q-0' }, { dimension: 'queueId', value: 'q-1' }, { fixed: 1 }],
    });
  });

  it('can be the values of a filter, without a list', async () => {
    const ports = portsOf([]);
    const plan = planOf({ ...EACH, filter: 'queueId' }, {}, ['a', 'b/c']);
    const [slice] = await createExpandSlice(plan, ports)!(all());
    expect(slice!.queries.map(({ request: { url } }) => url)).toEqual([
      `${API}/api/v2/queues/a/members`,
      `${API}/api/v2/queues/b%2Fc/members`,
    ]);
    expect(ports.asked()).toBe(0);
  });

  it('none at all are a slice without queries', async () => {
    const [slice] = await createExpandSlice(planOf(EACH), portsOf([]))!(all());
    expect(slice).toMatchObject({ id: 'all', queries: [], parents: { total: 0 } });
  });

  it.each([
    ['too many', { ...EACH, maxParents: 2 }, portsOf(queues(3)), 'TOO_LARGE', 'more than 2 parents'],
    [
      'a field that is no single value',
      EACH,
      portsOf([{ id: { a: 1 } }]),
      'BAD_RESPONSE',
      'no single value at "id"',
    ],
    ['a list that is not whole', EACH, portsOf(queues(1), true), 'BAD_RESPONSE', 'may be missing'],
  ])('fail the slice for %s', async (_name, each, ports, code, told) => {
    const [slice] = await createExpandSlice(planOf(each), ports)!(all());
    expect(slice!.parents!.failure).toMatchObject({ code, message: expect.stringContaining(told) });
  });

  it('that are lost are counted as gone or failed, and a fatal error is neither', () => {
    const seen: RunEvent[] = [];
    const facts = {
      sliceId: 'all',
      events: { emit: (event: RunEvent) => void seen.push(event) },
      redactor: { redact: (record: JsonObject) => record } as never,
      scrub: (text: string) => text,
      signal: new AbortController().signal,
    };
    const parents = { total: 3, sha256: 'x', gone: [404] };
    const query = { id: 'q1', filters: {}, request, parents: [{ queueId: 'a' }] };
    const losses = noLosses();
    const gone = new GenesysCoreError('BAD_RESPONSE', 'no such queue', { status: 404 });
    const failed = new GenesysCoreError('RETRY_EXHAUSTED', 'broken', { status: 500, endpoint: 'members' });
    expect(losesParents(losses, query, parents, gone, facts)).toBe(true);
    expect(parentError(parents, losses)).toBeUndefined();
    expect(losesParents(losses, query, parents, failed, facts)).toBe(true);
    expect(losesParents(losses, query, parents, new GenesysCoreError('AUTH', 'no'), facts)).toBe(false);
    expect(losesParents(losses, { ...query, parents: undefined } as never, undefined, failed, facts)).toBe(
      false,
    );
    expect(parentCounts(parents, losses)).toEqual({ total: 3, done: 1, gone: 1, failed: 1, sha256: 'x' });
    expect(parentError(parents, losses)).toMatchObject({
      code: 'RETRY_EXHAUSTED',
      message: '1 of 3 parents failed: a. broken',
      endpoint: 'members',
    });
    expect(seen.map(({ type }) => type)).toEqual(['parents.gone', 'parents.failed']);
  });
});

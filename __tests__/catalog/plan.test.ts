import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { resolvePlan } from '../../src/catalog/plan.js';
import { MAX_QUERIES } from '../../src/catalog/plan-slices.js';
import type { RunRequest } from '../../src/catalog/run-plan.js';
import type { Catalog, DatasetDefinition } from '../../src/catalog/types.js';
import { thrownBy } from '../support/thrown.js';

const NOW = Date.parse('2026-11-23T06:40:00Z');
const CATALOG = await loadCatalog({ catalogDir: 'catalog', workspace: process.cwd() });
const REQUEST: RunRequest = { dataset: 'audit-logs', filters: {}, summaryOnly: false };

function plan(changes: Partial<RunRequest> = {}, catalog: Catalog = CATALOG): ReturnType<typeof resolvePlan> {
  return resolvePlan({ ...REQUEST, ...changes }, catalog, NOW);
}

/** The catalog with one dataset changed. */
function withDataset(key: string, change: (dataset: DatasetDefinition) => DatasetDefinition): Catalog {
  return { ...CATALOG, datasets: new Map(CATALOG.datasets).set(key, change(CATALOG.datasets.get(key)!)) };
}

describe('a plan', () => {
  it('is for the previous UTC day, one slice and one query, by default', () => {
    const { slices, window, ...rest } = plan();
    expect(window).toEqual({ startMs: Date.parse('2026-11-22'), endMs: Date.parse('2026-11-23') });
    expect(slices).toEqual([
      {
        id: '20261122T000000Z',
        window,
        queries: [
          {
            id: 'q1',
            filters: {},
            request: {
              endpoint: 'audits.query.submit',
              kind: 'submit',
              method: 'POST',
              url: 'https://api.mypurecloud.com/api/v2/audits/query',
              body: {
                interval: '2026-11-22T00:00:00Z/2026-11-23T00:00:00Z',
                sort: [{ name: 'Timestamp', sortOrder: 'ascending' }],
              },
            },
          },
        ],
      },
    ]);
    expect(rest).toMatchObject({
      redactionProfile: 'audit-logs',
      requestsPerMinute: 300,
      concurrency: 4,
      loginUrl: 'https://login.mypurecloud.com',
      warnings: [],
    });
  });

  it('cuts a window at UTC midnights, with shorter slices at its ends', () => {
    const { slices } = plan({ start: '2026-11-20T06:40:00Z', end: '2026-11-22T23:59:00Z' });
    expect(slices.map(({ id }) => id)).toEqual(['20261120T064000Z', '20261121T000000Z', '20261122T000000Z']);
    expect(slices.at(-1)?.queries[0]?.request.body).toMatchObject({
      interval: '2026-11-22T00:00:00Z/2026-11-22T23:59:00Z',
    });
  });

  it('makes one query of each combination of the values of split filters, doubles left out', () => {
    const { slices, filters } = plan({
      filters: {
        serviceName: ['Architect', 'Routing', 'Architect'],
        entityType: ['Queue'],
        action: ['Update', 'Delete'],
      },
    });
    expect(filters).toEqual({
      serviceName: ['Architect', 'Routing'],
      entityType: 'Queue',
      action: ['Update', 'Delete'],
    });
    const queries = slices[0]?.queries ?? [];
    expect(queries.map(({ id, filters: own }) => [id, own['serviceName'], own['action']])).toEqual([
      ['q1', 'Architect', 'Update'],
      ['q2', 'Architect', 'Delete'],
      ['q3', 'Routing', 'Update'],
      ['q4', 'Routing', 'Delete'],
    ]);
    expect(queries[3]?.request.body).toMatchObject({
      serviceName: 'Routing',
      filters: [
        { property: 'EntityType', value: 'Queue' },
        { property: 'Action', value: 'Delete' },
      ],
    });
  });

  it('puts a list filter whole into one query', () => {
    const { slices } = plan({
      dataset: 'operational-events',
      filters: { eventDefinitionIds: ['A-1', 'B-2'] },
    });
    expect(slices).toHaveLength(4);
    expect(slices[0]?.queries).toHaveLength(1);
    expect(slices[0]?.queries[0]?.request.body).toMatchObject({ eventDefinitionIds: ['A-1', 'B-2'] });
    const single = plan({ dataset: 'operational-events', filters: { eventDefinitionIds: 'A-1' } });
    expect(single.slices[0]?.queries[0]?.request.body).toMatchObject({ eventDefinitionIds: ['A-1'] });
  });

  it('puts a filter value into the query string encoded', () => {
    const { slices } = plan({ dataset: 'users', filters: { state: ['active', 'any'] } });
    expect(slices[0]?.id).toBe('all');
    expect(slices[0]?.queries.map(({ request }) => request.url)).toEqual([
      'https://api.mypurecloud.com/api/v2/users?expand=skills&expand=groups&expand=locations&state=active',
      'https://api.mypurecloud.com/api/v2/users?expand=skills&expand=groups&expand=locations&state=any',
    ]);
  });

  it('does not fill in what a filter value brings', () => {
    const { slices } = plan({ filters: { userId: '{start}{value}' } });
    expect(slices[0]?.queries[0]?.request.body).toMatchObject({
      filters: [{ property: 'UserId', value: '{start}{value}' }],
    });
  });

  it('keeps a window whole where the dataset adds up over it', () => {
    const { slices } = plan({ dataset: 'operational-event-aggregates', start: '-P3D', end: 'now' });
    expect(slices).toHaveLength(1);
  });

  it('is the same whatever the order of the clock and the locale: it takes time as an argument', () => {
    expect(plan({ start: '-P7D' })).toEqual(plan({ start: '-P7D' }));
  });

  it('lets inputs override the budget of the catalog', () => {
    expect(plan({ requestsPerMinute: 60, concurrency: 1 })).toMatchObject({
      requestsPerMinute: 60,
      concurrency: 1,
    });
  });
});

describe('the lookups of a plan', () => {
  it('ask nothing of a snapshot that only a window can give, such as days to catch up', () => {
    const { lookups } = plan({ dataset: 'operational-events', catchUp: 7 });
    expect(lookups.map(({ definition }) => definition.dataset)).toEqual(['operational-event-definitions']);
  });
});

describe('a region', () => {
  it.each([
    ['an AWS name', 'eu-west-1', 'https://api.mypurecloud.ie'],
    ['a domain', 'mypurecloud.ie', 'https://api.mypurecloud.ie'],
    ['an address with a trailing slash', 'https://api.mypurecloud.ie/', 'https://api.mypurecloud.ie'],
    ['a domain in capitals', 'MyPureCloud.IE', 'https://api.mypurecloud.ie'],
    ['a domain with api.', 'api.usw2.pure.cloud', 'https://api.usw2.pure.cloud'],
    ['a domain with http', 'http://usw2.pure.cloud', 'https://api.usw2.pure.cloud'],
    ['nothing', '', 'https://api.mypurecloud.com'],
  ])('may be %s', (_sentence, region, apiUrl) => {
    const resolved = plan({ region });
    expect(resolved.apiUrl).toBe(apiUrl);
    expect(resolved.loginUrl).toBe(apiUrl.replace('api.', 'login.'));
  });
});

describe('an override of an address', () => {
  it.each([
    ['an https origin', 'https://api.example.test', 'https://api.example.test'],
    ['an origin with a slash', 'https://api.example.test/', 'https://api.example.test'],
    ['a loopback number', 'http://127.0.0.1:8080', 'http://127.0.0.1:8080'],
    ['another number of the loopback net', 'http://127.8.9.10:80', 'http://127.8.9.10'],
    ['a loopback name', 'http://localhost:1234/', 'http://localhost:1234'],
    ['a loopback address of IPv6', 'http://[::1]:9', 'http://[::1]:9'],
  ])('may be %s', (_sentence, apiUrl, expected) => {
    expect(plan({ apiUrl, loginUrl: apiUrl })).toMatchObject({ apiUrl: expected, loginUrl: expected });
  });
});

describe('a bad request is refused before the network', () => {
  it.each<[string, Partial<RunRequest>, string[]]>([
    [
      'a dataset nearly right',
      { dataset: 'audit-log' },
      ['dataset "audit-log"', 'Did you mean "audit-logs"', 'routing-queues'],
    ],
    ['a dataset unlike any', { dataset: 'weather' }, ['dataset "weather"', 'Allowed: audit-logs']],
    ['a dataset named as a member of objects', { dataset: '__proto__' }, ['dataset "__proto__"']],
    ['no dataset', { dataset: ' ' }, ['dataset is missing']],
    ['a reversed window', { start: '2026-11-22', end: '2026-11-21' }, ['start "2026-11-22"', 'not before']],
    [
      'a window of a snapshot',
      { dataset: 'users', start: '2026-11-22' },
      ['start is "2026-11-22"', 'users', 'no window'],
    ],
    [
      'days to catch up of a snapshot',
      { dataset: 'users', catchUp: 3 },
      ['catchUp is 3', 'users', 'no window'],
    ],
    [
      'days to fetch again of a snapshot',
      { dataset: 'users', refetchDays: 3 },
      ['refetchDays is 3', 'users', 'no window'],
    ],
    ['an end of a snapshot', { dataset: 'users', end: 'now' }, ['end is "now"', 'no window']],
    [
      'a window longer than allowed',
      { start: '2025-01-01', end: '2026-11-01' },
      ['669 days long', 'audit-logs allows 366 days'],
    ],
    [
      'a window whose records are gone',
      { dataset: 'operational-events', start: '2026-11-01', end: '2026-11-05' },
      ['2026-11-01T00:00:00Z', 'begins before 2026-11-13T06:40:00Z', '10 days'],
    ],
    [
      'a filter nearly right',
      { filters: { servicename: 'A' } },
      ['"servicename" is not a filter', 'Did you mean "serviceName"', 'trusteeOrganizationId'],
    ],
    [
      'a filter of another dataset',
      { filters: { state: 'active' } },
      ['"state" is not a filter of the dataset audit-logs'],
    ],
    [
      'a filter of a dataset without any',
      { dataset: 'routing-queues', filters: { name: 'x' } },
      ['"name"', 'routing-queues has no filters'],
    ],
    [
      'a filter named as a member of objects',
      { filters: JSON.parse('{"constructor":"x"}') },
      ['"constructor" is not a filter'],
    ],
    [
      'a number for a text',
      { filters: { serviceName: 5 } },
      ['serviceName 5', 'a number', 'allowed is a string'],
    ],
    [
      'a boolean for a text',
      { filters: { serviceName: true } },
      ['serviceName true', 'a boolean; allowed is a string'],
    ],
    ['null', { filters: { serviceName: null } as never }, ['serviceName null', 'is null']],
    ['an object', { filters: { serviceName: { a: 1 } } as never }, ['serviceName {"a":1}', 'an object']],
    [
      'an array in an array',
      { filters: { serviceName: [['A']] } as never },
      ['serviceName ["A"]', 'an array'],
    ],
    ['an empty array', { filters: { serviceName: [] } }, ['serviceName is an empty array']],
    ['an empty text', { filters: { serviceName: ' ' } }, ['serviceName " " is empty']],
    ['a very long text', { filters: { serviceName: 'x'.repeat(201) } }, ['has 201 characters', 'up to 200']],
    [
      'a control character',
      { filters: { serviceName: 'a\nb' } },
      ['serviceName "a\\nb"', 'control character'],
    ],
    ['half a character', { filters: { serviceName: 'a\ud800' } }, ['half a character']],
    [
      'a value that is not allowed',
      { dataset: 'users', filters: { state: 'activ' } },
      ['state "activ"', 'Did you mean "active"', 'Allowed: active, inactive, deleted, any'],
    ],
    [
      'several values where one is allowed',
      { dataset: 'operational-events', filters: { searchTerm: ['a', 'b'] } },
      ['searchTerm has 2 values', 'allowed is one'],
    ],
    [
      'a filter without the one that it needs',
      { filters: { action: 'Update' } },
      ['action needs entityType'],
    ],
    [
      'more queries than allowed',
      { filters: { serviceName: names(21), userId: names(10) } },
      ['serviceName (21), userId (10)', 'make 210 queries', 'allowed are 200'],
    ],
    [
      'more queries in all than allowed',
      { start: '2026-01-01', end: '2026-11-01', filters: { serviceName: names(200) } },
      ['304 slices', '200 queries each', String(MAX_QUERIES)],
    ],
    [
      'a region nearly right',
      { region: 'eu-west1' },
      ['region "eu-west1"', 'Did you mean "eu-west-1"', 'mypurecloud.ie'],
    ],
    [
      'a region of nobody',
      { region: 'evil.example' },
      ['region "evil.example"', 'us-east-1 (mypurecloud.com)'],
    ],
    [
      'a domain with something before it',
      { region: 'evil.mypurecloud.com' },
      ['region "evil.mypurecloud.com"'],
    ],
    [
      'plain http off loopback',
      { apiUrl: 'http://api.example.test' },
      ['apiUrl "http://api.example.test"', 'http: off loopback'],
    ],
    [
      'a host that begins like loopback',
      { loginUrl: 'http://127.0.0.1.example.test' },
      ['loginUrl', 'http: off loopback'],
    ],
    [
      'a name that begins like loopback',
      { loginUrl: 'http://localhost.example.test' },
      ['loginUrl', 'http: off loopback'],
    ],
    ['a private network', { apiUrl: 'http://10.0.0.1' }, ['apiUrl', 'http: off loopback']],
    ['a user part', { apiUrl: 'https://me:hunter22@api.example.test' }, ['apiUrl has a user part']],
    ['an empty user part', { apiUrl: 'https://@api.example.test' }, ['apiUrl has a user part']],
    ['a query', { apiUrl: 'https://api.example.test/?a=b' }, ['apiUrl', 'has a query']],
    ['an empty query', { apiUrl: 'https://api.example.test/?' }, ['apiUrl', 'has a query']],
    ['a fragment', { apiUrl: 'https://api.example.test/#a' }, ['apiUrl', 'has a fragment']],
    ['a path', { apiUrl: 'https://api.example.test/v2' }, ['apiUrl', 'has a path']],
    ['another scheme', { apiUrl: 'ftp://api.example.test' }, ['apiUrl', 'scheme ftp:']],
    ['no scheme', { apiUrl: 'api.example.test' }, ['apiUrl "api.example.test"', 'not an absolute address']],
    [
      'raw payloads that nobody has reviewed',
      { rawPayloads: true },
      ['rawPayloads is true', 'governance.allowRaw'],
    ],
  ])('%s', (_sentence, changes, words) => {
    const error = thrownBy(() => plan(changes));
    expect(error.code).toBe('INPUT_INVALID');
    for (const word of words) expect(error.message).toContain(word);
    expect(error.message).not.toContain('hunter22');
  });
});

describe('what a reviewed catalog decides', () => {
  it('warns of a window whose records may be gone, where the dataset says so', () => {
    const { warnings } = plan({ start: '2025-11-20', end: '2025-11-25' });
    expect(warnings).toEqual([
      {
        code: 'RETENTION',
        message: expect.stringContaining('from 2025-11-20T00:00:00Z to 2025-11-23T06:40:00Z'),
      },
    ]);
  });

  it('allows raw payloads where an overlay says so', () => {
    const catalog = withDataset('audit-logs', (dataset) => ({ ...dataset, governance: { allowRaw: true } }));
    expect(plan({ rawPayloads: true }, catalog).datasetKey).toBe('audit-logs');
  });

  it('warns that fields will be removed where no key makes pseudonyms of them', () => {
    const strict = withDataset('audit-logs', (dataset) => ({ ...dataset, redaction: 'audit-logs.strict' }));
    expect(plan({}, strict).warnings).toEqual([
      { code: 'PSEUDONYM_KEY_MISSING', message: expect.stringContaining('user.id, entity.id') },
    ]);
    expect(plan({ hasPseudonymKey: true }, strict).warnings).toEqual([]);
  });

  it('needs a key for pseudonyms where records are identified by one', () => {
    const strict = withDataset('users', (dataset) => ({ ...dataset, redaction: 'users.strict' }));
    const error = thrownBy(() => plan({ dataset: 'users' }, strict));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain('pseudonymKey is missing');
    expect(plan({ dataset: 'users', hasPseudonymKey: true }, strict).redactionProfile).toBe('users.strict');
  });

  it('falls back to the default redaction profile', () => {
    const plain = withDataset('users', ({ redaction: _redaction, ...dataset }) => dataset);
    expect(plan({ dataset: 'users' }, plain).redactionProfile).toBe('default');
  });

  it('refuses more slices than a run can hold', () => {
    const fine = withDataset('audit-logs', (dataset) => ({
      ...dataset,
      window: { slice: 'PT1S', maxDuration: 'P366D' },
    }));
    expect(thrownBy(() => plan({}, fine)).message).toContain('86400 slices of 1 second');
  });
});

function names(count: number): string[] {
  return Array.from({ length: count }, (_, index) => `Name${index}`);
}

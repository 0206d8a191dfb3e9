import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { changesBetween, reportLines } from '../../scripts/catalog-changes.ts';
import { checkAgainstVendor, type VendorProblem } from '../../src/vendor/catalog-check.js';
import { VENDOR_PACKAGE, readVendorSdk } from '../../scripts/vendor-sdk.ts';
import type { VendorApi } from '../../src/vendor/vendor-api.js';
import { builtInCatalog } from '../support/overlay.js';
import type { VendorWords } from '../../src/vendor/vendor-type.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** Parsed anew each time, so that a test may plant what it likes. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const read = (path: string): any => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
// eslint-disable-next-line @typescript-eslint/no-explicit-any
const builtIn = (): any => builtInCatalog();
const words: VendorWords = read('catalog/vendor/words.json');
const sdk = readVendorSdk(join(ROOT, 'node_modules', VENDOR_PACKAGE));
const endpointCount = Object.keys(builtIn().endpoints).length;

/** The built-in catalog with the overlay's entries, as they are in force together. */
function withOverlay(): ReturnType<typeof builtIn> {
  const [base, overlay] = [builtIn(), read('__tests__/fixtures/overlay.catalog.json')];
  for (const kind of Object.keys(overlay.profiles))
    Object.assign(base.profiles[kind], overlay.profiles[kind]);
  Object.assign(base.endpoints, overlay.endpoints);
  Object.assign(base.datasets, overlay.datasets);
  return base;
}

describe("the catalog against the vendor's own library", () => {
  it(`finds and compares all ${endpointCount} endpoints of the built-in catalog, and agrees with each`, () => {
    const report = checkAgainstVendor(builtIn(), sdk, words);
    expect(report.problems).toEqual([]);
    expect([report.checked, report.endpoints]).toEqual([endpointCount, endpointCount]);
  });

  it('finds a rule for every field that the API is known to have, so that one without is new', () => {
    const { unnamed } = checkAgainstVendor(builtIn(), sdk, words);
    expect(Object.entries(unnamed).filter(([, fields]) => fields.length > 0)).toEqual([]);
    expect(Object.keys(unnamed)).toEqual(Object.keys(builtIn().datasets));
  });

  it('has the words of fields as the vendor has them, all of them, and says so of one that the vendor has not', () => {
    const { problems } = checkAgainstVendor(builtIn(), sdk, words);
    expect(problems).toEqual([]);
    const vendorWords = new Set(
      Object.values(words.models).flatMap((model) => Object.values(model).map(String)),
    );
    const fields = Object.values<{ record: { fields?: Record<string, { words?: string[] }> } }>(
      builtIn().datasets,
    ).flatMap(({ record }) => Object.values(record.fields ?? {}));
    const listed = fields.flatMap(({ words: own }) => (own === undefined ? [] : [String(own)]));
    expect(listed.length).toBeGreaterThan(75);
    expect(listed.filter((own) => !vendorWords.has(own))).toEqual([]);
    const catalog = builtIn();
    catalog.datasets.groups.record.fields.type.words.push('secret');
    expect(checkAgainstVendor(catalog, sdk, words).problems).toEqual([
      {
        entry: 'dataset groups',
        message: 'a word of record.fields.type is secret, the API has official, social',
      },
    ]);
  });

  it('names a field for which a rule is missing', () => {
    const catalog = builtIn();
    delete catalog.profiles.redaction.users.allow.biography;
    expect(checkAgainstVendor(catalog, sdk, words).unnamed['users']).toEqual(['biography']);
  });

  it('agrees with an overlay written for four more endpoints', () => {
    const report = checkAgainstVendor(withOverlay(), sdk, words);
    expect(report.problems).toEqual([]);
    expect(report.checked).toBe(endpointCount + 4);
    expect(report.unnamed['wrapup-codes']).toEqual([]);
    expect(report.unnamed['conversations']).toContain('evaluations');
  });

  it('makes four clear failures of a planted wrong method, items path, paging parameter and state word', () => {
    const catalog = builtIn();
    catalog.endpoints['audits.query.servicemapping'].method = 'POST';
    catalog.endpoints['usage.events.definitions'].itemsPath = 'definitions';
    catalog.profiles.paging['audit-results'].parameter = 'pageToken';
    const { Succeeded, ...others } = catalog.profiles.transaction['audit-query'].states;
    catalog.profiles.transaction['audit-query'].states = { ...others, Done: Succeeded };
    const { problems, checked } = checkAgainstVendor(catalog, sdk, words);
    expect(problems.map(({ entry, message }) => `${entry}: ${message}`)).toEqual([
      'endpoint audits.query.results: paging parameter pageToken is not one of AuditApi.getAuditsQueryTransactionIdResults: it takes cursor, pageSize, expand, allowRedirect (paging profile audit-results)',
      'endpoint audits.query.servicemapping: method is POST, the API has GET at /api/v2/audits/query/servicemapping',
      'endpoint usage.events.definitions: itemsPath is definitions, which is not in EventDefinitionListing: its lists are entities',
      'transaction audit-query: states of state: Done is no word of the API; Succeeded has no meaning in the catalog (the API has Queued, Running, Succeeded, Failed, Cancelled)',
    ]);
    expect(checked).toBe(endpointCount - 1);
  });

  it.each<[string, (catalog: ReturnType<typeof builtIn>) => void, VendorProblem]>([
    [
      'a method that the path does not have',
      (catalog) => (catalog.endpoints['audits.query.submit'].method = 'GET'),
      {
        entry: 'endpoint audits.query.submit',
        message: 'method is GET, the API has POST at /api/v2/audits/query',
      },
    ],
    [
      'a path that no operation has',
      (catalog) => (catalog.endpoints['routing.queues.list'].path = '/api/v2/routing/queue'),
      { entry: 'endpoint routing.queues.list', message: 'no operation has the path /api/v2/routing/queue' },
    ],
    [
      'a query parameter that the operation does not take',
      (catalog) => (catalog.endpoints['routing.queues.list'].query = { order: 'asc' }),
      {
        entry: 'endpoint routing.queues.list',
        message: 'query parameter order is not one of',
      },
    ],
    [
      'a body member that the model does not have',
      (catalog) => (catalog.endpoints['usage.events.query'].body.order = 'ASC'),
      { entry: 'endpoint usage.events.query', message: 'body member order is not in EventQueryRequest' },
    ],
    [
      'a word of the body that the API does not know',
      (catalog) => (catalog.endpoints['usage.events.query'].body.sortOrder = 'UP'),
      { entry: 'endpoint usage.events.query', message: 'body member sortOrder is UP, the API has ASC, DESC' },
    ],
    [
      'pages that are not followed',
      (catalog) => (catalog.endpoints['routing.queues.list'].paging = 'none'),
      {
        entry: 'endpoint routing.queues.list',
        message:
          'the answer is taken as whole, but RoutingApi.getRoutingQueues has pages: it takes pageNumber (paging profile none)',
      },
    ],
    [
      'a cursor that the answer does not have',
      (catalog) => (catalog.profiles.paging['audit-results'].cursorPath = 'next'),
      {
        entry: 'endpoint audits.query.results',
        message: 'cursorPath is next, which is not in',
      },
    ],
    [
      'a total that is no number',
      (catalog) => (catalog.profiles.paging['audit-results'].totalPath = 'cursor'),
      {
        entry: 'endpoint audits.query.results',
        message: 'totalPath is cursor, a string, not a number (paging profile audit-results)',
      },
    ],
    [
      'an id that the answer to a submit does not have',
      (catalog) => (catalog.profiles.transaction['audit-query'].idPaths = ['queryId']),
      {
        entry: 'transaction audit-query',
        message: 'none of the idPaths queryId is in AuditQueryExecutionStatusResponse',
      },
    ],
    [
      'a state path that is not there',
      (catalog) => (catalog.profiles.transaction['audit-query'].statePath = 'status'),
      {
        entry: 'transaction audit-query',
        message: 'statePath is status, which is not in AuditQueryExecutionStatusResponse',
      },
    ],
    [
      'a redaction rule for a field that the item does not have',
      (catalog) =>
        (catalog.profiles.redaction['audit-logs'].allow['user.mail'] = { action: 'remove', why: '' }),
      {
        entry: 'dataset audit-logs',
        message:
          'the rule for user.mail names a field that AuditLogMessage does not have (redaction profile audit-logs)',
      },
    ],
    [
      'a record time that the item does not have',
      (catalog) => (catalog.datasets['audit-logs'].record.time = 'timestamp'),
      {
        entry: 'dataset audit-logs',
        message: 'record.time names timestamp, which is not in AuditLogMessage',
      },
    ],
    [
      'a figure that is no number',
      (catalog) =>
        (catalog.datasets['operational-event-aggregates'].summary.metrics.events.sum = 'eventDefinition.id'),
      {
        entry: 'dataset operational-event-aggregates',
        message: 'summary.metrics.events.sum names eventDefinition.id, a string, not a number',
      },
    ],
    [
      'a count to reconcile with that is not there',
      (catalog) => (catalog.datasets['operational-events'].reconcile.countPath = 'count'),
      {
        entry: 'dataset operational-events',
        message: 'reconcile.countPath names count, which is not in EventDefinitionAggregates',
      },
    ],
    [
      'a filter property that the API does not know',
      (catalog) => (catalog.datasets['audit-logs'].filters.userId.bind.append.property = 'User'),
      {
        entry: 'dataset audit-logs',
        message:
          'filter userId: filters[].property is User, the API has UserId, TrusteeOrganizationId, ClientId, Action, EntityType, EntityId',
      },
    ],
    [
      'a filter value that the API does not know',
      (catalog) => catalog.datasets.users.filters.state.values.push('gone'),
      {
        entry: 'dataset users',
        message: 'filter state: value of state is gone, the API has active, inactive, deleted, any',
      },
    ],
  ])('names %s', (_, plant, { entry, message }) => {
    const catalog = builtIn();
    plant(catalog);
    expect(checkAgainstVendor(catalog, sdk, words).problems).toContainEqual({
      entry,
      message: expect.stringContaining(message),
    });
  });

  it('undoes the catalog’s new names before it looks for a field', () => {
    const catalog = builtIn();
    catalog.datasets.users.record.rename = { state: 'standing' };
    catalog.datasets.users.summary.countsBy.state.path = 'standing';
    catalog.profiles.redaction.users.allow.standing = catalog.profiles.redaction.users.allow.state;
    expect(checkAgainstVendor(catalog, sdk, words).problems).toEqual([]);
  });
});

describe('another version of the library', () => {
  const folder = mkdtempSync(join(tmpdir(), 'vendor-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  /** A library of one operation in the layout of the real one. */
  const library = (version: string, query: string, item: string): VendorApi => {
    const root = join(folder, version);
    const api = join(root, 'src', VENDOR_PACKAGE, 'api');
    mkdirSync(api, { recursive: true });
    writeFileSync(join(root, 'package.json'), JSON.stringify({ version }));
    writeFileSync(
      join(api, 'UsersApi.js'),
      `class UsersApi { getUsers(opts) { return this.apiClient.callApi('/api/v2/users', 'GET', {}, { ${query} }, {}, {}, null); } }\nexport default UsersApi;`,
    );
    writeFileSync(
      join(root, 'index.d.ts'),
      `declare class UsersApi { getUsers(opts?: UsersApi.getUsersOptions): Promise<Models.UserEntityListing>; }
       declare namespace Models {
         export interface UserEntityListing { "entities"?: Array<Models.User>; "total"?: number; }
         export interface User { "id"?: string; ${item} }
         export interface Place { "id"?: string; "street"?: string; }
       }`,
    );
    return readVendorSdk(root);
  };

  it('is laid beside the installed one: what is new, gone and changed in what the catalog calls, at its highest level', () => {
    const catalog = { catalogVersion: '1', endpoints: { 'users.list': builtIn().endpoints['users.list'] } };
    const from = library('1.0.0', "'state': 1", '"place"?: Models.Place; "level"?: string;');
    const to = library('2.0.0', "'state': 1, 'after': 2", '"level"?: "high" | "low"; "home"?: Models.Place;');
    const changes = changesBetween(catalog, from, to);
    expect(changes.map(({ message }) => message.replace(/ +/, ' '))).toEqual([
      'gone answer entities.place: Place',
      'changed answer entities.level: string, now high | low',
      'new query after: parameter',
      'new answer entities.home: Place',
    ]);
    expect(
      changesBetween(
        catalog,
        from,
        library('1.0.1', "'state': 1", '"place"?: Models.Place; "level"?: string;'),
      ),
    ).toEqual([]);
    const lines = reportLines(checkAgainstVendor(catalog, to, words), changes, '1.0.0');
    expect(lines[0]).toBe('Vendor library 2.0.0: 1 of 1 endpoints of the catalog found and compared.');
    expect(lines).toContain('From 1.0.0 to 2.0.0, in what the catalog calls:');
  });

  it('is refused where its layout is another', () => {
    const root = join(folder, 'empty');
    mkdirSync(join(root, 'src', VENDOR_PACKAGE, 'api'), { recursive: true });
    writeFileSync(join(root, 'package.json'), '{"version":"3.0.0"}');
    writeFileSync(join(root, 'index.d.ts'), '');
    expect(() => readVendorSdk(root)).toThrow('does not hold purecloud-platform-client-v2');
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CatalogFileReport, validateCatalogFiles } from '../../src/catalog/load.js';
import { EXTRA_DATASET, EXTRA_ENDPOINT } from './overlays.js';

type Overlay = Record<string, unknown>;

const endpoint = (changes: object): Overlay => ({ endpoints: { mine: { ...EXTRA_ENDPOINT, ...changes } } });
const without = (name: keyof typeof EXTRA_ENDPOINT): Overlay => {
  const { [name]: _left, ...rest } = EXTRA_ENDPOINT;
  return { endpoints: { mine: rest } };
};
const dataset = (changes: object, more: Overlay = {}): Overlay => ({
  endpoints: { 'flows.list': EXTRA_ENDPOINT },
  datasets: { mine: { ...EXTRA_DATASET, ...changes } },
  ...more,
});
const paging = (profile: unknown): Overlay => ({ profiles: { paging: { mine: profile } } });
const rule = (path: string, definition: object): Overlay => ({
  profiles: {
    redaction: { mine: { description: 'x', allow: { [path]: { why: 'because', ...definition } } } },
  },
});
const filter = (definition: object, name = 'kind'): Overlay =>
  dataset({
    filters: {
      [name]: {
        description: 'x',
        type: 'string',
        multiple: 'split',
        bind: { in: 'query', path: 'kind' },
        ...definition,
      },
    },
  });
const transaction = (changes: object): Overlay => ({
  profiles: {
    transaction: {
      mine: {
        submit: 'audits.query.submit',
        status: 'audits.query.status',
        idPaths: ['id'],
        statePath: 'state',
        states: { Running: 'running', Done: 'completed' },
        poll: { initialMs: 1, factor: 1, capMs: 1, timeoutMs: 1 },
        ...changes,
      },
    },
  },
});
const reconcile = (changes: object, more: object = {}): Overlay =>
  dataset({
    reconcile: { endpoint: 'flows.list', keyPath: 'id', countPath: 'n', recordPath: 'id', ...changes },
    ...more,
  });
const checked = (checks: object, fields: object): Overlay =>
  dataset({ checks, record: { key: ['id'], fields } });
const rows = (definition: object, record: object = {}): Overlay =>
  dataset({ record: { key: ['id'], rows: definition, ...record } });
const CHILD = { ...EXTRA_ENDPOINT, path: '/api/v2/routing/queues/{queueId}/members' };
const each = (definition: object, record: object = {}, more: object = {}): Overlay => ({
  endpoints: { members: CHILD },
  datasets: {
    mine: {
      ...EXTRA_DATASET,
      source: {
        endpoint: 'members',
        each: { dataset: 'routing-queues', carry: { queueId: 'id' }, ...definition },
      },
      record: { key: ['queueId', 'id'], ...record },
      redaction: 'mine',
      ...more,
    },
  },
  profiles: {
    redaction: {
      mine: {
        description: 'x',
        allow: {
          id: { action: 'keep', why: 'An id.' },
          queueId: { action: 'keep', why: 'An id.' },
        },
      },
    },
  },
});
const lookups = (changes: object): Overlay =>
  dataset({
    lookups: { list: { dataset: 'users', refresh: 'daily', keyPath: 'id', labelPath: 'state', ...changes } },
    summary: { countsBy: { kind: { path: 'kind', labels: 'list' } } },
  });
const POST = { method: 'POST', effect: 'read' };
const WINDOW = { window: { slice: 'P1D', maxDuration: 'P7D' } };
const WINDOWED = endpoint({ ...POST, body: { interval: '{start}/{end}' } });

/** What a row puts on top of an empty overlay, and words that the problems must have: the pointer first. */
const ROWS: readonly (readonly [string, Overlay, readonly string[]])[] = [
  [
    'an unknown key at the top',
    { datsets: {} },
    ['the document: unknown key "datsets"', 'Did you mean "datasets"', 'Allowed: $schema, catalogVersion'],
  ],
  [
    'an unknown key in an endpoint',
    endpoint({ pagin: 'none' }),
    ['/endpoints/mine: unknown key "pagin"', 'Did you mean "paging"'],
  ],
  [
    'a metric by no grouping',
    dataset({ summary: { countsBy: { kind: { path: 'kind' } }, metrics: { m: { sum: 'n', by: 'kin' } } } }),
    ['/datasets/mine/summary/metrics/m/by', '"kin" is not a grouping of countsBy', 'Did you mean "kind"'],
  ],
  [
    'a prefix without its end',
    dataset({ summary: { countsBy: { kind: { path: 'kind', as: 'prefix' } } } }),
    ['/datasets/mine/summary/countsBy/kind', 'a prefix needs "before"'],
  ],
  [
    'the end of a prefix without the prefix',
    dataset({ summary: { countsBy: { kind: { path: 'kind', before: '-' } } } }),
    ['/datasets/mine/summary/countsBy/kind', '"before" belongs to "as": "prefix"'],
  ],
  [
    'availability of a dataset without a window',
    dataset({ availability: { endpoint: 'flows.list', path: 'until', beyond: 'provisional' } }),
    ['/datasets/mine/availability', 'without a window'],
  ],
  [
    'late entries of a dataset without a window',
    dataset({ settle: 'PT2H' }),
    ['/datasets/mine/settle', 'without a window'],
  ],
  [
    'late entries for no time',
    dataset({ source: { endpoint: 'usage.events.query' }, window: { maxDuration: 'P7D' }, settle: 'PT0S' }),
    ['/datasets/mine/settle', '"PT0S" is not a length of time'],
  ],
  [
    'availability from no endpoint',
    dataset({
      source: { endpoint: 'usage.events.query' },
      window: { maxDuration: 'P7D' },
      availability: { endpoint: 'flows.lis', path: 'until', beyond: 'provisional' },
    }),
    ['/datasets/mine/availability/endpoint', 'Did you mean "flows.list"'],
  ],
  [
    'one object in pages',
    endpoint({ items: 'object' }),
    ['/endpoints/mine/items', 'one object has no pages'],
  ],
  [
    'the shape of items where there are none',
    endpoint({ items: 'map', itemsPath: null }),
    ['/endpoints/mine/items', 'says nothing where itemsPath is null'],
  ],
  [
    'a parent that is no dataset',
    each({ dataset: 'routing-queue' }),
    [
      '/datasets/mine/source/each/dataset: there is no dataset "routing-queue"',
      'Did you mean "routing-queues"',
    ],
  ],
  [
    'a dataset that is its own parent',
    each({ dataset: 'mine' }),
    ['/datasets/mine/source/each/dataset', '"mine" → "mine" is a circle'],
  ],
  [
    'a key that does not tell the parent',
    each({}, { key: ['id'] }),
    ['/datasets/mine/record/key', 'does not tell the parent', 'Add "queueId"'],
  ],
  [
    'parents from nowhere',
    each({ dataset: undefined }),
    ['/datasets/mine/source/each', 'there are no parents'],
  ],
  [
    'a parent with a window of a dataset without one',
    each({ dataset: 'audit-logs' }),
    ['/datasets/mine/source/each/dataset', '"audit-logs" has a window'],
  ],
  [
    'a filter of the parent that it does not have',
    each({ filters: { state: 'active' } }),
    ['/datasets/mine/source/each/filters', '"state" is not a filter of "routing-queues"'],
  ],
  [
    'a filter of parents that is not declared',
    each(
      { filter: 'queueID', carry: { queueId: 'id', queueID: 'id' } },
      {},
      {
        filters: {
          queueId: { description: 'x', type: 'string', multiple: 'split', bind: { in: 'query', path: 'q' } },
        },
      },
    ),
    ['/datasets/mine/source/each/filter', 'Did you mean "queueId"'],
  ],
  [
    'a placeholder that nothing fills in',
    {
      endpoints: { members: CHILD },
      datasets: { mine: { ...EXTRA_DATASET, source: { endpoint: 'members' } } },
    },
    [
      '/endpoints/members/path: {queueId} is not a placeholder',
      '/datasets/mine/source/endpoint: {queueId} is filled in by nothing',
    ],
  ],
  [
    'a filter for a placeholder that the path does not have',
    filter({ required: true, bind: { in: 'path', path: 'id' } }),
    ['/datasets/mine/filters/kind/bind/path', 'has no {id}'],
  ],
  [
    'a filter that goes nowhere',
    filter({ bind: undefined }),
    ['/datasets/mine/filters/kind: bind is missing'],
  ],
  [
    'a default that is no value of the filter',
    filter({ values: ['Queue'], default: 'Queu' }),
    ['/datasets/mine/filters/kind/default', 'Did you mean "Queue"'],
  ],
  [
    'a filter that is required and has a default',
    filter({ required: true, default: 'x' }),
    ['/datasets/mine/filters/kind/required', 'is never left out'],
  ],
  [
    'batches of a filter that takes one value a query',
    filter({ batch: 10 }),
    ['/datasets/mine/filters/kind/batch', 'belongs to "multiple": "list"'],
  ],
  [
    'commas of a filter that takes one value a query',
    filter({ bind: { in: 'query', path: 'kind', style: 'commas' } }),
    ['/datasets/mine/filters/kind/bind/style'],
  ],
  [
    'one of filters that are not declared',
    dataset({ oneOfFilters: [['a', 'b']] }),
    ['/datasets/mine/oneOfFilters', '"a" is not a filter'],
  ],
  [
    'a dataset that takes the key of a built-in one and reads something else',
    { endpoints: { 'flows.list': EXTRA_ENDPOINT }, datasets: { users: EXTRA_DATASET } },
    [
      '/datasets/users: "users" is the key of a dataset of the built-in packs/people.json, which reads GET /api/v2/users, and this one reads GET /api/v2/flows. ',
      'Choose another key, such as "users-2"; or say that it is to stand in its place: "replaces": true',
    ],
  ],
  [
    'an endpoint that takes the key of a built-in one and reads something else',
    { endpoints: { 'users.list': EXTRA_ENDPOINT } },
    ['/endpoints/users.list: "users.list" is the key of an endpoint of the built-in', '"users.list-2"'],
  ],
  [
    'a dataset that extends another under a built-in key',
    { datasets: { users: { extends: 'flows' } } },
    ['/datasets/users: "users" is the key of a dataset of the built-in packs/people.json'],
  ],
  [
    'a replacement of nothing',
    dataset({ replaces: true }),
    ['/datasets/mine/replaces: there is no built-in dataset "mine" that it could replace'],
  ],
  [
    'a replacement of what has another name',
    {
      endpoints: { 'flows.list': EXTRA_ENDPOINT },
      datasets: { user: { ...EXTRA_DATASET, replaces: true } },
    },
    ['/datasets/user/replaces: there is no built-in dataset "user"', 'Did you mean "users"'],
  ],
  ['rows without a field', rows({ each: ['data'] }), ['/datasets/mine/record/rows', 'a row has no fields']],
  [
    'a key that is no column of the rows',
    rows({ columns: { queueId: 'group.queueId' } }, { key: ['queueID'] }),
    ['/datasets/mine/record/key', '"queueID" is not a column of record.rows', 'Did you mean "queueId"'],
  ],
  [
    'a time that is no column of the rows',
    rows({ columns: { id: 'id', start: 'a' } }, { time: 'star' }),
    ['/datasets/mine/record/time', 'Did you mean "start"'],
  ],
  [
    'an instant that is no column of the rows, and a rename beside them',
    rows({ columns: { id: 'id' } }, { instants: ['at'], rename: { id: 'ID' } }),
    ['/datasets/mine/record/instants', '"at" is not a column', '/datasets/mine/record/rename'],
  ],
  [
    'empty parents of no array',
    rows({ columns: { id: 'id' }, keepEmpty: false }),
    ['/datasets/mine/record/rows/keepEmpty', 'says nothing without each'],
  ],
  [
    'a pivot over what is walked',
    rows({ each: ['data', 'metrics'], pivot: { each: 'data.metrics', name: ['m'], values: 's' } }),
    ['/datasets/mine/record/rows/pivot/each', 'is walked by each'],
  ],
  [
    'an unknown key in rows',
    rows({ column: { id: 'id' } }),
    ['/datasets/mine/record/rows: unknown key "column"', 'Did you mean "columns"'],
  ],
  [
    'an interval of rows without its start',
    rows({ columns: { id: 'id' }, intervals: { interval: { end: 'b' } } }),
    ['/datasets/mine/record/rows/intervals/interval', '"start"'],
  ],
  [
    'a check of what redaction removes',
    dataset({ checks: { email: { notNull: true } } }),
    ['/datasets/mine/checks/email', 'has no effect: redaction lets no single value through there'],
  ],
  [
    'a smallest number for a text',
    checked({ id: { minimum: 0 } }, { id: 'id' }),
    ['/datasets/mine/checks/id/minimum', 'has no effect: the field is of the type id'],
  ],
  [
    'a check of words that record.fields knows',
    checked({ id: { words: ['a', 'b', 'c'] } }, { id: { type: 'word', words: ['a', 'b'] } }),
    ['/datasets/mine/checks/id/words', 'has no effect: record.fields has no other words for it'],
  ],
  [
    'a check that checks nothing',
    dataset({ checks: { id: {} } }),
    ['/datasets/mine/checks/id', 'at least 1'],
  ],
  [
    'a second opinion from no endpoint',
    reconcile({ endpoint: 'flows.lists' }),
    ['/datasets/mine/reconcile/endpoint', '"flows.lists"', 'Did you mean "flows.list"'],
  ],
  [
    'a second opinion from an endpoint without items',
    reconcile({ endpoint: 'audits.query.status' }),
    [
      '/datasets/mine/reconcile/endpoint',
      'has no itemsPath',
      'uses {transactionId}, which is not known here',
    ],
  ],
  [
    'a second opinion that does not heed the window',
    reconcile({}, { source: { endpoint: 'usage.events.query' }, window: { maxDuration: 'P7D' } }),
    ['/datasets/mine/reconcile/endpoint', 'does not use {start}, so it would count more than a slice'],
  ],
  [
    'a second opinion on a field that is removed',
    reconcile({ recordPath: 'email' }),
    ['/datasets/mine/reconcile/recordPath', '"email" must be kept by the redaction profile'],
  ],
  [
    'a second opinion restricted by no filter',
    reconcile({ keyFilter: 'kind' }),
    ['/datasets/mine/reconcile/keyFilter', '"kind" is not a filter of the dataset'],
  ],
  [
    'a lookup of a dataset that is not there',
    lookups({ dataset: 'user' }),
    ['/datasets/mine/lookups/list/dataset', '"user"', 'Did you mean "users"'],
  ],
  [
    'a lookup of a dataset with a window',
    lookups({ dataset: 'operational-events', keyPath: 'entityId', labelPath: 'errorCode' }),
    ['/datasets/mine/lookups/list/dataset', '"operational-events" has a window'],
  ],
  [
    'a lookup by a field that is removed',
    lookups({ labelPath: 'name' }),
    ['/datasets/mine/lookups/list/labelPath', '"name" must be kept by the redaction profile "users"'],
  ],
  [
    'labels of no lookup',
    dataset({ summary: { countsBy: { kind: { path: 'kind', labels: 'lists' } } } }),
    ['/datasets/mine/summary/countsBy/kind/labels', '"lists" is not a lookup of the dataset'],
  ],
  [
    'a filter known by no lookup',
    filter({ known: { lookup: 'list', path: 'name' } }),
    ['/datasets/mine/filters/kind/known/lookup', '"list" is not a lookup of the dataset'],
  ],
  [
    'changes told of a dataset with a window',
    dataset({
      tellChanges: true,
      source: { endpoint: 'usage.events.query' },
      window: { maxDuration: 'P7D' },
    }),
    ['/datasets/mine/tellChanges', 'a dataset with a window has other records in every run'],
  ],
  ['an unknown key near nothing', endpoint({ zzz: 1 }), ['unknown key "zzz". Allowed: description, method']],
  ['a missing version', { catalogVersion: undefined }, ['the document: "catalogVersion" is missing']],
  ['an endpoint without paging', without('paging'), ['/endpoints/mine: "paging" is missing']],
  ['an endpoint without itemsPath', without('itemsPath'), ['/endpoints/mine: "itemsPath" is missing']],
  [
    'a number for a text',
    endpoint({ description: 5 }),
    ['/endpoints/mine/description: 5 is of the wrong type; expected: string'],
  ],
  [
    'a null that is not allowed',
    endpoint({ path: null }),
    ['/endpoints/mine/path: null is of the wrong type'],
  ],
  [
    'a method that writes',
    endpoint({ method: 'PUT' }),
    ['/endpoints/mine/method: "PUT" is not allowed', 'Allowed: GET, POST, DELETE'],
  ],
  ['a method in small letters', endpoint({ method: 'get' }), ['Did you mean "GET"']],
  [
    'a POST that is not a read',
    endpoint({ method: 'POST' }),
    ['/endpoints/mine/effect: a POST needs "effect": "read"'],
  ],
  [
    'a POST with another effect',
    endpoint({ method: 'POST', effect: 'write' }),
    ['/endpoints/mine/effect: "write" is not allowed. Allowed: "read"'],
  ],
  [
    'a DELETE that nothing cancels by',
    endpoint({ method: 'DELETE' }),
    ['/endpoints/mine/method: DELETE is allowed only for the cancel call'],
  ],
  [
    'a path on another host',
    endpoint({ path: '//evil.example/api/v2' }),
    ['/endpoints/mine/path: "//evil.example/api/v2" does not have the right form', 'Form: ^/api'],
  ],
  [
    'a path with a query',
    endpoint({ path: '/api/v2/flows?all=true' }),
    ['/endpoints/mine/path', 'right form'],
  ],
  ['a path that climbs', endpoint({ path: '/api/v2/../../oauth' }), ['/endpoints/mine/path', 'climbs']],
  ['a path with a dot segment', endpoint({ path: '/api/./v2' }), ['/endpoints/mine/path', 'climbs']],
  [
    'a path with an encoded slash',
    endpoint({ path: '/api/v2%2f..' }),
    ['/endpoints/mine/path', 'right form'],
  ],
  [
    'an unknown placeholder in a path',
    endpoint({ path: '/api/v2/{userId}' }),
    [
      '/endpoints/mine/path: {userId} is not a placeholder',
      'Allowed: {start}, {startDate}, {startWeek}, {end}',
    ],
  ],
  [
    'a placeholder nearly right',
    endpoint({ query: { from: '{strat}' } }),
    ['/endpoints/mine/query: {strat}', 'Did you mean "start"'],
  ],
  [
    'an expression for a placeholder',
    endpoint({ ...POST, body: { a: ['{start + 1}'] } }),
    ['/endpoints/mine/body: {start + 1} is not a placeholder'],
  ],
  ['a body of a GET', endpoint({ body: { a: 1 } }), ['/endpoints/mine/body: a GET has no body']],
  [
    'a paging profile that is not there',
    endpoint({ paging: 'numbered-lists' }),
    ['/endpoints/mine/paging: there is no paging profile "numbered-lists"', 'Did you mean "numbered-list"'],
  ],
  [
    'an auth profile that is not there',
    endpoint({ auth: 'basic' }),
    ['/endpoints/mine/auth: there is no auth profile "basic"', 'There are: clientCredentials'],
  ],
  [
    'a retry profile that is not there',
    endpoint({ retry: 'standrad' }),
    ['/endpoints/mine/retry', 'Did you mean "standard"'],
  ],
  ['a limits profile that is not there', endpoint({ limits: '__proto' }), ['/endpoints/mine/limits']],
  [
    'a permission in another form',
    endpoint({ permissions: { mode: 'all', names: ['audits'] } }),
    ['/endpoints/mine/permissions/names/0', 'right form'],
  ],
  [
    'a download from everywhere',
    endpoint({ download: { status: 302, urlPath: 'u', hosts: ['.com'] } }),
    ['/endpoints/mine/download/hosts/0: ".com"'],
  ],
  [
    'an items path with an expression',
    endpoint({ itemsPath: '$..entities[?(@.a)]' }),
    ['/endpoints/mine/itemsPath', 'right form'],
  ],
  [
    'an endpoint key with a slash',
    { endpoints: { 'a/b': EXTRA_ENDPOINT } },
    ['/endpoints: the key "a/b" is not allowed', 'letters, digits, dots and dashes'],
  ],
  [
    'paging without a strategy',
    paging({ cursorPath: 'cursor' }),
    ['/profiles/paging/mine: "strategy" is missing. Allowed: none, nextUri, pageNumber, cursor, bodyPaging'],
  ],
  [
    'paging by an unknown strategy',
    paging({ strategy: 'cursr' }),
    ['/profiles/paging/mine: strategy "cursr" is not known', 'Did you mean "cursor"'],
  ],
  [
    'paging by no object',
    paging('cursor'),
    ['/profiles/paging/mine: "cursor" is of the wrong type; expected: object'],
  ],
  [
    'paging by cursor without a path',
    paging({ strategy: 'cursor', parameter: 'cursor' }),
    ['/profiles/paging/mine: "cursorPath" is missing'],
  ],
  [
    'paging by cursor with a key of another strategy',
    paging({ strategy: 'cursor', parameter: 'c', cursorPath: 'c', firstPage: 1 }),
    ['/profiles/paging/mine: unknown key "firstPage"', 'Allowed: strategy, cursorPath'],
  ],
  [
    'a page size of none',
    paging({ strategy: 'nextUri', nextUriPath: 'n', pageSize: { parameter: 'p', value: 0 } }),
    ['/profiles/paging/mine/pageSize/value: 0 is too small; at least 1'],
  ],
  [
    'a smallest page size above the page size',
    paging({ strategy: 'nextUri', nextUriPath: 'n', pageSize: { parameter: 'p', value: 10, minimum: 20 } }),
    ['/profiles/paging/mine/pageSize/minimum: 20 is more than value'],
  ],
  [
    'paging in the body of a GET',
    {
      ...paging({
        strategy: 'bodyPaging',
        parameter: 'p',
        firstPage: 1,
        pageSize: { parameter: 's', value: 1 },
      }),
      ...endpoint({ paging: 'mine' }),
    },
    ['/endpoints/mine/paging: "mine" writes into the body'],
  ],
  [
    'a cursor in the body of a GET',
    {
      ...paging({ strategy: 'cursor', parameter: 'p', cursorPath: 'c', parameterIn: 'body' }),
      ...endpoint({ paging: 'mine' }),
    },
    ['/endpoints/mine/paging: "mine" writes into the body'],
  ],
  [
    'too many attempts',
    {
      profiles: {
        retry: {
          mine: {
            maxAttempts: 11,
            backoff: { baseMs: 1, factor: 1, capMs: 1 },
            maxHintMs: 1,
            retryStatuses: [],
            throttleStatuses: [],
            messageHints: [],
          },
        },
      },
    },
    ['/profiles/retry/mine/maxAttempts: 11 is too large; at most 10'],
  ],
  [
    'a throttle status that is not retried',
    {
      profiles: {
        retry: {
          mine: {
            maxAttempts: 1,
            backoff: { baseMs: 1, factor: 1, capMs: 1 },
            maxHintMs: 1,
            retryStatuses: [503],
            throttleStatuses: [429],
            messageHints: [],
          },
        },
      },
    },
    ['/profiles/retry/mine/throttleStatuses: 429 is not among retryStatuses'],
  ],
  [
    'a status twice',
    {
      profiles: {
        retry: {
          mine: {
            maxAttempts: 1,
            backoff: { baseMs: 1, factor: 1, capMs: 1 },
            maxHintMs: 1,
            retryStatuses: [503, 503],
            throttleStatuses: [],
            messageHints: [],
          },
        },
      },
    },
    ['/profiles/retry/mine/retryStatuses: the same entry stands in it twice'],
  ],
  [
    'a hint without its number',
    {
      profiles: {
        retry: {
          mine: {
            maxAttempts: 1,
            backoff: { baseMs: 1, factor: 1, capMs: 1 },
            maxHintMs: 1,
            retryStatuses: [],
            throttleStatuses: [],
            messageHints: ['wait'],
          },
        },
      },
    },
    ['/profiles/retry/mine/messageHints/0: "wait"'],
  ],
  [
    'a token path on another host',
    {
      profiles: {
        auth: {
          mine: { grant: 'clientCredentials', tokenPath: 'https://evil.example', renewBeforeSeconds: 1 },
        },
      },
    },
    ['/profiles/auth/mine/tokenPath'],
  ],
  [
    'another grant',
    { profiles: { auth: { mine: { grant: 'password', tokenPath: '/oauth/token', renewBeforeSeconds: 1 } } } },
    ['/profiles/auth/mine/grant: "password" is not allowed. Allowed: "clientCredentials"'],
  ],
  [
    'a submit call that is not there',
    transaction({ submit: 'audits.query.submt' }),
    ['/profiles/transaction/mine/submit', 'Did you mean "audits.query.submit"'],
  ],
  [
    'a submit call that knows the id',
    transaction({ submit: 'audits.query.status' }),
    ['/profiles/transaction/mine/submit: "audits.query.status" uses {transactionId}'],
  ],
  [
    'a status call that is not there',
    transaction({ status: 'nothing' }),
    ['/profiles/transaction/mine/status: there is no endpoint "nothing"'],
  ],
  [
    'a status call without the id',
    transaction({ status: 'users.list' }),
    ['/profiles/transaction/mine/status: "users.list" does not use {transactionId}'],
  ],
  [
    'a cancel call that is not there',
    transaction({ cancel: 'nothing' }),
    ['/profiles/transaction/mine/cancel: there is no endpoint "nothing"'],
  ],
  [
    'a status call that deletes',
    {
      ...transaction({ status: 'mine', cancel: 'mine' }),
      ...endpoint({ method: 'DELETE', path: '/api/v2/q/{transactionId}' }),
    },
    ['/profiles/transaction/mine/status: "mine" is a DELETE'],
  ],
  [
    'states of which none is success',
    transaction({ states: { Running: 'running', Failed: 'failed' } }),
    ['/profiles/transaction/mine/states: no word means completed'],
  ],
  [
    'states of which none is running',
    transaction({ states: { Done: 'completed', Failed: 'failed' } }),
    ['/profiles/transaction/mine/states: no word means running'],
  ],
  [
    'a state that differs by case',
    transaction({ states: { Running: 'running', DONE: 'failed', Done: 'completed' } }),
    ['/profiles/transaction/mine/states: "DONE" and "Done" are the same word'],
  ],
  [
    'a meaning of a state that is not known',
    transaction({ states: { Running: 'running', Done: 'complete' } }),
    ['/profiles/transaction/mine/states/Done: "complete" is not allowed', 'Did you mean "completed"'],
  ],
  [
    'a dataset key with a slash',
    { datasets: { 'a/b': EXTRA_DATASET } },
    ['/datasets: the key "a/b" is not allowed', 'safe as a folder name'],
  ],
  [
    'a dataset key of dots',
    { datasets: { '..': EXTRA_DATASET } },
    ['/datasets: the key ".." is not allowed'],
  ],
  [
    'a dataset key in capitals',
    { datasets: { Flows: EXTRA_DATASET } },
    ['/datasets: the key "Flows" is not allowed'],
  ],
  [
    'a dataset key that is a device',
    { datasets: { nul: { ...EXTRA_DATASET, source: { endpoint: 'users.list' } } } },
    ['/datasets/nul: "nul" can not be a folder name'],
  ],
  [
    'a dataset whose endpoint is not there',
    dataset({ source: { endpoint: 'flow.list' } }),
    ['/datasets/mine/source/endpoint: there is no endpoint "flow.list"', 'Did you mean "flows.list"'],
  ],
  [
    'a dataset of an endpoint without items',
    dataset({ source: { endpoint: 'audits.query.status', transaction: 'audit-query' }, ...WINDOW }),
    ['/datasets/mine/source/endpoint: "audits.query.status" has no itemsPath'],
  ],
  [
    'a dataset whose transaction is not there',
    dataset({ source: { endpoint: 'audits.query.results', transaction: 'audit' }, ...WINDOW }),
    ['/datasets/mine/source/transaction: there is no transaction profile "audit"', 'There are: audit-query'],
  ],
  [
    'a dataset of results without a transaction',
    dataset({ source: { endpoint: 'audits.query.results' } }),
    ['/datasets/mine/source/endpoint: "audits.query.results" uses {transactionId}'],
  ],
  [
    'a dataset of a transaction without results',
    dataset({ source: { endpoint: 'users.list', transaction: 'audit-query' }, ...WINDOW }),
    ['/datasets/mine/source/endpoint: "users.list" does not use {transactionId}'],
  ],
  [
    'a window that the endpoint does not take',
    dataset(WINDOW),
    ['/datasets/mine/source/endpoint: the dataset has a window, but "flows.list" does not use {start}'],
  ],
  [
    'a window that the dataset does not have',
    { ...WINDOWED, datasets: { mine: { ...EXTRA_DATASET, source: { endpoint: 'mine' } } } },
    ['/datasets/mine/source/endpoint: "mine" uses {start}, but the dataset has no window'],
  ],
  [
    'a transaction without the window of its dataset',
    dataset({ source: { endpoint: 'audits.query.results', transaction: 'audit-query' } }),
    ['/datasets/mine/source/transaction: "audits.query.submit" uses {start}'],
  ],
  [
    'a slice of no length',
    {
      ...WINDOWED,
      datasets: {
        mine: {
          ...EXTRA_DATASET,
          source: { endpoint: 'mine' },
          window: { slice: 'PT0S', maxDuration: 'P1D' },
        },
      },
    },
    ['/datasets/mine/window/slice: "PT0S" is not a length of time'],
  ],
  [
    'a window in months',
    dataset({ window: { slice: 'P1M', maxDuration: 'P1D' } }),
    ['/datasets/mine/window/slice: "P1M" does not have the right form', 'ISO 8601 duration'],
  ],
  [
    'a filter that needs one that is not there',
    filter({ requires: ['entityTyp'] }),
    ['/datasets/mine/filters/kind/requires: "entityTyp" is not another filter'],
  ],
  [
    'a filter that needs itself',
    filter({ requires: ['kind'] }),
    ['/datasets/mine/filters/kind/requires: "kind" is not another filter'],
  ],
  [
    'a filter value of another type',
    filter({ type: 'integer', values: ['a'] }),
    ['/datasets/mine/filters/kind/values: "a" is not of the type integer'],
  ],
  [
    'a filter in the body of a GET',
    filter({ bind: { in: 'body', path: 'kind' } }),
    ['/datasets/mine/filters/kind/bind/in: the request is a GET'],
  ],
  [
    'a filter appended to a query',
    filter({ bind: { in: 'query', path: 'kind', append: { a: '{value}' } } }),
    ['/datasets/mine/filters/kind/bind/append'],
  ],
  [
    'a filter that loses its value',
    filter({ bind: { in: 'body', path: 'kind', append: { a: 'value' } } }),
    ['no member has {value}'],
  ],
  [
    'a filter that reaches a prototype',
    filter({ bind: { in: 'query', path: 'a.__proto__.b' } }),
    ['/datasets/mine/filters/kind/bind/path: "a.__proto__.b" can not be set'],
  ],
  [
    'a filter that overwrites what is fixed',
    { ...filter({}), endpoints: { 'flows.list': { ...EXTRA_ENDPOINT, query: { kind: 'a' } } } },
    ['/datasets/mine/filters/kind/bind/path: "kind" is already set by the endpoint'],
  ],
  [
    'a filter that overwrites the window',
    {
      ...WINDOWED,
      datasets: {
        mine: {
          ...EXTRA_DATASET,
          ...WINDOW,
          source: { endpoint: 'mine' },
          filters: {
            when: {
              description: 'x',
              type: 'string',
              multiple: 'no',
              bind: { in: 'body', path: 'interval' },
            },
          },
        },
      },
    },
    ['/datasets/mine/filters/when/bind/path: "interval" is already set'],
  ],
  [
    'a filter that splits and lists',
    filter({ multiple: 'both' }),
    ['/datasets/mine/filters/kind/multiple: "both" is not allowed', 'split, list, no'],
  ],
  [
    'a record without a key',
    dataset({ record: { key: [] } }),
    ['/datasets/mine/record/key: it has too few entries; at least 1'],
  ],
  [
    'a record key that redaction removes',
    dataset({ record: { key: ['email'] } }),
    [
      '/datasets/mine/record/key: "email" must be keep or pseudonymise in the redaction profile "default", but no rule lets it through',
    ],
  ],
  [
    'a record key that is masked',
    dataset({ redaction: 'mine' }, rule('id', { action: 'mask', mask: 'text' })),
    ['/datasets/mine/record/key: "id" must be keep or pseudonymise', 'the rule "id" says mask'],
  ],
  [
    'a record time that is a pseudonym',
    dataset(
      { redaction: 'mine', record: { key: ['id'], time: 'id' } },
      rule('id', { action: 'pseudonymise', domain: 'd' }),
    ),
    ['/datasets/mine/record/time: "id" must be keep', 'says pseudonymise'],
  ],
  [
    'a redaction profile that is not there',
    dataset({ redaction: 'audit-log' }),
    ['/datasets/mine/redaction: there is no redaction profile "audit-log"', 'Did you mean "audit-logs"'],
  ],
  [
    'a top list of a grouping that is not there',
    dataset({ summary: { countsBy: { day: { path: 'date' } }, top: { size: 1, of: ['dya'] } } }),
    ['/datasets/mine/summary/top/of: "dya" is not a grouping', 'Did you mean "day"'],
  ],
  [
    'a mask without its pattern',
    rule('a', { action: 'mask' }),
    ['/profiles/redaction/mine/allow/a: the action mask needs "mask"'],
  ],
  [
    'a pseudonym without its domain',
    rule('a', { action: 'pseudonymise' }),
    ['/profiles/redaction/mine/allow/a: the action pseudonymise needs "domain"'],
  ],
  [
    'a truncation without its length',
    rule('a', { action: 'truncate' }),
    ['/profiles/redaction/mine/allow/a: the action truncate needs "maxLength"'],
  ],
  [
    'a pattern that a kept value does not need',
    rule('a', { action: 'keep', mask: 'ip' }),
    ['/profiles/redaction/mine/allow/a/mask: mask belongs to the action mask; here the action is keep'],
  ],
  [
    'free text of a removed value',
    rule('a', { action: 'remove', freeText: true }),
    ['/profiles/redaction/mine/allow/a/freeText: freeText says nothing'],
  ],
  [
    'a rule without a reason',
    { profiles: { redaction: { mine: { description: 'x', allow: { a: { action: 'keep' } } } } } },
    ['/profiles/redaction/mine/allow/a: "why" is missing'],
  ],
  [
    'a rule path with a regular expression',
    rule('user.(name|mail)', { action: 'keep' }),
    ['/profiles/redaction/mine/allow: the key "user.(name|mail)" is not allowed', 'Path of a redaction rule'],
  ],
  [
    'a rule path with any depth in its middle',
    rule('user.**.id', { action: 'keep' }),
    ['/profiles/redaction/mine/allow: the key "user.**.id"'],
  ],
  [
    'a budget without its quota',
    { budget: { requestsPerMinute: 1, concurrency: 1 } },
    ['/budget: "retryQuota" is missing'],
  ],
  [
    'a budget above the limit',
    {
      budget: {
        requestsPerMinute: 1,
        concurrency: 33,
        retryQuota: { tokens: 1, transientCost: 1, throttleCost: 1 },
      },
    },
    ['/budget/concurrency: 33 is too large; at most 32'],
  ],
  [
    'a text with marks that turn it around',
    endpoint({ method: 'G\u202eET' }),
    ['"G\\u202eET" is not allowed'],
  ],
];

describe('a catalog is refused, with place and words that help, for', () => {
  let folder = '';
  let reports: readonly CatalogFileReport[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'genesys-core-bad-'));
    const paths = ROWS.map((_row, index) => join(folder, `${index}.json`));
    await Promise.all(
      ROWS.map(([, overlay], index) =>
        writeFile(paths[index]!, JSON.stringify({ catalogVersion: '1', ...overlay })),
      ),
    );
    reports = await validateCatalogFiles(paths, { catalogDir: 'catalog', workspace: folder });
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(ROWS.map(([sentence, , words], index) => [sentence, index, words] as const))(
    '%s',
    (_sentence, index, words) => {
      const problems = reports[index]?.problems.join('\n') ?? '';
      for (const word of words) expect(problems).toContain(word);
    },
  );

  it('and for nothing else: a row tells one problem, or the few that follow from each other', () => {
    for (const [index, [sentence]] of ROWS.entries())
      expect([sentence, (reports[index]?.problems.length ?? 0) <= 2]).toEqual([sentence, true]);
  });
});

describe('a hostile catalog', () => {
  const many = (count: number, make: (index: number) => unknown): Record<string, unknown> =>
    Object.fromEntries(Array.from({ length: count }, (_, index) => [`k${index}`, make(index)]));

  it.each<[string, () => string, string | RegExp]>([
    ['nested a million times', () => '['.repeat(1_000_000), 'nested deeper than 32'],
    ['nested in objects', () => '{"a":'.repeat(150_000), 'nested deeper than 32'],
    ['with hundreds of thousands of values', () => `[${'0,'.repeat(500_000)}0]`, 'more than 20000 values'],
    [
      'with __proto__',
      () => '{"catalogVersion":"1","datasets":{"__proto__":{"a":1}}}',
      '"__proto__" is not allowed',
    ],
    [
      'with constructor.prototype',
      () => '{"constructor":{"prototype":{"a":1}}}',
      '"constructor" is not allowed',
    ],
    [
      'with a key twice, of which a reader sees one',
      () => '{"catalogVersion":"1","catalogVersion":"2"}',
      'stands twice',
    ],
    [
      'with thousands of unknown keys',
      () => JSON.stringify({ catalogVersion: '1', ...many(19_000, () => 0) }),
      /and 18980 more$/,
    ],
    [
      'with thousands of bad profiles',
      () =>
        JSON.stringify({
          catalogVersion: '1',
          profiles: { paging: many(6000, () => ({ strategy: 'x' })) },
        }),
      /and \d+ more$/,
    ],
    [
      'with thousands of rules of nothing',
      () =>
        JSON.stringify({
          catalogVersion: '1',
          profiles: { redaction: { p: { description: 'x', allow: many(19_000, () => ({})) } } },
        }),
      /and \d+ more$/,
    ],
    [
      'with thousands of endpoints of nothing',
      () => JSON.stringify({ catalogVersion: '1', endpoints: many(19_000, () => ({})) }),
      /and \d+ more$/,
    ],
    [
      'with thousands of filters that are none',
      () =>
        JSON.stringify({
          catalogVersion: '1',
          datasets: { d: { ...EXTRA_DATASET, filters: many(6000, () => ({ bind: {} })) } },
        }),
      /and \d+ more$/,
    ],
    [
      'with hundreds of datasets that name nothing',
      () =>
        JSON.stringify({
          catalogVersion: '1',
          endpoints: many(600, () => EXTRA_ENDPOINT),
          datasets: many(600, () => ({ ...EXTRA_DATASET, source: { endpoint: `x${'y'.repeat(70)}` } })),
        }),
      /and \d+ more$/,
    ],
    [
      'with hundreds of datasets whose keys are looked for in a thousand rules',
      () =>
        JSON.stringify({
          catalogVersion: '1',
          profiles: {
            redaction: { p: { description: 'x', allow: many(1000, () => ({ action: 'keep', why: 'x' })) } },
          },
          datasets: many(600, () => ({
            ...EXTRA_DATASET,
            redaction: 'p',
            source: { endpoint: 'users.list' },
            record: { key: ['a', 'b', 'c', 'd', 'e', 'f'] },
          })),
        }),
      /and \d+ more$/,
    ],
    [
      'with a text that makes patterns work hard',
      () => JSON.stringify({ catalogVersion: '1', ...rule(`${'a.'.repeat(400_000)}!`, { action: 'keep' }) }),
      'is not allowed',
    ],
    [
      'with a key that makes patterns work hard',
      () => JSON.stringify({ catalogVersion: '1', datasets: { ['a-'.repeat(400_000)]: EXTRA_DATASET } }),
      'is not allowed',
    ],
  ])('%s is refused in under two seconds', async (_sentence, make, words) => {
    const folder = await mkdtemp(join(tmpdir(), 'genesys-core-hostile-'));
    try {
      const text = make();
      expect(text.length).toBeLessThanOrEqual(1_048_576);
      await writeFile(join(folder, 'hostile.json'), text);
      const before = process.cpuUsage().user;
      const [report] = await validateCatalogFiles(['hostile.json'], {
        catalogDir: 'catalog',
        workspace: folder,
      });
      // Work, not time: a busy machine takes longer for the same.
      expect(process.cpuUsage().user - before).toBeLessThan(10_000_000);
      expect(report?.problems.join('\n')).toMatch(words);
      expect(report?.problems.join('\n').length).toBeLessThan(20_000);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});

import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type CatalogFileReport, validateCatalogFiles } from '../../src/catalog/load.js';
import { EXTRA_DATASET, EXTRA_ENDPOINT } from './overlays.js';

type Overlay = Record<string, unknown>;

/** An overlay with one endpoint and one dataset that reads it. */
const both = (endpoint: object, dataset: object = {}, more: Overlay = {}): Overlay => ({
  endpoints: { 'flows.list': { ...EXTRA_ENDPOINT, ...endpoint } },
  datasets: { mine: { ...EXTRA_DATASET, ...dataset } },
  ...more,
});
const window = (definition: object, endpoint: object = {}): Overlay =>
  both(
    { method: 'POST', effect: 'read', body: { interval: '{start}/{end}' }, paging: 'none', ...endpoint },
    {
      window: { maxDuration: 'P7D', ...definition },
      record: { key: ['id'], time: 'dateCreated' },
      redaction: 'default',
    },
  );
const kept = (definition: object = {}, record: object = {}): Overlay =>
  both(
    {},
    {
      window: { maxDuration: 'P7D', keptByClient: 'descending', ...definition },
      record: { key: ['id'], time: 'dateCreated', ...record },
      redaction: 'default',
    },
  );
const filter = (definition: object): Overlay =>
  both(
    {},
    {
      filters: {
        kind: {
          description: 'x',
          type: 'string',
          multiple: 'split',
          bind: { in: 'query', path: 'kind' },
          ...definition,
        },
      },
    },
  );
const POLL = { initialMs: 1, factor: 1, capMs: 1, timeoutMs: 1 };

/** What is declared, and where it is refused. */
const ROWS: readonly (readonly [sentence: string, overlay: Overlay, pointer: string])[] = [
  ['an effect of a GET', both({ effect: 'read' }), '/endpoints/flows.list/effect'],
  ['a shape of no items', both({ itemsPath: null, items: 'list' }), '/endpoints/flows.list/items'],
  [
    'the absence of no items',
    both({ itemsPath: null, itemsAbsent: 'empty' }),
    '/endpoints/flows.list/itemsAbsent',
  ],
  ['a row limit of no items', both({ itemsPath: null, maxRows: 5 }), '/endpoints/flows.list/maxRows'],
  ['a cut of no items', both({ itemsPath: null, cutAt: [5] }), '/endpoints/flows.list/cutAt'],
  [
    'the end of pages that there are not',
    both({ paging: 'none', itemsAbsent: 'end' }),
    '/endpoints/flows.list/itemsAbsent',
  ],
  [
    'names of permissions that are not known',
    both({ permissions: { mode: 'unknown', names: ['a:b:c'] } }),
    '/endpoints/flows.list/permissions/names',
  ],
  [
    'data until an instant without a window',
    both({ availabilityPath: 'until' }),
    '/endpoints/flows.list/availabilityPath',
  ],
  [
    'a status that means two things',
    both({
      pending: { statuses: [202], ...POLL },
      download: { status: 202, urlPath: 'url', hosts: ['.a.test'] },
    }),
    '/endpoints/flows.list/pending/statuses',
  ],
  [
    'a code of large answers that nothing makes smaller',
    both({ paging: 'none', tooLargeCode: 'too.large' }),
    '/endpoints/flows.list/tooLargeCode',
  ],
  [
    'smaller lists of a list that is never cut',
    both(
      { cutAt: [] },
      { source: { endpoint: 'flows.list', splits: [{ parameter: 'state', values: ['a', 'b'] }] } },
    ),
    '/datasets/mine/source/splits',
  ],
  [
    'what lies beyond a retention that is not there',
    window({ beyondRetention: 'warn' }),
    '/datasets/mine/window/beyondRetention',
  ],
  [
    'a time zone of instants',
    window({ slice: 'PT6H', timeZone: 'Europe/Berlin' }),
    '/datasets/mine/window/timeZone',
  ],
  [
    'a time zone that there is not',
    window({ slice: 'P1D', timeZone: 'Europe/Berlim' }),
    '/datasets/mine/window/timeZone',
  ],
  [
    'a begin of weeks that nothing counts',
    window({ slice: 'P1D', weekStart: 'monday' }),
    '/datasets/mine/window/weekStart',
  ],
  [
    'slices shorter than the dates that are asked for',
    window({ slice: 'P1D', smallestSlice: 'PT1H' }, { body: { from: '{startDate}', to: '{lastDate}' } }),
    '/datasets/mine/window/smallestSlice',
  ],
  [
    'a window that the request does not tell',
    window({}, { body: { from: '{start}' } }),
    '/datasets/mine/source/endpoint',
  ],
  ['slices of a list that is read whole', kept({ slice: 'P1D' }), '/datasets/mine/window/slice'],
  [
    'an order by a time that there is not',
    kept({}, { time: undefined }),
    '/datasets/mine/window/keptByClient',
  ],
  [
    'an order by a time that has another name in the item',
    kept({}, { rename: { created: 'dateCreated' } }),
    '/datasets/mine/window/keptByClient',
  ],
  [
    'an interval that the client keeps',
    both(
      { query: { from: '{start}', to: '{end}' } },
      {
        window: { maxDuration: 'P7D', keptByClient: 'unordered' },
        record: { key: ['id'], time: 'dateCreated' },
        redaction: 'default',
      },
    ),
    '/datasets/mine/source/endpoint',
  ],
  [
    'a scope of keys without slices',
    both({}, { record: { key: ['id'], scope: 'slice' } }),
    '/datasets/mine/record/scope',
  ],
  [
    'a version of content',
    both({}, { record: { key: 'content', version: { path: 'version', keep: 'latest' } } }),
    '/datasets/mine/record/version',
  ],
  [
    'a new name that is the old one',
    both({}, { record: { key: ['id'], rename: { state: 'state' } } }),
    '/datasets/mine/record/rename',
  ],
  ['a batch of single values', filter({ batch: 5 }), '/datasets/mine/filters/kind/batch'],
  ['a length of words', filter({ values: ['a'], maxLength: 5 }), '/datasets/mine/filters/kind/maxLength'],
  ['a length of numbers', filter({ type: 'integer', maxLength: 5 }), '/datasets/mine/filters/kind/maxLength'],
  [
    'a demand for what has a default',
    filter({ default: 'a', required: true }),
    '/datasets/mine/filters/kind/required',
  ],
  [
    'a lookup that nothing uses',
    both(
      {},
      { lookups: { list: { dataset: 'users', refresh: 'daily', keyPath: 'id', labelPath: 'state' } } },
    ),
    '/datasets/mine/lookups/list',
  ],
  ['nothing, where all has an effect', window({ slice: 'P1D' }), ''],
];

describe('what is declared and has no effect is refused:', () => {
  let folder = '';
  let reports: readonly CatalogFileReport[] = [];

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'genesys-core-no-effect-'));
    const paths = ROWS.map((_row, index) => join(folder, `${index}.json`));
    await Promise.all(
      ROWS.map(([, overlay], index) =>
        writeFile(paths[index]!, JSON.stringify({ catalogVersion: '1', ...overlay })),
      ),
    );
    reports = await validateCatalogFiles(paths, { catalogDir: 'catalog', workspace: folder });
  });

  afterAll(() => rm(folder, { recursive: true }));

  it.each(ROWS.map(([sentence, , pointer], index) => [sentence, index, pointer] as const))(
    '%s',
    (_sentence, index, pointer) => {
      const problems = reports[index]?.problems ?? [];
      if (pointer === '') expect(problems).toEqual([]);
      else expect(problems.map((problem) => problem.split(': ')[0])).toContain(pointer);
    },
  );
});

import { describe, expect, it } from '@jest/globals';
import { createScrubber } from '../../src/base/scrub.js';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import type { JsonObject } from '../../src/base/json.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type {
  Catalog,
  DatasetDefinition,
  EndpointDefinition,
  PagingProfile,
} from '../../src/catalog/types.js';
import type { ListEvidence } from '../../src/paging/whole-list.js';
import { UNCOUNTED } from '../support/uncounted.js';
import { fetchInParts } from '../../src/run/split.js';
import { createManualClock } from '../support/manual-clock.js';
import { apiAnswer } from '../support/answers.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 24);
const WINDOW = { startMs: START_MS, endMs: START_MS + 24 * HOUR_MS };

const ALL = Array.from({ length: 24 }, (_, hour) => hour);

/** A day with a row each hour, from a service that gives so many rows at most. */
interface Service {
  readonly most: number;
  /** It refuses what is more; else it cuts in silence. */
  readonly refuses: boolean;
  /** It gives the same rows whatever the interval, of the hours from here on. */
  readonly ignoresFrom?: number;
  /** What the catalog knows of the cut. Default: that there are no more rows. */
  readonly known?: { readonly service?: readonly number[]; readonly endpoint?: number[] };
}

interface Fetched {
  readonly hours: readonly number[];
  readonly intervals: readonly string[];
  readonly events: readonly RunEvent[];
  readonly evidence?: ListEvidence;
  readonly error?: GenesysCoreError;
}

async function fetched(service: Service, smallestSlice?: string): Promise<Fetched> {
  const endpoint: EndpointDefinition = {
    description: 'x',
    method: 'POST',
    effect: 'read',
    path: '/api/v2/entries',
    body: { interval: '{start}/{end}' },
    itemsPath: 'rows',
    paging: 'none',
    auth: 'a',
    retry: 'r',
    limits: 'l',
    permissions: { mode: 'all', names: [] },
    ...(service.refuses ? { tooLargeCode: 'too.large' } : {}),
    ...(service.refuses || service.known !== undefined ? {} : { maxRows: service.most }),
    ...(service.known?.endpoint === undefined ? {} : { cutAt: service.known.endpoint }),
  };
  const catalog = {
    endpoints: new Map([['entries', endpoint]]),
    service: { errorBody: { code: ['code'], message: ['message'] }, cutAt: service.known?.service },
    profiles: {
      paging: new Map<string, PagingProfile>([['none', { strategy: 'none' }]]),
      limits: new Map(),
    },
  } as unknown as Catalog;
  const dataset = {
    source: { endpoint: 'entries' },
    window: { maxDuration: 'P1D', smallestSlice },
    filters: {},
    record: { key: ['hour'], time: 'at' },
  } as unknown as DatasetDefinition;
  const intervals: string[] = [];
  const events: RunEvent[] = [];
  const clock = createManualClock(0);
  const send = async (request: ApiRequest) => {
    const { interval } = request.body as { interval: string };
    intervals.push(interval.replaceAll('2026-11-24T', ''));
    const [fromMs = 0, toMs = 0] = interval.split('/').map((text) => Date.parse(text));
    const hours = ALL.filter((hour) => {
      if (service.ignoresFrom !== undefined) return hour >= service.ignoresFrom;
      const atMs = START_MS + hour * HOUR_MS;
      return atMs >= fromMs && atMs < toMs;
    });
    const rows = hours.map((hour) => ({ hour, at: new Date(START_MS + hour * HOUR_MS).toISOString() }));
    if (rows.length > service.most && service.refuses)
      throw new GenesysCoreError('BAD_RESPONSE', 'too large.', { status: 400, apiCode: 'too.large' });
    return apiAnswer({ rows: rows.slice(0, service.most) }, 'rows');
  };
  const request: ApiRequest = {
    endpoint: 'entries',
    kind: 'page',
    method: 'POST',
    url: 'https://api.example.test/api/v2/entries',
    body: { interval: '2026-11-24T00:00:00Z/2026-11-25T00:00:00Z' },
  };
  const pages = fetchInParts(
    { id: 'q1', filters: {}, request },
    WINDOW,
    {
      plan: { catalog, dataset, transaction: undefined, apiUrl: 'https://api.example.test' },
      scrubber: createScrubber(),
      sliceId: 's',
      send,
      download: () => Promise.reject(new Error('no download expected')),
      clock,
      signal: new AbortController().signal,
      deadlineAtMs: Number.POSITIVE_INFINITY,
      events: { emit: (event) => events.push(event) },
    },
    UNCOUNTED,
  );
  const hours: number[] = [];
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return { hours, intervals, events, evidence: step.value };
      for (const item of step.value.items) hours.push((item as JsonObject)['hour'] as number);
    }
  } catch (error) {
    return { hours, intervals, events, error: error as GenesysCoreError };
  }
}

const splits = ({ events }: Fetched): number =>
  events.filter((event) => event.type === 'warning.raised' && event.code === 'SLICE_SPLIT').length;

describe('a slice whose answer is too large', () => {
  it('is fetched whole where it is not', async () => {
    const run = await fetched({ most: 24, refuses: true }, 'PT1H');
    expect([run.hours, run.intervals.length, splits(run)]).toEqual([ALL, 1, 0]);
  });

  it('is fetched in halves, as often as it takes', async () => {
    const run = await fetched({ most: 7, refuses: true }, 'PT1H');
    expect(run.hours).toEqual(ALL);
    expect(run.evidence).toMatchObject({ rows: 24 });
    expect(run.intervals).toEqual([
      '00:00:00Z/2026-11-25T00:00:00Z',
      '00:00:00Z/12:00:00Z',
      '00:00:00Z/06:00:00Z',
      '06:00:00Z/12:00:00Z',
      '12:00:00Z/2026-11-25T00:00:00Z',
      '12:00:00Z/18:00:00Z',
      '18:00:00Z/2026-11-25T00:00:00Z',
    ]);
    expect(splits(run)).toBe(3);
  });

  it('is fetched in halves where it has as many rows as there can be', async () => {
    const run = await fetched({ most: 13, refuses: false }, 'PT1H');
    expect(new Set(run.hours)).toEqual(new Set(ALL));
    expect(run.evidence?.rows).toBe(24);
  });

  it.each([
    ['at which lists of the service are cut', { service: [13] }, 24, 1],
    ['at which lists of the endpoint are cut', { service: [100], endpoint: [5, 13] }, 24, 1],
    ['at which lists of the endpoint are known to be whole', { service: [13], endpoint: [] }, 13, 0],
    ['at which nothing is known to be cut', { service: [12, 14] }, 13, 0],
  ])('where it ends at a number %s', async (_, known, rows, halvings) => {
    const run = await fetched({ most: 13, refuses: false, known }, 'PT1H');
    expect([new Set(run.hours).size, splits(run)]).toEqual([rows, halvings]);
  });

  it.each([
    ['of the beginning', 0, 3],
    ['of the end', 16, 1],
  ])('is not cut further where its parts bring rows %s, whatever was asked for', async (_, from, parts) => {
    const run = await fetched({ most: 6, refuses: false, ignoresFrom: from }, 'PT1H');
    expect(run.intervals).toHaveLength(1 + parts);
    expect(run.evidence?.doubt).toMatch(/parts of its window brought rows of other times/);
    expect(new Set(run.hours)).toEqual(new Set(ALL.slice(from, from + 6)));
  });

  it('tells what makes a list smaller that may be cut', async () => {
    const { evidence } = await fetched({ most: 3, refuses: false, known: { service: [3] } }, 'PT12H');
    expect(evidence?.doubt).toBe(
      'The list ended at exactly 3 rows and long before the end of its window, a number at which lists are cut without a ' +
        'word (cutAt in the catalog), so there may be more. A shorter window.smallestSlice in the catalog makes it smaller.',
    );
  });

  it.each<[string, Service, string | undefined, string]>([
    ['where the dataset allows no halves', { most: 7, refuses: true }, undefined, 'BAD_RESPONSE'],
    ['at the smallest slice', { most: 2, refuses: true }, 'PT4H', 'BAD_RESPONSE'],
    ['at the smallest slice that may be cut', { most: 3, refuses: false }, 'PT4H', 'PAGINATION_LIMIT'],
  ])('fails %s', async (_, service, smallest, code) => {
    const { error, evidence } = await fetched(service, smallest);
    // What came of a cut list is kept, and is not all.
    expect(error?.code ?? evidence?.decidedBy).toBe(code === 'PAGINATION_LIMIT' ? 'rowLimit' : code);
  });
});

import { describe, expect, it } from '@jest/globals';
import { createScrubber } from '../../src/base/scrub.js';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import type { JsonValue } from '../../src/base/json.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type {
  Catalog,
  DatasetDefinition,
  EndpointDefinition,
  PagingProfile,
} from '../../src/catalog/types.js';
import type { ListEvidence } from '../../src/paging/whole-list.js';
import { UNCOUNTED } from '../../src/run/row-count.js';
import { fetchInParts } from '../../src/run/split.js';
import { createManualClock } from '../support/manual-clock.js';
import { apiAnswer } from '../support/answers.js';

const HOUR_MS = 3_600_000;
const START_MS = Date.UTC(2026, 10, 24);
const WINDOW = { startMs: START_MS, endMs: START_MS + 24 * HOUR_MS };

/** A day with a row each hour, from a service that gives so many rows at most. */
interface Service {
  readonly most: number;
  /** It refuses what is more; else it cuts in silence. */
  readonly refuses: boolean;
}

interface Fetched {
  readonly hours: readonly JsonValue[];
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
    ...(service.refuses ? { tooLargeCode: 'too.large' } : { maxRows: service.most }),
  };
  const catalog = {
    endpoints: new Map([['entries', endpoint]]),
    service: { errorBody: { code: ['code'], message: ['message'] } },
    profiles: {
      paging: new Map<string, PagingProfile>([['none', { strategy: 'none' }]]),
      limits: new Map(),
    },
  } as unknown as Catalog;
  const dataset = {
    source: { endpoint: 'entries' },
    window: { maxDuration: 'P1D', smallestSlice },
    filters: {},
  } as unknown as DatasetDefinition;
  const intervals: string[] = [];
  const events: RunEvent[] = [];
  const clock = createManualClock(0);
  const send = async (request: ApiRequest) => {
    const { interval } = request.body as { interval: string };
    intervals.push(interval.replaceAll('2026-11-24T', ''));
    const [fromMs = 0, toMs = 0] = interval.split('/').map((text) => Date.parse(text));
    const rows: number[] = [];
    for (let atMs = fromMs; atMs < toMs; atMs += HOUR_MS) rows.push((atMs - START_MS) / HOUR_MS);
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
  const hours: JsonValue[] = [];
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return { hours, intervals, events, evidence: step.value };
      hours.push(...step.value.items);
    }
  } catch (error) {
    return { hours, intervals, events, error: error as GenesysCoreError };
  }
}

const ALL = Array.from({ length: 24 }, (_, hour) => hour);
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

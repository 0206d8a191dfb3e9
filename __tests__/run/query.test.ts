import { describe, expect, it } from '@jest/globals';
import { createScrubber } from '../../src/base/scrub.js';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import type { JsonValue } from '../../src/base/json.js';
import type {
  Catalog,
  DatasetDefinition,
  EndpointDefinition,
  LimitsProfile,
  PagingProfile,
  TransactionProfile,
} from '../../src/catalog/types.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type { Send } from '../../src/http/types.js';
import type { ListEvidence } from '../../src/paging/whole-list.js';
import { UNCOUNTED } from '../support/uncounted.js';
import { createTransactionSlots, fetchQuery, type QueryContext } from '../../src/run/query.js';
import { createManualClock } from '../support/manual-clock.js';
import { apiAnswer, utf8 } from '../support/answers.js';

const T1 = '0b3c4d5e-6f70-4f0e-9d2a-9b1d6e2c44c1';

const API = 'https://api.example.test';

function endpoint(
  method: EndpointDefinition['method'],
  path: string,
  rest: Partial<EndpointDefinition> = {},
): EndpointDefinition {
  return {
    description: 'x',
    method,
    path,
    itemsPath: 'rows',
    paging: 'rows',
    auth: 'a',
    retry: 'r',
    limits: 'l',
    permissions: { mode: 'all', names: [] },
    ...rest,
  };
}

const transaction: TransactionProfile = {
  submit: 'jobs.submit',
  status: 'jobs.status',
  idPaths: ['id'],
  statePath: 'state',
  states: { Running: 'running', Done: 'completed', Failed: 'failed', Expired: 'expired' },
  poll: { initialMs: 1000, factor: 1, capMs: 1000, timeoutMs: 10_000 },
  maxResubmits: 1,
  maxInFlight: 1,
};

const catalog = {
  endpoints: new Map([
    ['jobs.submit', endpoint('POST', '/jobs', { itemsPath: null })],
    ['jobs.status', endpoint('GET', '/jobs/{transactionId}', { itemsPath: null })],
    [
      'jobs.results',
      endpoint('GET', '/jobs/{transactionId}/results', {
        query: { expand: 'user' },
        download: { status: 302, urlPath: 'file', hosts: ['.files.test'] },
      }),
    ],
    ['rows.list', endpoint('GET', '/rows')],
    [
      'rows.made',
      endpoint('GET', '/rows', {
        pending: { statuses: [202, 409], initialMs: 1000, factor: 2, capMs: 4000, timeoutMs: 20_000 },
      }),
    ],
    ['rows.broken', endpoint('GET', '/rows', { paging: 'absent' })],
  ]),
  service: { errorBody: { code: ['code'], message: ['message'] } },
  profiles: {
    paging: new Map<string, PagingProfile>([
      [
        'rows',
        {
          strategy: 'cursor',
          cursorPath: 'cursor',
          parameter: 'cursor',
          expired: { statuses: [404, 410], words: ['invalid.cursor', 'has expired'] },
        },
      ],
    ]),
    limits: new Map<string, Partial<LimitsProfile>>([['l', { maxDepth: 5 }]]),
  },
} as unknown as Catalog;

type Reply = JsonValue | Error;

interface Fetched {
  readonly rows: readonly JsonValue[];
  readonly calls: readonly string[];
  readonly events: readonly RunEvent[];
  readonly evidence?: ListEvidence;
  readonly error?: GenesysCoreError;
}

function status(code: number): GenesysCoreError {
  return new GenesysCoreError('BAD_RESPONSE', `status ${code}`, { status: code, correlationId: 'c-1' });
}

interface Setup {
  readonly source?: DatasetDefinition['source'];
  readonly profile?: Partial<TransactionProfile>;
  readonly change?: Partial<QueryContext>;
}

/** Runs a query against replies in order; a reply of `[status, body]` has another status than 200. */
async function fetched(replies: readonly Reply[], setup: Setup = {}): Promise<Fetched> {
  const { source = { endpoint: 'jobs.results', transaction: 'jobs' } } = setup;
  const clock = createManualClock(0);
  const calls: string[] = [];
  const events: RunEvent[] = [];
  const rows: JsonValue[] = [];
  const send: Send = async (request) => {
    const reply = replies[calls.length];
    calls.push(`${request.kind} ${request.method} ${request.url.slice(API.length)}`);
    if (reply === undefined) throw new Error(`no reply for ${calls.at(-1)}`);
    if (reply instanceof Error) throw reply;
    const [code, body] = Array.isArray(reply) ? (reply as [number, JsonValue]) : [200, reply];
    return apiAnswer(body, 'rows', code);
  };
  const request: ApiRequest =
    source.transaction === undefined
      ? { endpoint: source.endpoint, kind: 'page', method: 'GET', url: `${API}/rows?state=any` }
      : { endpoint: 'jobs.submit', kind: 'submit', method: 'POST', url: `${API}/jobs`, body: {} };
  const pages = fetchQuery(
    { id: 'q2', filters: {}, request },
    {
      plan: {
        catalog,
        dataset: { source } as DatasetDefinition,
        transaction: source.transaction === undefined ? undefined : { ...transaction, ...setup.profile },
        apiUrl: API,
      },
      sliceId: 's',
      send,
      download: () => Promise.reject(new Error('no download expected')),
      clock,
      scrubber: createScrubber(),
      signal: new AbortController().signal,
      deadlineAtMs: clock.monotonic() + 3_600_000,
      events: { emit: (event) => events.push(event) },
      ...setup.change,
    },
    UNCOUNTED,
  );
  const read = async (): Promise<Fetched> => {
    try {
      for (;;) {
        const step = await pages.next();
        if (step.done === true) return { rows, calls, events, evidence: step.value };
        rows.push(...step.value.items);
      }
    } catch (error) {
      return { rows, calls, events, error: error as GenesysCoreError };
    }
  };
  return clock.settle(read());
}

/** A refusal with a code and a sentence of its own. */
const refused = (code: number, apiCode: string, said = ''): GenesysCoreError =>
  new GenesysCoreError('BAD_RESPONSE', `status ${code}`, { status: code, apiCode, said });

const running = (id: string): JsonValue => ({ id, state: 'Running' });
const done = { state: 'Done' };

describe('a query without a transaction', () => {
  it('is the walk over its bound request', async () => {
    const { rows, calls, evidence } = await fetched([{ rows: [1, 2], cursor: 'a' }, { rows: [3] }], {
      source: { endpoint: 'rows.list' },
    });
    expect(rows).toEqual([1, 2, 3]);
    expect(calls).toEqual(['page GET /rows?state=any', 'page GET /rows?state=any&cursor=a']);
    expect(evidence).toMatchObject({ stoppedBy: 'cursorExhausted', rows: 3, decidedBy: 'endOfPages' });
  });

  it.each([404, 410])('has no results to lose: a %s is what it is', async (code) => {
    const failure = status(code);
    expect((await fetched([failure], { source: { endpoint: 'rows.list' } })).error).toBe(failure);
  });

  it.each([
    ['endpoint', 'rows.gone', 'no endpoint rows.gone'],
    ['paging profile', 'rows.broken', 'no paging profile absent'],
  ])('needs the %s that the catalog names', async (_, key, words) => {
    const { error } = await fetched([], { source: { endpoint: key } });
    expect(error).toMatchObject({ code: 'CATALOG_INVALID', message: expect.stringContaining(words) });
  });
});

describe('a position in a list that expired', () => {
  const source = { endpoint: 'rows.list' };
  const first = { rows: [1], cursor: 'a' };
  it.each<[string, GenesysCoreError]>([
    ['404', status(404)],
    ['410', status(410)],
    ['400 with a code', refused(400, 'invalid.cursor')],
    ['400 with a sentence', refused(400, 'bad.request', 'The scroll HAS EXPIRED.')],
  ])('begins the walk again, once: %s', async (_, gone) => {
    const good = await fetched([first, gone, first, { rows: [2] }], { source });
    expect(good.rows).toEqual([1, 1, 2]);
    expect(good.evidence).toMatchObject({ rows: 2 });
    expect(good.events.filter(({ type }) => type === 'warning.raised')).toEqual([
      expect.objectContaining({ code: 'WALK_RESTARTED' }),
    ]);
    const bad = await fetched([first, gone, first, gone], { source });
    expect(bad.error).toBe(gone);
  });

  it.each<[string, Reply[]]>([
    ['on the first page', [status(410)]],
    ['with words of another failure', [first, refused(400, 'bad.request', 'Page size is wrong')]],
    ['with its words, but as a failure of the server', [first, refused(500, 'invalid.cursor')]],
  ])('not %s', async (_, replies) => {
    const { error, calls } = await fetched(replies, { source });
    expect(error).toBe(replies.at(-1));
    expect(calls).toHaveLength(replies.length);
  });

  it('leads to a new submit where the list is the result of one', async () => {
    const { rows, calls } = await fetched([
      running(T1),
      done,
      first,
      refused(400, 'invalid.cursor'),
      running('T2'),
      done,
      first,
      { rows: [2] },
    ]);
    expect(rows).toEqual([1, 1, 2]);
    expect(calls.filter((call) => call.startsWith('submit'))).toHaveLength(2);
  });
});

describe('results that are not ready though the state says so', () => {
  it.each<[string, Reply]>([
    ['202 with nothing', [202, {}]],
    ['204', [204, null]],
    ['409', status(409)],
    ['425', status(425)],
    ['200 with a state that means running', { id: T1, state: 'Running' }],
    ['200 with such a state and an empty list', { state: 'running', rows: [] }],
  ])('are polled again: %s', async (_, early) => {
    const { rows, calls } = await fetched([running(T1), done, early, early, { rows: [1] }]);
    expect(rows).toEqual([1]);
    expect(calls.filter((call) => call.startsWith('submit'))).toHaveLength(1);
    expect(calls.filter((call) => call.startsWith('page'))).toHaveLength(3);
  });

  it('are polled again on a later page', async () => {
    const { rows } = await fetched([
      running(T1),
      done,
      { rows: [1], cursor: 'a' },
      status(409),
      { rows: [2] },
    ]);
    expect(rows).toEqual([1, 2]);
  });

  it('are polled again when they are not found, in the time of grace', async () => {
    const profile = { poll: { ...transaction.poll, notFoundGraceMs: 2_500 } };
    const early = await fetched([running(T1), done, status(404), status(404), { rows: [1] }], { profile });
    expect(early.calls.filter((call) => call.startsWith('submit'))).toHaveLength(1);
  });

  it('of an operation that makes its answer when it is asked are asked for again', async () => {
    const source = { endpoint: 'rows.made' };
    const run = await fetched([[202, null], status(409), { rows: [1, 2] }], {
      source,
    });
    expect(run.rows).toEqual([1, 2]);
    expect(run.calls).toHaveLength(3);
    const late = await fetched(
      Array.from({ length: 9 }, () => [202, null]),
      { source },
    );
    expect(late.error).toMatchObject({ code: 'ASYNC_TIMEOUT', retryable: true, endpoint: 'rows.made' });
    expect(late.error?.message).toContain('not within 20 s (pending.timeoutMs of the endpoint)');
    const last = await fetched([[202, null]], {
      source,
      change: { deadlineAtMs: 500 },
    });
    expect(last.error?.code).toBe('DEADLINE');
    expect((await fetched([status(404)], { source })).error?.status).toBe(404);
  });

  it('are given up at the time-out of the query, or at the deadline', async () => {
    const never = Array.from({ length: 20 }, (): Reply => status(409));
    const { error } = await fetched([running(T1), done, ...never]);
    expect(error).toMatchObject({ code: 'ASYNC_TIMEOUT', message: expect.stringContaining('not ready') });
    const short = await fetched([running(T1), done, ...never], { change: { deadlineAtMs: 5_000 + 4_000 } });
    expect(short.error).toMatchObject({ code: 'DEADLINE', message: expect.stringContaining('not ready') });
  });

  it.each([
    ['Failed', 1],
    ['Expired', 2],
  ])('are an error, or submitted again, where they say %s', async (state, submits) => {
    const again: Reply[] = [running('T2'), done, { rows: [1] }];
    const { error, rows, calls } = await fetched([running(T1), done, { state }, ...again]);
    expect(calls.filter((call) => call.startsWith('submit'))).toHaveLength(submits);
    if (submits === 1) expect(error?.code).toBe('ASYNC_FAILED');
    else expect(rows).toEqual([1]);
  });
});

describe('a query with a transaction', () => {
  it('is submitted, watched, and its results are walked over', async () => {
    const { rows, calls, events, evidence } = await fetched([
      running(T1),
      running(T1),
      done,
      { rows: [1], cursor: 'a' },
      { rows: [2] },
    ]);
    expect(rows).toEqual([1, 2]);
    expect(calls).toEqual([
      'submit POST /jobs',
      `status GET /jobs/${T1}`,
      `status GET /jobs/${T1}`,
      `page GET /jobs/${T1}/results?expand=user`,
      `page GET /jobs/${T1}/results?expand=user&cursor=a`,
    ]);
    expect(evidence).toMatchObject({ stoppedBy: 'cursorExhausted', rows: 2 });
    expect(events.find(({ type }) => type === 'page.received')).toMatchObject({
      sliceId: 's',
      queryId: 'q2',
    });
  });

  it.each<[string, Reply[], JsonValue[]]>([
    ['expired before they were read', [running(T1), { state: 'Expired' }], []],
    ['gone from the status', [running(T1), status(404)], []],
    ['not found at the first page', [running(T1), done, status(404)], []],
    ['gone at the first page', [running(T1), done, status(410)], []],
    ['not found at a later page', [running(T1), done, { rows: [1], cursor: 'a' }, status(404)], [1]],
  ])('is submitted once more when its results are %s', async (_, firstTime, seenBefore) => {
    const again = [running('T2'), done, { rows: [1], cursor: 'a' }, { rows: [2] }];
    const { rows, calls, events, evidence } = await fetched([...firstTime, ...again]);
    expect(rows).toEqual([...seenBefore, 1, 2]);
    expect(calls.slice(-2)).toEqual([
      'page GET /jobs/T2/results?expand=user',
      'page GET /jobs/T2/results?expand=user&cursor=a',
    ]);
    expect(calls.filter((call) => call.startsWith('submit'))).toHaveLength(2);
    expect(evidence?.rows).toBe(2);
    expect(events.filter(({ type }) => type === 'warning.raised')).toEqual([
      expect.objectContaining({ code: 'QUERY_RESUBMITTED' }),
    ]);
  });

  it.each<[string, Reply[]]>([
    ['expired', [running(T1), { state: 'Expired' }]],
    ['not found', [running(T1), done, status(404)]],
  ])('is given up when its results are lost twice: %s', async (_, once) => {
    const { error, calls } = await fetched([...once, ...once]);
    expect(error).toMatchObject({ code: 'ASYNC_FAILED', retryable: true });
    expect(calls.filter((call) => call.startsWith('submit'))).toHaveLength(2);
  });

  it('keeps the facts of the answer that told the loss', async () => {
    const { error } = await fetched([running(T1), done, status(410)], { profile: { maxResubmits: 0 } });
    expect(error).toMatchObject({
      code: 'ASYNC_FAILED',
      status: 410,
      correlationId: 'c-1',
      endpoint: 'jobs.results',
    });
    expect(error?.message).toContain(`"${T1}" are gone`);
  });

  it.each<[string, Partial<TransactionProfile>, Reply[], string]>([
    [
      'the profile allows no new submit',
      { maxResubmits: 0 },
      [running(T1), { state: 'Expired' }],
      'ASYNC_FAILED',
    ],
    ['it failed', {}, [running(T1), { state: 'Failed' }], 'ASYNC_FAILED'],
    ['another error came while reading', {}, [running(T1), done, status(403)], 'BAD_RESPONSE'],
    ['its results cannot be read', {}, [running(T1), done, { other: [] }], 'BAD_RESPONSE'],
  ])('is not submitted again where %s', async (_, profile, replies, code) => {
    const { error, calls } = await fetched(replies, { profile });
    expect(error?.code).toBe(code);
    expect(calls.filter((call) => call.startsWith('submit'))).toHaveLength(1);
  });

  it('reads a file with the limits of its endpoint', async () => {
    const replies: Reply[] = [running(T1), done, [302, { file: 'https://x.files.test/1' }]];
    const read = (text: string): Promise<Fetched> =>
      fetched(replies, { change: { download: async () => utf8(text) } });
    expect((await read('[1,2]')).rows).toEqual([1, 2]);
    expect((await read('[[[[[[]]]]]]')).error?.message).toContain('nested too deeply');
  });

  it('holds a slot from submit to its end, and not while its results are read', async () => {
    const slots = createTransactionSlots(transaction);
    const signal = new AbortController().signal;
    let freeWhileReading = false;
    const { rows } = await fetched([running(T1), done, [302, { file: 'https://x.files.test/1' }]], {
      change: {
        slots,
        download: async () => {
          (await slots.acquire(signal))();
          freeWhileReading = true;
          return utf8('[1]');
        },
      },
    });
    expect(rows).toEqual([1]);
    expect(freeWhileReading).toBe(true);
  });

  it.each<[string, Reply[]]>([
    ['submit', [status(503)]],
    ['status', [running(T1), { state: 'Failed' }]],
  ])('gives its slot back when %s fails', async (_, replies) => {
    const slots = createTransactionSlots(transaction);
    await fetched(replies, { change: { slots } });
    const release = await slots.acquire(AbortSignal.timeout(1000));
    release();
  });

  it('does not submit while no slot is free, and stops waiting when the run is stopped', async () => {
    const slots = createTransactionSlots(transaction);
    await slots.acquire(new AbortController().signal);
    const run = new AbortController();
    const reason = new GenesysCoreError('CANCELLED', 'stopped');
    const pending = fetched([], { change: { slots, signal: run.signal } });
    run.abort(reason);
    const { error, calls } = await pending;
    expect(error).toBe(reason);
    expect(calls).toEqual([]);
  });
});

import { beforeAll, describe, expect, it } from '@jest/globals';
import type { FaultKind, FaultScript, StatusFault } from '../../src/simulator/server.js';
import {
  hintGaps,
  runFaulty,
  startForbiddenHost,
  unmatched,
  type FaultyRun,
  type FaultySetup,
} from '../support/faulty-run.js';

// Real sockets, real waits, and the gaps read from the server's log. A few rows run the built command line as a process;
// the others run the application in this one, several at a time.

const AT_ONCE = 6;
/** Timers and two readings of one clock. */
const TOLERANCE_MS = 3;

interface Row extends FaultySetup {
  readonly name: string;
  readonly faults: FaultScript;
  /** Code of the error; without it the run has to succeed with the data of the run without faults. */
  readonly code?: string;
  /** What the error says. */
  readonly says?: readonly string[];
  /** Requests of the run, by the server's log: a number, or by path. */
  readonly check?: (run: FaultyRun) => void;
}

const page = (fault: FaultScript[number]['fault'], nth = 2): FaultScript => [
  { match: { kind: 'page', nth }, fault },
];
const always = (fault: FaultScript[number]['fault']): FaultScript => [{ match: { kind: 'page' }, fault }];
const submit = (fault: FaultScript[number]['fault']): FaultScript => [
  { match: { kind: 'submit', nth: 1 }, fault },
];
const slowDown = (rest: Partial<StatusFault> = {}): StatusFault => ({
  kind: 'status',
  status: 429,
  ...rest,
});
const requests = (count: number) => (run: FaultyRun) => {
  expect(run.log).toHaveLength(count);
};
const hits = (run: FaultyRun, fault: FaultKind): number =>
  run.log.filter((seen) => seen.fault === fault).length;
const submits = ({ log }: FaultyRun) =>
  log.filter(({ method, path }) => method === 'POST' && path.endsWith('/query'));
const warned = (run: FaultyRun, code: string) =>
  run.manifest.warnings.filter((warning) => warning.code === code);

const HOUR_MS = 3_600_000;
const dates: readonly Row[] = (['imf', 'rfc850', 'asctime'] as const).flatMap((form) =>
  [-HOUR_MS, HOUR_MS].map((dateSkewMs) => ({
    name: `a wait told as a date (${form}), by a server whose clock is ${dateSkewMs < 0 ? 'an hour behind' : 'an hour ahead'}`,
    dataset: 'users',
    faults: page(slowDown({ retryAfterSeconds: 1, retryAfterForm: form, dateSkewMs, messageForm: 'none' })),
  })),
);
const nonsense: readonly Row[] = ['soon', '0', '-5', '1e9', 'NaN', '0.0'].map((retryAfterRaw) => ({
  name: `a wait that is none (${retryAfterRaw}) leads to the backoff and to no hot loop`,
  dataset: 'users',
  tuning: { retry: { backoff: { baseMs: 200, factor: 2, capMs: 400 } } },
  faults: page(slowDown({ retryAfterRaw, messageForm: 'none' })),
  check: ({ log }) => {
    const at = log.findIndex(({ status }) => status === 429);
    expect(log[at + 1]!.atMs - log[at]!.answeredAtMs!).toBeGreaterThanOrEqual(100 - TOLERANCE_MS);
  },
}));
const unreadable: readonly Row[] = (['html', 'empty200', 'badJson'] as const).flatMap((kind) => [
  { name: `an answer that cannot be read, once (${kind})`, dataset: 'users', faults: page({ kind }) },
  {
    name: `an answer that cannot be read, twice (${kind})`,
    dataset: 'users',
    faults: always({ kind }),
    code: 'BAD_RESPONSE',
    says: ['users.list', '2 attempts', 'proxy or a portal'],
    check: requests(3),
  },
]);
const cut: readonly Row[] = (['gzip', 'chunked', 'length'] as const).map((way) => ({
  name: `a body that is cut short (${way})`,
  dataset: 'operational-events',
  faults: page({ kind: 'truncate', way }),
  check: (run) => {
    expect(hits(run, 'truncate')).toBe(1);
  },
}));
const QUIET_MS = 2_000;
const QUICK_LIMITS = { limits: { headersMs: QUIET_MS, silenceMs: QUIET_MS, attemptMs: 20_000 } };
const quietPeriods: readonly Row[] = (['headers', 'body'] as const).flatMap((where) => [
  {
    name: `a server that falls silent once (${where})`,
    dataset: 'users',
    tuning: QUICK_LIMITS,
    faults: page({ kind: 'stall', where }),
  },
  {
    name: `a server that stays silent (${where})`,
    dataset: 'users',
    tuning: { ...QUICK_LIMITS, retry: { maxAttempts: 2 } },
    faults: always({ kind: 'stall', where }),
    code: 'TIMEOUT',
    says: [`${QUIET_MS} ms`],
    check: ({ log }) => {
      expect(log).toHaveLength(3);
    },
  },
]);

const rows: readonly Row[] = [
  {
    name: 'a wait told in seconds',
    dataset: 'users',
    spawned: true,
    faults: page(slowDown({ retryAfterSeconds: 1, messageForm: 'none' })),
  },
  ...dates,
  ...(['bracket', 'plain'] as const).map((messageForm) => ({
    name: `a wait that only the message tells (${messageForm})`,
    dataset: 'users',
    faults: page(slowDown({ hintSeconds: 1, messageForm })),
  })),
  {
    name: 'of two waits, the longer one',
    dataset: 'users',
    faults: page(slowDown({ retryAfterSeconds: 1, hintSeconds: 2 })),
  },
  {
    name: 'a 429 that names its limit and no wait',
    dataset: 'users',
    faults: page(slowDown({ messageForm: 'window' })),
  },
  {
    name: 'a wait beyond what the catalog accepts is not begun',
    dataset: 'users',
    spawned: true,
    faults: page(slowDown({ retryAfterSeconds: 3600 })),
    code: 'RATE_LIMITED',
    says: ['3600 s', '120 s', 'maxHintMs'],
    check: (run) => {
      requests(3)(run);
      expect(run.exitCode).toBe(75);
      expect(run.stderr).toContain('3600 s');
    },
  },
  {
    name: "a wait beyond the run's own time is not begun",
    dataset: 'users',
    options: { timeoutMinutes: '1' },
    faults: page(slowDown({ retryAfterSeconds: 100 })),
    code: 'DEADLINE',
    says: ['100 s', 'deadline'],
    check: requests(3),
  },
  ...nonsense,
  {
    name: 'a 503 with a wait turned the submit away, so it is sent again',
    dataset: 'audit-logs',
    faults: submit({ kind: 'status', status: 503, retryAfterSeconds: 1 }),
    check: (run) => {
      expect(submits(run).map(({ status }) => status)).toEqual([503, 202]);
    },
  },
  {
    name: 'a 503 without a wait leaves open whether the submit took effect, so it is not',
    dataset: 'audit-logs',
    faults: submit({ kind: 'status', status: 503 }),
    code: 'RETRY_EXHAUSTED',
    says: ['audits.query.submit', 'not known'],
    check: (run) => {
      expect(submits(run)).toHaveLength(1);
    },
  },
  ...(['before', 'after'] as const).map((when): Row => ({
    name: `a connection that is reset ${when} the work of a submit: it is not sent again`,
    dataset: 'audit-logs',
    spawned: when === 'after',
    faults: submit({ kind: 'reset', when }),
    code: 'NETWORK',
    says: ['audits.query.submit', 'not known'],
    check: (run) => {
      expect(submits(run).map(({ carriedOut }) => carriedOut)).toEqual([when === 'after']);
    },
  })),
  ...(['before', 'after'] as const).map((when): Row => ({
    name: `a connection that is reset ${when} the work of a read by POST: it is sent again`,
    dataset: 'operational-events',
    faults: page({ kind: 'reset', when }),
  })),
  ...cut,
  ...unreadable,
  {
    name: 'a small body that unpacks to a large one',
    dataset: 'users',
    tuning: { limits: { maxBodyBytes: 1_048_576 } },
    faults: page({ kind: 'bomb', bytes: 20_971_520 }),
    code: 'TOO_LARGE',
    says: ['1048576 bytes'],
    check: requests(3),
  },
  {
    name: 'a body nested beyond the limit',
    dataset: 'users',
    faults: page({ kind: 'deepJson' }),
    code: 'BAD_RESPONSE',
    says: ['64 levels'],
    check: requests(3),
  },
  ...quietPeriods,
  { name: 'an answer that drips', dataset: 'users', faults: page({ kind: 'drip', pieces: 5, pauseMs: 20 }) },
  {
    name: 'a token that ends in the middle of the run: one renewal, the same bytes',
    dataset: 'audit-logs',
    spawned: true,
    faults: page({ kind: 'expireToken' }),
    check: ({ log }) => {
      expect(log.filter(({ path }) => path === '/oauth/token')).toHaveLength(2);
      expect(log.filter(({ status }) => status === 401)).toHaveLength(1);
    },
  },
  {
    name: 'tokens that are refused for good',
    dataset: 'users',
    faults: always({ kind: 'expireToken' }),
    code: 'AUTH',
    says: ['newly issued token'],
    check: ({ log }) => {
      expect(log.filter(({ path }) => path === '/oauth/token')).toHaveLength(2);
    },
  },
  {
    name: 'a wrong secret: one token call',
    dataset: 'users',
    simulator: { clientSecret: 'another' },
    faults: [],
    code: 'AUTH',
    says: ['clientSecret'],
    check: requests(1),
  },
  {
    name: 'a permission that is not there is named, with the dataset',
    dataset: 'routing-queues',
    simulator: { permissions: [] },
    faults: [],
    code: 'AUTH',
    says: ['routing:queue:view', 'routing-queues'],
    check: requests(2),
  },
  {
    name: 'a token call that is throttled holds all',
    dataset: 'users',
    faults: [{ match: { kind: 'token', nth: 1 }, fault: slowDown({ retryAfterSeconds: 1 }) }],
  },
  {
    name: 'a redirect is not followed',
    dataset: 'users',
    faults: page({ kind: 'status', status: 302, headers: { location: '/api/v2/routing/queues' }, body: '' }),
    code: 'HOST_NOT_ALLOWED',
    says: ['302', 'never followed'],
    check: requests(3),
  },
  {
    name: 'a list that goes back to its beginning',
    dataset: 'operational-events',
    options: { concurrency: '1' },
    faults: always({ kind: 'cycle' }),
    code: 'PAGINATION_LOOP',
  },
  {
    name: 'an answer that names itself as the next page',
    dataset: 'audit-logs',
    faults: page({ kind: 'repeatCursor' }),
    code: 'PAGINATION_LOOP',
    says: ['audits.query.results'],
  },
  ...(['cursorEmptyString', 'cursorNull'] as const).map((kind): Row => ({
    name: `a last page with ${kind === 'cursorNull' ? 'null' : 'an empty text'} in the place of a cursor`,
    dataset: 'audit-logs',
    faults: always({ kind }),
    check: ({ manifest }) => {
      expect(manifest.slices[0]!.completeness.stoppedBy).toBe('cursorExhausted');
    },
  })),
  ...['audit-logs', 'operational-events'].map((dataset): Row => ({
    name: `an empty page in the middle of ${dataset} is not the end`,
    dataset,
    faults: page({ kind: 'emptyPage' }),
    check: (run) => {
      expect(hits(run, 'emptyPage')).toBe(1);
    },
  })),
  ...(['missingItems', 'wrongItems'] as const).map((kind): Row => ({
    name: `an answer without its list (${kind})`,
    dataset: 'users',
    faults: page({ kind }),
    code: 'BAD_RESPONSE',
    says: ['users.list', 'entities'],
  })),
  {
    name: 'a state word that nobody knows',
    dataset: 'audit-logs',
    faults: [{ match: { kind: 'status' }, fault: { kind: 'unknownState' } }],
    code: 'BAD_RESPONSE',
    says: ['which the catalog does not know', 'never taken for success'],
  },
  {
    name: 'a query that is never done',
    dataset: 'audit-logs',
    tuning: { poll: { timeoutMs: 500 } },
    faults: [{ match: { kind: 'status' }, fault: { kind: 'neverDone' } }],
    code: 'ASYNC_TIMEOUT',
    says: ['Running', '0.5 s'],
  },
  ...(['failedState', 'cancelledState'] as const).map((kind): Row => ({
    name: `a query that the server ends (${kind})`,
    dataset: 'audit-logs',
    faults: [{ match: { kind: 'status' }, fault: { kind } }],
    code: 'ASYNC_FAILED',
    says: [kind === 'failedState' ? 'Failed' : 'Cancelled'],
    check: (run) => {
      expect(submits(run)).toHaveLength(1);
    },
  })),
  {
    name: 'results that are lost: one more submit, told once',
    dataset: 'audit-logs',
    faults: page({ kind: 'status', status: 404 }),
    check: (run) => {
      expect(submits(run)).toHaveLength(2);
      expect(warned(run, 'QUERY_RESUBMITTED')).toHaveLength(1);
    },
  },
  {
    name: 'results that are lost again and again: no third submit',
    dataset: 'audit-logs',
    faults: always({ kind: 'status', status: 404 }),
    code: 'ASYNC_FAILED',
    says: ['gone'],
    check: (run) => {
      expect(submits(run)).toHaveLength(2);
      expect(warned(run, 'QUERY_RESUBMITTED')).toHaveLength(1);
    },
  },
  ...['users', 'audit-logs', 'operational-events'].map((dataset): Row => ({
    name: `pages of ${dataset} that are too large are asked for in halves`,
    dataset,
    faults: always({ kind: 'tooLarge', abovePageSize: 60 }),
    check: ({ events }) => {
      expect(events.some(({ type }) => type === 'page.size.reduced')).toBe(true);
    },
  })),
  ...['users', 'audit-logs', 'operational-events'].map((dataset): Row => ({
    name: `a page size of ${dataset} that is cut in silence`,
    dataset,
    simulator: { maxPageSize: 40 },
    faults: [],
  })),
  ...(['stopped', 'given up'] as const).map((way): Row => ({
    name: `a query that nobody waits for any more is called off, and told, before the folder is sealed (${way})`,
    dataset: 'chaos-jobs',
    options: { concurrency: '1' },
    faults: [
      { match: { kind: 'status' }, fault: { kind: way === 'stopped' ? 'neverDone' : 'unknownState' } },
    ],
    ...(way === 'stopped'
      ? { stopAt: ({ method, path }) => method === 'GET' && path.includes('/jobs/'), code: 'CANCELLED' }
      : { code: 'BAD_RESPONSE' }),
    check: ({ log, events }) => {
      expect(log.filter(({ method }) => method === 'DELETE').length).toBeGreaterThan(0);
      expect(
        log.filter(({ method }) => method === 'DELETE').map(({ carriedOut }) => carriedOut),
      ).not.toContain(false);
      expect(events.at(-1)!.type).toBe(way === 'stopped' ? 'run.cancelled' : 'run.failed');
    },
  })),
  {
    name: 'a large answer that points to a file: fetched without the token, its address told nowhere',
    dataset: 'audit-logs',
    faults: always({ kind: 'downloadRedirect' }),
    check: (run) => {
      const files = run.log.filter(({ path }) => path.startsWith('/download/'));
      expect(files.length).toBeGreaterThan(0);
      expect(files.filter(({ hasToken }) => hasToken)).toEqual([]);
      expect(JSON.stringify([run.events, run.manifest])).not.toContain('5eca7e');
    },
  },
  {
    name: 'an exact total that disagrees for good leaves a doubt, with every row that came',
    dataset: 'users',
    faults: always({ kind: 'wrongTotal', by: 7 }),
    code: 'BAD_RESPONSE',
    says: ['different ones', 'Likely causes'],
    check: ({ manifest, summary }) => {
      expect(manifest.status).toBe('partial');
      expect(manifest.counts.records).toBeGreaterThan(300);
      expect(manifest.slices[0]?.completeness.decidedBy).toBe('totalDisagrees');
      expect(summary.run.anomalies.map(({ type }) => type)).toContain('totalMismatch');
    },
  },
];

async function started(row: Row): Promise<FaultyRun> {
  return runFaulty({ ...row, simulator: { ...row.simulator, faults: row.faults } });
}

describe('a run against a server that', () => {
  const clean = new Map<string, FaultyRun>();
  const runs = new Map<string, Promise<FaultyRun>>();

  beforeAll(async () => {
    for (const dataset of new Set(rows.map((row) => row.dataset)))
      clean.set(dataset, await runFaulty({ dataset }));
    let free: Promise<unknown>[] = Array.from({ length: AT_ONCE }, () => Promise.resolve());
    for (const [index, row] of rows.entries()) {
      const run = free[index % AT_ONCE]!.then(() => started(row));
      run.catch(() => undefined);
      runs.set(row.name, run);
      free = free.with(
        index % AT_ONCE,
        run.catch(() => undefined),
      );
    }
  });

  it.each(rows.map((row) => [row.name, row] as const))('gives %s', async (name, row) => {
    const run = await runs.get(name)!;
    const { manifest, log } = run;
    if (row.code === undefined) {
      expect(manifest.error).toBeNull();
      expect(manifest.status).toBe('succeeded');
      expect(manifest.dataDigest).toBe(clean.get(row.dataset)!.manifest.dataDigest);
      expect(manifest.counts.records).toBeGreaterThan(0);
    } else {
      expect(manifest.error?.code).toBe(row.code);
      expect(manifest.status).not.toBe('succeeded');
      for (const words of row.says ?? []) expect(manifest.error?.message).toContain(words);
    }
    for (const { hintMs, gapMs } of hintGaps(log)) {
      expect(gapMs).toBeGreaterThanOrEqual(hintMs - TOLERANCE_MS);
    }
    expect(unmatched(run)).toEqual([]);
    row.check?.(run);
  });

  it('names a next page on another host: nothing is sent there', async () => {
    const host = await startForbiddenHost();
    try {
      const { manifest } = await runFaulty({
        dataset: 'operational-events',
        simulator: { faults: always({ kind: 'foreignNextUri', origin: host.origin }) },
      });
      expect(manifest.error?.code).toBe('HOST_NOT_ALLOWED');
      expect(manifest.error?.message).toContain(host.origin);
      expect(host.connections()).toBe(0);
    } finally {
      await host.close();
    }
  });
});

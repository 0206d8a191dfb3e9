import { describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import type { JsonValue } from '../../src/base/json.js';
import type { EndpointDefinition, TransactionProfile } from '../../src/catalog/types.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type { ApiResponse, Send } from '../../src/http/types.js';
import { createSlots } from '../../src/run/slots.js';
import { runTransaction, type TransactionEnd } from '../../src/run/transaction.js';
import { createManualClock, type ManualClock } from '../support/manual-clock.js';
import { CATALOG } from '../http/scripted-client.js';
import { apiAnswer } from '../support/answers.js';

const T1 = '0b3c4d5e-6f70-4f0e-9d2a-9b1d6e2c44c1';

const API = 'https://api.example.test';

function endpoint(method: EndpointDefinition['method'], path: string): EndpointDefinition {
  return {
    description: 'x',
    method,
    path,
    itemsPath: null,
    paging: 'none',
    auth: 'a',
    retry: 'r',
    limits: 'l',
    permissions: { mode: 'all', names: [] },
  };
}

const endpoints = new Map([
  ['jobs.submit', endpoint('POST', '/jobs')],
  ['jobs.status', endpoint('GET', '/jobs/{transactionId}')],
  ['jobs.cancel', endpoint('DELETE', '/jobs/{transactionId}')],
]);

const profile: TransactionProfile = {
  submit: 'jobs.submit',
  status: 'jobs.status',
  idPaths: ['id', 'jobId'],
  statePath: 'state',
  states: {
    Queued: 'running',
    Running: 'running',
    Succeeded: 'completed',
    Failed: 'failed',
    Cancelled: 'cancelled',
    Expired: 'expired',
  },
  poll: { initialMs: 1000, factor: 2, capMs: 3000, timeoutMs: 20_000, notFoundGraceMs: 4000 },
};

const submit: ApiRequest = {
  endpoint: 'jobs.submit',
  kind: 'page',
  method: 'POST',
  url: `${API}/jobs`,
  body: { interval: 'a/b' },
};

function status(code: number): GenesysCoreError {
  return new GenesysCoreError('BAD_RESPONSE', `status ${code}`, { status: code, endpoint: 'jobs.status' });
}

/** A call that never answers by itself. */
const NEVER = Symbol('never');
type Reply = JsonValue | Error | typeof NEVER;

interface Sent {
  readonly atMs: number;
  readonly call: string;
}

interface Result {
  readonly sent: readonly Sent[];
  readonly events: readonly RunEvent[];
  /** When it was over, in milliseconds from the start. */
  readonly endedAtMs: number;
  readonly end?: TransactionEnd;
  readonly error?: GenesysCoreError;
}

interface Setup {
  readonly profile?: Partial<TransactionProfile>;
  readonly deadlineInMs?: number;
  /** Called with the clock and the run's controller before the run begins. */
  readonly meanwhile?: (clock: ManualClock, run: AbortController) => Promise<void>;
}

/** Gives the replies in order, the last one for ever; a call that never answers ends with its signal. */
async function run(replies: readonly Reply[], setup: Setup = {}): Promise<Result> {
  const clock = createManualClock(Date.UTC(2026, 10, 24));
  const startMs = clock.monotonic();
  const controller = new AbortController();
  const sent: Sent[] = [];
  const events: RunEvent[] = [];
  const send: Send = async (request, signal) => {
    const reply = replies[Math.min(sent.length, replies.length - 1)]!;
    sent.push({
      atMs: clock.monotonic() - startMs,
      call: `${request.kind} ${request.method} ${request.url.slice(API.length)}`,
    });
    const heeded = signal ?? controller.signal;
    heeded.throwIfAborted();
    if (reply === NEVER) {
      return new Promise<ApiResponse>((_, reject) => {
        heeded.addEventListener('abort', () => {
          reject(heeded.reason as Error);
        });
      });
    }
    if (reply instanceof Error) throw reply;
    return apiAnswer(reply, null);
  };
  const outcome = runTransaction(submit, {
    catalog: { ...CATALOG, endpoints },
    profile: { ...profile, ...setup.profile },
    apiUrl: API,
    send,
    clock,
    signal: controller.signal,
    deadlineAtMs: startMs + (setup.deadlineInMs ?? 3_600_000),
    events: { emit: (event) => events.push(event) },
    sliceId: 's',
    queryId: 'q1',
  }).then(
    (end) => ({ end }),
    (error: unknown) => ({ error: error as GenesysCoreError }),
  );
  void setup.meanwhile?.(clock, controller);
  const settled = await clock.settle(outcome);
  return { ...settled, endedAtMs: clock.monotonic() - startMs, sent, events };
}

const queued = { id: T1, state: 'Queued' };
const is = (state: string): JsonValue => ({ id: T1, state });
const looks = ({ sent }: Result): number[] =>
  sent.filter(({ call }) => call.startsWith('status')).map(({ atMs }) => atMs);

describe('a transaction', () => {
  it.each<[string, Reply[], number[], Partial<TransactionProfile>]>([
    ['is finished by the submit answer: no look', [is('Succeeded')], [], {}],
    ['is finished at the first look', [queued, is('Succeeded')], [1000], {}],
    [
      'runs on: the delay grows to its cap',
      [queued, queued, is('Running'), is('Running'), is('Running'), is('Succeeded')],
      [1000, 3000, 6000, 9000, 12000],
      {},
    ],
    ['has another case in its words', [is('QUEUED'), is('running'), is('SUCCEEDED')], [1000, 3000], {}],
    ['tells no state on submit', [{ id: T1 }, is('Succeeded')], [1000], {}],
    ['has a null state on submit', [{ id: T1, state: null }, is('Succeeded')], [1000], {}],
    ['has its id at the second path', [{ id: '', jobId: T1 }, is('Succeeded')], [1000], {}],
    [
      'has a nested id and state',
      [{ job: { id: T1, is: 'Queued' } }, { job: { is: 'Succeeded' } }],
      [1000],
      { idPaths: ['job.id'], statePath: 'job.is' },
    ],
    [
      'is not yet known right after submit',
      [queued, status(404), status(404), is('Running'), is('Succeeded')],
      [1000, 3000, 6000, 9000],
      {},
    ],
    [
      'keeps a constant delay with factor 1',
      [queued, queued, is('Succeeded')],
      [1000, 2000],
      { poll: { ...profile.poll, factor: 1 } },
    ],
  ])('%s', async (_, replies, atMs, change) => {
    const result = await run(replies, { profile: change });
    expect(result.end).toEqual({ outcome: 'completed', transactionId: T1 });
    expect(result.sent[0]).toEqual({ atMs: 0, call: 'submit POST /jobs' });
    expect(looks(result)).toEqual(atMs);
    expect(result.sent).toHaveLength(1 + atMs.length);
    expect(result.sent.slice(1).every(({ call }) => call === `status GET /jobs/${T1}`)).toBe(true);
  });

  it.each<[string, Reply[], string, string, Partial<TransactionProfile>]>([
    ['failed', [queued, is('Failed')], 'ASYNC_FAILED', 'ended as failed (state "Failed")', {}],
    ['failed at once', [is('Failed')], 'ASYNC_FAILED', 'ended as failed', {}],
    ['was cancelled', [queued, is('Cancelled')], 'ASYNC_FAILED', 'ended as cancelled', {}],
    [
      'failed with a reason',
      [queued, { state: 'Failed', errorMessage: 'too\n::error::many rows' }],
      'ASYNC_FAILED',
      'has no results: too … rows',
      { errorPath: 'errorMessage' },
    ],
    ['has a word that nobody knows', [queued, is('FULFILLED')], 'BAD_RESPONSE', 'the state "FULFILLED"', {}],
    ['has such a word on submit', [is('Paused')], 'BAD_RESPONSE', 'the state "Paused"', {}],
    [
      'has a word that every object inherits',
      [queued, is('constructor')],
      'BAD_RESPONSE',
      'the state "…"',
      {},
    ],
    ['loses its state', [queued, { id: T1 }], 'BAD_RESPONSE', 'no state word at "state"', {}],
    ['has a state of another kind', [queued, { state: 7 }], 'BAD_RESPONSE', 'no state word', {}],
    ['has no id', [{ state: 'Queued' }], 'BAD_RESPONSE', 'no id of the query at "id" or "jobId"', {}],
    ['has a number for an id', [{ id: 7 }], 'BAD_RESPONSE', 'no id', {}],
    ['has an id that climbs', [{ id: '..' }], 'BAD_RESPONSE', 'can not be an id', {}],
    ['meets an error that is final', [queued, status(403)], 'BAD_RESPONSE', 'status 403', {}],
  ])('%s', async (_, replies, code, words, change) => {
    const result = await run(replies, { profile: change });
    expect(result.end).toBeUndefined();
    expect(result.error).toMatchObject({ code, message: expect.stringContaining(words) });
    expect(result.sent.filter(({ call }) => call.startsWith('submit'))).toHaveLength(1);
  });

  it('has its id as one path segment', async () => {
    const { sent } = await run([{ id: 'a/../b?c' }, is('Succeeded')]);
    expect(sent[1]?.call).toBe('status GET /jobs/a%2F..%2Fb%3Fc');
  });

  it('shows of what the server says only what can be no name, address or secret, and cuts it', async () => {
    const word = await run([queued, is('x'.repeat(500))]);
    expect(word.error?.message).toContain('the state "…"');
    const reason = await run([queued, { state: 'Failed', why: 'Too many rows for Jane. '.repeat(500) }], {
      profile: { errorPath: 'why' },
    });
    expect(reason.error?.message).toContain('has no results: Too many rows for … Too');
    expect(reason.error?.message.length).toBeLessThan(300);
    const id = await run([{ id: 'jane@example.com' }, is('Failed')]);
    expect(id.error?.message).toContain('Query "…" ended as failed');
    expect(JSON.stringify(id.events)).not.toContain('jane');
  });

  it.each<[string, Reply[], string]>([
    ['expired', [queued, is('Expired')], 'expired'],
    ['gone', [queued, status(410)], 'expired'],
    ['not found after the time for it', [queued, is('Running'), is('Running'), status(404)], 'expired'],
  ])('is lost when it is %s, which its caller may mend', async (_, replies) => {
    const result = await run(replies);
    const { end, events } = result;
    expect(result.sent).toHaveLength(replies.length);
    expect(end).toMatchObject({ outcome: 'lost', error: { code: 'ASYNC_FAILED', retryable: true } });
    expect(events.at(-1)).toMatchObject({ type: 'transaction.completed', outcome: 'expired' });
  });

  it('is told by events', async () => {
    const { events } = await run([queued, is('Running'), is('Succeeded')]);
    const one = { sliceId: 's', queryId: 'q1', transactionId: T1 };
    expect(events).toEqual([
      { type: 'transaction.submitted', ...one },
      { type: 'transaction.polled', ...one, state: 'Running', poll: 1, nextPollInMs: 2000 },
      { type: 'transaction.polled', ...one, state: 'Succeeded', poll: 2 },
      {
        type: 'transaction.completed',
        ...one,
        state: 'Succeeded',
        outcome: 'completed',
        polls: 2,
        durationMs: 3000,
      },
    ]);
  });
});

describe('the end of patience', () => {
  it('comes at the time-out though every look says running, with a last look at it', async () => {
    const result = await run([queued, is('Running')]);
    expect(result.error).toMatchObject({ code: 'ASYNC_TIMEOUT', retryable: true });
    expect(result.error?.message).toContain('still "Running" after 20 s');
    expect(looks(result)).toEqual([1000, 3000, 6000, 9000, 12000, 15000, 18000, 20000]);
  });

  it('comes at the time-out though a look never answers', async () => {
    const { error, endedAtMs } = await run([queued, NEVER]);
    expect(error?.code).toBe('ASYNC_TIMEOUT');
    expect(endedAtMs).toBe(22_000);
  });

  it('is measured on the monotonic clock', async () => {
    const result = await run([queued, is('Running'), is('Succeeded')], {
      meanwhile: async (clock) => {
        clock.shiftWall(86_400_000);
      },
    });
    expect(result.end?.outcome).toBe('completed');
  });

  it('is the end of the run: a wait that would pass it is not begun', async () => {
    const result = await run([queued, is('Running')], { deadlineInMs: 7000 });
    expect(result.error).toMatchObject({ code: 'DEADLINE', retryable: true });
    expect(result.error?.message).toContain('due in 3 s');
    expect(looks(result)).toEqual([1000, 3000, 6000]);
  });

  it('is the abort of the run, in a wait', async () => {
    const reason = new GenesysCoreError('CANCELLED', 'stopped');
    const result = await run([queued, is('Running')], {
      meanwhile: async (clock, controller) => {
        await clock.sleep(3500);
        controller.abort(reason);
      },
    });
    expect(result.error).toBe(reason);
    expect(looks(result)).toEqual([1000, 3000]);
  });

  it('is the abort of the run, in a look', async () => {
    const reason = new GenesysCoreError('CANCELLED', 'stopped');
    const { error } = await run([queued, NEVER], {
      meanwhile: async (clock, controller) => {
        await clock.sleep(3500);
        controller.abort(reason);
      },
    });
    expect(error).toBe(reason);
  });
});

describe('a query that nobody waits for any more', () => {
  const cancelling: Partial<TransactionProfile> = { cancel: 'jobs.cancel' };
  const abortAt =
    (ms: number) =>
    async (clock: ManualClock, controller: AbortController): Promise<void> => {
      await clock.sleep(ms);
      controller.abort(new GenesysCoreError('CANCELLED', 'stopped'));
    };

  it.each<[string, Reply[], Setup, string]>([
    ['the run was stopped', [queued, is('Running'), null], { meanwhile: abortAt(1500) }, 'CANCELLED'],
    ['it timed out', [queued, is('Running')], {}, 'ASYNC_TIMEOUT'],
    ['the run has no time left', [queued, is('Running')], { deadlineInMs: 5000 }, 'DEADLINE'],
    ['its state cannot be read', [queued, is('Paused')], {}, 'BAD_RESPONSE'],
  ])('is cancelled: %s', async (_, replies, setup, code) => {
    const { error, sent } = await run(replies, { ...setup, profile: cancelling });
    expect(error?.code).toBe(code);
    expect(sent.filter(({ call }) => call.startsWith('cancel'))).toHaveLength(1);
    expect(sent.at(-1)?.call).toBe(`cancel DELETE /jobs/${T1}`);
  });

  it.each<[string, Reply[]]>([
    ['it ended by itself', [queued, is('Failed')]],
    ['it was completed', [queued, is('Succeeded')]],
    ['it is lost', [queued, is('Expired')]],
    ['it was never begun', [status(503)]],
  ])('is not cancelled where %s', async (_, replies) => {
    const { sent } = await run(replies, { profile: cancelling });
    expect(sent.some(({ call }) => call.startsWith('cancel'))).toBe(false);
  });

  it('is not cancelled where the API has no call for it', async () => {
    const { sent } = await run([queued, is('Running')]);
    expect(sent.some(({ call }) => call.startsWith('cancel'))).toBe(false);
  });

  it.each<[string, Reply, number]>([
    ['fails', new Error('reset'), 1500],
    ['never answers', NEVER, 3500],
  ])(
    'may fail to be cancelled: a call that %s changes nothing and holds up for 2 s at most',
    async (_, reply, atMs) => {
      const { error, endedAtMs } = await run([queued, is('Running'), reply], {
        profile: cancelling,
        meanwhile: abortAt(1500),
      });
      expect(error?.code).toBe('CANCELLED');
      expect(endedAtMs).toBe(atMs);
    },
  );
});

describe('slots', () => {
  const never = new AbortController().signal;

  it('let so many in at once, the others in order of arrival', async () => {
    const slots = createSlots(2);
    const order: string[] = [];
    const enter = async (name: string): Promise<() => void> => {
      const release = await slots.acquire(never);
      order.push(name);
      return release;
    };
    const [releaseA, releaseB] = [await enter('a'), await enter('b')];
    const [c, d] = [enter('c'), enter('d')];
    await new Promise(setImmediate);
    expect(order).toEqual(['a', 'b']);
    releaseB();
    releaseB();
    await c;
    await new Promise(setImmediate);
    expect(order).toEqual(['a', 'b', 'c']);
    releaseA();
    await d;
    expect(order).toEqual(['a', 'b', 'c', 'd']);
  });

  it('give the place of one that left to the next', async () => {
    const slots = createSlots(1);
    const release = await slots.acquire(never);
    const leaver = new AbortController();
    const left = slots.acquire(leaver.signal);
    const next = slots.acquire(never);
    leaver.abort(new Error('gone'));
    await expect(left).rejects.toThrow('gone');
    release();
    (await next)();
    await expect(slots.acquire(leaver.signal)).rejects.toThrow('gone');
    (await slots.acquire(never))();
  });
});

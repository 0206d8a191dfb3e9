import { describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import type { RunEvent } from '../../src/base/events.js';
import { createEventsFile, type EventsFileOptions } from '../../src/run/events-file.js';
import { runSchemas, steppingClock } from './run-fixture.js';

const RUN_ID = '20261130T000000Z-0a1b2c';

function eventsFile(options: Partial<EventsFileOptions> = {}) {
  const written: string[] = [];
  const failures: string[] = [];
  const file = createEventsFile({
    file: { append: (text) => void written.push(text), sync: () => undefined, close: () => undefined },
    clock: steppingClock(),
    runId: RUN_ID,
    datasetKey: 'things',
    scrub: (text) => text.replaceAll('hunter2', '***'),
    onFailure: (error) => void failures.push(error.message),
    ...options,
  });
  return { file, written, failures };
}

const attempt = (facts: Partial<Extract<RunEvent, { type: 'http.attempt' }>> = {}): RunEvent => ({
  type: 'http.attempt',
  endpoint: 'things',
  method: 'GET',
  url: 'https://api.example.com/things',
  attempt: 1,
  sent: true,
  status: 200,
  durationMs: 1,
  bytes: 1,
  ...facts,
});
const page: RunEvent = {
  type: 'page.received',
  endpoint: 'e',
  sliceId: 's',
  queryId: 'q1',
  page: 1,
  items: 1,
};
const last: RunEvent = { type: 'run.completed', status: 'succeeded', records: 0 };
const error = { code: 'AUTH', message: 'no', retryable: false, endpoint: 'e', correlationId: 'c' } as const;

/** One event of each type: a new type does not compile until it is here. */
const EVERY_TYPE: { readonly [T in RunEvent['type']]: Extract<RunEvent, { type: T }> } = {
  'run.started': { type: 'run.started', engineVersion: '1', start: '2026-11-20T00:00:00Z', end: null },
  'plan.resolved': {
    type: 'plan.resolved',
    slices: 1,
    queries: 1,
    requestsPerMinute: 300,
    concurrency: 1,
    catalogSha256: 'a'.repeat(64),
  },
  'auth.token.issued': { type: 'auth.token.issued', expiresInSeconds: 1, reason: 'first' },
  'http.attempt': {
    type: 'http.attempt',
    endpoint: 'e',
    method: 'POST',
    url: 'https://x',
    attempt: 2,
    sent: true,
    status: 429,
    errorCode: 'RATE_LIMITED',
    durationMs: 0.5,
    bytes: 1,
    retryInMs: 1,
    waitSource: 'body-hint',
    reason: 'r',
    correlationId: 'c',
  },
  'rate.limited': { type: 'rate.limited', endpoint: 'e', holdMs: 1, waitSource: 'retry-after' },
  'budget.waited': { type: 'budget.waited', waitedMs: 1, reason: 'budget' },
  'page.received': {
    type: 'page.received',
    endpoint: 'e',
    sliceId: 's',
    queryId: 'q',
    page: 1,
    items: 0,
    total: 1,
  },
  'page.size.reduced': {
    type: 'page.size.reduced',
    endpoint: 'e',
    sliceId: 's',
    queryId: 'q',
    from: 2,
    to: 1,
  },
  'transaction.submitted': { type: 'transaction.submitted', sliceId: 's', queryId: 'q', transactionId: 't' },
  'transaction.shared': {
    type: 'transaction.shared',
    sliceId: 's',
    queryId: 'q',
    transactionId: 't',
    fromDataset: 'd',
    fromRunId: 'r',
  },
  'transaction.polled': {
    type: 'transaction.polled',
    sliceId: 's',
    queryId: 'q',
    transactionId: 't',
    state: 'Running',
    poll: 1,
    nextPollInMs: 1,
  },
  'transaction.completed': {
    type: 'transaction.completed',
    sliceId: 's',
    queryId: 'q',
    transactionId: 't',
    state: 'Done',
    outcome: 'completed',
    polls: 1,
    durationMs: 1,
  },
  'slice.started': { type: 'slice.started', sliceId: 's', start: null, end: null },
  'resume.resolved': { type: 'resume.resolved', fromRunId: null, slices: 0, message: 'm' },
  'slice.amended': { type: 'slice.amended', sliceId: 's', records: 1, joined: 1, duplicates: 0 },
  'slice.resumed': { type: 'slice.resumed', sliceId: 's', records: 1, fromRunId: RUN_ID },
  'slice.reconciled': {
    type: 'slice.reconciled',
    sliceId: 's',
    endpoint: 'e',
    status: 'disagreed',
    counted: 2,
    kept: 1,
  },
  'slice.completed': {
    type: 'slice.completed',
    sliceId: 's',
    records: 1,
    pages: 1,
    duplicates: 0,
    outOfWindow: 0,
  },
  'slice.failed': { type: 'slice.failed', sliceId: 's', error },
  'parents.listed': { type: 'parents.listed', sliceId: 's', parents: 120, parts: 4, queries: 120 },
  'parents.gone': { type: 'parents.gone', sliceId: 's', queryId: 'q', parents: 1 },
  'parents.failed': { type: 'parents.failed', sliceId: 's', queryId: 'q', parents: 1, error },
  'lookup.resolved': {
    type: 'lookup.resolved',
    lookup: 'kinds',
    dataset: 'kinds',
    source: 'fetched',
    fetchedAt: '2026-11-20T00:00:00Z',
    entries: 3,
    added: 1,
    removed: 0,
    changed: 2,
  },
  'file.written': {
    type: 'file.written',
    path: 'summary.json',
    bytes: 1,
    records: 0,
    sha256: 'a'.repeat(64),
  },
  'warning.raised': { type: 'warning.raised', code: 'A_CODE', message: 'm' },
  'events.dropped': { type: 'events.dropped', counts: { 'page.received': 1 } },
  'run.completed': { type: 'run.completed', status: 'partial', records: 1 },
  'run.failed': { type: 'run.failed', error },
  'run.cancelled': { type: 'run.cancelled', error },
};

describe('the event file', () => {
  it('numbers its lines from 1 and says run and dataset in each', () => {
    const { file, written } = eventsFile();
    file.emit(page);
    file.emit(last);
    const lines = written.map((line) => JSON.parse(line));
    expect(lines.map((line) => [line.seq, line.type, line.runId, line.datasetKey])).toEqual([
      [1, 'page.received', RUN_ID, 'things'],
      [2, 'run.completed', RUN_ID, 'things'],
    ]);
  });

  it.each(Object.values(EVERY_TYPE))('writes $type as its schema says', (event) => {
    const { file, written } = eventsFile();
    file.emit(event);
    expect(written).toHaveLength(1);
    expect(runSchemas.event(JSON.parse(written[0]!))).toEqual([]);
  });

  it('takes secrets out of texts at any depth', () => {
    const { file, written } = eventsFile();
    file.emit({ type: 'run.failed', error: { ...error, message: 'the key hunter2 is wrong' } });
    file.emit(last);
    expect(written.join('')).toContain('the key *** is wrong');
    expect(written.join('')).not.toContain('hunter2');
  });

  it('counts sent attempts, those after the first, and answers with 429', () => {
    const { file } = eventsFile();
    const attempts = [{}, { attempt: 2 }, { attempt: 3, status: 429 }, { attempt: 2, sent: false }];
    for (const facts of attempts) file.emit(attempt(facts));
    expect(file.counts()).toMatchObject({ requests: 3, retries: 2, rateLimited: 1, pages: 0 });
  });

  it('leaves talkative types out once it is full, and says so before the last event', () => {
    const { file, written } = eventsFile({ maxLines: 2 });
    for (let n = 0; n < 5; n += 1) file.emit(page);
    file.emit({ type: 'warning.raised', code: 'A', message: 'm' });
    file.emit(attempt());
    file.emit(last);
    const lines = written.map((line) => JSON.parse(line));
    expect(lines.map((line) => line.type)).toEqual([
      'page.received',
      'page.received',
      'warning.raised',
      'events.dropped',
      'run.completed',
    ]);
    expect(lines[3].counts).toEqual({ 'page.received': 3, 'http.attempt': 1 });
    expect(lines.map((line) => line.seq)).toEqual([1, 2, 3, 4, 5]);
    expect(file.counts()).toMatchObject({ pages: 5, requests: 1 });
  });

  it('is full by bytes as well', () => {
    const { file, written } = eventsFile({ maxBytes: 300 });
    for (let n = 0; n < 5; n += 1) file.emit(page);
    expect(written.length).toBeLessThan(5);
    expect(written.length).toBeGreaterThan(0);
  });

  it('takes nothing after the last event', () => {
    const { file, written } = eventsFile();
    file.emit(last);
    file.emit(page);
    expect(written).toHaveLength(1);
    expect(file.counts().pages).toBe(0);
  });

  it('tells size, digest and lines when it ends', () => {
    const { file, written } = eventsFile();
    file.emit({ type: 'warning.raised', code: 'A', message: 'größer' });
    file.emit(last);
    const text = Buffer.from(written.join(''));
    expect(file.close()).toEqual({
      bytes: text.length,
      sha256: createHash('sha256').update(text).digest('hex'),
      records: 2,
    });
  });

  it('never throws from emit: a failure is told once, and again when it ends', () => {
    const { file, failures } = eventsFile({
      file: {
        append() {
          throw new Error('disk gone');
        },
        sync: () => undefined,
        close: () => undefined,
      },
    });
    file.emit(page);
    file.emit(page);
    expect(failures).toEqual([expect.stringContaining('disk gone')]);
    expect(file.counts().pages).toBe(2);
    expect(() => file.close()).toThrow('disk gone');
  });
});

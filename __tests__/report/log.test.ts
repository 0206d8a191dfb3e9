import { describe, expect, it } from '@jest/globals';
import type { RunEvent } from '../../src/base/events.js';
import { createEventLog } from '../../src/report/log.js';
import { paintFor } from '../../src/report/colour.js';
import { createProgressLine } from '../../src/report/progress.js';
import { createManualClock } from '../support/manual-clock.js';

const SLICE = '20261122T000000Z';
const PAGE: RunEvent = {
  type: 'page.received',
  endpoint: 'e',
  sliceId: SLICE,
  queryId: 'q1',
  page: 1,
  items: 500,
};
const ATTEMPT: RunEvent = {
  type: 'http.attempt',
  endpoint: 'e',
  method: 'GET',
  url: 'https://api.example/x',
  attempt: 1,
  sent: true,
  status: 200,
  durationMs: 20,
  bytes: 10,
};

function collect() {
  const clock = createManualClock(Date.parse('2026-11-23T01:02:03Z'));
  const lines: string[] = [];
  return { clock, lines, log: createEventLog('audit-logs', clock, (line) => lines.push(line)) };
}

describe('the log of a run', () => {
  it('reads as the story of the run', () => {
    const { lines, log } = collect();
    const events: RunEvent[] = [
      {
        type: 'run.started',
        engineVersion: '1',
        start: '2026-11-22T00:00:00.000Z',
        end: '2026-11-23T00:00:00.000Z',
      },
      {
        type: 'plan.resolved',
        slices: 1,
        queries: 1,
        requestsPerMinute: 300,
        concurrency: 4,
        catalogSha256: 'c',
      },
      { type: 'auth.token.issued', expiresInSeconds: 86_400, reason: 'first' },
      {
        type: 'slice.started',
        sliceId: SLICE,
        start: '2026-11-22T00:00:00.000Z',
        end: '2026-11-22T06:00:00.000Z',
      },
      ATTEMPT,
      PAGE,
      { ...ATTEMPT, attempt: 2 },
      PAGE,
      { type: 'slice.completed', sliceId: SLICE, records: 998, pages: 2, duplicates: 2, outOfWindow: 0 },
      { type: 'run.completed', status: 'succeeded', records: 998 },
    ];
    for (const event of events) log.emit(event);
    expect(lines).toEqual([
      'Window: 2026-11-22 00:00 to 2026-11-23 00:00 UTC',
      'Plan: 1 slice, 1 query, at most 300 requests a minute, 4 at a time',
      'Signed in; the token is good for 24 h',
      '2026-11-22 00:00 to 06:00 UTC: 998 records, 2 pages, 2 duplicates left out, 1 retry',
      'Run succeeded: 998 records, 2 pages, 2 requests, 1 retry',
    ]);
  });

  it('tells waits above two seconds, and no shorter ones', () => {
    const { lines, log } = collect();
    log.emit({ ...ATTEMPT, status: 503, retryInMs: 1_900, waitSource: 'backoff' });
    log.emit({ ...ATTEMPT, status: 503, retryInMs: 4_200, waitSource: 'retry-after' });
    log.emit({ ...ATTEMPT, status: 429, retryInMs: 12_000, waitSource: 'body-hint' });
    log.emit({ type: 'rate.limited', endpoint: 'e', holdMs: 12_000, waitSource: 'body-hint' });
    expect(lines).toEqual([
      'Attempt 1 at e failed (503); next one in 4.2 s, as the server asked',
      'Rate limited: every call waits 12 s, as the server asked',
    ]);
  });

  it('says nothing of 10,000 pages but a sign of life every ten seconds', async () => {
    const { clock, lines, log } = collect();
    for (let page = 0; page < 10_000; page += 1) {
      log.emit(ATTEMPT);
      log.emit(PAGE);
      await clock.advance(10);
    }
    expect(lines.length).toBeGreaterThanOrEqual(9);
    expect(lines.length).toBeLessThanOrEqual(10);
    expect(lines[0]).toMatch(/^01:02:1\d audit-logs: reading, 500,\d{3} records, 1,00\d pages$/);
  });

  it('bounds the lines of slices and queries, but tells every failure', () => {
    const { lines, log } = collect();
    for (let slice = 0; slice < 5000; slice += 1) {
      const sliceId = `s${slice}`;
      log.emit({ type: 'transaction.submitted', sliceId, queryId: 'q1', transactionId: 't' });
      log.emit({ type: 'slice.completed', sliceId, records: 1, pages: 1, duplicates: 0, outOfWindow: 0 });
    }
    log.emit({
      type: 'slice.failed',
      sliceId: 'last',
      error: { code: 'NETWORK', message: 'gone', retryable: true },
    });
    expect(lines.length).toBeLessThan(500);
    expect(lines.at(-1)).toBe('last: FAILED, NETWORK: gone');
  });

  it('lets no text of the server become a command or a second line', () => {
    const { lines, log } = collect();
    log.emit({ type: 'warning.raised', code: 'X', message: 'a\n::stop-commands::x\r##[error]y' });
    log.emit({
      type: 'transaction.completed',
      sliceId: '::error::x',
      queryId: 'q1',
      transactionId: 't',
      state: '\n::add-mask::a',
      outcome: 'completed',
      polls: 1,
      durationMs: 5,
    });
    for (const line of lines) {
      expect(line).not.toMatch(/[\n\r]/);
      expect(line).not.toMatch(/^\s*::|##\[/);
    }
    expect(lines).toHaveLength(2);
  });
});

describe('the progress line of a terminal', () => {
  it('is redrawn in place, at most ten times a second, cut to the width', async () => {
    const clock = createManualClock(0);
    let written = '';
    const line = createProgressLine(
      'audit-logs',
      { write: (text) => (written += text), columns: () => 40 },
      clock,
      paintFor(false, {}),
    );
    for (let page = 0; page < 100; page += 1) {
      line.emit(PAGE);
      await clock.advance(10);
    }
    const draws = written.split('\r\u001B[2K').slice(1);
    expect(draws).toHaveLength(10);
    expect(draws[1]).toBe('audit-logs: reading, 5,500 records, 11…');
    expect(written).not.toContain('\n');
  });

  it('steps aside for a line above it and leaves nothing behind', () => {
    const clock = createManualClock(0);
    let written = '';
    const line = createProgressLine(
      'x',
      { write: (text) => (written += text), columns: () => 80 },
      clock,
      paintFor(false, {}),
    );
    line.print('told');
    line.close();
    line.emit(PAGE);
    expect(written).toBe('\r\u001B[2Ktold\n\r\u001B[2Kx: starting\r\u001B[2K');
  });
});

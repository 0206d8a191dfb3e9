import { describe, expect, it } from '@jest/globals';
import type { RunEvent } from '../../src/base/events.js';
import { paintFor } from '../../src/report/colour.js';
import { createProgressLine } from '../../src/report/progress.js';
import { createTally } from '../../src/report/tally.js';
import { createManualClock } from '../support/manual-clock.js';

const ATTEMPT: RunEvent = {
  type: 'http.attempt',
  endpoint: 'e',
  method: 'GET',
  url: 'https://api.example/x',
  attempt: 1,
  sent: true,
  status: 429,
  durationMs: 20,
  bytes: 10,
};
const HOLD: RunEvent = { type: 'rate.limited', endpoint: 'e', holdMs: 30_000, waitSource: 'retry-after' };
const CLEAR = '\r\u001B[2K';

function terminal(columns: number | undefined, paint = paintFor(false, {})) {
  const clock = createManualClock(0);
  const state = { columns, written: '' };
  const port = { write: (text: string) => (state.written += text), columns: () => state.columns };
  const line = createProgressLine('audit-logs', port, clock, paint);
  return { clock, state, line };
}

describe('the progress line', () => {
  it('counts a wait down with each tick', async () => {
    const { clock, state, line } = terminal(120);
    line.emit({ ...ATTEMPT, retryInMs: 30_000 });
    line.emit(HOLD);
    for (let second = 0; second < 3; second += 1) {
      await clock.advance(1_000);
      line.tick();
    }
    const shown = state.written.split(CLEAR).slice(-3);
    expect(shown).toEqual([
      'audit-logs: starting, waited 1 s, rate limited: 29 s to wait',
      'audit-logs: starting, waited 2 s, rate limited: 28 s to wait',
      'audit-logs: starting, waited 3 s, rate limited: 27 s to wait',
    ]);
  });

  it('takes away all rows that it has in a terminal that became narrower', () => {
    const { state, line } = terminal(60);
    line.emit(HOLD);
    line.tick();
    const { length } = state.written;
    state.columns = 20;
    line.tick();
    const [first = ''] = state.written.slice(length).split('audit');
    // 48 columns in rows of 20.
    expect(first).toBe(`${CLEAR}\u001B[1A${CLEAR}\u001B[1A${CLEAR}`);
    line.close();
    expect(state.written.endsWith(CLEAR)).toBe(true);
  });

  it('fits into a terminal that does not tell its width', () => {
    const { state, line } = terminal(undefined);
    line.tick();
    expect(state.written).toContain('audit-logs: starting');
  });

  it.each([
    [true, {}, true],
    [true, { NO_COLOR: '1' }, false],
    [true, { NO_COLOR: '' }, true],
    [true, { TERM: 'dumb' }, false],
    [false, {}, false],
  ])('is coloured on a terminal (%j) with %j: %j', (isTerminal, env, isColoured) => {
    const { state, line } = terminal(80, paintFor(isTerminal, env));
    line.emit(HOLD);
    line.tick();
    expect(state.written.includes('\u001B[33m')).toBe(isColoured);
  });
});

describe('waits', () => {
  it('of lanes side by side count once, those told in advance as they pass', async () => {
    const clock = createManualClock(0);
    const tally = createTally(clock);
    for (let lane = 0; lane < 4; lane += 1) tally.emit({ ...ATTEMPT, retryInMs: 10_000 });
    await clock.advance(4_000);
    expect(tally.tally()).toMatchObject({ waitedMs: 4_000, pauseLeftMs: 6_000 });
    await clock.advance(6_000);
    for (let lane = 0; lane < 4; lane += 1)
      tally.emit({ type: 'budget.waited', waitedMs: 9_000, reason: 'hold' });
    expect(tally.tally().waitedMs).toBe(10_000);
    await clock.advance(5_000);
    tally.emit({ type: 'budget.waited', waitedMs: 5_000, reason: 'budget' });
    expect(tally.tally().waitedMs).toBe(15_000);
  });

  it('that end with the run are not counted to their end', async () => {
    const clock = createManualClock(0);
    const tally = createTally(clock);
    tally.emit(HOLD);
    await clock.advance(2_000);
    tally.emit({ type: 'run.cancelled', error: { code: 'CANCELLED', message: 'm', retryable: true } });
    await clock.advance(60_000);
    expect(tally.tally()).toMatchObject({ waitedMs: 2_000, holdLeftMs: 0, phase: 'delivering' });
  });
});

describe('a forecast', () => {
  it('is not made before anything is done, and not of what was taken over', async () => {
    const clock = createManualClock(0);
    const tally = createTally(clock);
    const facts = { requestsPerMinute: 60, concurrency: 1, catalogSha256: 'c' };
    tally.emit({ type: 'plan.resolved', slices: 600, queries: 600, ...facts });
    expect(tally.tally()).toMatchObject({ leftMs: undefined, leastLeftMs: 600_000 });
    for (let slice = 0; slice < 300; slice += 1)
      tally.emit({ type: 'slice.resumed', sliceId: `s${slice}`, fromRunId: 'r', records: 1 });
    expect(tally.tally().leftMs).toBeUndefined();
    for (let slice = 300; slice < 450; slice += 1) {
      await clock.advance(2_000);
      tally.emit({ ...ATTEMPT, status: 200 });
      const counts = { records: 1, pages: 1, duplicates: 0, outOfWindow: 0 };
      tally.emit({ type: 'slice.completed', sliceId: `s${slice}`, ...counts });
    }
    // Half of the 300 slices that were left took 300 seconds.
    expect(tally.tally().leftMs).toBeCloseTo(300_000, -4);
  });
});

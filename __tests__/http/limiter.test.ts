import { describe, expect, it } from '@jest/globals';

import { GenesysCoreError } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import { seededRandom } from '../../src/http/retry.js';
import { createLimiter } from '../../src/http/limiter.js';
import type { Asking, CallEnd, Permit, Limiter, LimiterOptions } from '../../src/http/limiter.js';
import { createManualClock } from '../support/manual-clock.js';
import type { ManualClock } from '../support/manual-clock.js';

const SUCCESS: CallEnd = { sent: true, result: 'success' };
const never = new AbortController().signal;

function setUp(over: Partial<LimiterOptions> = {}): {
  clock: ManualClock;
  limiter: Limiter;
  events: RunEvent[];
  /** Asks for a permit, which is there once it was given. */
  ask: (options?: Asking & { signal?: AbortSignal }) => { permit?: Permit; error?: unknown };
} {
  const clock = createManualClock(Date.UTC(2026, 10, 24));
  const events: RunEvent[] = [];
  const limiter = createLimiter({
    requestsPerMinute: 300,
    concurrency: 4,
    clock,
    events: { emit: (event) => events.push(event) },
    ...over,
  });
  return {
    clock,
    limiter,
    events,
    ask(options = {}) {
      const asked: { permit?: Permit; error?: unknown } = {};
      limiter.acquire(options.signal ?? never, options).then(
        (permit) => (asked.permit = permit),
        (error: unknown) => (asked.error = error),
      );
      return asked;
    },
  };
}

describe('a permit', () => {
  it('is given at once on a clock that moves on between two readings', async () => {
    const manual = createManualClock(Date.UTC(2026, 10, 24));
    let readings = 0;
    const restless = { ...manual, monotonic: () => manual.monotonic() + ++readings / 1000 };
    const { ask } = setUp({ clock: restless });
    const asked = ask();
    await manual.drain();
    expect(asked.permit).toBeDefined();
  });

  it('is given at once to as many calls as there are lanes, in the order of asking', async () => {
    const { clock, ask } = setUp({ concurrency: 2 });
    const [a, b, c, d] = [ask(), ask(), ask(), ask({ first: true })];
    await clock.drain();
    expect([a.permit, b.permit, c.permit, d.permit].map((permit) => permit !== undefined)).toEqual([
      true,
      true,
      false,
      false,
    ]);
    a.permit!.release(SUCCESS);
    await clock.drain();
    expect([c.permit !== undefined, d.permit !== undefined]).toEqual([false, true]);
    b.permit!.release(SUCCESS);
    await clock.drain();
    expect(c.permit).toBeDefined();
  });

  it('counts a permit that is released twice once', async () => {
    const { clock, ask } = setUp({ concurrency: 1 });
    const a = ask();
    await clock.drain();
    a.permit!.release(SUCCESS);
    a.permit!.release(SUCCESS);
    const [b, c] = [ask(), ask()];
    await clock.drain();
    expect([b.permit !== undefined, c.permit !== undefined]).toEqual([true, false]);
  });

  it('comes 60 s after the answer of the call whose place is taken, not after its sending', async () => {
    const { clock, ask, events } = setUp({ requestsPerMinute: 1 });
    const a = ask();
    await clock.advance(10_000);
    a.permit!.release(SUCCESS);
    const b = ask();
    await clock.advance(60_000);
    expect(b.permit).toBeUndefined();
    await clock.advance(100);
    expect(b.permit).toBeDefined();
    expect(events).toEqual([{ type: 'budget.waited', waitedMs: 60_050, reason: 'budget' }]);
  });

  it('costs nothing where nothing was sent', async () => {
    const { clock, ask } = setUp({ requestsPerMinute: 1 });
    const a = ask();
    await clock.drain();
    a.permit!.release({ sent: false, result: 'fault' });
    const b = ask();
    await clock.drain();
    expect(b.permit).toBeDefined();
  });

  it('is no longer waited for after an abort, and the others keep their order', async () => {
    const { clock, ask } = setUp({ concurrency: 1 });
    const controller = new AbortController();
    const reason = new GenesysCoreError('CANCELLED', 'stop');
    const a = ask();
    const b = ask({ signal: controller.signal });
    const c = ask();
    await clock.drain();
    controller.abort(reason);
    await clock.drain();
    expect(b.error).toBe(reason);
    a.permit!.release(SUCCESS);
    await clock.drain();
    expect(c.permit).toBeDefined();
  });

  it('leaves no timer behind when nobody waits any more', async () => {
    const { clock, ask } = setUp({ requestsPerMinute: 1 });
    const controller = new AbortController();
    const a = ask();
    await clock.drain();
    a.permit!.release(SUCCESS);
    ask({ signal: controller.signal });
    await clock.drain();
    expect(clock.sleepers).toHaveLength(1);
    controller.abort(new Error('stop'));
    await clock.drain();
    expect(clock.sleepers).toHaveLength(0);
  });

  it('is refused at once where it would come after the deadline', async () => {
    const { clock, ask, limiter } = setUp({ deadlineAtMs: 5_000 + 30_000 });
    limiter.pause(clock.monotonic() + 40_000);
    const a = ask();
    await clock.drain();
    expect(a.error).toMatchObject({ code: 'DEADLINE' });
    expect(String(a.error)).toContain('40 s');
  });
});

describe('a hold', () => {
  it('stops every call until its time, then one goes ahead and each success lets one more come back', async () => {
    const { clock, ask, events } = setUp({ concurrency: 4 });
    const a = ask();
    await clock.drain();
    const startMs = clock.monotonic();
    a.permit!.release({ sent: true, result: 'throttled', hold: { calls: 'all', untilMs: startMs + 7_000 } });
    const waiting = Array.from({ length: 8 }, () => ask());
    const going = (): number => waiting.filter(({ permit }) => permit !== undefined).length;
    await clock.advance(6_999);
    expect(going()).toBe(0);
    await clock.advance(1);
    expect(going()).toBe(1);
    waiting[0]!.permit!.release(SUCCESS);
    await clock.drain();
    expect(going()).toBe(3);
    waiting[1]!.permit!.release(SUCCESS);
    await clock.drain();
    expect(going()).toBe(5);
    waiting[2]!.permit!.release(SUCCESS);
    await clock.drain();
    expect(going()).toBe(7);
    // Four lanes are all there are.
    waiting[3]!.permit!.release(SUCCESS);
    await clock.drain();
    expect(going()).toBe(8);
    expect(events[0]).toEqual({ type: 'budget.waited', waitedMs: 7_000, reason: 'hold' });
  });

  it('is as long as the longest that was asked for', async () => {
    const { clock, ask } = setUp();
    const [a, b] = [ask(), ask()];
    await clock.drain();
    const nowMs = clock.monotonic();
    a.permit!.release({ sent: true, result: 'throttled', hold: { calls: 'all', untilMs: nowMs + 9_000 } });
    b.permit!.release({ sent: true, result: 'throttled', hold: { calls: 'all', untilMs: nowMs + 3_000 } });
    const c = ask();
    await clock.advance(8_999);
    expect(c.permit).toBeUndefined();
    await clock.advance(1);
    expect(c.permit).toBeDefined();
  });
});

describe('the rate of an operation', () => {
  const rates = new Map([['slow', { perMinute: 2, concurrency: 1 }]]);

  it('holds its own calls alone: others pass them', async () => {
    const { clock, ask } = setUp({ rates });
    const [first, second] = [ask({ endpoint: 'slow' }), ask({ endpoint: 'slow' })];
    const other = ask({ endpoint: 'fast' });
    await clock.drain();
    expect([first.permit, second.permit, other.permit].map((permit) => permit !== undefined)).toEqual([
      true,
      false,
      true,
    ]);
    first.permit!.release(SUCCESS);
    await clock.drain();
    expect(second.permit).toBeDefined();
    second.permit!.release(SUCCESS);
    const third = ask({ endpoint: 'slow' });
    const more = ask();
    await clock.advance(59_000);
    expect([third.permit, more.permit].map((permit) => permit !== undefined)).toEqual([false, true]);
    await clock.advance(1_100);
    expect(third.permit).toBeDefined();
  });

  it('gives no more than the budget of the run', async () => {
    const { clock, ask } = setUp({ requestsPerMinute: 1, rates: new Map([['slow', { perMinute: 9 }]]) });
    const first = ask({ endpoint: 'slow' });
    await clock.drain();
    first.permit!.release(SUCCESS);
    const second = ask({ endpoint: 'slow' });
    await clock.advance(1_000);
    expect(second.permit).toBeUndefined();
    await clock.advance(60_000);
    expect(second.permit).toBeDefined();
  });

  it('is refused alone where its wait would pass the deadline', async () => {
    const { clock, ask } = setUp({ rates, deadlineAtMs: 30_000 });
    for (const asked of [ask({ endpoint: 'slow' }), ask({ endpoint: 'slow' })]) {
      await clock.drain();
      asked.permit!.release(SUCCESS);
    }
    const [late, other] = [ask({ endpoint: 'slow' }), ask()];
    await clock.drain();
    expect(late.error).toMatchObject({ code: 'DEADLINE' });
    expect(other.permit).toBeDefined();
  });
});

describe('a hold of submits', () => {
  const held = (clock: ManualClock): CallEnd => ({
    sent: true,
    result: 'fault',
    hold: { calls: 'submits', untilMs: clock.monotonic() + 7_000 },
  });

  it('lets all other calls pass, whatever their place in the queue, and keeps all lanes', async () => {
    const { clock, ask } = setUp({ concurrency: 2 });
    const refused = ask({ isSubmit: true });
    await clock.drain();
    refused.permit!.release(held(clock));
    const again = ask({ isSubmit: true, first: true });
    const polls = [ask(), ask()];
    await clock.drain();
    expect(polls.map(({ permit }) => permit !== undefined)).toEqual([true, true]);
    for (const { permit } of polls) permit!.release(SUCCESS);
    await clock.advance(6_999);
    expect(again.permit).toBeUndefined();
    await clock.advance(1);
    expect(again.permit).toBeDefined();
  });

  it('holds every other submit too', async () => {
    const { clock, ask } = setUp();
    const refused = ask({ isSubmit: true });
    await clock.drain();
    refused.permit!.release(held(clock));
    const other = ask({ isSubmit: true });
    await clock.advance(6_999);
    expect(other.permit).toBeUndefined();
    await clock.advance(1);
    expect(other.permit).toBeDefined();
  });

  it('is refused alone where it would pass the deadline', async () => {
    const { clock, ask } = setUp({ deadlineAtMs: 5_000 + 6_000 });
    const refused = ask({ isSubmit: true });
    await clock.drain();
    refused.permit!.release(held(clock));
    const [submit, poll] = [ask({ isSubmit: true }), ask()];
    await clock.drain();
    expect(submit.error).toMatchObject({ code: 'DEADLINE' });
    expect(poll.permit).toBeDefined();
  });
});

/** A server that counts calls as they arrive, in fixed or in sliding windows of a minute. */
function createServer(clock: ManualClock, window: 'fixed' | 'sliding', allowed: number, phaseMs = 0) {
  const arrivals: number[] = [];
  return {
    refused: 0,
    arrive(): number | undefined {
      const nowMs = clock.monotonic();
      const startMs = window === 'fixed' ? nowMs - ((nowMs + phaseMs) % 60_000) : nowMs - 60_000 + 0.001;
      const inWindow = arrivals.filter((at) => at >= startMs);
      if (inWindow.length < allowed) {
        arrivals.push(nowMs);
        if (arrivals.length > 2 * allowed) arrivals.splice(0, allowed);
        return undefined;
      }
      this.refused += 1;
      return window === 'fixed' ? startMs + 60_000 - nowMs : inWindow[0]! + 60_000 - nowMs;
    },
  };
}

interface Drive {
  readonly requests: number;
  readonly lanes: number;
  readonly roundTripMs: () => number;
}

/** Lanes that call one after the other; gives the times of the sends. */
async function drive(
  clock: ManualClock,
  limiter: Limiter,
  server: ReturnType<typeof createServer>,
  { requests, lanes, roundTripMs }: Drive,
): Promise<{ sends: number[]; early: number }> {
  const sends: number[] = [];
  let holdUntilMs = 0;
  let early = 0;
  let done = 0;
  const random = seededRandom('way there and back');
  const lane = async (): Promise<void> => {
    while (done + inFlight < requests) {
      inFlight += 1;
      const permit = await limiter.acquire(never);
      const nowMs = clock.monotonic();
      if (nowMs < holdUntilMs) early += 1;
      sends.push(nowMs);
      const tripMs = roundTripMs();
      const thereMs = tripMs * random();
      await clock.sleep(thereMs);
      const waitMs = server.arrive();
      await clock.sleep(tripMs - thereMs);
      inFlight -= 1;
      if (waitMs === undefined) {
        done += 1;
        permit.release(SUCCESS);
      } else {
        holdUntilMs = clock.monotonic() + Math.ceil(waitMs / 1000) * 1000;
        permit.release({ sent: true, result: 'throttled', hold: { calls: 'all', untilMs: holdUntilMs } });
      }
    }
  };
  let inFlight = 0;
  await clock.settle(Promise.all(Array.from({ length: lanes }, lane)));
  return { sends, early };
}

describe('the budget of 300 a minute, alone on its token, 3,000 requests', () => {
  const trips = seededRandom('round trips');
  const rows: string[] = [];
  const cases: readonly [string, number, () => number][] = [
    ['50 ms', 4, () => 50],
    ['200 ms', 4, () => 200],
    ['500 ms', 6, () => 500],
    ['1000 ms', 10, () => 1000],
    ['50 to 1000 ms', 10, () => 50 + 950 * trips()],
  ];
  for (const window of ['fixed', 'sliding'] as const) {
    it.each(cases)(
      `${window} window, round trip %s: no 429 and 98 %% of the budget`,
      async (trip, lanes, roundTripMs) => {
        const { clock, limiter } = setUp({ concurrency: lanes });
        const server = createServer(clock, window, 300, 12_345);
        const { sends } = await drive(clock, limiter, server, { requests: 3_000, lanes, roundTripMs });
        // The first 300 come for nothing: the share counts from there on.
        const minutes = (sends[2_999]! - sends[299]!) / 60_000;
        const share = 2_700 / (300 * minutes);
        rows.push(
          `${window.padEnd(8)} ${trip.padEnd(13)} ${lanes} lanes: ${(share * 100).toFixed(2)} % of the budget, ${server.refused} times 429`,
        );
        expect(sends).toHaveLength(3_000);
        expect(server.refused).toBe(0);
        expect(share).toBeGreaterThanOrEqual(0.98);
      },
    );
  }
  it('prints the figures', () => {
    process.stdout.write(`${rows.map((row) => `    ${row}`).join('\n')}\n`);
    expect(rows).toHaveLength(10);
  });
});

describe('a token that is shared with others', () => {
  it.each(['fixed', 'sliding'] as const)(
    '%s window: yields, keeps every hold and still gets there',
    async (window) => {
      const { clock, limiter } = setUp({ concurrency: 6 });
      const server = createServer(clock, window, 300);
      const stop = new AbortController();
      // Someone else takes 180 of the 300 a minute, evenly.
      const other = (async () => {
        for (;;) {
          await clock.sleep(60_000 / 180, stop.signal);
          server.arrive();
        }
      })().catch(() => undefined);
      const before = limiter.effectivePerMinute;
      const { sends, early } = await drive(clock, limiter, server, {
        requests: 600,
        lanes: 6,
        roundTripMs: () => 200,
      });
      stop.abort(new Error('done'));
      await other;
      const refused = sends.length - 600;
      expect(before).toBe(300);
      expect(limiter.effectivePerMinute).toBeLessThan(300);
      expect(limiter.effectivePerMinute).toBeGreaterThanOrEqual(75);
      expect(early).toBe(0);
      // Without yielding it would be one burst of refusals per hold.
      expect(refused / sends.length).toBeLessThan(0.03);
      expect((sends.at(-1)! - sends[0]!) / 60_000).toBeLessThan(10);
    },
  );

  it('takes the whole budget again when the others have gone', async () => {
    const { clock, limiter, ask } = setUp();
    const a = ask();
    await clock.drain();
    a.permit!.release({
      sent: true,
      result: 'throttled',
      hold: { calls: 'all', untilMs: clock.monotonic() + 1_000 },
    });
    expect(limiter.effectivePerMinute).toBe(210);
    const server = createServer(clock, 'sliding', 300);
    await drive(clock, limiter, server, { requests: 300, lanes: 4, roundTripMs: () => 100 });
    expect(limiter.effectivePerMinute).toBe(300);
  });

  it('yields once for the calls that went out together', async () => {
    const { clock, limiter, ask } = setUp();
    const calls = [ask(), ask(), ask(), ask()];
    await clock.drain();
    for (const { permit } of calls)
      permit!.release({
        sent: true,
        result: 'throttled',
        hold: { calls: 'all', untilMs: clock.monotonic() + 1_000 },
      });
    expect(limiter.effectivePerMinute).toBe(210);
  });
});

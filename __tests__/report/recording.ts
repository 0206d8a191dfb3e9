import { every } from '../../src/base/clock.js';
import { tee, type EventSink } from '../../src/base/events.js';
import { createEventLog, TICK_MS } from '../../src/report/log.js';
import { createTally, type Tally } from '../../src/report/tally.js';
import { scriptedClient, type TimedScript } from '../http/scripted-client.js';
import { createManualClock } from '../support/manual-clock.js';

/** What a run is made of: slices, each with so many pages of 100 items. */
export interface RecordedRun {
  readonly service: TimedScript;
  readonly pagesOf: readonly number[];
  readonly requestsPerMinute: number;
  readonly lanes: number;
  /** Pages tell the total of their slice. */
  readonly tellsTotal?: boolean;
  /** Parents of the run: each page is that of another parent. */
  readonly hasParents?: boolean;
}

export interface Moment {
  readonly atMs: number;
  readonly tally: Tally;
}

export interface Recording {
  /** What the log said, and when. */
  readonly lines: readonly { readonly atMs: number; readonly text: string }[];
  /** The tally once a second. */
  readonly moments: readonly Moment[];
  readonly tookMs: number;
}

/** A run of the real client, with its limiter and its retries, on a clock of its own, as the log tells it. */
export async function record(run: RecordedRun): Promise<Recording> {
  const { pagesOf, requestsPerMinute, lanes } = run;
  const clock = createManualClock(Date.parse('2026-11-24T02:00:00Z'));
  const startMs = clock.monotonic();
  const nowMs = (): number => clock.monotonic() - startMs;
  const lines: { atMs: number; text: string }[] = [];
  const moments: Moment[] = [];
  const log = createEventLog('things', clock, (text) => lines.push({ atMs: nowMs(), text }));
  const tally = createTally(clock);
  const events = tee(log, tally);
  const { client } = scriptedClient(run.service, {
    clock,
    over: { requestsPerMinute, concurrency: lanes },
    onEvent: (event) => {
      events.emit(event);
    },
  });
  const stopTicks = every(clock, TICK_MS, () => {
    log.tick();
    moments.push({ atMs: nowMs(), tally: tally.tally() });
  });
  const pages = pagesOf.reduce((sum, count) => sum + count, 0);
  const facts = { concurrency: lanes, requestsPerMinute, catalogSha256: 'c' };
  events.emit({ type: 'run.started', engineVersion: '1', start: null, end: null });
  events.emit({ type: 'plan.resolved', slices: pagesOf.length, queries: pagesOf.length, ...facts });
  if (run.hasParents === true)
    for (const [index, parents] of pagesOf.entries())
      events.emit({ type: 'parents.listed', sliceId: `s${index}`, parents, parts: 1, queries: parents });
  const waiting = [...pagesOf.entries()];
  const lane = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift())
      await fetchSlice(run, next, client.send, events);
  };
  await clock.settle(Promise.all(Array.from({ length: lanes }, lane)));
  events.emit({ type: 'run.completed', status: 'succeeded', records: pages * 100 });
  stopTicks();
  return { lines, moments, tookMs: nowMs() };
}

async function fetchSlice(
  { hasParents, tellsTotal }: RecordedRun,
  [index, pages]: readonly [number, number],
  send: ReturnType<typeof scriptedClient>['client']['send'],
  events: EventSink,
): Promise<void> {
  const sliceId = `s${index}`;
  const at = (hour: number): string => new Date(Date.UTC(2026, 10, 19, hour)).toISOString();
  events.emit({ type: 'slice.started', sliceId, start: at(index), end: at(index + 1) });
  for (let page = 1; page <= pages; page += 1) {
    const url = `https://api.example.com/things?slice=${index}&page=${page}`;
    await send({ endpoint: 'things', kind: 'page', method: 'GET', url });
    events.emit({
      type: 'page.received',
      endpoint: 'things',
      sliceId,
      queryId: hasParents === true ? `q${page}` : 'q1',
      page: hasParents === true ? 1 : page,
      items: 100,
      ...(tellsTotal === true ? { total: pages * 100 } : {}),
    });
  }
  events.emit({
    type: 'slice.completed',
    sliceId,
    records: pages * 100,
    pages,
    duplicates: 0,
    outOfWindow: 0,
  });
}

/** A service that takes so many requests in each minute and turns the others away until the next one. */
export function limitedService(perMinute: number, answersAfterMs: number): TimedScript {
  let minute = -1;
  let taken = 0;
  return {
    at(nowMs) {
      const current = Math.floor(nowMs / 60_000);
      if (current !== minute) taken = 0;
      minute = current;
      taken += 1;
      const waitSeconds = Math.ceil(((current + 1) * 60_000 - nowMs) / 1000);
      return taken <= perMinute
        ? { afterMs: answersAfterMs }
        : {
            status: 429,
            headers: { 'retry-after': String(waitSeconds) },
            body: { code: 'too.many.requests' },
          };
    },
  };
}

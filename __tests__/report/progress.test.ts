import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import { limitedService, record, type RecordedRun, type Recording } from './recording.js';

const RECORDING = fileURLToPath(new URL('../fixtures/rate-limited-run.txt', import.meta.url));
const some = (count: number, pages: (index: number) => number): number[] =>
  Array.from({ length: count }, (_, index) => pages(index));
/** Small and large slices in turn. */
const UNEVEN = (index: number): number => 8 + ((index * 7) % 9);

const RUNS: readonly (readonly [what: string, run: RecordedRun])[] = [
  [
    'a service that takes 60 requests a minute, where the budget has 300',
    { service: limitedService(60, 400), pagesOf: some(40, UNEVEN), requestsPerMinute: 300, lanes: 4 },
  ],
  [
    'a service that takes 200 requests a minute, where the budget has 300',
    { service: limitedService(200, 200), pagesOf: some(120, UNEVEN), requestsPerMinute: 300, lanes: 4 },
  ],
  [
    'a budget of 60 requests a minute that the run keeps to itself',
    { service: { at: () => ({ afterMs: 300 }) }, pagesOf: some(30, UNEVEN), requestsPerMinute: 60, lanes: 4 },
  ],
  [
    'one long list that tells its total, with an outage of 50 seconds',
    {
      service: {
        at: (nowMs) => (nowMs > 40_000 && nowMs < 90_000 ? { status: 503, body: {} } : { afterMs: 500 }),
      },
      pagesOf: [500],
      requestsPerMinute: 300,
      lanes: 1,
      tellsTotal: true,
    },
  ],
  [
    'parents, a request for each',
    {
      service: limitedService(100, 300),
      pagesOf: some(8, () => 50),
      requestsPerMinute: 300,
      lanes: 4,
      hasParents: true,
    },
  ],
];

function text({ lines }: Recording): string {
  const told = lines.map(({ atMs, text: line }) => {
    const seconds = Math.floor(atMs / 1000);
    const clock = [Math.floor(seconds / 60), seconds % 60]
      .map((part) => String(part).padStart(2, '0'))
      .join(':');
    return `${clock}  ${line}\n`;
  });
  return told.join('');
}

describe('progress that is true', () => {
  it.each(RUNS)('%s: no silence above ten seconds', async (_what, run) => {
    const { lines, tookMs } = await record(run);
    expect(tookMs).toBeGreaterThan(60_000);
    const times = [0, ...lines.map(({ atMs }) => atMs), tookMs];
    const silences = times.slice(1).map((atMs, index) => atMs - (times[index] ?? 0));
    expect(Math.max(...silences)).toBeLessThanOrEqual(10_000);
    // And no chatter in the place of silence.
    expect(lines.length).toBeLessThan(40 + tookMs / 1_000);
  });

  it.each(RUNS)('%s: from half-way on the end is foretold within a quarter', async (_what, run) => {
    const { moments, tookMs } = await record(run);
    const late = moments.filter(({ atMs, tally }) => atMs >= tookMs / 2 && tally.phase === 'reading');
    expect(late.length).toBeGreaterThan(20);
    for (const { atMs, tally } of late) {
      const foretoldMs = atMs + (tally.leftMs ?? Number.NaN);
      expect({ atMs, off: Math.abs(foretoldMs - tookMs) / tookMs }).toEqual({
        atMs,
        off: expect.any(Number),
      });
      expect(Math.abs(foretoldMs - tookMs) / tookMs).toBeLessThan(0.25);
    }
  });

  it.each(RUNS)('%s: waits are never longer than the run, and count down', async (_what, run) => {
    const { moments, tookMs } = await record(run);
    for (const [index, { tally, atMs }] of moments.entries()) {
      expect(tally.waitedMs).toBeLessThanOrEqual(atMs);
      const before = moments[index - 1];
      if (before === undefined || before.tally.holdLeftMs <= 1000) continue;
      // A wait that was not replaced by a longer one has a second less with each second.
      if (tally.rateLimited === before.tally.rateLimited)
        expect(before.tally.holdLeftMs - tally.holdLeftMs).toBeCloseTo(atMs - before.atMs, 0);
    }
    expect(moments.at(-1)?.tally.waitedMs).toBeLessThanOrEqual(tookMs);
  });

  it('reads like this', async () => {
    const told = text(await record(RUNS[0]![1]));
    expect(told).toBe(readFileSync(RECORDING, 'utf8'));
  });

  it('counts parents of all', async () => {
    const { lines } = await record(RUNS[4]![1]);
    expect(lines.map((line) => line.text).join('\n')).toMatch(
      /reading, \d of 8 slices, \d+ of 400 parents, /,
    );
  });
});

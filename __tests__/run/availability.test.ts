import { describe, expect, it } from '@jest/globals';
import type { RunEvent } from '../../src/base/events.js';
import type { JsonValue } from '../../src/base/json.js';
import type { AvailabilityDefinition } from '../../src/catalog/types.js';
import {
  awaitData,
  createAwaitAvailable,
  earlier,
  instantMs,
  provisionalError,
} from '../../src/run/availability.js';
import { createManualClock } from '../support/manual-clock.js';

const HOUR_MS = 3_600_000;
const NOON_MS = Date.parse('2026-11-22T12:00:00Z');
const window = { startMs: NOON_MS - 12 * HOUR_MS, endMs: NOON_MS + 12 * HOUR_MS };
const slice = { id: 's', window };
const DEFINITION: AvailabilityDefinition = {
  endpoint: 'jobs.availability',
  path: 'until',
  beyond: 'provisional',
};

function portsOf(answers: readonly JsonValue[]) {
  const clock = createManualClock(NOON_MS);
  const seen: RunEvent[] = [];
  let asked = 0;
  return {
    clock,
    seen,
    asked: () => asked,
    ports: {
      clock,
      events: { emit: (event: RunEvent) => void seen.push(event) },
      signal: new AbortController().signal,
      deadlineAtMs: clock.monotonic() + 24 * HOUR_MS,
      ask: () => Promise.resolve(answers[Math.min(asked++, answers.length - 1)]!),
    },
  };
}
const until = (text: string): JsonValue => ({ until: text });

describe('availability', () => {
  it('is asked once for all slices, and a slice that ends later is provisional', async () => {
    const { ports, asked } = portsOf([until('2026-11-22T12:00:00Z')]);
    const available = createAwaitAvailable(DEFINITION, ports)!;
    expect(await available(slice)).toBe(NOON_MS);
    expect(await available({ id: 't', window: { ...window, endMs: NOON_MS } })).toBe(NOON_MS);
    expect(asked()).toBe(1);
    expect(provisionalError(window, NOON_MS)).toMatchObject({
      code: 'BAD_RESPONSE',
      retryable: true,
      message: expect.stringContaining(
        'until 2026-11-22T12:00:00Z only, and the slice ends at 2026-11-23T00:00:00Z',
      ),
    });
    expect(provisionalError({ ...window, endMs: NOON_MS }, NOON_MS)).toBeUndefined();
    expect(provisionalError(window, undefined)).toBeUndefined();
    expect(provisionalError(null, NOON_MS)).toBeUndefined();
  });

  it('is waited for where the catalog says so, poll by poll, and told once', async () => {
    const late = until('2026-11-22T12:00:00Z');
    const { ports, clock, seen, asked } = portsOf([late, late, until('2026-11-23T00:00:00Z')]);
    const available = createAwaitAvailable({ ...DEFINITION, wait: 'PT1H' }, ports)!;
    const waiting = available(slice);
    for (let poll = 0; poll < 4; poll += 1) await clock.advance(5 * 60_000);
    expect(await waiting).toBe(window.endMs);
    expect(asked()).toBe(3);
    expect(seen).toEqual([expect.objectContaining({ type: 'warning.raised', code: 'DATA_AWAITED' })]);
  });

  it('is no longer waited for when the wait is over', async () => {
    const { ports, clock, asked } = portsOf([until('2026-11-22T12:00:00Z')]);
    const waiting = createAwaitAvailable({ ...DEFINITION, wait: 'PT10M' }, ports)!(slice);
    for (let poll = 0; poll < 4; poll += 1) await clock.advance(5 * 60_000);
    expect(await waiting).toBe(NOON_MS);
    expect(asked()).toBe(3);
  });

  it('that tells no instant is an error, never the end of the data', async () => {
    const { ports } = portsOf([{ until: null }]);
    await expect(createAwaitAvailable(DEFINITION, ports)!(slice)).rejects.toMatchObject({
      code: 'BAD_RESPONSE',
      message: expect.stringContaining('no instant at "until"'),
    });
  });

  it('is the earlier of what was asked and what an answer says', async () => {
    const known = { plan: slice, availableUntilMs: instantMs('2026-11-22T11:00:00Z') };
    await awaitData(known, () => Promise.resolve(NOON_MS));
    expect(known.availableUntilMs).toBe(NOON_MS - HOUR_MS);
    await awaitData(known, undefined);
    expect(earlier(undefined, 1)).toBe(1);
    expect([instantMs('soon'), instantMs(undefined), createAwaitAvailable(undefined, {} as never)]).toEqual([
      undefined,
      undefined,
      undefined,
    ]);
  });
});

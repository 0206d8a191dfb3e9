import type { PlannedQuery, PlannedSlice } from '../catalog/run-plan.js';
import type { ActiveSlice, ReceivedPage, SlicePoolPorts, SliceWork } from './active-slice.js';
import { earlier, instantMs } from './availability.js';
import type { Elsewhere } from './completeness.js';
import type { IdentityCount } from './row-count.js';

/** Takes the records of a page: each goes to the slice in whose interval its time lies, whatever slice asked for it. */
export async function takePage(
  slice: ActiveSlice,
  work: SliceWork,
  page: ReceivedPage,
  query: PlannedQuery,
  rows: IdentityCount,
  ports: SlicePoolPorts,
): Promise<void> {
  if (ports.rawPayloads) slice.raw.push(await ports.writer.writeRaw(slice.plan.id, page.received.text()));
  slice.availableUntilMs = earlier(instantMs(page.availableUntil), slice.availableUntilMs);
  const response = ports.identifier.response();
  const origin = { carried: query.carried, page: page.number };
  for (const record of ports.normalise.records(page.items, origin)) {
    const identified = response.identify(record);
    rows.add(identified.identity);
    const redacted = ports.redactor.redact(record);
    if (isInside(slice.plan, identified.timeMs)) await work.collator.add(redacted, identified, rows.walk());
    else {
      work.reconciler?.outside(redacted);
      const sliceId = ports.strays.sliceAt(identified.timeMs);
      slice.elsewhere = withAnother(slice.elsewhere, sliceId, identified.timeMs);
      if (sliceId !== undefined) await ports.strays.add(sliceId, slice.plan.id, redacted, identified);
    }
  }
  slice.sharedKeys += response.sharedKeys();
  ports.stop.signal.throwIfAborted();
}

/** Records without a time belong to the slice that returned them. */
function isInside({ window }: PlannedSlice, timeMs: number): boolean {
  if (window === null || timeMs === Number.POSITIVE_INFINITY) return true;
  return timeMs >= window.startMs && timeMs < window.endMs;
}

function withAnother(elsewhere: Elsewhere, sliceId: string | undefined, timeMs: number): Elsewhere {
  if (sliceId !== undefined) return { ...elsewhere, moved: elsewhere.moved + 1 };
  return {
    ...elsewhere,
    outOfWindow: elsewhere.outOfWindow + 1,
    earliestMs: Math.min(elsewhere.earliestMs, timeMs),
    latestMs: Math.max(elsewhere.latestMs, timeMs),
  };
}

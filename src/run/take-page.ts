import type { PlannedQuery, PlannedSlice } from '../catalog/run-plan.js';
import { identityHashAt, selected } from '../records/entry-block.js';
import type { EntryBlock } from '../records/types.js';
import type { ActiveSlice, ReceivedPage, SlicePoolPorts, SliceWork } from './active-slice.js';
import { earlier, instantMs } from './availability.js';
import { setApart } from './item-count.js';
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
  const origin = { carried: query.carried, page: page.number, walk: rows.walk() };
  const { entries, sharedKeys, itemHashes } = await ports.treatPage(page.items, origin);
  const inside: number[] = [];
  const outside: number[] = [];
  for (let index = 0; index < entries.count; index += 1)
    (isInside(slice.plan, entries.times[index] ?? 0) ? inside : outside).push(index);
  // Before any record is held: the count of items must not go on from that of records.
  if (itemHashes !== undefined) for (const hash of setApart(itemHashes)) rows.add(hash);
  else if (outside.length > 0 || !rows.countsHeld())
    for (let index = 0; index < entries.count; index += 1) rows.add(identityHashAt(entries, index));
  if (outside.length > 0) await takeOthers(slice, work, selected(entries, outside), ports);
  if (inside.length > 0) await work.collator.add(outside.length === 0 ? entries : selected(entries, inside));
  slice.sharedKeys += sharedKeys;
  ports.stop.signal.throwIfAborted();
}

/** Takes records that do not belong to the slice. */
async function takeOthers(
  slice: ActiveSlice,
  work: SliceWork,
  entries: EntryBlock,
  { strays }: SlicePoolPorts,
): Promise<void> {
  work.reconciler?.outside(entries);
  const bySlice = new Map<string, number[]>();
  for (let index = 0; index < entries.count; index += 1) {
    const timeMs = entries.times[index] ?? 0;
    const sliceId = strays.sliceAt(timeMs);
    slice.elsewhere = withAnother(slice.elsewhere, sliceId, timeMs);
    if (sliceId !== undefined) bySlice.set(sliceId, [...(bySlice.get(sliceId) ?? []), index]);
  }
  for (const [sliceId, indexes] of bySlice)
    await strays.add(sliceId, slice.plan.id, selected(entries, indexes));
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

import { BLOCK_BYTES, BlockBuilder, blocksIn, compareEntries } from './entry-block.js';
import type { EntryBlock, SpillStore, SpilledBytes } from './types.js';

/** What the runs of one merge are read ahead, all together; each of many takes little, so that memory does not grow with them. */
const MERGE_AHEAD_BYTES = 1024 * 1024;
/** More for one run saves no time. */
const MAX_RUN_AHEAD_BYTES = 64 * 1024;
/** Lines of a block of a spilled run: of each that is read, one block is held. */
const RUN_BLOCK_BYTES = 32 * 1024;

/** All entries of the blocks in canonical order, doubles included. */
export function* inOrder(blocks: readonly EntryBlock[]): Generator<EntryBlock, void, void> {
  for (const builder of sorted(blocks, BLOCK_BYTES)) yield builder.take();
}

/** A builder with the next entries each time, to be emptied. */
function* sorted(blocks: readonly EntryBlock[], blockBytes: number): Generator<BlockBuilder, void, void> {
  const [first] = blocks;
  if (first === undefined) return;
  const total = blocks.reduce((sum, { count }) => sum + count, 0);
  const times = new Float64Array(total);
  const holders = new Uint32Array(total);
  const places = new Uint32Array(total);
  const order = new Uint32Array(total);
  let next = 0;
  for (const [holder, block] of blocks.entries())
    for (let index = 0; index < block.count; index += 1) {
      times[next] = block.times[index] ?? 0;
      holders[next] = holder;
      places[next] = index;
      order[next] = next;
      next += 1;
    }
  const holderOf = (entry: number): EntryBlock => blocks[holders[entry] ?? 0] ?? first;
  const compare = (a: number, b: number): number => {
    const timeA = times[a] ?? 0;
    const timeB = times[b] ?? 0;
    if (timeA !== timeB) return timeA < timeB ? -1 : 1;
    return compareEntries(holderOf(a), places[a] ?? 0, holderOf(b), places[b] ?? 0);
  };
  if (!isSorted(order, compare)) order.sort(compare);
  const builder = new BlockBuilder();
  for (const entry of order) {
    builder.copy(holderOf(entry), places[entry] ?? 0);
    if (builder.byteLength >= blockBytes) yield builder;
  }
  if (builder.count > 0) yield builder;
}

function isSorted(order: Uint32Array, compare: (a: number, b: number) => number): boolean {
  for (let index = 1; index < order.length; index += 1) if (compare(index - 1, index) > 0) return false;
  return true;
}

/** Sorts the entries of the blocks and spills them. */
export function spillRun(store: SpillStore, blocks: readonly EntryBlock[]): Promise<SpilledBytes> {
  return store.spill(frames(sorted(blocks, RUN_BLOCK_BYTES)));
}

/**
 * All entries of the runs and of the `blocks` in canonical order, doubles included. At most `maxOpen` runs are read
 * at once: more are first merged into longer ones. `runs` always holds what is still to be discarded.
 */
export async function* mergeRuns(
  store: SpillStore,
  runs: SpilledBytes[],
  blocks: readonly EntryBlock[],
  maxOpen: number,
): AsyncGenerator<EntryBlock, void, void> {
  while (runs.length > maxOpen) {
    // No more than are too many: what is merged here is written once more.
    const merged = runs.slice(0, Math.min(maxOpen, runs.length - maxOpen + 1));
    runs.push(await store.spill(asyncFrames(merge(readRuns(merged), RUN_BLOCK_BYTES))));
    for (const run of merged) {
      runs.splice(runs.indexOf(run), 1);
      await run.discard();
    }
  }
  const streams = [...readRuns(runs), streamed(inOrder(blocks))];
  for await (const builder of merge(streams, BLOCK_BYTES)) yield builder.take();
}

function* frames(builders: Iterable<BlockBuilder>): Generator<Uint8Array, void, void> {
  for (const builder of builders) yield builder.takeFrame();
}

async function* asyncFrames(builders: AsyncIterable<BlockBuilder>): AsyncGenerator<Uint8Array, void, void> {
  for await (const builder of builders) yield builder.takeFrame();
}

function readRuns(runs: readonly SpilledBytes[]): AsyncGenerator<EntryBlock, void, void>[] {
  const aheadBytes = Math.min(Math.ceil(MERGE_AHEAD_BYTES / runs.length), MAX_RUN_AHEAD_BYTES);
  return runs.map((run) => blocksIn(run.read(aheadBytes)));
}

// eslint-disable-next-line @typescript-eslint/require-await -- one kind of source for the merge
async function* streamed(blocks: Iterable<EntryBlock>): AsyncGenerator<EntryBlock, void, void> {
  yield* blocks;
}

/** A stream of blocks and where it stands. */
interface Source {
  readonly rest: AsyncGenerator<EntryBlock, void, void>;
  block: EntryBlock;
  index: number;
}

/** A builder with the next entries each time, to be emptied. */
async function* merge(
  streams: readonly AsyncGenerator<EntryBlock, void, void>[],
  blockBytes: number,
): AsyncGenerator<BlockBuilder, void, void> {
  const heap: Source[] = [];
  const builder = new BlockBuilder();
  try {
    for (const rest of streams) {
      const first = await rest.next();
      if (first.done !== true) pushSource(heap, { rest, block: first.value, index: 0 });
    }
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      builder.copy(top.block, top.index);
      if (builder.byteLength >= blockBytes) yield builder;
      top.index += 1;
      if (top.index < top.block.count) {
        settleTop(heap);
        continue;
      }
      const following = await top.rest.next();
      if (following.done !== true) {
        top.block = following.value;
        top.index = 0;
        settleTop(heap);
        continue;
      }
      const last = heap.pop();
      if (last !== undefined && last !== top) {
        heap[0] = last;
        settleTop(heap);
      }
    }
    if (builder.count > 0) yield builder;
  } finally {
    for (const rest of streams) await rest.return();
  }
}

function compareSources(a: Source, b: Source): number {
  return compareEntries(a.block, a.index, b.block, b.index);
}

function pushSource(heap: Source[], source: Source): void {
  let place = heap.push(source) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || compareSources(parent, source) <= 0) break;
    heap[place] = parent;
    place = above;
  }
  heap[place] = source;
}

/** Lets the first source sink to its place. */
function settleTop(heap: Source[]): void {
  const [sinking] = heap;
  if (sinking === undefined) return;
  let place = 0;
  for (;;) {
    let below = place * 2 + 1;
    let child = heap[below];
    const sibling = heap[below + 1];
    if (child !== undefined && sibling !== undefined && compareSources(sibling, child) < 0) {
      below += 1;
      child = sibling;
    }
    if (child === undefined || compareSources(sinking, child) <= 0) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = sinking;
}

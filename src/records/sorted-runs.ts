import type { Entry, SpilledLines, SpillStore } from './types.js';

/**
 * The canonical order: time, redacted key, text, by code unit. What is equal in these is equal on paper; the salted
 * identity only brings doubles together.
 */
export function compareEntries(a: Entry, b: Entry): number {
  if (a.timeMs !== b.timeMs) return a.timeMs < b.timeMs ? -1 : 1;
  if (a.key !== b.key) return a.key < b.key ? -1 : 1;
  if (a.line !== b.line) return a.line < b.line ? -1 : 1;
  if (a.identity !== b.identity) return a.identity < b.identity ? -1 : 1;
  return a.content - b.content;
}

/** What the runs of one merge are read ahead, all together; each of many takes little, so that memory does not grow with them. */
const MERGE_AHEAD_BYTES = 2 * 1024 * 1024;
/** More for one run saves no time. */
const MAX_RUN_AHEAD_BYTES = 64 * 1024;

/** Sorts the entries in place and spills them. */
export function spillRun(store: SpillStore, entries: Entry[]): Promise<SpilledLines> {
  entries.sort(compareEntries);
  return store.spill(entryLines(entries));
}

/**
 * All entries of the runs and of the sorted `entries` in canonical order, doubles included. At most `maxOpen` runs are read
 * at once: more are first merged into longer ones. `runs` always holds what is still to be discarded.
 */
export async function* mergeRuns(
  store: SpillStore,
  runs: SpilledLines[],
  entries: readonly Entry[],
  maxOpen: number,
): AsyncGenerator<Entry, void, void> {
  while (runs.length > maxOpen) {
    const merged = runs.slice(0, maxOpen);
    runs.push(await store.spill(asyncEntryLines(merge(readRuns(merged)))));
    for (const run of merged) {
      runs.splice(runs.indexOf(run), 1);
      await run.discard();
    }
  }
  yield* merge([...readRuns(runs), streamed(entries)]);
}

/** A line of a spilled run; the parts before the record's text are JSON, digits or hashes, and hold no tab. */
function toSpillLine(entry: Entry): string {
  const time = entry.timeMs === Number.POSITIVE_INFINITY ? '' : String(entry.timeMs);
  const keyless = entry.keyless ? '1' : '';
  return `${time}\t${entry.identity}\t${entry.content}\t${entry.version}\t${keyless}\t${entry.walk}\t${entry.key}\t${entry.line}`;
}

function fromSpillLine(text: string): Entry {
  let from = 0;
  const next = (): string => {
    const end = text.indexOf('\t', from);
    const part = text.slice(from, end);
    from = end + 1;
    return part;
  };
  const time = next();
  return {
    timeMs: time === '' ? Number.POSITIVE_INFINITY : Number(time),
    identity: next(),
    content: Number(next()),
    version: next(),
    keyless: next() !== '',
    walk: Number(next()),
    key: next(),
    line: text.slice(from),
  };
}

function* entryLines(entries: Iterable<Entry>): Generator<string, void, void> {
  for (const entry of entries) yield toSpillLine(entry);
}

async function* asyncEntryLines(entries: AsyncIterable<Entry>): AsyncGenerator<string, void, void> {
  for await (const entry of entries) yield toSpillLine(entry);
}

function readRuns(runs: readonly SpilledLines[]): AsyncGenerator<Entry, void, void>[] {
  const aheadBytes = Math.min(Math.ceil(MERGE_AHEAD_BYTES / runs.length), MAX_RUN_AHEAD_BYTES);
  return runs.map((run) => readEntries(run, aheadBytes));
}

async function* readEntries(run: SpilledLines, aheadBytes: number): AsyncGenerator<Entry, void, void> {
  for await (const text of run.read(aheadBytes)) yield fromSpillLine(text);
}

// eslint-disable-next-line @typescript-eslint/require-await -- one kind of source for the merge
async function* streamed(entries: readonly Entry[]): AsyncGenerator<Entry, void, void> {
  yield* entries;
}

interface Source {
  readonly rest: AsyncGenerator<Entry, void, void>;
  head: Entry;
}

async function* merge(
  streams: readonly AsyncGenerator<Entry, void, void>[],
): AsyncGenerator<Entry, void, void> {
  const heap: Source[] = [];
  try {
    for (const rest of streams) {
      const first = await rest.next();
      if (first.done !== true) pushSource(heap, { rest, head: first.value });
    }
    for (let top = heap[0]; top !== undefined; top = heap[0]) {
      yield top.head;
      const following = await top.rest.next();
      if (following.done !== true) {
        top.head = following.value;
        settleTop(heap);
        continue;
      }
      const last = heap.pop();
      if (last !== undefined && last !== top) {
        heap[0] = last;
        settleTop(heap);
      }
    }
  } finally {
    for (const rest of streams) await rest.return();
  }
}

function pushSource(heap: Source[], source: Source): void {
  let place = heap.push(source) - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || compareEntries(parent.head, source.head) <= 0) break;
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
    if (child !== undefined && sibling !== undefined && compareEntries(sibling.head, child.head) < 0) {
      below += 1;
      child = sibling;
    }
    if (child === undefined || compareEntries(sinking.head, child.head) <= 0) break;
    heap[place] = child;
    place = below;
  }
  heap[place] = sinking;
}

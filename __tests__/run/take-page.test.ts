import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import type { PlannedQuery } from '../../src/catalog/run-plan.js';
import type { RecordDefinition, RedactionProfile } from '../../src/catalog/types.js';
import { createCollator } from '../../src/records/collate.js';
import { createTreatment, createTreatPage } from '../../src/records/treat.js';
import { activate, type SlicePoolPorts, type SliceWork } from '../../src/run/active-slice.js';
import { createRowCount } from '../../src/run/row-count.js';
import { takePage } from '../../src/run/take-page.js';
import { createMemorySpill } from '../records/memory-spill.js';

const ROWS: RecordDefinition = {
  rows: { each: ['parts'], columns: { group: 'id', part: 'parts.name' } },
  key: ['group', 'part'],
};
const PLAIN: RecordDefinition = { key: ['id'] };
const TIMED: RecordDefinition = { key: ['id'], time: 'at' };
const item = (id: string, ...parts: string[]): JsonObject => ({ id, parts: parts.map((name) => ({ name })) });

const WINDOW = { startMs: 0, endMs: 1000 };

/** What a total would be held against after these pages; `held` leaves the counting to what takes the records. */
async function counted(
  record: RecordDefinition,
  pages: readonly JsonObject[][],
  held: boolean,
): Promise<unknown> {
  const collator = createCollator({ record, spill: createMemorySpill() });
  const rows = createRowCount(
    0,
    held ? { count: () => collator.keyCount(), hashes: () => collator.keyHashes() } : undefined,
  );
  rows.beginList();
  rows.begin();
  const redaction: RedactionProfile = { description: 'test', allow: {}, removeNames: [] };
  const treatment = createTreatment({ record, redaction, broadKeep: false, salt: 'salt' });
  const ports = {
    treatPage: createTreatPage(treatment, record),
    stop: new AbortController(),
    strays: { sliceAt: () => undefined },
  } as unknown as SlicePoolPorts;
  const work = { collator } as unknown as SliceWork;
  const slice = activate({ id: 'all', window: WINDOW, queries: [] });
  for (const items of pages)
    await takePage(slice, work, { items, received: undefined as never }, {} as PlannedQuery, rows, ports);
  return rows.ofWalk();
}

const timed = (id: string, ms: number): JsonObject => ({ id, at: new Date(ms).toISOString() });

describe('what a total is held against', () => {
  it.each<[string, RecordDefinition, readonly JsonObject[][], number]>([
    ['records, where each item is one', PLAIN, [[{ id: 'a' }, { id: 'b' }], [{ id: 'b', n: 1 }]], 2],
    ['items, where one is several records', ROWS, [[item('a', 'x', 'y'), item('b', 'x')]], 2],
    ['items, where one has no record', ROWS, [[item('a', 'x', 'y'), item('b')]], 2],
    ['different items, where a page brings one again', ROWS, [[item('a', 'x')], [item('a', 'x')]], 1],
  ])('%s', async (_, record, pages, count) => {
    expect(await counted(record, pages, false)).toBe(count);
    expect(await counted(record, pages, true)).toBe(count);
  });

  it('records of other times, too, each once', async () => {
    const pages = [
      [timed('a', 1), timed('b', 2)],
      [timed('b', 2000), timed('c', 3000)],
      [timed('c', 3), timed('d', 4)],
    ];
    expect(await counted(TIMED, pages, true)).toBe(4);
    expect(await counted(TIMED, pages, false)).toBe(4);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import type { PlannedQuery } from '../../src/catalog/run-plan.js';
import type { RecordDefinition, RedactionProfile } from '../../src/catalog/types.js';
import { createTreatment, createTreatPage } from '../../src/records/treat.js';
import { activate, type SlicePoolPorts, type SliceWork } from '../../src/run/active-slice.js';
import { createRowCount } from '../../src/run/row-count.js';
import { takePage } from '../../src/run/take-page.js';

const ROWS: RecordDefinition = {
  rows: { each: ['parts'], columns: { group: 'id', part: 'parts.name' } },
  key: ['group', 'part'],
};
const PLAIN: RecordDefinition = { key: ['id'] };
const item = (id: string, ...parts: string[]): JsonObject => ({ id, parts: parts.map((name) => ({ name })) });

/** What a total would be held against after these pages. */
async function counted(record: RecordDefinition, pages: readonly JsonObject[][]): Promise<unknown> {
  const rows = createRowCount();
  rows.beginList();
  rows.begin();
  const redaction: RedactionProfile = { description: 'test', allow: {}, removeNames: [] };
  const treatment = createTreatment({ record, redaction, broadKeep: false, salt: 'salt' });
  const ports = {
    treatPage: createTreatPage(treatment, record),
    stop: new AbortController(),
  } as unknown as SlicePoolPorts;
  const work = { collator: { add: () => Promise.resolve() } } as unknown as SliceWork;
  const slice = activate({ id: 'all', window: null, queries: [] });
  for (const items of pages)
    await takePage(slice, work, { items, received: undefined as never }, {} as PlannedQuery, rows, ports);
  return rows.ofWalk();
}

describe('what a total is held against', () => {
  it.each<[string, RecordDefinition, readonly JsonObject[][], number]>([
    ['records, where each item is one', PLAIN, [[{ id: 'a' }, { id: 'b' }], [{ id: 'b', n: 1 }]], 2],
    ['items, where one is several records', ROWS, [[item('a', 'x', 'y'), item('b', 'x')]], 2],
    ['items, where one has no record', ROWS, [[item('a', 'x', 'y'), item('b')]], 2],
    ['different items, where a page brings one again', ROWS, [[item('a', 'x')], [item('a', 'x')]], 1],
  ])('%s', async (_, record, pages, count) => {
    expect(await counted(record, pages)).toBe(count);
  });
});

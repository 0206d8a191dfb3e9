import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { toJsonLine, type JsonObject } from '../../src/base/json.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import { createCollator, type CollatorOptions } from '../../src/records/collate.js';
import { BlockBuilder, entriesIn } from '../../src/records/entry-block.js';
import { createIdentifier, keyFields, keyTextReader } from '../../src/records/identify.js';
import type { CollateCounts, Collator, EntryBlock, Identified, SpillStore } from '../../src/records/types.js';
import { createMemorySpill } from './memory-spill.js';

const KEYED: RecordDefinition = { key: ['id'], time: 'at' };

/** Records as redacted, each of a response of its own; the normalised one has `hidden` besides. */
async function collate(
  records: readonly (JsonObject & { hidden?: string })[],
  { salt = 'salt', ...options }: Partial<CollatorOptions> & { salt?: string } = {},
): Promise<{ lines: string[]; counts: CollateCounts }> {
  const collator = createCollator({ record: KEYED, spill: createMemorySpill(), ...options });
  const identifier = createIdentifier(options.record ?? KEYED, salt);
  for (const record of records) {
    const { hidden: _hidden, ...redacted } = record;
    await collator.add(blockOf(redacted, identifier.response().identify(record), options.record));
  }
  return { lines: await linesOf(collator), counts: collator.counts() };
}

/** A block of one entry. */
function blockOf(record: JsonObject, identified: Identified, definition = KEYED): EntryBlock {
  const builder = new BlockBuilder();
  const key = keyTextReader(keyFields(definition) ?? [])(record);
  builder.add({ ...identified, key, line: toJsonLine(record), walk: 0 });
  return builder.take();
}

async function linesOf(collator: Collator): Promise<string[]> {
  const lines: string[] = [];
  for await (const block of collator.blocks()) for (const { line } of entriesIn(block)) lines.push(line);
  return lines;
}

/** What is known of a record that has an id. */
const known = (id: number): Identified => createIdentifier(KEYED, 's').response().identify({ id });

const at = (time: string): string => `2026-11-22T${time}Z`;
const NOTHING: CollateCounts = {
  kept: 0,
  duplicates: 0,
  keyless: 0,
  untimed: 0,
  conflicts: 0,
};

describe('collate', () => {
  it('gives records by time, then key, then those without a time', async () => {
    const { lines, counts } = await collate([
      { id: 'c' },
      { id: 'b', at: at('10:00:00.000') },
      { id: 'a', at: at('10:00:00.000') },
      { id: 'z', at: at('09:00:00.000') },
      { id: 'd', at: 'no instant' },
    ]);
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id)).toEqual(['z', 'a', 'b', 'c', 'd']);
    expect(counts).toEqual({ ...NOTHING, kept: 5, untimed: 2 });
  });

  it.each<[string, readonly JsonObject[], string[], Partial<CollateCounts>]>([
    ['the same record twice', [{ id: 1 }, { id: 1 }], ['{"id":1}'], { kept: 1, duplicates: 1, untimed: 1 }],
    [
      'two texts under one key: the smaller stays',
      [
        { id: 1, v: 'b' },
        { id: 1, v: 'a' },
        { id: 1, v: 'b' },
      ],
      ['{"id":1,"v":"a"}'],
      { kept: 1, duplicates: 2, conflicts: 1, untimed: 1 },
    ],
    [
      'one key at two times: the earlier stays',
      [
        { id: 1, at: at('10:00:00') },
        { id: 2, at: at('09:30:00') },
        { id: 1, at: at('09:00:00') },
      ],
      [`{"id":1,"at":"${at('09:00:00')}"}`, `{"id":2,"at":"${at('09:30:00')}"}`],
      { kept: 2, duplicates: 1, conflicts: 1 },
    ],
    [
      'a number and a text as keys',
      [{ id: 1 }, { id: '1' }],
      ['{"id":"1"}', '{"id":1}'],
      { kept: 2, untimed: 2 },
    ],
    [
      'records without a key that differ only in what was removed',
      [
        { v: 1, hidden: 'x' },
        { v: 1, hidden: 'y' },
        { v: 1, hidden: 'x' },
      ],
      ['{"v":1}', '{"v":1}'],
      { kept: 2, duplicates: 1, keyless: 2, untimed: 2 },
    ],
    [
      'a key of null',
      [{ id: null }, { id: null }],
      ['{"id":null}'],
      { kept: 1, duplicates: 1, keyless: 1, untimed: 1 },
    ],
  ])('%s', async (_name, records, lines, counts) => {
    expect(await collate(records)).toEqual({ lines, counts: { ...NOTHING, ...counts } });
    expect(await collate(records, { bufferBytes: 1 })).toEqual({ lines, counts: { ...NOTHING, ...counts } });
  });

  it('has a key where one of several fields is there', async () => {
    const record: RecordDefinition = { key: ['a', 'b.c'] };
    const { lines, counts } = await collate([{ a: 1 }, { a: 1, x: 2 }, { b: { c: 1 } }, { x: 3 }], {
      record,
    });
    expect(lines).toEqual(['{"x":3}', '{"a":1,"x":2}', '{"b":{"c":1}}']);
    expect(counts).toEqual({ ...NOTHING, kept: 3, duplicates: 1, conflicts: 1, keyless: 1 });
  });

  it('gives the same lines and counts for any order, any salt, any split and any buffer', async () => {
    const record = fc.record(
      {
        id: fc.option(fc.constantFrom('a', 'b', 'c', 'ä', '😀', '\u2028\t'), { nil: undefined }),
        at: fc.option(
          fc.constantFrom(at('00:00:00'), at('10:00:00.5'), at('10:00:00.500'), '2026-11-25T00:00:00Z', 'x'),
          { nil: undefined },
        ),
        v: fc.constantFrom(1, 'text\twith\ttabs', '\n\u2028', ''),
        hidden: fc.constantFrom('x', 'y'),
      },
      { requiredKeys: ['v', 'hidden'] },
    );
    const shuffled = fc
      .array(record, { maxLength: 40 })
      .chain((records) =>
        fc.tuple(
          fc.constant(records),
          fc.shuffledSubarray(records, { minLength: records.length, maxLength: records.length }),
        ),
      );
    await fc.assert(
      fc.asyncProperty(
        shuffled,
        fc.integer({ min: 1, max: 2000 }),
        fc.integer({ min: 1, max: 4 }),
        async ([records, other], bufferBytes, maxOpenRuns) => {
          const clean = (list: typeof records): JsonObject[] =>
            list.map((entry) => JSON.parse(JSON.stringify(entry)) as JsonObject);
          const plain = await collate(clean(records));
          const spill = createMemorySpill();
          expect(await collate(clean(other), { bufferBytes, maxOpenRuns, spill })).toEqual(plain);
          expect(spill.state).toMatchObject({ stored: 0, open: 0 });
          expect(spill.state.mostOpen).toBeLessThanOrEqual(Math.max(2, maxOpenRuns));
          expect(plain.counts.kept).toBe(plain.lines.length);
          const { kept, duplicates } = plain.counts;
          expect(kept + duplicates).toBe(records.length);
          expect((await collate(clean(records), { salt: 'another' })).lines).toEqual(plain.lines);
        },
      ),
      { numRuns: 200 },
    );
  });

  it('merges many more runs than it opens at once', async () => {
    const spill = createMemorySpill();
    const records = Array.from({ length: 300 }, (_, index) => ({
      id: `${(index * 7919) % 300}`.padStart(3, '0'),
    }));
    const { lines } = await collate(records, { bufferBytes: 1, maxOpenRuns: 3, spill });
    expect(lines).toHaveLength(300);
    expect(lines).toEqual([...lines].sort());
    expect(spill.state).toMatchObject({ stored: 0, mostOpen: 3 });
    expect(spill.state.spills).toBeGreaterThan(300);
  });

  it.each([1, 2, 40, 120, 300])(
    'reads %d runs ahead by 1 MiB together, however many they are',
    async (runs) => {
      const spill = createMemorySpill();
      const records = Array.from({ length: runs }, (_, index) => ({ id: `${index}` }));
      await collate(records, { bufferBytes: 1, spill });
      expect(spill.state.mostOpen).toBe(Math.min(runs, 128));
      expect(spill.state.mostAheadBytes).toBeLessThanOrEqual(1024 * 1024 + 128);
      expect(spill.state.mostAheadBytes).toBeGreaterThanOrEqual(Math.min(runs, 15) * 64 * 1024);
    },
  );

  it('lets several queries add at once and holds them back while it spills', async () => {
    const gates: (() => void)[] = [];
    const memory = createMemorySpill();
    const spill: SpillStore = {
      spill: async (lines) => {
        await new Promise<void>((resolve) => gates.push(resolve));
        return memory.spill(lines);
      },
    };
    const collator = createCollator({ record: KEYED, spill, bufferBytes: 120 });
    const told: number[] = [];
    const adds = [0, 1, 2, 3].map(async (id) => {
      await collator.add(blockOf({ id }, known(id)));
      told.push(id);
    });
    await new Promise((resolve) => setImmediate(resolve));
    expect(gates).toHaveLength(1);
    expect(told).toEqual([0, 2]);
    gates[0]!();
    await new Promise((resolve) => setImmediate(resolve));
    expect(told).toEqual([0, 2, 1]);
    gates[1]!();
    await Promise.all(adds);
    expect(await linesOf(collator)).toEqual([0, 1, 2, 3].map((id) => `{"id":${id}}`));
  });

  it('discards what was spilled when reading is left early, and when it is given up', async () => {
    for (const giveUp of [false, true]) {
      const spill = createMemorySpill();
      const collator = createCollator({ record: KEYED, spill, bufferBytes: 1 });
      for (let id = 0; id < 5; id += 1) await collator.add(blockOf({ id }, known(id)));
      expect(spill.state.stored).toBe(5);
      if (giveUp) await collator.discard();
      else for await (const _block of collator.blocks()) break;
      expect(spill.state).toMatchObject({ stored: 0, open: 0 });
    }
  });

  it('tells a failed spill to the add, the reader and nobody else', async () => {
    const spill: SpillStore = { spill: () => Promise.reject(new Error('disk full')) };
    const collator = createCollator({ record: KEYED, spill, bufferBytes: 1 });
    await expect(collator.add(blockOf({ id: 1 }, known(1)))).rejects.toThrow('disk full');
    await expect(collator.blocks()[Symbol.asyncIterator]().next()).rejects.toThrow('disk full');
    await expect(collator.discard()).resolves.toBeUndefined();
  });
});

import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import { withValuesAt } from '../../src/records/elements.js';
import { createNormalise } from '../../src/records/normalise.js';
import { PathReader } from '../../src/records/path-reader.js';
import { createSummary } from '../../src/records/summarise.js';
import { addTo } from '../support/fold.js';

const RECORD: JsonObject = {
  id: 'u',
  skills: [{ id: 'a', level: 1 }, { id: 'b', level: 2.5 }, { id: 'a' }],
  tags: ['x', 'y'],
};

describe('paths through arrays', () => {
  it.each([
    ['skills[].id', ['a', 'b', 'a']],
    ['tags[]', ['x', 'y']],
    ['id', ['u']],
    ['id[].x', []],
    ['absent[].id', []],
  ])('%s', (path, values) => {
    const reader = new PathReader(['id', path]);
    reader.read(Buffer.from(JSON.stringify(RECORD)), 0);
    expect(Array.from({ length: reader.count(1) }, (_, index) => reader.at(1, index))).toEqual(values);
    expect(reader.first(1)).toBe(values[0]);
  });

  it('change values, and leave the record as it is where nothing changes', () => {
    expect(withValuesAt(RECORD, 'skills[].id', (value) => `${value as string}!`)['skills']).toEqual([
      { id: 'a!', level: 1 },
      { id: 'b!', level: 2.5 },
      { id: 'a!' },
    ]);
    expect(withValuesAt(RECORD, 'skills[].id', (value) => value)).toBe(RECORD);
    expect(withValuesAt(RECORD, 'absent[].id', () => 'x')).toBe(RECORD);
  });

  it('count a record once in each of its groups, and add all of its numbers', async () => {
    const summary = createSummary({
      countsBy: { skill: { path: 'skills[].id' } },
      metrics: { levels: { sum: 'skills[].level' } },
    });
    addTo(summary, RECORD, { id: 'v', skills: [] });
    expect(await summary.data()).toMatchObject({
      totals: { records: 2 },
      countsBy: { skill: { a: 1, b: 1 } },
      missing: { skill: 1 },
      metrics: { levels: { sum: 3.5, missing: 1 } },
    });
  });

  it('are instants, and nested members get a name of the record', () => {
    const normalise = createNormalise({
      key: ['id'],
      instants: ['parts[].at'],
      rename: { 'owner.id': 'ownerId' },
    });
    const item = {
      id: '1',
      owner: { id: 'o', name: 'n' },
      parts: [{ at: '2026-11-22T01:00:00+01:00' }, { at: 'soon' }, {}],
    };
    expect([...normalise.records([item])]).toEqual([
      {
        id: '1',
        owner: { name: 'n' },
        ownerId: 'o',
        parts: [{ at: '2026-11-22T00:00:00.000Z' }, { at: 'soon' }, {}],
      },
    ]);
    expect(normalise.counts()).toEqual({ unreadableInstants: { 'parts[].at': 1 } });
  });
});

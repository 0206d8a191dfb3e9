import { describe, expect, it } from '@jest/globals';
import { ExactNumber, type JsonObject, type JsonValue } from '../../src/base/json.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import { createNormalise } from '../../src/records/normalise.js';

/** The one record of an item, and what was counted. */
function normaliser(
  definition: RecordDefinition,
): ((item: JsonValue) => JsonObject) & { counts: () => unknown } {
  const normalise = createNormalise(definition);
  const one = (item: JsonValue): JsonObject => [...normalise.records([item])][0]!;
  return Object.assign(one, { counts: () => normalise.counts() });
}

describe('normalise', () => {
  it.each<[string, JsonValue, string]>([
    ['null', null, 'is null'],
    ['an array', [{}], 'is an array'],
    ['a text', 'x', 'is a string'],
    ['a number', 1, 'is a number'],
    ['a number with its digits', new ExactNumber('1.0'), 'is a number'],
  ])('refuses %s as an item', (_name, item, told) => {
    const normalise = normaliser({ key: ['id'] });
    expect(() => normalise(item)).toThrow(
      expect.objectContaining({ code: 'BAD_RESPONSE', message: expect.stringContaining(told) }),
    );
  });

  it('gives an item with nothing to do as it is', () => {
    const item = { id: '1', empty: '', time: 'yesterday' };
    expect(normaliser({ key: ['id'] })(item)).toBe(item);
    const full = { id: '1', time: '2026-11-22T10:15:30.000Z', list: [{ a: 1 }] };
    expect(normaliser({ key: ['id'], dropEmpty: true, instants: ['time'] })(full)).toBe(full);
  });

  it('takes a member further down, by a quoted name too, out of its place', () => {
    const normalise = normaliser({
      key: ['id'],
      rename: { "'urn:x:2.0:User'.division": 'division', 'a.b.c': 'c', 'a.b': 'b' },
    });
    expect(
      normalise({ id: '1', 'urn:x:2.0:User': { division: 'D', other: 1 }, a: { b: { c: 2, d: 3 }, e: 4 } }),
    ).toEqual({
      id: '1',
      'urn:x:2.0:User': { other: 1 },
      a: { e: 4 },
      division: 'D',
      c: 2,
      b: { c: 2, d: 3 },
    });
  });

  it('renames top-level members, and a new name wins whatever the order', () => {
    const normalise = normaliser({ key: ['id'], rename: { identifier: 'id', a: 'b', b: 'a' } });
    expect(normalise({ identifier: '1', id: '2', a: 'A', b: 'B' })).toEqual({ id: '1', a: 'B', b: 'A' });
    expect(normalise({ id: '2', identifier: '1' })).toEqual({ id: '1' });
    expect(normalise({ id: '2' })).toEqual({ id: '2' });
  });

  it('leaves out empty members at every depth and keeps the places of elements', () => {
    const normalise = normaliser({ key: ['id'], dropEmpty: true });
    const item = {
      id: '1',
      a: null,
      b: '',
      c: {},
      d: [],
      e: { f: { g: null } },
      h: [null, '', {}, [], { i: '', j: 1 }],
      zero: 0,
      no: false,
      exact: new ExactNumber('0.0'),
      blank: ' ',
    };
    const before = structuredClone({ ...item, exact: '0.0' });
    expect(normalise(item)).toEqual({
      id: '1',
      h: [null, '', {}, [], { j: 1 }],
      zero: 0,
      no: false,
      exact: item.exact,
      blank: ' ',
    });
    expect({ ...item, exact: '0.0' }).toEqual(before);
    expect(Object.keys(normalise({ a: null }))).toEqual([]);
  });

  it('rewrites instants and counts what is none, which stays', () => {
    const normalise = normaliser({ key: ['id'], instants: ['at', 'in.at'] });
    expect(
      normalise({ at: '2026-11-22T10:15:30+01:00', in: { at: '2026-11-22T10:15:30.12Z', x: 1 } }),
    ).toEqual({
      at: '2026-11-22T09:15:30.000Z',
      in: { at: '2026-11-22T10:15:30.120Z', x: 1 },
    });
    expect(normalise({ at: 'soon', in: { at: 5 } })).toEqual({ at: 'soon', in: { at: 5 } });
    expect(normalise({ at: 'later', in: {} })).toEqual({ at: 'later', in: {} });
    expect(normalise({ at: null })).toEqual({ at: null });
    expect(normalise.counts()).toEqual({ unreadableInstants: { at: 2, 'in.at': 1 } });
  });

  it('treats a member called __proto__ as data', () => {
    const item = JSON.parse('{"__proto__":{"evil":1,"gone":null},"id":"","old":2}') as JsonValue;
    const record = normaliser({ key: ['id'], dropEmpty: true, rename: { old: '__proto__x' } })(item);
    expect(JSON.stringify(record)).toBe('{"__proto__":{"evil":1},"__proto__x":2}');
    expect('evil' in record).toBe(false);
  });
});

describe('an item that is no object', () => {
  const { records } = createNormalise({ key: ['id'] });
  it.each<[string, JsonValue, number | undefined, string]>([
    ['null', null, 7, 'Item 2 of page 7 is null'],
    ['a number', 4, 7, 'Item 2 of page 7 is a number'],
    ['null where no page is known', null, undefined, 'Item 2 of the answer is null'],
  ])('is named by its place: %s', (_, item, page, says) => {
    expect(() => [...records([{ id: 'a' }, item, { id: 'b' }], { page })]).toThrow(says);
  });
});

import { describe, expect, it } from '@jest/globals';
import { parseJson, type JsonObject } from '../../src/base/json.js';
import { createShape, type ShapeDefinition } from '../../src/records/shape.js';
import { addTo } from '../support/fold.js';

type Fields = NonNullable<ShapeDefinition['fields']>;

const factsOf = (
  definition: Omit<ShapeDefinition, 'isKept'>,
  texts: readonly string[],
  isKept: ShapeDefinition['isKept'] = () => true,
) => {
  const shape = createShape({ ...definition, isKept });
  addTo(shape, ...texts.map((text) => parseJson(text) as JsonObject));
  return shape.facts();
};

describe('the shape of records', () => {
  it.each<
    readonly [
      type: 'id' | 'word' | 'instant' | 'integer' | 'number' | 'boolean' | 'object',
      good: string,
      bad: string,
    ]
  >([
    ['id', '["a", 5, 12345678901234567890]', '[true, {}]'],
    ['word', '["a"]', '[1, true]'],
    ['instant', '["2026-11-22T00:00:00Z"]', '[1]'],
    ['integer', '[1, -5, 12345678901234567890]', '["1", 1.5, 12345678901234567890.5]'],
    ['number', '[1, 1.5, 12345678901234567890.5]', '["1", false]'],
    ['boolean', '[true, false]', '["true", 1]'],
    ['object', '[{}]', '["a", 1]'],
  ])('a value of the type %s', (type, good, bad) => {
    const of = (values: string): object =>
      factsOf({ fields: { 'a[]': { type } } }, [`{"a": ${values}}`]).otherTypes;
    expect(of(good)).toEqual({});
    expect(of(bad)).toEqual({ 'a[]': (JSON.parse(bad) as unknown[]).length });
  });

  it('counts the records that have a value, at any depth; null and empty are none', () => {
    const fields: Fields = {
      id: { type: 'id' },
      'user.id': { type: 'id' },
      'parts[].name': { type: 'text' },
    };
    const records = [
      '{"id": "a", "user": {"id": "u"}, "parts": [{"name": "x"}, {"name": "y"}]}',
      '{"id": "b", "user": {"id": null}, "parts": []}',
      '{"id": "", "user": null, "parts": [{}]}',
    ];
    expect(factsOf({ fields }, records).filled).toEqual({ id: 2, 'user.id': 1, 'parts[].name': 1 });
  });

  it('does not take inherited members for values', () => {
    const fields: Fields = Object.fromEntries([['constructor', { type: 'id' }]]);
    expect(factsOf({ fields }, ['{"id": 1}']).filled).toEqual({
      constructor: 0,
    });
  });

  it('does not judge what is masked or a pseudonym', () => {
    const fields: Fields = { n: { type: 'number', words: ['x'] } };
    expect(factsOf({ fields }, ['{"n": "ab"}'], () => false).otherTypes).toEqual({});
  });

  it('counts unknown words, and names a few that look like words and nothing else', () => {
    const fields: Fields = { level: { type: 'word', words: ['USER', 'SYSTEM'] } };
    const values = ['USER', 'Trace', 'Trace', 'me@example.com', 'a b', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const facts = factsOf(
      { fields },
      values.map((level) => JSON.stringify({ level })),
    );
    expect(facts.unknownWords).toEqual({ level: { values: 11, words: ['Trace', 'b', 'c', 'd', 'e'] } });
  });

  it('counts the records for which a check does not hold', () => {
    const checks: ShapeDefinition['checks'] = {
      id: { notNull: true },
      ms: { minimum: 0 },
      'parts[].kind': { words: ['a', 'b'] },
    };
    const records = [
      '{"id": "a", "ms": 0, "parts": [{"kind": "a"}]}',
      '{"ms": -0.5, "parts": [{"kind": "a"}, {"kind": "c"}, {"kind": "d"}]}',
      '{"id": null, "ms": -12345678901234567890, "parts": []}',
    ];
    expect(factsOf({ checks }, records).failedChecks).toEqual({
      'id notNull': 2,
      'ms minimum': 2,
      'parts[].kind words': 1,
    });
  });
});

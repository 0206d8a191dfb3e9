import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJson, type JsonValue } from '../../src/base/json.js';
import { BytesHash } from '../../src/records/bytes-hash.js';
import { ContentHash } from '../../src/records/content-hash.js';

const SEED = 20261126;

/** The hash of the value whose JSON begins at a place. */
function hashAt(bytes: Buffer, place: number, dropEmpty = false): number {
  const hash = new BytesHash(SEED, dropEmpty);
  hash.turnTo(bytes);
  return hash.at(place);
}

const hashOf = (value: JsonValue): number => new ContentHash(SEED).of(value);

function different(values: Iterable<JsonValue>): number {
  const hash = new ContentHash(SEED);
  return new Set(Array.from(values, (value) => hash.of(value))).size;
}

/** Texts of six times four letters that differ only in these places of each four. */
function* alike(places: readonly number[], count: number): Generator<string> {
  const letters = ['a', 'b', 'c', 'd'];
  for (let index = 0; index < count; index += 1) {
    let text = '';
    for (let four = 0; four < 6; four += 1) {
      for (const place of places) letters[place] = String.fromCharCode(0x40 + ((index >>> (four * 4)) & 15));
      text += letters.join('');
    }
    yield text;
  }
}

describe('the hash of a value', () => {
  const texts = fc.string({
    unit: fc.constantFrom('a', 'b', '"', '\\', '{', ']', ',', 'é', '予', '🚑', '\n', '#'),
  });
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      texts,
      fc.constantFrom<unknown>(0, -1.5, 12_345_678, true, false, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(texts, tie('value'), { maxKeys: 5 }),
    ),
  }));

  it('is the same by its bytes, wherever these begin and end and whatever white space is in them', () => {
    fc.assert(
      fc.property(
        anyValue,
        fc.constantFrom(0, 1, 3),
        fc.nat(5),
        fc.nat(5),
        (value, indent, before, behind) => {
          const text = JSON.stringify(value, null, indent);
          const bytes = Buffer.from(`${' '.repeat(before)}${text}${' '.repeat(behind)}`);
          expect(hashAt(bytes, before)).toBe(hashOf(parseJson(text)));
        },
      ),
      { numRuns: 3000, seed: SEED },
    );
  });

  it.each([
    ['{"a":"b","c":[1]}', '{"c":[1],"a":"b"}', true],
    ['"abc\\u0064"', '"abcd"', true],
    ['["a","b"]', '["b","a"]', false],
    ['{"a":"b"}', '{"b":"a"}', false],
    ['{"a":{"x":1},"b":{"x":2}}', '{"a":{"x":2},"b":{"x":1}}', false],
    ['"abcd"', '"abcd\\u0000"', false],
    ['"1"', '1', false],
    ['""', '[]', false],
    ['{}', '[]', false],
    ['[[]]', '[]', false],
  ])('of %s and %s', (one, other, isEqual) => {
    expect(hashAt(Buffer.from(one), 0) === hashAt(Buffer.from(other), 0)).toBe(isEqual);
    expect(hashOf(parseJson(one)) === hashOf(parseJson(other))).toBe(isEqual);
  });

  it('leaves out empty members where it is told to', () => {
    const [full, bare] = ['{"a":1,"b":"","c":[],"d":{"e":null}}', '{"a":1}'].map((text) => Buffer.from(text));
    expect(hashAt(full as Buffer, 0, true)).toBe(hashAt(bare as Buffer, 0, true));
    expect(hashAt(full as Buffer, 0)).not.toBe(hashAt(bare as Buffer, 0));
  });

  it.each([
    [[0], 50_000],
    [[1], 50_000],
    [[2], 50_000],
    [[3], 200_000],
    [[0, 3], 50_000],
  ])('differs for texts that differ in few places only: %j of every four', (places, count) => {
    expect(different(alike(places, count))).toBe(count);
  });

  it('differs for all objects of two numbers', () => {
    const objects = Array.from({ length: 90_000 }, (_, index) => ({
      a: index % 300,
      b: Math.floor(index / 300),
    }));
    expect(different(objects)).toBe(objects.length);
  });
});

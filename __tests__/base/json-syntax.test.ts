import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { findJsonProblem } from '../../src/base/json-syntax.js';

const BOUNDS = { maxDepth: 4, maxValues: 50 };

describe('findJsonProblem', () => {
  it.each([
    ['an empty text', '', '1:1', 'the text ends where a value is expected'],
    ['a missing comma', '{"a":1 "b":2}', '1:8', 'a comma or }'],
    ['a trailing comma', '{"a":1,}', '1:8', 'a name in double quotes'],
    ['a trailing comma of an array', '[1,]', '1:4', 'a value'],
    ['a missing colon', '{\n  "a" 1}', '2:7', 'a colon'],
    ['a missing end', '{"a":[1', '1:8', 'the text ends'],
    ['text after the end', '{} {}', '1:4', 'the end'],
    ['single quotes', "{'a':1}", '1:2', 'a name in double quotes'],
    ['a comment', '{\n// no\n}', '2:1', 'a name in double quotes'],
    ['a bare word', '{"a":yes}', '1:6', 'a value'],
    ['a number with a leading zero', '[01]', '1:3', 'a comma or ]'],
    ['a line break in a text', '["a\nb"]', '1:2', 'a text begins'],
    ['a broken escape', '["\\x"]', '1:2', 'a text begins'],
    ['a name twice', '{"a":1,\n "a":2}', '2:2', 'stands twice'],
    ['a name twice, once escaped', '{"a":1,"\\u0061":2}', '1:8', 'stands twice'],
    ['__proto__', '{"b":{"__proto__":{}}}', '1:7', '"__proto__" is not allowed'],
    ['an escaped __proto__', '{"__\\u0070roto__":1}', '1:2', '"__proto__" is not allowed'],
    ['constructor', '{"constructor":1}', '1:2', 'not allowed'],
    ['prototype', '{"prototype":1}', '1:2', 'not allowed'],
    ['too deep a nesting', '[[[[[1]]]]]', '1:5', 'deeper than 4'],
    ['too many values', `[${'1,'.repeat(60)}1]`, '1:100', 'more than 50 values'],
  ])('finds %s', (_sentence, text, place, words) => {
    const problem = findJsonProblem(text, BOUNDS);
    expect(`${problem?.line}:${problem?.column}`).toBe(place);
    expect(problem?.problem).toContain(words);
  });

  it('finds nothing wrong with what JSON.stringify writes, and only then', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 5 }), (text) => {
        const problem = findJsonProblem(text, { maxDepth: 100, maxValues: 1_000_000 });
        // fast-check likes to make keys such as __proto__, which are refused by design.
        fc.pre(!/"(?:__proto__|constructor|prototype)":/.test(text));
        expect(problem).toBeUndefined();
      }),
    );
  });

  it('agrees with JSON.parse about mutilated texts', () => {
    const text = '{"a":[1,-2.5e3,true,null,"x\\n\\u00e9"],"b":{}}';
    fc.assert(
      fc.property(
        fc.nat(text.length),
        fc.constantFrom('', ',', '"', '}', '0', '\\', 'e', '-', '.'),
        (at, insert) => {
          const mutilated = text.slice(0, at) + insert + text.slice(at + 1);
          expect(findJsonProblem(mutilated, BOUNDS) === undefined).toBe(parses(mutilated));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('takes a text of a megabyte in its stride', () => {
    expect(findJsonProblem(`["${'x'.repeat(1_000_000)}"]`, BOUNDS)).toBeUndefined();
    expect(findJsonProblem(`["${'\\n'.repeat(500_000)}"]`, BOUNDS)).toBeUndefined();
    expect(findJsonProblem('['.repeat(1_000_000), BOUNDS)?.problem).toContain('deeper');
  });
});

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return !/"(\w+)":.*"\1":/.test(text);
  } catch {
    return false;
  }
}

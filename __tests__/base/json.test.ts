import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  canonicalJson,
  ExactNumber,
  JsonDepthError,
  JsonSizeError,
  valueAt,
  pathNames,
  parseJson,
  setMember,
  toJsonLine,
  toJsonText,
  withMember,
  type JsonValue,
} from '../../src/base/json.js';

describe('names keep their characters', () => {
  it.each(['\\"', '\\n', '\\t', '\\u0041', '\\\\', 'x\\"', '\\"x', '\\ud83d\\ude80'])(
    'after a name that is one backslash: %s',
    (name) => {
      parseJson(`{"${name} before":0,"\\\\":0}`);
      parseJson(`{"${name} before":0,"x\\\\":0}`);
      for (const [before, after] of [
        ['', ''],
        [' ', '\n'],
      ])
        expect(Object.keys(parseJson(`{"${name} before":0,${before}"${name}"${after}:0}`) as object)[1]).toBe(
          JSON.parse(`"${name}"`),
        );
    },
  );

  it('in whatever order they come', () => {
    const names = fc.array(fc.string({ unit: fc.constantFrom('a', '"', '\\', '\n'), maxLength: 2 }));
    fc.assert(
      fc.property(fc.array(names), (lists) => {
        for (const list of lists) {
          const object = Object.fromEntries(list.map((name) => [name, `"\\${name}`]));
          expect(parseJson(JSON.stringify(object))).toEqual(object);
        }
      }),
      { numRuns: 500, seed: 20261124 },
    );
  });
});

describe('numbers keep their digits', () => {
  it.each([
    ['an integer beyond 2^53', '9007199254740993'],
    ['a very long integer', '123456789012345678901234567890'],
    ['a decimal with a zero at its end', '1.50'],
    ['a long decimal', '0.1234567890123456789'],
    ['an exponent in capitals', '1E5'],
    ['minus zero', '-0'],
    ['minus zero with a fraction', '-0.0'],
    ['a number too large for a double', '1e400'],
    ['a small integer', '42'],
    ['a short decimal', '0.25'],
  ])('%s', (_name, digits) => {
    for (const text of [
      digits,
      `[${digits}]`,
      `{"a":${digits},"b":[1,${digits}]}`,
      `{"a":{"b":${digits}}}`,
    ]) {
      expect(toJsonText(parseJson(text))).toBe(text);
    }
  });

  it('in a text with white space', () => {
    expect(toJsonText(parseJson(' { "a" : 1.0 ,\n\t"b" : [ -0 , 12345678901234567890 ] } '))).toBe(
      '{"a":1.0,"b":[-0,12345678901234567890]}',
    );
  });

  it('only the numbers that a double would change are special', () => {
    const value = parseJson('{"exact":1.0,"plain":1.5,"count":3}') as Record<string, JsonValue>;
    expect(value['exact']).toBeInstanceOf(ExactNumber);
    expect(value['plain']).toBe(1.5);
    expect(value['count']).toBe(3);
  });
});

describe('texts that look like numbers', () => {
  it.each([
    ['a time of day with milliseconds', '{"t":"2026-11-22T10:15:30.123Z"}'],
    ['a list of numbers inside a text', '{"t":"a, 1.0, [2.50], -0","n":1.0}'],
    ['quotes and backslashes before a number', String.raw`{"t":"\\\",1.0,\\","n":1.0}`],
    ['control characters escaped two ways', String.raw`{"t":"\u0001#\u0001\u002312","n":1.0}`],
  ])('%s stays a text', (_name, text) => {
    const value = parseJson(text) as Record<string, JsonValue>;
    expect(value['t']).toBe((JSON.parse(text) as Record<string, string>)['t']);
  });
});

describe('parseJson', () => {
  it.each([
    '',
    '{',
    '[1.0,]',
    '{"a":01}',
    '{"a":1.}',
    '{"a":-}',
    '{"a":1.0}x',
    '{"a":.5}',
    "{'a':1.0}",
    'nul',
  ])('refuses %j', (text) => {
    expect(() => parseJson(text)).toThrow(SyntaxError);
  });

  it('counts levels: as deep as allowed passes, one more does not', () => {
    expect(toJsonText(parseJson('[[[1.0]]]', 3))).toBe('[[[1.0]]]');
    expect(() => parseJson('[[[1.0]]]', 2)).toThrow(JsonDepthError);
    expect(() => parseJson(`${'['.repeat(50_000)}${']'.repeat(50_000)}`, 64)).toThrow(JsonDepthError);
  });

  it('keeps a member called __proto__ as data, exact or not', () => {
    for (const text of ['{"__proto__":{"polluted":1},"a":2}', '{"__proto__":{"polluted":1.0},"a":2.0}']) {
      const value = parseJson(text) as Record<string, JsonValue>;
      expect(Object.keys(value)).toEqual(['__proto__', 'a']);
      expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
      expect(toJsonText(value)).toBe(text);
    }
    expect('polluted' in {}).toBe(false);
  });

  it('gives back every JSON text unchanged, whatever its numbers', () => {
    const digits = fc.oneof(
      fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String),
      fc.tuple(fc.integer(), fc.stringMatching(/^\d{1,25}$/)).map(([whole, part]) => `${whole}.${part}`),
      fc
        .tuple(fc.integer({ min: 0, max: 9 }), fc.constantFrom('e', 'E', 'e+', 'e-'), fc.nat(300))
        .map((t) => t.join('')),
      fc.double({ noDefaultInfinity: true, noNaN: true }).map((value) => JSON.stringify(value)),
    );
    const { text } = fc.letrec<{ text: string }>((tie) => ({
      text: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        digits,
        fc.string({ unit: 'binary' }).map((value) => JSON.stringify(value)),
        fc.constantFrom('true', 'false', 'null'),
        fc.array(tie('text'), { maxLength: 4 }).map((parts) => `[${parts.join(',')}]`),
        fc
          .uniqueArray(fc.tuple(fc.stringMatching(/^[a-z_]{1,6}$/), tie('text')), {
            maxLength: 4,
            selector: ([key]) => key,
          })
          .map(
            (members) => `{${members.map(([key, value]) => `${JSON.stringify(key)}:${value}`).join(',')}}`,
          ),
      ),
    }));
    fc.assert(
      fc.property(text, (json) => {
        expect(toJsonText(parseJson(json))).toBe(json);
      }),
      { numRuns: 500 },
    );
  });
});

describe('toJsonLine', () => {
  it('is one line under every notion of a line end, and reads back the same', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.constantFrom(
            '\n',
            '\r',
            '\u000b',
            '\f',
            '\u001c',
            '\u0085',
            '\u2028',
            '\u2029',
            '\0',
            'a',
            '\ud800',
            'ü',
          ),
        ),
        (parts) => {
          const value = { text: parts.join(''), [parts.join('')]: new ExactNumber('1.0') };
          const line = toJsonLine(value);
          expect(line).not.toMatch(/[\n\r\u000b\f\u001c-\u001e\u0085\u2028\u2029\ud800]/u); // eslint-disable-line no-control-regex -- line ends
          expect(toJsonText(parseJson(line))).toBe(toJsonText(value));
        },
      ),
    );
  });
});

describe('paths', () => {
  const value: JsonValue = { a: { b: 1 }, list: [1] };

  it('reads own members only', () => {
    expect(valueAt(value, 'a.b')).toBe(1);
    expect(valueAt(value, '$')).toBe(value);
    expect(valueAt({ 'urn:x:2.0:User': { $ref: 1 } }, "'urn:x:2.0:User'.'$ref'")).toBe(1);
    expect(pathNames("a.'b.c'[].d")).toEqual(['a', 'b.c[]', 'd']);
    for (const path of ['a.c', 'a.b.c', 'list.0', 'constructor', 'a.__proto__', 'toString']) {
      expect(valueAt(value, path)).toBeUndefined();
    }
  });

  it('sets a member on a copy', () => {
    expect(withMember({ a: { b: 1, c: 2 } }, 'a.b', 3)).toEqual({ a: { b: 3, c: 2 } });
    expect(withMember({}, 'a.b', 3)).toEqual({ a: { b: 3 } });
    expect(withMember({}, "'a.b:2.0'.'$ref'", 3)).toEqual({ 'a.b:2.0': { $ref: 3 } });
    expect(Object.keys(withMember({}, '__proto__', 3))).toEqual(['__proto__']);
  });

  it('sets any name as an own member', () => {
    const object: Record<string, JsonValue> = {};
    setMember(object, '__proto__', { evil: true });
    expect(JSON.stringify(object)).toBe('{"__proto__":{"evil":true}}');
    expect(object['evil']).toBeUndefined();
  });

  it('writes equal values as equal canonical text', () => {
    expect(canonicalJson({ b: [{ z: 1, a: new ExactNumber('2.0') }], a: null })).toBe(
      '{"a":null,"b":[{"a":2.0,"z":1}]}',
    );
  });
});

describe('a large text from outside', () => {
  const large = (unit: string): string => `[${`${unit},`.repeat(Math.ceil(5_000_000 / unit.length))}0]`;

  it.each([
    ['arrays', '[]'],
    ['objects', '{}'],
    ['numbers', '0'],
    ['members', '{"a":1,"b":2}'],
  ])('with more values than memory has room for is refused before it is parsed: %s', (_kind, unit) => {
    expect(() => parseJson(large(unit), 64)).toThrow(JsonSizeError);
  });

  it.each([
    ['signs in a text', `["${'[,{'.repeat(2_000_000)}"]`],
    ['quotes in a text', `["${'\\",['.repeat(1_500_000)}"]`],
    ['long texts', JSON.stringify(Array.from({ length: 50_000 }, () => 'x'.repeat(120)))],
  ])('is taken where it only looks so: %s', (_kind, text) => {
    expect(Array.isArray(parseJson(text, 64))).toBe(true);
  });

  it('with too many levels is refused before it is parsed', () => {
    expect(() => parseJson(`${'['.repeat(5_000_000)}${']'.repeat(5_000_000)}`, 64)).toThrow(JsonDepthError);
  });

  it('of our own is taken whatever it has', () => {
    expect(parseJson(large('0'))).toHaveLength(5_000_001);
  });
});

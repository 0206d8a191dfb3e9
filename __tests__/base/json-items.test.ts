import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonItems, parseJsonLines, type JsonWithItems } from '../../src/base/json-items.js';
import {
  ExactNumber,
  JsonDepthError,
  valueAt,
  parseJson,
  toJsonText,
  type JsonArray,
  type JsonValue,
} from '../../src/base/json.js';
import { utf8 } from '../support/answers.js';

interface Read {
  readonly kind: 'read' | 'syntax' | 'depth';
  readonly items?: string;
  readonly length?: number;
  readonly rest?: string;
}

/** What came of it, as text, with the list taken out of the rest. */
function read(text: string, path: string, maxDepth: number, pieceBytes: number): Read {
  return told(path, () => parseJsonItems(utf8(text, pieceBytes), path, maxDepth));
}

/** The same by a parser that reads all of it. */
function readWhole(text: string, path: string, maxDepth: number): Read {
  return told(path, () => {
    const json = parseJson(text.replace(/^\uFEFF/, ''), maxDepth);
    const found = valueAt(json, path);
    return { json, items: Array.isArray(found) ? (found as JsonArray) : undefined };
  });
}

function told(path: string, parse: () => JsonWithItems): Read {
  let result: JsonWithItems;
  try {
    result = parse();
  } catch (error) {
    return { kind: error instanceof JsonDepthError ? 'depth' : 'syntax' };
  }
  const { json, items } = result;
  if (items === undefined) return { kind: 'read', rest: toJsonText(json) };
  const facts = { items: toJsonText([...items]), length: items.length };
  const found = valueAt(json, path);
  if (Array.isArray(found)) (found as JsonValue[]).length = 0;
  return { kind: 'read', ...facts, rest: toJsonText(json) };
}

function expectSame(text: string, path: string, maxDepth = 64): void {
  // UTF-8 has no half of a surrogate pair.
  const whole = readWhole(text.toWellFormed(), path, maxDepth);
  for (const pieceBytes of [1, 7, 1000]) {
    const apart = read(text, path, maxDepth, pieceBytes);
    // What is no JSON and too deep may be either.
    if (whole.kind === 'syntax' && apart.kind === 'depth') continue;
    expect(apart).toEqual(whole);
  }
}

describe('a list in a JSON text', () => {
  it.each([
    ['{"entities":[{"id":1},{"id":"a,]}\\"["}],"cursor":"x"}', 'entities'],
    ['{"a":{"b":[1,2]},"b":[3]}', 'a.b'],
    ['{"a":{"c":[9]},"x":{"a":{"b":[8]}},"a2":1,"b":2}', 'a.b'],
    ['[1,"2",null,[3],{"four":4}]', '$'],
    ['\uFEFF [ 1 , 2 ] ', '$'],
    ['{"entities":[ ]}', 'entities'],
    ['{"entities":[]}', 'entities'],
    ['{"\\u0065ntities":[1]}', 'entities'],
    ['{"entities":null}', 'entities'],
    ['{"entities":"[1]"}', 'entities'],
    ['{"entities":{"0":1}}', 'entities'],
    ['{"other":[1]}', 'entities'],
    ['[{"entities":[1]}]', 'entities'],
    ['{"entities":[1],"entities":[2,3]}', 'entities'],
    ['{"entities":[1],"entities":null}', 'entities'],
    ['{"a":{"b":[1]},"a":{}}', 'a.b'],
    ['{"a":{"b":[1]},"a":{"b":[2]}}', 'a.b'],
    ['{"a":[{"b":[1]}]}', 'a.b'],
    ['{"entities":[1.0,12345678901234567890,-0,1e3]}', 'entities'],
    ['{"entities":["予約","🚑","\\ud83d"]}', 'entities'],
    ['5', 'entities'],
    ['"entities"', '$'],
  ])('is read apart as it is as a whole: %s at %s', (text, path) => {
    expect(readWhole(text, path, 64).kind).toBe('read');
    expectSame(text, path);
  });

  it.each([
    '{"entities":[1,]}',
    '{"entities":[,1]}',
    '{"entities":[1 2]}',
    '{"entities":[1}}',
    '{"entities":[{]}]}',
    '{"entities":["a" "b"]}',
    '{"entities":[1]]}',
    '{"entities":[1]}}',
    '{"entities":[1]',
    '{"entities":[1,2',
    '{"entities":["abc',
    '{"entities":5[1]}',
    '{"entities":[1],}',
    '{"entities":[\u00a0]}',
    '{"entities":[tru]}',
    '{"entities":[1]} x',
    '',
  ])('is no JSON apart where it is none as a whole: %s', (text) => {
    expect(readWhole(text, 'entities', 64).kind).toBe('syntax');
    expectSame(text, 'entities');
  });

  it.each(['{"e":[[[1]]]}', '{"e":[1],"x":{"y":{"z":{}}}}', '{"e":[{"a":[1]}]}', '{"e":[]}'])(
    'is nested as deeply apart as it is as a whole: %s',
    (text) => {
      for (const maxDepth of [1, 2, 3, 4, 5]) expectSame(text, 'e', maxDepth);
    },
  );

  const keys = fc.constantFrom('entities', 'a', 'b', '"', '\\', '[', '予');
  const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 4 },
      fc.string({ unit: fc.constantFrom('a', '"', '\\', '[', ']', '{', '}', ',', ':', '予', '🚑', '\n') }),
      fc.constantFrom<unknown>(0, -1.5, true, false, null),
      fc.array(tie('value'), { maxLength: 4 }),
      fc.dictionary(keys, tie('value'), { maxKeys: 4 }),
    ),
  }));
  const paths = fc.constantFrom('entities', 'a', 'a.b', 'entities.a', 'a.b.a', '$');
  const indents = fc.constantFrom(0, 1, 3);

  it('is the same apart and as a whole, whatever surrounds it', () => {
    fc.assert(
      fc.property(anyValue, paths, indents, (value, path, indent) => {
        expectSame(JSON.stringify(value, null, indent), path);
      }),
      { numRuns: 1500, seed: 20261124 },
    );
  });

  it('is the same apart and as a whole, whatever was done to the text', () => {
    const marks = fc.constantFrom('', ',', '[', ']', '{', '}', '"', ':', '\\', '1', ' ');
    fc.assert(
      fc.property(anyValue, paths, fc.nat(), fc.nat(3), marks, (value, path, place, cut, mark) => {
        const text = JSON.stringify({ entities: [value, value], a: value });
        const at = place % (text.length + 1);
        expectSame(`${text.slice(0, at)}${mark}${text.slice(at + cut)}`, path);
      }),
      { numRuns: 4000, seed: 20261124 },
    );
  });

  it('is asked for element by element, as an array is', () => {
    const { items } = parseJsonItems(utf8('{"e":[1,{"id":2},"3"]}', 4), 'e', 64);
    expect([items?.at(0), items?.at(1), items?.at(2), items?.at(3), items?.at(-1)]).toEqual([
      1,
      { id: 2 },
      '3',
      undefined,
      undefined,
    ]);
  });

  it('keeps the digits of its numbers', () => {
    const { items } = parseJsonItems(utf8('[1.0]'), '$', 64);
    expect(items?.at(0)).toEqual(new ExactNumber('1.0'));
  });

  it('is not looked for where there is none', () => {
    expect(parseJsonItems(utf8('[1]'), null, 64)).toEqual({ json: [1], items: undefined });
  });
});

describe('JSON lines', () => {
  it.each([1, 3, 1000])('are read one by one, blank ones left out, in pieces of %d bytes', (pieceBytes) => {
    const lines = parseJsonLines(utf8('{"id":1}\n\n  \n{"id":"予"}\r\n[3]', pieceBytes));
    expect(lines.length).toBe(3);
    expect([...lines]).toEqual([{ id: 1 }, { id: '予' }, [3]]);
    expect([lines.at(0), lines.at(1), lines.at(2), lines.at(3)]).toEqual([
      { id: 1 },
      { id: '予' },
      [3],
      undefined,
    ]);
  });

  it('are bounded in depth, and no JSON where one of them is none', () => {
    expect(() => parseJsonLines(utf8('[[1]]'), 1)).toThrow(JsonDepthError);
    expect(() => parseJsonLines(utf8('1\n\nx\n'))).toThrow('line 2 is no JSON');
    expect(() => parseJsonLines(utf8('1\n{"a":\n1}\n'))).toThrow('line 2 is no JSON');
    expect(() => parseJsonLines(utf8('1 2\n'))).toThrow('line 1 is no JSON');
  });

  it('are none where there is nothing', () => {
    expect(parseJsonLines(utf8('')).length).toBe(0);
    expect(parseJsonLines(utf8(' \n\n')).length).toBe(0);
  });
});

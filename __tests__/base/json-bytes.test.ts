import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { afterSpace, endOfValue } from '../../src/base/json-bytes.js';

/** Where the JSON text ends that the bytes are. */
function prove(bytes: Buffer): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return afterSpace(bytes, endOfValue(bytes, view, afterSpace(bytes, 0), Number.POSITIVE_INFINITY));
}

function isProved(bytes: Buffer): boolean {
  try {
    return prove(bytes) === bytes.length;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
}

function isParsed(bytes: Buffer): boolean {
  try {
    JSON.parse(bytes.toString('utf8'));
    return true;
  } catch {
    return false;
  }
}

const DOCUMENTS = [
  '{"id":"6f1d2c1e-8f53-4d7a-9c1b-2a3b4c5d6e7f","user":{"id":"u1","name":"Zürich – 東京 🚑"},"flags":[true,false,null]}',
  '{"":"","a":"b","bc":"de","fgh":"ijk","lmno":"pqrs","tuvwx":"yz012","numbers":[0,-0,1,-12,1.5,0.25e-3,1E+9]}',
  '{"\\u0041\\n":"\\"\\\\\\/\\b\\f\\r\\t","long":"x # ! x \\u00e9 and so on and so on","[{":"}],:"}',
  ' [ {\t"a" : [ ] , "b" : { } }\r\n, [ [ { "c" : "d" , "e" : 12 } ] ] ,"f"\n] ',
  '"\\ud83d\\ude91"',
];

describe('bytes that are proved to be JSON', () => {
  it.each(DOCUMENTS)('are those that JSON.parse takes: %s', (text) => {
    expect(prove(Buffer.from(text))).toBe(Buffer.byteLength(text));
  });

  it('are no others once any of them is any other', () => {
    for (const bytes of DOCUMENTS.map((text) => Buffer.from(text)))
      for (let place = 0; place < bytes.length; place += 1) {
        const changed = Buffer.from(bytes);
        for (let byte = 0; byte < 0x100; byte += 1) {
          changed[place] = byte;
          if (isProved(changed) !== isParsed(changed))
            throw new Error(`not as JSON.parse: ${String(changed)}`);
        }
      }
  });

  it('are no others, wherever they begin, end or were cut and joined', () => {
    const documents = fc.constantFrom(...DOCUMENTS.map((text) => Buffer.from(text)));
    const marks = fc.constantFrom(...',[]{}":\\10 -+.eEu\n\u0000\u001f\u007f'.split(''));
    fc.assert(
      fc.property(documents, fc.nat(), fc.nat(9), marks, fc.nat(3), (bytes, place, cut, mark, before) => {
        const at = place % (bytes.length + 1);
        const text = Buffer.concat([bytes.subarray(0, at), Buffer.from(mark), bytes.subarray(at + cut)]);
        for (const changed of [text, bytes.subarray(0, at), bytes.subarray(at)]) {
          // Other bytes before and behind are not looked at.
          const around = Buffer.concat([Buffer.alloc(before, '"'), changed, Buffer.from('"}]')]);
          const inside = around.subarray(before, before + changed.length);
          expect([isProved(inside), String(changed)]).toEqual([isParsed(changed), String(changed)]);
        }
      }),
      { numRuns: 4000, seed: 20261126 },
    );
  });

  it('may have any number of escapes', () => {
    const text = JSON.stringify('\n"'.repeat(50_000));
    expect(prove(Buffer.from(text))).toBe(text.length);
  });
});

describe('bytes that are no JSON', () => {
  it.each<[string, number]>([
    ['{"a":"b\u0001"}', 7],
    ['{"abcd\u001fefgh":1}', 6],
    ['["abcdefgh\n"]', 10],
    ['["abc', 5],
    ['["abcdefgh', 10],
    ['["abc\\x"]', 6],
    ['["abc\\u12g4"]', 9],
    ['["abc\\', 6],
    ['{"a":"b","c"}', 12],
    ['{"a":"b",}', 9],
    ['{"a":"b"x', 8],
    ['{"a":"b","c', 11],
    ['{a:1}', 1],
    ['["a",]', 5],
    ['[01]', 2],
    ['[1.]', 3],
    ['[-]', 2],
    ['[trux]', 4],
    ['', 0],
  ])('are told by the first byte that cannot be: %j', (text, place) => {
    expect(() => prove(Buffer.from(text))).toThrow(new SyntaxError(`no JSON at byte ${place}`));
  });
});

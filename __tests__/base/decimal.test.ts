import { describe, expect, it } from '@jest/globals';
import { compareDecimals, decimalOf, jsonNumber, plus, shareOf, ZERO } from '../../src/base/decimal.js';
import { parseJson, toJsonText, toPrettyJson } from '../../src/base/json.js';

const sumText = (...numbers: string[]): string =>
  toJsonText(jsonNumber(numbers.reduce((sum, text) => plus(sum, decimalOf(parseJson(text))!), ZERO)));

describe('decimals', () => {
  it.each([
    ['whole numbers', ['1', '2', '3'], '6'],
    ['tenths, which doubles get wrong', ['0.1', '0.2'], '0.3'],
    ['numbers beyond 2^53', ['9007199254740993', '1'], '9007199254740994'],
    ['numbers of very different size', ['1e30', '0.000001'], '1000000000000000000000000000000.000001'],
    ['numbers that cancel out', ['1.50', '-1.5'], '0'],
    ['negative ones below one', ['-0.25', '0.2'], '-0.05'],
    ['nothing', [], '0'],
  ])('adds up %s exactly', (_, numbers, expected) => {
    expect(sumText(...numbers)).toBe(expected);
  });

  it.each([
    ['text "1"', '"1"'],
    ['null', 'null'],
    ['an absurd exponent', '1e999999999'],
    ['an object', '{}'],
  ])('takes %s for no number', (_, text) => {
    expect(decimalOf(parseJson(text))).toBeUndefined();
  });

  it('compares and gives shares to six decimals, none of nothing', () => {
    const of = (text: string) => decimalOf(parseJson(text))!;
    expect(compareDecimals(of('1.10'), of('1.1'))).toBe(0);
    expect(compareDecimals(of('-2'), of('0.5'))).toBeLessThan(0);
    expect(shareOf(of('1'), of('3'))).toBe(0.333333);
    expect(shareOf(of('2'), of('3'))).toBe(0.666667);
    expect(shareOf(of('0'), of('3'))).toBe(0);
    expect(shareOf(of('0'), of('0'))).toBeNull();
    expect(shareOf(of('-1'), of('3'))).toBeNull();
  });

  it('stay exact in JSON for people', () => {
    const value = {
      a: [{ sum: jsonNumber(decimalOf(parseJson('9007199254740993'))!) }],
      b: [],
      c: {},
      d: 'x',
    };
    expect(toPrettyJson(value)).toBe(
      '{\n  "a": [\n    {\n      "sum": 9007199254740993\n    }\n  ],\n  "b": [],\n  "c": {},\n  "d": "x"\n}',
    );
    expect(toPrettyJson({ a: [1], b: {} })).toBe(JSON.stringify({ a: [1], b: {} }, null, 2));
  });
});

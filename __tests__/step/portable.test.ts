import { describe, expect, it } from '@jest/globals';
import { ExactNumber, parseJson } from '../../src/base/json.js';
import { fromPortable, toPortable } from '../../src/step/portable.js';

const passed = <T>(data: T): T => fromPortable(structuredClone(toPortable(data)));

describe('data that passes between threads', () => {
  it.each<[string, unknown]>([
    ['numbers with their digits', parseJson('{"a":[1.0,9007199254740993,{"b":-0}],"c":1}')],
    ['maps and sets, nested', new Map([['a', new Set([new Map([['b', new ExactNumber('1.0')]])])]])],
    ['what JSON has no text for', { a: undefined, b: Number.POSITIVE_INFINITY, c: null }],
    ['a member that looks like an exact number', { text: '1.0' }],
    ['a member with the name of a prototype', parseJson('{"__proto__":{"a":1}}')],
  ])('keeps %s', (_what, data) => {
    expect(passed(data)).toStrictEqual(data);
  });

  it('keeps exact numbers exact', () => {
    const { a } = passed({ a: new ExactNumber('1.0') });
    expect(a).toBeInstanceOf(ExactNumber);
    expect(a.text).toBe('1.0');
  });

  it('is shared where it was shared', () => {
    const catalog = { version: '1' };
    const copy = passed({ plan: { catalog }, lookups: [{ catalog }] });
    expect(copy.lookups[0]!.catalog).toBe(copy.plan.catalog);
  });

  it('is not copied where no number is exact', () => {
    const data = { plan: new Map([['a', [new Set([{ b: 1 }])]]]) };
    const portable = toPortable(data);
    expect(portable.data).toBe(data);
    expect(fromPortable(portable)).toBe(data);
    const exact = { plan: new Map([['a', [new Set([{ b: new ExactNumber('1.0') }])]]]) };
    expect(toPortable(exact).data).not.toBe(exact);
  });
});

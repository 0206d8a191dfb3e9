import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { ExactNumber, toJsonText, type JsonObject, type JsonValue } from '../../src/base/json.js';
import type { RedactionProfile, RedactionRule } from '../../src/catalog/types.js';
import { parsePseudonymKey } from '../../src/records/pseudonym.js';
import { createRedactor, type RedactorOptions } from '../../src/records/redact.js';
import { kindOfRule, readRules } from '../../src/catalog/redaction-rules.js';
import { builtInCatalog } from '../support/overlay.js';

type Rules = Readonly<Record<string, RedactionRule['action'] | Partial<RedactionRule>>>;

const KEY = parsePseudonymKey('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08');

function profileOf(rules: Rules, removeNames: string[] = []): RedactionProfile {
  const allow = Object.entries(rules).map(([path, rule]): [string, RedactionRule] => [
    path,
    { why: 'test', action: 'keep', ...(typeof rule === 'string' ? { action: rule } : rule) },
  ]);
  return { description: 'test', allow: Object.fromEntries(allow), removeNames };
}

function redact(rules: Rules, record: JsonValue, removeNames: string[] = [], options: RedactorOptions = {}) {
  const redactor = createRedactor(profileOf(rules, removeNames), options);
  return { text: toJsonText(redactor.redact(record as JsonObject)), counts: redactor.counts() };
}

describe('paths', () => {
  it.each<[string, Rules, JsonValue, string]>([
    ['a named member', { a: 'keep' }, { a: 1, b: 2 }, '{"a":1}'],
    ['a member of a member', { 'a.b': 'keep' }, { a: { b: 1, c: 2 } }, '{"a":{"b":1}}'],
    ['an object of which nothing stays disappears', { 'a.b': 'keep' }, { a: { c: 2 } }, '{}'],
    ['elements of an array', { 'a[]': 'keep' }, { a: ['x', 1, null, true] }, '{"a":["x",1,null,true]}'],
    [
      'members of elements',
      { 'a[].b': 'keep' },
      { a: [{ b: 1, c: 2 }, { c: 3 }, { b: 4 }] },
      '{"a":[{"b":1},{"b":4}]}',
    ],
    ['elements of elements', { 'a[][]': 'keep' }, { a: [[1], 2, [[3]]] }, '{"a":[[1]]}'],
    [
      'every key of a map, sorted',
      { 'a.*': 'keep' },
      { a: { z: 1, b: 2, Z: 3, o: { x: 1 } } },
      '{"a":{"Z":3,"b":2,"z":1}}',
    ],
    [
      'members under every key of a map',
      { 'a.*.b': 'keep' },
      { a: { y: { b: 1, c: 2 }, x: { b: 3 } } },
      '{"a":{"x":{"b":3},"y":{"b":1}}}',
    ],
    ['arrays in a map', { 'a.*[]': 'keep' }, { a: { y: [1], x: 2 } }, '{"a":{"y":[1]}}'],
    [
      'any depth, the top and arrays too',
      { '**.id': 'keep' },
      { id: 1, b: { id: 2, c: [{ id: 3, d: 4 }] } },
      '{"id":1,"b":{"id":2,"c":[{"id":3}]}}',
    ],
    [
      'a longer path at any depth',
      { '**.user.id': 'keep' },
      { id: 1, a: { user: { id: 2 } } },
      '{"a":{"user":{"id":2}}}',
    ],
    ['elements at any depth', { '**.ids[]': 'keep' }, { a: { ids: [1, 2], id: 3 } }, '{"a":{"ids":[1,2]}}'],
    ['every member of the record', { '*': 'keep' }, { b: 1, a: 2 }, '{"a":2,"b":1}'],
    ['keep keeps no object', { a: 'keep' }, { a: { b: 1 } }, '{}'],
    ['keep keeps no array', { a: 'keep' }, { a: ['x'] }, '{}'],
    ['an array where an object is expected goes', { 'a.b': 'keep' }, { a: [{ b: 1 }] }, '{}'],
    ['a value where an object is expected goes', { 'a.b': 'keep' }, { a: 'x' }, '{}'],
    [
      'empty ones stay where one is expected',
      { 'a.b': 'keep', 'c[]': 'keep' },
      { a: {}, c: [], d: {}, e: [] },
      '{"a":{},"c":[]}',
    ],
    [
      'members come out in the order of the rules',
      { c: 'keep', 'a.b': 'keep', b: 'keep' },
      { b: 1, a: { b: 2 }, c: 3 },
      '{"c":3,"a":{"b":2},"b":1}',
    ],
    [
      'names beside rules come last and sorted',
      { b: 'keep', '*': 'keep' },
      { z: 1, a: 2, b: 3 },
      '{"b":3,"a":2,"z":1}',
    ],
    [
      'digits of numbers stay',
      { a: 'keep' },
      { a: new ExactNumber('12345678901234567890') },
      '{"a":12345678901234567890}',
    ],
  ])('%s', (_name, rules, record, expected) => {
    expect(redact(rules, record).text).toBe(expected);
  });

  it.each(['', '.', 'a.', '.a', 'a..b', 'a[]b', '[]', 'a[', 'a]', '**', '**.', 'a.**.b', 'a*', '*a', 'a[0]'])(
    'refuses %j as a path',
    (path) => {
      expect(() => createRedactor(profileOf({ [path]: 'keep' }))).toThrow(
        expect.objectContaining({ code: 'CATALOG_INVALID' }),
      );
    },
  );
});

describe('the most specific rule wins', () => {
  it.each<[string, Rules, JsonValue, string]>([
    ['a name over *', { '*': 'remove', a: 'keep' }, { a: 1, b: 2 }, '{"a":1}'],
    ['a name over * in the other order', { a: 'remove', '*': 'keep' }, { a: 1, b: 2 }, '{"b":2}'],
    [
      'a path over any depth',
      { '**.id': 'keep', 'user.id': 'remove' },
      { id: 1, user: { id: 2 } },
      '{"id":1}',
    ],
    ['* over any depth', { '**.id': 'keep', '*': 'remove' }, { id: 1 }, '{}'],
    [
      'a longer path at any depth over a shorter one',
      { '**.id': 'keep', '**.user.id': 'remove' },
      { id: 1, user: { id: 2 } },
      '{"id":1}',
    ],
    ['a rule below a removed value', { a: 'remove', 'a.b': 'keep' }, { a: { b: 1, c: 2 } }, '{"a":{"b":1}}'],
    [
      'a rule deep below a removed value, over *',
      { a: 'remove', 'a.*.id': 'keep' },
      { a: { x: { id: 1, c: 2 } } },
      '{"a":{"x":{"id":1}}}',
    ],
    ['a removed value over any depth', { a: 'remove', '**.id': 'keep' }, { a: { id: 1 }, id: 2 }, '{"id":2}'],
    [
      'a removed value over * beside it',
      { a: 'remove', '*.id': 'keep' },
      { a: { id: 1 }, b: { id: 2 } },
      '{"b":{"id":2}}',
    ],
    [
      'removed at any depth over any depth',
      { '**.user': 'remove', '**.id': 'keep' },
      { user: { id: 1 }, id: 2 },
      '{"id":2}',
    ],
    [
      'a longer one at any depth below a removed one',
      { '**.user': 'remove', '**.user.id': 'keep' },
      { a: { user: { id: 1, x: 2 } } },
      '{"a":{"user":{"id":1}}}',
    ],
    [
      'a path below one removed at any depth',
      { '**.user': 'remove', 'user.id': 'keep' },
      { user: { id: 1, x: 1 }, b: { user: { id: 2 } } },
      '{"user":{"id":1}}',
    ],
  ])('%s', (_name, rules, record, expected) => {
    expect(redact(rules, record).text).toBe(expected);
  });

  it('removes members by name at every depth, whatever the case and the rules', () => {
    const record = { password: 1, a: { PassWord: 2, x: 3 }, list: [{ PASSWORD: 4, x: 5 }] };
    const { text, counts } = redact(
      { password: 'keep', 'a.*': 'keep', 'list[].PASSWORD': 'keep', 'list[].x': 'keep' },
      record,
      ['passWord'],
    );
    expect(text).toBe('{"a":{"x":3},"list":[{"x":5}]}');
    expect(counts.byPath['**.passWord']).toEqual({ action: 'remove', count: 3 });
  });
});

describe('actions', () => {
  it.each<[string, Partial<RedactionRule>, JsonValue, string | undefined]>([
    ['mask an address', { action: 'mask', mask: 'ip' }, '198.51.100.7', '"198.51.0.0"'],
    ['mask removes what it can not read', { action: 'mask', mask: 'ip' }, 'john', undefined],
    ['mask a number', { action: 'mask', mask: 'phone' }, 13175551234, '"13100000000"'],
    [
      'mask a number beyond 2^53',
      { action: 'mask', mask: 'phone' },
      new ExactNumber('12345678901234567890'),
      '"12300000000000000000"',
    ],
    ['mask true and false', { action: 'mask', mask: 'text' }, true, undefined],
    ['mask without a pattern tells the length only', { action: 'mask' }, 'John', '"[text 1-10]"'],
    ['null stays', { action: 'mask', mask: 'ip' }, null, 'null'],
    ['an empty text stays', { action: 'pseudonymise', domain: 'user' }, '', '""'],
    [
      'pseudonymise',
      { action: 'pseudonymise', domain: 'user' },
      'u-1',
      JSON.stringify(KEY.pseudonym('user', 'u-1')),
    ],
    [
      'pseudonymise a number by its text',
      { action: 'pseudonymise', domain: 'user' },
      12,
      JSON.stringify(KEY.pseudonym('user', '12')),
    ],
    [
      'pseudonymise in the path as domain',
      { action: 'pseudonymise' },
      'x',
      JSON.stringify(KEY.pseudonym('a', 'x')),
    ],
    ['truncate', { action: 'truncate', maxLength: 3 }, 'abcdef', '"abc"'],
    ['truncate what is short', { action: 'truncate', maxLength: 3 }, 'abc', '"abc"'],
    ['truncate no pair', { action: 'truncate', maxLength: 3 }, 'ab😀', '"ab"'],
    ['truncate no number', { action: 'truncate', maxLength: 3 }, 12345, '12345'],
    ['free text', { action: 'keep', freeText: true }, 'mail john@example.com now', '"mail [mail] now"'],
    [
      'free text is read before it is cut',
      { action: 'truncate', maxLength: 12, freeText: true },
      'hi john@example.com',
      '"hi [mail]"',
    ],
    ['text without a kind is read too', { action: 'keep' }, 'john@example.com', '"[mail]"'],
    [
      'what is cut is read without being asked',
      { action: 'truncate', maxLength: 12 },
      'hi john@example.com',
      '"hi [mail]"',
    ],
    ['no action takes an object', { action: 'pseudonymise', domain: 'user' }, { id: 'x' }, undefined],
  ])('%s', (_name, rule, value, expected) => {
    const { text } = redact({ a: rule }, { a: value }, [], { pseudonymKey: KEY });
    expect(text).toBe(expected === undefined ? '{}' : `{"a":${expected}}`);
  });

  it.each([
    ['kept', { action: 'keep', kind: 'text' } as const],
    ['cut', { action: 'truncate', maxLength: 9 } as const],
  ])(
    'a text of more than a million characters that would be %s is removed unread and counted',
    (_how, rule) => {
      const limit = 'a '.repeat(500_000);
      expect(redact({ a: rule }, { a: limit }).counts).toMatchObject({ removed: 0, offKind: 0 });
      const { text, counts } = redact({ a: rule }, { a: `${limit}x` });
      expect(text).toBe('{}');
      expect(counts).toMatchObject({ removed: 1, offKind: 1, byPath: { a: { removed: 1, offKind: 1 } } });
    },
  );

  it('removes what is to be pseudonymised where there is no key', () => {
    const { text, counts } = redact(
      { a: { action: 'pseudonymise', domain: 'user' }, b: 'keep' },
      { a: 'u-1', b: 1 },
    );
    expect(text).toBe('{"b":1}');
    expect(counts).toMatchObject({
      removed: 1,
      pseudonymised: 0,
      withoutKey: 1,
      keyId: null,
      domains: ['user'],
    });
    expect(counts.byPath['a']).toEqual({ action: 'pseudonymise', count: 0, removed: 1 });
  });
});

describe('evidence', () => {
  it('counts values by rule and action', () => {
    const rules: Rules = {
      id: 'keep',
      'ip[]': { action: 'mask', mask: 'ip' },
      user: { action: 'pseudonymise', domain: 'user' },
      other: { action: 'pseudonymise', domain: 'entity' },
      note: { action: 'truncate', maxLength: 4, freeText: true },
      name: 'remove',
      never: 'keep',
    };
    const record = {
      id: 1,
      ip: ['198.51.100.7', 'x'],
      user: 'u',
      note: 'a@b.example',
      name: { first: 'J', last: 'D' },
      extra: 1,
    };
    const redactor = createRedactor(profileOf(rules), { pseudonymKey: KEY });
    redactor.redact(record);
    redactor.redact(record);
    expect(redactor.counts()).toEqual({
      removed: 6,
      masked: 2,
      pseudonymised: 2,
      truncated: 2,
      offKind: 0,
      detected: { mail: 2 },
      byPath: {
        id: { action: 'keep', count: 2 },
        'ip[]': { action: 'mask', count: 2, removed: 2 },
        name: { action: 'remove', count: 2 },
        note: { action: 'truncate', count: 2 },
        user: { action: 'pseudonymise', count: 2 },
      },
      unlisted: { extra: 2 },
      keyId: KEY.keyId,
      domains: ['entity', 'user'],
      withoutKey: 0,
    });
  });

  it.each<[string, Rules, JsonValue, Record<string, number>]>([
    [
      'a new field is told by name, not by what is in it',
      { a: 'keep' },
      { fresh: { deep: { er: 1 } } },
      { fresh: 1 },
    ],
    ['a new field in an object', { 'a.b': 'keep' }, { a: { b: 1, fresh: 2 } }, { 'a.fresh': 1 }],
    ['a new field in elements', { 'a[].b': 'keep' }, { a: [{ fresh: 1 }, { fresh: 2 }] }, { 'a[].fresh': 2 }],
    ['an object where a value was expected', { a: 'keep' }, { a: { John: 1, Jane: 2 } }, { 'a.*': 2 }],
    ['an array where a value was expected', { a: 'keep' }, { a: [1, 2] }, { 'a[]': 2 }],
    [
      'keys of a map are not told',
      { 'a.*.b': 'keep' },
      { a: { John: 1, Jane: { c: 1 } } },
      { 'a.*': 1, 'a.*.c': 1 },
    ],
    [
      'a name that is no field name',
      { a: 'keep' },
      { 'john@example.com': 1, 'John Doe': 2, '+4930123456': 3, 'a.b': 4, u_123: 5 },
      { '*': 5 },
    ],
    ['a name that could be an id', { '**.id': 'keep' }, { x: { '2c9e1f': { y: 1 } } }, { 'x.*.y': 1 }],
  ])('unlisted: %s', (_name, rules, record, unlisted) => {
    expect(redact(rules, record).counts.unlisted).toEqual(unlisted);
  });

  it('bounds the paths that are told, and goes on counting', () => {
    const letters = (index: number): string =>
      index.toString(26).replace(/\d/g, (digit) => 'qrstuvwxyz'.charAt(Number(digit)));
    const redactor = createRedactor(profileOf({ '**.id': 'keep' }));
    for (let index = 0; index < 5000; index += 1) {
      const result = redactor.redact({ [`f${letters(index)}`]: { [`g${letters(index)}`]: 'x', id: index } });
      expect(toJsonText(result)).toBe(`{"f${letters(index)}":{"id":${index}}}`);
    }
    const { unlisted } = redactor.counts();
    expect(Object.keys(unlisted)).toHaveLength(201);
    expect(Object.values(unlisted).reduce((sum, count) => sum + count, 0)).toBe(5000);
    expect(unlisted['…']).toBe(4800);
  });
});

describe('names of the prototype', () => {
  it('are members like others', () => {
    const record = JSON.parse(
      '{"__proto__":{"id":1,"x":2},"constructor":3,"toString":4,"a":{"__proto__":5}}',
    ) as JsonValue;
    const names = ['__proto__.id', 'constructor', 'a.*', 'valueOf'];
    const { text } = redact(Object.fromEntries(names.map((path) => [path, 'keep'])), record);
    expect(text).toBe('{"__proto__":{"id":1},"constructor":3,"a":{"__proto__":5}}');
    const all = redact({ '*': 'keep', '**.id': 'keep' }, record);
    expect(all.text).toBe('{"__proto__":{"id":1},"constructor":3,"toString":4}');
    expect('id' in {}).toBe(false);
  });
});

describe('no value leaves by a path that is removed', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'id', '__proto__');
  const { tree } = fc.letrec<{ tree: JsonValue }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4, depthSize: 'medium' },
      fc.constantFrom('CANARY', 'CANARY2'),
      fc.array(tie('tree'), { maxLength: 3 }),
      fc
        .array(fc.tuple(name, tie('tree')), { maxLength: 4 })
        .map(
          (members) =>
            JSON.parse(
              `{${members.map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`).join(',')}}`,
            ) as JsonObject,
        ),
    ),
  }));
  const step = fc.constantFrom('a', 'b', 'c', 'id', '*', 'a[]', 'b[]', '*[]');
  const path = fc
    .tuple(fc.boolean(), fc.array(step, { minLength: 1, maxLength: 3 }))
    .map(([deep, steps]) => (deep ? '**.' : '') + steps.join('.'));
  const rules = fc.dictionary(
    path,
    fc.constantFrom<RedactionRule['action']>('keep', 'remove', 'pseudonymise'),
    { maxKeys: 6 },
  );

  /** The paths of all values, as `a.b[].c`, by a walk that knows nothing of rules. */
  function* leaves(value: JsonValue, at: readonly string[]): Generator<readonly string[]> {
    if (Array.isArray(value)) {
      for (const element of value as JsonValue[]) yield* leaves(element, [...at, '[]']);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, member] of Object.entries(value)) yield* leaves(member as JsonValue, [...at, key]);
    } else yield at;
  }

  function covers(rulePath: string, at: readonly string[]): boolean {
    const deep = rulePath.startsWith('**.');
    const steps = rulePath
      .replace('**.', '')
      .split('.')
      .flatMap((part) => (part.endsWith('[]') ? [part.slice(0, -2), '[]'] : [part]));
    const fits = (from: number): boolean =>
      from + steps.length === at.length &&
      steps.every((part, index) => (part === '*' ? at[from + index] !== '[]' : part === at[from + index]));
    return deep ? at.some((_, from) => fits(from)) : fits(0);
  }

  it('whatever the record and the rules: what stays was allowed by a rule of its own', () => {
    fc.assert(
      fc.property(rules, fc.array(fc.tuple(name, tree), { maxLength: 5 }), (allow, members) => {
        const record = Object.fromEntries(members);
        const result = createRedactor(profileOf(allow, ['C'])).redact(record);
        for (const at of leaves(result, [])) {
          const allowed = Object.entries(allow).some(
            ([rulePath, action]) => action === 'keep' && covers(rulePath, at),
          );
          const removed = Object.entries(allow).some(
            ([rulePath, action]) => action === 'remove' && rulePath === at.join('.').replaceAll('.[]', '[]'),
          );
          const empty = at.length === 0;
          expect({ at, ok: empty || (allowed && !removed && !at.includes('c')) }).toEqual({ at, ok: true });
        }
      }),
      { numRuns: 1000 },
    );
  });

  it('and the order of members never shows', () => {
    fc.assert(
      fc.property(
        rules,
        fc.uniqueArray(fc.tuple(name, tree), { maxLength: 5, selector: ([key]) => key }),
        (allow, members) => {
          const profile = profileOf(allow);
          const forwards = createRedactor(profile).redact(Object.fromEntries(members));
          const backwards = createRedactor(profile).redact(Object.fromEntries([...members].reverse()));
          expect(toJsonText(backwards)).toBe(toJsonText(forwards));
        },
      ),
    );
  });
});

describe('the shipped profiles', () => {
  const SAMPLES: Readonly<Record<string, JsonValue>> = {
    id: 'a0000001-0000-4000-8000-000000000000',
    instant: '2026-11-25T10:00:00Z',
    number: 12,
    boolean: true,
    word: 'Word',
    text: 'Some text',
  };
  const catalog = builtInCatalog();

  it.each(Object.entries(catalog.profiles.redaction))('%s gives every rule its effect', (key, profile) => {
    const fields = catalog.datasets[key.replace('.strict', '')]?.record.fields ?? {};
    const kinds = new Map(
      readRules(profile.allow).map((rule) => [rule.path, kindOfRule(rule, fields[rule.path])]),
    );
    expect(() => createRedactor(profile)).not.toThrow();
    for (const [path, rule] of Object.entries(profile.allow)) {
      // A name with other signs than letters stands in quotes.
      const steps = path.replace('**.', '').match(/(?:'[^']*'|[^.'])+/g) ?? [];
      const value = steps.reduceRight<JsonValue>(
        (inner, part) => {
          const arrays = part.split('[]').length - 1;
          let nested = inner;
          for (let level = 0; level < arrays; level += 1) nested = [nested];
          return { [part.replaceAll(/\[\]|'/g, '').replace('*', 'anything')]: nested };
        },
        rule.mask === 'ip' ? '198.51.100.7' : (SAMPLES[kinds.get(path) ?? 'text'] ?? null),
      );
      const redactor = createRedactor(profile, { pseudonymKey: KEY, fields });
      const stays = toJsonText(redactor.redact(value as JsonObject)) !== '{}';
      expect({ path, stays }).toEqual({ path, stays: rule.action !== 'remove' });
      expect(redactor.counts().byPath[path]?.count).toBe(1);
    }
  });
});

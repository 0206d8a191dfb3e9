import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseJsonItems, type ItemList, type JsonItems } from '../../src/base/json-items.js';
import type { Unread } from '../../src/base/json.js';
import { toJsonText, type JsonObject, type JsonValue } from '../../src/base/json.js';
import type { RecordDefinition, RedactionProfile, RedactionRule } from '../../src/catalog/types.js';
import { ContentHash } from '../../src/records/content-hash.js';
import { createIdentifier, seedOf } from '../../src/records/identify.js';
import { createItemReader, WHOLE } from '../../src/records/item-reader.js';
import { createNormalise, keepsPlaces } from '../../src/records/normalise.js';
import { entriesIn } from '../../src/records/entry-block.js';
import { createRedactor } from '../../src/records/redact.js';
import { createTreatment, createTreatPage } from '../../src/records/treat.js';
import { wantedItems } from '../../src/records/wanted.js';
import { utf8 } from '../support/answers.js';

const itemsOf = (texts: readonly string[]): JsonItems =>
  parseJsonItems(utf8(`[${texts.join(',')}]`), '$').items as JsonItems;

const KEEP: RedactionRule = { action: 'keep', why: 'for the test' };
const REMOVE: RedactionRule = { action: 'remove', why: 'for the test' };
const profileOf = (allow: Record<string, RedactionRule>, removeNames: readonly string[]): RedactionProfile =>
  ({ description: 'for the test', allow, removeNames }) as RedactionProfile;

/** All that is known of records: written, told apart, counted. */
function treated(
  items: Iterable<JsonValue>,
  record: RecordDefinition,
  profile: RedactionProfile,
  isWhole: boolean,
): object {
  const wanted = isWhole ? WHOLE : wantedItems(record, profile);
  const read = createItemReader({
    ...{ wanted, seed: seedOf('salt'), dropEmpty: record.dropEmpty },
    omitEmpty: record.dropEmpty === true && keepsPlaces(record),
  });
  const normalise = createNormalise(record, read);
  const redactor = createRedactor(profile, { fields: record.fields });
  const contentHash = new ContentHash(seedOf('salt'));
  const response = createIdentifier(record, 'salt').response();
  const contents = new Map<number, number>();
  const records: object[] = [];
  let error: unknown;
  try {
    for (const normalised of normalise.records(items)) {
      // Read from bytes or made of values, a hash is one.
      expect(normalise.content() ?? contentHash.of(normalised)).toBe(contentHash.of(normalised));
      const { content, identity, ...known } = response.identify(normalised, normalise.content());
      if (!contents.has(content)) contents.set(content, contents.size);
      // A record without a key is told apart by all its fields, which are hashed in part where they are not read.
      const told = known.keyless ? {} : { identity };
      records.push({
        ...{ ...known, ...told, content: contents.get(content) },
        line: toJsonText(redactor.redact(normalised)),
      });
    }
  } catch (thrown) {
    error = String(thrown);
  }
  return {
    ...{ records, error, shared: response.sharedKeys() },
    ...{ redaction: redactor.counts(), normalise: normalise.counts() },
  };
}

/** The entries of a page, and all that is counted. */
function entriesOf(items: ItemList, record: RecordDefinition, redaction: RedactionProfile): object {
  const treatment = createTreatment({ record, redaction, broadKeep: false, salt: 'salt' });
  let page: object | undefined;
  let error: unknown;
  try {
    const { entries, sharedKeys } = createTreatPage(treatment, record)(items, { page: 1, walk: 3 });
    const contents = new Map<number, number>();
    const told = [...entriesIn(entries)].map((entry) => {
      if (!contents.has(entry.content)) contents.set(entry.content, contents.size);
      return {
        ...entry,
        content: contents.get(entry.content),
        // A record without a key is told apart by all its fields, which are hashed in part where they are not read.
        identity: entry.keyless || record.key === 'content' ? '' : entry.identity,
      };
    });
    page = { entries: told, sharedKeys };
  } catch (thrown) {
    error = String(thrown);
  }
  const counts = { redaction: treatment.redactor.counts(), normalise: treatment.normalise.counts() };
  return { ...page, ...(error === undefined ? counts : { error }) };
}

const names = fc.constantFrom('id', 'at', 'a', 'b', 'c', 'name', 'password', '__proto__', 'é', 'A b', 'x"y');
const { value: anyValue } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom<unknown>('', 'word', 'Zürich – 東京', 'a@b.example', '\u2028"\\', '\ud83d', '🚑'),
    fc.constantFrom<unknown>(0, -1.5, 1e21, true, false, null, '2026-11-22T10:00:00+01:00'),
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(names, tie('value'), { maxKeys: 4 }),
  ),
}));
const item = fc.dictionary(names, anyValue, { maxKeys: 6 });
const paths = fc.constantFrom(
  ...[
    'id',
    'at',
    'a',
    'a.b',
    'a[].b',
    'a[]',
    'b.*',
    'b.*.c',
    '**.c',
    '**.id',
    'c.a.b',
    'name',
    'a.name',
    'é',
  ],
);
const rules = fc.dictionary(paths, fc.constantFrom(KEEP, KEEP, REMOVE, { ...KEEP, kind: 'word' as const }), {
  maxKeys: 6,
});
const definitions = fc.record(
  {
    key: fc.constantFrom<string[] | 'content'>(['id'], ['a.b', 'id'], ['a'], 'content'),
    time: fc.constantFrom('at', 'a.b'),
    instants: fc.constantFrom<string[]>(['at'], ['a[].b'], ['a.b', 'at']),
    dropEmpty: fc.boolean(),
    version: fc.constantFrom<NonNullable<RecordDefinition['version']>>(
      { path: 'c', keep: 'latest' },
      { path: 'a.c', keep: 'latest' },
    ),
    rename: fc.constantFrom<Record<string, string>>({ b: 'a' }, { 'a.b': 'c' }, { name: 'id' }),
  },
  { requiredKeys: ['key'] },
);
const rows = fc.constantFrom<NonNullable<RecordDefinition['rows']>>(
  { each: ['a'], columns: { id: 'id', b: 'a.b', c: 'a.c', a: 'c', name: 'a' } },
  { each: ['a', 'b'], columns: { id: 'id', a: 'a.id', b: 'a.b.c' }, keepEmpty: true },
  { each: ['a'], spread: ['b', 'a'] },
  { columns: { id: 'a.b.c', b: 'b', at: 'at' } },
);

describe('items of which no more is read than is wanted', () => {
  it('make the records, figures and errors that whole ones make', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 4 }),
        rules,
        fc.subarray(['name', 'A b', 'c']),
        definitions,
        fc.option(rows, { nil: undefined, freq: 3 }),
        fc.constantFrom(0, 2),
        (items, allow, removeNames, definition, rowsOf, indent) => {
          const record: RecordDefinition = {
            ...definition,
            ...(rowsOf === undefined ? {} : { rows: rowsOf }),
          };
          const profile = profileOf(allow, removeNames);
          // Twice, so that equal records are there.
          const list = itemsOf([...items, ...items].map((one) => JSON.stringify(one, null, indent)));
          expect(treated(list, record, profile, false)).toEqual(treated(list, record, profile, true));
          // A parser of the whole is the judge of both.
          expect(treated(list, record, profile, true)).toEqual(treated([...list], record, profile, true));
        },
      ),
      { numRuns: 1000, seed: 20261126 },
    );
  });

  it('that stay as they came make the entries that records of values make', () => {
    fc.assert(
      fc.property(
        fc.array(item, { maxLength: 4 }),
        rules,
        fc.subarray(['name', 'A b', 'c']),
        definitions,
        fc.constantFrom(0, 2),
        (items, allow, removeNames, record, indent) => {
          const list = itemsOf([...items, ...items].map((one) => JSON.stringify(one, null, indent)));
          const profile = profileOf(allow, removeNames);
          expect(entriesOf(list, record, profile)).toEqual(entriesOf([...list], record, profile));
        },
      ),
      { numRuns: 1000, seed: 20261126 },
    );
  });

  it.each<[string, string, string]>([
    [
      'an instant that is written otherwise',
      '{"id":"a","at":"2026-11-22T10:00:00+01:00"}',
      '2026-11-22T09:00:00.000Z',
    ],
    ['two members of one name', '{"id":"b","at":"2026-11-22T10:00:00.000Z","id":"a"}', '{"id":"a","at"'],
    ['an escaped name and text', '{"\\u0069d":"\\u0061","at":"\\/"}', '{"id":"a","at":"/"}'],
    ['line ends of other readers', '{"id":"a\u2028"}', '{"id":"a\\u2028"}'],
    ['a long number', '{"id":12345678901234567890,"at":1.50}', '{"id":12345678901234567890,"at":1.50}'],
  ])('are written as values are: %s', (_, text, written) => {
    const record = { key: ['id'], time: 'at', instants: ['at'] };
    const profile = profileOf({ id: { ...KEEP, kind: 'text' }, at: { ...KEEP, kind: 'text' } }, []);
    const { entries } = entriesOf(itemsOf([text]), record, profile) as { entries: { line: string }[] };
    expect(entries[0]?.line).toContain(written);
  });

  const ID_ONLY = wantedItems({ key: ['id'] }, profileOf({}, []));
  const unreadOf = (text: string, dropEmpty: boolean): Unread => {
    const [read] = createItemReader({ wanted: ID_ONLY, seed: 1, dropEmpty }).read(
      itemsOf([`{"id":1,"x":${text}}`]),
    );
    return (read as JsonObject)['x'] as unknown as Unread;
  };

  it.each([
    ['{"a":1,"b":[1,{"c":2}]}', ' { "b" : [ 1 , {"c" :2} ] , "a" : 1 } '],
    ['"Zürich \u2028 🚑"', '"Z\\u00fcrich \\u2028 \\ud83d\\uDE91"'],
    ['{"a":1}', '{"a":1,"b":null,"c":"","d":[],"e":{"f":null}}'],
    ['["/"]', '["\\/"]'],
    ['{"é":1}', '{"\\u00e9":1}'],
  ])('are the same where their values are: %s and %s', (one, other) => {
    expect(unreadOf(one, true)).toEqual(unreadOf(other, true));
  });

  it('are another where anything differs', () => {
    const texts = [
      ...[
        '1',
        '1.0',
        '"1"',
        'true',
        'false',
        'null',
        '""',
        '"a"',
        '"b"',
        '"aa"',
        '"aaaa"',
        '"aaab"',
        '"a\\u0000"',
      ],
      ...['[]', '[[]]', '[1]', '[1,1]', '[1,2]', '[2,1]', '[[1],2]', '{}', '{"a":1}', '{"a":2}', '{"b":1}'],
      ...[
        '{"a":{"b":1}}',
        '{"a":{},"b":1}',
        '[null]',
        '[{}]',
        '"\\ud83d"',
        '"\ufffd"',
        '"\\udc00"',
        '-1',
        '-0',
        '1e3',
      ],
    ];
    const hashes = texts.map((text) => unreadOf(text, false)).map(({ low, high }) => `${low} ${high}`);
    expect(texts.filter((_, index) => hashes.indexOf(hashes[index]!) !== index)).toEqual([]);
  });

  it('keep the digits of numbers, and any name as data', () => {
    const text = '{"a":[1.0,-0,12345678901234567890,123456789012345,1e3,-7],"__proto__":{"x":1},"a\\"":null}';
    const [value] = createItemReader({ wanted: WHOLE, seed: 1 }).read(itemsOf([text]));
    expect(toJsonText(value)).toBe(text);
  });

  it('have their members in any order, and names that come again under another spelling', () => {
    const { read } = createItemReader({ wanted: WHOLE, seed: 1 });
    const texts = ['{"a":1,"b":2}', '{"b":3,"a":4}', '{"\\u0061":5,"b":6,"a":7}', '{}', '{"a":1,"b":2}'];
    expect([...read(itemsOf(texts))]).toEqual(texts.map((text) => JSON.parse(text) as object));
  });
});

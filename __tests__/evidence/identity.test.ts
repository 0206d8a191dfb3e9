import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import { removeFolder, temporaryFolder } from '../run/run-fixture.js';
import { at, evidenceOf, type Answers } from './support.js';
import { evidenceGuide, rowsOfKinds } from '../support/evidence-guide.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const RUN = '20261130T000000Z-000001';
const OTHER = '20261130T000000Z-000002';
const TIMED: RecordDefinition = { key: ['id'], time: 'at' };
const FIGURES: RecordDefinition = { key: ['id'] };
const CONTENT: RecordDefinition = { key: 'content', time: 'at' };
const VERSIONED: RecordDefinition = { key: ['id'], version: { path: 'rev', keep: 'latest' } };

const one = (id: unknown, more: JsonObject = {}): JsonObject => ({ id, ...more }) as JsonObject;
const timed = (id: unknown, day = 0, more: JsonObject = {}): JsonObject => one(id, { at: at(day), ...more });

interface Row {
  readonly kind: string;
  readonly what: string;
  readonly record: RecordDefinition;
  readonly answers: Answers;
  readonly status: 'succeeded' | 'partial';
  readonly ids: readonly unknown[];
  /** Words of the error, which names the cause. */
  readonly says?: RegExp;
  readonly duplicates?: number;
}

const ROWS: readonly Row[] = [
  {
    kind: 'scope of the key',
    what: 'figures of a group for each of three slices, without a time, are three records',
    record: FIGURES,
    answers: [[[one('q1', { n: 1 })]], [[one('q1', { n: 2 })]], [[one('q1', { n: 3 })]]],
    status: 'succeeded',
    ids: ['q1', 'q1', 'q1'],
  },
  {
    kind: 'scope of the key',
    what: 'equal figures of two slices are two records too',
    record: FIGURES,
    answers: [[[one('q1', { n: 1 })]], [[one('q1', { n: 1 })]]],
    status: 'succeeded',
    ids: ['q1', 'q1'],
  },
  {
    kind: 'scope of the key',
    what: 'scope run: an equal record without a time in two slices is written once',
    record: { ...FIGURES, scope: 'run' },
    answers: [[[one('q1', { n: 1 })]], [[one('q1', { n: 1 })]]],
    status: 'succeeded',
    ids: ['q1'],
    duplicates: 1,
  },
  {
    kind: 'scope of the key',
    what: 'scope run: one key with two contents in two slices is a conflict',
    record: { ...FIGURES, scope: 'run' },
    answers: [[[one('q1', { n: 1 })]], [[one('q1', { n: 2 })]]],
    status: 'partial',
    ids: ['q1'],
    says: /changed or moved/,
  },
  {
    kind: 'scope of the key',
    what: 'scope slice with a time: equal keys of two slices are two records',
    record: { ...TIMED, scope: 'slice' },
    answers: [[[timed('a', 0)]], [[timed('a', 1)]]],
    status: 'succeeded',
    ids: ['a', 'a'],
  },
  {
    kind: 'wrong key',
    what: 'two rows of one answer share the key and differ',
    record: { key: ['state'] },
    answers: [[[one('a', { state: 'active' }), one('b', { state: 'active' }), one('c', { state: 'gone' })]]],
    status: 'partial',
    ids: ['a', 'c'],
    says: /record\.key/,
    duplicates: 1,
  },
  {
    kind: 'wrong key',
    what: 'a version does not excuse it: one answer cannot hold one record twice',
    record: { ...VERSIONED, key: ['state'] },
    answers: [[[one('a', { state: 'x', rev: 1 }), one('b', { state: 'x', rev: 2 })]]],
    status: 'partial',
    ids: ['b'],
    says: /record\.key/,
  },
  {
    kind: 'wrong key',
    what: 'of timed records too',
    record: { key: ['action'], time: 'at' },
    answers: [[[timed('a', 0, { action: 'x' }), timed('b', 0, { action: 'x' })]]],
    status: 'partial',
    ids: ['a'],
    says: /record\.key/,
  },
  {
    kind: 'changed record',
    what: 'one key with two contents on two pages',
    record: FIGURES,
    answers: [[[one('a', { n: 1 })], [one('a', { n: 2 })]]],
    status: 'partial',
    ids: ['a'],
    says: /changed or moved/,
  },
  {
    kind: 'changed record',
    what: 'the catalog says which version counts, whatever came first',
    record: VERSIONED,
    answers: [[[one('a', { rev: 10, n: 1 })], [one('a', { rev: 9, n: 2 }), one('b', { rev: 1 })]]],
    status: 'succeeded',
    ids: ['a', 'b'],
    duplicates: 1,
  },
  {
    kind: 'changed record',
    what: 'two contents of the same version',
    record: VERSIONED,
    answers: [[[one('a', { rev: 1, n: 1 })], [one('a', { rev: 1, n: 2 })]]],
    status: 'partial',
    ids: ['a'],
    says: /record\.version/,
  },
  {
    kind: 'changed record',
    what: 'two contents without the version that the catalog names',
    record: VERSIONED,
    answers: [[[one('a', { n: 1 })], [one('a', { n: 2 })]]],
    status: 'partial',
    ids: ['a'],
  },
  {
    kind: 'changed record',
    what: 'a record whose time moved into another slice',
    record: TIMED,
    answers: [[[timed('a', 0)]], [[timed('a', 1)]]],
    status: 'partial',
    ids: ['a'],
    says: /changed or moved/,
  },
  {
    kind: 'changed record',
    what: 'a record whose time moved into another slice, with a version: the later one stays, where it belongs',
    record: { ...TIMED, version: { path: 'rev', keep: 'latest' } },
    answers: [[[timed('a', 0, { rev: 1 }), timed('b', 0, { rev: 1 })]], [[timed('a', 1, { rev: 2 })]]],
    status: 'succeeded',
    ids: ['b', 'a'],
    duplicates: 1,
  },
  {
    kind: 'no id',
    what: 'records that differ in any field are different records',
    record: CONTENT,
    answers: [[[timed('a', 0, { to: '1' }), timed('a', 0, { to: '2' })]]],
    status: 'succeeded',
    ids: ['a', 'a'],
  },
  {
    kind: 'no id',
    what: 'equal rows of one answer are all kept',
    record: CONTENT,
    answers: [[[timed('a'), timed('a'), timed('a'), timed('b')]]],
    status: 'succeeded',
    ids: ['a', 'a', 'a', 'b'],
    duplicates: 0,
  },
  {
    kind: 'no id',
    what: 'an equal row of two answers is a double of the page border',
    record: CONTENT,
    answers: [
      [
        [timed('a'), timed('a')],
        [timed('a'), timed('b')],
      ],
    ],
    status: 'succeeded',
    ids: ['a', 'a', 'b'],
    duplicates: 1,
  },
  {
    kind: 'no id',
    what: 'the order of members makes no difference',
    record: CONTENT,
    answers: [[[one('a', { at: at(0), x: 1, y: 2 })], [one('a', { y: 2, x: 1, at: at(0) })]]],
    status: 'succeeded',
    ids: ['a'],
  },
  {
    kind: 'no key',
    what: 'equal rows of one answer without any value of the key are all kept',
    record: { key: ['key'] },
    answers: [[[one('a'), one('a')], [one('a')]]],
    status: 'succeeded',
    ids: ['a', 'a'],
    duplicates: 1,
  },
];

describe('identity of a record', () => {
  it.each(ROWS)('$kind: $what', async ({ record, answers, status, ids, says, duplicates }) => {
    const found = await evidenceOf({ workspace, runId: RUN, record, answers });
    expect({ status: found.status, ids: found.ids }).toEqual({ status, ids });
    const { counts, error } = found.outcome.manifest;
    if (duplicates !== undefined) expect(counts.duplicates).toBe(duplicates);
    if (says === undefined) expect(found.status === 'succeeded').toBe(error === null);
    else expect(error?.message).toMatch(says);
    const again = await evidenceOf({
      workspace,
      runId: OTHER,
      record,
      answers,
      concurrency: 1,
      salt: 'other',
    });
    expect(again.outcome.manifest.dataDigest).toBe(found.outcome.manifest.dataDigest);
  });
});

it('is in the guide for contributors, row by row', () => {
  const test = 'evidence/identity.test.ts';
  const told = evidenceGuide().filter((row) => row.test === test);
  expect(told).toEqual(
    rowsOfKinds(
      test,
      ROWS.map(({ kind }) => kind),
    ),
  );
});

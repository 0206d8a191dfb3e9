import { describe, expect, it } from '@jest/globals';
import { JoinedItems, parseJsonItems } from '../../src/base/json-items.js';
import type { ItemList } from '../../src/base/json-items.js';
import type { JsonValue } from '../../src/base/json.js';
import type { PagingProfile } from '../../src/catalog/types.js';
import { readWholeList, type ListEvidence } from '../../src/paging/whole-list.js';
import { countingItems, itemHashes } from '../../src/run/item-count.js';
import { endpointWith, getRequest } from '../paging/scripted.js';
import { apiAnswer, utf8 } from '../support/answers.js';

const received = (text: string): ItemList => parseJsonItems(utf8(text), '$').items ?? [];
const distinct = (...pages: readonly ItemList[]): number =>
  new Set(pages.flatMap((page) => itemHashes(page))).size;

describe('items are identified by all that is in them', () => {
  it.each<[string, readonly ItemList[], number]>([
    ['two of one answer that differ in depth', [[{ a: { b: [1] } }, { a: { b: [2] } }]], 2],
    ['equal ones of two answers are one', [[{ a: 1, b: [2] }], [{ b: [2], a: 1 }]], 1],
    ['equal ones of one answer are two', [[{ a: 1 }, { a: 1 }]], 2],
    [
      'as many equal ones in the next answer are the same',
      [
        [{ a: 1 }, { a: 1 }],
        [{ a: 1 }, { a: 1 }],
      ],
      2,
    ],
    [
      'whatever the order of members, escapes and white space',
      [received('[{"a":"é","b":1.5}]'), received('[ {"b":1.5, "a":"\\u00e9"} ]')],
      1,
    ],
    ['parts of a list are one list', [new JoinedItems([[{ a: 1 }], received('[{"a":2},{"a":1}]')])], 3],
  ])('%s', (_, pages, count) => {
    expect(distinct(...pages)).toBe(count);
  });
});

const NUMBERED: PagingProfile = {
  ...{ strategy: 'pageNumber', parameter: 'page', firstPage: 1, totalPath: 'total' },
  pageSize: { parameter: 'size', value: 2 },
};

async function evidenceOf(pages: readonly (readonly JsonValue[])[], total: number): Promise<ListEvidence> {
  const list = countingItems((rows) =>
    readWholeList(getRequest(), {
      ...{ endpoint: endpointWith({}), profile: NUMBERED, rows },
      send: ({ url }) => {
        const page = Number(new URL(url).searchParams.get('page'));
        return Promise.resolve(apiAnswer({ entities: [...(pages[page - 1] ?? [])], total }, 'entities'));
      },
      download: () => Promise.reject(new Error('no download expected')),
      events: { emit: () => undefined },
      ...{ sliceId: 'all', queryId: 'q1', nowMs: () => 0, onAgain: () => undefined },
    }),
  );
  for (;;) {
    const step = await list.next();
    if (step.done === true) return step.value;
  }
}

describe('a list of whose records nobody keeps count', () => {
  it.each<[string, readonly (readonly JsonValue[])[], number, ListEvidence['decidedBy']]>([
    ['is whole with as many different items', [['a', 'b'], ['c']], 3, 'serverTotal'],
    ['is not, where a double stands for one that never came', [['a', 'b'], ['b']], 3, 'totalDisagrees'],
  ])('%s', async (_, pages, total, decidedBy) => {
    expect((await evidenceOf(pages, total)).decidedBy).toBe(decidedBy);
  });
});

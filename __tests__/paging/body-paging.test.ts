import { describe, expect, it } from '@jest/globals';
import type { JsonValue } from '../../src/base/json.js';
import type { PagingBody } from '../../src/catalog/types.js';
import { bodyPaging } from '../../src/paging/body-paging.js';
import type { Page } from '../../src/paging/strategy.js';
import { numbered, readsEveryItem, size } from './every-item.js';
import { page, postRequest } from './scripted.js';

const profile: PagingBody = {
  strategy: 'bodyPaging',
  parameter: 'paging.pageNumber',
  firstPage: 1,
  pageSize: { parameter: 'paging.pageSize', value: 100 },
  totalPath: 'totalHits',
};
const approximate: PagingBody = { ...profile, totalIsApproximate: true };

function asked(pageNumber: number, pageSize = 100): ReturnType<typeof postRequest> {
  return postRequest({ interval: 'a/b', paging: { pageSize, pageNumber } });
}

function at(number: number, body: JsonValue, items: number, itemsSoFar: number): Page {
  return page(asked(number), body, items, { itemsSoFar });
}

describe('bodyPaging', () => {
  it('puts page size and number into the body, beside what is there', () => {
    expect(bodyPaging.first(postRequest({ interval: 'a/b', paging: { x: 1 } }), profile).body).toEqual({
      interval: 'a/b',
      paging: { x: 1, pageSize: 100, pageNumber: 1 },
    });
    expect(bodyPaging.first({ ...postRequest(null) }, profile).body).toEqual({
      paging: { pageSize: 100, pageNumber: 1 },
    });
    const flat = {
      ...profile,
      parameter: 'pageNumber',
      pageSize: { parameter: 'pageSize', value: 5 },
      firstPage: 0,
    };
    expect(bodyPaging.first(postRequest({}), flat).body).toEqual({ pageSize: 5, pageNumber: 0 });
  });

  it.each<[string, PagingBody, Page]>([
    ['the total says more', profile, at(1, { totalHits: 101 }, 100, 100)],
    ['a short page, the total says more', profile, at(1, { totalHits: 101 }, 1, 1)],
    ['an empty page, the total says more', profile, at(2, { totalHits: 101 }, 0, 100)],
    ['no total, and items', profile, at(1, {}, 100, 100)],
    ['an approximate total that is reached, and items', approximate, at(2, { totalHits: 150 }, 100, 200)],
    ['an empty page in the midst of an approximate total', approximate, at(2, { totalHits: 999 }, 0, 100)],
    ['the page count says more', { ...profile, pageCountPath: 'pageCount' }, at(1, { pageCount: 2 }, 0, 0)],
  ])('goes on: %s', (_, used, seen) => {
    const step = bodyPaging.next(seen, used);
    const number = (seen.request.body as { paging: { pageNumber: number } }).paging.pageNumber;
    expect(step).toEqual({ request: asked(number + 1) });
  });

  it.each<[string, PagingBody, Page, string]>([
    ['the total is reached', profile, at(2, { totalHits: 150 }, 50, 150), 'totalReached'],
    ['nothing found', profile, at(1, { totalHits: 0 }, 0, 0), 'totalReached'],
    ['no total, and no items', profile, at(3, {}, 0, 200), 'lastPage'],
    ['an empty page after an approximate total', approximate, at(3, { totalHits: 250 }, 0, 200), 'lastPage'],
    ['an empty page, and no approximate total', approximate, at(3, {}, 0, 200), 'lastPage'],
    [
      'the page count is reached',
      { ...profile, pageCountPath: 'n' },
      at(2, { n: 2, totalHits: 999 }, 1, 2),
      'lastPage',
    ],
  ])('ends: %s', (_, used, seen, stoppedBy) => {
    expect(bodyPaging.next(seen, used)).toEqual({ stoppedBy });
  });

  it.each([
    ['the first page', 1, undefined, asked(1, 50)],
    ['a size that is told', 3, 100, asked(5, 50)],
    ['a size that is not told', 3, undefined, undefined],
  ])('keeps the position when the page size changes: %s', (_, number, inForce, expected) => {
    expect(bodyPaging.resize(asked(number), profile, { inForce, to: 50 })).toEqual(expected);
  });
});

describe('a walk by page number in the body', () => {
  readsEveryItem({
    'page numbers in the body, exact total': {
      profile: (used) => ({
        strategy: 'bodyPaging',
        parameter: 'paging.pageNumber',
        firstPage: 1,
        pageSize: { ...size(used), parameter: 'paging.pageSize' },
        totalPath: 'total',
      }),
      request: postRequest({ interval: 'a/b' }),
      serve: (used) => (request) => {
        const { paging } = request.body as { paging: { pageNumber: number; pageSize: number } };
        return numbered(used, paging.pageNumber, paging.pageSize, () => ({ total: used.rows }));
      },
    },
    'page numbers in the body, approximate total': {
      profile: (used) => ({
        strategy: 'bodyPaging',
        parameter: 'paging.pageNumber',
        firstPage: 1,
        pageSize: { ...size(used), parameter: 'paging.pageSize' },
        totalPath: 'totalHits',
        totalIsApproximate: true,
      }),
      request: postRequest({}),
      serve: (used) => (request) => {
        const { paging } = request.body as { paging: { pageNumber: number; pageSize: number } };
        // Here an empty page is the end, so there are none in between.
        return numbered({ ...used, gaps: [] }, paging.pageNumber, paging.pageSize, () => ({
          totalHits: Math.max(0, used.rows + (paging.pageNumber % 3) - 1),
        }));
      },
    },
  });
});

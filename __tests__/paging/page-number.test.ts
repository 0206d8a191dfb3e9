import { describe, expect, it } from '@jest/globals';
import type { PagingPageNumber } from '../../src/catalog/types.js';
import { pageNumber } from '../../src/paging/page-number.js';
import type { Page } from '../../src/paging/strategy.js';
import { numbered, param, readsEveryItem, size } from './every-item.js';
import { getRequest, ORIGIN, page } from './scripted.js';

const profile: PagingPageNumber = {
  strategy: 'pageNumber',
  parameter: 'pageNumber',
  firstPage: 1,
  pageSize: { parameter: 'pageSize', value: 100, echoPath: 'pageSize' },
  pageCountPath: 'pageCount',
  totalPath: 'total',
  nextUriPath: 'nextUri',
};

/** Page `number` with `items` items, of a walk that has `itemsSoFar`. */
function at(number: number, body: object, items: number, itemsSoFar: number, rest: Partial<Page> = {}): Page {
  const request = getRequest(`/things?pageSize=100&pageNumber=${number}`);
  return page(request, body as Page['response']['body'], items, { itemsSoFar, ...rest });
}

describe('pageNumber', () => {
  it.each([
    [1, `${ORIGIN}/things?state=any&pageSize=100&pageNumber=1`],
    [0, `${ORIGIN}/things?state=any&pageSize=100&pageNumber=0`],
  ])('begins at page %s', (firstPage, url) => {
    expect(pageNumber.first(getRequest('/things?state=any'), { ...profile, firstPage }).url).toBe(url);
  });

  const more: [string, Page][] = [
    ['the page count says more', at(1, { pageCount: 3, total: 250 }, 100, 100)],
    ['the page is short, the page count says more', at(1, { pageCount: 3 }, 7, 7)],
    ['the page is empty, the page count says more', at(2, { pageCount: 3 }, 0, 100)],
    ['the page is empty, the link says more', at(2, { nextUri: '/x' }, 0, 100)],
    ['the page is empty, the total says more', at(2, { total: 150, pageSize: 100 }, 0, 100)],
    ['a link is there though the page count is reached', at(3, { pageCount: 3, nextUri: '/x' }, 100, 300)],
    ['a link is there though the total is reached', at(3, { total: 300, nextUri: '/x' }, 100, 300)],
    [
      'no link, but a page count that says more',
      at(1, { pageCount: 2 }, 100, 100, { before: { nextUri: '/x' } }),
    ],
    ['only the total is told, and not reached', at(1, { total: 101 }, 100, 100)],
    ['the page size is clamped by the server', at(1, { total: 250, pageSize: 50 }, 50, 50)],
    [
      'rows that came twice fill up the total before its last page',
      at(2, { total: 150, pageSize: 50 }, 100, 150),
    ],
    ['nothing is told, and there are items', at(1, {}, 100, 100)],
    ['nothing is told, and the page is short', at(1, {}, 3, 3)],
    ['a page count that is no count', at(1, { pageCount: 'many' }, 100, 100)],
  ];
  it.each(more)('goes on: %s', (_, seen) => {
    const number = Number(/pageNumber=(\d+)/.exec(seen.request.url)?.[1]);
    expect(pageNumber.next(seen, profile)).toEqual({
      request: { ...seen.request, url: `${ORIGIN}/things?pageSize=100&pageNumber=${number + 1}` },
    });
  });

  const ends: [string, Page, string][] = [
    ['the page count is reached', at(3, { pageCount: 3, total: 250 }, 50, 250), 'lastPage'],
    ['an empty list has a page count of 0', at(1, { pageCount: 0, total: 0 }, 0, 0), 'lastPage'],
    [
      'the page count is reached, the total lies high',
      at(3, { pageCount: 3, total: 9999 }, 50, 250),
      'lastPage',
    ],
    [
      'the link is gone that was there before',
      at(3, {}, 50, 250, { before: { nextUri: '/x' } }),
      'noNextUri',
    ],
    [
      'the link is gone, the total lies high',
      at(3, { total: 999 }, 50, 250, { before: { nextUri: '/x' } }),
      'noNextUri',
    ],
    ['only the total is told, and reached', at(3, { total: 250 }, 50, 250), 'totalReached'],
    [
      'the total is reached in pages of the clamped size',
      at(5, { total: 250, pageSize: 50 }, 50, 250),
      'totalReached',
    ],
    ['the total shrank below what came', at(3, { total: 200 }, 50, 250), 'totalReached'],
    ['a server that ignores the page size gave all at once', at(1, { total: 250 }, 250, 250), 'totalReached'],
    ['nothing is told, and the page is empty', at(4, {}, 0, 250), 'lastPage'],
  ];
  it.each(ends)('ends: %s', (_, seen, stoppedBy) => {
    expect(pageNumber.next(seen, profile)).toEqual({ stoppedBy });
  });

  it('takes a missing link for the end on page 1 where the link is all the evidence there is', () => {
    const { pageCountPath: _p, totalPath: _t, ...linksOnly } = profile;
    expect(pageNumber.next(at(1, {}, 5, 5), linksOnly)).toEqual({ stoppedBy: 'noNextUri' });
  });

  it('counts pages from 0 where the catalog does', () => {
    const fromZero = { ...profile, firstPage: 0 };
    expect(pageNumber.next(at(2, { pageCount: 3 }, 50, 250), fromZero)).toEqual({ stoppedBy: 'lastPage' });
    expect(pageNumber.next(at(1, { pageCount: 3 }, 100, 200), fromZero)).toHaveProperty('request');
  });

  it('refuses a page size that grows in the middle, for the items between are lost', () => {
    expect(() =>
      pageNumber.next(at(3, { pageSize: 100, pageCount: 9 }, 100, 200, { sizeBefore: 50 }), profile),
    ).toThrow(
      expect.objectContaining({ code: 'BAD_RESPONSE', message: expect.stringContaining('50 to 100') }),
    );
    expect(
      pageNumber.next(at(3, { pageSize: 25, pageCount: 9 }, 25, 125, { sizeBefore: 50 }), profile),
    ).toHaveProperty('request');
  });

  it.each([
    ['the first page, whatever the size in force', 1, undefined, 50, 1],
    ['a page whose items are counted in the size in force', 4, 100, 50, 7],
    ['a page of a clamped size', 4, 100, 25, 13],
    ['a position that the new size does not divide', 2, 125, 62, undefined],
    ['a size in force that the server does not tell', 4, undefined, 50, undefined],
  ])('keeps the position when the page size changes: %s', (_, number, inForce, to, expected) => {
    const request = getRequest(`/things?pageSize=500&pageNumber=${number}`);
    expect(pageNumber.resize(request, profile, { inForce, to })?.url).toBe(
      expected === undefined ? undefined : `${ORIGIN}/things?pageSize=${to}&pageNumber=${expected}`,
    );
  });
});

describe('a walk by page number', () => {
  readsEveryItem({
    'page numbers with page count': {
      profile: (used) => ({
        strategy: 'pageNumber',
        parameter: 'pageNumber',
        firstPage: 1,
        pageSize: size(used, 'pageSize'),
        pageCountPath: 'pageCount',
        totalPath: 'total',
        nextUriPath: 'nextUri',
      }),
      request: getRequest('/things?state=any'),
      serve: (used) => (request) =>
        numbered(used, Number(param(request, 'pageNumber')), Number(param(request, 'pageSize')), (facts) => ({
          pageCount: facts.pageCount,
          pageSize: facts.inForce,
          total: used.rows + 3,
        })),
    },
    'page numbers with links alone': {
      profile: (used) => ({
        strategy: 'pageNumber',
        parameter: 'pageNumber',
        firstPage: 1,
        pageSize: size(used),
        nextUriPath: 'nextUri',
      }),
      request: getRequest(),
      serve: (used) => (request) =>
        numbered(used, Number(param(request, 'pageNumber')), Number(param(request, 'pageSize')), (facts) =>
          facts.last ? {} : { nextUri: '/somewhere?page=2' },
        ),
    },
    'page numbers with a total alone': {
      profile: (used) => ({
        strategy: 'pageNumber',
        parameter: 'page',
        firstPage: 1,
        pageSize: size(used, 'size'),
        totalPath: 'total',
      }),
      request: getRequest(),
      serve: (used) => (request) =>
        numbered(used, Number(param(request, 'page')), Number(param(request, 'pageSize')), (facts) => ({
          total: used.rows,
          size: facts.inForce,
        })),
    },
    'page numbers, and nothing told': {
      profile: (used) => ({ strategy: 'pageNumber', parameter: 'page', firstPage: 1, pageSize: size(used) }),
      request: getRequest(),
      serve: (used) => (request) =>
        numbered(
          { ...used, gaps: [] },
          Number(param(request, 'page')),
          Number(param(request, 'pageSize')),
          () => ({}),
        ),
    },
  });
});

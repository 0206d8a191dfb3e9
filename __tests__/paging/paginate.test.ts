import { describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { JsonValue } from '../../src/base/json.js';
import type { PagingBody, PagingCursor, PagingNextUri, PagingPageNumber } from '../../src/catalog/types.js';
import { answer, getRequest, postRequest, range, scripted, tooLarge, walk } from './scripted.js';
import { apiAnswer } from '../support/answers.js';

const byBody: PagingBody = {
  strategy: 'bodyPaging',
  parameter: 'paging.pageNumber',
  firstPage: 1,
  pageSize: { parameter: 'paging.pageSize', value: 2 },
  totalPath: 'totalHits',
  totalIsApproximate: true,
};
const byCursor: PagingCursor = {
  strategy: 'cursor',
  cursorPath: 'cursor',
  parameter: 'cursor',
  pageSize: { parameter: 'pageSize', value: 100, minimum: 25, echoPath: 'pageSize' },
  totalPath: 'total',
};
const byNumber: PagingPageNumber = {
  strategy: 'pageNumber',
  parameter: 'pageNumber',
  firstPage: 1,
  pageSize: { parameter: 'pageSize', value: 100, minimum: 25, echoPath: 'pageSize' },
  pageCountPath: 'pageCount',
  totalPath: 'total',
};
const byAddress: PagingNextUri = { strategy: 'nextUri', nextUriPath: 'nextUri' };

function list(entities: JsonValue, rest: object = {}): ReturnType<typeof answer> {
  return answer({ entities, ...rest });
}

const queries = (requests: readonly { url: string }[]): string[] =>
  requests.map(({ url }) => new URL(url).search);

describe('a walk that ends', () => {
  it('hands over every page with its text, tells it as an event, and returns the evidence', async () => {
    const replies = [list(range(1, 2), { cursor: 'a', total: 3 }), list(range(3, 3), { total: 3 })];
    const { send, requests } = scripted(replies);
    const result = await walk({ profile: byCursor, send });
    expect(result.items).toEqual(range(1, 3));
    expect(result.texts).toEqual(replies.map(({ received }) => received.text()));
    expect(queries(requests)).toEqual(['?pageSize=100', '?pageSize=100&cursor=a']);
    expect(result.evidence).toEqual({
      stoppedBy: 'cursorExhausted',
      serverTotal: 3,
      items: 3,
      pages: 2,
      moved: false,
      lookedBeyond: false,
    });
    const told = { type: 'page.received', endpoint: 'things.list', sliceId: 'all', queryId: 'q1', total: 3 };
    expect(result.events).toEqual([
      { ...told, page: 1, items: 2 },
      { ...told, page: 2, items: 1 },
    ]);
  });

  it('leaves out a total that the server does not tell', async () => {
    const { send } = scripted([list(range(1, 2))]);
    const { evidence, events } = await walk({ profile: byCursor, send });
    expect(evidence).toEqual({
      stoppedBy: 'cursorExhausted',
      items: 2,
      pages: 1,
      moved: false,
      lookedBeyond: false,
    });
    expect(JSON.stringify(events[0])).not.toContain('total');
  });

  it.each([
    ['changes', 9, true],
    ['stays', 2, false],
    ['is no number, so that the one before counts', 'three', false],
  ])('never lets a total decide, and tells that it moved: it %s', async (_, total, moved) => {
    const { send } = scripted([
      list(range(1, 2), { cursor: 'a', total: 2 }),
      list(range(3, 3), { cursor: null, total }),
    ]);
    const { evidence } = await walk({ profile: byCursor, send });
    expect(evidence).toMatchObject({ stoppedBy: 'cursorExhausted', items: 3, moved });
  });

  it('follows a list whose total is approximate', async () => {
    const { send, requests } = scripted([
      list(range(1, 2), { totalHits: 4 }),
      list(range(3, 3), { totalHits: 5 }),
      answer({ totalHits: 5 }),
    ]);
    const result = await walk({
      request: postRequest({ interval: 'a/b' }),
      profile: byBody,
      send,
      endpoint: { itemsAbsent: 'end' },
    });
    expect(result.evidence).toEqual({
      stoppedBy: 'lastPage',
      serverTotal: 5,
      items: 3,
      pages: 3,
      moved: true,
      lookedBeyond: false,
    });
    expect(requests.map(({ body }) => body)).toEqual(
      [1, 2, 3].map((pageNumber) => ({ interval: 'a/b', paging: { pageSize: 2, pageNumber } })),
    );
  });

  it('does not take an answer without items for the end while more than a page is still to come', async () => {
    const { send } = scripted([
      answer({ conversations: range(1, 2), totalHits: 6 }),
      answer({ totalHits: 6 }),
    ]);
    const result = await walk({
      request: postRequest({}),
      profile: byBody,
      send,
      endpoint: { itemsPath: 'conversations', itemsAbsent: 'end' },
    });
    expect(result.error?.code).toBe('BAD_RESPONSE');
    expect(result.error?.message).toContain('only 2 of the 6');
  });

  it.each([
    ['takes an answer without items for the empty page after all that the total counts', 3, undefined],
    ['does not take it for an empty page while the total counts more', 4, 'the server counts 4'],
  ])('%s', async (_name, total, words) => {
    const { send } = scripted([
      answer({ conversations: range(1, 2), totalHits: total }),
      answer({ conversations: range(3, 3), totalHits: total }),
      answer({ totalHits: total }),
    ]);
    const result = await walk({
      request: postRequest({}),
      profile: byBody,
      send,
      endpoint: { itemsPath: 'conversations', itemsAbsent: 'empty' },
    });
    if (words === undefined) expect(result.evidence).toMatchObject({ items: 3, pages: 3 });
    else expect(result.error?.message).toContain(words);
  });

  it('goes on over pages without items, up to the limit in a row', async () => {
    const empty = (cursor: string): ReturnType<typeof answer> => list([], { cursor });
    const { send } = scripted([
      ...['a', 'b', 'c'].map(empty),
      list(range(1, 1), { cursor: 'd' }),
      ...['e', 'f', 'g'].map(empty),
      list(range(2, 2)),
    ]);
    const result = await walk({ profile: { ...byCursor, maxEmptyPages: 3 }, send });
    expect(result.evidence).toMatchObject({ stoppedBy: 'cursorExhausted', items: 2, pages: 8 });
  });

  it('may end on the very page that the cap allows', async () => {
    const { send } = scripted([list(range(1, 1), { cursor: 'a' }), list(range(2, 2))]);
    expect((await walk({ profile: { ...byCursor, maxPages: 2 }, send })).evidence?.pages).toBe(2);
  });

  it('allows a page of one row to come twice, as rows do', async () => {
    const { send } = scripted([
      list(range(1, 1), { cursor: 'a' }),
      list(range(1, 1), { cursor: 'b' }),
      list(range(2, 2)),
    ]);
    expect((await walk({ profile: byCursor, send })).items).toHaveLength(3);
  });

  it('sends nothing more once its reader has left', async () => {
    const { send, requests } = scripted([apiAnswer({ entities: range(1, 2), cursor: 'a' }, 'entities')]);
    const { paginate } = await import('../../src/paging/paginate.js');
    const { endpointWith } = await import('./scripted.js');
    const pages = paginate(getRequest(), {
      endpoint: endpointWith(),
      profile: byCursor,
      send,
      download: () => Promise.reject(new Error('none')),
      events: { emit: () => undefined },
      sliceId: 'all',
      queryId: 'q1',
      nowMs: () => 0,
    });
    for await (const _ of pages) break;
    // The second page was asked for before the first was handed over.
    expect(requests).toHaveLength(2);
  });
});

describe('a walk that would not end', () => {
  it.each([
    ['the same cursor twice', ['a', 'a'], 2],
    ['a cycle of three cursors', ['a', 'b', 'c', 'a'], 4],
    ['a cycle that does not lead to the first page', ['x', 'a', 'b', 'a'], 4],
  ])('is stopped before a request is made twice: %s', async (_, cursors, sent) => {
    const { send, requests } = scripted(
      cursors.map((cursor, n) => list(range(2 * n, 2 * n + 1), { cursor })),
    );
    const { error } = await walk({ profile: byCursor, send });
    expect(error).toMatchObject({ code: 'PAGINATION_LOOP', endpoint: 'things.list', retryable: false });
    expect(requests).toHaveLength(sent);
  });

  it('is stopped before an address is followed that leads to the page itself', async () => {
    const { send, requests } = scripted([list(range(1, 2), { nextUri: '/things' })]);
    expect((await walk({ profile: byAddress, send })).error?.code).toBe('PAGINATION_LOOP');
    expect(requests).toHaveLength(1);
  });

  it('tells requests apart by their bodies', async () => {
    const { send } = scripted([list(range(1, 1), { cursor: 'a' }), list(range(2, 2))]);
    const result = await walk({
      request: postRequest({}),
      profile: { ...byCursor, parameterIn: 'body' },
      send,
    });
    expect(result.items).toHaveLength(2);
  });

  it.each([
    ['a server that ignores the page number', byNumber, { pageCount: 9 }, 2],
    ['one whose total would be "reached" by repetition', byNumber, { total: 4 }, 2],
  ])('is stopped at the first page with the same items: %s', async (_, profile, rest, sent) => {
    const { send, requests } = scripted([list(range(1, 2), rest)]);
    const { error, items } = await walk({ profile, send });
    expect(error?.code).toBe('PAGINATION_LOOP');
    expect(items).toEqual(range(1, 2));
    expect(requests).toHaveLength(sent);
  });

  it('is stopped when a cycle of pages comes under ever new cursors', async () => {
    const pages = [range(1, 40), range(41, 80), range(81, 120)];
    let sent = 0;
    const { error } = await walk({
      profile: byCursor,
      send: async () => list(pages[sent++ % 3]!, { cursor: `c${sent}` }),
    });
    expect(error?.code).toBe('PAGINATION_LOOP');
    expect(sent).toBe(4);
  });

  it('takes pages that differ in a sampled item for different ones', async () => {
    const many = (marked: number): JsonValue =>
      range(1, 100).map((item, n) => (n === marked ? { id: 'x' } : item));
    const { send } = scripted([
      list(many(0), { cursor: 'a' }),
      list(many(99), { cursor: 'b' }),
      list(range(1, 100)),
    ]);
    expect((await walk({ profile: byCursor, send })).items).toHaveLength(300);
  });

  it('is stopped when a single row comes a third time', async () => {
    let sent = 0;
    const { error } = await walk({
      profile: byCursor,
      send: async () => list(range(1, 1), { cursor: `c${sent++}` }),
    });
    expect(error?.code).toBe('PAGINATION_LOOP');
    expect(sent).toBe(3);
  });

  it.each([
    ['by default after 20', undefined, 21],
    ['after as many as the profile allows', 3, 4],
  ])('is stopped at pages without items in a row: %s', async (_, maxEmptyPages, expected) => {
    let sent = 0;
    const { error } = await walk({
      profile: maxEmptyPages === undefined ? byCursor : { ...byCursor, maxEmptyPages },
      send: async () => list([], { cursor: `c${sent++}` }),
    });
    expect(error?.code).toBe('PAGINATION_LOOP');
    expect(sent).toBe(expected);
  });

  it('is given up at the page cap, and never called whole', async () => {
    let sent = 0;
    const { error, items, evidence } = await walk({
      profile: { ...byCursor, maxPages: 5 },
      send: async () => list(range(sent, sent), { cursor: `c${sent++}` }),
    });
    expect(error).toMatchObject({
      code: 'PAGINATION_LIMIT',
      message: expect.stringContaining('more than 5 pages'),
    });
    expect(evidence).toBeUndefined();
    expect(items).toHaveLength(4);
    expect(sent).toBe(5);
  });
});

describe('an answer that is too large', () => {
  const endpoint = { tooLargeCode: 'response.entity.too.large' };

  it('halves the page size, down to the minimum, and keeps the cursor', async () => {
    const { send, requests } = scripted([
      list(range(1, 2), { cursor: 'a', pageSize: 100 }),
      tooLarge(),
      tooLarge(),
      list(range(3, 4), { cursor: 'b' }),
      list(range(5, 5)),
    ]);
    const { evidence, events, items } = await walk({ profile: byCursor, send, endpoint });
    expect(queries(requests)).toEqual([
      '?pageSize=100',
      '?pageSize=100&cursor=a',
      '?pageSize=50&cursor=a',
      '?pageSize=25&cursor=a',
      '?pageSize=25&cursor=b',
    ]);
    expect(items).toEqual(range(1, 5));
    expect(evidence).toMatchObject({ items: 5, pages: 3 });
    expect(events.filter(({ type }) => type === 'page.size.reduced')).toEqual([
      {
        type: 'page.size.reduced',
        endpoint: 'things.list',
        sliceId: 'all',
        queryId: 'q1',
        from: 100,
        to: 50,
      },
      { type: 'page.size.reduced', endpoint: 'things.list', sliceId: 'all', queryId: 'q1', from: 50, to: 25 },
    ]);
  });

  it('stands as an error at the minimum', async () => {
    const { send, requests } = scripted([tooLarge()]);
    const { error } = await walk({ profile: byCursor, send, endpoint });
    expect(error?.apiCode).toBe('response.entity.too.large');
    expect(queries(requests)).toEqual(['?pageSize=100', '?pageSize=50', '?pageSize=25']);
  });

  it('halves the size that the server clamped to, not the one asked for', async () => {
    const { send, requests } = scripted([
      list(range(1, 50), { pageSize: 50, pageCount: 3 }),
      tooLarge(),
      list(range(51, 75), { pageSize: 25, pageCount: 4 }),
      list(range(76, 100), { pageSize: 25, pageCount: 4 }),
    ]);
    const { items } = await walk({ profile: byNumber, send, endpoint });
    expect(queries(requests)).toEqual([
      '?pageSize=100&pageNumber=1',
      '?pageSize=100&pageNumber=2',
      '?pageSize=25&pageNumber=3',
      '?pageSize=25&pageNumber=4',
      // No total is told and the page is full: one more is looked at.
      '?pageSize=25&pageNumber=5',
    ]);
    expect(items).toEqual(range(1, 100));
  });

  it('renumbers through several halvings at once', async () => {
    const { send, requests } = scripted([
      list(range(1, 100), { pageSize: 100, pageCount: 2 }),
      tooLarge(),
      tooLarge(),
      list(range(101, 110), { pageSize: 25, pageCount: 5 }),
    ]);
    await walk({ profile: byNumber, send, endpoint });
    expect(queries(requests).slice(1)).toEqual([
      '?pageSize=100&pageNumber=2',
      '?pageSize=50&pageNumber=3',
      '?pageSize=25&pageNumber=5',
    ]);
  });

  it('begins again where the position cannot be told in the new size, so that nothing is lost', async () => {
    const { pageSize, ...rest } = byNumber;
    const silent = { ...rest, pageSize: { parameter: 'pageSize', value: pageSize!.value } };
    const { send, requests } = scripted([
      list(range(1, 100), { total: 150 }),
      tooLarge(),
      list(range(1, 50), { total: 150 }),
      list(range(51, 100), { total: 150 }),
      list(range(101, 150), { total: 150 }),
    ]);
    const { evidence, items } = await walk({ profile: silent, send, endpoint });
    expect(queries(requests)).toEqual([
      '?pageSize=100&pageNumber=1',
      '?pageSize=100&pageNumber=2',
      '?pageSize=50&pageNumber=1',
      '?pageSize=50&pageNumber=2',
      '?pageSize=50&pageNumber=3',
    ]);
    expect(items).toEqual([...range(1, 100), ...range(1, 150)]);
    expect(evidence).toEqual({
      stoppedBy: 'totalReached',
      serverTotal: 150,
      items: 150,
      pages: 4,
      moved: false,
      lookedBeyond: false,
    });
  });

  it('corrects addresses that ask for the larger pages again', async () => {
    const { send, requests } = scripted([
      tooLarge(),
      list(range(1, 2), { nextUri: '/things?pageSize=100&after=a' }),
      list(range(3, 3)),
    ]);
    const profile: PagingNextUri = { ...byAddress, pageSize: { parameter: 'pageSize', value: 100 } };
    await walk({ profile, send, endpoint });
    expect(queries(requests)).toEqual(['?pageSize=100', '?pageSize=50', '?pageSize=50&after=a']);
  });

  it.each([
    ['the endpoint knows no such code', {}, tooLarge()],
    [
      'it is another code',
      endpoint,
      new GenesysCoreError('BAD_RESPONSE', 'x', { status: 400, apiCode: 'other' }),
    ],
    ['it is no answer of the API', endpoint, new Error('reset')],
  ])('is an error where %s', async (_, used, failure) => {
    const { send, requests } = scripted([failure]);
    expect((await walk({ profile: byCursor, send, endpoint: used })).error).toBe(failure);
    expect(requests).toHaveLength(1);
  });
});

describe('an address elsewhere', () => {
  it('is refused, and nothing is sent there', async () => {
    const { send, requests } = scripted([list(range(1, 2), { nextUri: 'https://evil.test/things' })]);
    expect((await walk({ profile: byAddress, send })).error?.code).toBe('HOST_NOT_ALLOWED');
    expect(requests).toHaveLength(1);
  });
});

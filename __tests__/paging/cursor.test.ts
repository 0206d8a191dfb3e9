import { describe, expect, it } from '@jest/globals';
import { parseJson } from '../../src/base/json.js';
import type { PagingCursor } from '../../src/catalog/types.js';
import { cursor } from '../../src/paging/cursor.js';
import { param, readsEveryItem, size, tokenServer } from './every-item.js';
import { getRequest, ORIGIN, page, postRequest } from './scripted.js';

const profile: PagingCursor = {
  strategy: 'cursor',
  cursorPath: 'cursor',
  parameter: 'cursor',
  pageSize: { parameter: 'pageSize', value: 500 },
};

describe('cursor', () => {
  it('begins without a cursor', () => {
    expect(cursor.first(getRequest('/things?expand=user'), profile).url).toBe(
      `${ORIGIN}/things?expand=user&pageSize=500`,
    );
  });

  it.each([
    ['in a member', {}, { cursor: 'eyJvIjoyfQ==' }, 'eyJvIjoyfQ%3D%3D'],
    ['in a nested member', { cursorPath: 'cursors.after' }, { cursors: { after: 'a/b+c' } }, 'a%2Fb%2Bc'],
    ['as a number', {}, { cursor: 17 }, '17'],
    ['as a number beyond 2^53', {}, parseJson('{"cursor":9007199254740993}'), '9007199254740993'],
    [
      'inside an address',
      { cursorPath: 'nextUri', cursorUriParameter: 'after' },
      { nextUri: '/things?pageSize=5&after=TWpB%3D' },
      'TWpB%3D',
    ],
    [
      'inside an address, with a plus that nobody encoded',
      { cursorPath: 'nextUri', cursorUriParameter: 'after' },
      { nextUri: `${ORIGIN}/other?after=a+b` },
      'a%2Bb',
    ],
  ])('repeats the token: %s', (_, change, body, encoded) => {
    const request = getRequest('/things?pageSize=500&expand=user');
    const step = cursor.next(page(request, body, 2), { ...profile, ...change });
    expect(step).toEqual({ request: { ...request, url: `${request.url}&cursor=${encoded}` } });
  });

  it('replaces the token of the page before', () => {
    const request = getRequest('/things?pageSize=500&cursor=a&expand=user');
    expect(cursor.next(page(request, { cursor: 'b' }, 2), profile)).toEqual({
      request: { ...request, url: `${ORIGIN}/things?pageSize=500&cursor=b&expand=user` },
    });
  });

  it('puts the token into the body where the profile says so', () => {
    const request = postRequest({ interval: 'a/b', paging: { size: 5 } });
    const step = cursor.next(page(request, { cursor: 'b' }, 2), {
      ...profile,
      parameter: 'paging.cursor',
      parameterIn: 'body',
    });
    expect(step).toEqual({
      request: { ...request, body: { interval: 'a/b', paging: { size: 5, cursor: 'b' } } },
    });
  });

  it.each([
    ['absent', {}],
    ['null', { cursor: null }],
    ['an empty text', { cursor: '' }],
    ['in an empty answer', null],
  ])('ends where the token is %s', (_, body) => {
    expect(cursor.next(page(getRequest(), body, 500), profile)).toEqual({ stoppedBy: 'cursorExhausted' });
  });

  it.each([
    ['a short page', 1],
    ['a page without items', 0],
  ])('does not end at %s', (_, items) => {
    expect(cursor.next(page(getRequest(), { cursor: 'b' }, items), profile)).toHaveProperty('request');
  });

  it.each([
    ['an object for a token', {}, { cursor: { after: 'x' } }, 'BAD_RESPONSE'],
    ['a truth value for a token', {}, { cursor: true }, 'BAD_RESPONSE'],
    [
      'an address without the parameter',
      { cursorPath: 'nextUri', cursorUriParameter: 'after' },
      { nextUri: '/things?before=x' },
      'BAD_RESPONSE',
    ],
    [
      'an address elsewhere',
      { cursorPath: 'nextUri', cursorUriParameter: 'after' },
      { nextUri: 'https://evil.test/things?after=x' },
      'HOST_NOT_ALLOWED',
    ],
  ])('refuses %s, which is neither a token nor the end', (_, change, body, code) => {
    expect(() => cursor.next(page(getRequest(), body, 2), { ...profile, ...change })).toThrow(
      expect.objectContaining({ code }),
    );
  });

  it('keeps the token when the page size changes', () => {
    const request = getRequest('/things?pageSize=500&cursor=x');
    expect(cursor.resize(request, profile, { inForce: 500, to: 250 })?.url).toBe(
      `${ORIGIN}/things?pageSize=250&cursor=x`,
    );
  });
});

describe('a walk by cursor', () => {
  readsEveryItem({
    'cursor in the query': {
      profile: (used) => ({
        strategy: 'cursor',
        cursorPath: 'cursors.after',
        parameter: 'cursor',
        pageSize: size(used, 'pageSize'),
      }),
      request: getRequest('/things?expand=x'),
      serve: (used) => {
        const serve = tokenServer(used, (token, pageSize) => ({
          pageSize,
          cursors: token === undefined ? {} : { after: token },
        }));
        return (request) => serve(param(request, 'cursor'), Number(param(request, 'pageSize')));
      },
    },
    'cursor inside an address, sent in the body': {
      profile: (used) => ({
        strategy: 'cursor',
        cursorPath: 'nextUri',
        cursorUriParameter: 'after',
        parameter: 'page.after',
        parameterIn: 'body',
        pageSize: size(used),
      }),
      request: postRequest({ interval: 'a/b' }),
      serve: (used) => {
        const serve = tokenServer(used, (token) =>
          token === undefined ? { nextUri: null } : { nextUri: `/x?after=${token}` },
        );
        return ({ body, ...request }) => {
          const { interval, page } = body as { interval?: string; page?: { after: string } };
          if (interval !== 'a/b') throw new Error('body lost');
          return serve(page?.after ?? null, Number(param(request, 'pageSize')));
        };
      },
    },
  });
});

import { describe, expect, it } from '@jest/globals';
import type { PagingNextUri } from '../../src/catalog/types.js';
import { nextUri } from '../../src/paging/next-uri.js';
import { param, readsEveryItem, size, tokenServer } from './every-item.js';
import { getRequest, ORIGIN, page, postRequest } from './scripted.js';

const profile: PagingNextUri = {
  strategy: 'nextUri',
  nextUriPath: 'nextUri',
  pageSize: { parameter: 'pageSize', value: 200 },
};

describe('nextUri', () => {
  it('asks for the page size once, in the first request, and leaves the other parameters as written', () => {
    expect(nextUri.first(getRequest('/things?q=a%20b+c&expand=x'), profile).url).toBe(
      `${ORIGIN}/things?q=a%20b+c&expand=x&pageSize=200`,
    );
    const { pageSize: _, ...sizeless } = profile;
    expect(nextUri.first(getRequest('/things'), sizeless).url).toBe(`${ORIGIN}/things`);
  });

  it.each([
    ['a path with query', '/things?pageSize=2&after=TWpB%3D', `${ORIGIN}/things?pageSize=2&after=TWpB%3D`],
    ['a query alone', '?after=x', `${ORIGIN}/things?after=x`],
    ['an absolute address on the same origin', `${ORIGIN}/things?after=x`, `${ORIGIN}/things?after=x`],
    [
      'the same origin with its port spelled out',
      'https://api.example.test:443/things?after=x',
      `${ORIGIN}/things?after=x`,
    ],
    ['a path that leaves the page size out', '/things?after=x', `${ORIGIN}/things?after=x`],
    ['a fragment, which is no part of a request', '/things?after=x#top', `${ORIGIN}/things?after=x`],
  ])('follows the address as given: %s', (_, told, url) => {
    const request = getRequest('/things?pageSize=200&expand=x');
    expect(nextUri.next(page(request, { nextUri: told }, 2), profile)).toEqual({
      request: { ...request, url },
    });
  });

  it('sends the body of a POST again', () => {
    const request = postRequest({ interval: 'a/b' });
    expect(nextUri.next(page(request, { nextUri: '/things/query?after=x' }, 2), profile)).toEqual({
      request: { ...request, url: `${ORIGIN}/things/query?after=x` },
    });
  });

  it.each([
    ['absent', {}],
    ['null', { nextUri: null }],
    ['an empty text', { nextUri: '' }],
  ])('ends where the address is %s', (_, body) => {
    expect(nextUri.next(page(getRequest(), body, 200), profile)).toEqual({ stoppedBy: 'noNextUri' });
  });

  it.each([
    ['a short page', 1],
    ['a page without items', 0],
  ])('does not end at %s', (_, items) => {
    expect(nextUri.next(page(getRequest(), { nextUri: '?after=x' }, items), profile)).toHaveProperty(
      'request',
    );
  });

  it.each([
    ['another host', 'https://evil.test/things?after=x', 'on another host'],
    ['a host in the user part', 'https://api.example.test@evil.test/', 'on another host'],
    ['a user part on the right host', 'https://me:pw@api.example.test/things', ORIGIN],
    ['a user name alone', 'https://me@api.example.test/things', ORIGIN],
    ['an address without scheme', '//evil.test/things', 'on another host'],
    ['back slashes', '\\\\evil.test\\things', 'on another host'],
    ['another port', 'https://api.example.test:444/things', 'https://api.example.test:444'],
    ['another scheme', 'http://api.example.test/things', 'http://api.example.test'],
    ['a scheme without host', 'data:text/plain,x', 'another host'],
    ['a name in front of a host', 'https://jane-doe.evil.test/', 'on another host'],
  ])('refuses to leave the origin: %s', (_, told, named) => {
    expect(() => nextUri.next(page(getRequest(), { nextUri: told }, 2), profile)).toThrow(
      expect.objectContaining({
        code: 'HOST_NOT_ALLOWED',
        endpoint: 'things.list',
        message: expect.stringContaining(`${named};`),
      }),
    );
  });

  it('does not repeat query or password of a refused address', () => {
    const refused = (): unknown =>
      nextUri.next(page(getRequest(), { nextUri: 'https://u:geheim@evil.test/?token=geheim' }, 2), profile);
    expect(refused).toThrow(expect.objectContaining({ message: expect.not.stringContaining('geheim') }));
  });

  it.each([
    ['a number', 7],
    ['an object', { href: '/things' }],
    ['no address', 'http://'],
  ])('refuses %s for an address', (_, told) => {
    expect(() => nextUri.next(page(getRequest(), { nextUri: told }, 2), profile)).toThrow(
      expect.objectContaining({ code: 'BAD_RESPONSE', message: expect.stringContaining('"nextUri"') }),
    );
  });

  it('never sends a POST to another path than the catalog names', () => {
    expect(() =>
      nextUri.next(page(postRequest({}), { nextUri: '/things/delete?after=x' }, 2), profile),
    ).toThrow(expect.objectContaining({ code: 'BAD_RESPONSE' }));
  });

  it('changes the page size inside the address and keeps the token', () => {
    const request = getRequest('/things?pageSize=200&after=x');
    expect(nextUri.resize(request, profile, { inForce: undefined, to: 100 })?.url).toBe(
      `${ORIGIN}/things?pageSize=100&after=x`,
    );
  });
});

describe('a walk by next address', () => {
  readsEveryItem({
    'next address of a POST': {
      profile: (used) => ({ strategy: 'nextUri', nextUriPath: 'nextUri', pageSize: size(used) }),
      request: postRequest({ interval: 'a/b' }),
      serve: (used) => (request) => {
        if ((request.body as { interval?: string } | undefined)?.interval !== 'a/b')
          throw new Error('body lost');
        const asked = param(request, 'pageSize');
        const serve = tokenServer(used, (token) =>
          token === undefined ? {} : { nextUri: `/things/query?after=${token}&pageSize=${asked}` },
        );
        return serve(param(request, 'after'), Number(asked));
      },
    },
  });
});

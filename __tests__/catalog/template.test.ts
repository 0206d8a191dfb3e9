import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonObject } from '../../src/base/json.js';
import { bindFilter, bindRequest, placeholdersIn } from '../../src/catalog/template.js';
import type { FilterValue } from '../../src/catalog/run-plan.js';
import type { EndpointDefinition, FilterDefinition } from '../../src/catalog/types.js';
import { thrownBy } from '../support/thrown.js';

const API = 'https://api.example.test';

function endpoint(changes: Partial<EndpointDefinition>): EndpointDefinition {
  return {
    description: 'a test',
    method: 'GET',
    path: '/api/v2/things/{transactionId}/results',
    itemsPath: 'entities',
    paging: 'none',
    auth: 'a',
    retry: 'r',
    limits: 'l',
    permissions: { mode: 'all', names: [] },
    ...changes,
  };
}

describe('bindRequest', () => {
  it.each([
    ['a uuid', '7b0a3c52-6f2a', '/api/v2/things/7b0a3c52-6f2a/results'],
    ['a slash', 'a/b', '/api/v2/things/a%2Fb/results'],
    ['a climb', '../../oauth', '/api/v2/things/..%2F..%2Foauth/results'],
    ['a query and a fragment', 'a?b#c', '/api/v2/things/a%3Fb%23c/results'],
    ['a host', '//evil.example', '/api/v2/things/%2F%2Fevil.example/results'],
    ['a percent sign', '%2e%2e', '/api/v2/things/%252e%252e/results'],
    ['a backslash', '..\\..', '/api/v2/things/..%5C../results'],
    ['another script', 'é€', '/api/v2/things/%C3%A9%E2%82%AC/results'],
  ])('makes one path segment of an id with %s', (_sentence, transactionId, path) => {
    const request = bindRequest('things', endpoint({}), { transactionId }, API);
    expect(request).toEqual({ endpoint: 'things', kind: 'page', method: 'GET', url: `${API}${path}` });
  });

  it.each([
    ['nothing', ''],
    ['a dot', '.'],
    ['two dots', '..'],
    ['a line break', 'a\nb'],
    ['a NUL', 'a\u0000'],
    ['half a character', '\ud800'],
    ['201 characters', 'x'.repeat(201)],
  ])('takes %s for no id', (_sentence, transactionId) => {
    const error = thrownBy(() => bindRequest('things', endpoint({}), { transactionId }, API));
    expect(error).toMatchObject({ code: 'BAD_RESPONSE', endpoint: 'things' });
    expect(error.message).toContain('can not be an id');
  });

  it('stays on the API and on its path whatever the id', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (transactionId) => {
        try {
          const url = new URL(bindRequest('things', endpoint({}), { transactionId }, API).url);
          expect(url.origin).toBe(API);
          expect(url.pathname.split('/')).toHaveLength(6);
          expect(decodeURIComponent(url.pathname.split('/')[4] ?? '')).toBe(transactionId);
          expect(url.search + url.hash).toBe('');
        } catch (error) {
          expect(error).toMatchObject({ code: 'BAD_RESPONSE' });
        }
      }),
      { numRuns: 500 },
    );
  });

  it('fills query and body at any depth and leaves other values as they are', () => {
    const request = bindRequest(
      'things',
      endpoint({
        method: 'POST',
        path: '/api/v2/things',
        query: { expand: 'user', from: '{start}', exact: true, n: 5 },
        body: { interval: '{start}/{end}', nested: [{ to: '{end}', keep: null, flag: false, n: 1.5 }] },
      }),
      { start: 'S', end: 'E' },
      API,
      'submit',
    );
    expect(request).toEqual({
      endpoint: 'things',
      kind: 'submit',
      method: 'POST',
      url: `${API}/api/v2/things?expand=user&from=S&exact=true&n=5`,
      body: { interval: 'S/E', nested: [{ to: 'E', keep: null, flag: false, n: 1.5 }] },
    });
  });

  it.each([
    ['that was not given', { path: '/api/v2/things', query: { from: '{start}' } }, {}],
    ['that is a member of every object', { path: '/api/v2/things', query: { from: '{toString}' } }, {}],
  ])('refuses a placeholder %s', (_sentence, changes, variables) => {
    expect(thrownBy(() => bindRequest('things', endpoint(changes), variables, API)).code).toBe('INTERNAL');
  });

  it('refuses a path that leads elsewhere', () => {
    const climbing = endpoint({ path: '/api/v2/../../oauth' });
    expect(thrownBy(() => bindRequest('things', climbing, {}, API)).code).toBe('BAD_RESPONSE');
    const foreign = endpoint({ path: '//evil.example/api' });
    expect(thrownBy(() => bindRequest('things', foreign, {}, API)).code).toBe('BAD_RESPONSE');
  });
});

describe('bindFilter', () => {
  const request = bindRequest(
    'things',
    endpoint({ method: 'POST', path: '/api/v2/things', body: { a: { b: 1 } } }),
    {},
    API,
  );
  const filter = (changes: Partial<FilterDefinition>): FilterDefinition => ({
    description: 'a test',
    type: 'string',
    multiple: 'split',
    bind: { in: 'body', path: 'x' },
    ...changes,
  });

  it('sets a member of the body, making objects on the way', () => {
    const bound = bindFilter(request, filter({ bind: { in: 'body', path: 'a.c.d' } }), 'v');
    expect(bound.body).toEqual({ a: { b: 1, c: { d: 'v' } } });
    expect(request.body).toEqual({ a: { b: 1 } });
  });

  it('appends to an array, one element for each filter', () => {
    const append = { property: 'P', value: '{value}', label: 'is {value}' };
    const once = bindFilter(request, filter({ bind: { in: 'body', path: 'filters', append } }), 'v');
    const twice = bindFilter(
      once,
      filter({ type: 'integer', bind: { in: 'body', path: 'filters', append } }),
      7,
    );
    expect(twice.body).toMatchObject({
      filters: [
        { property: 'P', value: 'v', label: 'is v' },
        { property: 'P', value: 7, label: 'is 7' },
      ],
    });
  });

  it('does not take $ in a value for a pattern of replacement', () => {
    const append = { value: '[{value}]' };
    const bound = bindFilter(request, filter({ bind: { in: 'body', path: 'f', append } }), "$&$'");
    expect(bound.body).toMatchObject({ f: [{ value: "[$&$']" }] });
  });

  it('makes an array of a list filter, of one value too', () => {
    expect(bindFilter(request, filter({ multiple: 'list' }), 'v').body).toMatchObject({ x: ['v'] });
    expect(bindFilter(request, filter({ multiple: 'list' }), ['v', 'w']).body).toMatchObject({
      x: ['v', 'w'],
    });
  });

  it('writes the query encoded, and repeats the parameter for a list', () => {
    const bound = bindFilter(request, filter({ multiple: 'list', bind: { in: 'query', path: 'q' } }), [
      'a&b=c',
      'd e',
    ]);
    expect(bound.url).toBe(`${API}/api/v2/things?q=a%26b%3Dc&q=d+e`);
  });
});

describe('placeholdersIn', () => {
  it('finds every placeholder at any depth', () => {
    expect([...placeholdersIn(['/x/{a}', { q: '{b}-{c}', n: 1 }, [{ d: ['{e}'] }]])]).toEqual([
      'a',
      'b',
      'c',
      'e',
    ]);
  });
});

describe('filters in the places that an API has for them', () => {
  const bound = (
    bind: FilterDefinition['bind'],
    value: FilterValue | readonly FilterValue[],
    body: JsonObject = {},
  ) =>
    bindFilter(
      { endpoint: 'things', kind: 'page', method: 'POST', url: `${API}/api/v2/things?expand=a`, body },
      { description: 'x', type: 'string', multiple: 'list', ...(bind === undefined ? {} : { bind }) },
      value,
    );

  it.each<[string, FilterDefinition['bind'], FilterValue | readonly FilterValue[], string]>([
    ['repeated', { in: 'query', path: 'id' }, ['a', 'b'], '?expand=a&id=a&id=b'],
    ['joined by commas', { in: 'query', path: 'id', style: 'commas' }, ['a', 'b'], '?expand=a&id=a%2Cb'],
    ['in place of what the endpoint has', { in: 'query', path: 'expand' }, ['b', 'c'], '?expand=b&expand=c'],
  ])('a list in the query: %s', (_sentence, bind, value, query) => {
    expect(bound(bind, value).url).toBe(`${API}/api/v2/things${query}`);
  });

  it('replaces what the body has fixed', () => {
    expect(bound({ in: 'body', path: 'metrics' }, ['nOffered'], { metrics: ['tHandle'] }).body).toEqual({
      metrics: ['nOffered'],
    });
  });

  it('makes a group of predicates, one a value, and sets what belongs to it', () => {
    const bind = {
      in: 'body',
      path: 'filter.clauses',
      append: { type: 'or', predicates: [{ dimension: 'queueId', value: '{value}' }] },
      set: { 'filter.type': 'and' },
    } as const;
    const first = bound(bind, ['a', 'b'], { interval: 'i' });
    const both = bindFilter(
      first,
      {
        description: 'x',
        type: 'string',
        multiple: 'list',
        bind: { ...bind, append: { type: 'or', predicates: [{ dimension: 'mediaType', value: '{value}' }] } },
      },
      'voice',
    );
    expect(both.body).toEqual({
      interval: 'i',
      filter: {
        type: 'and',
        clauses: [
          {
            type: 'or',
            predicates: [
              { dimension: 'queueId', value: 'a' },
              { dimension: 'queueId', value: 'b' },
            ],
          },
          { type: 'or', predicates: [{ dimension: 'mediaType', value: 'voice' }] },
        ],
      },
    });
  });

  it('leaves the request alone where the value goes elsewhere', () => {
    const before = bound(undefined, 'x');
    expect(bound({ in: 'path', path: 'id' }, 'x')).toEqual(before);
  });
});

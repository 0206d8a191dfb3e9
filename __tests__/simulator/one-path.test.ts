import { describe, expect, it } from '@jest/globals';
import { fitOf, oneOfEachPath, type Candidate } from '../../src/simulator/one-path.js';
import type { EndpointDefinition } from '../../src/catalog/types.js';
import type { ServedRequest } from '../../src/simulator/reply.js';

const exchange = (query: string, body?: unknown): ServedRequest =>
  ({
    query: new URLSearchParams(query),
    bodyText: body === undefined ? '' : JSON.stringify(body),
  }) as ServedRequest;
const endpoint = (part: object): EndpointDefinition => part as EndpointDefinition;
const AGGREGATE = { interval: '{start}/{end}', groupBy: ['queueId'], metrics: ['nOffered', 'tHandle'] };

describe('endpoints at one path', () => {
  it.each<[string, object, string, unknown, number]>([
    ['the same body', { body: AGGREGATE }, '', { ...AGGREGATE, interval: 'a/b' }, 4],
    ['another grouping', { body: AGGREGATE }, '', { ...AGGREGATE, groupBy: ['userId'] }, -1],
    ['a body without what it has', { body: AGGREGATE }, '', { interval: 'a/b' }, -1],
    ['a body with more', { body: { interval: '{start}/{end}' } }, '', { ...AGGREGATE, interval: 'a/b' }, 1],
    ['another fixed parameter', { query: { expand: 'skills' } }, 'expand=groups', undefined, -1],
    [
      'the same parameters',
      { query: { full: true, since: '{start}' } },
      'full=true&since=2026',
      undefined,
      2,
    ],
    ['nothing that is fixed', {}, 'a=b', undefined, 0],
  ])('fit a request with %s', (_sentence, part, query, body, fit) => {
    expect(fitOf(endpoint(part), exchange(query, body))).toBe(fit);
  });

  it('are one route, of which the one answers that the request fits best', () => {
    const candidate = (name: string, path: string, part: object): Candidate => ({
      method: 'POST',
      path,
      kind: 'page',
      fits: (asked) => fitOf(endpoint(part), asked),
      handle: () => ({ status: 200, json: name }),
    });
    const routes = oneOfEachPath([
      candidate('wide', '/a/{x}', { body: { interval: '{start}' } }),
      candidate('queues', '/a/{y}', { body: { interval: '{start}', groupBy: ['queueId'] } }),
      candidate('other', '/b', {}),
    ]);
    expect(routes.map(({ path }) => path)).toEqual(['/a/{x}', '/b']);
    const answer = (body: unknown): unknown => routes[0]!.handle(exchange('', body)).json;
    expect(answer({ interval: '1', groupBy: ['queueId'] })).toBe('queues');
    expect(answer({ interval: '1', groupBy: ['userId'] })).toBe('wide');
  });
});

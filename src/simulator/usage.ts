import type { EventFilters } from './event-records.js';
import {
  boundOf,
  itemsMember,
  nextAddress,
  pageSizeOf,
  parseToken,
  scanning,
  tokenText,
  walkPage,
} from './pages.js';
import {
  allowed,
  badRequest,
  notFound,
  requireBody,
  requireInterval,
  type ServedRequest,
  type Interval,
  type Permission,
  type Reply,
  type Route,
} from './reply.js';
import type { World } from './world.js';

const PERMISSION: Permission = { mode: 'all', names: ['usage:events:view'] };
const RETENTION_MS = 10 * 86_400_000;
const BASE = '/api/v2/usage/events';

/** Operational events: definitions, the query that needs its body on every page, aggregates. */
export function usageRoutes(world: World): readonly Route[] {
  const route = { permission: PERMISSION };
  return [
    {
      ...route,
      method: 'GET',
      path: `${BASE}/definitions`,
      kind: 'page',
      handle: (exchange) => ({
        status: 200,
        json: itemsMember('entities', world.definitions(), exchange.fault),
      }),
    },
    {
      ...route,
      method: 'GET',
      path: `${BASE}/definitions/{eventDefinitionId}`,
      kind: 'other',
      handle(exchange) {
        const definition = world
          .definitions()
          .find(({ id }) => id === exchange.names.get('eventDefinitionId'));
        if (definition === undefined) throw notFound();
        return { status: 200, json: definition };
      },
    },
    {
      ...route,
      method: 'POST',
      path: `${BASE}/query`,
      kind: 'page',
      handle: (exchange) => queryEvents(world, exchange),
    },
    {
      ...route,
      method: 'POST',
      path: `${BASE}/aggregates/query`,
      kind: 'page',
      handle: (exchange) => aggregate(world, exchange),
    },
  ];
}

function queryEvents(world: World, exchange: ServedRequest): Reply {
  const { query, fault, path } = exchange;
  const body = requireBody(exchange, ['interval', 'eventDefinitionIds', 'searchTerm', 'sortOrder']);
  const interval = keptInterval(world, body['interval']);
  const filters = parseFilters(body);
  const descending =
    body['sortOrder'] === undefined || allowed(body['sortOrder'], 'sortOrder', ['ASC', 'DESC']) === 'DESC';
  if (query.has('after') && query.has('before'))
    throw badRequest('Only one of after and before may be given.');
  const pageSize = pageSizeOf(
    query.get('pageSize'),
    { default: 25, max: Math.min(200, world.maxPageSize) },
    fault,
  );

  const { events } = world;
  const range = events.timeline.range(interval.startMs, interval.endMs);
  const place = (position: number): { readonly day: number; readonly index: number } =>
    range.at(descending ? range.count - 1 - position : position);
  const unfiltered = filters.definitionIds === undefined && filters.searchTerm === undefined;
  const keptFromMs = world.nowMs() - RETENTION_MS;
  const source = scanning(
    range.count,
    (position) => {
      const { day, index } = place(position);
      // What is older than the retention is gone; positions stay, so that a walk over the edge loses nothing else.
      return (
        events.timeline.timeOf(day, index) >= keptFromMs &&
        (unfiltered || events.matches(day, index, filters))
      );
    },
    (position) => {
      const { day, index } = place(position);
      return events.record(day, index);
    },
  );

  // A walk belongs to its body: another one on a later page is refused.
  const bound = boundOf(body);
  const token = parseToken(query.get('after') ?? query.get('before'), bound);
  const at =
    query.has('before') && token !== undefined
      ? { ...token, offset: Math.max(0, token.offset - pageSize) }
      : token;
  const page = walkPage(source, at, bound, pageSize, fault);
  const address = (parameter: string, text: string): string =>
    `${path}?pageSize=${pageSize}&${parameter}=${encodeURIComponent(text)}`;
  return {
    status: 200,
    json: {
      ...itemsMember('entities', page.rows, fault),
      selfUri: `${path}${query.size === 0 ? '' : `?${query.toString()}`}`,
      nextUri: page.next && nextAddress(address('after', tokenText(page.next)), exchange.origin, fault),
      ...(at === undefined || at.offset === 0 ? {} : { previousUri: address('before', tokenText(at)) }),
    },
  };
}

function parseFilters(body: Readonly<Record<string, unknown>>): EventFilters {
  const { eventDefinitionIds: ids, searchTerm } = body;
  if (ids !== undefined && !(Array.isArray(ids) && ids.every((id) => typeof id === 'string'))) {
    throw badRequest('The property [eventDefinitionIds] must be an array of strings.');
  }
  if (searchTerm !== undefined && typeof searchTerm !== 'string')
    throw badRequest('The property [searchTerm] must be a string.');
  const chosen = ids as readonly string[] | undefined;
  return {
    definitionIds: chosen === undefined || chosen.length === 0 ? undefined : new Set(chosen),
    searchTerm: searchTerm === undefined || searchTerm === '' ? undefined : searchTerm.toLowerCase(),
  };
}

function aggregate(world: World, exchange: ServedRequest): Reply {
  const body = requireBody(exchange, ['interval']);
  const interval = keptInterval(world, body['interval']);
  const { events } = world;
  const range = events.timeline.range(interval.startMs, interval.endMs);
  const keptFromMs = world.nowMs() - RETENTION_MS;
  const counts = new Map<string, number>();
  for (let position = 0; position < range.count; position += 1) {
    const { day, index } = range.at(position);
    if (events.timeline.timeOf(day, index) < keptFromMs) continue;
    const id = events.definitionId(day, index);
    counts.set(id, (counts.get(id) ?? 0) + 1);
  }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([id, eventCount]) => ({
      eventDefinition: { id, selfUri: `${BASE}/definitions/${id}` },
      eventCount,
    }));
  const { fault } = exchange;
  const off = fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0;
  const told = rows.map((row, index) => (index === 0 ? { ...row, eventCount: row.eventCount + off } : row));
  return {
    status: 200,
    json: { interval: body['interval'], ...itemsMember('eventDefinitionAggregates', told, fault) },
  };
}

/** @throws ApiProblem where the whole interval lies before what is kept. */
function keptInterval(world: World, value: unknown): Interval {
  const interval = requireInterval(value);
  if (interval.endMs <= world.nowMs() - RETENTION_MS) {
    throw badRequest(
      "The requested interval doesn't contain any events because it's too far in the past",
      'usage.events.too.old',
    );
  }
  return interval;
}

import { AUDITED_SERVICES } from './audit-data.js';
import type { AuditFilters } from './audit-records.js';
import {
  cursorMember,
  itemsMember,
  pageSizeOf,
  parseToken,
  scanning,
  tokenText,
  walkPage,
  type RowSource,
} from './pages.js';
import {
  allowed,
  badRequest,
  requireBody,
  requireInterval,
  textOf,
  type ServedRequest,
  type Interval,
  type Permission,
  type Reply,
  type Route,
} from './reply.js';
import { createTransactions, type PolledTransaction, type Transactions } from './transactions.js';
import type { World } from './world.js';

const PERMISSION: Permission = { mode: 'all', names: ['audits:audit:view'] };
const MAX_PAGE_SIZE = 500;
const FILTER_PROPERTIES = [
  'UserId',
  'TrusteeOrganizationId',
  'ClientId',
  'Action',
  'EntityType',
  'EntityId',
] as const;
const WORDS = {
  queued: 'Queued',
  running: 'Running',
  completed: 'Succeeded',
  failed: 'Failed',
  cancelled: 'Cancelled',
};

interface AuditQuery {
  readonly interval: Interval;
  readonly filters: AuditFilters;
  readonly descending: boolean;
  /** The members of the body, as statuses tell them again. */
  readonly told: Readonly<Record<string, unknown>>;
}

/** The audit query: service mapping, submit, status, results, and the download of large results. */
export function auditRoutes(world: World): readonly Route[] {
  const transactions = createTransactions<AuditQuery>(
    world.seed,
    91,
    world.nowMs,
    world.pollsUntilDone,
    WORDS,
  );

  const base = '/api/v2/audits/query';
  const route = { permission: PERMISSION };
  return [
    { ...route, method: 'GET', path: `${base}/servicemapping`, kind: 'other', handle: serviceMapping },
    {
      ...route,
      method: 'POST',
      path: base,
      kind: 'submit',
      handle: (exchange) => ({ status: 202, json: statusBody(transactions.submit(parseQuery(exchange))) }),
    },
    {
      ...route,
      method: 'GET',
      path: `${base}/{transactionId}`,
      kind: 'status',
      handle(exchange) {
        const poll = transactions.poll(idOf(exchange), exchange.fault);
        return { status: poll.done ? 200 : 202, json: statusBody(poll) };
      },
    },
    {
      ...route,
      method: 'GET',
      path: `${base}/{transactionId}/results`,
      kind: 'page',
      handle: (exchange) => results(world, transactions, exchange),
    },
    {
      method: 'GET',
      path: '/download/audits/{transactionId}',
      kind: 'download',
      open: true,
      handle: (exchange) => download(world, transactions, exchange),
    },
  ];
}

function results(world: World, transactions: Transactions<AuditQuery>, exchange: ServedRequest): Reply {
  const { fault, query } = exchange;
  const { id, request } = transactions.finished(idOf(exchange));
  const expandUser = requireExpand(query.getAll('expand'));
  const pageSize = pageSizeOf(
    query.get('pageSize'),
    { default: 25, max: Math.min(MAX_PAGE_SIZE, world.maxPageSize) },
    fault,
  );
  const token = parseToken(query.get('cursor'), 0);
  const page = walkPage(rowsOfQuery(world, request, expandUser), token, 0, pageSize, fault);
  const told = { id, pageSize, ...cursorMember(page.next, fault) };
  if (fault?.kind === 'downloadRedirect') {
    const origin = fault.origin ?? exchange.origin.replace('127.0.0.1', 'localhost');
    const from = token === undefined ? '' : `&cursor=${encodeURIComponent(tokenText(token))}`;
    const downloadUrl = `${origin}/download/audits/${id}?pageSize=${pageSize}${from}&X-Amz-Signature=5eca7e5eca7e`;
    return {
      status: 302,
      json: { ...told, downloadUrl },
      ...(fault.location === true ? { headers: { location: downloadUrl } } : {}),
    };
  }
  return { status: 200, json: { ...told, ...itemsMember('entities', page.rows, fault) } };
}

function download(world: World, transactions: Transactions<AuditQuery>, exchange: ServedRequest): Reply {
  if (exchange.header('authorization') !== undefined)
    throw badRequest('Only one auth mechanism allowed.', 'InvalidArgument');
  const { request } = transactions.finished(idOf(exchange));
  const pageSize = Number(exchange.query.get('pageSize'));
  const token = parseToken(exchange.query.get('cursor'), 0);
  // Rows of a download are not expanded.
  const page = walkPage(rowsOfQuery(world, request, false), token, 0, pageSize, undefined);
  return { status: 200, json: page.rows };
}

function rowsOfQuery({ audits }: World, query: AuditQuery, expandUser: boolean): RowSource {
  const range = audits.timeline.range(query.interval.startMs, query.interval.endMs);
  const place = (position: number): { readonly day: number; readonly index: number } =>
    range.at(query.descending ? range.count - 1 - position : position);
  const unfiltered = Object.values(query.filters).every((value) => value === undefined);
  return scanning(
    range.count,
    (position) => {
      if (unfiltered) return true;
      const { day, index } = place(position);
      return audits.matches(day, index, query.filters);
    },
    (position) => {
      const { day, index } = place(position);
      return audits.record(day, index, expandUser);
    },
  );
}

function serviceMapping(exchange: ServedRequest): Reply {
  return { status: 200, json: itemsMember('services', AUDITED_SERVICES, exchange.fault) };
}

function idOf(exchange: ServedRequest): string {
  return exchange.names.get('transactionId') ?? '';
}

function statusBody(poll: PolledTransaction<AuditQuery>): Record<string, unknown> {
  const { id, startedAtMs, request } = poll.transaction;
  return { id, state: poll.state, startDate: new Date(startedAtMs).toISOString(), ...request.told };
}

function requireExpand(values: readonly string[]): boolean {
  for (const value of values.flatMap((text) => text.split(','))) allowed(value, 'expand', ['user']);
  return values.length > 0;
}

function parseQuery(exchange: ServedRequest): AuditQuery {
  const body = requireBody(exchange, ['interval', 'serviceName', 'filters', 'sort']);
  const interval = requireInterval(body['interval']);
  const { serviceName } = body;
  if (serviceName !== undefined && typeof serviceName !== 'string')
    throw badRequest('The property [serviceName] must be a string.');
  const properties = new Map<string, string>();
  for (const filter of listOf(body['filters'], 'filters')) {
    const property = allowed(filter['property'], 'property', FILTER_PROPERTIES);
    if (typeof filter['value'] !== 'string')
      throw badRequest(`The filter [${property}] needs a value.`, 'constraint.validation');
    if (properties.has(property)) throw badRequest(`The filter [${property}] is given more than once.`);
    properties.set(property, filter['value']);
  }
  for (const property of ['Action', 'EntityId']) {
    if (properties.has(property) && !properties.has('EntityType'))
      throw badRequest(`A filter on ${property} needs a filter on EntityType.`);
  }
  return {
    interval,
    filters: { serviceName, ...Object.fromEntries(properties) },
    descending: isDescending(body['sort']),
    told: body,
  };
}

function isDescending(sort: unknown): boolean {
  let descending = false;
  for (const entry of listOf(sort, 'sort')) {
    allowed(entry['name'], 'name', ['Timestamp']);
    descending = allowed(entry['sortOrder'], 'sortOrder', ['ascending', 'descending']) === 'descending';
  }
  return descending;
}

function listOf(value: unknown, name: string): readonly Record<string, unknown>[] {
  if (value === undefined) return [];
  if (!Array.isArray(value) || value.some((entry) => typeof entry !== 'object' || entry === null)) {
    throw badRequest(`The property [${name}] must be an array of objects, not [${textOf(value)}].`);
  }
  return value as Record<string, unknown>[];
}

import { valueAt } from '../base/json.js';
import type { JsonObject } from '../base/json.js';
import type { Catalog } from '../catalog/types.js';
import { withElement } from './generic-rows.js';
import { itemsMember, nextAddress, numberedPage, pageSizeOf, withTotalFault } from './pages.js';
import type { MovingRow } from './moves.js';
import { allowed, badRequest, type ServedRequest, type Reply, type Route } from './reply.js';
import { mix, uuidOf } from './random.js';
import { USER_EXPANDS } from './list-records.js';
import type { World } from './world.js';

const MAX_PAGE_SIZE = 500;
/** What a row is counted by where nobody says more of it. */
const COUNTED = ['alpha', 'beta', 'gamma'];

/**
 * The numbered lists that the simulator knows itself, users and queues, and the organisation that they are of, with what
 * the summaries of the catalog's datasets count in them.
 */
export function listRoutes(world: World, catalog: Catalog | undefined): readonly Route[] {
  const counted = <R extends object>(path: string, rows: readonly R[]): readonly R[] =>
    withCounted(path, rows, world, catalog);
  const allUsers = counted('/api/v2/users', world.users);
  const queues = counted('/api/v2/routing/queues', world.queues);
  const organization = { id: uuidOf(world.seed, 93, 0), name: 'Simulated' };
  const [shownOrganization] = counted('/api/v2/organizations/me', [organization]);
  return [
    {
      method: 'GET',
      path: '/api/v2/users',
      kind: 'page',
      handle(exchange) {
        const state = allowed(exchange.query.get('state') ?? 'active', 'state', [
          'active',
          'inactive',
          'deleted',
          'any',
        ]);
        const wanted = exchange.query.getAll('expand').flatMap((words) => words.split(','));
        for (const word of wanted) allowed(word, 'expand', USER_EXPANDS);
        const hidden = USER_EXPANDS.filter((name) => !wanted.includes(name));
        const users = state === 'any' ? allUsers : allUsers.filter((user) => user.state === state);
        return listing(world, exchange, users, hidden);
      },
    },
    {
      method: 'GET',
      path: '/api/v2/routing/queues',
      kind: 'page',
      permission: { mode: 'any', names: ['routing:queue:view'] },
      handle: (exchange) => listing(world, exchange, queues),
    },
    {
      method: 'GET',
      path: '/api/v2/organizations/me',
      kind: 'other',
      handle: () => ({ status: 200, json: shownOrganization }),
    },
  ];
}

/** Rows with a value at each path that a dataset read from there counts by and that no row has. */
function withCounted<R extends object>(
  path: string,
  rows: readonly R[],
  { seed }: World,
  catalog: Catalog | undefined,
): readonly R[] {
  const wanted = [...(catalog?.datasets.values() ?? [])]
    .filter(({ source }) => {
      const endpoint = catalog?.endpoints.get(source.endpoint);
      return endpoint?.method === 'GET' && endpoint.path === path;
    })
    .flatMap(({ summary }) => Object.values(summary.countsBy))
    .filter((grouping) => rows.every((row) => valueAt(row as JsonObject, grouping.path) === undefined));
  if (wanted.length === 0) return rows;
  return rows.map(
    (row, index) =>
      wanted.reduce<JsonObject>(
        (whole, grouping) =>
          withElement(whole, grouping.path, COUNTED[mix(seed, 95, index) % COUNTED.length] ?? ''),
        row as JsonObject,
      ) as R,
  );
}

function listing(
  world: World,
  exchange: ServedRequest,
  rows: readonly MovingRow[],
  hidden: readonly string[] = [],
): Reply {
  const { query, fault, path } = exchange;
  const shown = (row: unknown): object =>
    Object.fromEntries(Object.entries(row as object).filter(([name]) => !hidden.includes(name)));
  const current = world.lists.now(`${path} ${query.get('state') ?? ''}`, rows, fault);
  const numberText = query.get('pageNumber') ?? '1';
  if (!/^[1-9]\d{0,8}$/.test(numberText))
    throw badRequest(`The page number [${numberText}] is not valid.`, 'invalid.page.number');
  const pageNumber = Number(numberText);
  const pageSize = pageSizeOf(
    query.get('pageSize'),
    { default: 25, max: Math.min(MAX_PAGE_SIZE, world.maxPageSize) },
    fault,
  );
  const whole = numberedPage(current, pageNumber - 1, pageSize, fault);
  const page = withTotalFault(whole, pageSize, fault);
  const lastPage = Math.max(1, page.pageCount ?? whole.pageCount);
  const address = (number: number): string => `${path}?pageSize=${pageSize}&pageNumber=${number}`;
  return {
    status: 200,
    json: {
      ...itemsMember('entities', page.rows.map(shown), fault),
      pageSize,
      pageNumber,
      total: page.total,
      firstUri: address(1),
      selfUri: address(pageNumber),
      ...(pageNumber > 1 ? { previousUri: address(pageNumber - 1) } : {}),
      ...(pageNumber < lastPage
        ? { nextUri: nextAddress(address(pageNumber + 1), exchange.origin, fault) }
        : {}),
      lastUri: address(lastPage),
      pageCount: page.pageCount,
    },
  };
}

import { isJsonObject, lookup, withMember, type JsonObject, type JsonValue } from '../base/json.js';
import type { Catalog, EndpointDefinition, PagingProfile, TransactionProfile } from '../catalog/types.js';
import { genericRows, windowOf, type GenericShape } from './generic-rows.js';
import { datasetsAt } from './shape-datasets.js';
import {
  boundOf,
  cursorMember,
  nextAddress,
  numberedPage,
  pageSizeOf,
  parseToken,
  rowsOf,
  tokenText,
  walkPage,
  withTotalFault,
  type WalkPage,
} from './pages.js';
import { fitOf, oneOfEachPath, type Candidate } from './one-path.js';
import { movesOf } from './moves.js';
import { hashText } from './random.js';
import {
  ApiProblem,
  badRequest,
  requireBody,
  type Exchange,
  type Interval,
  type Reply,
  type Route,
} from './reply.js';
import { createTransactions, type StateWords, type Transactions } from './transactions.js';
import type { World } from './world.js';

const PAGE_SIZES = { default: 25, max: 500 };

interface JobRequest {
  readonly window: Interval | undefined;
  readonly body: unknown;
}

/**
 * Routes for the endpoints of a catalog: rows at their items path, paged as their profile says, transactions with the
 * words of theirs. The caller leaves out what it serves itself.
 */
export function catalogRoutes(
  catalog: Catalog,
  world: World,
  isServed: (method: string, path: string) => boolean,
): readonly Route[] {
  const routes: Candidate[] = [];
  const jobs = new Map<string, Transactions<JobRequest>>();
  const done = new Set<string>();
  for (const [key, profile] of catalog.profiles.transaction) {
    const submit = catalog.endpoints.get(profile.submit);
    if (submit === undefined || isServed(submit.method, submit.path)) continue;
    const transactions = createTransactions<JobRequest>(
      world.seed,
      hashText(key),
      world.nowMs,
      world.pollsUntilDone,
      stateWords(profile),
    );
    jobs.set(key, transactions);
    // Where state and results share a path, the results' route tells the state too.
    const shared = [...catalog.datasets.values()].some(
      ({ source }) =>
        source.transaction === key &&
        isOnePath(catalog.endpoints.get(profile.status), catalog.endpoints.get(source.endpoint)),
    );
    routes.push(
      ...transactionRoutes(catalog, shared ? { ...profile, status: '' } : profile, submit, transactions),
    );
    for (const name of [profile.submit, profile.status, profile.cancel])
      if (name !== undefined) done.add(name);
  }
  for (const [key, endpoint] of catalog.endpoints) {
    if (done.has(key) || isServed(endpoint.method, endpoint.path)) continue;
    const paging = catalog.profiles.paging.get(endpoint.paging);
    if (paging === undefined) continue;
    const all = [...catalog.datasets.values()];
    // An endpoint that no dataset is left for may share its path with one that is read.
    const dataset =
      all.find(({ source }) => source.endpoint === key) ??
      all.find(({ source }) => isOnePath(catalog.endpoints.get(source.endpoint), endpoint));
    const transactionKey = dataset?.source.transaction ?? '';
    const transactions = jobs.get(transactionKey);
    const profile = catalog.profiles.transaction.get(transactionKey);
    const tellsState = profile !== undefined && isOnePath(catalog.endpoints.get(profile.status), endpoint);
    const shape: Omit<GenericShape, 'parent'> = {
      key,
      record: dataset?.record,
      summary: dataset?.summary,
      datasets: datasetsAt(dataset?.source ?? { endpoint: key }, endpoint, catalog, world),
      hasWindow: dataset?.window !== undefined,
      keptByClient: dataset?.window?.keptByClient,
    };
    const isPending = pendingOf(endpoint, world.pollsUntilDone);
    routes.push({
      ...common(endpoint),
      fits: (exchange) =>
        transactions === undefined ? fitOf(endpoint, exchange) : fitOfJob(transactions, exchange),
      kind: 'page',
      handle(exchange) {
        if (endpoint.method === 'POST') requireBody(exchange);
        if (isPending(exchange)) return { status: endpoint.pending?.statuses[0] ?? 202, json: {} };
        if (tellsState && transactions !== undefined) {
          const poll = transactions.poll(transactionId(exchange), exchange.fault);
          const state = withMember({}, profile.statePath, poll.state);
          if (!poll.done) return { status: 202, json: state };
        }
        const window =
          transactions === undefined
            ? windowOf(endpoint, exchange)
            : transactions.finished(transactionId(exchange)).request.window;
        const parent = transactions === undefined ? [...exchange.names.values()].join(' ') : '';
        const began = genericRows(world, { ...shape, parent }, window);
        const list = `${exchange.path} ${parent} ${String(window?.startMs)}`;
        const rows = world.lists.now(list, began, exchange.fault, movesOf(paging));
        if (endpoint.itemsPath === null)
          return { status: 200, json: withAvailability(key, rows[0] ?? {}, catalog) };
        const page = pageReply(exchange, endpoint, endpoint.itemsPath, paging, rows, world.maxPageSize);
        if (!tellsState || !isJsonObject(page.json)) return page;
        return { ...page, json: withMember(page.json, profile.statePath, stateWords(profile).completed) };
      },
    });
  }
  return oneOfEachPath(routes);
}

/** A request belongs to the endpoint whose query it names. */
function fitOfJob(transactions: Transactions<JobRequest>, exchange: Exchange): number {
  return transactions.has(transactionId(exchange)) ? 1 : -1;
}

/** Whether an answer that is made when it is first asked for is not ready yet; it counts as a poll. */
function pendingOf({ pending }: EndpointDefinition, polls: number): (exchange: Exchange) => boolean {
  const asked = new Map<string, number>();
  return ({ path, query, bodyText }) => {
    if (pending === undefined) return false;
    const request = `${path}?${query.toString()} ${bodyText}`;
    const before = asked.get(request) ?? 0;
    asked.set(request, before + 1);
    return before < polls;
  };
}

function isOnePath(one: EndpointDefinition | undefined, other: EndpointDefinition | undefined): boolean {
  return one !== undefined && one.method === other?.method && one.path === other.path;
}

/** The answer of an endpoint that tells until when data are complete: all of them are. */
function withAvailability(key: string, answer: JsonObject, { datasets }: Catalog): JsonObject {
  const told = [...datasets.values()].find(
    ({ availability }) => availability?.endpoint === key,
  )?.availability;
  return told === undefined ? answer : withMember(answer, told.path, '2999-01-01T00:00:00.000Z');
}

function common(endpoint: EndpointDefinition): Pick<Route, 'method' | 'path' | 'permission'> {
  return { method: endpoint.method, path: endpoint.path, permission: endpoint.permissions };
}

function transactionId(exchange: Exchange): string {
  return [...exchange.names.values()].at(-1) ?? '';
}

function transactionRoutes(
  catalog: Catalog,
  profile: TransactionProfile,
  submit: EndpointDefinition,
  transactions: Transactions<JobRequest>,
): readonly Candidate[] {
  const told = (id: string, state: string): JsonObject =>
    withMember(withMember({}, profile.idPaths[0] ?? 'id', id), profile.statePath, state);
  const fits = (exchange: Exchange): number => fitOfJob(transactions, exchange);
  const routes: Candidate[] = [
    {
      ...common(submit),
      fits: (exchange) => fitOf(submit, exchange),
      kind: 'submit',
      handle(exchange) {
        const body = requireBody(exchange);
        const { transaction, state } = transactions.submit({ window: windowOf(submit, exchange), body });
        return { status: 202, json: told(transaction.id, state) };
      },
    },
  ];
  const status = catalog.endpoints.get(profile.status);
  if (status !== undefined) {
    routes.push({
      ...common(status),
      fits,
      kind: 'status',
      handle(exchange) {
        const poll = transactions.poll(transactionId(exchange), exchange.fault);
        return { status: poll.done ? 200 : 202, json: told(poll.transaction.id, poll.state) };
      },
    });
  }
  const cancel = profile.cancel === undefined ? undefined : catalog.endpoints.get(profile.cancel);
  if (cancel !== undefined) {
    routes.push({
      ...common(cancel),
      fits,
      kind: 'cancel',
      handle(exchange) {
        transactions.cancel(transactionId(exchange));
        return { status: 204 };
      },
    });
  }
  return routes;
}

function stateWords(profile: TransactionProfile): StateWords {
  const wordsFor = (outcome: string): readonly string[] =>
    Object.entries(profile.states)
      .filter(([, meaning]) => meaning === outcome)
      .map(([word]) => word);
  const running = wordsFor('running');
  const completed = wordsFor('completed')[0] ?? 'COMPLETED';
  const queued = running[0] ?? completed;
  const failed = wordsFor('failed')[0] ?? 'FAILED';
  return {
    queued,
    running: running[1] ?? queued,
    completed,
    failed,
    cancelled: wordsFor('cancelled')[0] ?? failed,
  };
}

function pageReply(
  exchange: Exchange,
  endpoint: EndpointDefinition,
  itemsPath: string,
  paging: PagingProfile,
  rows: readonly JsonObject[],
  maxPageSize: number,
): Reply {
  const { fault, query } = exchange;
  const sizes = { ...PAGE_SIZES, max: Math.min(PAGE_SIZES.max, maxPageSize) };
  const body = exchange.bodyText === '' ? {} : (JSON.parse(exchange.bodyText) as JsonObject);
  const members: (readonly [string, JsonValue])[] = [];
  const tell = (path: string | undefined, value: JsonValue | undefined): void => {
    if (path !== undefined && value !== undefined) members.push([path, value]);
  };
  const finish = (items: readonly unknown[] | undefined): Reply => {
    const shaped =
      items === undefined ? undefined : shapedAs(endpoint.items ?? 'list', items as JsonObject[]);
    if (itemsPath === '$')
      return { status: 200, json: fault?.kind === 'wrongItems' ? { count: rows.length } : (shaped ?? []) };
    let json: JsonObject = {};
    if (fault?.kind === 'wrongItems') json = withMember(json, itemsPath, { count: rows.length });
    else if (shaped !== undefined && fault?.kind !== 'missingItems')
      json = withMember(json, itemsPath, shaped);
    for (const [path, value] of members) json = withMember(json, path, value);
    return { status: 200, json };
  };

  switch (paging.strategy) {
    case 'none':
      tell(paging.totalPath, rows.length);
      return finish(rows);
    case 'nextUri':
    case 'cursor': {
      const size = pageSizeOf(sizeAsked(paging.pageSize?.parameter, query, body), sizes, fault);
      const bound = boundOf(paging.strategy === 'nextUri' ? body : {});
      const parameter =
        paging.strategy === 'nextUri' ? 'after' : (paging.cursorUriParameter ?? paging.parameter);
      const text =
        paging.strategy === 'cursor' && paging.parameterIn === 'body'
          ? lookup(body, paging.parameter)
          : (query.get(paging.strategy === 'nextUri' ? 'after' : paging.parameter) ?? undefined);
      const page = walkPage(
        rowsOf(rows),
        parseToken(typeof text === 'string' ? text : undefined, bound),
        bound,
        size,
        fault,
      );
      const address = (next: NonNullable<WalkPage['next']>): string => {
        const asked = new URLSearchParams(query);
        if (paging.pageSize !== undefined) asked.set(paging.pageSize.parameter, String(size));
        asked.set(parameter, tokenText(next));
        return nextAddress(`${exchange.path}?${asked.toString()}`, exchange.origin, fault);
      };
      if (paging.strategy === 'nextUri') tell(paging.nextUriPath, page.next && address(page.next));
      else if (paging.cursorUriParameter !== undefined)
        tell(paging.cursorPath, page.next && address(page.next));
      else tell(paging.cursorPath, cursorMember(page.next, fault)['cursor']);
      if (paging.strategy === 'cursor') tell(paging.pageSize?.echoPath, size);
      tell(paging.totalPath, rows.length + (fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0));
      return finish(page.rows);
    }
    case 'offset': {
      const size = pageSizeOf(sizeAsked(paging.pageSize?.parameter, query, body), sizes, fault);
      const index = Number(query.get(paging.parameter) ?? paging.firstIndex);
      if (!Number.isSafeInteger(index) || index < paging.firstIndex)
        throw badRequest('The start index is not valid.', 'invalid.start.index');
      const from = index - paging.firstIndex;
      const total = rows.length + (fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0);
      const whole = { rows: rows.slice(from, from + size), total, pageCount: undefined };
      const page = paging.totalPath === undefined ? whole : withTotalFault(whole, size, fault);
      tell(paging.totalPath, page.total);
      tell(paging.pageSize?.echoPath, size);
      return finish(page.rows);
    }
    case 'pageNumber':
    case 'bodyPaging': {
      const inBody = paging.strategy === 'bodyPaging';
      const asked = inBody ? lookup(body, paging.parameter) : (query.get(paging.parameter) ?? undefined);
      const number = Number(asked ?? paging.firstPage);
      if (!Number.isSafeInteger(number) || number < paging.firstPage)
        throw badRequest('The page number is not valid.', 'invalid.page.number');
      const sizeValue = inBody
        ? lookup(body, paging.pageSize.parameter)
        : sizeAsked(paging.pageSize?.parameter, query, body);
      const size = pageSizeOf(sizeValue, sizes, fault);
      const position = number - paging.firstPage;
      const whole = numberedPage(rows, position, size, fault);
      const page = movesOf(paging) === 'all' ? withTotalFault(whole, size, fault) : whole;
      // An approximate total moves from page to page, and is mostly too small.
      const drift = inBody && paging.totalIsApproximate === true ? (position % 3) - 2 : 0;
      tell(paging.totalPath, page.total === undefined ? undefined : Math.max(0, page.total + drift));
      tell(paging.pageCountPath, page.pageCount);
      tell(paging.pageSize?.echoPath, size);
      if (!inBody) {
        const next = new URLSearchParams(query);
        next.set(paging.parameter, String(number + 1));
        const link = nextAddress(`${exchange.path}?${next.toString()}`, exchange.origin, fault);
        tell(paging.nextUriPath, position + 1 < (page.pageCount ?? whole.pageCount) ? link : undefined);
      }
      return finish(
        position >= (page.pageCount ?? whole.pageCount) && position > 0 && endpoint.itemsAbsent === 'end'
          ? undefined
          : page.rows,
      );
    }
    default:
      // A strategy can be added to the engine first.
      throw new ApiProblem(
        501,
        'not.implemented',
        `The simulator does not serve the strategy [${(paging as PagingProfile).strategy}].`,
      );
  }
}

/** Rows in the shape that the catalog says, of which the client makes rows again. */
function shapedAs(shape: NonNullable<EndpointDefinition['items']>, rows: readonly JsonObject[]): JsonValue {
  switch (shape) {
    case 'object':
      return rows[0] ?? {};
    case 'map':
      return Object.fromEntries(
        rows.map(({ id, key, value }) => [typeof key === 'string' ? key : JSON.stringify(id), value ?? null]),
      );
    case 'scalars':
      return rows.map(({ id, value }) => value ?? id ?? null);
    case 'list':
      return rows;
  }
}

function sizeAsked(
  parameter: string | undefined,
  query: URLSearchParams,
  body: JsonObject,
): JsonValue | undefined {
  if (parameter === undefined) return undefined;
  return query.get(parameter) ?? (isJsonObject(body) ? lookup(body, parameter) : undefined);
}

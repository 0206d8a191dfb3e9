import { isJsonObject, withMember, type JsonObject } from '../base/json.js';
import type { Catalog, EndpointDefinition, TransactionProfile } from '../catalog/types.js';
import { pageReply } from './generic-page.js';
import { genericRows, windowOf, type GenericShape } from './generic-rows.js';
import { datasetsAt } from './shape-datasets.js';
import { movesOf } from './moves.js';
import { fitOf, oneOfEachPath, type Candidate } from './one-path.js';
import { hashText } from './random.js';
import { requireBody, type ServedRequest, type Interval, type Route } from './reply.js';
import { createTransactions, type StateWords, type Transactions } from './transactions.js';
import type { World } from './world.js';

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
        const page = pageReply(exchange, endpoint, paging, {
          itemsPath: endpoint.itemsPath,
          rows,
          maxPageSize: world.maxPageSize,
        });
        if (!tellsState || !isJsonObject(page.json)) return page;
        return { ...page, json: withMember(page.json, profile.statePath, stateWords(profile).completed) };
      },
    });
  }
  return oneOfEachPath(routes);
}

/** A request belongs to the endpoint whose query it names. */
function fitOfJob(transactions: Transactions<JobRequest>, exchange: ServedRequest): number {
  return transactions.has(transactionId(exchange)) ? 1 : -1;
}

/** Whether an answer that is made when it is first asked for is not ready yet; it counts as a poll. */
function pendingOf({ pending }: EndpointDefinition, polls: number): (exchange: ServedRequest) => boolean {
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

function transactionId(exchange: ServedRequest): string {
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
  const fits = (exchange: ServedRequest): number => fitOfJob(transactions, exchange);
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

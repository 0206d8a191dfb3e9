import { GenesysCoreError, type ErrorFacts } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { opaqueId } from '../base/remote-text.js';
import type { RunScope } from '../base/scope.js';
import { quoted } from '../base/suggestion.js';
import type { Window } from '../base/window.js';
import type { PlannedQuery, RunPlan } from '../catalog/run-plan.js';
import { bindRequest } from '../catalog/template.js';
import type { EndpointDefinition, PagingProfile, TransactionProfile } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import type { Download, Send } from '../http/types.js';
import type { ItemList } from '../base/json-items.js';
import type { FetchedPage } from '../paging/paginate.js';
import {
  NO_EVIDENCE,
  isNumbered,
  readWholeList,
  type ListContext,
  type ListEvidence,
  type RowCount,
} from '../paging/whole-list.js';
import { countingItems } from './item-count.js';
import { createListOrder, type ListOrder } from './list-order.js';
import { createSlots, type Slots } from './slots.js';
import { readySend, resultsSend } from './results.js';
import { runTransaction } from './transaction.js';
import type { SharedJob, SharedJobs } from './shared-jobs.js';
import { createWindowEdge } from './window-edge.js';

const DEFAULT_MAX_IN_FLIGHT = 4;
export interface QueryContext extends RunScope {
  readonly plan: Pick<RunPlan, 'catalog' | 'dataset' | 'transaction' | 'apiUrl'>;
  readonly sliceId: string;
  readonly send: Send;
  readonly download: Download;
  /** The run's gate for queries that are open at once; see `createTransactionSlots`. Not needed without a transaction. */
  readonly slots?: Slots | undefined;
  /** Finished queries of other datasets; not there where none are shared. */
  readonly shared?: SharedJobs | undefined;
  /** What of a list without an interval is wanted. */
  readonly window?: Window | null | undefined;
}

/** The gate that all queries of a run share: as many open transactions as the profile allows, 4 by default. */
export function createTransactionSlots(profile: TransactionProfile): Slots {
  return createSlots(profile.maxInFlight ?? DEFAULT_MAX_IN_FLIGHT);
}

/**
 * Fetches one query: its pages, after submit and polling where the dataset has a transaction. Results that are lost or
 * expired lead to a new submit, as often as the profile allows; a position in a list that expired, to one new walk. The
 * items then come again. Returns the evidence on which the walk ended.
 * @throws GenesysCoreError of the walk, the transaction or a call; never ends early instead.
 */
export async function* fetchQuery(
  query: PlannedQuery,
  context: QueryContext,
  rows: RowCount,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  const { transaction } = context.plan;
  const again =
    transaction === undefined
      ? { left: 1, code: 'WALK_RESTARTED', what: 'The list is walked again.' }
      : {
          left: transaction.maxResubmits ?? 0,
          code: 'QUERY_RESUBMITTED',
          what: 'The query is submitted again.',
        };
  const digest = transaction === undefined ? undefined : await context.shared?.digestOf(query.request);
  let shared = digest === undefined ? undefined : await context.shared?.find(digest);
  for (; ; again.left -= 1) {
    const lost =
      transaction === undefined
        ? yield* walk(query.request, query, context, rows)
        : yield* submitAndWalk(query, { ...transaction, digest, shared }, context, rows);
    if (!(lost instanceof GenesysCoreError)) return lost;
    // A query of another run may be gone: then this one submits its own, as it would have done without it.
    if (shared !== undefined) again.left += 1;
    shared = undefined;
    if (again.left <= 0) throw lost;
    context.events.emit({
      type: 'warning.raised',
      code: again.code,
      message: `Slice ${context.sliceId}, ${query.id}: ${lost.message} ${again.what}`,
    });
  }
}

/** The evidence of the walk, or the error that tells how its results were lost. */
async function* submitAndWalk(
  query: PlannedQuery,
  {
    digest,
    shared,
    ...profile
  }: TransactionProfile & { digest?: string | undefined; shared?: SharedJob | undefined },
  context: QueryContext,
  rows: RowCount,
): AsyncGenerator<FetchedPage, ListEvidence | GenesysCoreError, void> {
  const { plan, slots, signal, sliceId, send, clock, deadlineAtMs, events } = context;
  const { catalog, apiUrl } = plan;
  const ids = { sliceId, queryId: query.id };
  const transaction = { catalog, apiUrl, profile, ...ids, send, clock, signal, deadlineAtMs, events };
  let transactionId;
  if (shared !== undefined) {
    ({ transactionId } = shared);
    const from = { fromDataset: shared.datasetKey, fromRunId: shared.runId };
    events.emit({ type: 'transaction.shared', ...ids, transactionId, ...from });
  } else {
    const release = await slots?.acquire(signal);
    let end;
    try {
      end = await runTransaction(query.request, { ...transaction, requestSha256: digest });
    } finally {
      release?.();
    }
    if (end.outcome === 'lost') return end.error;
    ({ transactionId } = end);
  }

  const key = plan.dataset.source.endpoint;
  const request = bindRequest(key, endpointOf(key, context), { transactionId }, apiUrl, 'page');
  const results = { ...context, send: resultsSend(transactionId, transaction) };
  try {
    return yield* walk(request, query, results, rows);
  } catch (cause) {
    if (!(cause instanceof GenesysCoreError) || (cause.status !== 404 && cause.status !== 410)) throw cause;
    return new GenesysCoreError(
      'ASYNC_FAILED',
      `The results of query ${quoted(opaqueId(transactionId))} are gone (status ${cause.status}).`,
      { ...factsOf(cause), cause, endpoint: key, retryable: true },
    );
  }
}

/** The evidence of a walk, or the error by which its position in the list expired. */
async function* walk(
  request: ApiRequest,
  query: PlannedQuery,
  context: QueryContext,
  rows: RowCount,
): AsyncGenerator<FetchedPage, ListEvidence | GenesysCoreError, void> {
  const edge = createWindowEdge(context.plan.dataset, context.window);
  const order = createListOrder(context.plan.dataset, context.window);
  const counted: RowCount = {
    ...rows,
    begin() {
      edge?.begin();
      order?.begin();
      rows.begin();
    },
  };
  const list: ListContext = {
    ...listContext(request, query, context, counted, order),
    isPassed: edge && ((items) => edge.isPassed(items)),
  };
  const pages = readWholeList(request, list);
  let count = 0;
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return edge?.judge(step.value) ?? step.value;
      count += 1;
      order?.add(step.value.items);
      yield step.value;
    }
  } catch (error) {
    if (count > 0 && error instanceof GenesysCoreError && isExpired(error, list.profile)) return error;
    throw error;
  } finally {
    await pages.return(NO_EVIDENCE);
  }
}

/** Whether an answer says that the position in a list, or the list, is no longer there. */
function isExpired(error: GenesysCoreError, profile: PagingProfile): boolean {
  const expired = 'expired' in profile ? profile.expired : undefined;
  const { status } = error;
  if (expired === undefined || status === undefined || status < 400 || status >= 500) return false;
  const said = `${error.apiCode ?? ''} ${error.said ?? ''}`.toLowerCase();
  return (
    (expired.statuses ?? []).includes(status) ||
    (expired.words ?? []).some((words) => said.includes(words.toLowerCase()))
  );
}

/**
 * The items of a list beside the data, such as counts to compare with, page by page. Its pages are not told as pages of
 * the run; its requests are told and counted as all others.
 */
export async function* fetchAside(
  request: ApiRequest,
  queryId: string,
  context: QueryContext,
): AsyncGenerator<ItemList, void> {
  const events = withoutPages(context.events);
  const pages = countingItems((rows) =>
    readWholeList(request, listContext(request, { id: queryId }, { ...context, events }, rows)),
  );
  for (;;) {
    const step = await pages.next();
    if (step.done !== true) yield step.value.items;
    else if (step.value.doubt === undefined) return;
    else throw new GenesysCoreError('BAD_RESPONSE', step.value.doubt, { endpoint: request.endpoint });
  }
}

/** Pages of a list beside the data are no pages of the run. */
export function withoutPages(events: EventSink): EventSink {
  return {
    emit(event) {
      if (event.type !== 'page.received') events.emit(event);
    },
  };
}

function listContext(
  request: ApiRequest,
  query: Pick<PlannedQuery, 'id'>,
  context: QueryContext,
  rows: RowCount,
  order?: ListOrder,
): ListContext {
  const { plan, sliceId, send, download, events } = context;
  const { paging, limits } = plan.catalog.profiles;
  const endpoint = endpointOf(request.endpoint, context);
  const profile = paging.get(endpoint.paging);
  if (profile === undefined)
    throw missing(`paging profile ${endpoint.paging} of endpoint ${request.endpoint}`);
  const maxDepth = limits.get(endpoint.limits)?.maxDepth;
  const { cutAt, errorBody } = plan.catalog.service;
  return {
    ...{ endpoint, profile, download, events, sliceId, queryId: query.id, rows },
    send: endpoint.pending === undefined ? send : readySend(endpoint.pending, context),
    splits: plan.dataset.source.splits,
    // What is known of lists in general is not known of those by cursor; of those in the order of time, they tell themselves.
    cutAt: endpoint.cutAt ?? (order !== undefined || isNumbered(profile) ? cutAt : undefined),
    endsEarly: order && (() => order.endsEarly()),
    errorPaths: [...errorBody.code, ...errorBody.message],
    nowMs: () => context.clock.monotonic(),
    onAgain(why) {
      const text = `Slice ${sliceId}, ${query.id}, ${request.endpoint}: ${why} The list is read again.`;
      events.emit({ type: 'warning.raised', code: 'LIST_READ_AGAIN', message: text });
    },
    maxDepth,
  };
}

function endpointOf(key: string, { plan }: QueryContext): EndpointDefinition {
  const endpoint = plan.catalog.endpoints.get(key);
  if (endpoint === undefined) throw missing(`endpoint ${key}`);
  return endpoint;
}

function missing(what: string): GenesysCoreError {
  return new GenesysCoreError('CATALOG_INVALID', `The catalog has no ${what}.`);
}

function factsOf({ status, apiCode, correlationId }: GenesysCoreError): ErrorFacts {
  return {
    status,
    apiCode,
    correlationId,
  };
}

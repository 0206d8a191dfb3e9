import { systemClock } from '../base/clock.js';
import { toGenesysCoreError, type ErrorReport, type GenesysCoreError } from '../base/errors.js';
import type { RunScope } from '../base/scope.js';
import type { Window } from '../base/window.js';
import { bindQuery, entry } from '../catalog/plan-slices.js';
import type { ApiRequest } from '../catalog/request.js';
import type { PlannedQuery, PlannedSlice, RunPlan } from '../catalog/run-plan.js';
import { bindRequest } from '../catalog/template.js';
import type { Catalog, PagingProfile, PermissionSet, TransactionProfile } from '../catalog/types.js';
import type { Credentials } from '../http/auth.js';
import { meaningOf } from '../http/advice.js';
import { createApiClient } from '../http/client.js';
import { checkProxies } from '../http/proxy.js';
import { createTransport } from '../http/transport.js';
import type { Send, Transport } from '../http/types.js';
import { strategyOf } from '../paging/index.js';
import { readItems } from '../paging/items.js';
import type { FetchedPage } from '../paging/paginate.js';
import type { ListEvidence } from '../paging/whole-list.js';
import { createNormalise } from '../records/normalise.js';
import { scrubbedReport } from '../run/manifest.js';
import { createExpandSlice } from '../run/parents.js';
import { NO_EVIDENCE } from '../paging/whole-list.js';
import { resultsSend } from '../run/results.js';
import { runTransaction } from '../run/transaction.js';
import { availabilityRequest } from './run.js';
import type { AppContext } from './types.js';

/** What a preflight may take in all. */
const LIMIT_MS = 120_000;
/** How long a query of the service is waited for. */
const QUERY_LIMIT_MS = 30_000;
/** Of a window, so much is asked for. */
const PROBE_MS = 3_600_000;

export type PreflightOutcome = 'ok' | 'missing permission' | 'refused' | 'unreachable' | 'failed';

/** What an endpoint answered. */
export interface EndpointCheck {
  /** Catalog key. */
  readonly endpoint: string;
  readonly permissions: PermissionSet;
  readonly outcome: PreflightOutcome;
  /** Null where it is well. */
  readonly error: ErrorReport | null;
}

export interface DatasetCheck {
  readonly dataset: string;
  /** In the order of the calls. */
  readonly endpoints: readonly EndpointCheck[];
  /** Calls of a run that were not tried, each with the reason, as a sentence. */
  readonly untried: readonly string[];
  /** What went wrong besides the calls. */
  readonly error: ErrorReport | null;
}

export interface PreflightReport {
  /** Null where a token was issued, or one was given. */
  readonly signIn: ErrorReport | null;
  readonly apiUrl: string;
  readonly loginUrl: string;
  /** Empty where there is no token. */
  readonly datasets: readonly DatasetCheck[];
}

export interface PreflightOptions {
  readonly credentials: Credentials;
  /** Ends the error of a missing permission: how the role is told. */
  readonly roleHint: string;
  /** Default: the real one. */
  readonly transport?: Transport;
}

/**
 * Signs in and makes one small call to each endpoint that runs of the plans would call, as small as the endpoint allows;
 * nothing is written. Plans of one region and one client.
 * @throws GenesysCoreError INPUT_INVALID for a proxy that can not be used
 */
export async function preflight(
  plans: readonly [RunPlan, ...RunPlan[]],
  options: PreflightOptions,
  context: AppContext,
): Promise<PreflightReport> {
  const [{ catalog, apiUrl, loginUrl, requestsPerMinute, concurrency }] = plans;
  const { credentials, roleHint } = options;
  checkProxies([loginUrl, apiUrl], context.env);
  const clock = systemClock;
  const scope: RunScope = {
    clock,
    signal: context.signal,
    deadlineAtMs: clock.monotonic() + LIMIT_MS,
    events: { emit: () => undefined },
    scrubber: context.scrubber,
  };
  const client = createApiClient(scope, {
    ...{ catalog, apiUrl, loginUrl, requestsPerMinute, concurrency, credentials, roleHint },
    transport: options.transport ?? createTransport({ proxyEnv: context.env, clock }),
    seed: `preflight ${plans.map(({ datasetKey }) => datasetKey).join(' ')}`,
    userAgent: `${context.engine.name}/${context.engine.version}`,
  });
  const datasets: DatasetCheck[] = [];
  try {
    for (const plan of plans) datasets.push(await checkDataset(plan, client.send, scope));
    return { signIn: null, apiUrl, loginUrl, datasets };
  } catch (thrown) {
    const error = toGenesysCoreError(thrown);
    if (!isSignIn(error, catalog)) throw error;
    return {
      signIn: scrubbedReport(error, (text) => scope.scrubber.scrub(text)),
      ...{ apiUrl, loginUrl, datasets: [] },
    };
  } finally {
    client.close();
  }
}

/** Calls for a token are named by the profile; a token that was given is refused by any endpoint. */
function isSignIn({ endpoint, status, code }: GenesysCoreError, catalog: Catalog): boolean {
  return (code === 'AUTH' && status === 401) || catalog.profiles.auth.has(endpoint ?? '');
}

async function checkDataset(plan: RunPlan, send: Send, scope: RunScope): Promise<DatasetCheck> {
  const checks = new Map<string, EndpointCheck>();
  const scrub = (text: string): string => scope.scrubber.scrub(text);
  const untried: string[] = [];
  const told = new Set<GenesysCoreError>();
  let failure: ErrorReport | null = null;
  const noted: Send = async (request, signal) => {
    const { permissions } = entry(plan.catalog.endpoints, request.endpoint);
    const note = (outcome: PreflightOutcome, error: ErrorReport | null): void => {
      checks.set(request.endpoint, { endpoint: request.endpoint, permissions, outcome, error });
    };
    try {
      const response = await send(request, signal);
      note('ok', null);
      return response;
    } catch (thrown) {
      const error = toGenesysCoreError(thrown);
      if (!isSignIn(error, plan.catalog)) note(outcomeOf(error, plan.catalog), scrubbedReport(error, scrub));
      told.add(error);
      throw error;
    }
  };
  const attempt = async (work: () => Promise<void>): Promise<void> => {
    try {
      await work();
    } catch (thrown) {
      const error = toGenesysCoreError(thrown);
      if (error.code === 'CANCELLED' || isSignIn(error, plan.catalog)) throw error;
      if (!told.has(error)) failure ??= scrubbedReport(error, scrub);
    }
  };
  const small = smallest(plan);
  await attempt(() => probe(small, { send: noted, scope, untried }));
  const { reconcile } = plan.slices[0] ?? {};
  if (reconcile !== undefined) await attempt(() => answered(noted, reconcile));
  if (plan.dataset.availability !== undefined)
    await attempt(() => answered(noted, availabilityRequest(plan)));
  for (const lookup of plan.lookups)
    await attempt(() => probe(smallest(lookup.plan), { send: noted, scope, untried }));
  return { dataset: plan.datasetKey, endpoints: [...checks.values()], untried, error: failure };
}

async function answered(send: Send, request: ApiRequest): Promise<void> {
  await send(request);
}

function outcomeOf({ code, status, apiCode }: GenesysCoreError, { service }: Catalog): PreflightOutcome {
  if (code === 'AUTH') {
    const meaning = meaningOf(apiCode, service);
    return status === 403 && (meaning ?? 'permission') === 'permission' ? 'missing permission' : 'refused';
  }
  return ['NETWORK', 'TIMEOUT', 'RATE_LIMITED', 'RETRY_EXHAUSTED', 'DEADLINE'].includes(code)
    ? 'unreachable'
    : 'failed';
}

/** The plan of the least that a dataset can be asked for: the first hour of the window, one query, a parent of the same. */
function smallest(plan: RunPlan): RunPlan {
  const [slice] = plan.slices;
  const [query] = slice?.queries ?? [];
  if (slice === undefined || query === undefined) return plan;
  const window = firstHour(slice.window);
  const names = Object.keys(plan.dataset.source.each?.carry ?? {});
  const request = bindQuery(
    plan,
    window,
    query.filters,
    Object.fromEntries(names.map((name) => [name, `{${name}}`])),
  );
  const parents = plan.parents;
  return {
    ...plan,
    slices: [{ id: slice.id, window, queries: [{ ...query, request }] }],
    parents: parents?.plan === undefined ? parents : { ...parents, plan: smallest(parents.plan) },
  };
}

function firstHour(window: Window | null): Window | null {
  if (window === null) return null;
  const { startMs, endMs } = window;
  return { startMs, endMs: Math.min(endMs, startMs + PROBE_MS) };
}

interface Probing {
  readonly send: Send;
  readonly scope: RunScope;
  readonly untried: string[];
}

/** Calls what a run of the plan would call first: for a parent where there is one, through the service's query. */
async function probe(plan: RunPlan, probing: Probing): Promise<void> {
  const [slice] = plan.slices;
  if (slice === undefined) return;
  const query = await firstQuery(plan, slice, probing);
  if (query === undefined) {
    probing.untried.push(
      `${plan.dataset.source.endpoint} was not tried: ${plan.parents?.plan?.datasetKey ?? 'its list'} has nothing to ask it for.`,
    );
    return;
  }
  if (plan.transaction === undefined) await smallPage(query.request, plan, probing.send);
  else await probeTransaction(plan, plan.transaction, query.request, probing);
}

/** The first query, for the first of its parents. */
async function firstQuery(
  plan: RunPlan,
  slice: PlannedSlice,
  probing: Probing,
): Promise<PlannedQuery | undefined> {
  const expand = createExpandSlice(plan, {
    events: probing.scope.events,
    concurrency: 1,
    normaliseOf: (parentPlan) => createNormalise(parentPlan.dataset.record),
    queriesOf: (parentPlan) => (query) => onePage(query, parentPlan, probing),
  });
  if (expand === undefined) return slice.queries[0];
  const [first, ...rest] = await expand(slice);
  if (first?.parents?.failure !== undefined) throw first.parents.failure;
  return [first, ...rest].flatMap((part) => part?.queries ?? [])[0];
}

async function* onePage(
  query: PlannedQuery,
  plan: RunPlan,
  probing: Probing,
): AsyncGenerator<FetchedPage, ListEvidence> {
  yield plan.transaction === undefined
    ? await smallPage(query.request, plan, probing.send)
    : await firstResults(plan, plan.transaction, query.request, probing);
  return NO_EVIDENCE;
}

/** Submits a query, waits a while for its end, and asks for the first of its results. */
async function probeTransaction(
  plan: RunPlan,
  transaction: TransactionProfile,
  submit: ApiRequest,
  probing: Probing,
): Promise<void> {
  try {
    await firstResults(plan, transaction, submit, probing);
  } catch (thrown) {
    if (toGenesysCoreError(thrown).code !== 'ASYNC_TIMEOUT') throw thrown;
    probing.untried.push(
      `${plan.dataset.source.endpoint} was not tried: the query was not ready in ${QUERY_LIMIT_MS / 1000} s and was given up.`,
    );
  }
}

async function firstResults(
  plan: RunPlan,
  transaction: TransactionProfile,
  submit: ApiRequest,
  { send, scope }: Probing,
): Promise<FetchedPage> {
  const { catalog, apiUrl } = plan;
  const key = plan.dataset.source.endpoint;
  const timeoutMs = Math.min(QUERY_LIMIT_MS, transaction.poll.timeoutMs);
  const profile = { ...transaction, poll: { ...transaction.poll, timeoutMs } };
  const ids = { sliceId: 'preflight', queryId: 'q1' };
  const query = { ...scope, ...ids, catalog, profile, apiUrl, send };
  const end = await runTransaction(submit, query);
  if (end.outcome === 'lost') throw end.error;
  const { transactionId } = end;
  const request = bindRequest(key, entry(catalog.endpoints, key), { transactionId }, apiUrl, 'page');
  return await smallPage(request, plan, resultsSend(transactionId, query));
}

/** The first page, of as few rows as the paging profile allows. */
async function smallPage(request: ApiRequest, { catalog }: RunPlan, send: Send): Promise<FetchedPage> {
  const key = request.endpoint;
  const endpoint = entry(catalog.endpoints, key);
  const profile = withSmallPages(entry(catalog.profiles.paging, endpoint.paging));
  const response = await send(strategyOf(profile).first(request, profile));
  const download = (): Promise<never> =>
    Promise.reject(new TypeError('A page of a few rows is no file of a large answer.'));
  const { items, received } = await readItems(
    response,
    { first: true, itemsBefore: 0 },
    { key, endpoint, download },
  );
  return { number: 1, items, received };
}

function withSmallPages(profile: PagingProfile): PagingProfile {
  if (!('pageSize' in profile)) return profile;
  const { pageSize } = profile;
  return { ...profile, pageSize: { ...pageSize, value: pageSize.minimum ?? 1 } };
}

import type { RunPlan } from './run-plan.js';

/** What fetching comes to, by arithmetic over the catalog's figures. */
export interface Price {
  readonly records: number;
  readonly requests: number;
  /** Of requests at the budget of one OAuth client, and of waiting for queries of the service. */
  readonly minutes: number;
  /** Of data files, compressed. */
  readonly bytes: number;
}

/** Runs of one slice at a time had 120 to 195 MB, from 500 records to 100,000. */
const BASE_MEMORY_BYTES = 200_000_000;
/** For each further slice that is open at once, by its buffers: two of 4 MiB, and pages. */
const SLICE_MEMORY_BYTES = 20_000_000;

/** Peak memory of a run, whatever its length: what does not fit is spilled. */
export function memoryOf(plan: RunPlan): number {
  const open = Math.max(1, Math.min(slotsOf(plan), plan.slices.length));
  return BASE_MEMORY_BYTES + (open - 1) * SLICE_MEMORY_BYTES;
}

/** Parents, where the request does not name them and the caller gives no figure. */
const DEFAULT_PARENTS = 1_000;
/** Records of a UTC day, and stored bytes of a record, where neither catalog nor caller says. */
const DEFAULT_VOLUME = { recordsPerDay: 10_000, bytesPerRecord: 120 };
const DAY_MS = 86_400_000;
const MINUTE_MS = 60_000;
/** Polls of a query that the service works on for some seconds. */
const POLLS_PER_QUERY = 4;
const DEFAULT_PAGE_SIZE = 100;

/** Parents that the price of a plan assumes; 0 where the dataset has none. `given` is for those of another dataset. */
export function assumedParents({ parents }: RunPlan, given = DEFAULT_PARENTS): number {
  return parents === undefined ? 0 : (parents.values?.length ?? given);
}

/**
 * The price of a plan for one OAuth client. `recordsPerDay` takes the place of the catalog's figure, `parents` that of the
 * engine's for the parents of a dataset.
 */
export function priceOf(plan: RunPlan, recordsPerDay?: number, parents?: number): Price {
  const volume = { ...DEFAULT_VOLUME, ...plan.dataset.volume };
  const days = plan.window === null ? 1 : (plan.window.endMs - plan.window.startMs) / DAY_MS;
  const records = Math.ceil((recordsPerDay ?? volume.recordsPerDay) * days);
  const planned = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
  // Each parent, or batch of them, is asked for with each combination of filters.
  const batches = Math.ceil(assumedParents(plan, parents) / (plan.parents?.definition.batch ?? 1));
  const combinations = Math.max(1, plan.slices[0]?.queries.length ?? 1);
  const queries = plan.parents === undefined ? planned : batches * combinations;
  const listed = plan.parents?.plan;
  const listing = listed === undefined ? 0 : Math.ceil(assumedParents(plan, parents) / pageSizeOf(listed));
  const perQuery = plan.transaction === undefined ? 0 : 1 + POLLS_PER_QUERY;
  const pages = Math.max(queries, Math.ceil(records / pageSizeOf(plan)));
  const requests = 1 + listing + queries * perQuery + pages;
  const waitMs = plan.transaction === undefined ? 0 : (queries * waitOf(plan)) / slotsOf(plan);
  return {
    records,
    requests,
    minutes: Math.max(requests / plan.requestsPerMinute, waitMs / MINUTE_MS),
    bytes: records * volume.bytesPerRecord,
  };
}

function pageSizeOf({ dataset, catalog }: RunPlan): number {
  const endpoint = catalog.endpoints.get(dataset.source.endpoint);
  const profile = endpoint === undefined ? undefined : catalog.profiles.paging.get(endpoint.paging);
  return profile !== undefined && 'pageSize' in profile ? profile.pageSize.value : DEFAULT_PAGE_SIZE;
}

/** What a query of the service takes at least: the polls' pauses. */
function waitOf({ transaction }: RunPlan): number {
  const poll = transaction?.poll;
  if (poll === undefined) return 0;
  let waitMs = 0;
  for (let number = 0; number < POLLS_PER_QUERY; number += 1)
    waitMs += Math.min(poll.initialMs * poll.factor ** number, poll.capMs);
  return waitMs;
}

function slotsOf({ transaction, concurrency }: RunPlan): number {
  return Math.max(1, Math.min(concurrency, transaction?.maxInFlight ?? concurrency));
}

export function sumOfPrices(prices: readonly Price[]): Price {
  const sum = (figure: keyof Price): number => prices.reduce((total, price) => total + price[figure], 0);
  return { records: sum('records'), requests: sum('requests'), minutes: sum('minutes'), bytes: sum('bytes') };
}

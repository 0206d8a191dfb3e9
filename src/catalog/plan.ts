import { invalidInput } from '../base/errors.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { type Window, formatInstant, formatLength, resolveWindow } from '../base/window.js';
import { resolveAddresses } from './address.js';
import { columnsOf } from './columns.js';
import { checkOneOf, resolveFilters, splitFilters, withDefaults } from './filter.js';
import { planLookups, planParents, planReconcile } from './plan-related.js';
import { durationMs, entry, planSlices, transactionOf, windowVariables } from './plan-slices.js';
import {
  DEFAULT_REDACTION_PROFILE,
  type Filters,
  type PlannedReconcile,
  type PlannedSlice,
  type RunPlan,
  type RunRequest,
  type Warning,
} from './run-plan.js';
import { broadKeeps, cautionOf } from './redaction-check.js';
import { profileDigest, ruleFinder } from './redaction-rules.js';
import { type Shard, parseShard } from './shard.js';
import { bindRequest } from './template.js';
import type { Catalog, DatasetDefinition, RedactionProfile } from './types.js';

/**
 * What a run will do, decided from its request and the catalog alone; pure.
 * @param nowMs the wall clock; relative times, the default window and retention count from it
 * @throws GenesysCoreError INPUT_INVALID naming the input, the value as given and what is allowed
 */
export function resolvePlan(asked: RunRequest, catalog: Catalog, nowMs: number): RunPlan {
  const shard = asked.shard === undefined ? undefined : parseShard(asked.shard);
  const request = shard === undefined ? asked : requestOfShard(asked, shard);
  const plan = resolveAlone(request, catalog, nowMs);
  // What is looked up looks nothing up itself: names of names are of no use, and a circle would have no end.
  const lookups = planLookups(plan.dataset, plan.filters, (key) =>
    resolveAlone(
      { ...request, dataset: key, start: '', end: '', filters: {}, rawPayloads: false, ...NO_OTHER_DAYS },
      catalog,
      nowMs,
    ),
  );
  return { ...plan, shard, lookups };
}

/** The request for the shard's own window. What is given besides has to agree with it. */
function requestOfShard(request: RunRequest, shard: Shard): RunRequest {
  const dataset = request.dataset.trim();
  if (dataset !== shard.datasetKey)
    throw invalidInput(
      `shard belongs to the dataset ${quoted(shard.datasetKey)}, but dataset is ${quoted(dataset)}. Take both from the same row of the matrix.`,
    );
  for (const input of ['start', 'end'] as const)
    if ((request[input]?.trim() ?? '') !== '')
      throw invalidInput(
        `${input} is ${quoted(request[input] ?? '')}, but shard has a window of its own. Leave start and end out.`,
      );
  for (const input of ['catchUp', 'refetchDays'] as const)
    if ((request[input] ?? 0) > 0)
      throw invalidInput(
        `${input} is ${request[input] ?? 0}, but a shard fetches its own window only. Leave ${input} out.`,
      );
  if (shard.window === null) return request;
  const { startMs, endMs } = shard.window;
  return { ...request, start: formatInstant(startMs), end: formatInstant(endMs) };
}

/** A list beside the run is of no day. */
const NO_OTHER_DAYS = { catchUp: 0, refetchDays: 0 };

function resolveAlone(request: RunRequest, catalog: Catalog, nowMs: number): RunPlan {
  const datasetKey = request.dataset.trim();
  const dataset = findDataset(datasetKey, catalog);
  const addresses = resolveAddresses(request, catalog.service);
  const window = datasetWindow(request, datasetKey, dataset, nowMs);
  const definitions = dataset.filters ?? {};
  const filters = resolveFilters(datasetKey, request.filters, definitions);
  checkOneOf(datasetKey, filters, dataset.oneOfFilters ?? []);
  const parents = planParents(dataset, filters, window, (key, parentWindow, parentFilters) =>
    resolveAlone(
      {
        ...request,
        dataset: key,
        ...boundsOf(catalog.datasets.get(key)?.window === undefined ? null : parentWindow),
        filters: parentFilters,
        rawPayloads: false,
        ...NO_OTHER_DAYS,
        // Its records are not written, so what redaction makes of them does not matter.
        hasPseudonymKey: true,
      },
      catalog,
      nowMs,
    ),
  );
  const queryFilters = splitFilters(withDefaults(withoutParents(filters, dataset), definitions), definitions);
  const redactionProfile = dataset.redaction ?? DEFAULT_REDACTION_PROFILE;
  const profile = entry(catalog.profiles.redaction, redactionProfile);
  const reconcile = planReconcile(dataset, filters);
  const broad = broadKeeps(dataset, cautionOf(profile));
  const keyWarnings = pseudonymWarnings(request, datasetKey, dataset, profile);
  return {
    datasetKey,
    dataset,
    transaction: transactionOf(dataset, catalog),
    redactionProfile,
    redactionSha256: profileDigest(profile),
    ...(broad.length === 0 ? {} : { broadKeep: broad }),
    catalog,
    window,
    filters,
    shownFilters: filters,
    summaryOnly: request.summaryOnly,
    columns: columnsOf(dataset, profile),
    slices: planSlices({ dataset, catalog, apiUrl: addresses.apiUrl }, window, queryFilters).map((slice) =>
      withReconcile(slice, reconcile, dataset, catalog, addresses.apiUrl),
    ),
    parents,
    reconcile,
    lookups: [],
    requestsPerMinute: request.requestsPerMinute ?? catalog.budget.requestsPerMinute,
    concurrency: request.concurrency ?? catalog.budget.concurrency,
    ...addresses,
    warnings: [
      ...retentionWarnings(dataset, window, nowMs),
      ...keyWarnings,
      ...rawWarnings(request, datasetKey, dataset),
      ...broadWarnings(redactionProfile, broad),
      ...deprecationWarnings(dataset, catalog),
    ],
  };
}

/** A window as a request has it. */
function boundsOf(window: Window | null): { readonly start: string; readonly end: string } {
  return window === null
    ? { start: '', end: '' }
    : { start: formatInstant(window.startMs), end: formatInstant(window.endMs) };
}

/** The filters without the one whose values are the parents. */
function withoutParents(filters: Filters, { source }: DatasetDefinition): Filters {
  return Object.fromEntries(Object.entries(filters).filter(([name]) => name !== source.each?.filter));
}

function findDataset(key: string, catalog: Catalog): DatasetDefinition {
  const known = [...catalog.datasets.keys()];
  if (key === '') throw invalidInput(`dataset is missing. Allowed: ${listed(known)}.`);
  const dataset = catalog.datasets.get(key);
  if (dataset !== undefined) return dataset;
  throw invalidInput(
    `dataset ${quoted(key)} is not in the catalog.${didYouMean(key, known)} Allowed: ${listed(known)}.`,
  );
}

function datasetWindow(
  request: RunRequest,
  datasetKey: string,
  dataset: DatasetDefinition,
  nowMs: number,
): Window | null {
  if (dataset.window === undefined) {
    for (const input of ['catchUp', 'refetchDays'] as const)
      if ((request[input] ?? 0) > 0)
        throw invalidInput(
          `${input} is ${request[input] ?? 0}, but the dataset ${datasetKey} has no window: it is a snapshot of now, and earlier ones are gone. Leave ${input} out.`,
        );
    for (const input of ['start', 'end'] as const) {
      const given = request[input]?.trim() ?? '';
      if (given !== '')
        throw invalidInput(
          `${input} is ${quoted(given)}, but the dataset ${datasetKey} has no window: it is a snapshot of now. Leave start and end out.`,
        );
    }
    return null;
  }
  const window = resolveWindow(request.start, request.end, nowMs);
  const named = `the window from start ${formatInstant(window.startMs)} to end ${formatInstant(window.endMs)}`;
  const maxMs = durationMs(dataset.window.maxDuration);
  const lengthMs = window.endMs - window.startMs;
  if (lengthMs > maxMs)
    throw invalidInput(
      `${named} is ${formatLength(lengthMs)} long; the dataset ${datasetKey} allows ${formatLength(maxMs)} in one run. Move start or end, or make several runs.`,
    );
  const keptSinceMs = retainedSince(dataset, nowMs);
  if (window.startMs < keptSinceMs && dataset.window.beyondRetention !== 'warn')
    throw invalidInput(
      `${named} begins before ${formatInstant(keptSinceMs)}: the server keeps the records of ${datasetKey} for ${formatLength(nowMs - keptSinceMs)}, so what is older is lost for good, unless an earlier run fetched it: ${formatInstant(window.startMs)} to ${formatInstant(Math.min(keptSinceMs, window.endMs))}. Give a start after that.`,
    );
  return window;
}

/** The oldest instant whose records the server still has, as far as the catalog knows. */
function retainedSince(dataset: DatasetDefinition, nowMs: number): number {
  const retention = dataset.window?.retention;
  return retention === undefined ? Number.NEGATIVE_INFINITY : nowMs - durationMs(retention);
}

function retentionWarnings(dataset: DatasetDefinition, window: Window | null, nowMs: number): Warning[] {
  const keptSinceMs = retainedSince(dataset, nowMs);
  if (window === null || window.startMs >= keptSinceMs) return [];
  const lostUntilMs = Math.min(keptSinceMs, window.endMs);
  return [
    {
      code: 'RETENTION',
      message: `The server keeps these records for ${formatLength(nowMs - keptSinceMs)}: those from ${formatInstant(window.startMs)} to ${formatInstant(lostUntilMs)} are probably gone and will be missing.`,
    },
  ];
}

function pseudonymWarnings(
  request: RunRequest,
  datasetKey: string,
  dataset: DatasetDefinition,
  profile: RedactionProfile,
): Warning[] {
  if (request.hasPseudonymKey === true) return [];
  const findRule = ruleFinder(profile);
  const { key } = dataset.record;
  const keyFields = (key === 'content' ? [] : key).filter(
    (field) => findRule(field)?.rule.action === 'pseudonymise',
  );
  if (keyFields.length > 0)
    throw invalidInput(
      `pseudonymKey is missing: the dataset ${datasetKey} is identified by ${listed(keyFields)}, which its redaction profile makes a pseudonym. Give a secret key of at least 32 bytes; "genesys-core keygen" makes one.`,
    );
  const paths = Object.entries(profile.allow)
    .filter(([, rule]) => rule.action === 'pseudonymise')
    .map(([path]) => path);
  if (paths.length === 0) return [];
  return [
    {
      code: 'PSEUDONYM_KEY_MISSING',
      message: `No pseudonymKey was given: ${listed(paths)} will be removed instead of made a pseudonym. Make one with "genesys-core keygen" and keep it as a secret.`,
    },
  ];
}

function deprecationWarnings(dataset: DatasetDefinition, catalog: Catalog): Warning[] {
  const transaction = transactionOf(dataset, catalog);
  const { reconcile, availability, source } = dataset;
  const parent = catalog.datasets.get(source.each?.dataset ?? '');
  const own = [transaction?.submit, transaction?.status, source.endpoint, transaction?.cancel];
  const others = [reconcile?.endpoint, availability?.endpoint];
  const ofParents = parent === undefined ? [] : deprecationWarnings(parent, catalog);
  const ofDataset = [...new Set([...own, ...others])].flatMap((key) => {
    const deprecated = catalog.endpoints.get(key ?? '')?.deprecated;
    if (key === undefined || deprecated === undefined) return [];
    const { why, successor } = deprecated;
    const instead = successor === undefined ? '' : ` In its place: ${successor}`;
    return [{ code: 'DEPRECATED', message: `The vendor gives up the operation of ${key}: ${why}${instead}` }];
  });
  return [...ofDataset, ...ofParents];
}

/** It takes both: a reviewed commit that allows it, and the input that asks for it. */
function rawWarnings(request: RunRequest, datasetKey: string, dataset: DatasetDefinition): Warning[] {
  if (request.rawPayloads !== true) return [];
  if (dataset.governance?.allowRaw !== true)
    throw invalidInput(
      `rawPayloads is true, but the catalog does not allow it for the dataset ${datasetKey}. It takes governance.allowRaw in a catalog of your repository (input catalog): {"catalogVersion": "1", "governance": {"allowRaw": [${quoted(datasetKey)}]}}.`,
    );
  return [
    {
      code: 'RAW_PAYLOADS',
      message:
        'Response bodies are kept as received in raw/: what redaction takes out of the records is in them. They are uploaded as an artifact of their own that is kept for a day, and never published.',
    },
  ];
}

/** Allowed by a reviewed commit; whoever reads the data should know. */
function broadWarnings(profile: string, broad: readonly string[]): Warning[] {
  if (broad.length === 0) return [];
  return [
    {
      code: 'BROAD_KEEP',
      message: `The redaction profile ${quoted(profile)} lets through ${listed(broad.map(quoted))}, as governance.allowBroadKeep of a catalog in your repository allows: personal data may be among the records.`,
    },
  ];
}

function withReconcile(
  slice: PlannedSlice,
  planned: PlannedReconcile | undefined,
  dataset: DatasetDefinition,
  catalog: Catalog,
  apiUrl: string,
): PlannedSlice {
  if (planned === undefined || planned.skipped !== undefined) return slice;
  const { definition } = planned;
  const endpoint = entry(catalog.endpoints, definition.endpoint);
  const variables = windowVariables(slice.window, dataset.window);
  return { ...slice, reconcile: bindRequest(definition.endpoint, endpoint, variables, apiUrl, 'page') };
}

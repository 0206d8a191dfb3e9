import { GenesysCoreError, invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { addDays, createCalendar, cutDays, firstOfDays } from '../base/calendar.js';
import {
  DAY_MS,
  SECOND_MS,
  type Window,
  countSlices,
  cutWindow,
  formatInstant,
  formatLength,
  parseDuration,
  sliceId,
} from '../base/window.js';
import type { ApiRequest, Variables } from './request.js';
import type { Filters, PlannedQuery, PlannedSlice } from './run-plan.js';
import { bindFilter, bindRequest } from './template.js';
import type { Catalog, DatasetDefinition, TransactionProfile } from './types.js';

/** Most slices, and most queries, of one run. */
export const MAX_SLICES = 5000;
export const MAX_QUERIES = 20_000;

/** What the queries of a dataset are made of. */
export interface QuerySources {
  readonly dataset: DatasetDefinition;
  readonly catalog: Catalog;
  /** Base address without a trailing slash. */
  readonly apiUrl: string;
}

/**
 * The slices of a window with their queries, one of each of the filters. Of a dataset with parents the queries still have
 * the names of what is carried in place of it.
 * @throws GenesysCoreError INPUT_INVALID for more slices or queries than a run may have
 */
export function planSlices(
  sources: QuerySources,
  window: Window | null,
  queryFilters: readonly Filters[],
): readonly PlannedSlice[] {
  const names = Object.keys(sources.dataset.source.each?.carry ?? {});
  const carried = Object.fromEntries(names.map((name) => [name, `{${name}}`]));
  return sliceWindows(sources.dataset, window, queryFilters.length).map((slice) => ({
    id: sliceId(slice),
    window: slice,
    queries: queryFilters.map((filters, index): PlannedQuery => ({
      id: `q${index + 1}`,
      filters,
      request: bindQuery(sources, slice, filters, carried),
    })),
  }));
}

/** The request that starts a query: its window, what its parents carry, and its filters are bound. */
export function bindQuery(
  { dataset, catalog, apiUrl }: QuerySources,
  window: Window | null,
  filters: Filters,
  carried: Variables,
): ApiRequest {
  const transaction = transactionOf(dataset, catalog);
  const key = transaction?.submit ?? dataset.source.endpoint;
  const definitions = dataset.filters ?? {};
  const inPath = Object.entries(filters).flatMap(([name, value]) => {
    const bind = definitions[name]?.bind;
    return bind?.in === 'path' ? [[bind.path, String(value)] as const] : [];
  });
  const variables = { ...windowVariables(window, dataset.window), ...carried, ...Object.fromEntries(inPath) };
  const kind = transaction === undefined ? 'page' : 'submit';
  const request = bindRequest(key, entry(catalog.endpoints, key), variables, apiUrl, kind);
  return Object.entries(filters).reduce((bound, [name, value]) => {
    const definition = definitions[name];
    return definition === undefined ? bound : bindFilter(bound, definition, value);
  }, request);
}

export function transactionOf(dataset: DatasetDefinition, catalog: Catalog): TransactionProfile | undefined {
  const { transaction } = dataset.source;
  return transaction === undefined ? undefined : entry(catalog.profiles.transaction, transaction);
}

function sliceWindows(
  dataset: DatasetDefinition,
  window: Window | null,
  queriesPerSlice: number,
): readonly (Window | null)[] {
  const slice = dataset.window?.slice;
  if (window === null || slice === undefined) return [window];
  const sliceMs = durationMs(slice);
  const { timeZone, weekStart } = dataset.window ?? {};
  // Days of a zone may have 23 or 25 hours: their number is the same to one.
  const isByCalendar = (timeZone !== undefined || weekStart !== undefined) && sliceMs % DAY_MS === 0;
  const slices = countSlices(window, sliceMs);
  if (slices > MAX_SLICES)
    throw invalidInput(
      `the window from start to end makes ${slices} slices of ${formatLength(sliceMs)}; allowed are ${MAX_SLICES} in one run. Move start or end, or make several runs.`,
    );
  if (slices * queriesPerSlice > MAX_QUERIES)
    throw invalidInput(
      `start, end and filters make ${slices} slices with ${queriesPerSlice} queries each, ${slices * queriesPerSlice} in all; allowed are ${MAX_QUERIES} in one run. Give a shorter window or fewer filter values, or make several runs.`,
    );
  return isByCalendar
    ? cutDays(window, sliceMs / DAY_MS, createCalendar(timeZone), weekStart)
    : cutWindow(window, sliceMs);
}

/** What a window gives to the placeholders of a request. */
export function windowVariables(window: Window | null, definition: DatasetDefinition['window']): Variables {
  if (window === null) return {};
  const { startMs, endMs } = window;
  const { dateOf, beginOf } = createCalendar(definition?.timeZone);
  const startDate = dateOf(startMs);
  const lastDate = dateOf(endMs - 1);
  const endDate = beginOf(dateOf(endMs)) === endMs ? dateOf(endMs) : addDays(lastDate, 1);
  return {
    start: formatInstant(startMs),
    end: formatInstant(endMs),
    last: formatInstant(Math.max(startMs, endMs - SECOND_MS)),
    ...{ startDate, endDate, lastDate },
    startWeek: firstOfDays(startDate, 7, definition?.weekStart ?? 'monday'),
  };
}

/** A length of time that the schema has checked. */
export function durationMs(text: string): number {
  const ms = parseDuration(text);
  if (ms === undefined) throw new GenesysCoreError('INTERNAL', `${quoted(text)} is not a duration.`);
  return ms;
}

/** An entry that the loader has found to be there. */
export function entry<T>(entries: ReadonlyMap<string, T>, key: string): T {
  const found = entries.get(key);
  if (found === undefined)
    throw new GenesysCoreError('CATALOG_INVALID', `The catalog has no ${quoted(key)}.`);
  return found;
}

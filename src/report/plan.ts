import { join } from 'node:path';
import { cut } from '../base/scrub.js';
import { daysBefore, formatDay } from '../base/window.js';
import { toJsonText } from '../base/json.js';
import type { JsonObject, JsonValue } from '../base/json.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { RunPlan, Warning } from '../catalog/run-plan.js';
import { memoryOf, priceOf } from '../catalog/shard-price.js';
import type { DatasetDefinition, EndpointDefinition, RedactionProfile } from '../catalog/types.js';
import { windowTexts } from '../run/manifest.js';
import { alignedRows, formatBytes, formatDuration, formatInterval } from './text.js';

/** Where the output of a run would go; part of the run's options. */
export interface PlanDestination {
  readonly outputDir: string;
  readonly format: string;
  readonly upload: boolean;
  /** Whole days before the window that are fetched again. */
  readonly refetchDays: number;
  /** After it the run stops itself. */
  readonly timeoutMinutes: number;
}

const MINUTE_MS = 60_000;
const MAX_SHOWN_SLICES = 8;
const MAX_SHOWN_QUERIES = 6;

/** A plan as lines for a person: window, slices, the first requests as they would be sent, redaction, destination. */
export function planText(plan: RunPlan, destination: PlanDestination): string[] {
  const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
  const { start, end } = windowTexts(plan.window);
  const again = daysAgain(plan, destination);
  const filters = Object.entries(plan.filters);
  const facts = [
    ['Dataset', `${plan.datasetKey} (${plan.dataset.title})`],
    ['Window', formatInterval(start, end)],
    ...(again.length === 0 ? [] : [['Again', `${again.join(', ')}, each as a run of its own`]]),
    [
      'Filters',
      filters.length === 0
        ? 'none'
        : filters.map(([name, value]) => `${name}=${toJsonText(value)}`).join(' '),
    ],
    ['API', plan.apiUrl],
    ['Login', plan.loginUrl],
    ['Catalog', `${plan.catalog.version}, sha256 ${plan.catalog.sha256}`],
    ['Budget', `${formatCount(plan.requestsPerMinute)} requests a minute, ${plan.concurrency} at a time`],
    ['Slices', `${counted(plan.slices.length, 'slice')}, ${counted(queries, 'query', 'queries')}`],
    ['Price', priceText(plan)],
  ];
  return [
    ...alignedRows(facts),
    ...plan.slices.slice(0, MAX_SHOWN_SLICES).map((slice) => {
      const texts = windowTexts(slice.window);
      return `  ${slice.id}: ${formatInterval(texts.start, texts.end)}, ${counted(slice.queries.length, 'query', 'queries')}`;
    }),
    ...more(plan.slices.length - MAX_SHOWN_SLICES, 'slice'),
    'Requests',
    ...requestLines(plan),
    'Redaction',
    ...redactionLines(plan).map((line) => `  ${line}`),
    ...alignedRows([
      ['Permissions', permissionsText(plan)],
      ['Output', destinationText(plan, destination)],
      ['Upload', destination.upload ? 'as an artifact' : 'no'],
    ]),
    ...warningsOf(plan, destination).map(({ code, message }) => `Warning ${code}: ${message}`),
    'Dry run: nothing was sent and nothing was written.',
  ];
}

/** The same for a program. Every slice and request is in it. */
export function planJson(plan: RunPlan, destination: PlanDestination): JsonObject {
  return {
    dryRun: true,
    datasetKey: plan.datasetKey,
    window: plan.window === null ? null : windowTexts(plan.window),
    refetchDays: daysAgain(plan, destination),
    filters: plan.filters,
    summaryOnly: plan.summaryOnly,
    apiUrl: plan.apiUrl,
    loginUrl: plan.loginUrl,
    catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
    requestsPerMinute: plan.requestsPerMinute,
    concurrency: plan.concurrency,
    slices: plan.slices.map((slice) => ({
      id: slice.id,
      ...windowTexts(slice.window),
      queries: slice.queries.map((query) => ({
        id: query.id,
        filters: query.filters,
        request: {
          endpoint: query.request.endpoint,
          method: query.request.method,
          url: query.request.url,
          body: query.request.body ?? null,
        },
      })),
    })),
    parents:
      plan.parents === undefined
        ? null
        : {
            dataset: plan.parents.plan?.datasetKey ?? null,
            filter: plan.parents.definition.filter ?? null,
            values: plan.parents.values?.length ?? null,
          },
    reconcile:
      plan.reconcile === undefined
        ? null
        : { endpoint: plan.reconcile.definition.endpoint, skipped: plan.reconcile.skipped ?? null },
    price: { ...priceOf(plan), memoryBytes: memoryOf(plan) },
    lookups: plan.lookups.map(({ name, definition }) => ({ name, ...definition })),
    redaction: { profile: plan.redactionProfile, rules: ruleTable(plan) },
    permissions: permissionsOf(plan.dataset, plan),
    output: {
      runDir: destinationText(plan, destination),
      format: destination.format,
      upload: destination.upload,
    },
    warnings: warningsOf(plan, destination).map(({ code, message }) => ({ code, message })),
  };
}

/** What the run comes to by the catalog's figures. */
function priceText(plan: RunPlan): string {
  const { records, requests, minutes, bytes } = priceOf(plan);
  const parents = plan.parents === undefined ? '' : ' and more for each of the parents';
  const time = formatDuration(minutes * MINUTE_MS);
  return `about ${counted(requests, 'request')}${parents}, ${time} at the budget, ${formatBytes(bytes)} stored, ${formatBytes(memoryOf(plan))} of memory, for ${counted(records, 'record')}`;
}

/** Those of the plan, and one where its time cannot suffice by what the catalog says of the dataset. */
function warningsOf(plan: RunPlan, { timeoutMinutes }: PlanDestination): readonly Warning[] {
  const { records, minutes } = priceOf(plan);
  if (minutes <= timeoutMinutes) return plan.warnings;
  const message = `${counted(records, 'record')} take about ${counted(Math.ceil(minutes), 'minute')} at the budget, and timeoutMinutes is ${timeoutMinutes}: the run would be partial. Give more time, a shorter window, or shards (genesys-core plan ${plan.datasetKey}).`;
  return [...plan.warnings, { code: 'TIMEOUT_TOO_SHORT', message }];
}

/** Days that are fetched again after the run, oldest first. */
function daysAgain({ window }: RunPlan, { refetchDays }: PlanDestination): string[] {
  return window === null
    ? []
    : daysBefore(window.startMs, refetchDays).map(({ startMs }) => formatDay(startMs));
}

function requestLines(plan: RunPlan): string[] {
  const [slice] = plan.slices;
  if (slice === undefined) return ['  none'];
  const queries = slice.queries
    .slice(0, MAX_SHOWN_QUERIES)
    .flatMap(({ request }) => [
      `  ${request.method} ${request.url}`,
      ...(request.body === undefined ? [] : [`    ${cut(toJsonText(request.body), 500)}`]),
    ]);
  const others =
    plan.slices.reduce((sum, { queries: all }) => sum + all.length, 0) -
    Math.min(slice.queries.length, MAX_SHOWN_QUERIES);
  const { transaction } = plan;
  return [
    ...queries,
    ...more(others, 'query', 'queries'),
    ...(transaction === undefined
      ? []
      : [`  then, for each: state by ${transaction.status}, results by ${plan.dataset.source.endpoint}`]),
    ...parentLines(plan),
    ...reconcileLines(plan),
    ...plan.lookups.map(
      ({ name, definition }) =>
        `  beside them: lookup ${name} (${definition.dataset}), where its ${definition.refresh} copy is due`,
    ),
  ];
}

function parentLines({ parents }: RunPlan): string[] {
  if (parents === undefined) return [];
  const { definition, plan, values } = parents;
  const batch = definition.batch === undefined ? '' : `, ${definition.batch} a request`;
  const names = Object.keys(definition.carry).map((name) => `{${name}}`);
  const from =
    plan === undefined
      ? `${counted(values?.length ?? 0, 'value')} of ${definition.filter ?? ''}`
      : plan.datasetKey;
  return [`  such a request for each of ${from}, with ${names.join(', ')} filled in${batch}`];
}

function reconcileLines({ reconcile }: RunPlan): string[] {
  if (reconcile === undefined) return [];
  const { definition, skipped, keys } = reconcile;
  if (skipped !== undefined) return [`  no second opinion: ${skipped}`];
  const which = keys === undefined ? '' : ` for ${cut([...keys].join(', '), 200)}`;
  return [`  then, for each slice: compared with the counts of ${definition.endpoint}${which}`];
}

function redactionLines(plan: RunPlan): string[] {
  const profile = redactionOf(plan);
  const byAction = new Map<string, string[]>();
  for (const [path, rule] of Object.entries(profile?.allow ?? {}))
    byAction.set(rule.action, [...(byAction.get(rule.action) ?? []), path]);
  return [
    `profile ${plan.redactionProfile}; whatever no rule names is removed`,
    ...alignedRows([...byAction].map(([action, paths]) => [action, cut(paths.join(', '), 400)])),
  ];
}

function redactionOf(plan: RunPlan): RedactionProfile | undefined {
  return plan.catalog.profiles.redaction.get(plan.redactionProfile);
}

function ruleTable(plan: RunPlan): JsonValue {
  return Object.entries(redactionOf(plan)?.allow ?? {}).map(([path, { action, why }]) => ({
    path,
    action,
    why,
  }));
}

function permissionsText(plan: RunPlan): string {
  const names = [...permissionsOf(plan.dataset, plan), ...unknownPermissions(plan.dataset, plan.catalog)];
  return names.length === 0 ? 'none' : names.join(', ');
}

/** A sentence where the vendor does not say which permissions some endpoints need; none else. */
export function unknownPermissions(dataset: DatasetDefinition, catalog: RunPlan['catalog']): string[] {
  const keys = endpointsOf(dataset, catalog).flatMap(([key, { permissions }]) =>
    permissions.mode === 'unknown' ? [key] : [],
  );
  return keys.length === 0
    ? []
    : [`not known for ${[...new Set(keys)].join(' and ')}: the vendor does not say`];
}

/** Endpoints that a dataset calls, by catalog key, in the order in which they are called. */
export function endpointsOf(
  dataset: DatasetDefinition,
  catalog: RunPlan['catalog'],
): (readonly [key: string, endpoint: EndpointDefinition])[] {
  const { transaction: name, endpoint: source } = dataset.source;
  const transaction = name === undefined ? undefined : catalog.profiles.transaction.get(name);
  const counts = dataset.reconcile?.endpoint;
  const keys = [
    ...(transaction === undefined ? [] : [transaction.submit, transaction.status]),
    source,
    ...(transaction?.cancel === undefined ? [] : [transaction.cancel]),
    ...(counts === undefined ? [] : [counts]),
    ...(dataset.availability === undefined ? [] : [dataset.availability.endpoint]),
    ...parentEndpoints(dataset, catalog),
    ...Object.values(dataset.lookups ?? {}).flatMap(
      (one) => catalog.datasets.get(one.dataset)?.source.endpoint ?? [],
    ),
  ];
  return keys.flatMap((key) => {
    const endpoint = catalog.endpoints.get(key);
    return endpoint === undefined ? [] : [[key, endpoint] as const];
  });
}

/** Those by which its parents are listed. */
function parentEndpoints({ source }: DatasetDefinition, catalog: RunPlan['catalog']): readonly string[] {
  const parent = catalog.datasets.get(source.each?.dataset ?? '');
  return parent === undefined ? [] : endpointsOf(parent, catalog).map(([key]) => key);
}

/** Every permission that a dataset needs, each once; alternatives are one entry, joined by `or`. */
export function permissionsOf(dataset: DatasetDefinition, { catalog }: Pick<RunPlan, 'catalog'>): string[] {
  const needed = endpointsOf(dataset, catalog).flatMap(([, { permissions }]) =>
    permissions.mode === 'any' && permissions.names.length > 1
      ? [permissions.names.join(' or ')]
      : permissions.names,
  );
  return [...new Set(needed)];
}

function destinationText(plan: RunPlan, { outputDir }: PlanDestination): string {
  return join(outputDir, plan.datasetKey, '<runId>').replaceAll('\\', '/');
}

function more(count: number, one: string, many = `${one}s`): string[] {
  return count > 0 ? [`  and ${counted(count, one, many)} more`] : [];
}

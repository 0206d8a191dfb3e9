import { keyFields } from '../records/identify.js';
import { toGenesysCoreError, type ErrorReport } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { canonicalJson, valueAt, type JsonObject } from '../base/json.js';
import type { RunScope } from '../base/scope.js';
import { DAY_MS, formatInstant } from '../base/window.js';
import { unknownFilterValues } from '../catalog/known-values.js';
import type { RunPlan, Warning } from '../catalog/run-plan.js';
import type { PlannedLookup } from '../catalog/run-plan.js';
import { differenceOf, type Difference } from '../records/difference.js';
import type { SummaryData } from '../records/types.js';
import type { Maker } from './identity.js';
import type { CopyShelf, CopyWanted, LookupCopy } from './lookup-copies.js';
import type { CONTRACT_VERSION } from './manifest.js';
import { scrubbedReport } from './manifest.js';

/** What a lookup came to: an entry of lookups.json. */
export interface LookupEntry {
  /** Name of the lookup; the dataset's own key where a run keeps a copy of its own records. */
  readonly name: string;
  readonly dataset: string;
  readonly refresh: 'daily' | 'weekly' | 'everyRun';
  /** `fetched` now; `kept`: the last copy is not due; `stale`: it is due, but fetching it failed; `missing`: there is none. */
  readonly source: 'fetched' | 'kept' | 'stale' | 'missing';
  /** When the entries were fetched; null where there are none. */
  readonly fetchedAt: string | null;
  /** Digest of what decides how entries look; copies of another recipe are not used. */
  readonly recipe: string;
  /** Why it could not be fetched. */
  readonly error?: ErrorReport;
  /** Against the copy before; null where nothing was fetched or there was no copy. */
  readonly changes: (Difference & { readonly since: string }) | null;
  /** Redacted, in the order of their keys. */
  readonly entries: readonly JsonObject[];
}

export interface LookupsFile extends Maker {
  readonly contractVersion: typeof CONTRACT_VERSION;
  readonly datasetKey: string;
  readonly runId: string;
  /** As in the manifest: no organisation gets the copy of another. */
  readonly organization: string | null;
  readonly lookups: readonly LookupEntry[];
}

export interface LookupPorts {
  readonly copies: CopyShelf;
  /** All records of a snapshot dataset, normalised and redacted. */
  readonly fetchEntries: (plan: RunPlan, name: string) => Promise<readonly JsonObject[]>;
  /** Digest of what decides how the entries of a dataset look. */
  readonly recipeOf: (plan: RunPlan) => string;
  /** A redactor for entries that were redacted already. */
  readonly againOf: (plan: RunPlan) => (entry: JsonObject) => JsonObject;
}

/** The lookups of one run. */
export interface Lookups {
  /** Reads or fetches them side by side. Never rejects: what could not be fetched is in the entries and a warning. */
  resolve(): Promise<readonly LookupEntry[]>;
  /** The run's own records as a copy, with what changed since the one before. */
  keepOwn(records: readonly JsonObject[]): Promise<LookupEntry>;
}

export function createLookups(scope: RunScope, plan: RunPlan, ports: LookupPorts): Lookups {
  const { events, signal } = scope;
  return {
    async resolve() {
      const resolved = await Promise.all(plan.lookups.map((planned) => resolveOne(scope, planned, ports)));
      if (signal.aborted) return [];
      for (const entry of resolved) tell(entry, events);
      for (const warning of filterWarnings(plan, resolved))
        events.emit({ type: 'warning.raised', ...warning });
      return resolved;
    },
    async keepOwn(records) {
      const copy = await ports.copies.newest(wantedOf(plan.datasetKey, plan, ports));
      const entry = fetchedEntry(scope, plan.datasetKey, 'everyRun', plan, records, copy, ports);
      tell(entry, events);
      return entry;
    },
  };
}

async function resolveOne(scope: RunScope, planned: PlannedLookup, ports: LookupPorts): Promise<LookupEntry> {
  const { name, definition, plan } = planned;
  const { dataset, refresh } = definition;
  const recipe = ports.recipeOf(plan);
  const copy = await ports.copies.newest(wantedOf(dataset, plan, ports));
  const base = { name, dataset, refresh, recipe, changes: null };
  if (copy !== undefined && !isDue(refresh, Date.parse(copy.fetchedAt), scope.clock.now()))
    return { ...base, source: 'kept', fetchedAt: copy.fetchedAt, entries: copy.entries };
  try {
    return fetchedEntry(scope, name, refresh, plan, await ports.fetchEntries(plan, name), copy, ports);
  } catch (thrown) {
    const error = scrubbedReport(toGenesysCoreError(thrown), (text) => scope.scrubber.scrub(text));
    const failed = { ...base, error };
    if (copy === undefined) return { ...failed, source: 'missing', fetchedAt: null, entries: [] };
    return { ...failed, source: 'stale', fetchedAt: copy.fetchedAt, entries: copy.entries };
  }
}

function wantedOf(dataset: string, plan: RunPlan, { recipeOf, againOf }: LookupPorts): CopyWanted {
  return { dataset, recipe: recipeOf(plan), redactAgain: againOf(plan) };
}

function fetchedEntry(
  { clock }: RunScope,
  name: string,
  refresh: LookupEntry['refresh'],
  plan: RunPlan,
  records: readonly JsonObject[],
  copy: LookupCopy | undefined,
  ports: LookupPorts,
): LookupEntry {
  const key = keyFields(plan.dataset.record) ?? [];
  const changes =
    copy === undefined ? null : { since: copy.fetchedAt, ...differenceOf(copy.entries, records, key) };
  return {
    name,
    dataset: plan.datasetKey,
    refresh,
    source: 'fetched',
    fetchedAt: formatInstant(clock.now()),
    recipe: ports.recipeOf(plan),
    changes,
    entries: inOrder(records, key),
  };
}

function inOrder(records: readonly JsonObject[], keyFields: readonly string[]): readonly JsonObject[] {
  const keyed = records.map((record) => ({
    record,
    text: canonicalJson(keyFields.map((field) => valueAt(record, field) ?? null)),
  }));
  return keyed.sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0)).map(({ record }) => record);
}

/** 1970-01-01 was a Thursday. */
const DAYS_TO_MONDAY = 3;

/** Whether the copy is of an earlier UTC day or week. By the calendar: a daily run at a slightly earlier minute is due too. */
export function isDue(refresh: 'daily' | 'weekly', fetchedAtMs: number, nowMs: number): boolean {
  const dayOf = (ms: number): number => Math.floor(ms / DAY_MS);
  const weekOf = (ms: number): number => Math.floor((dayOf(ms) + DAYS_TO_MONDAY) / 7);
  const periodOf = refresh === 'daily' ? dayOf : weekOf;
  return !(periodOf(fetchedAtMs) >= periodOf(nowMs));
}

function tell(entry: LookupEntry, events: EventSink): void {
  const { name, dataset, source, fetchedAt, entries, changes, error } = entry;
  events.emit({
    type: 'lookup.resolved',
    lookup: name,
    dataset,
    source,
    fetchedAt,
    entries: entries.length,
    ...(changes === null
      ? {}
      : {
          added: changes.added.length,
          removed: changes.removed.length,
          changed: changes.changed.length,
        }),
  });
  if (error === undefined) return;
  const what =
    fetchedAt === null
      ? { code: 'LOOKUP_MISSING', then: 'The run goes on without it: no names, no check of filter values.' }
      : { code: 'LOOKUP_STALE', then: `The copy of ${fetchedAt} is used.` };
  const message = `The lookup ${name} (${dataset}) could not be fetched: ${error.message} ${what.then}`;
  events.emit({ type: 'warning.raised', code: what.code, message });
}

function filterWarnings(plan: RunPlan, entries: readonly LookupEntry[]): readonly Warning[] {
  const usable = entries.filter(({ source }) => source !== 'missing');
  const lists = new Map(usable.map((entry) => [entry.name, entry.entries]));
  return unknownFilterValues(plan.dataset.filters ?? {}, plan.filters, plan.shownFilters, lists).map(
    (sentence) => ({
      code: 'FILTER_VALUE_UNKNOWN',
      message: `${sentence} The list may lag behind, so the run asks for it all the same.`,
    }),
  );
}

/** Names for the groups of a summary, by grouping and key; groupings without any are left out. */
export function labelsOf(
  plan: RunPlan,
  summary: SummaryData,
  entries: readonly LookupEntry[],
): Readonly<Record<string, Readonly<Record<string, string>>>> {
  const labels: Record<string, Readonly<Record<string, string>>> = {};
  for (const [grouping, { labels: lookupName }] of Object.entries(plan.dataset.summary.countsBy)) {
    const definition = lookupName === undefined ? undefined : plan.dataset.lookups?.[lookupName];
    const entry = entries.find(({ name }) => name === lookupName);
    if (definition === undefined || entry === undefined) continue;
    const names = new Map(
      entry.entries.flatMap((one) => {
        const [key, label] = [valueAt(one, definition.keyPath), valueAt(one, definition.labelPath)];
        return typeof key === 'string' && typeof label === 'string' ? [[key, label] as const] : [];
      }),
    );
    const known = Object.keys(summary.countsBy[grouping] ?? {}).flatMap((key) => {
      const label = names.get(key);
      return label === undefined ? [] : [[key, label] as const];
    });
    if (known.length > 0) labels[grouping] = Object.fromEntries(known);
  }
  return labels;
}

import { invalidInput } from '../base/errors.js';
import { listed } from '../base/suggestion.js';
import type { Window } from '../base/window.js';
import type { Filters, PlannedLookup, PlannedParents, PlannedReconcile, RunPlan } from './run-plan.js';
import type { DatasetDefinition } from './types.js';

/**
 * The lookups that a run needs: those that name its groups, and those that know the values of a filter that is set.
 * `resolve` plans the run of the looked-up dataset, a snapshot.
 */
export function planLookups(
  dataset: DatasetDefinition,
  filters: Filters,
  resolve: (datasetKey: string) => RunPlan,
): readonly PlannedLookup[] {
  const labels = Object.values(dataset.summary.countsBy).map((grouping) => grouping.labels);
  const known = Object.keys(filters).map((name) => dataset.filters?.[name]?.known?.lookup);
  const needed = new Set([...labels, ...known]);
  return Object.entries(dataset.lookups ?? {})
    .filter(([name]) => needed.has(name))
    .map(([name, definition]) => ({ name, definition, plan: resolve(definition.dataset) }));
}

/** Plans the run of another dataset; it has the window where it has one at all. */
export type ResolveParent = (datasetKey: string, window: Window | null, filters: Filters) => RunPlan;

/**
 * Where a dataset's parents come from: the values of the filter where the request sets it, else the parent dataset.
 * @throws GenesysCoreError INPUT_INVALID where neither is there, or the parent dataset refuses the window
 */
export function planParents(
  { source, filters: definitions = {} }: DatasetDefinition,
  filters: Filters,
  window: Window | null,
  resolve: ResolveParent,
): PlannedParents | undefined {
  const definition = source.each;
  if (definition === undefined) return undefined;
  const { filter, dataset } = definition;
  const given = filter === undefined ? undefined : filters[filter];
  if (given !== undefined) return { definition, values: [given].flat().map((value) => String(value)) };
  if (dataset === undefined)
    throw invalidInput(
      `filters: ${filter ?? ''} is missing: the dataset is fetched for each of its values. ${definitions[filter ?? '']?.description ?? ''}`,
    );
  return { definition, plan: resolve(dataset, window, definition.filters ?? {}) };
}

/** What of a run's slices can be compared under its filters; undefined where the dataset declares no second opinion. */
export function planReconcile(dataset: DatasetDefinition, filters: Filters): PlannedReconcile | undefined {
  const definition = dataset.reconcile;
  if (definition === undefined) return undefined;
  const { keyFilter } = definition;
  const others = Object.keys(filters).filter((name) => name !== keyFilter);
  if (others.length > 0)
    return {
      definition,
      skipped: `The filter ${listed(others)} selects among records that the counts of ${definition.endpoint} do not tell apart.`,
    };
  const chosen = keyFilter === undefined ? undefined : filters[keyFilter];
  return chosen === undefined
    ? { definition }
    : { definition, keys: new Set([chosen].flat().map((value) => String(value))) };
}

import type { Filters, PlannedLookup, RunPlan } from './run-plan.js';
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

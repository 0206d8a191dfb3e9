import { invalidInput } from '../base/errors.js';
import type { Window } from '../base/window.js';
import type { Filters, PlannedParents, RunPlan } from './run-plan.js';
import type { DatasetDefinition } from './types.js';

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

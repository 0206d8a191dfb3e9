import { listed } from '../base/suggestion.js';
import type { Filters, PlannedReconcile } from './run-plan.js';
import type { DatasetDefinition } from './types.js';

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

import { DEFAULT_REDACTION_PROFILE } from '../catalog/run-plan.js';
import type { Catalog, DatasetDefinition, EndpointDefinition } from '../catalog/types.js';
import type { ShapeDataset } from './generic-rows.js';
import type { World } from './world.js';

/** The datasets whose records come from the endpoint, or from another one at its path. */
export function datasetsAt(
  asked: DatasetDefinition['source'],
  endpoint: EndpointDefinition,
  catalog: Catalog,
  { others }: World,
): readonly ShapeDataset[] {
  const request = requestOf(asked, catalog);
  return [...catalog.datasets].flatMap(([key, { source, record, summary, redaction }]) => {
    const own = catalog.endpoints.get(source.endpoint);
    if (own?.method !== endpoint.method || own.path !== endpoint.path) return [];
    const rules = catalog.profiles.redaction.get(redaction ?? DEFAULT_REDACTION_PROFILE)?.allow ?? {};
    return [
      {
        record,
        summary,
        rules,
        others: others[key] ?? [],
        isSameRequest: requestOf(source, catalog) === request,
      },
    ];
  });
}

/** What is sent for the records of a source, as a text to compare. */
function requestOf({ endpoint, transaction }: DatasetDefinition['source'], catalog: Catalog): string {
  const submit = catalog.profiles.transaction.get(transaction ?? '')?.submit;
  const sent = [endpoint, submit].map((key) => catalog.endpoints.get(key ?? ''));
  return JSON.stringify(sent.map((each) => [each?.query ?? {}, each?.body ?? null]));
}

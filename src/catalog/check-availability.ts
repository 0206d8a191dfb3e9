import { parseDuration } from '../base/window.js';
import { quoted } from '../base/suggestion.js';
import { checkName, endpointPlaceholders } from './cross-reference.js';
import type { ProblemList } from './problem.js';
import type { Catalog, DatasetDefinition } from './types.js';

/** Where a dataset learns until when its data are complete. */
export function checkAvailability(
  at: (...names: string[]) => string,
  { availability, window }: DatasetDefinition,
  catalog: Catalog,
  list: ProblemList,
): void {
  if (availability === undefined) return;
  if (window === undefined)
    list.idle(at('availability'), () => 'it says nothing about a dataset without a window');
  const pointer = at('availability', 'endpoint');
  const endpoint = checkName(pointer, 'endpoint', availability.endpoint, catalog.endpoints, list);
  for (const name of endpoint === undefined ? [] : endpointPlaceholders(endpoint))
    list.add(pointer, () => `${quoted(availability.endpoint)} uses {${name}}, which is not known here`);
  const { wait } = availability;
  if (wait !== undefined && !((parseDuration(wait) ?? 0) > 0))
    list.add(
      at('availability', 'wait'),
      () => `${quoted(wait)} is not a length of time; it must be above zero`,
    );
}

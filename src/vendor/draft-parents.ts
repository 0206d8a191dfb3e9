import type { JsonObject } from '../base/json.js';
import type { ReadOperation, VendorFacts } from './vendor-api.js';

/** What the placeholders of a path are filled from. */
export interface DraftParents {
  /** Fields that each record has of its parents, outermost first. */
  readonly carry: readonly string[];
  /** `source.each`; undefined where there are no parents. */
  readonly each: JsonObject | undefined;
  /** Placeholders that every run must give a value for. */
  readonly given: readonly string[];
  /** The list of the parents, where no dataset has it yet. */
  readonly list: ReadOperation | undefined;
}

const NO_PARENTS: DraftParents = { carry: [], each: undefined, given: [], list: undefined };
/** Parents of parents are as deep as a run goes. */
const MAX_DEPTH = 2;

/**
 * The last placeholder stands for an entry of the list at the path before it: that list's dataset is the parent, and what
 * that needs itself it carries on. Where there is no such list, the run is asked for the value.
 */
export function draftParents(
  operation: ReadOperation,
  facts: VendorFacts,
  datasetAt: (path: string) => string | undefined,
): DraftParents {
  const names = placeholdersOf(operation.path);
  const last = names.at(-1);
  if (last === undefined) return NO_PARENTS;
  const listPath = operation.path.slice(0, operation.path.lastIndexOf(`/{${last}}`));
  const known = datasetAt(listPath);
  const list = facts.operations.find(
    ({ method, path, itemsPath }) => method === 'GET' && path === listPath && itemsPath !== undefined,
  );
  const isWithin = names.length <= MAX_DEPTH;
  if (!isWithin || (known === undefined && (list === undefined || !isPlainList(list))))
    return { ...NO_PARENTS, given: names };
  const outer = names.slice(0, -1);
  const carry = Object.fromEntries([...outer.map((name) => [name, name] as const), [last, 'id'] as const]);
  return {
    carry: names,
    each: { carry, gone: [404, 410] },
    given: [],
    list: known === undefined ? list : undefined,
  };
}

/** A list that needs nothing but the request itself. */
function isPlainList({ parameters }: ReadOperation): boolean {
  return parameters.every(({ isRequired }) => !isRequired);
}

function placeholdersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

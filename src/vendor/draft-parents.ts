import type { JsonObject } from '../base/json.js';
import type { DraftingRules } from './drafting-rules.js';
import { draftRequest } from './draft-request.js';
import type { ReadOperation, VendorFacts } from './vendor-api.js';
import { elementOf, memberAt } from './vendor-type.js';

/** What the placeholders of a path are filled from. */
export interface DraftParents {
  /** Fields that each record has of its parents, outermost first. */
  readonly carry: readonly string[];
  /** `source.each` without the dataset; undefined where there are no parents. */
  readonly each: JsonObject | undefined;
  /** Placeholders that every run must give a value for. */
  readonly given: readonly string[];
  /** Path of the list of the parents; undefined where a run gives them. */
  readonly listPath: string | undefined;
  /** That list, where no dataset has it yet. */
  readonly list: ReadOperation | undefined;
}

/** Parents of parents are as deep as a run goes. */
const MAX_DEPTH = 2;

/**
 * The last placeholder stands for an entry of the list at the path before it: that list's dataset is the parent, and what
 * that needs itself it carries on. Where there is no such list, each run gives the values: several of the last
 * placeholder, which its records carry, and one of each other.
 */
export function draftParents(
  operation: ReadOperation,
  facts: VendorFacts,
  rules: DraftingRules,
  datasetAt: (path: string) => string | undefined,
): DraftParents {
  const names = placeholdersOf(operation.path);
  const last = names.at(-1);
  if (last === undefined)
    return { carry: [], each: undefined, given: [], listPath: undefined, list: undefined };
  const given: DraftParents = {
    carry: [last],
    each: { filter: last, carry: { [last]: last }, gone: [404, 410] },
    given: names,
    listPath: undefined,
    list: undefined,
  };
  const listPath = listPathOf(operation.path, last);
  const known = datasetAt(listPath);
  const list = facts.operations.find(
    ({ method, path, itemsPath }) => method === 'GET' && path === listPath && itemsPath !== undefined,
  );
  if (names.length > MAX_DEPTH) return given;
  if (known === undefined && (list === undefined || !isPlainList(list, facts, rules, datasetAt)))
    return given;
  const id = list === undefined ? rules.id : idOf(list, facts, rules);
  if (id === undefined) return given;
  const outer = names.slice(0, -1);
  const carry = Object.fromEntries([...outer.map((name) => [name, name] as const), [last, id] as const]);
  return {
    carry: names,
    each: { carry, gone: [404, 410] },
    given: [],
    listPath,
    list: known === undefined ? list : undefined,
  };
}

/** A list that needs nothing but the request itself, and whose own parents can be listed in the same way. */
function isPlainList(
  list: ReadOperation,
  facts: VendorFacts,
  rules: DraftingRules,
  datasetAt: (path: string) => string | undefined,
): boolean {
  const { filters, window } = draftRequest(list, [], facts, rules);
  if (window !== undefined || filters.some(({ isRequired }) => isRequired)) return false;
  return draftParents(list, facts, rules, datasetAt).given.length === 0;
}

/** The member of an entry that the placeholder stands for. */
function idOf(list: ReadOperation, facts: VendorFacts, { keys }: DraftingRules): string | undefined {
  const items = memberAt(facts, list.returns, list.itemsPath ?? '$')?.type;
  const item = items === undefined ? undefined : elementOf(items);
  return item === undefined ? undefined : keys.find((key) => memberAt(facts, item, key) !== undefined);
}

function listPathOf(path: string, last: string): string {
  return path.slice(0, path.lastIndexOf(`/{${last}}`));
}

function placeholdersOf(path: string): string[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
}

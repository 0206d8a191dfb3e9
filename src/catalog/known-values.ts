import { isJsonObject, pathNames, type JsonArray, type JsonObject, type JsonValue } from '../base/json.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { Filters } from './run-plan.js';
import type { FilterDefinition, KnownValues } from './types.js';

/** A filter that is set and whose values a lookup knows. */
interface KnownFilter {
  readonly name: string;
  readonly known: KnownValues;
  readonly path: readonly string[];
  readonly values: readonly string[];
  readonly shown: readonly string[];
}

/** Narrows a search: at the path from here, one of the values must be. */
interface Condition {
  readonly path: readonly string[];
  readonly allowed: ReadonlySet<string>;
}

/**
 * Sentences about the filter values that a lookup does not know, each with a suggestion where one is near. A value is
 * looked for only where the filters above it in the same lookup lead: an action among those of the given entity type.
 * A filter whose values are all unknown narrows nothing. `shownFilters` are the same filters as sentences may tell them.
 */
export function unknownFilterValues(
  definitions: Readonly<Record<string, FilterDefinition>>,
  filters: Filters,
  shownFilters: Filters,
  lookups: ReadonlyMap<string, readonly JsonObject[]>,
): readonly string[] {
  const given = Object.entries(filters).flatMap(([name, value]): KnownFilter[] => {
    const known = definitions[name]?.known;
    if (known === undefined || !lookups.has(known.lookup)) return [];
    return [
      {
        name,
        known,
        path: pathNames(known.path),
        values: [value].flat().map(String),
        shown: [shownFilters[name] ?? value].flat().map(String),
      },
    ];
  });
  given.sort((a, b) => depthOf(a.path) - depthOf(b.path));
  const sentences: string[] = [];
  const settled: { readonly filter: KnownFilter; readonly allowed: ReadonlySet<string> }[] = [];
  for (const filter of given) {
    const records = lookups.get(filter.known.lookup) ?? [];
    const above = settled.filter(
      (one) =>
        one.filter.known.lookup === filter.known.lookup &&
        depthOf(one.filter.path) < depthOf(filter.path) &&
        one.allowed.size > 0,
    );
    const conditions = above.map(({ filter: { path }, allowed }) => ({ path, allowed }));
    const known = new Set(records.flatMap((record) => [...textsAt(record, filter.path, conditions)]));
    const unknown = filter.values.filter((value) => !known.has(value));
    const within =
      above.length === 0
        ? ''
        : ` for ${above.map((one) => `${one.filter.name} ${listed([...one.allowed].map(quoted))}`).join(' and ')}`;
    for (const value of unknown)
      sentences.push(
        `filters: ${filter.name} ${quoted(filter.shown[filter.values.indexOf(value)] ?? '')} is not among the ${known.size} values known${within}.${didYouMean(value, known)}`,
      );
    settled.push({ filter, allowed: new Set(filter.values.filter((value) => known.has(value))) });
  }
  return sentences;
}

/** Lists on the way of a path. */
function depthOf(path: readonly string[]): number {
  return path.filter((name) => name.endsWith('[]')).length;
}

function* textsAt(
  value: JsonValue,
  path: readonly string[],
  conditions: readonly Condition[],
): Generator<string> {
  const [head, ...rest] = path;
  if (head === undefined) {
    if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      yield String(value);
    return;
  }
  const ahead = conditions.filter(({ path: [first, ...more] }) => first === head && more.length > 0);
  const here = conditions.filter((condition) => !ahead.includes(condition));
  const holds = here.every(({ path: own, allowed }) =>
    [...textsAt(value, own, [])].some((text) => allowed.has(text)),
  );
  if (!holds) return;
  const deeper = ahead.map(({ path: [, ...more], allowed }) => ({ path: more, allowed }));
  for (const member of membersAt(value, head)) yield* textsAt(member, rest, deeper);
}

/** The member of a name, or with `[]` the elements of the array there. */
function membersAt(value: JsonValue, head: string): JsonArray {
  const isList = head.endsWith('[]');
  const name = isList ? head.slice(0, -2) : head;
  const member = isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
  if (member === undefined) return [];
  if (!isList) return [member];
  return Array.isArray(member) ? (member as JsonArray) : [];
}

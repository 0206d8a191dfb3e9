import { GenesysCoreError } from '../base/errors.js';
import {
  isJsonObject,
  valueReader,
  setMember,
  type JsonObject,
  type JsonValue,
  kindOf,
} from '../base/json.js';
import { isSecretName } from '../catalog/secret-names.js';
import type { RowsDefinition } from '../catalog/types.js';
import { isFieldName } from './kinds.js';

/** Names of pivoted fields that are remembered. */
const MAX_NAMES = 1000;

/** A path from the item, as a level of the walk and what reads the rest of the path inside its element. */
interface Place {
  readonly level: number;
  readonly read: Read;
}

type Read = (value: JsonValue | undefined) => JsonValue | undefined;

/** The elements that the walk stands in, the item first. */
type Standing = readonly JsonValue[];

type Fill = (row: Record<string, JsonValue>, standing: Standing) => void;

/**
 * Makes flat records of a nested item as the catalog declares: one for each element of the innermost array, with fields
 * taken from every level. Values are handed on as they are, numbers with all their digits.
 * The function throws BAD_RESPONSE where something else stands in the place of an array, an object or an interval, and
 * where two elements would make one field.
 */
export function createRows(definition: RowsDefinition): (item: JsonValue) => Generator<JsonObject> {
  const levels = levelPaths(definition.each ?? []);
  const inners = (definition.each ?? []).map((path, level) => ({
    read: valueReader(path),
    told: levels[level + 1] ?? path,
  }));
  const fills = [spreads, pivots, intervals, columns].flatMap((fillsOf) => fillsOf(definition, levels));

  const rowOf = (standing: Standing): JsonObject => {
    const row: Record<string, JsonValue> = {};
    for (const fill of fills) fill(row, standing);
    return row;
  };

  const walk = function* (standing: Standing): Generator<JsonObject> {
    const inner = inners[standing.length - 1];
    if (inner === undefined) {
      yield rowOf(standing);
      return;
    }
    const elements = arrayAt(inner.read(standing.at(-1)), inner.told);
    if (elements.length === 0 && definition.keepEmpty === true) yield rowOf(standing);
    for (const element of elements) yield* walk([...standing, element]);
  };
  return (item) => walk([item]);
}

/** The path from the item of each level; that of the item itself is empty. */
export function levelPaths(each: readonly string[]): readonly string[] {
  return each.reduce<string[]>(
    (paths, path) => [...paths, paths.length === 1 ? path : `${paths.at(-1) ?? ''}.${path}`],
    [''],
  );
}

function placeOf(path: string, levels: readonly string[]): Place {
  for (let level = levels.length - 1; level > 0; level -= 1) {
    const array = levels[level] ?? '';
    if (path === array) return { level, read: valueReader('$') };
    if (path.startsWith(`${array}.`)) return { level, read: valueReader(path.slice(array.length + 1)) };
  }
  return { level: 0, read: valueReader(path) };
}

function valueAt(standing: Standing, { level, read }: Place): JsonValue | undefined {
  return read(standing[level]);
}

function columns(definition: RowsDefinition, levels: readonly string[]): Fill[] {
  return Object.entries(definition.columns ?? {}).map(([name, path]) => {
    const place = placeOf(path, levels);
    return (row, standing) => {
      const value = valueAt(standing, place);
      if (value !== undefined) setMember(row, name, value);
    };
  });
}

function intervals(definition: RowsDefinition, levels: readonly string[]): Fill[] {
  return Object.entries(definition.intervals ?? {}).map(([path, names]) => {
    const place = placeOf(path, levels);
    return (row, standing) => {
      const value = valueAt(standing, place);
      if (value === undefined || value === null) return;
      const [start, end] = halvesOf(value, path);
      setMember(row, names.start, start);
      if (names.end !== undefined) setMember(row, names.end, end);
    };
  });
}

function halvesOf(value: JsonValue, path: string): readonly [string, string] {
  const parts = typeof value === 'string' ? value.split('/') : [];
  const [start, end] = parts;
  if (start === undefined || end === undefined || parts.length !== 2)
    throw unfit(path, `${kindOf(value)} that is no interval`, 'an interval <start>/<end>');
  return [start, end];
}

/** In reverse, so that of two members of one name the first stays. */
function spreads(definition: RowsDefinition, levels: readonly string[]): Fill[] {
  return [...(definition.spread ?? [])].reverse().map((path) => {
    const place = placeOf(path, levels);
    return (row, standing) => {
      const value = valueAt(standing, place);
      if (value === undefined || value === null) return;
      if (!isJsonObject(value)) throw unfit(path, kindOf(value), 'an object');
      for (const [name, member] of Object.entries(value)) setMember(row, name, member);
    };
  });
}

function pivots({ pivot }: RowsDefinition, levels: readonly string[]): Fill[] {
  if (pivot === undefined) return [];
  const place = placeOf(pivot.each, levels);
  const valuesOf = valueReader(pivot.values);
  const names = pivot.name.map(valueReader);
  // The same few names come with every row.
  const secrets = new Map<string, boolean>();
  const isSecret = (name: string): boolean => {
    const known = secrets.get(name);
    if (known !== undefined) return known;
    if (secrets.size >= MAX_NAMES) secrets.clear();
    const found = isSecretName(name);
    secrets.set(name, found);
    return found;
  };
  return [
    (row, standing) => {
      const made = new Set<string>();
      const put = (name: string, value: JsonValue): void => {
        if (made.has(name))
          throw new GenesysCoreError(
            'BAD_RESPONSE',
            `Two elements at "${pivot.each}" make the field ${isFieldName(name) ? `"${name}"` : 'of one name'}. Name them apart by record.rows.pivot.name in the catalog.`,
          );
        made.add(name);
        setMember(row, name, value);
      };
      for (const element of arrayAt(valueAt(standing, place), pivot.each)) {
        const name = nameOf(element, names, pivot.each);
        const values = valuesOf(element);
        if (values === undefined || values === null) continue;
        // As `password_value` a secret would have a name that is none.
        if (!isJsonObject(values) || isSecret(name)) put(name, values);
        else for (const [stat, value] of Object.entries(values)) put(`${name}_${stat}`, value);
      }
    },
  ];
}

function nameOf(element: JsonValue, reads: readonly Read[], array: string): string {
  const parts = reads.flatMap((read) => {
    const part = read(element);
    return typeof part === 'string' && part !== '' ? [part] : [];
  });
  if (parts.length === 0)
    throw unfit(array, 'an element without a name', 'a text in each element to name it by');
  return parts.join('_');
}

/** The elements of an array; none where it is absent or null. */
function arrayAt(found: JsonValue | undefined, told: string): readonly JsonValue[] {
  if (found === undefined || found === null) return [];
  if (Array.isArray(found)) return found as readonly JsonValue[];
  throw unfit(told, kindOf(found), 'an array');
}

function unfit(path: string, found: string, wanted: string): GenesysCoreError {
  return new GenesysCoreError(
    'BAD_RESPONSE',
    `An item of the answer has ${found} at "${path}", where record.rows needs ${wanted}. Check record.rows of the dataset in the catalog.`,
  );
}

import { valueAt, withMember, type JsonObject, type JsonValue } from '../base/json.js';
import type { RowsDefinition } from '../catalog/types.js';

const MOST_ROWS = 3;
const HALF_HOUR_MS = 1_800_000;

/**
 * Items of which the catalog's rows make the given flat ones again, one to three of an item. What the definition takes from
 * outside the innermost array is that of an item's first row.
 * @param wanted fields that must come out, beside the columns
 */
export function nestRows(
  flat: readonly JsonObject[],
  definition: RowsDefinition,
  wanted: readonly string[],
): readonly JsonObject[] {
  const items: JsonObject[] = [];
  const most = (definition.each ?? []).length === 0 ? 1 : MOST_ROWS;
  for (let from = 0; from < flat.length;) {
    const rows = distinct(flat.slice(from, from + 1 + (items.length % most)), definition);
    items.push(itemOf(rows, definition, wanted));
    from += rows.length;
  }
  return items;
}

/** The rows up to the first one that the innermost array could not tell from one before it. */
function distinct(rows: readonly JsonObject[], definition: RowsDefinition): readonly JsonObject[] {
  const inner = `${(definition.each ?? []).join('.')}.`;
  const seen = new Set<string>();
  const end = rows.findIndex((row) => {
    const values = [...sourceValues(row, definition, [])].filter(
      ([path]) => path.startsWith(inner) && path !== definition.pivot?.each,
    );
    const text = JSON.stringify(values);
    return seen.size === seen.add(text).size;
  });
  return end < 1 ? rows : rows.slice(0, end);
}

function itemOf(
  rows: readonly JsonObject[],
  definition: RowsDefinition,
  wanted: readonly string[],
): JsonObject {
  const each = definition.each ?? [];
  const arrays = each.map((_path, index) => each.slice(0, index + 1).join('.'));
  const values = rows.map((row) => sourceValues(row, definition, wanted));
  const build = (level: number, of: readonly ReadonlyMap<string, JsonValue>[]): JsonValue => {
    const prefix = level === 0 ? '' : `${arrays[level - 1] ?? ''}.`;
    let element: JsonObject = {};
    for (const [path, value] of of[0] ?? []) {
      if (level > 0 && path === arrays[level - 1]) return value;
      const deeper = arrays.slice(level).some((array) => path === array || path.startsWith(`${array}.`));
      if (path.startsWith(prefix) && !deeper) element = withMember(element, path.slice(prefix.length), value);
    }
    const inner = each[level];
    if (inner === undefined) return element;
    const isLast = level === each.length - 1;
    return withMember(
      element,
      inner,
      isLast ? of.map((one) => build(level + 1, [one])) : [build(level + 1, of)],
    );
  };
  return build(0, values) as JsonObject;
}

/** The values of a flat row by the paths that the definition takes them from. */
function sourceValues(
  row: JsonObject,
  definition: RowsDefinition,
  wanted: readonly string[],
): ReadonlyMap<string, JsonValue> {
  const values = new Map<string, JsonValue>();
  const columns = Object.entries(definition.columns ?? {});
  for (const [name, path] of columns) values.set(path, valueAt(row, name) ?? 'some');
  const intervals = Object.entries(definition.intervals ?? {});
  for (const [path, { start }] of intervals) values.set(path, interval(valueAt(row, start) ?? null));
  const made = [
    ...columns.map(([name]) => name),
    ...intervals.flatMap(([, { start, end }]) => [start, end ?? start]),
  ];
  const others = wanted.filter((name) => !made.includes(name));
  const [spread] = definition.spread ?? [];
  for (const path of definition.spread ?? []) values.set(path, {});
  const { pivot } = definition;
  if (spread !== undefined)
    values.set(
      spread,
      Object.fromEntries(
        others
          .filter((name) => pivot === undefined || !name.includes('_'))
          .map((name) => [name, valueAt(row, name) ?? 'some']),
      ),
    );
  if (pivot !== undefined) {
    const figures = others.filter((name) => name.includes('_'));
    values.set(
      pivot.each,
      (figures.length === 0 ? ['nOffered_count'] : figures).map((name) => {
        const cut = name.lastIndexOf('_');
        const named = withMember({}, pivot.name[0] ?? 'name', name.slice(0, cut));
        return withMember(named, pivot.values, { [name.slice(cut + 1)]: valueAt(row, name) ?? 1 });
      }),
    );
  }
  return values;
}

function interval(start: JsonValue): string {
  const startMs = Date.parse(typeof start === 'string' ? start : '');
  if (Number.isNaN(startMs)) return '/';
  return [startMs, startMs + HALF_HOUR_MS].map((atMs) => new Date(atMs).toISOString()).join('/');
}

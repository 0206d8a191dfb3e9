import { GenesysCoreError } from '../base/errors.js';
import {
  ExactNumber,
  isJsonObject,
  valueAt,
  valueReader,
  withMember,
  pathNames,
  setMember,
  Unread,
  type JsonArray,
  type JsonObject,
  type JsonValue,
  kindOf,
} from '../base/json.js';
import type { RecordDefinition } from '../catalog/types.js';
import { formatExactInstant, isFormatted, readInstant } from './instant.js';
import { withValuesAt } from './elements.js';
import { createRows } from './rows.js';
import type { ItemReader } from './item-reader.js';
import type { Normalise } from './types.js';

/**
 * How a dataset's items become records: nested ones made flat where rows are declared, members renamed, declared instants rewritten as UTC with milliseconds
 * (finer digits stay; what is no instant stays as it is and is counted), empty members left out where declared.
 * An item is never changed; parts of it may be shared with the record. `reader` reads no more of an item than is wanted;
 * by default all is.
 */
export function createNormalise(
  definition: RecordDefinition,
  reader: ItemReader = { read: (items) => items, content: () => undefined },
): Normalise {
  const renames = new Map(Object.entries(definition.rename ?? {}));
  const dropEmpty = definition.dropEmpty === true;
  const unreadable = new Map<string, number>();
  const instants = (definition.instants ?? []).map((path) => instantWriter(path, unreadable));

  let content: number | undefined;
  const normalise = (item: JsonValue, place: () => string): JsonObject => {
    if (!isJsonObject(item)) {
      const isNull = item === null;
      throw new GenesysCoreError(
        'BAD_RESPONSE',
        `${place()} is ${kindOf(item)}; a record is made of an object. ${isNull ? 'The service gave an entry without content: narrow the window or the filters around it, or ask the vendor.' : 'Check itemsPath of the endpoint in the catalog.'}`,
      );
    }
    let record = renames.size === 0 ? item : renamed(item, renames);
    content = isAsRead ? reader.content() : undefined;
    // What was read from bytes comes without what is empty.
    if (dropEmpty && content === undefined) record = withoutEmpty(record);
    const asSent = record;
    for (const withInstant of instants) record = withInstant(record);
    if (record !== asSent) content = undefined;
    return record;
  };
  const rows = definition.rows === undefined ? undefined : createRows(definition.rows);
  const isAsRead = keepsPlaces(definition);
  return {
    *records(items, { carried, page, itemsBefore = 0 } = {}) {
      const made = (item: JsonValue, place: () => string): JsonObject => {
        const record = normalise(item, place);
        if (carried === undefined) return record;
        content = undefined;
        return { ...record, ...carried };
      };
      let position = itemsBefore;
      const place = (): string => `Item ${position} of ${page === undefined ? 'the answer' : `page ${page}`}`;
      for (const item of reader.read(items)) {
        position += 1;
        if (rows === undefined) yield made(item, place);
        else for (const row of rows(item)) yield made(row, place);
      }
    },
    content: () => content,
    unreadableInstant(path) {
      unreadable.set(path, (unreadable.get(path) ?? 0) + 1);
    },
    counts: () => ({ unreadableInstants: Object.fromEntries(unreadable) }),
  };
}

/** Whether the members of a record are those of its item, under their names. */
export function keepsPlaces({ rows, rename = {} }: RecordDefinition): boolean {
  return rows === undefined && Object.keys(rename).length === 0;
}

/** A new name wins over a member that has it already, so that the order of members does not matter. */
function renamed(item: JsonObject, renames: ReadonlyMap<string, string>): JsonObject {
  const record: Record<string, JsonValue> = {};
  const paths = [...renames.keys()].map(pathNames);
  for (const [name, value] of Object.entries(item)) {
    const inside = below(paths, name);
    if (!hasEnd(inside)) setMember(record, name, withoutPaths(value, inside));
  }
  for (const [from, to] of renames) {
    const value = valueAt(item, from);
    if (value !== undefined) setMember(record, to, value);
  }
  return record;
}

/** What is left of the paths that lead to a member or below it, from there. */
function below(paths: readonly (readonly string[])[], name: string): readonly (readonly string[])[] {
  return paths.filter(([first]) => first === name).map(([, ...rest]) => rest);
}

/** Whether one of the paths ends here. */
function hasEnd(paths: readonly (readonly string[])[]): boolean {
  return paths.some((path) => path.length === 0);
}

/** The value without the members at the paths, which have another place now. */
function withoutPaths(value: JsonValue, paths: readonly (readonly string[])[]): JsonValue {
  if (paths.length === 0 || !isJsonObject(value)) return value;
  const copy: Record<string, JsonValue> = {};
  for (const [name, member] of Object.entries(value)) {
    const inside = below(paths, name);
    if (!hasEnd(inside)) setMember(copy, name, withoutPaths(member, inside));
  }
  return copy;
}

/** Gives the record with the instant at a path as records have it; itself where it is so already. */
function instantWriter(path: string, unreadable: Map<string, number>): (record: JsonObject) => JsonObject {
  const written = (value: JsonValue): JsonValue => {
    if (value === null) return value;
    const instant = typeof value === 'string' ? readInstant(value) : undefined;
    if (typeof value !== 'string' || instant === undefined) {
      unreadable.set(path, (unreadable.get(path) ?? 0) + 1);
      return value;
    }
    return isFormatted(value) ? value : formatExactInstant(instant);
  };
  if (path.includes('[]')) return (record) => withValuesAt(record, path, written);
  const read = valueReader(path);
  return (record) => {
    const value = read(record);
    if (value === undefined) return record;
    const changed = written(value);
    return changed === value ? record : withMember(record, path, changed);
  };
}

/**
 * The object without empty members at any depth; itself where there are none. Elements of arrays keep their places.
 */
function withoutEmpty(object: JsonObject): JsonObject {
  const keys = Object.keys(object);
  let copy: Record<string, JsonValue> | undefined;
  for (const key of keys) {
    const value = object[key] as JsonValue;
    const thinned = thinnedValue(value);
    if (copy === undefined) {
      if (thinned === value) continue;
      copy = {};
      for (const earlier of keys) {
        if (earlier === key) break;
        setMember(copy, earlier, object[earlier] as JsonValue);
      }
    }
    if (thinned !== undefined) setMember(copy, key, thinned);
  }
  return copy ?? object;
}

/** The value without empty members; undefined where it is empty itself. */
function thinnedValue(value: JsonValue): JsonValue | undefined {
  if (value === '' || value === null) return undefined;
  if (typeof value !== 'object' || value instanceof ExactNumber) return value;
  if (value instanceof Unread) return (value as Unread).isEmpty ? undefined : value;
  if (Array.isArray(value)) return thinnedElements(value as JsonArray);
  const thinned = withoutEmpty(value as JsonObject);
  for (const _key in thinned) return thinned;
  return undefined;
}

function thinnedElements(elements: JsonArray): JsonArray | undefined {
  if (elements.length === 0) return undefined;
  let copy: JsonValue[] | undefined;
  for (let index = 0; index < elements.length; index += 1) {
    const element = elements[index] as JsonValue;
    if (typeof element !== 'object' || element === null) continue;
    // An empty element stays, as what it is: leaving it out would move the others.
    const thinned = thinnedValue(element) ?? (Array.isArray(element) ? [] : {});
    if (thinned !== element) (copy ??= [...elements])[index] = thinned;
  }
  return copy ?? elements;
}

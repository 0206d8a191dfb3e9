import {
  canonicalJson,
  isJsonObject,
  type JsonArray,
  type JsonObject,
  type JsonValue,
} from '../base/json.js';
import { recordKey } from './record-key.js';

/** What one list of records has and another has not, by record key. Keys in code-unit order. */
export interface Difference {
  readonly added: readonly EntryKey[];
  readonly removed: readonly EntryKey[];
  readonly changed: readonly ChangedEntry[];
}

/** Values of the key fields. */
export type EntryKey = JsonArray;

export interface ChangedEntry {
  readonly key: EntryKey;
  /** In code-unit order of their paths. */
  readonly fields: readonly ChangedField[];
}

/** One value; `before` or `after` is not there where the field was not. */
export interface ChangedField {
  /** Dotted path; `$` is the whole. */
  readonly path: string;
  readonly before?: JsonValue | undefined;
  readonly after?: JsonValue | undefined;
  /** Elements of an array that came and went, in place of `before` and `after`. */
  readonly added?: JsonArray;
  readonly removed?: JsonArray;
}

/** How to get from one list of records to another: entries by key, their changes field by field, arrays by element. */
export function differenceOf(
  before: readonly JsonObject[],
  after: readonly JsonObject[],
  keyFields: readonly string[],
): Difference {
  const old = byKey(before, keyFields);
  const fresh = byKey(after, keyFields);
  const keys = [...new Set([...old.keys(), ...fresh.keys()])].sort();
  const added: EntryKey[] = [];
  const removed: EntryKey[] = [];
  const changed: ChangedEntry[] = [];
  for (const keyText of keys) {
    const [was, is] = [old.get(keyText), fresh.get(keyText)];
    const key = JSON.parse(keyText) as EntryKey;
    if (was === undefined) added.push(key);
    else if (is === undefined) removed.push(key);
    else {
      const fields = [...changedFields(was, is, '')].sort((a, b) => (a.path < b.path ? -1 : 1));
      if (fields.length > 0) changed.push({ key, fields });
    }
  }
  return { added, removed, changed };
}

function byKey(records: readonly JsonObject[], keyFields: readonly string[]): Map<string, JsonObject> {
  return new Map(records.map((record) => [JSON.stringify(recordKey(record, keyFields)), record]));
}

function* changedFields(
  before: JsonValue | undefined,
  after: JsonValue | undefined,
  path: string,
): Generator<ChangedField> {
  if (isJsonObject(before) && isJsonObject(after)) {
    for (const name of new Set([...Object.keys(before), ...Object.keys(after)]))
      yield* changedFields(own(before, name), own(after, name), path === '' ? name : `${path}.${name}`);
    return;
  }
  if (before !== undefined && after !== undefined && canonicalJson(before) === canonicalJson(after)) return;
  const at = path === '' ? '$' : path;
  if (Array.isArray(before) && Array.isArray(after)) {
    const [added, removed] = [elementsMissing(after, before), elementsMissing(before, after)];
    // Only the order differs: lists of the API are sets.
    if (added.length > 0 || removed.length > 0) yield { path: at, added, removed };
    return;
  }
  yield {
    path: at,
    before,
    after,
  };
}

function own(object: JsonObject, name: string): JsonValue | undefined {
  return Object.hasOwn(object, name) ? object[name] : undefined;
}

/** Elements of `from` beyond those of `other`, equal ones counted. */
function elementsMissing(from: JsonArray, other: JsonArray): JsonArray {
  const left = new Map<string, number>();
  for (const element of other) {
    const text = canonicalJson(element);
    left.set(text, (left.get(text) ?? 0) + 1);
  }
  return from.filter((element) => {
    const text = canonicalJson(element);
    const count = left.get(text) ?? 0;
    left.set(text, count - 1);
    return count <= 0;
  });
}

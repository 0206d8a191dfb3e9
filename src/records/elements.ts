import { isJsonObject, valueAt, withMember, type JsonObject, type JsonValue } from '../base/json.js';

const EACH = '[]';

/** A copy of the record in which the values at such a path are changed; itself where none of them is. */
export function withValuesAt(
  record: JsonObject,
  path: string,
  change: (value: JsonValue) => JsonValue,
): JsonObject {
  const changed = changedAt(record, path, change);
  return isJsonObject(changed) ? changed : record;
}

function changedAt(value: JsonValue, path: string, change: (value: JsonValue) => JsonValue): JsonValue {
  if (path === '') return change(value);
  const at = path.indexOf(EACH);
  if (at === 0) {
    if (!Array.isArray(value)) return value;
    const rest = path.slice(EACH.length).replace(/^\./, '');
    const elements = value as readonly JsonValue[];
    const copies: readonly JsonValue[] = elements.map((element) => changedAt(element, rest, change));
    return copies.every((copy, index) => copy === elements[index]) ? value : copies;
  }
  const name = at === -1 ? path : path.slice(0, at);
  const inner = valueAt(value, name);
  if (inner === undefined || !isJsonObject(value)) return value;
  const copy = changedAt(inner, path.slice(name.length), change);
  return copy === inner ? value : withMember(value, name, copy);
}

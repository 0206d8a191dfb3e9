import { ExactNumber, valueAt, type JsonArray, type JsonObject } from '../base/json.js';

/** The values of a record's key fields, null where one is absent; exact numbers as texts. */
export function recordKey(record: JsonObject, fields: readonly string[]): JsonArray {
  return fields.map((field) => {
    const value = valueAt(record, field) ?? null;
    return value instanceof ExactNumber ? value.text : value;
  });
}

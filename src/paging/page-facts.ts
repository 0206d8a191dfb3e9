import { ExactNumber, valueAt, type JsonValue } from '../base/json.js';

// What an answer tells about the list as a whole. Whatever is missing or of another kind was not told.

const DIGITS = /^\d{1,15}$/;

/** A count of the answer: a whole number from 0, which may be told as a text; or undefined. */
export function countIn(body: JsonValue | undefined, path: string | undefined): number | undefined {
  if (path === undefined) return undefined;
  const value = valueAt(body, path);
  const isText = typeof value === 'string' && DIGITS.test(value);
  const count = value instanceof ExactNumber ? Number(value.text) : isText ? Number(value) : value;
  return typeof count === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}

/** A page size of the answer: a whole number from 1, or undefined. */
export function pageSizeIn(body: JsonValue | undefined, path: string | undefined): number | undefined {
  const size = countIn(body, path);
  return size === 0 ? undefined : size;
}

/** The member at the path, or undefined where it is absent, null or an empty text: the ways to say "no more". */
export function continuationIn(body: JsonValue | undefined, path: string): JsonValue | undefined {
  const value = valueAt(body, path);
  return value === null || value === '' ? undefined : value;
}

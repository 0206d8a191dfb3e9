import { lookup, parseJson, type JsonArray, type JsonValue } from './json.js';
import type { Utf8Text } from './utf8-text.js';

/** A list of JSON values: an array, or one whose values are parsed each time that they are asked for. */
export interface ItemList extends Iterable<JsonValue> {
  readonly length: number;
  at(index: number): JsonValue | undefined;
}

/** A JSON text and the list that it holds. */
export interface JsonWithItems {
  /** The whole value; where it is large, the list is empty in it. */
  readonly json: JsonValue;
  /** Undefined where there is no array at the path. */
  readonly items: ItemList | undefined;
}

/** When a text is parsed as a whole. */
export interface WholeLimits {
  /** Up to this size it is faster. The values of a larger text would take several times its own size, and all at once. */
  readonly maxWholeBytes: number;
  /** Items that are smaller on average are numbers and the like: to know where each one is would take more than they do. */
  readonly minItemBytes: number;
}

const WHOLE_LIMITS: WholeLimits = { maxWholeBytes: 4 * 1024 * 1024, minItemBytes: 64 };

/**
 * Parses JSON with a list at a dotted `path`, `$` for the text itself; null for no list.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`.
 */
export function parseJsonItems(
  text: Utf8Text,
  path: string | null,
  maxDepth?: number,
  { maxWholeBytes, minItemBytes } = WHOLE_LIMITS,
): JsonWithItems {
  if (path !== null && text.byteLength > maxWholeBytes) {
    const apart = parseApart(text, path, maxDepth, text.byteLength / minItemBytes);
    if (apart !== undefined) return apart;
  }
  const json = parseJson(text.text(), maxDepth);
  const found = path === null ? undefined : lookup(json, path);
  return { json, items: Array.isArray(found) ? (found as JsonArray) : undefined };
}

/** The values of JSON lines; lines without text do not count. To ask for a value throws as `parseJsonItems` does. */
export function jsonLines(text: Utf8Text, maxDepth?: number): ItemList {
  const bounds: number[] = [];
  let from = 0;
  const endAt = (to: number): void => {
    if (to > from && !isBlank(text.text(from, to))) bounds.push(from, to);
    from = to + 1;
  };
  let base = 0;
  for (const chunk of text.chunks) {
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1))
      endAt(base + at);
    base += chunk.length;
  }
  endAt(base);
  return listOf(text, bounds, maxDepth);
}

function parseApart(
  text: Utf8Text,
  path: string,
  maxDepth: number | undefined,
  maxItems: number,
): JsonWithItems | undefined {
  const names = path === '$' ? [] : path.split('.');
  const cut = cutItems(text, names, maxItems);
  if (cut === undefined) return undefined;
  const json = parseJson(`${text.text(0, cut.from)}${text.text(cut.to)}`, maxDepth);
  // Of members of one name the last counts: then the list that was found may not be the one.
  if (!Array.isArray(lookup(json, path))) return undefined;
  const items = listOf(text, cut.bounds, maxDepth === undefined ? undefined : maxDepth - names.length - 1);
  // None of them may turn out to be no JSON after others were taken.
  for (let index = 0; index < items.length; index += 1) items.at(index);
  return { json, items };
}

/** The values whose first byte and the one after their last `bounds` tells, by turns. */
function listOf(text: Utf8Text, bounds: readonly number[], maxDepth: number | undefined): ItemList {
  const length = bounds.length / 2;
  const at = (index: number): JsonValue | undefined =>
    index < 0 || index >= length
      ? undefined
      : parseJson(text.text(bounds[index * 2], bounds[index * 2 + 1]), maxDepth);
  return {
    length,
    at,
    *[Symbol.iterator]() {
      for (let index = 0; index < length; index += 1) yield at(index) ?? null;
    },
  };
}

const LINE_FEED = 0x0a;
const QUOTE = 0x22;
const COMMA = 0x2c;
const BACKSLASH = 0x5c;
const ARRAY_START = 0x5b;
const ARRAY_END = 0x5d;
const OBJECT_START = 0x7b;
const OBJECT_END = 0x7d;

interface ItemCut {
  /** The bytes between the brackets of the list. */
  readonly from: number;
  readonly to: number;
  /** First byte of each element and the one after its last, by turns. */
  readonly bounds: readonly number[];
}

/**
 * Finds the elements of the list that the names lead to, by brackets, quotes and commas alone: whether they and what is
 * around them is JSON is for a parser to say. Undefined where it cannot be told, and where there are more than `maxItems`.
 */
function cutItems(text: Utf8Text, names: readonly string[], maxItems: number): ItemCut | undefined {
  const listDepth = names.length + 1;
  const bounds: number[] = [];
  let from = -1;
  let to = -1;
  /** Open objects and arrays; so many of them, from the outermost, lie on the way to the list. */
  let depth = 0;
  let onPath = 0;
  /** The next value lies on the way. */
  let leads = true;
  let expectsName = false;
  let inString = false;
  let escaped = false;
  let stringFrom = 0;
  let base = 0;
  for (const chunk of text.chunks) {
    for (let at = 0; at < chunk.length; at += 1) {
      const byte = chunk[at] ?? 0;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (expectsName && depth === onPath) {
            leads = textOf(text.text(stringFrom, base + at + 1)) === names[depth - 1];
            expectsName = false;
          }
        }
        continue;
      }
      switch (byte) {
        case QUOTE:
          inString = true;
          stringFrom = base + at;
          break;
        case OBJECT_START:
        case ARRAY_START:
          if (leads && depth === onPath) {
            const isList = depth + 1 === listDepth;
            if ((byte === ARRAY_START) !== isList || (isList && from !== -1)) return undefined;
            onPath += 1;
            expectsName = !isList;
            if (isList) {
              from = base + at + 1;
              bounds.push(from);
            }
          }
          leads = false;
          depth += 1;
          break;
        case OBJECT_END:
        case ARRAY_END:
          if (depth === onPath) {
            if (depth === listDepth) {
              if (byte !== ARRAY_END) return undefined;
              to = base + at;
              bounds.push(to);
            }
            onPath -= 1;
            expectsName = false;
          }
          depth -= 1;
          break;
        case COMMA:
          if (depth !== onPath) break;
          if (depth === listDepth) {
            bounds.push(base + at, base + at + 1);
            if (bounds.length > 2 * maxItems) return undefined;
          } else {
            leads = false;
            expectsName = true;
          }
          break;
      }
    }
    base += chunk.length;
  }
  if (to === -1) return undefined;
  const isEmpty = bounds.length === 2 && isBlank(text.text(from, to));
  return { from, to, bounds: isEmpty ? [] : bounds };
}

function textOf(quoted: string): unknown {
  try {
    return JSON.parse(quoted);
  } catch {
    return undefined;
  }
}

/** Only what counts as white space in JSON. */
function isBlank(text: string): boolean {
  return /^[ \t\r\n]*$/.test(text);
}

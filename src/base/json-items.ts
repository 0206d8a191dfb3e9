import { lookup, parseJson, pathNames, type JsonArray, type JsonValue } from './json.js';
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

/** When and how a list is parsed part by part. */
export interface PartLimits {
  /** Up to this size a text is parsed as a whole, which is faster. The values of a larger one would take several times its size. */
  readonly maxWholeBytes: number;
  /** What is parsed at a time: whole items, so many that they come to this size. */
  readonly partBytes: number;
}

const PART_LIMITS: PartLimits = { maxWholeBytes: 4 * 1024 * 1024, partBytes: 64 * 1024 };

/** Text of JSON lines that is none in one of them. */
export class JsonLineError extends SyntaxError {
  /** From 1; lines without text do not count. */
  readonly line: number;

  constructor(line: number, cause: unknown) {
    super(`line ${line} is no JSON`, { cause });
    this.line = line;
  }
}

/**
 * Parses JSON with a list at a dotted `path`, `$` for the text itself; null for no list.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`.
 */
export function parseJsonItems(
  text: Utf8Text,
  path: string | null,
  maxDepth?: number,
  { maxWholeBytes, partBytes } = PART_LIMITS,
): JsonWithItems {
  if (path !== null && text.byteLength > maxWholeBytes) {
    const parted = parseInParts(text, path, maxDepth, partBytes);
    if (parted !== undefined) return parted;
  }
  const json = parseJson(text.text(), maxDepth);
  const found = path === null ? undefined : lookup(json, path);
  return { json, items: Array.isArray(found) ? (found as JsonArray) : undefined };
}

/**
 * The values of JSON lines; lines without text do not count.
 * @throws JsonLineError when a line is not JSON, JsonDepthError when it is nested deeper than `maxDepth`.
 */
export function parseJsonLines(text: Utf8Text, maxDepth?: number, { partBytes } = PART_LIMITS): ItemList {
  const linesIn = (part: Span): string[] =>
    text
      .text(part.from, part.to)
      .split('\n')
      .filter((line) => !isBlank(line));
  const parts: Part[] = [];
  let from = 0;
  let lines = 0;
  const endPart = (to: number): void => {
    const part = { from, to };
    const found = linesIn(part);
    for (const [index, line] of found.entries()) proveLine(line, lines + index + 1, maxDepth);
    if (found.length > 0) parts.push({ ...part, count: found.length });
    lines += found.length;
    from = to;
  };
  let base = 0;
  for (const chunk of text.chunks) {
    for (let at = chunk.indexOf(LINE_FEED); at !== -1; at = chunk.indexOf(LINE_FEED, at + 1))
      if (base + at - from >= partBytes) endPart(base + at);
    base += chunk.length;
  }
  endPart(base);
  return listOf(parts, (part) => linesIn(part).map((line) => parseJson(line, maxDepth)));
}

function proveLine(line: string, number: number, maxDepth: number | undefined): void {
  try {
    parseJson(line, maxDepth);
  } catch (error) {
    throw error instanceof SyntaxError ? new JsonLineError(number, error) : error;
  }
}

function parseInParts(
  text: Utf8Text,
  path: string,
  maxDepth: number | undefined,
  partBytes: number,
): JsonWithItems | undefined {
  const names = path === '$' ? [] : pathNames(path);
  const cut = cutList(text, names, partBytes);
  if (cut === undefined) return undefined;
  const json = parseJson(`${text.text(0, cut.from)}${text.text(cut.to)}`, maxDepth);
  // Of members of one name the last counts: then the list that was found may not be the one.
  if (!Array.isArray(lookup(json, path))) return undefined;
  const listDepth = maxDepth === undefined ? undefined : maxDepth - names.length;
  const parse = (part: Part): JsonArray =>
    parseJson(`[${text.text(part.from, part.to)}]`, listDepth) as JsonArray;
  // No item may turn out to be no JSON after others were taken; one is missing where a comma stands alone.
  for (const part of cut.parts)
    if (parse(part).length !== part.count) throw new SyntaxError('an item is missing between commas');
  return { json, items: listOf(cut.parts, parse) };
}

interface Span {
  /** First byte and the one after the last. */
  readonly from: number;
  readonly to: number;
}

/** Neighbouring items of a list. */
interface Part extends Span {
  readonly count: number;
}

function listOf(parts: readonly Part[], parse: (part: Part) => readonly JsonValue[]): ItemList {
  return {
    length: parts.reduce((sum, { count }) => sum + count, 0),
    at(index) {
      let before = 0;
      for (const part of parts) {
        if (index < before + part.count) return parse(part)[index - before];
        before += part.count;
      }
      return undefined;
    },
    *[Symbol.iterator]() {
      for (const part of parts) yield* parse(part);
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

/** The bytes between the brackets of a list, in parts of whole items. */
interface ListCut extends Span {
  readonly parts: readonly Part[];
}

/**
 * Finds the list that the names lead to, and where its items end, by brackets, quotes and commas alone: whether they and
 * what is around them is JSON is for a parser to say. Undefined where it cannot be told.
 */
function cutList(text: Utf8Text, names: readonly string[], partBytes: number): ListCut | undefined {
  const listDepth = names.length + 1;
  const parts: Part[] = [];
  let from = -1;
  let to = -1;
  /** Of the part that is not at its end yet. */
  let partFrom = 0;
  let count = 1;
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
              partFrom = from;
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
            }
            onPath -= 1;
            expectsName = false;
          }
          depth -= 1;
          break;
        case COMMA:
          if (depth !== onPath) break;
          if (depth !== listDepth) {
            leads = false;
            expectsName = true;
          } else if (base + at - partFrom < partBytes) count += 1;
          else {
            parts.push({ from: partFrom, to: base + at, count });
            partFrom = base + at + 1;
            count = 1;
          }
          break;
      }
    }
    base += chunk.length;
  }
  if (to === -1) return undefined;
  const isEmpty = parts.length === 0 && count === 1 && isBlank(text.text(from, to));
  if (!isEmpty) parts.push({ from: partFrom, to, count });
  return { from, to, parts };
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

import { isUtf8 } from 'node:buffer';
import {
  afterColon,
  afterSpace,
  ARRAY_END,
  ARRAY_START,
  broken,
  COMMA,
  endOfName,
  endOfValue,
  OBJECT_END,
  OBJECT_START,
} from './json-bytes.js';
import {
  assertModest,
  JsonDepthError,
  JsonSizeError,
  LOOKED_THROUGH_LENGTH,
  parseJson,
  pathNames,
  toJsonText,
  type JsonValue,
} from './json.js';
import type { Utf8Text } from './utf8-text.js';

/** A list of JSON values: an array, or the bytes of one, whose values are parsed each time that they are asked for. */
export interface ItemList extends Iterable<JsonValue> {
  readonly length: number;
  at(index: number): JsonValue | undefined;
}

/** A JSON text and the list that it holds. */
export interface JsonWithItems {
  /** The whole value, the list empty in it. */
  readonly json: JsonValue;
  /** Undefined where there is no array at the path. */
  readonly items: ItemList | undefined;
}

/** Items as bytes that were proved to be JSON: a value is made of one only where it is asked for. */
export class JsonItems implements ItemList {
  /** UTF-8. */
  readonly bytes: Buffer;
  /** Two for each item: its first byte and the one after its last. */
  readonly spans: Uint32Array;

  constructor(bytes: Buffer, spans: Uint32Array) {
    this.bytes = bytes;
    this.spans = spans;
  }

  get length(): number {
    return this.spans.length / 2;
  }

  at(index: number): JsonValue | undefined {
    const [from, to] = [this.spans[index * 2], this.spans[index * 2 + 1]];
    return from === undefined ? undefined : parseJson(this.bytes.toString('utf8', from, to));
  }

  *[Symbol.iterator](): Generator<JsonValue, void, void> {
    for (let index = 0; index < this.length; index += 1) yield this.at(index) as JsonValue;
  }
}

/** Several lists as one. */
export class JoinedItems implements ItemList {
  readonly lists: readonly ItemList[];

  constructor(lists: readonly ItemList[]) {
    this.lists = lists;
  }

  get length(): number {
    return this.lists.reduce((sum, { length }) => sum + length, 0);
  }

  at(index: number): JsonValue | undefined {
    let left = index;
    for (const list of this.lists) {
      if (left < list.length) return list.at(left);
      left -= list.length;
    }
    return undefined;
  }

  *[Symbol.iterator](): Generator<JsonValue, void, void> {
    for (const list of this.lists) yield* list;
  }
}

/** An item as the bytes that came, or as those of its text where it is a value; empty where there is none. */
export function bytesOfItem(items: ItemList, index: number): Buffer {
  if (items instanceof JoinedItems) {
    let left = index;
    for (const list of items.lists) {
      if (left < list.length) return bytesOfItem(list, left);
      left -= list.length;
    }
  }
  if (items instanceof JsonItems)
    return items.bytes.subarray(items.spans[index * 2], items.spans[index * 2 + 1]);
  const item = items.at(index);
  return Buffer.from(item === undefined ? '' : toJsonText(item), 'utf8');
}

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
 * Proves that a text is JSON and finds the list at a dotted `path`, `$` for the text itself; null for no list.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`, JsonSizeError when an item, or
 * all beside the items, has too many values.
 */
export function parseJsonItems(
  text: Utf8Text,
  path: string | null,
  maxDepth = Number.POSITIVE_INFINITY,
): JsonWithItems {
  if (path === null) return { json: parseJson(text.text(), maxDepth), items: undefined };
  const bytes = wholeBytes(text);
  const found = findList(bytes, path === '$' ? [] : pathNames(path), maxDepth);
  if (found !== undefined) {
    const envelope = bytes.toString('utf8', startOf(bytes), found.from) + bytes.toString('utf8', found.to);
    return { json: parseJson(envelope, maxDepth), items: new JsonItems(bytes, found.spans) };
  }
  return { json: parseJson(bytes.toString('utf8', startOf(bytes)), maxDepth), items: undefined };
}

/**
 * The values of JSON lines; lines without text do not count.
 * @throws JsonLineError when a line is not JSON, JsonDepthError when it is nested deeper than `maxDepth`.
 */
export function parseJsonLines(text: Utf8Text, maxDepth = Number.POSITIVE_INFINITY): JsonItems {
  return itemsOfLines(wholeBytes(text), maxDepth);
}

/** The same of bytes that are UTF-8. */
export function itemsOfLines(bytes: Buffer, maxDepth = Number.POSITIVE_INFINITY): JsonItems {
  const view = viewOf(bytes);
  const spans = createSpans();
  let line = 0;
  for (let from = startOf(bytes); from < bytes.length;) {
    const found = bytes.indexOf(LINE_FEED, from);
    const lineEnd = found === -1 ? bytes.length : found;
    const at = afterSpace(bytes, from);
    if (at < lineEnd) {
      line += 1;
      const to = proveLine(bytes, view, at, lineEnd, line, maxDepth);
      proveModest(bytes, at, to);
      spans.add(at, to);
    }
    from = lineEnd + 1;
  }
  return new JsonItems(bytes, spans.all());
}

function proveLine(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  lineEnd: number,
  line: number,
  maxDepth: number,
): number {
  try {
    const end = endOfValue(bytes, view, at, maxDepth);
    // A value that goes on in the next line is none in this one.
    if (end > lineEnd || afterSpace(bytes, end) < lineEnd) throw broken(end);
    return end;
  } catch (error) {
    throw error instanceof JsonDepthError || error instanceof RangeError
      ? error
      : new JsonLineError(line, error);
  }
}

const LINE_FEED = 0x0a;

/** The text in one piece; what is no UTF-8 in it is replaced, as decoding would. */
function wholeBytes({ chunks }: Utf8Text): Buffer {
  const [only, ...more] = chunks;
  const bytes = only === undefined ? Buffer.alloc(0) : more.length === 0 ? only : Buffer.concat(chunks);
  return isUtf8(bytes) ? bytes : Buffer.from(bytes.toString('utf8'), 'utf8');
}

const viewOf = ({ buffer, byteOffset, byteLength }: Uint8Array): DataView =>
  new DataView(buffer, byteOffset, byteLength);

/** Behind the byte order mark. */
function startOf(bytes: Uint8Array): number {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? 3 : 0;
}

interface Spans {
  add(from: number, to: number): void;
  all(): Uint32Array;
}

const FIRST_SPANS = 1024;
/** 80 MB of places. */
const MAX_ITEMS = 10_000_000;

/** An item's values must not take more memory than there is. */
function proveModest(bytes: Buffer, from: number, to: number): void {
  if (to - from > LOOKED_THROUGH_LENGTH)
    assertModest(bytes.toString('utf8', from, to), Number.POSITIVE_INFINITY);
}

function createSpans(): Spans {
  let spans = new Uint32Array(FIRST_SPANS);
  let size = 0;
  return {
    add(from, to) {
      if (size === spans.length) {
        if (size >= MAX_ITEMS * 2) throw new JsonSizeError();
        const larger = new Uint32Array(size * 2);
        larger.set(spans);
        spans = larger;
      }
      spans[size] = from;
      spans[size + 1] = to;
      size += 2;
    },
    all: () => spans.slice(0, size),
  };
}

/** The bytes between the brackets of a list, and its items. */
interface FoundList {
  readonly from: number;
  readonly to: number;
  readonly spans: Uint32Array;
}

/** Proves the whole text and finds the list that the names lead to; undefined where there is none. */
function findList(bytes: Buffer, names: readonly string[], maxDepth: number): FoundList | undefined {
  const view = viewOf(bytes);
  const found: FoundList[] = [];

  const take = (at: number, levels: number): number => {
    if (levels <= 0) throw new JsonDepthError('nested too deeply');
    const spans = createSpans();
    const from = at;
    at = afterSpace(bytes, at);
    while (bytes[at] !== ARRAY_END) {
      const end = endOfValue(bytes, view, at, levels - 1);
      proveModest(bytes, at, end);
      spans.add(at, end);
      at = afterSpace(bytes, end);
      if (bytes[at] === ARRAY_END) break;
      if (bytes[at] !== COMMA) throw broken(at);
      at = afterSpace(bytes, at + 1);
      // A comma leads to a further item.
      if (bytes[at] === ARRAY_END) throw broken(at);
    }
    found.push({ from, to: at, spans: spans.all() });
    return at + 1;
  };

  const walk = (at: number, taken: number, levels: number): number => {
    const name = names[taken];
    if (name === undefined)
      return bytes[at] === ARRAY_START ? take(at + 1, levels) : endOfValue(bytes, view, at, levels);
    if (bytes[at] !== OBJECT_START) return endOfValue(bytes, view, at, levels);
    if (levels <= 0) throw new JsonDepthError('nested too deeply');
    at = afterSpace(bytes, at + 1);
    if (bytes[at] === OBJECT_END) return at + 1;
    for (;;) {
      const nameEnd = endOfName(bytes, view, at);
      const leads = nameOf(bytes, at, nameEnd) === name;
      // Of members of one name the last counts.
      if (leads) found.pop();
      const value = afterColon(bytes, nameEnd);
      at = leads ? walk(value, taken + 1, levels - 1) : endOfValue(bytes, view, value, levels - 1);
      at = afterSpace(bytes, at);
      if (bytes[at] === OBJECT_END) return at + 1;
      if (bytes[at] !== COMMA) throw broken(at);
      at = afterSpace(bytes, at + 1);
    }
  };

  const end = afterSpace(bytes, walk(afterSpace(bytes, startOf(bytes)), 0, maxDepth));
  if (end < bytes.length) throw broken(end);
  return found[0];
}

/** The name between two quotes. */
function nameOf(bytes: Buffer, from: number, to: number): unknown {
  return JSON.parse(bytes.toString('utf8', from, to));
}

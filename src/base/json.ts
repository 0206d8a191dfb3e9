/** A part of a path in which a quoted name may hold dots. */
const QUOTED_SEGMENT = /(?:'[^']*'|[^.'])+/g;

/** JSON values as the engine passes them. Numbers that a double would change are `ExactNumber`s. */
export type JsonValue = null | boolean | number | string | ExactNumber | JsonArray | JsonObject;
export type JsonArray = readonly JsonValue[];
export interface JsonObject {
  readonly [key: string]: JsonValue;
}

/** A number whose text as received differs from what a double prints: `1.0`, `-0`, integers beyond 2^53, long decimals. */
export class ExactNumber {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  /** JSON.stringify can not print it: `toJsonText` catches this and prints by hand. */
  toJSON(): never {
    throw EXACT_NUMBER_FOUND;
  }
}

/**
 * A value that was not read, because nothing asks for it: only that it is there, and whether it is the same as another. It
 * stands in the place of a `JsonValue` that is counted and compared and never looked into.
 */
export class Unread {
  /** Equal for equal values of one run, whatever the order of their members. */
  readonly low: number;
  readonly high: number;
  /** Null, an empty text, an empty array, or an object of nothing but such. */
  readonly isEmpty: boolean;

  constructor(low: number, high: number, isEmpty: boolean) {
    this.low = low;
    this.high = high;
    this.isEmpty = isEmpty;
  }

  toJSON(): string {
    return `${this.low} ${this.high}`;
  }
}

/** Made once: it is thrown for every record that holds such a number, and a stack trace costs more than the record. */
const EXACT_NUMBER_FOUND = new Error('an exact number was met');

/** A value is nested deeper than the catalog allows. */
export class JsonDepthError extends Error {}

/** A text has so many values that they would take more memory than a run has, however few bytes each is. */
export class JsonSizeError extends Error {
  constructor() {
    super(`more than ${MAX_VALUES} values`);
  }
}

/** A text above this size is looked through before it is parsed: a `[]` of two bytes takes fifty of the heap. */
export const LOOKED_THROUGH_LENGTH = 4 * 1024 * 1024;
/** Values of a large text at most; those of a list are parsed part by part and do not count together. */
export const MAX_VALUES = 1_000_000;

export function isJsonObject(value: unknown): value is JsonObject {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return !(value instanceof ExactNumber || value instanceof Unread);
}

/** A digit that ends a value: numbers are found by their ends, which are far rarer in texts than what they begin with. */
const NUMBER_END = /\d[ \t\r\n]*(?:[,\]}]|$)/g;
/** A double prints an integer of so many digits as it was written. */
const SAFE_DIGITS = 15;

/**
 * Parses JSON and keeps the digits of every number and the characters of every name.
 * @throws SyntaxError when it is not JSON, JsonDepthError when it is nested deeper than `maxDepth`, JsonSizeError when a text with
 * a `maxDepth`, which is one from outside, has too many values.
 */
export function parseJson(text: string, maxDepth = Number.POSITIVE_INFINITY): JsonValue {
  if (text.length > LOOKED_THROUGH_LENGTH && Number.isFinite(maxDepth)) assertModest(text, maxDepth);
  // The engine's parser is the judge of the syntax; ours, which is slower, runs only where that one would lose something.
  const value = JSON.parse(text) as JsonValue;
  if (Number.isFinite(maxDepth)) assertDepth(value, maxDepth);
  return losesDigits(text) || hasEscapedName(text) ? createExactReader(text).read() : value;
}

/** Whether a double prints a number of the text differently. What looks like one inside a string costs time only. */
function losesDigits(text: string): boolean {
  for (const { index } of text.matchAll(NUMBER_END)) {
    let start = index;
    let isInteger = true;
    for (; start > 0; start -= 1) {
      const code = text.charCodeAt(start - 1);
      if (code >= 0x30 && code <= 0x39) continue;
      // `+`, `-`, `.`, `E`, `e`
      if (code !== 0x2b && code !== 0x2d && code !== 0x2e && code !== 0x45 && code !== 0x65) break;
      isInteger = false;
    }
    if (isInteger && index - start < SAFE_DIGITS) continue;
    const number = text.slice(start, index + 1);
    if (String(Number(number)) !== number) return true;
  }
  return false;
}

/**
 * Whether a member's name has an escape in it. Once it has met a name of a single backslash, the parser of Node 24 and 26
 * reads other escaped names as that one too (nodejs/node issue 63785).
 */
function hasEscapedName(text: string): boolean {
  for (let at = text.indexOf('\\'); at !== -1; at = text.indexOf('\\', at)) {
    // Inside of a string, as every backslash is.
    while (text.charCodeAt(at) !== 0x22) at += text.charCodeAt(at) === 0x5c ? 2 : 1;
    do at += 1;
    while (isSpace(text.charCodeAt(at)));
    if (text.charCodeAt(at) === 0x3a) return true;
  }
  return false;
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09;
}

/** Reads a text that is known to be JSON. */
function createExactReader(text: string): { read(): JsonValue } {
  let position = 0;

  /** Moves to the next character that is no white space. */
  const skipSpace = (): number => {
    let code = text.charCodeAt(position);
    while (isSpace(code)) code = text.charCodeAt(++position);
    return code;
  };
  const readString = (): string => {
    const start = position;
    let escaped = false;
    for (position += 1; text.charCodeAt(position) !== 0x22; position += 1) {
      if (text.charCodeAt(position) !== 0x5c) continue;
      escaped = true;
      position += 1;
    }
    position += 1;
    return escaped
      ? (JSON.parse(text.slice(start, position)) as string)
      : text.slice(start + 1, position - 1);
  };
  const readNumber = (): JsonValue => {
    const start = position;
    while (position < text.length && NUMBER_CHARACTERS.includes(text.charAt(position))) position += 1;
    const digits = text.slice(start, position);
    const value = Number(digits);
    return String(value) === digits ? value : new ExactNumber(digits);
  };
  const readArray = (): JsonArray => {
    const elements: JsonValue[] = [];
    position += 1;
    while (skipSpace() !== 0x5d) {
      if (text.charCodeAt(position) === 0x2c) position += 1;
      elements.push(read());
    }
    position += 1;
    return elements;
  };
  const readObject = (): JsonObject => {
    const members: Record<string, JsonValue> = {};
    position += 1;
    while (skipSpace() !== 0x7d) {
      if (text.charCodeAt(position) === 0x2c) position += 1;
      skipSpace();
      const key = readString();
      skipSpace();
      position += 1;
      setMember(members, key, read());
    }
    position += 1;
    return members;
  };
  const readLiteral = (value: null | boolean): null | boolean => {
    position += String(value).length;
    return value;
  };
  const read = (): JsonValue => {
    switch (skipSpace()) {
      case 0x7b:
        return readObject();
      case 0x5b:
        return readArray();
      case 0x22:
        return readString();
      case 0x74:
        return readLiteral(true);
      case 0x66:
        return readLiteral(false);
      case 0x6e:
        return readLiteral(null);
      default:
        return readNumber();
    }
  };
  return { read };
}

const NUMBER_CHARACTERS = '0123456789+-.eE';

/** Sets an own member whatever its name: by assignment `__proto__` would change the object's nature instead. */
export function setMember(object: Record<string, JsonValue>, name: string, value: JsonValue): void {
  if (name === '__proto__') {
    Object.defineProperty(object, name, { value, writable: true, enumerable: true, configurable: true });
  } else {
    object[name] = value;
  }
}

/**
 * Counts levels and values by brackets, commas and quotes alone, in what may be no JSON.
 * @throws JsonDepthError, JsonSizeError
 */
export function assertModest(text: string, maxDepth: number): void {
  let values = 1;
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    switch (text.charCodeAt(at)) {
      // `"`: on to the end of the string.
      case 0x22:
        for (at += 1; at < text.length && text.charCodeAt(at) !== 0x22; at += 1)
          if (text.charCodeAt(at) === 0x5c) at += 1;
        break;
      // `[`, `{`
      case 0x5b:
      case 0x7b:
        values += 1;
        depth += 1;
        if (depth > maxDepth + 1) throw new JsonDepthError('nested too deeply');
        break;
      // `]`, `}`
      case 0x5d:
      case 0x7d:
        depth -= 1;
        break;
      // `,`
      case 0x2c:
        values += 1;
        break;
    }
    if (values > MAX_VALUES) throw new JsonSizeError();
  }
}

function assertDepth(value: JsonValue, levelsLeft: number): void {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return;
  if (levelsLeft === 0) throw new JsonDepthError('nested too deeply');
  if (Array.isArray(value)) {
    for (const element of value as JsonArray) assertDepth(element, levelsLeft - 1);
    return;
  }
  for (const key of Object.keys(value)) assertDepth((value as JsonObject)[key] as JsonValue, levelsLeft - 1);
}

/** JSON text without white space, exact numbers included. Lone surrogates come out escaped. */
export function toJsonText(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error === EXACT_NUMBER_FOUND) return exactText(value as JsonValue);
    throw error;
  }
}

function exactText(value: JsonValue): string {
  if (value instanceof ExactNumber) return value.text;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as JsonArray).map(exactText).join(',')}]`;
  const members = Object.entries(value as JsonObject).filter(
    ([, member]) => (member as unknown) !== undefined,
  );
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${exactText(member)}`).join(',')}}`;
}

/** JSON text for people, indented by two spaces, exact numbers included. */
export function toPrettyJson(value: unknown): string {
  try {
    return JSON.stringify(value, null, 2);
  } catch (error) {
    if (error === EXACT_NUMBER_FOUND) return prettyText(value as JsonValue, '\n');
    throw error;
  }
}

function prettyText(value: JsonValue, lineStart: string): string {
  if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return exactText(value);
  const inner = `${lineStart}  `;
  if (Array.isArray(value)) {
    const elements = (value as JsonArray).map((element) => `${inner}${prettyText(element, inner)}`);
    return elements.length === 0 ? '[]' : `[${elements.join(',')}${lineStart}]`;
  }
  const members = Object.entries(value as JsonObject)
    .filter(([, member]) => (member as unknown) !== undefined)
    .map(([key, member]) => `${inner}${JSON.stringify(key)}: ${prettyText(member, inner)}`);
  return members.length === 0 ? '{}' : `{${members.join(',')}${lineStart}}`;
}

const OTHER_LINE_ENDS = /[\u0085\u2028\u2029]/g;

/** One line of JSON Lines, without its `\n`: no reader finds another line end in it. */
export function toJsonLine(value: unknown): string {
  return withoutLineEnds(toJsonText(value));
}

/** JSON text in which what some readers take for the end of a line is escaped. */
export function withoutLineEnds(json: string): string {
  return json.replace(
    OTHER_LINE_ENDS,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** JSON text with the keys of every object in code-unit order: equal for equal values. */
export function canonicalJson(value: JsonValue): string {
  return toJsonText(sortKeys(value));
}

function sortKeys(value: JsonValue): JsonValue {
  if (typeof value !== 'object' || value === null) return value;
  if (value instanceof ExactNumber || value instanceof Unread) return value;
  if (Array.isArray(value)) return (value as JsonArray).map(sortKeys);
  const sorted: Record<string, JsonValue> = Object.create(null) as Record<string, JsonValue>;
  for (const key of Object.keys(value).sort())
    sorted[key] = sortKeys((value as JsonObject)[key] as JsonValue);
  return sorted;
}

/** What kind of value a JSON value is, for messages: `nothing`, `null`, `an array`, `a string`. */
export function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'an array';
  if (typeof value === 'string') return 'a string';
  if (typeof value === 'boolean') return 'a boolean';
  return typeof value === 'number' || value instanceof ExactNumber ? 'a number' : 'an object';
}

/** The member at a dotted path, or undefined; `$` is the value itself. Inherited members do not count. */
export function valueAt(value: JsonValue | undefined, path: string): JsonValue | undefined {
  return path === '$' ? value : memberAt(value, pathNames(path));
}

/** `valueAt` for a path that many values are asked for. */
export function valueReader(path: string): (value: JsonValue | undefined) => JsonValue | undefined {
  if (path === '$') return (value) => value;
  const names = pathNames(path);
  return (value) => memberAt(value, names);
}

function memberAt(value: JsonValue | undefined, names: readonly string[]): JsonValue | undefined {
  let current: JsonValue | undefined = value;
  for (const name of names) {
    if (!isJsonObject(current) || !Object.hasOwn(current, name)) return undefined;
    current = current[name];
  }
  return current;
}

/** A copy of the object in which the member at a dotted path has a new value; objects on the way are made. */
export function withMember(object: JsonObject, path: string, value: JsonValue): JsonObject {
  return withNamed(object, pathNames(path), value);
}

function withNamed(object: JsonObject, names: readonly string[], value: JsonValue): JsonObject {
  const [name = '', ...rest] = names;
  const member = Object.hasOwn(object, name) ? object[name] : undefined;
  const inner = rest.length === 0 ? value : withNamed(isJsonObject(member) ? member : {}, rest, value);
  return { ...object, [name]: inner };
}

/**
 * The names of a dotted path. A name with signs of its own is quoted, e.g. `'urn:scim:2.0:User'.active`; `[]` and whatever
 * else stands after a name stays with it.
 */
export function pathNames(path: string): readonly string[] {
  if (!path.includes("'")) return path.split('.');
  return pathParts(path).map((part) => part.replace(/^'([^']*)'/, '$1'));
}

/** The parts of a dotted path as they are written, quotes included. */
export function pathParts(path: string): readonly string[] {
  return path.includes("'") ? (path.match(QUOTED_SEGMENT) ?? []) : path.split('.');
}

/**
 * The members that have a value. For objects whose type knows no missing ones: headers, JSON made here, options of a
 * library. Our own types say `?: T | undefined`, and take a value that may be missing as it is.
 */
export function present<T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };
}

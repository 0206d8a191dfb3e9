import { JsonDepthError } from './json.js';

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const ARRAY_START = 0x5b;
export const ARRAY_END = 0x5d;
export const OBJECT_START = 0x7b;
export const OBJECT_END = 0x7d;

const SPACE = 0x20;

const ALL_ONES = 0x01010101;
const ALL_HIGH = 0x80808080 | 0;
const ALL_BACKSLASHES = 0x5c5c5c5c;
/** What these bits turn round makes a quote a space, and leaves what is below a space there. */
const ALL_TWOS = 0x02020202;
const ALL_BEHIND_SPACE = 0x21212121;

/** Marks of four bytes as one number: the lowest is that of the first quote, backslash or control character; 0 for none. */
export const stopsIn = (unit: number): number =>
  (((unit ^ ALL_TWOS) - ALL_BEHIND_SPACE) | ((unit ^ ALL_BACKSLASHES) - ALL_ONES)) & ~unit & ALL_HIGH;
/** Which of the four bytes has the lowest mark, from 0. Borrows only touch marks behind it. */
export const firstOf = (stops: number): number => (31 - Math.clz32(stops & (0 - stops))) >>> 3;
const isStop = (byte: number): boolean => byte < SPACE || byte === QUOTE || byte === BACKSLASH;

const isSpace = (byte: number): boolean => byte === SPACE || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The place of the next byte that is no white space. */
export function afterSpace(bytes: Uint8Array, at: number): number {
  for (;;) {
    const byte = bytes[at] ?? 0;
    if (byte > SPACE || !isSpace(byte)) return at;
    at += 1;
  }
}

/**
 * The place behind the JSON value that begins at `at`, which must be one by the letter of RFC 8259; the same texts are
 * taken as by `JSON.parse`. `view` is of the same bytes, or goes on behind them with a control character.
 * @throws SyntaxError where it is none, JsonDepthError where it is nested deeper than `levels`.
 */
export function endOfValue(bytes: Uint8Array, view: DataView, at: number, levels: number): number {
  switch (bytes[at]) {
    case QUOTE:
      return endOfString(bytes, view, at + 1);
    case OBJECT_START:
      return endOfObject(bytes, view, at + 1, levels);
    case ARRAY_START:
      return endOfArray(bytes, view, at + 1, levels);
    case 0x74:
      return endOfWord(bytes, at, 'true');
    case 0x66:
      return endOfWord(bytes, at, 'false');
    case 0x6e:
      return endOfWord(bytes, at, 'null');
    default:
      return endOfNumber(bytes, at);
  }
}

const COLON_QUOTE = 0x223a;
const COMMA_QUOTE = 0x222c;

/** Two bytes as one number. */
const pairAt = (view: DataView, at: number): number =>
  at <= view.byteLength - 2 ? view.getInt16(at, true) : 0;

function endOfObject(bytes: Uint8Array, view: DataView, at: number, levels: number): number {
  if (levels <= 0) throw new JsonDepthError('nested too deeply');
  at = afterSpace(bytes, at);
  if (bytes[at] === OBJECT_END) return at + 1;
  for (;;) {
    at = endOfName(bytes, view, at);
    // By far the most: a text and no white space around it.
    at =
      pairAt(view, at) === COLON_QUOTE
        ? endOfString(bytes, view, at + 2)
        : endOfValue(bytes, view, afterColon(bytes, at), levels - 1);
    if (pairAt(view, at) === COMMA_QUOTE) {
      at += 1;
      continue;
    }
    at = afterSpace(bytes, at);
    const byte = bytes[at];
    if (byte === OBJECT_END) return at + 1;
    if (byte !== COMMA) throw broken(at);
    at = afterSpace(bytes, at + 1);
  }
}

function endOfArray(bytes: Uint8Array, view: DataView, at: number, levels: number): number {
  if (levels <= 0) throw new JsonDepthError('nested too deeply');
  at = afterSpace(bytes, at);
  if (bytes[at] === ARRAY_END) return at + 1;
  for (;;) {
    at = afterSpace(bytes, endOfValue(bytes, view, at, levels - 1));
    const byte = bytes[at];
    if (byte === ARRAY_END) return at + 1;
    if (byte !== COMMA) throw broken(at);
    at = afterSpace(bytes, at + 1);
  }
}

/** Behind the member's name that begins at `at`. */
export function endOfName(bytes: Uint8Array, view: DataView, at: number): number {
  if (bytes[at] !== QUOTE) throw broken(at);
  return endOfString(bytes, view, at + 1);
}

/** The place of a member's value, by that behind its name. */
export function afterColon(bytes: Uint8Array, at: number): number {
  at = afterSpace(bytes, at);
  if (bytes[at] !== COLON) throw broken(at);
  return afterSpace(bytes, at + 1);
}

/** Behind the closing quote, by the place behind the opening one. */
function endOfString(bytes: Uint8Array, view: DataView, at: number): number {
  for (;;) {
    at = stopAfter(bytes, view, at);
    const byte = bytes[at];
    if (byte === QUOTE) return at + 1;
    if (byte !== BACKSLASH) throw broken(at);
    at = endOfEscape(bytes, at + 1);
  }
}

/** The place of the next quote, backslash or control character, or the end of the bytes. */
function stopAfter(bytes: Uint8Array, view: DataView, at: number): number {
  for (const last = view.byteLength - 4; at <= last; at += 4) {
    const stops = stopsIn(view.getInt32(at, true));
    if (stops !== 0) return at + firstOf(stops);
  }
  while (!isStop(bytes[at] ?? 0)) at += 1;
  return at;
}

function endOfEscape(bytes: Uint8Array, at: number): number {
  switch (bytes[at]) {
    case QUOTE:
    case BACKSLASH:
    case 0x2f: // /
    case 0x62: // b
    case 0x66: // f
    case 0x6e: // n
    case 0x72: // r
    case 0x74: // t
      return at + 1;
    case 0x75: // u
      for (let digit = at + 1; digit <= at + 4; digit += 1) {
        const byte = (bytes[digit] ?? 0) | 0x20;
        if (!isDigit(bytes[digit]) && !(byte >= 0x61 && byte <= 0x66)) throw broken(digit);
      }
      return at + 5;
    default:
      throw broken(at);
  }
}

function endOfWord(bytes: Uint8Array, at: number, word: string): number {
  for (let index = 1; index < word.length; index += 1)
    if (bytes[at + index] !== word.charCodeAt(index)) throw broken(at + index);
  return at + word.length;
}

function endOfNumber(bytes: Uint8Array, at: number): number {
  if (bytes[at] === 0x2d) at += 1;
  if (bytes[at] === 0x30) at += 1;
  else at = endOfDigits(bytes, at);
  if (bytes[at] === 0x2e) at = endOfDigits(bytes, at + 1);
  if (((bytes[at] ?? 0) | 0x20) === 0x65) {
    at += 1;
    if (bytes[at] === 0x2b || bytes[at] === 0x2d) at += 1;
    at = endOfDigits(bytes, at);
  }
  return at;
}

/** Behind one digit or more. */
function endOfDigits(bytes: Uint8Array, at: number): number {
  if (!isDigit(bytes[at])) throw broken(at);
  do at += 1;
  while (isDigit(bytes[at]));
  return at;
}

export function broken(at: number): SyntaxError {
  return new SyntaxError(`no JSON at byte ${at}`);
}

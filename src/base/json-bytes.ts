import { JsonDepthError } from './json.js';

export const QUOTE = 0x22;
export const COMMA = 0x2c;
export const COLON = 0x3a;
export const BACKSLASH = 0x5c;
export const ARRAY_START = 0x5b;
export const ARRAY_END = 0x5d;
export const OBJECT_START = 0x7b;
export const OBJECT_END = 0x7d;

/** What a byte means inside of a string; bytes without a meaning are 0. */
const ENDS_STRING = 1;
const ESCAPES = 2;
const CONTROL = 3;
const IN_STRING = new Uint8Array(256);
IN_STRING.fill(CONTROL, 0, 0x20);
IN_STRING[QUOTE] = ENDS_STRING;
IN_STRING[BACKSLASH] = ESCAPES;

const isSpace = (byte: number | undefined): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** The place of the next byte that is no white space. */
export function afterSpace(bytes: Uint8Array, at: number): number {
  while (isSpace(bytes[at])) at += 1;
  return at;
}

/**
 * The place behind the JSON value that begins at `at`, which must be one by the letter of RFC 8259; the same texts are
 * taken as by `JSON.parse`.
 * @throws SyntaxError where it is none, JsonDepthError where it is nested deeper than `levels`.
 */
export function endOfValue(bytes: Uint8Array, at: number, levels: number): number {
  const byte = bytes[at];
  switch (byte) {
    case QUOTE:
      return endOfString(bytes, at + 1);
    case OBJECT_START:
      return endOfObject(bytes, at + 1, levels);
    case ARRAY_START:
      return endOfArray(bytes, at + 1, levels);
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

function endOfObject(bytes: Uint8Array, at: number, levels: number): number {
  if (levels <= 0) throw new JsonDepthError('nested too deeply');
  at = afterSpace(bytes, at);
  if (bytes[at] === OBJECT_END) return at + 1;
  for (;;) {
    at = endOfValue(bytes, afterColon(bytes, endOfName(bytes, at)), levels - 1);
    at = afterSpace(bytes, at);
    if (bytes[at] === OBJECT_END) return at + 1;
    if (bytes[at] !== COMMA) throw broken(at);
    at = afterSpace(bytes, at + 1);
  }
}

function endOfArray(bytes: Uint8Array, at: number, levels: number): number {
  if (levels <= 0) throw new JsonDepthError('nested too deeply');
  at = afterSpace(bytes, at);
  if (bytes[at] === ARRAY_END) return at + 1;
  for (;;) {
    at = afterSpace(bytes, endOfValue(bytes, at, levels - 1));
    if (bytes[at] === ARRAY_END) return at + 1;
    if (bytes[at] !== COMMA) throw broken(at);
    at = afterSpace(bytes, at + 1);
  }
}

/** Behind the member's name that begins at `at`. */
export function endOfName(bytes: Uint8Array, at: number): number {
  if (bytes[at] !== QUOTE) throw broken(at);
  return endOfString(bytes, at + 1);
}

/** The place of a member's value, by that behind its name. */
export function afterColon(bytes: Uint8Array, at: number): number {
  at = afterSpace(bytes, at);
  if (bytes[at] !== COLON) throw broken(at);
  return afterSpace(bytes, at + 1);
}

/** Behind the closing quote, by the place behind the opening one. */
function endOfString(bytes: Uint8Array, at: number): number {
  for (;;) {
    while (IN_STRING[bytes[at] ?? 0] === 0) at += 1;
    switch (IN_STRING[bytes[at] ?? 0]) {
      case ENDS_STRING:
        return at + 1;
      case ESCAPES:
        at = endOfEscape(bytes, at + 1);
        break;
      default:
        throw broken(at);
    }
  }
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

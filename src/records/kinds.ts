import { ExactNumber, type JsonValue } from '../base/json.js';
import type { RedactionRule } from '../catalog/types.js';
import { hasFinding } from './detectors.js';
import { decodedTexts } from './encoded.js';
import { isPlainInstantAt, readInstant } from './instant.js';

/** Kinds whose values are told by their shape; `text` is read by the detectors instead. */
export type ShapedKind = Exclude<NonNullable<RedactionRule['kind']>, 'text'>;

/** Whether a single value is of a kind. Null and the empty text say nothing about anybody and are not asked about. */
export type IsOfKind = (value: JsonValue) => boolean;

const MAX_ID_LENGTH = 200;
const MAX_WORD_LENGTH = 100;
const MAX_NAME_LENGTH = 80;
/** Words come again and again; what was found out about one is remembered. */
const MEMO_SIZE = 2000;

const ID = /^[A-Za-z0-9_-][A-Za-z0-9._:/|~=+-]*$/;
const WORD = /^[A-Za-z0-9_]+(?:[.:/-]+[A-Za-z0-9_]+|\[\d{0,4}\])*$/;
const FIELD_NAME = /^(?=.{1,40}$)[a-z_][A-Za-z_]*(?:[0-9]{1,2}[A-Za-z_]+)*[0-9]{0,2}$/;
const NUMERAL = /^-?\d{1,6}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?$/;

const DATE = String.raw`\d{4}-\d{2}(?:-\d{2})?`;
const TIME = String.raw`\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const MOMENT = String.raw`${DATE}(?:[T ]${TIME}(?:Z|[+-]\d{2}(?::?\d{2})?)?)?`;
const LENGTH = String.raw`P(?=[\dT])(?:\d{1,6}[YMWD])*(?:T(?:\d{1,6}(?:\.\d{1,9})?[HMS])+)?`;
const OTHER_INSTANT = new RegExp(
  `^(?:(?:${MOMENT}|${LENGTH})(?:/(?:${MOMENT}|${LENGTH}))?|${TIME}(?:Z|[+-]\\d{2}:?\\d{2})?)$`,
);

/** The test of a kind. `words` are those that the vendor knows for a word; one of bounded shape is one too. */
export function kindTest(kind: ShapedKind, words: readonly string[] = []): IsOfKind {
  switch (kind) {
    case 'id':
      return (value) => (typeof value === 'string' ? isId(value) : isPlainNumber(value));
    case 'instant':
      return (value) => (typeof value === 'string' ? isInstant(value) : isEpoch(numberOf(value)));
    case 'number':
      return (value) => (typeof value === 'string' ? NUMERAL.test(value) : typeof value !== 'boolean');
    case 'boolean':
      return (value) => typeof value === 'boolean' || value === 'true' || value === 'false';
    case 'word': {
      const known = new Set(words);
      const isKnownWord = remembered((text) => known.has(text) || isWord(text));
      return (value) =>
        typeof value === 'string' ? isKnownWord(value) : typeof value === 'boolean' || isPlainNumber(value);
    }
  }
}

/** Of kinds whose values are mostly written in one way: whether bytes of ASCII are that, which no text must be made of then. */
export const PLAIN_TESTS: Readonly<
  Partial<Record<ShapedKind, (bytes: Uint8Array, from: number, to: number) => boolean>>
> = { id: isUuidAt, instant: isPlainInstantAt };

/** Whether the key of a map may stay: an opaque id or one word. */
export function isMapKey(name: string): boolean {
  return isId(name) || isWord(name);
}

/** Whether a name that no rule has may stay or be told: written as fields are, or an opaque id. */
export function isFieldName(name: string): boolean {
  return FIELD_NAME.test(name) && !saysMore(name);
}

/** Whether a name below a rule for any depth may stay. */
export function isKeptName(name: string): boolean {
  return name.length <= MAX_NAME_LENGTH && (isFieldName(name) || isId(name));
}

/**
 * A UUID, a number, or a token without blanks, `@` or words: an id that somebody chose is often a mail address, a number to
 * call or a name. What is joined of several by `:`, `/` or `|` must be of ids throughout.
 */
function isId(text: string): boolean {
  if (isUuid(text)) return true;
  // One short word in small letters: keys that a service chose, such as `default`, look like this.
  if (/^[a-z]{1,12}$/.test(text)) return true;
  if (text.length > MAX_ID_LENGTH || !ID.test(text)) return false;
  return text.split(/[:/|]/).every(isIdPart) && !hasFinding(text) && !saysMore(text);
}

/** Runs for every id of every record, hence by hand and not by a pattern. */
function isUuid(text: string): boolean {
  if (text.length !== 36) return false;
  for (let at = 0; at < 36; at += 1) {
    const code = text.charCodeAt(at);
    const isHyphen = at === 8 || at === 13 || at === 18 || at === 23;
    if (isHyphen ? code !== 0x2d : !isHexDigit(code)) return false;
  }
  return true;
}

/** The same of a text as its bytes of ASCII. */
function isUuidAt(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== 36) return false;
  for (let index = 0; index < 36; index += 1) {
    const byte = bytes[from + index] ?? 0;
    const isHyphen = index === 8 || index === 13 || index === 18 || index === 23;
    if (isHyphen ? byte !== 0x2d : !isHexDigit(byte)) return false;
  }
  return true;
}

const HEX_DIGITS = new Uint8Array(256);
for (const digit of '0123456789abcdefABCDEF') HEX_DIGITS[digit.charCodeAt(0)] = 1;

function isHexDigit(code: number): boolean {
  return HEX_DIGITS[code] === 1;
}

function isIdPart(part: string): boolean {
  if (part === '' || isUuid(part)) return true;
  const digits = part.replace(/[._~-]/g, '');
  if (/^\d+$/.test(digits))
    return digits === part ? !couldBeCalled(digits) : digits.length < 7 || isInstant(part);
  return !hasWords(part);
}

/** Letters without a digit beside them are words from four on, unless they change their case as chance does; two runs joined by `.` or `_` are a name. */
function hasWords(part: string): boolean {
  if (/(?:^|[._~-])[A-Za-z]{2,}[._][A-Za-z]{3,}/.test(part)) return true;
  if (/\d/.test(part)) return false;
  const runs = part.match(/[A-Za-z]{4,}/g) ?? [];
  return runs.some((run) => run.length < 12 || (run.match(/[a-z][A-Z]/g) ?? []).length < 3);
}

/** One token of bounded shape: letters, digits and `_`, joined by `.`, `:`, `/`, `-`, with places of lists in brackets. */
export function isWord(text: string): boolean {
  if (text.length > MAX_WORD_LENGTH || !WORD.test(text)) return false;
  if (/^[\d.:/-]+$/.test(text) && text.replace(/\D/g, '').length > 6) return isUuid(text);
  return !hasFinding(text) && !saysMore(text);
}

/** Whether a token, or a part of it, is personal or secret data in an encoding. */
function saysMore(token: string): boolean {
  const saysSo = (part: string): boolean =>
    decodedTexts(part).some((text) => isSentence(text) || hasFinding(text));
  return saysSo(token) || (/[.:|~]/.test(token) && token.split(/[.:|~]/).some(saysSo));
}

/** Whether what an encoding says is words or a name: no id is made of these. */
function isSentence(text: string): boolean {
  return /\p{L}{2,} +\p{L}{2,}/u.test(text) || /^[\p{L}' .-]{8,}$/u.test(text);
}

function isInstant(text: string): boolean {
  if (readInstant(text) !== undefined || OTHER_INSTANT.test(text)) return true;
  return /^\d{10}(?:\d{3})?$/.test(text) && isEpoch(Number(text));
}

/** Seconds, milliseconds, microseconds or nanoseconds since 1970, up to 2052; or a length of time. */
function isEpoch(value: number | undefined): boolean {
  if (value === undefined) return false;
  const seconds = 2.6e9;
  return (
    (value >= 0 && value <= seconds) ||
    [1e3, 1e6, 1e9].some((unit) => value >= 1e8 * unit && value <= seconds * unit)
  );
}

function numberOf(value: JsonValue): number | undefined {
  if (typeof value === 'number') return value;
  return value instanceof ExactNumber ? Number(value.text) : undefined;
}

function isPlainNumber(value: JsonValue): boolean {
  const text = typeof value === 'number' ? String(value) : value instanceof ExactNumber ? value.text : '@';
  return !/[^\d.eE+-]/.test(text) && !couldBeCalled(text);
}

/** Whether digits alone are as long as a number with its area, and begin as one: ids that count are shorter, moments begin with 1. */
function couldBeCalled(digits: string): boolean {
  return /^(?:00?[1-9]\d{7,12}|1[2-9]\d{2}[2-9]\d{6}|[2-9]\d{9,13})$/.test(digits);
}

function remembered(test: (text: string) => boolean): (text: string) => boolean {
  const memo = new Map<string, boolean>();
  return (text) => {
    let known = memo.get(text);
    if (known === undefined) {
      known = test(text);
      if (memo.size >= MEMO_SIZE) memo.clear();
      memo.set(text, known);
    }
    return known;
  };
}

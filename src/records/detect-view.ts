import { isDigit } from './finding.js';

/** A text as the detectors read it, and where each of its characters stands in the text as it came. */
export interface View {
  readonly text: string;
  /** Where the stretch of the view from `start` to `end` begins and ends in the text as it came. */
  place(start: number, end: number): readonly [start: number, end: number];
}

/** What makes a view differ from its text: signs beyond ASCII, invisible ones, and escapes of addresses, JSON and HTML. */
const TO_NORMALISE = /[^\t\n\r\x20-\x7e]|%[0-9A-Fa-f]{2}|\\+[ux][0-9A-Fa-f]{2}|&(?:#|[a-z]{2,8};)|=40/;
const INVISIBLE = /\p{Cf}|\p{Mn}|[\u{115f}\u{1160}\u{3164}\u{ffa0}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\p{Zs}\u2028\u2029\u0085]/u;
const DASH = /[\p{Pd}\u2212\u02d7\u2500]/u;
const DOT = /[\u3002\uff61\u00b7\u2027\u2219\u22c5\u30fb]/u;
const ENTITIES: Readonly<Record<string, string>> = {
  commat: '@',
  amp: '&',
  period: '.',
  plus: '+',
  nbsp: ' ',
  colon: ':',
  equals: '=',
  lpar: '(',
  rpar: ')',
  sol: '/',
  lowbar: '_',
  hyphen: '-',
  dash: '-',
  quot: '"',
  apos: "'",
};
/** A mark of Japanese that stands for a dash between digits. */
const PROLONGED = 0x30fc;
/** A byte, escaped up to four times over. */
const PERCENT = /%(?:25){0,3}([0-9A-Fa-f]{2})/y;
const ESCAPES =
  /\\{1,4}u[0-9A-Fa-f]{4}|\\{1,4}u\{[0-9A-Fa-f]{1,6}\}|\\{1,4}x[0-9A-Fa-f]{2}|&#\d{1,7};?|&#[xX][0-9A-Fa-f]{1,6};?|&[a-z]{2,8};|=40/y;

/**
 * The text in one form of writing: compatibility forms (NFKC, sign by sign), without invisible signs, any digits, blanks, dashes and
 * dots as those of ASCII, escapes of addresses, JSON and HTML read. The text itself where it has none of these.
 */
export function viewOf(text: string): View {
  if (!TO_NORMALISE.test(text)) return { text, place: (start, end) => [start, end] };
  const parts: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const add = (shown: string, start: number, end: number): void => {
    parts.push(shown);
    let units = shown.length;
    while (units > 0) {
      starts.push(start);
      ends.push(end);
      units -= 1;
    }
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    if (code === 0x25) {
      const read = readPercent(text, at);
      if (read !== undefined) {
        add(normalSign(read.sign), at, read.end);
        at = read.end;
        continue;
      }
    }
    if (code === 0x26 || code === 0x5c || code === 0x3d) {
      ESCAPES.lastIndex = at;
      const escape = ESCAPES.exec(text)?.[0];
      const read = escape === undefined ? undefined : readEscape(escape);
      if (escape !== undefined && read !== undefined) {
        for (const sign of read) add(normalSign(sign), at, at + escape.length);
        at += escape.length;
        continue;
      }
    }
    if (code >= 0x20 && code < 0x7f) {
      add(text.charAt(at), at, at + 1);
      at += 1;
      continue;
    }
    if (code === PROLONGED && isDigit(parts.at(-1)?.charCodeAt(0) ?? 0)) {
      add('-', at, at + 1);
      at += 1;
      continue;
    }
    const sign = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
    add(normalSign(sign), at, at + sign.length);
    at += sign.length;
  }
  return {
    text: parts.join(''),
    place: (start, end) => [starts[start] ?? text.length, end === 0 ? 0 : (ends[end - 1] ?? text.length)],
  };
}

function readEscape(escape: string): string | undefined {
  if (escape === '=40') return '@';
  if (escape.startsWith('\\')) return fromCode(escape.replace(/^\\+[ux]\{?|\}$/g, ''), 16);
  if (!escape.startsWith('&#')) return ENTITIES[escape.slice(1, -1)];
  const hex = /^&#[xX]/.test(escape);
  return fromCode(escape.replace(/^&#[xX]?|;$/g, ''), hex ? 16 : 10);
}

function fromCode(digits: string, base: number): string | undefined {
  const code = Number.parseInt(digits, base);
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}

/** One sign from its escaped bytes of UTF-8; undefined where they are none. */
function readPercent(text: string, at: number): { readonly sign: string; readonly end: number } | undefined {
  PERCENT.lastIndex = at;
  const first = PERCENT.exec(text)?.[1];
  if (first === undefined) return undefined;
  let bytes = `%${first}`;
  let end = PERCENT.lastIndex;
  const lead = Number.parseInt(first, 16);
  if ((lead & 0xc0) === 0x80 || lead > 0xf4) return undefined;
  for (let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0; more > 0; more -= 1) {
    PERCENT.lastIndex = end;
    const next = PERCENT.exec(text)?.[1];
    // Checked here, since an exception for each is slow.
    if (next === undefined || (Number.parseInt(next, 16) & 0xc0) !== 0x80) return undefined;
    bytes += `%${next}`;
    end = PERCENT.lastIndex;
  }
  try {
    return { sign: decodeURIComponent(bytes), end };
  } catch {
    return undefined;
  }
}

const known = new Map<string, string>();
const MEMO_SIZE = 4096;

function normalSign(sign: string): string {
  if (sign.length === 1 && sign.charCodeAt(0) < 0x80) return sign;
  let normal = known.get(sign);
  if (normal === undefined) {
    normal = findNormalSign(sign);
    if (known.size >= MEMO_SIZE) known.clear();
    known.set(sign, normal);
  }
  return normal;
}

function findNormalSign(sign: string): string {
  if (INVISIBLE.test(sign)) return '';
  if (SPACE.test(sign)) return ' ';
  if (DOT.test(sign)) return '.';
  const plain = sign.normalize('NFKC');
  if (DASH.test(plain)) return '-';
  if (SPACE.test(plain)) return ' ';
  return DIGIT.test(plain) && plain.charCodeAt(0) > 0x7f ? digitOf(plain) : plain;
}

/** Digits of a script stand in a row from its zero, and no two rows touch that NFKC leaves. */
function digitOf(sign: string): string {
  const code = sign.codePointAt(0) ?? 0;
  let value = 0;
  while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1))) value += 1;
  return String(value);
}

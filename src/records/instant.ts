/** A moment read from a record. */
export interface Instant {
  /** Epoch milliseconds, rounded down. */
  readonly ms: number;
  /** Digits of the fraction of a second beyond the third, as sent. */
  readonly finer: string;
}

const DAY_MS = 86_400_000;
const MAX_FRACTION_DIGITS = 30;
const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

/**
 * Reads `YYYY-MM-DDThh:mm:ss`, an optional fraction and `Z` or an offset (`+01:00`, `+0100`). Undefined for anything else:
 * without an offset the moment is not known. Runs for every record, hence by hand and not by a pattern.
 */
export function readInstant(text: string): Instant | undefined {
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 2);
  const day = digits(text, 8, 2);
  const hour = digits(text, 11, 2);
  const minute = digits(text, 14, 2);
  const second = digits(text, 17, 2);
  const marked =
    text.charCodeAt(4) === 0x2d &&
    text.charCodeAt(7) === 0x2d &&
    text.charCodeAt(10) === 0x54 &&
    text.charCodeAt(13) === 0x3a &&
    text.charCodeAt(16) === 0x3a;
  // A part that is no number is NaN, and no comparison with NaN holds.
  const inRange = month >= 1 && month <= 12 && hour <= 23 && minute <= 59 && second <= 59;
  if (!marked || !inRange || !(day >= 1 && day <= daysIn(year, month))) return undefined;

  let end = 19;
  if (text.charCodeAt(end) === 0x2e) {
    end += 1;
    while (isDigit(text.charCodeAt(end))) end += 1;
    if (end === 20 || end > 20 + MAX_FRACTION_DIGITS) return undefined;
  }
  const offsetMinutes = readOffset(text, end);
  if (offsetMinutes === undefined) return undefined;
  const fractionMs = end > 20 ? Number(text.slice(20, Math.min(end, 23)).padEnd(3, '0')) : 0;
  const minutes = hour * 60 + minute - offsetMinutes;
  return {
    ms: epochDay(year, month, day) * DAY_MS + minutes * 60_000 + second * 1000 + fractionMs,
    finer: end > 23 ? text.slice(23, end) : '',
  };
}

const SHAPE = Buffer.from('0000-00-00T00:00:00.000Z', 'latin1');
const ZERO = 0x30;

/**
 * Whether bytes of ASCII are an instant at first sight: as records have it, in the first 28 days of a month. False for others, which
 * `readInstant` may still read.
 */
export function isPlainInstantAt(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from !== SHAPE.length) return false;
  for (let index = 0; index < SHAPE.length; index += 1) {
    const byte = bytes[from + index] ?? 0;
    const shape = SHAPE[index];
    if (shape === ZERO ? byte < ZERO || byte > 0x39 : byte !== shape) return false;
  }
  const month = pairAt(bytes, from + 5);
  const day = pairAt(bytes, from + 8);
  const isDay = month >= 1 && month <= 12 && day >= 1 && day <= 28;
  return (
    isDay &&
    pairAt(bytes, from + 11) <= 23 &&
    pairAt(bytes, from + 14) <= 59 &&
    pairAt(bytes, from + 17) <= 59
  );
}

function pairAt(bytes: Uint8Array, at: number): number {
  return ((bytes[at] ?? 0) - ZERO) * 10 + (bytes[at + 1] ?? 0) - ZERO;
}

/** `YYYY-MM-DDThh:mm:ss.sssZ`, with the finer digits where some were sent, so that instants compare as text. */
export function formatExactInstant(instant: Instant): string {
  return `${new Date(instant.ms).toISOString().slice(0, -1)}${instant.finer}Z`;
}

/** Whether a text that is an instant is written as formatExactInstant writes it. */
export function isFormatted(text: string): boolean {
  return text.length >= 24 && text.charCodeAt(text.length - 1) === 0x5a;
}

function readOffset(text: string, at: number): number | undefined {
  const sign = text.charCodeAt(at);
  if (sign === 0x5a) return text.length === at + 1 ? 0 : undefined;
  if (sign !== 0x2b && sign !== 0x2d) return undefined;
  const colon = text.charCodeAt(at + 3) === 0x3a ? 1 : 0;
  const hours = digits(text, at + 1, 2);
  const minutes = digits(text, at + 3 + colon, 2);
  if (text.length !== at + 5 + colon || !(hours <= 23 && minutes <= 59)) return undefined;
  return (sign === 0x2b ? 1 : -1) * (hours * 60 + minutes);
}

function digits(text: string, at: number, length: number): number {
  let value = 0;
  for (let index = at; index < at + length; index += 1) {
    const code = text.charCodeAt(index);
    if (!isDigit(code)) return Number.NaN;
    value = value * 10 + code - 0x30;
  }
  return value;
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function daysIn(year: number, month: number): number {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return (DAYS_IN_MONTH[month - 1] ?? 0) + (leap ? 1 : 0);
}

/** Days since 1970-01-01, in a calendar whose years begin in March, so that the leap day comes last. */
function epochDay(year: number, month: number, day: number): number {
  const marchYear = month <= 2 ? year - 1 : year;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return (
    era * 146_097 +
    yearOfEra * 365 +
    Math.floor(yearOfEra / 4) -
    Math.floor(yearOfEra / 100) +
    dayOfYear -
    719_468
  );
}

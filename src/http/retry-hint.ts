import type { WaitSource } from '../base/events.js';

/** A wait that the server asks for. Always longer than nothing. */
export interface WaitHint {
  readonly ms: number;
  readonly source: Exclude<WaitSource, 'backoff'>;
}

export interface HintSources {
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string>>;
  /** What the error body says, or its text where it is no JSON. */
  readonly message: string;
  /** Phrases with `{seconds}` in the place of the number. */
  readonly templates: readonly string[];
  /** The local wall clock, used where the answer has no `Date` of its own. */
  readonly nowMs: number;
}

/** No wait is so long that a moment of this year could be meant as one. */
const NEAR_NOW_MS = 365 * 86_400_000;

/**
 * The longest valid hint of header and message. What is not a wait (garbage, zero, negative, a date that is past) is no
 * hint, so that it leads to the backoff and never to a hot loop.
 */
export function readWaitHint(sources: HintSources): WaitHint | undefined {
  const { headers } = sources;
  // A date is measured on the clock that wrote it.
  const serverNowMs = parseHttpDate(headers['date'] ?? '', sources.nowMs) ?? sources.nowMs;
  const headerMs = headerWaitMs(headers['retry-after'] ?? '', serverNowMs);
  const messageMs = messageWaitMs(sources.message, sources.templates);
  if (headerMs === undefined && messageMs === undefined) return undefined;
  return (headerMs ?? 0) >= (messageMs ?? 0)
    ? { ms: headerMs ?? 0, source: 'retry-after' }
    : { ms: messageMs ?? 0, source: 'body-hint' };
}

/** The wait of a `Retry-After` value, seconds, an HTTP date, or a moment since 1970; undefined where it names none. */
function headerWaitMs(value: string, serverNowMs: number): number | undefined {
  const text = value.trim();
  const dateMs = parseHttpDate(text, serverNowMs);
  if (dateMs !== undefined) return positive(dateMs - serverNowMs);
  // A header that came twice arrives joined.
  const waits = text
    .split(',')
    .map((part) =>
      /^\d{1,30}(?:\.\d{1,9})?$/.test(part.trim()) ? numberWaitMs(Number(part), serverNowMs) : 0,
    );
  return positive(Math.max(...waits));
}

/** A number is seconds; but near now, as seconds or milliseconds since 1970, it is the moment at which the wait ends. */
function numberWaitMs(value: number, serverNowMs: number): number {
  for (const atMs of [value * 1000, value])
    if (Math.abs(atMs - serverNowMs) < NEAR_NOW_MS) return Math.max(0, atMs - serverNowMs);
  return value * 1000;
}

/** The longest wait that one of the phrases names in the message, its number bare or in brackets. */
function messageWaitMs(message: string, templates: readonly string[]): number | undefined {
  // A remote text: more of it than this is no sentence.
  const text = message.slice(0, 4096);
  let longestMs = 0;
  for (const template of templates) {
    for (const [, seconds = '0'] of text.matchAll(templatePattern(template))) {
      longestMs = Math.max(longestMs, Number(seconds) * 1000);
    }
  }
  return positive(longestMs);
}

const PLACE = '{seconds}';

/** Literal text with one number in it: `in 5 seconds` is found, the end of `within 5 seconds` is not. */
function templatePattern(template: string): RegExp {
  const at = template.indexOf(PLACE);
  if (at < 0) return /(?!)/g;
  const before = template.slice(0, at).replace(/\[$/, '');
  const after = template.slice(at + PLACE.length).replace(/^\]/, '');
  return new RegExp(
    `(?<![\\p{L}\\p{N}])${escaped(before)}\\[?(\\d{1,30}(?:\\.\\d{1,9})?)\\]?${escaped(after)}`,
    'giu',
  );
}

function escaped(literal: string): string {
  return literal.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

function positive(ms: number): number | undefined {
  return ms > 0 ? ms : undefined;
}

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const IMF_DATE =
  /^[A-Z][a-z]{2}, (?<day>\d{2}) (?<month>[A-Z][a-z]{2}) (?<year>\d{4}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const RFC850_DATE =
  /^[A-Z][a-z]{5,8}, (?<day>\d{2})-(?<month>[A-Z][a-z]{2})-(?<year>\d{2}) (?<time>\d{2}:\d{2}:\d{2}) GMT$/;
const ASCTIME_DATE =
  /^[A-Z][a-z]{2} (?<month>[A-Z][a-z]{2}) (?<day>[ \d]\d) (?<time>\d{2}:\d{2}:\d{2}) (?<year>\d{4})$/;

/**
 * Epoch milliseconds of an HTTP date in one of its three legal forms, or undefined. A year of two digits that would lie
 * more than fifty years ahead of `nowMs` is one of the past.
 */
export function parseHttpDate(text: string, nowMs: number): number | undefined {
  const parts = (IMF_DATE.exec(text) ?? RFC850_DATE.exec(text) ?? ASCTIME_DATE.exec(text))?.groups;
  if (parts === undefined) return undefined;
  const month = MONTHS.indexOf(parts['month'] ?? '');
  const day = Number(parts['day']);
  const [hours = 0, minutes = 0, seconds = 0] = (parts['time'] ?? '').split(':').map(Number);
  let year = Number(parts['year']);
  if (parts['year']?.length === 2) {
    const yearNow = new Date(nowMs).getUTCFullYear();
    year += Math.floor(yearNow / 100) * 100;
    if (year > yearNow + 50) year -= 100;
    else if (year <= yearNow - 50) year += 100;
  }
  const date = new Date(Date.UTC(year, month, day));
  const exists = month >= 0 && date.getUTCMonth() === month && date.getUTCDate() === day;
  // 60 is a leap second.
  if (!exists || hours > 23 || minutes > 59 || seconds > 60) return undefined;
  return date.getTime() + ((hours * 60 + minutes) * 60 + seconds) * 1000;
}

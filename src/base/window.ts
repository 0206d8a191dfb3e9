import { invalidInput } from './errors.js';
import { quoted } from './suggestion.js';

/** A half-open window [start, end) in epoch milliseconds. */
export interface Window {
  readonly startMs: number;
  readonly endMs: number;
}

export const SECOND_MS = 1000;
export const DAY_MS = 86_400_000;

/** A time that was read, or why it could not be. */
type Reading = { readonly ms: number } | { readonly problem: string };

const INSTANT = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d+))?)?(Z|[+-]\d{2}:\d{2})?)?$/;
const DURATION = /^P(?=.)(?:(\d{1,5})D)?(?:T(?=.)(?:(\d{1,5})H)?(?:(\d{1,6})M)?(?:(\d{1,7})S)?)?$/;
const ALLOWED =
  'an instant with offset (2026-11-22T00:00:00Z), a date (2026-11-22), today, yesterday, or a time relative to now (now, -PT6H, -P7D; -P7D/P1D for the UTC midnight before)';

/**
 * Epoch milliseconds of an instant with offset, to the millisecond at most, or of a date (its UTC midnight).
 * Undefined for anything else: a date that does not exist, hour 24, second 60, a time without offset.
 */
export function parseInstant(text: string): number | undefined {
  const reading = readInstant(text);
  return 'ms' in reading ? reading.ms : undefined;
}

function readInstant(text: string): Reading {
  const match = INSTANT.exec(text);
  if (match === null) return { problem: 'is not a time' };
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1, 7).map((digits) =>
    // Absent groups are typed as text but are not there.
    Number((digits as string | undefined) ?? '0'),
  );
  const fraction = match[7] ?? '';
  const offset = match[8];
  if (!dayExists(year, month, day)) return { problem: 'names a date that does not exist' };
  if (match[4] !== undefined && offset === undefined)
    return { problem: 'has no offset; add Z for UTC or an offset such as +01:00' };
  if (hour > 23 || minute > 59 || second > 59) return { problem: 'names a time of day that does not exist' };
  if (fraction.length > 3) return { problem: 'is finer than a millisecond' };
  const offsetMinutes = readOffset(offset ?? 'Z');
  if (offsetMinutes === undefined) return { problem: 'has an offset that does not exist' };
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  date.setUTCHours(hour, minute - offsetMinutes, second, Number(fraction.padEnd(3, '0')));
  return { ms: date.getTime() };
}

function dayExists(year: number, month: number, day: number): boolean {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

function readOffset(offset: string): number | undefined {
  if (offset === 'Z') return 0;
  const hours = Number(offset.slice(1, 3));
  const minutes = Number(offset.slice(4));
  if (hours > 23 || minutes > 59) return undefined;
  return (offset.startsWith('-') ? -1 : 1) * (hours * 60 + minutes);
}

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds (`P1D`, `PT6H`), or undefined. */
export function parseDuration(text: string): number | undefined {
  const match = DURATION.exec(text);
  if (match === null) return undefined;
  const [days = 0, hours = 0, minutes = 0, seconds = 0] = match
    .slice(1)
    .map((digits) => Number((digits as string | undefined) ?? '0'));
  return (((days * 24 + hours) * 60 + minutes) * 60 + seconds) * SECOND_MS;
}

/** ISO 8601 in UTC; milliseconds only where there are any: `2026-02-16T00:00:00Z`, `2026-02-16T00:00:00.250Z`. */
export function formatInstant(ms: number): string {
  return new Date(ms).toISOString().replace('.000Z', 'Z');
}

/** The UTC day of an instant: `2026-02-16`. */
export function formatDay(ms: number): string {
  return new Date(ms).toISOString().slice(0, 10);
}

/** A length of time for people: `1 day`, `6 hours`, `90 seconds`. */
export function formatLength(ms: number): string {
  const units: readonly (readonly [number, string])[] = [
    [DAY_MS, 'day'],
    [3_600_000, 'hour'],
    [60_000, 'minute'],
    [SECOND_MS, 'second'],
  ];
  const [unitMs, name] = units.find(([unit]) => ms >= unit && ms % unit === 0) ?? [SECOND_MS, 'second'];
  const count = Math.round((ms / unitMs) * 1000) / 1000;
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}

/** The UTC day before the one that holds `nowMs`. */
export function previousUtcDay(nowMs: number): Window {
  const endMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  return { startMs: endMs - DAY_MS, endMs };
}

/** So many whole UTC days, oldest first, the last of which ends at `untilMs` or in the day before. */
export function daysBefore(untilMs: number, count: number): readonly Window[] {
  const endMs = Math.floor(untilMs / DAY_MS) * DAY_MS;
  return Array.from({ length: count }, (_, index) => {
    const startMs = endMs - (count - index) * DAY_MS;
    return { startMs, endMs: startMs + DAY_MS };
  });
}

/**
 * The window that `start` and `end` name; both absent or empty is the previous UTC day, `start` alone ends now.
 * @throws GenesysCoreError INPUT_INVALID for a malformed time, `end` alone, an end in the future, or end <= start.
 */
export function resolveWindow(start: string | undefined, end: string | undefined, nowMs: number): Window {
  const startText = start?.trim() ?? '';
  const endText = end?.trim() ?? '';
  if (startText === '' && endText === '') return previousUtcDay(nowMs);
  if (startText === '')
    throw invalidInput(`end is ${quoted(endText)} but start is missing. Give start too: ${ALLOWED}.`);
  const startMs = resolveTime('start', startText, nowMs);
  const endMs = endText === '' ? nowMs : resolveTime('end', endText, nowMs);
  if (endMs > nowMs)
    throw invalidInput(
      `end ${quoted(endText)} is ${formatInstant(endMs)}, which is in the future: it is ${formatInstant(nowMs)} now. A window is closed; end may be now at the latest.`,
    );
  if (endMs <= startMs)
    throw invalidInput(
      `start ${quoted(startText)} (${formatInstant(startMs)}) is not before end ${endText === '' ? '(now)' : quoted(endText)} (${formatInstant(endMs)}). The window is [start, end): start must come first.`,
    );
  return { startMs, endMs };
}

/** Units to which a relative time can be rounded down, in UTC. */
const WHOLE_UNITS: ReadonlyMap<string, number> = new Map([
  ['P1D', DAY_MS],
  ['PT1H', 3_600_000],
]);

function resolveTime(input: 'start' | 'end', text: string, nowMs: number): number {
  const todayMs = Math.floor(nowMs / DAY_MS) * DAY_MS;
  if (text === 'today') return todayMs;
  if (text === 'yesterday') return todayMs - DAY_MS;
  const [, time = '', unit] = /^(now|[+-]?P[^/]*)(?:\/(.*))?$/i.exec(text) ?? [];
  if (time !== '') {
    const unitMs = unit === undefined ? 1 : WHOLE_UNITS.get(unit);
    if (unitMs === undefined)
      throw invalidInput(
        `${input} ${quoted(text)} is to be rounded down to ${quoted(unit ?? '')}. Allowed after the slash: ${[...WHOLE_UNITS.keys()].join(' or ')}.`,
      );
    const ms = time === 'now' ? nowMs : resolveRelative(input, time, nowMs);
    return Math.floor(ms / unitMs) * unitMs;
  }
  const reading = readInstant(text);
  if ('ms' in reading && reading.ms >= 0) return reading.ms;
  const problem = 'problem' in reading ? reading.problem : 'lies before 1970';
  throw invalidInput(`${input} ${quoted(text)} ${problem}. Allowed: ${ALLOWED}.`);
}

function resolveRelative(input: 'start' | 'end', text: string, nowMs: number): number {
  const durationMs = text.startsWith('-') ? parseDuration(text.slice(1)) : undefined;
  if (durationMs === undefined || durationMs > nowMs)
    throw invalidInput(
      `${input} ${quoted(text)} is not a time relative to now: a minus and a duration of days, hours, minutes or seconds, e.g. -PT6H or -P7D (no years, months or weeks). Allowed: ${ALLOWED}.`,
    );
  return nowMs - durationMs;
}

/** How many slices `cutWindow` gives, without making them. */
export function countSlices(window: Window, sliceMs: number): number {
  return Math.ceil(window.endMs / sliceMs) - Math.floor(window.startMs / sliceMs);
}

/**
 * The window in half-open slices, in order, each instant in exactly one. They begin at multiples of `sliceMs` since
 * the epoch (so at UTC midnight for days), whatever the window: only the first and the last can be shorter.
 */
export function cutWindow(window: Window, sliceMs: number): readonly Window[] {
  if (!(sliceMs > 0)) throw new RangeError(`a slice of ${sliceMs} ms cuts nothing`);
  const slices: Window[] = [];
  let startMs = window.startMs;
  while (startMs < window.endMs) {
    const boundaryMs = (Math.floor(startMs / sliceMs) + 1) * sliceMs;
    const endMs = Math.min(boundaryMs, window.endMs);
    slices.push({ startMs, endMs });
    startMs = endMs;
  }
  return slices;
}

/** Id of a slice by its start: `20261122T000000Z`, with milliseconds `20261122T000000250Z`; `all` for a snapshot. */
export function sliceId(window: Window | null): string {
  return window === null ? 'all' : formatInstant(window.startMs).replace(/[-:.]/g, '');
}

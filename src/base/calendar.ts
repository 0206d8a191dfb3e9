import { DAY_MS, type Window } from './window.js';

/** The first days of weeks, by the number of days that the first one after 1970-01-01, a Thursday, is away. */
const WEEK_STARTS = {
  thursday: 0,
  friday: 1,
  saturday: 2,
  sunday: 3,
  monday: 4,
  tuesday: 5,
  wednesday: 6,
} as const;
export type WeekStart = keyof typeof WEEK_STARTS;

/** Days of a time zone. Dates are texts, e.g. `2026-11-22`. */
export interface Calendar {
  /** The date of an instant, epoch milliseconds. */
  readonly dateOf: (ms: number) => string;
  /** The instant at which a date begins. */
  readonly beginOf: (date: string) => number;
}

/** Half the span in which a date of some zone begins, around its UTC midnight. */
const ZONE_SPAN_MS = 15 * 3_600_000;

/** Whether it is the name of a time zone that this runtime knows, e.g. `Europe/Berlin`. */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-CA', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** @throws RangeError for a zone that is not known. */
export function createCalendar(timeZone = 'UTC'): Calendar {
  if (timeZone === 'UTC')
    return { dateOf: (ms) => new Date(ms).toISOString().slice(0, 10), beginOf: (date) => Date.parse(date) };
  const format = new Intl.DateTimeFormat('en-CA', {
    timeZone,
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const dateOf = (ms: number): string => format.format(ms);
  return {
    dateOf,
    beginOf(date) {
      let [before, from] = [Date.parse(date) - ZONE_SPAN_MS, Date.parse(date) + ZONE_SPAN_MS];
      while (from - before > 1) {
        const middle = Math.floor((before + from) / 2);
        if (dateOf(middle) < date) before = middle;
        else from = middle;
      }
      return from;
    },
  };
}

/** The date so many days later. */
export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * DAY_MS).toISOString().slice(0, 10);
}

/** The first day of the group of `days` days that a date is in; groups are counted from the first `weekStart` of 1970. */
export function firstOfDays(date: string, days: number, weekStart: WeekStart = 'thursday'): string {
  const number = Date.parse(date) / DAY_MS - WEEK_STARTS[weekStart];
  return addDays(date, Math.floor(number / days) * days - number);
}

/** The window cut where groups of `days` days of a calendar begin, as `cutWindow` cuts it in UTC. */
export function cutDays(
  window: Window,
  days: number,
  calendar: Calendar,
  weekStart: WeekStart | undefined,
): readonly Window[] {
  const slices: Window[] = [];
  let first = firstOfDays(calendar.dateOf(window.startMs), days, weekStart);
  let { startMs } = window;
  while (startMs < window.endMs) {
    first = addDays(first, days);
    const endMs = Math.min(calendar.beginOf(first), window.endMs);
    slices.push({ startMs, endMs });
    startMs = endMs;
  }
  return slices;
}

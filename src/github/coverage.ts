import type { Interval } from '../base/contract/index.generated.js';
import { DAY_MS, formatDay } from '../base/window.js';

export type { Interval };

/** Missing days that are listed; a longer gap is in the intervals alone. */
const MAX_DAYS = 366;

/** The union: disjoint intervals in order, those that touch made one. */
export function joined(intervals: readonly Interval[]): readonly Interval[] {
  const sorted = [...intervals].sort((a, b) => Date.parse(a.start) - Date.parse(b.start));
  const union: Interval[] = [];
  for (const interval of sorted) {
    const last = union.at(-1);
    if (last === undefined || Date.parse(interval.start) > Date.parse(last.end)) union.push(interval);
    else if (Date.parse(interval.end) > Date.parse(last.end))
      union[union.length - 1] = { ...last, end: interval.end };
  }
  return union;
}

/** Whether one of the joined intervals holds all of [startMs, endMs). */
export function covers(intervals: readonly Interval[], startMs: number, endMs: number): boolean {
  return intervals.some(({ start, end }) => Date.parse(start) <= startMs && Date.parse(end) >= endMs);
}

/** UTC days (`2026-11-22`) between the first and the last instant of joined intervals that are not covered whole. */
export function daysWithout(intervals: readonly Interval[]): readonly string[] {
  const days = new Set<string>();
  for (const [index, { end }] of intervals.entries()) {
    const next = intervals[index + 1];
    if (next === undefined) break;
    const untilMs = Date.parse(next.start);
    for (let dayMs = Math.floor(Date.parse(end) / DAY_MS) * DAY_MS; dayMs < untilMs; dayMs += DAY_MS) {
      if (days.size === MAX_DAYS) return [...days];
      days.add(formatDay(dayMs));
    }
  }
  return [...days];
}

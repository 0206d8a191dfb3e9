import { DAY_MS, type Window, formatDay } from '../base/window.js';

/** Records of a UTC day in the run that counts for it. */
export interface DayRecords {
  /** `2026-11-22`. */
  readonly day: string;
  readonly records: number;
}

/** A day whose records are far from what is usual. */
export interface UnusualDay {
  readonly day: string;
  readonly records: number;
  /** Median of the same weekday in the days before. */
  readonly median: number;
}

/** Fewer days of a weekday tell nothing of what is usual. */
const MIN_DAYS = 3;
/** Of few records, twice as many is chance. */
const MIN_MEDIAN = 20;
const MAX_WEEKS = 8;

/**
 * Whole days of the window with less than half or more than twice the median of the same weekday in the last eight weeks of
 * the history; a day with fewer than three of those before it is not judged.
 */
export function unusualDays(
  window: Window | null,
  days: ReadonlyMap<string, number>,
  history: readonly DayRecords[],
): UnusualDay[] {
  if (window === null) return [];
  const known = new Map(history.map(({ day, records }) => [day, records]));
  const unusual: UnusualDay[] = [];
  let dayMs = Math.ceil(window.startMs / DAY_MS) * DAY_MS;
  for (; dayMs + DAY_MS <= window.endMs; dayMs += DAY_MS) {
    const before = Array.from({ length: MAX_WEEKS }, (_, week) =>
      known.get(formatDay(dayMs - (week + 1) * 7 * DAY_MS)),
    ).filter((records) => records !== undefined);
    const usual = median(before);
    if (before.length < MIN_DAYS || usual < MIN_MEDIAN) continue;
    const day = formatDay(dayMs);
    const records = days.get(day) ?? 0;
    if (records * 2 < usual || records > usual * 2) unusual.push({ day, records, median: usual });
  }
  return unusual;
}

/** The middle of the values; 0 of none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : (upper + (sorted[middle - 1] ?? upper)) / 2;
}

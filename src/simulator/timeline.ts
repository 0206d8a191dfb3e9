import { mix, unit } from './random.js';

const DAY_MS = 86_400_000;
/** Share of a working day's entries in each UTC hour: quiet nights, a dip at noon. */
const HOUR_WEIGHTS = [2, 1, 1, 1, 2, 4, 9, 18, 34, 42, 44, 40, 30, 38, 44, 42, 36, 26, 16, 10, 7, 5, 4, 3];
const HOUR_ENDS = cumulated(HOUR_WEIGHTS);

/**
 * Instants of entries that nobody stores: day and index give any of them, in ascending order, and the number of
 * entries before an instant is found by halving. Positions count from the first entry of the window's first day.
 */
export interface Timeline {
  /** Entries of the UTC day that is `day` days after the epoch. */
  countOf(day: number): number;
  /** Epoch milliseconds of an entry; never decreasing within a day. */
  timeOf(day: number, index: number): number;
  /** Whether the entries of this second are told without milliseconds. */
  isWholeSecond(timeMs: number): boolean;
  /** The entries of [startMs, endMs). */
  range(startMs: number, endMs: number): TimelineRange;
}

export interface TimelineRange {
  readonly count: number;
  /** Day and index in it of the entry at `position` in [0, count). */
  at(position: number): { readonly day: number; readonly index: number };
}

/** A timeline with `perDay` entries on each UTC day, and `perDay * weekendShare` on Saturdays and Sundays. */
export function createTimeline(seed: number, perDay: number, weekendShare: number): Timeline {
  const countOf = (day: number): number => (isWeekend(day) ? Math.round(perDay * weekendShare) : perDay);
  const isWholeSecond = (timeMs: number): boolean => mix(seed, 11, Math.floor(timeMs / 1000)) % 5 < 2;
  const rawTimeOf = (day: number, index: number): number => {
    const share = (index + unit(mix(seed, 12, day, index))) / countOf(day);
    return day * DAY_MS + Math.min(DAY_MS - 1, Math.floor(timeOfShare(share)));
  };
  const timeOf = (day: number, index: number): number => {
    // Every eighth pair happens at one instant: ties are what a client must not depend on.
    const tied = index % 2 === 1 && mix(seed, 13, day, index >> 1) % 8 === 0;
    const timeMs = rawTimeOf(day, tied ? index - 1 : index);
    return isWholeSecond(timeMs) ? timeMs - (timeMs % 1000) : timeMs;
  };
  const firstAtOrAfter = (day: number, timeMs: number): number => {
    let low = 0;
    let high = countOf(day);
    while (low < high) {
      const middle = (low + high) >> 1;
      if (timeOf(day, middle) < timeMs) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return {
    countOf,
    timeOf,
    isWholeSecond,
    range(startMs, endMs) {
      const firstDay = Math.floor(startMs / DAY_MS);
      const lastDay = Math.floor((endMs - 1) / DAY_MS);
      const skipped = firstAtOrAfter(firstDay, startMs);
      const starts: number[] = [];
      let count = -skipped;
      for (let day = firstDay; day <= lastDay; day += 1) {
        starts.push(count);
        count += day === lastDay ? firstAtOrAfter(day, endMs) : countOf(day);
      }
      return {
        count: Math.max(0, count),
        at(position) {
          let low = 0;
          let high = starts.length - 1;
          while (low < high) {
            const middle = (low + high + 1) >> 1;
            if ((starts[middle] ?? 0) <= position) low = middle;
            else high = middle - 1;
          }
          return { day: firstDay + low, index: position - (starts[low] ?? 0) };
        },
      };
    },
  };
}

function isWeekend(day: number): boolean {
  // The epoch was a Thursday.
  const weekday = (((day + 4) % 7) + 7) % 7;
  return weekday === 0 || weekday === 6;
}

function timeOfShare(share: number): number {
  let hour = 0;
  while (hour < 23 && endOfHour(hour) <= share) hour += 1;
  const from = endOfHour(hour - 1);
  const until = endOfHour(hour);
  return (hour + Math.min(1, (share - from) / (until - from))) * 3_600_000;
}

/** Share of a day's entries before the end of an hour; 0 for the hour before the first. */
function endOfHour(hour: number): number {
  return HOUR_ENDS[hour] ?? 0;
}

function cumulated(weights: readonly number[]): readonly number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  let soFar = 0;
  return weights.map((weight) => (soFar += weight) / total);
}

/** The instant as the API writes it: UTC, with or without milliseconds. */
export function instantText(timeMs: number, wholeSecond: boolean): string {
  const text = new Date(timeMs).toISOString();
  return wholeSecond ? text.replace('.000Z', 'Z') : text;
}

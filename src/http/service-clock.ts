import { parseHttpDate } from './retry-hint.js';

/** How far the service's clock is ahead of this machine's, in milliseconds: somewhere from `leastMs` to `mostMs`. */
export interface ClockOffset {
  readonly leastMs: number;
  readonly mostMs: number;
}

export interface ServiceClock {
  /** An answer with the local times at which its request went out and its body had come. */
  observe(headers: Readonly<Record<string, string>>, sentMs: number, receivedMs: number): void;
  /** Undefined where no answer had a date. */
  offset(): ClockOffset | undefined;
}

/** A date of HTTP is that of the second which has begun. */
const DATE_STEP_MS = 1000;

/**
 * Estimates the service's clock from the `Date` of its answers: each was written between request and answer, so each
 * narrows the range. Answers of a cache (`Age`) prove nothing. Where ranges do not meet, since one of the clocks was set,
 * the service counts as being as far behind as any answer says.
 */
export function createServiceClock(): ServiceClock {
  let range: ClockOffset | undefined;
  return {
    observe(headers, sentMs, receivedMs) {
      const dateMs = parseHttpDate(headers['date'] ?? '', receivedMs);
      if (dateMs === undefined || Number(headers['age'] ?? '0') > 0) return;
      const seen = { leastMs: dateMs - receivedMs, mostMs: dateMs + DATE_STEP_MS - sentMs };
      if (range === undefined) {
        range = seen;
        return;
      }
      const leastMs = Math.max(range.leastMs, seen.leastMs);
      const mostMs = Math.min(range.mostMs, seen.mostMs);
      range = leastMs <= mostMs ? { leastMs, mostMs } : earlier(range, seen);
    },
    offset: () => range,
  };
}

function earlier(one: ClockOffset, other: ClockOffset): ClockOffset {
  return one.mostMs <= other.mostMs ? one : other;
}

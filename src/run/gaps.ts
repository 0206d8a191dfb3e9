import { hasRecords, type SliceEntry } from './manifest.js';

/** Half-open interval of the window whose records are missing. */
export interface Gap {
  /** UTC, ISO 8601; null where the dataset has no window. */
  readonly start: string | null;
  readonly end: string | null;
  /** Code of the error, or the status of a slice that has none. */
  readonly code: string;
  readonly message: string;
  readonly slices: number;
}

/** Slices without their records, neighbours with the same cause joined: exactly what a later run has to fetch. */
export function gapsOf(slices: readonly SliceEntry[]): Gap[] {
  const gaps: Gap[] = [];
  for (const slice of slices) {
    if (hasRecords(slice)) continue;
    const code = slice.error?.code ?? (slice.status === 'notStarted' ? 'not started' : slice.status);
    const message = slice.error?.message ?? '';
    const last = gaps.at(-1);
    if (last?.code === code && last.end !== null && last.end === slice.start)
      gaps[gaps.length - 1] = { ...last, end: slice.end, slices: last.slices + 1 };
    else gaps.push({ start: slice.start, end: slice.end, code, message, slices: 1 });
  }
  return gaps;
}

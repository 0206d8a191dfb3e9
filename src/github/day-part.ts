import { DAY_MS, formatInstant, formatDay } from '../base/window.js';
import type { FileEntry, Manifest, SliceEntry } from '../run/manifest.js';

/** What a run holds of one UTC day. */
export interface DayPart {
  /** `2026-11-22`; of a snapshot the day on which it was taken. */
  readonly day: string;
  /** `succeeded` where every record of the day is here. */
  readonly status: 'succeeded' | 'partial';
  /** No filter left records out. */
  readonly whole: boolean;
  /** The service had not settled it: a later run may find more. */
  readonly provisional: boolean;
  /** It ended so shortly before it was fetched that a later run may find more. */
  readonly mayGrow: boolean;
  /** Null for a snapshot. */
  readonly window: { readonly start: string; readonly end: string } | null;
  readonly slices: readonly SliceEntry[];
  /** Data files in the order of their records. */
  readonly files: readonly FileEntry[];
  readonly records: number;
}

/** Days that a run gives, and those that it holds in slices which reach over their ends. */
export interface DayParts {
  readonly parts: readonly DayPart[];
  readonly uncut: readonly string[];
}

/** The whole UTC days of a sealed run, in order. None where it kept no records. */
export function dayPartsOf(manifest: Manifest): DayParts {
  const { request, status } = manifest;
  if (request.summaryOnly || (status !== 'succeeded' && status !== 'partial'))
    return { parts: [], uncut: [] };
  if (request.start === null || request.end === null)
    return { parts: [partOf(manifest, manifest.startedAt.slice(0, 10), null, manifest.slices)], uncut: [] };
  const endMs = Date.parse(request.end);
  const parts: DayPart[] = [];
  const uncut: string[] = [];
  for (let dayMs = Math.ceil(Date.parse(request.start) / DAY_MS) * DAY_MS; dayMs + DAY_MS <= endMs;) {
    const nextMs = dayMs + DAY_MS;
    const day = formatDay(dayMs);
    const touching = manifest.slices.filter(
      ({ start, end }) => Date.parse(start ?? '') < nextMs && Date.parse(end ?? '') > dayMs,
    );
    const inside = touching.every(
      ({ start, end }) => Date.parse(start ?? '') >= dayMs && Date.parse(end ?? '') <= nextMs,
    );
    const window = { start: formatInstant(dayMs), end: formatInstant(nextMs) };
    if (!inside || touching.length === 0) uncut.push(day);
    else parts.push(partOf(manifest, day, window, touching));
    dayMs = nextMs;
  }
  return { parts: parts.filter(({ files }) => files.length > 0), uncut };
}

function partOf(
  manifest: Manifest,
  day: string,
  window: DayPart['window'],
  slices: readonly SliceEntry[],
): DayPart {
  const names = new Set(slices.map(({ id }) => `data/${id}.${manifest.format}`));
  const files = manifest.files.filter(({ path }) => names.has(path));
  // What is wrong with the run as a whole is wrong with each of its days, unless it lies in other slices.
  const good = slices.every((slice) => slice.status === 'succeeded');
  const elsewhere = manifest.slices.some((slice) => slice.status !== 'succeeded');
  const succeeded = good && (manifest.status === 'succeeded' || elsewhere);
  return {
    day,
    status: succeeded ? 'succeeded' : 'partial',
    whole: Object.keys(manifest.request.filters).length === 0,
    ...doubtsOf(slices),
    window,
    slices,
    files,
    records: files.reduce((sum, file) => sum + file.records, 0),
  };
}

/** What may still change in slices of a run. */
export function doubtsOf(slices: readonly SliceEntry[]): Pick<DayPart, 'provisional' | 'mayGrow'> {
  return {
    provisional: slices.some(({ status }) => status === 'provisional'),
    mayGrow: slices.some(({ mayGrow }) => mayGrow === true),
  };
}

/** What decides which of two runs counts for a day. */
export interface DayRank {
  readonly whole: boolean;
  readonly status: string;
  /** Sorts by start time. */
  readonly runId: string;
}

/**
 * Whether a run may take the place of another for a day: all records before filtered ones, complete before incomplete,
 * then the newer run. The same run may always come again.
 */
export function mayReplace(next: DayRank, there: DayRank): boolean {
  if (next.whole !== there.whole) return next.whole;
  const [good, wasGood] = [next.status === 'succeeded', there.status === 'succeeded'];
  if (good !== wasGood) return good;
  return next.runId >= there.runId;
}

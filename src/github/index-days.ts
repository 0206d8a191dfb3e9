import type {
  Completeness as CompletenessEntry,
  CountedDay as IndexedDay,
} from '../base/contract/index.generated.js';
import { DAY_MS, formatDay } from '../base/window.js';
import type { Manifest } from '../run/manifest.js';
import { mayReplace, type DayPart } from './day-part.js';
import type { PublishedDay } from './publisher.js';

export type { CompletenessEntry, IndexedDay };

/** Days that are listed of a dataset. */
const MAX_DAYS = 450;

/** `dataDigest`: SHA-256 over the records of the day. */
export function indexedDay(
  manifest: Manifest,
  part: DayPart,
  dataDigest: string,
  published: PublishedDay | undefined,
): IndexedDay {
  return {
    day: part.day,
    runId: manifest.runId,
    status: part.status,
    filtered: !part.whole,
    window: part.window,
    format: manifest.format,
    records: part.records,
    bytes: published?.asset.sizeBytes ?? part.files.reduce((sum, { bytes }) => sum + bytes, 0),
    dataDigest,
    completeness: completenessOf(part.slices),
    provisional: part.provisional,
    mayGrow: part.mayGrow,
    redactionProfile: manifest.redaction.profile,
    asset: published?.asset ?? null,
    manifest: published?.manifest ?? null,
  };
}

export function completenessOf(slices: Manifest['slices']): CompletenessEntry {
  return {
    slices: slices.length,
    complete: slices.filter(({ status }) => status === 'succeeded').length,
    stoppedBy: [...new Set(slices.map(({ completeness }) => completeness.stoppedBy))].sort(),
  };
}

/** The days with those of a run in them, newest first; each day has one run. */
export function withDays(
  before: readonly IndexedDay[],
  coming: readonly IndexedDay[],
  removedAssets: readonly string[],
): readonly IndexedDay[] {
  const days = new Map(before.map((day) => [day.day, withoutAssets(day, removedAssets)]));
  for (const next of coming) {
    const there = days.get(next.day);
    if (there === undefined || replaces(next, there)) days.set(next.day, next);
  }
  return [...days.values()].sort((a, b) => (a.day < b.day ? 1 : -1)).slice(0, MAX_DAYS);
}

function replaces(next: IndexedDay, there: IndexedDay): boolean {
  const rankOf = (day: IndexedDay) => ({ whole: !day.filtered, status: day.status, runId: day.runId });
  if (!mayReplace(rankOf(next), rankOf(there))) return false;
  // What the release holds counts, unless what is told of is better: else a day would have no records to fetch.
  if (next.asset !== null || there.asset === null) return true;
  return next.runId === there.runId
    ? false
    : next.status !== there.status || next.filtered !== there.filtered;
}

function withoutAssets(day: IndexedDay, names: readonly string[]): IndexedDay {
  return day.asset !== null && names.includes(day.asset.name) ? { ...day, asset: null, manifest: null } : day;
}

/** UTC days from the first one known until the last one due that no run has: `[]` where nothing is known. */
export function missingUntil(
  missing: readonly string[],
  lastCoveredMs: number | undefined,
  dueUntilMs: number,
): readonly string[] {
  const days = [...missing];
  if (lastCoveredMs === undefined) return days;
  const firstMs = Math.floor(lastCoveredMs / DAY_MS) * DAY_MS;
  for (let dayMs = firstMs; dayMs + DAY_MS <= dueUntilMs && days.length < MAX_MISSING; dayMs += DAY_MS)
    days.push(formatDay(dayMs));
  return days;
}

const MAX_MISSING = 366;

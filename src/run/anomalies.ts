import type { Warning } from '../catalog/run-plan.js';
import { DAY_MS, formatInstant, type Window, formatDay } from '../base/window.js';
import type { SummaryData } from '../records/types.js';
import type { EventCounts } from './events-file.js';
import { gapsOf, hasRecords, type Anomaly, type AnomalyFacts, type AnomalyType } from './manifest.js';
import { reconciliationFindings } from './reconcile-findings.js';
import type { SliceOutcome } from './active-slice.js';
import { unusualDays, type DayRecords } from './volume.js';

/** Texts that one anomaly or warning lists; more are counted and not listed. */
const MAX_LISTED = 100;

export interface RunFindings {
  readonly anomalies: readonly Anomaly[];
  readonly warnings: readonly Warning[];
}

export interface FindingSources {
  /** In slice order. */
  readonly outcomes: readonly SliceOutcome[];
  readonly counts: EventCounts;
  readonly summary: SummaryData;
  /** Records by UTC day. */
  readonly days: ReadonlyMap<string, number>;
  /** The run's window; null for a snapshot. */
  readonly window: Window | null;
  /** Days of earlier runs of the same request; none where they are not known or cannot be compared. */
  readonly history: readonly DayRecords[];
  /** Whether records have a time, so that a day without one means something. */
  readonly timed: boolean;
  /** Answers are expected to bring what lies outside of the window. */
  readonly expectsOthers?: boolean;
  /** Values of declared instants that could not be read, by path. */
  readonly unreadableInstants: Readonly<Record<string, number>>;
  /** Where the records are not as the catalog declares them. */
  readonly drift: readonly Anomaly[];
}

/** What of a run deserves attention: all of it as anomalies of the summary, what questions the data as warnings too. */
export function findingsOf(sources: FindingSources): RunFindings {
  const { outcomes, counts } = sources;
  const anomalies: Anomaly[] = [];
  const warnings: Warning[] = [];
  const found = <T extends AnomalyType>(
    type: T,
    count: number,
    ...[facts]: object extends AnomalyFacts<T> ? [] : [AnomalyFacts<T>]
  ): void => {
    if (count > 0) anomalies.push({ type, count, ...facts } as unknown as Anomaly);
  };
  const sum = (value: (outcome: SliceOutcome) => number): number =>
    outcomes.reduce((total, outcome) => total + value(outcome), 0);

  found('rateLimited', counts.rateLimited);
  found('retries', counts.retries);

  const missing = outcomes.filter((outcome) => !hasRecords(outcome.entry));
  // A snapshot is one slice; what is missing of it is no interval.
  const gaps = gapsOf(missing.map(({ entry }) => entry)).filter(({ start }) => start !== null);
  found('missingSlices', missing.length, {
    slices: missing.slice(0, MAX_LISTED).map(({ entry }) => entry.id),
  });
  found('partialWindow', gaps.length, {
    gaps: gaps.slice(0, MAX_LISTED).map(({ start, end }) => ({ start: start ?? '', end: end ?? '' })),
  });
  for (const gap of gaps.slice(0, MAX_LISTED)) {
    warnings.push({
      code: 'WINDOW_INCOMPLETE',
      message: `No records from ${gap.start ?? ''} to ${gap.end ?? ''}: ${gap.code}. Run again with resumeFrom to fetch what is missing.`,
    });
  }

  found(
    'duplicates',
    sum(({ entry }) => entry.completeness.duplicates),
  );
  found(
    'outOfWindow',
    sum(({ entry }) => entry.completeness.outOfWindow),
  );
  if (sources.expectsOthers !== true) warnings.push(...outOfWindowWarnings(outcomes));

  const mismatches = outcomes.flatMap(({ entry, disagreement }) =>
    disagreement === undefined ? [] : [{ slice: entry.id, ...disagreement }],
  );
  found('totalMismatch', mismatches.length, { slices: mismatches.slice(0, MAX_LISTED) });
  for (const { slice, serverTotal, received } of mismatches.slice(0, MAX_LISTED)) {
    warnings.push({
      code: 'TOTAL_MISMATCH',
      message: `Slice ${slice}: the server counts ${serverTotal} rows and gave ${received} different ones.`,
    });
  }

  const opinions = reconciliationFindings(
    outcomes.map(({ entry }) => entry),
    MAX_LISTED,
  );
  anomalies.push(...opinions.anomalies);
  warnings.push(...opinions.warnings);

  const warned = (
    type: 'keylessRecords' | 'conflicts' | 'untimedRecords',
    count: number,
    code: string,
    message: string,
  ): void => {
    found(type, count);
    if (count > 0) warnings.push({ code, message });
  };
  const keyless = sum(({ counts: collated }) => collated?.keyless ?? 0);
  warned(
    'keylessRecords',
    keyless,
    'KEYLESS_RECORDS',
    `${keyless} records have no key; their whole text tells them apart.`,
  );
  const conflicts = sum(({ counts: collated }) => collated?.conflicts ?? 0);
  warned(
    'conflicts',
    conflicts,
    'CONFLICTING_RECORDS',
    `${conflicts} records came again with the same key and another text; one of each was kept.`,
  );
  const untimed = sum(({ counts: collated }) => collated?.untimed ?? 0);
  warned(
    'untimedRecords',
    untimed,
    'UNTIMED_RECORDS',
    `${untimed} records have no readable time; they stay in the slice that returned them.`,
  );
  const unreadable = Object.entries(sources.unreadableInstants);
  found(
    'unreadableInstants',
    unreadable.reduce((total, [, count]) => total + count, 0),
    { fields: Object.fromEntries(unreadable) },
  );

  const dropped = Object.values(counts.dropped).reduce((total, count) => total + count, 0);
  if (dropped > 0) {
    warnings.push({
      code: 'EVENTS_DROPPED',
      message: `${dropped} events were left out of the event file, which is bounded.`,
    });
  }

  const empty = sources.timed ? emptyDaysOf(sources.window, sources.days, missing) : [];
  found('emptyDays', empty.length, { days: empty.slice(0, MAX_LISTED) });
  if (!sources.timed && sources.summary.totals.records === 0 && missing.length === 0) found('noRecords', 1);
  if (missing.length === 0)
    for (const day of unusualDays(sources.window, sources.days, sources.history))
      found('volume', 1, { ...day });
  anomalies.push(...sources.drift);
  for (const [group, cut] of Object.entries(sources.summary.truncated)) {
    found('truncatedGroups', cut.otherRecords, { group, keysKept: cut.keysKept });
  }
  return { anomalies, warnings };
}

function outOfWindowWarnings(outcomes: readonly SliceOutcome[]): readonly Warning[] {
  const told = outcomes.flatMap(({ elsewhere }) =>
    elsewhere === undefined || elsewhere.outOfWindow === 0 ? [] : [elsewhere],
  );
  if (told.length === 0) return [];
  const count = told.reduce((sum, { outOfWindow }) => sum + outOfWindow, 0);
  const earliest = formatInstant(Math.min(...told.map(({ earliestMs }) => earliestMs)));
  const latest = formatInstant(Math.max(...told.map(({ latestMs }) => latestMs)));
  return [
    {
      code: 'OUT_OF_WINDOW',
      message: `${count} records lie outside of the window of the run and were left out: the earliest at ${earliest}, the latest at ${latest}.`,
    },
  ];
}

/** UTC days of the window that were fetched whole and have no record. */
function emptyDaysOf(
  window: Window | null,
  days: ReadonlyMap<string, number>,
  missing: readonly SliceOutcome[],
): string[] {
  if (window === null) return [];
  const empty: string[] = [];
  const first = Math.floor(window.startMs / DAY_MS) * DAY_MS;
  for (let dayMs = first; dayMs < window.endMs; dayMs += DAY_MS) {
    const day = formatDay(dayMs);
    if ((days.get(day) ?? 0) > 0) continue;
    const fetched = missing.every(({ entry }) => {
      const [startMs, endMs] = [Date.parse(entry.start ?? ''), Date.parse(entry.end ?? '')];
      return endMs <= dayMs || startMs >= dayMs + DAY_MS;
    });
    if (fetched) empty.push(day);
  }
  return empty;
}

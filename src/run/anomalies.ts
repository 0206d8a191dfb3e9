import type { Warning } from '../catalog/run-plan.js';
import { DAY_MS, formatInstant, type Window, formatDay } from '../base/window.js';
import { counted, formatCount } from '../base/suggestion.js';
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
  const { outcomes, counts, summary } = sources;
  const missing = outcomes.filter((outcome) => !hasRecords(outcome.entry));
  const parts: readonly RunFindings[] = [
    {
      anomalies: [...found('rateLimited', counts.rateLimited), ...found('retries', counts.retries)],
      warnings: [],
    },
    missingFindings(missing),
    leftOutFindings(outcomes, sources.expectsOthers === true),
    totalFindings(outcomes),
    reconciliationFindings(
      outcomes.map(({ entry }) => entry),
      MAX_LISTED,
    ),
    recordFindings(outcomes),
    { anomalies: instantAnomalies(sources.unreadableInstants), warnings: droppedWarnings(counts) },
    { anomalies: dayAnomalies(sources, missing), warnings: [] },
    { anomalies: [...sources.drift, ...groupAnomalies(summary)], warnings: [] },
  ];
  return {
    anomalies: parts.flatMap(({ anomalies }) => anomalies),
    warnings: parts.flatMap(({ warnings }) => warnings),
  };
}

/** The anomaly, where there is any of it. */
function found<T extends AnomalyType>(
  type: T,
  count: number,
  ...[facts]: object extends AnomalyFacts<T> ? [] : [AnomalyFacts<T>]
): readonly Anomaly[] {
  return count > 0 ? [{ type, count, ...facts } as unknown as Anomaly] : [];
}

function sumOf(outcomes: readonly SliceOutcome[], value: (outcome: SliceOutcome) => number): number {
  return outcomes.reduce((total, outcome) => total + value(outcome), 0);
}

/** Slices without their records, and the intervals that are missing with them. */
function missingFindings(missing: readonly SliceOutcome[]): RunFindings {
  // A snapshot is one slice; what is missing of it is no interval.
  const gaps = gapsOf(missing.map(({ entry }) => entry)).filter(({ start }) => start !== null);
  const listed = gaps.slice(0, MAX_LISTED);
  return {
    anomalies: [
      ...found('missingSlices', missing.length, {
        slices: missing.slice(0, MAX_LISTED).map(({ entry }) => entry.id),
      }),
      ...found('partialWindow', gaps.length, {
        gaps: listed.map(({ start, end }) => ({ start: start ?? '', end: end ?? '' })),
      }),
    ],
    warnings: listed.map(({ start, end, code, message }) => ({
      code: 'WINDOW_INCOMPLETE',
      // What was given wrong, such as shards without one of them, says itself what to do.
      message: `No records from ${start ?? ''} to ${end ?? ''}: ${code}. ${code === 'INPUT_INVALID' ? message : 'Run again with resumeFrom to fetch what is missing.'}`,
    })),
  };
}

/** Records that came and were not kept. */
function leftOutFindings(outcomes: readonly SliceOutcome[], expectsOthers: boolean): RunFindings {
  return {
    anomalies: [
      ...found(
        'duplicates',
        sumOf(outcomes, ({ entry }) => entry.completeness.duplicates),
      ),
      ...found(
        'outOfWindow',
        sumOf(outcomes, ({ entry }) => entry.completeness.outOfWindow),
      ),
    ],
    warnings: expectsOthers ? [] : outOfWindowWarnings(outcomes),
  };
}

/** Slices whose total the server tells otherwise. */
function totalFindings(outcomes: readonly SliceOutcome[]): RunFindings {
  const mismatches = outcomes.flatMap(({ entry, disagreement }) =>
    disagreement === undefined ? [] : [{ slice: entry.id, ...disagreement }],
  );
  const listed = mismatches.slice(0, MAX_LISTED);
  return {
    anomalies: found('totalMismatch', mismatches.length, { slices: listed }),
    warnings: listed.map(({ slice, serverTotal, received }) => ({
      code: 'TOTAL_MISMATCH',
      message: `Slice ${slice}: the server counts ${counted(serverTotal, 'row')} and gave ${formatCount(received)} different ${received === 1 ? 'one' : 'ones'}.`,
    })),
  };
}

/** Records that were kept although something about them is odd. */
function recordFindings(outcomes: readonly SliceOutcome[]): RunFindings {
  const keyless = sumOf(outcomes, ({ counts }) => counts?.keyless ?? 0);
  const conflicts = sumOf(outcomes, ({ counts }) => counts?.conflicts ?? 0);
  const untimed = sumOf(outcomes, ({ counts }) => counts?.untimed ?? 0);
  const warned = (count: number, code: string, message: string): readonly Warning[] =>
    count > 0 ? [{ code, message }] : [];
  return {
    anomalies: [
      ...found('keylessRecords', keyless),
      ...found('conflicts', conflicts),
      ...found('untimedRecords', untimed),
    ],
    warnings: [
      ...warned(
        keyless,
        'KEYLESS_RECORDS',
        keyless === 1
          ? '1 record has no key and is identified by its whole text.'
          : `${formatCount(keyless)} records have no key and are identified by their whole text.`,
      ),
      ...warned(
        conflicts,
        'CONFLICTING_RECORDS',
        `${counted(conflicts, 'record')} came again with the same key and another text; one of each was kept.`,
      ),
      ...warned(
        untimed,
        'UNTIMED_RECORDS',
        untimed === 1
          ? '1 record has no readable time and stays in the slice that returned it.'
          : `${formatCount(untimed)} records have no readable time and stay in the slice that returned them.`,
      ),
    ],
  };
}

function instantAnomalies(unreadableInstants: FindingSources['unreadableInstants']): readonly Anomaly[] {
  const count = Object.values(unreadableInstants).reduce((total, each) => total + each, 0);
  return found('unreadableInstants', count, { fields: { ...unreadableInstants } });
}

function droppedWarnings({ dropped }: EventCounts): readonly Warning[] {
  const count = Object.values(dropped).reduce((total, each) => total + each, 0);
  if (count === 0) return [];
  return [
    {
      code: 'EVENTS_DROPPED',
      message: `${counted(count, 'event was', 'events were')} left out of the event file, which is bounded.`,
    },
  ];
}

/** Days that are empty or unusual; a snapshot without any record. */
function dayAnomalies(
  { timed, window, days, history, summary }: FindingSources,
  missing: readonly SliceOutcome[],
): readonly Anomaly[] {
  const empty = timed ? emptyDaysOf(window, days, missing) : [];
  const isWhole = missing.length === 0;
  const hasNone = !timed && summary.totals.records === 0 && isWhole;
  const unusual = isWhole ? unusualDays(window, days, history) : [];
  return [
    ...found('emptyDays', empty.length, { days: empty.slice(0, MAX_LISTED) }),
    ...found('noRecords', hasNone ? 1 : 0),
    ...unusual.flatMap((day) => found('volume', 1, { ...day })),
  ];
}

/** Groups of the summary of which some keys are left out. */
function groupAnomalies({ truncated }: SummaryData): readonly Anomaly[] {
  return Object.entries(truncated).flatMap(([group, { otherRecords, keysKept }]) =>
    found('truncatedGroups', otherRecords, { group, keysKept }),
  );
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
      message: `${count === 1 ? '1 record lies' : `${count} records lie`} outside of the window of the run and ${count === 1 ? 'was' : 'were'} left out: the earliest at ${earliest}, the latest at ${latest}.`,
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

import type { RunResult } from '../engine/types.js';
import type { ErrorReport } from '../base/errors.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { Anomaly, AnomalyType, SliceEntry } from '../run/manifest.js';
import type { DayRecords } from '../run/volume.js';
import type { PublishReceipt, UploadedArtifact } from '../github/publisher.js';
import type { Refetch } from '../github/known-day.js';

/** What a run and its publication came to, as the doors show it. */
export interface Outcome {
  readonly result: RunResult;
  readonly artifacts: readonly UploadedArtifact[];
  /** Set where the upload was wanted and failed. */
  readonly uploadError: ErrorReport | null;
  /** What was published besides the artifact, and what of it failed. */
  readonly published: readonly PublishReceipt[];
  readonly publishErrors: readonly ErrorReport[];
  /** What a day came to that was fetched again; not there for another run. */
  readonly refetch?: Refetch;
  /** Records of earlier days by the index, where it is known. */
  readonly history?: readonly DayRecords[] | undefined;
  /** Path of the run folder as the user writes it, e.g. below the current folder. */
  readonly shownDir: string;
}

/** What failed after the run was sealed. */
export function deliveryErrorsOf({
  uploadError,
  publishErrors,
}: Pick<Outcome, 'uploadError' | 'publishErrors'>): readonly ErrorReport[] {
  return [...(uploadError === null ? [] : [uploadError]), ...publishErrors];
}

/** What a day that was fetched again came to, in a few words. */
export function refetchText({ change, recordsBefore, recordsAfter }: Refetch): string {
  const after = formatCount(recordsAfter ?? 0);
  const records = counted(recordsAfter ?? 0, 'record');
  const late = (recordsAfter ?? 0) - (recordsBefore ?? 0);
  const before = `${after} now, ${formatCount(recordsBefore ?? 0)} before`;
  switch (change) {
    case 'unchanged':
      return `nothing came late, ${records} as before`;
    case 'new':
      return `${records}, and it was not published before`;
    case 'unknown':
      return `${records}; what came late is not known without publish: index or s3`;
    case 'incomplete':
      return 'incomplete, so what came late is not known';
    case 'changed':
      if (late > 0) return `${counted(late, 'record')} came late, ${before}`;
      return late < 0 ? `${counted(-late, 'record')} fewer, ${before}` : `other records, ${before}`;
  }
}

/** A UTC day, `2026-11-22`, and its records. */
export type DayCount = readonly [day: string, count: number];

/** A slice whose records are here, and for which the server counts another number of them. */
export interface Disagreement {
  readonly start: string | null;
  readonly end: string | null;
  readonly endpoint: string;
  readonly counted: number;
  readonly kept: number;
}

export function disagreementsOf(slices: readonly SliceEntry[]): Disagreement[] {
  return slices.flatMap(({ start, end, reconciliation }) =>
    reconciliation?.status === 'disagreed'
      ? [
          {
            start,
            end,
            endpoint: reconciliation.endpoint,
            counted: reconciliation.counted ?? 0,
            kept: reconciliation.kept ?? 0,
          },
        ]
      : [],
  );
}

/** `7 of 8 slices agree with usage.events.aggregates`, or why none was compared; undefined where none was to be. */
export function reconciledText(slices: readonly SliceEntry[]): string | undefined {
  const opinions = slices.flatMap(({ reconciliation }) => reconciliation ?? []);
  const [first] = opinions;
  if (first === undefined) return undefined;
  const count = (status: string): number => opinions.filter((one) => one.status === status).length;
  const compared = count('agreed') + count('disagreed');
  const without = opinions.find((one) => one.reason !== undefined);
  const parts = [
    ...(compared === 0
      ? []
      : [`${formatCount(count('agreed'))} of ${counted(compared, 'slice')} agree with ${first.endpoint}`]),
    ...(without === undefined
      ? []
      : [`${counted(opinions.length - compared, 'slice')} not compared: ${without.reason ?? ''}`]),
  ];
  return parts.join('; ');
}

/** What was taken over from earlier runs, in a few words; null where nothing was. */
export function takenOverText(slices: readonly SliceEntry[]): string | null {
  const taken = slices.filter((slice) => slice.resumedFrom !== undefined);
  if (taken.length === 0) return null;
  const records = taken.reduce((sum, slice) => sum + slice.records, 0);
  const runIds = [...new Set(taken.map((slice) => slice.resumedFrom))].sort();
  const shown = runIds.slice(-3).join(', ');
  return (
    `${formatCount(taken.length)} of ${counted(slices.length, 'slice')} with ${counted(records, 'record')} from ` +
    `${runIds.length > 3 ? `${runIds.length} runs, the last of them ` : ''}${shown}`
  );
}

/** Counts by UTC day in order of time: the grouping whose keys are days, or null where there is none. */
export function countsByDay(
  countsBy: Readonly<Record<string, Readonly<Record<string, number>>>>,
): DayCount[] | null {
  for (const counts of Object.values(countsBy)) {
    const days = Object.keys(counts);
    if (days.length > 0 && days.every((day) => /^\d{4}-\d\d-\d\d$/.test(day)))
      return days.sort().map((day) => [day, counts[day] ?? 0]);
  }
  return null;
}

/** What the user wants to come of a run that is not whole or not as usual. */
export interface Policy {
  readonly onPartial: 'fail' | 'warn';
  readonly onAnomaly: 'ignore' | 'warn' | 'fail';
  readonly onNewField: 'warn' | 'fail';
}

/** Anomalies of volume or shape: of the data, not of how the run went. */
const UNUSUAL: ReadonlySet<AnomalyType> = new Set<AnomalyType>([
  'volume',
  'emptyDays',
  'noRecords',
  'conflicts',
  'keylessRecords',
  'untimedRecords',
  'unreadableInstants',
  'vanishedFields',
  'otherTypes',
  'unknownWords',
  'failedChecks',
]);

/** What is unusual about the data of a run and is to be treated so. */
export function unusualOf(
  { result }: Outcome,
  { onAnomaly, onNewField }: Policy,
  treatment: 'warn' | 'fail',
): readonly Anomaly[] {
  return (result.summary?.run.anomalies ?? []).filter(({ type }) =>
    type === 'newFields' ? onNewField === treatment : UNUSUAL.has(type) && onAnomaly === treatment,
  );
}

/**
 * Whether the step or command has done what was asked. A partial run counts where the user said so, unless a secret was
 * about to get out: that is no gap to live with.
 */
export function isSuccess(outcome: Outcome, policy: Policy): boolean {
  const { status, error } = outcome.result;
  const tolerated = status === 'partial' && policy.onPartial === 'warn' && error?.code !== 'REDACTION';
  const complete = status === 'succeeded' || tolerated;
  const usual = unusualOf(outcome, policy, 'fail').length === 0;
  return complete && usual && outcome.uploadError === null && outcome.publishErrors.length === 0;
}

import type { ErrorCode, ErrorReport } from '../base/errors.js';
import { GenesysCoreError, toErrorReport, toGenesysCoreError } from '../base/errors.js';
import type { Manifest, Parents, Slice } from '../base/contract/manifest.generated.js';
import type { SummaryFile } from '../base/contract/summary.generated.js';
import { formatInstant, type Window } from '../base/window.js';
import type { DataFormat } from './formats/formats.js';

export type { DataFormat };

export const CONTRACT_VERSION = '1';
export const MANIFEST_NAME = 'manifest.json';
export const EVENTS_NAME = 'events.jsonl';
export const SUMMARY_NAME = 'summary.json';
export const LOOKUPS_NAME = 'lookups.json';
export const PAGE_NAME = 'report.html';

// The types of a run folder's files are generated from the schemas beside the catalog.
export type {
  Completeness,
  File as FileEntry,
  Slice as SliceEntry,
} from '../base/contract/manifest.generated.js';
export type { Manifest, SummaryFile };

export type RunStatus = Manifest['status'];
export type SliceStatus = Slice['status'];
/** The rule that decided whether a slice is whole. */
export type SliceRule = Slice['completeness']['decidedBy'];
/** Parents that a slice was fetched for. */
export type ParentCounts = Parents & { readonly sha256: string };
export type RedactionEntry = Manifest['redaction'];
export type EngineEntry = Manifest['engine'];
export type GithubEntry = NonNullable<Manifest['github']>;
/** A link of the chain of a dataset's published runs. */
export type PreviousRun = NonNullable<Manifest['previous']>;
/** Something that deserves attention and is no error; `count` says how often, further members say where. */
export type Anomaly = SummaryFile['run']['anomalies'][number];
export type AnomalyType = Anomaly['type'];
/** What an anomaly of a type says beside its count. */
export type AnomalyFacts<T extends AnomalyType> = Omit<
  Extract<Anomaly, { readonly type: T }>,
  'type' | 'count'
>;
/** A lookup in figures; the entries and the changes field by field are in lookups.json. */
export type LookupFacts = NonNullable<SummaryFile['run']['lookups']>[number];
/** What a run comes to. */
export type RunPrice = NonNullable<SummaryFile['run']['price']>['planned'];
export type ListedChange = NonNullable<LookupFacts['changes']>['listed'][number];

/** Codes after which no other slice can fare better. */
const FATAL: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'AUTH',
  'CANCELLED',
  'DEADLINE',
  'HOST_NOT_ALLOWED',
  'REDACTION',
  'IO',
  'INTERNAL',
  'CATALOG_INVALID',
]);

/** Whether an error of this code ends the whole run rather than its slice. */
export function isFatal(code: ErrorCode): boolean {
  return FATAL.has(code);
}

/** Whether a run was stopped by its caller. */
export function isCancelled(signal: AbortSignal): boolean {
  return signal.aborted && toGenesysCoreError(signal.reason).code === 'CANCELLED';
}

/** Whether a slice was fetched to its end, so that it has a data file. */
export function hasRecords({ status }: Pick<Slice, 'status'>): boolean {
  return status === 'succeeded' || status === 'provisional' || status === 'partial';
}

/** The run's status: cancelled if it was, else what its slices say. */
export function statusOf(slices: readonly Slice[], cancelled: boolean): RunStatus {
  if (cancelled) return 'cancelled';
  if (slices.every((slice) => slice.status === 'succeeded'))
    return allParentsGone(slices) ? 'partial' : 'succeeded';
  return slices.some(hasRecords) ? 'partial' : 'failed';
}

/** Parents of all slices; undefined where there are none. */
export function parentsOf(slices: readonly Slice[]): Omit<ParentCounts, 'sha256' | 'parts'> | undefined {
  const counts = slices.flatMap(({ parents }) => parents ?? []);
  if (counts.length === 0) return undefined;
  const sum = (name: 'total' | 'done' | 'gone' | 'failed'): number =>
    counts.reduce((total, one) => total + one[name], 0);
  return { total: sum('total'), done: sum('done'), gone: sum('gone'), failed: sum('failed') };
}

/** Of parents that were listed a moment ago none is there: that is rather a wrong path than the truth. */
export function allParentsGone(slices: readonly Slice[]): boolean {
  const parents = parentsOf(slices);
  return parents !== undefined && parents.total > 0 && parents.gone === parents.total;
}

/** Start and end of a window as texts, nulls for a snapshot. */
export function windowTexts(window: Window | null): {
  readonly start: string | null;
  readonly end: string | null;
} {
  if (window === null) return { start: null, end: null };
  return { start: formatInstant(window.startMs), end: formatInstant(window.endMs) };
}

/** The report of an error with secrets taken out of its texts. */
export function scrubbedReport(thrown: unknown, scrub: (text: string) => string): ErrorReport {
  const report = toErrorReport(thrown);
  return {
    ...report,
    message: scrub(report.message),
    correlationId: report.correlationId && scrub(report.correlationId),
  };
}

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
export function gapsOf(slices: readonly Slice[]): Gap[] {
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

/** The error of a file that would have been sealed with a secret of the run in it. */
export function secretFound(path: string): GenesysCoreError {
  return new GenesysCoreError(
    'REDACTION',
    `${path} would hold a secret of this run (client secret, token or pseudonym key), so it was not kept. The server sent ` +
      'it back in a field that the redaction profile keeps, or a filter has it. Change the secret (for a pseudonym key: "genesys-core keygen"), and use a profile that removes the field.',
  );
}

import type { ErrorCode, ErrorReport } from '../base/errors.js';
import { toErrorReport, toGenesysCoreError } from '../base/errors.js';
import { formatInstant, type Window } from '../base/window.js';
import type { Column } from '../catalog/columns.js';
import type { Filters, Warning } from '../catalog/run-plan.js';
import type { StoppedBy } from '../paging/strategy.js';
import type { DecidedBy } from '../paging/whole-list.js';
import type { RedactionCounts, SummaryData } from '../records/types.js';
import type { DataFormat } from './formats/formats.js';
import type { Reconciliation } from './reconcile.js';

export type { DataFormat };

export const CONTRACT_VERSION = '1';
export const MANIFEST_NAME = 'manifest.json';
export const EVENTS_NAME = 'events.jsonl';
export const SUMMARY_NAME = 'summary.json';
export const LOOKUPS_NAME = 'lookups.json';
export const PAGE_NAME = 'report.html';

export const RUN_STATUSES = ['succeeded', 'partial', 'failed', 'cancelled'] as const;
export type RunStatus = (typeof RUN_STATUSES)[number];

/**
 * `succeeded`: all of it is here. `partial`: its records are here, and the second opinion says that some are missing.
 * `provisional`: its records are here, and the service had not all of them yet. `failed`: an error of its own. `cancelled`: begun when the run was stopped. `notStarted`: the run was stopped before.
 */
export const SLICE_STATUSES = [
  'succeeded',
  'provisional',
  'partial',
  'failed',
  'cancelled',
  'notStarted',
] as const;
export type SliceStatus = (typeof SLICE_STATUSES)[number];

/** The rule that decided whether a slice is whole. */
export type SliceRule =
  | DecidedBy
  | 'secondOpinion'
  | 'wrongKey'
  | 'changedRecord'
  | 'unended'
  | 'parents'
  | 'provisional'
  | 'error';

/** The evidence on which a slice ended. */
export interface Completeness {
  readonly stoppedBy: StoppedBy;
  readonly decidedBy: SliceRule;
  /** Items as the server counted them; only where it told so for every query of the slice. */
  readonly serverTotal?: number;
  readonly kept: number;
  readonly duplicates: number;
  /** Records outside of the run's window, which were dropped. */
  readonly outOfWindow: number;
  /** Records that its answers brought and that belong to other slices of the run; not there where there were none. */
  readonly moved?: number;
  /** Records of it that only answers for other slices brought; not there where there were none. */
  readonly joined?: number;
  /** Slices that have, or lack, records that only its answers brought; not there where there are none. */
  readonly neededBy?: readonly string[];
}

/** Parents that a slice was fetched for. */
export interface ParentCounts {
  readonly total: number;
  /** Those whose records are here. */
  readonly done: number;
  /** Those that were listed and were there no more. */
  readonly gone: number;
  readonly failed: number;
  /** SHA-256 over what they carry: which parents these are. */
  readonly sha256: string;
  /** Parts into which all parents of the window were cut, where this is one of several. */
  readonly parts?: number | undefined;
}

export interface SliceEntry {
  readonly id: string;
  /** UTC, ISO 8601; null where the dataset has no window. */
  readonly start: string | null;
  readonly end: string | null;
  readonly status: SliceStatus;
  readonly records: number;
  readonly pages: number;
  readonly completeness: Completeness;
  /** The second opinion on it; not there where the dataset has none or the slice was not fetched whole. */
  readonly reconciliation?: Reconciliation | undefined;
  /** Until when the service had all data when it was fetched, UTC; not there where nobody says. */
  readonly availableUntil?: string | undefined;
  /** It ended so shortly before it was fetched that entries may still come; not there otherwise. */
  readonly mayGrow?: true | undefined;
  /** Not there where the dataset has no parents. */
  readonly parents?: ParentCounts | undefined;
  readonly error?: ErrorReport | undefined;
  /** The earlier run that fetched the slice. */
  readonly resumedFrom?: string;
}

export interface FileEntry {
  /** Relative to the run folder, with `/`. */
  readonly path: string;
  /** Size and digest of the file as stored. */
  readonly bytes: number;
  readonly sha256: string;
  /** Records of a data file, lines of the event file, 0 for others. */
  readonly records: number;
  readonly mediaType: string;
  /** Size and digest of a data file's text, whatever the compressor made of it. */
  readonly uncompressedBytes?: number | undefined;
  readonly uncompressedSha256?: string | undefined;
}

/** What was asked, resolved. */
export interface RequestEntry {
  readonly start: string | null;
  readonly end: string | null;
  readonly filters: Filters;
  readonly summaryOnly: boolean;
}

/** Counts of the records that this run fetched; those of slices taken over are not counted again. */
export interface RedactionEntry extends RedactionCounts {
  readonly profile: string;
  /** SHA-256 over the canonical JSON of the profile: which rules these were. */
  readonly profileSha256: string;
  /** Response bodies were kept as received, in `raw/`: what redaction took out of the records is in them. */
  readonly rawPayloads: boolean;
  /** Rules and renamed fields that let through what the profile would remove, by an overlay's consent; not there without any. */
  readonly broadKeep?: readonly string[] | undefined;
}

export interface RunCounts {
  readonly records: number;
  readonly duplicates: number;
  readonly pages: number;
  readonly requests: number;
  readonly retries: number;
  readonly rateLimited: number;
}

export interface EngineEntry {
  readonly name: string;
  readonly version: string;
  readonly gitSha: string | null;
}

export interface GithubEntry {
  readonly repository: string;
  readonly runId: string;
  readonly runAttempt: number;
  readonly workflow: string;
  readonly sha: string;
}

/** The seal of a run folder. */
export interface Manifest {
  readonly contractVersion: typeof CONTRACT_VERSION;
  readonly datasetKey: string;
  readonly runId: string;
  readonly status: RunStatus;
  readonly startedAt: string;
  readonly endedAt: string;
  readonly request: RequestEntry;
  readonly format: DataFormat;
  /** Of the records, in their order; not there in runs of earlier versions. */
  readonly columns?: readonly Column[];
  /**
   * Digest that is equal for runs of one organisation: of region and client or, where a token was given, of the organisation's
   * id; null where the service does not tell that. Not there in runs of earlier versions.
   */
  readonly organization?: string | null;
  readonly engine: EngineEntry;
  readonly catalog: { readonly version: string; readonly sha256: string };
  readonly slices: readonly SliceEntry[];
  /** The latest of what the slices say. */
  readonly availableUntil?: string | undefined;
  /** Whether a slice may grow; not there where the catalog does not say how long entries may come. */
  readonly mayGrow?: boolean | undefined;
  /** Parents of all slices together; not there where the dataset has none. */
  readonly parents?: Omit<ParentCounts, 'sha256' | 'parts'> | undefined;
  readonly counts: RunCounts;
  readonly files: readonly FileEntry[];
  readonly dataDigest: string;
  /** Records that have a value, by field of the catalog; not there where it declares no fields. */
  readonly filled?: Readonly<Record<string, number>> | undefined;
  readonly redaction: RedactionEntry;
  readonly warnings: readonly Warning[];
  readonly error: ErrorReport | null;
  readonly github: GithubEntry | null;
  /** The part of a larger request that the run is; the window is that of the whole. */
  readonly shard?:
    | {
        readonly number: number;
        readonly count: number;
        readonly start: string | null;
        readonly end: string | null;
      }
    | undefined;
  /** The shards that the run was made of. */
  readonly mergedFrom?:
    | readonly {
        readonly number: number;
        readonly runId: string;
        readonly status: RunStatus;
        readonly dataDigest: string;
      }[]
    | undefined;
  /** The run of the dataset that was published before this one, where the index knew one. */
  readonly previous?: PreviousRun | undefined;
}

/** A link of the chain of a dataset's published runs. */
export interface PreviousRun {
  readonly runId: string;
  readonly manifestSha256: string;
}

/** Something worth a look that is no error; `count` says how often, further members say where. */
export interface Anomaly {
  readonly type: AnomalyType;
  readonly count: number;
  readonly [fact: string]: unknown;
}

export const ANOMALY_TYPES = [
  'rateLimited',
  'retries',
  'partialWindow',
  'missingSlices',
  'duplicates',
  'outOfWindow',
  'totalMismatch',
  'reconciliation',
  'notReconciled',
  'keylessRecords',
  'conflicts',
  'untimedRecords',
  'unreadableInstants',
  'emptyDays',
  'noRecords',
  'volume',
  'newFields',
  'vanishedFields',
  'otherTypes',
  'unknownWords',
  'failedChecks',
  'truncatedGroups',
] as const;
export type AnomalyType = (typeof ANOMALY_TYPES)[number];

/** A lookup in figures; the entries and the changes field by field are in lookups.json. */
export interface LookupFacts {
  readonly name: string;
  readonly dataset: string;
  readonly source: 'fetched' | 'kept' | 'stale' | 'missing';
  readonly fetchedAt: string | null;
  readonly entries: number;
  /** Not there where nothing was compared. */
  readonly changes?: {
    readonly since: string;
    readonly added: number;
    readonly removed: number;
    readonly changed: number;
    /** The entries concerned, at most 50. */
    readonly listed: readonly ListedChange[];
  };
}

export interface ListedChange {
  /** Values of the key fields, joined by a space. */
  readonly key: string;
  readonly change: 'added' | 'removed' | 'changed';
  /** Paths of the fields that changed, at most 20; empty unless `changed`. */
  readonly fields: readonly string[];
}

export interface SummaryFile {
  readonly contractVersion: typeof CONTRACT_VERSION;
  readonly datasetKey: string;
  readonly window: { readonly start: string; readonly end: string } | null;
  readonly data: SummaryData;
  readonly run: {
    readonly runId: string;
    readonly generatedAt: string;
    readonly status: RunStatus;
    readonly anomalies: readonly Anomaly[];
    /** As in the manifest. */
    readonly mayGrow?: boolean | undefined;
    /** As in the manifest's redaction; not there without any. */
    readonly broadKeep?: readonly string[] | undefined;
    /** What the plan said that the run would come to, and what it came to. */
    readonly price?: { readonly planned: RunPrice; readonly actual: RunPrice };
    /** What the run looked up beside its records; not there where that was nothing. */
    readonly lookups?: readonly LookupFacts[];
    /** Names of groups for people, by grouping and key, as the lookups have them; not there without any. */
    readonly labels?: Readonly<Record<string, Readonly<Record<string, string>>>>;
  };
}

/** What a run comes to. */
export interface RunPrice {
  readonly records: number;
  readonly requests: number;
  readonly minutes: number;
}

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
export function hasRecords({ status }: Pick<SliceEntry, 'status'>): boolean {
  return status === 'succeeded' || status === 'provisional' || status === 'partial';
}

/** The run's status: cancelled if it was, else what its slices say. */
export function statusOf(slices: readonly SliceEntry[], cancelled: boolean): RunStatus {
  if (cancelled) return 'cancelled';
  if (slices.every((slice) => slice.status === 'succeeded'))
    return allParentsGone(slices) ? 'partial' : 'succeeded';
  return slices.some(hasRecords) ? 'partial' : 'failed';
}

/** Parents of all slices; undefined where there are none. */
export function parentsOf(slices: readonly SliceEntry[]): Omit<ParentCounts, 'sha256' | 'parts'> | undefined {
  const counts = slices.flatMap(({ parents }) => parents ?? []);
  if (counts.length === 0) return undefined;
  const sum = (name: 'total' | 'done' | 'gone' | 'failed'): number =>
    counts.reduce((total, one) => total + one[name], 0);
  return { total: sum('total'), done: sum('done'), gone: sum('gone'), failed: sum('failed') };
}

/** Of parents that were listed a moment ago none is there: that is rather a wrong path than the truth. */
export function allParentsGone(slices: readonly SliceEntry[]): boolean {
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

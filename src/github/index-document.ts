import { canonicalJson } from '../base/json.js';
import { DAY_MS, formatInstant, previousUtcDay } from '../base/window.js';
import type {
  Coverage,
  Dataset as IndexedDataset,
  IndexDocument,
  Run as IndexedRun,
} from '../base/contract/index.generated.js';
import type { Filters } from '../catalog/run-plan.js';
import type { Manifest } from '../run/manifest.js';
import { withSeen } from '../run/drift.js';
import { covers, daysWithout, type Interval, joined } from './coverage.js';
import { madeAlike, madeBy, type MadeBy } from './made-by.js';
import { doubtsOf } from './day-part.js';
import { completenessOf, missingUntil, withDays, type IndexedDay } from './index-days.js';

export const INDEX_VERSION = 1;

// The types of the index are generated from the schema beside the catalog. A later version may have added members: they are kept.
export type { Coverage, IndexedDataset, IndexDocument, IndexedRun };

/** Where the archive of a run is, as an asset of its dataset's release. */
export type ReleasePlace = NonNullable<IndexedRun['release']>;
/** Where the artifact of a run is, until it expires. */
export type ArtifactPlace = NonNullable<IndexedRun['artifact']>;

/** What a dataset is, for readers who do not have the catalog. */
export interface DatasetAbout {
  readonly title: string;
  readonly description: string;
  /** JSON Schema of a record. */
  readonly schema: object;
}

/** Runs listed of a dataset; older ones leave the list, what they cover stays. */
export const MAX_RUNS = 120;
/** Sets of filters whose coverage is kept. */
const MAX_COVERAGES = 20;
/** A schedule may wake hours late; only then is something wrong. */
const GRACE_MS = DAY_MS / 2;

export function emptyIndex(repository: string): IndexDocument {
  return {
    indexVersion: INDEX_VERSION,
    repository,
    revision: 0,
    updatedAt: formatInstant(0),
    datasets: {},
  };
}

/** A sealed run as the index tells it; where it is stored is added by the caller. */
export function indexedRun(manifest: Manifest, manifestSha256: string, runUrl: string | null): IndexedRun {
  const { start, end, filters, summaryOnly } = manifest.request;
  return {
    runId: manifest.runId,
    status: manifest.status,
    startedAt: manifest.startedAt,
    endedAt: manifest.endedAt,
    window: start === null || end === null ? null : { start, end },
    filters,
    summaryOnly,
    records: manifest.counts.records,
    duplicates: manifest.counts.duplicates,
    dataDigest: manifest.dataDigest,
    manifestSha256,
    // Not the message: what is published is read by more people than the log of a job.
    error: manifest.error === null ? null : { code: manifest.error.code },
    workflowRun: manifest.github === null ? null : { id: manifest.github.runId, url: runUrl },
    artifact: null,
    release: null,
    format: manifest.format,
    bytes: manifest.files
      .filter(({ path }) => path.startsWith('data/'))
      .reduce((sum, { bytes }) => sum + bytes, 0),
    completeness: completenessOf(manifest.slices),
    ...doubtsOf(manifest.slices),
    ...madeBy(manifest),
  };
}

/** What is added to the index at once. */
export interface IndexChange {
  readonly datasetKey: string;
  readonly run: IndexedRun;
  /** Whole UTC days of the run. */
  readonly days?: readonly IndexedDay[];
  readonly about?: DatasetAbout | undefined;
  /** Records that have a value, by field, as the manifest tells. */
  readonly filled?: Manifest['filled'];
  /** Names of release assets that are not there any more. */
  readonly removedAssets: readonly string[];
}

/**
 * The index with a run in it; the same run again changes nothing but where it is stored. Members that this version does
 * not know are kept at every level.
 */
export function withRun(index: IndexDocument, change: IndexChange, nowMs: number): IndexDocument {
  const before = ownMember(index.datasets, change.datasetKey) ?? EMPTY_DATASET;
  const known = before.runs.find((run) => run.runId === change.run.runId);
  const run = {
    ...known,
    ...change.run,
    artifact: change.run.artifact ?? known?.artifact ?? null,
    release: change.run.release ?? known?.release ?? null,
  };
  const runs = [run, ...before.runs.filter((other) => other.runId !== run.runId)]
    .sort((a, b) => (a.runId < b.runId ? 1 : -1))
    .map((other) => withoutAssets(other, change.removedAssets));
  const [placed = run] = runs.filter((other) => other.runId === run.runId);
  const latest = before.latest === null ? null : withoutAssets(before.latest, change.removedAssets);
  const dataset: IndexedDataset = {
    ...before,
    ...change.about,
    organization: run.organization ?? before.organization ?? null,
    days: withDays(before.days ?? [], change.days ?? [], change.removedAssets),
    latest: latest === null || isNewer(placed, latest) ? (isGood(placed) ? placed : latest) : latest,
    cadence: cadenceOf(placed, before),
    ...seenAfter(before, change, known === undefined),
    coverage: withCoverage(before.coverage, placed),
    runs: runs.slice(0, MAX_RUNS),
  };
  return seenAt({ ...index, datasets: { ...index.datasets, [change.datasetKey]: dataset } }, nowMs);
}

function seenAfter(
  { seenFields }: IndexedDataset,
  { run, filled }: IndexChange,
  isNew: boolean,
): Pick<IndexedDataset, 'seenFields'> {
  if (!isNew || filled === undefined || !isGood(run) || Object.keys(run.filters).length > 0) return {};
  return { seenFields: withSeen(seenFields ?? {}, filled, run.records) };
}

const EMPTY_DATASET: IndexedDataset = {
  latest: null,
  cadence: null,
  nextExpectedAt: null,
  overdueAfter: null,
  overdue: false,
  coverage: [],
  runs: [],
};

/** The index with all that depends on the time as of `nowMs`. */
export function seenAt(index: IndexDocument, nowMs: number): IndexDocument {
  const datasets = Object.entries(index.datasets).map(([key, dataset]) => [key, timed(dataset, nowMs)]);
  return { ...index, datasets: Object.fromEntries(datasets) as IndexDocument['datasets'] };
}

function timed(dataset: IndexedDataset, nowMs: number): IndexedDataset {
  const { latest, days = [] } = dataset;
  const provisional = days.filter((day) => day.provisional).map(({ day }) => day);
  const whole = coverageOf(dataset, { filters: {}, summaryOnly: false });
  const gaps = whole?.missingDays ?? [];
  const stepMs = cadenceMs(dataset.cadence);
  const since = latest?.window?.end ?? latest?.startedAt;
  if (stepMs === undefined || since === undefined)
    return {
      ...dataset,
      nextExpectedAt: null,
      overdueAfter: null,
      overdue: false,
      missing: gaps,
      provisional,
    };
  const nextMs = Date.parse(since) + stepMs;
  const lastCovered = whole?.intervals.at(-1)?.end;
  // A snapshot that was not taken can not be taken later: no day of it is missing, it is overdue.
  const lastMs = lastCovered === undefined ? undefined : Date.parse(lastCovered);
  return {
    ...dataset,
    nextExpectedAt: formatInstant(nextMs),
    overdueAfter: formatInstant(nextMs + GRACE_MS),
    overdue: nowMs > nextMs + GRACE_MS,
    missing: missingUntil(gaps, lastMs, nowMs - GRACE_MS),
    provisional,
  };
}

/** A whole number of days, as `cadence` tells it. */
function cadenceMs(cadence: string | null): number | undefined {
  const days = /^P(\d+)D$/.exec(cadence ?? '')?.[1];
  return days === undefined ? undefined : Number(days) * DAY_MS;
}

const MAX_CADENCE_DAYS = 31;

/** Time between runs: a day once one took the UTC day before it; of snapshots the time since the one before, in days. */
function cadenceOf(run: IndexedRun, before: IndexedDataset): string | null {
  if (isNightly(run)) return 'P1D';
  if (run.window !== null || !isGood(run)) return before.cadence;
  const last = before.runs.find(
    (other) => isGood(other) && other.startedAt.slice(0, 10) < run.startedAt.slice(0, 10),
  );
  if (last === undefined) return before.cadence;
  const days = Math.round((Date.parse(run.startedAt) - Date.parse(last.startedAt)) / DAY_MS);
  return days <= MAX_CADENCE_DAYS ? `P${Math.max(1, days)}D` : before.cadence;
}

function withoutAssets(run: IndexedRun, names: readonly string[]): IndexedRun {
  return run.release !== null && names.includes(run.release.name) ? { ...run, release: null } : run;
}

function isGood(run: IndexedRun): boolean {
  return run.status === 'succeeded';
}

/** Whether `latest` may move to a run. A part of the records never takes the place of all of them. */
function isNewer(run: IndexedRun, latest: IndexedRun): boolean {
  if (!isGood(run)) return false;
  if (isWhole(latest) && !isWhole(run)) return false;
  const [end, latestEnd] = [run.window?.end ?? '', latest.window?.end ?? ''];
  if (end !== latestEnd) return Date.parse(end) > Date.parse(latestEnd);
  return run.runId >= latest.runId;
}

function isWhole(run: IndexedRun): boolean {
  return !run.summaryOnly && Object.keys(run.filters).length === 0;
}

/** Whether a run took the UTC day before it, as a schedule does that says nothing of time. */
function isNightly(run: IndexedRun): boolean {
  if (run.window === null) return false;
  const { startMs, endMs } = previousUtcDay(Date.parse(run.startedAt));
  return Date.parse(run.window.start) === startMs && Date.parse(run.window.end) === endMs;
}

/** Runs of one series stand for each other. */
export type Series = Pick<Coverage, 'filters' | 'summaryOnly'>;

export function isSameSeries(a: Series, b: Series): boolean {
  const text = ({ filters }: Series): string => canonicalJson(filters as Filters);
  return a.summaryOnly === b.summaryOnly && text(a) === text(b);
}

/** What succeeded runs of the same filters hold of time, undefined where none did. */
export function coverageOf(dataset: IndexedDataset | undefined, series: Series): Coverage | undefined {
  return dataset?.coverage.find((coverage) => isSameSeries(coverage, series));
}

function withCoverage(coverages: readonly Coverage[], run: IndexedRun): readonly Coverage[] {
  if (!isGood(run) || run.window === null) return coverages;
  const { filters, summaryOnly } = run;
  const before = coverages.find((coverage) => isSameSeries(coverage, run));
  const intervals = joined([...(before?.intervals ?? []), run.window]);
  const after = { ...before, filters, summaryOnly, intervals, missingDays: daysWithout(intervals) };
  return [after, ...coverages.filter((coverage) => coverage !== before)].slice(0, MAX_COVERAGES);
}

/** Days that are to be fetched again. */
export interface MissedDays {
  /** Which no run has, and which only runs have that are not `made` alike; oldest first. */
  readonly days: readonly { readonly startMs: number; readonly endMs: number }[];
  /** How many of them other runs have. */
  readonly madeOtherwise: number;
}

/**
 * UTC days among the `days` before `untilMs` for which runs of this series were due, after the first that the index knows
 * of, and which no recent run has that was made alike.
 */
export function missedDays(
  dataset: IndexedDataset | undefined,
  series: Series,
  made: MadeBy,
  untilMs: number,
  days: number,
): MissedDays {
  if (dataset === undefined) return { days: [], madeOtherwise: 0 };
  const coverage = coverageOf(dataset, series);
  const own = dataset.runs.filter((run) => isSameSeries(run, series));
  const windowsOf = (runs: readonly IndexedRun[]): readonly Interval[] =>
    runs.flatMap(({ window }) => window ?? []);
  const starts = [...(coverage?.intervals ?? []), ...windowsOf(own)].map(({ start }) => Date.parse(start));
  const firstMs = Math.min(...starts);
  const covered = joined(windowsOf(own.filter((run) => isGood(run) && madeAlike(run, made))));
  const missed = Array.from({ length: days }, (_, index) => untilMs - (days - index) * DAY_MS)
    .map((startMs) => ({ startMs, endMs: startMs + DAY_MS }))
    .filter((day) => day.startMs >= firstMs && !covers(covered, day.startMs, day.endMs));
  const others = missed.filter((day) => covers(coverage?.intervals ?? [], day.startMs, day.endMs));
  return { days: missed, madeOtherwise: others.length };
}

/** The dataset's entry, or undefined; names of an object's own machinery are no datasets. */
export function ownMember<T>(members: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(members, key) ? members[key] : undefined;
}

import { DAY_MS, formatDay, type Window } from '../base/window.js';
import type { RunStatus } from '../run/manifest.js';
import { isSameSeries, ownMember, type IndexDocument, type Series } from './index-document.js';

/** What is published of a UTC day, as far as a run of the same filters can be compared with it. */
export interface KnownDay {
  readonly runId: string;
  readonly status: RunStatus;
  readonly records: number;
  readonly dataDigest: string;
  /** It was fetched so early that entries may have come since. */
  readonly mayGrow: boolean;
}

/** What the index has of a whole UTC day for these filters; undefined where that is nothing. */
export function knownDay(
  index: IndexDocument,
  datasetKey: string,
  series: Series,
  { startMs }: Pick<Window, 'startMs'>,
): KnownDay | undefined {
  const dataset = ownMember(index.datasets, datasetKey);
  const isWhole = !series.summaryOnly && Object.keys(series.filters).length === 0;
  const day = dataset?.days?.find((one) => one.day === formatDay(startMs) && !one.filtered);
  if (isWhole && day !== undefined) return day;
  const run = dataset?.runs.find(
    ({ window, status, ...one }) =>
      (status === 'succeeded' || status === 'partial') &&
      isSameSeries(one, series) &&
      window !== null &&
      Date.parse(window.start) === startMs &&
      Date.parse(window.end) === startMs + DAY_MS,
  );
  return run === undefined ? undefined : { ...run, mayGrow: run.mayGrow === true };
}

/** What a day that was fetched again came to, beside what was published of it. */
export interface Refetch {
  /** `2026-11-22`. */
  readonly day: string;
  /**
   * `changed`: other records than before. `unchanged`: the same, so nothing is published. `new`: nothing was published of
   * it. `unknown`: there is no index at hand. `incomplete`: the run did not succeed.
   */
  readonly change: 'changed' | 'unchanged' | 'new' | 'unknown' | 'incomplete';
  /** Null where it is not known. */
  readonly recordsBefore: number | null;
  readonly recordsAfter: number | null;
}

/** Compares a day that was fetched again with what is published; `known` is null where there is no index at hand. */
export function refetchOf(
  day: string,
  known: KnownDay | undefined | null,
  run: {
    readonly status: RunStatus;
    readonly dataDigest: string | null;
    readonly records: number | null;
  },
): Refetch {
  const figures = { day, recordsBefore: known?.records ?? null, recordsAfter: run.records };
  const isBetter = run.status === 'succeeded' && known?.status !== 'succeeded';
  const isWhole = run.status === 'succeeded';
  if ((isWhole || run.status === 'partial') && known?.dataDigest === run.dataDigest && !isBetter)
    return { ...figures, change: 'unchanged' };
  if (!isWhole) return { ...figures, change: 'incomplete' };
  if (known === null) return { ...figures, change: 'unknown' };
  return { ...figures, change: known === undefined ? 'new' : 'changed' };
}

/** The index in which a day that was fetched again, with nothing new, does not count as growing any more. */
export function withSettledDay(
  index: IndexDocument,
  datasetKey: string,
  { day, runId }: { readonly day: string; readonly runId: string },
): IndexDocument {
  const dataset = ownMember(index.datasets, datasetKey);
  if (dataset?.days === undefined) return index;
  const days = dataset.days.map((one) =>
    one.day === day && one.runId === runId ? { ...one, mayGrow: false } : one,
  );
  return { ...index, datasets: { ...index.datasets, [datasetKey]: { ...dataset, days } } };
}

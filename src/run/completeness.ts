import type { GenesysCoreError } from '../base/errors.js';
import { invalidInput } from '../base/errors.js';
import { formatInstant, parseDuration, type Window } from '../base/window.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { DatasetDefinition } from '../catalog/types.js';
import type { StoppedBy } from '../paging/strategy.js';
import type { DecidedBy, ListEvidence } from '../paging/whole-list.js';
import type { CollateCounts } from '../records/types.js';
import type { Completeness, Manifest, SliceEntry } from './manifest.js';

/** What a slice's answers brought that does not belong to it. */
export interface Elsewhere {
  /** Records of other slices of the run. */
  readonly moved: number;
  /** Records outside of the run's window. */
  readonly outOfWindow: number;
  /** The earliest and the latest time of these, epoch milliseconds; Infinity and -Infinity without any. */
  readonly earliestMs: number;
  readonly latestMs: number;
}

export const NOTHING_ELSEWHERE: Elsewhere = {
  moved: 0,
  outOfWindow: 0,
  earliestMs: Number.POSITIVE_INFINITY,
  latestMs: Number.NEGATIVE_INFINITY,
};

/** Weakest evidence last: of several queries the weakest one speaks for the slice. */
const BY_STRENGTH: readonly StoppedBy[] = [
  'cursorExhausted',
  'noNextUri',
  'lastPage',
  'singleResponse',
  'totalReached',
  'windowPassed',
  'pageLimit',
  'error',
];

/** The evidence of a slice from that of its queries. The server's total counts only where every query has one. */
export function completenessOf(
  evidence: readonly ListEvidence[],
  counts: CollateCounts,
  elsewhere: Elsewhere,
): Completeness {
  const weakest = Math.max(0, ...evidence.map((one) => BY_STRENGTH.indexOf(one.stoppedBy)));
  const totals = evidence.flatMap((one) => (one.serverTotal === undefined ? [] : [one.serverTotal]));
  return {
    stoppedBy: BY_STRENGTH[weakest] ?? 'error',
    decidedBy: ruleOf(evidence),
    ...(totals.length === 0 || totals.length < evidence.length
      ? {}
      : { serverTotal: totals.reduce((sum, total) => sum + total, 0) }),
    kept: counts.kept,
    duplicates: counts.duplicates,
    outOfWindow: elsewhere.outOfWindow,
    ...(elsewhere.moved === 0 ? {} : { moved: elsewhere.moved }),
  };
}

/** Total and different rows of the lists whose total says another number: an exact one, or one that is off by more than usual. */
export function disagreementOf(
  evidence: readonly ListEvidence[],
): { readonly serverTotal: number; readonly received: number } | undefined {
  const disagreeing = evidence.filter(({ isApproximate, serverTotal, rows }) => {
    if (serverTotal === undefined) return false;
    const off = Math.abs(serverTotal - rows);
    return off > (isApproximate ? Math.max(APPROXIMATE_ROWS, APPROXIMATE_SHARE * serverTotal) : 0);
  });
  if (disagreeing.length === 0) return undefined;
  return {
    serverTotal: disagreeing.reduce((sum, one) => sum + (one.serverTotal ?? 0), 0),
    received: disagreeing.reduce((sum, one) => sum + one.rows, 0),
  };
}

/**
 * The error of a window that had not ended when the run began, by the service's clock, which is ahead of this machine's by
 * `mostAheadMs` at most: what came later cannot be in it.
 */
export function unendedError(
  window: Window | null,
  startedAtMs: number,
  mostAheadMs: number | undefined,
): GenesysCoreError | undefined {
  if (window === null || mostAheadMs === undefined) return undefined;
  const serviceNowMs = startedAtMs + mostAheadMs;
  if (window.endMs <= serviceNowMs) return undefined;
  return invalidInput(
    `The window ends at ${formatInstant(window.endMs)}, but by the clock of the service it was ${formatInstant(Math.floor(serviceNowMs / 1000) * 1000)} when the run began: what came later is not in it. Run again when it has ended, and check the clock of this machine.`,
    { retryable: true },
  );
}

/**
 * Marks a window that ended later than `settle` before the run began, by the service's clock where it is known: so shortly
 * before that the service may still add entries to it. `leastAheadMs`: that clock is ahead of this machine's by as much at
 * least.
 */
export function growthOf(
  window: Window | null,
  { settle }: Pick<DatasetDefinition, 'settle'>,
  startedAtMs: number,
  leastAheadMs = 0,
): { readonly mayGrow?: true } {
  if (window === null || settle === undefined) return {};
  const settledUntilMs = startedAtMs + leastAheadMs - (parseDuration(settle) ?? 0);
  return window.endMs > settledUntilMs ? { mayGrow: true } : {};
}

/** Whether entries may still come to a run, where the catalog says how long they do. */
export function growthIn(
  slices: readonly SliceEntry[],
  { dataset, window }: Pick<RunPlan, 'dataset' | 'window'>,
): Pick<Manifest, 'mayGrow'> {
  if (dataset.settle === undefined || window === null) return {};
  return { mayGrow: slices.some((slice) => slice.mayGrow === true) };
}

/** What an approximate total may be off by before it is worth a word. */
const APPROXIMATE_SHARE = 0.05;
const APPROXIMATE_ROWS = 10;

/** Weakest last: of several lists the weakest rule speaks for the slice. */
const RULES: readonly DecidedBy[] = [
  'serverTotal',
  'laterWalk',
  'emptyPage',
  'endOfPages',
  'singleResponse',
  'windowPassed',
  'rowLimit',
  'listMoved',
  'totalDisagrees',
  'notInOrder',
];

/** The rule by which the lists of a slice were found to be whole or not. */
function ruleOf(evidence: readonly ListEvidence[]): DecidedBy {
  const weakest = Math.max(0, ...evidence.map(({ decidedBy }) => RULES.indexOf(decidedBy)));
  return RULES[weakest] ?? 'endOfPages';
}

import { GenesysCoreError } from '../base/errors.js';
import { formatInstant, type Window } from '../base/window.js';
import type { StoppedBy } from '../paging/strategy.js';
import type { CollateCounts } from '../records/types.js';
import type { Completeness } from './manifest.js';

/** How a query's walk ended. */
export interface QueryEvidence {
  readonly stoppedBy: StoppedBy;
  /** Items as the server counted them, where it did. */
  readonly serverTotal?: number;
  /** Items received. */
  readonly items: number;
  /** The server's total is an exact one and another than `items`. */
  readonly totalDisagrees: boolean;
}

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
  'pageLimit',
  'error',
];

/** The evidence of a slice from that of its queries. The server's total counts only where every query has one. */
export function completenessOf(
  evidence: readonly QueryEvidence[],
  counts: CollateCounts,
  elsewhere: Elsewhere,
): Completeness {
  const weakest = Math.max(0, ...evidence.map((one) => BY_STRENGTH.indexOf(one.stoppedBy)));
  const totals = evidence.flatMap((one) => (one.serverTotal === undefined ? [] : [one.serverTotal]));
  return {
    stoppedBy: BY_STRENGTH[weakest] ?? 'error',
    ...(totals.length === 0 || totals.length < evidence.length
      ? {}
      : { serverTotal: totals.reduce((sum, total) => sum + total, 0) }),
    kept: counts.kept,
    duplicates: counts.duplicates,
    outOfWindow: elsewhere.outOfWindow,
    ...(elsewhere.moved === 0 ? {} : { moved: elsewhere.moved }),
  };
}

/** Items received, where the exact total of the server says another number. */
export function disagreementOf(
  evidence: readonly QueryEvidence[],
): { readonly serverTotal: number; readonly received: number } | undefined {
  const disagreeing = evidence.filter((one) => one.totalDisagrees);
  if (disagreeing.length === 0) return undefined;
  return {
    serverTotal: disagreeing.reduce((sum, one) => sum + (one.serverTotal ?? 0), 0),
    received: disagreeing.reduce((sum, one) => sum + one.items, 0),
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
  return new GenesysCoreError(
    'INPUT_INVALID',
    `The window ends at ${formatInstant(window.endMs)}, but by the clock of the service it was ${formatInstant(Math.floor(serviceNowMs / 1000) * 1000)} when the run began: what came later is not in it. Run again when it has ended, and check the clock of this machine.`,
    { retryable: true },
  );
}

import { GenesysCoreError } from '../base/errors.js';
import { SECOND_MS, formatInstant, parseDuration, type Window } from '../base/window.js';
import { bindQuery } from '../catalog/plan-slices.js';
import type { PlannedQuery, RunPlan } from '../catalog/run-plan.js';
import type { FetchedPage } from '../paging/paginate.js';
import type { ListEvidence, RowCount } from '../paging/whole-list.js';
import { fetchQuery, type QueryContext } from './query.js';

export interface SplitContext extends Omit<QueryContext, 'plan'> {
  readonly plan: QueryContext['plan'] & Pick<RunPlan, 'dataset' | 'catalog' | 'apiUrl'>;
}

/**
 * Fetches one query of a slice. Where its answer is too large (tooLargeCode, after pages as small as they can be) or has
 * as many rows as the service gives at most (maxRows), it is fetched in halves of the window, as short as `smallestSlice`
 * of the dataset allows. Items of the first try come again.
 * @throws GenesysCoreError of `fetchQuery`; never a cut answer instead.
 */
export async function* fetchInParts(
  query: PlannedQuery,
  window: Window | null,
  context: SplitContext,
  rows: RowCount,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  let problem: GenesysCoreError;
  let evidence: ListEvidence | undefined;
  try {
    evidence = yield* fetchQuery(query, { ...context, window }, rows);
    const cut = cutProblem(evidence, context);
    if (cut === undefined) return evidence;
    problem = cut;
  } catch (error) {
    if (!(error instanceof GenesysCoreError) || !isTooLarge(error, context)) throw error;
    problem = error;
  }
  const halves = halvesOf(window, context);
  if (halves === undefined) {
    // What came of a cut list is worth keeping, and not all.
    if (evidence !== undefined) return { ...evidence, decidedBy: 'rowLimit', doubt: problem.message };
    throw problem;
  }
  const [first, second] = halves;
  context.events.emit({
    type: 'warning.raised',
    code: 'SLICE_SPLIT',
    message: `Slice ${context.sliceId}, ${query.id}: ${problem.message} It is fetched in two parts, cut at ${formatInstant(first.endMs)}.`,
  });
  const parts: ListEvidence[] = [];
  for (const part of [first, second]) {
    const request = bindQuery(context.plan, part, query.filters, query.variables ?? {});
    parts.push(yield* fetchInParts({ ...query, request }, part, context, rows));
  }
  return parts.reduce(together);
}

function isTooLarge({ apiCode }: GenesysCoreError, { plan }: SplitContext): boolean {
  return apiCode !== undefined && endpointsOf(plan).some(({ tooLargeCode }) => tooLargeCode === apiCode);
}

/** Why the rows that came may not be all. An exact total that they reach says that they are. */
function cutProblem(evidence: ListEvidence, { plan }: SplitContext): GenesysCoreError | undefined {
  const { rows, serverTotal, decidedBy } = evidence;
  const { endpoint: key } = plan.dataset.source;
  const maxRows = plan.catalog.endpoints.get(key)?.maxRows;
  const isWhole = decidedBy === 'serverTotal' && serverTotal === rows;
  if (maxRows === undefined || isWhole || (rows < maxRows && decidedBy !== 'rowLimit')) return undefined;
  const of = serverTotal === undefined ? '' : ` of ${serverTotal}`;
  return new GenesysCoreError(
    'PAGINATION_LIMIT',
    `${key} gave ${rows}${of} rows, and gives ${maxRows} for one query at most (maxRows in the catalog), so there may be more.`,
    { endpoint: key },
  );
}

function endpointsOf({ dataset, catalog, transaction }: SplitContext['plan']) {
  return [dataset.source.endpoint, transaction?.submit].flatMap((key) =>
    key === undefined ? [] : (catalog.endpoints.get(key) ?? []),
  );
}

/** Two halves, cut at a whole second; undefined where they would be shorter than the dataset allows. */
function halvesOf(window: Window | null, { plan }: SplitContext): readonly [Window, Window] | undefined {
  const smallest = plan.dataset.window?.smallestSlice;
  if (window === null || smallest === undefined) return undefined;
  const { startMs, endMs } = window;
  const cutMs = startMs + Math.floor((endMs - startMs) / 2 / SECOND_MS) * SECOND_MS;
  if (cutMs - startMs < Math.max(SECOND_MS, parseDuration(smallest) ?? 0)) return undefined;
  return [
    { startMs, endMs: cutMs },
    { startMs: cutMs, endMs },
  ];
}

/** The evidence of two parts as that of one list: a total only where both have one, and a doubt where one has. */
function together(one: ListEvidence, other: ListEvidence): ListEvidence {
  const { serverTotal: _, ...rest } = one.doubt === undefined && other.doubt !== undefined ? other : one;
  const totals =
    one.serverTotal === undefined || other.serverTotal === undefined
      ? {}
      : { serverTotal: one.serverTotal + other.serverTotal };
  return { ...rest, ...totals, rows: one.rows + other.rows };
}

import { GenesysCoreError } from '../base/errors.js';
import { valueAt } from '../base/json.js';
import { SECOND_MS, formatInstant, parseDuration, type Window } from '../base/window.js';
import { bindQuery } from '../catalog/plan-slices.js';
import type { PlannedQuery, RunPlan } from '../catalog/run-plan.js';
import type { FetchedPage } from '../paging/paginate.js';
import { NO_EVIDENCE, type ListEvidence, type RowCount } from '../paging/whole-list.js';
import { readInstant } from '../records/instant.js';
import { fetchQuery, type QueryContext } from './query.js';

export interface SplitContext extends Omit<QueryContext, 'plan'> {
  readonly plan: QueryContext['plan'] & Pick<RunPlan, 'dataset' | 'catalog' | 'apiUrl'>;
}

/**
 * Fetches one query of a slice. Where its answer is too large (tooLargeCode, after pages as small as they can be) or may be
 * cut (maxRows, cutAt), it is fetched in halves of the window, as short as `smallestSlice` of the dataset allows. Items of
 * the first try come again.
 * @throws GenesysCoreError of `fetchQuery`; never a cut answer instead.
 */
export async function* fetchInParts(
  query: PlannedQuery,
  window: Window | null,
  context: SplitContext,
  rows: RowCount,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  const fetched = yield* fetchPart(query, window, context, rows, undefined);
  if (fetched === undefined) throw new GenesysCoreError('INTERNAL', 'A whole was taken for a part.');
  return fetched;
}

/**
 * The evidence of a query or, where `wholeRows` are those of its whole, of a part of it; undefined of a part that brought as
 * many rows again and does not keep to its window.
 */
async function* fetchPart(
  query: PlannedQuery,
  window: Window | null,
  context: SplitContext,
  rows: RowCount,
  wholeRows: number | undefined,
): AsyncGenerator<FetchedPage, ListEvidence | undefined, void> {
  let problem: GenesysCoreError;
  let evidence: ListEvidence | undefined;
  const isPart = wholeRows !== undefined;
  const strays = window !== null && isPart ? createStrayCount(window, context.plan.dataset) : undefined;
  try {
    const pages = fetchQuery(query, { ...context, window }, rows);
    evidence = yield* strays === undefined ? pages : watched(pages, strays.add);
    const isCut = evidence.decidedBy === 'rowLimit';
    if (strays?.areMany() === true && (isCut || evidence.rows === wholeRows)) return undefined;
    if (!isCut) return evidence;
    problem = new GenesysCoreError('PAGINATION_LIMIT', evidence.doubt ?? 'There may be more rows.');
  } catch (error) {
    if (!(error instanceof GenesysCoreError) || !isTooLarge(error, context)) throw error;
    problem = error;
  }
  const halves = halvesOf(window, context);
  if (halves === undefined) {
    // What came of a cut list is worth keeping, and not all.
    if (evidence !== undefined) return { ...evidence, doubt: `${problem.message} ${remedyOf(context)}` };
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
    const fetched = yield* fetchPart({ ...query, request }, part, context, rows, evidence?.rows ?? 0);
    if (fetched === undefined) {
      if (isPart) return undefined;
      if (evidence === undefined) throw problem;
      return {
        ...evidence,
        doubt: `${problem.message} Smaller parts did not help: parts of its window brought rows of other times.`,
      };
    }
    parts.push(fetched);
  }
  return parts.reduce(together);
}

/** Of the items of a cut part, more than this share of other times shows that the service does not keep to its window. */
const STRAY_SHARE = 0.01;

/** Counts items whose time is later than the end of a window; earlier ones may have begun before it. */
function createStrayCount({ endMs }: Window, { record: { time } }: SplitContext['plan']['dataset']) {
  let items = 0;
  let later = 0;
  return {
    add: (page: FetchedPage): void => {
      items += page.items.length;
      if (time === undefined) return;
      for (const item of page.items) {
        const text = valueAt(item, time);
        const at = typeof text === 'string' ? readInstant(text) : undefined;
        if (at !== undefined && at.ms > endMs) later += 1;
      }
    },
    areMany: () => later > items * STRAY_SHARE,
  };
}

async function* watched(
  pages: AsyncGenerator<FetchedPage, ListEvidence, void>,
  see: (page: FetchedPage) => void,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  try {
    for (;;) {
      const step = await pages.next();
      if (step.done === true) return step.value;
      see(step.value);
      yield step.value;
    }
  } finally {
    await pages.return(NO_EVIDENCE);
  }
}

function isTooLarge({ apiCode }: GenesysCoreError, { plan }: SplitContext): boolean {
  return apiCode !== undefined && endpointsOf(plan).some(({ tooLargeCode }) => tooLargeCode === apiCode);
}

/** How such a list becomes smaller. */
function remedyOf({ plan: { dataset } }: SplitContext): string {
  return dataset.window === undefined || dataset.window.keptByClient !== undefined
    ? 'Filters, or source.splits in the catalog, make it smaller.'
    : 'A shorter window.smallestSlice in the catalog makes it smaller.';
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

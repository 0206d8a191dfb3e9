import type { PagingProfile } from '../catalog/types.js';
import type { ApiRequest } from '../catalog/request.js';
import { withQuery, queryValue } from './address.js';
import { paginate, type FetchedPage, type WalkContext, type WalkEvidence } from './paginate.js';
import type { StoppedBy } from './strategy.js';

/** Counts the different rows of a list while its pages are worked on. */
export interface RowCount {
  /** A list begins: what came before was another one. */
  beginList(): void;
  /** A walk over the list begins. */
  begin(): void;
  /** Different rows of the walk that is on, and of all walks together; undefined where there are too many to tell apart. */
  ofWalk(): number | undefined;
  ofAll(): number | undefined;
  /** The walk that is on has the whole list: what those before it brought is of no account. */
  abandonEarlier(): void;
}

/** What decided that a list is whole, or that it is not. */
export type DecidedBy =
  | 'serverTotal'
  | 'laterWalk'
  | 'emptyPage'
  | 'endOfPages'
  | 'singleResponse'
  | 'totalDisagrees'
  | 'listMoved'
  | 'windowPassed'
  | 'notInOrder'
  | 'rowLimit';

/** How the walks over a list ended. */
export interface ListEvidence {
  readonly stoppedBy: StoppedBy;
  readonly serverTotal?: number | undefined;
  /** The total is approximate by the catalog. */
  readonly isApproximate: boolean;
  /** Different rows that came. */
  readonly rows: number;
  readonly decidedBy: DecidedBy;
  /** Why the list may not be whole, as a sentence; not there where it is. */
  readonly doubt?: string;
  /** Walking again may help. */
  readonly mayHelp?: boolean;
}

/** Of a list that nobody reads to its end. */
export const NO_EVIDENCE: ListEvidence = {
  stoppedBy: 'error',
  decidedBy: 'endOfPages',
  isApproximate: false,
  rows: 0,
};

/** Smaller lists that a list is read as where it has more rows than the service gives. */
export interface ListSplit {
  /** Query parameter. */
  readonly parameter: string;
  readonly values: readonly string[];
}

export interface ListContext extends WalkContext {
  readonly rows: RowCount;
  /** Whether the times of the rows show that the list may be cut; not there where they show nothing. */
  readonly endsEarly?: (() => boolean) | undefined;
  readonly splits?: readonly ListSplit[] | undefined;
  /** It is a part of a longer list, whose total decides about all parts together. */
  readonly isPart?: boolean;
  /** Told of a list that is walked over again. */
  readonly onAgain: (why: string) => void;
}

const NUMBERED: ReadonlySet<PagingProfile['strategy']> = new Set(['pageNumber', 'bodyPaging', 'offset']);
/** Walks over one list at most. */
const MAX_WALKS = 4;

/** Whether each request cuts the pages again, so that rows that move may be left out. */
export function isNumbered({ strategy }: PagingProfile): boolean {
  return NUMBERED.has(strategy);
}

/**
 * Reads a list until it is whole: walks over it again where its exact total disagrees with the different rows that came, or
 * where it moved while it was read, and reads it as smaller lists where it has more rows than the service gives. Rows of
 * all walks are one list by their identity.
 * @throws GenesysCoreError as `paginate`.
 */
export async function* readWholeList(
  request: ApiRequest,
  context: ListContext,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  // One that the request has been narrowed by already is of no use.
  const splits = (context.splits ?? []).filter(
    ({ parameter, values }) => !values.includes(queryValue(request.url, parameter) ?? ''),
  );
  const [split, ...rest] = splits;
  if (context.isPart !== true) context.rows.beginList();
  const evidence = yield* walkUntilWhole(request, { ...context, endAtOnceIfCapped: split !== undefined });
  if (split === undefined || evidence.decidedBy !== 'rowLimit') return evidence;

  context.onAgain(`${evidence.doubt ?? ''} It is read by ${split.parameter} instead.`);
  // Each of the smaller lists has its own total; what came of the others must not be dropped for it.
  const rows: RowCount = { ...context.rows, abandonEarlier: () => undefined };
  const parts: ListEvidence[] = [];
  for (const value of split.values) {
    const smaller = { ...request, url: withQuery(request.url, split.parameter, value) };
    parts.push(yield* readWholeList(smaller, { ...context, rows, splits: rest, isPart: true }));
  }
  return together(evidence, parts, context);
}

/** The whole from its parts: by its own total where it told one, else by the parts alone. */
function together(
  whole: ListEvidence,
  parts: readonly ListEvidence[],
  { rows, isPart }: ListContext,
): ListEvidence {
  const { doubt: _doubt, mayHelp: _mayHelp, ...facts } = whole;
  const came = isPart === true ? undefined : rows.ofAll();
  const all = { ...facts, rows: came ?? Math.max(...parts.map((part) => part.rows)) };
  if (came !== undefined && facts.serverTotal === came)
    return { ...all, stoppedBy: 'totalReached', decidedBy: 'serverTotal' };
  const doubtful = parts.find(({ doubt }) => doubt !== undefined);
  if (doubtful !== undefined) return { ...doubtful, ...all, decidedBy: doubtful.decidedBy };
  if (came === undefined || facts.serverTotal === undefined)
    return { ...all, stoppedBy: 'lastPage', decidedBy: 'endOfPages' };
  const doubt = disagreement(came, facts.serverTotal);
  return { ...all, stoppedBy: 'lastPage', decidedBy: 'totalDisagrees', doubt };
}

async function* walkUntilWhole(
  request: ApiRequest,
  context: ListContext,
): AsyncGenerator<FetchedPage, ListEvidence, void> {
  const { rows } = context;
  let before: { readonly rows: number; readonly total: number | undefined } | undefined;
  /** So far all walks were over one list: what an earlier one brought may count for a later one. */
  let isOneList = true;
  for (let walks = 1; ; walks += 1) {
    const known = rows.ofAll() ?? 0;
    const walk = yield* paginate(request, {
      ...context,
      onBegin: () => {
        rows.begin();
      },
    });
    const all = context.isPart === true ? undefined : rows.ofAll();
    const isNew = (rows.ofAll() ?? 0) > known;
    const verdict = judge(walk, rows.ofWalk(), context);
    const serverTotal = exactTotalOf(verdict);
    if (verdict.doubt === undefined) {
      const isConfirmed = before?.rows === verdict.rows && !isNew;
      if (isConfirmed || !needsSecondWalk(walk, context)) {
        if (walks === 1) return verdict;
        rows.abandonEarlier();
        return { ...verdict, decidedBy: 'laterWalk' };
      }
      if (walks === MAX_WALKS)
        return { ...verdict, decidedBy: 'listMoved', mayHelp: true, doubt: `${UNLIKE} ${walks} walks.` };
      if (walks > 1) context.onAgain(`${UNLIKE} ${walks} walks.`);
      before = { rows: verdict.rows, total: serverTotal };
      continue;
    }
    if (verdict.decidedBy === 'rowLimit') return verdict;
    isOneList &&= !walk.moved && (before === undefined || before.total === serverTotal);
    // The walks together: all rows that the total counts, or a list without one in which the last walk found nothing new.
    if (walks > 1 && all !== undefined) {
      if (isOneList && serverTotal === all) return merged(verdict, all);
      if (verdict.decidedBy === 'listMoved' && serverTotal === undefined && !isNew)
        return merged(verdict, all);
    }
    const isStable = before?.rows === verdict.rows && before.total === serverTotal && !walk.moved && !isNew;
    if (walks === MAX_WALKS || isStable)
      return afterWalks(verdict, (isOneList ? all : undefined) ?? verdict.rows, walks);
    before = { rows: verdict.rows, total: serverTotal };
    context.onAgain(verdict.doubt);
  }
}

const UNLIKE = 'The list moved while it was read: no two walks in a row gave the same rows in';

/** Whether rows may have moved over a border of its pages, as the catalog wants to know. */
function needsSecondWalk({ pages }: WalkEvidence, { profile }: ListContext): boolean {
  return pages > 1 && 'secondWalk' in profile;
}

function merged({ doubt: _doubt, mayHelp: _mayHelp, ...evidence }: ListEvidence, rows: number): ListEvidence {
  return { ...evidence, rows, decidedBy: 'laterWalk' };
}

/** The total, where it is one to go by. */
function exactTotalOf({
  serverTotal,
  isApproximate,
}: Pick<ListEvidence, 'serverTotal' | 'isApproximate'>): number | undefined {
  return isApproximate ? undefined : serverTotal;
}

/** What one walk says of the list. */
function judge(
  walk: WalkEvidence,
  ofWalk: number | undefined,
  { profile, endpoint, cutAt, endsEarly }: ListContext,
): ListEvidence {
  const rows = ofWalk ?? walk.items;
  const isApproximate = profile.strategy === 'bodyPaging' && profile.totalIsApproximate === true;
  const { stoppedBy, limit, moved } = walk;
  // A total counts what was left unread, too.
  const serverTotal = stoppedBy === 'windowPassed' ? undefined : walk.serverTotal;
  const facts = { stoppedBy, isApproximate, rows, serverTotal };
  if (limit !== undefined) return { ...facts, decidedBy: 'rowLimit', doubt: `${capitalised(limit)}.` };
  const total = exactTotalOf(facts);
  const isWhole = !moved && total === rows;
  if (!isWhole && stoppedBy !== 'windowPassed') {
    const doubt = cutDoubt(walk.items, total, { maxRows: endpoint.maxRows, cutAt, endsEarly });
    if (doubt !== undefined) return { ...facts, decidedBy: 'rowLimit', doubt };
  }
  if (moved && !isApproximate)
    return {
      ...facts,
      decidedBy: 'listMoved',
      mayHelp: true,
      doubt: `The total or the number of pages of the list changed while it was read: it moved, so that rows may have come twice or not at all.`,
    };
  if (total !== undefined && total !== rows)
    return { ...facts, decidedBy: 'totalDisagrees', doubt: disagreement(rows, total) };
  const { promisedPages } = walk;
  if (total === undefined && !isApproximate && promisedPages !== undefined)
    return {
      ...facts,
      decidedBy: 'totalDisagrees',
      mayHelp: true,
      doubt: `The server tells ${promisedPages} pages and gave some of them without rows.`,
    };
  // By number or index: a row that came twice means that the rows have moved, and one may have been left out for it.
  if (isNumbered(profile) && rows < walk.items)
    return {
      ...facts,
      decidedBy: 'listMoved',
      mayHelp: true,
      doubt: `${walk.items - rows} rows came twice${total === undefined ? ' and the server tells no exact total' : ''}: the list moved while it was read, and rows may be missing.`,
    };
  if (total !== undefined) return { ...facts, decidedBy: 'serverTotal' };
  if (stoppedBy === 'singleResponse' || stoppedBy === 'windowPassed')
    return { ...facts, decidedBy: stoppedBy };
  return { ...facts, decidedBy: walk.lookedBeyond || isApproximate ? 'emptyPage' : 'endOfPages' };
}

/** Why a list with so many rows may be cut: as many as the service gives at most, or as lists are known to be cut at. */
function cutDoubt(
  items: number,
  total: number | undefined,
  {
    maxRows,
    cutAt = [],
    endsEarly,
  }: Pick<ListContext, 'cutAt' | 'endsEarly'> & { maxRows: number | undefined },
): string | undefined {
  if (total !== undefined && total < items) return undefined;
  const of = total === undefined ? '' : ` of ${total}`;
  if (maxRows !== undefined && items >= maxRows)
    return `${items} rows${of} came, and the service gives ${maxRows} for one query at most (maxRows in the catalog), so there may be more.`;
  if (!cutAt.includes(items) || endsEarly?.() === false) return undefined;
  const early = endsEarly === undefined ? '' : ' and long before the end of its window';
  return (
    `The list ended at exactly ${items} rows${of}${early}, a number at which lists are cut without a word (cutAt in the ` +
    'catalog), so there may be more.'
  );
}

function afterWalks(verdict: ListEvidence, rows: number, walks: number): ListEvidence {
  const serverTotal = exactTotalOf(verdict);
  const times = walks === 1 ? '' : ` ${walks} walks over the list did not help.`;
  const isTold = serverTotal === undefined || serverTotal === rows;
  return {
    ...verdict,
    rows,
    doubt: `${isTold ? (verdict.doubt ?? '') : disagreement(rows, serverTotal)}${times}`,
  };
}

function disagreement(rows: number, serverTotal: number): string {
  return (
    `The server counts ${serverTotal} rows and gave ${rows} different ones. Likely causes: a list that moved while it was read; ` +
    'a total that counts divisions which the OAuth client may not see; record.key naming fields that are equal for different records.'
  );
}

function capitalised(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}`;
}

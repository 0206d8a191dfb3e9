import { describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { JsonObject, JsonValue } from '../../src/base/json.js';
import type { PagingProfile } from '../../src/catalog/types.js';
import type { Send } from '../../src/http/types.js';
import { readWholeList, type ListEvidence, type ListSplit } from '../../src/paging/whole-list.js';
import { keyHash } from '../../src/records/key-contents.js';
import { createRowCount } from '../../src/run/row-count.js';
import { endpointWith, getRequest } from '../paging/scripted.js';
import { apiAnswer } from '../support/answers.js';
import { evidenceGuide, rowsOfKinds } from '../support/evidence-guide.js';

const NUMBERED: PagingProfile = {
  ...{ strategy: 'pageNumber', parameter: 'page', firstPage: 1 },
  pageSize: { parameter: 'size', value: 3 },
  ...{ pageCountPath: 'pages', totalPath: 'total' },
};
const TWICE: PagingProfile = { ...NUMBERED, secondWalk: true };
const BY_INDEX: PagingProfile = {
  ...{ strategy: 'offset', parameter: 'from', firstIndex: 1 },
  pageSize: { parameter: 'size', value: 3 },
  totalPath: 'total',
};
const APPROXIMATE: PagingProfile = {
  ...{ strategy: 'bodyPaging', parameter: 'page', firstPage: 1 },
  pageSize: { parameter: 'size', value: 3 },
  ...{ totalPath: 'total', totalIsApproximate: true },
};
const ONE: PagingProfile = { strategy: 'none', totalPath: 'total' };
const BY_CURSOR: PagingProfile = { strategy: 'cursor', cursorPath: 'next', parameter: 'page' };

interface Asked {
  readonly page: number;
  /** Which walk over the list, from 1. */
  readonly walk: number;
  readonly state: string | null;
}

/** What the server answers; undefined: 400. */
type Server = (asked: Asked) => JsonObject | undefined;

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
/** A page of three rows of a list. */
const cut = (ids: readonly number[], page: number, told: JsonObject = {}): JsonObject => ({
  entities: ids.slice((page - 1) * 3, page * 3).map((id) => ({ id })),
  total: ids.length,
  pages: Math.ceil(ids.length / 3),
  ...told,
});

/** The page that is asked for: by number in the query or the body, or by the index of its first row, which may lie in a page. */
function pageOf(query: URLSearchParams, body: JsonValue | undefined): number {
  const from = query.get('from');
  if (from !== null) return 1 + (Number(from) - 1) / 3;
  return Number(query.get('page') ?? (body as JsonObject | undefined)?.['page'] ?? 1);
}

interface Limits {
  readonly maxRows?: number;
  readonly cutAt?: readonly number[];
  readonly splits?: readonly ListSplit[];
}

async function read(
  server: Server,
  profile: PagingProfile,
  { maxRows, cutAt, splits }: Limits,
): Promise<{ ids: readonly number[]; evidence: ListEvidence; requests: number }> {
  const rows = createRowCount();
  const byId = new Map<JsonValue, number>();
  let walk = 0;
  let requests = 0;
  const send: Send = async (request) => {
    requests += 1;
    const { searchParams } = new URL(request.url);
    const page = pageOf(searchParams, request.body);
    if (page === 1) walk += 1;
    const body = server({ page, walk, state: searchParams.get('state') });
    if (body === undefined) throw new GenesysCoreError('BAD_RESPONSE', 'No such page.', { status: 400 });
    return apiAnswer(body, 'entities');
  };
  const pages = readWholeList(getRequest(), {
    ...{ endpoint: endpointWith(maxRows === undefined ? {} : { maxRows }), profile, send, rows },
    ...{ cutAt, splits },
    download: () => Promise.reject(new Error('no download expected')),
    events: { emit: () => undefined },
    ...{ sliceId: 'all', queryId: 'q1', nowMs: () => 0, onAgain: () => undefined },
  });
  for (;;) {
    const step = await pages.next();
    if (step.done === true) {
      const gone = new Set(rows.abandoned());
      const ids = [...byId].flatMap(([id, at]) => (gone.has(at) ? [] : [Number(id)]));
      return { ids: ids.sort((a, b) => a - b), evidence: step.value, requests };
    }
    for (const item of step.value.items) {
      const { id } = item as { id: JsonValue };
      rows.add(keyHash(JSON.stringify(id)));
      byId.set(id, rows.walk());
    }
  }
}

interface Row extends Limits {
  readonly kind: string;
  readonly what: string;
  readonly server: Server;
  readonly decidedBy: ListEvidence['decidedBy'];
  readonly ids: readonly number[];
  readonly doubt?: RegExp;
  readonly profile?: PagingProfile;
}

const LIST = range(1, 7);
const BY_STATE = [{ parameter: 'state', values: ['on', 'off'] }];

const ROWS: readonly Row[] = [
  {
    ...{ kind: 'exact total', what: 'as many different rows as it counts' },
    server: ({ page }) => cut(LIST, page),
    ...{ decidedBy: 'serverTotal', ids: LIST },
  },
  {
    ...{ kind: 'exact total', what: 'a total of the organisation, rows of the divisions of the client' },
    server: ({ page }) => cut(LIST, page, { total: 25 }),
    ...{ decidedBy: 'totalDisagrees', ids: LIST, doubt: /counts 25 rows and gave 7 .*divisions/ },
  },
  {
    ...{ kind: 'exact total', what: 'one answer whose own total says 500 and that gives one' },
    profile: ONE,
    server: () => ({ entities: [{ id: 1 }], total: 500 }),
    ...{ decidedBy: 'totalDisagrees', ids: [1], doubt: /500/ },
  },
  {
    ...{ kind: 'exact total', what: 'a last page that is silently empty' },
    server: ({ page }) => (page === 3 ? cut([], 3, { total: 7, pages: 3 }) : cut(LIST, page)),
    ...{ decidedBy: 'totalDisagrees', ids: range(1, 6), doubt: /counts 7 rows and gave 6/ },
  },
  {
    ...{ kind: 'exact total', what: 'a total that is told as a text' },
    server: ({ page }) => cut(range(1, 6), page, { total: '7' }),
    ...{ decidedBy: 'totalDisagrees', ids: range(1, 6), doubt: /counts 7 rows and gave 6/ },
  },
  {
    ...{ kind: 'moved list', what: 'rows swapped between two pages: one came twice, one never' },
    server: ({ page, walk }) => cut(walk === 1 && page === 2 ? [1, 2, 4, 3, 5, 6, 7] : LIST, page),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{
      kind: 'moved list',
      what: 'a double does not pay for a row that never came, however often it is read',
    },
    server: ({ page }) => cut(page === 2 ? [1, 2, 4, 3, 5, 6, 7] : LIST, page),
    ...{ decidedBy: 'totalDisagrees', ids: [1, 2, 3, 5, 6, 7], doubt: /counts 7 rows and gave 6/ },
  },
  {
    ...{ kind: 'moved list', what: 'a row deleted between two pages: the one that moved up is not lost' },
    server: ({ page, walk }) => cut(walk === 1 && page === 1 ? LIST : LIST.slice(1), page),
    ...{ decidedBy: 'laterWalk', ids: range(2, 7) },
  },
  {
    ...{ kind: 'moved list', what: 'a row added while it was read' },
    server: ({ page, walk }) => cut(walk === 1 && page === 1 ? LIST : range(0, 7), page),
    ...{ decidedBy: 'laterWalk', ids: range(0, 7) },
  },
  {
    ...{ kind: 'moved list', what: 'a total that changes on every page of every walk' },
    server: ({ page, walk }) => cut(LIST, page, { total: 7 + page + walk * 10, pages: 3 }),
    ...{ decidedBy: 'listMoved', ids: LIST },
  },
  {
    ...{ kind: 'moved list', what: 'without a total, a row that came twice is reason to read again' },
    server: ({ page, walk }) =>
      cut(walk === 1 && page === 2 ? [1, 2, 4, 3, 5, 6, 7] : LIST, page, { total: null }),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{
      kind: 'moved list',
      what: 'a row deleted after it was read does not pay for one that no later walk brings',
    },
    server: ({ page, walk }) => {
      if (walk === 1) return cut(page === 1 ? LIST : [1, 3, 4, 5, 6, 7], page);
      return cut(page === 1 ? [1, 3, 5, 4, 6, 7] : [1, 3, 4, 5, 6, 7], page);
    },
    ...{ decidedBy: 'totalDisagrees', ids: [1, 2, 3, 5, 6, 7], doubt: /counts 6 rows and gave 5/ },
  },
  {
    ...{
      kind: 'moved list',
      what: 'under an approximate total, a row that came twice is reason to read again',
    },
    profile: APPROXIMATE,
    server: ({ page, walk }) =>
      cut(walk === 1 && page === 2 ? [1, 2, 4, 3, 5, 6, 7] : LIST, page, { total: 6 }),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{ kind: 'moved list', what: 'under an approximate total, rows that come twice on every walk' },
    profile: APPROXIMATE,
    server: ({ page }) => cut([1, 2, 3, 3, 4, 5, 6, 7], page, { total: 6 }),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{
      kind: 'moved list',
      what: 'by index and without a total, a row that came twice is reason to read again',
    },
    profile: BY_INDEX,
    server: ({ page, walk }) =>
      cut(walk === 1 && page === 2 ? [1, 2, 4, 3, 5, 6, 7] : LIST, page, { total: null }),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{ kind: 'moved list', what: 'a row too many under a total that agrees is reason to read again' },
    server: ({ page, walk }) => {
      const whole = cut(LIST, page);
      if (walk > 1 || page !== 2) return whole;
      return { ...whole, entities: [{ id: 2 }, ...(whole['entities'] as JsonValue[])] };
    },
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{ kind: 'moved list', what: 'a row too many on every walk under a total that agrees' },
    server: ({ page }) => {
      const whole = cut(LIST, page);
      return page === 2 ? { ...whole, entities: [{ id: 2 }, ...(whole['entities'] as JsonValue[])] } : whole;
    },
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{
      kind: 'moved unseen',
      what: 'a row removed and one added between two answers: a second walk finds it',
    },
    profile: TWICE,
    server: ({ page, walk }) => cut(walk === 1 && page === 1 ? LIST : range(2, 8), page),
    ...{ decidedBy: 'laterWalk', ids: range(2, 8) },
  },
  {
    ...{ kind: 'moved unseen', what: 'the same without a total' },
    profile: TWICE,
    server: ({ page, walk }) =>
      cut(walk === 1 && page === 1 ? LIST : range(2, 8), page, { total: null, pages: null }),
    ...{ decidedBy: 'laterWalk', ids: range(2, 8) },
  },
  {
    ...{ kind: 'moved unseen', what: 'two walks that give the same rows' },
    profile: TWICE,
    server: ({ page }) => cut(LIST, page),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{ kind: 'moved unseen', what: 'no two walks in a row give the same rows' },
    profile: TWICE,
    server: ({ page, walk }) => cut(range(walk, walk + 6), page),
    ...{ decidedBy: 'listMoved', ids: range(1, 10), doubt: /two walks in a row/ },
  },
  {
    ...{ kind: 'moved unseen', what: 'one page has no border at which a row could be left out' },
    profile: TWICE,
    server: ({ page, walk }) => (walk > 1 ? undefined : cut(range(1, 2), page)),
    ...{ decidedBy: 'serverTotal', ids: range(1, 2) },
  },
  {
    ...{ kind: 'no total', what: 'by index, a total that is the length of each page' },
    profile: BY_INDEX,
    server: ({ page }) => {
      const one = cut(LIST, page);
      return { ...one, total: (one['entities'] as JsonValue[]).length };
    },
    ...{ decidedBy: 'emptyPage', ids: LIST },
  },
  {
    ...{ kind: 'no total', what: 'a total that is the length of each page' },
    server: ({ page }) => {
      const one = cut(LIST, page);
      return { ...one, total: (one['entities'] as JsonValue[]).length, pages: 1 };
    },
    ...{ decidedBy: 'emptyPage', ids: LIST },
  },
  {
    ...{ kind: 'no total', what: 'a full page, the last one as told, and no total: one more is looked at' },
    server: ({ page }) => cut(LIST, page, { total: null, pages: 1 }),
    ...{ decidedBy: 'emptyPage', ids: LIST },
  },
  {
    ...{ kind: 'no total', what: 'pages that the number of pages promises have no rows' },
    server: ({ page }) => cut(page === 1 ? LIST : [], page, { total: null, pages: 3 }),
    ...{ decidedBy: 'totalDisagrees', ids: range(1, 3), doubt: /3 pages.* without rows/ },
  },
  {
    ...{ kind: 'no total', what: 'a page that was promised has no rows on the first walk alone' },
    server: ({ page, walk }) => cut(walk === 1 && page === 2 ? [] : LIST, page, { total: null, pages: 3 }),
    ...{ decidedBy: 'laterWalk', ids: LIST },
  },
  {
    ...{ kind: 'no total', what: 'a list without rows has one page' },
    server: ({ page }) => cut([], page, { total: null, pages: 1 }),
    ...{ decidedBy: 'endOfPages', ids: [] },
  },
  {
    ...{ kind: 'no total', what: 'a full page and nothing behind it' },
    server: ({ page }) => cut(range(1, 3), page),
    ...{ decidedBy: 'serverTotal', ids: range(1, 3) },
  },
  {
    ...{ kind: 'no total', what: 'the page behind a full one is refused' },
    server: ({ page }) => (page > 1 ? undefined : cut(range(1, 3), page)),
    ...{ decidedBy: 'serverTotal', ids: range(1, 3) },
  },
  {
    ...{ kind: 'row limit', what: 'pages beyond a place in the list are refused' },
    server: ({ page }) => (page > 2 ? undefined : cut(LIST, page)),
    ...{ decidedBy: 'rowLimit', ids: range(1, 6), doubt: /refused/ },
  },
  {
    ...{ kind: 'row limit', what: 'the catalog knows how far the pages lead' },
    ...{ server: ({ page }) => cut(LIST, page), maxRows: 6 },
    ...{ decidedBy: 'rowLimit', ids: range(1, 6), doubt: /first 6 rows/ },
  },
  {
    ...{ kind: 'row limit', what: 'a list that is too long is read as smaller ones' },
    ...{ maxRows: 6, splits: BY_STATE },
    server: ({ page, state }) =>
      cut(state === 'on' ? range(1, 4) : state === 'off' ? range(5, 7) : LIST, page),
    ...{ decidedBy: 'serverTotal', ids: LIST },
  },
  {
    ...{ kind: 'row limit', what: 'smaller lists that do not make up the whole' },
    ...{ maxRows: 6, splits: BY_STATE },
    server: ({ page, state }) =>
      cut(state === 'on' ? range(1, 3) : state === 'off' ? range(5, 7) : LIST, page),
    ...{ decidedBy: 'totalDisagrees', ids: [1, 2, 3, 5, 6, 7], doubt: /counts 7 rows and gave 6/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'a list by number ends at a number at which lists are cut' },
    server: ({ page }) => cut(range(1, 6), page, { total: null, pages: null }),
    ...{ cutAt: [6], decidedBy: 'rowLimit', ids: range(1, 6), doubt: /exactly 6 rows/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'the cursor is gone at a number at which lists are cut' },
    profile: BY_CURSOR,
    server: ({ page }) => ({ ...cut(range(1, 6), page), ...(page === 1 ? { next: '2' } : {}) }),
    ...{ cutAt: [100, 6], decidedBy: 'rowLimit', ids: range(1, 6), doubt: /exactly 6 rows/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'one answer has as many rows as lists are cut at' },
    profile: { strategy: 'none' },
    server: ({ page }) => cut(LIST, page),
    ...{ cutAt: [3], decidedBy: 'rowLimit', ids: range(1, 3), doubt: /exactly 3 rows/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'by index, without a total' },
    profile: BY_INDEX,
    server: ({ page }) => cut(range(1, 6), page, { total: null }),
    ...{ cutAt: [6], decidedBy: 'rowLimit', ids: range(1, 6), doubt: /exactly 6 rows/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'an approximate total does not tell' },
    profile: APPROXIMATE,
    server: ({ page }) => cut(range(1, 6), page),
    ...{ cutAt: [6], decidedBy: 'rowLimit', ids: range(1, 6), doubt: /exactly 6 rows/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'doubles count as rows of the server' },
    profile: BY_CURSOR,
    server: ({ page }) => ({ ...cut([1, 2, 3, 3, 4, 5], page), ...(page === 1 ? { next: '2' } : {}) }),
    ...{ cutAt: [6], decidedBy: 'rowLimit', ids: range(1, 5), doubt: /exactly 6 rows/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'a total of more rows says so, and walking again is of no use' },
    server: ({ page }) => cut(page > 2 ? [] : LIST, page, { total: 7, pages: 2 }),
    ...{ cutAt: [6], decidedBy: 'rowLimit', ids: range(1, 6), doubt: /exactly 6 rows.* of 7/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'an exact total that agrees, and nothing behind it' },
    server: ({ page }) => cut(range(1, 6), page),
    ...{ cutAt: [6], decidedBy: 'serverTotal', ids: range(1, 6) },
  },
  {
    ...{ kind: 'cut in silence', what: 'a total that is cut itself: there is more behind it' },
    server: ({ page }) => cut(LIST, page, { total: 6, pages: 2 }),
    ...{ cutAt: [6], decidedBy: 'totalDisagrees', ids: LIST, doubt: /counts 6 rows and gave 7/ },
  },
  {
    ...{ kind: 'cut in silence', what: 'a list that ends at such a number is read as smaller ones' },
    ...{ cutAt: [6], splits: BY_STATE },
    server: ({ page, state }) => {
      const all = state === 'on' ? range(1, 4) : state === 'off' ? range(5, 7) : range(1, 6);
      return cut(all, page, { total: null, pages: null });
    },
    ...{ decidedBy: 'endOfPages', ids: LIST },
  },
  {
    ...{ kind: 'cut in silence', what: 'one row more is a list of its own length' },
    profile: BY_CURSOR,
    server: ({ page }) => ({ ...cut(LIST, page), ...(page < 3 ? { next: String(page + 1) } : {}) }),
    ...{ cutAt: [6], decidedBy: 'endOfPages', ids: LIST },
  },
];

describe('what decides that a list is whole', () => {
  it.each(ROWS)('$kind: $what', async ({ server, profile = NUMBERED, ...row }) => {
    const { ids, evidence, requests } = await read(server, profile, row);
    expect({ decidedBy: evidence.decidedBy, ids }).toEqual({ decidedBy: row.decidedBy, ids: row.ids });
    const whole = ['serverTotal', 'laterWalk', 'emptyPage', 'endOfPages', 'singleResponse'];
    expect(evidence.doubt === undefined).toBe(whole.includes(evidence.decidedBy));
    if (row.doubt !== undefined) expect(evidence.doubt).toMatch(row.doubt);
    // Bounded: four walks of four pages.
    expect(requests).toBeLessThanOrEqual(16);
  });
});

it('is in the guide for contributors, row by row', () => {
  const test = 'evidence/totals.test.ts';
  const told = evidenceGuide().filter((row) => row.test === test);
  expect(told).toEqual(
    rowsOfKinds(
      test,
      ROWS.map(({ kind }) => kind),
    ),
  );
});

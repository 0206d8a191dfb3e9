import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '../../src/base/json.js';
import type { PagingProfile } from '../../src/catalog/types.js';
import type { ApiRequest, ApiResponse } from '../../src/http/types.js';
import { answer, getRequest, postRequest, tooLarge, walk } from './scripted.js';

// Small servers that know nothing of the strategies: they cut a list of rows into pages the way the API does, put
// pages without rows in between, clamp sizes, refuse sizes that are too large, and tell as much or as little as asked.

interface World {
  /** Rows in all. */
  readonly rows: number;
  /** Page size that the client asks for. */
  readonly pageSize: number;
  /** Largest size that the server uses; larger ones are clamped in silence. */
  readonly clamp: number;
  /** After so many pages with rows, so many empty ones come. */
  readonly gaps: readonly { readonly after: number; readonly empty: number }[];
  /** Page size from which answers about rows beyond `heavyFrom` are too large. */
  readonly tooLargeFrom: number;
  readonly heavyFrom: number;
}

const world: fc.Arbitrary<World> = fc.record({
  rows: fc.integer({ min: 0, max: 120 }),
  pageSize: fc.integer({ min: 1, max: 60 }),
  clamp: fc.integer({ min: 1, max: 60 }),
  gaps: fc.array(
    fc.record({ after: fc.integer({ min: 0, max: 6 }), empty: fc.integer({ min: 1, max: 3 }) }),
    {
      maxLength: 3,
    },
  ),
  tooLargeFrom: fc.integer({ min: 2, max: 80 }),
  heavyFrom: fc.integer({ min: 0, max: 200 }),
});

const row = (n: number): JsonValue => ({ id: n });
const rowsOf = (from: number, to: number): JsonValue[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, n) => row(from + n));

/** Pages of a world as [from, to) ranges of rows, at a page size. */
function cutUp({ rows, gaps }: World, size: number): [number, number][] {
  const pages: [number, number][] = [];
  const emptyAt = (full: number, at: number): void => {
    for (const gap of gaps)
      if (gap.after === full) for (let n = 0; n < gap.empty; n += 1) pages.push([at, at]);
  };
  let full = 0;
  for (let from = 0; from < rows; from += size) {
    emptyAt(full, from);
    pages.push([from, Math.min(rows, from + size)]);
    full += 1;
  }
  if (pages.length === 0) pages.push([rows, rows]);
  return pages;
}

const param = (request: ApiRequest, name: string): string | null =>
  new URL(request.url).searchParams.get(name);

function assertNotTooLarge(used: World, from: number, size: number): void {
  if (size >= used.tooLargeFrom && from + size > used.heavyFrom) throw tooLarge();
}

/** Serves by position tokens `row.emptyPagesLeft`, in the query, inside an address, or in a body. */
function tokenServer(used: World, show: (token: string | undefined, size: number) => object) {
  return (token: string | null, askedSize: number): ApiResponse => {
    const size = Math.min(askedSize, used.clamp);
    const [from = 0, served = 0] = (token ?? '0.0').split('.').map(Number);
    assertNotTooLarge(used, from, size);
    const empties = used.gaps
      .filter(({ after }) => after === Math.floor(from / 10))
      .reduce((sum, { empty }) => sum + empty, 0);
    if (served < empties) return answer({ entities: [], ...show(`${from}.${served + 1}`, size) });
    const to = Math.min(used.rows, from + size);
    const next = to < used.rows ? `${to}.0` : undefined;
    return answer({ entities: rowsOf(from, to), ...show(next, size) });
  };
}

interface Model {
  readonly profile: (used: World) => PagingProfile;
  readonly request: ApiRequest;
  readonly serve: (used: World) => (request: ApiRequest) => ApiResponse;
}

const size = (used: World, echoPath?: string) => ({
  parameter: 'pageSize',
  value: used.pageSize,
  minimum: 1,
  ...(echoPath === undefined ? {} : { echoPath }),
});

/** Numbered pages. With gaps, the server counts the empty ones as pages; a size that is cut anew has none. */
function numbered(used: World, number: number, asked: number, tell: (facts: Facts) => object): ApiResponse {
  const inForce = Math.min(asked, used.clamp);
  const pages = cutUp(used, inForce);
  const [from, to] = pages[number - 1] ?? [used.rows, used.rows];
  assertNotTooLarge(used, from, inForce);
  const facts = { number, pageCount: pages.length, inForce, last: number >= pages.length };
  return answer({ entities: rowsOf(from, to), ...tell(facts) });
}
interface Facts {
  readonly number: number;
  readonly pageCount: number;
  readonly inForce: number;
  readonly last: boolean;
}

/** Position in rows and empty pages do not go together, so these worlds have one or the other. */
const eitherGapsOrSizes = (used: World): World =>
  used.gaps.length > 0 ? { ...used, tooLargeFrom: Number.POSITIVE_INFINITY } : used;

const models: Readonly<Record<string, Model>> = {
  'cursor in the query': {
    profile: (used) => ({
      strategy: 'cursor',
      cursorPath: 'cursors.after',
      parameter: 'cursor',
      pageSize: size(used, 'pageSize'),
    }),
    request: getRequest('/things?expand=x'),
    serve: (used) => {
      const serve = tokenServer(used, (token, pageSize) => ({
        pageSize,
        cursors: token === undefined ? {} : { after: token },
      }));
      return (request) => serve(param(request, 'cursor'), Number(param(request, 'pageSize')));
    },
  },
  'cursor inside an address, sent in the body': {
    profile: (used) => ({
      strategy: 'cursor',
      cursorPath: 'nextUri',
      cursorUriParameter: 'after',
      parameter: 'page.after',
      parameterIn: 'body',
      pageSize: size(used),
    }),
    request: postRequest({ interval: 'a/b' }),
    serve: (used) => {
      const serve = tokenServer(used, (token) =>
        token === undefined ? { nextUri: null } : { nextUri: `/x?after=${token}` },
      );
      return ({ body, ...request }) => {
        const { interval, page } = body as { interval?: string; page?: { after: string } };
        if (interval !== 'a/b') throw new Error('body lost');
        return serve(page?.after ?? null, Number(param(request, 'pageSize')));
      };
    },
  },
  'next address of a POST': {
    profile: (used) => ({ strategy: 'nextUri', nextUriPath: 'nextUri', pageSize: size(used) }),
    request: postRequest({ interval: 'a/b' }),
    serve: (used) => (request) => {
      if ((request.body as { interval?: string } | undefined)?.interval !== 'a/b')
        throw new Error('body lost');
      const asked = param(request, 'pageSize');
      const serve = tokenServer(used, (token) =>
        token === undefined ? {} : { nextUri: `/things/query?after=${token}&pageSize=${asked}` },
      );
      return serve(param(request, 'after'), Number(asked));
    },
  },
  'page numbers with page count': {
    profile: (used) => ({
      strategy: 'pageNumber',
      parameter: 'pageNumber',
      firstPage: 1,
      pageSize: size(used, 'pageSize'),
      pageCountPath: 'pageCount',
      totalPath: 'total',
      nextUriPath: 'nextUri',
    }),
    request: getRequest('/things?state=any'),
    serve: (used) => (request) =>
      numbered(used, Number(param(request, 'pageNumber')), Number(param(request, 'pageSize')), (facts) => ({
        pageCount: facts.pageCount,
        pageSize: facts.inForce,
        total: used.rows + 3,
      })),
  },
  'page numbers with links alone': {
    profile: (used) => ({
      strategy: 'pageNumber',
      parameter: 'pageNumber',
      firstPage: 1,
      pageSize: size(used),
      nextUriPath: 'nextUri',
    }),
    request: getRequest(),
    serve: (used) => (request) =>
      numbered(used, Number(param(request, 'pageNumber')), Number(param(request, 'pageSize')), (facts) =>
        facts.last ? {} : { nextUri: '/somewhere?page=2' },
      ),
  },
  'page numbers with a total alone': {
    profile: (used) => ({
      strategy: 'pageNumber',
      parameter: 'page',
      firstPage: 1,
      pageSize: size(used, 'size'),
      totalPath: 'total',
    }),
    request: getRequest(),
    serve: (used) => (request) =>
      numbered(used, Number(param(request, 'page')), Number(param(request, 'pageSize')), (facts) => ({
        total: used.rows,
        size: facts.inForce,
      })),
  },
  'page numbers in the body, exact total': {
    profile: (used) => ({
      strategy: 'bodyPaging',
      parameter: 'paging.pageNumber',
      firstPage: 1,
      pageSize: { ...size(used), parameter: 'paging.pageSize' },
      totalPath: 'total',
    }),
    request: postRequest({ interval: 'a/b' }),
    serve: (used) => (request) => {
      const { paging } = request.body as { paging: { pageNumber: number; pageSize: number } };
      return numbered(used, paging.pageNumber, paging.pageSize, () => ({ total: used.rows }));
    },
  },
  'page numbers in the body, approximate total': {
    profile: (used) => ({
      strategy: 'bodyPaging',
      parameter: 'paging.pageNumber',
      firstPage: 1,
      pageSize: { ...size(used), parameter: 'paging.pageSize' },
      totalPath: 'totalHits',
      totalIsApproximate: true,
    }),
    request: postRequest({}),
    serve: (used) => (request) => {
      const { paging } = request.body as { paging: { pageNumber: number; pageSize: number } };
      // Here an empty page is the end, so there are none in between.
      return numbered({ ...used, gaps: [] }, paging.pageNumber, paging.pageSize, () => ({
        totalHits: Math.max(0, used.rows + (paging.pageNumber % 3) - 1),
      }));
    },
  },
  'page numbers, and nothing told': {
    profile: (used) => ({ strategy: 'pageNumber', parameter: 'page', firstPage: 1, pageSize: size(used) }),
    request: getRequest(),
    serve: (used) => (request) =>
      numbered(
        { ...used, gaps: [] },
        Number(param(request, 'page')),
        Number(param(request, 'pageSize')),
        () => ({}),
      ),
  },
};

describe('any page size, any clamp, any empty pages, any refusal of large pages', () => {
  it.each(Object.entries(models))(
    '%s: every item, and each once unless the walk began again',
    async (_, model) => {
      await fc.assert(
        fc.asyncProperty(world, async (any) => {
          const used = eitherGapsOrSizes(any);
          const serve = model.serve(used);
          const { items, error, evidence, events } = await walk({
            request: model.request,
            profile: model.profile(used),
            send: async (request) => serve(request),
            endpoint: { tooLargeCode: 'response.entity.too.large' },
          });
          expect(error).toBeUndefined();
          const all = rowsOf(0, used.rows);
          if (items.length === all.length) expect(items).toEqual(all);
          else {
            // Begun again after a change of size: the last beginning has everything, in order.
            expect(events.some(({ type }) => type === 'page.size.reduced')).toBe(true);
            expect(items.slice(-all.length)).toEqual(all);
          }
          expect(evidence?.items).toBe(all.length);
        }),
        { numRuns: 200, seed: 20261124 },
      );
    },
  );
});

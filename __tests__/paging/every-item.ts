import { expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { JsonValue } from '../../src/base/json.js';
import type { PagingProfile } from '../../src/catalog/types.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import type { ApiResponse } from '../../src/http/types.js';
import { answer, tooLarge, walk } from './scripted.js';

// Small servers that know nothing of the strategies: they cut a list of rows into pages the way the API does, put
// pages without rows in between, clamp sizes, refuse sizes that are too large, and tell as much or as little as asked.

export interface World {
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
export const rowsOf = (from: number, to: number): JsonValue[] =>
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

export const param = (request: ApiRequest, name: string): string | null =>
  new URL(request.url).searchParams.get(name);

export function assertNotTooLarge(used: World, from: number, size: number): void {
  if (size >= used.tooLargeFrom && from + size > used.heavyFrom) throw tooLarge();
}

/** Serves by position tokens `row.emptyPagesLeft`, in the query, inside an address, or in a body. */
export function tokenServer(used: World, show: (token: string | undefined, size: number) => object) {
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

/** A server with the list of a world, and the profile by which it is read. */
export interface Model {
  readonly profile: (used: World) => PagingProfile;
  readonly request: ApiRequest;
  readonly serve: (used: World) => (request: ApiRequest) => ApiResponse;
}

/** The page size of a profile: what the world asks for, halved down to one item. */
export const size = (used: World, echoPath?: string) => ({
  parameter: 'pageSize',
  value: used.pageSize,
  minimum: 1,
  ...(echoPath === undefined ? {} : { echoPath }),
});

/** Numbered pages. With gaps, the server counts the empty ones as pages; a size that is cut again has none. */
export function numbered(
  used: World,
  number: number,
  asked: number,
  tell: (facts: Facts) => object,
): ApiResponse {
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

/**
 * The property that every strategy has to have: whatever the page size, whatever the server clamps, refuses or leaves empty,
 * a walk reads every item, and each once unless it had to begin again with smaller pages.
 */
export function readsEveryItem(models: Readonly<Record<string, Model>>): void {
  it.each(Object.entries(models))(
    'reads every item, whatever the sizes, gaps and refusals: %s',
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
}

import { describe, expect, it } from '@jest/globals';
import type { PagingOffset } from '../../src/catalog/types.js';
import { offset } from '../../src/paging/offset.js';
import { assertNotTooLarge, param, readsEveryItem, rowsOf, size } from './every-item.js';
import { answer, getRequest, ORIGIN, page } from './scripted.js';

const profile: PagingOffset = {
  strategy: 'offset',
  parameter: 'startIndex',
  firstIndex: 1,
  pageSize: { parameter: 'count', value: 100, echoPath: 'itemsPerPage' },
  totalPath: 'totalResults',
};
const at = (index: number): ReturnType<typeof getRequest> =>
  getRequest(`/things?count=100&startIndex=${index}`);

describe('offset', () => {
  it.each([1, 0])('begins at item %s', (firstIndex) => {
    expect(offset.first(getRequest('/things?state=any'), { ...profile, firstIndex }).url).toBe(
      `${ORIGIN}/things?state=any&count=100&startIndex=${firstIndex}`,
    );
  });

  it.each([
    ['after the items that came', { totalResults: 250 }, 100, 101],
    ['after fewer where the server clamps the size', { totalResults: 250 }, 25, 26],
    ['where nothing is told', {}, 3, 4],
  ])('goes on %s', (_sentence, body, items, index) => {
    expect(offset.next(page(at(1), body, items), profile)).toEqual({ request: at(index) });
  });

  it.each([
    ['the total is reached', at(201), { totalResults: 250 }, 50, 'totalReached'],
    ['there is nothing at all', at(1), { totalResults: 0 }, 0, 'totalReached'],
    ['nothing came, though the total says more', at(201), { totalResults: 250 }, 0, 'lastPage'],
    ['nothing came and nothing is told', at(201), {}, 0, 'lastPage'],
  ])('ends where %s', (_sentence, request, body, items, stoppedBy) => {
    expect(offset.next(page(request, body, items), profile)).toEqual({ stoppedBy });
  });

  it('keeps its place in pages of another size', () => {
    expect(offset.resize(at(101), profile, { inForce: 100, to: 50 })!.url).toBe(
      `${ORIGIN}/things?count=50&startIndex=101`,
    );
    const { pageSize: _, ...without } = profile;
    expect(offset.resize(at(101), without, { inForce: 100, to: 50 })).toBeUndefined();
  });

  const models = (tells: boolean): Parameters<typeof readsEveryItem>[0][string] => ({
    profile: (used) => ({
      ...profile,
      pageSize: size(used),
      totalPath: tells ? 'totalResults' : 'nothing',
    }),
    request: getRequest('/things?state=any'),
    serve: (used) => (request) => {
      const inForce = Math.min(Number(param(request, 'pageSize')), used.clamp);
      const from = Number(param(request, 'startIndex')) - 1;
      assertNotTooLarge(used, from, inForce);
      const entities = rowsOf(from, Math.min(used.rows, from + inForce));
      return answer({ entities, ...(tells ? { totalResults: used.rows } : {}) });
    },
  });
  readsEveryItem({
    'start index with a total': models(true),
    'start index that tells nothing': models(false),
  });
});

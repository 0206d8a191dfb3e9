import { describe, expect, it } from '@jest/globals';
import type { DatasetDefinition } from '../../src/catalog/types.js';
import type { ListEvidence } from '../../src/paging/whole-list.js';
import { createWindowEdge, type WindowEdge } from '../../src/run/window-edge.js';

const WINDOW = { startMs: Date.parse('2026-11-20T00:00:00Z'), endMs: Date.parse('2026-11-21T00:00:00Z') };
const page = (...times: unknown[]): { readonly at: unknown }[] => times.map((at) => ({ at }));
const ended = (stoppedBy: ListEvidence['stoppedBy']): ListEvidence => ({
  stoppedBy,
  decidedBy: stoppedBy === 'windowPassed' ? 'windowPassed' : 'endOfPages',
  isApproximate: false,
  rows: 3,
});

function edgeOf(keptByClient: 'descending' | 'ascending' | 'unordered'): WindowEdge {
  const dataset = { window: { maxDuration: 'P1D', keptByClient }, record: { key: ['id'], time: 'at' } };
  const edge = createWindowEdge(dataset as unknown as DatasetDefinition, WINDOW);
  if (edge === undefined) throw new Error('no edge');
  edge.begin();
  return edge;
}
const passed = (edge: WindowEdge, items: readonly object[]): boolean => edge.isPassed(items as never);

describe('the window of a list without an interval', () => {
  it('a descending list has passed it at the first page that is wholly older', () => {
    const edge = edgeOf('descending');
    expect(passed(edge, page('2026-11-22T00:00:00Z', '2026-11-20T01:00:00Z'))).toBe(false);
    expect(passed(edge, page('2026-11-20T00:00:00Z', '2026-11-19T23:00:00Z'))).toBe(false);
    expect(passed(edge, page('2026-11-19T22:00:00Z', '2026-11-18T22:00:00Z'))).toBe(true);
    expect(edge.judge(ended('windowPassed')).doubt).toBeUndefined();
  });

  it('an ascending list has passed it at the first page that is wholly later, an unordered one never', () => {
    const times = page('2026-11-21T00:00:00Z', '2026-11-22T00:00:00+01:00');
    expect(passed(edgeOf('ascending'), times)).toBe(true);
    expect(passed(edgeOf('unordered'), times)).toBe(false);
    expect(passed(edgeOf('descending'), page())).toBe(false);
  });

  it('an order that is not the one of the catalog leaves a doubt where the list was not read to its end', () => {
    const edge = edgeOf('descending');
    passed(edge, page('2026-11-19T01:00:00Z', '2026-11-19T02:00:00Z'));
    expect(edge.judge(ended('windowPassed'))).toMatchObject({
      decidedBy: 'notInOrder',
      doubt: expect.stringContaining('not in descending order of "at"'),
    });
    expect(edge.judge(ended('lastPage')).doubt).toBeUndefined();
  });

  it.each([[undefined], [null], ['2026-11-20'], [17]])(
    'the time %s says nothing: the list is in doubt',
    (at) => {
      const edge = edgeOf('descending');
      expect(passed(edge, page(at))).toBe(false);
      expect(edge.judge(ended('lastPage')).doubt).toContain('1 items have no instant at "at"');
      edge.begin();
      expect(edge.judge(ended('lastPage')).doubt).toBeUndefined();
    },
  );
});

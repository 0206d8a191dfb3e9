import { describe, expect, it } from '@jest/globals';
import { ExactNumber, type JsonObject } from '../../src/base/json.js';
import type { SummaryDefinition } from '../../src/catalog/types.js';
import { createSummary } from '../../src/records/summarise.js';
import { addTo } from '../support/fold.js';

async function metricsOf(definition: SummaryDefinition, records: readonly JsonObject[]) {
  const summary = createSummary(definition);
  addTo(summary, ...records);
  return (await summary.data()).metrics;
}

const BY_KIND: SummaryDefinition = {
  countsBy: { kind: { path: 'kind' }, group: { path: 'kind', as: 'prefix', before: '-' } },
  metrics: { all: { sum: 'n' }, byKind: { sum: 'n', by: 'kind' }, byGroup: { sum: 'n', by: 'group' } },
};
const ROWS: readonly JsonObject[] = [
  { kind: 'A-1', n: 10 },
  { kind: 'B-1', n: 30 },
  { kind: 'A-2', n: 20 },
  { kind: 'plain', n: 0.5 },
  { n: 1 },
  { kind: 'A-1' },
  { kind: 'A-1', n: 'ten' },
];

describe('metrics of the summary', () => {
  it('add up a number as a whole, by group with shares, and tell what has no number or no group', async () => {
    expect(await metricsOf(BY_KIND, ROWS)).toEqual({
      all: { sum: 61.5, missing: 2 },
      byGroup: {
        sum: 61.5,
        by: 'group',
        groups: [
          { key: 'A', sum: 30, share: 0.487805 },
          { key: 'B', sum: 30, share: 0.487805 },
          { key: 'plain', sum: 0.5, share: 0.00813 },
        ],
        rest: 1,
        missing: 2,
      },
      byKind: {
        sum: 61.5,
        by: 'kind',
        groups: [
          { key: 'B-1', sum: 30, share: 0.487805 },
          { key: 'A-2', sum: 20, share: 0.325203 },
          { key: 'A-1', sum: 10, share: 0.162602 },
          { key: 'plain', sum: 0.5, share: 0.00813 },
        ],
        rest: 1,
        missing: 2,
      },
    });
  });

  it('do not depend on the order of the records', async () => {
    expect(await metricsOf(BY_KIND, [...ROWS].reverse())).toEqual(await metricsOf(BY_KIND, ROWS));
  });

  it('keep the digits of numbers beyond 2^53', async () => {
    const big = new ExactNumber('9007199254740993');
    const metrics = await metricsOf({ countsBy: {}, metrics: { all: { sum: 'n' } } }, [{ n: big }, { n: 1 }]);
    expect(metrics).toEqual({ all: { sum: 9007199254740994 } });
    expect(await metricsOf({ countsBy: {}, metrics: { all: { sum: 'n' } } }, [{ n: big }])).toEqual({
      all: { sum: new ExactNumber('9007199254740993') },
    });
  });

  it('tell apart as many groups as the grouping does, the largest, and add up the rest', async () => {
    const definition: SummaryDefinition = {
      countsBy: { kind: { path: 'kind', maxKeys: 1 } },
      metrics: { m: { sum: 'n', by: 'kind' } },
    };
    expect((await metricsOf(definition, ROWS))!['m']).toMatchObject({
      groups: [{ key: 'B-1', sum: 30 }],
      rest: 31.5,
    });
  });

  it('are not there where the catalog declares none', async () => {
    expect(await metricsOf({ countsBy: {} }, ROWS)).toBeUndefined();
  });
});

import { batchOf, type LineBatch } from '../../src/run/lines.js';
import { describe, expect, it } from '@jest/globals';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { JsonValue } from '../../src/base/json.js';
import type { PlannedSlice } from '../../src/catalog/run-plan.js';
import type { PlannedReconcile } from '../../src/catalog/run-plan.js';
import { createReconciler, type Reconciliation } from '../../src/run/reconcile.js';

const DEFINITION = { endpoint: 'counts', keyPath: 'kind.id', countPath: 'n', recordPath: 'kind' };
const SLICE: PlannedSlice = {
  id: 'all',
  window: null,
  queries: [],
  reconcile: { endpoint: 'counts', kind: 'page', method: 'GET', url: 'https://api.example.com/counts' },
};

type Counts = readonly (readonly [key: string, count: JsonValue])[];

async function* asBatches(kinds: readonly (string | null)[]): AsyncGenerator<LineBatch> {
  for (const kind of kinds) yield batchOf([JSON.stringify(kind === null ? {} : { kind })]);
}

async function opinion(
  kinds: readonly (string | null)[],
  counts: Counts | GenesysCoreError,
  planned: Partial<PlannedReconcile> = {},
  signal = new AbortController().signal,
): Promise<Reconciliation> {
  const reconciler = createReconciler(
    { definition: DEFINITION, ...planned },
    async function* () {
      if (counts instanceof GenesysCoreError) throw counts;
      // One item a page.
      for (const [id, n] of counts) yield [{ kind: { id }, n }];
    },
    signal,
    (text) => text.replaceAll('secret', '***'),
  )(SLICE)!;
  let passed = 0;
  for await (const { count } of reconciler.watch(asBatches(kinds))) passed += count;
  expect(passed).toBe(kinds.length);
  return reconciler.result();
}
const tolerating = (tolerance: object): Partial<PlannedReconcile> => ({
  definition: { ...DEFINITION, tolerance },
});

describe('the second opinion on a slice', () => {
  it.each<[string, (string | null)[], Counts, Partial<PlannedReconcile>, string]>([
    [
      'equal figures agree',
      ['a', 'a', 'b'],
      [
        ['a', 2],
        ['b', 1],
      ],
      {},
      'agreed',
    ],
    [
      'counts of one key in several items add up',
      ['a', 'a'],
      [
        ['a', 1],
        ['a', 1],
      ],
      {},
      'agreed',
    ],
    ['nothing agrees with nothing', [], [], {}, 'agreed'],
    ['a record that is missing is a disagreement', ['a'], [['a', 2]], {}, 'disagreed'],
    ['a record that is not counted is one too', ['a', 'b'], [['a', 1]], {}, 'disagreed'],
    ['a record without a key is compared', ['a', null], [['a', 1]], {}, 'disagreed'],
    ['what is too much of one key does not make up for another', ['a'], [['b', 1]], {}, 'disagreed'],
    ['the tolerance in records is heeded', ['a'], [['a', 2]], tolerating({ records: 1 }), 'agreed'],
    ['the tolerance in percent is heeded', ['a'], [['a', 2]], tolerating({ percent: 50 }), 'agreed'],
    ['beyond the tolerance they disagree', ['a'], [['a', 3]], tolerating({ records: 1 }), 'disagreed'],
    [
      'only chosen keys are compared',
      ['a'],
      [
        ['a', 1],
        ['b', 9],
      ],
      { keys: new Set(['a']) },
      'agreed',
    ],
  ])('%s', async (_, kinds, counts, planned, status) => {
    expect((await opinion(kinds, counts, planned)).status).toBe(status);
  });

  it('names both figures and the keys that differ, the largest difference first', async () => {
    expect(
      await opinion(
        ['a', 'b', 'b', 'b'],
        [
          ['a', 2],
          ['b', 6],
          ['c', 1],
        ],
      ),
    ).toEqual({
      status: 'disagreed',
      endpoint: 'counts',
      counted: 9,
      kept: 4,
      keysDiffering: 3,
      differences: [
        { key: 'b', counted: 6, kept: 3 },
        { key: 'a', counted: 2, kept: 1 },
        { key: 'c', counted: 1, kept: 0 },
      ],
    });
  });

  it.each<[string, Counts | GenesysCoreError, RegExp]>([
    ['the call fails', new GenesysCoreError('RETRY_EXHAUSTED', 'gave up: secret'), /^gave up: \*\*\*$/],
    ['a count is no number', [['a', '7']], /without a whole number at "n"/],
    ['a count is negative', [['a', -1]], /without a whole number at "n"/],
  ])('is missing, with a reason, where %s', async (_, counts, reason) => {
    const result = await opinion(['a'], counts);
    expect(result).toMatchObject({ status: 'failed', reason: expect.stringMatching(reason) as unknown });
  });

  it('is left out with a reason under filters that the counts do not know', async () => {
    expect(await opinion(['a'], [], { skipped: 'The filter x selects.' })).toEqual({
      status: 'skipped',
      endpoint: 'counts',
      reason: 'The filter x selects.',
    });
  });

  it('does not hide that the run was stopped', async () => {
    const stop = new AbortController();
    stop.abort(new GenesysCoreError('CANCELLED', 'stopped'));
    await expect(opinion([], new GenesysCoreError('CANCELLED', 'stopped'), {}, stop.signal)).rejects.toThrow(
      'stopped',
    );
  });
});

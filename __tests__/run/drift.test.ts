import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import { driftOf, withSeen, type DriftSources } from '../../src/run/drift.js';
import { verifyRun } from '../../src/run/verify.js';
import { planOf, removeFolder, runFixture, runSchemas, temporaryFolder } from './run-fixture.js';

const nothing = { filled: {}, otherTypes: {}, unknownWords: {}, failedChecks: {} };
const sources = (changes: Partial<DriftSources>): DriftSources => ({
  shape: nothing,
  records: 100,
  redaction: { unlisted: {}, byPath: {} },
  fields: { a: { type: 'id' } },
  seenFields: {},
  ...changes,
});
const without = { ...nothing, filled: { a: 0 } };

describe('drift', () => {
  it.each<readonly [sentence: string, changes: Partial<DriftSources>, vanished: boolean]>([
    ['vanished after three runs that had it', { seenFields: { a: 3 } }, true],
    ['is not missed after two', { seenFields: { a: 2 } }, false],
    ['is not missed where nothing is known of earlier runs', {}, false],
    ['is not missed in few records', { seenFields: { a: 3 }, records: 99 }, false],
    [
      'is not missed where it may be missing',
      { seenFields: { a: 3 }, fields: { a: { type: 'id', nullable: true } } },
      false,
    ],
  ])('a field %s', (_sentence, changes, vanished) => {
    const found = driftOf(sources({ shape: without, ...changes }));
    expect(found).toEqual(vanished ? [{ type: 'vanishedFields', count: 1, fields: ['a'] }] : []);
  });

  it('adds what redaction removed for its kind, but what is an id of another look', () => {
    const rule = { action: 'keep', count: 1, removed: 2, offKind: 2 };
    const shape = { ...nothing, otherTypes: { a: 1, b: 5 } };
    const fields = { a: { type: 'id' }, b: { type: 'boolean' } } as const;
    const redaction = { unlisted: {}, byPath: { a: rule, b: rule, c: rule } };
    expect(driftOf(sources({ redaction, shape, fields }))).toEqual([
      { type: 'otherTypes', count: 8, fields: { b: 7, a: 1 } },
    ]);
  });

  it('names fifty new fields and counts all', () => {
    const unlisted = Object.fromEntries(Array.from({ length: 60 }, (_, n) => [`f${n}`, n + 1]));
    const [found] = driftOf(sources({ redaction: { unlisted, byPath: {} } }));
    expect(found).toMatchObject({ type: 'newFields', count: 1830 });
    expect(Object.keys(found?.type === 'newFields' ? found.fields : {})).toHaveLength(50);
  });

  it('counts the runs in a row that had a field', () => {
    let seen = withSeen({}, { a: 5, b: 0 }, 100);
    expect(seen).toEqual({ a: 1 });
    for (let run = 0; run < 5; run += 1) seen = withSeen(seen, { a: 5, b: 1 }, 100);
    expect(seen).toEqual({ a: 3, b: 3 });
    expect(withSeen(seen, { a: 0, b: 1 }, 99)).toBe(seen);
    expect(withSeen(seen, { a: 0, b: 1 }, 100)).toEqual({ b: 3 });
  });
});

describe('a run', () => {
  let workspace = '';
  beforeEach(async () => {
    workspace = await temporaryFolder();
  });
  afterEach(() => removeFolder(workspace));

  const plan = (): RunPlan => {
    const base = planOf({ days: 1 });
    const { record } = base.dataset;
    const fields = {
      id: { type: 'id' },
      at: { type: 'instant' },
      action: { type: 'word', words: ['Update'] },
      gone: { type: 'id' },
    } as const;
    const dataset = { ...base.dataset, record: { ...record, fields }, checks: { gone: { notNull: true } } };
    return { ...base, dataset } as unknown as RunPlan;
  };

  it('tells all of it in its summary, and its folder is valid', async () => {
    const { runDir, summary, manifest } = await runFixture({
      workspace,
      plan: plan(),
      perDay: 100,
      unlisted: { 'a.new': 4 },
      published: { seenFields: { gone: 3 } },
    });
    expect(summary.run.anomalies.filter(({ type }) => type !== 'duplicates')).toEqual([
      { type: 'newFields', count: 4, fields: { 'a.new': 4 } },
      { type: 'vanishedFields', count: 1, fields: ['gone'] },
      { type: 'unknownWords', count: 50, fields: { action: { values: 50, words: ['Create'] } } },
      { type: 'failedChecks', count: 100, checks: { 'gone notNull': 100 } },
    ]);
    expect(manifest.filled).toEqual({ id: 100, at: 100, action: 100, gone: 0 });
    expect((await verifyRun(runDir, { schemas: runSchemas })).ok).toBe(true);
  });

  it('misses no field where filters leave records out', async () => {
    const filtered = { ...plan(), filters: { action: 'Update' }, shownFilters: { action: 'Update' } };
    const { summary } = await runFixture({
      workspace,
      plan: filtered,
      perDay: 100,
      published: { seenFields: { gone: 3 } },
    });
    expect(summary.run.anomalies.map(({ type }) => type)).not.toContain('vanishedFields');
  });
});

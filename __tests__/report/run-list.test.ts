import { describe, expect, it } from '@jest/globals';
import type { RunStatus } from '../../src/run/manifest.js';
import { runListLines, runListMarkdown, type ListedRun } from '../../src/report/run-list.js';
import { createManifest } from '../support/manifest.js';

const run = (status: RunStatus): ListedRun => {
  const manifest = createManifest({ status });
  return { datasetKey: manifest.datasetKey, manifest };
};
const absent: ListedRun = { datasetKey: 'users', manifest: undefined };

describe('a list of runs', () => {
  it.each<[string, readonly ListedRun[], string]>([
    ['one good run', [run('succeeded')], '1 run, all succeeded.'],
    ['a run that is not whole', [run('succeeded'), run('partial')], '2 runs, 1 of them not whole.'],
    ['a dataset without a run', [absent, run('succeeded')], '1 run, all succeeded; 1 dataset without a run.'],
    ['nothing', [], 'No sealed run was found.'],
  ])('says of %s what it is', (_name, runs, verdict) => {
    expect(runListLines(runs).at(-1)).toBe(verdict);
    expect(runListMarkdown(runs)).toContain(verdict);
  });

  it('of nothing has no table', () => {
    expect(runListLines([])).toHaveLength(1);
  });
});

import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { cliIn, dayText, recordsOf, runDataset, type CliRun } from '../support/cli-run.js';
import { ROOT } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const DAYS = ['--start', dayText(3), '--end', dayText(1)];

describe('datasets of other shapes', () => {
  let workspace: Workspace;
  let simulator: Simulator | undefined;

  /** Serves the endpoints of a fixture, and runs a dataset of it. */
  const simulate = async (
    fixture: string,
  ): Promise<(dataset: string, ...args: string[]) => Promise<CliRun>> => {
    copyFileSync(join(ROOT, '__tests__/fixtures', fixture), join(workspace.path, fixture));
    const catalog = await loadCatalog({
      catalogDir: join(ROOT, 'catalog'),
      overlayPath: fixture,
      workspace: workspace.path,
    });
    const started = await startSimulator({ catalog, records: { rowsPerDay: 90, rows: 40 } });
    simulator = started;
    return (dataset, ...args) =>
      runDataset(workspace.path, started.url, dataset, ['--catalog', fixture, ...args]);
  };

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(async () => {
    await simulator?.close();
    simulator = undefined;
    workspace.remove();
  });

  it('rows: every interval of every group is a record of its own, with a column for each figure', async () => {
    const run = await simulate('rows.catalog.json');
    const ended = await run('queue-figures', ...DAYS);
    expect(ended.manifest.status).toBe('succeeded');
    expect(ended.manifest.counts).toMatchObject({ records: 180, duplicates: 0, pages: 2 });
    const records = recordsOf(ended);
    expect(records).toHaveLength(180);
    expect(Object.keys(records[0]!)).toEqual([
      'queueId',
      'mediaType',
      'intervalStart',
      'intervalEnd',
      'nOffered_count',
      'tHandle_sum',
    ]);
    const offered = records.reduce((sum, record) => sum + Number(record['nOffered_count']), 0);
    expect(ended.summary.data.metrics?.['offered']?.sum).toBe(offered);
    expect(ended.summary.data.totals.records).toBe(180);
    expect((await cliIn(workspace.path, ['verify', ended.runDir])).exitCode).toBe(0);

    const segments = await run('conversation-segments', ...DAYS);
    expect(segments.manifest).toMatchObject({ status: 'succeeded', counts: { records: 180, duplicates: 0 } });
  });
});

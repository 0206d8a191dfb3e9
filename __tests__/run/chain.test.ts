import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { verifyChain } from '../../src/run/chain.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { runFixture, runSchemas } from './run-fixture.js';

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => {
  workspace.remove();
});

it('says of runs that were never published to an index why they are no chain', async () => {
  const runs = [];
  for (const runId of ['20261130T000000Z-0a1b2c', '20261130T010000Z-0a1b2c'])
    runs.push(await runFixture({ workspace: workspace.path, days: 1, runId }));
  const dirs = runs.map(({ runDir }) => runDir);
  const report = await verifyChain(dirs, { schemas: runSchemas });
  expect(report.ok).toBe(false);
  expect(report.links.flatMap(({ problems }) => problems)).toEqual([
    expect.stringMatching(
      /^run 20261130T010000Z-0a1b2c names no run before it: .*or it ran without publish: index/,
    ),
  ]);
  expect((await verifyChain(dirs.slice(0, 1), { schemas: runSchemas })).ok).toBe(true);
});

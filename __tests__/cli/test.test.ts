import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { planRun } from '../../src/engine/plan.js';
import { executeRun } from '../../src/engine/run.js';
import { systemClock } from '../../src/base/clock.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { checkDataset, type DatasetVerdict } from '../../src/conformance/conformance.js';
import { datasetAgainstVendor } from '../../src/vendor/dataset-check.js';
import { loadVendorFacts, loadVendorWords } from '../../src/vendor/facts.js';
import { runSchemas } from '../run/run-fixture.js';
import { callCli } from '../support/cli-world.js';
import { CATALOG_DIR, contextIn } from '../support/engine-run.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a test plants what it likes in it
const read = (path: string): any => JSON.parse(readFileSync(join(ROOT, path), 'utf8'));
const overlay = () => read('__tests__/fixtures/overlay.catalog.json');

describe('the conformance suite', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });
  const write = (name: string, document: unknown): void => {
    writeFileSync(join(workspace.path, name), JSON.stringify(document));
  };

  /** One dataset through the suite, with an overlay that was written before. */
  const check = async (dataset: string, overlayPath: string): Promise<DatasetVerdict> => {
    const context = contextIn(workspace.path);
    const catalog = await loadCatalog({ catalogDir: CATALOG_DIR, overlayPath, workspace: workspace.path });
    const [facts, words] = await Promise.all([loadVendorFacts(CATALOG_DIR), loadVendorWords(CATALOG_DIR)]);
    return checkDataset(
      dataset,
      { catalogPath: overlayPath, outputDir: 'out/conformance' },
      {
        catalog,
        schemas: runSchemas,
        vendor: (key) => datasetAgainstVendor(key, catalog, facts, words),
        plan: (options) => planRun(options, context),
        run: async (options) => executeRun({ options, plan: await planRun(options, context) }, context),
        now: () => systemClock.now(),
        monotonic: () => systemClock.monotonic(),
        scrub: (text) => text,
      },
    );
  };

  it.each<[string, readonly string[], readonly string[]]>([
    ['the four datasets of an overlay', ['overlay.json'], Object.keys(overlay().datasets)],
    [
      'built-in datasets that are asked for by name',
      ['users', 'routing-skills'],
      ['users', 'routing-skills'],
    ],
  ])('is green for %s, and tests no other', async (_what, args, keys) => {
    write('overlay.json', overlay());
    const { stdout, exitCode } = await callCli(workspace.path, 'test', ...args);
    const rows = stdout.split('\n').filter((line) => / (ok|FAILED.*)$/.test(line));
    expect(rows.map((row) => row.trim().split(/ +/)[0])).toEqual(keys);
    for (const row of rows)
      expect(row).toMatch(/^ {2}[a-z-]+ +[1-9][\d,]* +[1-9][\d,]* +[1-9][\d,]* +\d+\.\d {2}ok$/);
    expect(stdout).toContain(`${keys.length} datasets, all as they should be`);
    expect(exitCode).toBe(0);
    expect(existsSync(join(workspace.path, 'out'))).toBe(false);
  });

  it.each<[string, string, (document: ReturnType<typeof overlay>) => void, string, RegExp]>([
    [
      'a grouping that redaction leaves nothing of',
      'wrapup-codes',
      (document) => (document.datasets['wrapup-codes'].summary.countsBy.note = { path: 'description' }),
      'summarise',
      /^countsBy\.note counts nothing: no record has description after redaction$/,
    ],
    [
      'a walk that the page cap cuts',
      'skill-groups',
      (document) => (document.profiles.paging['skill-groups'].maxPages = 2),
      'simulate',
      /^the run failed: PAGINATION_LIMIT: /,
    ],
  ])(
    'fails on %s, says why and leaves the run folder for a look',
    async (_, dataset, plant, stage, reason) => {
      const document = overlay();
      plant(document);
      write('planted.json', document);
      const verdict = await check(dataset, 'planted.json');
      expect(verdict.ok).toBe(false);
      expect(verdict.stages.at(-1)).toEqual({ name: stage, ok: false, note: expect.stringMatching(reason) });
      expect(existsSync(join(verdict.runDir!, 'manifest.json'))).toBe(true);
    },
  );

  it('tells the problems of a catalog that is not valid, and goes on with the next', async () => {
    const document = overlay();
    document.endpoints['users.query'].paging = 'cursors';
    write('broken.json', document);
    const { stdout, exitCode } = await callCli(workspace.path, 'test', 'broken.json', 'missing.json');
    expect(exitCode).toBe(1);
    expect(stdout).toContain('broken.json: FAILED');
    expect(stdout).toMatch(/! schema: CATALOG_INVALID: .*cursors/);
    expect(stdout).toMatch(/missing\.json: FAILED\n {2}! schema: INPUT_INVALID/);
  });
});

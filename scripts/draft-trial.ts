import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { systemClock } from '../src/base/clock.js';
import { createScrubber } from '../src/base/scrub.js';
import { loadCatalog } from '../src/catalog/load.js';
import { checkDataset } from '../src/conformance/conformance.js';
import { engineEntry } from '../src/engine/identity.js';
import { planRun } from '../src/engine/plan.js';
import { executeRun } from '../src/engine/run.js';
import { readRunSchemas } from '../src/run/schemas.js';
import { datasetAgainstVendor } from '../src/vendor/dataset-check.js';
import type { Draft } from '../src/vendor/draft.js';
import { loadVendorFacts, loadVendorWords } from '../src/vendor/facts.js';

const FILE = 'draft.json';

/**
 * Puts drafts through the schema and the rules of a catalog, the comparison with the vendor and the conformance suite.
 * What it gives says what is wrong, or nothing.
 * @param workspace folder for the draft and its runs
 */
export async function createDraftTrial(
  catalogDir: string,
  workspace: string,
): Promise<(draft: Draft) => Promise<string | undefined>> {
  const [facts, words, schemas] = await Promise.all([
    loadVendorFacts(catalogDir),
    loadVendorWords(catalogDir),
    readRunSchemas(catalogDir),
  ]);
  const context = {
    workspace,
    catalogDir,
    engine: engineEntry(undefined),
    github: null,
    env: {},
    scrubber: createScrubber(),
    signal: new AbortController().signal,
    events: { emit: () => undefined },
    progress: { known: () => undefined },
  };
  return async ({ key, document }) => {
    writeFileSync(join(workspace, FILE), JSON.stringify({ catalogVersion: '1', ...document }));
    try {
      const catalog = await loadCatalog({ catalogDir, overlayPath: FILE, workspace });
      const verdict = await checkDataset(
        key,
        { catalogPath: FILE, outputDir: 'out' },
        {
          catalog,
          schemas,
          vendor: (name) => datasetAgainstVendor(name, catalog, facts, words),
          plan: (options) => planRun(options, context, catalog),
          run: async (options) =>
            executeRun({ options, plan: await planRun(options, context, catalog) }, context),
          now: () => systemClock.now(),
          monotonic: () => systemClock.monotonic(),
          scrub: (text) => text,
        },
      );
      const failed = verdict.stages.find(({ ok }) => !ok);
      return failed === undefined ? undefined : `${failed.name}: ${failed.note}`;
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

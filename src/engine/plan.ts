import { isAbsolute, relative, resolve as resolvePath } from 'node:path';
import type { AppContext } from './types.js';
import { systemClock } from '../base/clock.js';
import { invalidInput } from '../base/errors.js';
import { loadCatalog } from '../catalog/load.js';
import { resolvePlan } from '../catalog/plan.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Catalog } from '../catalog/types.js';
import { toRunRequest, type RunOptions } from '../options/options.js';
import { parsePseudonymKey } from '../records/pseudonym.js';
import { shownFilters } from './shown-filters.js';

/**
 * What a run would do; nothing is sent or written.
 * @param loaded the catalog that the options name, where it has been read before
 * @throws GenesysCoreError for all that is wrong before the network.
 */
export async function planRun(options: RunOptions, context: AppContext, loaded?: Catalog): Promise<RunPlan> {
  const nowMs = systemClock.now();
  const catalog =
    loaded ??
    (await loadCatalog({
      catalogDir: context.catalogDir,
      overlayPath: options.catalog,
      workspace: context.workspace,
    }));
  checkOutputDir(options.outputDir, context.workspace);
  const plan = resolvePlan(toRunRequest(options), catalog, nowMs);
  const pseudonymKey =
    options.pseudonymKey === undefined ? undefined : parsePseudonymKey(options.pseudonymKey);
  return {
    ...plan,
    shownFilters: shownFilters(plan, { pseudonymKey, credentials: options.credentials }),
  };
}

/** What the path says; links on the way are the store's business. */
function checkOutputDir(outputDir: string, workspace: string): void {
  const below = relative(workspace, resolvePath(workspace, outputDir));
  if (below !== '' && !below.startsWith('..') && !isAbsolute(below)) return;
  throw invalidInput(
    `outputDir "${outputDir}" does not lie below the workspace ${workspace}. Allowed: a path below it, e.g. out or data/genesys.`,
  );
}

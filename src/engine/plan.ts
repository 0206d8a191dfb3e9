import { isAbsolute, relative, resolve as resolvePath } from 'node:path';
import type { AppContext } from './types.js';
import { systemClock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { loadCatalog } from '../catalog/load.js';
import { resolvePlan } from '../catalog/plan.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Catalog } from '../catalog/types.js';
import { toRunRequest, type RunOptions } from '../options/options.js';
import { parsePseudonymKey } from '../records/pseudonym.js';

/**
 * What a run would do; nothing is sent or written.
 * @throws GenesysCoreError for all that is wrong before the network.
 */
export async function planRun(options: RunOptions, context: AppContext): Promise<RunPlan> {
  const plan = await resolveRun(options, context, systemClock.now());
  if (options.pseudonymKey !== undefined) parsePseudonymKey(options.pseudonymKey);
  return plan;
}

/** The plan of a run that begins at `nowMs`. @throws GenesysCoreError as `planRun` does */
export async function resolveRun(options: RunOptions, context: AppContext, nowMs: number): Promise<RunPlan> {
  const catalog = await loadCatalog({
    catalogDir: context.catalogDir,
    overlayPath: options.catalog,
    workspace: context.workspace,
  });
  checkOutputDir(options.outputDir, context.workspace);
  for (const name of positionParameters(catalog)) context.scrubber.showParameter(name);
  return resolvePlan(toRunRequest(options), catalog, nowMs);
}

/** What the path says; links on the way are the store's business. */
function checkOutputDir(outputDir: string, workspace: string): void {
  const below = relative(workspace, resolvePath(workspace, outputDir));
  if (below !== '' && !below.startsWith('..') && !isAbsolute(below)) return;
  throw new GenesysCoreError(
    'INPUT_INVALID',
    `outputDir "${outputDir}" does not lie below the workspace ${workspace}. Allowed: a path below it, e.g. out or data/genesys.`,
  );
}

/** Query parameters that tell how far a walk is; their values help to read a log and give nothing away. */
function positionParameters(catalog: Catalog): readonly string[] {
  return [...catalog.profiles.paging.values()].flatMap((profile) => [
    ...('pageSize' in profile ? [profile.pageSize.parameter] : []),
    ...(profile.strategy === 'pageNumber' ? [profile.parameter] : []),
  ]);
}

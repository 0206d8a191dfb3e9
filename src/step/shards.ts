import { invalidInput } from '../base/errors.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { AppContext, RunJob } from '../engine/types.js';
import type { RunOptions } from '../options/options.js';
import { foundRuns } from '../run/found-runs.js';
import type { RunSchemas } from '../run/schemas.js';
import type { ShardSet } from '../run/shards.js';

/**
 * The job that makes one run of shards: the plan of the whole request is made again.
 * @throws GenesysCoreError INPUT_INVALID where the catalog at hand is another than theirs.
 */
export async function mergeJob(
  shards: ShardSet,
  options: RunOptions,
  context: AppContext,
  planRun: (options: RunOptions, context: AppContext) => Promise<RunPlan>,
): Promise<RunJob> {
  const { manifest, runDir } = shards.runs[0];
  const { start, end } = manifest.shard;
  const whole: RunOptions = {
    ...options,
    dataset: manifest.datasetKey,
    start: start ?? undefined,
    end: end ?? undefined,
    filters: manifest.request.filters,
    format: manifest.format,
    summaryOnly: false,
    shard: undefined,
    catchUp: 0,
    refetchDays: 0,
  };
  const plan = await planRun(whole, context);
  if (plan.catalog.sha256 !== manifest.catalog.sha256)
    throw invalidInput(
      `merge: "${runDir}" was made with another catalog than the one at hand (SHA-256 ${manifest.catalog.sha256} and ${plan.catalog.sha256}). Merge with the version, and the option catalog, that the shards were run with.`,
    );
  return { options: whole, plan, shards };
}

/**
 * The run folders of shards of a dataset below a folder, absolute. The same run in two folders, as made and from its
 * artifact, is one.
 * @throws GenesysCoreError INPUT_INVALID where there is none.
 */
export async function findShardRuns(
  folder: string,
  datasetKey: string,
  schemas: RunSchemas,
): Promise<readonly string[]> {
  const found = (await foundRuns(folder, schemas)).filter(
    ({ manifest }) => manifest.shard !== undefined && manifest.datasetKey === datasetKey,
  );
  const byRunId = new Map(found.map(({ manifest, runDir }) => [manifest.runId, runDir]));
  if (byRunId.size > 0) return [...byRunId.values()].sort();
  throw invalidInput(
    `mode is merge, but no run folder of a shard of ${datasetKey} lies below ${folder}. Download the artifacts of the shards there first.`,
  );
}

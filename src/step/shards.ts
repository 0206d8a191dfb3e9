import { join } from 'node:path';
import { invalidInput } from '../base/errors.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { AppContext, RunJob } from '../engine/types.js';
import type { RunOptions } from '../options/options.js';
import { nodeFileSystem } from '../run/file-system.js';
import { MANIFEST_NAME, type Manifest } from '../run/manifest.js';
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
  };
  const plan = await planRun(whole, context);
  if (plan.catalog.sha256 !== manifest.catalog.sha256)
    throw invalidInput(
      `merge: "${runDir}" was made with another catalog than the one at hand (SHA-256 ${manifest.catalog.sha256} and ${plan.catalog.sha256}). Merge with the version, and the option catalog, that the shards were run with.`,
    );
  return { options: whole, plan, shards };
}

/** Folders with a manifest at most so far below a folder: artifacts may have been downloaded into folders of their own. */
const MAX_DEPTH = 4;
const MAX_FOLDERS = 5000;

/**
 * The run folders of shards of a dataset below a folder, absolute.
 * @throws GenesysCoreError INPUT_INVALID where there is none.
 */
export async function findShardRuns(folder: string, datasetKey: string): Promise<readonly string[]> {
  const found: string[] = [];
  const open = [{ path: folder, depth: 0 }];
  for (let visited = 0; visited < MAX_FOLDERS; visited += 1) {
    const next = open.pop();
    if (next === undefined) break;
    const { path, depth } = next;
    if ((await nodeFileSystem.inspect(path))?.kind !== 'directory') continue;
    const names = await nodeFileSystem.list(path);
    if (names.includes(MANIFEST_NAME)) {
      if (await isShardOf(path, datasetKey)) found.push(path);
    } else if (depth < MAX_DEPTH)
      for (const name of names) open.push({ path: join(path, name), depth: depth + 1 });
  }
  if (found.length > 0) return found.sort();
  throw invalidInput(
    `mode is merge, but no run folder of a shard of ${datasetKey} lies below ${folder}. Download the artifacts of the shards there first.`,
  );
}

async function isShardOf(runDir: string, datasetKey: string): Promise<boolean> {
  try {
    const chunks: Uint8Array[] = [];
    for await (const chunk of nodeFileSystem.read(join(runDir, MANIFEST_NAME))) chunks.push(chunk);
    const manifest = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Partial<Manifest>;
    return manifest.shard !== undefined && manifest.datasetKey === datasetKey;
  } catch {
    return false;
  }
}

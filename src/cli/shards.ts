import { resolve } from 'node:path';
import { invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { planShards } from '../engine/shard-plan.js';
import { resolveOptions, shardsOf } from '../options/options.js';
import { paintFor } from '../report/colour.js';
import { isSuccess } from '../report/outcome.js';
import { shardPlanLines } from '../report/shard-plan.js';
import { outcomeJson, outcomeLines } from '../report/terminal.js';
import { readRunSchemas } from '../run/schemas.js';
import { openShards } from '../run/shards.js';
import { mergeJob } from '../step/shards.js';
import { givenOptions } from './run-flags.js';
import { carryOut, quietContext } from './run.js';
import { type CliWorld, type ExitCode, writeJson, writeLines } from './world.js';

export interface PlanFlags {
  readonly json?: boolean;
  readonly shards: string;
  readonly maxParallel?: string;
  readonly recordsPerDay?: string;
  readonly parents?: string;
}

export interface MergeFlags {
  readonly json?: boolean;
  readonly outputDir?: string;
  readonly catalog?: string;
  readonly onPartial?: string;
}

/** Cuts a request into shards and prints them. */
export async function planCommand(
  datasets: readonly string[],
  flags: PlanFlags & Record<string, unknown>,
  world: CliWorld,
): Promise<ExitCode> {
  const context = quietContext(world, new AbortController().signal);
  const options = {
    shards: shardsOf(flags.shards),
    maxParallel: wholeNumber('max-parallel', flags.maxParallel, 256),
    recordsPerDay: wholeNumber('records-per-day', flags.recordsPerDay, 1e9),
    parents: wholeNumber('parents', flags.parents, 1e6),
  };
  const plans = [];
  for (const dataset of datasets)
    plans.push(await world.app.planRun(resolveOptions(givenOptions(dataset, flags, world.env)), context));
  const plan = planShards(plans, options);
  if (flags.json === true) writeJson(world, plan);
  else writeLines(world.stdout, shardPlanLines(plan, options.shards));
  return 0;
}

/** Makes one run of the runs of shards. */
export async function mergeCommand(
  runDirs: readonly string[],
  flags: MergeFlags,
  world: CliWorld,
): Promise<ExitCode> {
  const schemas = await readRunSchemas(world.catalogDir);
  const shards = await openShards(
    runDirs.map((runDir) => resolve(world.cwd, runDir)),
    schemas,
  );
  const { outputDir = '', catalog = '', onPartial = '' } = flags;
  const dataset = shards.runs[0].manifest.datasetKey;
  const options = resolveOptions({ dataset, mode: 'merge', upload: 'false', outputDir, catalog, onPartial });
  const { outcome, stoppedBy } = await carryOut(options, world, (context, ports) =>
    mergeJob(shards, options, context, ports.planRun),
  );
  if (flags.json === true) writeJson(world, outcomeJson(outcome));
  else
    writeLines(
      world.stdout,
      outcomeLines(outcome, world.programName, paintFor(world.stdout.isTTY, world.env)),
    );
  return isSuccess(outcome, options) ? 0 : (stoppedBy ?? 1);
}

function wholeNumber(flag: string, text: string | undefined, maximum: number): number | undefined {
  if (text === undefined) return undefined;
  const value = /^\d{1,10}$/.test(text) ? Number(text) : 0;
  if (value >= 1 && value <= maximum) return value;
  throw invalidInput(`--${flag} is ${quoted(text)}. Allowed: a whole number from 1 to ${maximum}.`);
}

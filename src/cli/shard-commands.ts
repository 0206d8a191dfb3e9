import { resolve } from 'node:path';
import type { Command } from 'commander';
import { invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { addRunFlags, givenOptions } from './run-flags.js';
import { resolveOptions, shardsOf } from '../options/options.js';
import { paintFor } from '../report/colour.js';
import { isSuccess } from '../report/outcome.js';
import { shardPlanLines } from '../report/shard-plan.js';
import { outcomeJson, outcomeLines } from '../report/terminal.js';
import { readRunSchemas } from '../run/schemas.js';
import { openShards } from '../run/shards.js';
import { planShards } from '../engine/shard-plan.js';
import { mergeJob } from '../step/shards.js';
import { carryOut, quietContext } from './run.js';
import { type Act, type CliWorld, type ExitCode, writeJson, writeLines } from './world.js';

interface PlanFlags {
  readonly json?: boolean;
  readonly shards: string;
  readonly maxParallel?: string;
  readonly recordsPerDay?: string;
  readonly parents?: string;
}

interface MergeFlags {
  readonly json?: boolean;
  readonly outputDir?: string;
  readonly catalog?: string;
  readonly onPartial?: string;
}

/** The commands for requests that one machine should not fetch alone. */
export function addShardCommands(program: Command, world: CliWorld, act: Act): void {
  const plan = program
    .command('plan')
    .summary('cut a request into shards for a matrix of jobs, and tell what it costs')
    .description(
      'Cuts the windows of datasets into shards of equal price for strategy.matrix, and tells requests, minutes and bytes. No network call is made. Each row has a text for the option shard; "merge" makes one run of the runs.',
    )
    .argument('<dataset...>', 'keys of the datasets');
  addRunFlags(plan, ['start', 'end', 'filters', 'region', 'catalog', 'requestsPerMinute', 'concurrency']);
  plan
    .option(
      '--shards <number>',
      'shards of each dataset, 1 to 256, or auto: about 20 minutes of fetching each',
      'auto',
    )
    .option(
      '--max-parallel <number>',
      'jobs that run at once; the budget is divided by them (default: 10, or all)',
    )
    .option('--records-per-day <number>', 'records of a UTC day, in place of the figure of the catalog')
    .option(
      '--parents <number>',
      'parents of a dataset that is fetched for each of some, e.g. queues (default: 1000)',
    )
    .option('--json', 'print {include, maxParallel, price} instead of text')
    .action((datasets: readonly string[], flags: PlanFlags & Record<string, unknown>) =>
      act(() => planCommand(datasets, flags, world)),
    );
  program
    .command('merge')
    .summary('make one run of the runs of shards')
    .description(
      'Proves the run folders of shards and makes one sealed run of them, as one machine would have made it. A shard that is missing or failed makes it partial, with the gap named. Exit code 0: succeeded (or partial, with --on-partial warn); 1: not.',
    )
    .argument('<runDir...>', 'run folders that were made with the option shard')
    .option('--output-dir <path>', 'root of the run folders, below the current folder', 'out')
    .option('--catalog <path>', 'the catalog that the shards were run with, if any')
    .option('--on-partial <fail|warn>', 'what an incomplete run does to the exit code', 'fail')
    .option('--json', 'print one JSON document instead of text')
    .action((runDirs: readonly string[], flags: MergeFlags) =>
      act(() => mergeCommand(runDirs, flags, world)),
    );
}

async function planCommand(
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
  else writeLines(world.stdout, shardPlanLines(plan));
  return 0;
}

async function mergeCommand(
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

import type { Command } from 'commander';
import { addRunFlags } from './run-flags.js';
import type { MergeFlags, PlanFlags } from './shards.js';
import { JSON_FLAG, type Act, type CliWorld } from './world.js';

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
      act(async () => (await import('./shards.js')).planCommand(datasets, flags, world)),
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
    .option(...JSON_FLAG)
    .action((runDirs: readonly string[], flags: MergeFlags) =>
      act(async () => (await import('./shards.js')).mergeCommand(runDirs, flags, world)),
    );
}

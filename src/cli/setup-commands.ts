import type { Command } from 'commander';
import type { InitFlags } from './init.js';
import type { PreflightFlags } from './preflight.js';
import { addRunFlags, secretLines } from './run-flags.js';
import { JSON_FLAG, type Act, type CliWorld } from './world.js';

/** The commands for who sets a repository up. */
export function addSetupCommands(program: Command, world: CliWorld, act: Act): void {
  const preflight = program
    .command('preflight')
    .summary('try sign-in and permissions of datasets, with small calls')
    .description(
      'Signs in and makes one small call to each endpoint that runs of the datasets would call. Tells for each dataset whether it can be fetched, or which permission is missing. Writes nothing. Exit code 0: all can; 75: the same again may succeed; 1: not.',
    )
    .argument('<dataset...>', 'keys of the datasets');
  addRunFlags(preflight, ['filters', 'region', 'clientId', 'apiUrl', 'loginUrl', 'catalog']);
  preflight
    .option(...JSON_FLAG)
    .addHelpText('after', ['', ...secretLines()].join('\n'))
    .action((datasets: readonly string[], flags: PreflightFlags) =>
      act(async () => (await import('./preflight.js')).preflightCommand(datasets, flags, world)),
    );
  program
    .command('init')
    .summary('write a workflow and a catalog overlay into this folder, and try them')
    .description(
      'Writes .github/workflows/genesys.yml and genesys/catalog.json, prints the role and the commands for the secrets, and tries the datasets: by preflight where credentials are in the environment, else by a dry run. Asks for what is not given, where there is a terminal.',
    )
    .option(
      '--region <value>',
      'region by AWS name or domain (default: GENESYS_REGION, or that of the catalog)',
    )
    .option('--datasets <list>', 'keys of the datasets, a comma list')
    .option('--hour <number>', 'hour of the UTC day at which it starts (default: 3)')
    .option('--publish <list>', 'release, index or both, or none (default: release,index)')
    .option('--action <reference>', 'the action, as "uses" has it (default: org/genesys-core@v1)')
    .option('--force', 'replace files that are there already')
    .action((flags: InitFlags) => act(async () => (await import('./init.js')).initCommand(flags, world)));
}

import type { Command } from 'commander';
import { preflightCommand, type PreflightFlags } from './preflight.js';
import { addRunFlags, secretLines } from './run-flags.js';
import type { Act, CliWorld } from './world.js';

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
    .option('--json', 'print one JSON document instead of text')
    .addHelpText('after', ['', ...secretLines()].join('\n'))
    .action((datasets: readonly string[], flags: PreflightFlags) =>
      act(() => preflightCommand(datasets, flags, world)),
    );
}

import { Command, CommanderError } from 'commander';
import { invalidInput } from '../base/errors.js';
import { scrubbedReport } from '../run/manifest.js';
import { ENGINE_VERSION } from '../engine/identity.js';
import { exitCodeOf } from '../report/exit-code.js';
import { errorLines } from '../report/error.js';
import { FAULT_MIXES } from '../simulator/faults.js';
import { addAuthoringCommands, addCatalogCommands, type CatalogFlags } from './catalog-program.js';
import type { FilesFlags, RunsFlags } from './files.js';
import { addPublishedCommands, addSiteCommand, anchorOf } from './published-commands.js';
import { addRunFlags, givenOptions, secretLines, usageError, withBooleanValues } from './run-flags.js';
import { addSetupCommands } from './setup-commands.js';
import { addShardCommands } from './shard-commands.js';
import type { SimulatorFlags } from './simulator.js';
import { addUpkeepCommands } from './upkeep-commands.js';
import type { CliWorld, ExitCode } from './world.js';
import { JSON_FLAG, writeJson, writeLines, type Act, type JsonFlag } from './world.js';

interface VerifyFlags extends CatalogFlags {
  readonly chain?: boolean;
  readonly from?: string;
  readonly attestation?: string;
  readonly repo?: string;
}

/** Runs the command line `argv` (without program and script) and returns the exit code. Never throws. */
export async function runCli(argv: readonly string[], world: CliWorld): Promise<ExitCode> {
  let exitCode: ExitCode = 0;
  const program = createProgram(world, async (work) => {
    exitCode = await work();
  });
  try {
    await program.parseAsync(withBooleanValues(argv), { from: 'user' });
    return exitCode;
  } catch (thrown) {
    // Help and version end by an exception as well; bad usage has been told already.
    if (thrown instanceof CommanderError) return thrown.exitCode;
    return tellError(thrown, argv.includes('--json'), world);
  }
}

function tellError(thrown: unknown, json: boolean, world: CliWorld): ExitCode {
  const report = scrubbedReport(thrown, (text) => world.scrubber.scrub(text));
  writeLines(world.stderr, errorLines(report));
  if (report.code === 'INTERNAL' && (world.env['DEBUG'] ?? '') !== '' && thrown instanceof Error)
    writeLines(world.stderr, [world.scrubber.scrub(thrown.stack ?? '')]);
  if (json) writeJson(world, { status: report.code === 'CANCELLED' ? 'cancelled' : 'failed', error: report });
  return exitCodeOf(report);
}

function createProgram(world: CliWorld, act: Act): Command {
  const program = new Command('genesys-core')
    .description('Extracts Genesys Cloud data as verifiable, redacted datasets described by a catalog.')
    .version(ENGINE_VERSION, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'show help for a command')
    .showHelpAfterError('(--help shows what is allowed)')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => {
        world.stdout.write(text);
      },
      writeErr: (text) => {
        world.stderr.write(text);
      },
      outputError: (text, write) => {
        write(usageError(text));
      },
      getOutHelpWidth: () => helpWidth(world.stdout),
      getErrHelpWidth: () => helpWidth(world.stderr),
    });
  addRunCommands(program, world, act);
  addCatalogCommands(program, world, act);
  addAuthoringCommands(program, world, act);
  addSetupCommands(program, world, act);
  addVerifyCommand(program, world, act);
  addShardCommands(program, world, act);
  addRunFolderCommands(program, world, act);
  addUpkeepCommands(program, world, act);
  addPublishedCommands(program, world, act);
  addSiteCommand(program, world, act);
  addSimulatorCommand(program, world, act);
  return program;
}

function helpWidth(stream: CliWorld['stdout']): number {
  return (stream.isTTY ? stream.columns() : undefined) ?? 110;
}

function addRunCommands(program: Command, world: CliWorld, act: Act): void {
  const run = program
    .command('run')
    .summary('run a dataset')
    .description(
      'Runs a dataset over a window and leaves a sealed run folder. Exit code 0: succeeded (or partial, with --on-partial warn); 75: not, and the same again may succeed; 1: not.',
    )
    .argument('<dataset>', 'key of the dataset; the command "datasets" lists them');
  addRunFlags(run);
  run
    .option(...JSON_FLAG)
    .addHelpText('after', ['', ...secretLines()].join('\n'))
    .action((dataset: string, flags: JsonFlag & Record<string, unknown>) =>
      act(async () => {
        const { runCommand } = await import('./run.js');
        return runCommand(givenOptions(dataset, flags, world.env), { json: flags.json === true }, world);
      }),
    );
  program
    .command('demo')
    .summary('run a dataset of one simulated day, with nothing set up')
    .description(
      'Starts a simulator in this process and runs a dataset of 5,000 records against it, into ./out.',
    )
    .option(...JSON_FLAG)
    .action((flags: JsonFlag) =>
      act(async () => (await import('./demo.js')).demoCommand({ json: flags.json === true }, world)),
    );
}

function addVerifyCommand(program: Command, world: CliWorld, act: Act): void {
  program
    .command('verify')
    .summary('check a run folder against its manifest')
    .description(
      'Checks digests, schemas, counts and completeness of a run folder. Exit code 0: all as the manifest says; 1: something differs; 2: it is no finished run folder.',
    )
    .argument('<runDir...>', 'the run folder; several with --chain')
    .option(
      '--chain',
      'check that each run follows the one published before it: finds runs changed or removed',
    )
    .option(
      '--catalog <path>',
      'the catalog of the run, where it was not the built-in one: its figures are counted again',
    )
    .option(...JSON_FLAG)
    .option(
      '--attestation <file>',
      'a Sigstore bundle (bundle-path of actions/attest, "gh attestation download"): who signed the manifest',
    )
    .option('--repo <owner/name>', 'with --chain: hold it against the index of this repository')
    .option('--from <runId>', 'with --chain: the run with which it is to begin, where older ones were pruned')
    .action(([runDir = '', ...more]: string[], flags: VerifyFlags) =>
      act(async () => {
        const json = flags.json === true;
        const { catalog, attestation } = flags;
        const { verifyChainCommand, verifyCommand } = await import('./verify.js');
        if (flags.chain === true && attestation !== undefined)
          throw invalidInput('attestation is given with --chain. Allowed: with one run folder.');
        if (flags.chain === true) {
          const anchor = flags.repo === undefined ? undefined : await anchorOf(flags.repo, world);
          return verifyChainCommand([runDir, ...more], { json, anchor, from: flags.from }, world);
        }
        for (const name of ['repo', 'from'] as const)
          if (flags[name] !== undefined)
            throw invalidInput(`${name} is given without --chain. Allowed: with it.`);
        if (more.length === 0) return verifyCommand(runDir, { json, catalog, attestation }, world);
        throw invalidInput('Several run folders are given; that takes --chain.');
      }),
    );
}

/** The commands that tell which run folders there are. */
function addRunFolderCommands(program: Command, world: CliWorld, act: Act): void {
  program
    .command('files')
    .summary('list the data files that count, so that no record counts twice')
    .description(
      'Of all finished runs below the output folder: each interval from the newest run that has it. Runs with filters do not count.',
    )
    .argument('<dataset>', 'key of the dataset')
    .option('--output-dir <path>', 'root of the run folders (default: out)')
    .option('--for <target>', 'duckdb: one relation for "from", typed as declared')
    .option(...JSON_FLAG)
    .action((dataset: string, flags: FilesFlags) =>
      act(async () => (await import('./files.js')).filesCommand(dataset, flags, world)),
    );
  program
    .command('runs')
    .summary('list the sealed runs below a folder')
    .description(
      'One line a run: window, status, records, and what is missing. Exit code 1 where a dataset that is expected has no run.',
    )
    .argument('[folder]', 'folder to look in (default: out)')
    .option('--expect <list>', 'comma list of datasets that have to be there')
    .option('--markdown', 'print a table for a job summary')
    .option(...JSON_FLAG)
    .action((folder: string | undefined, flags: RunsFlags) =>
      act(async () => (await import('./files.js')).runsCommand(folder, flags, world)),
    );
}

function addSimulatorCommand(program: Command, world: CliWorld, act: Act): void {
  program
    .command('simulator')
    .summary('serve a simulated API on this machine')
    .description('Serves the API on the loopback with made-up data that a seed decides, until it is stopped.')
    .option('--port <number>', 'port on 127.0.0.1, 0 for any free one', '0')
    .option('--seed <text>', 'decides data and ids', 'simulator')
    .option('--faults <mix>', `what goes wrong: ${FAULT_MIXES.join(' or ')}`, 'none')
    .option('--fault-rate <share>', 'share of the requests that meet a fault, 0 to 1', '0.3')
    .option('--fault-seed <text>', 'decides which requests meet which fault (default: the seed)')
    .option('--audits-per-day <number>', 'audit records of a UTC day', '5000')
    .option('--rate-limit <number>', 'requests a minute for each token (default: no limit)')
    .option('--latency <ms>', 'wait before every answer, in milliseconds', '0')
    .option('--catalog <path>', 'serve the endpoints of this catalog too')
    .option(...JSON_FLAG)
    .action((flags: SimulatorFlags) =>
      act(async () => (await import('./simulator.js')).simulatorCommand(flags, world)),
    );
  program
    .command('keygen')
    .summary('print a fresh key for pseudonyms')
    .description('Prints a fresh random key of 32 bytes for the pseudonymKey option.')
    .action(() => act(async () => (await import('./keygen.js')).keygenCommand(world)));
}

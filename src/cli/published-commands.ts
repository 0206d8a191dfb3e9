import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { plainText } from '../base/scrub.js';
import { openPublished, type Published } from '../step/published.js';
import { indexLines } from '../report/data-index.js';
import { shellWord } from '../report/terminal.js';
import { counted, formatInterval } from '../report/text.js';
import { createStopSwitch } from '../step/stop.js';
import { readRunSchemas } from './verify.js';
import type { Act, CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

export interface GetFlags {
  readonly repo?: string;
  readonly run?: string;
  readonly out?: string;
  readonly json?: boolean;
}

const REPO_FLAG = ['--repo <owner/name>', 'the repository (default: GITHUB_REPOSITORY)'] as const;
const JSON_FLAG = ['--json', 'print one JSON document instead of text'] as const;
const TOKEN_HINT = [
  '',
  'A public repository needs no token. For another one set GITHUB_TOKEN in the environment to a token that may read',
  'its contents.',
].join('\n');

/** Adds the commands that read what was published: `get` and `index`. */
export function addPublishedCommands(program: Command, world: CliWorld, act: Act): void {
  program
    .command('get')
    .summary('fetch a published run, verified')
    .description(
      'Finds a run by the index of a repository, fetches its archive from the release of the dataset, verifies and unpacks it. What is not as published is refused and not kept.',
    )
    .argument('<dataset>', 'key of the dataset')
    .option(...REPO_FLAG)
    .option('--run <id>', 'id of the run (default: the latest)')
    .option('--out <folder>', 'folder below which <dataset>/<run> is made (default: out)')
    .option(...JSON_FLAG)
    .addHelpText('after', TOKEN_HINT)
    .action((dataset: string, flags: GetFlags) => act(() => getCommand(dataset, flags, world)));
  program
    .command('index')
    .summary('show what is published in a repository')
    .description(
      'Shows the index of a repository: the latest run of each dataset, what is overdue now, and the days without data.',
    )
    .option(...REPO_FLAG)
    .option(...JSON_FLAG)
    .addHelpText('after', TOKEN_HINT)
    .action((flags: GetFlags) => act(() => indexCommand(flags, world)));
}

/** Fetches a published run, verifies and unpacks it. */
export async function getCommand(dataset: string, flags: GetFlags, world: CliWorld): Promise<ExitCode> {
  return withPublished(flags.repo, world, async (published) => {
    const outDir = resolve(world.cwd, flags.out ?? 'out');
    const schemas = await readRunSchemas(world.catalogDir);
    const { run, runDir, wasThere } = await published.fetch({ dataset, runId: flags.run, outDir }, schemas);
    const below = relative(world.cwd, runDir);
    const shownDir = below.startsWith('..') ? runDir : below;
    if (flags.json === true) writeJson(world, { datasetKey: dataset, runDir, wasThere, run });
    else
      writeLines(
        world.stdout,
        [
          `${dataset}: run ${run.runId}, ${run.status}, ${formatInterval(run.window?.start ?? null, run.window?.end ?? null)}, ${counted(run.records, 'record')}`,
          `  ${wasThere ? 'Was there already; verified again' : 'Fetched and verified'}: archive and manifest have the digests of the index, all files those of the manifest`,
          `  Run folder  ${shellWord(shownDir)}`,
        ].map((line) => plainText(line)),
      );
    return 0;
  });
}

/** Shows what is published: per dataset the latest run, what is overdue and what is missing. */
export async function indexCommand(flags: GetFlags, world: CliWorld): Promise<ExitCode> {
  return withPublished(flags.repo, world, async (published) => {
    const index = await published.index();
    if (flags.json === true) writeJson(world, index);
    else writeLines(world.stdout, indexLines(index, published.repository));
    return 0;
  });
}

async function withPublished(
  repo: string | undefined,
  world: CliWorld,
  work: (published: Published) => Promise<ExitCode>,
): Promise<ExitCode> {
  world.scrubber.add(world.env['GITHUB_TOKEN'] ?? '');
  const say = (line: string): void => {
    writeLines(world.stderr, [plainText(world.scrubber.scrub(line))]);
  };
  const stop = createStopSwitch(world.process, world.clock, (name) => {
    say(`${name} received: stopping.`);
  });
  try {
    const { env, clock, catalogDir } = world;
    const seed = `${clock.now()} ${clock.monotonic()}`;
    const ports = { env, clock, catalogDir, seed, signal: stop.signal, log: say };
    return await work(openPublished(repo, ports));
  } finally {
    stop.dispose();
  }
}

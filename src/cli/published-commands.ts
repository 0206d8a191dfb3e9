import { relative, resolve } from 'node:path';
import type { Command } from 'commander';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { didYouMean, listed, quoted, counted } from '../base/suggestion.js';
import type { Published, PublishedInRepository, PublishedPorts } from '../step/published.js';
import { indexLines } from '../report/data-index.js';
import { INDEX_FINDINGS, indexFindings, type IndexFindingKind } from '../report/index-findings.js';
import { formatInterval, shellWord } from '../report/text.js';
import { DATA_FORMATS, type DataFormat } from '../run/formats/formats.js';
import type { ChainAnchor } from '../run/chain.js';
import { createStopSwitch } from '../step/stop.js';
import { slashed } from '../run/workspace.js';
import type { SiteFlags } from './site.js';
import type { Act, CliWorld, ExitCode } from './world.js';
import { JSON_FLAG, writeJson, writeLines } from './world.js';

/** Where the published data is. */
export interface PlaceFlags {
  readonly repo?: string;
  readonly bucket?: string;
}

export interface GetFlags extends PlaceFlags {
  readonly run?: string;
  readonly out?: string;
  readonly since?: string;
  readonly until?: string;
  readonly all?: boolean;
  readonly format?: string;
  readonly json?: boolean;
}

export interface IndexFlags extends PlaceFlags {
  readonly dataset?: string;
  readonly failOn?: string;
  readonly seen?: string;
  readonly json?: boolean;
}

const REPO_FLAG = ['--repo <owner/name>', 'the repository (default: GITHUB_REPOSITORY)'] as const;
const BUCKET_FLAG = [
  '--bucket <address>',
  's3://bucket/prefix instead of a repository, with the AWS variables of the environment',
] as const;
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
      'Finds days by the index of a repository, fetches their files with their manifests from the release of the dataset, or from a bucket, and verifies them. What is not as published is refused and not kept.',
    )
    .argument('<dataset>', 'key of the dataset')
    .option(...REPO_FLAG)
    .option(...BUCKET_FLAG)
    .option('--since <day>', 'first UTC day, 2026-11-22 (default: the newest day alone)')
    .option('--until <day>', 'UTC day after the last one')
    .option('--all', 'every day that is published')
    .option('--run <id>', 'the days of this run')
    .option(
      '--format <name>',
      `what the files are to be: ${DATA_FORMATS.join(', ')} (default: as published); records and their digest stay the same`,
    )
    .option('--out <folder>', 'folder below which <dataset>/ is made (default: out)')
    .option(...JSON_FLAG)
    .addHelpText('after', TOKEN_HINT)
    .action((dataset: string, flags: GetFlags) => act(() => getCommand(dataset, flags, world)));
  program
    .command('index')
    .summary('show what is published in a repository')
    .description(
      'Shows the index of a repository or bucket: the latest run of each dataset, what is overdue now, and the days without data.',
    )
    .option(...REPO_FLAG)
    .option(...BUCKET_FLAG)
    .option('--dataset <key>', 'this dataset alone')
    .option(
      '--fail-on <list>',
      `exit with 1 where a dataset is one of these, a comma list of ${INDEX_FINDINGS.join(', ')}`,
    )
    .option(
      '--seen <file>',
      'remember here what was shown, and say where the index is older than what was shown before (rollback)',
    )
    .option(...JSON_FLAG)
    .addHelpText('after', TOKEN_HINT)
    .action((flags: IndexFlags) => act(() => indexCommand(flags, world)));
  addWatchCommand(program, world, act);
}

function addWatchCommand(program: Command, world: CliWorld, act: Act): void {
  program
    .command('watch')
    .summary('keep an issue for each published dataset that needs attention')
    .description(
      'Reads the index of a repository and opens, changes and closes one issue for each dataset: overdue, missing days, a failed last run, days that are not settled. Needs GITHUB_TOKEN with issues: write. Exit code 0 whatever it finds.',
    )
    .option(...REPO_FLAG)
    .option(...JSON_FLAG)
    .action((flags: IndexFlags) => act(() => watchCommand(flags, world)));
}

/** Adds `site`, which needs no index. */
export function addSiteCommand(program: Command, world: CliWorld, act: Act): void {
  program
    .command('site')
    .summary('write a static site of the datasets')
    .description(
      'Datasets with fields, redaction, permissions and schemas; with --repo also the days and runs that a repository has published. Without scripts, for any web server, e.g. GitHub Pages.',
    )
    .option('--out <folder>', 'folder to make (default: _site)')
    .option('--repo <owner/name>', 'the repository whose index is shown')
    .option('--catalog <path>', 'a catalog below the current folder that extends the built-in one')
    .addHelpText('after', TOKEN_HINT)
    .action((flags: SiteFlags & { readonly repo?: string }) =>
      act(async () => {
        const { siteCommand } = await import('./site.js');
        if (flags.repo === undefined) return siteCommand(null, flags, world);
        return withPublished(flags.repo, world, async (published) =>
          siteCommand(await published.index(), flags, world),
        );
      }),
    );
}

/** Fetches a published run, verifies and unpacks it. */
async function getCommand(dataset: string, flags: GetFlags, world: CliWorld): Promise<ExitCode> {
  return withPlace(flags, world, async (published) => {
    const outDir = resolve(world.cwd, flags.out ?? 'out');
    const { readRunSchemas } = await import('../run/schemas.js');
    const schemas = await readRunSchemas(world.catalogDir);
    const wanted = {
      dataset,
      runId: flags.run,
      since: dayOf('since', flags.since),
      until: dayOf('until', flags.until),
      format: formatOf(flags.format),
    };
    const fetched = await published.fetch({ ...wanted, all: flags.all, outDir }, schemas);
    const shown = (path: string): string => {
      const below = relative(world.cwd, path);
      return shellWord(slashed(below.startsWith('..') ? path : below));
    };
    const lines =
      'runDir' in fetched
        ? [
            `${dataset}: run ${fetched.run.runId}, ${fetched.run.status}, ${formatInterval(fetched.run.window?.start ?? null, fetched.run.window?.end ?? null)}, ${counted(fetched.run.records, 'record')}`,
            `  ${fetched.wasThere ? 'Was there already; verified again' : 'Fetched and verified'}: archive and manifest have the digests of the index, all files those of the manifest`,
            `  Run folder  ${shown(fetched.runDir)}`,
          ]
        : [
            ...fetched.map(
              ({ day, path, wasThere }) =>
                `${shown(path)}  ${day.status}, ${counted(day.records, 'record')}, run ${day.runId}${wasThere ? ', was there already' : ''}`,
            ),
            `${dataset}: ${counted(fetched.length, 'day')} fetched and verified: files and manifests have the digests of the index${fetched.some(({ day }) => day.format !== (wanted.format ?? day.format)) ? `; as ${wanted.format ?? ''} they hold the same records` : ''}`,
          ];
    if (flags.json === true)
      writeJson(
        world,
        'runDir' in fetched
          ? { datasetKey: dataset, ...fetched, report: undefined }
          : { datasetKey: dataset, days: fetched },
      );
    else
      writeLines(
        world.stdout,
        lines.map((line) => plainText(line)),
      );
    return 0;
  });
}

function formatOf(value: string | undefined): DataFormat | undefined {
  const format = DATA_FORMATS.find((known) => known === value);
  if (value === undefined || format !== undefined) return format;
  throw invalidInput(
    `format is ${quoted(value)}.${didYouMean(value, DATA_FORMATS)} Allowed: ${listed(DATA_FORMATS)}.`,
  );
}

function dayOf(flag: string, value: string | undefined): string | undefined {
  if (value === undefined || (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))))
    return value;
  throw invalidInput(`${flag} is ${quoted(value)}. Allowed: a UTC day such as 2026-11-22.`);
}

/** Shows what is published: per dataset the latest run, what is overdue and what is missing. */
async function indexCommand(flags: IndexFlags, world: CliWorld): Promise<ExitCode> {
  const failOn = kindsOf(flags.failOn);
  const { dataset, seen } = flags;
  if (failOn.includes('rollback') && seen === undefined)
    throw invalidInput(
      'fail-on has rollback, which takes a memory of what was shown before: give --seen <file>.',
    );
  return withPlace(flags, world, async (published) => {
    const whole = await published.index();
    const rollbacks =
      seen === undefined
        ? []
        : await (
            await import('../step/published.js')
          ).rollbacksSince(resolve(world.cwd, seen), published.place, whole);
    const datasets = Object.entries(whole.datasets).filter(
      ([key]) => dataset === undefined || key === dataset,
    );
    const own = rollbacks.filter((rollback) => dataset === undefined || rollback.dataset === dataset);
    if (dataset !== undefined && datasets.length === 0 && own.length === 0)
      throw invalidInput(
        `dataset is ${quoted(dataset)}, of which nothing is published. There are: ${listed(Object.keys(whole.datasets))}.`,
      );
    const index = { ...whole, datasets: Object.fromEntries(datasets) };
    const findings = indexFindings(index, own);
    const failing = findings.filter(({ kind }) => failOn.includes(kind));
    const told = findings.filter(({ kind }) => kind === 'rollback' || failOn.includes(kind));
    if (flags.json === true) writeJson(world, { ...index, findings });
    else {
      writeLines(world.stdout, indexLines(index, published.place));
      writeLines(
        world.stdout,
        told.map(({ dataset: key, kind, text }) => plainText(`${key}: ${kind}. ${text}`)),
      );
    }
    return failing.length > 0 ? 1 : 0;
  });
}

function kindsOf(list: string | undefined): readonly IndexFindingKind[] {
  const words = (list ?? '').split(',').map((word) => word.trim());
  return words
    .filter((word) => word !== '')
    .map((word) => {
      const kind = INDEX_FINDINGS.find((known) => known === word);
      if (kind !== undefined) return kind;
      throw invalidInput(
        `fail-on has ${quoted(word)}.${didYouMean(word, INDEX_FINDINGS)} Allowed: a comma list of ${INDEX_FINDINGS.join(', ')}.`,
      );
    });
}

/** Keeps an issue for each published dataset that something is amiss with. */
async function watchCommand(flags: IndexFlags, world: CliWorld): Promise<ExitCode> {
  return withPublished(flags.repo, world, async (published) => {
    if ((world.env['GITHUB_TOKEN'] ?? '').trim() === '')
      throw invalidInput(
        'watch writes issues, which takes a token: set GITHUB_TOKEN to one with issues: write.',
      );
    const index = await published.index();
    const findings = indexFindings(index);
    const idle = findings.length === 0 ? [] : await published.idleWorkflows();
    const stopped = idle.map(
      (name) =>
        `GitHub has stopped the workflow "${name}" after 60 days without a change in the repository: enable it on its page.`,
    );
    const receipts = await published.keepIssues(
      Object.keys(index.datasets).map((dataset) => {
        const own = findings.filter((finding) => finding.dataset === dataset);
        const lines = own.map(({ kind, text }) => `**${kind}** ${text}`);
        return { dataset, findings: own.length === 0 ? [] : [...lines, ...stopped] };
      }),
    );
    if (flags.json === true) writeJson(world, { repository: published.place, issues: receipts });
    else
      writeLines(
        world.stdout,
        receipts.map(({ dataset, done, url }) =>
          plainText(
            `${dataset}: ${done === 'nothing' ? 'all well' : `issue ${done}`}${url === null ? '' : `, ${url}`}`,
          ),
        ),
      );
    return 0;
  });
}

/** The runs of a repository's index by dataset, which a chain of folders is held against. */
export async function anchorOf(repo: string, world: CliWorld): Promise<ChainAnchor> {
  return withPublished(repo, world, async (published) => {
    const { datasets } = await published.index();
    return Object.fromEntries(Object.entries(datasets).map(([key, { runs }]) => [key, runs]));
  });
}

/** Opens the bucket where one is named, else the repository. */
async function withPlace<T>(
  { repo, bucket }: PlaceFlags,
  world: CliWorld,
  work: (published: Published) => Promise<T>,
): Promise<T> {
  if (bucket === undefined) return withPublished(repo, world, work);
  if (repo !== undefined) throw invalidInput('repo and bucket are both given. Allowed: one of them.');
  world.scrubber.add(world.env['AWS_SECRET_ACCESS_KEY'] ?? '');
  world.scrubber.add(world.env['AWS_SESSION_TOKEN'] ?? '');
  const { openBucket } = await import('../step/published.js');
  return withPorts(world, (ports) => work(openBucket(bucket, ports)));
}

async function withPublished<T>(
  repo: string | undefined,
  world: CliWorld,
  work: (published: PublishedInRepository) => Promise<T>,
): Promise<T> {
  world.scrubber.add(world.env['GITHUB_TOKEN'] ?? '');
  const { openRepository } = await import('../step/published.js');
  return withPorts(world, (ports) => work(openRepository(repo, ports)));
}

async function withPorts<T>(world: CliWorld, work: (ports: PublishedPorts) => Promise<T>): Promise<T> {
  const say = (line: string): void => {
    writeLines(world.stderr, [plainText(world.scrubber.scrub(line))]);
  };
  const stop = createStopSwitch(world.process, world.clock, (name) => {
    say(`${name} received: stopping.`);
  });
  try {
    const { env, clock, catalogDir } = world;
    const seed = `${clock.now()} ${clock.monotonic()}`;
    return await work({ env, clock, catalogDir, seed, signal: stop.signal, log: say });
  } finally {
    stop.dispose();
  }
}

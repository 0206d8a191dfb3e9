import { dirname, join } from 'node:path';
import { invalidInput, toGenesysCoreError } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { didYouMean, listed, quoted, counted } from '../base/suggestion.js';
import { resolveAddresses } from '../catalog/address.js';
import { loadCatalog } from '../catalog/load.js';
import type { Catalog, DatasetDefinition } from '../catalog/types.js';
import { requireCredentials, resolveOptions } from '../options/options.js';
import { preflightExitCode, preflightLines } from '../report/preflight.js';
import { roleText } from '../report/role.js';
import { starterOverlay, starterWorkflow, type StarterPlan } from '../report/starter.js';
import { formatInterval, shellWord } from '../report/text.js';
import { windowTexts } from '../run/manifest.js';
import { newFileProblem, putFile } from './new-file.js';
import { preflightOf } from './preflight.js';
import { quietContext } from './run.js';
import { givenOptions } from './run-flags.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeLines } from './world.js';

export interface InitFlags {
  readonly region?: string;
  readonly datasets?: string;
  readonly hour?: string;
  readonly publish?: string;
  readonly action?: string;
  readonly force?: boolean;
}

const WORKFLOW_PATH = '.github/workflows/genesys.yml';
const OVERLAY_PATH = 'genesys/catalog.json';
const DEFAULT_ACTION = 'org/genesys-core@v1';
/** Hours after midnight, since entries show up some time after what they tell of. */
const DEFAULT_HOUR = 3;
const PUBLISH_CHOICES = ['release', 'index'] as const;
const NO_PUBLISH = 'none';
const MAX_ASKED = 3;

/** A question whose answer may come by flag. */
interface Question<T> {
  readonly flag: keyof InitFlags;
  readonly text: string;
  /** In force where nothing is given; undefined where something has to be. */
  readonly preset: string | undefined;
  /** @throws GenesysCoreError INPUT_INVALID */
  readonly read: (answer: string) => T;
}

/**
 * Writes a workflow and a catalog overlay into the current folder, prints the role and the commands for the secrets, and
 * tries the datasets: with small calls where credentials are in the environment, else by a dry run. What is not given by
 * flag is asked for where there is a terminal.
 * @throws GenesysCoreError INPUT_INVALID before anything is written
 */
export async function initCommand(flags: InitFlags, world: CliWorld): Promise<ExitCode> {
  const catalog = await loadCatalog({
    catalogDir: world.catalogDir,
    overlayPath: undefined,
    workspace: world.cwd,
  });
  const action = actionOf(flags.action ?? DEFAULT_ACTION);
  const plan: StarterPlan = {
    region: await answer(regionQuestion(catalog, world), flags, world),
    datasets: await answer(datasetsQuestion(catalog), flags, world),
    hour: await answer(HOUR_QUESTION, flags, world),
    publish: await answer(PUBLISH_QUESTION, flags, world),
    action,
    overlayPath: OVERLAY_PATH,
  };
  const files = [
    { path: WORKFLOW_PATH, text: starterWorkflow(plan) },
    { path: OVERLAY_PATH, text: starterOverlay(plan, catalog) },
  ];
  if (flags.force !== true)
    for (const { path, text } of files) {
      const problem = await newFileProblem(join(world.cwd, path), text);
      if (problem !== undefined)
        throw invalidInput(`${path} ${problem}. Move it, or give --force to replace it.`);
    }
  for (const { path, text } of files) await putFile(join(world.cwd, path), text);
  say(world, [
    ...files.map(({ path }) => `Wrote ${path}`),
    ...(action === DEFAULT_ACTION
      ? [`In ${dirname(WORKFLOW_PATH)}, "org" stands for the owner of the copy of the action that you use.`]
      : []),
    '',
    ...roleText(plan.datasets, catalog, { programName: world.programName, catalogPath: undefined }).slice(
      0,
      -2,
    ),
    '',
    'Secrets of the repository; each command asks for its value',
    '  gh secret set GENESYS_CLIENT_ID',
    '  gh secret set GENESYS_CLIENT_SECRET',
    '',
  ]);
  return tryOut(plan, world);
}

/** Small calls where there are credentials, else the plan of each dataset. */
async function tryOut({ datasets, region }: StarterPlan, world: CliWorld): Promise<ExitCode> {
  const keys = [...datasets.keys()];
  const flags = { region, catalog: OVERLAY_PATH };
  const asked = keys.map((key) => resolveOptions(givenOptions(key, flags, world.env)));
  const [first] = asked;
  if (first !== undefined && first.credentials.kind !== 'missing') {
    requireCredentials(first);
    const report = await preflightOf(keys, flags, world);
    say(world, [...preflightLines(report), ...(preflightExitCode(report) === 0 ? NEXT : [])]);
    return preflightExitCode(report);
  }
  for (const options of asked) {
    const plan = await world.app.planRun(options, quietContext(world, new AbortController().signal));
    const { start, end } = windowTexts(plan.window);
    const queries = plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0);
    say(world, [
      `Dry run of ${plan.datasetKey}: ${formatInterval(start, end)}, ${counted(plan.slices.length, 'slice')}, ${counted(queries, 'query', 'queries')}, redaction ${plan.redactionProfile}`,
    ]);
  }
  say(world, [
    'Nothing was sent: there are no credentials in the environment. With GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET in it,',
    `try them: ${world.programName} preflight ${keys.join(' ')} --region ${shellWord(region)} --catalog ${OVERLAY_PATH}`,
    ...NEXT,
  ]);
  return 0;
}

const NEXT = [
  '',
  'Next: commit both files to the default branch; the first run can be started by hand: gh workflow run genesys.yml',
];

function say(world: CliWorld, lines: readonly string[]): void {
  writeLines(
    world.stdout,
    lines.map((line) => (line === '' ? '' : plainText(line))),
  );
}

/** The answer by flag, else by the user, else the preset. A wrong one of the user is asked for again, a few times. */
async function answer<T>(question: Question<T>, flags: InitFlags, world: CliWorld): Promise<T> {
  const { flag, text, preset, read } = question;
  const given = flags[flag];
  if (typeof given === 'string') return read(given.trim());
  if (world.ask === null) {
    if (preset !== undefined) return read(preset);
    throw invalidInput(`${flag} is missing, and there is no terminal to ask for it. Give --${flag}. ${text}`);
  }
  for (let asked = 1; ; asked += 1) {
    const typed = (await world.ask(`${text}${preset === undefined ? '' : ` [${preset}]`}: `)).trim();
    try {
      return read(typed === '' ? (preset ?? '') : typed);
    } catch (thrown) {
      const error = toGenesysCoreError(thrown);
      if (asked === MAX_ASKED || error.code !== 'INPUT_INVALID') throw error;
      writeLines(world.stderr, [plainText(error.message)]);
    }
  }
}

function regionQuestion({ service }: Catalog, { env }: CliWorld): Question<string> {
  const preset = (env['GENESYS_REGION'] ?? '').trim();
  return {
    flag: 'region',
    text: 'Region, by AWS name or domain',
    preset: preset === '' ? service.defaultRegion : preset,
    read(region) {
      resolveAddresses({ region }, service);
      return region;
    },
  };
}

function datasetsQuestion({ datasets }: Catalog): Question<ReadonlyMap<string, DatasetDefinition>> {
  const known = [...datasets.keys()];
  return {
    flag: 'datasets',
    text: `Datasets with commas between, of ${known.join(', ')}`,
    preset: undefined,
    read(list) {
      const keys = wordsOf(list);
      if (keys.length === 0)
        throw invalidInput(`datasets is empty. Allowed: a comma list of ${listed(known)}.`);
      return new Map(
        keys.map((key) => {
          const dataset = datasets.get(key);
          if (dataset !== undefined) return [key, dataset];
          throw invalidInput(
            `datasets has ${quoted(key)}.${didYouMean(key, known)} Allowed: a comma list of ${listed(known)}.`,
          );
        }),
      );
    },
  };
}

const HOUR_QUESTION: Question<number> = {
  flag: 'hour',
  text: 'Hour of the UTC day at which it starts, 0 to 23',
  preset: String(DEFAULT_HOUR),
  read(text) {
    const hour = /^\d{1,2}$/.test(text) ? Number(text) : Number.NaN;
    if (hour <= 23) return hour;
    throw invalidInput(`hour is ${quoted(text)}. Allowed: a whole number from 0 to 23.`);
  },
};

const PUBLISH_QUESTION: Question<readonly string[]> = {
  flag: 'publish',
  text: `Where to publish besides the artifact, a comma list of ${PUBLISH_CHOICES.join(', ')}, or ${NO_PUBLISH}`,
  preset: PUBLISH_CHOICES.join(','),
  read(list) {
    const words = wordsOf(list);
    if (words.length === 1 && words[0] === NO_PUBLISH) return [];
    for (const word of words)
      if (!PUBLISH_CHOICES.some((choice) => choice === word))
        throw invalidInput(
          `publish has ${quoted(word)}.${didYouMean(word, PUBLISH_CHOICES)} Allowed: ${NO_PUBLISH}, or a comma list of ${PUBLISH_CHOICES.join(', ')}.`,
        );
    return PUBLISH_CHOICES.filter((choice) => words.includes(choice));
  },
};

function wordsOf(list: string): readonly string[] {
  return [...new Set(list.split(',').map((word) => word.trim()))].filter((word) => word !== '');
}

function actionOf(reference: string): string {
  if (/^[\w.-]+\/[\w.-]+@[\w./-]+$/.test(reference)) return reference;
  throw invalidInput(
    `action is ${quoted(reference)}. Allowed: owner, repository and version, e.g. ${DEFAULT_ACTION}, or a commit in the place of the version.`,
  );
}

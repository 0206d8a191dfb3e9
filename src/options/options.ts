import { invalidInput } from '../base/errors.js';
import { findJsonProblem } from '../base/json-syntax.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { Filters, RunRequest } from '../catalog/run-plan.js';
import { MAX_SHARDS } from '../catalog/shard.js';
import { parseBucket } from './bucket.js';

import {
  OPTIONS,
  PUBLISH_TARGETS,
  type OptionDefinition,
  type OptionName,
  type PublishTarget,
  optionFlag,
  optionNamed,
} from './table.js';

export { OPTIONS, optionFlag, optionNamed };
export type { OptionDefinition, OptionName };

export type Credentials =
  | { readonly kind: 'clientCredentials'; readonly clientId: string; readonly clientSecret: string }
  | { readonly kind: 'accessToken'; readonly accessToken: string };

/** No way to sign in was given, or half of one. */
export interface MissingCredentials {
  readonly kind: 'missing';
  readonly message: string;
}

/** The options of a run, each checked for itself; what needs the catalog is checked by `resolvePlan`. */
export interface RunOptions {
  readonly dataset: string;
  readonly start: string | undefined;
  readonly end: string | undefined;
  readonly filters: Filters;
  readonly summaryOnly: boolean;
  readonly region: string | undefined;
  /** `requireCredentials` says what of them is missing, after all that is wrong with the request. */
  readonly credentials: Credentials | MissingCredentials;
  readonly apiUrl: string | undefined;
  readonly loginUrl: string | undefined;
  /** Path of an overlay, from the workspace. */
  readonly catalog: string | undefined;
  readonly dryRun: boolean;
  /** Path with `/` and without a trailing one, from the workspace; an absolute one is still to be proved to lie in it. */
  readonly outputDir: string;
  readonly format: 'jsonl.gz' | 'jsonl' | 'parquet' | 'csv.gz';
  /** Whether the run writes report.html. */
  readonly report: boolean;
  readonly rawPayloads: boolean;
  readonly pseudonymKey: string | undefined;
  /** Absent is the catalog's figure; so with `concurrency`. */
  readonly requestsPerMinute: number | undefined;
  readonly concurrency: number | undefined;
  readonly timeoutMinutes: number;
  readonly resumeFrom: string | undefined;
  readonly onPartial: 'fail' | 'warn';
  readonly onAnomaly: 'ignore' | 'warn' | 'fail';
  readonly onNewField: 'warn' | 'fail';
  readonly upload: boolean;
  /** Absent is `<dataset>-<runId>`. */
  readonly artifactName: string | undefined;
  /** Absent is the repository's default. */
  readonly retentionDays: number | undefined;
  /** Further targets, each once. */
  readonly publish: readonly PublishTarget[];
  /** There where `publish` has s3. */
  readonly bucket: string | undefined;
  /** There wherever something is to be published on GitHub, except for a dry run. */
  readonly githubToken: string | undefined;
  readonly releaseKeep: number;
  /** Days to look back for missed ones. */
  readonly catchUp: number;
  /** Days before the window that are fetched again. */
  readonly refetchDays: number;
  /** Part of a larger request, as `shardText` writes it. */
  readonly shard: string | undefined;
  readonly mode: 'run' | 'plan' | 'merge';
  /** With mode `plan`. */
  readonly shards: number | 'auto';
}

/** Options as a door found them, by name. Absent, empty and blank mean the default. */
export type RawOptions = Readonly<Record<string, string | undefined>>;

const MAX_FILTERS_CHARACTERS = 100_000;
const JSON_BOUNDS = { maxDepth: 8, maxValues: 5000 };
const MAX_PATH_CHARACTERS = 500;
const MAX_ARTIFACT_NAME_CHARACTERS = 200;
/** What the artifact service refuses in a name. */
const UNFIT_FOR_ARTIFACT = /[":<>|*?\\/\r\n]/;
/** Nobody would find a folder whose name holds one of these. */
const INVISIBLE_CHARACTER = /[\p{Cf}\p{Zl}\p{Zp}\u00a0\u3164\u2800]/u;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f\u2028\u2029]/;

/**
 * Checks every option for itself.
 * @throws GenesysCoreError INPUT_INVALID naming the option, the value as given (never a secret) and what is allowed
 */
export function resolveOptions(raw: RawOptions): RunOptions {
  for (const name of Object.keys(raw))
    if (optionNamed(name) === undefined)
      throw invalidInput(
        `${quoted(name)} is not an option.${didYouMean(
          name,
          OPTIONS.map((option) => option.name),
        )} Allowed: ${OPTIONS.map((option) => option.name).join(', ')}.`,
      );
  const text = (name: OptionName): string | undefined => textOf(name, raw);
  const flag = (name: OptionName): boolean => booleanOf(name, raw);
  const whole = (name: OptionName): number | undefined => integerOf(name, raw);
  const dataset = text('dataset');
  if (dataset === undefined)
    throw invalidInput('dataset is missing. Give the key of a dataset of the catalog, e.g. audit-logs.');
  const dryRun = flag('dryRun');
  return {
    dataset,
    start: text('start'),
    end: text('end'),
    filters: filtersOf(text('filters') ?? '{}'),
    summaryOnly: flag('summaryOnly'),
    report: flag('report'),
    region: text('region'),
    credentials: credentialsOf(raw),
    apiUrl: text('apiUrl'),
    loginUrl: text('loginUrl'),
    catalog: pathOf('catalog', raw),
    dryRun,
    outputDir: outputDirOf(raw),
    format: choiceOf('format', raw) as RunOptions['format'],
    rawPayloads: flag('rawPayloads'),
    pseudonymKey: text('pseudonymKey'),
    requestsPerMinute: whole('requestsPerMinute'),
    concurrency: whole('concurrency'),
    timeoutMinutes: whole('timeoutMinutes') ?? 0,
    resumeFrom: pathOf('resumeFrom', raw),
    onPartial: choiceOf('onPartial', raw) as RunOptions['onPartial'],
    onAnomaly: choiceOf('onAnomaly', raw) as RunOptions['onAnomaly'],
    onNewField: choiceOf('onNewField', raw) as RunOptions['onNewField'],
    upload: flag('upload'),
    artifactName: artifactNameOf(raw),
    retentionDays: whole('retentionDays'),
    ...publicationOf(raw, dryRun),
    releaseKeep: whole('releaseKeep') ?? 0,
    catchUp: catchUpOf(raw),
    refetchDays: refetchDaysOf(raw),
    shard: text('shard'),
    mode: choiceOf('mode', raw) as RunOptions['mode'],
    shards: shardsOf(text('shards') ?? 'auto'),
  };
}

/** What the plan needs of the options; no secret is in it. */
export function toRunRequest(options: RunOptions): RunRequest {
  const { dataset, start, end, filters, summaryOnly, region, apiUrl, loginUrl, rawPayloads } = options;
  const { requestsPerMinute, concurrency } = options;
  return {
    dataset,
    start,
    end,
    filters,
    summaryOnly,
    region,
    apiUrl,
    loginUrl,
    requestsPerMinute,
    concurrency,
    rawPayloads,
    hasPseudonymKey: options.pseudonymKey !== undefined,
    catchUp: options.catchUp,
    refetchDays: options.refetchDays,
    shard: options.shard,
  };
}

function textOf(name: OptionName, raw: RawOptions): string | undefined {
  const given = Object.hasOwn(raw, name) ? (raw[name]?.trim() ?? '') : '';
  return given === '' ? optionNamed(name)?.default : given;
}

/**
 * A number of shards.
 * @throws GenesysCoreError INPUT_INVALID
 */
export function shardsOf(text: string): number | 'auto' {
  if (text === 'auto') return text;
  const count = /^\d{1,3}$/.test(text) ? Number(text) : 0;
  if (count >= 1 && count <= MAX_SHARDS) return count;
  throw invalidInput(`shards is ${quoted(text)}. Allowed: auto, or a whole number from 1 to ${MAX_SHARDS}.`);
}

function booleanOf(name: OptionName, raw: RawOptions): boolean {
  const text = textOf(name, raw);
  if (text === undefined || /^false$/i.test(text)) return false;
  if (/^true$/i.test(text)) return true;
  throw invalidInput(`${name} is ${quoted(text)}. Allowed: true or false.`);
}

function integerOf(name: OptionName, raw: RawOptions): number | undefined {
  const text = textOf(name, raw);
  if (text === undefined) return undefined;
  const option = optionNamed(name);
  const minimum = option?.minimum ?? 0;
  const maximum = option?.maximum ?? Number.MAX_SAFE_INTEGER;
  const value = /^\d{1,15}$/.test(text) ? Number(text) : Number.NaN;
  if (value >= minimum && value <= maximum) return value;
  throw invalidInput(`${name} is ${quoted(text)}. Allowed: a whole number from ${minimum} to ${maximum}.`);
}

function choiceOf(name: OptionName, raw: RawOptions): string {
  const text = textOf(name, raw) ?? '';
  const choices = optionNamed(name)?.choices ?? [];
  if (choices.includes(text)) return text;
  throw invalidInput(
    `${name} is ${quoted(text)}.${didYouMean(text, choices)} Allowed: ${choices.join(' or ')}.`,
  );
}

function filtersOf(text: string): Filters {
  const example = 'Give a JSON object such as {"serviceName":["Architect","Routing"]}.';
  if (text.length > MAX_FILTERS_CHARACTERS)
    throw invalidInput(
      `filters has ${text.length} characters; allowed are up to ${MAX_FILTERS_CHARACTERS}. ${example}`,
    );
  const problem = findJsonProblem(text, JSON_BOUNDS);
  if (problem !== undefined)
    throw invalidInput(
      `filters ${quoted(text)} is not JSON as expected: line ${problem.line}, column ${problem.column}: ${problem.problem}. ${example}`,
    );
  const value = JSON.parse(text) as unknown;
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalidInput(`filters ${quoted(text)} is not a JSON object. ${example}`);
  // Types of the values are checked against what the dataset declares.
  return value as Filters;
}

/** Which inputs a message names for credentials: the same words in both doors, with the CLI's variables. */
/** Shorter secrets are not masked: see the scrubber. */
const MIN_SECRET_LENGTH = 4;
const HOW_TO_SIGN_IN =
  'Give clientId and clientSecret (on the command line GENESYS_CLIENT_ID and GENESYS_CLIENT_SECRET in the environment), or accessToken (GENESYS_ACCESS_TOKEN).';

function credentialsOf(raw: RawOptions): RunOptions['credentials'] {
  const clientId = textOf('clientId', raw);
  const clientSecret = textOf('clientSecret', raw);
  const accessToken = textOf('accessToken', raw);
  if (accessToken !== undefined && (clientId !== undefined || clientSecret !== undefined))
    throw invalidInput(
      `accessToken is given together with ${clientId === undefined ? 'clientSecret' : 'clientId'}; allowed is one way to sign in. ${HOW_TO_SIGN_IN}`,
    );
  if (accessToken !== undefined) {
    if (!/^[\u0021-\u007e]+$/.test(accessToken))
      throw invalidInput('accessToken has a space or a character that no token has. Give the bare token.');
    // RFC 6750, section 2.1: what a bearer token is made of.
    if (!/^[A-Za-z0-9._~+/-]+=*$/.test(accessToken))
      throw invalidInput(
        'accessToken has a sign that no token has, such as quotes around it. Give the bare token, as it is between the quotes and after "Bearer".',
      );
    return { kind: 'accessToken', accessToken };
  }
  if (clientId !== undefined && (clientId.includes(':') || CONTROL_CHARACTER.test(clientId)))
    throw invalidInput('clientId has a colon or a control character, which no client id has.');
  if (clientSecret !== undefined && clientSecret.length < MIN_SECRET_LENGTH)
    throw invalidInput(
      `clientSecret has ${clientSecret.length} character(s); one so short stands in every text and can not be kept out of logs and files. Allowed are ${MIN_SECRET_LENGTH} and more.`,
    );
  if (clientSecret !== undefined && CONTROL_CHARACTER.test(clientSecret))
    throw invalidInput('clientSecret has a control character, which no secret has.');
  if (clientId !== undefined && clientSecret !== undefined)
    return { kind: 'clientCredentials', clientId, clientSecret };
  const missing =
    clientId !== undefined
      ? 'clientSecret is missing, while clientId is given.'
      : clientSecret !== undefined
        ? 'clientId is missing, while clientSecret is given.'
        : 'Credentials are missing: clientId and clientSecret, or accessToken.';
  return { kind: 'missing', message: `${missing} ${HOW_TO_SIGN_IN}` };
}

/**
 * What a run signs in with; a dry run does not ask.
 * @throws GenesysCoreError INPUT_INVALID telling which options and variables there are.
 */
export function requireCredentials({ credentials }: RunOptions): Credentials {
  if (credentials.kind === 'missing') throw invalidInput(credentials.message);
  return credentials;
}

function publicationOf(
  raw: RawOptions,
  dryRun: boolean,
): Pick<RunOptions, 'publish' | 'githubToken' | 'bucket'> {
  const text = textOf('publish', raw) ?? '';
  const words = text.split(',').map((word) => word.trim());
  const publish = PUBLISH_TARGETS.filter((target) => words.includes(target));
  for (const word of words.filter((given) => given !== ''))
    if (!PUBLISH_TARGETS.some((target) => target === word))
      throw invalidInput(
        `publish is ${quoted(text)}.${didYouMean(word, PUBLISH_TARGETS)} Allowed: a comma list of ${PUBLISH_TARGETS.join(', ')}.`,
      );
  const githubToken = textOf('githubToken', raw);
  const bucket = bucketOf(textOf('bucket', raw), publish);
  if (dryRun || !publish.some((target) => target !== 's3')) return { publish, githubToken, bucket };
  if (githubToken !== undefined && !/^[\u0021-\u007e]+$/.test(githubToken))
    throw invalidInput('githubToken has a space or a character that no token has. Give the bare token.');
  if (githubToken === undefined)
    throw invalidInput(
      `publish is ${quoted(text)}, but githubToken is missing. Leave it out in a workflow, whose own token is the default (the job needs the permission contents: write); on the command line set GITHUB_TOKEN in the environment.`,
    );
  return { publish, githubToken, bucket };
}

function bucketOf(bucket: string | undefined, publish: readonly PublishTarget[]): string | undefined {
  if (bucket !== undefined) parseBucket(bucket);
  if (publish.includes('s3') && bucket === undefined)
    throw invalidInput('publish is with s3, but bucket is missing. Give it, e.g. bucket: s3://lake/genesys.');
  if (!publish.includes('s3') && bucket !== undefined)
    throw invalidInput(`bucket is ${quoted(bucket)}, but publish is without s3. Add it: publish: s3.`);
  return bucket;
}

function catchUpOf(raw: RawOptions): number {
  const catchUp = integerOf('catchUp', raw) ?? 0;
  if (catchUp === 0) return catchUp;
  const given = (['start', 'end'] as const).find((name) => textOf(name, raw) !== undefined);
  if (given !== undefined)
    throw invalidInput(
      `catchUp is ${catchUp}, and ${given} is given: only a run of the previous UTC day knows which days come before it. Leave out catchUp, or start and end.`,
    );
  if (!(textOf('publish', raw) ?? '').includes('index'))
    throw invalidInput(
      `catchUp is ${catchUp}, but publish is without index, which tells the days that were missed. Add it: publish: index.`,
    );
  return catchUp;
}

function refetchDaysOf(raw: RawOptions): number {
  const refetchDays = integerOf('refetchDays', raw) ?? 0;
  const mode = textOf('mode', raw) ?? 'run';
  if (refetchDays > 0 && mode !== 'run')
    throw invalidInput(
      `refetchDays is ${refetchDays}, but mode is ${mode}, which fetches nothing. Leave refetchDays out.`,
    );
  return refetchDays;
}

function pathOf(name: 'catalog' | 'resumeFrom', raw: RawOptions): string | undefined {
  const path = textOf(name, raw);
  if (path !== undefined && (path.length > MAX_PATH_CHARACTERS || CONTROL_CHARACTER.test(path)))
    throw invalidInput(
      `${name} ${quoted(path)} is not a path: up to ${MAX_PATH_CHARACTERS} characters without control characters are allowed.`,
    );
  return path;
}

function outputDirOf(raw: RawOptions): string {
  const given = textOf('outputDir', raw) ?? '';
  const parts = given.split(/[\\/]/).filter((part) => part !== '' && part !== '.');
  const unfit =
    given.length > MAX_PATH_CHARACTERS ||
    CONTROL_CHARACTER.test(given) ||
    INVISIBLE_CHARACTER.test(given) ||
    /^(?:~|[A-Za-z]:)/.test(given) ||
    parts.length === 0 ||
    parts.includes('..');
  if (unfit)
    throw invalidInput(
      `outputDir ${quoted(given)} does not lie below the workspace. Allowed: a path below it without "..", e.g. out or data/genesys.`,
    );
  return `${given.startsWith('/') ? '/' : ''}${parts.join('/')}`;
}

function artifactNameOf(raw: RawOptions): string | undefined {
  const name = textOf('artifactName', raw);
  if (name === undefined) return undefined;
  if (
    UNFIT_FOR_ARTIFACT.test(name) ||
    CONTROL_CHARACTER.test(name) ||
    name.length > MAX_ARTIFACT_NAME_CHARACTERS ||
    /^\.+$/.test(name)
  )
    throw invalidInput(
      `artifactName ${quoted(name)} can not be the name of an artifact. Allowed: up to ${MAX_ARTIFACT_NAME_CHARACTERS} characters, none of ${listed(['"', ':', '<', '>', '|', '*', '?', '\\', '/'])} and no line break.`,
    );
  return name;
}

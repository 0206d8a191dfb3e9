export const PUBLISH_TARGETS = ['index', 'release', 's3'] as const;
export type PublishTarget = (typeof PUBLISH_TARGETS)[number];

export type Door = 'action' | 'cli';

/** One option of a run: what both doors, their help texts and the checks are made from. */
export interface OptionDefinition {
  /** Camel case; the name of the action's input. */
  readonly name: OptionName;
  readonly kind: 'text' | 'boolean' | 'integer' | 'choice' | 'list' | 'json';
  readonly doors: readonly Door[];
  /** With unit; the default is told by `default` or, where it depends, at the end of the text. */
  readonly help: string;
  /** Value in force when none is given, as text. */
  readonly default?: string;
  /** Default in action.yml where it is another one: an expression that the workflow resolves. */
  readonly workflowDefault?: string;
  readonly required: boolean;
  /** Is masked before anything else, never quoted, never a flag of the command line. */
  readonly secret: boolean;
  /** Values of a choice or a list. */
  readonly choices?: readonly string[];
  /** Bounds of an integer, both allowed. */
  readonly minimum?: number;
  readonly maximum?: number;
  /** Variable of the environment that the command line reads where there is no flag. */
  readonly env?: string;
}

export type OptionName =
  | 'dataset'
  | 'start'
  | 'end'
  | 'filters'
  | 'summaryOnly'
  | 'report'
  | 'region'
  | 'clientId'
  | 'clientSecret'
  | 'accessToken'
  | 'apiUrl'
  | 'loginUrl'
  | 'catalog'
  | 'dryRun'
  | 'outputDir'
  | 'format'
  | 'rawPayloads'
  | 'pseudonymKey'
  | 'requestsPerMinute'
  | 'concurrency'
  | 'timeoutMinutes'
  | 'resumeFrom'
  | 'onPartial'
  | 'onAnomaly'
  | 'upload'
  | 'artifactName'
  | 'retentionDays'
  | 'publish'
  | 'bucket'
  | 'githubToken'
  | 'releaseKeep'
  | 'catchUp'
  | 'shard'
  | 'mode'
  | 'shards';

const BOTH: readonly Door[] = ['action', 'cli'];

/** Every option, in the order in which help and tables show them. */
export const OPTIONS: readonly OptionDefinition[] = [
  {
    name: 'dataset',
    kind: 'text',
    doors: BOTH,
    required: true,
    secret: false,
    help: 'Key of the dataset in the catalog, e.g. audit-logs.',
  },
  {
    name: 'start',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'Begin of the window [start, end): an instant with offset (2026-11-22T00:00:00Z), a date (its UTC midnight), today, yesterday, or a time relative to now (now, -PT6H, -P7D; -P7D/P1D for the UTC midnight before). Default: the previous UTC day.',
  },
  {
    name: 'end',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'End of the window, not in it; written like start and not in the future. Default: now where start is given, else the end of the previous UTC day.',
  },
  {
    name: 'filters',
    kind: 'json',
    doors: BOTH,
    required: false,
    secret: false,
    default: '{}',
    help: 'JSON object of the filters that the dataset declares; a value or an array of values (any of them), e.g. {"serviceName":["Architect","Routing"]}.',
  },
  {
    name: 'summaryOnly',
    kind: 'boolean',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'false',
    help: 'Keep manifest, events and summary; persist no records.',
  },
  {
    name: 'region',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    env: 'GENESYS_REGION',
    help: 'Region by AWS name (eu-west-1) or domain (mypurecloud.ie). Default: us-east-1.',
  },
  {
    name: 'clientId',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    env: 'GENESYS_CLIENT_ID',
    help: 'Id of the OAuth client (client credentials grant).',
  },
  {
    name: 'clientSecret',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: true,
    env: 'GENESYS_CLIENT_SECRET',
    help: 'Secret of the OAuth client.',
  },
  {
    name: 'accessToken',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: true,
    env: 'GENESYS_ACCESS_TOKEN',
    help: 'A bearer token instead of clientId and clientSecret. It cannot be renewed when it ends.',
  },
  {
    name: 'apiUrl',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'Base address of the API, an https: origin (http: on loopback). Default: from region.',
  },
  {
    name: 'loginUrl',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'Base address of the login service, an https: origin (http: on loopback). Default: from region.',
  },
  {
    name: 'catalog',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'Catalog in the workspace that extends the built-in one: a file, several with commas between, or a folder of files.',
  },
  {
    name: 'dryRun',
    kind: 'boolean',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'false',
    help: 'Resolve and print the plan; no network call, no data, no upload. Needs no credentials.',
  },
  {
    name: 'outputDir',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'out',
    help: 'Root of the run folders, a path below the workspace.',
  },
  {
    name: 'format',
    kind: 'choice',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'jsonl.gz',
    choices: ['jsonl.gz', 'jsonl', 'parquet', 'csv.gz'],
    help: 'Format of the data files.',
  },
  {
    name: 'report',
    kind: 'boolean',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'true',
    help: 'Write report.html into the run folder: the run as a page for people, without scripts.',
  },
  {
    name: 'rawPayloads',
    kind: 'boolean',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'false',
    help: 'Also keep response bodies as received. Works only where a catalog in your repository sets governance.allowRaw of the dataset.',
  },
  {
    name: 'pseudonymKey',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: true,
    env: 'GENESYS_CORE_PSEUDONYM_KEY',
    help: 'Secret key of at least 32 bytes for pseudonymised fields. Without it they are removed.',
  },
  {
    name: 'requestsPerMinute',
    kind: 'integer',
    doors: BOTH,
    required: false,
    secret: false,
    minimum: 1,
    maximum: 100_000,
    help: 'Request budget of this run, for all its calls together, in requests a minute. Default: from the catalog.',
  },
  {
    name: 'concurrency',
    kind: 'integer',
    doors: BOTH,
    required: false,
    secret: false,
    minimum: 1,
    maximum: 32,
    help: 'How many slices or sub-queries are in flight at once. Default: from the catalog.',
  },
  {
    name: 'timeoutMinutes',
    kind: 'integer',
    doors: BOTH,
    required: false,
    secret: false,
    default: '60',
    minimum: 1,
    maximum: 7200,
    help: 'The run stops itself, and says so, after this many minutes.',
  },
  {
    name: 'resumeFrom',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'An earlier run of the same request that did not succeed, whose finished slices are taken over: its run folder, the name of its artifact, or "latest" for the newest one (in the output folder; in a workflow also among the artifacts of earlier attempts and, with the permission actions: read, of earlier runs of the workflow that failed).',
  },
  {
    name: 'onPartial',
    kind: 'choice',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'fail',
    choices: ['fail', 'warn'],
    help: 'What an incomplete run does to the step: fail, or warn and go on.',
  },
  {
    name: 'onAnomaly',
    kind: 'choice',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'ignore',
    choices: ['ignore', 'warn', 'fail'],
    help: 'What an anomaly of volume or shape (an empty day, far from the weekday’s median, no readable time) does to the step.',
  },
  {
    name: 'upload',
    kind: 'boolean',
    doors: BOTH,
    required: false,
    secret: false,
    default: 'true',
    help: 'Upload the run folder as an artifact. On the command line the default is true inside a GitHub workflow alone.',
  },
  {
    name: 'artifactName',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'Name of the artifact. Default: <dataset>-<runId>.',
  },
  {
    name: 'retentionDays',
    kind: 'integer',
    doors: BOTH,
    required: false,
    secret: false,
    minimum: 1,
    maximum: 90,
    help: 'Days that the artifact is kept, 1 to 90. Default: as the repository is set.',
  },
  {
    name: 'publish',
    kind: 'list',
    doors: BOTH,
    required: false,
    secret: false,
    choices: ['index', 'release', 's3'],
    help: 'Where to publish the sealed run besides, a comma list: index (list of runs at a stable address), release (a file for each UTC day, among the assets of the rolling release of the dataset), both of which need the permission contents: write; s3 (a file for each UTC day in the bucket).',
  },
  {
    name: 'bucket',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'Bucket and prefix for publish: s3, e.g. s3://lake/genesys. Keys, region and endpoint come from the AWS variables of the environment.',
  },
  {
    name: 'githubToken',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: true,
    env: 'GITHUB_TOKEN',
    workflowDefault: '${{ github.token }}',
    help: 'Token for publish, and for resumeFrom to read artifacts of other workflow runs. In a workflow the default is the token of the job.',
  },
  {
    name: 'releaseKeep',
    kind: 'integer',
    doors: BOTH,
    required: false,
    secret: false,
    default: '90',
    minimum: 1,
    maximum: 450,
    help: 'Days that the release of a dataset keeps; older ones are removed from it.',
  },
  {
    name: 'catchUp',
    kind: 'integer',
    doors: BOTH,
    required: false,
    secret: false,
    default: '0',
    minimum: 0,
    maximum: 31,
    help: 'Days to look back: those that earlier runs missed, by the index, are fetched too, each as a run of its own. Needs publish: index and the default window.',
  },
  {
    name: 'shard',
    kind: 'text',
    doors: BOTH,
    required: false,
    secret: false,
    help: 'The part of a larger request that this run fetches: a text from the matrix of "genesys-core plan" or of mode plan. It has a window of its own: leave start and end out.',
  },
  {
    name: 'mode',
    kind: 'choice',
    doors: ['action'],
    choices: ['run', 'plan', 'merge'],
    default: 'run',
    required: false,
    secret: false,
    help: 'plan cuts the window into shards and sets the outputs matrix and price; merge makes one run of the shards below outputDir, which needs no credentials.',
  },
  {
    name: 'shards',
    kind: 'text',
    doors: ['action'],
    default: 'auto',
    required: false,
    secret: false,
    help: 'With mode plan: so many shards, 1 to 256, or auto: about an hour of fetching each.',
  },
];

/** The option of that name, or undefined. */
export function optionNamed(name: string): OptionDefinition | undefined {
  return OPTIONS.find((option) => option.name === name);
}

/** The flag of an option on the command line: `--summary-only` for `summaryOnly`. */
export function optionFlag(option: OptionDefinition): string {
  return `--${option.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

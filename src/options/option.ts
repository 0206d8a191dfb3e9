export type Door = 'action' | 'cli';

/** One option of a run: what both doors, their help texts and the checks are made from. */
export interface OptionDefinition {
  /** Camel case; the name of the action's input. */
  readonly name: OptionName;
  readonly kind: 'text' | 'boolean' | 'integer' | 'choice' | 'list' | 'json';
  readonly doors: readonly Door[];
  /** With unit; `default` says the default or, where it depends, at the end of the text. */
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
  | 'onNewField'
  | 'upload'
  | 'artifactName'
  | 'retentionDays'
  | 'publish'
  | 'bucket'
  | 'githubToken'
  | 'releaseKeep'
  | 'catchUp'
  | 'refetchDays'
  | 'shard'
  | 'mode'
  | 'shards';

/** The flag of an option on the command line: `--summary-only` for `summaryOnly`. */
export function optionFlag(option: OptionDefinition): string {
  return `--${option.name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}

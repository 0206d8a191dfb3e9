import { Option } from 'commander';
import type { Command } from 'commander';
import { OPTIONS, optionFlag } from '../options/options.js';
import type { OptionDefinition } from '../options/options.js';

/** Further names of a flag. */
const ALIASES: Readonly<Partial<Record<OptionDefinition['name'], readonly string[]>>> = {
  dryRun: ['what-if'],
};

function aliasesOf(option: OptionDefinition): readonly string[] {
  return ALIASES[option.name] ?? [];
}

/** The options of a run that have a flag: all of the command line's but the secrets, and the dataset, an argument. */
function flagOptions(): readonly OptionDefinition[] {
  return OPTIONS.filter(
    (option) => option.doors.includes('cli') && !option.secret && option.name !== 'dataset',
  );
}

/** Adds the options of a run to a command, or those named, as the option table has them. */
export function addRunFlags(command: Command, only?: readonly OptionDefinition['name'][]): void {
  for (const option of flagOptions())
    if (only === undefined || only.includes(option.name)) command.addOption(flagFor(option));
}

function flagFor(option: OptionDefinition): Option {
  const flag = optionFlag(option);
  const isBoolean = option.kind === 'boolean';
  // The parser takes the first of two names for a short one, and so calls the value by the second.
  const names = [...aliasesOf(option).map((alias) => `--${alias}`), flag].join(', ');
  const description = [
    option.help,
    ...(option.default === undefined || option.default === '' ? [] : [`(default: ${option.default})`]),
    ...(option.env === undefined ? [] : [`(env: ${option.env})`]),
  ].join(' ');
  return new Option(`${names} ${isBoolean ? '[true|false]' : `<${placeholder(option)}>`}`, description);
}

function placeholder(option: OptionDefinition): string {
  return option.kind === 'integer'
    ? 'number'
    : option.kind === 'json'
      ? 'json'
      : option.kind === 'list'
        ? 'list'
        : 'value';
}

/** The options of a run that come by environment alone. */
function secretOptions(): readonly OptionDefinition[] {
  return OPTIONS.filter(
    (option) => option.doors.includes('cli') && option.secret && option.env !== undefined,
  );
}

/** What is wrong with a command line: where a secret was given by flag, by which variable it comes instead. */
export function usageError(text: string): string {
  const secret = secretOptions().find((option) => text.includes(`'${optionFlag(option)}'`));
  const instead = secret === undefined ? '' : `. A secret comes from the environment: ${secret.env ?? ''}`;
  return `${text.replace(/^error: /, 'error INPUT_INVALID: ').trimEnd()}${instead}\n`;
}

/** Lines for the help text. */
export function secretLines(): string[] {
  const secrets = secretOptions();
  if (secrets.length === 0) return [];
  const width = Math.max(...secrets.map((option) => option.env?.length ?? 0));
  return [
    'Secrets come from the environment, never from a flag that other users of the machine could see:',
    ...secrets.map((option) => `  ${(option.env ?? '').padEnd(width)}  ${option.help}`),
  ];
}

/**
 * What the user gave, by option name: the flag, else the environment. Empty means not given.
 * `flags` is what the parser made of the command line.
 */
export function givenOptions(
  dataset: string,
  flags: Readonly<Record<string, unknown>>,
  env: Readonly<Record<string, string | undefined>>,
): Record<string, string> {
  const given: Record<string, string> = { dataset };
  for (const option of OPTIONS) {
    if (!option.doors.includes('cli') || option.name === 'dataset') continue;
    const flag = option.secret ? undefined : flags[option.name];
    const value = flag === true ? 'true' : typeof flag === 'string' ? flag : env[option.env ?? ''];
    if (value !== undefined && value.trim() !== '') given[option.name] = value.trim();
  }
  return given;
}

/**
 * The command line with every `--flag` of a boolean option written `--flag=true`, unless `true` or `false` follows:
 * the parser would take the next word, be it the dataset, for the flag's value.
 */
export function withBooleanValues(argv: readonly string[]): string[] {
  const flags = new Set(
    flagOptions()
      .filter((option) => option.kind === 'boolean')
      .flatMap((option) => [optionFlag(option), ...aliasesOf(option).map((alias) => `--${alias}`)]),
  );
  return argv.map((word, index) =>
    flags.has(word) && !/^(?:true|false)$/i.test(argv[index + 1] ?? '') ? `${word}=true` : word,
  );
}

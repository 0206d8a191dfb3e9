import { relative, resolve } from 'node:path';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { quoted } from '../base/suggestion.js';
import { duckdbRelation } from '../report/schema/relation.js';
import { shellWord } from '../report/terminal.js';
import { currentFiles } from '../run/current-files.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

export interface FilesFlags {
  readonly json?: boolean;
  readonly outputDir?: string;
  readonly for?: string;
}

/** Prints the data files of a dataset that count, one a line, or as a relation for DuckDB. 1: there is none. */
export async function filesCommand(dataset: string, flags: FilesFlags, world: CliWorld): Promise<ExitCode> {
  if (flags.for !== undefined && flags.for !== 'duckdb')
    throw invalidInput(`--for is ${quoted(flags.for)}. Allowed: duckdb.`);
  if (!/^[a-z0-9][a-z0-9-]*$/.test(dataset))
    throw invalidInput(`${quoted(dataset)} is not the key of a dataset.`);
  const outputDir = flags.outputDir ?? 'out';
  const found = await currentFiles(resolve(world.cwd, outputDir, dataset));
  const files = found.map((file) => ({ ...file, path: relative(world.cwd, file.path) || file.path }));
  if (flags.json === true) writeJson(world, files);
  else if (files.length === 0)
    throw invalidInput(`There is no finished run of ${dataset} with records below ${quoted(outputDir)}.`);
  else if (flags.for === 'duckdb') writeLines(world.stdout, [plainText(duckdbRelation(files))]);
  else
    writeLines(
      world.stdout,
      files.map(({ path }) => plainText(shellWord(path))),
    );
  return files.length === 0 ? 1 : 0;
}

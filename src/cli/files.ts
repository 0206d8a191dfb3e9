import { relative, resolve } from 'node:path';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { quoted } from '../base/suggestion.js';
import { runListJson, runListLines, runListMarkdown, type ListedRun } from '../report/run-list.js';
import { duckdbRelation } from '../report/schema/relation.js';
import { shellWord } from '../report/text.js';
import { currentFiles } from '../run/current-files.js';
import { nodeFileSystem } from '../run/file-system.js';
import { foundRuns } from '../run/found-runs.js';
import { readRunSchemas } from '../run/schemas.js';
import { slashed } from '../run/workspace.js';
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
  const files = found.map((file) => ({
    ...file,
    path: slashed(relative(world.cwd, file.path) || file.path),
  }));
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

export interface RunsFlags {
  readonly json?: boolean;
  readonly markdown?: boolean;
  readonly expect?: string;
}

/** Lists the sealed runs below a folder. 1: an expected dataset has none. */
export async function runsCommand(
  folder: string | undefined,
  flags: RunsFlags,
  world: CliWorld,
): Promise<ExitCode> {
  if (flags.json === true && flags.markdown === true)
    throw invalidInput('json and markdown are both given. Allowed: one of them.');
  const path = resolve(world.cwd, folder ?? 'out');
  // Where datasets are expected, or in the default folder, that no run has made it yet is what is to be told.
  if (
    folder !== undefined &&
    flags.expect === undefined &&
    (await nodeFileSystem.inspect(path)) === undefined
  )
    throw invalidInput(`folder is ${quoted(folder)}, which is not there.`);
  const found = await foundRuns(path, await readRunSchemas(world.catalogDir));
  const expected = (flags.expect ?? '').split(',').map((key) => key.trim());
  const absent = expected.filter(
    (key) => key !== '' && !found.some(({ manifest }) => manifest.datasetKey === key),
  );
  const runs: readonly ListedRun[] = [
    ...absent.map((datasetKey) => ({ datasetKey, manifest: undefined })),
    ...found.map(({ manifest }) => ({ datasetKey: manifest.datasetKey, manifest })),
  ];
  if (flags.json === true) writeJson(world, runListJson(runs));
  else if (flags.markdown === true) writeLines(world.stdout, [runListMarkdown(runs)]);
  else
    writeLines(
      world.stdout,
      runListLines(runs).map((line) => plainText(line)),
    );
  return absent.length > 0 ? 1 : 0;
}

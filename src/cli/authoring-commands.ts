import { join } from 'node:path';
import type { Catalog } from '../catalog/types.js';
import { invalidInput } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { quoted, counted } from '../base/suggestion.js';
import { alignedRows } from '../report/text.js';
import { nodeFileSystem } from '../run/file-system.js';
import { draftDataset, type Draft } from '../vendor/draft.js';
import { loadDraftSource } from '../vendor/draft-source.js';
import { loadVendorFacts } from '../vendor/facts.js';
import { findOperations, nearOperation, operationNamed } from '../vendor/find.js';
import type { ReadOperation } from '../vendor/vendor-api.js';
import { putFile } from './new-file.js';
import type { CliWorld, ExitCode } from './world.js';
import { writeJson, writeLines } from './world.js';

const MAX_SHOWN = 40;

/** Finds read operations of the vendor's API by words. */
export async function operationsCommand(
  words: readonly string[],
  options: { readonly json: boolean },
  world: CliWorld,
): Promise<ExitCode> {
  const facts = await loadVendorFacts(world.catalogDir);
  const found = findOperations(words, facts);
  if (options.json) {
    writeJson(world, {
      version: facts.version,
      operations: found.map((operation) => ({ ...shown(operation) })),
    });
    return 0;
  }
  const rows = found
    .slice(0, MAX_SHOWN)
    .map(({ name, method, path, about }) => [name, `${method} ${path}`, about]);
  const more =
    found.length > MAX_SHOWN ? [`and ${counted(found.length - MAX_SHOWN, 'more', 'more')}; add a word`] : [];
  writeLines(
    world.stdout,
    [
      ...(rows.length === 0
        ? ['No read operation has all these words.']
        : alignedRows([['OPERATION', 'REQUEST', 'WHAT IT IS'], ...rows])),
      ...more,
    ].map((line) => plainText(line)),
  );
  return 0;
}

function shown({ name, method, path, about, itemsPath, paging, permissions, isDeprecated }: ReadOperation) {
  return {
    operation: name,
    method,
    path,
    about,
    itemsPath: itemsPath ?? null,
    paging,
    permissions: permissions === undefined ? null : [...permissions],
    deprecated: isDeprecated,
  };
}

export interface NewDatasetOptions {
  readonly json: boolean;
  /** Key of the new dataset; made from the path where none is given. */
  readonly key: string | undefined;
  /** File to write, which must not be there yet; without one the draft is printed. */
  readonly output: string | undefined;
  readonly catalog: string | undefined;
}

/**
 * Drafts a dataset from a read operation: an overlay, ready to be tested, and a list of what a person must decide or look
 * at. 0: nothing is left open; 1: something is.
 */
export async function newDatasetCommand(
  text: string,
  options: NewDatasetOptions,
  world: CliWorld,
): Promise<ExitCode> {
  const source = await loadDraftSource({
    catalogDir: world.catalogDir,
    overlayPath: options.catalog,
    workspace: world.cwd,
  });
  const { facts, catalog } = source;
  const operation = operationNamed(text, facts);
  if (operation === undefined) {
    const near = nearOperation(text, facts);
    throw invalidInput(
      `operation ${quoted(text)} is not a read operation that the vendor has.${near === undefined ? '' : ` Did you mean ${quoted(near)}?`} Find one with: ${world.programName} operations <words>`,
    );
  }
  checkKey(options.key, catalog);
  const draft = draftDataset(operation, source, options.key);
  const document = { catalogVersion: '1', ...draft.document };
  const file = options.output;
  if (file !== undefined)
    await writeNew(join(world.cwd, file), `${JSON.stringify(document, null, 2)}\n`, file);
  if (options.json)
    writeJson(world, { key: draft.key, document, open: [...draft.open], look: [...draft.look] });
  else {
    if (file === undefined) writeLines(world.stdout, JSON.stringify(document, null, 2).split('\n'));
    writeLines(
      world.stderr,
      reportLines(draft, file, world.programName).map((line) => plainText(line)),
    );
  }
  return draft.open.length === 0 ? 0 : 1;
}

function checkKey(key: string | undefined, catalog: Catalog): void {
  if (key === undefined) return;
  if (!/^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(key))
    throw invalidInput(
      `key ${quoted(key)} is not a key of a dataset: lower case letters and digits in words joined by dashes.`,
    );
  if (catalog.datasets.has(key))
    throw invalidInput(
      `key ${quoted(key)} is that of a dataset of the catalog (${catalog.packs.get(key) ?? ''}). Choose another, or extend it.`,
    );
}

async function writeNew(path: string, text: string, name: string): Promise<void> {
  if ((await nodeFileSystem.inspect(path)) !== undefined)
    throw invalidInput(`output ${quoted(name)} is there already. Give the name of a new file.`);
  await putFile(path, text);
}

function reportLines({ key, open, look }: Draft, file: string | undefined, program: string): string[] {
  const list = (title: string, points: Draft['open']): string[] =>
    points.length === 0 ? [] : [title, ...points.map(({ pointer, what }) => `  ${pointer}: ${what}`)];
  const name = file ?? '<file>';
  return [
    `${key}: ${open.length === 0 ? 'nothing is left open' : `${counted(open.length, 'point')} left open`}`,
    ...list('Must be decided before it can run:', open),
    ...list('Look at:', look),
    'Then:',
    `  ${program} validate ${name} --vendor`,
    `  ${program} test ${name} ${key}`,
  ];
}

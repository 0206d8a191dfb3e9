import { open, readdir, realpath, stat } from 'node:fs/promises';
import { isAbsolute, join, relative, resolve } from 'node:path';
import { GenesysCoreError, invalidInput } from '../base/errors.js';
import { findJsonProblem } from '../base/json-syntax.js';
import { quoted } from '../base/suggestion.js';

/** Bounds of one file. */
const MAX_FILE_BYTES = 1_048_576;
const JSON_BOUNDS = { maxDepth: 32, maxValues: 20_000 };
/** Most files of one folder or list. */
const MAX_FILES = 200;

/** A file of the user's: its path as messages give it, and where it is. */
export interface UserFile {
  readonly name: string;
  readonly path: string;
}

/**
 * The catalog files that an input names: one, several with commas between, or a folder, whose `.json` files are taken in
 * the order of their names. All lie in the workspace; symbolic links do not lead out of it.
 * @throws GenesysCoreError INPUT_INVALID
 */
export async function userFiles(input: string, workspace: string): Promise<readonly UserFile[]> {
  const found: UserFile[] = [];
  for (const part of input.split(',').map((each) => each.trim())) {
    if (part === '')
      throw invalidInput(
        `catalog ${quoted(input)} has an empty place between its commas. Allowed: a file, several with commas between, or a folder.`,
      );
    const path = await pathInWorkspace(part, workspace);
    if (!(await stat(path)).isDirectory()) {
      found.push({ name: part, path });
      continue;
    }
    const names = (await readdir(path)).filter((name) => name.endsWith('.json')).sort();
    if (names.length === 0)
      throw invalidInput(
        `catalog ${quoted(part)} is a folder without a .json file. Allowed: a file, several with commas between, or a folder of them.`,
      );
    for (const name of names) {
      const member = join(part, name).replaceAll('\\', '/');
      found.push({ name: member, path: await pathInWorkspace(member, workspace) });
    }
  }
  const twice = found.find(({ path }, index) => found.findIndex((other) => other.path === path) !== index);
  if (twice !== undefined)
    throw invalidInput(`catalog ${quoted(input)} names the file ${quoted(twice.name)} twice. Name it once.`);
  if (found.length > MAX_FILES)
    throw invalidInput(
      `catalog ${quoted(input)} stands for ${found.length} files. Allowed are at most ${MAX_FILES}.`,
    );
  return found;
}

/** The real path of a file or folder of the workspace. */
async function pathInWorkspace(path: string, workspace: string): Promise<string> {
  let real: string;
  try {
    real = await realpath(resolve(workspace, path));
  } catch (error) {
    throw invalidInput(
      `catalog ${quoted(path)} is not there. Give the path of a file or folder in the workspace; in a workflow the repository must be checked out first.`,
      { cause: error },
    );
  }
  const inside = relative(await realpath(workspace), real);
  if (inside === '' || isAbsolute(inside) || inside.split(/[\\/]/)[0] === '..')
    throw invalidInput(
      `catalog ${quoted(path)} does not lie in the workspace. Allowed is a file or a folder below it.`,
    );
  return real;
}

/** Whether the machine, not the file, is to blame: no descriptor or memory is left, or the device fails. */
export function isOutOfReach(error: unknown): boolean {
  const { code = '' } = error as { readonly code?: string };
  return ['EMFILE', 'ENFILE', 'ENOMEM', 'EIO', 'EAGAIN', 'ETIMEDOUT'].includes(code);
}

/** The error for it. `name` begins the sentence. */
export function outOfReach(name: string, cause: unknown): GenesysCoreError {
  const { code = '' } = cause as { readonly code?: string };
  return new GenesysCoreError(
    'IO',
    `${name} could not be read (${code}). The machine has no file descriptors or memory left, or its disk fails; the file itself may be sound.`,
    { cause },
  );
}

/**
 * Text of a file.
 * @throws GenesysCoreError CATALOG_INVALID where it is not a file, not text or too large, IO where the machine can not read it
 */
export async function readBounded(name: string, path: string): Promise<string> {
  const unreadable = (problem: string, cause?: unknown): GenesysCoreError =>
    new GenesysCoreError('CATALOG_INVALID', `${name} ${problem}.`, { cause });
  try {
    // Asked before opening: a pipe would wait for its writer.
    if (!(await stat(path)).isFile()) throw unreadable('is not a regular file');
    const file = await open(path, 'r');
    try {
      const buffer = Buffer.alloc(MAX_FILE_BYTES + 1);
      const { bytesRead } = await file.read(buffer, 0, buffer.length, 0);
      if (bytesRead > MAX_FILE_BYTES) throw unreadable(`is larger than ${MAX_FILE_BYTES} bytes`);
      return new TextDecoder('utf-8', { fatal: true }).decode(buffer.subarray(0, bytesRead));
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof GenesysCoreError) throw error;
    if (isOutOfReach(error)) throw outOfReach(name, error);
    const { code } = error as { readonly code?: string };
    if (code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw unreadable('is not UTF-8 text', error);
    throw unreadable(`can not be read (${code ?? 'unknown reason'})`, error);
  }
}

/** The JSON of a file, within the bounds. @throws GenesysCoreError CATALOG_INVALID by line and column. */
export function parseText(name: string, text: string): unknown {
  const problem = findJsonProblem(text, JSON_BOUNDS);
  if (problem !== undefined)
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `${name} is not a valid document: line ${problem.line}, column ${problem.column}: ${problem.problem}.`,
    );
  return JSON.parse(text.replace(/^\ufeff/, ''));
}

import { isAbsolute, join, relative, resolve, sep } from 'node:path';
import { GenesysCoreError } from '../base/errors.js';
import type { FileSystem } from './file-system.js';

/** Why a path may not be used, for the caller to put into an error of its own code. */
export class PathRefused extends Error {}

/**
 * The path as one below the workspace's real path. What of it exists already is folders, none of them a link, so that
 * nothing is written outside.
 * @throws PathRefused with a sentence that names the path.
 */
export async function resolveInWorkspace(
  fileSystem: FileSystem,
  workspace: string,
  path: string,
): Promise<string> {
  const realWorkspace = await fileSystem.realPath(workspace);
  const inside = pathBelow(resolve(workspace), path) ?? pathBelow(realWorkspace, path);
  if (inside === undefined) {
    throw new PathRefused(`"${path}" is outside the workspace "${workspace}"; give a path below it`);
  }
  let current = realWorkspace;
  for (const name of inside.split(sep).filter((part) => part !== '')) {
    current = join(current, name);
    const facts = await fileSystem.inspect(current);
    if (facts === undefined) break;
    if (facts.kind === 'symlink') {
      throw new PathRefused(
        `"${path}" leads through the symbolic link "${current}"; give a path without links`,
      );
    }
    if (facts.kind !== 'directory') {
      throw new PathRefused(`"${path}" leads through "${current}", which is not a folder; give another path`);
    }
  }
  return join(realWorkspace, inside);
}

/** A path as people and shells read it on every system; `separator` is that of the system. */
export function slashed(path: string, separator: string = sep): string {
  return path.split(separator).join('/');
}

function pathBelow(workspace: string, path: string): string | undefined {
  const inside = relative(workspace, resolve(workspace, path));
  return inside === '..' || inside.startsWith(`..${sep}`) || isAbsolute(inside) ? undefined : inside;
}

/** `resolveInWorkspace` for the output folder: a refusal is an `IO` error. */
export async function resolveOutputDir(
  fileSystem: FileSystem,
  workspace: string,
  path: string,
): Promise<string> {
  try {
    return await resolveInWorkspace(fileSystem, workspace, path);
  } catch (error) {
    if (!(error instanceof PathRefused)) throw error;
    throw new GenesysCoreError('IO', `The output folder ${error.message}.`, { cause: error });
  }
}

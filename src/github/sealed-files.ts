import { createReadStream } from 'node:fs';
import { lstat, realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { sha256OfChunks } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { MANIFEST_NAME } from '../run/manifest.js';
import type { FinishedRun } from './publisher.js';

const RAW_FOLDER = 'raw/';
const READ_BYTES = 256 * 1024;

export interface SealedFile {
  /** Relative to the run folder, with forward slashes. */
  readonly path: string;
  readonly absolutePath: string;
  readonly sizeBytes: number;
  /** Compressed already: compressing it again costs time and gains nothing. */
  readonly compressed: boolean;
}

export interface SealedFiles {
  /** The run folder's real path, which every file's path begins with. */
  readonly rootDir: string;
  /** The manifest and all that it names outside `raw/`. */
  readonly run: readonly SealedFile[];
  readonly raw: readonly SealedFile[];
}

/**
 * The files that the manifest seals, each proved to be what the manifest says: a regular file with one name, really
 * inside the run folder, of that size and digest. Whatever else lies in the folder is not looked at.
 * @throws GenesysCoreError `UPLOAD` for the first file that is not.
 */
export async function sealedFiles(run: FinishedRun): Promise<SealedFiles> {
  const root = await realpath(run.runDir);
  const sealed: SealedFile[] = [];
  for (const file of run.manifest.files) {
    const absolutePath = await provedPath(root, file.path);
    const { size } = await lstat(absolutePath);
    if (
      size !== file.bytes ||
      (await sha256OfChunks(createReadStream(absolutePath, { highWaterMark: READ_BYTES }))) !== file.sha256
    )
      throw refused(file.path, 'was changed after the run sealed it');
    sealed.push({ path: file.path, absolutePath, sizeBytes: size, compressed: file.path.endsWith('.gz') });
  }
  const manifestPath = await provedPath(root, MANIFEST_NAME);
  const { size } = await lstat(manifestPath);
  const manifest = { path: MANIFEST_NAME, absolutePath: manifestPath, sizeBytes: size, compressed: false };
  return {
    rootDir: root,
    run: [manifest, ...sealed.filter((file) => !file.path.startsWith(RAW_FOLDER))],
    raw: sealed.filter((file) => file.path.startsWith(RAW_FOLDER)),
  };
}

async function provedPath(root: string, path: string): Promise<string> {
  const segments = path.split('/');
  if (
    path.includes('\\') ||
    segments.some((segment) => segment === '' || segment === '.' || segment === '..')
  )
    throw refused(path, 'is not a plain path below the run folder');
  const expected = join(root, ...segments);
  const stats = await lstat(expected).catch((cause: unknown) => {
    throw refused(path, 'is missing', cause);
  });
  if (!stats.isFile()) throw refused(path, 'is not a regular file');
  if (stats.nlink !== 1) throw refused(path, 'has a second name elsewhere (a hard link)');
  // A folder on the way may be a link as well: only the real path tells.
  if ((await realpath(expected)) !== expected || !expected.startsWith(root + sep))
    throw refused(path, 'lies outside the run folder, behind a link');
  return expected;
}

function refused(path: string, why: string, cause?: unknown): GenesysCoreError {
  return new GenesysCoreError(
    'UPLOAD',
    `Nothing was uploaded: "${path}" of the run folder ${why}. Keep other programs out of the folder and run again.`,
    { cause, retryable: false },
  );
}

import { join } from 'node:path';
import type { Column } from '../catalog/columns.js';
import { errnoOf, nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import type { DataFormat } from './manifest.js';
import { removeQuietly } from './data-file.js';
import { resolveOutputDir } from './workspace.js';
import { openWriter, type RunWriter, type StoreScope } from './writer.js';

export type { RunWriter } from './writer.js';

export interface RunStoreOptions {
  /** Absolute path; nothing is written outside. */
  readonly workspace: string;
  /** Root of the run folders, below the workspace. */
  readonly outputDir: string;
  readonly format: DataFormat;
  /** Of the records; a table has them in every file. */
  readonly columns: readonly Column[];
  /** Parts are kept only as long as digest and summary need them. */
  readonly summaryOnly: boolean;
  /** Default: the disk. */
  readonly fileSystem?: FileSystem;
}

export interface RunStore {
  /** Makes `<outputDir>/<datasetKey>/<runId>/`, which must not be there yet. Throws `IO` with the path. */
  create(datasetKey: string, runId: string): Promise<RunWriter>;
}

export function createRunStore(scope: StoreScope, options: RunStoreOptions): RunStore {
  const fileSystem = tellingFileSystem(options.fileSystem ?? nodeFileSystem);
  return {
    async create(datasetKey, runId) {
      const datasetDir = await resolveOutputDir(
        fileSystem,
        options.workspace,
        join(options.outputDir, datasetKey),
      );
      await makeFolders(fileSystem, datasetDir);
      const runDir = join(datasetDir, runId);
      await fileSystem.makeDirectory(runDir);
      try {
        return await openWriter(scope, fileSystem, { ...options, datasetKey, runId, runDir });
      } catch (error) {
        await removeQuietly(fileSystem, runDir);
        throw error;
      }
    },
  };
}

async function makeFolders(fileSystem: FileSystem, path: string): Promise<void> {
  if ((await fileSystem.inspect(path)) !== undefined) return;
  await makeFolders(fileSystem, join(path, '..'));
  try {
    await fileSystem.makeDirectory(path);
  } catch (error) {
    // Another run made it in the meantime: as good as ours.
    if (errnoOf(error) !== 'EEXIST' || (await fileSystem.inspect(path))?.kind !== 'directory') throw error;
  }
}

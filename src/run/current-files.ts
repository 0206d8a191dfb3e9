import { join } from 'node:path';
import type { Column } from '../catalog/columns.js';
import { nodeFileSystem, type FileSystem } from './file-system.js';
import { hasRecords, MANIFEST_NAME, type DataFormat, type Manifest, type SliceEntry } from './manifest.js';
import { listRuns } from './resume.js';

/** A data file that counts. */
export interface CurrentFile {
  /** Absolute. */
  readonly path: string;
  readonly runId: string;
  readonly format: DataFormat;
  readonly columns: readonly Column[];
  /** Null for a snapshot. */
  readonly start: string | null;
  readonly end: string | null;
  readonly records: number;
}

/**
 * Of all sealed runs of a dataset, the files to read so that each record counts once: an interval is taken from the newest
 * run that has its records, whole runs before incomplete ones; of snapshots the newest alone. Runs with filters and runs
 * that never ended do not count. In order of time.
 */
export async function currentFiles(
  datasetDir: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly CurrentFile[]> {
  const runs: { readonly runDir: string; readonly manifest: Manifest }[] = [];
  for (const runDir of await listRuns(datasetDir, fileSystem)) {
    const manifest = await readManifest(join(runDir, MANIFEST_NAME), fileSystem);
    if (manifest !== undefined && Object.keys(manifest.request.filters).length === 0)
      runs.push({ runDir, manifest });
  }
  const ordered = [
    ...runs.filter(({ manifest }) => manifest.status === 'succeeded'),
    ...runs.filter(({ manifest }) => manifest.status !== 'succeeded'),
  ];
  const taken: CurrentFile[] = [];
  for (const { runDir, manifest } of ordered) {
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    const free = manifest.slices.filter(
      (slice) => hasRecords(slice) && !taken.some((there) => overlaps(there, slice)),
    );
    for (const { id, start, end } of free) {
      const file = files.get(`data/${id}.${manifest.format}`);
      if (file === undefined) continue;
      const { runId, format, columns = [] } = manifest;
      taken.push({
        path: join(runDir, file.path),
        runId,
        format,
        columns,
        start,
        end,
        records: file.records,
      });
    }
  }
  return taken.sort((a, b) => ((a.start ?? '') < (b.start ?? '') ? -1 : 1));
}

function overlaps(there: CurrentFile, { start, end }: SliceEntry): boolean {
  if (there.start === null || there.end === null || start === null || end === null) return true;
  return Date.parse(there.start) < Date.parse(end) && Date.parse(start) < Date.parse(there.end);
}

async function readManifest(path: string, fileSystem: FileSystem): Promise<Manifest | undefined> {
  if ((await fileSystem.inspect(path))?.kind !== 'file') return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileSystem.read(path)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as Manifest;
  } catch {
    return undefined;
  }
}

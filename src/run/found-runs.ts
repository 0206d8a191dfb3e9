import { join } from 'node:path';
import { nodeFileSystem, type FileSystem } from './file-system.js';
import { MANIFEST_NAME, type Manifest } from './manifest.js';
import type { RunSchemas } from './schemas.js';

export interface FoundRun {
  /** Absolute. */
  readonly runDir: string;
  readonly manifest: Manifest;
}

/** Folders with a manifest at most so far below a folder: artifacts may have been downloaded into folders of their own. */
const MAX_DEPTH = 4;
const MAX_FOLDERS = 5000;
const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** Sealed runs below a folder whose manifests are valid, by dataset and time. Nothing of their data is read. */
export async function foundRuns(
  folder: string,
  schemas: RunSchemas,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly FoundRun[]> {
  const found: FoundRun[] = [];
  const open = [{ path: folder, depth: 0 }];
  for (let visited = 0; visited < MAX_FOLDERS; visited += 1) {
    const next = open.pop();
    if (next === undefined) break;
    const { path, depth } = next;
    if ((await fileSystem.inspect(path))?.kind !== 'directory') continue;
    const names = await fileSystem.list(path);
    if (names.includes(MANIFEST_NAME)) {
      const manifest = await manifestIn(join(path, MANIFEST_NAME), schemas, fileSystem);
      if (manifest !== undefined) found.push({ runDir: path, manifest });
    } else if (depth < MAX_DEPTH)
      for (const name of names) open.push({ path: join(path, name), depth: depth + 1 });
  }
  const orderOf = ({ manifest }: FoundRun): string => `${manifest.datasetKey} ${manifest.runId}`;
  return found.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
}

async function manifestIn(
  path: string,
  schemas: RunSchemas,
  fileSystem: FileSystem,
): Promise<Manifest | undefined> {
  const facts = await fileSystem.inspect(path);
  if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileSystem.read(path)) chunks.push(chunk);
  try {
    const manifest: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    return schemas.manifest(manifest).length === 0 ? (manifest as Manifest) : undefined;
  } catch {
    return undefined;
  }
}

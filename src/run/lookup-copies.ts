import { join } from 'node:path';
import { isRunId } from '../base/scope.js';
import { isJsonObject, parseJson, type JsonObject } from '../base/json.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import { LOOKUPS_NAME } from './manifest.js';
import { resolveOutputDir } from './workspace.js';

/** A list as it was fetched once. */
export interface LookupCopy {
  readonly fetchedAt: string;
  readonly entries: readonly JsonObject[];
}

/** Where copies of earlier runs are found. */
export interface CopyShelf {
  /** The copy of a dataset that was fetched last, by the same client and recipe. Whatever can not be read is no copy. */
  newest(dataset: string, recipe: string): Promise<LookupCopy | undefined>;
}

export interface CopyShelfOptions {
  readonly workspace: string;
  /** Root of the run folders. */
  readonly outputDir: string;
  /** Datasets whose runs may have left a copy of a dataset. */
  readonly holdersOf: (dataset: string) => readonly string[];
  readonly scope: string | null;
  readonly fileSystem?: FileSystem;
}

/** Run folders of one dataset that are looked into, the newest first. */
const MAX_FOLDERS = 50;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Finds copies in the lookups.json of earlier run folders: a run writes nothing outside its own folder, so what it
 * leaves for the next one lies there too.
 */
export function createCopyShelf(options: CopyShelfOptions): CopyShelf {
  const { workspace, outputDir, holdersOf, scope } = options;
  const files = tellingFileSystem(options.fileSystem ?? nodeFileSystem);
  const read = async (path: string): Promise<unknown> => {
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_BYTES) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of files.read(path)) chunks.push(chunk);
    return parseJson(Buffer.concat(chunks).toString('utf8'));
  };
  const newestOf = async (
    holder: string,
    dataset: string,
    recipe: string,
  ): Promise<LookupCopy | undefined> => {
    const folder = await resolveOutputDir(files, workspace, join(outputDir, holder));
    const runIds = (await files.list(folder)).filter(isRunId).reverse();
    for (const runId of runIds.slice(0, MAX_FOLDERS)) {
      try {
        const copy = copyIn(await read(join(folder, runId, LOOKUPS_NAME)), dataset, recipe, scope);
        if (copy !== undefined) return copy;
      } catch {
        // A damaged file is no copy; an older one may be good.
      }
    }
    return undefined;
  };
  return {
    async newest(dataset, recipe) {
      const copies = await Promise.all(
        holdersOf(dataset).map((holder) => newestOf(holder, dataset, recipe).catch(() => undefined)),
      );
      return copies
        .flatMap((copy) => copy ?? [])
        .sort((a, b) => Date.parse(b.fetchedAt) - Date.parse(a.fetchedAt))[0];
    },
  };
}

function copyIn(
  file: unknown,
  dataset: string,
  recipe: string,
  scope: string | null,
): LookupCopy | undefined {
  if (!isJsonObject(file) || file['scope'] !== scope || !Array.isArray(file['lookups'])) return undefined;
  for (const one of file['lookups'] as readonly unknown[]) {
    if (!isJsonObject(one) || one['dataset'] !== dataset || one['recipe'] !== recipe) continue;
    const { fetchedAt, entries } = one as { readonly fetchedAt?: unknown; readonly entries?: unknown };
    if (typeof fetchedAt !== 'string' || Number.isNaN(Date.parse(fetchedAt))) continue;
    if (!Array.isArray(entries) || !entries.every(isJsonObject)) continue;
    return { fetchedAt, entries };
  }
  return undefined;
}

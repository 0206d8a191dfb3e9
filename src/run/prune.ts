import { join } from 'node:path';
import { isRunId } from '../base/scope.js';
import type { FileSystem } from './file-system.js';
import { EVENTS_NAME, MANIFEST_NAME } from './manifest.js';
import { splitLines } from './lines.js';
import { resolveOutputDir } from './workspace.js';

/** A folder that is to go, or is gone. */
export interface PrunedRun {
  /** Path from the root of the run folders: `<dataset>/<runId>`. */
  readonly path: string;
  /** How it ended; null where it did not, or was being removed when that was broken off. */
  readonly status: string | null;
  /** Milliseconds of the epoch. */
  readonly endedAtMs: number;
  readonly bytes: number;
}

export interface PruneReport {
  readonly removed: readonly PrunedRun[];
  /** Run folders that are younger. */
  readonly kept: number;
  /** What lies where run folders do and is none of ours, each with the reason. */
  readonly ignored: readonly { readonly path: string; readonly why: string }[];
}

export interface PruneOptions {
  readonly workspace: string;
  readonly outputDir: string;
  readonly keepMs: number;
  readonly nowMs: number;
  /** Tell what would go and remove nothing. */
  readonly isDry: boolean;
  readonly fileSystem: FileSystem;
  /** Told of each folder that is gone. */
  readonly onRemoved?: (run: PrunedRun) => void;
}

/** No run lasts longer (`timeoutMinutes`): what began before and is not sealed was killed. */
const LONGEST_RUN_MS = 6 * 86_400_000;
/** A folder that is being removed has this after its name, so that it is never taken for a run. */
const REMOVED = '.removed';
const DATASET = /^[a-z][a-z0-9-]*$/;
const FIRST_BYTES = 64 * 1024;

/**
 * Removes run folders below the output folder that ended longer ago than is kept: sealed ones that say of themselves that
 * they are this folder, and those of killed runs, which no run can still be writing. Everything else stays. Links are not
 * followed, and nothing outside the output folder is touched.
 * @throws GenesysCoreError IO for an output folder that leads out of the workspace
 */
export async function pruneRuns(options: PruneOptions): Promise<PruneReport> {
  const { workspace, outputDir, fileSystem } = options;
  const root = await resolveOutputDir(fileSystem, workspace, outputDir);
  const removed: PrunedRun[] = [];
  const ignored: { path: string; why: string }[] = [];
  let kept = 0;
  for (const dataset of await foldersIn(root, fileSystem)) {
    if (!DATASET.test(dataset)) {
      ignored.push({ path: dataset, why: 'its name is that of no dataset' });
      continue;
    }
    for (const name of await fileSystem.list(join(root, dataset))) {
      const path = `${dataset}/${name}`;
      const verdict = await judge(root, dataset, name, options);
      if (typeof verdict === 'string') ignored.push({ path, why: verdict });
      else if (verdict === undefined) kept += 1;
      else {
        const run = { path, ...verdict, bytes: await sizeOf(join(root, dataset, name), fileSystem) };
        if (!options.isDry) {
          await removeFolder(join(root, dataset, name), fileSystem);
          options.onRemoved?.(run);
        }
        removed.push(run);
      }
    }
  }
  return { removed, kept, ignored };
}

type Verdict = Pick<PrunedRun, 'status' | 'endedAtMs'>;

/** What is to go, undefined for what stays since it is young, a sentence for what is none of ours. */
async function judge(
  root: string,
  dataset: string,
  name: string,
  { keepMs, nowMs, fileSystem }: PruneOptions,
): Promise<Verdict | undefined | string> {
  const runDir = join(root, dataset, name);
  const facts = await fileSystem.inspect(runDir);
  const runId = name.endsWith(REMOVED) ? name.slice(0, -REMOVED.length) : name;
  if (!isRunId(runId)) return 'its name is that of no run';
  if (facts?.kind !== 'directory') return 'it is no folder';
  const startedAtMs = startOf(runId);
  // The rest of what an earlier clean-up was removing.
  if (name !== runId) return { status: null, endedAtMs: startedAtMs };
  const manifest = await manifestOf(runDir, fileSystem);
  if (manifest === undefined) {
    if (!(await isOwnKilled(runDir, dataset, runId, fileSystem)))
      return 'it has no manifest and no events of a run: a copy of lookups, or none of ours';
    return nowMs - startedAtMs > Math.max(keepMs, LONGEST_RUN_MS)
      ? { status: null, endedAtMs: startedAtMs }
      : undefined;
  }
  if (manifest.runId !== runId || manifest.datasetKey !== dataset)
    return 'its manifest is that of another folder';
  const endedAtMs = Date.parse(manifest.endedAt);
  if (!Number.isFinite(endedAtMs)) return 'its manifest does not say when it ended';
  return nowMs - endedAtMs > keepMs ? { status: manifest.status, endedAtMs } : undefined;
}

/** `20261123T010203Z-…` as milliseconds of the epoch. */
function startOf(runId: string): number {
  const [, year, month, day, hour, minute, second] =
    /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z/.exec(runId) ?? [];
  return Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`);
}

/** What a manifest says of itself, unchecked; undefined where there is none. */
async function manifestOf(
  runDir: string,
  fileSystem: FileSystem,
): Promise<Readonly<Record<'runId' | 'datasetKey' | 'status' | 'endedAt', string>> | undefined> {
  const path = join(runDir, MANIFEST_NAME);
  if ((await fileSystem.inspect(path))?.kind !== 'file') return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileSystem.read(path)) chunks.push(chunk);
  try {
    const document: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
    const { runId, datasetKey, status, endedAt } = document as Record<string, unknown>;
    return {
      runId: String(runId),
      datasetKey: String(datasetKey),
      status: String(status),
      endedAt: String(endedAt),
    };
  } catch {
    return { runId: '', datasetKey: '', status: '', endedAt: '' };
  }
}

/** Whether the first event says that a run of ours began in this folder. */
async function isOwnKilled(
  runDir: string,
  dataset: string,
  runId: string,
  fileSystem: FileSystem,
): Promise<boolean> {
  const path = join(runDir, EVENTS_NAME);
  if ((await fileSystem.inspect(path))?.kind !== 'file') return false;
  for await (const lines of splitLines(fileSystem.read(path, FIRST_BYTES))) {
    try {
      const event = JSON.parse(lines[0] ?? '') as Record<string, unknown>;
      return event['runId'] === runId && event['datasetKey'] === dataset;
    } catch {
      return false;
    }
  }
  return false;
}

async function foldersIn(root: string, fileSystem: FileSystem): Promise<readonly string[]> {
  if ((await fileSystem.inspect(root))?.kind !== 'directory') return [];
  const found: string[] = [];
  for (const name of await fileSystem.list(root))
    if ((await fileSystem.inspect(join(root, name)))?.kind === 'directory') found.push(name);
  return found;
}

async function sizeOf(path: string, fileSystem: FileSystem): Promise<number> {
  const facts = await fileSystem.inspect(path);
  if (facts?.kind !== 'directory') return facts?.sizeBytes ?? 0;
  let bytes = 0;
  for (const name of await fileSystem.list(path)) bytes += await sizeOf(join(path, name), fileSystem);
  return bytes;
}

/** Under another name first: a folder of which half is gone is never taken for a run. */
async function removeFolder(path: string, fileSystem: FileSystem): Promise<void> {
  const leaving = path.endsWith(REMOVED) ? path : `${path}${REMOVED}`;
  if (leaving !== path) {
    await fileSystem.remove(leaving);
    await fileSystem.rename(path, leaving);
  }
  await fileSystem.remove(leaving);
}

import { join } from 'node:path';
import { isRunId } from '../base/scope.js';
import type { GenesysCoreError } from '../base/errors.js';
import { invalidInput } from '../base/errors.js';
import { canonicalJson, type JsonValue } from '../base/json.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { MANIFEST_NAME, windowTexts, type FileEntry, type Manifest, type SliceEntry } from './manifest.js';
import {
  MANIFEST_TEMPORARY,
  REQUEST_RECORD,
  SLICE_RECORDS,
  TEMPORARY_NAME,
  type RunIdentity,
} from './writer.js';
import { PathRefused, resolveInWorkspace } from './workspace.js';

/** A finished slice of an earlier run; its file is still to be proved. */
export interface FinishedSlice {
  readonly slice: SliceEntry;
  readonly file: FileEntry;
  /** The run that has it, where that is not the earlier run itself: shards are runs of their own. */
  readonly from?: { readonly runDir: string; readonly runId: string };
}

/** An earlier run of the same request, and what can be taken over from it. */
export interface EarlierRun {
  readonly runId: string;
  readonly runDir: string;
  readonly slices: ReadonlyMap<string, FinishedSlice>;
}

/**
 * The finished slices that can be taken over: not those whose answers brought records for a slice that is fetched again,
 * since its own answers may not have them.
 */
export function takeable(
  earlier: EarlierRun | undefined,
  { slices }: { readonly slices: readonly { readonly id: string }[] },
): ReadonlyMap<string, FinishedSlice> {
  const wanted = new Set(slices.map(({ id }) => id));
  const finished = new Map([...(earlier?.slices ?? [])].filter(([id]) => wanted.has(id)));
  for (let left = -1; left !== finished.size;) {
    left = finished.size;
    for (const [id, { slice }] of finished)
      if (slice.completeness.neededBy?.some((other) => !finished.has(other)) === true) finished.delete(id);
  }
  return finished;
}

/** A run record is small; a larger file is none of ours. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;

/**
 * Opens the run folder that `resumeFrom` names: one that was never sealed, or sealed as anything but succeeded.
 * @throws GenesysCoreError `INPUT_INVALID` when it is not a run folder in the workspace, succeeded, or was another
 * request; the message says what differs, and calls the folder `shownAs`.
 */
export async function openEarlierRun(
  workspace: string,
  path: string,
  identity: RunIdentity,
  fileSystem: FileSystem = nodeFileSystem,
  shownAs = path,
): Promise<EarlierRun> {
  const files = tellingFileSystem(fileSystem);
  const runDir = await resolveResume(files, workspace, path);
  const earlier = await readRecord(files, runDir);
  if (earlier === undefined) {
    throw refused(shownAs, 'is no run folder, or the run ended before its first slice; leave resumeFrom out');
  }
  if (earlier.succeeded)
    throw refused(shownAs, 'succeeded; there is nothing to resume. Leave resumeFrom out');
  const difference = differenceOf(earlier.identity, identity);
  if (difference !== undefined) throw refused(shownAs, `was another request: ${difference}`);
  return { runId: earlier.identity.runId, runDir, slices: earlier.slices };
}

/** What another run must have in common with this one to take over its slices. */
export function identityOf(plan: RunPlan, run: Pick<RunIdentity, 'runId' | 'format' | 'keyId'>): RunIdentity {
  return {
    ...run,
    datasetKey: plan.datasetKey,
    ...windowTexts(plan.window),
    filters: plan.shownFilters,
    catalogSha256: plan.catalog.sha256,
    redactionProfile: plan.redactionProfile,
  };
}

/** What a run folder is to a request: a run to resume, one that has all its records already, or nothing to it. */
export type Candidate =
  | { readonly kind: 'unfinished'; readonly run: EarlierRun }
  | { readonly kind: 'succeeded'; readonly runId: string }
  | { readonly kind: 'other' };

/** Judges a run folder, absolute; what is none, was another request or finished no slice is `other`. */
export async function judgeRun(
  runDir: string,
  identity: RunIdentity,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<Candidate> {
  const files = tellingFileSystem(fileSystem);
  const isFolder = (await files.inspect(runDir))?.kind === 'directory';
  const record = isFolder ? await readRecord(files, runDir) : undefined;
  if (record === undefined || differenceOf(record.identity, identity) !== undefined) return { kind: 'other' };
  const { runId } = record.identity;
  if (record.succeeded) return { kind: 'succeeded', runId };
  return record.slices.size === 0
    ? { kind: 'other' }
    : { kind: 'unfinished', run: { runId, runDir, slices: record.slices } };
}

/** Run folders below a folder, newest first, absolute. */
export async function listRuns(
  folder: string,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<readonly string[]> {
  const files = tellingFileSystem(fileSystem);
  const isFolder = (await files.inspect(folder))?.kind === 'directory';
  const names = isFolder ? await files.list(folder) : [];
  return names
    .filter(isRunId)
    .reverse()
    .map((name) => join(folder, name));
}

interface EarlierRecord {
  readonly identity: RunIdentity;
  readonly succeeded: boolean;
  readonly slices: ReadonlyMap<string, FinishedSlice>;
}

async function readRecord(files: FileSystem, runDir: string): Promise<EarlierRecord | undefined> {
  const manifest = await readJson(files, join(runDir, MANIFEST_NAME));
  return manifest === undefined ? readUnsealed(files, runDir) : fromManifest(manifest as Manifest);
}

async function resolveResume(files: FileSystem, workspace: string, path: string): Promise<string> {
  try {
    return await resolveInWorkspace(files, workspace, path);
  } catch (error) {
    if (!(error instanceof PathRefused)) throw error;
    throw invalidInput(`resumeFrom: ${error.message}.`, { cause: error });
  }
}

function refused(path: string, why: string): GenesysCoreError {
  return invalidInput(`resumeFrom: "${path}" ${why}.`);
}

function fromManifest(manifest: Manifest): EarlierRecord | undefined {
  try {
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    const slices = new Map<string, FinishedSlice>();
    for (const slice of manifest.slices) {
      const file = files.get(dataPath(slice.id, manifest.format));
      if (slice.status === 'succeeded' && file !== undefined) slices.set(slice.id, { slice, file });
    }
    return {
      identity: {
        runId: manifest.runId,
        datasetKey: manifest.datasetKey,
        start: manifest.request.start,
        end: manifest.request.end,
        filters: manifest.request.filters,
        catalogSha256: manifest.catalog.sha256,
        redactionProfile: manifest.redaction.profile,
        keyId: manifest.redaction.keyId,
        format: manifest.format,
      },
      succeeded: manifest.status === 'succeeded',
      slices,
    };
  } catch {
    return undefined;
  }
}

async function readUnsealed(files: FileSystem, runDir: string): Promise<EarlierRecord | undefined> {
  const folder = join(runDir, TEMPORARY_NAME);
  const identity = (await readJson(files, join(folder, REQUEST_RECORD))) as RunIdentity | undefined;
  if (typeof identity?.runId !== 'string') {
    // Killed in the moment between the last two steps: all is in the manifest that did not get its name any more.
    const manifest = (await readJson(files, join(runDir, MANIFEST_TEMPORARY))) as Manifest | undefined;
    const record = manifest === undefined ? undefined : fromManifest(manifest);
    return record === undefined ? undefined : { ...record, succeeded: false };
  }
  const slices = new Map<string, FinishedSlice>();
  for (const name of await files.list(join(folder, SLICE_RECORDS)).catch(() => [])) {
    const finished = (await readJson(files, join(folder, SLICE_RECORDS, name))) as FinishedSlice | undefined;
    if (finished === undefined || !isFinished(finished, identity)) continue;
    slices.set(finished.slice.id, finished);
  }
  return { identity, succeeded: false, slices };
}

function isFinished(finished: Partial<FinishedSlice>, identity: RunIdentity): boolean {
  const { slice, file } = finished;
  return slice?.status === 'succeeded' && file?.path === dataPath(slice.id, identity.format);
}

function dataPath(sliceId: string, format: string): string {
  return `data/${sliceId}.${format}`;
}

/** What differs between two requests, as a sentence; undefined where nothing does. */
function differenceOf(earlier: RunIdentity, now: RunIdentity): string | undefined {
  const names = [
    ['datasetKey', 'dataset'],
    ['start', 'start'],
    ['end', 'end'],
    ['filters', 'filters'],
    ['format', 'format'],
    ['catalogSha256', 'catalog (SHA-256)'],
    ['redactionProfile', 'redaction profile'],
    ['keyId', 'pseudonym key (its id)'],
  ] as const;
  const differences = names.flatMap(([member, name]) => {
    const was = canonicalJson((earlier[member] ?? null) as JsonValue);
    const is = canonicalJson((now[member] ?? null) as JsonValue);
    return was === is ? [] : [`${name} was ${was}, is ${is}`];
  });
  return differences.length === 0 ? undefined : differences.join('; ');
}

/** The value of a JSON file; undefined where there is no such file or it is not JSON. */
async function readJson(files: FileSystem, path: string): Promise<unknown> {
  const facts = await files.inspect(path);
  if (facts?.kind !== 'file' || facts.sizeBytes > MAX_JSON_BYTES) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(path)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

import { join } from 'node:path';
import { isRunId } from '../base/scope.js';
import type { FileSystem } from './file-system.js';
import { identityIn, type RunIdentity } from './identity.js';
import { MANIFEST_NAME, type FileEntry, type Manifest, type SliceEntry } from './manifest.js';
import type { RunSchemas } from './schemas.js';
import { countProblems, sliceProblems, statusProblems } from './verify-claims.js';
import { MANIFEST_TEMPORARY, REQUEST_RECORD, SLICE_RECORDS, TEMPORARY_NAME } from './writer.js';

/** A finished slice of an earlier run as that run tells it; its file is still to be proved. */
export interface FinishedSlice {
  readonly slice: SliceEntry;
  readonly file: FileEntry;
  /** The shard that has it: its folder was proved as a whole. */
  readonly from?: { readonly runDir: string; readonly runId: string };
}

/** What an earlier run folder tells of itself. */
export interface EarlierRecord {
  readonly identity: RunIdentity;
  readonly succeeded: boolean;
  readonly slices: ReadonlyMap<string, FinishedSlice>;
  /** Why nothing of it can be believed, as the end of a sentence about it; not there where it may. */
  readonly problem?: string;
}

/** A run record is small; a larger file is none of ours. */
const MAX_JSON_BYTES = 64 * 1024 * 1024;
/** A slice record has one slice; a listing with more than that many is none of ours either. */
const MAX_SLICE_BYTES = 1024 * 1024;
const MAX_SLICES = 20_000;

/**
 * Reads what a run folder, absolute, tells of itself: by its manifest or, where it was never sealed, by what it left for its
 * successor. Undefined where it tells nothing. Folders and files that are links, pipes or too large tell nothing.
 */
export async function readRecord(
  files: FileSystem,
  runDir: string,
  schemas: RunSchemas,
): Promise<EarlierRecord | undefined> {
  if (!(await isFolder(files, runDir))) return undefined;
  const manifest = await readJson(files, join(runDir, MANIFEST_NAME), MAX_JSON_BYTES);
  const record =
    manifest === undefined
      ? await readUnsealed(files, runDir, schemas)
      : fromManifest(manifest as Manifest, schemas);
  return record === undefined || !isRunId(record.identity.runId) ? undefined : record;
}

function fromManifest(manifest: Manifest, schemas: RunSchemas): EarlierRecord | undefined {
  try {
    const identity = identityIn(manifest);
    const succeeded = manifest.status === 'succeeded';
    const problem = problemOf(manifest, schemas);
    if (problem !== undefined) return { identity, succeeded, slices: new Map(), problem };
    const files = new Map(manifest.files.map((file) => [file.path, file]));
    const slices = new Map<string, FinishedSlice>();
    for (const slice of manifest.slices) {
      const file = files.get(dataPath(slice.id, manifest.format));
      if (slice.status === 'succeeded' && file !== undefined) slices.set(slice.id, { slice, file });
    }
    return { identity, succeeded, slices };
  } catch {
    return undefined;
  }
}

function problemOf(manifest: Manifest, schemas: RunSchemas): string | undefined {
  const [invalid] = schemas.manifest(manifest);
  if (invalid !== undefined) return `its ${MANIFEST_NAME} is not valid: ${invalid}`;
  const [contradiction] = [
    ...sliceProblems(manifest),
    ...countProblems(manifest),
    ...statusProblems(manifest),
  ];
  return contradiction === undefined ? undefined : `it contradicts itself: ${contradiction}`;
}

async function readUnsealed(
  files: FileSystem,
  runDir: string,
  schemas: RunSchemas,
): Promise<EarlierRecord | undefined> {
  const folder = join(runDir, TEMPORARY_NAME);
  const identity = (await isFolder(files, folder))
    ? ((await readJson(files, join(folder, REQUEST_RECORD), MAX_SLICE_BYTES)) as RunIdentity | undefined)
    : undefined;
  if (typeof identity?.runId !== 'string' || typeof identity.format !== 'string') {
    // Killed in the moment between the last two steps: all is in the manifest that did not get its name any more.
    const manifest = await readJson(files, join(runDir, MANIFEST_TEMPORARY), MAX_JSON_BYTES);
    const record = manifest === undefined ? undefined : fromManifest(manifest as Manifest, schemas);
    return record === undefined ? undefined : { ...record, succeeded: false };
  }
  const slices = new Map<string, FinishedSlice>();
  const records = join(folder, SLICE_RECORDS);
  const names = (await isFolder(files, records)) ? await files.list(records) : [];
  for (const name of names.slice(0, MAX_SLICES)) {
    const finished = (await readJson(files, join(records, name), MAX_SLICE_BYTES)) as
      FinishedSlice | undefined;
    if (finished === undefined || !isFinished(finished, identity, schemas)) continue;
    slices.set(finished.slice.id, { slice: finished.slice, file: finished.file });
  }
  return { identity: { ...identity, organization: identity.organization ?? null }, succeeded: false, slices };
}

function isFinished(finished: Partial<FinishedSlice>, { format }: RunIdentity, schemas: RunSchemas): boolean {
  const { slice, file } = finished;
  return (
    schemas.slice(slice).length === 0 &&
    schemas.file(file).length === 0 &&
    slice?.status === 'succeeded' &&
    file?.path === dataPath(slice.id, format)
  );
}

function dataPath(sliceId: string, format: string): string {
  return `data/${sliceId}.${format}`;
}

async function isFolder(files: FileSystem, path: string): Promise<boolean> {
  return (await files.inspect(path))?.kind === 'directory';
}

/** The value of a JSON file; undefined where there is no such plain file, it is too large, or it is not JSON. */
async function readJson(files: FileSystem, path: string, maxBytes: number): Promise<unknown> {
  const facts = await files.inspect(path);
  if (facts?.kind !== 'file' || facts.sizeBytes > maxBytes) return undefined;
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(path)) chunks.push(chunk);
  try {
    return JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
  } catch {
    return undefined;
  }
}

import { join } from 'node:path';
import { invalidInput, type GenesysCoreError } from '../base/errors.js';
import { isRunId } from '../base/scope.js';
import { readRecord, type EarlierRecord, type FinishedSlice } from './earlier-record.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import type { SeenFields } from './drift.js';
import {
  differenceOf,
  isOneOrganization,
  organizationDifference,
  type AskedIdentity,
  type Organization,
} from './identity.js';
import type { Manifest } from './manifest.js';
import type { RunSchemas } from './schemas.js';
import type { DayRecords } from './volume.js';
import { PathRefused, resolveInWorkspace } from './workspace.js';

export type { FinishedSlice } from './earlier-record.js';

/** An earlier run of the same request, and what can be taken over from it. */
export interface EarlierRun {
  readonly runId: string;
  readonly runDir: string;
  readonly slices: ReadonlyMap<string, FinishedSlice>;
  /** Its slices are those of shards that are merged: nothing is fetched again, so nothing that one brought for another is lost. */
  readonly isMerged?: true;
}

/** What the search for a run to resume came to. */
export interface FoundRun {
  /** Undefined where there is none: everything is fetched. */
  readonly run: EarlierRun | undefined;
  /** Where it was found, or why there is none, in a sentence. */
  readonly note: string;
  /** Of the run that ended the search; null where it does not tell. Not there where none did, or that was proved already. */
  readonly organization?: string | null;
  /** What ended the search for other organisations, while a token had not told its own. */
  readonly others?: readonly FoundRun[];
}

/** What is published of the dataset, by runs of one organisation where that is known. */
export interface PublishedBefore {
  /** The newest run. */
  readonly previous?: Manifest['previous'] | undefined;
  /** Records of its days. */
  readonly history?: readonly DayRecords[] | undefined;
  /** Published runs in a row that had a field, by path. */
  readonly seenFields?: SeenFields | undefined;
  readonly organization?: string | null | undefined;
  /** Digests that count as one organisation, by the overlay. */
  readonly same?: readonly string[] | undefined;
}

/** A run by its name: what can be taken over, or why nothing is, as a sentence. */
export type OpenedRun =
  | { readonly run: EarlierRun; readonly organization: string | null; readonly refusal?: undefined }
  | { readonly run?: undefined; readonly refusal: string };

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
  if (earlier?.isMerged === true) return finished;
  for (let left = -1; left !== finished.size;) {
    left = finished.size;
    for (const [id, { slice }] of finished)
      if (slice.completeness.neededBy?.some((other) => !finished.has(other)) === true) finished.delete(id);
  }
  return finished;
}

export interface ResumePorts {
  /** Of the files of a run folder: what an earlier one tells of itself is not believed without. */
  readonly schemas: RunSchemas;
  /** Default: the disk. */
  readonly fileSystem?: FileSystem;
}

/**
 * Opens the run folder that `resumeFrom` names: one that was never sealed, or sealed as anything but succeeded. What was made
 * for another organisation, by another engine, catalog or key is refused: then everything is fetched.
 * @throws GenesysCoreError `INPUT_INVALID` when it is not a run folder in the workspace, succeeded, or was another
 * request; the message says what differs, and calls the folder `shownAs`.
 */
export async function openEarlierRun(
  workspace: string,
  path: string,
  identity: AskedIdentity,
  { schemas, fileSystem = nodeFileSystem }: ResumePorts,
  shownAs = path,
): Promise<OpenedRun> {
  const files = tellingFileSystem(fileSystem);
  const runDir = await resolveResume(files, workspace, path);
  const earlier = await readRecord(files, runDir, schemas);
  if (earlier === undefined)
    throw refused(shownAs, 'is no run folder, or the run ended before its first slice; leave resumeFrom out');
  const difference = differenceOf(earlier.identity, identity);
  if (difference?.kind === 'request') throw refused(shownAs, `was another request: ${difference.text}`);
  if (earlier.succeeded && difference === undefined && earlier.problem === undefined)
    throw refused(shownAs, 'succeeded; there is nothing to resume. Leave resumeFrom out');
  const why = difference?.text ?? earlier.problem;
  if (why !== undefined)
    return { refusal: `Nothing of the run in "${shownAs}" is taken over: ${why}. Everything is fetched.` };
  return { run: runOf(earlier, runDir), organization: earlier.identity.organization };
}

/** What a run folder is to a request: a run to resume, one that has all its records already, or nothing to it. */
export type Candidate =
  | { readonly kind: 'unfinished'; readonly run: EarlierRun; readonly organization: string | null }
  | { readonly kind: 'succeeded'; readonly runId: string; readonly organization: string | null }
  /** Of the same request, but not to be taken over; `why` says what differs. */
  | { readonly kind: 'foreign'; readonly runId: string; readonly why: string }
  | { readonly kind: 'other' };

/** Judges a run folder, absolute; what is none, was another request or finished no slice is `other`. */
export async function judgeRun(
  runDir: string,
  identity: AskedIdentity,
  { schemas, fileSystem = nodeFileSystem }: ResumePorts,
): Promise<Candidate> {
  // What can not be read is nothing to resume, and an older run may be.
  const record = await readRecord(tellingFileSystem(fileSystem), runDir, schemas).catch(() => undefined);
  const difference = record === undefined ? undefined : differenceOf(record.identity, identity);
  if (record === undefined || difference?.kind === 'request') return { kind: 'other' };
  const { runId, organization } = record.identity;
  const why = difference?.text ?? record.problem;
  if (why !== undefined) return { kind: 'foreign', runId, why };
  if (record.succeeded) return { kind: 'succeeded', runId, organization };
  return record.slices.size === 0
    ? { kind: 'other' }
    : { kind: 'unfinished', run: runOf(record, runDir), organization };
}

function runOf({ identity, slices }: EarlierRecord, runDir: string): EarlierRun {
  return { runId: identity.runId, runDir, slices };
}

/** A token tells its organisation only now: of what was found the earlier run of it is taken, and that of another one let go of. */
export function ofOrganization(
  { digest, why = '' }: Organization,
  found: FoundRun | undefined,
): Pick<FoundRun, 'run' | 'note'> | undefined {
  if (found === undefined) return undefined;
  const differenceTo = ({ organization }: FoundRun): string | undefined =>
    organization === undefined ? undefined : organizationDifference(organization, digest);
  const own = [found, ...(found.others ?? [])].find((one) => differenceTo(one) === undefined);
  if (own !== undefined) return own;
  const difference = differenceTo(found) ?? '';
  const because = why === '' ? difference : `${difference} (${why.replace(/\.$/, '')})`;
  const what = found.run === undefined ? 'the newest run of this request' : `run ${found.run.runId}`;
  return { run: undefined, note: `Nothing of ${what} is taken over: ${because}. Everything is fetched.` };
}

/** What is published by runs of this organisation: nothing where they are of another one, or where this one is not known. */
export function publishedBy(digest: string | null, before: PublishedBefore = {}): PublishedBefore {
  const { organization, same = [] } = before;
  return typeof organization !== 'string' || isOneOrganization(organization, digest, same) ? before : {};
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

import { join } from 'node:path';
import type { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import type { Column } from '../catalog/columns.js';
import { toPrettyJson } from '../base/json.js';
import type { RunScope } from '../base/scope.js';
import type { Scrubber } from '../base/scrub.js';
import { createEventsFile, type EventCounts, type EventsFile } from './events-file.js';
import { ioError, type FileSystem } from './file-system.js';
import type { RunIdentity } from './identity.js';
import { DATA_PACKAGE_NAME } from './datapackage.js';
import { LINEAGE_NAME } from './lineage.js';
import { DATA_MEDIA_TYPES, decodeBytes, decodeRecords } from './formats/formats.js';
import { splitLines, type LineBatch } from './lines.js';
import type { LookupsFile } from './lookups.js';
import {
  EVENTS_NAME,
  LOOKUPS_NAME,
  MANIFEST_NAME,
  PAGE_NAME,
  SUMMARY_NAME,
  type DataFormat,
  type FileEntry,
  type Manifest,
  type SliceEntry,
  type SummaryFile,
  secretFound,
} from './manifest.js';
import {
  copyVerified,
  JSON_MEDIA_TYPE,
  proveStored,
  removeQuietly,
  writeRecords,
  writeWhole,
  type DataFileKind,
  type FilePlace,
} from './data-file.js';
import { createSliceSpill, type SliceSpill } from './spill.js';

export const TEMPORARY_NAME = '.tmp';
/** Below `.tmp/`: what an unfinished run leaves for its successor. */
export const REQUEST_RECORD = 'request.json';
export const SLICE_RECORDS = 'slices';
const DATA_NAME = 'data';
export const STRAYS_NAME = 'strays';
const RAW_NAME = 'raw';
/** Not below `.tmp/`, which is gone by then: nothing but the rename may follow the removal of everything else. */
export const MANIFEST_TEMPORARY = '.manifest.json.tmp';

/** What a store needs of its run: no file with one of the scrubber's secrets in it is written or sealed. */
export type StoreScope = Pick<RunScope, 'clock' | 'scrubber'>;

/** The one way to write a run folder. Every failure is a GenesysCoreError, as a rule `IO`, that names path and cause. */
export interface RunWriter {
  readonly datasetKey: string;
  readonly runId: string;
  /** Absolute path. */
  readonly runDir: string;
  readonly format: DataFormat;
  readonly summaryOnly: boolean;
  /** Records and counts; never throws. */
  readonly events: EventSink;
  eventCounts(): EventCounts;
  /** Tells when the event file cannot be written any more; the run is lost then, `seal` throws. */
  onEventFailure(listener: (error: GenesysCoreError) => void): void;
  /** Leaves what a later run needs to take over finished slices if this one is killed. */
  rememberRequest(identity: RunIdentity): Promise<void>;
  rememberSlice(slice: SliceEntry, file: FileEntry): Promise<void>;
  spillOf(sliceId: string): SliceSpill;
  /** Writes a slice's lines as its data file, which appears only when whole, in place of one that is there. */
  writePart(sliceId: string, batches: AsyncIterable<LineBatch>): Promise<FileEntry>;
  /** The same for what a shard's answers brought for a slice of another one: `strays/<sliceId>.<format>`. */
  writeStrays(sliceId: string, batches: AsyncIterable<LineBatch>): Promise<FileEntry>;
  /** Takes over a data file of an earlier run after proving its digest. */
  copyPart(file: FileEntry, fromDir: string): Promise<FileEntry>;
  /** The lines of a data file of an earlier run, many at a time, once its size and digest were proved. */
  readEarlier(file: FileEntry, fromDir: string): AsyncIterable<readonly string[]>;
  /** The lines of a part, many at a time, as bytes with their `\n`. */
  readPart(file: FileEntry): AsyncIterable<Buffer>;
  removePart(file: FileEntry): Promise<void>;
  /** Keeps a response body as received: `raw/<sliceId>-<n>.json`, n from 1 in each slice. */
  writeRaw(sliceId: string, text: string): Promise<FileEntry>;
  writeSummary(summary: SummaryFile): Promise<FileEntry>;
  /** Writes `report.html`. */
  writePage(html: string): Promise<FileEntry>;
  /** Writes `datapackage.json`. */
  writeDataPackage(document: object): Promise<FileEntry>;
  /** Writes `lineage.json`. */
  writeLineage(event: object): Promise<FileEntry>;
  /** Writes `lookups.json`. */
  writeLookups(lookups: LookupsFile): Promise<FileEntry>;
  /**
   * Removes temporaries, ends the event file and writes the manifest, last. Emit the run's last event before.
   * After a failure there is no manifest. Throws `REDACTION` where a file would hold a secret of the run.
   */
  seal(manifest: (events: FileEntry) => Manifest): Promise<Manifest>;
  /** After a failure that left no manifest: removes temporaries as far as possible. Never throws. */
  abandon(): Promise<void>;
}

export interface WriterOptions {
  readonly datasetKey: string;
  readonly runId: string;
  /** Absolute path; made already. */
  readonly runDir: string;
  readonly format: DataFormat;
  readonly columns: readonly Column[];
  readonly summaryOnly: boolean;
}

/** The folder of a run on its way, as its files are put into it. */
interface Folder {
  readonly fileSystem: FileSystem;
  readonly scrubber: Pick<Scrubber, 'holdsSecret'>;
  readonly runDir: string;
  readonly temporaryDir: string;
  /** Where a file is made and where it belongs; `path` is relative to the run folder. Makes the folder of the latter. */
  place(path: string): Promise<FilePlace>;
  /** Names of the folders that were made for files. */
  folders(): Iterable<string>;
}

/** Begins the run folder, in which there is nothing yet. @throws GenesysCoreError `IO` */
export async function openWriter(
  { clock, scrubber }: StoreScope,
  fileSystem: FileSystem,
  { datasetKey, runId, runDir, format, columns, summaryOnly }: WriterOptions,
): Promise<RunWriter> {
  const temporaryDir = join(runDir, TEMPORARY_NAME);
  await fileSystem.makeDirectory(temporaryDir);
  await fileSystem.makeDirectory(join(temporaryDir, SLICE_RECORDS));
  await fileSystem.syncDirectory(join(runDir, '..'));

  const folder = createFolder(fileSystem, scrubber, runDir);
  let tellFailure: (error: GenesysCoreError) => void = () => undefined;
  const events = createEventsFile({
    file: fileSystem.createLog(join(runDir, EVENTS_NAME)),
    clock,
    runId,
    datasetKey,
    scrub: (text) => scrubber.scrub(text),
    onFailure: (error) => {
      tellFailure(error);
    },
  });
  const rawCounts = new Map<string, number>();
  // What is only counted is read once more and removed: as the text that it is.
  const partFormat = summaryOnly ? 'jsonl.gz' : format;
  const partKind = (path: string): DataFileKind => ({ path, format: partFormat, columns });

  return {
    datasetKey,
    runId,
    runDir,
    format,
    summaryOnly,
    events,
    eventCounts: () => events.counts(),
    onEventFailure(listener) {
      tellFailure = listener;
      const failure = events.failure();
      if (failure !== undefined) listener(failure);
    },
    async rememberRequest(identity) {
      await writeJson(folder, `${TEMPORARY_NAME}/${REQUEST_RECORD}`, identity);
    },
    async rememberSlice(slice, file) {
      await writeJson(folder, `${TEMPORARY_NAME}/${SLICE_RECORDS}/${slice.id}.json`, { slice, file });
    },
    spillOf: (sliceId) => createSliceSpill(fileSystem, join(temporaryDir, `spill-${sliceId}`)),
    async writePart(sliceId, batches) {
      const path = `${summaryOnly ? TEMPORARY_NAME : DATA_NAME}/${sliceId}.${partFormat}`;
      return await writeRecords(fileSystem, await folder.place(path), partKind(path), batches);
    },
    async writeStrays(sliceId, batches) {
      const path = `${STRAYS_NAME}/${sliceId}.${format}`;
      return await writeRecords(fileSystem, await folder.place(path), partKind(path), batches);
    },
    async copyPart(file, fromDir) {
      await copyVerified(fileSystem, fromDir, file, await folder.place(file.path));
      return file;
    },
    async *readEarlier(file, fromDir) {
      await proveStored(fileSystem, fromDir, file);
      yield* decodeRecords({ ...partKind(file.path), path: join(fromDir, file.path) }, fileSystem);
    },
    readPart: (file) => readRecords(folder, partKind(file.path)),
    removePart: (file) => fileSystem.remove(join(runDir, file.path)),
    async writeRaw(sliceId, text) {
      const number = (rawCounts.get(sliceId) ?? 0) + 1;
      rawCounts.set(sliceId, number);
      return await writeText(folder, `${RAW_NAME}/${sliceId}-${number}.json`, text);
    },
    writeSummary: (summary) => writeJson(folder, SUMMARY_NAME, summary),
    writePage: async (html) => ({ ...(await writeText(folder, PAGE_NAME, html)), mediaType: 'text/html' }),
    writeDataPackage: (document) => writeJson(folder, DATA_PACKAGE_NAME, document),
    writeLineage: (event) => writeJson(folder, LINEAGE_NAME, event),
    writeLookups: (lookups) => writeJson(folder, LOOKUPS_NAME, lookups),
    seal: (manifest) => seal(folder, events, manifest),
    abandon: () => abandon(folder, events),
  };
}

function createFolder(
  fileSystem: FileSystem,
  scrubber: Pick<Scrubber, 'holdsSecret'>,
  runDir: string,
): Folder {
  const temporaryDir = join(runDir, TEMPORARY_NAME);
  const folders = new Map<string, Promise<void>>();
  const made = (name: string): Promise<void> => {
    const making =
      folders.get(name) ??
      fileSystem.makeDirectory(join(runDir, name)).then(() => fileSystem.syncDirectory(runDir));
    folders.set(name, making);
    return making;
  };
  let temporaries = 0;
  return {
    fileSystem,
    scrubber,
    runDir,
    temporaryDir,
    folders: () => folders.keys(),
    async place(path) {
      const slash = path.lastIndexOf('/');
      const name = slash === -1 ? '' : path.slice(0, slash);
      if (name !== '' && !name.startsWith(TEMPORARY_NAME)) await made(name);
      temporaries += 1;
      return {
        temporary: join(temporaryDir, `${temporaries}.part`),
        final: join(runDir, path),
        folder: join(runDir, name),
      };
    },
  };
}

async function writeText(folder: Folder, path: string, text: string): Promise<FileEntry> {
  const stored = await writeWhole(folder.fileSystem, await folder.place(path), [clean(folder, path, text)]);
  return { path, ...stored, records: 0, mediaType: JSON_MEDIA_TYPE };
}

function writeJson(folder: Folder, path: string, value: unknown): Promise<FileEntry> {
  return writeText(folder, path, jsonText(value));
}

/** @throws GenesysCoreError `REDACTION` for a text with a secret in it */
function clean({ scrubber }: Folder, path: string, text: string): Uint8Array {
  if (scrubber.holdsSecret(text)) throw secretFound(path);
  return Buffer.from(text, 'utf8');
}

async function* readRecords({ fileSystem, runDir }: Folder, kind: DataFileKind): AsyncIterable<Buffer> {
  const place = join(runDir, kind.path);
  try {
    yield* decodeBytes({ ...kind, path: place }, fileSystem);
  } catch (error) {
    throw ioError('read back', place, error);
  }
}

async function seal(
  folder: Folder,
  events: EventsFile,
  manifest: (events: FileEntry) => Manifest,
): Promise<Manifest> {
  const { fileSystem, runDir, temporaryDir } = folder;
  const facts = events.close();
  await scanEvents(folder);
  const sealed = manifest({ path: EVENTS_NAME, ...facts, mediaType: DATA_MEDIA_TYPES.jsonl });
  const bytes = clean(folder, MANIFEST_NAME, jsonText(sealed));
  await sweep(folder, new Set(sealed.files.map((file) => file.path)));
  await writeWhole(
    fileSystem,
    { temporary: join(runDir, MANIFEST_TEMPORARY), final: join(runDir, MANIFEST_NAME), folder: runDir },
    [bytes],
    // Only now: until the manifest is safely on the disk, a successor can take over the finished slices.
    () => fileSystem.remove(temporaryDir),
  );
  return sealed;
}

/** Events are scrubbed as they are written, of the secrets known by then; the last word is said here. */
async function scanEvents({ fileSystem, scrubber, runDir }: Folder): Promise<void> {
  const path = join(runDir, EVENTS_NAME);
  for await (const lines of splitLines(fileSystem.read(path))) {
    if (!scrubber.holdsSecret(lines.join('\n'))) continue;
    await removeQuietly(fileSystem, path);
    throw secretFound(EVENTS_NAME);
  }
}

/** Removes what a failed slice may have left where its own clean-up failed too. */
async function sweep(folder: Folder, listed: ReadonlySet<string>): Promise<void> {
  const { fileSystem, runDir } = folder;
  for (const name of folder.folders()) {
    for (const file of await fileSystem.list(join(runDir, name))) {
      if (!listed.has(`${name}/${file}`)) await fileSystem.remove(join(runDir, name, file));
    }
  }
}

async function abandon({ fileSystem, runDir, temporaryDir }: Folder, events: EventsFile): Promise<void> {
  try {
    events.close();
  } catch {
    // Told already: the failure that led here.
  }
  await removeQuietly(fileSystem, join(runDir, MANIFEST_TEMPORARY));
  const records = join(temporaryDir, SLICE_RECORDS);
  const kept = new Set([REQUEST_RECORD, SLICE_RECORDS]);
  for (const name of await fileSystem.list(temporaryDir).catch(() => [])) {
    if (!kept.has(name)) await removeQuietly(fileSystem, join(temporaryDir, name));
  }
  // Nothing finished: nothing to resume from.
  const finished = await fileSystem.list(records).catch(() => []);
  if (finished.length === 0) await removeQuietly(fileSystem, temporaryDir);
}

function jsonText(value: unknown): string {
  return `${toPrettyJson(value)}\n`;
}

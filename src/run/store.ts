import { join } from 'node:path';
import type { Clock } from '../base/clock.js';
import type { GenesysCoreError } from '../base/errors.js';
import type { EventSink } from '../base/events.js';
import { toPrettyJson } from '../base/json.js';
import { createEventsFile, type EventCounts } from './events-file.js';
import { errnoOf, ioError, nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import { splitLines, unpacked } from './lines.js';
import type { LookupsFile } from './lookups.js';
import {
  EVENTS_NAME,
  LOOKUPS_NAME,
  MANIFEST_NAME,
  SUMMARY_NAME,
  type DataFormat,
  type FileEntry,
  type Manifest,
  type SliceEntry,
  type SummaryFile,
} from './manifest.js';
import { copyVerified, MEDIA_TYPES, removeQuietly, writeLines, writeWhole, type FilePlace } from './part.js';
import { secretFound } from './secret-found.js';
import { createSliceSpill, type SliceSpill } from './spill.js';
import { resolveOutputDir } from './workspace.js';

export const TEMPORARY_NAME = '.tmp';
/** Below `.tmp/`: what an unfinished run leaves for its successor. */
export const REQUEST_RECORD = 'request.json';
export const SLICE_RECORDS = 'slices';
const DATA_NAME = 'data';
const RAW_NAME = 'raw';
/** Not below `.tmp/`, which is gone by then: nothing but the rename may follow the removal of everything else. */
export const MANIFEST_TEMPORARY = '.manifest.json.tmp';

/** What two runs must have in common for one to take over the other's slices. */
export interface RunIdentity {
  readonly runId: string;
  readonly datasetKey: string;
  readonly start: string | null;
  readonly end: string | null;
  readonly filters: unknown;
  readonly catalogSha256: string;
  readonly redactionProfile: string;
  readonly keyId: string | null;
  readonly format: DataFormat;
}

export interface RunStoreOptions {
  /** Absolute path; nothing is written outside. */
  readonly workspace: string;
  /** Root of the run folders, below the workspace. */
  readonly outputDir: string;
  readonly format: DataFormat;
  /** Parts are kept only as long as digest and summary need them. */
  readonly summaryOnly: boolean;
  readonly clock: Clock;
  /** Takes secrets out of every text of an event. */
  readonly scrub: (text: string) => string;
  /** Whether a text holds a secret of the run: no file with one in it is written or sealed. */
  readonly holdsSecret: (text: string) => boolean;
  /** Default: the disk. */
  readonly fileSystem?: FileSystem;
}

export interface RunStore {
  /** Makes `<outputDir>/<datasetKey>/<runId>/`, which must not be there yet. Throws `IO` with the path. */
  create(datasetKey: string, runId: string): Promise<RunWriter>;
}

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
  writePart(sliceId: string, lines: AsyncIterable<string>): Promise<FileEntry>;
  /** Takes over a data file of an earlier run after proving its digest. */
  copyPart(file: FileEntry, fromDir: string): Promise<FileEntry>;
  /** The lines of a part, many at a time. */
  readPart(file: FileEntry): AsyncIterable<readonly string[]>;
  removePart(file: FileEntry): Promise<void>;
  /** Keeps a response body as received: `raw/<sliceId>-<n>.json`, n from 1 in each slice. */
  writeRaw(sliceId: string, text: string): Promise<FileEntry>;
  writeSummary(summary: SummaryFile): Promise<FileEntry>;
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

/**
 * `20261123T010203Z-<6 hex digits>`, three of them the milliseconds and three of chance: sorts by start time, runs of the
 * same second too, and is safe in a file name.
 */
export function createRunId(nowMs: number, randomBytes: Uint8Array): string {
  const second = `${new Date(nowMs).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const milliseconds = (Math.floor(nowMs) % 1000).toString(16).padStart(3, '0');
  return `${second}-${milliseconds}${Buffer.from(randomBytes).toString('hex').padEnd(3, '0').slice(0, 3)}`;
}

export function createRunStore(options: RunStoreOptions): RunStore {
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
        return await openWriter(fileSystem, options, datasetKey, runId, runDir);
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

async function openWriter(
  fileSystem: FileSystem,
  options: RunStoreOptions,
  datasetKey: string,
  runId: string,
  runDir: string,
): Promise<RunWriter> {
  const { format, summaryOnly } = options;
  const temporaryDir = join(runDir, TEMPORARY_NAME);
  await fileSystem.makeDirectory(temporaryDir);
  await fileSystem.makeDirectory(join(temporaryDir, SLICE_RECORDS));
  await fileSystem.syncDirectory(join(runDir, '..'));

  let tellFailure: (error: GenesysCoreError) => void = () => undefined;
  const events = createEventsFile({
    file: fileSystem.createLog(join(runDir, EVENTS_NAME)),
    clock: options.clock,
    runId,
    datasetKey,
    scrub: options.scrub,
    onFailure: (error) => {
      tellFailure(error);
    },
  });

  const folders = new Map<string, Promise<void>>();
  const folderOf = (name: string): Promise<void> => {
    const made =
      folders.get(name) ??
      fileSystem.makeDirectory(join(runDir, name)).then(() => fileSystem.syncDirectory(runDir));
    folders.set(name, made);
    return made;
  };
  let temporaries = 0;
  const place = async (path: string): Promise<FilePlace> => {
    const slash = path.lastIndexOf('/');
    const folder = slash === -1 ? '' : path.slice(0, slash);
    if (folder !== '' && !folder.startsWith(TEMPORARY_NAME)) await folderOf(folder);
    temporaries += 1;
    return {
      temporary: join(temporaryDir, `${temporaries}.part`),
      final: join(runDir, path),
      folder: join(runDir, folder),
    };
  };
  const clean = (path: string, text: string): Uint8Array => {
    if (options.holdsSecret(text)) throw secretFound(path);
    return Buffer.from(text, 'utf8');
  };
  /** Events are scrubbed as they are written, of the secrets known by then; the last word is said here. */
  const scanEvents = async (): Promise<void> => {
    const path = join(runDir, EVENTS_NAME);
    for await (const lines of splitLines(fileSystem.read(path))) {
      if (!options.holdsSecret(lines.join('\n'))) continue;
      await removeQuietly(fileSystem, path);
      throw secretFound(EVENTS_NAME);
    }
  };
  const writeJson = async (path: string, value: unknown): Promise<FileEntry> => {
    const stored = await writeWhole(fileSystem, await place(path), [clean(path, jsonText(value))]);
    return { path, ...stored, records: 0, mediaType: MEDIA_TYPES.json };
  };
  const partPath = (sliceId: string): string =>
    `${summaryOnly ? TEMPORARY_NAME : DATA_NAME}/${sliceId}.${format}`;
  /** Removes what a failed slice may have left where its own clean-up failed too. */
  const sweep = async (listed: ReadonlySet<string>): Promise<void> => {
    for (const folder of folders.keys()) {
      for (const name of await fileSystem.list(join(runDir, folder))) {
        if (!listed.has(`${folder}/${name}`)) await fileSystem.remove(join(runDir, folder, name));
      }
    }
  };
  const rawCounts = new Map<string, number>();

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
      await writeJson(`${TEMPORARY_NAME}/${REQUEST_RECORD}`, identity);
    },
    async rememberSlice(slice, file) {
      await writeJson(`${TEMPORARY_NAME}/${SLICE_RECORDS}/${slice.id}.json`, { slice, file });
    },
    spillOf: (sliceId) => createSliceSpill(fileSystem, join(temporaryDir, `spill-${sliceId}`)),
    async writePart(sliceId, lines) {
      const path = partPath(sliceId);
      return await writeLines(fileSystem, await place(path), path, format, lines);
    },
    async copyPart(file, fromDir) {
      await copyVerified(fileSystem, fromDir, file, await place(file.path));
      return file;
    },
    async *readPart(file) {
      const path = join(runDir, file.path);
      try {
        yield* splitLines(unpacked(file.path, fileSystem.read(path)));
      } catch (error) {
        throw ioError('read back', path, error);
      }
    },
    removePart: (file) => fileSystem.remove(join(runDir, file.path)),
    async writeRaw(sliceId, text) {
      const number = (rawCounts.get(sliceId) ?? 0) + 1;
      rawCounts.set(sliceId, number);
      const path = `${RAW_NAME}/${sliceId}-${number}.json`;
      const stored = await writeWhole(fileSystem, await place(path), [clean(path, text)]);
      return { path, ...stored, records: 0, mediaType: MEDIA_TYPES.json };
    },
    writeSummary: (summary) => writeJson(SUMMARY_NAME, summary),
    writeLookups: (lookups) => writeJson(LOOKUPS_NAME, lookups),
    async seal(manifest) {
      const facts = events.close();
      await scanEvents();
      const sealed = manifest({ path: EVENTS_NAME, ...facts, mediaType: MEDIA_TYPES.jsonl });
      const bytes = clean(MANIFEST_NAME, jsonText(sealed));
      await sweep(new Set(sealed.files.map((file) => file.path)));
      await writeWhole(
        fileSystem,
        {
          temporary: join(runDir, MANIFEST_TEMPORARY),
          final: join(runDir, MANIFEST_NAME),
          folder: runDir,
        },
        [bytes],
        // Only now: until the manifest is safely on the disk, a successor can take over the finished slices.
        () => fileSystem.remove(temporaryDir),
      );
      return sealed;
    },
    async abandon() {
      try {
        events.close();
      } catch {
        // Told already: the failure that led here.
      }
      await removeQuietly(fileSystem, join(runDir, MANIFEST_TEMPORARY));
      const records = join(temporaryDir, SLICE_RECORDS);
      const kept = new Set([REQUEST_RECORD, SLICE_RECORDS]);
      const names = await fileSystem.list(temporaryDir).catch(() => []);
      for (const name of names) {
        if (!kept.has(name)) await removeQuietly(fileSystem, join(temporaryDir, name));
      }
      // Nothing finished: nothing to resume from.
      const finished = await fileSystem.list(records).catch(() => []);
      if (finished.length === 0) await removeQuietly(fileSystem, temporaryDir);
    },
  };
}

function jsonText(value: unknown): string {
  return `${toPrettyJson(value)}\n`;
}

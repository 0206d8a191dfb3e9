import { join } from 'node:path';
import { startSha256, sha256OfChunks } from '../base/digest.js';
import { GenesysCoreError, toGenesysCoreError, messageOf } from '../base/errors.js';
import { PathReader } from '../records/path-reader.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { Column } from '../catalog/columns.js';
import type { Summary } from '../records/types.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import { decodeRecords, type DataFormat } from './formats/formats.js';
import { LINEAGE_NAME } from './lineage.js';
import {
  EVENTS_NAME,
  LOOKUPS_NAME,
  MANIFEST_NAME,
  SUMMARY_NAME,
  type FileEntry,
  type Manifest,
} from './manifest.js';
import type { RunSchemas } from './schemas.js';
import {
  type EventChecker,
  countProblems,
  eventChecker,
  lineageProblems,
  lookupsProblems,
  recountProblems,
  sliceProblems,
  summaryProblems,
  statusProblems,
} from './verify-claims.js';

/** One promise of a run folder, and what speaks against it. */
export interface VerifyCheck {
  /** `manifest`, `files`, `strays`, `data`, `events`, `slices`, `counts`, `status`, `summary`, `recount`, and `lookups` and `lineage` where there are any. */
  readonly name: string;
  readonly ok: boolean;
  /** What was looked at, for a person. */
  readonly note: string;
  /** Sentences that name the file. At most 50. */
  readonly problems: readonly string[];
}

export interface VerifyReport {
  readonly runDir: string;
  /** Whether there is a manifest at all, valid or not: without one the run did not finish. */
  readonly sealed: boolean;
  /** Whether every check is. It says nothing about whether the run succeeded: see `status`. */
  readonly ok: boolean;
  readonly runId: string | null;
  readonly status: Manifest['status'] | null;
  readonly records: number | null;
  readonly dataDigest: string | null;
  /** Who the folder says made it; nothing in it can prove that. Null where it names nobody. */
  readonly claimedOrigin: Manifest['github'];
  readonly checks: readonly VerifyCheck[];
}

export interface VerifyOptions {
  readonly schemas: RunSchemas;
  /** Default: the disk. */
  readonly fileSystem?: FileSystem;
  /**
   * How the records of a run are summed up, by the catalog that was in force; a text says why that is not known, and then
   * nothing is counted again. Default: not known.
   */
  readonly recount?: (manifest: Manifest) => Summary | string;
  /** Whether raw bodies may be absent, as they are where a run was published. Default false. */
  readonly withoutRaw?: boolean;
}

const MAX_PROBLEMS = 50;
/** The two small files are read whole; a larger one is none of ours. */
const MAX_JSON_BYTES = 256 * 1024 * 1024;

/**
 * Proves every claim of a sealed run folder: schemas, sizes, digests, lines, the digest of all records, sequence numbers,
 * the slices' cover of the window, sums. Reads each file once, in bounded memory, and changes nothing. What is wrong is
 * told in the report.
 */
export async function verifyRun(runDir: string, options: VerifyOptions): Promise<VerifyReport> {
  const fileSystem = tellingFileSystem(options.fileSystem ?? nodeFileSystem);
  const checks: VerifyCheck[] = [];
  const check = (name: string, note: string, problems: readonly string[]): void => {
    const listed = problems.slice(0, MAX_PROBLEMS);
    if (problems.length > MAX_PROBLEMS) listed.push(`… and ${problems.length - MAX_PROBLEMS} more`);
    checks.push({ name, ok: problems.length === 0, note, problems: listed });
  };

  const read = await readDocument(fileSystem, runDir, MANIFEST_NAME, options.schemas.manifest);
  check('manifest', `${MANIFEST_NAME} is there and valid`, read.problems);
  if (read.problems.length > 0) return reportOf(runDir, read.found, undefined, checks);
  const manifest = read.value as Manifest;

  const events = eventChecker(manifest, options.schemas.event);
  const absent = (path: string): Promise<boolean> => isLeftOut(fileSystem, runDir, path, options);
  const recount = manifest.request.summaryOnly
    ? 'no records were kept'
    : (options.recount?.(manifest) ?? 'the catalog of the run is not at hand');
  const reader = new PathReader(typeof recount === 'string' ? [] : recount.paths);
  const onRecord = (line: string): void => {
    if (typeof recount === 'string') return;
    reader.read(Buffer.from(line, 'utf8'), 0);
    recount.add(reader);
  };
  const scan = await scanFiles(fileSystem, runDir, manifest, events, absent, onRecord);
  check('files', `${counted(manifest.files.length, 'file')} as sealed: size, digest, lines`, scan.problems);
  check('strays', 'no file that the manifest does not list', await strays(fileSystem, runDir, manifest));
  check('data', 'records are JSON lines, their digest is the manifest’s', scan.dataProblems);
  check('events', 'events are valid, numbered without gaps, and end with the status', events.problems());
  check(
    'slices',
    'slices cover the window without gap or overlap and have their files',
    sliceProblems(manifest),
  );
  check('counts', 'counts add up', countProblems(manifest));
  check('status', 'status, slices and error agree', statusProblems(manifest));

  const summary = await readDocument(fileSystem, runDir, SUMMARY_NAME, options.schemas.summary);
  check('summary', `${SUMMARY_NAME} is valid and agrees with the manifest`, [
    ...summary.problems,
    ...(summary.problems.length > 0 ? [] : summaryProblems(manifest, summary.value)),
  ]);
  const isReadable =
    summary.problems.length === 0 && scan.problems.length === 0 && scan.dataProblems.length === 0;
  check(
    'recount',
    typeof recount === 'string'
      ? `figures not counted again: ${recount}`
      : 'figures counted again from the records',
    isReadable && typeof recount !== 'string' ? recountProblems(await recount.data(), summary.value) : [],
  );
  if (manifest.files.some((file) => file.path === LOOKUPS_NAME)) {
    const lookups = await readDocument(fileSystem, runDir, LOOKUPS_NAME, options.schemas.lookups);
    check('lookups', `${LOOKUPS_NAME} is valid and of this run`, [
      ...lookups.problems,
      ...(lookups.problems.length > 0 ? [] : lookupsProblems(manifest, lookups.value)),
    ]);
  }
  if (manifest.files.some((file) => file.path === LINEAGE_NAME)) {
    const lineage = await readDocument(fileSystem, runDir, LINEAGE_NAME, options.schemas.lineage);
    check('lineage', `${LINEAGE_NAME} is valid and of this run`, [
      ...lineage.problems,
      ...(lineage.problems.length > 0 ? [] : lineageProblems(manifest, lineage.value)),
    ]);
  }
  return reportOf(runDir, true, manifest, checks);
}

function reportOf(
  runDir: string,
  sealed: boolean,
  manifest: Manifest | undefined,
  checks: readonly VerifyCheck[],
): VerifyReport {
  return {
    runDir,
    sealed,
    ok: checks.every((check) => check.ok),
    runId: manifest?.runId ?? null,
    status: manifest?.status ?? null,
    records: manifest?.counts.records ?? null,
    dataDigest: manifest?.dataDigest ?? null,
    claimedOrigin: manifest?.github ?? null,
    checks,
  };
}

async function readDocument(
  fileSystem: FileSystem,
  runDir: string,
  name: string,
  schema: (value: unknown) => readonly string[],
): Promise<{ found: boolean; value: unknown; problems: readonly string[] }> {
  const problem = (text: string, found = true): { found: boolean; value: unknown; problems: string[] } => ({
    found,
    value: undefined,
    problems: [text],
  });
  try {
    const path = join(runDir, name);
    const facts = await fileSystem.inspect(path);
    if (facts === undefined) return problem(await missingText(fileSystem, runDir, name), false);
    if (facts.kind !== 'file') return problem(`${name} is no regular file`);
    if (facts.sizeBytes > MAX_JSON_BYTES)
      return problem(`${name} has ${facts.sizeBytes} bytes, at most ${MAX_JSON_BYTES} are read`);
    const chunks: Uint8Array[] = [];
    for await (const chunk of fileSystem.read(path)) chunks.push(chunk);
    const value = JSON.parse(Buffer.concat(chunks).toString('utf8')) as unknown;
    return { found: true, value, problems: schema(value).map((text) => `${name}: ${text}`) };
  } catch (error) {
    return problem(error instanceof SyntaxError ? `${name} is not JSON` : toGenesysCoreError(error).message);
  }
}

async function missingText(fileSystem: FileSystem, runDir: string, name: string): Promise<string> {
  if (name !== MANIFEST_NAME) return `${name} is missing`;
  if ((await fileSystem.inspect(runDir)) === undefined) return 'there is no such folder';
  return (await fileSystem.inspect(join(runDir, EVENTS_NAME))) === undefined
    ? `${name} is missing, and so is ${EVENTS_NAME}: this is no run folder`
    : `${name} is missing: the run did not finish; resumeFrom takes its finished slices over`;
}

interface FileScan {
  readonly problems: string[];
  readonly dataProblems: string[];
}

async function scanFiles(
  fileSystem: FileSystem,
  runDir: string,
  manifest: Manifest,
  events: EventChecker,
  isAbsent: (path: string) => Promise<boolean>,
  onRecord: (line: string) => void,
): Promise<FileScan> {
  const scan: FileScan = { problems: [], dataProblems: [] };
  const dataHash = startSha256();
  let intact = true;
  for (const file of manifest.files) {
    if (await isAbsent(file.path)) continue;
    const isData = file.path.startsWith('data/');
    const isEvents = file.path === EVENTS_NAME;
    let number = 0;
    const unreadable = { first: 0, count: 0 };
    const onLines = (lines: readonly string[]): void => {
      if (isData) dataHash.update(`${lines.join('\n')}\n`);
      for (const line of lines) {
        number += 1;
        if (isEvents) events.add(line, number);
        else if (!isRecord(line)) {
          if (unreadable.count === 0) unreadable.first = number;
          unreadable.count += 1;
        } else onRecord(line);
      }
    };
    const { format, columns = [] } = manifest;
    const kind = isData ? { format, columns } : { format: 'jsonl' as const, columns: [] };
    const problem = await fileProblem(
      fileSystem,
      runDir,
      file,
      isData || isEvents ? { kind, onLines } : undefined,
    );
    if (unreadable.count > 0) {
      const more = unreadable.count === 1 ? '' : `, nor are ${unreadable.count - 1} after it`;
      scan.dataProblems.push(`${file.path}: line ${unreadable.first} is no JSON object${more}`);
    }
    if (problem === undefined) continue;
    scan.problems.push(`${file.path} ${problem}`);
    if (isData) intact = false;
  }
  if (!intact) {
    scan.dataProblems.push('the digest of all records cannot be told: see files');
  } else if (!manifest.request.summaryOnly && dataHash.digest('hex') !== manifest.dataDigest) {
    scan.dataProblems.push(`${MANIFEST_NAME}: dataDigest is not that of the data files in their order`);
  }
  return scan;
}

async function isLeftOut(
  fileSystem: FileSystem,
  runDir: string,
  path: string,
  { withoutRaw }: VerifyOptions,
): Promise<boolean> {
  if (withoutRaw !== true || !path.startsWith('raw/')) return false;
  return (await fileSystem.inspect(join(runDir, path))) === undefined;
}

function isRecord(line: string): boolean {
  try {
    const value = JSON.parse(line) as unknown;
    return typeof value === 'object' && value !== null && !Array.isArray(value);
  } catch {
    return false;
  }
}

/** What is wrong with a file, after its name; undefined where it is what its entry says. */
async function fileProblem(
  fileSystem: FileSystem,
  runDir: string,
  file: FileEntry,
  content: FileContent | undefined,
): Promise<string | undefined> {
  try {
    if (
      file.path.split('/').some((name) => name === '' || name === '.' || name === '..' || name.includes('\\'))
    ) {
      return 'is no plain path below the run folder';
    }
    const path = join(runDir, file.path);
    const facts = await fileSystem.inspect(path);
    if (facts === undefined) return 'is missing';
    if (facts.kind !== 'file') return 'is no regular file';
    if (facts.sizeBytes !== file.bytes) return `has ${facts.sizeBytes} bytes, sealed with ${file.bytes}`;
    if ((await sha256OfChunks(fileSystem.read(path))) !== file.sha256)
      return 'was changed: its SHA-256 is not the sealed one';
    if (content === undefined) return undefined;
    const text = await readText(fileSystem, path, content);
    if (text.torn) return 'does not end with a line end';
    if (text.lines !== file.records)
      return `has ${counted(text.lines, 'line')}, sealed with ${formatCount(file.records)}`;
    const plain = file.uncompressedSha256;
    if (plain !== undefined && plain !== text.sha256) return 'unpacks to another text than sealed';
    return undefined;
  } catch (error) {
    if (error instanceof GenesysCoreError) return `cannot be read: ${error.message}`;
    return `was changed: it cannot be unpacked (${messageOf(error)})`;
  }
}

/** How a file of lines is read, and what takes them. */
interface FileContent {
  readonly kind: { readonly format: DataFormat; readonly columns: readonly Column[] };
  readonly onLines: (lines: readonly string[]) => void;
}

async function readText(
  fileSystem: FileSystem,
  path: string,
  { kind, onLines }: FileContent,
): Promise<{ lines: number; sha256: string; torn: boolean }> {
  const hash = startSha256();
  let lines = 0;
  let torn = false;
  for await (const batch of decodeRecords({ path, ...kind }, fileSystem, () => (torn = true))) {
    lines += batch.length;
    if (batch.length > 0) hash.update(`${batch.join('\n')}\n`);
    onLines(batch);
  }
  return { lines, sha256: hash.digest('hex'), torn };
}

async function strays(
  fileSystem: FileSystem,
  runDir: string,
  manifest: Manifest,
): Promise<readonly string[]> {
  const listed = new Set([MANIFEST_NAME, ...manifest.files.map((file) => file.path)]);
  const problems: string[] = [];
  const walk = async (folder: string): Promise<void> => {
    for (const name of await fileSystem.list(join(runDir, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      const facts = await fileSystem.inspect(join(runDir, path));
      if (facts?.kind === 'directory' && problems.length < MAX_PROBLEMS) await walk(path);
      else if (!listed.has(path)) problems.push(`${path} is not in ${MANIFEST_NAME}`);
    }
  };
  try {
    await walk('');
  } catch (error) {
    problems.push(toGenesysCoreError(error).message);
  }
  return problems;
}

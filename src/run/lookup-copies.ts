import { join } from 'node:path';
import { isRunId } from '../base/scope.js';
import { isJsonObject, parseJson, toJsonLine, type JsonObject } from '../base/json.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import { organizationDifference, type Maker, type Organization } from './identity.js';
import { LOOKUPS_NAME } from './manifest.js';
import { resolveOutputDir } from './workspace.js';

/** A list as it was fetched once. */
export interface LookupCopy {
  readonly fetchedAt: string;
  readonly entries: readonly JsonObject[];
}

/** What a copy must be, to be used in place of a list that is fetched. */
export interface CopyWanted {
  readonly dataset: string;
  /** Digest of what decides how entries look. */
  readonly recipe: string;
  /** Redacts a redacted entry, of which nothing more may go. */
  readonly redactAgain: (entry: JsonObject) => JsonObject;
}

/** Where copies of earlier runs are found. */
export interface CopyShelf {
  /**
   * The copy of a dataset that was fetched last, for the same organisation, by the same engine, catalog and recipe. Whatever
   * can not be read is no copy; why the newest other ones are none is told.
   */
  newest(wanted: CopyWanted): Promise<LookupCopy | undefined>;
}

export interface CopyShelfOptions {
  readonly workspace: string;
  /** Root of the run folders. */
  readonly outputDir: string;
  /** Datasets whose runs may have left a copy of a dataset. */
  readonly holdersOf: (dataset: string) => readonly string[];
  readonly organization: () => Promise<Organization>;
  readonly made: Maker;
  readonly nowMs: () => number;
  /** Whether a text holds a secret of the run in any form. */
  readonly holdsSecret: (text: string) => boolean;
  /** Told, as a sentence, why a copy of a dataset is not used where no other one is there. */
  readonly refused: (sentence: string) => void;
  readonly fileSystem?: FileSystem;
}

/** Run folders of one dataset that are looked into, the newest first. */
const MAX_FOLDERS = 50;
const MAX_BYTES = 64 * 1024 * 1024;
const MAX_DEPTH = 1000;
/** What machines may differ in their clocks. */
const MAX_AHEAD_MS = 3_600_000;

/**
 * Finds copies in the lookups.json of earlier run folders: a run writes nothing outside its own folder, so what it
 * leaves for the next one lies there too.
 */
export function createCopyShelf(options: CopyShelfOptions): CopyShelf {
  const { workspace, outputDir, holdersOf } = options;
  const files = tellingFileSystem(options.fileSystem ?? nodeFileSystem);
  const read = async (runDir: string): Promise<unknown> => {
    const path = join(runDir, LOOKUPS_NAME);
    const isFolder = (await files.inspect(runDir))?.kind === 'directory';
    const facts = isFolder ? await files.inspect(path) : undefined;
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_BYTES) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of files.read(path)) chunks.push(chunk);
    return parseJson(Buffer.concat(chunks).toString('utf8'), MAX_DEPTH);
  };
  const newestOf = async (holder: string, wanted: CopyWanted): Promise<Found> => {
    const folder = await resolveOutputDir(files, workspace, join(outputDir, holder));
    const runIds = (await files.list(folder)).filter(isRunId).reverse();
    const { digest } = await options.organization();
    let refusal: string | undefined;
    for (const runId of runIds.slice(0, MAX_FOLDERS)) {
      try {
        const file = await read(join(folder, runId));
        const copy = isJsonObject(file) ? copyIn(file, wanted, options) : undefined;
        if (!isJsonObject(file) || copy === undefined) continue;
        const why = differenceOf(file, digest, options.made) ?? copy.problem;
        if (why === undefined) return { copy: copy.copy };
        refusal ??= `The copy of ${wanted.dataset} in the run ${runId} of ${holder} is not used: ${why}. The list is fetched.`;
      } catch {
        // A damaged file is no copy; an older one may be good.
      }
    }
    return refusal === undefined ? {} : { refusal };
  };
  return {
    async newest(wanted) {
      const found = await Promise.all(
        holdersOf(wanted.dataset).map((holder) => newestOf(holder, wanted).catch((): Found => ({}))),
      );
      const [copy] = found
        .flatMap((one) => one.copy ?? [])
        .sort((a, b) => Date.parse(b.fetchedAt) - Date.parse(a.fetchedAt));
      const [refusal] = found.flatMap((one) => one.refusal ?? []);
      if (copy === undefined && refusal !== undefined) options.refused(refusal);
      return copy;
    },
  };
}

interface Found {
  readonly copy?: LookupCopy;
  readonly refusal?: string;
}

/** Why the copies of a file are not of this run's organisation, engine and catalog. */
function differenceOf(file: JsonObject, organization: string | null, made: Maker): string | undefined {
  const { organization: its } = file;
  const other = organizationDifference(typeof its === 'string' ? its : null, organization);
  if (other !== undefined) return other;
  if (file['engine'] !== made.engine) return 'another version of the engine made it';
  return file['catalogSha256'] === made.catalogSha256 ? undefined : 'it was made by another catalog';
}

/** The copy of a dataset in a file, and what is wrong with it; undefined where there is none. */
function copyIn(
  { lookups }: JsonObject,
  { dataset, recipe, redactAgain }: CopyWanted,
  { nowMs, holdsSecret }: Pick<CopyShelfOptions, 'nowMs' | 'holdsSecret'>,
): { readonly copy: LookupCopy; readonly problem: string | undefined } | undefined {
  for (const one of Array.isArray(lookups) ? (lookups as readonly unknown[]) : []) {
    if (!isJsonObject(one) || one['dataset'] !== dataset) continue;
    const { fetchedAt, entries } = one as { readonly fetchedAt?: unknown; readonly entries?: unknown };
    if (typeof fetchedAt !== 'string' || Number.isNaN(Date.parse(fetchedAt))) continue;
    if (!Array.isArray(entries) || !entries.every(isJsonObject)) continue;
    const copy = { fetchedAt, entries };
    if (one['recipe'] !== recipe)
      return { copy, problem: 'another redaction profile, pseudonym key or record definition made it' };
    // It would stay the newest for ever, and never be due.
    if (Date.parse(fetchedAt) > nowMs() + MAX_AHEAD_MS) return { copy, problem: 'it is of a time to come' };
    const lines = entries.map((entry) => toJsonLine(entry));
    const again = entries.map((entry) => toJsonLine(redactAgain(entry)));
    if (lines.some((line, at) => again[at] !== line))
      return { copy, problem: 'its entries are not as redaction leaves them' };
    return { copy, problem: lines.some(holdsSecret) ? 'an entry holds a secret of this run' : undefined };
  }
  return undefined;
}

import { basename, join } from 'node:path';
import { sha256OfChunks } from '../base/digest.js';
import type { GenesysCoreError } from '../base/errors.js';
import { invalidInput } from '../base/errors.js';
import { canonicalJson, type JsonValue } from '../base/json.js';
import { listed } from '../base/suggestion.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import { EVENTS_NAME, hasRecords, MANIFEST_NAME, type Manifest } from './manifest.js';
import type { FinishedSlice } from './resume.js';
import type { RunSchemas } from './schemas.js';

/** A sealed run of a shard, proven. */
export interface ShardRun {
  readonly runDir: string;
  readonly manifest: Manifest & { readonly shard: NonNullable<Manifest['shard']> };
}

/** The shards of one request, in order; `missing` are numbers that no folder was given for. */
export interface ShardSet {
  readonly runs: readonly [ShardRun, ...ShardRun[]];
  readonly missing: readonly number[];
  readonly count: number;
}

/** A manifest is small; a larger file is none of ours. */
const MAX_MANIFEST_BYTES = 256 * 1024 * 1024;

/**
 * Reads and proves the run folders of shards: manifests by their schema, data files by size and digest, all of one request.
 * Of several runs of one shard the one that succeeded counts, else the newest. Nothing is written.
 * @throws GenesysCoreError INPUT_INVALID that names the folder, what is wrong with it and what to do.
 */
export async function openShards(
  runDirs: readonly string[],
  schemas: RunSchemas,
  fileSystem: FileSystem = nodeFileSystem,
): Promise<ShardSet> {
  const files = tellingFileSystem(fileSystem);
  const all: ShardRun[] = [];
  for (const runDir of runDirs) all.push(await readShard(files, runDir, schemas));
  const [first] = all;
  if (first === undefined) throw refused('No run folder of a shard was given.');
  for (const other of all) assertSameRequest(first, other);
  const { count } = first.manifest.shard;
  const runs: ShardRun[] = [];
  const missing: number[] = [];
  for (let number = 1; number <= count; number += 1) {
    const run = chosenOf(all.filter(({ manifest }) => manifest.shard.number === number));
    if (run === undefined) missing.push(number);
    else runs.push(run);
  }
  assertNeighbours(runs);
  assertSameParts(runs);
  for (const run of runs) await proveFiles(files, run);
  const [head, ...rest] = runs;
  if (head === undefined)
    throw refused(`"${first.runDir}" says it is shard ${first.manifest.shard.number} of ${count}.`);
  return { runs: [head, ...rest], missing, count };
}

/** Slices of a shard's run that have their records. */
export function finishedSlices({ runDir, manifest }: ShardRun): readonly FinishedSlice[] {
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  return manifest.slices.filter(hasRecords).flatMap((slice) => {
    const file = files.get(`data/${slice.id}.${manifest.format}`);
    return file === undefined ? [] : [{ slice, file, from: { runDir, runId: manifest.runId } }];
  });
}

async function readShard(files: FileSystem, runDir: string, schemas: RunSchemas): Promise<ShardRun> {
  const path = join(runDir, MANIFEST_NAME);
  const facts = await files.inspect(path);
  if (facts?.kind !== 'file' || facts.sizeBytes > MAX_MANIFEST_BYTES)
    throw refused(await whyNoManifest(files, runDir));
  const chunks: Uint8Array[] = [];
  for await (const chunk of files.read(path)) chunks.push(chunk);
  let manifest: Manifest;
  try {
    manifest = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Manifest;
  } catch (error) {
    throw refused(`The manifest in "${runDir}" is not JSON. Take the folder from its artifact again.`, error);
  }
  const [problem] = schemas.manifest(manifest);
  if (problem !== undefined)
    throw refused(
      `The manifest in "${runDir}" is not valid: ${problem}. Take the folder from its artifact again.`,
    );
  const { shard } = manifest;
  if (shard === undefined)
    throw refused(
      `"${runDir}" is the run of a whole request, not of a shard. Give run folders that were made with the option shard.`,
    );
  if (manifest.request.summaryOnly)
    throw refused(
      `"${runDir}" was made with summaryOnly and has no records. Run the job of that shard without it.`,
    );
  return { runDir, manifest: { ...manifest, shard } };
}

/** A folder without a manifest: nothing at all, a run that was killed, or something else. */
async function whyNoManifest(files: FileSystem, runDir: string): Promise<string> {
  const folder = await files.inspect(runDir);
  if (folder === undefined) return `"${runDir}" is not there. Give run folders of shards.`;
  const isRun =
    folder.kind === 'directory' && (await files.inspect(join(runDir, EVENTS_NAME)))?.kind === 'file';
  return isRun
    ? `"${runDir}" has no manifest: that run did not finish. Run the job of that shard again.`
    : `"${runDir}" is no run folder: it has neither ${MANIFEST_NAME} nor ${EVENTS_NAME}. Give run folders of shards.`;
}

/** What shards of one request have in common. */
function factsOf({ manifest }: ShardRun): readonly (readonly [name: string, value: unknown])[] {
  return [
    ['dataset', manifest.datasetKey],
    ['number of shards', manifest.shard.count],
    ['start of the whole window', manifest.shard.start],
    ['end of the whole window', manifest.shard.end],
    ['filters', manifest.request.filters],
    ['format', manifest.format],
    ['engine', manifest.engine.version],
    ['organisation (its digest)', manifest.organization],
    ['catalog (SHA-256)', manifest.catalog.sha256],
    ['redaction profile', manifest.redaction.profile],
    ['pseudonym key (its id)', manifest.redaction.keyId],
  ];
}

function assertSameRequest(first: ShardRun, other: ShardRun): void {
  const theirs = new Map(factsOf(other));
  const differences = factsOf(first).flatMap(([name, value]) => {
    const [a, b] = [value, theirs.get(name)].map((one) => canonicalJson((one ?? null) as JsonValue));
    return a === b ? [] : [`${name} is ${a ?? ''} and ${b ?? ''}`];
  });
  if (differences.length > 0)
    throw refused(
      `"${first.runDir}" and "${other.runDir}" are not shards of one request: ${differences.join('; ')}. Merge shards of one plan, run by one version.`,
    );
}

/** The run of a shard that counts. */
function chosenOf(runs: readonly ShardRun[]): ShardRun | undefined {
  const [one, another] = runs.filter(({ manifest }) => manifest.status === 'succeeded');
  if (one !== undefined && another !== undefined)
    throw refused(
      `Shard ${one.manifest.shard.number} of ${one.manifest.shard.count} was given twice, and both runs succeeded: ${listed([one.runDir, another.runDir].map((path) => basename(path)))}. Leave one of them out.`,
    );
  return one ?? [...runs].sort((a, b) => (a.manifest.runId < b.manifest.runId ? 1 : -1))[0];
}

/** Parts of parents fit together where all shards saw about as many parents: the same number of parts. */
function assertSameParts(runs: readonly ShardRun[]): void {
  const seen = new Map<string, readonly [parts: number, runDir: string]>();
  for (const { runDir, manifest } of runs)
    for (const { id, parents } of manifest.slices) {
      if (parents?.parts === undefined) continue;
      const base = id.replace(/-p\d+$/, '');
      const [parts, other] = seen.get(base) ?? [parents.parts, runDir];
      seen.set(base, [parts, other]);
      if (parts !== parents.parts)
        throw refused(
          `"${other}" cut the parents into ${parts} parts, "${runDir}" into ${parents.parts}: their number changed too much in between. Run all shards again, closer together.`,
        );
    }
}

/** Each shard begins where the one before it ended, where that is there. */
function assertNeighbours(runs: readonly ShardRun[]): void {
  for (const [index, { runDir, manifest }] of runs.entries()) {
    const before = runs[index - 1];
    if (before?.manifest.shard.number !== manifest.shard.number - 1) continue;
    if (before.manifest.request.end !== manifest.request.start)
      throw refused(
        `"${before.runDir}" ends at ${before.manifest.request.end ?? ''}, but the next shard, "${runDir}", begins at ${manifest.request.start ?? ''}. These are shards of different plans.`,
      );
  }
}

async function proveFiles(files: FileSystem, { runDir, manifest }: ShardRun): Promise<void> {
  for (const entry of manifest.files.filter(({ path }) => /^(?:data|strays)\//.test(path))) {
    const path = join(runDir, entry.path);
    const facts = /^(?:data|strays)\/[\w.-]+$/.test(entry.path) ? await files.inspect(path) : undefined;
    const problem =
      facts?.kind !== 'file'
        ? 'is not there'
        : facts.sizeBytes !== entry.bytes
          ? `has ${facts.sizeBytes} bytes, its manifest says ${entry.bytes}`
          : (await sha256OfChunks(files.read(path))) === entry.sha256
            ? undefined
            : 'is not what its manifest says: its SHA-256 differs';
    if (problem !== undefined)
      throw refused(
        `"${path}" ${problem}. Take the folder from its artifact again, or run the job of that shard again.`,
      );
  }
}

function refused(message: string, cause?: unknown): GenesysCoreError {
  return invalidInput(`merge: ${message}`, { cause });
}

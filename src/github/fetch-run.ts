import { mkdir, open, readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { sha256Hex, startSha256 } from '../base/digest.js';
import { GenesysCoreError, invalidInput, messageOf } from '../base/errors.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { nodeFileSystem } from '../run/file-system.js';
import { MANIFEST_NAME } from '../run/manifest.js';
import { verifyRun, type VerifyReport } from '../run/verify.js';
import type { RunSchemas } from '../run/schemas.js';
import { ArchiveError, filesOf } from './archive.js';
import type { DataRelease } from './data-release.js';
import { ExpectedRefusal, type GitHubClient } from './github-client.js';
import { ownMember, type IndexDocument, type IndexedRun, type ReleasePlace } from './index-document.js';
import { createRunRelease } from './run-release.js';

export interface FetchOptions {
  readonly dataset: string;
  /** Default: the latest. */
  readonly runId?: string | undefined;
  /** Absolute path below which `<dataset>/<runId>` is made. */
  readonly outDir: string;
}

export interface FetchedRun {
  readonly run: IndexedRun;
  /** Absolute path. */
  readonly runDir: string;
  /** Whether it was there already; it was verified again. */
  readonly wasThere: boolean;
  readonly report: VerifyReport;
}

/**
 * Fetches a published run from its release and unpacks it. The archive must have the digest of the index, the manifest
 * too, and the folder must be as its manifest says; else nothing of it stays.
 * @throws GenesysCoreError `INPUT_INVALID` where the index has no such run, `PUBLISH` where it cannot be fetched or is
 * not what was published
 */
export async function fetchRun(
  index: IndexDocument,
  options: FetchOptions,
  client: GitHubClient,
  schemas: RunSchemas,
): Promise<FetchedRun> {
  const run = findRun(index, options, client.repository);
  const place = await placeOf(run, options.dataset, client);
  const runDir = join(options.outDir, options.dataset, run.runId);
  const there = await manifestSha256(runDir);
  if (there !== undefined) {
    const report = await verifyRun(runDir, { schemas, withoutRaw: true });
    if (there === run.manifestSha256 && report.ok) return { run, runDir, wasThere: true, report };
    throw new GenesysCoreError(
      'IO',
      `${quoted(runDir)} is there already, and is not the published run. Nothing was overwritten: remove it or give another folder with --out.`,
    );
  }
  await mkdir(dirname(runDir), { recursive: true });
  // Not by mkdtemp, whose folders nobody else of the machine may read.
  const temporary = join(dirname(runDir), `.get-${client.mark}-${process.pid}`);
  await mkdir(temporary);
  try {
    const stream = await download(createRunRelease(client, options.dataset), place);
    const folder = `${options.dataset}/${run.runId}`;
    const sha256 = await unpack(stream, folder, temporary, place);
    if (sha256 !== place.sha256) throw tampered(place, 'its SHA-256 is not that of the index');
    if ((await manifestSha256(temporary)) !== run.manifestSha256)
      throw tampered(place, `its ${MANIFEST_NAME} is not the one that the index has the SHA-256 of`);
    const report = await verifyRun(temporary, { schemas, withoutRaw: true });
    const problem = report.checks.flatMap((check) => check.problems)[0];
    if (problem !== undefined) throw tampered(place, problem);
    await nodeFileSystem.rename(temporary, runDir);
    return { run, runDir, wasThere: false, report: { ...report, runDir } };
  } finally {
    await nodeFileSystem.remove(temporary);
  }
}

/** Whether the run that is meant has an archive, as earlier versions published them. */
export function hasArchive(index: IndexDocument, { dataset, runId }: Omit<FetchOptions, 'outDir'>): boolean {
  const entry = ownMember(index.datasets, dataset);
  const runs = [entry?.latest, ...(entry?.runs ?? [])];
  const run = runId === undefined ? runs[0] : runs.find((candidate) => candidate?.runId === runId);
  return run?.release !== null && run?.release !== undefined;
}

function findRun(index: IndexDocument, { dataset, runId }: FetchOptions, repository: string): IndexedRun {
  const known = Object.keys(index.datasets);
  const entry = ownMember(index.datasets, dataset);
  if (entry === undefined)
    throw invalidInput(
      known.length === 0
        ? `Nothing is published in ${repository}: no run had the input publish with index there.`
        : `No run of the dataset ${quoted(dataset)} is published in ${repository}.${didYouMean(dataset, known)} There are: ${listed(known)}.`,
    );
  if (runId === undefined) {
    if (entry.latest !== null) return entry.latest;
    throw invalidInput(
      `No run of the dataset ${dataset} in ${repository} has succeeded yet. Its runs are: ${listed(entry.runs.map((run) => `${run.runId} (${run.status})`))}.`,
    );
  }
  const run = [entry.latest, ...entry.runs].find((candidate) => candidate?.runId === runId);
  if (run !== undefined && run !== null) return run;
  const ids = entry.runs.map((candidate) => candidate.runId);
  throw invalidInput(
    `The run ${quoted(runId)} of the dataset ${dataset} is not in the index of ${repository}.${didYouMean(runId, ids)} There are: ${listed(ids)}.`,
  );
}

async function placeOf(run: IndexedRun, dataset: string, client: GitHubClient): Promise<ReleasePlace> {
  if (run.release !== null) return run.release;
  const artifact = await artifactSentence(run, client);
  throw invalidInput(
    `The run ${run.runId} of ${dataset} (${run.status}) is listed, but not among the assets of a release: it was published without release, holds no whole UTC day, another run counts for its days, or it is older than releaseKeep allows.${artifact}`,
  );
}

/** What became of the artifact of a run, by GitHub's own facts, with a space before; empty where none was uploaded. */
export async function artifactSentence(
  { artifact }: Pick<IndexedRun, 'artifact'>,
  client: GitHubClient,
): Promise<string> {
  if (artifact === null) return '';
  const page = artifact.url === null ? '' : `: ${artifact.url}`;
  try {
    const { data } = await client.call(
      { deed: 'read an artifact', permission: 'actions: read', expected: ['absent'] },
      (octokit, signal) =>
        octokit.rest.actions.getArtifact({
          ...client.place,
          artifact_id: artifact.id,
          request: { signal },
        }),
    );
    const day = data.expires_at?.slice(0, 10);
    if (data.expired) return ` Its artifact has expired${day === undefined ? '' : `, on ${day}`}.`;
    return ` Its artifact is kept${day === undefined ? '' : ` until ${day}`}${page}.`;
  } catch (error) {
    if (error instanceof ExpectedRefusal) return ' Its artifact is not there any more.';
    if (!(error instanceof GenesysCoreError) || error.code === 'CANCELLED') throw error;
    return ` Its artifact may still be there${page}.`;
  }
}

async function download(release: DataRelease, place: ReleasePlace): Promise<AsyncIterable<Uint8Array>> {
  const content = await release.download(place.assetId);
  if (content !== undefined) return content;
  // It was sent again since the index was written.
  const asset = (await release.assets()).get(place.name);
  const again = asset === undefined ? undefined : await release.download(asset.id);
  if (again !== undefined) return again;
  throw new GenesysCoreError(
    'PUBLISH',
    `The asset ${place.name} of the release ${place.tag} is not there any more. Fetch a newer run.`,
    { retryable: false },
  );
}

/** Unpacks into `target` and gives the SHA-256 of the archive. */
async function unpack(
  stream: AsyncIterable<Uint8Array>,
  folder: string,
  target: string,
  place: ReleasePlace,
): Promise<string> {
  const hash = startSha256();
  let left = place.sizeBytes;
  const source = (async function* () {
    for await (const chunk of stream) {
      left -= chunk.length;
      if (left < 0) throw tampered(place, `it is larger than the ${place.sizeBytes} bytes of the index`);
      hash.update(chunk);
      yield chunk;
    }
  })();
  try {
    for await (const file of filesOf(source)) {
      if (!file.path.startsWith(`${folder}/`)) throw tampered(place, `it holds ${quoted(file.path)}`);
      await write(join(target, file.path.slice(folder.length + 1)), file.chunks);
    }
    // What follows the end mark belongs to the digest.
    const iterator = source[Symbol.asyncIterator]();
    while ((await iterator.next()).done !== true);
  } catch (error) {
    if (error instanceof ArchiveError) throw tampered(place, error.message);
    if (error instanceof GenesysCoreError) throw error;
    throw new GenesysCoreError(
      'PUBLISH',
      `The asset ${place.name} could not be fetched whole: ${messageOf(error)}. Run again.`,
      { cause: error, retryable: true },
    );
  }
  return hash.digest('hex');
}

async function write(path: string, chunks: AsyncIterable<Uint8Array>): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx');
  try {
    for await (const chunk of chunks) await file.write(chunk);
  } finally {
    await file.close();
  }
}

async function manifestSha256(runDir: string): Promise<string | undefined> {
  const bytes = await readFile(join(runDir, MANIFEST_NAME)).catch(() => undefined);
  return bytes === undefined ? undefined : sha256Hex(bytes);
}

function tampered(place: ReleasePlace, why: string): GenesysCoreError {
  return new GenesysCoreError(
    'PUBLISH',
    `The asset ${place.name} of the release ${place.tag} is not what was published: ${why}. Nothing of it was kept. Have the run published again, and find out who changed the release.`,
    { retryable: false },
  );
}

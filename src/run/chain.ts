import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { nodeFileSystem, type FileSystem } from './file-system.js';
import { MANIFEST_NAME, type Manifest } from './manifest.js';
import { verifyRun, type VerifyOptions, type VerifyReport } from './verify.js';

export interface ChainLink {
  readonly runDir: string;
  readonly datasetKey: string | null;
  readonly runId: string | null;
  readonly report: VerifyReport;
  /** What is wrong with the run's place in the chain; each sentence names the run. */
  readonly problems: readonly string[];
}

export interface ChainReport {
  /** Whether every folder verifies and every run follows one that is there. */
  readonly ok: boolean;
  /** By dataset, oldest run first; folders without a readable manifest last. */
  readonly links: readonly ChainLink[];
}

interface ReadRun {
  readonly runDir: string;
  readonly manifest: Manifest | undefined;
  readonly manifestSha256: string;
  readonly report: VerifyReport;
}

/**
 * Verifies run folders and the chain that their manifests make: each names the run of its dataset that was published
 * before it, and the digest of that one's manifest. So a run that was changed or taken away shows in its successor. The
 * oldest folder of a dataset may follow a run that is not here. Nothing but the folders is needed.
 */
export async function verifyChain(runDirs: readonly string[], options: VerifyOptions): Promise<ChainReport> {
  const runs: ReadRun[] = [];
  for (const runDir of runDirs) runs.push(await readRun(runDir, options));
  runs.sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  const byId = new Map(runs.map((run) => [orderOf(run), run]));
  const begun = new Set<string>();
  const links = runs.map((run): ChainLink => {
    const { runDir, manifest, report } = run;
    if (manifest === undefined)
      return {
        runDir,
        datasetKey: null,
        runId: null,
        report,
        problems: [`${runDir} is no sealed run folder`],
      };
    const { datasetKey, runId } = manifest;
    const isFirst = !begun.has(datasetKey);
    begun.add(datasetKey);
    return { runDir, datasetKey, runId, report, problems: chainProblems(manifest, isFirst, byId) };
  });
  return { ok: links.every((link) => link.report.ok && link.problems.length === 0), links };
}

function chainProblems(
  { datasetKey, runId, previous }: Manifest,
  isFirst: boolean,
  byId: ReadonlyMap<string, ReadRun>,
): string[] {
  if (previous === undefined)
    return isFirst ? [] : [`run ${runId} names no run before it: the chain is broken there`];
  const before = byId.get(`${datasetKey} ${previous.runId}`);
  if (before === undefined)
    return isFirst ? [] : [`run ${previous.runId}, which run ${runId} follows, is missing`];
  if (before.manifestSha256 === previous.manifestSha256) return [];
  return [`run ${previous.runId} was changed: run ${runId} sealed another ${MANIFEST_NAME} of it`];
}

function orderOf({ runDir, manifest }: ReadRun): string {
  return manifest === undefined ? `\uffff ${runDir}` : `${manifest.datasetKey} ${manifest.runId}`;
}

async function readRun(runDir: string, options: VerifyOptions): Promise<ReadRun> {
  const report = await verifyRun(runDir, options);
  const fileSystem = options.fileSystem ?? nodeFileSystem;
  if (report.runId === null) return { runDir, manifest: undefined, manifestSha256: '', report };
  const bytes = await bytesOf(fileSystem, join(runDir, MANIFEST_NAME));
  return {
    runDir,
    manifest: JSON.parse(bytes.toString('utf8')) as Manifest,
    manifestSha256: createHash('sha256').update(bytes).digest('hex'),
    report,
  };
}

async function bytesOf(fileSystem: FileSystem, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileSystem.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

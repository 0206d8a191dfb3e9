import { join } from 'node:path';
import { sha256Hex } from '../base/digest.js';
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
  /** Whether every folder verifies, every run follows one that is there, and the anchor holds. */
  readonly ok: boolean;
  /** By dataset, oldest run first; folders without a readable manifest last. */
  readonly links: readonly ChainLink[];
  /** Folders without a manifest: of runs that were killed, or of copies of lookups. They are no links. */
  readonly ignored: readonly string[];
  /** The ends of the chain of each dataset. */
  readonly ends: readonly ChainEnds[];
}

export interface ChainEnds {
  readonly datasetKey: string;
  readonly first: string;
  readonly last: string;
  /** The run that the first one follows and that is not here; null where the first begins the chain. */
  readonly before: string | null;
  /** What the anchor says against the chain; each sentence names the run. */
  readonly problems: readonly string[];
}

/** Runs of a dataset as an index has them, newest first: what a chain is held against from outside. */
export type ChainAnchor = Readonly<
  Record<string, readonly { readonly runId: string; readonly manifestSha256: string }[]>
>;

/** What is known of the ends of a chain from outside; an end that is not known proves nothing that was cut off there. */
export interface ChainEndsKnown {
  readonly anchor?: ChainAnchor | undefined;
  /** The run with which the chain is to begin: older ones may be gone. Without it, all runs of the anchor must be here. */
  readonly from?: string | undefined;
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
 * oldest folder of a dataset may follow a run that is not here. Nothing but the folders is needed; with an anchor, a newest
 * run that was taken away shows too, which no run follows, and an oldest one.
 */
export async function verifyChain(
  runDirs: readonly string[],
  options: VerifyOptions,
  { anchor, from }: ChainEndsKnown = {},
): Promise<ChainReport> {
  const runs: ReadRun[] = [];
  const ignored: string[] = [];
  for (const runDir of runDirs) {
    const run = await readRun(runDir, options);
    if (run.report.sealed || run.manifest !== undefined || !(await isUnsealed(runDir, options)))
      runs.push(run);
    else ignored.push(runDir);
  }
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
  const ends = endsOf(runs, { anchor, from });
  const ok =
    links.length > 0 &&
    links.every((link) => link.report.ok && link.problems.length === 0) &&
    ends.every(({ problems }) => problems.length === 0);
  return { ok, links, ignored, ends };
}

/** A folder that is there and has no manifest. */
async function isUnsealed(runDir: string, { fileSystem = nodeFileSystem }: VerifyOptions): Promise<boolean> {
  const names = await fileSystem.list(runDir).catch(() => undefined);
  return names !== undefined && !names.includes(MANIFEST_NAME);
}

function endsOf(runs: readonly ReadRun[], { anchor, from }: ChainEndsKnown): readonly ChainEnds[] {
  const byDataset = new Map<string, ReadRun[]>();
  for (const run of runs) {
    const key = run.manifest?.datasetKey;
    if (key !== undefined) byDataset.set(key, [...(byDataset.get(key) ?? []), run]);
  }
  return [...byDataset].map(([datasetKey, own]) => {
    const ids = own.map((run) => run.manifest?.runId ?? '');
    const [first = ''] = ids;
    return {
      datasetKey,
      first,
      last: ids.at(-1) ?? '',
      before: own[0]?.manifest?.previous?.runId ?? null,
      problems: [
        ...(from === undefined || from === first
          ? []
          : [
              `the chain begins with run ${first}, and not with ${from}: that one was removed, or another folder is given`,
            ]),
        ...(anchor === undefined
          ? []
          : anchorProblems(own, first, from !== undefined, anchor[datasetKey] ?? [])),
      ],
    };
  });
}

/** What the index knows: each run must be here, with the manifest that the index has the digest of. */
function anchorProblems(
  own: readonly ReadRun[],
  first: string,
  beginsLater: boolean,
  indexed: ChainAnchor[string],
): readonly string[] {
  const here = new Map(own.map((run) => [run.manifest?.runId ?? '', run.manifestSha256]));
  const last = [...here.keys()].sort().at(-1) ?? '';
  if (indexed.length === 0) return ['the index has no run of it'];
  const problems = indexed.flatMap(({ runId, manifestSha256 }) => {
    if (runId < first && beginsLater) return [];
    const sha256 = here.get(runId);
    if (sha256 === undefined) return [missingText(runId, { first, last })];
    return sha256 === manifestSha256 ? [] : [`run ${runId} is not the one that the index has the digest of`];
  });
  const known = new Set(indexed.map(({ runId }) => runId));
  const oldest = indexed.at(-1)?.runId ?? '';
  const strangers = [...here.keys()].filter((runId) => runId >= oldest && !known.has(runId));
  return [...problems, ...strangers.map((runId) => `run ${runId} is not in the index`)];
}

function missingText(runId: string, { first, last }: Pick<ChainEnds, 'first' | 'last'>): string {
  if (runId > last)
    return `run ${runId} of the index is missing: it is newer than all that are here, and was removed`;
  if (runId > first) return `run ${runId} of the index is missing`;
  return `run ${runId} of the index is missing: it is older than all that are here, and was removed or pruned. Where that is known: --from ${first}`;
}

function chainProblems(
  { datasetKey, runId, previous }: Manifest,
  isFirst: boolean,
  byId: ReadonlyMap<string, ReadRun>,
): string[] {
  if (previous === undefined)
    return isFirst
      ? []
      : [
          `run ${runId} names no run before it: the chain is broken there, or it ran without publish: index, by which a run knows the one before`,
        ];
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
    manifestSha256: sha256Hex(bytes),
    report,
  };
}

async function bytesOf(fileSystem: FileSystem, path: string): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of fileSystem.read(path)) chunks.push(chunk);
  return Buffer.concat(chunks);
}

import { join } from 'node:path';
import { sha256Hex } from '../base/digest.js';
import { canonicalJson, isJsonObject, parseJson, type JsonObject } from '../base/json.js';
import { isRunId } from '../base/scope.js';
import type { ApiRequest } from '../catalog/request.js';
import { nodeFileSystem, tellingFileSystem, type FileSystem } from './file-system.js';
import type { Organization } from './identity.js';
import { EVENTS_NAME, MANIFEST_NAME, type Manifest } from './manifest.js';
import { resolveOutputDir } from './workspace.js';

/** A query of an earlier run whose results may still be read. */
export interface SharedJob {
  readonly transactionId: string;
  readonly datasetKey: string;
  readonly runId: string;
}

/** Finished queries that other datasets of the same transaction have left behind. */
export interface SharedJobs {
  /** Digest of a submit for this organisation; undefined where nobody knows which that is. */
  digestOf(submit: ApiRequest): Promise<string | undefined>;
  /** The query that was submitted by such a request last and is not too old. */
  find(digest: string): Promise<SharedJob | undefined>;
}

export interface SharedJobsOptions {
  readonly workspace: string;
  /** Root of the run folders. */
  readonly outputDir: string;
  /** The other datasets of the transaction. */
  readonly datasets: readonly string[];
  /** How long the results of a finished query can be read. */
  readonly keptMs: number;
  readonly nowMs: number;
  readonly organization: () => Promise<Organization>;
  readonly fileSystem?: FileSystem;
}

/** Run folders of one dataset that are looked into, the newest first. */
const MAX_FOLDERS = 5;
const MAX_BYTES = 64 * 1024 * 1024;

/**
 * Finds the finished queries of sealed runs beside this one. A query is taken only where its slice succeeded: then its
 * window had ended and its data were complete when it was submitted.
 */
export function createSharedJobs(options: SharedJobsOptions): SharedJobs {
  const files = tellingFileSystem(options.fileSystem ?? nodeFileSystem);
  const read = async (path: string): Promise<string | undefined> => {
    const facts = await files.inspect(path);
    if (facts?.kind !== 'file' || facts.sizeBytes > MAX_BYTES) return undefined;
    const chunks: Uint8Array[] = [];
    for await (const chunk of files.read(path)) chunks.push(chunk);
    return Buffer.concat(chunks).toString('utf8');
  };
  const jobsOf = async (runDir: string, since: string): Promise<ReadonlyMap<string, string>> => {
    const manifest = parseJson((await read(join(runDir, MANIFEST_NAME))) ?? '') as unknown as Manifest;
    const events = (await read(join(runDir, EVENTS_NAME))) ?? '';
    const sealed = manifest.files.find(({ path }) => path === EVENTS_NAME)?.sha256;
    return sealed === sha256Hex(events) ? finishedJobs(manifest, events, since) : new Map<string, string>();
  };
  const all = async (): Promise<ReadonlyMap<string, SharedJob>> => {
    const found = new Map<string, SharedJob>();
    const since = new Date(options.nowMs - options.keptMs).toISOString();
    for (const datasetKey of options.datasets) {
      const folder = await resolveOutputDir(files, options.workspace, join(options.outputDir, datasetKey));
      const runIds = (await files.list(folder).catch(() => [])).filter(isRunId).reverse();
      for (const runId of runIds.slice(0, MAX_FOLDERS)) {
        // What can not be read has no queries to share.
        const jobs = await jobsOf(join(folder, runId), since).catch(() => new Map<string, string>());
        for (const [digest, transactionId] of jobs)
          if ((found.get(digest)?.runId ?? '') < runId)
            found.set(digest, { transactionId, datasetKey, runId });
      }
    }
    return found;
  };
  let known: Promise<ReadonlyMap<string, SharedJob>> | undefined;
  return {
    async digestOf({ method, url, body }) {
      const { digest } = await options.organization();
      return digest === null ? undefined : sha256Hex(canonicalJson([digest, method, url, body ?? null]));
    },
    find: async (digest) => (await (known ??= all().catch(() => new Map<string, SharedJob>()))).get(digest),
  };
}

/** The queries of slices that succeeded, by the digest of their submit. */
function finishedJobs(manifest: Manifest, events: string, since: string): ReadonlyMap<string, string> {
  const good = new Set(manifest.slices.filter(({ status }) => status === 'succeeded').map(({ id }) => id));
  const submitted = new Map<string, string>();
  const finished = new Map<string, string>();
  for (const line of events.split('\n')) {
    if (!line.includes('"transaction.')) continue;
    const event = parseJson(line);
    if (!isJsonObject(event)) continue;
    const { type, ts, sliceId, transactionId, requestSha256, outcome } = event as JsonObject & Texts;
    if (transactionId === undefined || ts === undefined || ts < since) continue;
    if (type === 'transaction.submitted' && requestSha256 !== undefined && good.has(sliceId ?? ''))
      submitted.set(transactionId, requestSha256);
    const digest = submitted.get(transactionId);
    if (type === 'transaction.completed' && outcome === 'completed' && digest !== undefined)
      finished.set(digest, transactionId);
  }
  return finished;
}

type Texts = Readonly<
  Partial<Record<'type' | 'ts' | 'sliceId' | 'transactionId' | 'requestSha256' | 'outcome', string>>
>;

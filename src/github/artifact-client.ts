import { AsyncLocalStorage } from 'node:async_hooks';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ArtifactClient as GitHubClient, FindOptions } from '@actions/artifact';
import { present } from '../base/json.js';
import type { GitHubAccess } from './github-client.js';
import { unzip, ZipRefused } from './zip.js';

/** One upload as the artifact service takes it. */
export interface ArtifactUpload {
  readonly name: string;
  /** Absolute paths below `rootDir`. */
  readonly files: readonly string[];
  readonly rootDir: string;
  /** Unset: as the repository has it. */
  readonly retentionDays?: number | undefined;
  /** 0 (stored) to 9. */
  readonly compressionLevel: number;
}

export interface StoredArtifact {
  readonly name: string;
  readonly id: number;
  readonly sizeBytes: number;
  /** SHA-256 of the archive, hex; null where the service does not tell. */
  readonly sha256: string | null;
  /** The workflow run that made it, where that is another one than this. */
  readonly workflowRunId?: number;
  /** When its time of keeping ended, ISO 8601: nothing of it is there any more. */
  readonly expiredAt?: string;
}

/** A call of the service failed. `sentSha256` is there when the whole archive had been sent before. */
export class ArtifactCallError extends Error {
  readonly sentSha256: string | null;

  constructor(message: string, sentSha256: string | null, cause: unknown) {
    super(message, { cause });
    this.name = 'ArtifactCallError';
    this.sentSha256 = sentSha256;
  }
}

/** The artifact service as the publisher needs it. */
export interface ArtifactClient {
  /** `sendingTo` is told the host to which the bytes go as long as they are on their way, and null when they are there. @throws ArtifactCallError */
  upload(upload: ArtifactUpload, sendingTo?: (host: string | null) => void): Promise<StoredArtifact>;
  /** The finished artifacts of this workflow run, those of its earlier attempts among them. @throws ArtifactCallError */
  list(): Promise<readonly StoredArtifact[]>;
}

/** The artifact service as a run that resumes an earlier one needs it. */
export interface ArtifactSource extends Pick<ArtifactClient, 'list'> {
  /**
   * Unpacks an artifact into the folder, which is there, and proves the digest of what came; of plain files with plain names
   * and sizes alone. @throws ArtifactCallError
   */
  download(artifact: StoredArtifact, folder: string): Promise<void>;
}

/** Whether an artifact came and is nothing that may be unpacked: fetching it again would not help. */
export function isRefusedArchive(error: unknown): boolean {
  return error instanceof ArtifactCallError && error.cause instanceof ZipRefused;
}

/** The client tells the address of the storage in its debug log alone. */
const STORAGE_LINE = /"signed_upload_url": ?"https?:\/\/([\w.:-]+)\//;
const DIGEST_LINE = /^SHA256 digest of uploaded artifact is ([0-9a-f]{64})$/;

/**
 * GitHub's client, loaded when first asked for: it is several times larger than the rest of the engine. What it prints
 * goes to `log`, line by line, and not to standard output. Artifacts of other workflow runs take `access`.
 */
export function gitHubArtifactClient(
  log: (line: string) => void,
  access?: GitHubAccess,
): ArtifactClient & ArtifactSource {
  const load = async (): Promise<GitHubClient> => (await import('@actions/artifact')).default;
  return {
    async upload(upload, sendingTo) {
      // The client tells the digest of what it sent only in its log when the last call fails.
      let sentSha256: string | null = null;
      const watch = (line: string): void => {
        sentSha256 = DIGEST_LINE.exec(line)?.[1] ?? sentSha256;
        const host = STORAGE_LINE.exec(line)?.[1];
        if (host !== undefined) sendingTo?.(host);
        else if (sentSha256 !== null) sendingTo?.(null);
        log(line);
      };
      return withOutputTo(watch, async () => {
        try {
          const client = await load();
          const stored = await client.uploadArtifact(upload.name, [...upload.files], upload.rootDir, {
            compressionLevel: upload.compressionLevel,
            ...present({ retentionDays: upload.retentionDays }),
          });
          if (stored.id === undefined || stored.digest === undefined)
            throw new Error('the artifact service returned no id or no digest');
          return { name: upload.name, id: stored.id, sizeBytes: stored.size ?? 0, sha256: stored.digest };
        } catch (error) {
          throw new ArtifactCallError(codedMessageOf(error), sentSha256, error);
        }
      });
    },
    async list() {
      return withOutputTo(log, async () => {
        try {
          const { artifacts } = await (await load()).listArtifacts();
          return artifacts.map(({ name, id, size, digest }) => ({
            name,
            id,
            sizeBytes: size,
            sha256: digest?.replace(/^sha256:/, '') ?? null,
          }));
        } catch (error) {
          throw new ArtifactCallError(codedMessageOf(error), null, error);
        }
      });
    },
    async download({ id, name, sha256, workflowRunId }, folder) {
      return withOutputTo(log, async () => {
        // Unpacked here, where names and sizes are proved before they are believed.
        const packed = `${folder}-packed`;
        try {
          const client = await load();
          const { digestMismatch } = await client.downloadArtifact(id, {
            path: packed,
            skipDecompress: true,
            ...present({
              expectedHash: sha256 === null ? undefined : `sha256:${sha256}`,
              findBy: workflowRunId === undefined ? undefined : placeOf(workflowRunId, access),
            }),
          });
          if (digestMismatch === true)
            throw new Error(`the artifact "${name}" arrived with another digest than the service tells`);
          const [archive] = await readdir(packed);
          if (archive === undefined) throw new Error(`the artifact "${name}" did not arrive`);
          await unzip(join(packed, archive), folder);
        } catch (error) {
          const refusal = error instanceof ZipRefused ? `the artifact "${name}" is not unpacked: ` : '';
          throw new ArtifactCallError(`${refusal}${codedMessageOf(error)}`, null, error);
        } finally {
          await rm(packed, { recursive: true, force: true });
        }
      });
    },
  };
}

function placeOf(
  workflowRunId: number,
  access: GitHubAccess | undefined,
): NonNullable<FindOptions['findBy']> {
  const [repositoryOwner = '', repositoryName = ''] = access?.repository.split('/') ?? [];
  return { workflowRunId, repositoryOwner, repositoryName, token: access?.token ?? '' };
}

function codedMessageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  // The storage's errors have the status apart; their message is its document, or the page of a proxy.
  const { code, statusCode } = error as { code?: unknown; statusCode?: unknown };
  if (typeof statusCode === 'number') return `HTTP ${statusCode}: ${error.message}`;
  return typeof code === 'string' && !error.message.includes(code)
    ? `${code}: ${error.message}`
    : error.message;
}

/**
 * Runs `work` while every line that it, and nothing else, writes to standard output goes to `log` instead. Standard
 * output may be the machine-readable result of the command line, which the client must not spoil.
 */
export async function withOutputTo<T>(log: (line: string) => void, work: () => Promise<T>): Promise<T> {
  const { stdout } = process;
  const inside = new AsyncLocalStorage<true>();
  // eslint-disable-next-line @typescript-eslint/unbound-method -- called with its object, and put back as it was
  const original = stdout.write;
  let rest = '';
  const divert = (chunk: string | Uint8Array): void => {
    const text = typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8');
    const lines = (rest + text).split(/\r?\n/);
    rest = lines.pop() ?? '';
    inside.exit(() => {
      for (const line of lines) log(line);
    });
  };
  stdout.write = ((...args: Parameters<typeof original>): boolean => {
    if (inside.getStore() === undefined) return original.apply(stdout, args);
    divert(args[0]);
    const done: unknown = args.find((argument) => typeof argument === 'function');
    if (typeof done === 'function') process.nextTick(done);
    return true;
  }) as typeof original;
  try {
    return await inside.run(true, work);
  } finally {
    stdout.write = original;
    if (rest !== '') log(rest);
  }
}

import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { ArtifactCallError } from './artifact-client.js';
import type { ArtifactClient, ArtifactUpload, StoredArtifact } from './artifact-client.js';
import { PROXY_REMEDY } from './refusal.js';
import { said } from './said.js';
import type { ArtifactReceipt, FinishedRun, Publisher, UploadedArtifact } from './publisher.js';
import { sealedFiles } from './sealed-files.js';
import type { SealedFile } from './sealed-files.js';

export interface ArtifactOptions {
  /** Default: `<dataset>-<runId>`. */
  readonly name?: string | undefined;
  /** 1 to 90; default: as the repository has it. */
  readonly retentionDays?: number | undefined;
  /** Address of the workflow run's page; null where it is not known. */
  readonly runUrl: string | null;
}

export interface ArtifactPorts {
  readonly client: ArtifactClient;
  readonly clock: Clock;
  /** One line for the user about what the upload does. */
  readonly log: (line: string) => void;
  /** Told each artifact as soon as it is stored, so that it is known even where a later one fails. */
  readonly uploaded: (artifact: UploadedArtifact) => void;
}

/** Waits before the second, third and fourth try of the whole upload, in milliseconds. */
const RETRY_DELAYS_MS = [1_000, 3_000, 9_000];
/** What run and raw bodies may take, all tries together: of the ten minutes that a late delivery has, some are left for the rest. */
const UPLOAD_LIMIT_MS = 8 * 60_000;
/** Names tried where a foreign artifact has the name: as asked for, then `-2` to `-5`. */
const MAX_NAMES = 5;
/** Raw bodies hold what redaction takes out of the records. */
const RAW_RETENTION_DAYS = 1;

/**
 * Uploads exactly the files that the manifest seals, as one artifact; raw bodies go to `<name>-raw`, kept for a day.
 * The client behind it does not try again after the commonest network faults, and fails where its last reply is lost
 * although the artifact is there; both are mended here. Nothing foreign is ever deleted or overwritten.
 */
export function artifactPublisher(
  options: ArtifactOptions,
  ports: ArtifactPorts,
): Publisher<ArtifactReceipt> {
  return {
    target: 'artifact',
    async publish(run, signal) {
      signal.throwIfAborted();
      const files = await sealedFiles(run);
      const name = options.name ?? defaultName(run);
      const endsAtMs = ports.clock.monotonic() + UPLOAD_LIMIT_MS;
      const artifacts = [await uploadAs('run', name, files.run, options.retentionDays)];
      if (files.raw.length > 0)
        artifacts.push(await uploadAs('raw', `${name}-raw`, files.raw, RAW_RETENTION_DAYS));
      return { target: 'artifact', artifacts };

      async function uploadAs(
        kind: UploadedArtifact['kind'],
        wantedName: string,
        content: readonly SealedFile[],
        retentionDays: number | undefined,
      ): Promise<UploadedArtifact> {
        const stored = await uploadWithRetries(
          {
            name: wantedName,
            files: content.map((file) => file.absolutePath),
            rootDir: files.rootDir,
            compressionLevel: compressionLevelFor(content),
            retentionDays,
          },
          ports,
          signal,
          endsAtMs - ports.clock.monotonic(),
        );
        const artifact: UploadedArtifact = {
          name: stored.name,
          id: stored.id,
          url: options.runUrl === null ? null : `${options.runUrl}/artifacts/${stored.id}`,
          sha256: stored.sha256 ?? '',
          sizeBytes: stored.sizeBytes,
          files: content.length,
          retentionDays: retentionDays ?? null,
          kind,
        };
        ports.uploaded(artifact);
        return artifact;
      }
    },
  };
}

function defaultName(run: FinishedRun): string {
  return `${run.manifest.datasetKey}-${run.manifest.runId}`;
}

/** The archive has one level for all its files: stored where most of it is compressed already, else zlib's default. */
export function compressionLevelFor(files: readonly SealedFile[]): number {
  const total = files.reduce((sum, file) => sum + file.sizeBytes, 0);
  const compressed = files.reduce((sum, file) => sum + (file.compressed ? file.sizeBytes : 0), 0);
  return compressed * 2 > total ? 0 : 6;
}

export type UploadFault = 'transient' | 'conflict' | 'quota' | 'proxy' | 'refused';

/** What a failed call means, by the text of its error: the client keeps neither class nor status. */
export function uploadFault(message: string): UploadFault {
  if (/\(407\)|statusCode=407|^HTTP 407\b/.test(message)) return 'proxy';
  if (/storage quota|insufficient usage/i.test(message)) return 'quota';
  if (/\(409\)|conflict|already exists/i.test(message)) return 'conflict';
  if (/\(4(?!08|29)\d\d\)|non-retryable|not valid|ACTIONS_(?:RUNTIME_TOKEN|RESULTS_URL)|GHES/.test(message))
    return 'refused';
  return 'transient';
}

type UploadPorts = Pick<ArtifactPorts, 'client' | 'clock' | 'log'>;

/**
 * Uploads what is wanted, again after a fault, under a numbered name where the name is taken, and gives up after `limitMs`.
 * @throws GenesysCoreError `UPLOAD`
 */
export async function uploadWithRetries(
  wanted: ArtifactUpload,
  ports: UploadPorts,
  stop: AbortSignal,
  limitMs: number,
): Promise<StoredArtifact> {
  const limit = new AbortController();
  const done = new AbortController();
  let storageHost: string | null = null;
  ports.clock.sleep(limitMs, done.signal).then(
    () => {
      const minutes = `not done after ${Math.ceil(limitMs / 60_000)} minutes`;
      const failure = new ArtifactCallError(minutes, null, undefined);
      limit.abort(uploadError('transient', wanted.name, failure, storageHost));
    },
    () => undefined,
  );
  try {
    return await tries(wanted, ports, AbortSignal.any([stop, limit.signal]), (host) => {
      storageHost = host;
    });
  } finally {
    done.abort(new Error('no longer needed'));
  }
}

async function tries(
  wanted: ArtifactUpload,
  ports: UploadPorts,
  signal: AbortSignal,
  sendingTo: (host: string | null) => void,
): Promise<StoredArtifact> {
  let storageHost: string | null = null;
  const sent = new Set<string>();
  let nameCount = 1;
  let failures = 0;
  for (;;) {
    const upload = { ...wanted, name: nameCount === 1 ? wanted.name : `${wanted.name}-${nameCount}` };
    try {
      return await abortable(
        ports.client.upload(upload, (host) => {
          storageHost = host;
          sendingTo(host);
        }),
        signal,
      );
    } catch (error) {
      signal.throwIfAborted();
      const failure =
        error instanceof ArtifactCallError ? error : new ArtifactCallError(String(error), null, error);
      const fault = uploadFault(failure.message);
      if (failure.sentSha256 !== null) sent.add(failure.sentSha256);
      if (fault === 'quota' || fault === 'proxy' || fault === 'refused')
        throw uploadError(fault, upload.name, failure, storageHost);
      // The reply to the last call may be what was lost: then the artifact is there, with a digest that we sent.
      const known = fault === 'conflict' || sent.size > 0 ? await artifactsNamed(upload.name) : [];
      const ours = known.find((artifact) => artifact.sha256 !== null && sent.has(artifact.sha256));
      if (ours !== undefined) {
        ports.log(
          `Artifact ${upload.name} is there, with the digest that was sent; the reply had been lost.`,
        );
        return ours;
      }
      if (fault === 'conflict' || known.length > 0) {
        if (nameCount === MAX_NAMES) throw uploadError('conflict', wanted.name, failure, null);
        nameCount += 1;
        ports.log(
          `The name ${upload.name} is taken by another artifact; trying ${wanted.name}-${nameCount}.`,
        );
        continue;
      }
      const delayMs = RETRY_DELAYS_MS[failures];
      if (delayMs === undefined) throw uploadError('transient', upload.name, failure, storageHost);
      failures += 1;
      ports.log(`Upload failed (${said(failure.message)}); next try in ${delayMs / 1000} s.`);
      await ports.clock.sleep(delayMs, signal);
    }
  }

  async function artifactsNamed(name: string): Promise<readonly StoredArtifact[]> {
    for (const delayMs of [0, ...RETRY_DELAYS_MS]) {
      if (delayMs > 0) await ports.clock.sleep(delayMs, signal);
      try {
        const artifacts = await abortable(ports.client.list(), signal);
        return artifacts.filter((artifact) => artifact.name === name);
      } catch (error) {
        signal.throwIfAborted();
        ports.log(`The list of artifacts could not be read (${said(String(error))}).`);
      }
    }
    return [];
  }
}

/** The call's result or the signal's reason. The client knows no cancelling: its call goes on unheard until the process ends. */
export async function abortable<T>(call: Promise<T>, signal: AbortSignal): Promise<T> {
  signal.throwIfAborted();
  let abort: (() => void) | undefined;
  const aborted = new Promise<never>((_resolve, reject) => {
    abort = () => {
      reject(signal.reason as Error);
    };
    signal.addEventListener('abort', abort, { once: true });
  });
  try {
    return await Promise.race([call, aborted]);
  } finally {
    if (abort !== undefined) signal.removeEventListener('abort', abort);
  }
}

const REMEDY: Readonly<Record<UploadFault, string>> = {
  quota:
    'The artifact storage of this account is used up: delete old artifacts, lower retentionDays or raise the spending limit, then run again. GitHub updates the storage count only every 6 to 12 hours.',
  conflict:
    'Other artifacts of this workflow run have the name and its numbered variants: give artifactName another value.',
  proxy: PROXY_REMEDY,
  refused: 'The artifact service refused it, so trying again would not help.',
  transient: 'The artifact service could not be reached or failed repeatedly; run the job again.',
};

/** The client names neither the storage nor what stands in the way of it. */
function uploadError(
  fault: UploadFault,
  name: string,
  cause: ArtifactCallError,
  storageHost: string | null,
): GenesysCoreError {
  const way =
    storageHost === null || fault !== 'transient'
      ? ''
      : ` The bytes were on their way to ${storageHost}: let the runner reach that host (GitHub's are *.blob.core.windows.net) through the firewall or the proxy.`;
  return new GenesysCoreError(
    'UPLOAD',
    `The artifact "${name}" could not be uploaded: ${said(cause.message)}. ${REMEDY[fault]}${way} The run folder is complete on disk.`,
    { cause, retryable: fault === 'transient' || fault === 'quota' },
  );
}

import { join } from 'node:path';
import type { Clock } from '../base/clock.js';
import { invalidInput } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { formatInstant } from '../base/window.js';
import { ENGINE_NAME } from '../engine/identity.js';
import { bucketAccess } from '../github/bucket-access.js';
import { createBucketClient } from '../github/bucket-client.js';
import { readBucketIndex } from '../github/bucket-index.js';
import { bucketDays, daysWanted, fetchDays, noDays, releaseDays } from '../github/fetch-days.js';
import type { DaysWanted, FetchedDay } from '../github/fetch-days.js';
import { artifactSentence, fetchRun, hasArchive } from '../github/fetch-run.js';
import type { FetchedRun } from '../github/fetch-run.js';
import { createGitHubClient, gitHubAccess, gitHubServerUrl } from '../github/github-client.js';
import type { GitHubClient, GitHubEnvironment } from '../github/github-client.js';
import { ownMember, seenAt } from '../github/index-document.js';
import type { IndexDocument } from '../github/index-document.js';
import { createIndexReader } from '../github/index-schema.js';
import { withSettledDay } from '../github/known-day.js';
import { createIndexStore } from '../github/index-store.js';
import { openSeenIndexes, refusalOfOlder, SEEN_NAME, type Rollback } from '../github/seen-index.js';
import { idleWorkflows, keepIssues, type WatchedDataset, type WatchReceipt } from '../github/watch.js';
import { readRunSchemas, type RunSchemas } from '../run/schemas.js';

export type { FetchedDay, FetchedRun, IndexDocument, Rollback };

export interface PublishedPorts {
  readonly env: GitHubEnvironment;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  readonly catalogDir: string;
  /** Text that no other process has. */
  readonly seed: string;
}

/** What is published in a repository or a bucket, for its readers. */
export interface Published {
  /** `owner/name`, or `s3://bucket/prefix`. */
  readonly place: string;
  /** The index, with what is overdue as of now. @throws GenesysCoreError `PUBLISH` */
  index(): Promise<IndexDocument>;
  /**
   * Files of days; of a run that an earlier version published, its folder. The target folder keeps which index was read.
   * @throws GenesysCoreError, `PUBLISH` where the index is older than the one that was read into the folder before
   */
  fetch(wanted: DaysWanted, schemas: RunSchemas): Promise<FetchedRun | readonly FetchedDay[]>;
}

/** What is published in a repository. */
export interface PublishedInRepository extends Published {
  /** Notes that a day, as that run published it, was fetched again with nothing new in it. @throws GenesysCoreError `PUBLISH` */
  settleDay(dataset: string, day: { readonly day: string; readonly runId: string }): Promise<void>;
  /** Keeps an issue for each dataset that something is amiss with. @throws GenesysCoreError `PUBLISH` */
  keepIssues(datasets: readonly WatchedDataset[]): Promise<readonly WatchReceipt[]>;
  /** Names of workflows that GitHub stopped for inactivity. */
  idleWorkflows(): Promise<readonly string[]>;
}

/**
 * Opens a repository for reading: `owner/name`, default GITHUB_REPOSITORY. A public one needs no token; for others it
 * is GITHUB_TOKEN.
 * @throws GenesysCoreError INPUT_INVALID
 */
export function openRepository(repository: string | undefined, ports: PublishedPorts): PublishedInRepository {
  const given = repository ?? ports.env['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(given))
    throw invalidInput(
      given === ''
        ? 'It is not said in which repository the data is published: give --repo owner/name, or set GITHUB_REPOSITORY.'
        : `repo is ${quoted(given)}. Allowed: owner/name.`,
    );
  const { env, clock, signal, log, seed } = ports;
  const token = (env['GITHUB_TOKEN'] ?? '').trim();
  const access = gitHubAccess(env, given, token === '' ? undefined : token, ENGINE_NAME);
  const client: GitHubClient = createGitHubClient(access, { clock, signal, log, seed });
  const store = createIndexStore(client, gitHubServerUrl(env), createIndexReader(ports.catalogDir), () =>
    readRunSchemas(ports.catalogDir),
  );
  const index = async (): Promise<IndexDocument> => {
    const nowMs = clock.now();
    return seenAt((await store.read(nowMs)).index, nowMs);
  };
  return {
    place: given,
    index,
    async settleDay(dataset, day) {
      const nowMs = clock.now();
      await store.change(
        (before) => ({ ...withSettledDay(before, dataset, day), updatedAt: formatInstant(nowMs) }),
        `Settle ${dataset} ${day.day}`,
        nowMs,
      );
      await store.copyToRelease();
    },
    keepIssues: (datasets) => keepIssues(datasets, client),
    idleWorkflows: () => idleWorkflows(client),
    fetch: (wanted, schemas) =>
      fetchByIndex(given, index, wanted, async (document) => {
        const days = daysWanted(document, wanted);
        if (days.length > 0) return fetchDays(days, wanted, releaseDays(client, wanted.dataset));
        const ranged = wanted.all === true || wanted.since !== undefined || wanted.until !== undefined;
        if (ranged || (!hasArchive(document, wanted) && isKnown(document, wanted)))
          throw noDays(document, wanted, given, await latestArtifact(document, wanted.dataset, client));
        if (wanted.format !== undefined && hasArchive(document, wanted))
          throw invalidInput(
            `format is ${quoted(wanted.format)}, but an earlier version published ${wanted.dataset} as the archive of a run folder, which is not converted. Leave --format out.`,
          );
        return fetchRun(document, wanted, client, schemas);
      }),
  };
}

/**
 * Opens a bucket for reading, `s3://bucket/prefix`, with the variables of the environment that publishing takes.
 * @throws GenesysCoreError INPUT_INVALID
 */
export function openBucket(bucket: string, ports: PublishedPorts): Published {
  const { env, clock, signal, log } = ports;
  const client = createBucketClient(bucketAccess(bucket, env), { clock, signal, log, fetch });
  const index = async (): Promise<IndexDocument> =>
    seenAt(await readBucketIndex(client, createIndexReader(ports.catalogDir)), clock.now());
  const place = client.addressOf('').replace(/\/$/, '');
  return {
    place,
    index,
    fetch: (wanted) =>
      fetchByIndex(place, index, wanted, async (document) => {
        const days = daysWanted(document, wanted);
        if (days.length === 0) throw noDays(document, wanted, document.repository);
        return fetchDays(days, wanted, bucketDays(client, wanted.dataset));
      }),
  };
}

/**
 * Where an index is older than the one that was read before, by a file that remembers it, and keeps the newer of both there.
 * @throws GenesysCoreError `IO`
 */
export async function rollbacksSince(
  path: string,
  place: string,
  index: IndexDocument,
): Promise<readonly Rollback[]> {
  const seen = await openSeenIndexes(path, place);
  await seen.keep(index);
  return seen.rollbacks(index);
}

/** Fetches by an index that is not older than the one before. */
async function fetchByIndex<T>(
  place: string,
  index: () => Promise<IndexDocument>,
  { outDir, dataset }: DaysWanted,
  work: (document: IndexDocument) => Promise<T>,
): Promise<T> {
  const path = join(outDir, SEEN_NAME);
  const seen = await openSeenIndexes(path, place);
  const document = await index();
  const refusal = refusalOfOlder(seen.rollbacks(document), dataset, path);
  if (refusal !== undefined) throw refusal;
  const fetched = await work(document);
  await seen.keep(document);
  return fetched;
}

/** What became of the artifact of the latest run, where it is all that there is of the dataset. */
async function latestArtifact(
  { datasets }: IndexDocument,
  dataset: string,
  client: GitHubClient,
): Promise<string> {
  const { latest, days = [] } = ownMember(datasets, dataset) ?? { latest: null };
  if (latest === null || days.some(({ asset }) => asset !== null)) return '';
  return artifactSentence(latest, client);
}

/** Whether there are days or runs to speak of: else the message about unknown datasets and runs says more. */
function isKnown(index: IndexDocument, { dataset, runId }: DaysWanted): boolean {
  const entry = ownMember(index.datasets, dataset);
  return entry?.latest !== undefined && entry.latest !== null && runId === undefined;
}

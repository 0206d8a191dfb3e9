import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../base/digest.js';
import type { Clock } from '../base/clock.js';
import { formatInstant } from '../base/window.js';
import { MANIFEST_NAME } from '../run/manifest.js';
import { recordsSha256 } from './day-file.js';
import { dayPartsOf, type DayPart } from './day-part.js';
import { indexedDay, type IndexedDay } from './index-days.js';
import {
  coverageOf,
  indexedRun,
  ownMember,
  withRun,
  type ArtifactPlace,
  type DatasetAbout,
  type IndexDocument,
} from './index-document.js';
import type { IndexStore } from './index-store.js';
import { refuseOtherOrganization } from './one-organization.js';
import type { FinishedRun, IndexReceipt, Publisher, PublishReceipt, ReleaseReceipt } from './publisher.js';

export interface RunIndexPorts {
  readonly store: IndexStore;
  readonly clock: Clock;
  /** Keeps a revision as an artifact of the workflow run; absent where there is none. */
  readonly keep?: ((index: IndexDocument, signal: AbortSignal) => Promise<void>) | undefined;
  /** Page of the workflow run; null where there is none. */
  readonly runUrl: string | null;
  /** What the dataset is; absent where only the manifest is known. */
  readonly about?: DatasetAbout | undefined;
  /** Digests that count as one organisation. */
  readonly sameOrganizations?: readonly string[];
}

/** Adds a run of any status to the index of the repository, and brings the copy at the stable address up to date. */
export function indexPublisher({
  store,
  clock,
  keep,
  runUrl,
  about,
  sameOrganizations = [],
}: RunIndexPorts): Publisher<IndexReceipt> {
  return {
    target: 'index',
    async publish(run, signal, earlier = []) {
      const { datasetKey, runId, status, filled } = run.manifest;
      const entry = {
        ...indexedRun(run.manifest, await manifestSha256(run), runUrl),
        artifact: artifactOf(earlier),
      };
      const nowMs = clock.now();
      const release = releaseOf(earlier);
      const removedAssets = release?.removed ?? [];
      const days: IndexedDay[] = [];
      for (const part of dayPartsOf(run.manifest).parts) {
        const published = release?.days.find(({ day }) => day === part.day);
        const digest = published?.dataDigest ?? (await digestOf(run, part));
        days.push(indexedDay(run.manifest, part, digest, published));
      }
      const index = await store.change(
        (before) => {
          const there = ownMember(before.datasets, datasetKey)?.organization;
          refuseOtherOrganization(
            `the index of ${before.repository}`,
            there,
            run.manifest,
            sameOrganizations,
          );
          const change = { datasetKey, run: entry, days, about, filled, removedAssets };
          return { ...withRun(before, change, nowMs), updatedAt: formatInstant(nowMs) };
        },
        `Add ${datasetKey} ${runId}, ${status}`,
        nowMs,
      );
      await store.copyToRelease();
      await keep?.(index, signal);
      const dataset = index.datasets[datasetKey];
      return {
        target: 'index',
        url: await store.address(),
        revision: index.revision,
        isLatest: dataset?.latest?.runId === runId,
        missingDays: coverageOf(dataset, entry)?.missingDays ?? [],
      };
    },
  };
}

/** SHA-256 over the records of a day, where no publication before has told it. */
async function digestOf({ runDir, manifest }: FinishedRun, { files }: DayPart): Promise<string> {
  const [file, ...more] = files;
  if (more.length === 0 && file?.uncompressedSha256 !== undefined) return file.uncompressedSha256;
  const { format, columns = [] } = manifest;
  const paths = files.map(({ path }) => join(runDir, path));
  return await recordsSha256({ format, columns }, paths);
}

async function manifestSha256(run: FinishedRun): Promise<string> {
  const bytes = await readFile(join(run.runDir, MANIFEST_NAME));
  return sha256Hex(bytes);
}

function releaseOf(receipts: readonly PublishReceipt[]): ReleaseReceipt | undefined {
  return receipts.find((receipt) => receipt.target === 'release');
}

function artifactOf(receipts: readonly PublishReceipt[]): ArtifactPlace | null {
  const receipt = receipts.find(({ target }) => target === 'artifact');
  if (receipt?.target !== 'artifact') return null;
  const [artifact] = receipt.artifacts;
  if (artifact?.kind !== 'run') return null;
  const { id, name, url, sha256, sizeBytes } = artifact;
  return { id, name, url, sha256, sizeBytes };
}

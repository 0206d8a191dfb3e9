import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../base/digest.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { MANIFEST_NAME, type FileEntry } from '../run/manifest.js';
import type { BucketClient, StoredObject } from './bucket-client.js';
import { addToBucketIndex, conditionOf, textOf } from './bucket-index.js';
import { withDayFile } from './day-file.js';
import { dayManifest, type DayManifest } from './day-manifest.js';
import { dayPartsOf, mayReplace, type DayPart, type DayRank } from './day-part.js';
import { indexedDay } from './index-days.js';
import { indexedRun, type DatasetAbout } from './index-document.js';
import { refuseOtherOrganization } from './one-organization.js';
import type { ReadIndexText } from './index-schema.js';
import type { AssetPlace, BucketReceipt, FinishedRun, PublishedDay, Publisher } from './publisher.js';
import { sealedFiles } from './sealed-files.js';

export interface BucketPublisherPorts {
  readonly client: BucketClient;
  readonly clock: Clock;
  readonly log: (line: string) => void;
  readonly readIndex: ReadIndexText;
  /** Page of the workflow run; null where there is none. */
  readonly runUrl: string | null;
  /** What the dataset is; absent where only the manifest is known. */
  readonly about?: DatasetAbout | undefined;
  /** Digests that count as one organisation. */
  readonly sameOrganizations?: readonly string[];
}

/** Publishers of one day that take each other's place again and again. */
const MAX_ROUNDS = 8;

/** Where a day of a dataset is, below the prefix. */
export function dayFolder(datasetKey: string, day: string): string {
  return `dataset=${datasetKey}/day=${day}/`;
}

/**
 * Publishes each whole UTC day of a run as `dataset=<key>/day=<day>/part-0.<format>` with `manifest.json` beside it, and
 * tells of it in `index.json`, which has the form of a repository's index. A day is replaced only by a newer or better run; of publishers that come together none is lost.
 */
export function bucketPublisher(ports: BucketPublisherPorts): Publisher<BucketReceipt> {
  const { client, log } = ports;
  return {
    target: 's3',
    async publish(run) {
      const { datasetKey, status } = run.manifest;
      const { parts, uncut } = dayPartsOf(run.manifest);
      if (uncut.length > 0)
        log(
          `Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`,
        );
      if (parts.length === 0)
        log(`The run (${status}) holds no whole UTC day with records kept: the bucket stays as it is.`);
      const left = await client.abortLeftovers(`dataset=${datasetKey}/`, ports.clock.now());
      if (left > 0)
        log(`Gave up ${left} ${left === 1 ? 'upload' : 'uploads'} of earlier runs that never ended.`);
      const manifestSha256 = sha256Hex(await readFile(join(run.runDir, MANIFEST_NAME)));
      const published: PublishedDay[] = [];
      for (const part of parts) {
        const day = await publishDay(run, part, manifestSha256, ports);
        if (day !== undefined) published.push(day);
      }
      const change = {
        datasetKey,
        run: indexedRun(run.manifest, manifestSha256, ports.runUrl),
        days: parts.flatMap((part) => {
          const day = published.find((one) => one.day === part.day);
          return day === undefined ? [] : [indexedDay(run.manifest, part, day.dataDigest, day)];
        }),
        about: ports.about,
        removedAssets: [],
      };
      await addToBucketIndex(client, ports.readIndex, change, ports.clock.now());
      return {
        target: 's3',
        days: published.map(({ day }) => day),
        address: client.addressOf(`dataset=${datasetKey}/`),
      };
    },
  };
}

async function publishDay(
  run: FinishedRun,
  part: DayPart,
  manifestSha256: string,
  { client, log, sameOrganizations = [] }: BucketPublisherPorts,
): Promise<PublishedDay | undefined> {
  const { datasetKey, format, columns = [], runId } = run.manifest;
  const folder = dayFolder(datasetKey, part.day);
  const key = `${folder}part-0.${format}`;
  const manifestKey = `${folder}${MANIFEST_NAME}`;
  const { run: files } = await sealedFiles(run);
  const pathOf = ({ path }: FileEntry): string =>
    files.find((file) => file.path === path)?.absolutePath ?? '';
  const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
  return await withDayFile({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
    const asset = { name: `part-0.${format}`, bytes: content.size, sha256, dataDigest };
    const beside = dayManifest(run.manifest, manifestSha256, part, asset);
    const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const before = await client.read(manifestKey);
      const there = before === undefined ? undefined : manifestIn(before);
      refuseOtherOrganization(client.addressOf(folder), there?.organization, run.manifest, sameOrganizations);
      if (there !== undefined && !mayReplace({ ...part, runId }, rankOf(there))) {
        log(`${part.day} stays as ${there.status} run ${there.runId} published it.`);
        return undefined;
      }
      await client.write(key, content, { mediaType, sha256 });
      const manifestText = textOf(beside);
      if (!(await client.writeText(manifestKey, manifestText, conditionOf(before)))) continue;
      // Another publisher may have written its records between the two writes: then it sees this manifest, or we see its records.
      if ((await client.digestOf(key)) !== sha256) continue;
      const place = (name: string, text: string | undefined): AssetPlace => ({
        id: 0,
        name,
        url: client.urlOf(`${folder}${name}`),
        sha256: text === undefined ? sha256 : sha256Hex(text),
        sizeBytes: text === undefined ? content.size : Buffer.byteLength(text),
      });
      return {
        day: part.day,
        dataDigest: beside.dataDigest,
        asset: place(asset.name, undefined),
        manifest: place(MANIFEST_NAME, manifestText),
      };
    }
    throw new GenesysCoreError(
      'PUBLISH',
      `${client.addressOf(folder)}: other publishers wrote the same day ${MAX_ROUNDS} times meanwhile. Run one workflow a dataset at a time.`,
      { retryable: true },
    );
  });
}

function manifestIn({ text }: StoredObject): DayManifest | undefined {
  const value = parsed(text) as Partial<DayManifest> | undefined;
  return typeof value?.runId === 'string' && value.request !== undefined ? (value as DayManifest) : undefined;
}

function rankOf({ runId, status, request }: DayManifest): DayRank {
  return { runId, status, whole: Object.keys(request.filters).length === 0 };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../base/digest.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { MANIFEST_NAME, type FileEntry } from '../run/manifest.js';
import type { BucketClient, Condition, StoredObject } from './bucket-client.js';
import { withDayFile } from './day-file.js';
import { dayManifest, type DayManifest } from './day-manifest.js';
import { dayPartsOf, mayReplace, type DayPart, type DayRank } from './day-part.js';
import type { BucketReceipt, FinishedRun, Publisher } from './publisher.js';
import { sealedFiles } from './sealed-files.js';

export interface BucketPublisherPorts {
  readonly client: BucketClient;
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/** Publishers of one day that take each other's place again and again. */
const MAX_ROUNDS = 8;
const INDEX_KEY = 'index.json';

/** A day in the bucket, in `index.json` below the prefix. */
interface BucketDay {
  readonly key: string;
  readonly manifest: string;
  readonly runId: string;
  readonly status: string;
  readonly records: number;
  readonly sha256: string;
  readonly dataDigest: string;
}

interface BucketIndex {
  readonly contractVersion: '1';
  readonly datasets: Readonly<Record<string, { readonly days: Readonly<Record<string, BucketDay>> }>>;
}

/**
 * Publishes each whole UTC day of a run as `dataset=<key>/day=<day>/part-0.<format>` with `manifest.json` beside it, and
 * tells of it in `index.json`. A day is replaced only by a newer or better run; of publishers that come together none is lost.
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
      if (left > 0) log(`Gave up ${left} uploads of earlier runs that never ended.`);
      const days: Record<string, BucketDay> = {};
      for (const part of parts) {
        const day = await publishDay(run, part, ports);
        if (day !== undefined) days[part.day] = day;
      }
      if (Object.keys(days).length > 0) await addToIndex(client, datasetKey, days);
      return {
        target: 's3',
        days: Object.keys(days).sort(),
        address: client.addressOf(`dataset=${datasetKey}/`),
      };
    },
  };
}

async function publishDay(
  run: FinishedRun,
  part: DayPart,
  { client, log }: BucketPublisherPorts,
): Promise<BucketDay | undefined> {
  const { datasetKey, format, columns = [], runId } = run.manifest;
  const folder = `dataset=${datasetKey}/day=${part.day}/`;
  const key = `${folder}part-0.${format}`;
  const manifestKey = `${folder}${MANIFEST_NAME}`;
  const { run: files } = await sealedFiles(run);
  const pathOf = ({ path }: FileEntry): string =>
    files.find((file) => file.path === path)?.absolutePath ?? '';
  const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
  const manifestSha256 = sha256Hex(await readFile(join(run.runDir, MANIFEST_NAME)));
  return await withDayFile({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
    const asset = { name: `part-0.${format}`, bytes: content.size, sha256, dataDigest };
    const beside = dayManifest(run.manifest, manifestSha256, part, asset);
    const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
    for (let round = 1; round <= MAX_ROUNDS; round += 1) {
      const before = await client.read(manifestKey);
      const there = before === undefined ? undefined : manifestIn(before);
      if (there !== undefined && !mayReplace({ ...part, runId }, rankOf(there))) {
        log(`${part.day} stays as ${there.status} run ${there.runId} published it.`);
        return undefined;
      }
      await client.write(key, content, { mediaType, sha256 });
      if (!(await client.writeText(manifestKey, textOf(beside), conditionOf(before)))) continue;
      // Another publisher may have written its records between the two writes: then it sees this manifest, or we see its records.
      if ((await client.digestOf(key)) !== sha256) continue;
      return {
        key,
        manifest: manifestKey,
        runId,
        status: part.status,
        records: part.records,
        sha256,
        dataDigest: beside.dataDigest,
      };
    }
    throw new GenesysCoreError(
      'PUBLISH',
      `${client.addressOf(folder)}: other publishers wrote the same day ${MAX_ROUNDS} times meanwhile. Run one workflow a dataset at a time.`,
      { retryable: true },
    );
  });
}

/** Adds days to the index by compare and set. */
async function addToIndex(
  client: BucketClient,
  datasetKey: string,
  days: Readonly<Record<string, BucketDay>>,
): Promise<void> {
  for (let round = 1; round <= MAX_ROUNDS * 4; round += 1) {
    const before = await client.read(INDEX_KEY);
    const index = before === undefined ? undefined : (parsed(before.text) as BucketIndex | undefined);
    const known = index?.datasets ?? {};
    const merged = { ...known[datasetKey]?.days, ...days };
    const sorted = Object.fromEntries(Object.entries(merged).sort(([a], [b]) => (a < b ? -1 : 1)));
    const next: BucketIndex = {
      contractVersion: '1',
      datasets: { ...known, [datasetKey]: { days: sorted } },
    };
    if (await client.writeText(INDEX_KEY, textOf(next), conditionOf(before))) return;
  }
  throw new GenesysCoreError(
    'PUBLISH',
    `${client.addressOf(INDEX_KEY)}: the index could not be written, as others write it all the time. Run again.`,
    { retryable: true },
  );
}

function conditionOf(before: StoredObject | undefined): Condition {
  return before === undefined ? { ifNoneMatch: '*' } : { ifMatch: before.etag };
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

function textOf(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}

import { mkdir, mkdtemp, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { startSha256, sha256OfChunks } from '../base/digest.js';
import { GenesysCoreError, invalidInput, messageOf } from '../base/errors.js';
import { isJsonObject } from '../base/json.js';
import { listed, quoted } from '../base/suggestion.js';
import type { DataRelease } from './data-release.js';
import { MANIFEST_ENDING } from './day-release.js';
import type { BucketClient } from './bucket-client.js';
import { dayFolder } from './bucket.js';
import type { GitHubClient } from './github-client.js';
import type { IndexedDay } from './index-days.js';
import { ownMember, type IndexDocument } from './index-document.js';
import type { AssetPlace } from './publisher.js';
import { createRunRelease } from './run-release.js';

export interface DaysWanted {
  readonly dataset: string;
  /** Days of this run; default: the newest day of which every record is there. */
  readonly runId?: string | undefined;
  /** First day, `2026-11-22`. */
  readonly since?: string | undefined;
  /** Day after the last one. */
  readonly until?: string | undefined;
  readonly all?: boolean | undefined;
  /** Absolute path below which `<dataset>/` is made. */
  readonly outDir: string;
}

/** Where the files of the days of a dataset are. */
export interface DaySource {
  /** @throws GenesysCoreError `PUBLISH` where it is not there. */
  open(place: AssetPlace, day: IndexedDay): Promise<AsyncIterable<Uint8Array>>;
}

/** Days as assets of the dataset's release. */
export function releaseDays(client: GitHubClient, dataset: string): DaySource {
  const release = createRunRelease(client, dataset);
  return { open: async (place) => (await release.download(place.id)) ?? (await byName(release, place)) };
}

/** Days as objects of a bucket. */
export function bucketDays(client: BucketClient, dataset: string): DaySource {
  return {
    async open({ name }, { day }) {
      const key = `${dayFolder(dataset, day)}${name}`;
      const content = await client.download(key);
      if (content !== undefined) return content;
      throw new GenesysCoreError(
        'PUBLISH',
        `${client.addressOf(key)} is not there any more. Run again: a newer index may lead to another object.`,
        { retryable: true },
      );
    },
  };
}

export interface FetchedDay {
  readonly day: IndexedDay;
  /** Absolute path. */
  readonly path: string;
  /** Whether it was there already, with the digest of the index. */
  readonly wasThere: boolean;
}

/** Days of a dataset that are in its release, as wanted, oldest first. */
export function daysWanted(index: IndexDocument, wanted: DaysWanted): readonly IndexedDay[] {
  const { dataset, runId, since, until, all } = wanted;
  const days = (ownMember(index.datasets, dataset)?.days ?? []).filter(({ asset }) => asset !== null);
  if (runId !== undefined) return days.filter((day) => day.runId === runId).reverse();
  if (all === true || since !== undefined || until !== undefined)
    return days.filter(({ day }) => (since ?? '') <= day && (until === undefined || day < until)).reverse();
  const newest = days.find(({ status, filtered }) => status === 'succeeded' && !filtered) ?? days[0];
  return newest === undefined ? [] : [newest];
}

/**
 * Fetches files of days with their manifests. Each must have the size and digest of the index; what has not is refused, and
 * nothing of it stays. A file of an earlier state of the day is replaced at once by the new one.
 * @throws GenesysCoreError `PUBLISH`, `IO`
 */
export async function fetchDays(
  days: readonly IndexedDay[],
  { dataset, outDir }: DaysWanted,
  source: DaySource,
): Promise<readonly FetchedDay[]> {
  const folder = join(outDir, dataset);
  await mkdir(folder, { recursive: true });
  const fetched: FetchedDay[] = [];
  for (const day of days) {
    if (day.asset === null || day.manifest === null) continue;
    // The names are made here: those of an index are another's words.
    const stem = `${dataset}-${day.day}`;
    const [path, beside] = [join(folder, `${stem}.${day.format}`), join(folder, `${stem}${MANIFEST_ENDING}`)];
    if ((await fileSha256(path)) === day.asset.sha256 && (await fileSha256(beside)) === day.manifest.sha256) {
      fetched.push({ day, path, wasThere: true });
      continue;
    }
    await refuseForeign(path, beside);
    const temporary = await mkdtemp(join(folder, '.get-'));
    try {
      const [data, manifest] = [join(temporary, 'data'), join(temporary, 'manifest')];
      await save(await source.open(day.manifest, day), day.manifest, manifest);
      refuseOther(parsed(await readFile(manifest, 'utf8')), day, dataset);
      await save(await source.open(day.asset, day), day.asset, data);
      await rename(data, path);
      await rename(manifest, beside);
    } finally {
      await rm(temporary, { recursive: true, force: true });
    }
    fetched.push({ day, path, wasThere: false });
  }
  return fetched;
}

/** Only what an earlier fetch left is replaced: a file with a manifest beside it that has its digest. */
async function refuseForeign(path: string, manifestPath: string): Promise<void> {
  const sha256 = await fileSha256(path);
  if (sha256 === undefined) return;
  const text = await readFile(manifestPath, 'utf8').catch(() => '');
  if (text.includes(sha256)) return;
  throw new GenesysCoreError(
    'IO',
    `${quoted(path)} is there already, and is no fetched day. Nothing was overwritten: remove it or give another folder with --out.`,
  );
}

async function save(content: AsyncIterable<Uint8Array>, place: AssetPlace, path: string): Promise<void> {
  const hash = startSha256();
  const file = await open(path, 'wx');
  let left = place.sizeBytes;
  try {
    for await (const chunk of content) {
      left -= chunk.length;
      if (left < 0) throw tampered(place, `it is larger than the ${place.sizeBytes} bytes of the index`);
      hash.update(chunk);
      await file.write(chunk);
    }
  } catch (error) {
    if (error instanceof GenesysCoreError) throw error;
    throw new GenesysCoreError(
      'PUBLISH',
      `${place.url} could not be fetched whole: ${messageOf(error)}. Run again.`,
      { cause: error, retryable: true },
    );
  } finally {
    await file.close();
  }
  if (left !== 0 || hash.digest('hex') !== place.sha256)
    throw tampered(place, 'its size or SHA-256 is not that of the index');
}

async function byName(release: DataRelease, place: AssetPlace): Promise<AsyncIterable<Uint8Array>> {
  const asset = (await release.assets()).get(place.name);
  const content = asset === undefined ? undefined : await release.download(asset.id);
  if (content !== undefined) return content;
  throw new GenesysCoreError(
    'PUBLISH',
    `The asset ${quoted(place.name)} of the release ${release.tag} is not there any more. Run again: a newer index may lead to another one.`,
    { retryable: true },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refuseOther(manifest: unknown, day: IndexedDay, dataset: string): void {
  const { datasetKey, runId, files, published } = (isJsonObject(manifest) ? manifest : {}) as Readonly<
    Record<string, unknown>
  >;
  const [file] = Array.isArray(files) ? (files as readonly { readonly sha256?: unknown }[]) : [];
  const told = (published as { readonly day?: unknown } | undefined)?.day;
  if (datasetKey === dataset && runId === day.runId && told === day.day && file?.sha256 === day.asset?.sha256)
    return;
  throw new GenesysCoreError(
    'PUBLISH',
    `The manifest of ${dataset} ${day.day} tells of another file than the index. Nothing of it was kept.`,
    { retryable: false },
  );
}

function tampered({ id, name }: AssetPlace, why: string): GenesysCoreError {
  return new GenesysCoreError(
    'PUBLISH',
    `The ${id === 0 ? 'object' : 'asset'} ${quoted(name)} is not what was published: ${why}. Nothing of it was kept. Run again; if it stays so, find out who changed it.`,
    { retryable: false },
  );
}

async function fileSha256(path: string): Promise<string | undefined> {
  try {
    const file = await open(path);
    return await sha256OfChunks(file.createReadStream());
  } catch {
    return undefined;
  }
}

/** Why nothing is there to fetch. */
export function noDays(
  index: IndexDocument,
  { dataset, runId }: DaysWanted,
  repository: string,
): GenesysCoreError {
  const days = ownMember(index.datasets, dataset)?.days ?? [];
  const published = days.filter(({ asset }) => asset !== null).map(({ day }) => day);
  const of = runId === undefined ? '' : ` of run ${quoted(runId)}`;
  return invalidInput(
    `No day of ${quoted(dataset)}${of} in that range is published in ${repository}. There are: ${published.length === 0 ? 'none (publish: release or s3)' : listed(published)}.`,
  );
}

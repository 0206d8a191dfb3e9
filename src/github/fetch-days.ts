import { mkdir, mkdtemp, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { startSha256 } from '../base/digest.js';
import { GenesysCoreError, invalidInput, messageOf } from '../base/errors.js';
import { isJsonObject } from '../base/json.js';
import { listed, quoted } from '../base/suggestion.js';
import { nodeFileSystem } from '../run/file-system.js';
import type { DataFormat } from '../run/formats/formats.js';
import { convertDay, fileSha256, holdsDay, otherFormats } from './converted-day.js';
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
  /** What the files are to be; default: as they were published. */
  readonly format?: DataFormat | undefined;
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
  /** Whether it was there already, with the digest of the index or, in another format, the records of it. */
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
 * nothing of it stays. In another format than the published one the proven file is converted, and its records must have the
 * digest of the index. Files of an earlier state of the day go when the new one is there.
 * @throws GenesysCoreError `PUBLISH`, `IO`
 */
export async function fetchDays(
  days: readonly IndexedDay[],
  { dataset, outDir, format: wantedFormat }: DaysWanted,
  source: DaySource,
): Promise<readonly FetchedDay[]> {
  const folder = join(outDir, dataset);
  await mkdir(folder, { recursive: true });
  const fetched: FetchedDay[] = [];
  for (const day of days) {
    if (day.asset === null || day.manifest === null) continue;
    const format = wantedFormat ?? day.format;
    // The names are made here: those of an index are another's words.
    const stem = join(folder, `${dataset}-${day.day}`);
    const [path, beside] = [`${stem}.${format}`, `${stem}${MANIFEST_ENDING}`];
    const before = parsed(await readFile(beside, 'utf8').catch(() => ''));
    const isCurrent = (await fileSha256(beside)) === day.manifest.sha256;
    const isThere = (await fileSha256(path)) !== undefined;
    if (isThere && !(await holdsDay(path, format, before))) throw foreign(path);
    if (isThere && isCurrent) {
      fetched.push({ day, path, wasThere: true });
      continue;
    }
    const outdated = isCurrent ? [] : await otherFormats(stem, format, before);
    const temporary = await mkdtemp(join(folder, '.get-'));
    try {
      // Text is told from packed text by the name.
      const [data, manifestPath] = [join(temporary, `data.${day.format}`), join(temporary, 'manifest')];
      const converted = join(temporary, 'converted');
      await save(await source.open(day.manifest, day), day.manifest, manifestPath);
      const manifest = parsed(await readFile(manifestPath, 'utf8'));
      refuseOther(manifest, day, dataset);
      await save(await source.open(day.asset, day), day.asset, data);
      if (wantedFormat !== undefined && wantedFormat !== day.format)
        await convertDay(data, manifest, day, { path: converted, format: wantedFormat });
      await nodeFileSystem.rename(format === day.format ? data : converted, path);
      await nodeFileSystem.rename(manifestPath, beside);
      for (const file of outdated) await nodeFileSystem.remove(file);
    } finally {
      await nodeFileSystem.remove(temporary);
    }
    fetched.push({ day, path, wasThere: false });
  }
  return fetched;
}

/** Only what an earlier fetch left is replaced. */
function foreign(path: string): GenesysCoreError {
  return new GenesysCoreError(
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

/** Why nothing is there to fetch. `artifact` says what became of that of the latest run, with a space before. */
export function noDays(
  index: IndexDocument,
  { dataset, runId }: DaysWanted,
  repository: string,
  artifact = '',
): GenesysCoreError {
  const days = ownMember(index.datasets, dataset)?.days ?? [];
  const published = days.filter(({ asset }) => asset !== null).map(({ day }) => day);
  const of = runId === undefined ? '' : ` of run ${quoted(runId)}`;
  return invalidInput(
    `No day of ${quoted(dataset)}${of} in that range is published in ${repository}. There are: ${published.length === 0 ? 'none (publish: release or s3)' : listed(published)}.${artifact}`,
  );
}

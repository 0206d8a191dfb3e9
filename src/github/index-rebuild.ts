import { sha256Hex } from '../base/digest.js';
import { isJsonObject } from '../base/json.js';
import { DAY_MS } from '../base/window.js';
import { MANIFEST_NAME, type Manifest } from '../run/manifest.js';
import type { RunSchemas } from '../run/schemas.js';
import { ArchiveError, filesOf } from './archive.js';
import type { ReleaseAsset } from './data-release.js';
import { doubtsOf } from './day-part.js';
import { MANIFEST_ENDING, publishedDay } from './day-release.js';
import type { GitHubClient } from './github-client.js';
import { indexedDay } from './index-days.js';
import {
  indexedRun,
  MAX_RUNS,
  ownMember,
  withRun,
  type IndexChange,
  type IndexDocument,
  type ReleasePlace,
} from './index-document.js';
import { shownPath } from './index-schema.js';
import type { AssetPlace } from './publisher.js';
import { archivedRunId, createRunRelease, RELEASE_TAG_PREFIX } from './run-release.js';

const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** What every manifest and the whole must pass. */
export interface RebuildChecks {
  readonly isValid: (index: IndexDocument) => boolean;
  /** Read only where there is a manifest to prove. */
  readonly readSchemas: () => Promise<Pick<RunSchemas, 'manifest'>>;
}

/**
 * The index with every run in it that a release holds and that it does not know: the files of days by their manifests, and
 * archives of earlier versions by the head of each. What does not make a valid entry is left out, and told.
 */
export async function runsInReleases(
  index: IndexDocument,
  client: GitHubClient,
  { isValid, readSchemas }: RebuildChecks,
  nowMs: number,
): Promise<IndexDocument> {
  let whole = index;
  let schemas: Pick<RunSchemas, 'manifest'> | undefined;
  /** Whether a manifest is one by its schema; else it is told. */
  const proven = async (manifest: unknown, name: string, tag: string): Promise<boolean> => {
    schemas ??= await readSchemas();
    const [problem = timeProblem(manifest as Manifest, nowMs)] = schemas.manifest(manifest);
    if (problem === undefined) return true;
    // The place alone: names in it and values can be anything.
    const [place = ''] = problem.split(' ');
    client.log(
      `${name} of ${tag} holds no valid manifest and is left out${place.startsWith('/') ? ` (see ${shownPath(place)})` : ''}.`,
    );
    return false;
  };
  const add = (change: IndexChange, name: string, tag: string): void => {
    const { organization } = ownMember(whole.datasets, change.datasetKey) ?? {};
    const candidate = withRun(whole, change, nowMs);
    if ((organization ?? null) !== null && change.run.organization !== organization)
      client.log(`${name} of ${tag} is of another organisation than the dataset and is left out.`);
    else if (isValid(candidate)) whole = candidate;
    else client.log(`${name} of ${tag} holds no valid manifest and is left out.`);
  };
  for (const datasetKey of await releasedDatasets(client)) {
    const release = createRunRelease(client, datasetKey);
    const assets = await release.assets();
    for (const { asset, runId } of unknownArchives(datasetKey, assets, index)) {
      const stream = await release.download(asset.id);
      const found = stream === undefined ? undefined : await headOf(stream);
      if (found?.manifest.datasetKey !== datasetKey || found.manifest.runId !== runId) {
        client.log(`${asset.name} of ${release.tag} is no archive of a run and is left out.`);
        continue;
      }
      if (!(await proven(found.manifest, asset.name, release.tag))) continue;
      const run = { ...indexedRun(found.manifest, found.sha256, null), release: placeOf(release.tag, asset) };
      add({ datasetKey, run, removedAssets: [] }, asset.name, release.tag);
    }
    const known = new Set(ownMember(index.datasets, datasetKey)?.days?.map(({ asset }) => asset?.id));
    for (const pair of dayPairs(datasetKey, assets)) {
      if (known.has(pair.data.id)) continue;
      const bytes = await bytesOf(await release.download(pair.manifest.id));
      const manifest = bytes === undefined ? undefined : parsedOf(bytes);
      const { name } = pair.manifest;
      if (!(await proven(manifest, name, release.tag))) continue;
      const change = dayChange(datasetKey, pair, manifest as Manifest, sha256Hex(bytes ?? ''));
      if (change === undefined)
        client.log(`${name} of ${release.tag} is no manifest of its day and is left out.`);
      else add(change, name, release.tag);
    }
  }
  return whole;
}

/** After the place: an instant that the calendar does not have, or a run that would stay the newest for ever. */
function timeProblem({ runId, startedAt, endedAt, request }: Manifest, nowMs: number): string | undefined {
  const dates = { startedAt, endedAt, 'request/start': request.start, 'request/end': request.end };
  const bad = Object.entries(dates).find(([, date]) => date !== null && Number.isNaN(Date.parse(date)));
  if (bad !== undefined) return `/${bad[0]}`;
  const begun = Date.parse(startedAt);
  if (begun > nowMs + DAY_MS) return '/startedAt';
  return runId.startsWith(startedAt.slice(0, 19).replace(/[-:]/g, '')) ? undefined : '/runId';
}

function parsedOf(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    return undefined;
  }
}

function unknownArchives(
  datasetKey: string,
  assets: ReadonlyMap<string, ReleaseAsset>,
  index: IndexDocument,
): { readonly asset: ReleaseAsset; readonly runId: string }[] {
  const known = new Set(ownMember(index.datasets, datasetKey)?.runs.map((run) => run.runId));
  return [...assets.values()]
    .flatMap((asset) => {
      const runId = archivedRunId(datasetKey, asset.name);
      return asset.whole && runId !== undefined && !known.has(runId) ? [{ asset, runId }] : [];
    })
    .sort((a, b) => (a.runId < b.runId ? 1 : -1))
    .slice(0, MAX_RUNS)
    .reverse();
}

interface DayPair {
  readonly day: string;
  readonly data: ReleaseAsset;
  readonly manifest: ReleaseAsset;
}

function dayPairs(datasetKey: string, assets: ReadonlyMap<string, ReleaseAsset>): readonly DayPair[] {
  return [...assets.values()]
    .flatMap((data) => {
      const day = publishedDay(datasetKey, data.name);
      const manifest = assets.get(`${datasetKey}-${day ?? ''}${MANIFEST_ENDING}`);
      return day !== undefined && data.whole && manifest?.whole === true ? [{ day, data, manifest }] : [];
    })
    .sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Undefined where it is not the manifest of the file beside it, or tells of more than its day. */
function dayChange(
  datasetKey: string,
  { day, data, manifest: asset }: DayPair,
  manifest: Manifest,
  sha256: string,
): IndexChange | undefined {
  const { published, files } = manifest;
  const [file] = files;
  if (manifest.datasetKey !== datasetKey || published?.day !== day || file?.sha256 !== data.sha256)
    return undefined;
  if (!isOfDay(manifest.request, published)) return undefined;
  const status = manifest.status === 'succeeded' ? 'succeeded' : 'partial';
  const { filters, start, end } = manifest.request;
  const window = start === null || end === null ? null : { start, end };
  const whole = Object.keys(filters).length === 0;
  const part = { day, status, whole, window, ...doubtsOf(manifest.slices) } as const;
  const places = {
    day,
    dataDigest: manifest.dataDigest,
    asset: assetPlaceOf(data, file.sha256),
    manifest: assetPlaceOf(asset, sha256),
  };
  const { status: runStatus, records, duplicates, dataDigest, manifestSha256 } = published;
  const asRun = {
    ...manifest,
    status: runStatus,
    request: { ...manifest.request, start: published.start, end: published.end },
    counts: { ...manifest.counts, records, duplicates },
    dataDigest,
  };
  return {
    datasetKey,
    run: indexedRun(asRun, manifestSha256, null),
    days: [
      indexedDay(
        manifest,
        { ...part, slices: manifest.slices, files, records: manifest.counts.records },
        manifest.dataDigest,
        places,
      ),
    ],
    removedAssets: [],
  };
}

/** Whether a window is that of the day, inside of that of the run; a snapshot has none. */
function isOfDay(
  { start, end }: Manifest['request'],
  published: NonNullable<Manifest['published']>,
): boolean {
  if (start === null || end === null) return published.start === null && published.end === null;
  const [startMs, endMs] = [Date.parse(start), Date.parse(end)];
  return (
    startMs === Date.parse(published.day) &&
    endMs === startMs + DAY_MS &&
    Date.parse(published.start ?? '') <= startMs &&
    endMs <= Date.parse(published.end ?? '')
  );
}

function assetPlaceOf({ id, name, url, sizeBytes }: ReleaseAsset, sha256: string): AssetPlace {
  return { id, name, url, sha256, sizeBytes };
}

async function bytesOf(stream: AsyncIterable<Uint8Array> | undefined): Promise<Buffer | undefined> {
  if (stream === undefined) return undefined;
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > MAX_MANIFEST_BYTES) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function releasedDatasets(client: GitHubClient): Promise<string[]> {
  const releases = await client.call({ deed: 'list the releases' }, (octokit, signal) =>
    octokit.paginate(octokit.rest.repos.listReleases, {
      ...client.place,
      per_page: 100,
      request: { signal },
    }),
  );
  return releases
    .map(({ tag_name: tag }) => tag)
    .filter((tag) => tag.startsWith(RELEASE_TAG_PREFIX))
    .map((tag) => tag.slice(RELEASE_TAG_PREFIX.length))
    .sort();
}

function placeOf(tag: string, asset: ReleaseAsset): ReleasePlace | null {
  const { id, name, url, sha256, sizeBytes } = asset;
  return sha256 === null ? null : { tag, assetId: id, name, url, sha256, sizeBytes };
}

/** The manifest, which is the first file of an archive; the rest is not fetched. */
async function headOf(
  stream: AsyncIterable<Uint8Array>,
): Promise<{ readonly manifest: Manifest; readonly sha256: string } | undefined> {
  try {
    for await (const file of filesOf(stream)) {
      if (!file.path.endsWith(`/${MANIFEST_NAME}`) || file.sizeBytes > MAX_MANIFEST_BYTES) return undefined;
      const chunks: Uint8Array[] = [];
      for await (const chunk of file.chunks) chunks.push(chunk);
      const bytes = Buffer.concat(chunks);
      const manifest = JSON.parse(bytes.toString('utf8')) as unknown;
      if (!isJsonObject(manifest)) return undefined;
      return {
        manifest: manifest as unknown as Manifest,
        sha256: sha256Hex(bytes),
      };
    }
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof SyntaxError)) throw error;
  }
  return undefined;
}

import { GenesysCoreError } from '../base/errors.js';
import { archiveOf, blobSha256 } from './archive.js';
import { createDataRelease, type DataRelease, type ReleaseAsset } from './data-release.js';
import type { GitHubClient } from './github-client.js';
import type { FinishedRun, Publisher, ReleaseReceipt } from './publisher.js';
import { sealedFiles } from './sealed-files.js';

export const RELEASE_TAG_PREFIX = 'genesys-core-data-';
/** An archive must be under 2 GiB, and a release has at most 1,000 assets: two for a run. */
const MAX_ARCHIVE_BYTES = 2 ** 31 - 1;
const MAX_ASSETS = 1000;
const ASSETS_PER_RUN = 2;
const ARCHIVE_ENDING = '.tar';
const CHECKSUM_ENDING = '.tar.sha256';

export interface RunReleaseOptions {
  /** Runs kept of a dataset, the new one included. */
  readonly keep: number;
}

/**
 * Keeps runs that hold records (succeeded, partial) as archives among the assets of one rolling release per dataset,
 * each with a checksum file that `sha256sum -c` reads. The label of an archive is its run's status and window.
 */
export function releasePublisher(
  options: RunReleaseOptions,
  client: GitHubClient,
): Publisher<ReleaseReceipt> {
  return {
    target: 'release',
    async publish(run) {
      const { datasetKey, runId, status } = run.manifest;
      const none = { target: 'release', place: null, removed: [] } as const;
      if (status !== 'succeeded' && status !== 'partial') {
        client.log(`The run is ${status} and holds no records: it is not added to the release.`);
        return none;
      }
      const release = createRunRelease(client, datasetKey);
      const name = `${datasetKey}-${runId}${ARCHIVE_ENDING}`;
      const { run: files } = await sealedFiles(run);
      const content = await archiveOf(`${datasetKey}/${runId}`, files);
      if (content.size > MAX_ARCHIVE_BYTES)
        throw new GenesysCoreError(
          'PUBLISH',
          `The archive of the run has ${content.size} bytes; an asset of a release may have ${MAX_ARCHIVE_BYTES}. Fetch the window in several runs, or leave out publish: release.`,
          { retryable: false },
        );
      const sha256 = await blobSha256(content);
      const before = await release.assets();
      const makeRoom = before.size + ASSETS_PER_RUN > MAX_ASSETS;
      const removed = makeRoom ? await removeOld(release, before, options.keep - 1, name) : [];
      const archive = await release.put({
        name,
        label: labelOf(run),
        mediaType: 'application/x-tar',
        sha256,
        content,
      });
      const checksum = new Blob([`${sha256}  ${name}\n`]);
      await release.put({
        name: `${name.slice(0, -ARCHIVE_ENDING.length)}${CHECKSUM_ENDING}`,
        label: '',
        mediaType: 'text/plain',
        sha256: await blobSha256(checksum),
        content: checksum,
      });
      removed.push(...(await removeOld(release, await release.assets(), options.keep, name)));
      return {
        target: 'release',
        place: {
          tag: release.tag,
          assetId: archive.id,
          name,
          url: archive.url,
          sha256,
          sizeBytes: archive.sizeBytes,
        },
        removed,
      };
    },
  };
}

export function createRunRelease(client: GitHubClient, datasetKey: string): DataRelease {
  return createDataRelease(client, {
    tag: `${RELEASE_TAG_PREFIX}${datasetKey}`,
    title: `Data: ${datasetKey}`,
    body: `Runs of the dataset \`${datasetKey}\`, one archive each, kept up to date by Genesys Core. \`genesys-core get ${datasetKey}\` fetches and verifies the newest.`,
  });
}

/** Run ids of the archives of a dataset, by name of the asset. */
export function archivedRunId(datasetKey: string, assetName: string): string | undefined {
  const prefix = `${datasetKey}-`;
  if (!assetName.startsWith(prefix) || !assetName.endsWith(ARCHIVE_ENDING)) return undefined;
  const runId = assetName.slice(prefix.length, -ARCHIVE_ENDING.length);
  return /^\d{8}T\d{6}Z-[0-9a-f]{6}$/.test(runId) ? runId : undefined;
}

function labelOf({ manifest }: FinishedRun): string {
  const { start, end } = manifest.request;
  const window = start === null || end === null ? 'snapshot' : `${start} to ${end}`;
  return `${manifest.status}, ${window}`;
}

/** End of the window of an archive whose run succeeded, as its label tells; undefined for others. */
function goodWindowEnd(asset: ReleaseAsset): string | undefined {
  return /^succeeded, (?:\S+ to )?(\S+)$/.exec(asset.label)?.[1];
}

/**
 * Removes what is beyond the newest `keep` runs. The archive just sent stays, and so does the good one with the newest
 * window: that is where the index says that the latest data is.
 */
async function removeOld(
  release: DataRelease,
  assets: ReadonlyMap<string, ReleaseAsset>,
  keep: number,
  own: string,
): Promise<string[]> {
  const archives = [...assets.values()].filter(({ name }) => name.endsWith(ARCHIVE_ENDING));
  archives.sort((a, b) => (a.name < b.name ? 1 : -1));
  const latest = archives.reduce<ReleaseAsset | undefined>((newest, archive) => {
    const end = goodWindowEnd(archive);
    if (end === undefined) return newest;
    return newest === undefined || end > (goodWindowEnd(newest) ?? '') ? archive : newest;
  }, undefined);
  const removed: string[] = [];
  for (const archive of archives.slice(Math.max(0, keep))) {
    if (archive.name === own || archive === latest) continue;
    const checksum = assets.get(`${archive.name.slice(0, -ARCHIVE_ENDING.length)}${CHECKSUM_ENDING}`);
    if (checksum !== undefined) await release.remove(checksum);
    await release.remove(archive);
    removed.push(archive.name);
  }
  return removed;
}

import { createHash } from 'node:crypto';
import { isJsonObject } from '../base/json.js';
import { MANIFEST_NAME, type Manifest } from '../run/manifest.js';
import { ArchiveError, filesOf } from './archive.js';
import type { ReleaseAsset } from './data-release.js';
import type { GitHubClient } from './github-client.js';
import {
  indexedRun,
  MAX_RUNS,
  ownMember,
  withRun,
  type IndexDocument,
  type ReleasePlace,
} from './index-document.js';
import { archivedRunId, createRunRelease, RELEASE_TAG_PREFIX } from './run-release.js';

const MAX_MANIFEST_BYTES = 64 * 1024 * 1024;

/** The index with every archived run in it that it does not know, read from the head of its archive. */
export async function runsInReleases(
  index: IndexDocument,
  client: GitHubClient,
  nowMs: number,
): Promise<IndexDocument> {
  let whole = index;
  for (const datasetKey of await releasedDatasets(client)) {
    const release = createRunRelease(client, datasetKey);
    const known = new Set(ownMember(index.datasets, datasetKey)?.runs.map((run) => run.runId));
    const archives = [...(await release.assets()).values()]
      .map((asset) => ({ asset, runId: archivedRunId(datasetKey, asset.name) }))
      .filter(({ asset, runId }) => asset.whole && runId !== undefined && !known.has(runId))
      .sort((a, b) => (a.asset.name < b.asset.name ? 1 : -1))
      .slice(0, MAX_RUNS)
      .reverse();
    for (const { asset } of archives) {
      const stream = await release.download(asset.id);
      const found = stream === undefined ? undefined : await headOf(stream);
      if (found?.manifest.datasetKey !== datasetKey) {
        client.log(`${asset.name} of ${release.tag} is no archive of a run and is left out.`);
        continue;
      }
      const run = {
        ...indexedRun(found.manifest, found.sha256, null),
        release: placeOf(release.tag, asset),
      };
      whole = withRun(whole, { datasetKey, run, removedAssets: [] }, nowMs);
    }
  }
  return whole;
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
        sha256: createHash('sha256').update(bytes).digest('hex'),
      };
    }
  } catch (error) {
    if (!(error instanceof ArchiveError || error instanceof SyntaxError)) throw error;
  }
  return undefined;
}

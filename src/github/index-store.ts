import { sha256OfChunks } from '../base/digest.js';
import type { GitHubClient } from './github-client.js';
import { createBranchFile, type BranchFile, type FileVersion } from './branch-file.js';
import { createDataRelease, type DataRelease, type ReleaseAsset } from './data-release.js';
import { GenesysCoreError } from '../base/errors.js';
import { emptyIndex, type IndexDocument } from './index-document.js';
import { runsInReleases, type RebuildChecks } from './index-rebuild.js';
import type { ReadIndexText } from './index-schema.js';
import { takeName } from './swap.js';

const INDEX_BRANCH = 'genesys-core/index';
export const INDEX_NAME = 'index.json';
const INDEX_TAG = 'genesys-core-index';

/** A revision of the index, and whether it could be read as it stood. */
export interface StoredIndex {
  readonly index: IndexDocument;
  /** Undefined where there is no index yet, or no branch that holds it. */
  readonly version: FileVersion | undefined;
  /** Whether `index` had to be rebuilt from what else there is. */
  readonly rebuilt: boolean;
}

/**
 * The index of a repository. The file on its own branch is the truth: a change replaces exactly the revision that it was
 * made from, or is made again from the newer one, so that no publisher loses another's entry. The asset `index.json` of
 * a rolling release is its copy at an address that stays; whoever copies looks afterwards whether that is still the
 * newest revision.
 */
export interface IndexStore {
  /** @throws GenesysCoreError `PUBLISH` */
  read(nowMs: number): Promise<StoredIndex>;
  /** @throws GenesysCoreError `PUBLISH` when others were faster 16 times in a row. */
  change(
    change: (index: IndexDocument) => IndexDocument,
    message: string,
    nowMs: number,
  ): Promise<IndexDocument>;
  /** Brings the copy up to date. @throws GenesysCoreError `PUBLISH` */
  copyToRelease(): Promise<void>;
  /**
   * Address for readers, which answers at every moment: the raw file of the branch, which a browser may fetch from any page;
   * of a private repository the contents API, which takes a token and gives the file with the media type
   * `application/vnd.github.raw+json`.
   */
  address(): Promise<string>;
}

const GITHUB = 'https://github.com';
const MAX_CHANGES = 16;
/** Refusals in a row with nobody else's change between them. */
const MAX_STANDING = 4;
const MAX_COPIES = 8;
const FIRST_PAUSE_MS = 400;
const MAX_PAUSE_MS = 8_000;
const MAX_OLD_VERSIONS = 20;

export function createIndexStore(
  client: GitHubClient,
  serverUrl: string,
  readText: ReadIndexText,
  readSchemas: RebuildChecks['readSchemas'],
): IndexStore {
  const file = createBranchFile(client, INDEX_BRANCH, INDEX_NAME);
  const release = createDataRelease(client, {
    tag: INDEX_TAG,
    title: 'Index of published data',
    body: '`index.json` tells the latest runs of every dataset and where to get them. Kept up to date by Genesys Core; its history is on the branch `genesys-core/index`.',
  });

  const read = async (nowMs: number): Promise<StoredIndex> => {
    const version = await file.read();
    const reading = version === undefined ? undefined : readText(version.text);
    if (reading !== undefined && 'index' in reading) return { index: reading.index, version, rebuilt: false };
    if (reading?.newer === true)
      throw new GenesysCoreError(
        'PUBLISH',
        `The index of ${client.repository} was written by a later version of this program, which would be lost. Use that version here too.`,
      );
    if (version === undefined) client.log(`There is no index in ${client.repository} yet.`);
    else client.log(`${INDEX_NAME} of the branch ${INDEX_BRANCH} cannot be used: ${reading?.problem ?? ''}.`);
    const copy = await copyOf(release, readText, client);
    const old = (await newestGood(file, readText, client)) ?? copy.index ?? emptyIndex(client.repository);
    const isValid = (made: IndexDocument): boolean => 'index' in readText(indexText(made));
    const whole = await runsInReleases(old, client, { isValid, readSchemas }, nowMs);
    // Never a number that the copy has had already: it would pass for up to date.
    const index = { ...whole, revision: Math.max(whole.revision, copy.revision) };
    const rebuilt = version !== undefined || index.revision > 0 || Object.keys(index.datasets).length > 0;
    if (rebuilt) client.log('The index is rebuilt from its history and the releases.');
    return { index, version, rebuilt };
  };

  return {
    read,
    async address() {
      const isPublic = serverUrl === GITHUB && (await client.isPrivate()) === false;
      return isPublic
        ? `https://raw.githubusercontent.com/${client.repository}/refs/heads/${INDEX_BRANCH}/${INDEX_NAME}`
        : `${client.apiUrl}/repos/${client.repository}/contents/${INDEX_NAME}?ref=${INDEX_BRANCH}`;
    },
    async change(change, message, nowMs) {
      let pauseMs = FIRST_PAUSE_MS;
      let last: { readonly sha: string | undefined; readonly refusal: string } | undefined;
      let standing = 0;
      for (let tries = 0; tries < MAX_CHANGES && standing < MAX_STANDING; tries += 1) {
        const { index, version } = await read(nowMs);
        // Nobody was faster where the file is still the same: something else keeps it from changing.
        standing = last !== undefined && last.sha === version?.sha ? standing + 1 : 0;
        const changed = { ...change(index), revision: index.revision + 1 };
        const refusal = await file.write(indexText(changed), version, message);
        if (refusal === undefined) return changed;
        last = { sha: version?.sha, refusal };
        client.log(
          'Another run has changed the index in the meantime; the change is made again on top of it.',
        );
        await client.pause(pauseMs);
        pauseMs = Math.min(MAX_PAUSE_MS, pauseMs * 1.6);
      }
      throw new GenesysCoreError(
        'PUBLISH',
        `The index of ${client.repository} could not be changed (${last?.refusal ?? ''}). Let fewer runs publish at once, and keep rules of the repository away from the branch ${INDEX_BRANCH}.`,
        { retryable: true },
      );
    },
    async copyToRelease() {
      for (let tries = 0; tries < MAX_COPIES; tries += 1) {
        const version = await file.read();
        const reading = version === undefined ? undefined : readText(version.text);
        if (version === undefined || reading === undefined || 'problem' in reading) return;
        const assets = await release.assets();
        const current = assets.get(INDEX_NAME);
        const told = current === undefined ? -1 : revisionOf(current);
        if (current?.whole === true && told >= reading.index.revision) {
          await sweep(release, assets, reading.index.revision);
          return;
        }
        await replaceCopy(release, current, version.text, reading.index.revision, client);
        await client.pause(FIRST_PAUSE_MS / 4);
      }
      throw new GenesysCoreError(
        'PUBLISH',
        `The index of ${client.repository} is up to date on the branch ${INDEX_BRANCH}, but its copy at the release ${INDEX_TAG} could not be replaced in ${MAX_COPIES} tries. The next run does it.`,
        { retryable: true },
      );
    },
  };
}

export function indexText(index: IndexDocument): string {
  return `${JSON.stringify(index, null, 1)}\n`;
}

async function newestGood(
  file: BranchFile,
  readText: ReadIndexText,
  client: GitHubClient,
): Promise<IndexDocument | undefined> {
  let looked = 0;
  for await (const { text, commit } of file.history()) {
    const reading = readText(text);
    if ('index' in reading) {
      client.log(`The index as of commit ${commit.slice(0, 12)} is good.`);
      return reading.index;
    }
    looked += 1;
    if (looked === MAX_OLD_VERSIONS) break;
  }
  return undefined;
}

async function copyOf(
  release: DataRelease,
  readText: ReadIndexText,
  client: GitHubClient,
): Promise<{ readonly index?: IndexDocument; readonly revision: number }> {
  const asset = (await release.assets()).get(INDEX_NAME);
  const content = asset?.whole === true ? await release.download(asset.id) : undefined;
  if (asset === undefined || content === undefined) return { revision: 0 };
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  const reading = readText(Buffer.concat(chunks).toString('utf8'));
  const revision = Math.max(0, revisionOf(asset));
  if ('problem' in reading) return { revision };
  client.log(`The copy of the index at the release ${release.tag} is good.`);
  return { index: reading.index, revision };
}

function revisionOf(asset: ReleaseAsset): number {
  return Number(/^revision (\d+)$/.exec(asset.label)?.[1] ?? '-1');
}

/**
 * The name is taken at any time by one asset alone, so the new copy comes under a name of its own; then the old one gives
 * up the name and the new one takes it, which fails where another copy was faster.
 */
async function replaceCopy(
  release: DataRelease,
  current: ReleaseAsset | undefined,
  text: string,
  revision: number,
  client: GitHubClient,
): Promise<void> {
  const content = new Blob([text]);
  const label = `revision ${revision}`;
  const temporary = await release.put({
    name: `${temporaryPrefix}${revision}-${client.mark}.json`,
    label,
    mediaType: 'application/json',
    sha256: await sha256OfChunks(content.stream()),
    content,
  });
  if (current?.whole !== true) {
    if (current !== undefined) await release.remove(current);
    if (!(await release.rename(temporary, INDEX_NAME, label))) await release.remove(temporary);
    return;
  }
  const outgoing = `${temporaryPrefix}${Math.max(0, revisionOf(current))}-${client.mark}-old.json`;
  const swap = { current, incoming: temporary };
  const taken = await takeName(release, swap, { name: INDEX_NAME, label }, outgoing);
  await release.remove(taken ? current : temporary);
}

const temporaryPrefix = 'index-revision-';

/** Removes what publishers left that were ended in the middle: copies of revisions well past. */
async function sweep(
  release: DataRelease,
  assets: ReadonlyMap<string, ReleaseAsset>,
  revision: number,
): Promise<void> {
  for (const asset of assets.values()) {
    const [, told] = /^index-revision-(\d+)-/.exec(asset.name) ?? [];
    if (told !== undefined && Number(told) + MAX_CHANGES < revision) await release.remove(asset);
  }
}

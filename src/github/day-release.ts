import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex, sha256OfChunks } from '../base/digest.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { MANIFEST_NAME, type DataFormat, type FileEntry, type Manifest } from '../run/manifest.js';
import type { DataRelease, ReleaseAsset } from './data-release.js';
import { withDayFile } from './day-file.js';
import { dayManifest } from './day-manifest.js';
import { dayPartsOf, mayReplace, type DayPart, type DayRank } from './day-part.js';
import type { GitHubClient } from './github-client.js';
import type { AssetPlace, FinishedRun, PublishedDay, Publisher, ReleaseReceipt } from './publisher.js';
import { organizationIn, organizationLabel, refuseOtherOrganization } from './one-organization.js';
import { createRunRelease } from './run-release.js';
import { sealedFiles, type SealedFile } from './sealed-files.js';
import { healSwaps, swapIn } from './swap.js';

/** An asset must be under 2 GiB, and a release has at most 1,000 of them: two for a day, and two more in a swap. */
const MAX_ASSET_BYTES = 2 ** 31 - 1;
const MAX_ASSETS = 1000;
const ASSETS_OF_A_SWAP = 4;
export const MANIFEST_ENDING = '.manifest.json';
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export interface DayReleaseOptions {
  /** Days kept of a dataset, the newest one included. */
  readonly keep: number;
  readonly clock: Clock;
  /** Digests that count as one organisation. */
  readonly sameOrganizations?: readonly string[];
}

/**
 * Publishes each whole UTC day of a run as one file `<dataset>-<day>.<format>` with its manifest beside it, among the
 * assets of one rolling release per dataset; `<dataset>-latest.<format>` is the newest day of which every record is there.
 * A day is replaced only by a newer or better run.
 */
export function releasePublisher(
  options: DayReleaseOptions,
  client: GitHubClient,
): Publisher<ReleaseReceipt> {
  return {
    target: 'release',
    async publish(run) {
      const { datasetKey, status } = run.manifest;
      const release = createRunRelease(client, datasetKey);
      const none = { target: 'release', tag: release.tag, days: [], replaced: [], removed: [] } as const;
      const { parts, uncut } = dayPartsOf(run.manifest);
      if (uncut.length > 0)
        client.log(
          `Not published by day, as slices of the run reach over the ends of the day: ${uncut.join(', ')}. Run each of these days on its own.`,
        );
      if (parts.length === 0) {
        client.log(
          `The run (${status}) holds no whole UTC day with records kept: the release stays as it is.`,
        );
        return none;
      }
      for (const { name, label } of (await release.assets()).values())
        if (publishedDay(datasetKey, name) !== undefined)
          refuseOtherOrganization(
            `the release ${release.tag} of ${client.repository}`,
            organizationIn(label),
            run.manifest,
            options.sameOrganizations ?? [],
          );
      const { run: files } = await sealedFiles(run);
      const manifestSha256 = sha256Hex(await readFile(join(run.runDir, MANIFEST_NAME)));
      await healSwaps(release, client, options.clock.now());
      const sender = createSender(run, release, client, files, manifestSha256);
      const removed = await removeOld(release, datasetKey, options.keep, parts);
      const days: PublishedDay[] = [];
      const replaced: ReleaseAsset[] = [];
      for (const part of parts) {
        const sent = await sender.send(part);
        if (sent === undefined) continue;
        days.push(sent.published);
        replaced.push(...sent.replaced);
      }
      removed.push(...(await removeOld(release, datasetKey, options.keep, [])));
      return { ...none, days, replaced, removed };
    },
  };
}

interface SentDay {
  readonly published: PublishedDay;
  readonly replaced: readonly ReleaseAsset[];
}

function createSender(
  { manifest }: FinishedRun,
  release: DataRelease,
  client: GitHubClient,
  files: readonly SealedFile[],
  manifestSha256: string,
): { send(part: DayPart): Promise<SentDay | undefined> } {
  const { datasetKey, format, columns = [], runId } = manifest;
  const pathOf = ({ path }: FileEntry): string => {
    const file = files.find((sealed) => sealed.path === path);
    if (file === undefined)
      throw new GenesysCoreError('PUBLISH', `The file ${path} is not sealed by its run.`);
    return file.absolutePath;
  };
  return {
    async send(part) {
      const name = `${datasetKey}-${part.day}.${format}`;
      const before = await release.assets();
      const there = before.get(name) ?? otherFormat(before, datasetKey, part.day, format);
      const rank = there === undefined ? undefined : rankOf(there);
      if (rank !== undefined && !mayReplace({ ...part, runId }, rank)) {
        client.log(
          `${part.day} stays as ${rank.status} run ${rank.runId} published it: this run is ${part.whole ? part.status : 'filtered'}.`,
        );
        return undefined;
      }
      const sources = part.files.map((entry) => ({ entry, absolutePath: pathOf(entry) }));
      return withDayFile({ format, columns }, sources, async ({ content, sha256, dataDigest }) => {
        if (content.size > MAX_ASSET_BYTES)
          throw new GenesysCoreError(
            'PUBLISH',
            `The file of ${part.day} has ${content.size} bytes; an asset of a release may have ${MAX_ASSET_BYTES}. Use format parquet, or leave out publish: release.`,
            { retryable: false },
          );
        const mediaType = part.files[0]?.mediaType ?? 'application/octet-stream';
        const data = { name, label: labelOf(part, manifest), mediaType, sha256, content };
        const swapped = await swapIn(release, data, client);
        const asset = { name, bytes: content.size, sha256, dataDigest };
        const beside = dayManifest(manifest, manifestSha256, part, asset);
        const text = new Blob([`${JSON.stringify(beside, null, 2)}\n`]);
        const manifestAsset = await swapIn(
          release,
          {
            name: `${datasetKey}-${part.day}${MANIFEST_ENDING}`,
            label: data.label,
            mediaType: 'application/json',
            sha256: await sha256OfChunks(text.stream()),
            content: text,
          },
          client,
        );
        const replaced = [swapped.replaced, manifestAsset.replaced];
        if (isLatest(part, before, datasetKey)) {
          const alias = {
            ...data,
            name: `${datasetKey}-latest.${format}`,
            label: `${part.day}, ${data.label}`,
          };
          replaced.push((await swapIn(release, alias, client)).replaced);
        }
        for (const old of await leftovers(release, datasetKey, part.day, format)) await release.remove(old);
        const published: PublishedDay = {
          day: part.day,
          dataDigest: beside.dataDigest,
          asset: placeOf(swapped.asset, sha256, content.size),
          manifest: placeOf(manifestAsset.asset, await sha256OfChunks(text.stream()), text.size),
        };
        return { published, replaced: replaced.filter((old) => old !== undefined) };
      });
    },
  };
}

/** Whether no day of which every record is there is newer. A filtered day is never the latest of all. */
function isLatest(part: DayPart, assets: ReadonlyMap<string, ReleaseAsset>, datasetKey: string): boolean {
  if (part.status !== 'succeeded') return false;
  return [...assets.values()].every((asset) => {
    const day = publishedDay(datasetKey, asset.name);
    const rank = day === undefined ? undefined : rankOf(asset);
    if (day === undefined || rank?.status !== 'succeeded') return true;
    if (rank.whole !== part.whole) return part.whole;
    return day <= part.day;
  });
}

/** The file of the day in another format, which a run of this one takes the place of. */
function otherFormat(
  assets: ReadonlyMap<string, ReleaseAsset>,
  datasetKey: string,
  day: string,
  format: DataFormat,
): ReleaseAsset | undefined {
  return [...assets.values()].find(
    ({ name }) => publishedDay(datasetKey, name) === day && name !== `${datasetKey}-${day}.${format}`,
  );
}

/** Files of the day, and of the alias, in other formats than that of the run that took their place. */
async function leftovers(
  release: DataRelease,
  datasetKey: string,
  day: string,
  format: DataFormat,
): Promise<readonly ReleaseAsset[]> {
  const assets = await release.assets();
  const other = otherFormat(assets, datasetKey, day, format);
  const alias = `${datasetKey}-latest.`;
  const aliases = [...assets.values()].filter(({ name }) => name.startsWith(alias));
  const current = aliases.find(({ name }) => name === `${alias}${format}`);
  // The alias of another format goes once this one has taken its place, not while another run still writes that.
  const stale = aliases.filter((one) => current?.label.startsWith(day) === true && one !== current);
  return [...(other === undefined ? [] : [other]), ...stale];
}

/** The UTC day of a data file, by the name of its asset; undefined for all others. */
export function publishedDay(datasetKey: string, assetName: string): string | undefined {
  if (!assetName.startsWith(`${datasetKey}-`) || assetName.endsWith(MANIFEST_ENDING)) return undefined;
  const day = assetName.slice(datasetKey.length + 1, datasetKey.length + 11);
  return DAY.test(day) && assetName[datasetKey.length + 11] === '.' ? day : undefined;
}

function labelOf(part: DayPart, manifest: Manifest): string {
  const filtered = part.whole ? '' : ', filtered';
  return `${part.status}, run ${manifest.runId}${organizationLabel(manifest)}${filtered}`;
}

function rankOf({ label }: ReleaseAsset): DayRank {
  const [, status = 'partial', runId = ''] = /^(succeeded|partial), run (\S+?)(?:,|$)/.exec(label) ?? [];
  return { status, runId, whole: !label.endsWith(', filtered') };
}

function placeOf(asset: ReleaseAsset, sha256: string, sizeBytes: number): AssetPlace {
  const { id, name, url } = asset;
  return { id, name, url, sha256, sizeBytes };
}

/** Removes the oldest days beyond `keep`, and archives of earlier versions where the release would be full. */
async function removeOld(
  release: DataRelease,
  datasetKey: string,
  keep: number,
  coming: readonly DayPart[],
): Promise<string[]> {
  const assets = await release.assets();
  const byDay = new Map<string, ReleaseAsset[]>();
  for (const asset of assets.values()) {
    const manifestOf = asset.name.endsWith(MANIFEST_ENDING)
      ? publishedDay(datasetKey, asset.name.replace(MANIFEST_ENDING, '.x'))
      : publishedDay(datasetKey, asset.name);
    if (manifestOf !== undefined) byDay.set(manifestOf, [...(byDay.get(manifestOf) ?? []), asset]);
  }
  const days = [...byDay.keys()].sort().reverse();
  const comingNew = coming.filter(({ day }) => !byDay.has(day)).length;
  const gone = days.slice(Math.max(1, keep - comingNew)).flatMap((day) => byDay.get(day) ?? []);
  const room = MAX_ASSETS - ASSETS_OF_A_SWAP - 2 * comingNew;
  const archives = [...assets.values()].filter(({ name }) => /\.tar(?:\.sha256)?$/.test(name));
  archives.sort((a, b) => (a.name < b.name ? -1 : 1));
  const excess = Math.max(0, assets.size - gone.length - room);
  for (const asset of [...gone, ...archives.slice(0, excess)]) await release.remove(asset);
  return [...gone, ...archives.slice(0, excess)].map(({ name }) => name);
}

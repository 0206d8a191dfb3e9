import { GenesysCoreError } from '../base/errors.js';
import { type GitHubClient, unlessExpected } from './github-client.js';

export interface ReleaseAsset {
  readonly id: number;
  readonly name: string;
  readonly label: string;
  readonly sizeBytes: number;
  /** False for what a broken upload left. */
  readonly whole: boolean;
  /** SHA-256 as the service counted it, hex; null where it does not tell. */
  readonly sha256: string | null;
  /** Address for everybody who may read the repository. */
  readonly url: string;
  /** Null where the service does not tell. */
  readonly createdAtMs: number | null;
}

export interface AssetContent {
  readonly name: string;
  readonly label: string;
  readonly mediaType: string;
  readonly sha256: string;
  readonly content: Blob;
}

/** A rolling release: one tag for ever, whose assets come and go. */
export interface DataRelease {
  readonly tag: string;
  /** Assets by name; none where the release is not there. @throws GenesysCoreError `PUBLISH` */
  assets(): Promise<ReadonlyMap<string, ReleaseAsset>>;
  /**
   * Puts an asset there, whole: what a broken upload left under the name is removed and sent again; one with the same
   * content is left as it is. Makes the release where it is not there. @throws GenesysCoreError `PUBLISH`
   */
  put(content: AssetContent): Promise<ReleaseAsset>;
  /** Removes an asset; false where somebody else did. @throws GenesysCoreError `PUBLISH` */
  remove(asset: ReleaseAsset): Promise<boolean>;
  /** Gives an asset another name; false where the name is taken or the asset is gone. @throws GenesysCoreError `PUBLISH` */
  rename(asset: ReleaseAsset, name: string, label: string): Promise<boolean>;
  /** The content as a stream; undefined where it is gone. @throws GenesysCoreError `PUBLISH` */
  download(assetId: number): Promise<AsyncIterable<Uint8Array> | undefined>;
}

export interface ReleaseText {
  readonly tag: string;
  readonly title: string;
  readonly body: string;
}

const MAX_SENDS = 4;
const UPLOAD_TIMEOUT_MS = 15 * 60_000;
const RESEND_DELAY_MS = 2_000;

interface RawAsset {
  readonly id: number;
  readonly name: string;
  readonly label?: string | null;
  readonly size: number;
  readonly state: string;
  readonly digest?: string | null;
  readonly browser_download_url: string;
  readonly created_at?: string;
}

/** The release as calls name it. */
interface Release {
  readonly id: number;
  readonly uploadUrl: string;
}

/** Finds the release, asked for until it is there, and makes it. */
function createReleaseFinder(
  client: GitHubClient,
  { tag, title, body }: ReleaseText,
): { readonly find: () => Promise<Release | undefined>; readonly findOrMake: () => Promise<Release> } {
  const { place } = client;
  let known: Release | undefined;

  const find = async (): Promise<Release | undefined> => {
    known ??= await unlessExpected(() =>
      client.call({ deed: `read the release ${tag}`, expected: ['absent'] }, async (octokit, signal) => {
        const { data } = await octokit.rest.repos.getReleaseByTag({ ...place, tag, request: { signal } });
        return { id: data.id, uploadUrl: data.upload_url };
      }),
    );
    return known;
  };
  const make = (): Promise<Release | undefined> =>
    unlessExpected(() =>
      client.call({ deed: `make the release ${tag}`, expected: ['exists'] }, async (octokit, signal) => {
        const { data } = await octokit.rest.repos.createRelease({
          ...place,
          tag_name: tag,
          name: title,
          body,
          // Neither the newest version of what the repository is about, nor to be announced as such.
          prerelease: true,
          make_latest: 'false',
          request: { signal },
        });
        return { id: data.id, uploadUrl: data.upload_url };
      }),
    );
  const findOrMake = async (): Promise<Release> => {
    for (let tries = 1; ; tries += 1) {
      const found = await find();
      if (found !== undefined) return found;
      known = await make();
      if (tries === MAX_SENDS) throw failed(client, `make the release ${tag}, nor find it`);
      if (known === undefined) await client.pause(RESEND_DELAY_MS);
    }
  };
  return { find, findOrMake };
}

export function createDataRelease(client: GitHubClient, text: ReleaseText): DataRelease {
  const { place } = client;
  const { tag } = text;
  const { find, findOrMake } = createReleaseFinder(client, text);

  const assets = async (): Promise<ReadonlyMap<string, ReleaseAsset>> => {
    const release = await find();
    if (release === undefined) return new Map();
    const raw = await client.call({ deed: `list the assets of ${tag}` }, (octokit, signal) =>
      octokit.paginate(octokit.rest.repos.listReleaseAssets, {
        ...place,
        release_id: release.id,
        per_page: 100,
        request: { signal },
      }),
    );
    return new Map(raw.map((asset) => [asset.name, assetOf(asset)]));
  };
  const remove = async (asset: ReleaseAsset): Promise<boolean> => {
    const what = { deed: `remove the asset ${asset.name} of ${tag}`, expected: ['absent'] as const };
    const removed = await unlessExpected(() =>
      client.call(what, (octokit, signal) =>
        octokit.rest.repos.deleteReleaseAsset({ ...place, asset_id: asset.id, request: { signal } }),
      ),
    );
    return removed !== undefined;
  };
  const send = async (content: AssetContent): Promise<ReleaseAsset | undefined> =>
    sendAsset(client, tag, await findOrMake(), content);

  return {
    tag,
    assets,
    remove,
    async put(content) {
      for (let sends = 0; ; sends += 1) {
        const there = sends === 0 ? (await assets()).get(content.name) : undefined;
        const sent = there === undefined ? await send(content) : undefined;
        const asset = there ?? sent ?? (await assets()).get(content.name);
        if (asset !== undefined && isSame(asset, content)) return asset;
        if (asset !== undefined) {
          client.log(`The asset ${content.name} of ${tag} is broken or another one; it is replaced.`);
          await remove(asset);
        }
        if (sends === MAX_SENDS) throw failed(client, `keep the asset ${content.name} of ${tag} whole`);
        if (there === undefined) await client.pause(RESEND_DELAY_MS * (sends + 1));
      }
    },
    async rename(asset, name, label) {
      const expected = ['absent', 'exists'] as const;
      const what = { deed: `rename the asset ${asset.name} of ${tag}`, expected };
      const renamed = await unlessExpected(() =>
        client.call(what, (octokit, signal) =>
          octokit.rest.repos.updateReleaseAsset({
            ...place,
            asset_id: asset.id,
            name,
            label,
            request: { signal },
          }),
        ),
      );
      return renamed !== undefined;
    },
    download: (assetId) => downloadAsset(client, tag, assetId),
  };
}

/** Uploads an asset; undefined where it is not certain what became of it, or the name is taken. */
async function sendAsset(
  client: GitHubClient,
  tag: string,
  release: Release,
  content: AssetContent,
): Promise<ReleaseAsset | undefined> {
  const url = uploadAddress(client, release.uploadUrl);
  url.searchParams.set('name', content.name);
  url.searchParams.set('label', content.label);
  const what = {
    deed: `take the asset ${content.name} of ${tag}`,
    // A failed upload leaves a broken asset, so the assets are read again before what to do next.
    expected: ['noAnswer', 'serviceFault', 'exists'] as const,
    timeoutMs: UPLOAD_TIMEOUT_MS,
  };
  return unlessExpected(() =>
    client.call(what, async (octokit, signal) => {
      const answer = await octokit.request({
        method: 'POST',
        url: url.href,
        // The length comes from the blob. Said twice, as some clients then do, it is refused before it is sent.
        headers: { 'content-type': content.mediaType },
        data: content.content,
        request: { signal },
      });
      return assetOf(answer.data as RawAsset);
    }),
  );
}

async function downloadAsset(
  client: GitHubClient,
  tag: string,
  assetId: number,
): Promise<AsyncIterable<Uint8Array> | undefined> {
  const expected = ['absent'] as const;
  const what = { deed: `send an asset of ${tag}`, expected, timeoutMs: UPLOAD_TIMEOUT_MS };
  return unlessExpected(() =>
    client.call(what, async (octokit, signal) => {
      const { data } = await octokit.rest.repos.getReleaseAsset({
        ...client.place,
        asset_id: assetId,
        headers: { accept: 'application/octet-stream' },
        request: { signal, parseSuccessResponseBody: false },
      });
      return data as unknown as AsyncIterable<Uint8Array>;
    }),
  );
}

function assetOf(raw: RawAsset): ReleaseAsset {
  return {
    id: raw.id,
    name: raw.name,
    label: raw.label ?? '',
    sizeBytes: raw.size,
    whole: raw.state === 'uploaded',
    sha256: /^sha256:([0-9a-f]{64})$/.exec(raw.digest ?? '')?.[1] ?? null,
    url: raw.browser_download_url,
    createdAtMs: raw.created_at === undefined ? null : Date.parse(raw.created_at),
  };
}

function isSame(asset: ReleaseAsset, content: AssetContent): boolean {
  if (!asset.whole || asset.sizeBytes !== content.content.size) return false;
  return asset.sha256 === null || asset.sha256 === content.sha256;
}

/** The token goes with an upload, so to GitHub's own hosts alone: that of the API, or its sister for uploads. */
function uploadAddress(client: GitHubClient, template: string): URL {
  const url = new URL(template.replace(/\{[^}]*\}$/, ''));
  const api = new URL(client.apiUrl);
  const sister = api.host.replace(/^api\./, 'uploads.');
  if (url.protocol === api.protocol && (url.host === api.host || url.host === sister)) return url;
  throw new GenesysCoreError(
    'HOST_NOT_ALLOWED',
    `GitHub names ${url.origin} for uploads, which is neither ${api.host} nor ${sister}; nothing was sent there.`,
  );
}

function failed(client: GitHubClient, deed: string): GenesysCoreError {
  return new GenesysCoreError(
    'PUBLISH',
    `GitHub did not ${deed} in ${client.repository} after ${MAX_SENDS} tries. Run again later.`,
    { retryable: true },
  );
}

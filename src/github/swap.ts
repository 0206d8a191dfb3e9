import { GenesysCoreError, toGenesysCoreError } from '../base/errors.js';
import type { AssetContent, DataRelease, ReleaseAsset } from './data-release.js';
import type { GitHubClient } from './github-client.js';

const INCOMING = 'incoming';
const OUTGOING = 'outgoing';
/** Another publisher may be in the middle of its swap; after this it is not. */
const STALE_MS = 60 * 60_000;

export interface Swapped {
  readonly asset: ReleaseAsset;
  /** What had the name before; it still answers by its id, until somebody removes it. */
  readonly replaced: ReleaseAsset | undefined;
}

/**
 * Puts an asset in the place of another one of its name. The new one comes up under a name of its own and is proven;
 * then the old one gives up the name and the new one takes it. The name is free for the time of that one call alone, and
 * the old asset answers by its id all the time.
 * @throws GenesysCoreError `PUBLISH` that says what stands at the name.
 */
export async function swapIn(
  release: DataRelease,
  content: AssetContent,
  client: GitHubClient,
): Promise<Swapped> {
  const current = (await release.assets()).get(content.name);
  if (current === undefined || !current.whole || current.sha256 === content.sha256)
    return { asset: await release.put(content), replaced: undefined };
  const incoming = await release.put({ ...content, name: swapName(INCOMING, client.mark, content.name) });
  const taken = await takeName(
    release,
    { current, incoming },
    content,
    swapName(OUTGOING, client.mark, content.name),
  );
  if (taken) return { asset: { ...incoming, name: content.name }, replaced: current };
  await release.remove(incoming);
  client.log(`Another run was faster with ${content.name} of ${release.tag}; its asset stands.`);
  const standing = (await release.assets()).get(content.name);
  if (standing !== undefined) return { asset: standing, replaced: undefined };
  return { asset: await release.put(content), replaced: undefined };
}

export interface Swap {
  readonly current: ReleaseAsset;
  readonly incoming: ReleaseAsset;
}

/** Hands a name over; false where somebody else took it in between. Puts the old asset back after a fault. */
export async function takeName(
  release: DataRelease,
  { current, incoming }: Swap,
  { name, label }: Pick<AssetContent, 'name' | 'label'>,
  outgoingName: string,
): Promise<boolean> {
  const parked = await release.rename(current, outgoingName, current.label);
  try {
    return await release.rename(incoming, name, label);
  } catch (thrown) {
    const error = toGenesysCoreError(thrown);
    const back = parked && (await release.rename(current, name, current.label).catch(() => false));
    const stands = back
      ? `${name} of ${release.tag} holds what it held before.`
      : `${name} of ${release.tag} is not there for the moment: its last content is ${outgoingName}, the new one ${incoming.name}; the next run puts it in place.`;
    throw new GenesysCoreError(error.code, `${error.message} ${stands}`, {
      cause: thrown,
      retryable: error.retryable,
    });
  }
}

/** Ends what killed publishers left half-way, and removes what nobody needs any more. */
export async function healSwaps(release: DataRelease, client: GitHubClient, nowMs: number): Promise<void> {
  const assets = await release.assets();
  const left = [...assets.values()].flatMap((asset) => {
    const [, kind, name] = /^(incoming|outgoing)-[0-9a-f]{8}-(.+)$/.exec(asset.name) ?? [];
    return kind === undefined || name === undefined ? [] : [{ asset, kind, name }];
  });
  const healed = new Set<string>();
  for (const { name } of left) {
    if (assets.get(name)?.whole === true || healed.has(name)) continue;
    const named = left.filter((one) => one.name === name && one.asset.whole);
    const outgoing = named.find(({ kind }) => kind === OUTGOING);
    // Only a proven asset makes the old one give up its name.
    const next =
      outgoing === undefined ? undefined : (named.find(({ kind }) => kind === INCOMING) ?? outgoing);
    if (next === undefined) continue;
    healed.add(name);
    const done = await release.rename(next.asset, name, next.asset.label);
    if (done)
      client.log(`${name} of ${release.tag} was left half-way by an earlier run and is in its place again.`);
  }
  for (const { asset, name } of left) {
    const old = asset.createdAtMs !== null && asset.createdAtMs + STALE_MS < nowMs;
    if (!healed.has(name) && (old || !asset.whole)) await release.remove(asset);
  }
}

function swapName(kind: typeof INCOMING | typeof OUTGOING, mark: string, name: string): string {
  return `${kind}-${mark}-${name}`;
}

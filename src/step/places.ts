import type { Clock } from '../base/clock.js';
import { ENGINE_NAME } from '../engine/identity.js';
import type { AppContext } from '../engine/types.js';
import { createGitHubClient, gitHubAccess } from '../github/github-client.js';
import { proveBucket, provePublishing } from '../github/publish-preflight.js';
import type { RunOptions } from '../options/options.js';
import { repositoryOf } from './publication.js';
import { openBucket, openRepository } from './published.js';
import type { Published, PublishedInRepository, PublishedPorts } from './published.js';

/** What a step publishes to, and reads before. */
export interface Places {
  /** Not there where the index is not published. */
  readonly repository: PublishedInRepository | undefined;
  /** Not there where no bucket is published to. */
  readonly bucket: Published | undefined;
}

export interface PlacePorts {
  readonly clock: Clock;
  readonly log: (line: string) => void;
}

/**
 * The places, each proved to take what will be published.
 * @throws GenesysCoreError as `provePublishing` and `proveBucket` do
 */
export async function provenPlaces(
  options: RunOptions,
  context: AppContext,
  { clock, log }: PlacePorts,
): Promise<Places> {
  const { publish, bucket: address, githubToken } = options;
  const { signal, catalogDir } = context;
  if (publish.some((target) => target !== 's3')) {
    const access = gitHubAccess(context.env, repositoryOf(context.env), githubToken, ENGINE_NAME);
    const seed = `${options.dataset} ${clock.now()}`;
    await provePublishing(createGitHubClient(access, { clock, signal, log, seed }));
  }
  const env = { ...context.env, GITHUB_TOKEN: githubToken };
  const seed = `${context.github?.runId ?? ''} ${options.dataset} ${clock.now()} ${clock.monotonic()}`;
  const ports: PublishedPorts = { env, clock, signal, log, catalogDir, seed };
  const bucket = publish.includes('s3') && address !== undefined ? openBucket(address, ports) : undefined;
  if (bucket !== undefined) await proveBucket(() => bucket.index(), log);
  return { bucket, repository: publish.includes('index') ? openRepository(undefined, ports) : undefined };
}

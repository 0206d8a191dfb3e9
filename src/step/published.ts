import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import { quoted } from '../base/suggestion.js';
import { ENGINE_NAME } from '../engine/identity.js';
import { fetchRun } from '../github/fetch-run.js';
import type { FetchedRun, FetchOptions } from '../github/fetch-run.js';
import { createGitHubClient, gitHubAccess, gitHubServerUrl } from '../github/github-client.js';
import type { GitHubClient, GitHubEnvironment } from '../github/github-client.js';
import { seenAt } from '../github/index-document.js';
import type { IndexDocument } from '../github/index-document.js';
import { createIndexReader } from '../github/index-schema.js';
import { createIndexStore } from '../github/index-store.js';
import type { RunSchemas } from '../run/schemas.js';

export type { FetchedRun, IndexDocument };

export interface PublishedPorts {
  readonly env: GitHubEnvironment;
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly log: (line: string) => void;
  readonly catalogDir: string;
  /** Text that no other process has. */
  readonly seed: string;
}

/** What is published in a repository, for its readers. */
export interface Published {
  readonly repository: string;
  /** The index, with what is overdue as of now. @throws GenesysCoreError `PUBLISH` */
  index(): Promise<IndexDocument>;
  /** @throws GenesysCoreError, see `fetchRun` */
  fetch(options: FetchOptions, schemas: RunSchemas): Promise<FetchedRun>;
}

/**
 * Opens a repository for reading: `owner/name`, default GITHUB_REPOSITORY. A public one needs no token; for others it
 * is GITHUB_TOKEN.
 * @throws GenesysCoreError INPUT_INVALID
 */
export function openPublished(repository: string | undefined, ports: PublishedPorts): Published {
  const given = repository ?? ports.env['GITHUB_REPOSITORY'] ?? '';
  if (!/^[\w.-]+\/[\w.-]+$/.test(given))
    throw new GenesysCoreError(
      'INPUT_INVALID',
      given === ''
        ? 'It is not said in which repository the data is published: give --repo owner/name, or set GITHUB_REPOSITORY.'
        : `repo is ${quoted(given)}. Allowed: owner/name.`,
    );
  const { env, clock, signal, log, seed } = ports;
  const token = (env['GITHUB_TOKEN'] ?? '').trim();
  const access = gitHubAccess(env, given, token === '' ? undefined : token, ENGINE_NAME);
  const client: GitHubClient = createGitHubClient(access, { clock, signal, log, seed });
  const store = createIndexStore(client, gitHubServerUrl(env), createIndexReader(ports.catalogDir));
  const index = async (): Promise<IndexDocument> => {
    const nowMs = clock.now();
    return seenAt((await store.read(nowMs)).index, nowMs);
  };
  return {
    repository: given,
    index,
    fetch: async (options, schemas) => fetchRun(await index(), options, client, schemas),
  };
}

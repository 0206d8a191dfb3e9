import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abortable } from './artifact.js';
import type { ArtifactSource, StoredArtifact } from './artifact-client.js';
import type { RepositoryArtifacts } from './repository-artifacts.js';

/** Artifacts of earlier runs, unpacked one by one outside of the workspace. */
export interface EarlierArtifacts {
  /**
   * Those of this workflow run, its earlier attempts among them, in no order.
   * @throws ArtifactCallError, or the signal's reason.
   */
  list(signal: AbortSignal): Promise<readonly StoredArtifact[]>;
  /** Those of other workflow runs of the repository; not there where nothing leads to them. */
  readonly elsewhere?: RepositoryArtifacts | undefined;
  /** Unpacks one and returns its folder, absolute. @throws ArtifactCallError, or the signal's reason. */
  unpack(artifact: StoredArtifact, signal: AbortSignal): Promise<string>;
  /** Removes what was unpacked. Never throws. */
  dispose(): Promise<void>;
}

export interface EarlierArtifactsOptions {
  /** Where folders for unpacking are made; default the system's. */
  readonly temporaryDir?: string | undefined;
  readonly elsewhere?: RepositoryArtifacts | undefined;
}

export function createEarlierArtifacts(
  client: ArtifactSource,
  { temporaryDir, elsewhere }: EarlierArtifactsOptions,
): EarlierArtifacts {
  let home: Promise<string> | undefined;
  const makeHome = async (): Promise<string> =>
    await realpath(await mkdtemp(join(temporaryDir ?? tmpdir(), 'genesys-core-resume-')));
  return {
    list: (signal) => abortable(client.list(), signal),
    elsewhere,
    async unpack(artifact, signal) {
      home ??= makeHome();
      const folder = join(await home, String(artifact.id));
      await mkdir(folder);
      await abortable(client.download(artifact, folder), signal);
      return folder;
    },
    async dispose() {
      const made = await home?.catch(() => undefined);
      if (made !== undefined) await rm(made, { recursive: true, force: true }).catch(() => undefined);
    },
  };
}

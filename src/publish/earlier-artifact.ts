import { mkdir, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { abortable } from './artifact.js';
import type { ArtifactSource, StoredArtifact } from './artifact-client.js';

/** Artifacts of this workflow run, unpacked one by one outside of the workspace. */
export interface EarlierArtifacts {
  /** Those whose name the test accepts, newest first. @throws ArtifactCallError, or the signal's reason. */
  find(accepts: (name: string) => boolean, signal: AbortSignal): Promise<readonly StoredArtifact[]>;
  /** Unpacks one and returns its folder, absolute. @throws ArtifactCallError, or the signal's reason. */
  unpack(artifact: StoredArtifact, signal: AbortSignal): Promise<string>;
  /** Removes what was unpacked. Never throws. */
  dispose(): Promise<void>;
}

/** `temporaryDir`: where folders for unpacking are made; default the system's. */
export function createEarlierArtifacts(client: ArtifactSource, temporaryDir?: string): EarlierArtifacts {
  let home: Promise<string> | undefined;
  const makeHome = async (): Promise<string> =>
    await realpath(await mkdtemp(join(temporaryDir ?? tmpdir(), 'genesys-core-resume-')));
  return {
    async find(accepts, signal) {
      const artifacts = await abortable(client.list(), signal);
      // Ids grow: an artifact of a later attempt has a larger one.
      return artifacts.filter(({ name }) => accepts(name)).sort((a, b) => b.id - a.id);
    },
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

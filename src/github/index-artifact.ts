import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { uploadWithRetries, type ArtifactPorts } from './artifact.js';
import type { IndexDocument } from './index-document.js';
import { INDEX_NAME, indexText } from './index-store.js';

/** It is a small file, and for looking up alone. */
const KEEP_LIMIT_MS = 2 * 60_000;

export interface IndexArtifactOptions {
  readonly name: string;
  readonly retentionDays?: number | undefined;
}

/** Keeps revisions of the index as an artifact of the workflow run, so that what a run published can be looked up. */
export function indexKeeper(
  options: IndexArtifactOptions,
  ports: Pick<ArtifactPorts, 'client' | 'clock' | 'log'>,
): (index: IndexDocument, signal: AbortSignal) => Promise<void> {
  return async (index, signal) => {
    const folder = await mkdtemp(join(tmpdir(), 'genesys-core-index-'));
    try {
      const file = join(folder, INDEX_NAME);
      await writeFile(file, indexText(index));
      const { name, retentionDays } = options;
      const upload = { name, files: [file], rootDir: folder, compressionLevel: 6, retentionDays };
      await uploadWithRetries(upload, ports, signal, KEEP_LIMIT_MS);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}

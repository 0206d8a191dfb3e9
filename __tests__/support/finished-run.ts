import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FinishedRun } from '../../src/github/publisher.js';
import type { Manifest } from '../../src/run/manifest.js';
import { createManifest } from './manifest.js';

/** Writes a sealed run folder with the given files; the manifest lists them all. `members` replace others of it. */
export function writeFinishedRun(
  folder: string,
  files: Readonly<Record<string, string>>,
  members: Partial<Manifest> = {},
): FinishedRun {
  const runDir = join(folder, 'audit-logs', members.runId ?? '20261123T010203Z-abc123');
  const entries = Object.entries(files).map(([path, text]) => {
    mkdirSync(dirname(join(runDir, path)), { recursive: true });
    writeFileSync(join(runDir, path), text);
    return {
      path,
      bytes: Buffer.byteLength(text),
      sha256: sha256(text),
      records: path.startsWith('data/') ? text.split('\n').length - 1 : 0,
      mediaType: path.startsWith('data/') ? ('application/x-ndjson' as const) : ('application/json' as const),
      ...(path.endsWith('.jsonl') && path.startsWith('data/')
        ? { uncompressedBytes: Buffer.byteLength(text), uncompressedSha256: sha256(text) }
        : {}),
    };
  });
  const manifest = createManifest({ ...members, files: entries });
  writeFileSync(join(runDir, 'manifest.json'), JSON.stringify(manifest));
  return { runDir, manifest };
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

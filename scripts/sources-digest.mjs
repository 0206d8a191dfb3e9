// What dist/ is built from, as a digest: it tells without a build whether dist/ belongs to the sources beside it.

import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** Files and folders that the build reads; of the installed packages the lock speaks. */
const SOURCES = [
  'src',
  'scripts/build.mjs',
  'scripts/client.mjs',
  'scripts/licences.mjs',
  'package-lock.json',
  'tsconfig.json',
];

/** Every file below `folder`, by its path with forward slashes. A folder that is not there has none. */
export function filesIn(folder) {
  let entries;
  try {
    entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  } catch (error) {
    if (error.code === 'ENOENT') return new Map();
    throw error;
  }
  return new Map(
    entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
      .map((path) => [relative(folder, path).split(sep).join('/'), path]),
  );
}

/** SHA-256, in hex, of every file that the build of the project at `root` reads. */
export function sourcesDigest(root) {
  const hash = createHash('sha256');
  for (const source of SOURCES) {
    const below = source.includes('.') ? new Map([['', join(root, source)]]) : filesIn(join(root, source));
    for (const name of [...below.keys()].sort()) {
      const bytes = readFileSync(below.get(name));
      hash.update(`${source}/${name}\n${bytes.length}\n`).update(bytes);
    }
  }
  return hash.digest('hex');
}

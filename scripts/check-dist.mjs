// Fails where dist/ is not what the sources build to. Builds into a temporary folder and leaves dist/ alone.

import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { BUNDLES, ROOT, build } from './build.mjs';

/** Every file below `folder`, by its path with forward slashes. A folder that is not there has none. */
function filesIn(folder) {
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

function differences(fresh, present, prefix) {
  const found = [];
  for (const name of [...new Set([...fresh.keys(), ...present.keys()])].sort()) {
    if (!present.has(name)) found.push(`missing:   ${prefix}/${name}`);
    else if (!fresh.has(name)) found.push(`left over: ${prefix}/${name}`);
    else if (!readFileSync(fresh.get(name)).equals(readFileSync(present.get(name))))
      found.push(`differs:   ${prefix}/${name}`);
  }
  return found;
}

const target = mkdtempSync(join(tmpdir(), 'genesys-core-dist-'));
try {
  await build(target);
  const found = BUNDLES.flatMap(({ folder }) =>
    differences(filesIn(join(target, folder)), filesIn(join(ROOT, 'dist', folder)), `dist/${folder}`),
  );
  if (found.length > 0) {
    console.error('dist/ is not what the sources build to; run "npm run build" and commit the result:');
    for (const line of found) console.error(`  ${line}`);
    process.exitCode = 1;
  } else {
    console.log('dist/ is what the sources build to.');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  rmSync(target, { recursive: true, force: true });
}

// Fails where dist/ is not what the sources build to. Builds into a temporary folder and leaves dist/ alone.

import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT, build } from './build.mjs';
import { filesIn } from './sources-digest.mjs';

function differences(fresh, present) {
  const found = [];
  for (const name of [...new Set([...fresh.keys(), ...present.keys()])].sort()) {
    if (!present.has(name)) found.push(`missing:   dist/${name}`);
    else if (!fresh.has(name)) found.push(`left over: dist/${name}`);
    else if (!readFileSync(fresh.get(name)).equals(readFileSync(present.get(name))))
      found.push(`differs:   dist/${name}`);
  }
  return found;
}

const target = mkdtempSync(join(tmpdir(), 'genesys-core-dist-'));
try {
  await build(target);
  const found = differences(filesIn(target), filesIn(join(ROOT, 'dist')));
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

// Bundles the two doors and the thread of a run into dist/: `node scripts/build.mjs [target folder]`. Needs nothing but
// node_modules.

import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** The folders below dist/ that a build makes; all else there is not its business. */
export const BUNDLES = [
  { entry: 'src/action/index.ts', folder: 'action' },
  { entry: 'src/cli/index.ts', folder: 'cli' },
  { entry: 'src/step/worker/index.ts', folder: 'worker' },
];

const NCC = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js');

function bundle(entry, target) {
  // ncc does not empty its folder, and the numbers in the names of its chunks may change.
  rmSync(target, { recursive: true, force: true });
  // Not --transpile-only: looking at one file at a time, it misses "type": "module" and makes CommonJS. So types are
  // checked here too, those of the tests included.
  const options = ['--license', 'licenses.txt', '--no-cache'];
  return new Promise((done, fail) => {
    let output = '';
    const child = spawn(process.execPath, [NCC, 'build', entry, '-o', target, ...options], {
      cwd: ROOT,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child.stdout.on('data', (text) => (output += text));
    child.stderr.on('data', (text) => (output += text));
    child.on('error', fail);
    child.on('close', (code) => {
      console.log(output.trimEnd());
      if (code === 0) done();
      else fail(new Error(`ncc could not bundle ${entry} (exit code ${code})`));
    });
  });
}

/** Bundles every entry into its folder below `target`. Rejects at the first bundle that fails. */
export async function build(target) {
  await Promise.all(BUNDLES.map(({ entry, folder }) => bundle(entry, join(target, folder))));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build(resolve(process.argv[2] ?? join(ROOT, 'dist')));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

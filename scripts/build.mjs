// Bundles the doors and the thread of a run into dist/: `node scripts/build.mjs [target folder]`. Needs nothing but
// node_modules. One bundle, dist/lib, holds all; what a door needs loads when dist/<door>/index.js opens it. Types are
// not checked here: `npm run typecheck` does that.

import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ncc from '@vercel/ncc';
import { clientFiles } from './client.mjs';
import { licencesOf } from './licences.mjs';
import { sourcesDigest } from './sources-digest.mjs';

export const ROOT = fileURLToPath(new URL('..', import.meta.url));

const ENTRY = join(ROOT, 'src/doors.ts');
const DOORS = {
  action: `import { openAction } from '../lib/index.js';\n\nawait openAction(import.meta.url);\n`,
  cli: `#!/usr/bin/env node\nimport { openCli } from '../lib/index.js';\n\nawait openCli(import.meta.url);\n`,
  worker: `import { openWorker } from '../lib/index.js';\n\nawait openWorker();\n`,
};

/** Folders of the packages that got into the bundle. */
function packagesIn(stats) {
  const modules = [...stats.compilation.modules].flatMap((module) => [module, ...(module.modules ?? [])]);
  return new Set(
    modules.flatMap(({ resource = '' }) => {
      const match = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(resource);
      return match === null ? [] : [match[0]];
    }),
  );
}

/** Makes `target`, emptied before: the numbers in the names of chunks may change. */
export async function build(target) {
  const { code, assets, stats } = await ncc(ENTRY, { cache: false, quiet: true, transpileOnly: true });
  rmSync(target, { recursive: true, force: true });
  const write = (path, text, mode) => {
    mkdirSync(dirname(join(target, path)), { recursive: true });
    writeFileSync(join(target, path), text, { mode });
  };
  write('lib/index.js', code);
  for (const [name, { source }] of Object.entries(assets)) write(`lib/${name}`, source);
  for (const [door, text] of Object.entries(DOORS)) write(`${door}/index.js`, text, 0o755);
  for (const [name, text] of Object.entries(clientFiles(ROOT))) write(`client/${name}`, text);
  write('licenses.txt', licencesOf(packagesIn(stats)));
  write('package.json', `${JSON.stringify({ type: 'module' })}\n`);
  write('built-from.json', `${JSON.stringify({ sourcesSha256: sourcesDigest(ROOT) })}\n`);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    await build(resolve(process.argv[2] ?? join(ROOT, 'dist')));
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}

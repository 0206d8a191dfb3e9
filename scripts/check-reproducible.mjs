// Fails where dist/ depends on the machine: builds a copy of the sources in a folder with a long name and a blank in it, with
// node_modules of its own, in another time zone and locale and with a narrow umask, and compares every byte with a build here.

import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { ROOT } from './build.mjs';
import { filesIn } from './sources-digest.mjs';

const ELSEWHERE = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };

function buildAt(folder, target, env, umask) {
  const before = process.umask(umask);
  try {
    const script = join(folder, 'scripts', 'build.mjs');
    execFileSync(process.execPath, [script, target], {
      cwd: folder,
      env: { ...process.env, ...env },
      stdio: 'inherit',
    });
  } finally {
    process.umask(before);
  }
}

function copySources(target) {
  const names = execFileSync('git', ['ls-files', '-z'], { cwd: ROOT, encoding: 'utf8' }).split('\0');
  for (const name of names.filter((one) => one !== '' && !one.startsWith('dist/'))) {
    mkdirSync(dirname(join(target, name)), { recursive: true });
    cpSync(join(ROOT, name), join(target, name));
  }
  cpSync(join(ROOT, 'node_modules'), join(target, 'node_modules'), { recursive: true, dereference: true });
}

const home = mkdtempSync(join(tmpdir(), 'genesys-core-reproducible-'));
try {
  const copy = join(home, 'a folder of another name', 'deeper', 'sources');
  copySources(copy);
  const [here, there] = [join(home, 'here'), join(home, 'there')];
  buildAt(ROOT, here, {}, 0o022);
  buildAt(copy, there, ELSEWHERE, 0o077);
  const [one, other] = [filesIn(here), filesIn(there)];
  const names = [...new Set([...one.keys(), ...other.keys()])].sort();
  const differing = names.filter(
    (name) =>
      !one.has(name) ||
      !other.has(name) ||
      !readFileSync(one.get(name)).equals(readFileSync(other.get(name))),
  );
  if (differing.length > 0) {
    console.error('dist/ depends on where and how it is built:');
    for (const name of differing) console.error(`  differs: dist/${name}`);
    process.exitCode = 1;
  } else console.log(`${names.length} files of dist/ are the same, wherever they are built.`);
} finally {
  rmSync(home, { recursive: true, force: true });
}

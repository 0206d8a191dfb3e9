// What redaction costs: CPU of whole runs of the built command line against the simulator, with redaction as it is,
// with none, and with every record redacted twice. `node scripts/redaction-cost.mjs [records] [rounds]`, default 60000 3.
// The difference between twice and once is redaction alone, with the same output; without redaction the files are larger.

import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const [records = '60000', rounds = '3'] = process.argv.slice(2);
const REDACT = 'redact: (record) => (treatRecord(record) ?? {}),';
const VARIANTS = {
  off: 'redact: (record) => record,',
  on: REDACT,
  twice: 'redact: (record) => (treatRecord(record), treatRecord(record) ?? {}),',
};

const folder = mkdtempSync(join(tmpdir(), 'genesys-core-redaction-cost-'));
const meter = join(folder, 'meter.mjs');
writeFileSync(
  meter,
  `import { writeFileSync } from 'node:fs';
import { isMainThread } from 'node:worker_threads';
if (isMainThread) process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  writeFileSync(process.env.CPU_FILE, String((user + system) / 1000));
});
`,
);

function copyWith(variant) {
  const copy = join(folder, variant);
  cpSync(join(ROOT, 'dist'), join(copy, 'dist'), { recursive: true });
  symlinkSync(join(ROOT, 'catalog'), join(copy, 'catalog'));
  let patched = 0;
  for (const name of readdirSync(join(copy, 'dist/lib'))) {
    const entry = join(copy, 'dist/lib', name);
    const source = readFileSync(entry, 'utf8');
    if (!source.includes(REDACT)) continue;
    patched += 1;
    writeFileSync(
      entry,
      source.replace(REDACT, () => VARIANTS[name]),
    );
  }
  if (patched === 0) throw new Error('dist/ is not as expected: build it first');
  return join(copy, 'dist/cli/index.js');
}

function start(entry, args, env = {}) {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: folder,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, ...env },
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (text += chunk));
  const ended = new Promise((done) => child.on('close', (code) => done({ code, text })));
  return { child, ended, text: () => text };
}

async function cpuMs(entry, url) {
  const cpuFile = join(folder, 'cpu');
  const { code, text } = await start(
    entry,
    ['run', 'audit-logs', '--api-url', url, '--login-url', url, '--requests-per-minute', '100000'],
    {
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
      CPU_FILE: cpuFile,
      NODE_OPTIONS: `--import=file://${meter}`,
    },
  ).ended;
  rmSync(join(folder, 'out'), { recursive: true, force: true });
  if (code !== 0) throw new Error(`the run ended with ${code}:\n${text}`);
  return Number(readFileSync(cpuFile, 'utf8'));
}

const simulator = start(join(ROOT, 'dist/cli/index.js'), [
  'simulator',
  '--audits-per-day',
  records,
  '--json',
]);
try {
  const names = Object.keys(VARIANTS);
  const entries = Object.fromEntries(names.map((name) => [name, copyWith(name)]));
  while (!simulator.text().includes('}')) await sleep(50);
  const { url } = JSON.parse(simulator.text());
  // The first run makes the simulator's data.
  await cpuMs(entries.on, url);
  const best = Object.fromEntries(names.map((name) => [name, Infinity]));
  for (let round = 0; round < Number(rounds); round += 1)
    for (const name of names) best[name] = Math.min(best[name], await cpuMs(entries[name], url));
  console.log(`CPU of a run of ${records} audit records, best of ${rounds}:`);
  for (const name of names)
    console.log(`  redaction ${name.padEnd(5)} ${best[name].toFixed(0).padStart(6)} ms`);
  const ownMs = best.twice - best.on;
  console.log(
    `  redaction itself ${ownMs.toFixed(0)} ms: ${((ownMs / best.on) * 100).toFixed(1)} % of the run`,
  );
  console.log(`  on against off: ${(best.on / best.off).toFixed(3)}`);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  simulator.child.kill('SIGTERM');
  await simulator.ended;
  rmSync(folder, { recursive: true, force: true });
}

// What the scripts that try the built command line out have in common: starting it, a simulator for it, reading run
// folders.

import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { clearTimeout, setTimeout } from 'node:timers';
import { ROOT } from './build.mjs';

const CLI = join(process.env.GENESYS_CORE_DIST ?? join(ROOT, 'dist'), 'cli/index.js');
export const MAX_RUN_MS = 60_000;
export const HOUR_MS = 3_600_000;

const children = new Set();
process.on('exit', () => {
  for (const child of children) child.kill('SIGKILL');
});

/** Starts the command line. `nodeArgs` come before it; it is killed after `maxMs`, unless that is null. */
export function start(args, { cwd, env = {}, nodeArgs = [], maxMs = MAX_RUN_MS, onText = () => undefined }) {
  const child = spawn(process.execPath, [...nodeArgs, CLI, ...args], {
    cwd,
    env: {
      PATH: process.env.PATH,
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk) => onText((text += chunk)));
  const timer = maxMs === null ? undefined : setTimeout(() => child.kill('SIGKILL'), maxMs);
  const ended = new Promise((resolve) => {
    child.on('close', (exitCode, signal) => {
      clearTimeout(timer);
      children.delete(child);
      resolve({ exitCode, signal, text });
    });
  });
  return { child, ended };
}

/** The simulator of the command line with further arguments; resolves when it listens. */
export async function startSimulator(cwd, args = []) {
  let child;
  const url = await new Promise((resolve, reject) => {
    const started = start(['simulator', ...args], {
      cwd,
      maxMs: null,
      onText(text) {
        const [, address] = /at (http:\/\/127\.0\.0\.1:\d+)/.exec(text) ?? [];
        if (address !== undefined) resolve(address);
      },
    });
    child = started.child;
    started.ended.then(({ text }) => reject(new Error(`the simulator ended:\n${text}`)));
  });
  return { url, stop: () => child.kill('SIGTERM') };
}

/** Paths of all files below a folder, relative, with forward slashes, sorted. */
export function filesBelow(folder) {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

export function digestOf(path) {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}

/** Path and digest of every file, as one text to compare. */
export function snapshot(folder, paths = filesBelow(folder)) {
  return paths.map((path) => `${path} ${digestOf(join(folder, path))}`).join('\n');
}

/** The manifest of a run folder; undefined where it has none. */
export function readManifest(runDir) {
  const path = join(runDir, 'manifest.json');
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : undefined;
}

/** What of a run must be equal, whatever happened on the way: data files, figures of the summary, data digest. */
export function essence(runDir) {
  const data = filesBelow(runDir).filter((path) => path.startsWith('data/'));
  const summary = JSON.parse(readFileSync(join(runDir, 'summary.json'), 'utf8'));
  return [snapshot(runDir, data), JSON.stringify(summary.data), readManifest(runDir).dataDigest].join('\n');
}

// Starts the processes of a benchmark and tells what each used.

import { spawn, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ROOT } from '../build.mjs';
import { WINDOW } from './pages.mjs';

const HERE = fileURLToPath(new URL('.', import.meta.url));
const NODE = join(ROOT, 'node_modules/.bin/node');
const DIST = process.env.GENESYS_CORE_DIST ?? join(ROOT, 'dist');
const USAGE = pathToFileURL(join(HERE, 'usage.mjs')).href;
/** Far above what the budget of the real service allows: the engine is measured, not the wait. */
const REQUESTS_PER_MINUTE = '100000';

/** What the engine fetches of a scene, and the overlay that has it. */
const DATASETS = {
  audits: { dataset: 'audit-logs' },
  conversations: { dataset: 'bench-sessions', catalog: 'bench.catalog.json' },
};

/** Whether processes can be tied to cores. */
export const CAN_PIN = process.platform === 'linux' && spawnSync('taskset', ['-V']).status === 0;

/** The server has core 0 for itself; a client has core 1, or both. */
function pinned(cores, args) {
  if (!CAN_PIN) return [NODE, args];
  return ['taskset', ['-c', cores, NODE, ...args]];
}

/** Starts the server of a scene; resolves with its address and `close`. */
export function startServer({ kind, records, latencyMs }) {
  const [command, args] = pinned('0', [join(HERE, 'server.mjs'), kind, String(records), String(latencyMs)]);
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('exit', (code) => fail(new Error(`the server ended with ${code}`)));
    child.stdout.once('data', (text) =>
      done({ url: JSON.parse(text).url, close: () => child.kill('SIGKILL') }),
    );
  });
}

function engineArgs(door, scene, url, folder) {
  const { dataset, catalog } = DATASETS[scene.kind];
  if (catalog !== undefined) copyFileSync(join(HERE, catalog), join(folder, catalog));
  const lanes = String(scene.lanes ?? 4);
  const options = {
    ...WINDOW,
    region: '',
    concurrency: lanes,
    requestsPerMinute: REQUESTS_PER_MINUTE,
    catalog: catalog ?? '',
  };
  const given = Object.entries({ ...options, apiUrl: url, loginUrl: url }).filter(
    ([, value]) => value !== '',
  );
  if (door === 'action') {
    const inputs = given.map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]);
    return {
      args: [join(DIST, 'action/index.js')],
      env: {
        ...Object.fromEntries(inputs),
        INPUT_DATASET: dataset,
        INPUT_UPLOAD: 'false',
        INPUT_CLIENTID: 'bench',
        INPUT_CLIENTSECRET: 'bench-secret-0123456789',
        GITHUB_WORKSPACE: folder,
      },
    };
  }
  const flag = (name) => `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  return {
    args: [
      join(DIST, 'cli/index.js'),
      'run',
      dataset,
      ...given.flatMap(([name, value]) => [flag(name), value]),
    ],
    env: { GENESYS_CLIENT_ID: 'bench', GENESYS_CLIENT_SECRET: 'bench-secret-0123456789' },
  };
}

function commandOf(client, scene, url, folder) {
  if (client === 'action' || client === 'cli') return engineArgs(client, scene, url, folder);
  return { args: [join(HERE, `${client}.mjs`), scene.kind, url, folder], env: {} };
}

/** Records that a client says it has, and an engine's requests: by its manifest, or the line that the others print. */
function countsOf(client, text, folder) {
  if (client !== 'action' && client !== 'cli') {
    const { records } = JSON.parse(text.trim().split('\n').at(-1));
    return { records };
  }
  const manifestPath = readdirSync(join(folder, 'out'), { recursive: true }).find((path) =>
    path.endsWith('manifest.json'),
  );
  const { counts } = JSON.parse(readFileSync(join(folder, 'out', manifestPath), 'utf8'));
  const { records, requests } = counts;
  return { records, requests };
}

/**
 * One run of a client (`floor`, `sdk`, `cli`, `action`) in a process of its own: wall and CPU seconds, peak memory in MB,
 * records, and requests of the engine. `cores` as `taskset` takes them; `profileDir` gets CPU profiles.
 */
export async function runClient(client, scene, cores, { profileDir } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'genesys-core-bench-'));
  const server = await startServer(scene);
  try {
    const { args, env } = commandOf(client, scene, server.url, folder);
    const usageFile = join(folder, 'usage.json');
    const profiling = profileDir === undefined ? [] : ['--cpu-prof', `--cpu-prof-dir=${profileDir}`];
    const [command, words] = pinned(cores, ['--import', USAGE, ...profiling, ...args]);
    const startedAt = performance.now();
    const child = spawn(command, words, {
      cwd: folder,
      env: { PATH: process.env.PATH, HOME: folder, USAGE_FILE: usageFile, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
    const exitCode = await new Promise((done, fail) => child.on('error', fail).on('close', done));
    const wallSeconds = (performance.now() - startedAt) / 1000;
    if (exitCode !== 0)
      throw new Error(`${client} ended with ${exitCode}:\n${(stderr || stdout).slice(-2000)}`);
    return {
      wallSeconds,
      ...JSON.parse(readFileSync(usageFile, 'utf8')),
      ...countsOf(client, stdout, folder),
    };
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

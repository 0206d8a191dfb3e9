// What a run costs: `node scripts/measure.mjs [--door action|cli] [--days 1-5] [--latency ms] [--overlay file] [records…]`.
// Runs the built doors in dist/ (or $GENESYS_CORE_DIST) against a simulator in a process of its own, and prints wall
// time, CPU time and peak memory of the door's process, read from /proc: Linux only. The action uploads its run folder, to
// a stand-in for the artifact service. `--start` measures start-up.

import { spawn } from 'node:child_process';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, setInterval } from 'node:timers';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from './build.mjs';

const DIST = process.env.GENESYS_CORE_DIST ?? join(ROOT, 'dist');
const CLI = join(DIST, 'cli/index.js');
const ACTION = join(DIST, 'action/index.js');
const NODE_24 = join(ROOT, 'node_modules/.bin/node');

const DEFAULT_RECORDS = [10_000, 200_000, 300_000];
const SAMPLE_MS = 10;
const STARTS = 9;
/** Of the kernel: what utime and stime in /proc count in. */
const TICKS_PER_SECOND = 100;
const DAY_MS = 86_400_000;

/** Limits in MB of peak memory, as aimed for with so many records. */
const LIMITS = new Map([
  [10_000, 150],
  [200_000, 300],
  [1_000_000, 350],
]);

/** Starts a script and resolves when it has ended, with its text, wall and CPU seconds and peak memory in MB. */
function measured(node, args, options) {
  const startedAt = performance.now();
  const child = spawn(node, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let peakKb = 0;
  let cpuTicks = 0;
  const sample = () => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakKb = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? peakKb);
      const fields = readFileSync(`/proc/${child.pid}/stat`, 'utf8')
        .replace(/^.*\) /s, '')
        .split(' ');
      cpuTicks = Number(fields[11]) + Number(fields[12]);
    } catch {
      // It has just ended.
    }
  };
  const timer = setInterval(sample, SAMPLE_MS);
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (chunk) => (text += chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode) => {
      clearInterval(timer);
      const wallSeconds = (performance.now() - startedAt) / 1000;
      if (exitCode === 0)
        done({ text, wallSeconds, cpuSeconds: cpuTicks / TICKS_PER_SECOND, peakMb: peakKb / 1024 });
      else fail(new Error(`${args.join(' ')} ended with ${exitCode}:\n${text.slice(-3000)}`));
    });
  });
}

/** A server in a process of its own, which tells with a line of JSON that it stands. */
async function startServer(name, args) {
  const child = spawn(NODE_24, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  const told = await new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (code) => fail(new Error(`the ${name} ended with ${code}`)));
    child.stdout.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      try {
        done(JSON.parse(text));
      } catch {
        // Not all of it yet.
      }
    });
  });
  return {
    told,
    close: () =>
      new Promise((done) => {
        child.removeAllListeners('close');
        child.on('close', done);
        child.kill('SIGTERM');
      }),
  };
}

function startSimulator(auditsPerDay, latencyMs) {
  const sizes = ['--audits-per-day', String(auditsPerDay), '--latency', String(latencyMs)];
  return startServer('simulator', [CLI, 'simulator', '--json', ...sizes]);
}

/** Tells the variables that lead to it. */
function startArtifactService() {
  const source = pathToFileURL(join(ROOT, '__tests__/support/artifact-service.ts')).href;
  const script = `import { startArtifactService } from '${source}';
    console.log(JSON.stringify((await startArtifactService()).env));`;
  return startServer('artifact service', ['--input-type=module', '--eval', script]);
}

/** `days` full UTC days from a Monday on, at most five: the simulator's weekends are quieter. */
function windowOf(days) {
  const monday = Date.UTC(2026, 9, 5);
  const text = (day) => new Date(monday + day * DAY_MS).toISOString().slice(0, 10);
  return { start: text(0), end: text(days) };
}

async function run(door, records, { days, latencyMs, overlay }) {
  const simulator = await startSimulator(Math.ceil(records / days), latencyMs);
  const service = await startArtifactService();
  const workspace = mkdtempSync(join(tmpdir(), 'genesys-core-measure-'));
  try {
    if (overlay !== undefined) copyFileSync(overlay, join(workspace, 'overlay.json'));
    const options = {
      dataset: 'audit-logs',
      ...windowOf(days),
      apiUrl: simulator.told.url,
      loginUrl: simulator.told.url,
      requestsPerMinute: '100000',
      ...(overlay === undefined ? {} : { catalog: 'overlay.json' }),
    };
    const env = { PATH: process.env.PATH, HOME: process.env.HOME };
    let args = [ACTION];
    if (door === 'action') {
      for (const [name, value] of Object.entries(options)) env[`INPUT_${name.toUpperCase()}`] = value;
      Object.assign(env, service.told, {
        INPUT_CLIENTID: 'simulator',
        INPUT_CLIENTSECRET: 'simulator',
        GITHUB_WORKSPACE: workspace,
      });
      for (const name of ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY']) {
        env[name] = join(workspace, name);
        writeFileSync(env[name], '');
      }
    } else {
      const { dataset, ...flags } = options;
      const words = Object.entries(flags).flatMap(([name, value]) => [
        `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
        value,
      ]);
      args = [CLI, 'run', dataset, ...words];
      Object.assign(env, { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' });
    }
    return await measured(NODE_24, args, { cwd: workspace, env });
  } finally {
    rmSync(workspace, { recursive: true, force: true });
    await simulator.close();
    await service.close();
  }
}

async function median(node, args, cwd) {
  const walls = [];
  for (let round = 0; round < STARTS; round += 1)
    walls.push((await measured(node, args, { cwd })).wallSeconds);
  return walls.sort((a, b) => a - b)[(STARTS - 1) / 2] * 1000;
}

async function measureStarts() {
  const commands = [
    ['help', ['--help']],
    ['datasets', ['datasets']],
    ['dry run', ['run', 'audit-logs', '--what-if']],
  ];
  console.log(`Start to exit, median of ${STARTS}, ms\n`);
  console.log('| command | Node 24 | this Node (' + process.version + ') |\n| --- | --: | --: |');
  const cwd = mkdtempSync(join(tmpdir(), 'genesys-core-measure-'));
  for (const [name, words] of commands) {
    const on24 = await median(NODE_24, [CLI, ...words], cwd);
    const here = await median(process.execPath, [CLI, ...words], cwd);
    console.log(`| ${name} | ${on24.toFixed(0)} | ${here.toFixed(0)} |`);
  }
  rmSync(cwd, { recursive: true, force: true });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    door: { type: 'string', default: 'action' },
    days: { type: 'string', default: '5' },
    latency: { type: 'string', default: '0' },
    overlay: { type: 'string' },
    start: { type: 'boolean', default: false },
  },
});
if (values.start) await measureStarts();
else {
  const sizes = positionals.length > 0 ? positionals.map(Number) : DEFAULT_RECORDS;
  console.log(`${values.door}, ${values.days} slices, ${values.latency} ms latency\n`);
  console.log(
    '| records | wall s | records/s | CPU s | peak MB | limit MB |\n| --: | --: | --: | --: | --: | --: |',
  );
  const settings = { days: Number(values.days), latencyMs: values.latency, overlay: values.overlay };
  for (const records of sizes) {
    const cost = await run(values.door, records, settings);
    const limit = LIMITS.get(records);
    const cells = [
      records,
      cost.wallSeconds.toFixed(1),
      Math.round(records / cost.wallSeconds),
      cost.cpuSeconds.toFixed(1),
      cost.peakMb.toFixed(0),
      limit ?? '',
    ];
    console.log(`| ${cells.join(' | ')} |`);
  }
}

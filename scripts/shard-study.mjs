// Proves that shards make the run of one machine: `npm run shard-study -- [--days 365] [--records 8220] [--shards 20]
// [--jobs 2] [--kill 0.34] [--latency 0] [--seed 1] [--json]`. Audits of many days are fetched by one process and by shards
// in processes of their own against the same simulator; a part of the shards is killed at a random moment and run again
// from where it stopped. Exit code 1 where the merged run has another digest, or a record not exactly once. Linux, Node 24.

import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import { parseArgs } from 'node:util';
import { ROOT } from './build.mjs';

const CLI = join(process.env.GENESYS_CORE_DIST ?? join(ROOT, 'dist'), 'cli/index.js');
const NODE_24 = join(ROOT, 'node_modules/.bin/node');
const DAY_MS = 86_400_000;
/** The rate limit is not what is studied here. */
const BUDGET = '100000';
const RUNNERS = 20;

function options() {
  const { values } = parseArgs({
    options: {
      days: { type: 'string', default: '365' },
      records: { type: 'string', default: '8220' },
      shards: { type: 'string', default: '20' },
      jobs: { type: 'string', default: '2' },
      kill: { type: 'string', default: '0.34' },
      latency: { type: 'string', default: '0' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
    ...Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)])),
    json: values.json,
  };
}

/** Numbers in [0, 1) that a seed decides. */
function createRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Runs the command line; `killAfterMs` ends it without warning. */
function cli(args, cwd, { killAfterMs } = {}) {
  const startedAt = performance.now();
  const child = spawn(NODE_24, [CLI, ...args], {
    cwd,
    env: { PATH: process.env.PATH, GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let peakKb = 0;
  const sample = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakKb = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? peakKb);
    } catch {
      // It has just ended.
    }
  }, 50);
  const timer = killAfterMs === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  const texts = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (chunk) => (texts[name] += chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode, signal) => {
      clearInterval(sample);
      clearTimeout(timer);
      const seconds = (performance.now() - startedAt) / 1000;
      done({ ...texts, exitCode, killed: signal === 'SIGKILL', seconds, peakMb: peakKb / 1024 });
    });
  });
}

async function startSimulator({ records, latency }) {
  const args = [
    'simulator',
    '--port',
    '0',
    '--audits-per-day',
    String(records),
    '--latency',
    String(latency),
  ];
  const child = spawn(NODE_24, [CLI, ...args], { stdio: ['ignore', 'pipe', 'inherit'] });
  let text = '';
  for await (const chunk of child.stdout.setEncoding('utf8')) {
    text += chunk;
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(text)?.[0];
    if (url !== undefined) return { url, close: () => child.kill() };
  }
  throw new Error(`the simulator did not start: ${text}`);
}

/** Does the work for all, so many at once. */
async function pooled(items, atOnce, work) {
  const queue = [...items.entries()];
  const results = [];
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let next = queue.shift(); next !== undefined; next = queue.shift())
        results[next[0]] = await work(next[1], next[0]);
    }),
  );
  return results;
}

function expectGood(what, { exitCode, stdout, stderr }) {
  if (exitCode !== 0)
    throw new Error(`${what} ended with ${exitCode}: ${stdout.slice(-1500)}${stderr.slice(-1500)}`);
  return JSON.parse(stdout);
}

async function main() {
  const wanted = options();
  const random = createRandom(wanted.seed);
  const workspace = mkdtempSync(join(tmpdir(), 'shard-study-'));
  const simulator = await startSimulator(wanted);
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const dayText = (ms) => new Date(ms).toISOString().slice(0, 10);
  const window = ['--start', dayText(today - wanted.days * DAY_MS), '--end', dayText(today)];
  const common = [
    ...['--json', '--api-url', simulator.url, '--login-url', simulator.url],
    ...['--requests-per-minute', BUDGET, '--timeout-minutes', '340'],
  ];
  try {
    const one = await cli(['run', 'audit-logs', ...window, '--output-dir', 'one', ...common], workspace);
    const { dataDigest, recordCount } = expectGood('the run of one machine', one);

    const planned = await cli(
      ['plan', 'audit-logs', ...window, '--shards', String(wanted.shards), '--json'],
      workspace,
    );
    const { include } = expectGood('plan', planned);
    const doomed = new Set();
    while (doomed.size < Math.floor(include.length * wanted.kill))
      doomed.add(Math.floor(random() * include.length));
    const expectedMs = (one.seconds * 1000) / include.length;
    const startedAt = performance.now();
    let kills = 0;
    const shards = await pooled(include, wanted.jobs, async ({ shard }, index) => {
      const folder = `shard-${index}`;
      const args = ['run', 'audit-logs', '--shard', shard, '--output-dir', folder, ...common];
      let seconds = 0;
      if (doomed.has(index)) {
        const first = await cli(args, workspace, { killAfterMs: 150 + random() * expectedMs });
        seconds += first.seconds;
        if (first.killed) {
          kills += 1;
          // It may have been killed before there was anything to take over.
          const again = await cli([...args, '--resume-from', 'latest'], workspace);
          expectGood(`shard ${index + 1}, again`, again);
          return { seconds: seconds + again.seconds, runDir: JSON.parse(again.stdout).runDir };
        }
        expectGood(`shard ${index + 1}`, first);
        return { seconds, runDir: JSON.parse(first.stdout).runDir };
      }
      const ended = await cli(args, workspace);
      return { seconds: ended.seconds, runDir: expectGood(`shard ${index + 1}`, ended).runDir };
    });
    const fetchSeconds = (performance.now() - startedAt) / 1000;
    const merged = await cli(
      ['merge', ...shards.map(({ runDir }) => runDir), '--output-dir', 'merged', '--json'],
      workspace,
    );
    const whole = expectGood('merge', merged);
    const slowest = Math.max(...shards.map(({ seconds }) => seconds));
    const result = {
      ...wanted,
      recordCount,
      kills,
      oneMachine: { seconds: one.seconds, peakMb: one.peakMb },
      planSeconds: planned.seconds,
      fetch: { seconds: fetchSeconds, slowestSeconds: slowest },
      merge: { seconds: merged.seconds, peakMb: merged.peakMb, ofFetching: merged.seconds / one.seconds },
      ratioHere: (fetchSeconds + merged.seconds) / one.seconds,
      // Every shard on a runner of its own, as slow as it was here beside the others.
      ratioOnRunners: (slowest * Math.ceil(include.length / RUNNERS) + merged.seconds) / one.seconds,
      equal: whole.dataDigest === dataDigest && whole.recordCount === recordCount,
      once: recordCount === wanted.days * wanted.records,
    };
    process.stdout.write(wanted.json ? `${JSON.stringify(result, null, 2)}\n` : textOf(result));
    process.exitCode = result.equal && result.once ? 0 : 1;
  } finally {
    simulator.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

function textOf(result) {
  const s = (seconds) => `${seconds.toFixed(1)} s`;
  const mb = (size) => `${Math.round(size)} MB`;
  return [
    `${result.days} days, ${result.recordCount} records, ${result.kills} of ${result.shards} shards killed and run again`,
    `one machine     ${s(result.oneMachine.seconds)}, ${mb(result.oneMachine.peakMb)}`,
    `plan            ${s(result.planSeconds)}`,
    `shards          ${s(result.fetch.seconds)} with ${result.jobs} at once, the slowest ${s(result.fetch.slowestSeconds)}`,
    `merge           ${s(result.merge.seconds)}, ${mb(result.merge.peakMb)}, ${result.merge.ofFetching.toFixed(2)} of the fetching`,
    `ratio here      ${result.ratioHere.toFixed(2)}`,
    `on ${RUNNERS} runners   ${result.ratioOnRunners.toFixed(2)}`,
    `digest equal    ${result.equal ? 'yes' : 'NO'}`,
    `each once       ${result.once ? 'yes' : 'NO'}`,
    '',
  ].join('\n');
}

await main();

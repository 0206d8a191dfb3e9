// Proves the engine against a server that misbehaves and lists that move: `node scripts/chaos.mjs [--seeds 50] [--first 1]
// [--faults moving] [--rate 0.3] [--lanes 6] [--datasets a,b] [--json]`. For each dataset and seed the built command line runs as a process of
// its own against a simulator of its own, and what the server saw is held against what the run says of itself. Exit code 1
// where a run lost something, lied, came back too early, or sent twice what must be sent once. Needs Node 24, which runs
// the simulator from its sources.

import { spawn } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

import { earlyRequests, isSubmit } from './chaos-early.mjs';
import { lies, readData } from './chaos-truth.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CLI = join(process.env.GENESYS_CORE_DIST ?? join(ROOT, 'dist'), 'cli/index.js');
const OVERLAY = 'chaos.catalog.json';
const DAY_MS = 86_400_000;

/** Few pages each, so that a run is short, but of every way of paging, and of transactions with and without a cancel call. */
const DATASETS = {
  'audit-logs': { days: 2, records: { auditsPerDay: 1200 } },
  'operational-events': { days: 1, records: { eventsPerDay: 1400 } },
  users: { records: { users: 450 } },
  'chaos-rows': { days: 1, records: { rowsPerDay: 200 } },
  'chaos-jobs': { days: 1, records: { rowsPerDay: 200 } },
  'chaos-list': { records: { rows: 200 } },
};
/** Share of rows that come with the answer of another slice, where lists move. */
const STRAYS = 0.05;

/** Failed, and failed where trying again may help. */
const HONEST_EXITS = [1, 75];
const RUN_LIMIT_MS = 120_000;

async function simulatorSources() {
  // The sources import './x.js', as they are when they are built; here they are './x.ts'.
  registerHooks({
    resolve(specifier, context, next) {
      const isSource = specifier.startsWith('.') && context.parentURL?.includes('/src/') === true;
      return next(isSource ? specifier.replace(/\.js$/, '.ts') : specifier, context);
    },
  });
  const { startSimulator, faultMix } = await import('../src/simulator/server.ts');
  const { loadCatalog } = await import('../src/catalog/load.ts');
  return { startSimulator, faultMix, loadCatalog };
}

/** A proxy that lets nothing through: whatever leaves for a host that is not this machine ends here and is counted. */
async function startSink() {
  const server = createServer((socket) => {
    server.connectionsSeen += 1;
    socket.destroy();
  });
  server.connectionsSeen = 0;
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

async function runProcess(dataset, simulator, workspace) {
  const sink = await startSink();
  const proxy = `http://127.0.0.1:${sink.address().port}`;
  const { days } = DATASETS[dataset];
  const today = Math.floor(Date.now() / DAY_MS) * DAY_MS;
  const dayText = (ms) => new Date(ms).toISOString().slice(0, 10);
  const window =
    days === undefined ? [] : ['--start', dayText(today - days * DAY_MS), '--end', dayText(today)];
  const addresses = ['--api-url', simulator.url, '--login-url', simulator.url];
  const args = [
    'run',
    dataset,
    ...window,
    ...addresses,
    '--catalog',
    OVERLAY,
    '--requests-per-minute',
    '3000',
  ];
  const child = spawn(process.execPath, [CLI, ...args], {
    cwd: workspace,
    env: {
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
      HTTP_PROXY: proxy,
      HTTPS_PROXY: proxy,
    },
    stdio: ['ignore', 'ignore', 'pipe'],
    timeout: RUN_LIMIT_MS,
  });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text) => (stderr += text));
  const exitCode = await new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', resolve);
  });
  sink.close();
  return { exitCode, stderr, foreign: sink.connectionsSeen };
}

function readRun(workspace, dataset) {
  const parent = join(workspace, 'out', dataset);
  const [runId] = existsSync(parent) ? readdirSync(parent) : [];
  const path = join(parent, runId ?? '', 'manifest.json');
  if (!existsSync(path)) return undefined;
  const lines = readFileSync(join(parent, runId, 'events.jsonl'), 'utf8')
    .trimEnd()
    .split('\n');
  return {
    manifest: JSON.parse(readFileSync(path, 'utf8')),
    events: lines.map((line) => JSON.parse(line)),
    data: readData(join(parent, runId)),
  };
}

/** Submits that were carried out again although nobody can have wanted them again. */
function duplicateSubmits(log, events) {
  const times = new Map();
  for (const seen of log) {
    if (!isSubmit(seen) || !seen.carriedOut) continue;
    times.set(seen.bodyHash, (times.get(seen.bodyHash) ?? 0) + 1);
  }
  const wanted = events.filter(({ code }) => code === 'QUERY_RESUBMITTED').length;
  return Math.max(0, [...times.values()].reduce((sum, count) => sum + count - 1, 0) - wanted);
}

/** Requests in the log and attempts in the events that have no counterpart of the same method, path and status. */
function mismatches(log, events) {
  const balance = new Map();
  const count = (place, status, by) => {
    const statuses = balance.get(place) ?? new Map();
    balance.set(place, statuses.set(status, (statuses.get(status) ?? 0) + by));
  };
  for (const { method, path, status } of log) count(`${method} ${path}`, status, 1);
  for (const { type, method, url, status } of events)
    if (type === 'http.attempt') count(`${method} ${new URL(url).pathname}`, status ?? 0, -1);
  let unmatched = 0;
  for (const statuses of balance.values()) {
    const differences = [...statuses.values()];
    const missing = differences.reduce((sum, one) => sum + Math.max(0, one), 0);
    const over = differences.reduce((sum, one) => sum + Math.max(0, -one), 0);
    // A client that stops in the middle of a request does not come to know the status that was sent.
    const left = Math.min(missing, Math.max(0, -(statuses.get(0) ?? 0)));
    unmatched += missing + over - 2 * left;
  }
  return unmatched;
}

/** Whether the run says what is so: every record that was there all the time, once, or honestly what it lacks. */
function verdictOf(run, exitCode, clean, simulator) {
  if (run === undefined) return { ok: false, digest: 'none', missing: 0, twice: 0 };
  const { manifest } = run;
  const { missing, twice, made } = lies(run, clean, simulator);
  const isTrue = missing + twice + made === 0;
  const said = { missing, twice };
  if (manifest.status === 'succeeded') {
    const isEqual = manifest.dataDigest === clean.manifest.dataDigest;
    const hasMoved = simulator.added.size + simulator.removed.size > 0;
    const ok = (isEqual || (hasMoved && isTrue)) && exitCode === 0 && manifest.error === null;
    return { ...said, ok, digest: ok ? (isEqual ? 'equal' : 'moved') : 'OTHER' };
  }
  const told =
    manifest.error !== null && manifest.error.code !== 'INTERNAL' && HONEST_EXITS.includes(exitCode);
  const kept = manifest.slices.filter(({ status }) => status === 'succeeded' || status === 'partial');
  const ok = told && isTrue && run.data.size === kept.length;
  return { ...said, ok, digest: ok ? 'honest' : 'WRONG' };
}

async function oneRun(dataset, seed, faults, clean, { startSimulator, catalog, strays }) {
  const workspace = mkdtempSync(join(tmpdir(), 'genesys-core-chaos-'));
  copyFileSync(join(ROOT, 'scripts', OVERLAY), join(workspace, OVERLAY));
  const { records } = DATASETS[dataset];
  const seeds = { seed: 'chaos', faultSeed: seed };
  const simulator = await startSimulator({ ...seeds, faults, records, catalog, strays: clean && strays });
  try {
    const { exitCode, stderr, foreign } = await runProcess(dataset, simulator, workspace);
    const run = readRun(workspace, dataset);
    const { log } = simulator;
    const events = run?.events ?? [];
    const verdict = verdictOf(run, exitCode, clean ?? run, { ...simulator, strays: strays > 0 });
    const elsewhere = log.filter(({ host }) => host !== new URL(simulator.url).host).length;
    return {
      dataset,
      seed,
      status: run?.manifest.status ?? `exit ${exitCode}`,
      code: run?.manifest.error?.code ?? '',
      attempts: log.length,
      faults: log.filter(({ fault }) => fault !== undefined).length,
      retries: run?.manifest.counts.retries ?? 0,
      digest: verdict.digest,
      missing: verdict.missing,
      twice: verdict.twice,
      early: earlyRequests(
        log,
        events.filter(({ type }) => type === 'http.attempt'),
      ),
      doubled: duplicateSubmits(log, events),
      foreign: foreign + elsewhere,
      unmatched: mismatches(log, events) + Math.abs((run?.manifest.counts.requests ?? 0) - log.length),
      ok: verdict.ok,
      run,
      stderr,
    };
  } finally {
    await simulator.close();
    rmSync(workspace, { recursive: true, force: true });
  }
}

const isGood = ({ ok, early, doubled, foreign, unmatched }) =>
  ok && early + doubled + foreign + unmatched === 0;

async function inLanes(count, tasks) {
  const results = [];
  let next = 0;
  const lane = async () => {
    for (let at = next++; at < tasks.length; at = next++) results[at] = await tasks[at]();
  };
  await Promise.all(Array.from({ length: count }, lane));
  return results;
}

const COLUMNS = [
  ['dataset', 'dataset', 20],
  ['seed', 'seed', 5],
  ['status', 'status', 11],
  ['code', 'code', 16],
  ['attempts', 'attempts', 9],
  ['faults', 'faults', 7],
  ['retries', 'retries', 8],
  ['digest', 'data', 7],
  ['missing', 'missing', 8],
  ['twice', 'twice', 6],
  ['early', 'early', 6],
  ['doubled', 'doubled', 8],
  ['foreign', 'foreign', 8],
  ['unmatched', 'events', 7],
];

function rowText(row) {
  const cells = COLUMNS.map(([name, , width]) => String(row[name]).padEnd(width));
  return `${cells.join('')}${isGood(row) ? '' : ' <-- NOT GOOD'}`;
}

function totalsOf(rows) {
  const sum = (name) => rows.reduce((total, row) => total + row[name], 0);
  const of = (digest) => rows.filter((row) => row.digest === digest).length;
  const honest = rows.filter(({ digest }) => digest === 'honest');
  return {
    runs: rows.length,
    succeededWithEqualData: of('equal'),
    succeededAsMoved: of('moved'),
    honestlyPartial: honest.filter(({ status }) => status === 'partial').length,
    honestlyFailed: honest.filter(({ status }) => status !== 'partial').length,
    falselySucceeded: rows.filter(({ status, ok }) => status === 'succeeded' && !ok).length,
    missing: sum('missing'),
    twice: sum('twice'),
    bad: rows.filter((row) => !isGood(row)).length,
    attempts: sum('attempts'),
    faults: sum('faults'),
    retries: sum('retries'),
    earlierThanHint: sum('early'),
    duplicateSubmits: sum('doubled'),
    foreignConnections: sum('foreign'),
    eventsUnlikeLog: sum('unmatched'),
  };
}

async function main() {
  const { values: flags } = parseArgs({
    options: {
      seeds: { type: 'string', default: '50' },
      first: { type: 'string', default: '1' },
      faults: { type: 'string', default: 'moving' },
      rate: { type: 'string', default: '0.3' },
      lanes: { type: 'string', default: '6' },
      datasets: { type: 'string', default: Object.keys(DATASETS).join(',') },
      json: { type: 'boolean', default: false },
    },
  });
  const sources = await simulatorSources();
  const catalog = await sources.loadCatalog({
    catalogDir: join(ROOT, 'catalog'),
    overlayPath: OVERLAY,
    workspace: join(ROOT, 'scripts'),
  });
  const context = { ...sources, catalog, strays: flags.faults === 'moving' ? STRAYS : 0 };
  const mix = sources.faultMix(flags.faults, { rate: Number(flags.rate) });
  const datasets = flags.datasets.split(',');
  const lanes = Number(flags.lanes);
  const print = flags.json ? () => undefined : console.log;

  const startedAt = performance.now();
  const cleanRuns = await inLanes(
    lanes,
    datasets.map((dataset) => () => oneRun(dataset, 0, [], undefined, context)),
  );
  print(COLUMNS.map(([, title, width]) => title.padEnd(width)).join(''));
  for (const clean of cleanRuns) {
    if (clean.status !== 'succeeded' || !isGood(clean) || clean.run.manifest.counts.records === 0)
      throw new Error(
        `The run of ${clean.dataset} without faults is not good: ${rowText(clean)}\n${clean.stderr}`,
      );
    print(rowText({ ...clean, seed: 'none' }));
  }
  const tasks = Array.from(
    { length: Number(flags.seeds) },
    (_, index) => Number(flags.first) + index,
  ).flatMap((seed) =>
    datasets.map((dataset, at) => async () => {
      const row = await oneRun(dataset, seed, mix, cleanRuns[at].run, context);
      print(rowText(row));
      if (!isGood(row)) print(row.stderr);
      return row;
    }),
  );
  const rows = await inLanes(lanes, tasks);
  const totals = totalsOf(rows);
  const seconds = Math.round((performance.now() - startedAt) / 1000);
  if (flags.json) {
    const plain = rows.map((row) => Object.fromEntries(COLUMNS.map(([name]) => [name, row[name]])));
    console.log(JSON.stringify({ totals, seconds, rows: plain }, null, 2));
  } else {
    console.log('');
    for (const [name, value] of Object.entries(totals)) console.log(`${name.padEnd(24)} ${value}`);
    console.log(`${'seconds'.padEnd(24)} ${seconds}`);
  }
  process.exitCode = totals.bad === 0 ? 0 : 1;
}

await main();

// Proof that equal requests give equal bytes: runs the built command line for each of 5 page sizes, 4 concurrencies,
// 3 latencies of the server and 2 time zones (each with a locale of its own), and compares data files, the figures of
// the summary and the data digest.
//   node scripts/determinism-table.mjs [--dataset operational-events] [--every 1] [--lanes 2] [--json]
// --every takes each n-th combination only. Exit code 1 where anything differs.

import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './build.mjs';
import { essence, HOUR_MS, readManifest, start, startSimulator } from './bundle-runs.mjs';

const PAGE_SIZES = [25, 40, 77, 100, 200];
const CONCURRENCIES = [1, 2, 5, 16];
const LATENCIES_MS = [0, 5, 25];
const PLACES = [
  { TZ: 'Pacific/Kiritimati', LANG: 'tr_TR.UTF-8', LC_ALL: 'tr_TR.UTF-8' },
  { TZ: 'America/St_Johns', LANG: 'C', LC_ALL: 'C' },
];

const { values: flags } = parseArgs({
  options: {
    dataset: { type: 'string', default: 'operational-events' },
    every: { type: 'string', default: '1' },
    lanes: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});

const CLI = join(ROOT, 'dist/cli/index.js');
const resolved = execFileSync(process.execPath, [CLI, 'validate', '--resolved'], {
  encoding: 'utf8',
  maxBuffer: 64 * 1024 * 1024,
});
const catalog = JSON.parse(resolved);
const dataset = catalog.datasets[flags.dataset];
const { paging: pagingKey } = catalog.endpoints[dataset.source.endpoint];
const { transaction: transactionKey } = dataset.source;

/** The dataset in slices of two hours, its pages of that size, its queries looked at without much waiting. */
function overlayOf(pageSize) {
  const profiles = {
    paging: { [pagingKey]: { extends: pagingKey, pageSize: { value: pageSize } } },
  };
  if (transactionKey !== undefined) {
    const poll = { initialMs: 20, capMs: 50 };
    profiles.transaction = { [transactionKey]: { extends: transactionKey, poll } };
  }
  const datasets =
    dataset.window === undefined
      ? {}
      : { [flags.dataset]: { extends: flags.dataset, window: { slice: 'PT2H' } } };
  return { catalogVersion: '1', profiles, datasets };
}

const dayMs = Math.floor(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS;
const day = (ms) => new Date(ms).toISOString().slice(0, 10);
const windowArgs =
  dataset.window === undefined ? [] : ['--start', day(dayMs - 24 * HOUR_MS), '--end', day(dayMs)];

const combinations = PAGE_SIZES.flatMap((pageSize) =>
  CONCURRENCIES.flatMap((concurrency) =>
    LATENCIES_MS.flatMap((latencyMs) => PLACES.map((place) => ({ pageSize, concurrency, latencyMs, place }))),
  ),
).filter((_, index) => index % Number(flags.every) === 0);

const home = realpathSync(mkdtempSync(join(tmpdir(), 'genesys-core-determinism-')));
const simulators = new Map();
try {
  for (const pageSize of PAGE_SIZES)
    writeFileSync(join(home, `pages-${pageSize}.json`), JSON.stringify(overlayOf(pageSize)));
  for (const latencyMs of LATENCIES_MS) {
    const args = ['--latency', String(latencyMs), '--audits-per-day', '600'];
    simulators.set(latencyMs, await startSimulator(home, args));
  }
  const essences = new Map();
  const digests = new Set();
  const failed = [];
  let records = 0;
  let next = 0;
  const lane = async () => {
    while (next < combinations.length) {
      const index = next++;
      const { pageSize, concurrency, latencyMs, place } = combinations[index];
      const { url } = simulators.get(latencyMs);
      const outputDir = `out-${index}`;
      const args = [
        ...['run', flags.dataset, ...windowArgs, '--catalog', `pages-${pageSize}.json`],
        ...['--concurrency', String(concurrency), '--output-dir', outputDir],
        ...['--api-url', url, '--login-url', url],
      ];
      const ended = await start(args, { cwd: home, env: place }).ended;
      if (ended.exitCode !== 0) {
        failed.push({ ...combinations[index], text: ended.text });
        continue;
      }
      const [runId] = readdirSync(join(home, outputDir, flags.dataset));
      const runDir = join(home, outputDir, flags.dataset, runId);
      const manifest = readManifest(runDir);
      records = manifest.counts.records;
      digests.add(manifest.dataDigest);
      const found = essence(runDir);
      essences.set(found, [...(essences.get(found) ?? []), combinations[index]]);
      rmSync(join(home, outputDir), { recursive: true });
    }
  };
  await Promise.all(Array.from({ length: Number(flags.lanes) }, lane));
  const table = {
    dataset: flags.dataset,
    runs: combinations.length,
    'page sizes': new Set(combinations.map(({ pageSize }) => pageSize)).size,
    concurrencies: new Set(combinations.map(({ concurrency }) => concurrency)).size,
    latencies: new Set(combinations.map(({ latencyMs }) => latencyMs)).size,
    'time zones': new Set(combinations.map(({ place }) => place.TZ)).size,
    records,
    failed: failed.length,
    'distinct digests': digests.size,
    'distinct bytes': essences.size,
  };
  if (flags.json) console.log(JSON.stringify({ table, failed }));
  else {
    console.table([table]);
    for (const one of failed) console.log(one);
    if (essences.size > 1) for (const group of essences.values()) console.log(group.slice(0, 3));
  }
  process.exitCode = failed.length === 0 && digests.size === 1 && essences.size === 1 ? 0 : 1;
} finally {
  for (const { stop } of simulators.values()) stop();
  rmSync(home, { recursive: true, force: true });
}

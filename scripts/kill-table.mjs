// Proof by attrition that a run can be killed anywhere: lets the built command line fail or die at each of its file
// operations in turn, and at random times, and checks after each what is on the disk.
//   node scripts/kill-table.mjs [--step 1] [--random 30] [--modes kill,power,ENOSPC,…] [--lanes 2] [--json]
// --step takes each n-th operation only. Exit code 1 where anything is inconsistent.

import { existsSync, mkdtempSync, readFileSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers';
import { parseArgs } from 'node:util';
import { ROOT } from './build.mjs';
import {
  digestOf,
  essence,
  filesBelow,
  HOUR_MS,
  MAX_RUN_MS,
  readManifest,
  snapshot,
  start,
  startSimulator,
} from './bundle-runs.mjs';

const MODES = ['ENOSPC', 'ENOSPC+', 'EIO', 'EROFS+', 'kill', 'power'];
const DATASET = 'operational-events';
const FAULTY_DISK = ['--import', join(ROOT, '__tests__/support/faulty-fs.mjs')];

const { values: flags } = parseArgs({
  options: {
    step: { type: 'string', default: '1' },
    random: { type: 'string', default: '30' },
    modes: { type: 'string', default: MODES.join(',') },
    lanes: { type: 'string', default: '2' },
    json: { type: 'boolean', default: false },
  },
});

/** A window of three slices that ends today, so that the server still has it whatever the day. */
const dayMs = Math.floor(Date.now() / (24 * HOUR_MS)) * 24 * HOUR_MS;
const WINDOW = [dayMs - 18 * HOUR_MS, dayMs].map((ms) => new Date(ms).toISOString());

function runArgs(url, more = []) {
  const window = ['--start', WINDOW[0], '--end', WINDOW[1]];
  return ['run', DATASET, ...window, '--api-url', url, '--login-url', url, '--concurrency', '2', ...more];
}

/** What speaks against a folder whose manifest is there: said by this script and by the product's own verify. */
async function complaints(runDir, manifest, cwd) {
  const found = [];
  const listed = ['manifest.json', ...manifest.files.map((file) => file.path)].sort().join();
  if (filesBelow(runDir).join() !== listed) found.push('the files are not those that the manifest lists');
  for (const { path, sha256 } of manifest.files)
    if (!existsSync(join(runDir, path)) || digestOf(join(runDir, path)) !== sha256)
      found.push(`${path} differs`);
  const verified = await start(['verify', runDir], { cwd }).ended;
  if (verified.exitCode !== 0) found.push(`verify: ${verified.text}`);
  return found;
}

/** A workspace with a finished run in it, which no later run may touch. */
async function prepare(url) {
  const cwd = realpathSync(mkdtempSync(join(tmpdir(), 'genesys-core-kill-')));
  const log = join(cwd, 'operations.log');
  let spokeAtMs;
  const ended = await start(runArgs(url), {
    cwd,
    onText: () => (spokeAtMs ??= performance.now()),
    nodeArgs: FAULTY_DISK,
    env: { FAULTY_FS: JSON.stringify({ below: join(cwd, 'out'), mode: 'count', at: 0, log }) },
  }).ended;
  const spanMs = performance.now() - spokeAtMs;
  if (ended.exitCode !== 0) throw new Error(`the clean run failed:\n${ended.text}`);
  const runs = join(cwd, 'out', DATASET);
  const [runId] = readdirSync(runs);
  const clean = join(runs, runId);
  const operations = readFileSync(log, 'utf8').trimEnd().split('\n');
  return { cwd, runs, runId, operations, essence: essence(clean), snapshot: snapshot(clean), spanMs, url };
}

/** One run that fails as the point says, what is left of it, and the run that resumes it. */
async function tryPoint(place, point) {
  const { cwd, runs, url } = place;
  const problems = [];
  let spoke = false;
  const running = start(runArgs(url), {
    cwd,
    // Times are counted from the first line on, which is when the run folder is there.
    onText() {
      if (!spoke && point.share !== undefined)
        setTimeout(() => running.child.kill('SIGKILL'), point.share * place.spanMs);
      spoke = true;
    },
    nodeArgs: point.at === undefined ? [] : FAULTY_DISK,
    env:
      point.at === undefined
        ? {}
        : { FAULTY_FS: JSON.stringify({ below: join(cwd, 'out'), mode: point.mode, at: point.at }) },
  });
  const ended = await running.ended;
  const [left] = readdirSync(runs).filter((name) => name !== place.runId);
  const runDir = left === undefined ? undefined : join(runs, left);
  const manifest = runDir === undefined ? undefined : readManifest(runDir);
  const result = {
    ...point,
    exitCode: ended.exitCode,
    folder: 'none',
    status: null,
    resumed: 'nothing to resume',
  };

  if (runDir !== undefined) result.folder = manifest === undefined ? 'without manifest' : 'valid manifest';
  if (manifest !== undefined) {
    result.status = manifest.status;
    problems.push(...(await complaints(runDir, manifest, cwd)));
  }
  if (ended.exitCode === 0 && (manifest?.status !== 'succeeded' || essence(runDir) !== place.essence))
    problems.push('exit code 0, but not the clean run');
  if (point.share === undefined && ended.signal !== null && !/kill|power/.test(point.mode))
    problems.push(`it hung and was ended after ${MAX_RUN_MS} ms`);
  if (
    ended.exitCode !== 0 &&
    ended.signal === null &&
    !/error [A-Z_]+: |: (?:partial|failed)/.test(ended.text)
  )
    problems.push(`the failure is not told: ${ended.text}`);
  if (/INTERNAL/.test(ended.text)) problems.push(`told as a defect: ${ended.text}`);
  if (snapshot(join(runs, place.runId)) !== place.snapshot) problems.push('the earlier run was touched');

  const resume = runDir === undefined ? [] : ['--resume-from', relative(cwd, runDir)];
  const second = await start(runArgs(url, resume), { cwd }).ended;
  const refused = /nothing to resume|ended before its first slice/.test(second.text);
  if (second.exitCode === 0) {
    const [next] = readdirSync(runs).filter((name) => name !== place.runId && name !== left);
    if (essence(join(runs, next)) !== place.essence)
      problems.push('the resumed run differs from the clean one');
    if (resume.length > 0) {
      const taken = readManifest(join(runs, next)).slices.filter(
        (slice) => slice.resumedFrom !== undefined,
      ).length;
      result.resumed = `${taken} slices taken over`;
    }
  } else if (!refused) problems.push(`the resumed run failed: ${second.text}`);
  for (const name of readdirSync(runs))
    if (name !== place.runId) rmSync(join(runs, name), { recursive: true });
  return { ...result, problems };
}

function pointsOf(operations) {
  const step = Number(flags.step);
  const modes = flags.modes.split(',').filter((mode) => mode !== '');
  const points = modes.flatMap((mode, shift) => {
    const count = Math.floor((operations.length - 1 - (shift % step)) / step) + 1;
    return Array.from({ length: count }, (_, index) => {
      const at = 1 + (shift % step) + index * step;
      return { mode, at, operation: operations[at - 1] };
    });
  });
  const random = Array.from({ length: Number(flags.random) }, (_, index) => ({
    mode: 'kill -9',
    // Spread over the life of a run.
    share: (index + 1) / (Number(flags.random) + 1),
  }));
  return [...points, ...random];
}

function tableOf(results) {
  const rows = [...new Set(results.map(({ mode }) => mode))].map((mode) => {
    const of = results.filter((result) => result.mode === mode);
    const count = (test) => of.filter(test).length;
    return {
      mode,
      points: of.length,
      'no folder': count(({ folder }) => folder === 'none'),
      'without manifest': count(({ folder }) => folder === 'without manifest'),
      'valid manifest': count(({ folder }) => folder === 'valid manifest'),
      'exit 0': count(({ exitCode }) => exitCode === 0),
      'slices taken over': count(({ resumed }) => /[1-9]\d* slices/.test(resumed)),
      inconsistent: count(({ problems }) => problems.length > 0),
    };
  });
  return rows;
}

const home = mkdtempSync(join(tmpdir(), 'genesys-core-kill-home-'));
const simulator = await startSimulator(home, ['--latency', '5']);
const places = [];
try {
  for (let lane = 0; lane < Number(flags.lanes); lane += 1) places.push(await prepare(simulator.url));
  const points = pointsOf(places[0].operations);
  const results = [];
  let next = 0;
  await Promise.all(
    places.map(async (place) => {
      while (next < points.length) {
        results.push(await tryPoint(place, points[next++]));
        if (!flags.json && results.length % 25 === 0)
          console.error(`${results.length} of ${points.length} points`);
      }
    }),
  );
  const rows = tableOf(results);
  const bad = results.filter(({ problems }) => problems.length > 0);
  if (flags.json) console.log(JSON.stringify({ operations: places[0].operations.length, rows, bad }));
  else {
    console.log(`${places[0].operations.length} file operations in a run; ${results.length} points tried`);
    console.table(rows);
    for (const { mode, at, share, operation, problems } of bad)
      console.log(
        `${mode} at ${at ?? `${share} of its time`} (${operation ?? ''}):\n  ${problems.join('\n  ')}`,
      );
  }
  process.exitCode = bad.length === 0 ? 0 : 1;
} finally {
  simulator.stop();
  for (const { cwd } of places) rmSync(cwd, { recursive: true, force: true });
  rmSync(home, { recursive: true, force: true });
}

// Proof that small faults stay small: runs the built command line against answers, names, secrets, clocks and processes that are
// hostile to memory and time, and prints what each took. `node scripts/size-table.mjs [--only text] [--json]`.
// Each run is a process of its own whose main thread has 256 MB; the thread of the run has the limits of the product. Exit code 1
// where a row has another code, more time or more memory than it may. It reads /proc, so it needs Linux.

import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { clearInterval, clearTimeout, setInterval, setTimeout } from 'node:timers';
import { parseArgs } from 'node:util';
import { createGzip } from 'node:zlib';
import { ROOT } from './build.mjs';
import { CASES, MAX_FILTER_VALUES, MAX_SECONDS, OVERLAY } from './size-cases.mjs';

const CLI = join(process.env.GENESYS_CORE_DIST ?? join(ROOT, 'dist'), 'cli/index.js');
const NODE_24 = join(ROOT, 'node_modules/.bin/node');
const MAIN_HEAP_MB = 256;
const MAX_PEAK_MB = 1100;

const { values: flags } = parseArgs({
  options: { only: { type: 'string', default: '' }, json: { type: 'boolean', default: false } },
});

async function startServer({ answer, gzip, silent = false, token = 'a-token-of-this-run-2f9c' }) {
  const bodies = new Map();
  const server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      const url = new URL(request.url, 'http://localhost');
      if (url.pathname === '/oauth/token') {
        response.writeHead(200, { 'content-type': 'application/json' });
        response.end(JSON.stringify({ access_token: token, token_type: 'bearer', expires_in: 3600 }));
        return;
      }
      if (silent) return;
      let body = answer(url);
      if (typeof body === 'function') {
        if (!bodies.has(body)) bodies.set(body, body());
        body = bodies.get(body);
      }
      response.writeHead(200, {
        'content-type': 'application/json',
        ...(gzip === undefined ? {} : { 'content-encoding': 'gzip' }),
      });
      if (gzip === undefined) return response.end(body);
      const packed = createGzip({ level: 9 });
      packed.pipe(response);
      response.on('close', () => packed.destroy());
      let left = gzip;
      const more = () => {
        while (left-- > 0) if (!packed.write(body)) return packed.once('drain', more);
        packed.end();
      };
      more();
    });
  });
  // A token of a million characters makes headers that the server has to take.
  server.maxHeadersCount = 0;
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close: () => (server.closeAllConnections(), server.close()),
  };
}

/** A module that is loaded into every thread of the process first. */
function preload(cwd, { thread, steps, clock }) {
  const path = join(cwd, 'preload.mjs');
  const lines = [`import { isMainThread } from 'node:worker_threads';`];
  if (thread !== undefined) lines.push(`if (!isMainThread) setTimeout(() => { ${thread} }, 300);`);
  if (clock !== undefined) lines.push(`const now = Date.now; const shift = ${clock};`);
  if (steps === true)
    lines.push(
      'const now = Date.now; const begun = now(); let shift = 0; setTimeout(() => (shift = -3600000), 700).unref();',
    );
  if (clock !== undefined || steps === true)
    lines.push(
      'const Real = Date; globalThis.Date = class Date extends Real { constructor(...a) { if (a.length === 0) super(now() + shift); else super(...a); } static now() { return now() + shift; } };',
    );
  writeFileSync(path, lines.join('\n'));
  return path;
}

async function measure(row) {
  const cwd = mkdtempSync(join(tmpdir(), 'genesys-core-size-'));
  const server = await startServer(row);
  try {
    writeFileSync(join(cwd, 'overlay.json'), JSON.stringify(OVERLAY));
    const many = Array.from({ length: MAX_FILTER_VALUES }, (_, at) => (at + 1000).toString(36));
    const filters = row.filters ?? JSON.stringify({ id: many });
    const args = [
      CLI,
      'run',
      row.dataset ?? 'things',
      ...['--catalog', 'overlay.json', '--api-url', server.url, '--login-url', server.url],
      ...['--requests-per-minute', '100000', '--timeout-minutes', row.timeoutMinutes ?? '5'],
      ...(row.onPartial === undefined ? [] : ['--on-partial', row.onPartial]),
      ...(row.more ?? []).filter((word) => word !== '--filters' && word !== '@filters'),
    ];
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      GENESYS_CLIENT_ID: 'a-client',
      GENESYS_CLIENT_SECRET: row.secret === undefined ? 'a-secret-of-this-table-71' : '',
      NODE_OPTIONS: `--max-old-space-size=${MAIN_HEAP_MB}`,
    };
    if (row.more?.includes('--filters')) args.push('--filters', filters);
    if (row.thread !== undefined || row.steps === true || row.clock !== undefined)
      env.NODE_OPTIONS += ` --import=${preload(cwd, row)}`;
    const command =
      row.descriptors === undefined
        ? [NODE_24, args]
        : ['bash', ['-c', `ulimit -n ${row.descriptors}; exec "$@"`, 'bash', NODE_24, ...args]];
    return { ...(await played(command, { cwd, env }, row)), ...left(cwd) };
  } finally {
    server.close();
    rmSync(cwd, { recursive: true, force: true });
  }
}

function played([file, args], options, row) {
  const startedAt = performance.now();
  const child = spawn(file, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
  let text = '';
  let peakKb = 0;
  const timer = setInterval(() => {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, 'utf8');
      peakKb = Math.max(peakKb, Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? 0));
    } catch {
      // It has just ended.
    }
  }, 20);
  const tooLong = setTimeout(() => child.kill('SIGKILL'), (row.maxSeconds ?? MAX_SECONDS) * 1000 + 30_000);
  if (row.pause !== undefined)
    setTimeout(() => {
      child.kill('SIGSTOP');
      setTimeout(() => child.kill('SIGCONT'), row.pause);
    }, 1000);
  for (const name of ['stdout', 'stderr'])
    child[name].setEncoding('utf8').on('data', (chunk) => (text += chunk));
  return new Promise((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode, signal) => {
      clearInterval(timer);
      clearTimeout(tooLong);
      done({
        seconds: (performance.now() - startedAt) / 1000,
        peakMb: peakKb / 1024,
        exitCode,
        signal,
        text,
      });
    });
  });
}

/** What the run left behind. */
function left(cwd) {
  let paths = [];
  try {
    paths = readdirSync(join(cwd, 'out'), { recursive: true });
  } catch {
    // It came to no folder.
  }
  const read = (name) => {
    const path = paths.find((one) => one.endsWith(name));
    return path === undefined ? undefined : JSON.parse(readFileSync(join(cwd, 'out', path), 'utf8'));
  };
  return { manifest: read('manifest.json'), summary: read('summary.json') };
}

function judged(row, result) {
  const { manifest, text, seconds, peakMb, signal, exitCode } = result;
  const told =
    manifest === undefined
      ? (/\b([A-Z]+_?[A-Z]+)(?=:)/.exec(text.slice(text.lastIndexOf('\n', text.length - 2)))?.[1] ??
        /\b(INPUT_INVALID|CATALOG_INVALID|INTERNAL|TOO_LARGE|DEADLINE|IO|NETWORK)\b/.exec(text)?.[1] ??
        (exitCode === 0 ? '' : '?'))
      : (manifest.error?.code ?? '');
  const code = signal === null ? told : signal;
  const faults = [];
  if (!row.codes.includes(code)) faults.push(`the code is ${code}`);
  if (manifest === undefined && row.unsealed !== true && code !== 'INPUT_INVALID') faults.push('no manifest');
  if (seconds > (row.maxSeconds ?? MAX_SECONDS)) faults.push('too long');
  if (peakMb > MAX_PEAK_MB) faults.push('too much memory');
  const wrong = faults.length === 0 ? row.check?.(result) : undefined;
  if (wrong !== undefined) faults.push(wrong);
  return {
    name: row.name,
    seconds: Number(seconds.toFixed(1)),
    peakMb: Math.round(peakMb),
    code: code || 'succeeded',
    faults,
    text: faults.length === 0 ? undefined : text.slice(-700),
  };
}

const rows = [];
if (!flags.json) console.log('| case | s | peak MB | code | bounded |\n| --- | --: | --: | --- | --- |');
for (const row of CASES.filter(({ name }) => name.includes(flags.only))) {
  const verdict = judged(row, await measure(row));
  rows.push(verdict);
  if (!flags.json)
    console.log(
      `| ${verdict.name} | ${verdict.seconds} | ${verdict.peakMb} | ${verdict.code} | ${verdict.faults.join('; ') || 'yes'} |`,
    );
  if (verdict.text !== undefined) console.error(verdict.text);
}
const [half, whole] = [250, 500].map((count) => rows.find(({ name }) => name.startsWith(`${count} slices`)));
if (half !== undefined && whole !== undefined && whole.seconds > half.seconds * 3)
  whole.faults.push(`500 slices took ${(whole.seconds / half.seconds).toFixed(1)} times the time of 250`);
if (flags.json) console.log(JSON.stringify(rows));
process.exitCode = rows.every(({ faults }) => faults.length === 0) ? 0 : 1;

import { createServer } from 'node:net';
import type { AddressInfo } from 'node:net';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { GenesysCoreError } from '../../src/base/errors.js';
import type { HttpAttempt, RunEvent } from '../../src/base/events.js';
import { planAndExecute } from './engine-run.js';
import { createScrubber } from '../../src/base/scrub.js';
import { builtInCatalog } from './overlay.js';
import { loadCatalog } from '../../src/catalog/load.js';
import type { Catalog } from '../../src/catalog/types.js';
import { resolveOptions, type RawOptions } from '../../src/options/options.js';
import type { Manifest, SummaryFile } from '../../src/run/manifest.js';
import { startSimulator } from '../../src/simulator/server.js';
import type { SeenRequest, SimulatorOptions } from '../../src/simulator/server.js';
import { ROOT, runCli } from './runner.js';
import { createWorkspace } from './workspace.js';

/** Members of the built-in catalog's profiles that an overlay changes. */
export interface Tuning {
  readonly retry?: object;
  readonly limits?: object;
  readonly poll?: object;
}

export interface FaultySetup {
  readonly dataset: string;
  readonly simulator?: SimulatorOptions;
  readonly tuning?: Tuning;
  readonly options?: RawOptions;
  /** Stops the run, as a signal does, when the server has answered such a request. Not for a process. */
  readonly stopAt?: (seen: SeenRequest) => boolean;
  /** The built command line as a process of its own, instead of the application in this one. */
  readonly spawned?: boolean;
}

/** What client and server say of the same run. */
export interface FaultyRun {
  readonly manifest: Manifest;
  readonly summary: SummaryFile;
  readonly events: readonly (RunEvent & { readonly ts: string })[];
  readonly log: readonly SeenRequest[];
  /** Of the process, where there was one. */
  readonly exitCode: number | null;
  readonly stderr: string;
}

/** The day before this one, the same for all runs even where midnight passes between them. */
const DAY_MS = 86_400_000;
const TODAY_MS = Math.floor(Date.now() / DAY_MS) * DAY_MS;
const dateText = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
const WINDOW = { start: dateText(TODAY_MS - DAY_MS), end: dateText(TODAY_MS) };

/** Backoff and polling that do not keep a test waiting, all else as in the built-in catalog. */
const QUICK = { backoff: { baseMs: 20, factor: 2, capMs: 100 }, outageMs: 1_000 };
const QUICK_POLL = { initialMs: 10, factor: 1.5, capMs: 50, timeoutMs: 30_000, notFoundGraceMs: 0 };

interface CatalogText {
  readonly profiles: Readonly<Record<string, Readonly<Record<string, object>>>>;
}
const read = (path: string): CatalogText => JSON.parse(readFileSync(join(ROOT, path), 'utf8')) as CatalogText;
const BUILT_IN = builtInCatalog();
/** Datasets that the built-in catalog has no like of: pages in the body, and jobs that can be called off. */
const CHAOS = read('scripts/chaos.catalog.json');

const QUICK_PAUSE = { initialMs: 20, factor: 1.5, capMs: 100 };

function quickTransaction(profile: { refused?: object }, poll: object): object {
  const { refused } = profile;
  return {
    ...profile,
    poll,
    ...(refused === undefined ? {} : { refused: { ...refused, pause: QUICK_PAUSE } }),
  };
}

function overlayOf({ retry, limits, poll }: Tuning): object {
  const { profiles } = BUILT_IN;
  const polled = Object.entries({ ...profiles.transaction, ...CHAOS.profiles['transaction'] }).map(
    ([key, profile]) => [key, quickTransaction(profile, { ...QUICK_POLL, ...poll })],
  );
  return {
    ...CHAOS,
    profiles: {
      ...CHAOS.profiles,
      retry: { standard: { ...profiles.retry['standard'], ...QUICK, ...retry } },
      limits: { standard: { ...profiles.limits['standard'], ...limits } },
      transaction: Object.fromEntries(polled) as object,
    },
  };
}

/** Catalogs of the simulators, by their overlay: to check one costs more than a whole run. */
const catalogs = new Map<string, Promise<Catalog>>();
const load = (workspace: string): Promise<Catalog> =>
  loadCatalog({ catalogDir: join(ROOT, 'catalog'), overlayPath: 'overlay.json', workspace });

/** Runs a dataset over one day on real sockets, against a simulator of its own. */
export async function runFaulty(setup: FaultySetup): Promise<FaultyRun> {
  const workspace = createWorkspace();
  const overlay = JSON.stringify(overlayOf(setup.tuning ?? {}));
  writeFileSync(join(workspace.path, 'overlay.json'), overlay);
  const known = catalogs.get(overlay) ?? load(workspace.path);
  catalogs.set(overlay, known);
  const catalog = await known;
  const stop = new AbortController();
  const simulator = await startSimulator({
    seed: 'faulty',
    records: { auditsPerDay: 1200, eventsPerDay: 500, users: 350, rowsPerDay: 150 },
    pollsUntilDone: 1,
    catalog,
    ...setup.simulator,
    onRequest(seen) {
      if (setup.stopAt?.(seen) === true)
        stop.abort(new GenesysCoreError('CANCELLED', 'Stopped by the test.'));
    },
  });
  const hasWindow = catalog.datasets.get(setup.dataset)?.window !== undefined;
  const options = {
    apiUrl: simulator.url,
    loginUrl: simulator.url,
    catalog: 'overlay.json',
    ...(hasWindow ? WINDOW : {}),
    ...setup.options,
  };
  try {
    const process =
      setup.spawned === true ? await spawnRun(setup.dataset, options, workspace.path) : undefined;
    if (process === undefined) await runHere(setup.dataset, options, workspace.path, stop.signal);
    const parent = join(workspace.path, 'out', setup.dataset);
    const [runId] = existsSync(parent) ? readdirSync(parent) : [];
    if (runId === undefined) throw new Error(`there is no run folder\n${process?.stderr ?? ''}`);
    const text = (name: string): string => readFileSync(join(parent, runId, name), 'utf8');
    return {
      manifest: JSON.parse(text('manifest.json')) as Manifest,
      summary: JSON.parse(text('summary.json')) as SummaryFile,
      events: text('events.jsonl')
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as RunEvent & { ts: string }),
      log: simulator.log,
      exitCode: process?.exitCode ?? null,
      stderr: process?.stderr ?? '',
    };
  } finally {
    await simulator.close();
    workspace.remove();
  }
}

async function runHere(
  dataset: string,
  options: RawOptions,
  workspace: string,
  signal: AbortSignal,
): Promise<void> {
  const credentials = { clientId: 'simulator', clientSecret: 'simulator' };
  await planAndExecute(resolveOptions({ ...credentials, dataset, ...options }), {
    workspace,
    catalogDir: join(ROOT, 'catalog'),
    engine: { name: 'genesys-core', version: 'test', gitSha: null },
    github: null,
    env: {},
    scrubber: createScrubber(),
    signal,
    events: { emit: () => undefined },
    progress: { known: () => undefined },
  });
}

function spawnRun(
  dataset: string,
  options: RawOptions,
  cwd: string,
): Promise<{ readonly exitCode: number | null; readonly stderr: string }> {
  const flags = Object.entries(options).flatMap(([name, value]) => [
    `--${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    value ?? '',
  ]);
  const env = { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' };
  return runCli(['run', dataset, ...flags], { cwd, env });
}

/** Attempts in the events and requests in the log that have no counterpart of the same method, path and status. */
export function unmatched({ events, log, manifest }: FaultyRun): readonly string[] {
  const seen = log.map(({ method, path, status }) => `${method} ${path} ${status}`);
  const attempts = events.flatMap((event) => (event.type === 'http.attempt' ? [event] : []));
  const lone: string[] = [];
  // Those that the client left come last: what the server had answered by then is anything.
  const wasLeft = (event: HttpAttempt): boolean =>
    event.reason === 'broken off' || event.errorCode === 'TIMEOUT';
  for (const left of [false, true]) {
    for (const event of attempts.filter((attempt) => wasLeft(attempt) === left)) {
      // The address of a file is a secret and is not shown.
      const path = event.url.endsWith('/***') ? '/download/' : new URL(event.url).pathname;
      const begin = left || path === '/download/' ? `${event.method} ${path}` : '';
      const whole = `${event.method} ${path} ${event.status ?? 0}`;
      const at = seen.findIndex((one) => (begin === '' ? one === whole : one.startsWith(begin)));
      if (at < 0) lone.push(`events only: ${whole}`);
      else seen.splice(at, 1);
    }
  }
  const total = manifest.counts.requests - log.length;
  return [
    ...lone,
    ...seen.map((one) => `server only: ${one}`),
    ...(total === 0 ? [] : [`the manifest counts ${manifest.counts.requests}, the server ${log.length}`]),
  ];
}

/** Milliseconds from each answer that named a wait to the next request of the run, and what it named. */
export function hintGaps(log: readonly SeenRequest[]): readonly { hintMs: number; gapMs: number }[] {
  return log.flatMap((seen, index) => {
    const next = log[index + 1];
    if (seen.retryAfterSeconds === undefined || seen.answeredAtMs === undefined || next === undefined)
      return [];
    return [{ hintMs: seen.retryAfterSeconds * 1000, gapMs: next.atMs - seen.answeredAtMs }];
  });
}

/** A host that must never hear from anyone. */
export async function startForbiddenHost(): Promise<{
  readonly origin: string;
  readonly connections: () => number;
  close(): Promise<void>;
}> {
  let connections = 0;
  const server = createServer((socket) => {
    connections += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    origin: `http://127.0.0.1:${port}`,
    connections: () => connections,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
      }),
  };
}

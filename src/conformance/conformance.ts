import { join } from 'node:path';
import type { RunResult } from '../engine/types.js';
import type { ErrorReport } from '../base/errors.js';
import { isJsonObject, parseJson, type JsonValue } from '../base/json.js';
import { DAY_MS, formatInstant, parseDuration } from '../base/window.js';
import { counted } from '../base/suggestion.js';
import { DEFAULT_REDACTION_PROFILE, type Filters, type RunPlan } from '../catalog/run-plan.js';
import { ruleFinder } from '../catalog/redaction-rules.js';
import type { Catalog, DatasetDefinition, FilterDefinition, RedactionProfile } from '../catalog/types.js';
import { resolveOptions, type RunOptions } from '../options/options.js';
import { nodeFileSystem } from '../run/file-system.js';
import { decodeRecords } from '../run/formats/formats.js';
import { scrubbedReport, type Manifest } from '../run/manifest.js';
import type { RunSchemas } from '../run/schemas.js';
import { verifyRun } from '../run/verify.js';
import { startSimulator, type Simulator, type SimulatorOptions } from '../simulator/server.js';
import type { DatasetAgainstVendor } from '../vendor/dataset-check.js';

/** What a dataset is put through, in this order; the schema of its catalog comes before. */
export type StageName = 'vendor' | 'plan' | 'simulate' | 'page' | 'redact' | 'summarise' | 'verify';

export interface Stage {
  readonly name: StageName;
  readonly ok: boolean;
  /** What was seen, or what is wrong. */
  readonly note: string;
}

/** What a dataset came to. Figures are those of the run in small pages, 0 where it came to none. */
export interface DatasetVerdict {
  readonly dataset: string;
  readonly ok: boolean;
  readonly records: number;
  readonly pages: number;
  readonly requests: number;
  /** Of all its runs together. */
  readonly seconds: number;
  /** Up to the first that failed. */
  readonly stages: readonly Stage[];
  /** Run folder left for inspection where something failed; null else. */
  readonly runDir: string | null;
}

/** All that the suite touches. */
export interface ConformancePorts {
  readonly catalog: Catalog;
  readonly schemas: RunSchemas;
  /** What the vendor says of a dataset. */
  vendor(key: string): DatasetAgainstVendor;
  plan(options: RunOptions): Promise<RunPlan>;
  run(options: RunOptions): Promise<RunResult>;
  /** Milliseconds since the epoch, and on the monotonic clock. */
  now(): number;
  monotonic(): number;
  scrub(text: string): string;
}

const CREDENTIALS = { clientId: 'conformance', clientSecret: 'a-secret-of-the-suite-alone' };
/** Of no value: what it hides is made up. */
const PSEUDONYM_KEY = '6f1d3b0c9a8e47d2b5c4f3a1908e7d6c5b4a39281706f5e4d3c2b1a09f8e7d6c';
const SMALL_PAGE = 10;
const ROWS_PER_SLICE = 3 * SMALL_PAGE;
const MAX_SLICES = 4;
const MAX_PARENTS = 25;
const MAX_TOLD = 5;

/** A stage that failed; the rest of the dataset's stages are left out. */
class StageFailure extends Error {}

/**
 * Puts one dataset through the suite: planned with each of its filters, run in small pages and again in whole ones
 * against a simulator that serves this very catalog, and what came out looked at record by record.
 */
export async function checkDataset(
  key: string,
  options: { readonly catalogPath: string | undefined; readonly outputDir: string },
  ports: ConformancePorts,
): Promise<DatasetVerdict> {
  const { catalog, schemas } = ports;
  const startedAtMs = ports.monotonic();
  const stages: Stage[] = [];
  let small: RunResult | undefined;
  const stage = async (name: StageName, work: () => Promise<string> | string): Promise<void> => {
    try {
      stages.push({ name, ok: true, note: await work() });
    } catch (thrown) {
      stages.push({ name, ok: false, note: reasonOf(thrown, ports) });
      throw new StageFailure(name);
    }
  };
  try {
    const dataset = catalog.datasets.get(key);
    if (dataset === undefined) throw new Error(`no dataset ${key}`);
    let others: readonly string[] = [];
    await stage('vendor', () => {
      const { problems, checked, unnamed } = ports.vendor(key);
      if (problems.length > 0) throw new Error(told(problems));
      others = unnamed;
      return `${counted(checked, 'endpoint')} as the vendor has them, ${counted(unnamed.length, 'field')} that no rule names`;
    });
    const base = optionsFor(key, dataset, options, ports.now());
    const simulate = (maxPageSize: number | undefined): Promise<RunResult> =>
      simulated(base, dataset, { maxPageSize, others: { [key]: others } }, ports);
    let plan: RunPlan | undefined;
    await stage('plan', async () => {
      plan = await ports.plan(base);
      return planFilters(base, dataset, plan, ports);
    });
    const queries = plan?.slices.reduce((sum, slice) => sum + slice.queries.length, 0) ?? 0;
    await stage('simulate', async () => {
      small = await simulate(SMALL_PAGE);
      accept(small);
      return `${counted(small.manifest?.counts.records ?? 0, 'record')} of ${counted(queries, 'query', 'queries')}`;
    });
    const run = sealed(small);
    await stage('page', async () => {
      const note = pagesNote(run.manifest, queries, dataset, catalog);
      const whole = await simulate(undefined);
      accept(whole);
      if (whole.dataDigest !== run.manifest.dataDigest)
        throw new Error(
          `in pages of ${SMALL_PAGE} the records are not those of whole pages: ${String(run.manifest.counts.records)} and ${String(whole.manifest?.counts.records)}, digests ${run.manifest.dataDigest} and ${String(whole.dataDigest)}`,
        );
      return note;
    });
    await stage('redact', () => checkRedaction(run, dataset, catalog));
    await stage('summarise', () => checkSummary(run, dataset));
    await stage('verify', async () => {
      const report = await verifyRun(run.runDir, { schemas });
      const problems = report.checks.flatMap((check) => check.problems);
      if (!report.ok) throw new Error(told(problems));
      return counted(report.checks.length, 'check');
    });
  } catch (thrown) {
    if (!(thrown instanceof StageFailure)) throw thrown;
  }
  const counts = small?.manifest?.counts;
  const ok = stages.every((each) => each.ok);
  return {
    dataset: key,
    ok,
    records: counts?.records ?? 0,
    pages: counts?.pages ?? 0,
    requests: counts?.requests ?? 0,
    seconds: Math.round((ports.monotonic() - startedAtMs) / 10) / 100,
    stages,
    runDir: ok ? null : (small?.runDir ?? null),
  };
}

function reasonOf(thrown: unknown, ports: ConformancePorts): string {
  if (thrown instanceof Error && !('code' in thrown)) return thrown.message;
  const { code, message } = scrubbedReport(thrown, (text) => ports.scrub(text));
  return `${code}: ${message}`;
}

function optionsFor(
  key: string,
  dataset: DatasetDefinition,
  { catalogPath, outputDir }: { readonly catalogPath: string | undefined; readonly outputDir: string },
  nowMs: number,
): RunOptions {
  return resolveOptions({
    dataset: key,
    ...windowFor(dataset, nowMs),
    ...CREDENTIALS,
    // Replaced by the simulator's own before a run; a plan never calls them.
    apiUrl: 'http://127.0.0.1:9',
    loginUrl: 'http://127.0.0.1:9',
    catalog: catalogPath,
    pseudonymKey: PSEUDONYM_KEY,
    outputDir,
    filters: JSON.stringify(requiredFilters(dataset)),
    requestsPerMinute: '100000',
    timeoutMinutes: '5',
    upload: 'false',
  });
}

/** The last whole slices, four at most and about a day in all; the last day where the window is one slice. */
function windowFor({ window }: DatasetDefinition, nowMs: number): { start?: string; end?: string } {
  if (window === undefined) return {};
  const { sliceMs, lengthMs } = lengthsOf(window);
  const endMs = Math.floor(nowMs / sliceMs) * sliceMs;
  return { start: formatInstant(endMs - lengthMs), end: formatInstant(endMs) };
}

function lengthsOf(window: NonNullable<DatasetDefinition['window']>): { sliceMs: number; lengthMs: number } {
  const maxMs = parseDuration(window.maxDuration) ?? DAY_MS;
  const sliceMs = window.slice === undefined ? undefined : parseDuration(window.slice);
  if (sliceMs === undefined) {
    const lengthMs = Math.min(maxMs, DAY_MS);
    return { sliceMs: lengthMs, lengthMs };
  }
  const slices = Math.max(1, Math.min(MAX_SLICES, Math.floor(DAY_MS / sliceMs), Math.floor(maxMs / sliceMs)));
  return { sliceMs, lengthMs: Math.min(maxMs, slices * sliceMs) };
}

/** A value of each filter without which the dataset is refused. */
function requiredFilters({ filters = {}, oneOfFilters = [], source }: DatasetDefinition): Filters {
  const parents = source.each?.dataset === undefined ? source.each?.filter : undefined;
  const needed = Object.keys(filters).filter(
    (name) =>
      filters[name]?.required === true || name === parents || oneOfFilters.some(([first]) => first === name),
  );
  return Object.fromEntries(
    needed.flatMap((name) => {
      const filter = filters[name];
      if (filter === undefined) return [];
      return [[name, name === parents ? parentSamples(filter) : sampleOf(filter)]];
    }),
  );
}

async function planFilters(
  base: RunOptions,
  dataset: DatasetDefinition,
  plain: RunPlan,
  ports: ConformancePorts,
): Promise<string> {
  const filters = dataset.filters ?? {};
  for (const [name, filter] of Object.entries(filters)) {
    const asked: Filters = Object.fromEntries(
      [name, ...(filter.requires ?? [])].map((each) => [each, sampleOf(filters[each] ?? filter)]),
    );
    await ports.plan({ ...base, filters: { ...base.filters, ...asked } });
  }
  const slices = counted(plain.slices.length, 'slice');
  return `${slices}, ${counted(Object.keys(filters).length, 'filter')}`;
}

/** Several parents: one alone may have few rows. */
function parentSamples(filter: FilterDefinition): Filters[string] {
  if (filter.values !== undefined || filter.type !== 'string') return sampleOf(filter);
  return ['sample-1', 'sample-2', 'sample-3'];
}

function sampleOf({ type, values }: FilterDefinition): string | number | boolean {
  const [first] = values ?? [];
  if (first !== undefined) return first;
  return type === 'string' ? 'sample' : type === 'integer' ? 1 : true;
}

/** One run against a simulator of its own. */
async function simulated(
  base: RunOptions,
  dataset: DatasetDefinition,
  answers: Pick<SimulatorOptions, 'maxPageSize' | 'others'>,
  ports: ConformancePorts,
): Promise<RunResult> {
  const slicesPerDay =
    dataset.window === undefined ? 1 : Math.max(1, DAY_MS / lengthsOf(dataset.window).sliceMs);
  const perDay = Math.ceil(ROWS_PER_SLICE * slicesPerDay);
  const parents = dataset.source.each === undefined ? undefined : MAX_PARENTS;
  const simulator: Simulator = await startSimulator({
    ...CREDENTIALS,
    seed: 'conformance',
    catalog: ports.catalog,
    pollsUntilDone: 1,
    records: {
      auditsPerDay: perDay,
      eventsPerDay: perDay,
      rowsPerDay: perDay,
      // Each of them may be asked for its own list.
      users: parents,
      queues: parents,
    },
    ...answers,
  });
  try {
    return await ports.run({ ...base, apiUrl: simulator.url, loginUrl: simulator.url });
  } finally {
    await simulator.close();
  }
}

function accept({ status, error, manifest }: RunResult): void {
  if (status !== 'succeeded') throw new Error(`the run ${status}: ${errorText(error)}`);
  if ((manifest?.counts.records ?? 0) === 0) throw new Error('the run succeeded without a record');
}

function errorText(error: ErrorReport | null): string {
  return error === null ? 'no error is given' : `${error.code}: ${error.message}`;
}

type Sealed = RunResult & { readonly manifest: Manifest };

function sealed(run: RunResult | undefined): Sealed {
  const manifest = run?.manifest ?? null;
  if (run === undefined || manifest === null) throw new Error('the run left no manifest');
  return { ...run, manifest };
}

function pagesNote(
  manifest: Manifest,
  queries: number,
  dataset: DatasetDefinition,
  catalog: Catalog,
): string {
  const paging = catalog.endpoints.get(dataset.source.endpoint)?.paging ?? '';
  const strategy = catalog.profiles.paging.get(paging)?.strategy ?? 'none';
  const { pages } = manifest.counts;
  if (strategy === 'none') return `${counted(pages, 'page')}: an answer is whole`;
  const { records } = manifest.counts;
  // As few rows as these fit into one page of each query.
  if (records <= SMALL_PAGE * queries) return `${counted(pages, 'page')} by ${strategy}: no list is longer`;
  if (pages <= queries)
    throw new Error(
      `${counted(pages, 'page')} for ${counted(queries, 'query', 'queries')}, though no page has more than ${SMALL_PAGE} of ${records} records: the walk ends too early`,
    );
  return `${counted(pages, 'page')} of ${SMALL_PAGE} by ${strategy}, the same records as in whole pages`;
}

/** Every value that was written must be one that a rule lets through. */
async function checkRedaction(run: Sealed, dataset: DatasetDefinition, catalog: Catalog): Promise<string> {
  const name = dataset.redaction ?? DEFAULT_REDACTION_PROFILE;
  const profile = catalog.profiles.redaction.get(name);
  if (profile === undefined) throw new Error(`there is no redaction profile ${name}`);
  const isLetThrough = leafCheck(profile);
  const leaked = new Set<string>();
  const { format, columns = [] } = run.manifest;
  for (const { path } of run.manifest.files) {
    if (!path.startsWith('data/')) continue;
    for await (const lines of decodeRecords(
      { path: join(run.runDir, path), format, columns },
      nodeFileSystem,
    ))
      for (const line of lines)
        for (const leaf of leavesOf(parseJson(line), '')) if (!isLetThrough(leaf)) leaked.add(leaf);
  }
  if (leaked.size > 0) throw new Error(`written, though no rule of ${name} allows it: ${told([...leaked])}`);
  const { removed, masked, pseudonymised } = run.manifest.redaction;
  return `${name}: ${removed} removed, ${masked} masked, ${pseudonymised} pseudonymised`;
}

function leafCheck(profile: RedactionProfile): (path: string) => boolean {
  const findRule = ruleFinder(profile);
  const known = new Map<string, boolean>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const action = findRule(path)?.rule.action;
    const isAllowed = action !== undefined && action !== 'remove';
    known.set(path, isAllowed);
    return isAllowed;
  };
}

function* leavesOf(value: JsonValue, path: string): Generator<string> {
  if (Array.isArray(value)) {
    for (const element of value as readonly JsonValue[]) yield* leavesOf(element, `${path}[]`);
  } else if (isJsonObject(value)) {
    for (const [name, inner] of Object.entries(value)) {
      // A key of a free map may hold a dot; as one name it is matched by the rule for any key all the same.
      const step = name.replaceAll('.', '_');
      yield* leavesOf(inner, path === '' ? step : `${path}.${step}`);
    }
  } else yield path;
}

function checkSummary({ summary, manifest }: Sealed, dataset: DatasetDefinition): string {
  if (summary === null) throw new Error('the run left no summary');
  const { totals, countsBy } = summary.data;
  if (totals.records !== manifest.counts.records)
    throw new Error(
      `totals.records is ${String(totals.records)}, the manifest has ${manifest.counts.records}`,
    );
  for (const [name, { path }] of Object.entries(dataset.summary.countsBy))
    if (Object.keys(countsBy[name] ?? {}).length === 0)
      throw new Error(`countsBy.${name} counts nothing: no record has ${path} after redaction`);
  return counted(Object.keys(countsBy).length, 'grouping');
}

function told(sentences: readonly string[]): string {
  const more = sentences.length > MAX_TOLD ? ` and ${sentences.length - MAX_TOLD} more` : '';
  return `${sentences.slice(0, MAX_TOLD).join('; ')}${more}`;
}

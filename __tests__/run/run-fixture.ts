import { readFileSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import type { Clock } from '../../src/base/clock.js';
import { tee, type RunEvent } from '../../src/base/events.js';
import { toJsonText, valueAt, type JsonObject, type JsonValue } from '../../src/base/json.js';
import { cutWindow, sliceId, type Window } from '../../src/base/window.js';
import type { PlannedQuery, PlannedSlice, RunPlan } from '../../src/catalog/run-plan.js';
import type { RecordDefinition } from '../../src/catalog/types.js';
import { watchedPaths } from '../../src/records/as-read.js';
import { WHOLE } from '../../src/records/item-reader.js';
import { JsonTree, NONE, ROOT } from '../../src/records/json-tree.js';
import { createTreatPage } from '../../src/records/treat.js';
import { createCollator } from '../../src/records/collate.js';
import { createIdentifier } from '../../src/records/identify.js';
import { createShape } from '../../src/records/shape.js';
import type {
  Collator,
  Normalise,
  RecordRedactor,
  RedactedRecord,
  SpillStore,
  Summary,
} from '../../src/records/types.js';
import type { FileSystem, LogFile, OutputFile } from '../../src/run/file-system.js';
import { nodeFileSystem } from '../../src/run/file-system.js';
import type { DataFormat } from '../../src/run/formats/formats.js';
import { identityOf } from '../../src/run/identity.js';
import { openEarlierRun, type FoundRun, type PublishedBefore } from '../../src/run/resume.js';
import { runPlan } from '../../src/run/runner.js';
import type { RunOutcome } from '../../src/run/seal.js';
import type { PageRenderer } from '../../src/run/side-files.js';
import { compileRunSchemas, type RunSchemas } from '../../src/run/schemas.js';
import type { ListEvidence } from '../../src/paging/whole-list.js';
import type { ReceivedPage } from '../../src/run/active-slice.js';
import { createScrubber } from '../../src/base/scrub.js';
import { growthOf, unendedError } from '../../src/run/completeness.js';
import type { ClockOffset } from '../../src/http/service-clock.js';
import { createRunStore } from '../../src/run/store.js';
import { utf8 } from '../support/answers.js';

export const START_MS = Date.UTC(2026, 10, 20);
export const DAY_MS = 86_400_000;
/** Those of `recordsOf`. */
const COLUMNS = [
  { name: 'id', type: 'string' },
  { name: 'at', type: 'instant' },
  { name: 'action', type: 'string' },
] as const;

const folder = new URL('../../catalog/schemas/', import.meta.url);
const schema = (name: string): object =>
  JSON.parse(readFileSync(new URL(`${name}.schema.json`, folder), 'utf8'));

export const runSchemas: RunSchemas = compileRunSchemas({
  manifest: schema('manifest'),
  event: schema('event'),
  summary: schema('summary'),
  lookups: schema('lookups'),
  lineage: schema('lineage'),
});

export async function temporaryFolder(): Promise<string> {
  return await mkdtemp(join(tmpdir(), 'genesys-core-'));
}

export async function removeFolder(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true });
}

/** A clock whose time passes by one millisecond with each look. */
export function steppingClock(startMs = START_MS + 10 * DAY_MS): Clock {
  let now = startMs;
  return {
    now: () => (now += 1),
    monotonic: () => (now += 1),
    turn: () => Promise.resolve(),
    sleep: () => Promise.resolve(),
  };
}

/** Records of a day: `perDay` of them, spread over the day, the last one a double of the first. */
export function recordsOf(window: Window, perDay: number): JsonObject[] {
  const step = Math.floor((window.endMs - window.startMs) / Math.max(1, perDay));
  const records = Array.from({ length: perDay }, (_, index): JsonObject => {
    const atMs = window.startMs + index * step;
    return {
      id: `r${atMs}`,
      at: new Date(atMs).toISOString(),
      action: index % 2 === 0 ? 'Update' : 'Create',
    };
  });
  return records.length === 0 ? [] : [...records, records[0]!];
}

export interface FixtureOptions {
  readonly days?: number;
  readonly perDay?: number;
  readonly queriesPerSlice?: number;
  readonly concurrency?: number;
  readonly filters?: RunPlan['filters'];
}

export function planOf({
  days = 3,
  queriesPerSlice = 1,
  concurrency = 2,
  filters = {},
}: FixtureOptions = {}): RunPlan {
  const window = { startMs: START_MS, endMs: START_MS + days * DAY_MS };
  const slices = cutWindow(window, DAY_MS).map((part): PlannedSlice => {
    const queries = Array.from({ length: queriesPerSlice }, (_, index): PlannedQuery => ({
      id: `q${index + 1}`,
      filters: {},
      request: { endpoint: 'things', kind: 'page', method: 'GET', url: 'https://api.example.com/things' },
    }));
    return { id: sliceId(part), window: part, queries };
  });
  return {
    datasetKey: 'things',
    dataset: { source: { endpoint: 'things' }, record: { key: ['id'], time: 'at' } },
    redactionProfile: 'plain',
    redactionSha256: 'b'.repeat(64),
    catalog: {
      version: '1',
      sha256: 'a'.repeat(64),
      endpoints: new Map([['things', { path: '/things', paging: 'none' }]]),
      profiles: { paging: new Map() },
    },
    apiUrl: 'https://api.example.com',
    window,
    filters,
    shownFilters: filters,
    summaryOnly: false,
    slices,
    requestsPerMinute: 300,
    concurrency,
    columns: COLUMNS,
    warnings: [],
  } as unknown as RunPlan;
}

/** Decides a query's pages; what it throws, the query rejects with. `await` in it to let others go first. */
export type Script = (query: PlannedQuery, slice: PlannedSlice) => AsyncGenerator<readonly JsonValue[], void>;

/** Each query gives its share of the day's records in pages of `pageSize`. */
export function pagesScript(perDay: number, pageSize = 2): Script {
  return async function* (query, slice) {
    const share = recordsOf(slice.window!, perDay).filter(
      (_, index) => index % slice.queries.length === slice.queries.indexOf(query),
    );
    for (let at = 0; at === 0 || at < share.length; at += pageSize) yield share.slice(at, at + pageSize);
  };
}

export interface FixtureRun extends FixtureOptions {
  readonly workspace: string;
  readonly plan?: RunPlan;
  readonly script?: Script;
  readonly runId?: string;
  readonly format?: DataFormat;
  readonly summaryOnly?: boolean;
  readonly rawPayloads?: boolean;
  readonly stop?: AbortController;
  readonly fileSystem?: FileSystem;
  readonly resumeFrom?: string;
  /** What a search came to, in place of the folder that `resumeFrom` names. */
  readonly earlier?: FoundRun;
  readonly clock?: Clock;
  readonly onEvent?: (event: RunEvent) => void;
  readonly evidence?: Partial<ListEvidence>;
  readonly secret?: string;
  readonly salt?: string;
  readonly keyId?: string;
  readonly renderPage?: PageRenderer;
  readonly published?: PublishedBefore;
  /** How far the service's clock is ahead; not known where left out. */
  readonly clockOffset?: ClockOffset;
  /** Default: when all days of the plan are long over. */
  readonly startedAtMs?: number;
  /** What redaction is to tell of fields without a rule. */
  readonly unlisted?: Readonly<Record<string, number>>;
  /** Null: not known. Default: the same for all. */
  readonly organization?: string | null;
  readonly engineVersion?: string;
  /** Default: leaves a record as it is. */
  readonly redactAgain?: (record: JsonObject) => JsonObject;
}

export const ORGANIZATION = 'c'.repeat(64);

/** One whole run with scripted pages and the real folder. */
export async function runFixture(run: FixtureRun): Promise<RunOutcome> {
  const plan = run.plan ?? planOf(run);
  const script = run.script ?? pagesScript(run.perDay ?? 5);
  const clock = run.clock ?? steppingClock();
  const format = run.format ?? 'jsonl.gz';
  const startedAtMs = run.startedAtMs ?? START_MS + 10 * DAY_MS;
  const runId = run.runId ?? '20261130T000000Z-0a1b2c';
  const scrub = (text: string): string =>
    run.secret === undefined ? text : text.replaceAll(run.secret, '***');
  const holdsSecret = (text: string | Buffer): boolean =>
    run.secret !== undefined && text.includes(run.secret);
  const store = createRunStore(
    { clock, scrubber: { ...createScrubber(), scrub, holdsSecret } },
    {
      workspace: run.workspace,
      outputDir: 'out',
      format,
      columns: plan.columns,
      summaryOnly: run.summaryOnly ?? false,
      fileSystem: run.fileSystem ?? faultyFileSystem(Number.POSITIVE_INFINITY, 'EIO', false),
    },
  );
  const keyId = run.keyId ?? null;
  const organization = run.organization === undefined ? ORGANIZATION : run.organization;
  const engine = { name: 'genesys-core', version: run.engineVersion ?? '0.0.0', gitSha: null };
  const opened =
    run.resumeFrom === undefined
      ? undefined
      : await openEarlierRun(
          run.workspace,
          run.resumeFrom,
          identityOf(plan, { runId, format, keyId, engine, organization }),
          { schemas: runSchemas },
        );
  const earlier =
    run.earlier ??
    (opened &&
      (opened.run === undefined ? { run: undefined, note: opened.refusal } : { ...opened, note: '' }));
  const writer = await store.create(plan.datasetKey, runId);
  const { record } = plan.dataset;
  const identifier = createIdentifier(record, run.salt ?? 'salt');
  const redactor = plainRedactor(keyId, record, run.unlisted);
  // Spills after a few records, so that each test goes through the spill too.
  const collatorOf = (spill: SpillStore): Collator => createCollator({ record, spill, bufferBytes: 700 });
  const events = tee(writer.events, { emit: (event) => run.onEvent?.(event) });
  return await runPlan(plan, {
    writer,
    events,
    scrub,
    stop: run.stop ?? new AbortController(),
    clock,
    fetchQuery: async function* (query, slice): AsyncGenerator<ReceivedPage, ListEvidence> {
      let page = 0;
      let items = 0;
      for await (const received of script(query, slice)) {
        page += 1;
        items += received.length;
        events.emit({
          type: 'http.attempt',
          endpoint: 'things',
          method: 'GET',
          url: 'https://api.example.com/things',
          attempt: 1,
          sent: true,
          status: 200,
          durationMs: 1,
          bytes: 10,
        });
        events.emit({
          type: 'page.received',
          endpoint: 'things',
          sliceId: slice.id,
          queryId: query.id,
          page,
          items: received.length,
        });
        yield { items: received, received: utf8(JSON.stringify(received)) };
      }
      return {
        stoppedBy: 'lastPage',
        decidedBy: 'endOfPages',
        isApproximate: false,
        rows: items,
        ...run.evidence,
      };
    },
    normalise: plainNormalise,
    redactor,
    identifier,
    treatPage: createTreatPage(
      { normalise: plainNormalise, redactor, identifier, takeItemHashes: () => [] },
      record,
    ),
    createCollator: collatorOf,
    createSummary: plainSummary,
    createShape: () =>
      createShape({ fields: record.fields, checks: plan.dataset.checks, isKept: () => true }),
    holdsSecret,
    rawPayloads: run.rawPayloads ?? false,
    renderPage: run.renderPage,
    published: run.published,
    engine,
    organization: () => Promise.resolve({ digest: organization }),
    redactAgain: run.redactAgain ?? ((record) => record),
    github: null,
    startedAtMs,
    unended: (window) => unendedError(window, startedAtMs, run.clockOffset?.mostMs),
    growthOf: (window) => growthOf(window, plan.dataset, startedAtMs, run.clockOffset?.leastMs),
    earlier,
  });
}

const plainNormalise: Normalise = {
  records: (items) => items as Iterable<JsonObject>,
  content: () => undefined,
  unreadableInstant: () => undefined,
  counts: () => ({ unreadableInstants: {} }),
};

/** A redactor of a record of which all stays. */
export function plainRedactor(
  keyId: string | null,
  record: RecordDefinition,
  unlisted: FixtureRun['unlisted'] = {},
): RecordRedactor {
  const tree = new JsonTree(WHOLE, { seed: 0 });
  const paths = watchedPaths(record);
  let written = '';
  let writtenAt = 0;
  return {
    tree,
    read(bytes, from) {
      tree.read(bytes, from);
    },
    // It tells no node of any value: records are made of values then.
    watchedNode: () => NONE,
    write(to) {
      written = toJsonText(tree.value(ROOT));
      writtenAt = to.length;
      to.text(written);
    },
    writtenSpan(index) {
      const value = valueAt(tree.value(ROOT), paths[index] ?? '');
      if (value === undefined) return undefined;
      // In a line of its own, as pages of the tests have one record of a key.
      const text = `"${paths[index]?.split('.').at(-1) ?? ''}":${toJsonText(value)}`;
      const end = writtenAt + Buffer.byteLength(written.slice(0, written.indexOf(text) + text.length));
      return [end - Buffer.byteLength(toJsonText(value)), end];
    },
    redact: (one) => one as RedactedRecord,
    counts: () => ({
      removed: 0,
      masked: 0,
      pseudonymised: 0,
      truncated: 0,
      offKind: 0,
      detected: {},
      byPath: {},
      unlisted,
      keyId,
      domains: [],
      withoutKey: 0,
    }),
  };
}

function plainSummary(): Summary {
  let records = 0;
  const action: Record<string, number> = {};
  return {
    paths: ['action'],
    add(values) {
      records += 1;
      const key = values.first(0) as string;
      action[key] = (action[key] ?? 0) + 1;
    },
    makeRoom: () => Promise.resolve(),
    mark: () => undefined,
    backToMark: () => Promise.resolve(),

    data: async () => ({
      totals: { records },
      countsBy: { action: { ...action } },
      top: {},
      missing: {},
      truncated: {},
    }),
  };
}

/** Every file of a folder with its text (unpacked), by path. */
export async function contentOf(runDir: string): Promise<Record<string, string>> {
  const names = await readdir(runDir, { recursive: true, withFileTypes: true });
  const content: Record<string, string> = {};
  for (const entry of names.filter((one) => one.isFile())) {
    const path = join(entry.parentPath, entry.name);
    const bytes = await readFile(path);
    const text = path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
    content[path.slice(runDir.length + 1)] = text.toString('utf8');
  }
  return content;
}

/** Data files and nothing else, as stored. */
export async function dataBytes(runDir: string): Promise<Record<string, string>> {
  const names = (await readdir(join(runDir, 'data'))).sort();
  const pairs = names.map(async (name) => [
    name,
    (await readFile(join(runDir, 'data', name))).toString('hex'),
  ]);
  return Object.fromEntries(await Promise.all(pairs));
}

export interface FaultyFileSystem extends FileSystem {
  /** Operations so far. */
  operations(): number;
}

/**
 * The disk whose N-th operation (from 1) fails with the code word: that one alone, or it and all that follow, as after
 * a kill or on a broken disk.
 */
export function faultyFileSystem(failAt: number, code: string, lasting: boolean): FaultyFileSystem {
  let operations = 0;
  const step = (): void => {
    operations += 1;
    if (lasting ? operations >= failAt : operations === failAt) {
      throw Object.assign(new Error(`${code}: injected`), { code });
    }
  };
  const stepped = async <T>(action: () => Promise<T>): Promise<T> => {
    step();
    return await action();
  };
  const output = (file: OutputFile): OutputFile => ({
    write: (chunk) => stepped(() => file.write(chunk)),
    // No test pulls the plug: waiting for the disk would only cost time.
    sync: () => stepped(() => Promise.resolve()),
    // A file that cannot be closed is closed all the same, or the test would leak descriptors.
    close: async () => {
      await file.close();
      step();
    },
  });
  const log = (file: LogFile): LogFile => ({
    append(text) {
      step();
      file.append(text);
    },
    sync: step,
    close() {
      file.close();
      step();
    },
  });
  const disk = nodeFileSystem;
  return {
    operations: () => operations,
    realPath: (path) => stepped(() => disk.realPath(path)),
    inspect: (path) => stepped(() => disk.inspect(path)),
    list: (path) => stepped(() => disk.list(path)),
    makeDirectory: (path) => stepped(() => disk.makeDirectory(path)),
    createFile: (path) => stepped(async () => output(await disk.createFile(path))),
    createLog(path) {
      step();
      return log(disk.createLog(path));
    },
    async *read(path, chunkBytes) {
      step();
      yield* disk.read(path, chunkBytes);
    },
    readRange: (path, start, end) => stepped(() => disk.readRange(path, start, end)),
    rename: (from, to) => stepped(() => disk.rename(from, to)),
    remove: (path) => stepped(() => disk.remove(path)),
    syncDirectory: () => stepped(() => Promise.resolve()),
  };
}

import type { Clock } from '../base/clock.js';
import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import type { RunEvent } from '../base/events.js';
import { formatInstant } from '../base/window.js';
import type { PlannedSlice, RunPlan, Warning } from '../catalog/run-plan.js';
import type { Shard } from '../catalog/shard.js';
import { keyFields } from '../records/identify.js';
import type { Shape } from '../records/shape.js';
import type { Normalise, SpillStore, Summary } from '../records/types.js';
import { findingsOf } from './anomalies.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import { growthIn } from './completeness.js';
import { createBetweenSlices } from './between-slices.js';
import { createDataPass, type DataPass, type DataFacts } from './data-pass.js';
import { driftOf, type SeenFields } from './drift.js';
import type { EventCounts } from './events-file.js';
import {
  CONTRACT_VERSION,
  isCancelled,
  parentsOf,
  scrubbedReport,
  statusOf,
  windowTexts,
  type EngineEntry,
  type FileEntry,
  type GithubEntry,
  type Manifest,
  type PreviousRun,
  type RunStatus,
  type SliceEntry,
  type SummaryFile,
} from './manifest.js';
import { lookupFacts, withOwnRecords, writeLookups, type RunLookups } from './lookups-file.js';
import type { LookupEntry } from './lookups.js';
import { identityOf, type Organization } from './identity.js';
import { ofOrganization, takeable, type EarlierRun } from './resume.js';
import { takeOver, type TakeOverPorts } from './take-over.js';
import { fetchSlices, type SliceFetch } from './slice-pool.js';
import { passSlices } from './pass-slices.js';
import { writeStrays } from './shard-strays.js';
import { createStrays, wholeOf, type Strays } from './strays.js';
import { latestAvailability } from './availability.js';
import { allGoneError } from './parent-losses.js';
import { expandSlices, type ExpandSlice } from './parents.js';
import { pricesOf } from './price.js';
import { withTimeLimit } from './time-limit.js';
import { told, writeDataPackage, writeLast, type PageRenderer } from './side-files.js';
import type { DayRecords } from './volume.js';

/**
 * All that a run touches. `writer` is the run folder, made already; `events` must hand every event to `writer.events`,
 * and `fetchQuery` must emit there too: the manifest counts pages and requests from the events.
 */
export interface RunnerPorts extends Omit<SlicePoolPorts, 'strays' | 'keyFields'> {
  readonly normalise: Pick<Normalise, 'counts'>;
  readonly clock: Clock;
  /** A summary that has counted nothing yet; asked for again where the pass has to begin again. */
  readonly createSummary: (spill: SpillStore) => Summary;
  /** What the catalog declares of the records, that has looked at none yet; as `createSummary`. */
  readonly createShape: () => Shape;
  /** Whether a text holds a secret of the run in any form. */
  readonly holdsSecret: (text: string) => boolean;
  /** Gives each slice its parents, where the dataset has any. */
  readonly expandSlice?: ExpandSlice | undefined;
  /** Lists that the run needs beside its records, and where it leaves its own. */
  readonly lookups?: RunLookups;
  /** Records of earlier days, to tell an unusual one. */
  readonly history?: readonly DayRecords[] | undefined;
  /** Published runs in a row that had a field, by path, to tell one that vanished. */
  readonly seenFields?: SeenFields | undefined;
  /** Renders report.html; not there where none is wanted. */
  readonly renderPage?: PageRenderer | undefined;
  /** What the answers showed of the service, told at the end. */
  readonly serviceWarnings?: () => readonly Warning[];
  readonly engine: EngineEntry;
  readonly github: GithubEntry | null;
  /** The run published before this one, for the manifest. */
  readonly previous?: PreviousRun | undefined;
  /** When the run began, epoch milliseconds. */
  readonly startedAtMs: number;
  /** Whose data is fetched; asked at the beginning. */
  readonly organization: () => Promise<Organization>;
  /** Redacts a redacted record, of which nothing more may go; not there where nothing but shards is taken over. */
  readonly redactAgain?: TakeOverPorts['redactAgain'];
  /** An earlier run of the same request, whose finished slices are taken over after verification. */
  readonly resume?: EarlierRun | undefined;
  /** Where that run was found, or why there is none, where one was asked for. */
  readonly resumeNote?: string | undefined;
  /** Hands over what shards kept for each other's slices, before any slice is there. */
  readonly bringStrays?: (strays: Strays) => Promise<void>;
  /** The shards whose slices are taken over. */
  readonly mergedFrom?: Manifest['mergedFrom'];
}

export interface RunOutcome {
  readonly runDir: string;
  readonly manifest: Manifest;
  readonly summary: SummaryFile;
  /** The error that the manifest tells; undefined for a run that succeeded. */
  readonly error?: GenesysCoreError | undefined;
}

/** From the signal on, so long may the pass over finished slices take; the process has 5 s, the upload included. */
const CANCEL_GRACE_MS = 1000;
/** What queries that were stopped may take at most to call off their work at the server, before the folder is sealed. */
const CLEANUP_LIMIT_MS = 2500;

/**
 * The run: fetches the slices of the plan, follows them in order with the pass that digests and sums up, and seals the
 * folder with summary, last event and manifest. The outcome says what goes wrong with the request.
 * @throws GenesysCoreError `IO` when the folder could not be sealed; it has no manifest then.
 */
export async function runPlan(plan: RunPlan, ports: RunnerPorts): Promise<RunOutcome> {
  const { writer, stop } = ports;
  let fetching: SliceFetch = { outcomes: [], idle: Promise.resolve() };
  writer.onEventFailure(stop.abort.bind(stop));
  try {
    const begun = await begin(plan, ports);
    const stopReason = graceOver(ports);
    const { record } = plan.dataset;
    const { createCollator } = ports;
    const slices = await expandSlices(plan, ports.expandSlice, stop);
    const strayPorts = { spillOf: (name: string) => writer.spillOf(name), createCollator };
    const strays = createStrays(slices, strayPorts, wholeOf(plan));
    await ports.bringStrays?.(strays);
    const pool = { ...ports, resume: begun.resume, strays, keyFields: keyFields(record) };
    fetching = await startSlices(slices, plan, pool);
    // Side by side with the records: nothing of them waits for a name or the check of a filter value.
    const looking = ports.lookups?.resolve() ?? Promise.resolve([]);
    let passes = 0;
    const createPass = (): DataPass => {
      passes += 1;
      const summary = ports.createSummary(writer.spillOf(`summary-${passes}`));
      return createDataPass(
        { summary, shape: ports.createShape() },
        record.time,
        stopReason,
        ports.holdsSecret,
      );
    };
    const { outcomes, facts } = await passSlices(fetching.outcomes, {
      ...ports,
      between: createBetweenSlices({ ...pool, record, stopReason }),
      createPass,
    });
    await cleanedUp(fetching, ports);
    const strayFiles = await writeStrays(strays, ports);
    const { organization } = begun;
    return await seal(plan, { outcomes, facts, strayFiles, organization }, await looking, ports);
  } catch (thrown) {
    const error = toGenesysCoreError(thrown);
    stop.abort(error);
    await Promise.all(fetching.outcomes);
    await cleanedUp(fetching, ports);
    await writer.abandon();
    throw error;
  }
}

/** What is known once a run has begun. */
interface Begun {
  readonly organization: string | null;
  /** The earlier run, where it is of the same organisation. */
  readonly resume: EarlierRun | undefined;
}

async function begin(plan: RunPlan, ports: RunnerPorts): Promise<Begun> {
  const { writer, events, engine } = ports;
  events.emit({ type: 'run.started', engineVersion: engine.version, ...windowTexts(plan.window) });
  events.emit({
    type: 'plan.resolved',
    slices: plan.slices.length,
    queries: plan.slices.reduce((sum, slice) => sum + slice.queries.length, 0),
    requestsPerMinute: plan.requestsPerMinute,
    concurrency: plan.concurrency,
    catalogSha256: plan.catalog.sha256,
  });
  for (const warning of plan.warnings) events.emit({ type: 'warning.raised', ...warning });
  const asked = await ports.organization();
  const organization = asked.digest;
  const { resume, note } = ofOrganization(asked, ports.resume, ports.resumeNote);
  if (note !== undefined) {
    events.emit({
      type: 'resume.resolved',
      fromRunId: resume?.runId ?? null,
      slices: resume?.slices.size ?? 0,
      message: ports.scrub(note),
    });
  }
  const { runId, format } = writer;
  const { keyId } = ports.redactor.counts();
  if (!writer.summaryOnly)
    await writer.rememberRequest(identityOf(plan, { runId, format, keyId, engine, organization }));
  return { organization, resume };
}

/** Outcomes in slice order, those taken over from the earlier run among them. */
async function startSlices(
  slices: readonly PlannedSlice[],
  plan: RunPlan,
  ports: RunnerPorts & SlicePoolPorts,
): Promise<SliceFetch> {
  const taken = new Map<string, SliceOutcome>();
  const finished = takeable(ports.resume, { slices });
  const timePath = plan.dataset.record.time;
  for (const slice of slices) {
    if (ports.stop.signal.aborted) break;
    const earlier = finished.get(slice.id);
    // Of other parents it would be other records.
    const isSame = earlier?.slice.parents?.sha256 === slice.parents?.sha256;
    const outcome = await takeOver(slice, isSame ? earlier : undefined, { ...ports, timePath });
    if (outcome !== undefined) taken.set(slice.id, outcome);
  }
  const open = slices.filter(({ id }) => !taken.has(id));
  const fetched = fetchSlices(open, plan.concurrency, ports);
  const byId = new Map(open.map(({ id }, index) => [id, fetched.outcomes[index]]));
  const outcomes = slices.flatMap(({ id }) => {
    const known = taken.get(id);
    return known === undefined ? (byId.get(id) ?? []) : Promise.resolve(known);
  });
  return { outcomes, idle: fetched.idle };
}

/** After it no query emits events any more, unless one heeds no stop at all. */
async function cleanedUp({ idle }: SliceFetch, { clock }: RunnerPorts): Promise<void> {
  const late = (): Error => new Error('a query does not heed the stop');
  await withTimeLimit(() => idle, CLEANUP_LIMIT_MS, clock, late).catch(() => undefined);
}

/** Gives the stop's reason once a cancelled run has used up the time in which finished slices can still be kept. */
function graceOver({ stop, clock }: RunnerPorts): () => GenesysCoreError | undefined {
  const { signal } = stop;
  let abortedAtMs: number | undefined;
  const note = (): void => {
    abortedAtMs = clock.monotonic();
  };
  if (signal.aborted) note();
  else signal.addEventListener('abort', note, { once: true });
  return () => {
    if (abortedAtMs === undefined || !isCancelled(signal)) return undefined;
    return clock.monotonic() - abortedAtMs > CANCEL_GRACE_MS ? toGenesysCoreError(signal.reason) : undefined;
  };
}

/** What a run came to before its folder is sealed. */
interface Passed {
  readonly outcomes: readonly SliceOutcome[];
  readonly facts: DataFacts;
  readonly strayFiles: readonly FileEntry[];
  readonly organization: string | null;
}

async function seal(
  plan: RunPlan,
  { outcomes, facts, strayFiles, organization }: Passed,
  looked: readonly LookupEntry[],
  ports: RunnerPorts,
): Promise<RunOutcome> {
  const { writer, events, clock } = ports;
  const { signal } = ports.stop;
  const slices = outcomes.map(({ entry }) => entry);
  const status = statusOf(slices, isCancelled(signal));
  const error = status === 'succeeded' ? undefined : errorOf(outcomes, signal, plan);
  const parents = parentsOf(slices);
  const report = error === undefined ? null : scrubbedReport(error, ports.scrub);

  // What filters leave out is not missed.
  const isWhole = Object.keys(plan.filters).length === 0;
  const lookups = await withOwnRecords(looked, status, ports.lookups);
  const findings = findingsOf({
    outcomes,
    counts: writer.eventCounts(),
    summary: facts.summary,
    days: facts.days,
    window: plan.window,
    history: isWhole ? (ports.history ?? []) : [],
    timed: facts.days.size > 0 || (facts.records === 0 && plan.dataset.record.time !== undefined),
    expectsOthers: plan.dataset.window?.keptByClient !== undefined,
    unreadableInstants: ports.normalise.counts().unreadableInstants,
    drift: driftOf({
      shape: facts.shape,
      records: facts.records,
      redaction: ports.redactor.counts(),
      fields: plan.dataset.record.fields ?? {},
      seenFields: isWhole ? (ports.seenFields ?? {}) : {},
    }),
  });
  for (const warning of [...findings.warnings, ...(ports.serviceWarnings?.() ?? [])])
    events.emit({ type: 'warning.raised', ...warning });

  const growth = growthIn(slices, plan);
  const { start, end } = windowTexts(plan.window);
  const summary: SummaryFile = {
    contractVersion: CONTRACT_VERSION,
    datasetKey: plan.datasetKey,
    window: start === null || end === null ? null : { start, end },
    data: facts.summary,
    run: {
      runId: writer.runId,
      generatedAt: formatInstant(clock.now()),
      status,
      anomalies: findings.anomalies,
      ...growth,
      broadKeep: plan.broadKeep,
      price: pricesOf(plan, facts.records, ports),
      ...lookupFacts(plan, facts.summary, lookups),
    },
  };
  const summaryEntry = told(await writer.writeSummary(summary), events);
  const lookupsEntry = await writeLookups(plan, lookups, { ...ports, organization });
  const dataFiles = keptFiles(outcomes, writer.summaryOnly);
  const packageEntry = await writeDataPackage(plan, dataFiles, ports);
  const manifestOf = (eventsEntry: readonly FileEntry[], lastEntries: readonly FileEntry[]): Manifest => {
    const told = writer.eventCounts();
    return {
      contractVersion: CONTRACT_VERSION,
      datasetKey: plan.datasetKey,
      runId: writer.runId,
      status,
      startedAt: formatInstant(ports.startedAtMs),
      // The wall clock may be set back during a run.
      endedAt: formatInstant(Math.max(clock.now(), ports.startedAtMs)),
      request: { start, end, filters: plan.shownFilters, summaryOnly: writer.summaryOnly },
      format: writer.format,
      columns: plan.columns.map(({ name, type }) => ({ name, type })),
      organization,
      engine: ports.engine,
      catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
      slices: slices.map((slice) => withLatePages(slice, told)),
      parents,
      availableUntil: latestAvailability(slices),
      ...growth,
      counts: {
        records: facts.records,
        duplicates: slices.reduce((sum, slice) => sum + slice.completeness.duplicates, 0),
        pages: told.pages,
        requests: told.requests,
        retries: told.retries,
        rateLimited: told.rateLimited,
      },
      files: [
        ...dataFiles,
        ...strayFiles,
        ...eventsEntry,
        summaryEntry,
        ...(lookupsEntry === undefined ? [] : [lookupsEntry]),
        ...(packageEntry === undefined ? [] : [packageEntry]),
        ...lastEntries,
        ...outcomes.flatMap(({ raw }) => raw),
      ],
      dataDigest: facts.dataDigest,
      filled: plan.dataset.record.fields && facts.shape.filled,
      redaction: {
        profile: plan.redactionProfile,
        profileSha256: plan.redactionSha256,
        rawPayloads: ports.rawPayloads,
        broadKeep: plan.broadKeep,
        ...ports.redactor.counts(),
      },
      warnings: told.warnings,
      error: report,
      github: ports.github,
      shard: plan.shard && shardEntry(plan.shard),
      mergedFrom: ports.mergedFrom,
      previous: ports.previous,
    };
  };
  const lastEntries = await writeLast(plan, (files) => manifestOf([], files), summary, ports);
  events.emit(lastEvent(status, facts.records, report));
  // Only now is it certain that no event will follow: a page of a stopped query may have come late.
  const manifest = await writer.seal((eventsEntry) => manifestOf([eventsEntry], lastEntries));
  return { runDir: writer.runDir, manifest, summary, error };
}

function shardEntry({ number, count, whole }: Shard): NonNullable<Manifest['shard']> {
  return { number, count, ...windowTexts(whole) };
}

function withLatePages(slice: SliceEntry, told: EventCounts): SliceEntry {
  if (slice.resumedFrom !== undefined) return slice;
  return { ...slice, pages: told.pagesBySlice.get(slice.id) ?? 0 };
}

function keptFiles(outcomes: readonly SliceOutcome[], summaryOnly: boolean): readonly FileEntry[] {
  return summaryOnly ? [] : outcomes.flatMap(({ file }) => file ?? []);
}

/** What stopped the run, else what failed first in the order of slices. */
function errorOf(outcomes: readonly SliceOutcome[], signal: AbortSignal, plan: RunPlan): GenesysCoreError {
  if (signal.aborted) return toGenesysCoreError(signal.reason);
  const gone = allGoneError(outcomes, plan);
  return gone ?? toGenesysCoreError(outcomes.find((outcome) => outcome.error !== undefined)?.error);
}

function lastEvent(status: RunStatus, records: number, error: Manifest['error']): RunEvent {
  if (status === 'succeeded' || error === null)
    return { type: 'run.completed', status: 'succeeded', records };
  if (status === 'partial') return { type: 'run.completed', status, records };
  return { type: status === 'cancelled' ? 'run.cancelled' : 'run.failed', error };
}

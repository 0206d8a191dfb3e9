import type { Clock } from '../base/clock.js';
import { toGenesysCoreError, type GenesysCoreError } from '../base/errors.js';
import type { RunEvent } from '../base/events.js';
import { formatInstant } from '../base/window.js';
import type { RunPlan, Warning } from '../catalog/run-plan.js';
import type { Shard } from '../catalog/shard.js';
import type { Normalise, Redactor } from '../records/types.js';
import type { SliceOutcome, SlicePoolPorts } from './active-slice.js';
import { findingsOf, type RunFindings } from './anomalies.js';
import { latestAvailability } from './availability.js';
import { growthIn } from './completeness.js';
import type { ReadBackFacts } from './read-back.js';
import { driftOf } from './drift.js';
import type { EventCounts } from './events-file.js';
import { lookupFacts, withOwnRecords, writeLookups, type RunLookups } from './lookups-file.js';
import type { LookupEntry } from './lookups.js';
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
  type RunStatus,
  type SliceEntry,
  type SummaryFile,
} from './manifest.js';
import { allGoneError } from './parent-losses.js';
import { pricesOf } from './price.js';
import type { PublishedBefore } from './resume.js';
import { told, writeDataPackage, writeLast, type PageRenderer } from './side-files.js';

export interface SealPorts extends Pick<
  SlicePoolPorts,
  'writer' | 'events' | 'scrub' | 'stop' | 'rawPayloads'
> {
  readonly clock: Clock;
  readonly normalise: Pick<Normalise, 'counts'>;
  readonly redactor: Pick<Redactor, 'counts'>;
  /** Lists that the run needs beside its records, and where it leaves its own. */
  readonly lookups?: RunLookups;
  /** Renders report.html; not there where none is wanted. */
  readonly renderPage?: PageRenderer | undefined;
  /** What the answers showed of the service, told at the end. */
  readonly serviceWarnings?: () => readonly Warning[];
  readonly engine: EngineEntry;
  readonly github: GithubEntry | null;
  /** When the run began, epoch milliseconds. */
  readonly startedAtMs: number;
  /** The shards whose slices are taken over. */
  readonly mergedFrom?: Manifest['mergedFrom'];
}

/** What a run came to before its folder is sealed. */
export interface Passed {
  readonly outcomes: readonly SliceOutcome[];
  readonly facts: ReadBackFacts;
  readonly strayFiles: readonly FileEntry[];
  readonly lookups: readonly LookupEntry[];
  readonly organization: string | null;
  /** What is published by runs of it: the run before this one, and what tells an unusual day or a field that vanished. */
  readonly published: PublishedBefore;
}

export interface RunOutcome {
  readonly runDir: string;
  readonly manifest: Manifest;
  readonly summary: SummaryFile;
  /** The error that the manifest tells; undefined for a run that succeeded. */
  readonly error?: GenesysCoreError | undefined;
}

/** How a run ended. */
interface Ending {
  readonly status: RunStatus;
  readonly error: GenesysCoreError | undefined;
  /** The error as it is told; null for a run that succeeded. */
  readonly report: Manifest['error'];
}

/** Writes all that tells of the run beside its data, and seals the folder with the manifest. */
export async function seal(plan: RunPlan, passed: Passed, ports: SealPorts): Promise<RunOutcome> {
  const { writer, events } = ports;
  const { outcomes, facts } = passed;
  const ending = endingOf(plan, outcomes, ports);
  const { status, error, report } = ending;
  const lookups = await withOwnRecords(passed.lookups, status, ports.lookups);
  const { anomalies, warnings } = runFindings(plan, passed, ports);
  for (const warning of [...warnings, ...(ports.serviceWarnings?.() ?? [])])
    events.emit({ type: 'warning.raised', ...warning });

  const summary = summaryOf(plan, passed, { status, anomalies, lookups }, ports);
  const summaryEntry = told(await writer.writeSummary(summary), events);
  const { organization } = passed;
  const lookupsEntry = await writeLookups(plan, lookups, { ...ports, organization });
  const dataFiles = writer.summaryOnly ? [] : outcomes.flatMap(({ file }) => file ?? []);
  const packageEntry = await writeDataPackage(plan, dataFiles, ports);
  const manifestWith = (eventsEntry: readonly FileEntry[], lastEntries: readonly FileEntry[]): Manifest =>
    manifestOf(plan, passed, ending, ports, [
      ...dataFiles,
      ...passed.strayFiles,
      ...eventsEntry,
      summaryEntry,
      ...(lookupsEntry === undefined ? [] : [lookupsEntry]),
      ...(packageEntry === undefined ? [] : [packageEntry]),
      ...lastEntries,
      ...outcomes.flatMap(({ raw }) => raw),
    ]);
  const lastEntries = await writeLast(plan, (files) => manifestWith([], files), summary, ports);
  events.emit(lastEvent(status, facts.records, report));
  // Only now is it certain that no event will follow: a page of a stopped query may have come late.
  const manifest = await writer.seal((eventsEntry) => manifestWith([eventsEntry], lastEntries));
  return { runDir: writer.runDir, manifest, summary, error };
}

function endingOf(
  plan: RunPlan,
  outcomes: readonly SliceOutcome[],
  { stop, scrub }: Pick<SealPorts, 'stop' | 'scrub'>,
): Ending {
  const { signal } = stop;
  const status = statusOf(
    outcomes.map(({ entry }) => entry),
    isCancelled(signal),
  );
  const error = status === 'succeeded' ? undefined : errorOf(outcomes, signal, plan);
  return { status, error, report: error === undefined ? null : scrubbedReport(error, scrub) };
}

/** What stopped the run, else what failed first in the order of slices. */
function errorOf(outcomes: readonly SliceOutcome[], signal: AbortSignal, plan: RunPlan): GenesysCoreError {
  if (signal.aborted) return toGenesysCoreError(signal.reason);
  const gone = allGoneError(outcomes, plan);
  return gone ?? toGenesysCoreError(outcomes.find((outcome) => outcome.error !== undefined)?.error);
}

function runFindings(plan: RunPlan, { outcomes, facts, published }: Passed, ports: SealPorts): RunFindings {
  const { record, window } = plan.dataset;
  // What filters leave out is not missed.
  const isWhole = Object.keys(plan.filters).length === 0;
  return findingsOf({
    outcomes,
    counts: ports.writer.eventCounts(),
    summary: facts.summary,
    days: facts.days,
    window: plan.window,
    history: isWhole ? (published.history ?? []) : [],
    timed: facts.days.size > 0 || (facts.records === 0 && record.time !== undefined),
    expectsOthers: window?.keptByClient !== undefined,
    unreadableInstants: ports.normalise.counts().unreadableInstants,
    drift: driftOf({
      shape: facts.shape,
      records: facts.records,
      redaction: ports.redactor.counts(),
      fields: record.fields ?? {},
      seenFields: isWhole ? (published.seenFields ?? {}) : {},
    }),
  });
}

function summaryOf(
  plan: RunPlan,
  { outcomes, facts, published }: Passed,
  known: {
    readonly status: RunStatus;
    readonly anomalies: RunFindings['anomalies'];
    readonly lookups: readonly LookupEntry[];
  },
  ports: SealPorts,
): SummaryFile {
  const { start, end } = windowTexts(plan.window);
  return {
    contractVersion: CONTRACT_VERSION,
    datasetKey: plan.datasetKey,
    window: start === null || end === null ? null : { start, end },
    data: facts.summary,
    run: {
      runId: ports.writer.runId,
      generatedAt: formatInstant(ports.clock.now()),
      status: known.status,
      anomalies: known.anomalies,
      ...growthIn(
        outcomes.map(({ entry }) => entry),
        plan,
      ),
      broadKeep: plan.broadKeep,
      price: pricesOf(plan, facts.records, { ...ports, history: published.history }),
      ...lookupFacts(plan, facts.summary, known.lookups),
    },
  };
}

/** The manifest as of now: events may still be counted until the event file ends. */
function manifestOf(
  plan: RunPlan,
  { outcomes, facts, organization, published }: Passed,
  { status, report }: Ending,
  ports: SealPorts,
  files: readonly FileEntry[],
): Manifest {
  const { writer } = ports;
  const counts = writer.eventCounts();
  const slices = outcomes.map(({ entry }) => entry);
  const { start, end } = windowTexts(plan.window);
  return {
    contractVersion: CONTRACT_VERSION,
    datasetKey: plan.datasetKey,
    runId: writer.runId,
    status,
    startedAt: formatInstant(ports.startedAtMs),
    // The wall clock may be set back during a run.
    endedAt: formatInstant(Math.max(ports.clock.now(), ports.startedAtMs)),
    request: { start, end, filters: plan.shownFilters, summaryOnly: writer.summaryOnly },
    format: writer.format,
    columns: plan.columns.map(({ name, type }) => ({ name, type })),
    organization,
    engine: ports.engine,
    catalog: { version: plan.catalog.version, sha256: plan.catalog.sha256 },
    slices: slices.map((slice) => withLatePages(slice, counts)),
    parents: parentsOf(slices),
    availableUntil: latestAvailability(slices),
    ...growthIn(slices, plan),
    counts: {
      records: facts.records,
      duplicates: slices.reduce((sum, slice) => sum + slice.completeness.duplicates, 0),
      pages: counts.pages,
      requests: counts.requests,
      retries: counts.retries,
      rateLimited: counts.rateLimited,
    },
    files,
    dataDigest: facts.dataDigest,
    filled: plan.dataset.record.fields && facts.shape.filled,
    redaction: {
      profile: plan.redactionProfile,
      profileSha256: plan.redactionSha256,
      rawPayloads: ports.rawPayloads,
      broadKeep: plan.broadKeep,
      ...ports.redactor.counts(),
    },
    warnings: counts.warnings,
    error: report,
    github: ports.github,
    shard: plan.shard && shardEntry(plan.shard),
    mergedFrom: ports.mergedFrom,
    previous: published.previous,
  };
}

function shardEntry({ number, count, whole }: Shard): NonNullable<Manifest['shard']> {
  return { number, count, ...windowTexts(whole) };
}

function withLatePages(slice: SliceEntry, counts: EventCounts): SliceEntry {
  if (slice.resumedFrom !== undefined) return slice;
  return { ...slice, pages: counts.pagesBySlice.get(slice.id) ?? 0 };
}

function lastEvent(status: RunStatus, records: number, error: Manifest['error']): RunEvent {
  if (status === 'succeeded' || error === null)
    return { type: 'run.completed', status: 'succeeded', records };
  if (status === 'partial') return { type: 'run.completed', status, records };
  return { type: status === 'cancelled' ? 'run.cancelled' : 'run.failed', error };
}

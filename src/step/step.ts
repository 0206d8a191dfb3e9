import { resolve } from 'node:path';
import type { AppContext, RunJob, RunResult } from '../engine/types.js';
import type { Clock } from '../base/clock.js';
import { DAY_MS, daysBefore, formatDay, formatInstant, parseDuration, type Window } from '../base/window.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { requireCredentials, type RunOptions } from '../options/options.js';
import { missedDays, ownMember, type DatasetAbout, type IndexDocument } from '../github/index-document.js';
import { knownDay, refetchOf, type Refetch } from '../github/known-day.js';
import { refetchText } from '../report/outcome.js';
import { madeBy } from '../github/made-by.js';
import { isOfAnother } from '../github/one-organization.js';
import { toErrorReport } from '../base/errors.js';
import { counted } from '../base/suggestion.js';
import { clientDigest } from '../engine/organization.js';
import { checkProxies } from '../http/proxy.js';
import { jsonSchema } from '../report/schema/json-schema.js';
import { priceOf } from '../catalog/shard-price.js';
import { publishedBy, type PublishedBefore } from '../run/resume.js';
import { checkDisk, type FreeBytes } from '../run/disk.js';
import type { Places } from './places.js';
import { deliverInTime, isDelivered, NOT_DELIVERED, type Delivery } from './publication.js';
import type { Published, PublishedInRepository } from './published.js';
import { tellCollector } from './telemetry.js';

/** A run of a step and what became of its folder. */
export interface DeliveredRun {
  readonly result: RunResult;
  readonly delivery: Delivery;
  /** What the index knew of earlier days. */
  readonly history?: PublishedBefore['history'];
}

/** A day that was fetched again. Where its records are those that are published, it was not delivered. */
export interface RefetchedRun extends DeliveredRun {
  readonly refetch: Refetch;
}

/** A UTC day beside the step's own window, `2026-11-22`: one that earlier runs missed, or one that is fetched again. */
export interface OtherDay {
  readonly day: string;
  readonly why: 'missed' | 'again';
}

/** Makes the one job of a step that fetches nothing. */
export type JobMaker = (context: AppContext, ports: Pick<StepPorts, 'planRun'>) => Promise<RunJob>;

export interface StepPorts {
  readonly clock: Clock;
  readonly log: (line: string) => void;
  readonly planRun: (options: RunOptions, context: AppContext) => Promise<RunPlan>;
  /** Carries out one run; the step's own is of no other day. */
  readonly execute: (job: RunJob, context: AppContext, other?: OtherDay) => Promise<RunResult>;
  /** Brings its folder to where its options say, where they name a place; what is not done when `limit` aborts is left. */
  readonly deliver: (
    result: RunResult,
    job: RunJob,
    limit: AbortSignal,
    other?: OtherDay,
  ) => Promise<Delivery>;
  /** Proves places that the door needs after the run; told once nothing is wrong with the request. Throws where they are not there. */
  readonly provePlaces?: () => void;
  /** Default: those of the disk. */
  readonly freeBytes?: FreeBytes;
  /** Where the step merges: the job of it. */
  readonly makeJob?: JobMaker | undefined;
}

export interface StepResult {
  readonly primary: DeliveredRun;
  /** The runs of days that earlier runs missed, oldest day first. */
  readonly caughtUp: readonly DeliveredRun[];
  /** Those of days that were fetched again, oldest day first. */
  readonly refetched: readonly RefetchedRun[];
}

const MINUTE_MS = 60_000;

/**
 * Carries out a step: its own run first, which nothing may put at risk; then, where `catchUp` and `refetchDays` ask for it,
 * a run for each day that earlier runs missed and for each that is fetched again, oldest first, in what is left of the
 * step's time. Where the index is published, each manifest names the run before it.
 * @throws GenesysCoreError as the step's own run does
 */
export async function carryOutStep(
  options: RunOptions,
  context: AppContext,
  ports: StepPorts,
): Promise<StepResult> {
  const { clock } = ports;
  if (ports.makeJob !== undefined) {
    const job = await ports.makeJob(context, ports);
    const places = await openPlaces(options, context, ports);
    const organization = job.shards?.runs[0].manifest.organization ?? undefined;
    const index = await readIndex(places?.repository, job.plan, organization, ports);
    const before = publishedIn(index, job.plan);
    ports.provePlaces?.();
    return {
      primary: await delivered({ ...job, published: before }, context, ports),
      caughtUp: [],
      refetched: [],
    };
  }
  const deadlineMs = clock.monotonic() + options.timeoutMinutes * MINUTE_MS;
  // All that is wrong with the request is found before any call.
  const plan = await ports.planRun(options, context);
  requireCredentials(options);
  checkProxies([plan.loginUrl, plan.apiUrl], context.env);
  const expected = plan.dataset.volume === undefined || plan.summaryOnly ? 0 : priceOf(plan).bytes;
  await checkDisk(resolve(context.workspace, options.outputDir), expected, ports.freeBytes);
  const places = await openPlaces(options, context, ports);
  const published = places?.repository;
  const index = await readIndex(published, plan, clientDigest(plan, options.credentials), ports);
  const primary = await resumed({ options, plan, published: publishedIn(index, plan) }, context, ports);
  // A token tells its organisation only by now.
  const organization = primary.result.manifest?.organization ?? clientDigest(plan, options.credentials);
  const step = {
    options,
    plan,
    context,
    ports,
    published,
    compared: published ?? places?.bucket,
    organization,
    deadlineMs,
  };
  const missed = await daysToCatchUp(primary.result, step);
  const caughtUp = await eachDay(missed, 'missed', step, (job, dayContext, other) =>
    delivered(job, dayContext, ports, other),
  );
  const again = daysToRefetch(primary.result, missed, step);
  const refetched = await eachDay(again, 'again', step, (job, dayContext, other, index) =>
    refetchedRun(job, dayContext, other, index, step),
  );
  return { primary, caughtUp, refetched };
}

/** What the runs of other days are made from. */
interface OpenStep {
  readonly options: RunOptions;
  readonly plan: RunPlan;
  readonly context: AppContext;
  readonly ports: StepPorts;
  /** Not there where the index is not published. */
  readonly published: PublishedInRepository | undefined;
  /** The index of the repository, else that of the bucket; not there where neither is published. */
  readonly compared: Published | undefined;
  /** Whose data it is, where that is known. */
  readonly organization: string | undefined;
  readonly deadlineMs: number;
}

async function delivered(
  job: RunJob,
  context: AppContext,
  ports: StepPorts,
  other?: OtherDay,
): Promise<DeliveredRun> {
  const { result, deliver } = await executed(job, context, ports, other);
  const { history } = publishedBy(result.manifest?.organization ?? null, job.published);
  return { result, delivery: await deliver(), history };
}

/** Carries a run out and tells the collector of the environment, where there is one. */
async function executed(
  job: RunJob,
  context: AppContext,
  ports: StepPorts,
  other?: OtherDay,
): Promise<{ readonly result: RunResult; readonly deliver: () => Promise<Delivery> }> {
  const { clock } = ports;
  const startedMs = clock.monotonic();
  const result = await ports.execute(job, context, other);
  if (result.manifest !== null) await tellCollector(result.runDir, { ...context, clock }, ports.log);
  const deliver = (limit: AbortSignal): Promise<Delivery> => ports.deliver(result, job, limit, other);
  return {
    result,
    deliver: async () =>
      isDelivered(job.options)
        ? await deliverInTime(job.options, { clock, startedMs }, deliver)
        : NOT_DELIVERED,
  };
}

/** A run for each of the days, as long as there is time. */
async function eachDay<R>(
  days: readonly Window[],
  why: OtherDay['why'],
  { options, plan: whole, context, ports, published, compared, organization, deadlineMs }: OpenStep,
  run: (job: RunJob, context: AppContext, other: OtherDay, index: IndexDocument | undefined) => Promise<R>,
): Promise<readonly R[]> {
  const runs: R[] = [];
  for (const day of days) {
    const minutes = Math.floor((deadlineMs - ports.clock.monotonic()) / MINUTE_MS);
    if (context.signal.aborted || minutes < 1) {
      ports.log('There is no time left for further days; a later run takes them.');
      break;
    }
    const single = optionsForDay(options, day, minutes);
    const dayContext = { ...context, progress: { known: () => undefined } };
    const index = await readIndex(compared, whole, organization, ports);
    const plan = await ports.planRun(single, dayContext);
    const before = publishedIn(published === undefined ? undefined : index, plan);
    const job = { options: single, plan, published: before };
    runs.push(await run(job, dayContext, { day: formatDay(day.startMs), why }, index));
  }
  return runs;
}

/** Fetches a day again; it is delivered unless its records are those that are published. */
async function refetchedRun(
  job: RunJob,
  context: AppContext,
  other: OtherDay,
  index: IndexDocument | undefined,
  { ports, published }: OpenStep,
): Promise<RefetchedRun> {
  const { result, deliver } = await executed(job, context, ports, other);
  const { manifest, dataDigest, status, datasetKey } = result;
  const startMs = Date.parse(`${other.day}T00:00:00Z`);
  const known =
    index === undefined || manifest === null
      ? null
      : knownDay(index, datasetKey, manifest.request, { startMs });
  const records = manifest?.counts.records ?? null;
  const refetch = refetchOf(other.day, known, { status, dataDigest, records });
  ports.log(`${other.day} was fetched again: ${refetchText(refetch)}.`);
  if (refetch.change !== 'unchanged') return { result, refetch, delivery: await deliver() };
  if (known?.mayGrow === true && manifest?.mayGrow === false && published !== undefined)
    await published.settleDay(datasetKey, { day: other.day, runId: known.runId }).catch((error: unknown) => {
      ports.log(`The index still says that ${other.day} may grow. ${toErrorReport(error).message}`);
    });
  return { result, refetch, delivery: NOT_DELIVERED };
}

/** Runs, over what the run that `resumeFrom` means has finished already. */
async function resumed(job: RunJob, context: AppContext, ports: StepPorts): Promise<DeliveredRun> {
  const { resumeFrom } = job.options;
  const earlier =
    resumeFrom === undefined
      ? undefined
      : await (await import('./earlier-run.js')).openEarlier(resumeFrom, job, context, ports.clock);
  try {
    ports.provePlaces?.();
    return await delivered({ ...job, earlier: earlier?.found }, context, ports);
  } finally {
    await earlier?.dispose();
  }
}

/** Where the step publishes to, proved before a run writes anything; undefined where it does not publish. */
async function openPlaces(
  options: RunOptions,
  context: AppContext,
  ports: StepPorts,
): Promise<Places | undefined> {
  if (options.publish.length === 0) return undefined;
  // Loaded where it is needed: what speaks to GitHub and to buckets takes longer to load than a plan to make.
  const { provenPlaces } = await import('./places.js');
  return await provenPlaces(options, context, ports);
}

/** What the index knows of the dataset: its newest run, the records of each day, the fields that its runs had. */
function publishedIn(index: IndexDocument | undefined, { datasetKey, dataset }: RunPlan): PublishedBefore {
  const known = ownMember(index?.datasets ?? {}, datasetKey);
  const last = known?.runs[0];
  return {
    organization: known?.organization,
    same: dataset.governance?.organizations,
    previous: last === undefined ? undefined : { runId: last.runId, manifestSha256: last.manifestSha256 },
    history: (known?.days ?? [])
      .filter(({ status, filtered }) => status === 'succeeded' && !filtered)
      .map(({ day, records }) => ({ day, records })),
    seenFields: known?.seenFields,
  };
}

function optionsForDay(options: RunOptions, day: Window, timeoutMinutes: number): RunOptions {
  const { artifactName } = options;
  const [start, end] = [formatInstant(day.startMs), formatInstant(day.endMs)];
  return {
    ...options,
    start,
    end,
    timeoutMinutes,
    resumeFrom: undefined,
    artifactName: artifactName === undefined ? undefined : `${artifactName}-${start.slice(0, 10)}`,
  };
}

/** What the index tells of a dataset to readers who do not have the catalog. */
export function aboutOf({ datasetKey, dataset, columns }: RunPlan): DatasetAbout {
  const { title, description } = dataset;
  return { title, description, schema: jsonSchema({ key: datasetKey, title, description }, columns) };
}

/**
 * Undefined where it is not published or cannot be read: the run itself does not depend on it, and its publication will
 * tell.
 */
async function readIndex(
  published: Published | undefined,
  { datasetKey, dataset }: RunPlan,
  organization: string | undefined,
  ports: StepPorts,
): Promise<IndexDocument | undefined> {
  try {
    const index = await published?.index();
    const same = dataset.governance?.organizations ?? [];
    if (index === undefined || !isOfAnother(index, datasetKey, organization, same)) return index;
    ports.log(`${datasetKey} in the index is of another organisation: nothing of it is taken over.`);
    return { ...index, datasets: {} };
  } catch (error) {
    ports.log(`The index is not known to this run. ${toErrorReport(error).message}`);
    return undefined;
  }
}

/** Where the step's own run began; undefined where it failed: what kept it from its records would keep the others from theirs. */
function startOf({ manifest, status }: RunResult): number | undefined {
  const start = manifest?.request.start ?? null;
  return start === null || (status !== 'succeeded' && status !== 'partial') ? undefined : Date.parse(start);
}

async function daysToCatchUp(
  result: RunResult,
  { options, plan, ports, published, organization }: OpenStep,
): Promise<readonly Window[]> {
  const untilMs = startOf(result);
  if (options.catchUp === 0 || published === undefined || untilMs === undefined || result.manifest === null)
    return [];
  const index = await readIndex(published, plan, organization, ports);
  const dataset = ownMember(index?.datasets ?? {}, options.dataset);
  const { days: missed, madeOtherwise } = missedDays(
    dataset,
    result.manifest.request,
    madeBy(result.manifest),
    untilMs,
    options.catchUp,
  );
  if (madeOtherwise > 0)
    ports.log(
      `${madeOtherwise} of the last ${counted(options.catchUp, 'day')} ${madeOtherwise === 1 ? 'is' : 'are'} published by a run of another engine version, catalog, redaction profile or pseudonym key, and fetched again.`,
    );
  const days = keptByServer(missed, 'Missed', plan, ports);
  ports.log(
    days.length === 0
      ? `None of the last ${counted(options.catchUp, 'day')} that the server still keeps was missed.`
      : `Catching up days that earlier runs missed, oldest first: ${namesOf(days)}.`,
  );
  return days;
}

/** The last whole days before the window, but those that were caught up just now. */
function daysToRefetch(
  result: RunResult,
  caughtUp: readonly Window[],
  { options, plan, ports }: OpenStep,
): readonly Window[] {
  const startMs = startOf(result);
  if (options.refetchDays === 0 || startMs === undefined) return [];
  const fresh = new Set(caughtUp.map((day) => day.startMs));
  const last = daysBefore(startMs, options.refetchDays).filter((day) => !fresh.has(day.startMs));
  const days = keptByServer(last, 'To be fetched again', plan, ports);
  if (days.length > 0) ports.log(`Fetching again, oldest first: ${namesOf(days)}.`);
  return days;
}

/** Of a day that the server does not keep whole any more, less would come than is there. */
function keptByServer(
  days: readonly Window[],
  what: string,
  plan: RunPlan,
  ports: StepPorts,
): readonly Window[] {
  const retentionMs = parseDuration(plan.dataset.window?.retention ?? '') ?? Number.POSITIVE_INFINITY;
  const keptSinceMs = ports.clock.now() - retentionMs;
  const gone = days.filter((day) => day.startMs < keptSinceMs);
  if (gone.length > 0)
    ports.log(
      `${what}, but not kept by the server any more (${counted(retentionMs / DAY_MS, 'day')}): ${namesOf(gone)}.`,
    );
  return days.filter((day) => day.startMs >= keptSinceMs);
}

function namesOf(days: readonly Window[]): string {
  return days.map(({ startMs }) => formatDay(startMs)).join(', ');
}

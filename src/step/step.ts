import type { AppContext, RunJob, RunResult } from '../engine/types.js';
import type { Clock } from '../base/clock.js';
import { DAY_MS, formatInstant, parseDuration, type Window, formatDay } from '../base/window.js';
import type { RunPlan } from '../catalog/run-plan.js';
import type { Delivery } from './delivery.js';
import { requireCredentials, type RunOptions } from '../options/options.js';
import { openEarlier } from './earlier-run.js';
import { repositoryOf } from './delivery.js';
import { openRepository } from './published.js';
import type { IndexDocument, Published } from './published.js';
import { missedDays, ownMember, type DatasetAbout } from '../github/index-document.js';
import { toErrorReport } from '../base/errors.js';
import { ENGINE_NAME } from '../engine/identity.js';
import { createGitHubClient, gitHubAccess, type GitHubClient } from '../github/github-client.js';
import { jsonSchema } from '../report/schema/json-schema.js';
import { provePublishing } from '../github/publish-preflight.js';

/** A run of a step and what became of its folder. */
export interface DeliveredRun {
  readonly result: RunResult;
  readonly delivery: Delivery;
}

/** Makes the one job of a step that fetches nothing. */
export type JobMaker = (context: AppContext, ports: Pick<StepPorts, 'planRun'>) => Promise<RunJob>;

export interface StepPorts {
  readonly clock: Clock;
  readonly log: (line: string) => void;
  readonly planRun: (options: RunOptions, context: AppContext) => Promise<RunPlan>;
  /** Carries out and delivers one run. `day` names the one that is caught up; the step's own run has none. */
  readonly run: (job: RunJob, context: AppContext, day?: string) => Promise<DeliveredRun>;
  /** Proves places that the door needs after the run; told once nothing is wrong with the request. Throws where they are not there. */
  readonly provePlaces?: () => void;
  /** Where the step merges: the job of it. */
  readonly makeJob?: JobMaker;
}

export interface StepResult {
  readonly primary: DeliveredRun;
  /** The runs of days that earlier runs missed, oldest day first. */
  readonly caughtUp: readonly DeliveredRun[];
}

const MINUTE_MS = 60_000;

/**
 * Carries out a step: its own run first, which nothing may put at risk; then, where `catchUp` asks for it, a run for each
 * day that earlier runs missed, oldest first, in what is left of the step's time. Where the index is published, each
 * manifest names the run before it.
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
    const index = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
    const before = await earlierRuns(index, options, ports);
    ports.provePlaces?.();
    return { primary: await ports.run({ ...job, ...before }, context), caughtUp: [] };
  }
  const deadlineMs = clock.monotonic() + options.timeoutMinutes * MINUTE_MS;
  // All that is wrong with the request is found before any call.
  const plan = await ports.planRun(options, context);
  requireCredentials(options);
  if (options.publish.some((target) => target !== 's3'))
    await provePublishing(publishingClient(options, context, ports));
  const published = options.publish.includes('index') ? openIndex(options, context, ports) : undefined;
  const primary = await resumed(
    { options, plan, ...(await earlierRuns(published, options, ports)) },
    context,
    ports,
  );
  const caughtUp: DeliveredRun[] = [];
  if (published === undefined) return { primary, caughtUp };
  for (const day of await daysToCatchUp(primary.result, options, plan, published, ports)) {
    const minutes = Math.floor((deadlineMs - clock.monotonic()) / MINUTE_MS);
    if (context.signal.aborted || minutes < 1) {
      ports.log('There is no time left for further missed days; a later run takes them.');
      break;
    }
    const name = formatDay(day.startMs);
    const single = optionsForDay(options, day, minutes);
    const dayContext = { ...context, progress: { known: () => undefined } };
    const before = await earlierRuns(published, options, ports);
    const dayPlan = await ports.planRun(single, dayContext);
    caughtUp.push(await ports.run({ options: single, plan: dayPlan, ...before }, dayContext, name));
  }
  return { primary, caughtUp };
}

/** Runs, over what the run that `resumeFrom` means has finished already. */
async function resumed(job: RunJob, context: AppContext, ports: StepPorts): Promise<DeliveredRun> {
  const earlier = await openEarlier(job.options, job.plan, context, ports.clock);
  try {
    ports.provePlaces?.();
    return await ports.run({ ...job, earlier: earlier.found }, context);
  } finally {
    await earlier.dispose();
  }
}

function publishingClient(options: RunOptions, context: AppContext, { clock, log }: StepPorts): GitHubClient {
  const { env, signal } = context;
  const access = gitHubAccess(env, repositoryOf(env), options.githubToken, ENGINE_NAME);
  return createGitHubClient(access, { clock, signal, log, seed: `${options.dataset} ${clock.now()}` });
}

function openIndex(options: RunOptions, context: AppContext, { clock, log }: StepPorts): Published {
  const seed = `${context.github?.runId ?? ''} ${options.dataset} ${clock.now()} ${clock.monotonic()}`;
  const env = { ...context.env, GITHUB_TOKEN: options.githubToken };
  const { signal, catalogDir } = context;
  return openRepository(undefined, { env, clock, signal, log, catalogDir, seed });
}

/** What the index knows of the dataset: its newest run, the records of each day, the fields that its runs had. */
async function earlierRuns(
  published: Published | undefined,
  { dataset }: RunOptions,
  ports: StepPorts,
): Promise<Pick<RunJob, 'previous' | 'history' | 'seenFields'>> {
  const index = published === undefined ? undefined : await readIndex(published, ports);
  const known = ownMember(index?.datasets ?? {}, dataset);
  const last = known?.runs[0];
  return {
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

/** Undefined where it cannot be read: the run itself does not depend on it, and its publication will tell. */
async function readIndex(published: Published, ports: StepPorts): Promise<IndexDocument | undefined> {
  try {
    return await published.index();
  } catch (error) {
    ports.log(`The index is not known to this run. ${toErrorReport(error).message}`);
    return undefined;
  }
}

async function daysToCatchUp(
  { manifest, status }: RunResult,
  options: RunOptions,
  plan: RunPlan,
  published: Published,
  ports: StepPorts,
): Promise<readonly Window[]> {
  // What kept this run from its records would keep the others from theirs.
  const start = manifest?.request.start ?? null;
  if (options.catchUp === 0 || manifest === null || start === null) return [];
  if (status !== 'succeeded' && status !== 'partial') return [];
  const dataset = ownMember((await readIndex(published, ports))?.datasets ?? {}, options.dataset);
  const retentionMs = parseDuration(plan.dataset.window?.retention ?? '') ?? Number.POSITIVE_INFINITY;
  const keptSinceMs = ports.clock.now() - retentionMs;
  const untilMs = Date.parse(start);
  const missed = missedDays(dataset, manifest.request, untilMs, options.catchUp);
  const days = missed.filter((day) => day.startMs >= keptSinceMs);
  const named = (windows: readonly Window[]): string =>
    windows.map(({ startMs }) => formatDay(startMs)).join(', ');
  const gone = missed.filter((day) => day.startMs < keptSinceMs);
  if (gone.length > 0)
    ports.log(`Missed, but not kept by the server any more (${retentionMs / DAY_MS} days): ${named(gone)}.`);
  ports.log(
    days.length === 0
      ? `None of the last ${options.catchUp} days that the server still keeps was missed.`
      : `Catching up days that earlier runs missed, oldest first: ${named(days)}.`,
  );
  return days;
}

import { relative, resolve } from 'node:path';
import type { AppContext, RunJob, RunResult } from '../engine/types.js';
import { every, type Clock } from '../base/clock.js';
import { type ErrorReport, invalidInput } from '../base/errors.js';
import type { Scrubber } from '../base/scrub.js';
import { counted } from '../base/suggestion.js';
import type { RunPlan } from '../catalog/run-plan.js';
import { checkPublication } from '../step/publication.js';
import { catalogDirOf, engineEntry, githubEntry } from '../engine/identity.js';
import { gitHubServerUrl } from '../github/github-client.js';
import { artifactServiceProblem, checkOutputFile, runnerFileProblem } from '../github/runner-files.js';
import { resolveOptions } from '../options/options.js';
import type { RunOptions } from '../options/options.js';
import { jobSummary, planSummary, otherDaySummary, refusalSummary } from '../report/job-summary.js';
import { exitCodeOf, verdictOf } from '../report/exit-code.js';
import { createEventLog, TICK_MS } from '../report/log.js';
import { anomalySentence } from '../report/model-run.js';
import { remedyFor } from '../report/error.js';
import { deliveryErrorsOf, isSuccess, unusualOf } from '../report/outcome.js';
import type { Outcome, Policy } from '../report/outcome.js';
import { planText } from '../report/plan.js';
import { formatInterval } from '../report/text.js';
import { gapsOf, scrubbedReport } from '../run/manifest.js';
import { planShards } from '../engine/shard-plan.js';
import { shardPlanLines } from '../report/shard-plan.js';
import { slashed } from '../run/workspace.js';
import { aboutOf, carryOutStep, type OtherDay } from '../step/step.js';
import { createStopSwitch } from '../step/stop.js';
import type { StoppableProcess } from '../step/stop.js';
import { maskSecrets, readInputs } from './inputs.js';
import type { Environment } from './inputs.js';
import { createStepOutputs } from './outputs.js';
import type { StepOutputs } from './outputs.js';
import type { Runner } from './runner.js';

/** All that the action touches. */
export interface ActionWorld {
  readonly env: Environment;
  readonly runner: Runner;
  readonly process: StoppableProcess & { cwd(): string };
  readonly clock: Clock;
  /** Learns the secrets of the run before anything else happens. */
  readonly scrubber: Scrubber;
  /** `import.meta.url` of the entry. */
  readonly entryUrl: string;
  readonly app: {
    executeRun(job: RunJob, context: AppContext): Promise<RunResult>;
    planRun(options: RunOptions, context: AppContext): Promise<RunPlan>;
  };
}

const TITLE = 'Genesys Core';
/** GitHub shows at most ten annotations of a kind for each step. */
const MAX_WARNING_ANNOTATIONS = 9;

/** Runs the action from inputs to step outputs and returns its exit code. Never throws. */
export async function runAction(world: ActionWorld): Promise<number> {
  const { runner, env } = world;
  // Before anything else: from here on no secret can be read in the job's log.
  const inputs = readInputs(env);
  maskSecrets(inputs, runner, world.scrubber, env);
  const scrub = (text: string): string => world.scrubber.scrub(text);
  const outputs = createStepOutputs(runner);
  const stop = createStopSwitch(world.process, world.clock, (name) => {
    runner.line(
      `${name} received: stopping, with what is done so far sealed. A second one ends the step at once.`,
    );
  });
  let stopTicks = (): void => undefined;
  try {
    const options = resolveOptions(inputs);
    if (!options.dryRun) checkPublication(options, env);
    await checkPlaces(world);
    const log = createEventLog(options.dataset, world.clock, (line) => {
      runner.line(scrub(line));
    });
    const context = { ...contextOf(world, outputs, stop.signal), events: log };
    if (options.mode === 'plan') return await tellShards(world, options, context, outputs);
    if (options.dryRun) return await tellPlan(world, options, context);
    stopTicks = every(world.clock, TICK_MS, () => {
      log.tick();
    });
    return await carryOut(world, options, context, { outputs, scrub, late: stop.late });
  } catch (thrown) {
    const report = scrubbedReport(thrown, scrub);
    if (report.code === 'INTERNAL' && thrown instanceof Error) runner.debug(scrub(thrown.stack ?? ''));
    outputs.set('status', report.code === 'CANCELLED' ? 'cancelled' : 'failed');
    tellError(runner, report);
    outputs.ended({ errorCode: report.code, retryable: report.retryable });
    await runner.summary(refusalSummary(report));
    return exitCodeOf(report);
  } finally {
    stopTicks();
    stop.dispose();
  }
}

/** Files that the runner gives: what is wrong with them is known before anything else. */
async function checkPlaces({ env, runner }: ActionWorld): Promise<void> {
  await checkOutputFile(env);
  const summaryProblem = await runnerFileProblem(env, 'GITHUB_STEP_SUMMARY');
  if (summaryProblem !== undefined) runner.line(`There will be no job summary: ${summaryProblem}.`);
}

/** @throws GenesysCoreError INPUT_INVALID where the run is to be uploaded and there is nowhere to upload it to. */
function proveUpload({ env }: ActionWorld, options: RunOptions): void {
  const problem = options.upload ? artifactServiceProblem(env) : undefined;
  if (problem !== undefined) throw invalidInput(problem);
}

function contextOf(
  world: ActionWorld,
  outputs: StepOutputs,
  signal: AbortSignal,
): Omit<AppContext, 'events'> {
  const { env } = world;
  return {
    workspace: env['GITHUB_WORKSPACE'] ?? world.process.cwd(),
    catalogDir: catalogDirOf(world.entryUrl),
    engine: engineEntry(env['GITHUB_ACTION_REF']),
    github: githubEntry(env),
    env,
    scrubber: world.scrubber,
    signal,
    progress: outputs,
  };
}

async function tellPlan(world: ActionWorld, options: RunOptions, context: AppContext): Promise<number> {
  const plan = await world.app.planRun(options, context);
  world.runner.openGroup(`Plan of ${plan.datasetKey}`);
  const lines = planText(plan, options);
  for (const line of lines) world.runner.line(line);
  world.runner.closeGroup();
  world.runner.notice(
    TITLE,
    `Dry run of ${plan.datasetKey}: the plan is in the log; nothing was sent or written.`,
  );
  await world.runner.summary(planSummary(plan.datasetKey, lines));
  return 0;
}

/** Cuts the request into shards and hands the matrix to the jobs that follow. */
async function tellShards(
  world: ActionWorld,
  options: RunOptions,
  context: AppContext,
  outputs: StepOutputs,
): Promise<number> {
  const plans: RunPlan[] = [];
  for (const dataset of options.dataset.split(',').map((key) => key.trim()))
    plans.push(await world.app.planRun({ ...options, dataset }, context));
  const plan = planShards(plans, { shards: options.shards });
  world.runner.openGroup('Shards');
  for (const line of shardPlanLines(plan, options.shards)) world.runner.line(line);
  world.runner.closeGroup();
  outputs.set('matrix', JSON.stringify({ include: plan.include }));
  outputs.set('maxParallel', plan.maxParallel);
  outputs.set('price', JSON.stringify(plan.price));
  return 0;
}

/** The job of a merge: the shards below the output folder. */
async function shardsJob(
  options: RunOptions,
  context: AppContext,
  planRun: ActionWorld['app']['planRun'],
): Promise<RunJob> {
  // A merge alone needs them.
  const [{ readRunSchemas }, { openShards }, { findShardRuns, mergeJob }] = await Promise.all([
    import('../run/schemas.js'),
    import('../run/shards.js'),
    import('../step/shards.js'),
  ]);
  const schemas = await readRunSchemas(context.catalogDir);
  const folder = resolve(context.workspace, options.outputDir);
  const shards = await openShards(await findShardRuns(folder, options.dataset, schemas), schemas);
  return await mergeJob(shards, options, context, planRun);
}

async function carryOut(
  world: ActionWorld,
  options: RunOptions,
  context: AppContext,
  {
    outputs,
    scrub,
    late,
  }: {
    readonly outputs: StepOutputs;
    readonly scrub: (text: string) => string;
    readonly late: AbortSignal;
  },
): Promise<number> {
  const { runner } = world;
  const say = (line: string): void => {
    runner.line(scrub(line));
  };
  const { primary, caughtUp, refetched } = await carryOutStep(options, context, {
    ...(options.mode === 'merge'
      ? { makeJob: (merging, { planRun }) => shardsJob(options, merging, planRun) }
      : {}),
    clock: world.clock,
    provePlaces: () => {
      proveUpload(world, options);
    },
    log: say,
    planRun: (planned, plannedContext) => world.app.planRun(planned, plannedContext),
    async execute(job, oneContext, other) {
      const title = `Run ${nameOf(options.dataset, other)}`;
      const result = await inGroup(runner, title, () => world.app.executeRun(job, oneContext));
      // The outputs are those of the step's own window.
      if (other === undefined) outputs.result(result);
      return result;
    },
    async deliver(result, { options: one, plan }, limit, other) {
      const { deliver } = await import('../step/delivery.js');
      const wanted = [...(one.upload ? ['Upload'] : []), ...(one.publish.length > 0 ? ['Publish'] : [])];
      const of = other === undefined ? '' : ` ${nameOf(options.dataset, other)}`;
      return await inGroup(runner, `${wanted.join(' and ')}${of}`, () =>
        deliver(
          result,
          one,
          world.env,
          {
            clock: world.clock,
            scrub,
            log: say,
            clientLog: (line) => {
              runner.clientLine(scrub(line));
            },
            uploaded: (artifact) => {
              if (other === undefined) outputs.uploaded(artifact);
            },
            catalogDir: context.catalogDir,
            about: () => aboutOf(plan),
            sameOrganizations: () => plan.dataset.governance?.organizations ?? [],
          },
          AbortSignal.any([late, limit]),
        ),
      );
    },
  });
  const outcomes = [primary, ...caughtUp, ...refetched].map(({ result, delivery, ...more }): Outcome => {
    const shownDir = slashed(relative(context.workspace, result.runDir) || result.runDir);
    return { result, ...delivery, ...more, shownDir };
  });
  for (const outcome of outcomes) {
    tellOutcome(runner, outcome, options);
    await runner.summary(outcome === outcomes[0] ? jobSummary(outcome) : otherDaySummary(outcome));
  }
  const verdict = verdictOf(outcomes, options);
  const server = gitHubServerUrl(world.env);
  outputs.published(
    primary.delivery.published,
    (tag) => `${server}/${world.env['GITHUB_REPOSITORY'] ?? ''}/releases/tag/${tag}`,
  );
  if (options.refetchDays > 0) outputs.refetched(refetched.map(({ refetch }) => refetch));
  outputs.ended(verdict);
  return verdict.exitCode;
}

function nameOf(dataset: string, other: OtherDay | undefined): string {
  return other === undefined ? dataset : `${dataset} of ${other.day}`;
}

async function inGroup<T>(runner: Runner, title: string, work: () => Promise<T>): Promise<T> {
  runner.openGroup(title);
  try {
    return await work();
  } finally {
    runner.closeGroup();
  }
}

/** One annotation says how it went; an incomplete step has exactly one error. */
function tellOutcome(runner: Runner, outcome: Outcome, policy: Policy): void {
  const { onPartial } = policy;
  const sentences = (treatment: 'warn' | 'fail'): string =>
    unusualOf(outcome, policy, treatment).map(anomalySentence).join('; ');
  const [failing, warned] = [sentences('fail'), sentences('warn')];
  const { result, artifacts } = outcome;
  const { manifest } = result;
  for (const { code, message } of (manifest?.warnings ?? []).slice(0, MAX_WARNING_ANNOTATIONS))
    runner.warning(`${TITLE}: ${code}`, message);
  const told = `${result.datasetKey}, ${formatInterval(manifest?.request.start ?? null, manifest?.request.end ?? null)}`;
  const records = counted(manifest?.counts.records ?? 0, 'record');
  if (result.status === 'succeeded') {
    const [artifact] = artifacts;
    const where = artifact === undefined ? outcome.shownDir : `artifact ${artifact.name}`;
    if (failing === '') runner.notice(TITLE, `${told}: ${records} in ${where}`);
  } else if (result.status === 'partial') {
    const message = `${told}: incomplete, ${records}. ${whyPartial(outcome)}`;
    if (onPartial === 'warn' && result.error?.code !== 'REDACTION')
      runner.warning(`${TITLE}: partial`, message);
    else runner.error(`${TITLE}: ${partialCode(result)}`, `${partialCode(result)}: ${message}`);
  } else {
    tellError(
      runner,
      result.error ?? {
        code: 'INTERNAL',
        message: `The run is ${result.status} and gave no reason.`,
        retryable: false,
      },
    );
  }
  if (warned !== '') runner.warning(`${TITLE}: anomaly`, `${told}: ${records}. Unusual: ${warned}`);
  if (failing !== '') {
    const isFirst = isSuccess(withoutFindings(outcome), policy);
    runner[isFirst ? 'error' : 'warning'](`${TITLE}: anomaly`, `${told}: ${records}. Unusual: ${failing}`);
  }
  const failures = deliveryErrorsOf(outcome);
  const runIsGood = isSuccess({ ...outcome, uploadError: null, publishErrors: [] }, policy);
  for (const [index, failure] of failures.entries()) {
    if (index === 0 && runIsGood) tellError(runner, failure);
    else runner.warning(`${TITLE}: ${failure.code}`, failure.message);
  }
}

/** The run as if nothing of its data were unusual and no delivery had failed. */
function withoutFindings(outcome: Outcome): Outcome {
  return {
    ...outcome,
    result: { ...outcome.result, summary: null },
    uploadError: null,
    publishErrors: [],
  };
}

function partialCode({ error, manifest }: RunResult): string {
  return error?.code ?? manifest?.slices.find((slice) => slice.error !== undefined)?.error?.code ?? 'partial';
}

/** The gaps; where there are none, why what is here may not be all. */
function whyPartial({ result }: Outcome): string {
  const gaps = gapsOf(result.manifest?.slices ?? []);
  if (gaps.length === 0) return result.error?.message ?? 'The manifest says why.';
  const shown = gaps.slice(0, 5).map((gap) => `${formatInterval(gap.start, gap.end)} (${gap.code})`);
  return `Missing: ${shown.join('; ')}${gaps.length > 5 ? `; and ${counted(gaps.length - 5, 'interval')} more` : ''}`;
}

function tellError(runner: Runner, error: ErrorReport): void {
  const remedy = remedyFor(error.code);
  runner.error(
    `${TITLE}: ${error.code}`,
    `${error.code}: ${error.message}${remedy === '' ? '' : ` ${remedy}`}`,
  );
}

/** The error of what nobody caught: a defect. */
export function tellDefect(runner: Runner, thrown: unknown, scrub: (text: string) => string): void {
  if (thrown instanceof Error) runner.debug(scrub(thrown.stack ?? ''));
  tellError(runner, scrubbedReport(thrown, scrub));
}

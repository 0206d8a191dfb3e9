import { evaluate, interpolate, isDue } from './expression.js';
import type { ExpressionScope } from './expression.js';
import { carryOut } from './workflow-step.js';
import type { StepResult, StepWorld } from './workflow-step.js';
import { readWorkflow, resolveInputs } from './workflow-file.js';
import type { Job, Step, Trigger, Workflow } from './workflow-file.js';

/** What starts a workflow. */
export type WorkflowEvent =
  | { readonly name: 'schedule' }
  | { readonly name: 'push' }
  | { readonly name: 'workflow_dispatch'; readonly inputs?: Readonly<Record<string, unknown>> };

/** What the repository and the machine give to a workflow. */
export interface WorkflowWorld {
  readonly secrets?: Readonly<Record<string, string>>;
  readonly vars?: Readonly<Record<string, string>>;
  /** The workspace of every job. */
  readonly cwd: string;
  /** Environment of the steps, e.g. that of the artifact service. */
  readonly env?: Readonly<Record<string, string>>;
  /** The one thing that is not in the file: inputs that lead the action to the simulator. */
  readonly actionInputs?: StepWorld['actionInputs'];
  /** Moment at which the steps start, by their clock; default: the real one. */
  readonly nowMs?: number;
  /** Artifacts of the workflow run, for steps that fetch or keep some. */
  readonly artifacts?: StepWorld['artifacts'] | undefined;
  /** An earlier attempt: of its jobs only those that failed are run again, and those that need them. */
  readonly failedAttempt?: Jobs | undefined;
  /** Properties of `github` beyond those that every run has. */
  readonly github?: Readonly<Record<string, unknown>>;
}

export interface StepRun extends StepResult {
  readonly name: string;
  readonly id: string | undefined;
}

export interface JobRun {
  readonly result: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** Steps of this job or, for a call, of the jobs of the called workflow. */
  readonly steps: readonly StepRun[];
  /** Jobs of the matrix, or of the called workflow. */
  readonly parts?: Jobs;
}

export type Jobs = Readonly<Record<string, JobRun>>;

/** Contexts in which a name that nobody set is empty. */
const OPEN = ['secrets', 'vars'];
const OWN_WORKFLOW = /^(?:org\/genesys-core|\.)\/\.github\/workflows\/([\w.-]+)(?:@\S+)?$/;

/**
 * Carries out a workflow as GitHub does, job after job: inputs with their defaults, conditions, expressions, steps.
 * @throws Error for what the file asks and the tests cannot do.
 */
export async function runWorkflow(
  workflow: Workflow,
  event: WorkflowEvent,
  world: WorkflowWorld,
): Promise<Jobs> {
  const { on } = workflow;
  if (event.name === 'push') {
    if (on.push === undefined) throw new Error(`${workflow.name} is not started by a push`);
    return runJobs(workflow, {}, contextsOf(workflow, event.name, {}, world), world);
  }
  if (event.name === 'schedule') {
    const [schedule] = on.schedule ?? [];
    if (schedule === undefined) throw new Error(`${workflow.name} has no schedule`);
    return runJobs(workflow, {}, contextsOf(workflow, event.name, { schedule: schedule.cron }, world), world);
  }
  if (on.workflow_dispatch === undefined) throw new Error(`${workflow.name} cannot be started by hand`);
  const inputs = resolveInputs(on.workflow_dispatch ?? {}, event.inputs ?? {});
  return runJobs(workflow, inputs, contextsOf(workflow, event.name, { inputs }, world), world);
}

type Contexts = Readonly<Record<string, unknown>>;

function contextsOf(workflow: Workflow, eventName: string, event: object, world: WorkflowWorld): Contexts {
  return {
    github: {
      event_name: eventName,
      event: { ...event, repository: { default_branch: 'main' } },
      workflow: workflow.name,
      repository: 'example/data',
      repository_owner: 'example',
      run_id: '4242',
      run_attempt: '1',
      ref: 'refs/heads/main',
      ref_name: 'main',
      ref_type: 'branch',
      sha: 'a'.repeat(40),
      token: 'the-token-of-the-run',
      ...world.github,
    },
    job: { workflow_repository: 'org/genesys-core', workflow_sha: 'b'.repeat(40) },
    secrets: world.secrets ?? {},
    vars: world.vars ?? {},
  };
}

async function runJobs(
  workflow: Workflow,
  inputs: Readonly<Record<string, unknown>>,
  contexts: Contexts,
  world: WorkflowWorld,
): Promise<Jobs> {
  const done: Record<string, JobRun> = {};
  for (const [id, job] of Object.entries(workflow.jobs)) {
    const needed = [job.needs ?? []].flat().map((name): [string, JobRun] => {
      const run = done[name];
      if (run === undefined) throw new Error(`job ${id} needs ${name}, which does not stand before it`);
      return [name, run];
    });
    const scope: ExpressionScope = {
      contexts: { ...contexts, inputs, needs: Object.fromEntries(needed) },
      open: OPEN,
      status: needed.every(([, run]) => run.result === 'success') ? 'success' : 'failure',
    };
    const before = world.failedAttempt?.[id];
    const again = needed.some(([name]) => done[name] !== world.failedAttempt?.[name]);
    if (before?.result === 'success' && !again) done[id] = before;
    else if (!isDue(job.if, scope)) done[id] = { result: 'skipped', outputs: {}, steps: [] };
    else if (job.uses !== undefined)
      done[id] = await call(job, scope, { ...world, failedAttempt: before?.parts });
    else if (job.strategy !== undefined)
      done[id] = await runMatrix(workflow, job, scope, { ...world, failedAttempt: before?.parts });
    else done[id] = await runSteps(workflow, job, { ...scope, status: 'success' }, world);
  }
  return done;
}

/** A job for each row of a matrix, one after another. */
async function runMatrix(
  workflow: Workflow,
  job: Job,
  scope: ExpressionScope,
  world: WorkflowWorld,
): Promise<JobRun> {
  const { include, ...axes } = typed(job.strategy?.matrix, scope) as {
    include: readonly Record<string, unknown>[];
  };
  if (Object.keys(axes).length > 0) throw new Error('the tests obey a matrix of "include" alone');
  const atOnce = typed(job.strategy?.['max-parallel'], scope);
  if (typeof atOnce !== 'number' || atOnce < 1) throw new Error(`max-parallel is ${String(atOnce)}`);
  const parts: Record<string, JobRun> = {};
  for (const [index, matrix] of include.entries()) {
    const before = world.failedAttempt?.[index];
    const rowScope: ExpressionScope = {
      ...scope,
      status: 'success',
      contexts: { ...scope.contexts, matrix },
    };
    parts[index] = before?.result === 'success' ? before : await runSteps(workflow, job, rowScope, world);
  }
  const runs = Object.values(parts);
  return {
    result: runs.every(({ result }) => result === 'success') ? 'success' : 'failure',
    outputs: runs.at(-1)?.outputs ?? {},
    steps: runs.flatMap(({ steps }) => steps),
    parts,
  };
}

/** A job that calls a reusable workflow: it sees the inputs and secrets that it is given, and no others. */
async function call(job: Job, scope: ExpressionScope, world: WorkflowWorld): Promise<JobRun> {
  const file = OWN_WORKFLOW.exec(job.uses ?? '')?.[1];
  if (file === undefined) throw new Error(`${job.uses ?? ''} is not a workflow of this repository`);
  const called = readWorkflow(file);
  if (called.on.workflow_call === undefined) throw new Error(`${file} cannot be called`);
  const trigger: Trigger = called.on.workflow_call ?? {};
  // A value that is one expression keeps its type, as it must for a boolean.
  const given = Object.fromEntries(
    Object.entries(job.with ?? {}).map(([name, value]) => [name, typed(value, scope)]),
  );
  const secrets = texts(job.secrets ?? {}, scope);
  for (const name of Object.keys(secrets))
    if (!Object.hasOwn(trigger.secrets ?? {}, name)) throw new Error(`${file} has no secret ${name}`);
  for (const [name, { required }] of Object.entries(trigger.secrets ?? {}))
    if (required === true && !secrets[name]) throw new Error(`${file} needs the secret ${name}`);
  const jobs = await runJobs(called, resolveInputs(trigger, given), { ...scope.contexts, secrets }, world);
  const results = Object.values(jobs).map(({ result }) => result);
  const outputScope = { ...scope, contexts: { jobs } };
  return {
    result: results.includes('failure') ? 'failure' : results.includes('success') ? 'success' : 'skipped',
    outputs: Object.fromEntries(
      Object.entries(trigger.outputs ?? {}).map(([name, { value }]) => [
        name,
        interpolate(value, outputScope),
      ]),
    ),
    steps: Object.values(jobs).flatMap(({ steps }) => steps),
    parts: jobs,
  };
}

async function runSteps(
  workflow: Workflow,
  job: Job,
  jobScope: ExpressionScope,
  world: WorkflowWorld,
): Promise<JobRun> {
  const runs: StepRun[] = [];
  const steps: Record<string, unknown> = {};
  let status: 'success' | 'failure' = 'success';
  const env = { ...texts(workflow.env ?? {}, jobScope), ...texts(job.env ?? {}, jobScope) };
  const scopeNow = (): ExpressionScope => ({
    ...jobScope,
    contexts: { ...jobScope.contexts, steps, env, runner: { os: 'Linux' } },
    status,
  });
  for (const step of job.steps ?? []) {
    const result = await runStep(step, env, scopeNow(), world);
    const { conclusion, outputs } = result;
    runs.push({ ...result, name: step.name ?? step.uses ?? step.run ?? '', id: step.id });
    if (step.id !== undefined) steps[step.id] = { outputs, outcome: conclusion, conclusion };
    if (conclusion === 'failure') status = 'failure';
  }
  return { result: status, outputs: texts(job.outputs ?? {}, scopeNow()), steps: runs };
}

async function runStep(
  step: Step,
  env: Readonly<Record<string, string>>,
  scope: ExpressionScope,
  world: WorkflowWorld,
): Promise<StepResult> {
  if (!isDue(step.if, scope)) return { conclusion: 'skipped', outputs: {}, with: {} };
  const stepEnv = { ...env, ...texts(step.env ?? {}, scope) };
  return carryOut(step, texts(step.with ?? {}, { ...scope, contexts: { ...scope.contexts, env: stepEnv } }), {
    ...world,
    env: { ...world.env, ...stepEnv },
    github: scope.contexts['github'] as Record<string, unknown>,
  });
}

function texts(values: Readonly<Record<string, unknown>>, scope: ExpressionScope): Record<string, string> {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => [name, interpolate(String(value), scope)]),
  );
}

function typed(value: unknown, scope: ExpressionScope): unknown {
  if (typeof value !== 'string') return value;
  const whole = /^\$\{\{((?:(?!\}\}).)*)\}\}$/s.exec(value.trim())?.[1];
  return whole === undefined ? interpolate(value, scope) : evaluate(whole, scope);
}

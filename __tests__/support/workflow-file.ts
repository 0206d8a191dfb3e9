import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT } from './runner.js';

export interface InputDefinition {
  readonly description?: string;
  readonly type?: 'string' | 'boolean' | 'number';
  readonly required?: boolean;
  readonly default?: string | boolean | number;
}

export interface Trigger {
  readonly inputs?: Readonly<Record<string, InputDefinition>>;
  readonly secrets?: Readonly<Record<string, { readonly required?: boolean }>>;
  readonly outputs?: Readonly<Record<string, { readonly value: string }>>;
}

export interface Step {
  readonly name?: string;
  readonly id?: string;
  readonly if?: string | boolean;
  readonly uses?: string;
  readonly run?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly env?: Readonly<Record<string, unknown>>;
}

export interface Job {
  readonly name?: string;
  readonly if?: string | boolean;
  readonly needs?: string | readonly string[];
  readonly permissions?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, string>>;
  readonly steps?: readonly Step[];
  readonly strategy?: {
    /** An expression, or rows that stand in the file. */
    readonly matrix: string | { readonly include: readonly Readonly<Record<string, unknown>>[] };
    readonly 'fail-fast': false;
    readonly 'max-parallel': string | number;
  };
  /** A reusable workflow, instead of steps. */
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
  readonly secrets?: Readonly<Record<string, unknown>>;
}

export interface Workflow {
  readonly name: string;
  readonly on: {
    readonly schedule?: readonly { readonly cron: string }[];
    readonly workflow_dispatch?: Trigger | null;
    readonly workflow_call?: Trigger | null;
    readonly push?: unknown;
  };
  readonly env?: Readonly<Record<string, unknown>>;
  readonly jobs: Readonly<Record<string, Job>>;
}

/** Keys that a runner of the tests carries out, or may pass over without changing what is done. */
const KNOWN = {
  workflow: ['name', 'on', 'permissions', 'concurrency', 'env', 'jobs'],
  job: [
    ...['name', 'if', 'needs', 'runs-on', 'timeout-minutes', 'permissions', 'environment', 'env', 'outputs'],
    ...['steps', 'strategy', 'uses', 'with', 'secrets'],
  ],
  step: ['name', 'id', 'if', 'uses', 'run', 'with', 'env'],
};

/** The workflow of `.github/workflows/` with that file name. */
export function readWorkflow(name: string): Workflow {
  return parseWorkflow(readFileSync(join(ROOT, '.github/workflows', name), 'utf8'));
}

/** @throws Error for a key that the runner of the tests does not know how to obey. */
export function parseWorkflow(text: string): Workflow {
  const workflow = parse(text) as Workflow;
  refuseUnknown('the workflow', workflow, KNOWN.workflow);
  for (const [id, job] of Object.entries(workflow.jobs)) {
    refuseUnknown(`job ${id}`, job, KNOWN.job);
    for (const [index, step] of (job.steps ?? []).entries())
      refuseUnknown(`step ${index + 1} of ${id}`, step, KNOWN.step);
  }
  return workflow;
}

function refuseUnknown(where: string, holder: object, known: readonly string[]): void {
  for (const key of Object.keys(holder))
    if (!known.includes(key)) throw new Error(`${where} has "${key}", which the tests cannot obey`);
}

/** Values of the inputs of a start by hand or a call: those given and the defaults, each of its declared type. */
export function resolveInputs(
  trigger: Trigger,
  given: Readonly<Record<string, unknown>>,
): Record<string, string | number | boolean> {
  const declared = trigger.inputs ?? {};
  for (const name of Object.keys(given))
    if (!Object.hasOwn(declared, name)) throw new Error(`the workflow has no input ${name}`);
  return Object.fromEntries(
    Object.entries(declared).map(([name, { type = 'string', required, default: preset }]) => {
      const value = given[name] ?? preset;
      if (value === undefined && required === true) throw new Error(`input ${name} is required`);
      const empty = { string: '', boolean: false, number: 0 }[type];
      if (value !== undefined && typeof value !== typeof empty)
        throw new Error(`input ${name} is ${JSON.stringify(value)}, not a ${type}`);
      return [name, (value ?? empty) as string | number | boolean];
    }),
  );
}

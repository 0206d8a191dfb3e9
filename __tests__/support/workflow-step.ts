import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { interpolate } from './expression.js';
import { parseOutputs, readActionFile, startAction } from './runner.js';
import type { ActionEnded } from './runner.js';
import type { Step } from './workflow-file.js';
import { filesBelow } from './workspace.js';
import { unzip } from './zip.js';

export interface StepResult {
  readonly conclusion: 'success' | 'failure' | 'skipped';
  readonly outputs: Readonly<Record<string, string>>;
  /** Inputs as the step got them, expressions replaced. */
  readonly with: Readonly<Record<string, string>>;
  /** How the action of this repository ended, where the step is one. */
  readonly action?: ActionEnded;
  /** Standard output and error of a `run:` step. */
  readonly text?: string;
  /** What a `run:` step wrote into the job summary. */
  readonly summary?: string;
}

export interface StepWorld {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
  readonly github: Readonly<Record<string, unknown>>;
  /** Inputs in place of those of the file, by those of the step. */
  readonly actionInputs?: ((inputs: Readonly<Record<string, string>>) => Record<string, string>) | undefined;
  readonly nowMs?: number;
  /** Artifacts of the workflow run by name, each as the zip that it is, or as files that a step kept. */
  readonly artifacts?:
    | {
        list(): readonly { readonly name: string; readonly content: Buffer }[];
        readonly kept: Map<string, ReadonlyMap<string, Buffer>>;
      }
    | undefined;
}

const OWN_ACTION = /^(?:\.\/(?:\.genesys-core)?|org\/genesys-core@\S+)$/;
/** Actions of others: taken note of, not carried out. */
const OTHERS = [
  ...['actions/checkout', 'actions/setup-node', 'actions/cache', 'actions/upload-artifact'],
  ...['actions/download-artifact', 'actions/attest-build-provenance'],
];
/** What GitHub Pages take: the artifact of a folder, then its publication. */
const PAGES = ['actions/upload-pages-artifact', 'actions/deploy-pages'];
const PAGES_ARTIFACT = 'github-pages';
const SHIFT_CLOCK = fileURLToPath(new URL('./shift-clock.mjs', import.meta.url));

/** Carries out one step that is due. @throws Error for a step that the tests cannot carry out. */
export async function carryOut(
  step: Step,
  inputs: Readonly<Record<string, string>>,
  world: StepWorld,
): Promise<StepResult> {
  const { uses, run } = step;
  if (run !== undefined) return { ...(await runBash(run, world)), with: inputs };
  if (uses === undefined) throw new Error(`step ${JSON.stringify(step)} does nothing`);
  if (OWN_ACTION.test(uses)) return runAction(inputs, world);
  const other = uses.replace(/@.*$/, '');
  if (world.artifacts !== undefined && other === 'actions/download-artifact')
    return { ...fetchArtifacts(inputs, world, world.artifacts), with: inputs };
  if (world.artifacts !== undefined && other === 'actions/upload-artifact') {
    const path = inputs['path'] ?? '';
    world.artifacts.kept.set(inputs['name'] ?? '', new Map([[basename(path), readFileSync(path)]]));
    return { conclusion: 'success', outputs: {}, with: inputs };
  }
  if (world.artifacts !== undefined && PAGES.includes(other))
    return { ...pagesStep(other, inputs, world, world.artifacts.kept), with: inputs };
  if (OTHERS.includes(other)) return { conclusion: 'success', outputs: {}, with: inputs };
  throw new Error(`${uses} is not known to the tests`);
}

/** A folder that has files goes up as the one artifact of the site; without it there is nothing to publish. */
function pagesStep(
  action: string,
  { path = '_site/' }: Readonly<Record<string, string>>,
  { cwd, github }: StepWorld,
  kept: NonNullable<StepWorld['artifacts']>['kept'],
): Pick<StepResult, 'conclusion' | 'outputs'> {
  if (action === 'actions/deploy-pages') {
    const [owner = '', name = ''] = String(github['repository']).split('/');
    return kept.has(PAGES_ARTIFACT)
      ? { conclusion: 'success', outputs: { page_url: `https://${owner}.github.io/${name}/` } }
      : { conclusion: 'failure', outputs: {} };
  }
  const folder = join(cwd, path);
  const files = filesBelow(folder).map((file) => [file, readFileSync(join(folder, file))] as const);
  if (files.length === 0) return { conclusion: 'failure', outputs: {} };
  kept.set(PAGES_ARTIFACT, new Map(files));
  return { conclusion: 'success', outputs: {} };
}

/** Each artifact whose name fits the pattern, into a folder of its name. */
function fetchArtifacts(
  { pattern = '', path = '' }: Readonly<Record<string, string>>,
  { cwd }: StepWorld,
  artifacts: NonNullable<StepWorld['artifacts']>,
): Pick<StepResult, 'conclusion' | 'outputs'> {
  const fits = (name: string): boolean => name.startsWith(pattern.replace(/\*$/, ''));
  const all = new Map<string, ReadonlyMap<string, Buffer>>([
    ...artifacts.list().map(({ name, content }) => [name, unzip(content)] as const),
    ...artifacts.kept,
  ]);
  for (const [name, files] of all) {
    if (!fits(name)) continue;
    for (const [file, content] of files) {
      const target = join(cwd, path, name, file);
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, content);
    }
  }
  return { conclusion: 'success', outputs: {} };
}

async function runAction(inputs: Readonly<Record<string, string>>, world: StepWorld): Promise<StepResult> {
  const declared = readActionFile().inputs;
  for (const name of Object.keys(inputs))
    if (!Object.hasOwn(declared, name)) throw new Error(`the action has no input ${name}`);
  const scope = { contexts: { github: world.github }, open: [], status: 'success' } as const;
  const defaults = Object.entries(declared).map(([name, input]) => [
    name,
    interpolate(input.default ?? '', scope),
  ]);
  const action = await startAction({
    cwd: world.cwd,
    inputs: {
      ...(Object.fromEntries(defaults) as Record<string, string>),
      ...inputs,
      ...world.actionInputs?.(inputs),
    },
    env: { ...runnerEnv(world), ...world.env },
  }).ended;
  return {
    conclusion: action.exitCode === 0 ? 'success' : 'failure',
    outputs: action.outputs,
    with: inputs,
    action,
  };
}

/** As the runner starts a shell: `bash -e` on a file, with a file for outputs. */
async function runBash(script: string, world: StepWorld): Promise<Omit<StepResult, 'with'>> {
  const temp = mkdtempSync(join(tmpdir(), 'genesys-core-step-'));
  const files = Object.fromEntries(
    ['GITHUB_OUTPUT', 'GITHUB_STEP_SUMMARY', 'SCRIPT'].map((name) => [name, join(temp, name)]),
  ) as Record<'GITHUB_OUTPUT' | 'GITHUB_STEP_SUMMARY' | 'SCRIPT', string>;
  writeFileSync(files.GITHUB_OUTPUT, '');
  writeFileSync(files.GITHUB_STEP_SUMMARY, '');
  writeFileSync(files.SCRIPT, script);
  const child = spawn('bash', ['-e', files.SCRIPT], {
    cwd: world.cwd,
    env: {
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...runnerEnv(world),
      GITHUB_OUTPUT: files.GITHUB_OUTPUT,
      GITHUB_STEP_SUMMARY: files.GITHUB_STEP_SUMMARY,
      RUNNER_TEMP: temp,
      ...world.env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let text = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
  const exitCode = await new Promise((done) => child.on('close', done));
  const written = readFileSync(files.GITHUB_OUTPUT, 'utf8');
  const summary = readFileSync(files.GITHUB_STEP_SUMMARY, 'utf8');
  rmSync(temp, { recursive: true, force: true });
  const single = [...written.matchAll(/^([\w-]+)=(.*)$/gm)].map(([, name = '', value = '']) => [name, value]);
  return {
    conclusion: exitCode === 0 ? 'success' : 'failure',
    outputs: { ...(Object.fromEntries(single) as Record<string, string>), ...parseOutputs(written) },
    text,
    summary,
  };
}

/** What the runner tells a step of its workflow, with the clock at the moment of the test. */
function runnerEnv({ github, nowMs }: StepWorld): Record<string, string> {
  return {
    GITHUB_EVENT_NAME: String(github['event_name']),
    GITHUB_WORKFLOW: String(github['workflow']),
    GITHUB_REPOSITORY: String(github['repository']),
    GITHUB_SHA: String(github['sha']),
    GITHUB_REF: String(github['ref']),
    GITHUB_REF_NAME: String(github['ref_name']),
    GITHUB_REF_TYPE: String(github['ref_type']),
    ...(nowMs === undefined
      ? {}
      : {
          NODE_OPTIONS: `--import file://${SHIFT_CLOCK}`,
          TEST_CLOCK_SHIFT_MS: String(nowMs - Date.now()),
        }),
  };
}

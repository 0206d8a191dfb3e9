import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));
/** The build under test: the committed one, unless a fresh one is to be tried before it is committed. */
const DIST = process.env['GENESYS_CORE_DIST'] ?? join(ROOT, 'dist');
export const ACTION_ENTRY = join(DIST, 'action/index.js');
export const CLI_ENTRY = join(DIST, 'cli/index.js');

/** The Node that action.yml names, from the development dependency. */
export const NODE_24 = process.platform === 'win32' ? process.execPath : join(ROOT, 'node_modules/.bin/node');
/** Without these Windows has no network and no place for temporary files. */
const SYSTEM_NAMES = process.platform === 'win32' ? ['SystemRoot', 'TEMP', 'TMP', 'USERPROFILE'] : [];
/** What a process of the system can not do without. */
export const SYSTEM_ENV = Object.fromEntries(SYSTEM_NAMES.map((name) => [name, process.env[name]]));

/** The machine's own Node where it is an older one than that of the tests: the command line promises Node 20. */
export const NODE_20 =
  (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => !folder.includes('node_modules'))
    .map((folder) => join(folder, 'node'))
    .find(
      (path) =>
        existsSync(path) && /^v2[0-3]\./.test(spawnSync(path, ['--version'], { encoding: 'utf8' }).stdout),
    ) ?? NODE_24;

export interface ActionFile {
  readonly inputs: Readonly<Record<string, { description: string; required?: boolean; default?: string }>>;
  readonly outputs: Readonly<Record<string, { description: string }>>;
  readonly runs: { readonly using: string; readonly main: string };
}

export function readActionFile(): ActionFile {
  return parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as ActionFile;
}

export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

/** What a process left behind when it ended. */
export interface Ended {
  readonly exitCode: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
  readonly durationMs: number;
}

export interface ActionEnded extends Ended {
  readonly outputs: Readonly<Record<string, string>>;
  readonly annotations: readonly Annotation[];
  readonly summary: string;
  /** Values that the step asked to be masked. */
  readonly masked: readonly string[];
  /** All that the step wrote outside the workspace but the mask commands, for leak tests. */
  readonly everything: string;
}

export interface Running<T> {
  readonly pid: number;
  readonly ended: Promise<T>;
  kill(signal: NodeJS.Signals): void;
  /** Resolves when standard output or error has held the text. */
  said(text: string): Promise<void>;
  /** Standard output and error so far. */
  text(): string;
}

export interface StartOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Default: the Node of action.yml. */
  readonly node?: string;
}

/** Starts a script with nothing in its environment but what is given, PATH and HOME. */
export function startScript(
  entry: string,
  args: readonly string[],
  { cwd, env = {}, node = NODE_24 }: StartOptions,
): Running<Ended> {
  const startedAt = performance.now();
  const child = spawn(node, [entry, ...args], {
    cwd,
    env: {
      ...SYSTEM_ENV,
      PATH: process.env['PATH'],
      HOME: process.env['HOME'],
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const texts = { stdout: '', stderr: '' };
  const waiting: { text: string; done: () => void }[] = [];
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (chunk: string) => {
      texts[name] += chunk;
      for (const wait of waiting) if (`${texts.stdout}${texts.stderr}`.includes(wait.text)) wait.done();
    });
  }
  const ended = new Promise<Ended>((done, fail) => {
    child.on('error', fail);
    child.on('close', (exitCode, signal) => {
      done({ ...texts, exitCode, signal, durationMs: performance.now() - startedAt });
    });
  });
  return {
    pid: child.pid ?? 0,
    ended,
    kill: (signal) => child.kill(signal),
    text: () => `${texts.stdout}${texts.stderr}`,
    async said(text) {
      if (`${texts.stdout}${texts.stderr}`.includes(text)) return;
      await Promise.race([
        new Promise<void>((done) => waiting.push({ text, done })),
        ended.then((end) => {
          throw new Error(`ended without saying ${JSON.stringify(text)}:\n${end.stdout}\n${end.stderr}`);
        }),
      ]);
    },
  };
}

export interface ActionOptions extends StartOptions {
  /** Inputs that the workflow gives; the rest get the defaults of action.yml, as on the runner. */
  readonly inputs: Readonly<Record<string, string>>;
  /** Default: the committed build. */
  readonly entry?: string;
}

/** Starts the action as the runner does: inputs and files by environment, its own Node, the workspace as folder. */
export function startAction(options: ActionOptions): Running<ActionEnded> {
  const temp = mkdtempSync(join(tmpdir(), 'genesys-core-runner-'));
  const files = Object.fromEntries(
    [
      'GITHUB_OUTPUT',
      'GITHUB_ENV',
      'GITHUB_STATE',
      'GITHUB_PATH',
      'GITHUB_STEP_SUMMARY',
      'GITHUB_EVENT_PATH',
    ].map((name) => [name, join(temp, name)]),
  );
  for (const [name, path] of Object.entries(files))
    writeFileSync(path, name === 'GITHUB_EVENT_PATH' ? '{}' : '');
  const inputs = Object.entries(readActionFile().inputs).map(([name, input]) => [
    `INPUT_${name.toUpperCase()}`,
    // The one expression among the defaults; a test that needs a token gives it.
    options.inputs[name] ?? (input.default ?? '').replace('${{ github.token }}', ''),
  ]);
  const running = startScript(options.entry ?? ACTION_ENTRY, [], {
    ...options,
    cwd: options.cwd,
    env: {
      ...(Object.fromEntries(inputs) as Record<string, string>),
      ...files,
      CI: 'true',
      GITHUB_ACTIONS: 'true',
      GITHUB_EVENT_NAME: 'workflow_dispatch',
      GITHUB_WORKSPACE: options.cwd,
      GITHUB_REPOSITORY: 'example/data',
      GITHUB_RUN_ID: '4242',
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_WORKFLOW: 'Data',
      GITHUB_SHA: 'a'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTION_REF: 'v1',
      GITHUB_API_URL: 'https://api.github.com',
      GITHUB_SERVER_URL: 'https://github.com',
      RUNNER_TEMP: temp,
      ...options.env,
    },
  });
  const ended = running.ended.then((end): ActionEnded => {
    const read = (name: string): string => readFileSync(files[name] ?? '', 'utf8');
    // The runner's library ends its lines as the system does.
    const commands = end.stdout.split(/\r?\n/).filter((line) => line.startsWith('::'));
    const summary = read('GITHUB_STEP_SUMMARY');
    const shown = end.stdout.split(/\r?\n/).filter((line) => !line.startsWith('::add-mask::'));
    const result = {
      ...end,
      outputs: parseOutputs(read('GITHUB_OUTPUT')),
      annotations: commands.flatMap(parseAnnotation),
      summary,
      masked: commands
        .filter((line) => line.startsWith('::add-mask::'))
        .map((line) => unescapeData(line.slice('::add-mask::'.length))),
      everything: [
        ...shown,
        end.stderr,
        ...Object.keys(files).map((name) => (existsSync(files[name] ?? '') ? read(name) : '')),
      ].join('\n'),
    };
    rmSync(temp, { recursive: true, force: true });
    return result;
  });
  return { ...running, ended };
}

/** `name<<delimiter`, value, `delimiter`: the file format of step outputs. A later value wins. */
export function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {};
  const lines = text.split(/\r?\n/);
  for (let at = 0; at < lines.length; at += 1) {
    const head = /^([^<]+)<<(.+)$/.exec(lines[at] ?? '');
    if (head === null) continue;
    const [, name = '', delimiter = ''] = head;
    const end = lines.indexOf(delimiter, at + 1);
    outputs[name] = lines.slice(at + 1, end).join('\n');
    at = end;
  }
  return outputs;
}

function parseAnnotation(line: string): Annotation[] {
  const match = /^::(error|warning|notice)(?: (.*?))?::(.*)$/.exec(line);
  if (match === null) return [];
  const [, level, properties = '', message = ''] = match;
  const title = /(?:^|,)title=([^,]*)/.exec(properties)?.[1] ?? '';
  return [
    {
      level: level as Annotation['level'],
      title: unescapeData(title).replaceAll('%3A', ':').replaceAll('%2C', ','),
      message: unescapeData(message),
    },
  ];
}

function unescapeData(text: string): string {
  return text.replaceAll('%0D', '\r').replaceAll('%0A', '\n').replaceAll('%25', '%');
}

/** Runs the command line to its end. */
export function runCli(
  args: readonly string[],
  options: StartOptions & { readonly entry?: string },
): Promise<Ended> {
  return startScript(resolve(options.entry ?? CLI_ENTRY), args, options).ended;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { CLI_ENTRY, ROOT, runCli, startScript, type Ended, type Running } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const GUIDE = readFileSync(join(ROOT, '.github/CONTRIBUTING.md'), 'utf8');
const PROGRAM = 'genesys-core ';

/** What a section of the guide has one types, and the document that one has at the end of writing. */
interface Example {
  readonly typed: readonly string[];
  readonly document: Json;
}

// eslint-disable-next-line @typescript-eslint/no-explicit-any -- a draft as it stands in its file
type Json = any;

function exampleOf(title: string): Example {
  const [, section = ''] = GUIDE.split(`### ${title}\n`);
  const own = section.slice(0, section.search(/^##/m));
  const blocks = [...own.matchAll(/^```(\w+)\n(.+?)^```/gms)].map(([, kind, text = '']) => ({ kind, text }));
  const document = blocks.find(({ kind }) => kind === 'json')?.text ?? '';
  const typed = blocks
    .filter(({ kind }) => kind === 'sh')
    .flatMap(({ text }) => text.replaceAll('\\\n', ' ').trim().split('\n'))
    .map((line) => line.replace(/ #.*$/, '').trim());
  return { typed, document: JSON.parse(document) };
}

describe('the guide, typed again', () => {
  let workspace: Workspace;
  let simulator: Running<Ended> | undefined;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(async () => {
    simulator?.kill('SIGINT');
    await simulator?.ended;
    simulator = undefined;
    workspace.remove();
  });

  /** Starts what the guide has in another terminal, at any free port, and gives its address. */
  const serve = async (line: string): Promise<string> => {
    const args = line
      .slice(PROGRAM.length)
      .replace(/--port \d+/, '--port 0')
      .split(/ +/);
    simulator = startScript(CLI_ENTRY, args, { cwd: workspace.path });
    await simulator.said('Stop it with');
    return /http:\/\/127\.0\.0\.1:\d+/.exec(simulator.text())?.[0] ?? '';
  };

  it.each<[string, string, { readonly operation: string; readonly says: RegExp }]>([
    ['A flat list: skill groups', 'skill-groups', { operation: 'getRoutingSkillgroups', says: /137 +14 / }],
    [
      'A list under a parent: wrap-up codes of queues',
      'queue-wrapup-codes',
      { operation: 'getRoutingQueueWrapupcodes', says: /303 +44 / },
    ],
    [
      'Figures by rows: scores of evaluations',
      'evaluation-scores',
      { operation: 'postAnalyticsEvaluationsAggregatesQuery', says: / 30 +1 / },
    ],
  ])('%s', async (title, key, { operation, says }) => {
    const { typed, document } = exampleOf(title);
    const file = join(workspace.path, `catalog/${key}.json`);
    const env: Record<string, string> = {};
    const outputs = new Map<string, string>();
    let url = '';
    for (const line of typed) {
      if (line.startsWith('export ')) {
        for (const pair of line.slice('export '.length).split(' ')) {
          const [name = '', value = ''] = pair.split('=');
          env[name] = value;
        }
        continue;
      }
      if (line.startsWith(`${PROGRAM}simulator`)) {
        url = await serve(line);
        continue;
      }
      expect(line.startsWith(PROGRAM)).toBe(true);
      const args = line.slice(PROGRAM.length).replaceAll('http://127.0.0.1:4010', url).split(/ +/);
      const { stdout, stderr, exitCode } = await runCli(args, { cwd: workspace.path, env });
      expect([line, exitCode, exitCode === 0 ? '' : `${stdout}${stderr}`]).toEqual([line, 0, '']);
      outputs.set(args[0] === 'run' && args.includes('--dry-run') ? 'dry-run' : (args[0] ?? ''), stdout);
      if (args[0] !== 'new-dataset') continue;
      // What is decided by hand leaves the request and the parents as they were drafted.
      const drafted = JSON.parse(readFileSync(file, 'utf8')).datasets[key];
      const decided = document.datasets[key];
      const requestOf = ({ requests }: Json): Json => {
        const { description: _description, body: _body, ...rest } = requests[`${key}.read`];
        return rest;
      };
      expect(requestOf(decided)).toEqual(requestOf(drafted));
      expect(decided.source).toEqual(drafted.source);
      writeFileSync(file, JSON.stringify(document));
    }
    expect(outputs.get('operations')).toContain(operation);
    expect(outputs.get('validate')).toContain('valid (extends the built-in catalog)');
    expect(outputs.get('test')).toMatch(says);
    expect(outputs.get('run')).toMatch(/succeeded/i);
  });
});

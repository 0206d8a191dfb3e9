import { mkdirSync, readFileSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from '@jest/globals';
import { ACTION_ENTRY, CLI_ENTRY, ROOT, startAction, startScript } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';

const DIST = join(dirname(ACTION_ENTRY), '..');
const workspace = createWorkspace();
afterAll(workspace.remove);

/** A function of each part, by which it is known in the bundle. */
const PARTS = {
  action: 'startAction',
  'command line': 'startCli',
  'a run': 'executeRun',
  simulator: 'startSimulator',
  'conformance suite': 'planFilters',
  'artifact client': 'uploadToBlobStorage',
  publishers: 'createPublishers',
  'runs to resume': 'findEarlierRun',
  'checks by a schema': 'compileSchema',
};
type Part = keyof typeof PARTS;

function partsIn(files: readonly string[]): Part[] {
  const text = files.map((file) => readFileSync(file, 'utf8')).join('\n');
  return (Object.keys(PARTS) as Part[]).filter((part) => text.includes(`function ${PARTS[part]}(`));
}

/** Parts in the files of the bundle that a process loaded, by Node's own report of what it ran. */
async function loadedBy(
  name: string,
  start: (env: Record<string, string>) => Promise<unknown>,
): Promise<Part[]> {
  const reports = join(workspace.path, name);
  mkdirSync(reports);
  await start({ NODE_V8_COVERAGE: reports });
  const urls = readdirSync(reports).flatMap((report) => {
    const { result } = JSON.parse(readFileSync(join(reports, report), 'utf8')) as {
      result: { url: string }[];
    };
    return result.map(({ url }) => url);
  });
  const names = urls.filter((url) => url.includes('/dist/lib/')).map((url) => basename(url));
  expect(names).toContain('index.js');
  return partsIn([...new Set(names)].map((file) => join(DIST, 'lib', file)));
}

describe('the bundle', () => {
  it('holds every part', () => {
    expect(partsIn(readdirSync(join(DIST, 'lib')).map((name) => join(DIST, 'lib', name)))).toEqual(
      Object.keys(PARTS),
    );
  });

  it.each<[string, Part[], (env: Record<string, string>) => Promise<unknown>]>([
    [
      'the plan of the action loads the action',
      ['action'],
      (env) =>
        startAction({ cwd: workspace.path, inputs: { dataset: 'audit-logs', dryRun: 'true' }, env }).ended,
    ],
    [
      'help loads the command line',
      ['command line'],
      (env) => startScript(CLI_ENTRY, ['--help'], { cwd: workspace.path, env }).ended,
    ],
    [
      'a run whose folder stays here loads the command line, a run and, for the demo, the simulator',
      ['command line', 'a run', 'simulator'],
      (env) => startScript(CLI_ENTRY, ['demo'], { cwd: workspace.path, env }).ended,
    ],
  ])('%s and no other part', async (name, parts, start) => {
    expect(await loadedBy(name.replaceAll(' ', '-'), start)).toEqual(parts);
  });

  it('takes less than 2.1 MB on the way to a runner, the catalog with it', () => {
    const files = ['dist', 'catalog']
      .flatMap((folder) => filesBelow(join(ROOT, folder)).map((file) => join(ROOT, folder, file)))
      // The vendor's facts are for authors of catalogs; .gitattributes leaves them out.
      .filter((file) => !file.startsWith(join(ROOT, 'catalog/vendor')));
    const bytes = files.reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0);
    expect(bytes).toBeLessThan(2_100_000);
  });
});

import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from '@jest/globals';
import { stagesIn } from '../../scripts/bench/stages.mjs';
import { ROOT } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';

const LIB = join(ROOT, 'dist/lib');
const CHUNKS = readdirSync(LIB).map((name) => ({
  url: pathToFileURL(join(LIB, name)).href,
  lines: readFileSync(join(LIB, name), 'utf8').split('\n'),
}));

/** Where a line of the bundle begins so, as a profile tells it. */
function frameAt(beginning: string): object {
  const [chunk] = CHUNKS.filter(({ lines }) => lines.some((line) => line.startsWith(beginning)));
  if (chunk === undefined) throw new Error(`no line of the bundle begins with ${beginning}`);
  const lineNumber = chunk.lines.findIndex((line) => line.startsWith(beginning));
  return { functionName: 'read', url: chunk.url, lineNumber };
}

describe('the stages of a profile', () => {
  const workspace = createWorkspace();
  afterAll(() => {
    workspace.remove();
  });

  it.each([
    [
      'of a module that the bundler joins with others',
      frameAt('function createReadBack('),
      'run/read-back.ts',
    ],
    ['of one that stands alone', frameAt('function endOfName('), 'base/json-bytes.ts'],
    [
      'of Node',
      { functionName: 'write', url: 'node:internal/streams/writable', lineNumber: 1 },
      'node:streams',
    ],
    ['of nobody', { functionName: '(garbage collector)', url: '', lineNumber: -1 }, '(garbage collector)'],
  ])('%s have its name', (_, callFrame, stage) => {
    const profile = { nodes: [{ id: 1, callFrame }], samples: [1, 1], timeDeltas: [2, 3] };
    writeFileSync(join(workspace.path, 'one.cpuprofile'), JSON.stringify(profile));
    expect(stagesIn(workspace.path)).toEqual([{ stage, us: 5 }]);
  });
});

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { verifyChain, type ChainAnchor } from '../../src/run/chain.js';
import { callCli } from '../support/cli-world.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { runFixture, runSchemas } from './run-fixture.js';

let workspace: Workspace;
beforeEach(() => {
  workspace = createWorkspace();
});
afterEach(() => {
  workspace.remove();
});

it('says of runs that were never published to an index why they are no chain', async () => {
  const runs = [];
  for (const runId of ['20261130T000000Z-0a1b2c', '20261130T010000Z-0a1b2c'])
    runs.push(await runFixture({ workspace: workspace.path, days: 1, runId }));
  const dirs = runs.map(({ runDir }) => runDir);
  const report = await verifyChain(dirs, { schemas: runSchemas });
  expect(report.ok).toBe(false);
  expect(report.links.flatMap(({ problems }) => problems)).toEqual([
    expect.stringMatching(
      /^run 20261130T010000Z-0a1b2c names no run before it: .*or it ran without publish: index/,
    ),
  ]);
  expect((await verifyChain(dirs.slice(0, 1), { schemas: runSchemas })).ok).toBe(true);
});

it.each([
  [['--from', '20261130T000000Z-0a1b2c'], 'from is given without --chain'],
  [['--repo', 'a/b'], 'repo is given without --chain'],
])('the ends are not held against one folder: %j', async (flags, says) => {
  const told = await callCli(workspace.path, 'verify', 'x', ...flags);
  expect([told.exitCode, told.stderr]).toEqual([1, expect.stringContaining(says)]);
});

describe('a run that was removed is named by what is known of the ends', () => {
  const runIds = [0, 1, 2].map((hour) => `20261130T0${hour}0000Z-0a1b2c`);

  /** Three published runs in a row, and the index that has them. */
  async function published(): Promise<{ readonly dirs: string[]; readonly anchor: ChainAnchor }> {
    const dirs: string[] = [];
    const anchor: { runId: string; manifestSha256: string }[] = [];
    for (const runId of runIds) {
      const [previous] = anchor;
      const { runDir } = await runFixture({
        workspace: workspace.path,
        days: 1,
        runId,
        published: { previous },
      });
      const bytes = readFileSync(join(runDir, 'manifest.json'));
      anchor.unshift({ runId, manifestSha256: createHash('sha256').update(bytes).digest('hex') });
      dirs.push(runDir);
    }
    return { dirs, anchor: { things: anchor } };
  }

  it.each<readonly [string, readonly number[], ChainEndsOf, readonly RegExp[]]>([
    ['none is missing', [0, 1, 2], { anchored: true }, []],
    [
      'the newest, by the index',
      [0, 1],
      { anchored: true },
      [/^run \S+T02\S+ of the index is missing: it is newer than all/],
    ],
    ['the newest, by nothing without the index', [0, 1], {}, []],
    [
      'the oldest, by the index',
      [1, 2],
      { anchored: true },
      [/^run \S+T00\S+ of the index is missing: it is older than all .* --from \S+T01/],
    ],
    [
      'the oldest, by the run that it is to begin with',
      [1, 2],
      { from: 0 },
      [/^the chain begins with run \S+T01\S+, and not with \S+T00\S+: that one was removed/],
    ],
    ['not one that was pruned', [1, 2], { anchored: true, from: 1 }, []],
    [
      'two of three',
      [1],
      { anchored: true },
      [/T02\S+ of the index .* newer/, /T00\S+ of the index .* older/],
    ],
    [
      'one that is too many at the old end',
      [0, 1, 2],
      { anchored: true, from: 1 },
      [/begins with run \S+T00\S+, and not with \S+T01/],
    ],
  ])('%s', async (_, here, { anchored, from }, problems) => {
    const { dirs, anchor } = await published();
    const known = {
      anchor: anchored === true ? anchor : undefined,
      from: from === undefined ? undefined : runIds[from],
    };
    const report = await verifyChain(
      here.map((at) => dirs[at]!),
      { schemas: runSchemas },
      known,
    );
    expect(report.ends.flatMap((end) => end.problems)).toEqual(
      problems.map((one) => expect.stringMatching(one)),
    );
    expect(report.ok).toBe(problems.length === 0);
  });
});

interface ChainEndsOf {
  readonly anchored?: boolean;
  readonly from?: number;
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releasePublisher } from '../../src/github/day-release.js';
import type { IndexDocument } from '../../src/github/index-document.js';
import { indexPublisher } from '../../src/github/run-index.js';
import { openSeenIndexes } from '../../src/github/seen-index.js';
import { callCliWith, type Told } from '../support/cli-world.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, indexOf, nightlyRun, storeFor } from './github-world.js';

const BRANCH = 'genesys-core/index';

describe('an index that is set back', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  const night = async (day: string): Promise<string> => {
    const clock = hastyClock(Date.parse(`${day}T00:00:00Z`) + 2 * 86_400_000);
    const client = clientFor(api, { clock, seed: day });
    const run = nightlyRun(workspace.path, day);
    const signal = new AbortController().signal;
    const receipt = await releasePublisher({ keep: 90, clock }, client).publish(run, signal);
    await indexPublisher({ store: storeFor(client), clock, runUrl: null }).publish(run, signal, [receipt]);
    return api.file(BRANCH, 'index.json')!;
  };
  const setBack = (text: string, change: (index: IndexDocument) => object = (index) => index): void => {
    api.commitFile(BRANCH, 'index.json', JSON.stringify(change(JSON.parse(text) as IndexDocument)));
  };
  const cli = (...argv: string[]): Promise<Told> =>
    callCliWith(
      { cwd: workspace.path, env: api.env, clock: hastyClock(Date.parse('2026-11-24T06:00:00Z')) },
      argv,
    );
  const get = (...flags: string[]): Promise<Told> => cli('get', 'audit-logs', '--out', 'got', ...flags);
  const gotFiles = (): readonly string[] => filesBelow(join(workspace.path, 'got/audit-logs'));

  it('is refused by get, which remembers in its target folder what it read; another folder knows nothing', async () => {
    const first = await night('2026-11-20');
    const second = await night('2026-11-21');
    expect((await get()).exitCode).toBe(0);
    const before = gotFiles();
    setBack(first);
    const refused = await get();
    expect(refused.exitCode).toBe(1);
    expect(refused.stderr).toMatch(
      /PUBLISH: audit-logs: Its latest run is run 20261121T\S+, and it was run 20261122T\S+ before\. Nothing was fetched/,
    );
    expect(gotFiles()).toEqual(before);
    expect((await cli('get', 'audit-logs', '--out', 'elsewhere')).exitCode).toBe(0);
    // It stays refused until the index is what it was, or newer.
    expect((await get('--all')).exitCode).toBe(1);
    setBack(second);
    expect((await get()).exitCode).toBe(0);
    await night('2026-11-22');
    expect((await get()).exitCode).toBe(0);
    expect(gotFiles()).toContain('audit-logs-2026-11-22.jsonl');
  });

  it('is refused for its revision, too, where the latest run is the same: a day may be an earlier state of itself', async () => {
    const text = await night('2026-11-20');
    setBack(text, (index) => ({ ...index, revision: 9 }));
    expect((await get()).exitCode).toBe(0);
    setBack(text);
    expect((await get()).stderr).toMatch(/it is of revision 1, and 9 was read before/);
  });

  it.each<[string, (index: IndexDocument) => object, RegExp]>([
    [
      'with a later revision, an earlier latest run',
      (index) => ({ ...index, revision: 99 }),
      /audit-logs: rollback\. Its latest run is run 20261121T\S+, and it was run 20261122T\S+ before/,
    ],
    [
      'without the dataset',
      (index) => ({ ...index, datasets: {} }),
      /audit-logs: rollback\. Its latest run is none any more/,
    ],
    ['as it was', (index) => index, /audit-logs: rollback\. Its latest run is run/],
  ])('is shown by index --seen %s, each time', async (_, change, says) => {
    const first = await night('2026-11-20');
    await night('2026-11-21');
    const show = (...flags: string[]): Promise<Told> => cli('index', '--seen', 'state/seen.json', ...flags);
    const good = await show('--fail-on', 'rollback');
    expect([good.exitCode, good.stdout]).toEqual([0, expect.not.stringContaining('rollback')]);
    setBack(first, change);
    for (const flags of [['--dataset', 'audit-logs'], []]) {
      const told = await show('--fail-on', 'rollback', ...flags);
      expect(told.stdout).toMatch(says);
      expect(told.exitCode).toBe(1);
    }
    const json = await show('--json');
    expect(json.exitCode).toBe(0);
    expect(JSON.parse(json.stdout)).toMatchObject({
      findings: expect.arrayContaining([
        expect.objectContaining({ kind: 'rollback', dataset: 'audit-logs' }),
      ]),
    });
  });

  it('is looked for only with a memory', async () => {
    const told = await cli('index', '--fail-on', 'rollback');
    expect([told.exitCode, told.stderr]).toEqual([1, expect.stringContaining('give --seen <file>')]);
  });

  it.each([
    ['no JSON', 'x'],
    ['a list', '[]'],
    ['a revision that is none', '{"a/b":{"revision":"1","latest":{}}}'],
    ['a run that is none', '{"a/b":{"revision":1,"latest":{"x":{"runId":"../x","end":null}}}}'],
    [
      'an end that is none',
      '{"a/b":{"revision":1,"latest":{"x":{"runId":"20261121T010000Z-aaaaaa","end":"soon"}}}}',
    ],
  ])('is not held against a memory that is %s: that is said, and the file stays', async (_, text) => {
    const path = join(workspace.path, 'seen.json');
    writeFileSync(path, text);
    await expect(openSeenIndexes(path, 'example/data')).rejects.toMatchObject({ code: 'IO' });
    expect(readFileSync(path, 'utf8')).toBe(text);
  });

  it('of one place says nothing of another, and the memory keeps both', async () => {
    await night('2026-11-20');
    const path = join(workspace.path, 'seen.json');
    const index = indexOf(api);
    await (await openSeenIndexes(path, 'a/b')).keep({ ...index, revision: 50 });
    const other = await openSeenIndexes(path, 'c/d');
    expect(other.rollbacks(index)).toEqual([]);
    await other.keep(index);
    expect((await openSeenIndexes(path, 'a/b')).rollbacks(index)).toHaveLength(1);
    expect((await openSeenIndexes(path, 'c/d')).rollbacks(index)).toEqual([]);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { indexPublisher } from '../../src/github/run-index.js';
import { releasePublisher } from '../../src/github/day-release.js';
import type { FinishedRun, IndexReceipt, PublishReceipt } from '../../src/github/publisher.js';
import { READ_TOKEN, startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, indexOf, nightlyRun, readIndexText, storeFor } from './github-world.js';

const BRANCH = 'genesys-core/index';
const TAG = 'genesys-core-index';
const FOREVER = new AbortController().signal;

describe('the index', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  let told: string[];

  const publish = (
    run: FinishedRun,
    options: { at?: string; token?: string; earlier?: readonly PublishReceipt[] } = {},
  ): Promise<IndexReceipt> => {
    const clock = hastyClock(Date.parse(options.at ?? '2026-11-24T06:00:00Z'));
    const client = clientFor(api, {
      clock,
      seed: run.manifest.runId,
      log: (line) => told.push(line),
      ...(options.token === undefined ? {} : { token: options.token }),
    });
    return indexPublisher({ store: storeFor(client), clock, runUrl: null }).publish(
      run,
      FOREVER,
      options.earlier,
    );
  };
  const release = (run: FinishedRun): Promise<PublishReceipt> =>
    releasePublisher(
      { keep: 90, clock: hastyClock(Date.parse('2026-11-24T06:00:00Z')) },
      clientFor(api, { seed: run.manifest.runId }),
    ).publish(run, FOREVER);
  const copy = (): unknown => {
    const asset = api.assets(TAG)?.get('index.json');
    return asset === undefined ? undefined : JSON.parse(asset.content.toString('utf8'));
  };

  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    told = [];
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  it('is begun by the first run, on its own branch and as an asset at a stable address', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    const receipt = await publish(run);
    expect(receipt).toEqual({
      target: 'index',
      url: 'https://raw.githubusercontent.com/example/data/refs/heads/genesys-core/index/index.json',
      revision: 1,
      isLatest: true,
      missingDays: [],
    });
    const index = indexOf(api);
    expect(index.datasets['audit-logs']).toMatchObject({
      cadence: 'P1D',
      nextExpectedAt: '2026-11-24T00:00:00Z',
      overdueAfter: '2026-11-24T12:00:00Z',
      overdue: false,
      latest: { runId: run.manifest.runId, records: 5000, release: null, artifact: null },
    });
    expect(copy()).toEqual(index);
    expect([...api.assets(TAG)!.keys()]).toEqual(['index.json']);
  });

  it('keeps an entry of each of 8 publishers that write at once', async () => {
    const runs = Array.from({ length: 8 }, (_, day) => nightlyRun(workspace.path, `2026-11-1${day}`));
    await Promise.all(runs.map((run) => publish(run)));
    const index = indexOf(api);
    expect(index.datasets['audit-logs']!.runs.map((run) => run.runId).sort()).toEqual(
      runs.map((run) => run.manifest.runId).sort(),
    );
    expect(index.revision).toBe(8);
    expect(index.datasets['audit-logs']!.latest?.window?.start).toBe('2026-11-17T00:00:00Z');
    expect(copy()).toEqual(index);
    expect([...api.assets(TAG)!.keys()]).toEqual(['index.json']);
  });

  it.each([
    ['an older window that ends last', '2026-11-20', {}],
    ['a failed run', '2026-11-23', { status: 'failed' }],
    ['a partial run', '2026-11-23', { status: 'partial' }],
    ['a cancelled run', '2026-11-23', { status: 'cancelled' }],
    [
      'a newer run of some of the records only',
      '2026-11-23',
      {
        request: {
          start: '2026-11-23T00:00:00Z',
          end: '2026-11-24T00:00:00Z',
          filters: { action: 'Update' },
          summaryOnly: false,
        },
      },
    ],
  ] as const)('never moves the latest to %s, and lists it', async (_, day, members) => {
    const good = nightlyRun(workspace.path, '2026-11-22');
    await publish(good);
    const other = nightlyRun(workspace.path, day, members);
    expect((await publish(other)).isLatest).toBe(false);
    const dataset = indexOf(api).datasets['audit-logs']!;
    expect(dataset.latest?.runId).toBe(good.manifest.runId);
    expect(dataset.runs.map((run) => run.runId)).toContain(other.manifest.runId);
  });

  it('tells days without data, and a dataset that is overdue until its next run', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-18'), { at: '2026-11-19T01:00:00Z' });
    const users = nightlyRun(workspace.path, '2026-11-20', { datasetKey: 'users' });
    await publish(users, { at: '2026-11-21T01:00:00Z' });
    expect(indexOf(api).datasets['audit-logs']).toMatchObject({ overdue: true });
    expect(indexOf(api).datasets['users']).toMatchObject({ overdue: false });
    const receipt = await publish(nightlyRun(workspace.path, '2026-11-22'), { at: '2026-11-23T01:00:00Z' });
    expect(receipt.missingDays).toEqual(['2026-11-19', '2026-11-20', '2026-11-21']);
    expect(indexOf(api).datasets['audit-logs']).toMatchObject({ overdue: false });
  });

  it('keeps members that it does not know, at every level', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    const index = indexOf(api);
    const dataset = index.datasets['audit-logs']!;
    const noted = {
      ...dataset,
      note: 'dataset',
      runs: dataset.runs.map((run) => ({ ...run, note: 'run' })),
      coverage: dataset.coverage.map((coverage) => ({ ...coverage, note: 'coverage' })),
    };
    const text = JSON.stringify({ ...index, note: 'top', datasets: { 'audit-logs': noted } });
    api.commitFile(BRANCH, 'index.json', text);
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    const after = indexOf(api);
    expect(after).toMatchObject({ note: 'top' });
    expect(after.datasets['audit-logs']).toMatchObject({ note: 'dataset' });
    expect(after.datasets['audit-logs']!.runs[1]).toMatchObject({ note: 'run' });
    expect(after.datasets['audit-logs']!.coverage[0]).toMatchObject({ note: 'coverage' });
  });

  it.each([
    ['not JSON', '{"indexVersion": 1, '],
    ['no index', '{"hello":"world"}'],
  ])('that is %s is rebuilt from its history and the releases, and stays in the history', async (_, text) => {
    const first = nightlyRun(workspace.path, '2026-11-20');
    await publish(first);
    api.commitFile(BRANCH, 'index.json', text);
    const unlisted = nightlyRun(workspace.path, '2026-11-21');
    await release(unlisted);
    const last = nightlyRun(workspace.path, '2026-11-22');
    await publish(last);
    const index = indexOf(api);
    expect(index.datasets['audit-logs']!.runs.map((run) => run.runId)).toEqual(
      [last, unlisted, first].map((run) => run.manifest.runId),
    );
    expect(index.datasets['audit-logs']!.days![1]).toMatchObject({
      day: '2026-11-21',
      runId: unlisted.manifest.runId,
      asset: { name: 'audit-logs-2026-11-21.jsonl' },
    });
    expect(told.join('\n')).toContain('cannot be used');
    expect(copy()).toEqual(index);
  });

  it('of a later version is left alone', async () => {
    const text = '{"indexVersion":2,"datasets":[]}';
    api.commitFile(BRANCH, 'index.json', text);
    await expect(publish(nightlyRun(workspace.path, '2026-11-22'))).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(/later version/),
    });
    expect(api.file(BRANCH, 'index.json')).toBe(text);
  });

  it('whose branch was removed is rebuilt from its copy', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    api.removeBranch(BRANCH);
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    expect(indexOf(api).datasets['audit-logs']!.runs).toHaveLength(2);
    expect(copy()).toEqual(indexOf(api));
  });

  it.each([
    ['the reply to the write is lost', { call: /^PUT \/contents/, fault: { kind: 'lostReply' } }],
    ['the service fails', { call: /^PUT \/contents/, fault: { kind: 'status', status: 502 }, times: 2 }],
    [
      'the service asks to wait',
      {
        call: /^GET \/contents/,
        fault: { kind: 'status', status: 403, message: 'secondary rate limit', retryAfter: 1 },
      },
    ],
    ['the connection is reset', { call: /^PATCH \/releases\/assets/, fault: { kind: 'reset' } }],
    ['the upload of the copy breaks off', { call: /^POST \/releases\/\d+\/assets/, fault: { kind: 'torn' } }],
  ] as const)('lists a run once where %s', async (_, plan) => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    api.fail(plan);
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    expect(indexOf(api).datasets['audit-logs']!.runs).toHaveLength(2);
    expect(copy()).toEqual(indexOf(api));
    expect([...api.assets(TAG)!.keys()]).toEqual(['index.json']);
  });

  it('names the permission that is missing, and leaves index and run folder as they are', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    const before = indexOf(api);
    await expect(
      publish(nightlyRun(workspace.path, '2026-11-22'), { token: READ_TOKEN }),
    ).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(/contents: write/),
    });
    expect(indexOf(api)).toEqual(before);
  });

  it('that a rule of the repository keeps from changing is an error at once', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    const message = 'Repository rule violations found';
    api.fail({ call: /^PUT \/contents/, fault: { kind: 'status', status: 409, message }, times: 99 });
    await expect(publish(nightlyRun(workspace.path, '2026-11-22'))).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(/rule violations.*exempt the branch genesys-core\/index/),
    });
    expect(api.calls.filter((call) => call.startsWith('PUT'))).toHaveLength(3);
  });

  it('tells no message of an error, which more people read than the log of a job', async () => {
    const error = { code: 'AUTH', message: 'the client 1234 of somebody', retryable: false } as const;
    await publish(nightlyRun(workspace.path, '2026-11-22', { status: 'failed', error }));
    expect(api.file(BRANCH, 'index.json')).toContain('"AUTH"');
    expect(api.file(BRANCH, 'index.json')).not.toContain('1234');
  });

  it('of more than 1 MB is read whole', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    api.commitFile(BRANCH, 'index.json', JSON.stringify({ ...indexOf(api), note: 'x'.repeat(1_100_000) }));
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    expect(indexOf(api).datasets['audit-logs']!.runs).toHaveLength(2);
    expect((indexOf(api) as unknown as { note: string }).note).toHaveLength(1_100_000);
  });

  it('reads only what its schema allows', () => {
    expect(readIndexText('{}')).toMatchObject({ problem: expect.stringContaining('indexVersion') });
  });
});

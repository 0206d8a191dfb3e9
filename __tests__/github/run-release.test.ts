import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { archivedRunId, releasePublisher } from '../../src/github/run-release.js';
import type { FinishedRun, ReleaseReceipt } from '../../src/github/publisher.js';
import { READ_TOKEN, startGitHubApi, type ApiFaultPlan, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';
import { clientFor, nightlyRun, sha256OfFile } from './github-world.js';

const TAG = 'genesys-core-data-audit-logs';

describe('the release of a dataset', () => {
  let api: GitHubApi;
  let workspace: Workspace;

  const publish = (run: FinishedRun, keep = 90, token?: string): Promise<ReleaseReceipt> =>
    releasePublisher(
      { keep },
      clientFor(api, { seed: run.manifest.runId, ...(token === undefined ? {} : { token }) }),
    ).publish(run, new AbortController().signal);
  const names = (): string[] => [...(api.assets(TAG)?.keys() ?? [])].sort();

  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  it('gets an archive that tar unpacks to the sealed folder, and a checksum that sha256sum accepts', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    const { place, removed } = await publish(run);
    const name = `audit-logs-${run.manifest.runId}.tar`;
    expect(names()).toEqual([name, `${name}.sha256`]);
    expect(removed).toEqual([]);
    const target = join(workspace.path, 'elsewhere');
    mkdirSync(target);
    for (const asset of api.assets(TAG)!.values()) writeFileSync(join(target, asset.name), asset.content);
    expect(place).toMatchObject({ tag: TAG, name, sha256: sha256OfFile(join(target, name)) });
    execFileSync('sha256sum', ['-c', `${name}.sha256`], { cwd: target });
    execFileSync('tar', ['xf', name], { cwd: target });
    const unpacked = join(target, 'audit-logs', run.manifest.runId);
    expect(filesBelow(unpacked)).toEqual(filesBelow(run.runDir));
    for (const path of filesBelow(unpacked))
      expect(readFileSync(join(unpacked, path)).equals(readFileSync(join(run.runDir, path)))).toBe(true);
    expect(api.assets(TAG)!.get(name)!.label).toBe('succeeded, 2026-11-22T00:00:00Z to 2026-11-23T00:00:00Z');
  });

  it('leaves an archive that is there already as it is', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    const first = await publish(run);
    expect(await publish(run)).toEqual(first);
    expect(api.calls.filter((call) => call.startsWith('POST') && call.endsWith('/assets'))).toHaveLength(2);
  });

  it.each<[string, ApiFaultPlan]>([
    ['breaks off', { call: /^POST .*\/assets/, fault: { kind: 'torn' } }],
    ['breaks off three times', { call: /^POST .*\/assets/, fault: { kind: 'torn' }, times: 3 }],
    ['is reset', { call: /^POST .*\/assets/, fault: { kind: 'reset' } }],
    ['succeeds, but its reply is lost', { call: /^POST .*\/assets/, fault: { kind: 'lostReply' } }],
    [
      'meets a release that somebody else makes',
      { call: /^GET \/releases\/tags/, fault: { kind: 'status', status: 404 } },
    ],
  ])('holds one whole archive where the upload %s', async (_, plan) => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    api.fail(plan);
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    expect(names()).toHaveLength(4);
    for (const asset of api.assets(TAG)!.values()) expect(asset.state).toBe('uploaded');
  });

  it('has broken and foreign content under the name replaced', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    await publish(run);
    const name = `audit-logs-${run.manifest.runId}.tar`;
    const asset = api.assets(TAG)!.get(name)!;
    const good = asset.content;
    asset.content = Buffer.alloc(good.length);
    await publish(run);
    expect(api.assets(TAG)!.get(name)!.content.equals(good)).toBe(true);
  });

  it('keeps so many runs, and always the good one with the newest window', async () => {
    const latest = nightlyRun(workspace.path, '2026-11-19');
    await publish(latest, 2);
    const receipts: ReleaseReceipt[] = [];
    for (const day of ['2026-11-20', '2026-11-21', '2026-11-22'])
      receipts.push(await publish(nightlyRun(workspace.path, day, { status: 'partial' }), 2));
    const kept = ['2026-11-19', '2026-11-21', '2026-11-22'].map(
      (day) => `audit-logs-${nightlyRun(workspace.path, day).manifest.runId}.tar`,
    );
    expect(names().filter((name) => name.endsWith('.tar'))).toEqual(kept);
    expect(names()).toHaveLength(6);
    expect(receipts.flatMap(({ removed }) => removed)).toHaveLength(1);
  });

  it('makes room before it would pass 1,000 assets', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-20'));
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    const full = new Map(api.assets(TAG));
    const release = clientFor(api);
    for (let count = full.size; count < 999; count += 1)
      await release.call({ deed: 'fill' }, (octokit) =>
        octokit.request({
          method: 'POST',
          url: `${api.url}/repos/example/data/releases/${releaseId()}/assets?name=foreign-${count}`,
          data: 'x',
          headers: { 'content-type': 'text/plain' },
        }),
      );
    const { removed } = await publish(nightlyRun(workspace.path, '2026-11-22'), 2);
    expect(removed).toHaveLength(1);
    expect(api.assets(TAG)!.size).toBe(999);

    function releaseId(): string {
      const upload = api.calls.find((call) => /^POST \/releases\/\d+\/assets/.test(call))!;
      return /\d+/.exec(upload)![0];
    }
  });

  it('gets nothing of a failed run', async () => {
    const receipt = await publish(nightlyRun(workspace.path, '2026-11-22', { status: 'failed' }));
    expect(receipt).toEqual({ target: 'release', place: null, removed: [] });
    expect(api.calls).toEqual([]);
  });

  it('gets no raw bodies', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    mkdirSync(join(run.runDir, 'raw'));
    writeFileSync(join(run.runDir, 'raw/a.json'), 'personal');
    const file = {
      path: 'raw/a.json',
      bytes: 8,
      sha256: sha256OfFile(join(run.runDir, 'raw/a.json')),
      records: 0,
      mediaType: 'application/json',
    };
    const manifest = { ...run.manifest, files: [...run.manifest.files, file] };
    writeFileSync(join(run.runDir, 'manifest.json'), JSON.stringify(manifest));
    const { place } = await publish({ ...run, manifest });
    expect(api.assets(TAG)!.get(place!.name)!.content.toString('latin1')).not.toContain('personal');
  });

  it('that cannot be written names the permission, and the run folder is as before', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    const before = filesBelow(run.runDir).map((path) => sha256OfFile(join(run.runDir, path)));
    await expect(publish(run, 90, READ_TOKEN)).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(/contents: write.*GitHub asks for contents=write/),
    });
    expect(filesBelow(run.runDir).map((path) => sha256OfFile(join(run.runDir, path)))).toEqual(before);
  });

  it.each([
    ['audit-logs-20261123T010203Z-abc123.tar', '20261123T010203Z-abc123'],
    ['audit-logs-20261123T010203Z-abc123.tar.sha256', undefined],
    ['audit-logs-more-20261123T010203Z-abc123.tar', undefined],
    ['index.json', undefined],
  ])('knows the run of the asset %s: %s', (name, runId) => {
    expect(archivedRunId('audit-logs', name)).toBe(runId);
  });
});

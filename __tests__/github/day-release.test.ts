import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releasePublisher } from '../../src/github/day-release.js';
import { archivedRunId } from '../../src/github/run-release.js';
import type { FinishedRun, ReleaseReceipt } from '../../src/github/publisher.js';
import type { Manifest } from '../../src/run/manifest.js';
import { readRunSchemas } from '../../src/run/schemas.js';
import { READ_TOKEN, startGitHubApi, type ApiFaultPlan, type GitHubApi } from '../support/github-api.js';
import { createSlice } from '../support/manifest.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';
import { CATALOG_DIR, clientFor, hastyClock, nightlyRun, sha256OfFile } from './github-world.js';

const TAG = 'genesys-core-data-audit-logs';
const NOW_MS = Date.parse('2026-11-24T06:00:00Z');

describe('the release of a dataset', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  let told: string[];

  const publish = (run: FinishedRun, keep = 90, token?: string): Promise<ReleaseReceipt> => {
    const log = (line: string): void => void told.push(line);
    const given = token === undefined ? {} : { token };
    const client = clientFor(api, { seed: run.manifest.runId, log, ...given });
    return releasePublisher({ keep, clock: hastyClock(NOW_MS) }, client).publish(
      run,
      new AbortController().signal,
    );
  };
  const names = (): string[] => [...(api.assets(TAG)?.keys() ?? [])].sort();
  const text = (name: string): string => api.assets(TAG)!.get(name)!.content.toString('utf8');
  const manifestOf = (day: string): Manifest & { published: Record<string, unknown> } =>
    JSON.parse(text(`audit-logs-${day}.manifest.json`)) as Manifest & { published: Record<string, unknown> };

  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    told = [];
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  it('gets one file for the day, its manifest beside it, and the alias of the latest', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    const { days, removed } = await publish(run);
    expect(names()).toEqual([
      'audit-logs-2026-11-22.jsonl',
      'audit-logs-2026-11-22.manifest.json',
      'audit-logs-latest.jsonl',
    ]);
    expect(text('audit-logs-2026-11-22.jsonl')).toBe('{"day":"2026-11-22"}\n');
    expect(text('audit-logs-latest.jsonl')).toBe('{"day":"2026-11-22"}\n');
    expect(removed).toEqual([]);
    const manifest = manifestOf('2026-11-22');
    expect((await readRunSchemas(CATALOG_DIR)).manifest(manifest)).toEqual([]);
    expect(manifest).toMatchObject({
      datasetKey: 'audit-logs',
      status: 'succeeded',
      request: { start: '2026-11-22T00:00:00Z', end: '2026-11-23T00:00:00Z' },
      counts: { records: 1 },
      files: [{ path: 'audit-logs-2026-11-22.jsonl', records: 1, sha256: days[0]!.asset.sha256 }],
      dataDigest: days[0]!.asset.sha256,
      published: {
        day: '2026-11-22',
        manifestSha256: sha256OfFile(join(run.runDir, 'manifest.json')),
        status: 'succeeded',
      },
    });
    expect(days[0]).toMatchObject({ day: '2026-11-22', asset: { name: 'audit-logs-2026-11-22.jsonl' } });
  });

  it('gets a file for each whole day of a longer run, its slices joined in order, and none for half a day', async () => {
    const slices = ['22T12', '22T18', '23T00', '23T06', '23T12', '23T18', '24T00'].map((hour) => {
      const start = `2026-11-${hour}:00:00Z`;
      const end = new Date(Date.parse(start) + 6 * 3_600_000).toISOString().replace('.000', '');
      return createSlice({ id: start.replace(/[-:]/g, ''), start, end });
    });
    const run = nightlyRun(
      workspace.path,
      '2026-11-23',
      {
        request: {
          start: '2026-11-22T12:00:00Z',
          end: '2026-11-24T06:00:00Z',
          filters: {},
          summaryOnly: false,
        },
        slices,
      },
      { slices: slices.map(({ id }) => id) },
    );
    await publish(run);
    expect(names().filter((name) => name.endsWith('.jsonl'))).toEqual([
      'audit-logs-2026-11-23.jsonl',
      'audit-logs-latest.jsonl',
    ]);
    expect(text('audit-logs-2026-11-23.jsonl')).toBe(
      ['00', '06', '12', '18'].map((hour) => `{"slice":"20261123T${hour}0000Z"}\n`).join(''),
    );
    expect(manifestOf('2026-11-23')).toMatchObject({ counts: { records: 4 }, slices: { length: 4 } });
  });

  it('tells days whose slices reach over their ends, and publishes none of them', async () => {
    const interval = { start: '2026-11-22T00:00:00Z', end: '2026-11-24T00:00:00Z' };
    const run = nightlyRun(workspace.path, '2026-11-22', {
      request: { ...interval, filters: {}, summaryOnly: false },
      slices: [createSlice(interval)],
    });
    expect((await publish(run)).days).toEqual([]);
    expect(told.join('\n')).toMatch(/reach over the ends of the day: 2026-11-22, 2026-11-23\. Run each/);
    expect(names()).toEqual([]);
  });

  it('gets a snapshot under the day on which it was taken', async () => {
    const run = nightlyRun(
      workspace.path,
      '2026-11-22',
      {
        request: { start: null, end: null, filters: {}, summaryOnly: false },
        slices: [createSlice({ id: 'all', start: null, end: null })],
      },
      { slices: ['all'] },
    );
    await publish(run);
    expect(names()[0]).toBe('audit-logs-2026-11-23.jsonl');
  });

  const RESTATED: readonly [string, Partial<Manifest>, Partial<Manifest>, boolean][] = [
    ['a newer good run', {}, {}, true],
    ['a good run in the place of an incomplete one', { status: 'partial' }, {}, true],
    [
      'an incomplete run in the place of an incomplete one',
      { status: 'partial' },
      { status: 'partial' },
      true,
    ],
    ['no incomplete run in the place of a good one', {}, { status: 'partial' }, false],
    ['no filtered run in the place of one of all records', {}, { request: filtered() }, false],
    ['a run of all records in the place of a filtered one', { request: filtered() }, {}, true],
  ];
  it.each(RESTATED)('takes %s', async (_, first, second, replaced) => {
    await publish(nightlyRun(workspace.path, '2026-11-22', first));
    const receipt = await publish(
      nightlyRun(workspace.path, '2026-11-22', second, { attempt: 1, text: '{"again":true}\n' }),
    );
    expect(receipt.days).toHaveLength(replaced ? 1 : 0);
    expect(text('audit-logs-2026-11-22.jsonl')).toContain(replaced ? 'again' : 'day');
    expect(manifestOf('2026-11-22').files[0]!.sha256).toBe(
      receipt.days[0]?.asset.sha256 ?? manifestOf('2026-11-22').files[0]!.sha256,
    );
  });

  it('never goes back to an older run of the day', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-22', {}, { attempt: 1, text: '{"new":true}\n' }));
    expect((await publish(nightlyRun(workspace.path, '2026-11-22'))).days).toEqual([]);
    expect(text('audit-logs-2026-11-22.jsonl')).toContain('new');
    expect(told.join('\n')).toMatch(/2026-11-22 stays as succeeded run/);
  });

  it('has the newest good day as its latest, whichever day comes last', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    await publish(nightlyRun(workspace.path, '2026-11-20'));
    await publish(nightlyRun(workspace.path, '2026-11-23', { status: 'partial' }));
    expect(text('audit-logs-latest.jsonl')).toBe('{"day":"2026-11-22"}\n');
    await publish(nightlyRun(workspace.path, '2026-11-22', {}, { attempt: 2, text: '{"again":true}\n' }));
    expect(text('audit-logs-latest.jsonl')).toBe('{"again":true}\n');
  });

  it('leaves what is there already as it is', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    const first = await publish(run);
    expect(await publish(run)).toEqual(first);
    expect(api.calls.filter((call) => call.startsWith('POST') && call.endsWith('/assets'))).toHaveLength(3);
  });

  it('moves to another format of the run: the day never counts twice', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    const run = nightlyRun(
      workspace.path,
      '2026-11-22',
      { format: 'jsonl.gz' },
      { attempt: 1, extension: 'jsonl.gz' },
    );
    await publish(run);
    expect(names().filter((name) => !name.startsWith('outgoing-'))).toEqual([
      'audit-logs-2026-11-22.jsonl.gz',
      'audit-logs-2026-11-22.manifest.json',
      'audit-logs-latest.jsonl.gz',
    ]);
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
  ])('holds whole files where the upload %s', async (_, plan) => {
    await publish(nightlyRun(workspace.path, '2026-11-21'));
    api.fail(plan);
    await publish(nightlyRun(workspace.path, '2026-11-22'));
    expect(names().filter((name) => /\d\.jsonl$/.test(name))).toHaveLength(2);
    for (const asset of api.assets(TAG)!.values())
      if (!asset.name.startsWith('outgoing-')) expect(asset.state).toBe('uploaded');
    expect(text('audit-logs-latest.jsonl')).toBe('{"day":"2026-11-22"}\n');
  });

  it('has broken and foreign content under the name replaced', async () => {
    const run = nightlyRun(workspace.path, '2026-11-22');
    await publish(run);
    const asset = api.assets(TAG)!.get('audit-logs-2026-11-22.jsonl')!;
    const good = asset.content;
    asset.content = Buffer.alloc(good.length);
    await publish(run);
    expect(api.assets(TAG)!.get('audit-logs-2026-11-22.jsonl')!.content.equals(good)).toBe(true);
  });

  it('keeps so many days', async () => {
    const receipts: ReleaseReceipt[] = [];
    for (const day of ['2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'])
      receipts.push(await publish(nightlyRun(workspace.path, day), 2));
    expect(names().filter((name) => /\d\.jsonl$/.test(name))).toEqual([
      'audit-logs-2026-11-21.jsonl',
      'audit-logs-2026-11-22.jsonl',
    ]);
    expect(receipts.flatMap(({ removed }) => removed)).toHaveLength(4);
  });

  it('makes room before it would pass 1,000 assets', async () => {
    await publish(nightlyRun(workspace.path, '2026-11-20'));
    const upload = api.calls.find((call) => /^POST \/releases\/\d+\/assets/.test(call))!;
    const url = `${api.url}/repos/example/data/releases/${/\d+/.exec(upload)![0]}/assets?name=`;
    const old = (count: number): string =>
      `audit-logs-20261001T010203Z-${String(count).padStart(6, '0')}.tar`;
    for (let count = api.assets(TAG)!.size; count < 999; count += 1)
      await clientFor(api).call({ deed: 'fill' }, (octokit) =>
        octokit.request({
          method: 'POST',
          url: `${url}${old(count)}`,
          data: 'x',
          headers: { 'content-type': 'text/plain' },
        }),
      );
    const { removed } = await publish(nightlyRun(workspace.path, '2026-11-22'));
    expect(removed.every((name) => name.endsWith('.tar'))).toBe(true);
    expect(removed.length).toBeGreaterThan(0);
    expect(names()).toContain('audit-logs-2026-11-22.jsonl');
    expect(api.assets(TAG)!.size).toBeLessThan(1000);
  });

  it.each<[string, Partial<Manifest>]>([
    ['a failed run', { status: 'failed' }],
    ['a run that kept no records', { request: { ...filtered(), filters: {}, summaryOnly: true } }],
  ])('gets nothing of %s', async (_, members) => {
    const receipt = await publish(nightlyRun(workspace.path, '2026-11-22', members));
    expect(receipt).toEqual({ target: 'release', tag: TAG, days: [], replaced: [], removed: [] });
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
      mediaType: 'application/json' as const,
    };
    const manifest = { ...run.manifest, files: [...run.manifest.files, file] };
    writeFileSync(join(run.runDir, 'manifest.json'), JSON.stringify(manifest));
    await publish({ ...run, manifest });
    for (const { content } of api.assets(TAG)!.values())
      expect(content.toString('latin1')).not.toMatch(/personal|raw\//);
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
  ])('knows the run of the archive %s: %s', (name, runId) => {
    expect(archivedRunId('audit-logs', name)).toBe(runId);
  });
});

function filtered(): Manifest['request'] {
  return {
    start: '2026-11-22T00:00:00Z',
    end: '2026-11-23T00:00:00Z',
    filters: { action: 'Update' },
    summaryOnly: false,
  };
}

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releasePublisher } from '../../src/github/day-release.js';
import { fetchDays, releaseDays } from '../../src/github/fetch-days.js';
import type { IndexedDay } from '../../src/github/index-days.js';
import { indexPublisher } from '../../src/github/run-index.js';
import { indexLines } from '../../src/report/data-index.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, indexOf, nightlyRun, readIndexText, storeFor } from './github-world.js';

const TAG = 'genesys-core-data-audit-logs';

describe('an index that somebody else wrote', () => {
  let api: GitHubApi;
  let workspace: Workspace;
  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    const clock = hastyClock(Date.parse('2026-11-24T06:00:00Z'));
    const client = clientFor(api, { clock });
    const run = nightlyRun(workspace.path, '2026-11-22');
    const signal = new AbortController().signal;
    const receipt = await releasePublisher({ keep: 90, clock }, client).publish(run, signal);
    const store = storeFor(client);
    await indexPublisher({ store, clock, runUrl: null }).publish(run, signal, [receipt]);
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });
  const day = (): IndexedDay => indexOf(api).datasets['audit-logs']!.days![0]!;
  const problemOf = (change: (dataset: Record<string, unknown>, first: Record<string, unknown>) => void) => {
    const index = structuredClone(indexOf(api)) as unknown as {
      datasets: Record<string, { days: Record<string, unknown>[] }>;
    };
    const dataset = index.datasets['audit-logs']!;
    change(dataset, dataset.days[0]!);
    return readIndexText(JSON.stringify(index));
  };

  it('is read as we wrote it', () => {
    expect(problemOf(() => undefined)).toHaveProperty('index');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a day that climbs', { day: '2026-11-22/../../x' }],
    ['a format that climbs', { format: '../sh' }],
    ['a run id that is a path', { runId: '../../etc' }],
    ['a status that nobody knows', { status: 'perfect' }],
    ['a number of records below zero', { records: -1 }],
    ['a digest that is none', { dataDigest: 'x' }],
  ])('is refused for %s', (_, members) => {
    expect(problemOf((_dataset, first) => void Object.assign(first, members))).toHaveProperty('problem');
  });

  it.each<[string, Record<string, unknown>]>([
    ['a name that climbs', { name: '../../etc/passwd' }],
    ['a name with a terminal code', { name: 'a\u001b[31m' }],
    ['an address that is a script', { url: 'javascript:alert(1)' }],
    ['an address with markup', { url: 'https://x/"><script>' }],
    ['a size below zero', { sizeBytes: -1 }],
    ['a digest that is none', { sha256: 'f' }],
  ])('is refused for an asset with %s', (_, members) => {
    const change = (_dataset: unknown, first: Record<string, unknown>): void => {
      first['asset'] = { ...(first['asset'] as object), ...members };
    };
    expect(problemOf(change)).toHaveProperty('problem');
  });

  it('is shown without terminal codes', () => {
    const index = indexOf(api);
    const run = { ...index.datasets['audit-logs']!.runs[0]!, error: { code: '\u001b]0;x\u0007BAD' } };
    const dataset = {
      ...index.datasets['audit-logs']!,
      latest: null,
      runs: [{ ...run, status: 'failed' as const }],
    };
    const lines = indexLines({ ...index, datasets: { 'audit-logs': dataset } }, 'example/data').join('\n');
    // eslint-disable-next-line no-control-regex -- control characters are what it looks for
    expect(lines).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });

  it.each<[string, (one: IndexedDay) => IndexedDay, RegExp]>([
    [
      'a size that is too small',
      (one) => ({ ...one, asset: { ...one.asset!, sizeBytes: 5 } }),
      /larger than the 5 bytes/,
    ],
    [
      'a size that is too large',
      (one) => ({ ...one, asset: { ...one.asset!, sizeBytes: 500 } }),
      /size or SHA-256/,
    ],
    [
      'another digest',
      (one) => ({ ...one, asset: { ...one.asset!, sha256: 'a'.repeat(64) } }),
      /tells of another file/,
    ],
    ['another run', (one) => ({ ...one, runId: '20261123T010000Z-ffffff' }), /tells of another file/],
    [
      'another manifest',
      (one) => ({ ...one, manifest: one.asset }),
      /size or SHA-256|larger|not JSON|Unexpected|another file/,
    ],
    [
      'an asset that is gone',
      (one) => ({ ...one, asset: { ...one.asset!, id: 1, name: 'gone' } }),
      /not there any more/,
    ],
  ])('that lies about %s leaves nothing on the disk', async (_, lie, says) => {
    const outDir = `${workspace.path}/out-of-reader`;
    const wanted = { dataset: 'audit-logs', outDir };
    await expect(
      fetchDays([lie(day())], wanted, releaseDays(clientFor(api), 'audit-logs')),
    ).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(says),
    });
    expect(filesBelow(outDir)).toEqual([]);
  });

  it('rebuilt from releases takes no manifest that tells of another file', async () => {
    const assets = api.assets(TAG)!;
    const asset = assets.get('audit-logs-2026-11-22.manifest.json')!;
    asset.content = Buffer.from(
      asset.content.toString('utf8').replace(/"status": "succeeded"/g, '"status": "perfect"'),
    );
    api.removeBranch('genesys-core/index');
    api.assets('genesys-core-index')!.get('index.json')!.content = Buffer.from('{}');
    const told: string[] = [];
    const client = clientFor(api, { log: (line) => void told.push(line) });
    const { index } = await storeFor(client).read(Date.parse('2026-11-24T06:00:00Z'));
    expect(Object.keys(index.datasets)).toEqual([]);
    expect(told.join('\n')).toMatch(/audit-logs-2026-11-22\.manifest\.json of \S+ holds no valid manifest/);
  });
});

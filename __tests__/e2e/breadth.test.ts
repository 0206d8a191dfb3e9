import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import { startSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/server.js';
import { cliIn, dayText, recordsOf, runDataset, type CliRun } from '../support/cli-run.js';
import { ROOT } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

/** The events of a run, in order. */
function eventsOf({ runDir }: CliRun): Record<string, unknown>[] {
  const lines = readFileSync(join(runDir, 'events.jsonl'), 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const DAYS = ['--start', dayText(3), '--end', dayText(1)];

describe('datasets of other shapes', () => {
  let workspace: Workspace;
  let simulator: Simulator | undefined;

  /** Serves the endpoints of a fixture, and runs a dataset of it. */
  const simulate = async (
    fixture: string,
    faults: SimulatorOptions['faults'] = [],
  ): Promise<(dataset: string, ...args: string[]) => Promise<CliRun>> => {
    copyFileSync(join(ROOT, '__tests__/fixtures', fixture), join(workspace.path, fixture));
    const catalog = await loadCatalog({
      catalogDir: join(ROOT, 'catalog'),
      overlayPath: fixture,
      workspace: workspace.path,
    });
    const started = await startSimulator({ catalog, records: { rowsPerDay: 90, rows: 40 }, faults });
    simulator = started;
    return (dataset, ...args) =>
      runDataset(workspace.path, started.url, dataset, ['--catalog', fixture, ...args]);
  };

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(async () => {
    await simulator?.close();
    simulator = undefined;
    workspace.remove();
  });

  it('rows: every interval of every group is a record of its own, with a column for each figure', async () => {
    const run = await simulate('rows.catalog.json');
    const ended = await run('queue-figures', ...DAYS);
    expect(ended.manifest.status).toBe('succeeded');
    expect(ended.manifest.counts).toMatchObject({ records: 180, duplicates: 0, pages: 2 });
    const records = recordsOf(ended);
    expect(records).toHaveLength(180);
    expect(Object.keys(records[0]!)).toEqual([
      'queueId',
      'mediaType',
      'intervalStart',
      'intervalEnd',
      'nOffered_count',
      'tHandle_sum',
    ]);
    const offered = records.reduce((sum, record) => sum + Number(record['nOffered_count']), 0);
    expect(ended.summary.data.metrics?.['offered']?.sum).toBe(offered);
    expect(ended.summary.data.totals.records).toBe(180);
    expect((await cliIn(workspace.path, ['verify', ended.runDir])).exitCode).toBe(0);

    const segments = await run('conversation-segments', ...DAYS);
    expect(segments.manifest).toMatchObject({ status: 'succeeded', counts: { records: 180, duplicates: 0 } });
  });

  it('parents: one request each, a gone one is counted, a failed one is named, and a resumed run fetches its part again', async () => {
    const members = '/api/v2/routing/queues/*/members';
    const run = await simulate('parents.catalog.json', [
      { match: { path: members, nth: 3 }, fault: { kind: 'status', status: 404 } },
      { match: { path: members, nth: 7 }, fault: { kind: 'status', status: 400, code: 'bad.request' } },
    ]);
    const ended = await run('members-of-queues');
    expect(ended.exitCode).toBe(1);
    expect(ended.manifest.status).toBe('partial');
    const { total, done, gone, failed } = ended.manifest.parents!;
    expect([gone, failed, done]).toEqual([1, 1, total - 2]);
    expect(ended.manifest.error?.message).toMatch(/^1 of \d+ parents failed: [0-9a-f-]{36}\./);
    const asked = simulator!.log.filter(({ path }) => path.endsWith('/members'));
    expect(new Set(asked.map(({ path }) => path)).size).toBe(total);
    expect((await cliIn(workspace.path, ['verify', ended.runDir])).exitCode).toBe(0);

    const again = await run('members-of-queues', '--resume-from', ended.runDir);
    expect(again.manifest).toMatchObject({ status: 'succeeded', parents: { total, failed: 0 } });
    const kept = again.manifest.slices.filter(({ resumedFrom }) => resumedFrom !== undefined);
    expect(kept).toHaveLength(ended.manifest.slices.filter(({ status }) => status === 'succeeded').length);
    const records = recordsOf(again);
    const keys = new Set(records.map(({ queueId, id }) => `${String(queueId)} ${String(id)}`));
    expect(keys.size).toBe(records.length);
  });

  it('parents: the values of the filter take the place of the list', async () => {
    const run = await simulate('parents.catalog.json');
    const ended = await run('members-of-queues', '--filters', '{"queueId":["a","b"]}');
    expect(ended.manifest).toMatchObject({
      status: 'succeeded',
      parents: { total: 2, done: 2, gone: 0, failed: 0 },
    });
    expect(recordsOf(ended).every(({ queueId }) => queueId === 'a' || queueId === 'b')).toBe(true);
    expect(simulator!.log.some(({ path }) => path === '/api/v2/routing/queues')).toBe(false);
  });

  it('rows under a parent are identified by what the parent gave', async () => {
    const run = await simulate('parents.catalog.json');
    const ended = await run('shifts-of-queues', '--filters', '{"queueId":["a","b"]}');
    expect(ended.manifest).toMatchObject({ status: 'succeeded', parents: { total: 2, done: 2 } });
    const records = recordsOf(ended);
    expect(new Set(records.map(({ queueId }) => queueId))).toEqual(new Set(['a', 'b']));
    expect(records.every(({ memberId, shiftId }) => memberId !== undefined && shiftId !== undefined)).toBe(
      true,
    );
    expect((await cliIn(workspace.path, ['verify', ended.runDir])).exitCode).toBe(0);
  });

  it('a word that the vendor does not know is an anomaly of a shipped dataset', async () => {
    const body = JSON.stringify({
      entities: [
        { id: '1c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'Billing', state: 'active' },
        { id: '2c9e6679-7425-40de-944b-e07fc1f90ae7', name: 'Sales', state: 'asleep' },
      ],
      pageCount: 1,
      total: 2,
    });
    const catalog = await loadCatalog({ catalogDir: join(ROOT, 'catalog'), workspace: workspace.path });
    simulator = await startSimulator({
      catalog,
      faults: [{ match: { path: '/api/v2/routing/skills' }, fault: { kind: 'status', status: 200, body } }],
    });
    const ended = await runDataset(workspace.path, simulator.url, 'routing-skills', []);
    expect(ended.manifest).toMatchObject({ status: 'succeeded', counts: { records: 2 } });
    expect(ended.summary.run.anomalies).toContainEqual({
      type: 'unknownWords',
      count: 1,
      fields: { state: { values: 1, words: ['asleep'] } },
    });
  });

  it('offset paging and one object as the only item', async () => {
    const run = await simulate('shapes.catalog.json');
    const users = await run('identity-users');
    expect(users.manifest).toMatchObject({
      status: 'succeeded',
      counts: { records: 40, pages: 2, duplicates: 0 },
    });
    const organization = await run('organization');
    expect(organization.manifest).toMatchObject({ status: 'succeeded', counts: { records: 1, pages: 1 } });
    expect(organization.manifest.warnings).toContainEqual({
      code: 'DEPRECATED',
      message: expect.stringContaining('another operation'),
    });
  });

  it('availability: what ends after the watermark is provisional, and a later run completes it', async () => {
    const noon = `${dayText(2)}T12:00:00.000Z`;
    const path = '/api/v2/analytics/tales/details/jobs/availability';
    const body = JSON.stringify({ dataAvailabilityDate: noon });
    const run = await simulate('shapes.catalog.json', [
      { match: { path, nth: 1 }, fault: { kind: 'status', status: 200, body } },
    ]);
    const first = await run('conversations-told', ...DAYS);
    expect(first.exitCode).toBe(75);
    expect(first.manifest).toMatchObject({ status: 'partial', availableUntil: `${dayText(2)}T12:00:00Z` });
    expect(first.manifest.slices.map(({ status }) => status)).toEqual(['succeeded', 'provisional']);
    expect(first.manifest.slices[1]!.records).toBeGreaterThan(0);
    expect((await cliIn(workspace.path, ['verify', first.runDir])).exitCode).toBe(0);

    const later = await run('conversations-told', ...DAYS, '--resume-from', first.runDir);
    expect(later.manifest).toMatchObject({ status: 'succeeded', counts: { records: 180 } });
    expect(later.manifest.slices.map(({ resumedFrom }) => resumedFrom)).toEqual([
      first.manifest.runId,
      undefined,
    ]);
  });

  it.each([
    ['conversation-details', 'conversations'],
    ['conversation-participants', 'conversations'],
    ['user-status-details', 'users'],
  ])(
    'availability: at noon of its last day %s is provisional from there on, and complete with the next run',
    async (dataset, of) => {
      const catalog = await loadCatalog({
        catalogDir: join(ROOT, 'catalog'),
        workspace: workspace.path,
      });
      const body = JSON.stringify({ dataAvailabilityDate: `${dayText(2)}T12:00:00.000Z` });
      const path = `/api/v2/analytics/${of}/details/jobs/availability`;
      simulator = await startSimulator({
        catalog,
        records: { rowsPerDay: 90 },
        faults: [{ match: { path, nth: 1 }, fault: { kind: 'status', status: 200, body } }],
      });
      const first = await runDataset(workspace.path, simulator.url, dataset, DAYS);
      expect(first.exitCode).toBe(75);
      expect(first.manifest).toMatchObject({ status: 'partial', availableUntil: `${dayText(2)}T12:00:00Z` });
      expect(first.manifest.slices.map(({ status }) => status)).toEqual(['succeeded', 'provisional']);
      expect((await cliIn(workspace.path, ['verify', first.runDir])).exitCode).toBe(0);

      const next = await runDataset(workspace.path, simulator.url, dataset, [
        ...DAYS,
        ...['--resume-from', first.runDir],
      ]);
      expect(next.exitCode).toBe(0);
      expect(next.manifest.status).toBe('succeeded');
      expect(next.manifest.slices.map(({ status, resumedFrom }) => [status, resumedFrom])).toEqual([
        ['succeeded', first.manifest.runId],
        ['succeeded', undefined],
      ]);
      expect(recordsOf(next).length).toBe(next.manifest.counts.records);
      expect(next.manifest.counts.records).toBeGreaterThanOrEqual(first.manifest.counts.records);
      expect((await cliIn(workspace.path, ['verify', next.runDir])).exitCode).toBe(0);
    },
  );

  it('parents with a window: each slice asks for its own, and shards merge to the run of one machine', async () => {
    const run = await simulate('shapes.catalog.json');
    const whole = await run('tale-recordings', ...DAYS);
    expect(whole.manifest).toMatchObject({ status: 'succeeded', parents: { total: 180, done: 180 } });
    const days = new Set(
      recordsOf(whole).map(({ conversationStart }) => String(conversationStart).slice(0, 10)),
    );
    expect(days).toEqual(new Set([dayText(3), dayText(2)]));
    const catalog = ['--catalog', 'shapes.catalog.json'];
    const planned = await cliIn(workspace.path, [
      ...['plan', 'tale-recordings', ...catalog, ...DAYS, '--shards', '2', '--json'],
    ]);
    const { include } = JSON.parse(planned.stdout) as { include: { shard: string }[] };
    const shards: string[] = [];
    for (const { shard } of include) shards.push((await run('tale-recordings', '--shard', shard)).runDir);
    const merged = await cliIn(workspace.path, ['merge', ...shards, ...catalog, '--json']);
    expect(merged.exitCode).toBe(0);
    expect(JSON.parse(merged.stdout)).toMatchObject({ dataDigest: whole.manifest.dataDigest });
  });

  it('a query whose state and results share a path', async () => {
    const run = await simulate('shapes.catalog.json');
    const ended = await run('api-requests', ...DAYS);
    expect(ended.manifest).toMatchObject({ status: 'succeeded', counts: { records: 180 } });
  });

  it('a list without an interval is read until it has left the window, which the client keeps', async () => {
    const run = await simulate('windows.catalog.json');
    const ended = await run('newest-log', '--start', dayText(1), '--end', dayText(0));
    expect(ended.manifest).toMatchObject({ status: 'succeeded', warnings: [] });
    const [slice] = ended.manifest.slices;
    expect(slice?.completeness).toMatchObject({ stoppedBy: 'windowPassed', decidedBy: 'windowPassed' });
    expect(slice?.completeness.outOfWindow).toBeGreaterThan(0);
    const records = recordsOf(ended);
    expect(records).toHaveLength(90);
    expect(records.every(({ at }) => String(at).startsWith(dayText(1)))).toBe(true);
    expect((await cliIn(workspace.path, ['verify', ended.runDir])).exitCode).toBe(0);
    const plan = await cliIn(workspace.path, ['describe', 'newest-log', '--catalog', 'windows.catalog.json']);
    expect(plan.stdout).toContain('not known for log.newest: the vendor does not say');
  });

  it('dates of a time zone in the path, weeks as slices, and answers that are made when they are asked for', async () => {
    const run = await simulate('windows.catalog.json');
    const ended = await run('dated-log', '--start', dayText(9), '--end', dayText(1));
    expect(ended.manifest.status).toBe('succeeded');
    const starts = ended.manifest.slices.slice(1).map(({ start }) => new Date(String(start)));
    expect(starts.length).toBeGreaterThan(0);
    // Monday begins there in the evening of Sunday.
    for (const start of starts) expect([start.getUTCDay(), start.getUTCHours() >= 22]).toEqual([0, true]);
    const asked = simulator!.log.filter(({ path }) => path.includes('/windows/dates/'));
    expect(asked.filter(({ status }) => status === 202).length).toBeGreaterThan(0);
    expect(new Set(recordsOf(ended).map(({ at }) => String(at).slice(0, 10))).size).toBe(8);
  });

  it('two datasets of one job: the second run reads the results of the first one’s queries', async () => {
    const run = await simulate('windows.catalog.json');
    const submits = (): number =>
      simulator!.log.filter(({ method, path }) => method === 'POST' && path.endsWith('/details/jobs')).length;
    const details = await run('conversation-details', ...DAYS);
    expect(details.manifest.status).toBe('succeeded');
    expect(submits()).toBe(2);
    const participants = await run('conversation-participants', ...DAYS);
    expect(participants.manifest).toMatchObject({ status: 'succeeded', slices: [{}, {}] });
    expect(submits()).toBe(2);
    const shared = eventsOf(participants).filter(({ type }) => type === 'transaction.shared');
    expect(shared.map(({ fromDataset, fromRunId }) => [fromDataset, fromRunId])).toEqual(
      Array.from({ length: 2 }, () => ['conversation-details', details.manifest.runId]),
    );
    expect((await cliIn(workspace.path, ['verify', participants.runDir])).exitCode).toBe(0);

    // The same dataset again, another request, and results that are gone: each submits its own.
    await run('conversation-details', ...DAYS);
    expect(submits()).toBe(4);
    await run('conversation-participants', '--start', dayText(3), '--end', dayText(2));
    expect(submits()).toBe(4);
    simulator!.setFaults([
      {
        match: { path: '/api/v2/analytics/*/details/jobs/*/results', nth: 1 },
        fault: { kind: 'status', status: 410 },
      },
    ]);
    const lost = await run('conversation-participants', '--start', dayText(3), '--end', dayText(2));
    expect(lost.manifest.status).toBe('succeeded');
    expect(submits()).toBe(5);
    expect(lost.manifest.dataDigest).toBe(
      (await run('conversation-participants', '--start', dayText(3), '--end', dayText(2))).manifest
        .dataDigest,
    );
  });

  it('secrets of OAuth clients and integrations are in no file, whatever an overlay keeps', async () => {
    const canary = 'c4n4ry-s3cr3t-0f-4-cl13nt';
    const secretNames = ['secret', 'clientSecret', 'apiKey', 'accessToken', 'privateKey', 'password'];
    const row = {
      id: 'd1f0c9e8-1111-4222-8333-444455556666',
      name: 'A client',
      ...Object.fromEntries(secretNames.map((name) => [name, canary])),
      config: { credentials: { basic: { password: canary, 'api-key': canary } }, secrets: [canary] },
    };
    const overlayOf = (paths: readonly string[]): string => {
      const keep = Object.fromEntries(paths.map((path) => [path, { why: 'Asked for.', kind: 'text' }]));
      const changed = { redaction: { keep }, record: { fields: null } };
      const keys = ['oauth-clients', 'integrations'];
      return JSON.stringify({
        catalogVersion: '1',
        governance: { allowBroadKeep: keys },
        datasets: Object.fromEntries(keys.map((key) => [key, { extends: key, ...changed }])),
      });
    };
    // By name a rule can not even ask for them; a wide one can, and gets none.
    writeFileSync(join(workspace.path, 'named.json'), overlayOf([...secretNames, 'config.secrets[]']));
    const named = await cliIn(workspace.path, ['validate', 'named.json']);
    expect(named.exitCode).not.toBe(0);
    expect(`${named.stdout}${named.stderr}`.match(/is the name of a secret/g)).toHaveLength(14);
    const wide = ['*', '**.*', 'config.*.*', 'config.credentials.*.*'];
    writeFileSync(join(workspace.path, 'windows.catalog.json'), overlayOf(wide));
    const body = JSON.stringify({ entities: [row], pageNumber: 1, pageSize: 100, pageCount: 1, total: 1 });
    const started = await startSimulator({
      catalog: await loadCatalog({ catalogDir: join(ROOT, 'catalog'), workspace: workspace.path }),
      faults: ['/api/v2/oauth/clients', '/api/v2/integrations'].map((path) => ({
        match: { path },
        fault: { kind: 'status' as const, status: 200, body },
      })),
    });
    simulator = started;
    for (const dataset of ['oauth-clients', 'integrations']) {
      const ended = await runDataset(workspace.path, started.url, dataset, [
        '--catalog',
        'windows.catalog.json',
      ]);
      expect([dataset, ended.manifest.status, ended.manifest.counts.records]).toEqual([
        dataset,
        'succeeded',
        1,
      ]);
      expect(recordsOf(ended)[0]).toMatchObject({ id: row.id, name: row.name });
      const text = [
        ended.stdout,
        ended.stderr,
        JSON.stringify(recordsOf(ended)),
        ...['manifest.json', 'events.jsonl', 'summary.json', 'report.html', 'datapackage.json']
          .map((name) => join(ended.runDir, name))
          .flatMap((path) => (existsSync(path) ? [readFileSync(path, 'utf8')] : [])),
      ].join('\n');
      expect(text.includes(canary)).toBe(false);
    }
  });
});

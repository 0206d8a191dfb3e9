import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { gunzipSync } from 'node:zlib';
import type { IndexedDay } from '../../src/github/index-days.js';
import { indexOf } from '../github/github-world.js';
import { startAuditService, type AuditEntry, type AuditService } from '../support/audit-service.js';
import { createBucketService, listenBucket } from '../support/bucket-service.js';
import { dayText } from '../support/cli-run.js';
import { startGitHubApi, WRITE_TOKEN, type GitHubApi } from '../support/github-api.js';
import { runCli, startAction, type ActionEnded } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

// Nights that fetch the day before again: what came late is published in its place, and nothing else is.

const RELEASE = 'genesys-core-data-audit-logs';
const [OLDER, DAY, NEXT, TODAY] = [3, 2, 1, 0].map(dayText) as [string, string, string, string];
/** Several runs as processes of their own, on a busy machine. */
const TIME_LIMIT_MS = 180_000;

describe('days that are fetched again', () => {
  let workspace: Workspace;
  let api: GitHubApi;
  let service: AuditService;
  let entries: AuditEntry[];

  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    entries = Object.entries({ older: OLDER, day: DAY, next: NEXT }).flatMap(([name, day]) =>
      [6, 12, 18].map((hour) => ({
        id: `${name}${hour}`,
        eventDate: `${day}T${String(hour).padStart(2, '0')}:00:00Z`,
      })),
    );
    service = await startAuditService((startMs, endMs) =>
      entries.filter(({ eventDate }) => {
        const atMs = Date.parse(eventDate);
        return atMs >= startMs && atMs < endMs;
      }),
    );
  });
  afterEach(async () => {
    await service.close();
    await api.close();
    workspace.remove();
  });

  const night = (
    start: string,
    end: string,
    inputs: Readonly<Record<string, string>> = {},
  ): Promise<ActionEnded> =>
    startAction({
      cwd: workspace.path,
      inputs: {
        ...{ dataset: 'audit-logs', clientId: 'simulator', clientSecret: 'simulator', upload: 'false' },
        ...{ apiUrl: service.url, loginUrl: service.url, start, end },
        ...{ githubToken: WRITE_TOKEN, publish: 'release,index', ...inputs },
      },
      env: api.env,
    }).ended;
  const days = (): ReadonlyMap<string, IndexedDay> =>
    new Map((indexOf(api).datasets['audit-logs']?.days ?? []).map((day) => [day.day, day]));
  const assetOf = (day: string): { readonly id: number; readonly ids: readonly unknown[] } => {
    const asset = api.assets(RELEASE)!.get(`audit-logs-${day}.jsonl.gz`)!;
    const lines = gunzipSync(asset.content).toString('utf8').trimEnd().split('\n');
    return { id: asset.id, ids: lines.map((line) => (JSON.parse(line) as { id: unknown }).id) };
  };

  it(
    'a record that came late: the file of its day is replaced and the index restates it; what is the same stays',
    async () => {
      expect((await night(OLDER, NEXT)).exitCode).toBe(0);
      const before = days();
      const assets = new Map([OLDER, DAY].map((day) => [day, assetOf(day).id]));
      entries.push({ id: 'late', eventDate: `${DAY}T13:00:00Z` });

      const ended = await night(NEXT, TODAY, { refetchDays: '2' });
      expect([ended.exitCode, ended.outputs['changedDays']]).toEqual([0, DAY]);
      expect(ended.stdout).toContain(`Fetching again, oldest first: ${OLDER}, ${DAY}.`);
      expect(ended.stdout).toContain(`${OLDER} was fetched again: nothing came late, 3 records as before.`);
      expect(ended.stdout).toContain(`${DAY} was fetched again: 1 record came late, 4 now, 3 before.`);
      expect(ended.summary).toMatch(/Fetched again: audit-logs, .*: succeeded: 1 record came late/);
      expect(ended.summary).toMatch(/Fetched again: audit-logs, .*: succeeded: nothing came late/);
      // The step's own outputs are those of its own window.
      expect(ended.outputs).toMatchObject({ windowStart: `${NEXT}T00:00:00Z`, recordCount: '3' });

      const after = days();
      expect(assetOf(DAY).ids).toEqual(['day6', 'day12', 'late', 'day18']);
      expect(assetOf(DAY).id).not.toBe(assets.get(DAY));
      expect(after.get(DAY)).toMatchObject({ records: 4, status: 'succeeded', mayGrow: false });
      expect(after.get(DAY)?.asset?.id).toBe(assetOf(DAY).id);
      expect(after.get(DAY)?.runId).not.toBe(before.get(DAY)?.runId);
      expect(after.get(DAY)?.dataDigest).not.toBe(before.get(DAY)?.dataDigest);
      expect(assetOf(OLDER).id).toBe(assets.get(OLDER));
      expect(after.get(OLDER)).toEqual(before.get(OLDER));
      const dataset = indexOf(api).datasets['audit-logs']!;
      // The two nights and the day that changed; the latest is that of the newest window.
      expect(dataset.runs).toHaveLength(3);
      expect(dataset.latest?.runId).toBe(ended.outputs['runId']);
      expect(dataset.coverage.flatMap(({ intervals }) => intervals)).toEqual([
        { start: `${OLDER}T00:00:00Z`, end: `${TODAY}T00:00:00Z` },
      ]);
      expect(api.assets(RELEASE)!.get(`audit-logs-latest.jsonl.gz`)?.label).toContain(NEXT);
    },
    TIME_LIMIT_MS,
  );

  it(
    'nothing late: nothing is published again, and a day that might have grown is settled',
    async () => {
      await night(DAY, NEXT);
      // As a run just after midnight tells it.
      const text = api.file('genesys-core/index', 'index.json')!;
      const growing = text.replaceAll('"mayGrow": false', '"mayGrow": true');
      expect(growing).not.toBe(text);
      api.commitFile('genesys-core/index', 'index.json', growing);
      const [before, asset] = [days().get(DAY), assetOf(DAY)];

      const ended = await night(NEXT, TODAY, { refetchDays: '1' });
      expect([ended.exitCode, ended.outputs['changedDays']]).toEqual([0, '']);
      expect(assetOf(DAY)).toEqual(asset);
      expect(days().get(DAY)).toEqual({ ...before, mayGrow: false });
      expect(indexOf(api).datasets['audit-logs']!.runs).toHaveLength(2);
    },
    TIME_LIMIT_MS,
  );

  it(
    'without an index there is nothing to compare with, and that is told',
    async () => {
      const where = ['--api-url', service.url, '--login-url', service.url];
      const ended = await runCli(
        ['run', 'audit-logs', ...where, '--start', DAY, '--end', NEXT, '--refetch-days', '1', '--json'],
        {
          cwd: workspace.path,
          env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' },
        },
      );
      expect(ended.exitCode).toBe(0);
      const told = JSON.parse(ended.stdout) as { refetched: readonly Record<string, unknown>[] };
      expect(told.refetched).toMatchObject([
        {
          status: 'succeeded',
          refetch: { day: OLDER, change: 'unknown', recordsBefore: null, recordsAfter: 3 },
        },
      ]);
      expect(ended.stderr).toContain('what came late is not known without publish: index or s3');
      expect(service.asked).toHaveLength(2);
    },
    TIME_LIMIT_MS,
  );

  it(
    'in a bucket alone: compared with its index, and only what differs is written again',
    async () => {
      const bucket = createBucketService();
      const store = await listenBucket(bucket);
      try {
        const env = {
          ...{ GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' },
          ...{ AWS_ACCESS_KEY_ID: 'AKIDTEST', AWS_SECRET_ACCESS_KEY: 'secret-of-the-store' },
          ...{ AWS_REGION: 'eu-central-1', AWS_ENDPOINT_URL_S3: store.url },
        };
        const where = ['--api-url', service.url, '--login-url', service.url];
        const run = (args: readonly string[]) =>
          runCli(
            ['run', 'audit-logs', ...where, '--publish', 's3', '--bucket', 's3://lake', '--json', ...args],
            { cwd: workspace.path, env },
          );
        await run(['--start', OLDER, '--end', NEXT]);
        const manifestOf = (day: string): string =>
          bucket.objects.get(`dataset=audit-logs/day=${day}/manifest.json`)!.bytes.toString('utf8');
        const before = [OLDER, DAY].map(manifestOf);
        entries.push({ id: 'late', eventDate: `${DAY}T13:00:00Z` });
        const ended = await run(['--start', NEXT, '--end', TODAY, '--refetch-days', '2']);
        const told = JSON.parse(ended.stdout) as { refetched: readonly Record<string, unknown>[] };
        expect(told.refetched).toMatchObject([
          { refetch: { day: OLDER, change: 'unchanged', recordsBefore: 3, recordsAfter: 3 } },
          { refetch: { day: DAY, change: 'changed', recordsBefore: 3, recordsAfter: 4 } },
        ]);
        const after = [OLDER, DAY].map(manifestOf);
        expect(after.map((text, index) => text === before[index])).toEqual([true, false]);
      } finally {
        store.close();
      }
    },
    TIME_LIMIT_MS,
  );

  it.each([
    [
      'a dataset without a window',
      ['users', '--refetch-days', '2'],
      /refetchDays is 2, but the dataset users has no window/,
    ],
    [
      'a number that is none',
      ['audit-logs', '--refetch-days', 'two'],
      /refetchDays is "two"\. Allowed: a whole number from 0 to 31/,
    ],
  ])('refuses %s before anything is sent', async (_, args, message) => {
    const where = ['--api-url', service.url, '--login-url', service.url];
    const ended = await runCli(['run', ...args, ...where], { cwd: workspace.path, env: {} });
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toMatch(message);
    expect(service.asked).toEqual([]);
  });
});

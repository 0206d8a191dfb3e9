import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { createBucketService, listenBucket, type BucketService } from '../support/bucket-service.js';
import { dayText } from '../support/cli-run.js';
import { CLI_ENTRY, startScript, type Ended, type Running } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const DAYS = [dayText(3), dayText(2)];

describe('publish: s3', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  let service: BucketService;
  let store: { readonly url: string; close(): void };

  beforeEach(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({ records: { auditsPerDay: 60 } });
    service = createBucketService();
    store = await listenBucket(service);
  });
  afterEach(async () => {
    store.close();
    await simulator.close();
    workspace.remove();
  });

  const start = (args: readonly string[] = [], env: Record<string, string> = {}): Running<Ended> =>
    startScript(
      CLI_ENTRY,
      [
        ...['run', 'audit-logs', '--start', DAYS[0]!, '--end', dayText(1), '--json'],
        ...['--api-url', simulator.url, '--login-url', simulator.url],
        ...['--publish', 's3', '--bucket', 's3://lake/genesys', ...args],
      ],
      {
        cwd: workspace.path,
        env: {
          GENESYS_CLIENT_ID: 'simulator',
          GENESYS_CLIENT_SECRET: 'simulator',
          AWS_ACCESS_KEY_ID: 'AKIDTEST',
          AWS_SECRET_ACCESS_KEY: 'secret-of-the-store',
          AWS_REGION: 'eu-central-1',
          AWS_ENDPOINT_URL_S3: store.url,
          ...env,
        },
      },
    );
  const run = (args?: readonly string[], env?: Record<string, string>): Promise<Ended> =>
    start(args, env).ended;
  const textAt = (key: string): string => {
    const bytes = service.objects.get(`genesys/${key}`)?.bytes;
    if (bytes === undefined) throw new Error(`no object ${key}`);
    return (key.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  };

  const indexedDays = (): readonly string[] => {
    const index = JSON.parse(textAt('index.json')) as {
      datasets: Record<string, { days: readonly { day: string }[] }>;
    };
    return index.datasets['audit-logs']!.days.map(({ day }) => day).sort();
  };

  it('puts each day where a warehouse looks for it, with its manifest and an index', async () => {
    const ended = await run();
    expect({ exitCode: ended.exitCode, stderr: ended.stderr }).toMatchObject({ exitCode: 0 });
    for (const day of DAYS) {
      const lines = textAt(`dataset=audit-logs/day=${day}/part-0.jsonl.gz`).trim().split('\n');
      expect(lines).toHaveLength(60);
      for (const line of lines)
        expect((JSON.parse(line) as { eventDate: string }).eventDate.slice(0, 10)).toBe(day);
      const manifest = JSON.parse(textAt(`dataset=audit-logs/day=${day}/manifest.json`)) as {
        counts: { records: number };
      };
      expect(manifest.counts.records).toBe(60);
    }
    expect(indexedDays()).toEqual(DAYS);
    expect(ended.stdout + ended.stderr).not.toContain('secret-of-the-store');
  });

  it('gives its days to get, in another format too: the same records, by their digest', async () => {
    await run();
    const get = (...args: readonly string[]): Promise<Ended> =>
      startScript(CLI_ENTRY, ['get', 'audit-logs', '--bucket', 's3://lake/genesys', ...args], {
        cwd: workspace.path,
        env: {
          AWS_ACCESS_KEY_ID: 'AKIDTEST',
          AWS_SECRET_ACCESS_KEY: 'secret-of-the-store',
          AWS_REGION: 'eu-central-1',
          AWS_ENDPOINT_URL_S3: store.url,
        },
      }).ended;
    const asParquet = await get('--since', DAYS[0]!, '--format', 'parquet');
    expect({ exitCode: asParquet.exitCode, stderr: asParquet.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(asParquet.stdout).toContain('as parquet they hold the same records');
    const folder = join(workspace.path, 'out/audit-logs');
    const files = (ending: string): readonly string[] =>
      readdirSync(folder).filter((name) => name.endsWith(ending));
    expect(files('.parquet')).toEqual(DAYS.map((day) => `audit-logs-${day}.parquet`));
    const duckdb = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = await duckdb.runAndReadAll(`select count(distinct id) from '${folder}/*.parquet'`);
    expect(rows.getRowsJson()).toEqual([['120']]);
    duckdb.closeSync();

    // The same state of a day in two formats stays: who reads names one of them.
    const asCsv = await get('--since', DAYS[0]!, '--format', 'csv.gz');
    expect({ exitCode: asCsv.exitCode, stderr: asCsv.stderr }).toEqual({ exitCode: 0, stderr: '' });
    for (const ending of ['.parquet', '.csv.gz'])
      expect(files(ending)).toEqual(DAYS.map((day) => `audit-logs-${day}${ending}`));

    const key = `genesys/dataset=audit-logs/day=${DAYS[1]!}/part-0.jsonl.gz`;
    service.intercept = (_request, asked) => (asked === key ? new Response('other bytes') : undefined);
    const changed = await get('--until', dayText(1), '--since', DAYS[1]!, '--format', 'jsonl');
    expect(changed.exitCode).not.toBe(0);
    expect(files('.jsonl')).toEqual([]);
  });

  it('loses no day of eight publishers that come at once', async () => {
    const starts = Array.from({ length: 8 }, (_, index) => dayText(12 - index));
    const ended = await Promise.all(
      starts.map((start, index) =>
        run(['--start', start, '--end', dayText(11 - index), '--output-dir', `out${index}`]),
      ),
    );
    expect(ended.map(({ exitCode }) => exitCode)).toEqual(starts.map(() => 0));
    expect(indexedDays()).toEqual(starts);
  });

  it('killed in the middle of a large object leaves nothing to be seen, and the next run sweeps and publishes', async () => {
    await simulator.close();
    simulator = await startSimulator({ records: { auditsPerDay: 40_000 } });
    const args = ['--start', DAYS[1]!, '--format', 'jsonl'];
    service.intercept = (request) => {
      if (request.url.includes('partNumber=2')) running.kill('SIGKILL');
      return undefined;
    };
    const running = start(args);
    await running.ended;
    expect([...service.objects.keys()]).toEqual([]);
    expect(service.uploads.size).toBe(1);

    service.intercept = () => undefined;
    const again = await run(args);
    expect(again.exitCode).toBe(0);
    expect(again.stderr).toContain('Gave up 1 upload of earlier runs');
    expect(service.uploads.size).toBe(0);
    expect(textAt(`dataset=audit-logs/day=${DAYS[1]!}/part-0.jsonl`).trim().split('\n')).toHaveLength(40_000);
  });

  it.each([
    ['a bucket without publish', ['--publish', ''], {}, 'publish is without s3'],
    ['keys that are missing', [], { AWS_SECRET_ACCESS_KEY: '' }, 'AWS_SECRET_ACCESS_KEY'],
    ['credentials in the address', ['--bucket', 's3://a:b@lake'], {}, 'Take them out'],
  ])('refuses %s before anything is sent', async (_name, args, env, words) => {
    const ended = await run(args, env);
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toContain(words);
    expect(service.requests).toEqual([]);
  });

  const refused = (status: number, code: string) => (): Response =>
    new Response(`<?xml version="1.0"?><Error><Code>${code}</Code></Error>`, { status });

  it.each<readonly [string, string[], BucketService['intercept'] | undefined, RegExp]>([
    [
      'is not there',
      ['--bucket', 's3://not-there/genesys'],
      undefined,
      /The bucket not-there .*NoSuchBucket, there is no such bucket/,
    ],
    [
      'is another account’s',
      [],
      refused(403, 'AccessDenied'),
      /AccessDenied, the keys may not read and write there, or the bucket is another account/,
    ],
    [
      'is refused to this clock',
      [],
      refused(403, 'RequestTimeTooSkewed'),
      /RequestTimeTooSkewed, the clock of this machine is wrong by minutes\. Set it/,
    ],
    [
      'is in another region',
      [],
      refused(301, 'PermanentRedirect'),
      /PermanentRedirect, the bucket is in another region\. Set AWS_REGION/,
    ],
    [
      'has an index of somebody else',
      [],
      () => new Response('<html>Sign in</html>', { headers: { etag: '"e"' } }),
      /index\.json cannot be used/,
    ],
  ])(
    'that %s is told by name and remedy before anything is fetched',
    async (_what, args, intercept, words) => {
      if (intercept !== undefined) service.intercept = intercept;
      const ended = await run(args);
      expect(ended.exitCode).toBe(1);
      expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'failed', error: { code: 'PUBLISH' } });
      expect(ended.stderr).toMatch(words);
      expect(ended.stderr).toContain('Nothing was fetched.');
      expect(simulator.log).toEqual([]);
      expect(existsSync(join(workspace.path, 'out'))).toBe(false);
    },
  );

  it('a bucket that may be read and not written leaves the run good, and the log ends with what to do', async () => {
    service.intercept = ({ method }) => (method === 'GET' ? undefined : refused(403, 'AccessDenied')());
    const ended = await run();
    expect(ended.exitCode).toBe(1);
    expect(JSON.parse(ended.stdout)).toMatchObject({
      status: 'succeeded',
      publishErrors: [{ code: 'PUBLISH' }],
    });
    expect(ended.stderr.slice(ended.stderr.lastIndexOf('error '))).toMatch(/^error PUBLISH: .*AccessDenied/);
  });
});

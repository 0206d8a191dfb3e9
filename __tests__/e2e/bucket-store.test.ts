import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuckDBInstance } from '@duckdb/node-api';
import { AwsClient } from 'aws4fetch';
import { systemClock } from '../../src/base/clock.js';
import { open } from '../../src/client/index.js';
import { bucketAccess } from '../../src/github/bucket-access.js';
import { createBucketClient } from '../../src/github/bucket-client.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { dayText } from '../support/cli-run.js';
import { runCli, type Ended } from '../support/runner.js';
import { hasSwift, startSwift, STORE_BUCKET, STORE_KEYS } from '../support/swift-store.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const DAYS = [dayText(3), dayText(2)];

(hasSwift() ? describe : describe.skip)('a bucket of a real store', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  let store: { readonly url: string; close(): Promise<void> };
  let signed: AwsClient;
  let env: Record<string, string>;

  beforeAll(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({ records: { auditsPerDay: 60 } });
    store = await startSwift();
    signed = new AwsClient({ ...STORE_KEYS, service: 's3', region: 'us-east-1', retries: 0 });
    // Its servers may still find each other.
    let made = 503;
    for (let attempt = 0; attempt < 100 && made === 503; attempt += 1)
      made = (await signed.fetch(`${store.url}/${STORE_BUCKET}`, { method: 'PUT' })).status;
    expect(made).toBe(200);
    env = {
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
      AWS_ACCESS_KEY_ID: STORE_KEYS.accessKeyId,
      AWS_SECRET_ACCESS_KEY: STORE_KEYS.secretAccessKey,
      AWS_ENDPOINT_URL_S3: store.url,
    };
  });
  afterAll(async () => {
    await store.close();
    await simulator.close();
    workspace.remove();
  });

  const cli = (args: readonly string[]): Promise<Ended> => runCli([...args], { cwd: workspace.path, env });
  const publish = (format: string): Promise<Ended> =>
    cli([
      ...['run', 'audit-logs', '--start', DAYS[0]!, '--end', dayText(1), '--json', '--format', format],
      ...['--api-url', simulator.url, '--login-url', simulator.url],
      ...['--publish', 's3', '--bucket', `s3://${STORE_BUCKET}/${format}`],
    ]);

  it('gives back what was published, to get and to the client, each record once', async () => {
    const ended = await publish('jsonl.gz');
    expect({ exitCode: ended.exitCode, stderr: ended.stderr }).toMatchObject({ exitCode: 0 });
    expect(ended.stderr).toContain('takes no conditional writes');
    expect(ended.stdout + ended.stderr).not.toContain(STORE_KEYS.secretAccessKey);

    const got = await cli(['get', 'audit-logs', '--all', '--bucket', `s3://${STORE_BUCKET}/jsonl.gz`]);
    expect({ exitCode: got.exitCode, stderr: got.stderr }).toEqual({ exitCode: 0, stderr: '' });
    const folder = join(workspace.path, 'out/audit-logs');
    const files = readdirSync(folder).filter((name) => name.endsWith('.jsonl.gz'));
    expect(files).toEqual(DAYS.map((day) => `audit-logs-${day}.jsonl.gz`));
    const ids = files.flatMap((name) =>
      gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { id: string }).id),
    );
    expect(new Set(ids).size).toBe(120);

    const data = open({
      bucketUrl: `${store.url}/${STORE_BUCKET}/jsonl.gz`,
      fetch: (input, init) => signed.fetch(input, init),
    });
    const read: string[] = [];
    for await (const record of data.records<{ id: string }>('audit-logs')) read.push(record.id);
    expect(read.sort()).toEqual(ids.sort());
  });

  it('tells what is published, as the index of a repository does', async () => {
    const { exitCode, stdout } = await cli(['index', '--bucket', `s3://${STORE_BUCKET}/jsonl.gz`]);
    expect(exitCode).toBe(0);
    expect(stdout).toContain(`s3://${STORE_BUCKET}/jsonl.gz`);
    expect(stdout).toContain('audit-logs');
  });

  it('holds Parquet that a warehouse reads as it came over HTTP', async () => {
    expect((await publish('parquet')).exitCode).toBe(0);
    const key = `parquet/dataset=audit-logs/day=${DAYS[0]!}/part-0.parquet`;
    const answer = await signed.fetch(`${store.url}/${STORE_BUCKET}/${key}`);
    expect(answer.status).toBe(200);
    const file = join(workspace.path, 'day.parquet');
    writeFileSync(file, Buffer.from(await answer.arrayBuffer()));
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    const rows = await connection.runAndReadAll(`select count(distinct id) from '${file}'`);
    expect(rows.getRowsJson()).toEqual([['60']]);
  });

  it('takes a large object in parts, and sweeps nothing that was begun today', async () => {
    const client = createBucketClient(bucketAccess(`s3://${STORE_BUCKET}/large`, env), {
      clock: systemClock,
      signal: new AbortController().signal,
      fetch,
      log: () => undefined,
    });
    const content = new Blob([Buffer.alloc(40 * 1024 * 1024, 7)]);
    await client.write('dataset=x/part-0', content, { mediaType: 'text/plain', sha256: 'abc' });
    expect(await client.digestOf('dataset=x/part-0')).toBe('abc');
    let bytes = 0;
    for await (const chunk of (await client.download('dataset=x/part-0'))!) bytes += chunk.length;
    expect(bytes).toBe(content.size);

    const begun = await signed.fetch(`${store.url}/${STORE_BUCKET}/large/dataset=x/left?uploads`, {
      method: 'POST',
    });
    expect(begun.status).toBe(200);
    expect(await client.abortLeftovers('dataset=x/', systemClock.now())).toBe(0);
    expect(await client.abortLeftovers('dataset=x/', systemClock.now() + 2 * 86_400_000)).toBe(1);
    expect(await client.download('dataset=x/left')).toBeUndefined();
  });

  it('tells a bucket that is not there and keys that do not fit, in one line each', async () => {
    const missing = await cli(['index', '--bucket', 's3://not-there/x']);
    expect(missing.exitCode).not.toBe(0);
    expect(missing.stderr).toContain('NoSuchBucket');
    const wrong = await runCli(['index', '--bucket', `s3://${STORE_BUCKET}/x`], {
      cwd: workspace.path,
      env: { ...env, AWS_SECRET_ACCESS_KEY: 'another-key-of-the-store' },
    });
    expect(wrong.stderr).toContain('AWS_SECRET_ACCESS_KEY does not fit');
  });
});

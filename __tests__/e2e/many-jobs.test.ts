import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { indexOf } from '../github/github-world.js';
import { READ_TOKEN, WRITE_TOKEN } from '../support/github-api.js';
import { freshPlaces } from '../support/places.js';
import { ROOT, runCli } from '../support/runner.js';
import { parseWorkflow } from '../support/workflow-file.js';
import { runWorkflow, type Jobs, type JobRun } from '../support/workflow.js';

const SECRETS = { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator', WRITE: WRITE_TOKEN };
const NOON_MS = Date.parse('2026-11-22T12:00:00Z');

describe('workflows of many jobs, carried out', () => {
  const places = freshPlaces({
    clientSecret: 'simulator',
    pollsUntilDone: 1,
    nowMs: () => Date.parse('2026-11-22T23:59:59Z'),
    records: { auditsPerDay: 60, eventsPerDay: 30, users: 20 },
  });
  beforeEach(() => {
    symlinkSync(ROOT, join(places.workspace.path, '.genesys-core'));
  });

  const run = (
    called: string,
    inputs: readonly string[],
    more: { readonly failedAttempt?: Jobs; readonly wrong?: (row: Record<string, string>) => boolean } = {},
  ): Promise<Jobs> => {
    const caller = parseWorkflow(
      [
        ...['name: Caller', 'on:', '  workflow_dispatch:', 'jobs:', '  all:'],
        `    uses: org/genesys-core/.github/workflows/${called}.yml@v1`,
        ...['    with:', ...inputs.map((line) => `      ${line}`), '    secrets:'],
        '      clientId: ${{ secrets.GENESYS_CLIENT_ID }}',
        '      clientSecret: ${{ secrets.GENESYS_CLIENT_SECRET }}',
        '      githubToken: ${{ secrets.WRITE }}',
      ].join('\n'),
    );
    return runWorkflow(
      caller,
      { name: 'workflow_dispatch' },
      {
        secrets: SECRETS,
        cwd: places.workspace.path,
        env: { ...places.service.env, GITHUB_API_URL: places.github.url },
        artifacts: { list: () => places.service.artifacts, kept },
        failedAttempt: more.failedAttempt,
        github: { run_attempt: more.failedAttempt === undefined ? '1' : '2' },
        actionInputs: (row) => ({
          apiUrl: places.simulator.url,
          loginUrl: places.simulator.url,
          ...(more.wrong?.(row) === true ? { clientSecret: 'not-the-secret-of-it' } : {}),
        }),
        nowMs: NOON_MS,
      },
    );
  };
  const kept = new Map<string, ReadonlyMap<string, Buffer>>();
  beforeEach(() => {
    kept.clear();
  });
  const manifestOf = (job: JobRun | undefined): Manifest => {
    const step = job?.steps.find(({ outputs }) => outputs['manifestPath'] !== undefined);
    return JSON.parse(readFileSync(step!.outputs['manifestPath']!, 'utf8')) as Manifest;
  };

  it('a backfill with one job that failed and is run again has the digest of one machine', async () => {
    const inputs = [
      'dataset: audit-logs',
      'start: 2026-11-18',
      'end: 2026-11-22',
      "shards: '4'",
      'publish: release,index',
    ];
    let fetched = 0;
    const first = await run('backfill', inputs, {
      wrong: (row) => row['shard'] !== undefined && row['shard'] !== '' && (fetched += 1) === 2,
    });
    expect(first['all']?.result).toBe('failure');
    const shards = Object.values(first['all']!.parts!['shard']!.parts!);
    expect(shards.map(({ result }) => result)).toEqual(['success', 'failure', 'success', 'success']);
    // The gap is told and what is there is kept.
    const gap = manifestOf(first['all']!.parts!['merge']);
    expect(gap).toMatchObject({ status: 'partial', counts: { records: 180 } });
    expect(first['all']!.outputs).toMatchObject({ status: 'partial', missingDays: '2026-11-19' });

    const fetches = (): number => places.simulator.log.length;
    const before = fetches();
    const again = await run('backfill', inputs, { failedAttempt: first });
    expect(again['all']?.result).toBe('success');
    const rows = Object.values(again['all']!.parts!['shard']!.parts!);
    expect(rows.map((row, index) => row === shards[index])).toEqual([true, false, true, true]);
    expect(fetches() - before).toBeLessThan(before / 2);
    const whole = manifestOf(again['all']!.parts!['merge']);
    expect(whole).toMatchObject({ status: 'succeeded', counts: { records: 240 } });
    expect(
      indexOf(places.github).datasets['audit-logs']!.days!.map(({ day, status }) => [day, status]),
    ).toEqual(['21', '20', '19', '18'].map((day) => [`2026-11-${day}`, 'succeeded']));

    mkdirSync(join(places.workspace.path, 'one'));
    const one = await runCli(
      [
        ...['run', 'audit-logs', '--start', '2026-11-18', '--end', '2026-11-22', '--json'],
        ...['--api-url', places.simulator.url, '--login-url', places.simulator.url, '--output-dir', 'one'],
      ],
      { cwd: places.workspace.path, env: SECRETS },
    );
    expect((JSON.parse(one.stdout) as { dataDigest: string }).dataDigest).toBe(whole.dataDigest);
  }, 300_000);

  it('a night of several datasets has one budget, an index entry each, and one summary', async () => {
    const jobs = await run(
      'nightly',
      [
        'datasets: audit-logs, users, operational-events',
        "requestsPerMinute: '240'",
        'publish: index',
        "catchUp: '2'",
      ],
      { wrong: (row) => row['dataset'] === 'operational-events' && row['mode'] === undefined },
    );
    expect(jobs['all']?.result).toBe('failure');
    const rows = Object.values(jobs['all']!.parts!['dataset']!.parts!);
    expect(rows.map(({ result }) => result)).toEqual(['success', 'success', 'failure']);
    expect(rows.map(({ steps }) => steps.find(({ id }) => id === 'run')!.with)).toMatchObject([
      { dataset: 'audit-logs', requestsPerMinute: '80', catchUp: '2' },
      { dataset: 'users', requestsPerMinute: '80', catchUp: '0' },
      { dataset: 'operational-events', requestsPerMinute: '80' },
    ]);
    expect(Object.keys(indexOf(places.github).datasets).sort()).toEqual([
      'audit-logs',
      'operational-events',
      'users',
    ]);
    const summary = jobs['all']!.parts!['summary']!;
    expect(summary.result).toBe('success');
    expect(summary.steps.at(-1)!.summary).toMatch(/3 runs, 1 of them not whole/);
    expect(summary.steps.at(-1)!.summary).toMatch(/\| `operational-events` \|.*\| \*\*failed\*\* \|/);
  }, 300_000);

  it('a site of what was published goes to the pages of the repository', async () => {
    const publish = ['datasets: audit-logs, users', 'publish: release,index'];
    expect((await run('nightly', publish))['all']?.result).toBe('success');
    const jobs = await runWorkflow(
      parseWorkflow(
        [
          ...['name: Site of ours', 'on:', '  workflow_dispatch:', 'jobs:', '  site:'],
          '    uses: org/genesys-core/.github/workflows/site.yml@v1',
        ].join('\n'),
      ),
      { name: 'workflow_dispatch' },
      {
        cwd: places.workspace.path,
        env: { GITHUB_API_URL: places.github.url },
        artifacts: { list: () => [], kept },
        github: { token: READ_TOKEN },
        nowMs: NOON_MS,
      },
    );
    expect(jobs['site']).toMatchObject({
      result: 'success',
      outputs: { url: 'https://example.github.io/data/' },
    });
    const site = kept.get('github-pages')!;
    expect(site.get('index.html')!.toString()).toContain('Published by example/data');
    expect(site.get('audit-logs.html')!.toString()).toContain('2026-11-21: complete, 60 records');
    expect(site.get('users.html')!.toString()).toContain('2026-11-22: complete, 20 records');
    expect(site.has('schemas/audit-logs.schema.json')).toBe(true);
  }, 300_000);

  it('a night with a dataset that there is not fetches nothing', async () => {
    const jobs = await run('nightly', ['datasets: audit-logs, user']);
    expect(jobs['all']?.result).toBe('failure');
    expect(jobs['all']!.parts!['plan']!.steps.at(-1)!.action!.stdout).toContain('Did you mean "users"?');
    expect(places.simulator.log).toEqual([]);
  });
});

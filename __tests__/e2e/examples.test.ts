import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { READ_TOKEN, WRITE_TOKEN } from '../support/github-api.js';
import { freshPlaces } from '../support/places.js';
import { ROOT, runCli } from '../support/runner.js';
import { parseWorkflow } from '../support/workflow-file.js';
import { runWorkflow, type Jobs } from '../support/workflow.js';
import { filesBelow } from '../support/workspace.js';

const SECRET = 'simulator';

describe('the examples, carried out', () => {
  const places = freshPlaces({
    clientSecret: SECRET,
    pollsUntilDone: 1,
    records: { auditsPerDay: 60, users: 20 },
  });

  const run = (
    text: string,
    {
      webhook = '',
      wrong,
    }: { readonly webhook?: string; readonly wrong?: (dataset: string | undefined) => boolean } = {},
  ): Promise<Jobs> =>
    runWorkflow(
      parseWorkflow(text),
      { name: 'schedule' },
      {
        secrets: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: SECRET, CHAT_WEBHOOK: webhook },
        vars: { GENESYS_REGION: 'mypurecloud.ie' },
        cwd: places.workspace.path,
        env: { ...places.service.env, GITHUB_API_URL: places.github.url },
        // What the token of the job may do is asked for by the file.
        github: { token: /contents: write|issues: write/.test(text) ? WRITE_TOKEN : READ_TOKEN },
        actionInputs: ({ dataset }) => ({
          apiUrl: places.simulator.url,
          loginUrl: places.simulator.url,
          ...(wrong?.(dataset) === true ? { clientSecret: 'not-the-secret-of-it' } : {}),
        }),
      },
    );
  const example = (name: string): string => readFileSync(join(ROOT, 'examples', name), 'utf8');

  it('several datasets: each is published, under an artifact name that stays', async () => {
    const { fetch } = await run(example('several-datasets.yml'));
    expect(fetch?.result).toBe('success');
    expect(
      places.service.artifacts.map(({ name }) => name).filter((name) => !name.includes('-index-')),
    ).toEqual(['genesys-audit-logs', 'genesys-users']);
    expect(places.github.assets('genesys-core-data-audit-logs')).toBeDefined();
    expect(places.github.assets('genesys-core-data-users')).toBeDefined();
    const told = fetch?.steps.filter(({ name }) => name.startsWith('Tell a chat'));
    expect(told?.map(({ conclusion }) => conclusion)).toEqual(['skipped', 'skipped']);
  });

  it('several datasets: a chat is told of the one that failed, and why', async () => {
    const chat = await startChat();
    try {
      const { fetch } = await run(example('several-datasets.yml'), {
        webhook: chat.url,
        wrong: (dataset) => dataset === 'users',
      });
      expect(Object.values(fetch?.parts ?? {}).map(({ result }) => result)).toEqual(['success', 'failure']);
      expect(chat.received).toEqual([{ text: 'users: AUTH, retryable false' }]);
    } finally {
      await chat.close();
    }
  });

  it('self-hosted: what is old goes, what is new stays', async () => {
    symlinkSync(ROOT, join(places.workspace.path, '.genesys-core'));
    const killed = '20260101T000000Z-aaaaaa';
    const old = join(places.workspace.path, 'out/audit-logs', killed);
    mkdirSync(old, { recursive: true });
    writeFileSync(
      join(old, 'events.jsonl'),
      `${JSON.stringify({ runId: killed, datasetKey: 'audit-logs' })}\n`,
    );
    const jobs = await run(example('self-hosted.yml'));
    expect(jobs['audit-logs']?.steps.at(-1)).toMatchObject({
      conclusion: 'success',
      text: expect.stringContaining(`out/audit-logs/${killed}`),
    });
    const left = readdirSync(join(places.workspace.path, 'out/audit-logs'));
    expect(left).toHaveLength(1);
    expect(left).not.toContain(killed);
  });

  it('watch: no issue while all is well, one for a night that failed', async () => {
    symlinkSync(ROOT, join(places.workspace.path, '.genesys-core'));
    const watch = readFileSync(join(ROOT, '.github/workflows/watch.yml'), 'utf8');
    await run(example('several-datasets.yml'));
    expect((await run(watch))['watch']?.result).toBe('success');
    expect(places.github.issues).toEqual([]);
    await run(example('several-datasets.yml'), { wrong: (dataset) => dataset === 'users' });
    expect((await run(watch))['watch']?.result).toBe('success');
    expect(places.github.issues).toMatchObject([{ state: 'open', title: expect.stringContaining('users') }]);
  });

  it('what init writes into an empty folder runs as it is, with a dry run before', async () => {
    const flags = ['--region', 'eu-west-1', '--datasets', 'audit-logs,users', '--publish', 'release,index'];
    const { exitCode, stdout } = await runCli(['init', ...flags], { cwd: places.workspace.path });
    expect(exitCode).toBe(0);
    expect(stdout).toMatch(/^Dry run of audit-logs: .*^Dry run of users: /ms);
    expect(filesBelow(places.workspace.path).sort()).toEqual([
      '.github/workflows/genesys.yml',
      'genesys/catalog.json',
    ]);
    const text = readFileSync(join(places.workspace.path, '.github/workflows/genesys.yml'), 'utf8');
    const { fetch } = await run(text);
    expect(fetch?.result).toBe('success');
    expect(places.github.assets('genesys-core-data-users')).toBeDefined();
    expect(Object.values(fetch?.parts ?? {})).toHaveLength(2);
  });
});

/** A chat's webhook: it keeps what it is sent. */
async function startChat(): Promise<{
  readonly url: string;
  readonly received: unknown[];
  close(): Promise<void>;
}> {
  const received: unknown[] = [];
  const server: Server = createServer((request, reply) => {
    let body = '';
    request.setEncoding('utf8').on('data', (part: string) => (body += part));
    request.on('end', () => {
      received.push(JSON.parse(body));
      reply.end('ok');
    });
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/`,
    received,
    close: () =>
      new Promise((done) => {
        server.close(() => {
          done();
        });
      }),
  };
}

import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api';
import { open, type Published } from '../../src/client/index.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { indexOf } from '../github/github-world.js';
import { CHROMIUM, evaluateInPage } from '../support/browser-page.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { REPOSITORY, servePublished, TOKEN, type PublishedSite } from '../support/published-site.js';
import { ROOT, runCli } from '../support/runner.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';

const { clientFiles } = (await import(join(ROOT, 'scripts/client.mjs'))) as {
  clientFiles(root: string): Record<'index.js', string>;
};
const DAYS = ['2026-11-20', '2026-11-21'];
const PER_DAY = 40;
const TAG = 'genesys-core-data-audit-logs';

describe('two nights as Parquet, from a fresh folder', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  let api: GitHubApi;
  let publicSite: PublishedSite;
  let privateSite: PublishedSite;
  let duckdb: DuckDBConnection;
  /** Ids by DuckDB of the runs' own files, sorted. */
  let ids: readonly string[];

  const rowsOf = async (query: string): Promise<readonly (readonly unknown[])[]> =>
    (await duckdb.runAndReadAll(query)).getRowsJson();
  const idsIn = async (files: string): Promise<readonly string[]> =>
    (await rowsOf(`select id from '${files}' order by id`)).map(([id]) => String(id));
  const saved = (name: string, bytes: Uint8Array): string => {
    const path = join(workspace.path, name);
    writeFileSync(path, bytes);
    return path;
  };
  const ways = (): Record<string, object> => ({
    public: { repository: REPOSITORY, apiUrl: publicSite.url, rawUrl: publicSite.url },
    private: { repository: REPOSITORY, apiUrl: privateSite.url, rawUrl: privateSite.url, token: TOKEN },
  });

  beforeAll(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    simulator = await startSimulator({ pollsUntilDone: 1, records: { auditsPerDay: PER_DAY } });
    duckdb = await (await DuckDBInstance.create(':memory:')).connect();
    for (const [place, start] of DAYS.entries()) {
      const end = DAYS[place + 1] ?? '2026-11-22';
      const ended = await runCli(
        [
          ...['run', 'audit-logs', '--start', start, '--end', end, '--format', 'parquet'],
          ...['--publish', 'release,index', '--api-url', simulator.url, '--login-url', simulator.url],
        ],
        {
          cwd: workspace.path,
          env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator', ...api.env },
        },
      );
      expect({ exitCode: ended.exitCode, stderr: ended.stderr }).toMatchObject({ exitCode: 0 });
    }
    ids = await idsIn(join(workspace.path, 'out/audit-logs/*/data/*.parquet'));
    const assets = new Map([...api.assets(TAG)!.values()].map(({ id, content }) => [id, content]));
    publicSite = await servePublished({ isPrivate: false, index: indexOf(api), assets });
    privateSite = await servePublished({ isPrivate: true, index: indexOf(api), assets });
  });
  afterAll(async () => {
    duckdb.closeSync();
    await publicSite.close();
    await privateSite.close();
    await simulator.close();
    await api.close();
    workspace.remove();
  });

  it('are read by DuckDB, each record once, with the types that are declared', async () => {
    expect(new Set(ids).size).toBe(2 * PER_DAY);
    const assets = api.assets(TAG)!;
    const [first, second, latest] = [...DAYS, 'latest'].map((day) =>
      saved(`audit-logs-${day}.parquet`, assets.get(`audit-logs-${day}.parquet`)!.content),
    );
    expect(await rowsOf(`select count(*), count(distinct id) from '${latest!}'`)).toEqual([['40', '40']]);
    expect(await idsIn(latest!)).toEqual(await idsIn(second!));
    expect(await idsIn(join(workspace.path, 'audit-logs-2026-*.parquet'))).toEqual(ids);
    expect(await rowsOf(`select min(eventDate)::date, max(eventDate)::date from '${first!}'`)).toEqual([
      [DAYS[0], DAYS[0]],
    ]);

    // The statement of `schema` makes a table of the same columns and types.
    const { stdout } = await runCli(['schema', 'audit-logs', '--for', 'duckdb'], { cwd: workspace.path });
    await duckdb.run(stdout);
    const [table] = (await rowsOf('select table_name from duckdb_tables()')).map(([name]) => String(name));
    const types = async (of: string) =>
      (await rowsOf(`describe ${of}`))
        .map(([name, type]) => [name, type])
        .filter(([name]) => name !== '_rest');
    expect(await types(`select * from '${latest!}'`)).toEqual(await types(`select * from "${table!}"`));
    expect(await types(`select * from '${latest!}'`)).toContainEqual([
      'eventDate',
      'TIMESTAMP WITH TIME ZONE',
    ]);
  });

  it.each(['public', 'private'])('are read by the client in Node, %s', async (way) => {
    const data: Published = open(ways()[way] as Parameters<typeof open>[0]);
    for (const day of await data.days('audit-logs', { since: DAYS[0]! }))
      saved(`${way}-${day.day}.parquet`, await data.file(day));
    expect(await idsIn(join(workspace.path, `${way}-*.parquet`))).toEqual(ids);
  });

  (CHROMIUM === undefined ? it.skip : it).each(['public', 'private'])(
    'are read by the client in Chromium, %s, with a reader of Parquet',
    async (way) => {
      const read = await evaluateInPage(
        (path) => {
          if (path === '/client.js') return clientFiles(ROOT)['index.js'];
          return path.startsWith('/hyparquet/')
            ? readFileSync(join(ROOT, 'node_modules/hyparquet/src', path.slice('/hyparquet/'.length)), 'utf8')
            : undefined;
        },
        `(async () => {
          const { open } = await import('/client.js');
          const { parquetReadObjects } = await import('/hyparquet/index.js');
          const data = open(${JSON.stringify(ways()[way])});
          const ids = [];
          for (const day of await data.days('audit-logs', { since: '${DAYS[0]!}' })) {
            const bytes = await data.file(day);
            const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
            for (const { id } of await parquetReadObjects({ file, columns: ['id'] })) ids.push(id);
          }
          return ids.sort();
        })()`,
      );
      expect(read).toEqual(ids);
    },
  );

  it('are counted by the queries that the site shows, each record once', async () => {
    const inWorkspace = { cwd: workspace.path, env: { GITHUB_API_URL: api.url } };
    const site = await runCli(['site', '--repo', REPOSITORY], inWorkspace);
    expect({ exitCode: site.exitCode, stderr: site.stderr }).toEqual({ exitCode: 0, stderr: '' });
    const page = readFileSync(join(workspace.path, '_site/audit-logs.html'), 'utf8');
    for (const day of DAYS) expect(page).toContain(`${day}: complete, ${PER_DAY} records`);
    const [, shown = ''] = /<pre><code>([^<]+)<\/code>/.exec(page) ?? [];
    const [get = '', query = ''] = shown
      .replace(/&#(\d+);/g, (_all, code: string) => String.fromCharCode(Number(code)))
      .split('\n');
    const [program, ...args] = get.split(' ');
    expect(program).toBe('genesys-core');
    expect((await runCli(args, inWorkspace)).exitCode).toBe(0);
    const [, sql = ''] = /^duckdb -c "(.+)"$/.exec(query) ?? [];
    // The folder in which a reader would run it.
    expect(await rowsOf(sql.replace("'out/", `'${workspace.path}/out/`))).toEqual([[String(2 * PER_DAY)]]);
  });

  it('are converted by get for tools that read lines', async () => {
    const get = (...args: readonly string[]) =>
      runCli(['get', 'audit-logs', '--all', '--repo', REPOSITORY, '--out', 'got', ...args], {
        cwd: workspace.path,
        env: { GITHUB_API_URL: api.url },
      });
    const wrong = await get('--format', 'parkuet');
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stderr).toMatch(/format is "parkuet"\. Did you mean "parquet"\?/);
    const asLines = await get('--format', 'jsonl');
    expect({ exitCode: asLines.exitCode, stderr: asLines.stderr }).toEqual({ exitCode: 0, stderr: '' });
    expect(asLines.stdout).toContain('2 days fetched and verified');
    expect(asLines.stdout).toContain('as jsonl they hold the same records');
    expect(filesBelow(join(workspace.path, 'got/audit-logs'))).toEqual(
      DAYS.flatMap((day) => [`audit-logs-${day}.jsonl`, `audit-logs-${day}.manifest.json`]),
    );
    const lines = DAYS.flatMap((day) =>
      readFileSync(join(workspace.path, `got/audit-logs/audit-logs-${day}.jsonl`), 'utf8')
        .trimEnd()
        .split('\n'),
    );
    expect(lines.map((line) => (JSON.parse(line) as { id: string }).id).sort()).toEqual(ids);
    expect((await get('--format', 'jsonl')).stdout.match(/was there already/g)).toHaveLength(2);
  });
});

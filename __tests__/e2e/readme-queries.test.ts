import { cpSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync, chmodSync } from 'node:fs';
import { execFileSync, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import { CLI_ENTRY, ROOT, runCli } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const block = /```sh\n(# jq[\s\S]*?)```/.exec(readme)?.[1] ?? '';
/** The queries by the tool that the comment before each names. */
const queries = Object.fromEntries(
  block.split(/^# /m).flatMap((part) => {
    const [comment = '', ...lines] = part.split('\n');
    return lines.length === 0 ? [] : [[/^\w+/.exec(comment)?.[0] ?? '', lines.join('\n').trim()]];
  }),
);
const has = (program: string): boolean => spawnSync('sh', ['-c', `command -v ${program}`]).status === 0;
const PER_DAY = 40;

describe.each(['jsonl.gz', 'parquet', 'csv.gz'] as const)('the queries of README over %s', (format) => {
  let workspace: Workspace;
  let tools: string;
  beforeAll(async () => {
    workspace = createWorkspace();
    tools = join(workspace.path, '.tools');
    mkdirSync(tools);
    // The program is not among our packages; its library answers the same words.
    writeFileSync(
      join(tools, 'duckdb'),
      `#!/usr/bin/env node
const { createRequire } = require('node:module');
const { DuckDBInstance } = createRequire(${JSON.stringify(join(ROOT, 'package.json'))})('@duckdb/node-api');
(async () => {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  const rows = (await connection.runAndReadAll(process.argv[3])).getRowsJson();
  for (const row of rows) console.log(row.join('|'));
})();
`,
    );
    chmodSync(join(tools, 'duckdb'), 0o755);
    const run = async (day: string, perDay: number): Promise<string> => {
      const simulator = await startSimulator({ records: { auditsPerDay: perDay }, pollsUntilDone: 1 });
      try {
        const [year, month, date] = day.split('-').map(Number);
        const end = new Date(Date.UTC(year!, month! - 1, date! + 1)).toISOString().slice(0, 10);
        const ended = await runCli(
          [
            'run',
            'audit-logs',
            '--json',
            '--format',
            format,
            '--start',
            day,
            '--end',
            end,
            '--requests-per-minute',
            '60000',
            '--api-url',
            simulator.url,
            '--login-url',
            simulator.url,
          ],
          {
            cwd: workspace.path,
            env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' },
          },
        );
        expect(ended.exitCode).toBe(0);
        return (JSON.parse(ended.stdout) as { runDir: string }).runDir;
      } finally {
        await simulator.close();
      }
    };
    await run('2026-11-20', PER_DAY);
    const again = await run('2026-11-20', PER_DAY);
    await run('2026-11-21', 0);
    const good = await run('2026-11-22', PER_DAY);
    const folder = join(workspace.path, 'out/audit-logs');
    // Killed: its files are there, its manifest is not.
    cpSync(again, join(folder, '20991231T000000Z-aaaaaa'), { recursive: true });
    rmSync(join(folder, '20991231T000000Z-aaaaaa/manifest.json'));
    // Newer than the good run, and partial.
    const partial = join(folder, '20991231T000000Z-bbbbbb');
    cpSync(good, partial, { recursive: true });
    const manifest = readFileSync(join(partial, 'manifest.json'), 'utf8').replaceAll(
      '"succeeded"',
      '"partial"',
    );
    writeFileSync(join(partial, 'manifest.json'), manifest);
    expect(readdirSync(folder)).toHaveLength(6);
  });
  afterAll(() => {
    workspace.remove();
  });

  const ask = (tool: string): string[] => {
    const script = (queries[tool] ?? '').replaceAll('node dist/cli/index.js', `node ${CLI_ENTRY}`);
    const output = execFileSync('bash', ['-euo', 'pipefail', '-c', script], {
      cwd: workspace.path,
      env: { ...process.env, PATH: `${tools}:${process.env['PATH'] ?? ''}` },
      encoding: 'utf8',
    });
    return output.split('\n').filter((line) => line !== '');
  };

  it('count each record once after two runs, an empty day, a killed and a partial run: DuckDB', () => {
    const counts = ask('DuckDB').map((line) => Number(line.split('|')[1]));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(2 * PER_DAY);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  // Text tools read the text format.
  const textIt = format === 'jsonl.gz' ? it : it.skip;
  (has('jq') ? textIt : it.skip)('the same: jq', () => {
    const rows = ask('jq');
    expect(rows).toHaveLength(2 * PER_DAY);
    expect(rows.every((row) => /^2026-11-2[02]T/.test(row))).toBe(true);
  });

  (has('python3') ? textIt : it.skip)('the same: Python', () => {
    expect(ask('Python')).toHaveLength(2 * PER_DAY);
  });
});

describe('the queries of README', () => {
  it('are there for three tools', () => {
    expect(Object.keys(queries).sort()).toEqual(['DuckDB', 'Python', 'jq']);
  });
});

import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, startScript } from '../support/runner.js';

describe('the same request against the same data', () => {
  it('gives the same bytes for every page size, concurrency, latency and time zone (a sample)', async () => {
    const dist = process.env['GENESYS_CORE_DIST'];
    // Every 11th of 120: each value of each dimension occurs at least twice.
    const ended = await startScript(
      join(ROOT, 'scripts/determinism-table.mjs'),
      ['--json', '--every', '11'],
      {
        cwd: ROOT,
        env: dist === undefined ? undefined : { GENESYS_CORE_DIST: dist },
      },
    ).ended;
    const { table, failed } = JSON.parse(ended.stdout) as {
      table: Record<string, unknown>;
      failed: unknown[];
    };
    expect(failed).toEqual([]);
    expect(table).toMatchObject({
      runs: 11,
      'page sizes': 5,
      concurrencies: 4,
      latencies: 3,
      'time zones': 2,
      'distinct digests': 1,
      'distinct bytes': 1,
    });
    expect(table['records']).toBeGreaterThan(100);
    expect(ended.exitCode).toBe(0);
  });
});

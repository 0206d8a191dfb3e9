import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, startScript } from '../support/runner.js';

interface KillTable {
  readonly operations: number;
  readonly rows: readonly Readonly<Record<string, number>>[];
  readonly bad: readonly unknown[];
}

describe('a run whose disk fails or that is killed at any operation', () => {
  it('leaves no manifest or a valid one, never a false success, and what resumes it has the clean bytes (a sample)', async () => {
    const args = ['--json', '--step', '60', '--random', '2', '--modes', 'kill,power,ENOSPC+,EIO'];
    const dist = process.env['GENESYS_CORE_DIST'];
    const ended = await startScript(join(ROOT, 'scripts/kill-table.mjs'), args, {
      cwd: ROOT,
      env: dist === undefined ? undefined : { GENESYS_CORE_DIST: dist },
    }).ended;
    const table = JSON.parse(ended.stdout) as KillTable;
    expect(table.bad).toEqual([]);
    expect(ended.exitCode).toBe(0);
    expect(table.operations).toBeGreaterThan(100);
    const sum = (name: string): number => table.rows.reduce((total, row) => total + (row[name] ?? 0), 0);
    expect(sum('points')).toBeGreaterThanOrEqual(10);
    expect(sum('without manifest')).toBeGreaterThan(0);
    expect(sum('slices taken over')).toBeGreaterThan(0);
  }, 240_000);
});

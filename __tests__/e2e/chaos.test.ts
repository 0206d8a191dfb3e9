import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { ROOT, startScript } from '../support/runner.js';

interface Report {
  readonly totals: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe('chaos', () => {
  it('costs no record and no promise: a short run of the study', async () => {
    const args = ['--seeds', '2', '--first', '101', '--lanes', '5', '--json'];
    const dist = process.env['GENESYS_CORE_DIST'];
    const env = { NODE_NO_WARNINGS: '1', ...(dist === undefined ? {} : { GENESYS_CORE_DIST: dist }) };
    const ended = await startScript(join(ROOT, 'scripts/chaos.mjs'), args, { cwd: ROOT, env }).ended;
    expect(ended.stderr).toBe('');
    const { totals, rows } = JSON.parse(ended.stdout) as Report;
    expect(rows).toHaveLength(10);
    expect(totals).toMatchObject({
      runs: 10,
      bad: 0,
      earlierThanHint: 0,
      duplicateSubmits: 0,
      foreignConnections: 0,
      eventsUnlikeLog: 0,
    });
    expect(totals['faults']).toBeGreaterThan(10);
    expect(totals['succeededWithEqualData']! + totals['honestlyFailed']!).toBe(10);
    expect(ended.exitCode).toBe(0);
  }, 120_000);
});

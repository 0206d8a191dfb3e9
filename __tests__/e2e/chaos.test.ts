import { describe, expect, it } from '@jest/globals';
import { join } from 'node:path';
import { ROOT, startScript } from '../support/runner.js';

interface Report {
  readonly totals: Readonly<Record<string, number>>;
  readonly rows: readonly Readonly<Record<string, unknown>>[];
}

describe('chaos', () => {
  it.each([
    ['costs no record and no promise', 'chaos', 101],
    ['and lists that move bring no false success', 'moving', 102],
  ])('%s: a short run of the study', async (_what, faults, seed) => {
    const args = ['--faults', faults, '--seeds', '1', '--first', `${seed}`, '--lanes', '6', '--json'];
    const dist = process.env['GENESYS_CORE_DIST'];
    const env = { NODE_NO_WARNINGS: '1', ...(dist === undefined ? {} : { GENESYS_CORE_DIST: dist }) };
    const ended = await startScript(join(ROOT, 'scripts/chaos.mjs'), args, { cwd: ROOT, env }).ended;
    expect(ended.stderr).toBe('');
    const { totals, rows } = JSON.parse(ended.stdout) as Report;
    expect(rows).toHaveLength(6);
    expect(totals).toMatchObject({
      runs: 6,
      bad: 0,
      falselySucceeded: 0,
      missing: 0,
      twice: 0,
      earlierThanHint: 0,
      duplicateSubmits: 0,
      foreignConnections: 0,
      eventsUnlikeLog: 0,
    });
    expect(totals['faults']).toBeGreaterThan(5);
    const { succeededWithEqualData, succeededAsMoved, honestlyPartial, honestlyFailed } = totals;
    expect(succeededWithEqualData! + succeededAsMoved! + honestlyPartial! + honestlyFailed!).toBe(6);
    expect(ended.exitCode).toBe(0);
  });
});

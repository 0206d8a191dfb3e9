import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { ROOT, startScript } from '../support/runner.js';

describe('the benchmark', () => {
  it('measures the floor, both doors and the SDK, each with every record, and tells stages', async () => {
    const { exitCode, stdout, stderr } = await startScript(
      join(ROOT, 'scripts/bench/bench.mjs'),
      ['--scene', 'audits-10k', '--records', '700', '--rounds', '1', '--profile', '--json'],
      { cwd: ROOT },
    ).ended;
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const { rows, goals, stages } = JSON.parse(stdout) as {
      rows: { client: string; records: number; wallToFloor: number; peakMb: number; requests?: number }[];
      goals: object[];
      stages: Record<string, { stage: string; usPerRecord: number }[]>;
    };
    expect(rows.map(({ client }) => client)).toEqual(['cli', 'action', 'sdk']);
    for (const row of rows) {
      expect(row.records).toBe(700);
      expect(row.wallToFloor).toBeGreaterThan(0);
      expect(row.peakMb).toBeGreaterThan(10);
    }
    // Sign-in, submit, poll and two pages.
    expect(rows[0]?.requests).toBe(5);
    expect(goals).toEqual([]);
    expect(stages['audits-10k']?.map(({ stage }) => stage)).toContain('records/redact.ts');
  }, 200_000);

  it('reads nested records as rows, as many as the floor does', async () => {
    const { exitCode, stdout, stderr } = await startScript(
      join(ROOT, 'scripts/bench/bench.mjs'),
      ['--scene', 'conversations-20k', '--records', '120', '--rounds', '1', '--json'],
      { cwd: ROOT },
    ).ended;
    expect({ exitCode, stderr }).toMatchObject({ exitCode: 0 });
    const { rows, goals } = JSON.parse(stdout) as {
      rows: { client: string; records: number; wallToFloor: number }[];
      goals: { figure: string; value: number; goal: number }[];
    };
    expect(rows.map(({ records }) => records)).toEqual([720, 720]);
    const figure = 'conversations-20k, wall ÷ floor';
    expect(goals).toEqual([{ figure, value: rows[0]?.wallToFloor, goal: 1 }]);
  }, 200_000);

  it.each([
    ['a scene that it does not know, and names those that it does', ['--scene', 'audits'], 'audits-100k'],
    ['records that are no number', ['--records', 'abc'], '--records is "abc"; it must be a whole number'],
    ['no rounds', ['--rounds', '0'], '--rounds is "0"; it must be a whole number'],
    ['an option that it does not have', ['--wrong'], "Unknown option '--wrong'"],
  ])('refuses %s', async (_, given, message) => {
    const { exitCode, stdout, stderr } = await startScript(join(ROOT, 'scripts/bench/bench.mjs'), given, {
      cwd: ROOT,
    }).ended;
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toContain(message);
    expect(stderr).not.toContain('    at ');
  });
});

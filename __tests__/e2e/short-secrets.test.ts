import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { runCli } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const NOW_MS = Date.parse('2026-11-24T06:00:00Z');

describe('a client secret that other texts have, too', () => {
  let workspace: Workspace;
  beforeAll(() => {
    workspace = createWorkspace();
  });
  afterAll(() => {
    workspace.remove();
  });

  async function played(clientSecret: string) {
    const simulator: Simulator = await startSimulator({
      clientSecret,
      pollsUntilDone: 1,
      nowMs: () => NOW_MS,
      records: { auditsPerDay: 20 },
    });
    try {
      const window = ['--start', '2026-11-22', '--end', '2026-11-23'];
      const where = ['--api-url', simulator.url, '--login-url', simulator.url];
      const ended = await runCli(['run', 'audit-logs', ...window, ...where, '--json'], {
        cwd: workspace.path,
        env: { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: clientSecret },
      });
      return { ended, sent: simulator.log.length };
    } finally {
      await simulator.close();
    }
  }

  it.each(['2026', 'true', '0000', 'null', 'status', 'audit'])(
    'leaves events, summary and digests of a run whole: %s',
    async (secret) => {
      const { ended } = await played(secret);
      expect({ exitCode: ended.exitCode, stderr: ended.stderr }).toMatchObject({ exitCode: 0 });
      const { runDir } = JSON.parse(ended.stdout) as { runDir: string };
      const verified = await runCli(['verify', runDir], { cwd: workspace.path });
      expect({ exitCode: verified.exitCode, stdout: verified.stdout }).toMatchObject({ exitCode: 0 });
      const times = readFileSync(join(runDir, 'events.jsonl'), 'utf8')
        .trim()
        .split('\n')
        .map((line) => (JSON.parse(line) as { ts: string }).ts);
      expect(times.filter((time) => Number.isNaN(Date.parse(time)))).toEqual([]);
    },
    60_000,
  );

  it.each(['a', '1', 'id', 'abc'])(
    'is refused with the reason before any call where it is %s',
    async (secret) => {
      const { ended, sent } = await played(secret);
      expect(ended.exitCode).toBe(1);
      expect(ended.stderr).toMatch(
        /INPUT_INVALID: clientSecret has [123] character\(s\); one so short stands in every text .* Allowed are 4 and more/,
      );
      expect(sent).toBe(0);
    },
  );

  it.each(['succeeded', 'audit-logs'])(
    'is told as a secret of the run where the folder has it: %s',
    async (secret) => {
      const { ended } = await played(secret);
      expect(ended.exitCode).toBe(1);
      expect(ended.stdout + ended.stderr).toMatch(/REDACTION|INPUT_INVALID/);
      expect(ended.stdout + ended.stderr).toMatch(/Change the secret|clientSecret/);
    },
  );
});

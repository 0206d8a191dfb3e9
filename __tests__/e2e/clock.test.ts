import { readdirSync, readFileSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL, fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { runCli, startAction } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';

// The machine's clock is wrong, that of the service is right: no time that is still running counts as fetched.

const HOUR_MS = 3_600_000;
const SHIFT = pathToFileURL(fileURLToPath(new URL('../support/shift-clock.mjs', import.meta.url))).href;
const HOUR_NOW_MS = Math.floor(Date.now() / HOUR_MS) * HOUR_MS;
const hour = (fromNow: number): string => new Date(HOUR_NOW_MS + fromNow * HOUR_MS).toISOString();

interface Ended {
  readonly exitCode: number | null;
  readonly text: string;
  readonly manifest?: Manifest;
}

/** Two runs as processes of their own, on a busy machine. */
const TIME_LIMIT_MS = 120_000;

describe.each(['action', 'CLI'] as const)('a machine whose clock is wrong (%s)', (door) => {
  let simulator: Simulator;
  beforeAll(async () => {
    simulator = await startSimulator({ seed: 'clock', records: { auditsPerDay: 48 }, pollsUntilDone: 0 });
  });
  afterAll(() => simulator.close());

  async function run(shiftHours: number, window: { start?: string; end?: string }): Promise<Ended> {
    const workspace = createWorkspace();
    const env = {
      NODE_OPTIONS: `--import=${SHIFT}`,
      TEST_CLOCK_SHIFT_MS: String(shiftHours * HOUR_MS),
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
    };
    const inputs = { apiUrl: simulator.url, loginUrl: simulator.url, ...window };
    const flags = Object.entries(inputs).flatMap(([name, value]) => [
      `--${name.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}`,
      value,
    ]);
    try {
      const ended =
        door === 'CLI'
          ? await runCli(['run', 'audit-logs', ...flags], { cwd: workspace.path, env })
          : await startAction({
              cwd: workspace.path,
              env,
              inputs: {
                dataset: 'audit-logs',
                clientId: 'simulator',
                clientSecret: 'simulator',
                upload: 'false',
                ...inputs,
              },
            }).ended;
      const parent = join(workspace.path, 'out/audit-logs');
      const [runId] = existsSync(parent) ? readdirSync(parent) : [];
      const text = `${ended.stdout}${ended.stderr}`;
      if (runId === undefined) return { exitCode: ended.exitCode, text };
      const manifest = JSON.parse(readFileSync(join(parent, runId, 'manifest.json'), 'utf8')) as Manifest;
      return { exitCode: ended.exitCode, text, manifest };
    } finally {
      workspace.remove();
    }
  }
  const codes = ({ manifest }: Ended): readonly string[] =>
    (manifest?.warnings ?? []).map(({ code }) => code);

  it(
    'three hours ahead: what is still running by the service is partial, and what has ended is whole',
    async () => {
      const open = await run(3, { start: hour(-6), end: hour(2) });
      expect(open.exitCode).not.toBe(0);
      expect(open.manifest?.status).not.toBe('succeeded');
      const running = open.manifest?.slices.filter(({ end }) => Date.parse(end ?? '') > Date.now()) ?? [];
      expect(running.map(({ status }) => status)).toEqual(running.map(() => 'partial'));
      expect(running.length).toBeGreaterThan(0);
      expect(open.manifest?.error?.message).toContain('by the clock of the service');
      expect(codes(open)).toContain('CLOCK_SKEW');
      expect(open.text).toMatch(/10(?:800|799|801) s ahead/);

      const over = await run(3, { start: hour(-6), end: hour(-1) });
      expect([over.exitCode, over.manifest?.status]).toEqual([0, 'succeeded']);
    },
    TIME_LIMIT_MS,
  );

  it(
    'two hours behind: what has not ended by either clock is refused, the default window has ended',
    async () => {
      const refused = await run(-2, { start: hour(-6), end: hour(2) });
      expect([refused.exitCode === 0, refused.manifest]).toEqual([false, undefined]);

      const usual = await run(-2, {});
      expect(usual.manifest?.status).toBe('succeeded');
      expect(Date.parse(usual.manifest?.request.end ?? '')).toBeLessThan(Date.now());
      expect(codes(usual)).toContain('CLOCK_SKEW');
      expect(usual.text).toMatch(/7(?:200|199|201) s behind/);
    },
    TIME_LIMIT_MS,
  );
});

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { indexOf } from '../github/github-world.js';
import { startGitHubApi, WRITE_TOKEN, type GitHubApi } from '../support/github-api.js';
import { runCli, startAction } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';

// The machine's clock is wrong, that of the service is right: no day that is still running counts as fetched, in the run
// folder, in the release or in the index.

const HOUR_MS = 3_600_000;
const SHIFT = pathToFileURL(fileURLToPath(new URL('../support/shift-clock.mjs', import.meta.url))).href;
/** Several runs as processes of their own, on a busy machine. */
const TIME_LIMIT_MS = 180_000;
/** Half an hour before, and half an hour after a UTC midnight. */
const LATE_MS = Date.parse('2026-11-25T22:30:00Z');
const EARLY_MS = Date.parse('2026-11-26T00:30:00Z');

interface Ended {
  readonly exitCode: number | null;
  readonly text: string;
  readonly manifest?: Manifest;
}

describe.each(['action', 'CLI'] as const)('a machine whose clock is wrong (%s)', (door) => {
  let simulator: Simulator;
  let api: GitHubApi;
  /** What it is by the service, when the test begins. */
  let serviceMs = LATE_MS;
  let setAtMs = Date.now();
  const set = (ms: number): void => {
    serviceMs = ms;
    setAtMs = Date.now();
  };
  const serviceNow = (): number => serviceMs + (Date.now() - setAtMs);

  beforeAll(async () => {
    simulator = await startSimulator({
      ...{ seed: 'clock', records: { auditsPerDay: 48 }, pollsUntilDone: 0 },
      ...{ nowMs: serviceNow, dateMs: serviceNow },
    });
    api = await startGitHubApi();
  });
  afterAll(async () => {
    await simulator.close();
    await api.close();
  });

  async function run(aheadHours: number, given: Readonly<Record<string, string>> = {}): Promise<Ended> {
    const workspace = createWorkspace();
    const env = {
      NODE_OPTIONS: `--import=${SHIFT}`,
      TEST_CLOCK_SHIFT_MS: String(serviceNow() + aheadHours * HOUR_MS - Date.now()),
      GENESYS_CLIENT_ID: 'simulator',
      GENESYS_CLIENT_SECRET: 'simulator',
      ...api.env,
    };
    const inputs = { apiUrl: simulator.url, loginUrl: simulator.url, ...given };
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
                ...{ dataset: 'audit-logs', clientId: 'simulator', clientSecret: 'simulator' },
                ...{ upload: 'false', githubToken: WRITE_TOKEN },
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
  const skewOf = ({ manifest }: Ended): string =>
    manifest?.warnings.find(({ code }) => code === 'CLOCK_SKEW')?.message ?? '';
  const covered = (): readonly unknown[] =>
    indexOf(api).datasets['audit-logs']?.coverage.flatMap(({ intervals }) => intervals) ?? [];

  it(
    'three hours ahead: its yesterday still runs by the service, which is not sealed as whole and not covered',
    async () => {
      set(LATE_MS);
      const open = await run(3, { publish: 'index,release' });
      expect([open.exitCode === 0, open.manifest?.status]).toEqual([false, 'partial']);
      expect(open.manifest?.request).toMatchObject({ start: '2026-11-25T00:00:00Z' });
      expect(open.manifest?.slices.map(({ status }) => status)).toEqual(['partial']);
      expect(open.manifest?.mayGrow).toBe(true);
      expect(open.manifest?.error?.message).toContain(
        'by the clock of the service it was 2026-11-25T22:30:0',
      );
      expect(skewOf(open)).toMatch(/10(?:800|799|801) s ahead/);
      expect(skewOf(open)).toContain('2026-11-25 by this machine and 2026-11-24 by the service');
      expect(open.text).toContain('CLOCK_SKEW');
      expect(covered()).toEqual([]);
      const labels = [...(api.assets('genesys-core-data-audit-logs')?.values() ?? [])].map(
        ({ label }) => label,
      );
      expect(labels.filter((label) => label.includes('succeeded'))).toEqual([]);

      const over = await run(3, { start: '2026-11-24', end: '2026-11-25', publish: 'index,release' });
      expect([over.exitCode, over.manifest?.status, over.manifest?.mayGrow]).toEqual([0, 'succeeded', false]);
      expect(covered()).toEqual([{ start: '2026-11-24T00:00:00Z', end: '2026-11-25T00:00:00Z' }]);

      // A day ends by the service while the machine, three hours ahead, is long in the next one.
      const until = await run(3, { start: '2026-11-25T20:00:00Z', end: '2026-11-26T01:00:00Z' });
      expect([until.exitCode === 0, until.manifest?.status]).toEqual([false, 'partial']);
    },
    TIME_LIMIT_MS,
  );

  it(
    'two hours behind: what has not ended by it is refused, its yesterday is the day before the service’s',
    async () => {
      set(EARLY_MS);
      const refused = await run(-2, { start: '2026-11-25', end: '2026-11-26' });
      expect([refused.exitCode === 0, refused.manifest]).toEqual([false, undefined]);
      expect(refused.text).toContain('in the future');

      const usual = await run(-2);
      expect([usual.exitCode, usual.manifest?.status]).toEqual([0, 'succeeded']);
      expect(usual.manifest?.request).toMatchObject({
        start: '2026-11-24T00:00:00Z',
        end: '2026-11-25T00:00:00Z',
      });
      expect(skewOf(usual)).toMatch(/7(?:200|199|201) s behind/);
      expect(skewOf(usual)).toContain('2026-11-24 by this machine and 2026-11-25 by the service');
      // Its window ended two hours earlier by the service than by this machine.
      const settled = await run(-2, { start: '2026-11-25T20:00:00Z', end: '2026-11-25T22:20:00Z' });
      expect([settled.manifest?.status, settled.manifest?.mayGrow]).toEqual(['succeeded', false]);
    },
    TIME_LIMIT_MS,
  );

  it(
    'a right clock, half an hour after midnight: yesterday is whole, and may grow',
    async () => {
      set(EARLY_MS);
      const night = await run(0);
      expect([night.exitCode, night.manifest?.status, night.manifest?.mayGrow]).toEqual([
        0,
        'succeeded',
        true,
      ]);
      expect([skewOf(night), night.manifest?.warnings]).toEqual(['', []]);
    },
    TIME_LIMIT_MS,
  );
});

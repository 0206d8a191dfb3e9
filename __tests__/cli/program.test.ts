import { EventEmitter } from 'node:events';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import type { AppContext, RunResult } from '../../src/engine/types.js';
import { createScrubber } from '../../src/base/scrub.js';
import { runCli } from '../../src/cli/program.js';
import { givenOptions, withBooleanValues } from '../../src/cli/run-flags.js';
import { OPTIONS, optionFlag } from '../../src/options/options.js';
import type { RunOptions } from '../../src/options/options.js';
import { createManifest, createSummary } from '../support/manifest.js';
import { createManualClock } from '../support/manual-clock.js';

const ENV = { GENESYS_CLIENT_ID: 'an-id', GENESYS_CLIENT_SECRET: 'the-secret-of-a-client' };

async function cli(
  argv: readonly string[],
  env: Record<string, string> = ENV,
  status: RunResult['status'] = 'succeeded',
) {
  const texts = { stdout: '', stderr: '' };
  const stream = (name: 'stdout' | 'stderr') => ({
    write: (text: string) => {
      texts[name] += text;
    },
    isTTY: false,
    columns: () => 80,
  });
  let seen: { options: RunOptions; context: AppContext } | undefined;
  const exitCode = await runCli(argv, {
    env,
    cwd: '/w',
    stdout: stream('stdout'),
    stderr: stream('stderr'),
    ask: null,
    process: Object.assign(new EventEmitter(), { exit: () => undefined }),
    clock: createManualClock(0),
    scrubber: createScrubber(),
    catalogDir: '/nowhere',
    programName: 'genesys-core',
    app: {
      async executeRun(job, context) {
        seen = { options: job.options, context };
        const manifest = createManifest({ status });
        return {
          status,
          datasetKey: 'audit-logs',
          runId: manifest.runId,
          runDir: `/w/out/audit-logs/${manifest.runId}`,
          manifest,
          summary: createSummary(),
          error: null,
          dataDigest: manifest.dataDigest,
        };
      },
      planRun: async () =>
        ({
          loginUrl: 'https://login.example.com',
          apiUrl: 'https://api.example.com',
          dataset: {},
        }) as unknown as RunPlan,
    },
  });
  return { exitCode, ...texts, seen };
}

describe('flags', () => {
  it('are there for every option but the secrets and the dataset, in kebab case', async () => {
    const { stdout } = await cli(['run', '--help']);
    for (const option of OPTIONS.filter(({ doors, name }) => doors.includes('cli') && name !== 'dataset')) {
      if (option.secret) expect(stdout).not.toContain(`${optionFlag(option)} `);
      else expect(stdout).toContain(`${optionFlag(option)} `);
      if (option.env !== undefined) expect(stdout).toContain(option.env);
    }
  });

  it.each([
    [
      ['run', '--dry-run', 'x'],
      ['run', '--dry-run=true', 'x'],
    ],
    [
      ['run', '--what-if', 'x'],
      ['run', '--what-if=true', 'x'],
    ],
    [
      ['run', '--summary-only', 'false', 'x'],
      ['run', '--summary-only', 'false', 'x'],
    ],
    [
      ['run', 'x', '--summary-only=false'],
      ['run', 'x', '--summary-only=false'],
    ],
    [
      ['run', 'x', '--upload'],
      ['run', 'x', '--upload=true'],
    ],
    [
      ['run', 'x', '--format', 'jsonl'],
      ['run', 'x', '--format', 'jsonl'],
    ],
  ])('%j are read as %j', (argv, expected) => {
    expect(withBooleanValues(argv)).toEqual(expected);
  });

  it('win over the environment, which alone has the secrets', () => {
    const env = { ...ENV, GENESYS_REGION: 'eu-west-1' };
    expect(givenOptions('d', {}, env)).toMatchObject({
      dataset: 'd',
      region: 'eu-west-1',
      clientId: 'an-id',
    });
    expect(givenOptions('d', { region: 'eu-west-2', clientSecret: 'seen' }, env)).toMatchObject({
      region: 'eu-west-2',
      clientSecret: 'the-secret-of-a-client',
    });
    expect(givenOptions('d', { region: ' ' }, {})).toEqual({ dataset: 'd' });
  });
});

describe('run', () => {
  it('hands on what was given; nothing is uploaded outside a workflow', async () => {
    const { exitCode, seen } = await cli([
      'run',
      'audit-logs',
      '--start',
      '2026-11-22',
      '--summary-only',
      '--concurrency',
      '2',
    ]);
    expect(exitCode).toBe(0);
    expect(seen?.options).toMatchObject({
      dataset: 'audit-logs',
      start: '2026-11-22',
      summaryOnly: true,
      concurrency: 2,
      upload: false,
      credentials: { kind: 'clientCredentials', clientId: 'an-id' },
    });
    expect(seen?.context).toMatchObject({ workspace: '/w', github: null });
  });

  it('ends with a summary and the next command', async () => {
    const { stdout } = await cli(['run', 'audit-logs']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toBe('audit-logs: succeeded');
    expect(stdout).toMatch(/^ {2}Records +5,000$/m);
    expect(stdout).toMatch(/^ {2}Duplicates left out +2$/m);
    expect(lines.at(-1)).toBe('Check it: genesys-core verify out/audit-logs/20261123T010203Z-abc123');
  });

  it('prints one JSON document with --json, and nothing else on standard output', async () => {
    const { stdout } = await cli(['run', 'audit-logs', '--json']);
    expect(JSON.parse(stdout)).toMatchObject({
      status: 'succeeded',
      recordCount: 5000,
      runDir: '/w/out/audit-logs/20261123T010203Z-abc123',
      manifestPath: join('/w/out/audit-logs/20261123T010203Z-abc123', 'manifest.json'),
      missing: [],
      error: null,
    });
  });

  it('prints the error as JSON too where there is no run', async () => {
    const { exitCode, stdout, stderr } = await cli(['run', 'audit-logs', '--json', '--format', 'csv']);
    expect(exitCode).toBe(1);
    expect(JSON.parse(stdout)).toMatchObject({ status: 'failed', error: { code: 'INPUT_INVALID' } });
    expect(stderr).toContain('error INPUT_INVALID: format');
  });

  it.each<readonly [status: RunResult['status'], flags: string[], code: number]>([
    ['succeeded', [], 0],
    ['partial', [], 75],
    ['partial', ['--on-partial', 'warn'], 0],
    ['failed', ['--on-partial', 'warn'], 1],
    ['cancelled', [], 75],
  ])('%s with %j is exit code %d', async (status, flags, code) => {
    expect((await cli(['run', 'audit-logs', ...flags], ENV, status)).exitCode).toBe(code);
  });
});

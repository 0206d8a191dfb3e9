import { EventEmitter } from 'node:events';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from '@jest/globals';
import type { ActionWorld } from '../../src/action/host.js';
import { runAction } from '../../src/action/host.js';
import type { RunPlan } from '../../src/catalog/run-plan.js';
import type { AppContext, RunJob, RunResult } from '../../src/engine/types.js';
import { GenesysCoreError } from '../../src/base/errors.js';
import { createScrubber } from '../../src/base/scrub.js';
import { createFakeRunner } from '../support/fake-runner.js';
import { createManifest, createSlice, createSummary } from '../support/manifest.js';
import { createManualClock } from '../support/manual-clock.js';

// A path as the system has it.
const ENTRY_URL = pathToFileURL(resolve('/a/genesys-core/dist/action/index.js')).href;
const SECRET = 'the-secret-of-a-client';
const ENV = {
  INPUT_DATASET: 'audit-logs',
  INPUT_CLIENTID: 'an-id',
  INPUT_CLIENTSECRET: SECRET,
  INPUT_UPLOAD: 'false',
  GITHUB_WORKSPACE: '/w',
};

function resultOf(manifest = createManifest()): RunResult {
  return {
    status: manifest.status,
    datasetKey: manifest.datasetKey,
    runId: manifest.runId,
    runDir: `/w/out/audit-logs/${manifest.runId}`,
    manifest,
    summary: createSummary(),
    error: manifest.error,
    dataDigest: manifest.dataDigest,
  };
}

async function act(
  executeRun: (job: RunJob, context: AppContext) => Promise<RunResult>,
  env: Record<string, string> = {},
) {
  const runner = createFakeRunner();
  const exits: number[] = [];
  const signals = new EventEmitter();
  const world: ActionWorld = {
    env: { ...ENV, ...env },
    runner,
    process: Object.assign(signals, { exit: (code: number) => exits.push(code), cwd: () => '/w' }),
    clock: createManualClock(Date.parse('2026-11-23T01:02:03Z')),
    scrubber: createScrubber(),
    entryUrl: ENTRY_URL,
    app: {
      executeRun,
      planRun: async () => PLAN,
    },
  };
  const exitCode = await runAction({ ...world, process: world.process });
  return { exitCode, runner, exits, signals };
}

const PLAN = {
  loginUrl: 'https://login.example.com',
  apiUrl: 'https://api.example.com',
  dataset: {},
} as unknown as RunPlan;

describe('the action', () => {
  it('masks every secret, and the Basic form of the credentials, before anything else', async () => {
    const { runner } = await act(async () => resultOf(), { INPUT_PSEUDONYMKEY: 'k'.repeat(40) });
    const basic = Buffer.from(`an-id:${SECRET}`).toString('base64');
    expect([...runner.all('mask')].sort()).toEqual([SECRET, basic, 'k'.repeat(40)].sort());
    expect(runner.told.slice(0, 3).map(([what]) => what)).toEqual(['mask', 'mask', 'mask']);
    expect(runner.all('mask')).not.toContain('an-id');
  });

  it('masks the secrets even where the input is refused', async () => {
    const { exitCode, runner } = await act(async () => resultOf(), { INPUT_FORMAT: 'csv' });
    expect(exitCode).toBe(1);
    expect(runner.all('mask')).toContain(SECRET);
    expect(runner.all('error')).toEqual([
      expect.stringContaining('Genesys Core: INPUT_INVALID | INPUT_INVALID: format'),
    ]);
    expect(runner.all('output')).toEqual([
      'status | failed',
      'errorCode | INPUT_INVALID',
      'retryable | false',
    ]);
  });

  it('hands the app its surroundings', async () => {
    let seen: AppContext | undefined;
    await act(
      async (_options, context) => {
        seen = context;
        return resultOf();
      },
      {
        GITHUB_ACTION_REF: 'a'.repeat(40),
        GITHUB_REPOSITORY: 'o/r',
        GITHUB_RUN_ID: '7',
        GITHUB_RUN_ATTEMPT: '2',
      },
    );
    expect(seen).toMatchObject({
      workspace: '/w',
      catalogDir: resolve('/a/genesys-core/catalog'),
      engine: { name: 'genesys-core', gitSha: 'a'.repeat(40) },
      github: { repository: 'o/r', runId: '7', runAttempt: 2 },
    });
    const { runner } = await act(
      async (_options, context) => {
        seen = context;
        return resultOf();
      },
      { GITHUB_ACTION_REF: 'v1' },
    );
    expect(seen?.engine.gitSha).toBeNull();
    expect(seen?.github).toBeNull();
    expect(runner.all('error')).toEqual([]);
  });

  it('sets outputs as soon as they are known, so that they are there after a crash', async () => {
    const { exitCode, runner } = await act(async (_options, context) => {
      context.progress.known({
        datasetKey: 'audit-logs',
        runId: 'r',
        runDir: '/w/out/audit-logs/r',
        windowStart: 's',
      });
      throw new GenesysCoreError('IO', 'The disk is full.');
    });
    expect(exitCode).toBe(1);
    expect(runner.all('output')).toEqual([
      'datasetKey | audit-logs',
      'runId | r',
      'runDir | /w/out/audit-logs/r',
      'windowStart | s',
      'status | failed',
      'errorCode | IO',
      'retryable | false',
    ]);
    expect(runner.all('error')).toEqual([expect.stringContaining('IO: The disk is full.')]);
  });

  it('tells an unknown exception as one INTERNAL error without its stack, and no secret in it', async () => {
    const { exitCode, runner } = await act(async () => {
      throw new TypeError(`x is undefined, given ${SECRET}`);
    });
    expect(exitCode).toBe(1);
    expect(runner.all('error')).toHaveLength(1);
    expect(runner.all('error')[0]).toMatch(
      /^Genesys Core: INTERNAL \| INTERNAL: Unexpected failure: x is undefined, given \*\*\*/,
    );
    expect(runner.all('error')[0]).not.toContain('host.test');
    expect(runner.all('debug')[0]).toContain('host.test');
    expect(
      runner.told
        .filter(([what]) => what !== 'mask')
        .flat()
        .join('\n'),
    ).not.toContain(SECRET);
    expect(runner.all('summary')[0]).toContain('INTERNAL');
  });

  const slices = [
    createSlice({ status: 'failed', error: { code: 'NETWORK', message: 'gone', retryable: true } }),
  ];
  const failure = { code: 'DEADLINE', message: 'Too late.', retryable: true } as const;
  it.each<
    readonly [
      sentence: string,
      manifest: ReturnType<typeof createManifest>,
      env: Record<string, string>,
      code: number,
      kind: string,
    ]
  >([
    ['succeeded', createManifest(), {}, 0, 'notice'],
    ['partial', createManifest({ status: 'partial', slices }), {}, 75, 'error'],
    [
      'partial, with onPartial: warn',
      createManifest({ status: 'partial', slices }),
      { INPUT_ONPARTIAL: 'warn' },
      0,
      'warning',
    ],
    ['failed', createManifest({ status: 'failed', error: failure }), {}, 75, 'error'],
    [
      'failed, with onPartial: warn',
      createManifest({ status: 'failed', error: failure }),
      { INPUT_ONPARTIAL: 'warn' },
      75,
      'error',
    ],
    ['cancelled', createManifest({ status: 'cancelled', error: failure }), {}, 75, 'error'],
  ])('%s: exit code and exactly one annotation', async (_sentence, manifest, env, code, kind) => {
    const { exitCode, runner } = await act(async () => resultOf(manifest), env);
    expect(exitCode).toBe(code);
    const annotations = ['error', 'warning', 'notice'].flatMap((what) => runner.all(what).map(() => what));
    expect(annotations).toEqual([kind]);
    expect(runner.all('output')).toContain(`status | ${manifest.status}`);
    expect(runner.all('summary')).toHaveLength(1);
    expect(runner.all('openGroup')).toHaveLength(runner.all('closeGroup').length);
  });

  it('aborts the run on the first signal and leaves at once on the second', async () => {
    const runner = createFakeRunner();
    const exits: number[] = [];
    const signals = new EventEmitter();
    const exitCode = await runAction({
      env: ENV,
      runner,
      process: Object.assign(signals, { exit: (code: number) => exits.push(code), cwd: () => '/w' }),
      clock: createManualClock(0),
      scrubber: createScrubber(),
      entryUrl: ENTRY_URL,
      app: {
        async executeRun(_options, { signal }) {
          signals.emit('SIGINT');
          expect(signal.reason).toMatchObject({ code: 'CANCELLED' });
          expect(exits).toEqual([]);
          signals.emit('SIGTERM');
          expect(exits).toEqual([143]);
          return resultOf(
            createManifest({
              status: 'cancelled',
              error: { code: 'CANCELLED', message: 'x', retryable: true },
            }),
          );
        },
        planRun: async () => PLAN,
      },
    });
    expect(exitCode).toBe(75);
    expect(signals.listenerCount('SIGINT') + signals.listenerCount('SIGTERM')).toBe(0);
  });

  it('leaves 4.5 s after the first signal, whatever still hangs', async () => {
    const exits: number[] = [];
    const signals = new EventEmitter();
    const clock = createManualClock(0);
    let release: (result: RunResult) => void = () => undefined;
    let begin = (): void => undefined;
    const begun = new Promise<void>((resolve) => (begin = resolve));
    const done = runAction({
      env: ENV,
      runner: createFakeRunner(),
      process: Object.assign(signals, { exit: (code: number) => exits.push(code), cwd: () => '/w' }),
      clock,
      scrubber: createScrubber(),
      entryUrl: ENTRY_URL,
      app: {
        executeRun: () => {
          begin();
          return new Promise((resolve) => (release = resolve));
        },
        planRun: async () => PLAN,
      },
    });
    await begun;
    signals.emit('SIGTERM');
    await clock.advance(4_499);
    expect(exits).toEqual([]);
    await clock.advance(1);
    expect(exits).toEqual([143]);
    release(resultOf());
    await done;
  });
});

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { verifyRun } from '../../src/run/verify.js';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/server.js';
import { runSchemas } from '../run/run-fixture.js';
import { startArtifactService } from '../support/artifact-service.js';
import type { ArtifactService } from '../support/artifact-service.js';
import { slicedBy, writeOverlay } from '../support/overlay.js';
import { CLI_ENTRY, ROOT, startAction, startScript } from '../support/runner.js';
import type { ActionEnded, Running } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

const SECRET = 'simulator-secret';
/** What the disk does, as support/faulty-fs.mjs takes it. */
interface SlowDisk {
  readonly deeds: readonly string[];
  readonly delayMs: number;
}

interface Phase {
  readonly name: string;
  readonly signal: NodeJS.Signals;
  readonly options?: SimulatorOptions;
  readonly inputs?: Readonly<Record<string, string>>;
  readonly disk?: SlowDisk;
  /** The phase has begun when the server has seen such a path, */
  readonly path?: RegExp;
  /** or the disk such an operation, */
  readonly operation?: RegExp;
  /** or the step has said so. */
  readonly said?: string;
}

const HOURS = { dataset: 'operational-events', catalog: 'overlay.json', concurrency: '2' };
const PHASES: readonly Phase[] = [
  {
    name: 'while the token request hangs',
    signal: 'SIGTERM',
    options: { faults: [{ match: { kind: 'token' }, fault: { kind: 'stall' } }] },
    path: /token/,
  },
  {
    name: 'while the query is polled',
    signal: 'SIGINT',
    options: { faults: [{ match: { kind: 'status' }, fault: { kind: 'neverDone' } }] },
    path: /query\/./,
  },
  {
    name: 'while a page hangs',
    signal: 'SIGTERM',
    options: {
      pollsUntilDone: 1,
      faults: [{ match: { kind: 'page', nth: 2 }, fault: { kind: 'stall', where: 'body' } }],
    },
    path: /results/,
  },
  {
    name: 'while a rate limit holds the run',
    signal: 'SIGINT',
    options: {
      faults: [{ match: { kind: 'submit' }, fault: { kind: 'status', status: 429, retryAfterSeconds: 60 } }],
    },
    path: /query/,
  },
  {
    name: 'while a retry is waited for',
    signal: 'SIGTERM',
    options: {
      faults: [{ match: { kind: 'status' }, fault: { kind: 'status', status: 503, retryAfterSeconds: 60 } }],
    },
    path: /query\/./,
  },
  {
    name: 'while the budget is used up',
    signal: 'SIGINT',
    inputs: { requestsPerMinute: '1' },
    said: 'Signed in',
  },
  {
    name: 'while slices are written to a slow disk',
    signal: 'SIGTERM',
    inputs: HOURS,
    disk: { deeds: ['write'], delayMs: 400 },
    operation: /^write .*\.part$/m,
  },
  {
    name: 'while slices are read back from a slow disk',
    signal: 'SIGINT',
    inputs: HOURS,
    disk: { deeds: ['read'], delayMs: 200 },
    operation: /^read .*data/m,
  },
];

describe('signals', () => {
  let workspace: Workspace;
  let service: ArtifactService;
  let simulator: Simulator;

  beforeEach(async () => {
    workspace = createWorkspace();
    service = await startArtifactService();
    writeOverlay(workspace.path, { datasets: slicedBy('operational-events', 'PT1H') });
  });
  afterEach(async () => {
    await simulator.close();
    await service.close();
    workspace.remove();
  });
  const operations = (): string => join(workspace.path, 'operations.log');
  const importing = (name: string): string =>
    `--import ${pathToFileURL(join(ROOT, '__tests__/support', name)).href}`;
  const diskEnv = (disk: SlowDisk): Record<string, string> => ({
    NODE_OPTIONS: `${importing('faulty-fs.mjs')} ${importing('patient-stop.mjs')}`,
    FAULTY_FS: JSON.stringify({
      below: join(workspace.path, 'out'),
      mode: 'slow',
      at: 0,
      log: operations(),
      ...disk,
    }),
  });
  const start = async (
    phase: Partial<Phase>,
    env: Record<string, string> = {},
  ): Promise<Running<ActionEnded>> => {
    simulator = await startSimulator({
      clientSecret: SECRET,
      records: { auditsPerDay: 2000 },
      ...phase.options,
    });
    return startAction({
      cwd: workspace.path,
      inputs: {
        dataset: 'audit-logs',
        apiUrl: simulator.url,
        loginUrl: simulator.url,
        clientId: 'simulator',
        clientSecret: SECRET,
        ...phase.inputs,
      },
      env: {
        ...service.env,
        NODE_OPTIONS: importing('patient-stop.mjs'),
        ...(phase.disk === undefined ? {} : diskEnv(phase.disk)),
        ...env,
      },
    });
  };
  const until = async (condition: () => boolean): Promise<void> => {
    while (!condition()) await new Promise((resolve) => setTimeout(resolve, 20));
  };
  const begun = async (phase: Phase, running: Running<ActionEnded>): Promise<void> => {
    if (phase.said !== undefined) await running.said(phase.said);
    const { path, operation } = phase;
    if (path !== undefined) await until(() => simulator.log.some((request) => path.test(request.path)));
    if (operation !== undefined)
      await until(() => existsSync(operations()) && operation.test(readFileSync(operations(), 'utf8')));
  };
  /** Sends the signal and waits for the end. The program's own deadline for that is tried by step/stop.test.ts. */
  const stopBy = async <T>(running: Running<T>, signal: NodeJS.Signals): Promise<T> => {
    running.kill(signal);
    return await running.ended;
  };
  const lastEvent = (runDir: string): unknown =>
    JSON.parse(readFileSync(join(runDir, 'events.jsonl'), 'utf8').trimEnd().split('\n').at(-1) ?? '');

  it.each(PHASES)(
    '$name: $signal ends the step in good order, sealed as cancelled and uploaded',
    async (phase) => {
      const running = await start(phase);
      await begun(phase, running);
      const ended = await stopBy(running, phase.signal);
      // 130 or 143 would say that the deadline ended it.
      expect(ended.exitCode).toBe(75);
      expect(ended.outputs['status']).toBe('cancelled');
      const manifest = JSON.parse(readFileSync(ended.outputs['manifestPath']!, 'utf8')) as Manifest;
      expect([manifest.status, manifest.error?.code]).toEqual(['cancelled', 'CANCELLED']);
      expect(lastEvent(ended.outputs['runDir']!)).toMatchObject({ type: 'run.cancelled' });
      const report = await verifyRun(ended.outputs['runDir']!, { schemas: runSchemas });
      expect(report.checks.flatMap(({ problems }) => problems)).toEqual([]);
      expect(service.artifacts).toHaveLength(1);
      expect(ended.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    },
  );

  it('keeps the slices that were finished, and says on the command line by its exit code which signal it was', async () => {
    simulator = await startSimulator({
      clientSecret: SECRET,
      faults: [{ match: { kind: 'page', nth: 8 }, fault: { kind: 'stall' } }],
    });
    for (const [signal, exitCode] of [
      ['SIGINT', 130],
      ['SIGTERM', 143],
    ] as const) {
      simulator.setFaults([{ match: { kind: 'page', nth: 8 }, fault: { kind: 'stall' } }]);
      const before = simulator.log.length;
      const running = startScript(
        CLI_ENTRY,
        [
          ...['run', 'operational-events', '--catalog', 'overlay.json', '--concurrency', '1', '--json'],
          ...['--api-url', simulator.url, '--login-url', simulator.url, '--output-dir', signal],
        ],
        {
          cwd: workspace.path,
          env: {
            GENESYS_CLIENT_ID: 'simulator',
            GENESYS_CLIENT_SECRET: SECRET,
            NODE_OPTIONS: importing('patient-stop.mjs'),
          },
        },
      );
      await until(() => simulator.log.length - before >= 9);
      const ended = await stopBy(running, signal);
      expect(ended.exitCode).toBe(exitCode);
      expect(JSON.parse(ended.stdout)).toMatchObject({ status: 'cancelled' });
      const data = filesBelow(join(workspace.path, signal)).filter((path) => path.includes('/data/'));
      expect(data.length).toBeGreaterThan(0);
    }
  });

  it('is ended by its deadline where the disk hangs for good, without a manifest', async () => {
    const phase = { disk: { deeds: ['write'], delayMs: 600_000 }, inputs: HOURS };
    const running = await start(phase, { NODE_OPTIONS: importing('faulty-fs.mjs') });
    await until(
      () => existsSync(operations()) && /^write .*\.part$/m.test(readFileSync(operations(), 'utf8')),
    );
    const ended = await stopBy(running, 'SIGTERM');
    expect(ended.exitCode).toBe(143);
    expect(filesBelow(join(workspace.path, 'out')).filter((path) => path.includes('manifest'))).toEqual([]);
  });

  it('leaves an upload that hangs, with the folder sealed', async () => {
    const running = await start({ options: { pollsUntilDone: 1 } }, { NODE_OPTIONS: '' });
    service.fail({ call: 'PutBlock', fault: { kind: 'silence' } });
    await until(() => service.calls.includes('PutBlock'));
    const ended = await stopBy(running, 'SIGTERM');
    // There is a second to tell that the upload was not made; a machine that needs longer is left by the deadline.
    expect([75, 143]).toContain(ended.exitCode);
    if (ended.exitCode === 75)
      expect(ended.everything).toContain('The run was stopped before its folder was delivered');
    expect(ended.outputs['status']).toBe('succeeded');
  });

  it('leaves at once on the second signal', async () => {
    const running = await start({ options: { pollsUntilDone: 1 } });
    service.fail({ call: 'PutBlock', fault: { kind: 'silence' } });
    await until(() => service.calls.includes('PutBlock'));
    running.kill('SIGTERM');
    await running.said('SIGTERM received');
    const ended = await stopBy(running, 'SIGTERM');
    // Long before the deadline, which is 45 s here.
    expect(ended.exitCode).toBe(143);
  });
});

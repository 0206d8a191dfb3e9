import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/server.js';
import { startArtifactService } from '../support/artifact-service.js';
import type { ArtifactService } from '../support/artifact-service.js';
import { startAction } from '../support/runner.js';
import type { ActionEnded, Running } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

const MAX_EXIT_MS = 5_000;
const MAX_SECOND_EXIT_MS = 1_000;

describe('signals', () => {
  let workspace: Workspace;
  let service: ArtifactService;
  let simulator: Simulator;

  beforeEach(async () => {
    workspace = createWorkspace();
    service = await startArtifactService();
  });
  afterEach(async () => {
    await simulator.close();
    await service.close();
    workspace.remove();
  });

  const start = async (options: SimulatorOptions): Promise<Running<ActionEnded>> => {
    simulator = await startSimulator({ records: { auditsPerDay: 2000 }, ...options });
    return startAction({
      cwd: workspace.path,
      inputs: {
        dataset: 'audit-logs',
        apiUrl: simulator.url,
        loginUrl: simulator.url,
        clientId: 'simulator',
        clientSecret: 'simulator-secret',
      },
      env: service.env,
    });
  };
  const secret = { clientSecret: 'simulator-secret' };
  const requestSeen = async (kindOfPath: RegExp): Promise<void> => {
    while (!simulator.log.some((request) => kindOfPath.test(request.path)))
      await new Promise((resolve) => setTimeout(resolve, 20));
  };

  it.each<readonly [phase: string, signal: NodeJS.Signals, options: SimulatorOptions, seen: RegExp]>([
    [
      'while the token request hangs',
      'SIGTERM',
      { faults: [{ match: { kind: 'token' }, fault: { kind: 'stall' } }] },
      /token/,
    ],
    [
      'while the query is polled',
      'SIGINT',
      { faults: [{ match: { kind: 'status' }, fault: { kind: 'neverDone' } }] },
      /query/,
    ],
    [
      'while a page hangs',
      'SIGTERM',
      {
        pollsUntilDone: 1,
        faults: [{ match: { kind: 'page', nth: 2 }, fault: { kind: 'stall', where: 'body' } }],
      },
      /results/,
    ],
    [
      'while a rate limit holds the run',
      'SIGINT',
      {
        faults: [
          { match: { kind: 'submit' }, fault: { kind: 'status', status: 429, retryAfterSeconds: 60 } },
        ],
      },
      /query/,
    ],
  ])(
    '%s: %s ends the step within 5 s, sealed as cancelled and uploaded',
    async (_phase, signal, options, seen) => {
      const running = await start({ ...secret, ...options });
      await requestSeen(seen);
      const sentAt = performance.now();
      running.kill(signal);
      const ended = await running.ended;
      expect(performance.now() - sentAt).toBeLessThan(MAX_EXIT_MS);
      expect(ended.exitCode).toBe(1);
      expect(ended.outputs['status']).toBe('cancelled');
      const manifest = JSON.parse(readFileSync(ended.outputs['manifestPath']!, 'utf8')) as Manifest;
      expect(manifest.status).toBe('cancelled');
      expect(manifest.error?.code).toBe('CANCELLED');
      expect(service.artifacts).toHaveLength(1);
      expect(ended.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    },
  );

  it('ends within 5 s while the upload hangs, with the folder sealed', async () => {
    const running = await start({ ...secret, pollsUntilDone: 1 });
    service.fail({ call: 'PutBlock', fault: { kind: 'silence' } });
    while (!service.calls.includes('PutBlock')) await new Promise((resolve) => setTimeout(resolve, 20));
    const sentAt = performance.now();
    running.kill('SIGTERM');
    const ended = await running.ended;
    expect(performance.now() - sentAt).toBeLessThan(MAX_EXIT_MS);
    expect(ended.exitCode).toBe(1);
    expect(ended.outputs['status']).toBe('succeeded');
  });

  it('leaves at once on the second signal', async () => {
    const running = await start({ ...secret, pollsUntilDone: 1 });
    service.fail({ call: 'PutBlock', fault: { kind: 'silence' } });
    while (!service.calls.includes('PutBlock')) await new Promise((resolve) => setTimeout(resolve, 20));
    running.kill('SIGTERM');
    await running.said('SIGTERM received');
    const sentAt = performance.now();
    running.kill('SIGTERM');
    const ended = await running.ended;
    expect(performance.now() - sentAt).toBeLessThan(MAX_SECOND_EXIT_MS);
    expect(ended.exitCode).not.toBe(0);
  });
});

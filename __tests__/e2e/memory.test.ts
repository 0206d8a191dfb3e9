import { existsSync, readFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { startAction } from '../support/runner.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const RECORDS = 40_000;
/** What this takes in a heap without bounds: 300 MB. The bounds of the run's thread keep it near 160. */
const MAX_PEAK_MB = 220;
const SAMPLE_MS = 20;

/** The kernel tells how much memory a process had at most, here in MB; undefined once it has ended. */
function peakMb(pid: number): number | undefined {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return Number(/^VmHWM:\s+(\d+) kB/m.exec(status)![1]) / 1024;
  } catch {
    return undefined;
  }
}

const describeMeasurable = existsSync('/proc/self/status') ? describe : describe.skip;

describeMeasurable('memory', () => {
  let workspace: Workspace;
  let simulator: Simulator;
  beforeEach(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({ records: { auditsPerDay: RECORDS }, pollsUntilDone: 1 });
  });
  afterEach(async () => {
    await simulator.close();
    workspace.remove();
  });

  it('is bounded, whatever the number of records', async () => {
    const running = startAction({
      cwd: workspace.path,
      inputs: {
        dataset: 'audit-logs',
        // A Monday: the simulator's weekends are quieter.
        start: '2026-10-05',
        end: '2026-10-06',
        apiUrl: simulator.url,
        loginUrl: simulator.url,
        clientId: 'simulator',
        clientSecret: 'simulator',
        upload: 'false',
      },
    });
    let peak = 0;
    const timer = setInterval(() => {
      peak = peakMb(running.pid) ?? peak;
    }, SAMPLE_MS);
    const ended = await running.ended;
    clearInterval(timer);
    expect(ended.outputs['recordCount']).toBe(String(RECORDS));
    expect(peak).toBeGreaterThan(50);
    expect(peak).toBeLessThan(MAX_PEAK_MB);
  });
});

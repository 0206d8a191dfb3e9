import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/server.js';
import { cliIn, dayText, runDataset, type CliRun } from '../support/cli-run.js';
import type { Ended } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

/** Seven whole days, near enough that the server still has them. */
const WEEK = ['--start', dayText(8), '--end', dayText(1)];
const QUERY_PATH = '/api/v2/usage/events/query';
const COUNTS_PATH = '/api/v2/usage/events/aggregates/query';

/** The simulator has a field that no rule names. */
const NEW_FIELDS = expect.objectContaining({ type: 'newFields' }) as unknown;

describe('operational events', () => {
  let workspace: Workspace;
  let simulator: Simulator;

  const simulate = async (options: SimulatorOptions = {}): Promise<void> => {
    simulator = await startSimulator({ records: { eventsPerDay: 900 }, ...options });
  };
  const cli = (args: readonly string[]): Promise<Ended> => cliIn(workspace.path, args);
  const run = (dataset: string, ...args: readonly string[]): Promise<CliRun> =>
    runDataset(workspace.path, simulator.url, dataset, args);
  const opinions = ({ manifest }: CliRun): unknown[] =>
    manifest.slices.map(({ reconciliation }) => reconciliation?.status);

  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(async () => {
    await simulator.close();
    workspace.remove();
  });

  it('reconciles every slice of a week with the counts of the server, and sends the body with every page', async () => {
    await simulate();
    const ended = await run('operational-events', ...WEEK);
    expect(ended.exitCode).toBe(0);
    expect(ended.manifest.status).toBe('succeeded');
    expect(ended.manifest.counts.records).toBe(7 * 900);
    expect(ended.manifest.slices).toHaveLength(28);
    expect(new Set(opinions(ended))).toEqual(new Set(['agreed']));
    for (const { records, reconciliation } of ended.manifest.slices)
      expect(reconciliation).toEqual({
        status: 'agreed',
        endpoint: 'usage.events.aggregates',
        counted: records,
        kept: records,
      });
    expect(ended.summary.run.anomalies).toEqual([NEW_FIELDS]);
    const laterPages = simulator.log.filter(
      ({ path, query }) => path === QUERY_PATH && query.includes('after='),
    );
    // The simulator refuses a page without the body: that all came proves that it was sent.
    expect(laterPages.length).toBeGreaterThanOrEqual(7);
    for (const page of laterPages) expect(page).toMatchObject({ status: 200 });
    expect(laterPages.every(({ bodyBytes }) => bodyBytes > 40)).toBe(true);
    expect((await cli(['verify', ended.runDir])).exitCode).toBe(0);
  });

  it('is partial, with both figures named, where the server loses a page; a resumed run fetches that slice alone', async () => {
    await simulate({ faults: [{ match: { path: QUERY_PATH, nth: 4 }, fault: { kind: 'losePage' } }] });
    const ended = await run('operational-events', ...WEEK, '--concurrency', '1');
    expect(ended.exitCode).toBe(75);
    expect(ended.manifest.status).toBe('partial');
    const short = ended.manifest.slices.filter(({ status }) => status !== 'succeeded');
    expect(short).toHaveLength(1);
    const [slice] = short;
    const { counted = 0, kept = 0, differences = [] } = slice!.reconciliation!;
    expect(slice).toMatchObject({ status: 'partial', records: kept, error: { code: 'BAD_RESPONSE' } });
    expect(counted).toBeGreaterThan(kept);
    expect(differences.reduce((sum, one) => sum + one.counted - one.kept, 0)).toBe(counted - kept);
    // The records that came are kept.
    expect(ended.manifest.files.map(({ path }) => path)).toContain(`data/${slice!.id}.jsonl.gz`);
    expect(ended.manifest.counts.records).toBe(7 * 900 - (counted - kept));
    const figures = `the server counts ${counted} records (usage.events.aggregates), ${kept} are here`;
    expect(ended.manifest.warnings).toEqual([
      { code: 'RECONCILIATION_MISMATCH', message: expect.stringContaining(figures) as unknown },
    ]);
    expect(ended.stderr).toContain(`INCOMPLETE, ${figures}`);
    expect(ended.summary.run.anomalies).toEqual([
      expect.objectContaining({
        type: 'reconciliation',
        count: 1,
        slices: [expect.objectContaining({ slice: slice!.id, counted, kept })],
      }),
      NEW_FIELDS,
    ]);
    expect((await cli(['verify', ended.runDir])).exitCode).toBe(0);

    simulator.setFaults([]);
    const before = simulator.log.length;
    const resumed = await run('operational-events', ...WEEK, '--resume-from', ended.runDir);
    expect(resumed.manifest.status).toBe('succeeded');
    expect(resumed.manifest.counts.records).toBe(7 * 900);
    expect(resumed.manifest.slices.filter(({ resumedFrom }) => resumedFrom === undefined)).toHaveLength(1);
    const counts = simulator.log.slice(before).filter(({ path }) => path === COUNTS_PATH);
    expect(counts).toHaveLength(1);
    expect((await cli(['verify', resumed.runDir])).exitCode).toBe(0);
  });

  it('names the disagreement in the summary for people', async () => {
    await simulate({ faults: [{ match: { path: COUNTS_PATH, nth: 2 }, fault: { kind: 'wrongTotal' } }] });
    const ended = await cli([
      ...['run', 'operational-events', '--start', dayText(2), '--end', dayText(1)],
      ...['--api-url', simulator.url, '--login-url', simulator.url],
    ]);
    expect(ended.exitCode).toBe(75);
    expect(ended.stdout).toMatch(/Reconciled +3 of 4 slices agree with usage\.events\.aggregates/);
    expect(ended.stdout).toMatch(/Incomplete\n +Interval +Counted by the server +Here.*\n.* UTC +\d+ +\d+/);
    expect(ended.stdout).not.toContain('Missing');
  });

  it('does not take rows that come twice, or a walk that begins again, for a disagreement', async () => {
    await simulate({
      faults: [
        { match: { path: QUERY_PATH, every: 3 }, fault: { kind: 'duplicateRows', rows: 20 } },
        { match: { path: QUERY_PATH, nth: 2 }, fault: { kind: 'tooLarge', abovePageSize: 60 } },
      ],
    });
    const ended = await run('operational-events', '--start', dayText(3), '--end', dayText(1));
    expect(ended.manifest.status).toBe('succeeded');
    expect(ended.manifest.counts.duplicates).toBeGreaterThan(0);
    expect(new Set(opinions(ended))).toEqual(new Set(['agreed']));
  });

  it.each([
    ['the filter on the key', { eventDefinitionIds: ['TELEPHONY-0001', 'TELEPHONY-0002'] }, 'agreed'],
    ['another filter', { searchTerm: 'trunk' }, 'skipped'],
  ])('with %s the second opinion is restricted, or left out with a reason', async (_, filters, status) => {
    await simulate();
    const day = ['--start', dayText(2), '--end', dayText(1)];
    const ended = await run('operational-events', ...day, '--filters', JSON.stringify(filters));
    expect(ended.manifest.status).toBe('succeeded');
    expect(new Set(opinions(ended))).toEqual(new Set([status]));
    expect(ended.manifest.counts.records).toBeGreaterThan(0);
    expect(ended.manifest.counts.records).toBeLessThan(900);
    const asked = simulator.log.filter(({ path }) => path === COUNTS_PATH);
    expect(asked).toHaveLength(status === 'agreed' ? 4 : 0);
    expect(ended.manifest.warnings.map(({ code }) => code)).toEqual(
      status === 'agreed' ? [] : ['NOT_RECONCILED'],
    );
    expect((await cli(['verify', ended.runDir])).exitCode).toBe(0);
  });

  it('goes on without the second opinion, and says so, where the counts cannot be had', async () => {
    await simulate({ faults: [{ match: { path: COUNTS_PATH }, fault: { kind: 'missingItems' } }] });
    simulator.setFaults([{ match: { path: COUNTS_PATH }, fault: { kind: 'status', status: 400 } }]);
    const ended = await run('operational-events', '--start', dayText(2), '--end', dayText(1));
    expect(ended.manifest.status).toBe('succeeded');
    expect(new Set(opinions(ended))).toEqual(new Set(['failed']));
    expect(ended.manifest.warnings).toEqual([
      { code: 'NOT_RECONCILED', message: expect.stringMatching(/^4 slices have no second opinion\. /) },
    ]);
    expect((await cli(['verify', ended.runDir])).exitCode).toBe(0);
  });

  it('refuses a window that the server keeps no longer before any request, with that reason', async () => {
    await simulate();
    const api = ['--api-url', simulator.url, '--login-url', simulator.url];
    const args = ['run', 'operational-events', '--start', dayText(12), '--end', dayText(11), ...api];
    const ended = await cli(args);
    expect(ended.exitCode).toBe(1);
    expect(ended.stderr).toMatch(/the server keeps the records of operational-events for 10 days/);
    expect(simulator.log).toEqual([]);
  });

  it('sums up the aggregates exactly: the whole, by definition and by group, with shares', async () => {
    await simulate();
    const ended = await run('operational-event-aggregates', ...WEEK);
    expect(ended.manifest.status).toBe('succeeded');
    const { metrics = {} } = ended.summary.data;
    expect(metrics['events']).toEqual({ sum: 7 * 900 });
    for (const name of ['eventsByDefinition', 'eventsByGroup']) {
      const { sum, groups = [], rest } = metrics[name]!;
      expect(sum).toBe(7 * 900);
      expect(rest).toBeUndefined();
      expect(groups.reduce((total, group) => total + Number(group.sum), 0)).toBe(7 * 900);
      expect(groups.reduce((total, group) => total + (group.share ?? 0), 0)).toBeCloseTo(1, 4);
    }
    expect(metrics['eventsByGroup']!.groups!.map(({ key }) => key).sort()).toEqual([
      'FLOW',
      'INTEGRATION',
      'LIMIT',
      'OUTBOUND',
      'TELEPHONY',
    ]);
    expect((await cli(['verify', ended.runDir])).exitCode).toBe(0);
  });
});

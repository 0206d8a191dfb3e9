import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { LookupsFile } from '../../src/run/lookups.js';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator } from '../../src/simulator/server.js';
import { cliIn, dayText, runDataset, type CliRun } from '../support/cli-run.js';
import type { Ended } from '../support/runner.js';
import { createWorkspace } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

const YESTERDAY = ['--start', dayText(1), '--end', dayText(0)];
const DEFINITIONS_PATH = '/api/v2/usage/events/definitions';
const MAPPING_PATH = '/api/v2/audits/query/servicemapping';

describe('lookups', () => {
  let workspace: Workspace;
  let simulator: Simulator;

  const cli = (args: readonly string[]): Promise<Ended> => cliIn(workspace.path, args);
  const run = (dataset: string, ...args: readonly string[]): Promise<CliRun> =>
    runDataset(workspace.path, simulator.url, dataset, args);
  const asked = (path: string): number => simulator.log.filter((request) => request.path === path).length;

  beforeEach(async () => {
    workspace = createWorkspace();
    simulator = await startSimulator({
      records: { eventsPerDay: 300, auditsPerDay: 300 },
      pollsUntilDone: 1,
    });
  });
  afterEach(async () => {
    await simulator.close();
    workspace.remove();
  });

  it('a run of the definitions names exactly the two that changed since the last one, field by field', async () => {
    const first = await run('operational-event-definitions');
    expect(first.lookups.lookups).toMatchObject([{ source: 'fetched', changes: null }]);
    simulator.setDefinitionChanges({ changed: 2 });
    const second = await run('operational-event-definitions');
    const [{ changes, entries, fetchedAt }] = second.lookups.lookups as [LookupsFile['lookups'][number]];
    const [a, b] = changes!.changed;
    expect(changes).toMatchObject({ added: [], removed: [] });
    expect(changes!.changed).toHaveLength(2);
    for (const { key, fields } of [a!, b!]) {
      expect(fields).toEqual([
        { path: 'description', before: expect.any(String), after: expect.stringMatching(/Since revised\.$/) },
      ]);
      expect(entries.map(({ id }) => id)).toContain(key[0]);
    }
    expect(Date.parse(fetchedAt!)).toBeGreaterThanOrEqual(Date.parse(changes!.since));
    expect(second.summary.run.lookups).toMatchObject([{ changes: { added: 0, removed: 0, changed: 2 } }]);
    expect(second.stderr).toContain('2 changed');
    expect(second.manifest.files.map(({ path }) => path)).toContain('lookups.json');
    // Nothing outside the run folders.
    expect(readdirSync(join(workspace.path, 'out'))).toEqual(['operational-event-definitions']);
    expect((await cli(['verify', second.runDir])).exitCode).toBe(0);

    simulator.setDefinitionChanges({ added: 1, removed: 1 });
    const text = await cli([
      ...['run', 'operational-event-definitions', '--api-url', simulator.url, '--login-url', simulator.url],
    ]);
    expect(text.stdout).toMatch(/added +NEW-0001/);
    expect(text.stdout).toMatch(/1 added, 1 removed, 2 changed/);
  });

  it('names groups of other datasets, fetches the list once a day for all of them, and tells a stale copy', async () => {
    const events = await run('operational-events', ...YESTERDAY);
    expect(events.lookups.lookups).toMatchObject([{ name: 'definitions', source: 'fetched', changes: null }]);
    const { definition = {} } = events.summary.run.labels ?? {};
    expect(Object.keys(definition)).toEqual(Object.keys(events.summary.data.countsBy['definition']!));
    expect(definition['TELEPHONY-0001']).toBe('Edge changed its state');
    expect(asked(DEFINITIONS_PATH)).toBe(1);

    const aggregates = await run('operational-event-aggregates', ...YESTERDAY);
    expect(aggregates.lookups.lookups).toMatchObject([{ source: 'kept' }]);
    expect(aggregates.summary.run.labels!['definition']!['TELEPHONY-0001']).toBe('Edge changed its state');
    expect(asked(DEFINITIONS_PATH)).toBe(1);

    // As if both copies were of the day before.
    for (const { runDir } of [events, aggregates]) {
      const path = join(runDir, 'lookups.json');
      const aged = readFileSync(path, 'utf8').replaceAll(
        /"fetchedAt": "[^"]*"/g,
        `"fetchedAt": "${dayText(2)}T05:00:00Z"`,
      );
      writeFileSync(path, aged);
    }
    simulator.setFaults([{ match: { path: DEFINITIONS_PATH }, fault: { kind: 'status', status: 400 } }]);
    const stale = await run('operational-event-aggregates', ...YESTERDAY);
    expect(stale.manifest.status).toBe('succeeded');
    expect(stale.lookups.lookups).toMatchObject([{ source: 'stale', fetchedAt: `${dayText(2)}T05:00:00Z` }]);
    expect(stale.manifest.warnings.map(({ code }) => code)).toEqual(['LOOKUP_STALE']);
    expect(stale.summary.data).toEqual(aggregates.summary.data);

    simulator.setFaults([]);
    simulator.setDefinitionChanges({ changed: 2 });
    const fresh = await run('operational-event-aggregates', ...YESTERDAY);
    expect(fresh.lookups.lookups[0]!.changes!.changed).toHaveLength(2);
    for (const one of [events, stale, fresh]) {
      const text = readFileSync(join(one.runDir, 'lookups.json'), 'utf8');
      expect(text).not.toContain('selfUri');
      if (one !== events) expect((await cli(['verify', one.runDir])).exitCode).toBe(0);
    }
  });

  it('takes the copy of a run of which a cache kept nothing else', async () => {
    const { runDir } = await run('operational-events', ...YESTERDAY);
    for (const name of readdirSync(runDir))
      if (name !== 'lookups.json') rmSync(join(runDir, name), { recursive: true });
    const next = await run('operational-events', ...YESTERDAY, '--resume-from', 'latest');
    expect([next.exitCode, next.manifest.status]).toEqual([0, 'succeeded']);
    expect(next.lookups.lookups).toMatchObject([{ source: 'kept' }]);
    expect(asked(DEFINITIONS_PATH)).toBe(1);
  });

  it('goes on without names where there is no list and no copy, and keeps nothing with summaryOnly', async () => {
    simulator.setFaults([{ match: { path: DEFINITIONS_PATH }, fault: { kind: 'status', status: 400 } }]);
    const without = await run('operational-event-aggregates', ...YESTERDAY);
    expect(without.manifest.status).toBe('succeeded');
    expect(without.manifest.warnings.map(({ code }) => code)).toEqual(['LOOKUP_MISSING']);
    expect(without.summary.run.labels).toBeUndefined();
    simulator.setFaults([]);
    const summaryOnly = await run('operational-event-aggregates', ...YESTERDAY, '--summary-only');
    expect(summaryOnly.lookups).toBeUndefined();
    expect(summaryOnly.summary.run.labels).toBeDefined();
    expect((await cli(['verify', summaryOnly.runDir])).exitCode).toBe(0);
  });

  it('warns of filter values that the service mapping does not know, with what was meant, and asks only then', async () => {
    const plain = await run('audit-logs', ...YESTERDAY);
    expect(plain.lookups).toBeUndefined();
    expect(asked(MAPPING_PATH)).toBe(0);
    const filters = { serviceName: 'Routin', entityType: 'Queue', action: 'Updat' };
    const filtered = await run('audit-logs', ...YESTERDAY, '--filters', JSON.stringify(filters));
    expect(asked(MAPPING_PATH)).toBe(1);
    expect(filtered.lookups.lookups).toMatchObject([{ name: 'services', source: 'fetched' }]);
    const warnings = filtered.manifest.warnings.filter(({ code }) => code === 'FILTER_VALUE_UNKNOWN');
    expect(warnings.map(({ message }) => message)).toEqual([
      expect.stringMatching(/^filters: serviceName "Routin" is not among .* Did you mean "Routing"\?/),
      expect.stringMatching(
        /^filters: action "Updat" is not among .* for entityType "Queue"\. Did you mean "Update"\?/,
      ),
    ]);
  });
});

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startSimulator } from '../../src/simulator/server.js';
import type { Simulator } from '../../src/simulator/server.js';
import { startAction } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';

describe('bad input', () => {
  let simulator: Simulator;
  let workspace: Workspace;

  beforeAll(async () => {
    simulator = await startSimulator();
    workspace = createWorkspace();
    mkdirSync(join(workspace.path, 'in'));
    writeFileSync(join(workspace.path, 'in/broken.json'), '{"catalogVersion": "1", "datasets": {"x": {}}}');
  });
  afterAll(async () => {
    await simulator.close();
    workspace.remove();
  });

  it.each<readonly [sentence: string, inputs: Record<string, string>, code: string, words: RegExp]>([
    ['no dataset', { dataset: '' }, 'INPUT_INVALID', /dataset is missing/],
    ['a dataset that is nearly one', { dataset: 'audit-log' }, 'INPUT_INVALID', /"audit-log".*audit-logs/],
    [
      'a reversed window',
      { start: '2026-11-22', end: '2026-11-21' },
      'INPUT_INVALID',
      /start.*end|end.*start/,
    ],
    ['a malformed start', { start: 'last week', end: 'now' }, 'INPUT_INVALID', /start.*"last week"/],
    ['a day that does not exist', { start: '2026-02-30', end: '2026-03-01' }, 'INPUT_INVALID', /2026-02-30/],
    ['an end in the future', { start: '-P1D', end: '2999-01-01' }, 'INPUT_INVALID', /end.*2999-01-01/],
    ['an end alone', { end: '2026-11-22' }, 'INPUT_INVALID', /start/],
    [
      'a window longer than the dataset allows',
      { start: '2020-01-01', end: '2026-01-01' },
      'INPUT_INVALID',
      /long/,
    ],
    [
      'an undeclared filter',
      { filters: '{"servicename":"Architect"}' },
      'INPUT_INVALID',
      /servicename.*serviceName/,
    ],
    ['a filter value of the wrong type', { filters: '{"serviceName":7}' }, 'INPUT_INVALID', /serviceName.*7/],
    [
      'a filter that needs another',
      { filters: '{"action":"Update"}' },
      'INPUT_INVALID',
      /action.*entityType/,
    ],
    ['broken JSON in filters', { filters: '{"serviceName":' }, 'INPUT_INVALID', /filters/],
    ['an array for filters', { filters: '[]' }, 'INPUT_INVALID', /filters/],
    ['no credentials', { clientId: '', clientSecret: '' }, 'INPUT_INVALID', /clientId and clientSecret/],
    [
      'a dataset that is not there, and no credentials either: the dataset is told',
      { dataset: 'audit-log', clientId: '', clientSecret: '' },
      'INPUT_INVALID',
      /"audit-log".*"audit-logs"/,
    ],
    ['a secret without an id', { clientId: '' }, 'INPUT_INVALID', /clientId is missing/],
    [
      'an unknown region',
      { region: 'eu-west-9', apiUrl: '', loginUrl: '' },
      'INPUT_INVALID',
      /eu-west-9.*eu-west-1/,
    ],
    ['plain http off the loopback', { apiUrl: 'http://api.example.com' }, 'INPUT_INVALID', /apiUrl.*http/],
    ['an overlay that is not valid', { catalog: 'in/broken.json' }, 'CATALOG_INVALID', /broken\.json/],
    ['an overlay that is not there', { catalog: 'in/none.json' }, 'INPUT_INVALID', /none\.json/],
    ['an overlay outside the workspace', { catalog: '../x.json' }, 'INPUT_INVALID', /\.\.\/x\.json/],
    ['an output folder outside the workspace', { outputDir: '../out' }, 'INPUT_INVALID', /outputDir/],
    [
      'an absolute output folder elsewhere',
      { outputDir: '/tmp/elsewhere' },
      'INPUT_INVALID',
      /outputDir "\/tmp\/elsewhere"/,
    ],
    ['an unknown format', { format: 'csv' }, 'INPUT_INVALID', /format.*"csv".*jsonl/],
    ['a budget of nothing', { requestsPerMinute: '0' }, 'INPUT_INVALID', /requestsPerMinute.*"0"/],
    ['a retention beyond 90 days', { retentionDays: '91' }, 'INPUT_INVALID', /retentionDays.*"91".*90/],
    [
      'a word that is no boolean',
      { summaryOnly: 'yes' },
      'INPUT_INVALID',
      /summaryOnly.*"yes".*true or false/,
    ],
    ['an artifact name with a slash', { artifactName: 'a/b' }, 'INPUT_INVALID', /artifactName/],
    ['a weak pseudonym key', { pseudonymKey: 'short' }, 'INPUT_INVALID', /pseudonymKey/],
    [
      'raw payloads without the catalog’s leave',
      { rawPayloads: 'true' },
      'INPUT_INVALID',
      /rawPayloads.*allowRaw/,
    ],
    ['nothing to resume from', { resumeFrom: 'out/none' }, 'INPUT_INVALID', /out\/none/],
  ])('%s: one clear message, exit 1, no connection, no file', async (_sentence, inputs, code, words) => {
    const before = filesBelow(workspace.path);
    const ended = await startAction({
      cwd: workspace.path,
      inputs: {
        dataset: 'audit-logs',
        apiUrl: simulator.url,
        loginUrl: simulator.url,
        clientId: 'simulator',
        clientSecret: 'simulator-secret',
        ...inputs,
      },
    }).ended;
    expect(ended.exitCode).toBe(1);
    const errors = ended.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]!.title).toBe(`Genesys Core: ${code}`);
    expect(errors[0]!.message).toMatch(words);
    expect(errors[0]!.message).not.toContain('\n');
    expect(ended.outputs['status']).toBe('failed');
    expect(ended.summary).toContain(code);
    expect(simulator.log).toEqual([]);
    expect(filesBelow(workspace.path)).toEqual(before);
  });
});

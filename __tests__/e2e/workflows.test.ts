import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { indexOf } from '../github/github-world.js';
import { READ_TOKEN, startGitHubApi, WRITE_TOKEN } from '../support/github-api.js';
import type { GitHubApi } from '../support/github-api.js';
import { freshPlaces } from '../support/places.js';
import { ROOT } from '../support/runner.js';
import { parseWorkflow, readWorkflow } from '../support/workflow-file.js';
import type { Workflow } from '../support/workflow-file.js';
import { runWorkflow } from '../support/workflow.js';
import type { JobRun, StepRun, WorkflowEvent } from '../support/workflow.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';

const CLIENT_SECRET = 'kV9-secret-of-the-client-7Qx';
const SECRETS = {
  GENESYS_CLIENT_ID: 'simulator',
  GENESYS_CLIENT_SECRET: CLIENT_SECRET,
  KEY: 'nHq3vT8xR1kLz5WcYb7JdF2mPs9GtU4eAa6BoCi0DjE',
};
const README = join(ROOT, 'README.md');
const NOON_MS = Date.parse('2026-11-22T12:00:00Z');
const YESTERDAY = { start: '2026-11-21T00:00:00Z', end: '2026-11-22T00:00:00Z' };

interface RunOptions {
  readonly nowMs?: number;
  readonly vars?: Readonly<Record<string, string>>;
  readonly api?: GitHubApi;
  readonly cwd?: string;
}

describe('the example workflows, carried out', () => {
  const places = freshPlaces({
    clientSecret: CLIENT_SECRET,
    pollsUntilDone: 1,
    nowMs: () => Date.parse('2026-11-22T23:59:59Z'),
    records: { auditsPerDay: 120, eventsPerDay: 60, users: 20 },
  });

  const run = (
    workflow: Workflow,
    event: WorkflowEvent,
    {
      nowMs = NOON_MS,
      vars = { GENESYS_REGION: 'mypurecloud.ie' },
      api = places.github,
      cwd = places.workspace.path,
    }: RunOptions = {},
  ): Promise<Readonly<Record<string, JobRun>>> =>
    runWorkflow(workflow, event, {
      secrets: SECRETS,
      vars,
      cwd,
      env: { ...places.service.env, GITHUB_API_URL: api.url },
      // What the token of the job may do is asked for by the file.
      github: { token: mayWrite(workflow) ? WRITE_TOKEN : READ_TOKEN },
      actionInputs: () => ({ apiUrl: places.simulator.url, loginUrl: places.simulator.url }),
      nowMs,
    });
  const fetched = (job: JobRun | undefined): StepRun => {
    const step = job?.steps.find(({ action }) => action !== undefined);
    if (step === undefined) throw new Error('the action was not run');
    if (job?.result !== 'success') throw new Error(step.action?.stdout);
    return step;
  };
  const manifestOf = (step: StepRun): Manifest =>
    JSON.parse(readFileSync(step.outputs['manifestPath']!, 'utf8')) as Manifest;

  describe.each(['audit-logs', 'operational-events'])('%s, nightly', (dataset) => {
    /** One night, on a machine and a GitHub of its own, started at that time of day. */
    const night = async (time: string): Promise<void> => {
      const api = await startGitHubApi();
      const machine = createWorkspace();
      try {
        const nowMs = Date.parse(`2026-11-22T${time}Z`);
        const jobs = await run(
          readWorkflow(`${dataset}.scheduled.yml`),
          { name: 'schedule' },
          { nowMs, api, cwd: machine.path },
        );
        const step = fetched(jobs[dataset]);
        const { runId, request, startedAt } = manifestOf(step);
        expect({ time, ...request }).toMatchObject({ time, ...YESTERDAY });
        expect(Math.abs(Date.parse(startedAt) - nowMs)).toBeLessThan(600_000);
        expect(step.outputs).toMatchObject({ datasetKey: dataset, status: 'succeeded' });
        expect(places.service.artifacts.map(({ name }) => name)).toContain(step.outputs['artifactName']);
        expect(step.with['region']).toBe('mypurecloud.ie');
        expect(api.assets(`genesys-core-data-${dataset}`)?.has(`${dataset}-2026-11-21.jsonl.gz`)).toBe(true);
        expect(indexOf(api).datasets[dataset]?.latest).toMatchObject({ runId, status: 'succeeded' });
        // The clock of the step is shifted, that of the service is not.
        const told = step.action?.annotations.filter(({ title }) => !title.includes('CLOCK_SKEW'));
        // The simulator has fields that no rule names, as the service will one day.
        expect(told?.map(({ level, title }) => `${level}: ${title}`)).toEqual([
          'notice: Genesys Core',
          'warning: Genesys Core: anomaly',
        ]);
      } finally {
        await api.close();
        machine.remove();
      }
    };

    // Side by side: what publishing waits for adds up otherwise.
    it('fetches and publishes the same UTC day whether it starts at 00:05, 06:40 or 23:59', async () => {
      await Promise.all(['00:05:00', '06:40:00', '23:59:00'].map(night));
    });

    it('is off while the repository is not set up', async () => {
      const jobs = await run(readWorkflow(`${dataset}.scheduled.yml`), { name: 'schedule' }, { vars: {} });
      expect(jobs[dataset]?.result).toBe('skipped');
      expect(places.simulator.log).toEqual([]);
    });
  });

  it.each([
    ['nothing: the previous UTC day', 'audit-logs', {}, YESTERDAY],
    [
      'start and end',
      'audit-logs',
      { start: '2026-11-20', end: '2026-11-21T06:00:00Z' },
      { start: '2026-11-20T00:00:00Z', end: '2026-11-21T06:00:00Z' },
    ],
    ['start alone', 'audit-logs', { start: '2026-11-22' }, { start: '2026-11-22T00:00:00Z' }],
    [
      'filters',
      'audit-logs',
      { filters: '{"serviceName":["Architect","Routing"]}' },
      { filters: { serviceName: ['Architect', 'Routing'] } },
    ],
    ['summary only', 'audit-logs', { summaryOnly: true }, { summaryOnly: true }],
    ['nothing: the previous UTC day', 'operational-events', {}, YESTERDAY],
    ['start and end', 'operational-events', { start: '-P2D', end: 'now' }, {}],
    [
      'filters',
      'operational-events',
      { filters: '{"searchTerm":"station"}' },
      // What a caller searches for may be personal: the manifest has its hash.
      { filters: { searchTerm: expect.stringMatching(/^hmac_[0-9a-f]{32}$/) } },
    ],
    ['summary only', 'operational-events', { summaryOnly: true }, { summaryOnly: true }],
  ])('on demand with %s of %s', async (_what, dataset, inputs, request) => {
    const jobs = await run(readWorkflow(`${dataset}.on-demand.yml`), { name: 'workflow_dispatch', inputs });
    const step = fetched(jobs[dataset]);
    const manifest = manifestOf(step);
    expect(manifest.status).toBe('succeeded');
    expect(manifest.request).toMatchObject({ summaryOnly: false, ...request });
    const data = filesBelow(step.outputs['runDir']!).filter((path) => path.startsWith('data/'));
    expect(data.length > 0).toBe(!manifest.request.summaryOnly);
  });

  it('on demand with a mistake fails before any call', async () => {
    const jobs = await run(readWorkflow('audit-logs.on-demand.yml'), {
      name: 'workflow_dispatch',
      inputs: { start: 'last week' },
    });
    expect(jobs['audit-logs']?.result).toBe('failure');
    expect(jobs['audit-logs']?.steps[0]?.action?.stdout).toMatch(/INPUT_INVALID.*start "last week"/);
    expect(places.simulator.log).toEqual([]);
  });

  it('the reusable one, called for three datasets', async () => {
    const caller = callerOf([
      ['audit-logs', 'start: 2026-11-21T18:00:00Z'],
      ['users', 'filters: \'{"state":"active"}\''],
      ['routing-queues', "summaryOnly: ${{ github.ref_name == 'main' }}"],
    ]);
    const jobs = await run(caller, { name: 'workflow_dispatch' });
    for (const [dataset, called] of Object.entries(jobs)) {
      const step = fetched(called);
      const manifest = manifestOf(step);
      expect(called.outputs).toEqual({
        runId: manifest.runId,
        status: 'succeeded',
        recordCount: String(manifest.counts.records),
        windowStart: manifest.request.start ?? '',
        windowEnd: manifest.request.end ?? '',
        dataDigest: manifest.dataDigest,
        artifactName: `${dataset}-${manifest.runId}`,
        artifactUrl: step.outputs['artifactUrl'],
        artifactDigest: step.outputs['artifactDigest'],
        errorCode: '',
        retryable: 'false',
        anomalies: step.outputs['anomalies'],
        missingDays: '',
        provisional: 'false',
        changedDays: '',
        indexUrl: '',
        releaseUrl: '',
      });
      // No catalog of their own is checked out; the action is, at the commit at which the workflow was called.
      expect(called.steps.map(({ conclusion }) => conclusion)).toEqual(['skipped', 'success', 'success']);
      expect(called.steps[1]!.with).toMatchObject({
        repository: 'org/genesys-core',
        ref: 'b'.repeat(40),
        path: '.genesys-core',
      });
    }
    expect(places.service.artifacts).toHaveLength(3);
    expect(manifestOf(fetched(jobs['audit-logs'])).request.start).toBe('2026-11-21T18:00:00Z');
    expect(manifestOf(fetched(jobs['users'])).request.filters).toEqual({ state: 'active' });
    expect(manifestOf(fetched(jobs['routing-queues'])).request.summaryOnly).toBe(true);
  });

  it('the reusable one with a catalog of the caller', async () => {
    const people = { extends: 'users', redaction: 'users.strict' };
    const overlay = { catalogVersion: '1', datasets: { people } };
    writeFileSync(join(places.workspace.path, 'genesys.json'), JSON.stringify(overlay));
    const caller = callerOf([['people', 'catalog: genesys.json']], 'pseudonymKey: ${{ secrets.KEY }}');
    const jobs = await run(caller, { name: 'workflow_dispatch' });
    const [checkout] = jobs['people']!.steps;
    expect(checkout).toMatchObject({ conclusion: 'success', with: { 'persist-credentials': 'false' } });
    expect(manifestOf(fetched(jobs['people']))).toMatchObject({
      status: 'succeeded',
      redaction: { profile: 'users.strict' },
    });
    expect(fetched(jobs['people']).action?.masked).toContain(SECRETS.KEY);
  });

  it('the whole workflow file of the README', async () => {
    const [text = ''] = /^name: Genesys data\n[\s\S]*?(?=^```$)/m.exec(readFileSync(README, 'utf8')) ?? [];
    const workflow = parseWorkflow(text);
    for (const name of ['schedule', 'workflow_dispatch'] as const) {
      const step = fetched((await run(workflow, { name }))['audit-logs']);
      expect(manifestOf(step)).toMatchObject({ status: 'succeeded', request: YESTERDAY });
    }
    expect([...places.github.assets('genesys-core-data-audit-logs')!.keys()]).toContain(
      'audit-logs-2026-11-21.jsonl.gz',
    );
  });

  it('the five lines of the README', async () => {
    const lines = fiveLines(readFileSync(README, 'utf8'));
    expect(lines.length).toBeLessThanOrEqual(5);
    const indented = lines.map((line) => `      ${line}`);
    const workflow = parseWorkflow(
      ['name: Mine', 'on:', '  workflow_dispatch:', 'jobs:', '  mine:', '    steps:', ...indented].join('\n'),
    );
    const step = fetched((await run(workflow, { name: 'workflow_dispatch' }))['mine']);
    expect(manifestOf(step)).toMatchObject({ status: 'succeeded', request: YESTERDAY });
    expect(places.service.artifacts).toHaveLength(1);
  });
});

function mayWrite({ jobs }: Workflow): boolean {
  return Object.values(jobs).some(({ permissions }) => permissions?.['contents'] === 'write');
}

/** A workflow that calls the reusable one: a job for each dataset, with one more input; for all, one more secret. */
function callerOf(calls: readonly (readonly [dataset: string, input: string])[], secret?: string): Workflow {
  const jobs = calls.flatMap(([dataset, input]) => [
    `  ${dataset}:`,
    '    uses: org/genesys-core/.github/workflows/dataset.yml@v1',
    '    with:',
    `      dataset: ${dataset}`,
    `      ${input}`,
    '    secrets:',
    '      clientId: ${{ secrets.GENESYS_CLIENT_ID }}',
    '      clientSecret: ${{ secrets.GENESYS_CLIENT_SECRET }}',
    ...(secret === undefined ? [] : [`      ${secret}`]),
  ]);
  return parseWorkflow(['name: Caller', 'on:', '  workflow_dispatch:', 'jobs:', ...jobs].join('\n'));
}

/** Lines of the YAML block under the heading "Five lines", whatever its level. */
function fiveLines(readme: string): readonly string[] {
  const block = /^#+ Five lines$(?:(?!^#)[\s\S])*?^```yaml\n([\s\S]*?)^```$/m.exec(readme)?.[1];
  if (block === undefined) throw new Error('README.md has no YAML block under the heading "Five lines"');
  return block.trimEnd().split('\n');
}

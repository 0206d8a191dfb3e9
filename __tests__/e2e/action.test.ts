import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest, SummaryFile } from '../../src/run/manifest.js';
import { plantedSecrets, startSimulator } from '../../src/simulator/server.js';
import type { Simulator, SimulatorOptions } from '../../src/simulator/server.js';
import { startArtifactService } from '../support/artifact-service.js';
import type { ArtifactService } from '../support/artifact-service.js';
import { readActionFile, runCli, startAction } from '../support/runner.js';
import type { ActionEnded } from '../support/runner.js';
import { createWorkspace, filesBelow } from '../support/workspace.js';
import type { Workspace } from '../support/workspace.js';
import { unzip } from '../support/zip.js';

const CLIENT_SECRET = 'kV9-secret-of-the-client-7Qx';
const WINDOW = { start: '2026-11-20', end: '2026-11-21' };
/** A moment after the window, so that the data is there whatever the day on which the test runs. */
const NOW_MS = Date.parse('2026-11-22T12:00:00Z');

describe('the action as the runner runs it', () => {
  let workspace: Workspace;
  let service: ArtifactService;
  let simulator: Simulator;

  const simulate = async (options: SimulatorOptions = {}): Promise<void> => {
    simulator = await startSimulator({
      clientSecret: CLIENT_SECRET,
      pollsUntilDone: 1,
      nowMs: () => NOW_MS,
      records: { auditsPerDay: 600 },
      ...options,
    });
  };
  const run = (inputs: Record<string, string> = {}, env: Record<string, string> = {}): Promise<ActionEnded> =>
    startAction({
      cwd: workspace.path,
      inputs: {
        dataset: 'audit-logs',
        ...WINDOW,
        apiUrl: simulator.url,
        loginUrl: simulator.url,
        clientId: 'simulator',
        clientSecret: CLIENT_SECRET,
        ...inputs,
      },
      env: { ...service.env, ...env },
    }).ended;
  const manifestOf = (ended: ActionEnded): Manifest =>
    JSON.parse(readFileSync(ended.outputs['manifestPath']!, 'utf8')) as Manifest;
  const summaryOf = (ended: ActionEnded): SummaryFile =>
    JSON.parse(readFileSync(ended.outputs['summaryPath']!, 'utf8')) as SummaryFile;

  beforeEach(async () => {
    workspace = createWorkspace();
    service = await startArtifactService();
  });
  afterEach(async () => {
    await simulator.close();
    await service.close();
    workspace.remove();
  });

  it('leaves a sealed run folder, sets every output, and uploads exactly the sealed files', async () => {
    await simulate();
    const ended = await run();
    expect(ended.exitCode).toBe(0);
    const manifest = manifestOf(ended);
    const [artifact] = service.artifacts;
    expect(ended.outputs).toEqual({
      runId: manifest.runId,
      datasetKey: 'audit-logs',
      status: 'succeeded',
      recordCount: '600',
      windowStart: manifest.request.start,
      windowEnd: manifest.request.end,
      runDir: join(workspace.path, 'out/audit-logs', manifest.runId),
      manifestPath: join(workspace.path, 'out/audit-logs', manifest.runId, 'manifest.json'),
      summaryPath: join(workspace.path, 'out/audit-logs', manifest.runId, 'summary.json'),
      dataDigest: manifest.dataDigest,
      artifactId: String(artifact!.id),
      artifactName: `audit-logs-${manifest.runId}`,
      artifactUrl: `https://github.com/example/data/actions/runs/4242/artifacts/${artifact!.id}`,
      artifactDigest: createHash('sha256').update(artifact!.content).digest('hex'),
      retryable: 'false',
      // The simulator has fields that no rule names, as the service will one day.
      anomalies: 'newFields',
      missingDays: '',
      provisional: 'false',
    });
    // Those that only a failure or a publication sets.
    const others = ['changedDays', 'errorCode', 'indexUrl', 'releaseUrl', 'matrix', 'maxParallel', 'price'];
    expect([...Object.keys(ended.outputs), ...others].sort()).toEqual(
      Object.keys(readActionFile().outputs).sort(),
    );
    expect(manifest.github).toEqual({
      repository: 'example/data',
      runId: '4242',
      runAttempt: 1,
      workflow: 'Data',
      sha: 'a'.repeat(40),
    });

    expect(service.artifacts).toHaveLength(1);
    expect(artifact!.name).toBe(`audit-logs-${manifest.runId}`);
    const content = unzip(artifact!.content);
    const sealed = ['manifest.json', ...manifest.files.map((file) => file.path)].sort();
    expect([...content.keys()].sort()).toEqual(sealed);
    expect(filesBelow(ended.outputs['runDir']!)).toEqual(sealed);
    for (const path of sealed)
      expect(content.get(path)!.equals(readFileSync(join(ended.outputs['runDir']!, path)))).toBe(true);

    expect(ended.annotations).toEqual([
      expect.objectContaining({ level: 'notice', title: 'Genesys Core' }),
      expect.objectContaining({ level: 'warning', title: 'Genesys Core: anomaly' }),
    ]);
    expect(ended.summary).toContain('## ✅ audit-logs: succeeded, ');
    expect(ended.summary).toContain('| Records | **600** |');
    expect(ended.stdout).toContain('::group::Run audit-logs');
    expect((await runCli(['verify', ended.outputs['runDir']!], { cwd: workspace.path })).exitCode).toBe(0);
    // What the events tell is what the server saw, one for one.
    const events = readFileSync(join(ended.outputs['runDir']!, 'events.jsonl'), 'utf8').trimEnd().split('\n');
    const attempts = events.filter((line) => (JSON.parse(line) as { type: string }).type === 'http.attempt');
    expect(attempts).toHaveLength(simulator.log.length);
  });

  it('gives the same bytes for the same request, run after run', async () => {
    await simulate();
    const one = await run({ upload: 'false' });
    const two = await run({ upload: 'false', concurrency: '1' });
    expect(two.outputs['runId']).not.toBe(one.outputs['runId']);
    expect(two.outputs['dataDigest']).toBe(one.outputs['dataDigest']);
    expect(summaryOf(two).data).toEqual(summaryOf(one).data);
    const data = filesBelow(one.outputs['runDir']!).filter((path) => path.startsWith('data/'));
    expect(data.length).toBeGreaterThan(0);
    for (const path of data) {
      const [first, second] = [one, two].map((ended) => readFileSync(join(ended.outputs['runDir']!, path)));
      expect(second!.equals(first!)).toBe(true);
    }
    expect(service.calls).toEqual([]);
  });

  it('lets no secret and nothing personal out, in any place', async () => {
    await simulate();
    const ended = await run();
    const sinks = [
      ended.everything,
      ...[...unzip(service.artifacts[0]!.content)].map(([path, content]) =>
        (path.endsWith('.gz') ? gunzipSync(content) : content).toString('utf8'),
      ),
    ].join('\n');
    const basic = Buffer.from(`simulator:${CLIENT_SECRET}`).toString('base64');
    expect([CLIENT_SECRET, basic].filter((secret) => sinks.includes(secret))).toEqual([]);
    const planted = plantedSecrets();
    expect(planted.length).toBeGreaterThan(100);
    expect(planted.filter((secret) => sinks.includes(secret))).toEqual([]);
    // Masked before anything else is said.
    expect(ended.masked).toEqual(expect.arrayContaining([CLIENT_SECRET, basic]));
    expect(ended.stdout.split('\n').findIndex((line) => line.startsWith('::add-mask::'))).toBe(0);
  });

  it('prints the plan of a dry run and opens no connection', async () => {
    await simulate();
    const ended = await run({ dryRun: 'true', clientSecret: '' });
    expect(ended.exitCode).toBe(0);
    expect(ended.stdout).toContain('2026-11-20 00:00 to 2026-11-21 00:00 UTC');
    expect(ended.stdout).toContain(`POST ${simulator.url}`);
    expect(simulator.log).toEqual([]);
    expect(service.calls).toEqual([]);
    expect(filesBelow(workspace.path)).toEqual([]);
  });

  it('fails the step for a field that the catalog does not know where onNewField says so, and names the field', async () => {
    await simulate();
    const ended = await run({ onNewField: 'fail' });
    expect(ended.exitCode).toBe(1);
    expect(ended.outputs).toMatchObject({ status: 'succeeded', anomalies: 'newFields', retryable: 'false' });
    const [annotation, ...more] = ended.annotations;
    expect(more).toEqual([]);
    expect(annotation).toMatchObject({ level: 'error', title: 'Genesys Core: anomaly' });
    expect(annotation?.message).toMatch(
      /fields that the catalog does not know, removed: .*riskScore \(\d+\)/,
    );
  });

  it('names the missing interval of a partial run, fails the step by default and passes it with onPartial: warn', async () => {
    await simulate({
      faults: [{ match: { kind: 'status', nth: 2 }, fault: { kind: 'failedState' } }],
    });
    const inputs = { start: '2026-11-19', end: '2026-11-21', concurrency: '1' };
    const failed = await run(inputs);
    expect(failed.exitCode).toBe(1);
    expect(failed.outputs['status']).toBe('partial');
    const errors = failed.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]!.message).toMatch(/ASYNC_FAILED.*Missing: 2026-11-\d\d 00:00 to 2026-11-\d\d 00:00 UTC/);
    expect(failed.summary).toContain('### Missing');
    expect(service.artifacts).toHaveLength(1);

    simulator.setFaults([{ match: { kind: 'status', nth: 2 }, fault: { kind: 'failedState' } }]);
    const warned = await run({ ...inputs, onPartial: 'warn' });
    expect(warned.exitCode).toBe(0);
    expect(warned.outputs['status']).toBe('partial');
    expect(warned.annotations.map(({ level }) => level)).not.toContain('error');
    expect(warned.annotations.map(({ level }) => level)).toContain('warning');
  });

  it('says AUTH and what to do where the secret is wrong, and uploads the evidence', async () => {
    await simulate();
    const ended = await run({ clientSecret: 'another-secret-than-that' });
    expect(ended.exitCode).toBe(1);
    expect(ended.outputs['status']).toBe('failed');
    const errors = ended.annotations.filter(({ level }) => level === 'error');
    expect(errors).toHaveLength(1);
    expect(errors[0]).toMatchObject({ title: 'Genesys Core: AUTH' });
    expect(manifestOf(ended).error?.code).toBe('AUTH');
    expect(service.artifacts).toHaveLength(1);
    expect(ended.everything).not.toContain('another-secret-than-that');
  });

  it('fails the step when the upload fails, and leads to the data on disk', async () => {
    await simulate();
    service.fail({
      call: 'CreateArtifact',
      fault: { kind: 'status', status: 403, msg: 'insufficient usage' },
    });
    const ended = await run();
    expect(ended.exitCode).toBe(75);
    expect(ended.outputs).toMatchObject({ status: 'succeeded', errorCode: 'UPLOAD', retryable: 'true' });
    expect(ended.annotations.filter(({ level }) => level === 'error')).toEqual([
      expect.objectContaining({ title: 'Genesys Core: UPLOAD', message: expect.stringMatching(/used up/) }),
    ]);
    expect(ended.outputs).not.toHaveProperty('artifactId');
    expect((await runCli(['verify', ended.outputs['runDir']!], { cwd: workspace.path })).exitCode).toBe(0);
  });

  it('takes the artifact that is there when the reply to the last call was lost', async () => {
    await simulate();
    service.fail({ call: 'FinalizeArtifact', fault: { kind: 'lostReply' } });
    const ended = await run();
    expect(ended.exitCode).toBe(0);
    expect(service.artifacts.map(({ id }) => String(id))).toEqual([ended.outputs['artifactId']]);
  });

  it('turns no text of the server into a command, a line or a cell', async () => {
    const text = '\n::error::evil\r\n##[error]evil\n|a|b|<img src=x>\u202E';
    await simulate({
      faults: [
        { match: { kind: 'submit' }, fault: { kind: 'status', status: 400, code: 'bad', message: text } },
      ],
    });
    const ended = await run();
    expect(ended.exitCode).toBe(1);
    expect(ended.annotations.filter(({ level }) => level === 'error')).toHaveLength(1);
    expect(ended.stdout.split('\n').filter((line) => /^\s*##\[|^\s*::error::evil/.test(line))).toEqual([]);
    expect(ended.summary).not.toMatch(/<img|\u202E|\|a\|b\|/);
  });
});

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createScrubber } from '../../src/base/scrub.js';
import { startSimulator, type Simulator } from '../../src/simulator/server.js';
import { sendTelemetry } from '../../src/step/telemetry.js';
import { callCliWith, type Told } from '../support/cli-world.js';
import { createManualClock } from '../support/manual-clock.js';
import { startCollector, type Collector, type CollectorAnswer } from '../support/otlp-collector.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';
import { errorOf } from '../support/thrown.js';

const CREDENTIALS = { GENESYS_CLIENT_ID: 'simulator', GENESYS_CLIENT_SECRET: 'simulator' };
const KEY = 'kV9-key-of-the-collector';

let workspace: Workspace;
let simulator: Simulator;
let collector: Collector | undefined;

beforeEach(async () => {
  workspace = createWorkspace();
  simulator = await startSimulator({ records: { auditsPerDay: 1200 }, pollsUntilDone: 1 });
});
afterEach(async () => {
  await simulator.close();
  await collector?.close();
  collector = undefined;
  workspace.remove();
});

async function collectorThat(answer?: CollectorAnswer): Promise<Record<string, string>> {
  collector = await startCollector(answer);
  return { OTEL_EXPORTER_OTLP_ENDPOINT: collector.url };
}

function run(env: Readonly<Record<string, string>>): Promise<Told> {
  const { url } = simulator;
  return callCliWith({ cwd: workspace.path, env: { ...CREDENTIALS, ...env } }, [
    ...['run', 'audit-logs', '--api-url', url, '--login-url', url],
  ]);
}

function runDir(): string {
  const folder = join(workspace.path, 'out/audit-logs');
  return join(folder, readdirSync(folder)[0] ?? '');
}

describe('telemetry at the end of a run', () => {
  it('has spans and metrics as the collector takes them, with the headers of the environment', async () => {
    const env = await collectorThat();
    const { exitCode, stdout, stderr } = await run({
      ...env,
      OTEL_EXPORTER_OTLP_HEADERS: `Authorization=Bearer%20${KEY},x-team=data`,
    });
    expect(exitCode).toBe(0);
    expect(stderr).toContain(`Telemetry was sent to ${collector!.url}.`);
    expect(collector!.requests.map(({ path }) => path)).toEqual(['/v1/traces', '/v1/metrics']);
    const [traces, metrics] = collector!.requests;
    expect(traces!.headers).toMatchObject({
      authorization: `Bearer ${KEY}`,
      'x-team': 'data',
      'content-type': 'application/json',
    });
    const { spans } = traces!.document.resourceSpans[0].scopeSpans[0];
    const manifest = JSON.parse(readFileSync(join(runDir(), 'manifest.json'), 'utf8'));
    expect(spans[0]).toMatchObject({ name: 'run audit-logs', status: { code: 1 } });
    expect(new Set(spans.map(({ spanId }: { spanId: string }) => spanId)).size).toBe(spans.length);
    for (const span of spans.slice(1)) expect(span.parentSpanId).toBe(spans[0].spanId);
    expect(spans.filter(({ kind }: { kind: number }) => kind === 3)).toHaveLength(manifest.counts.requests);
    const points = Object.fromEntries(
      metrics!.document.resourceMetrics[0].scopeMetrics[0].metrics.map(
        ({ name, sum }: { name: string; sum?: { dataPoints: { asInt: string }[] } }) => [
          name,
          sum?.dataPoints[0]?.asInt,
        ],
      ),
    );
    expect(points).toMatchObject({
      'genesys_core.records': '1200',
      'genesys_core.requests': String(manifest.counts.requests),
      'genesys_core.runs': '1',
    });
    // Neither the key nor what leads to records is anywhere.
    const everything = `${stdout}${stderr}${filesBelow(workspace.path)
      .map((path) => readFileSync(join(workspace.path, path), 'latin1'))
      .join('')}`;
    expect(everything).not.toContain(KEY);
    const sent = JSON.stringify(collector!.requests.map(({ document }) => document));
    expect(sent).not.toMatch(/https?:|simulator|Bearer|sim_/);
  });

  it.each<readonly [what: string, answer: CollectorAnswer, says: RegExp]>([
    ['is refused', { status: 401 }, /^Warning: no telemetry was sent\. NETWORK: .* answered 401 /m],
    [
      'meets a collector that fails',
      { status: 503 },
      /^Warning: no telemetry was sent\. NETWORK: .* answered 503 /m,
    ],
    [
      'is taken in part',
      { status: 200, body: { partialSuccess: { rejectedSpans: '3' } } },
      /^Telemetry was sent to http:\S+ It took all but 3\./m,
    ],
  ])('%s: the run is as good as without', async (_what, answer, says) => {
    const { exitCode, stderr } = await run(await collectorThat(answer));
    expect(stderr).toMatch(says);
    expect(exitCode).toBe(0);
  });

  it.each([
    ['http://collector.example:4318', 'plain http'],
    ['ftp://127.0.0.1', 'endpoint is not an https address'],
    ['https://user:pass-word@collector.example', 'endpoint is not an https address'],
    ['http://127.0.0.1:9', 'could not be reached'],
  ])('to %s is a warning and nothing more', async (endpoint, says) => {
    const { exitCode, stderr } = await run({ OTEL_EXPORTER_OTLP_ENDPOINT: endpoint });
    expect(stderr).toContain('Warning: no telemetry was sent.');
    expect(stderr).toContain(says);
    expect(stderr).not.toContain('pass-word');
    expect(exitCode).toBe(0);
  });
});

describe('otlp', () => {
  it('sends the same again, of a run that was', async () => {
    await run(await collectorThat());
    const { exitCode, stdout } = await callCliWith({ cwd: workspace.path }, [
      ...['otlp', runDir(), '--endpoint', collector!.url],
    ]);
    expect({ exitCode, stdout }).toEqual({
      exitCode: 0,
      stdout: expect.stringContaining(`to ${collector!.url}, spans and metrics`),
    });
    const [traces, metrics, tracesAgain, metricsAgain] = collector!.requests;
    expect([tracesAgain?.document, metricsAgain?.document]).toEqual([traces?.document, metrics?.document]);
  });

  it.each([
    [['.'], 'The folder has no finished run'],
    [['.', '--endpoint', 'nowhere'], 'endpoint is not an https address'],
  ])('%j is refused', async (args, says) => {
    const { exitCode, stderr } = await callCliWith(
      { cwd: workspace.path, env: { OTEL_EXPORTER_OTLP_ENDPOINT: 'http://127.0.0.1:9' } },
      ['otlp', ...args],
    );
    expect(exitCode).toBe(1);
    expect(stderr).toContain(says);
  });

  it('waits ten seconds for a collector that never answers, and no longer', async () => {
    await run({});
    const env = await collectorThat('never');
    const clock = createManualClock(0);
    const signal = new AbortController().signal;
    const sent = errorOf(
      sendTelemetry(runDir(), undefined, { env, scrubber: createScrubber(), signal, clock }),
    );
    const ended = sent.then(() => clock.monotonic());
    // Sockets are real here; only the limits are on this clock.
    while (clock.sleepers.length < 2) await new Promise((next) => setTimeout(next, 5));
    await clock.advance(10_000);
    expect(await sent).toMatchObject({ code: 'NETWORK', retryable: true });
    expect((await ended) - 5_000).toBeLessThanOrEqual(10_000);
  });
});

import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { systemClock } from '../../src/base/clock.js';
import { GenesysCoreError, type ErrorCode } from '../../src/base/errors.js';
import type { RunEvent } from '../../src/base/events.js';
import type { Manifest } from '../../src/run/manifest.js';
import type { RunOutcome } from '../../src/run/seal.js';
import { verifyRun } from '../../src/run/verify.js';
import {
  contentOf,
  DAY_MS,
  dataBytes,
  pagesScript,
  planOf,
  recordsOf,
  removeFolder,
  runFixture,
  runSchemas,
  START_MS,
  temporaryFolder,
  type Script,
} from './run-fixture.js';

let workspace = '';
beforeEach(async () => {
  workspace = await temporaryFolder();
});
afterEach(() => removeFolder(workspace));

const SLICES = ['20261120T000000Z', '20261121T000000Z', '20261122T000000Z'];

async function problemsOf(outcome: RunOutcome): Promise<readonly string[]> {
  const report = await verifyRun(outcome.runDir, { schemas: runSchemas });
  return report.checks.flatMap((check) => check.problems);
}

const statuses = ({ slices }: Manifest): string[] => slices.map((slice) => slice.status);

/** The script with one slice, by index, that does something else. */
function except(index: number, other: Script, perDay = 5): Script {
  const usual = pagesScript(perDay);
  return (query, slice) => (slice.id === SLICES[index] ? other(query, slice) : usual(query, slice));
}

const failing = (code: ErrorCode): Script =>
  async function* () {
    yield [];
    throw new GenesysCoreError(code, `scripted ${code}`, { endpoint: 'things', correlationId: 'c-1' });
  };

describe('a run that succeeds', () => {
  it('seals a folder in which every claim holds', async () => {
    const outcome = await runFixture({ workspace, perDay: 5 });
    expect(await problemsOf(outcome)).toEqual([]);
    const { manifest } = outcome;
    expect(manifest).toMatchObject({
      status: 'succeeded',
      error: null,
      counts: { records: 15, duplicates: 3, pages: 9, requests: 9, retries: 0, rateLimited: 0 },
      request: { start: '2026-11-20T00:00:00Z', end: '2026-11-23T00:00:00Z', summaryOnly: false },
    });
    expect(manifest.files.map((file) => file.path)).toEqual([
      ...SLICES.map((id) => `data/${id}.jsonl.gz`),
      'events.jsonl',
      'summary.json',
      'datapackage.json',
      'lineage.json',
    ]);
    expect(manifest.slices[0]!.completeness).toEqual({
      stoppedBy: 'lastPage',
      decidedBy: 'endOfPages',
      kept: 5,
      duplicates: 1,
      outOfWindow: 0,
    });
  });

  it('tells as digest the SHA-256 over all lines in slice order', async () => {
    const { runDir, manifest } = await runFixture({ workspace });
    const content = await contentOf(runDir);
    const text = SLICES.map((id) => content[`data/${id}.jsonl.gz`]).join('');
    expect(text.split('\n')).toHaveLength(16);
    expect(manifest.dataDigest).toBe(createHash('sha256').update(text).digest('hex'));
  });

  it('tells the digest of nothing for no records, and the days without any', async () => {
    const { manifest, summary } = await runFixture({ workspace, perDay: 0 });
    expect(manifest.dataDigest).toBe(createHash('sha256').digest('hex'));
    expect(manifest.status).toBe('succeeded');
    expect(summary.run.anomalies).toEqual([
      { type: 'emptyDays', count: 3, days: ['2026-11-20', '2026-11-21', '2026-11-22'] },
    ]);
  });

  it('writes a gzip header without time and system', async () => {
    const { runDir } = await runFixture({ workspace });
    const bytes = await readFile(join(runDir, 'data', `${SLICES[0]!}.jsonl.gz`));
    expect([...bytes.subarray(0, 10)]).toEqual([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255]);
  });

  it('gives the same bytes whatever the concurrency, page size and order of arrival', async () => {
    const digests = new Set<string>();
    const bytes = new Set<string>();
    let run = 0;
    for (const concurrency of [1, 2, 7]) {
      for (const pageSize of [1, 3, 100]) {
        for (const queriesPerSlice of [1, 3]) {
          run += 1;
          const plan = planOf({ concurrency, queriesPerSlice });
          const usual = pagesScript(9, pageSize);
          const script: Script = async function* (query, slice) {
            // Later slices come first.
            for (let turns = SLICES.length - SLICES.indexOf(slice.id); turns > 0; turns -= 1)
              await Promise.resolve();
            yield* usual(query, slice);
          };
          const runId = `20261130T000000Z-0000${String(run).padStart(2, '0')}`;
          const { runDir, manifest, summary } = await runFixture({ workspace, plan, script, runId });
          digests.add(`${manifest.dataDigest} ${JSON.stringify(summary.data)}`);
          bytes.add(JSON.stringify(await dataBytes(runDir)));
        }
      }
    }
    expect(run).toBe(18);
    expect(digests.size).toBe(1);
    expect(bytes.size).toBe(1);
  });

  it('keeps no records with summaryOnly, and the same digest and summary', async () => {
    const full = await runFixture({ workspace });
    const only = await runFixture({ workspace, summaryOnly: true, runId: '20261130T000000Z-0a1b2d' });
    expect(await problemsOf(only)).toEqual([]);
    expect(Object.keys(await contentOf(only.runDir)).sort()).toEqual([
      'events.jsonl',
      'lineage.json',
      'manifest.json',
      'summary.json',
    ]);
    expect(only.manifest.dataDigest).toBe(full.manifest.dataDigest);
    expect(only.summary.data).toEqual(full.summary.data);
    expect(only.manifest.counts.records).toBe(15);
  });

  it('writes plain lines with the format jsonl', async () => {
    const outcome = await runFixture({ workspace, format: 'jsonl' });
    expect(await problemsOf(outcome)).toEqual([]);
    const [first] = outcome.manifest.files;
    expect(first).toMatchObject({ path: `data/${SLICES[0]!}.jsonl`, mediaType: 'application/x-ndjson' });
    expect(first!.sha256).toBe(first!.uncompressedSha256);
  });

  it('keeps bodies as received below raw/ where it may', async () => {
    const outcome = await runFixture({ workspace, rawPayloads: true, days: 1 });
    expect(await problemsOf(outcome)).toEqual([]);
    const raw = outcome.manifest.files
      .filter((file) => file.path.startsWith('raw/'))
      .map((file) => file.path);
    expect(raw).toEqual([1, 2, 3].map((n) => `raw/${SLICES[0]!}-${n}.json`));
    const content = await contentOf(outcome.runDir);
    expect(content[`raw/${SLICES[0]!}-3.json`]).toBe(
      JSON.stringify(recordsOf({ startMs: START_MS, endMs: START_MS + DAY_MS }, 5).slice(4)),
    );
  });

  it('warns with both figures where an exact total of the server disagrees', async () => {
    const { manifest, summary } = await runFixture({
      workspace,
      days: 1,
      evidence: { serverTotal: 9, decidedBy: 'totalDisagrees', doubt: 'The figures differ.' },
    });
    expect(manifest.slices[0]!.completeness.serverTotal).toBe(9);
    expect(summary.run.anomalies).toContainEqual({
      type: 'totalMismatch',
      count: 1,
      slices: [{ slice: SLICES[0], serverTotal: 9, received: 6 }],
    });
    expect(manifest.warnings.map((warning) => warning.code)).toEqual(['TOTAL_MISMATCH']);
  });

  it('opens no more slices at once than it has lanes', async () => {
    const open = new Set<string>();
    let most = 0;
    await runFixture({
      workspace,
      days: 12,
      concurrency: 3,
      onEvent(event: RunEvent) {
        if (event.type === 'slice.started') open.add(event.sliceId);
        if (event.type === 'slice.completed') open.delete(event.sliceId);
        most = Math.max(most, open.size);
      },
    });
    expect(most).toBe(3);
  });
});

describe('a run in which something fails', () => {
  it('loses the failed slice alone, and names the gap', async () => {
    const outcome = await runFixture({ workspace, script: except(1, failing('RETRY_EXHAUSTED')) });
    expect(await problemsOf(outcome)).toEqual([]);
    const { manifest, summary } = outcome;
    expect(manifest.status).toBe('partial');
    expect(statuses(manifest)).toEqual(['succeeded', 'failed', 'succeeded']);
    expect(manifest.error).toMatchObject({
      code: 'RETRY_EXHAUSTED',
      endpoint: 'things',
      correlationId: 'c-1',
    });
    expect(manifest.slices[1]).toMatchObject({ records: 0, pages: 1, completeness: { stoppedBy: 'error' } });
    expect(manifest.files.map((file) => file.path)).not.toContain(`data/${SLICES[1]!}.jsonl.gz`);
    expect(summary.run.anomalies).toContainEqual({
      type: 'partialWindow',
      count: 1,
      gaps: [{ start: '2026-11-21T00:00:00Z', end: '2026-11-22T00:00:00Z' }],
    });
    expect(manifest.warnings[0]!.message).toContain('from 2026-11-21T00:00:00Z to 2026-11-22T00:00:00Z');
  });

  it('loses a slice when one of its queries fails, whatever the others gave', async () => {
    const plan = planOf({ queriesPerSlice: 2, concurrency: 1 });
    const usual = pagesScript(5);
    const broken = failing('BAD_RESPONSE');
    const outcome = await runFixture({
      workspace,
      plan,
      script: (query, slice) =>
        slice.id === SLICES[0] && query.id === 'q2' ? broken(query, slice) : usual(query, slice),
    });
    expect(await problemsOf(outcome)).toEqual([]);
    expect(statuses(outcome.manifest)).toEqual(['failed', 'succeeded', 'succeeded']);
  });

  it('fails when every slice does', async () => {
    const outcome = await runFixture({ workspace, script: failing('BAD_RESPONSE') });
    expect(await problemsOf(outcome)).toEqual([]);
    expect(outcome.manifest.status).toBe('failed');
    expect(outcome.summary.data.totals.records).toBe(0);
  });

  it.each(['AUTH', 'HOST_NOT_ALLOWED', 'REDACTION', 'INTERNAL'] as const)(
    'stops the whole run on %s, and still seals the folder',
    async (code) => {
      const outcome = await runFixture({ workspace, concurrency: 1, script: except(1, failing(code)) });
      expect(await problemsOf(outcome)).toEqual([]);
      expect(statuses(outcome.manifest)).toEqual(['succeeded', 'failed', 'notStarted']);
      expect(outcome.manifest).toMatchObject({ status: 'partial', error: { code } });
    },
  );

  it('reports what is no error of ours as INTERNAL, without secrets', async () => {
    const script: Script = async function* () {
      yield [];
      throw new TypeError('hunter2 is not a function');
    };
    const outcome = await runFixture({ workspace, script, secret: 'hunter2' });
    expect(outcome.manifest.error).toMatchObject({ code: 'INTERNAL', retryable: false });
    expect(JSON.stringify(await contentOf(outcome.runDir))).not.toContain('hunter2');
  });

  it('tells a page cap as its own evidence', async () => {
    const { manifest } = await runFixture({ workspace, script: except(0, failing('PAGINATION_LIMIT')) });
    expect(manifest.slices[0]!.completeness.stoppedBy).toBe('pageLimit');
    expect(manifest.status).toBe('partial');
  });
});

it('does not end before it started when the wall clock is set back', async () => {
  const clock = {
    now: () => START_MS,
    monotonic: () => 0,
    sleep: () => Promise.resolve(),
    turn: () => Promise.resolve(),
  };
  const outcome = await runFixture({ workspace, clock });
  expect(outcome.manifest.endedAt).toBe(outcome.manifest.startedAt);
  expect(await problemsOf(outcome)).toEqual([]);
});

describe('a run that is stopped', () => {
  const hanging = (stop: AbortController, reason: GenesysCoreError): Script =>
    async function* () {
      yield [];
      setImmediate(() => {
        stop.abort(reason);
      });
      await new Promise(() => undefined);
    };

  it.each([
    ['CANCELLED', 'cancelled'],
    ['DEADLINE', 'partial'],
  ] as const)('keeps finished slices after %s and is %s, though a call hangs', async (code, status) => {
    const stop = new AbortController();
    const script = except(1, hanging(stop, new GenesysCoreError(code, 'stopped')));
    const outcome = await runFixture({ workspace, concurrency: 1, stop, script });
    expect(await problemsOf(outcome)).toEqual([]);
    expect(outcome.manifest).toMatchObject({ status, error: { code } });
    expect(statuses(outcome.manifest)).toEqual(['succeeded', 'cancelled', 'notStarted']);
    expect(outcome.manifest.counts.records).toBe(5);
  });

  it('is sealed when its queries have cleaned up after themselves, and tells what they did', async () => {
    const stop = new AbortController();
    const order: string[] = [];
    const script: Script = except(1, async function* () {
      stop.abort(new GenesysCoreError('CANCELLED', 'stopped'));
      await new Promise((resolve) => setTimeout(resolve, 30));
      order.push('called off');
      yield [];
    });
    const onEvent = ({ type }: RunEvent): unknown => order.push(type);
    const outcome = await runFixture({
      workspace,
      concurrency: 1,
      stop,
      script,
      onEvent,
      clock: systemClock,
    });
    expect(outcome.manifest.status).toBe('cancelled');
    expect(order.indexOf('called off')).toBeGreaterThan(0);
    expect(order.slice(order.indexOf('called off'))).toContain('run.cancelled');
  });

  it('seals a folder without records when it is stopped before it begins', async () => {
    const stop = new AbortController();
    stop.abort(new GenesysCoreError('CANCELLED', 'stopped'));
    const outcome = await runFixture({ workspace, stop });
    expect(await problemsOf(outcome)).toEqual([]);
    expect(statuses(outcome.manifest)).toEqual(['notStarted', 'notStarted', 'notStarted']);
    expect(outcome.manifest.status).toBe('cancelled');
  });

  it('stays succeeded when the deadline comes after the last slice', async () => {
    const stop = new AbortController();
    const { manifest } = await runFixture({
      workspace,
      stop,
      onEvent(event) {
        if (event.type === 'file.written' && event.path === 'summary.json') {
          stop.abort(new GenesysCoreError('DEADLINE', 'stopped'));
        }
      },
    });
    expect(manifest).toMatchObject({ status: 'succeeded', error: null });
  });

  it('gives up slices that cannot be proved in the time that a cancelled run has', async () => {
    const stop = new AbortController();
    let monotonicMs = 0;
    const clock = {
      now: () => START_MS,
      monotonic: () => monotonicMs,
      sleep: () => Promise.resolve(),
      turn: () => Promise.resolve(),
    };
    let completed = 0;
    const outcome = await runFixture({
      workspace,
      clock,
      stop,
      concurrency: 3,
      onEvent(event) {
        if (event.type !== 'slice.completed' || ++completed < 3) return;
        stop.abort(new GenesysCoreError('CANCELLED', 'stopped'));
        monotonicMs += 60_000;
      },
    });
    expect(completed).toBe(3);
    expect(outcome.manifest.status).toBe('cancelled');
    expect(statuses(outcome.manifest)).toContain('cancelled');
    expect(await problemsOf(outcome)).toEqual([]);
  });
});

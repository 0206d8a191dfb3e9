import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { sha256Hex } from '../../src/base/digest.js';
import type { ApiRequest } from '../../src/catalog/request.js';
import { createSharedJobs, type SharedJobs } from '../../src/run/shared-jobs.js';

const NOW = '2026-11-25T12:00:00.000Z';
const RUN = '20261125T110000Z-abcdef';
const SUBMIT: ApiRequest = {
  endpoint: 'jobs.submit',
  kind: 'submit',
  method: 'POST',
  url: 'https://api.test/jobs',
  body: { interval: 'a/b' },
};

describe('queries that other datasets left behind', () => {
  let workspace = '';

  beforeEach(() => {
    workspace = realpathSync(mkdtempSync(join(tmpdir(), 'shared-')));
  });
  afterEach(() => {
    rmSync(workspace, { recursive: true });
  });

  const jobs = (organization: string | null = 'org', change: object = {}): SharedJobs =>
    createSharedJobs({
      workspace,
      outputDir: 'out',
      datasets: ['details', 'absent'],
      keptMs: 3_600_000,
      nowMs: Date.parse(NOW),
      organization: () => Promise.resolve({ digest: organization }),
      ...change,
    });

  /** A sealed run with one finished query. */
  const leave = async (change: {
    readonly ts?: string;
    readonly outcome?: string;
    readonly slice?: string;
    readonly seal?: string;
    readonly runId?: string;
    readonly id?: string;
  }): Promise<void> => {
    const { ts = '2026-11-25T11:30:00.000Z', outcome = 'completed', runId = RUN, id = 'job-1' } = change;
    const head = { ts, sliceId: 's1', queryId: 'q1', transactionId: id };
    const requestSha256 = await jobs().digestOf(SUBMIT);
    const events = [
      { type: 'run.started', ts },
      { type: 'transaction.submitted', ...head, requestSha256 },
      { type: 'transaction.completed', ...head, outcome },
    ]
      .map((event) => `${JSON.stringify(event)}\n`)
      .join('');
    const folder = join(workspace, 'out', 'details', runId);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'events.jsonl'), events);
    const manifest = {
      slices: [{ id: 's1', status: change.slice ?? 'succeeded' }],
      files: [{ path: 'events.jsonl', sha256: change.seal ?? sha256Hex(events) }],
    };
    writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
  };
  const found = async (shared = jobs()): Promise<string | undefined> => {
    const digest = await shared.digestOf(SUBMIT);
    return digest === undefined ? undefined : (await shared.find(digest))?.transactionId;
  };

  it('are found by the same request of the same organisation, the newest first', async () => {
    await leave({});
    expect(await found()).toBe('job-1');
    await leave({ runId: '20261125T114500Z-abcdef', id: 'job-2' });
    expect(await found()).toBe('job-2');
    const digest = await jobs().digestOf({ ...SUBMIT, body: { interval: 'a/c' } });
    expect(await jobs().find(digest ?? '')).toBeUndefined();
    expect(await found(jobs('another'))).toBeUndefined();
    expect(await jobs(null).digestOf(SUBMIT)).toBeUndefined();
  });

  it.each([
    ['too old', { ts: '2026-11-25T10:59:00.000Z' }],
    ['of a slice that is partial', { slice: 'partial' }],
    ['not finished', { outcome: 'failed' }],
    ['told by events that were changed', { seal: sha256Hex('other') }],
  ])('are not taken where they are %s', async (_sentence, change) => {
    await leave(change);
    expect(await found()).toBeUndefined();
  });

  it('are none where a folder can not be read', async () => {
    await leave({});
    writeFileSync(join(workspace, 'out', 'details', RUN, 'manifest.json'), '{');
    expect(await found()).toBeUndefined();
    expect(await found(jobs('org', { outputDir: 'nowhere' }))).toBeUndefined();
  });
});

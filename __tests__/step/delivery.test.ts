import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { RunResult } from '../../src/engine/types.js';
import type { ArtifactClient } from '../../src/github/artifact-client.js';
import { deliver } from '../../src/step/delivery.js';
import { deliverInTime } from '../../src/step/publication.js';
import { writeFinishedRun } from '../support/finished-run.js';
import { createManualClock } from '../support/manual-clock.js';
import { createSummary } from '../support/manifest.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

const MINUTE_MS = 60_000;

describe('a delivery whose service takes everything and never answers', () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  // An upload has a limit of its own, of eight minutes: of all targets together the deadline is told here.
  it.each([
    ['in what the run left of its time', { timeoutMinutes: 60, ranForMinutes: 5 }, 55],
    ['in ten minutes where the run took all of it', { timeoutMinutes: 60, ranForMinutes: 60 }, 10],
    ['as soon as the run itself would', { timeoutMinutes: 1, ranForMinutes: 1 }, 1],
  ])('ends %s', async (_when, { timeoutMinutes, ranForMinutes }, minutes) => {
    const clock = createManualClock(0);
    const startedMs = clock.monotonic();
    await clock.advance(ranForMinutes * MINUTE_MS);
    let reason: unknown;
    const nothing = { artifacts: [], uploadError: null, published: [], publishErrors: [] };
    const delivery = deliverInTime({ timeoutMinutes }, { clock, startedMs }, async (limit) => {
      await new Promise<void>((done) => {
        limit.addEventListener('abort', () => {
          done();
        });
      });
      reason = limit.reason;
      return nothing;
    });
    await clock.advance(minutes * MINUTE_MS - 1);
    expect(reason).toBeUndefined();
    await clock.advance(1);
    expect(await delivery).toEqual(nothing);
    expect(reason).toMatchObject({ code: 'DEADLINE' });
  });

  it('is given up with its reason, and the folder is complete', async () => {
    const [timeoutMinutes, ranForMinutes, minutes] = [1, 1, 1];
    const clock = createManualClock(0);
    const { runDir, manifest } = writeFinishedRun(workspace.path, { 'summary.json': '{}' });
    const result: RunResult = {
      status: manifest.status,
      datasetKey: manifest.datasetKey,
      runId: manifest.runId,
      runDir,
      manifest,
      summary: createSummary(),
      error: null,
      dataDigest: manifest.dataDigest,
    };
    let begun: () => void = () => undefined;
    const uploading = new Promise<void>((done) => (begun = done));
    const client: ArtifactClient = {
      upload: () => {
        begun();
        return new Promise(() => undefined);
      },
      list: () => Promise.resolve([]),
    };
    const startedMs = clock.monotonic();
    await clock.advance(ranForMinutes * MINUTE_MS);
    let ended = false;
    const delivery = deliverInTime({ timeoutMinutes }, { clock, startedMs }, (limit) =>
      deliver(
        result,
        { upload: true, publish: [], releaseKeep: 0 },
        {},
        {
          clock,
          log: () => undefined,
          clientLog: () => undefined,
          uploaded: () => undefined,
          scrub: (text) => text,
          catalogDir: '/c',
          client,
        },
        limit,
      ),
    ).finally(() => (ended = true));
    await uploading;
    await clock.advance(minutes * MINUTE_MS - 1);
    expect(ended).toBe(false);
    await clock.advance(1);
    expect((await delivery).uploadError).toMatchObject({
      code: 'DEADLINE',
      retryable: true,
      message: expect.stringMatching(
        new RegExp(`not done after ${minutes} minutes.*folder is complete`),
      ) as unknown,
    });
    expect(clock.sleepers).toEqual([]);
  });
});

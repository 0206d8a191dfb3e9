import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { releasePublisher } from '../../src/github/day-release.js';
import { fetchDays, releaseDays } from '../../src/github/fetch-days.js';
import { indexPublisher } from '../../src/github/run-index.js';
import type { FinishedRun, PublishReceipt } from '../../src/github/publisher.js';
import { startGitHubApi, type GitHubApi } from '../support/github-api.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';
import { clientFor, hastyClock, indexOf, nightlyRun, storeFor } from './github-world.js';

const TAG = 'genesys-core-data-audit-logs';
const NAME = 'audit-logs-2026-11-22.jsonl';
const OLD = '{"state":"old"}\n';
const NEW = '{"state":"new"}\n';

describe('a day that is restated', () => {
  let api: GitHubApi;
  let workspace: Workspace;

  const publish = async (run: FinishedRun, nowMs = Date.parse('2026-11-24T06:00:00Z')): Promise<void> => {
    const clock = hastyClock(nowMs);
    const client = clientFor(api, { clock, seed: run.manifest.runId });
    const signal = new AbortController().signal;
    const receipts: PublishReceipt[] = [];
    receipts.push(await releasePublisher({ keep: 90, clock }, client).publish(run, signal));
    await indexPublisher({ store: storeFor(client), clock, runUrl: null }).publish(run, signal, receipts);
  };
  const first = (): FinishedRun => nightlyRun(workspace.path, '2026-11-22', {}, { text: OLD });
  const second = (attempt = 1): FinishedRun =>
    nightlyRun(workspace.path, '2026-11-22', {}, { text: NEW, attempt });
  const byName = (): string | undefined => api.assets(TAG)!.get(NAME)?.content.toString('utf8');
  /** What a reader gets who goes by the index: asset and manifest, digests proved. */
  const byIndex = async (): Promise<readonly string[]> => {
    const days = indexOf(api).datasets['audit-logs']!.days!;
    const outDir = `${workspace.path}/fetched-${api.calls.length}`;
    const fetched = await fetchDays(
      days,
      { dataset: 'audit-logs', outDir },
      releaseDays(clientFor(api), 'audit-logs'),
    );
    return fetched.map(({ day }) => day.runId);
  };

  beforeEach(async () => {
    workspace = createWorkspace();
    api = await startGitHubApi();
    await publish(first());
  });
  afterEach(async () => {
    await api.close();
    workspace.remove();
  });

  it('has an address that answers, whichever call the publisher is killed at; the next run heals it', async () => {
    const all = api.calls.length;
    await publish(second());
    const calls = api.calls.length - all;
    await api.close();
    let dead = 0;
    for (let after = 0; after < calls; after += 1) {
      api = await startGitHubApi();
      await publish(first());
      api.fail({ call: /./, fault: { kind: 'reset' }, times: 9999, after });
      await publish(second()).then(
        () => undefined,
        () => undefined,
      );
      api.heal();
      // By the index there is a whole and proven day at every moment.
      expect(await byIndex()).toHaveLength(1);
      const content = byName();
      if (content === undefined) dead += 1;
      else expect([OLD, NEW]).toContain(content);
      await publish(second(2));
      expect(byName()).toBe(NEW);
      expect(await byIndex()).toEqual([second(2).manifest.runId]);
      await api.close();
    }
    api = await startGitHubApi();
    // The name itself is free only between the two calls that hand it over.
    expect(dead).toBeLessThanOrEqual(1);
  });

  it('holds the old file where the new one can not take its name, and says so', async () => {
    const rename = /^PATCH \/releases\/assets/;
    api.fail({ call: rename, fault: { kind: 'status', status: 422, message: 'refused' }, after: 1 });
    await expect(publish(second())).rejects.toMatchObject({
      code: 'PUBLISH',
      message: expect.stringMatching(
        /refused.*audit-logs-2026-11-22\.jsonl of \S+ holds what it held before/,
      ),
    });
    expect(byName()).toBe(OLD);
  });

  it('leaves nothing behind for longer than an hour', async () => {
    await publish(second());
    expect([...api.assets(TAG)!.keys()].some((name) => name.startsWith('outgoing-'))).toBe(true);
    await publish(second(2), Date.now() + 2 * 3_600_000);
    const left = [...api.assets(TAG)!.values()].filter(({ name }) => /^(?:in|out)coming-/.test(name));
    expect(left).toEqual([]);
  });
});

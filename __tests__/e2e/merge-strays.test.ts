import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Manifest } from '../../src/run/manifest.js';
import { startAuditService, type AuditEntry, type AuditService } from '../support/audit-service.js';
import { cliIn, dayText, recordsOf, runDataset, type CliRun } from '../support/cli-run.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

// A record belongs to the slice that its time names, whatever answer brought it: that of another shard, too.

const WINDOW = ['--start', dayText(5), '--end', dayText(1)];
const TIME_LIMIT_MS = 180_000;
const at = (daysAgo: number, time: string): string => `${dayText(daysAgo)}T${time}Z`;

describe('a record that only the answer of another shard brings', () => {
  let workspace: Workspace;
  let service: AuditService;

  /** By the start of the interval that was asked for: entries that come with its answer, whatever its own are. */
  const STRAYS: ReadonlyMap<string, readonly AuditEntry[]> = new Map([
    // The first day of the second shard: late entries of the first one, one of them known there already.
    [
      dayText(3),
      [
        { id: 'late4', eventDate: at(4, '23:59:59') },
        { id: 'late5', eventDate: at(5, '10:30:00') },
        { id: 'day4at12', eventDate: at(4, '12:00:00') },
      ],
    ],
    // The last day of the first shard, whose end the service takes as inclusive; and what is outside of the whole request.
    [
      dayText(4),
      [
        { id: 'border', eventDate: at(3, '00:00:00') },
        { id: 'before', eventDate: at(6, '12:00:00') },
      ],
    ],
  ]);

  beforeEach(async () => {
    workspace = createWorkspace();
    service = await startAuditService((startMs, endMs) => {
      const days = [5, 4, 3, 2].filter((day) => {
        const dayMs = Date.parse(at(day, '00:00:00'));
        return dayMs >= startMs && dayMs < endMs;
      });
      const own = days.flatMap((day) => [
        { id: `day${day}at12`, eventDate: at(day, '12:00:00') },
        ...(day === 3 ? [{ id: 'border', eventDate: at(3, '00:00:00') }] : []),
      ]);
      return [...own, ...(STRAYS.get(new Date(startMs).toISOString().slice(0, 10)) ?? [])];
    });
  });
  afterEach(async () => {
    await service.close();
    workspace.remove();
  });

  const shardsOf = async (format: string): Promise<readonly CliRun[]> => {
    const planned = await cliIn(workspace.path, [
      ...['plan', 'audit-logs', ...WINDOW, '--shards', '2', '--json'],
    ]);
    const { include } = JSON.parse(planned.stdout) as { include: readonly { shard: string }[] };
    const runs: CliRun[] = [];
    for (const { shard } of include)
      runs.push(
        await runDataset(workspace.path, service.url, 'audit-logs', ['--shard', shard, '--format', format]),
      );
    return runs;
  };
  const merged = async (runs: readonly CliRun[]): Promise<{ runDir: string; manifest: Manifest }> => {
    const dirs = runs.map(({ runDir }) => runDir);
    const ended = await cliIn(workspace.path, ['merge', ...dirs, '--output-dir', 'merged', '--json']);
    const { runDir } = JSON.parse(ended.stdout) as { runDir: string };
    const manifest = JSON.parse(readFileSync(join(runDir, 'manifest.json'), 'utf8')) as Manifest;
    return { runDir, manifest };
  };

  it.each(['jsonl.gz', 'parquet'])(
    'is in the merged run, which is that of one machine (%s)',
    async (format) => {
      const whole = await runDataset(workspace.path, service.url, 'audit-logs', [
        ...[...WINDOW, '--format', format, '--output-dir', 'whole'],
      ]);
      expect([whole.exitCode, whole.manifest.counts.records]).toEqual([0, 7]);
      const shards = await shardsOf(format);
      expect(shards.map(({ manifest }) => manifest.status)).toEqual(['succeeded', 'succeeded']);
      const strays = shards.flatMap(({ manifest }) =>
        manifest.files.filter(({ path }) => path.startsWith('strays/')).map(({ records }) => records),
      );
      expect(strays).toEqual([1, 1, 2]);
      // Only what is outside of the whole request is told as such.
      expect(
        shards.map(({ manifest }) => manifest.slices.map(({ completeness }) => completeness.outOfWindow)),
      ).toEqual([
        [0, 1],
        [0, 0],
      ]);
      for (const { runDir } of shards)
        expect((await cliIn(workspace.path, ['verify', runDir])).exitCode).toBe(0);

      const { runDir, manifest } = await merged(shards);
      expect([manifest.status, manifest.counts.records]).toEqual(['succeeded', 7]);
      expect(manifest.dataDigest).toBe(whole.manifest.dataDigest);
      for (const { path, sha256 } of whole.manifest.files.filter((file) => file.path.startsWith('data/')))
        expect(manifest.files).toContainEqual(expect.objectContaining({ path, sha256 }));
      expect(manifest.files.filter(({ path }) => path.startsWith('strays/'))).toEqual([]);
      expect((await cliIn(workspace.path, ['verify', runDir])).exitCode).toBe(0);
      if (format === 'jsonl.gz')
        expect(recordsOf(whole).map(({ id }) => id)).toEqual([
          ...['late5', 'day5at12', 'day4at12', 'late4'],
          ...['border', 'day3at12', 'day2at12'],
        ]);
    },
    TIME_LIMIT_MS,
  );

  it(
    'waits in its shard while the shard of its own slice is missing',
    async () => {
      const [first, second] = (await shardsOf('jsonl.gz')) as [CliRun, CliRun];
      const gap = await merged([second]);
      expect(gap.manifest.status).toBe('partial');
      expect(gap.manifest.slices.map(({ status }) => status)).toEqual([
        ...['failed', 'failed', 'succeeded', 'succeeded'],
      ]);
      expect((await merged([first, second])).manifest.counts.records).toBe(7);
    },
    TIME_LIMIT_MS,
  );
});

import { describe, expect, it } from '@jest/globals';
import {
  emptyIndex,
  withRun,
  indexedRun,
  seenAt,
  type IndexDocument,
} from '../../src/github/index-document.js';
import { indexFindings } from '../../src/report/index-findings.js';
import type { Manifest } from '../../src/run/manifest.js';
import { createManifest } from '../support/manifest.js';

const DAY_MS = 86_400_000;

/** A run that begins an hour after its day, or a snapshot at that time. */
function nightly(day: string, members: Partial<Manifest> = {}): Manifest {
  const startMs = Date.parse(`${day}T00:00:00Z`);
  const at = (ms: number): string => new Date(ms).toISOString().replace('.000', '');
  const startedAt = at(startMs + DAY_MS + 3_600_000);
  return createManifest({
    runId: `${startedAt.replace(/[-:]/g, '')}-aaaaaa`,
    startedAt,
    endedAt: startedAt,
    request: { start: at(startMs), end: at(startMs + DAY_MS), filters: {}, summaryOnly: false },
    ...members,
  });
}

const SNAPSHOT = { request: { start: null, end: null, filters: {}, summaryOnly: false } } as const;

function indexOf(runs: readonly Manifest[], nowMs: number): IndexDocument {
  const index = runs.reduce(
    (before, manifest) =>
      withRun(
        before,
        { datasetKey: 'd', run: indexedRun(manifest, 'f'.repeat(64), null), removedAssets: [] },
        nowMs,
      ),
    emptyIndex('example/data'),
  );
  return seenAt(index, nowMs);
}

describe('what is amiss with published datasets', () => {
  it.each<[string, readonly Manifest[], string, readonly string[]]>([
    ['nothing on the morning after', [nightly('2026-11-20')], '2026-11-21T06:00Z', []],
    ['nothing before half a day is over', [nightly('2026-11-20')], '2026-11-22T11:59Z', []],
    [
      'a night that did not come',
      [nightly('2026-11-20')],
      '2026-11-22T12:01Z',
      ['overdue: A run was expected by 2026-11-22T12:00:00Z.', 'missing: No run has 2026-11-21.'],
    ],
    [
      'a gap between two nights',
      [nightly('2026-11-18'), nightly('2026-11-20')],
      '2026-11-21T06:00Z',
      ['missing: No run has 2026-11-19.'],
    ],
    [
      'a failed last run',
      [
        nightly('2026-11-19'),
        nightly('2026-11-20', { status: 'failed', error: { code: 'AUTH', message: 'x', retryable: false } }),
      ],
      '2026-11-21T06:00Z',
      ['failed: The last run, 20261121T010000Z-aaaaaa, is failed (AUTH).'],
    ],
    ['one snapshot alone is no schedule', [nightly('2026-11-18', SNAPSHOT)], '2026-12-21T06:00Z', []],
    [
      'a snapshot that was taken every day, and then not',
      [nightly('2026-11-18', SNAPSHOT), nightly('2026-11-19', SNAPSHOT)],
      '2026-11-22T06:00Z',
      ['overdue: A run was expected by 2026-11-21T13:00:00Z.'],
    ],
    [
      'a weekly snapshot, on the day after',
      [nightly('2026-11-01', SNAPSHOT), nightly('2026-11-08', SNAPSHOT)],
      '2026-11-10T06:00Z',
      [],
    ],
  ])('%s', (_, runs, now, expected) => {
    const findings = indexFindings(indexOf(runs, Date.parse(now)));
    expect(findings.map(({ kind, text }) => `${kind}: ${text}`)).toEqual(expected);
  });
});

import type { Manifest, SliceEntry, SummaryFile } from '../../src/run/manifest.js';

/** A manifest of a good run of one day; members given replace those. */
export function createManifest(members: Partial<Manifest> = {}): Manifest {
  return {
    contractVersion: '1',
    datasetKey: 'audit-logs',
    runId: '20261123T010203Z-abc123',
    status: 'succeeded',
    startedAt: '2026-11-23T01:02:03.000Z',
    endedAt: '2026-11-23T01:02:09.500Z',
    request: {
      start: '2026-11-22T00:00:00.000Z',
      end: '2026-11-23T00:00:00.000Z',
      filters: {},
      summaryOnly: false,
    },
    format: 'jsonl.gz',
    engine: { name: 'genesys-core', version: '0.1.0', gitSha: null },
    catalog: { version: '2026.11.0', sha256: 'c'.repeat(64) },
    slices: [createSlice()],
    counts: { records: 5000, duplicates: 2, pages: 11, requests: 15, retries: 1, rateLimited: 0 },
    files: [],
    dataDigest: 'd'.repeat(64),
    redaction: {
      profile: 'audit-logs',
      profileSha256: 'e'.repeat(64),
      rawPayloads: false,
      removed: 20,
      masked: 10,
      pseudonymised: 0,
      truncated: 0,
      offKind: 0,
      detected: {},
      byPath: {},
      unlisted: {},
      keyId: null,
      domains: [],
      withoutKey: 0,
    },
    warnings: [],
    error: null,
    github: null,
    ...members,
  };
}

export function createSlice(members: Partial<SliceEntry> = {}): SliceEntry {
  return {
    id: '20261122T000000Z',
    start: '2026-11-22T00:00:00.000Z',
    end: '2026-11-23T00:00:00.000Z',
    status: 'succeeded',
    records: 5000,
    pages: 11,
    completeness: {
      stoppedBy: 'cursorExhausted',
      decidedBy: 'endOfPages',
      kept: 5000,
      duplicates: 2,
      outOfWindow: 0,
    },
    ...members,
  };
}

export function createSummary(data: Partial<SummaryFile['data']> = {}): SummaryFile {
  return {
    contractVersion: '1',
    datasetKey: 'audit-logs',
    window: { start: '2026-11-22T00:00:00.000Z', end: '2026-11-23T00:00:00.000Z' },
    data: {
      totals: { records: 5000 },
      countsBy: { action: { Update: 4000, Create: 1000 }, day: { '2026-11-22': 5000 } },
      top: {
        action: [
          { key: 'Update', count: 4000 },
          { key: 'Create', count: 1000 },
        ],
      },
      missing: {},
      truncated: {},
      ...data,
    },
    run: {
      runId: '20261123T010203Z-abc123',
      generatedAt: '2026-11-23T01:02:09.000Z',
      status: 'succeeded',
      anomalies: [],
    },
  };
}

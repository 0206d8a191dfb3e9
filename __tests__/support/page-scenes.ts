import { loadCatalog } from '../../src/catalog/load.js';
import type { RedactionProfile } from '../../src/catalog/types.js';
import type { IndexDocument } from '../../src/github/index-document.js';
import { reportPage } from '../../src/report/page.js';
import { siteFiles } from '../../src/report/site.js';
import type { Anomaly, Manifest, SummaryFile } from '../../src/run/manifest.js';
import { createManifest, createSlice, createSummary } from './manifest.js';
import { ROOT } from './runner.js';

/** Pages for people as a run and a site have them, by name: HTML without script. */
export async function pageScenes(): Promise<Readonly<Record<string, string>>> {
  const catalog = await loadCatalog({ catalogDir: `${ROOT}/catalog`, workspace: ROOT });
  const site = siteFiles({ catalog, index: index() });
  const rules = catalog.profiles.redaction.get('audit-logs')?.allow ?? {};
  return {
    report: reportPage(createManifest({ files: FILES }), rich()),
    rules: reportPage(redacted(rules), rich(), rules).replaceAll('<details>', '<details open>'),
    partial: reportPage(
      createManifest({
        status: 'partial',
        slices: [createSlice(), createSlice({ id: 'b', status: 'failed', records: 0, error: ERROR })],
        error: ERROR,
      }),
      rich(),
    ),
    empty: reportPage(
      createManifest({
        slices: [createSlice({ records: 0 })],
        counts: { records: 0, duplicates: 0, pages: 1, requests: 3, retries: 0, rateLimited: 0 },
      }),
      withAnomalies(
        createSummary({ totals: { records: 0 }, countsBy: { action: {}, day: {}, hour: {} }, top: {} }),
        [{ type: 'emptyDays', count: 1, days: ['2026-11-22'] }],
      ),
    ),
    categories: reportPage(createManifest(), manyCategories()),
    'site-index': site.get('index.html') ?? '',
    'site-dataset': site.get('audit-logs.html') ?? '',
  };
}

/** A run to which every rule of a profile was applied. */
function redacted(rules: RedactionProfile['allow']): Manifest {
  const manifest = createManifest();
  const byPath = Object.fromEntries(
    Object.entries(rules).map(([path, { action }], place) => [path, { action, count: 5000 - place * 90 }]),
  );
  return { ...manifest, redaction: { ...manifest.redaction, unlisted: { riskScore: 130 }, byPath } };
}

const ERROR = { code: 'NETWORK', message: 'The connection was reset.', retryable: true } as const;
const FILES = [
  {
    path: 'data/20261122T000000Z.jsonl.gz',
    bytes: 81_000,
    sha256: 'a'.repeat(64),
    records: 5000,
    mediaType: 'application/gzip' as const,
  },
  {
    path: 'events.jsonl',
    bytes: 10_500,
    sha256: 'b'.repeat(64),
    records: 36,
    mediaType: 'application/gzip' as const,
  },
];

function rich() {
  const hour = Object.fromEntries(
    Array.from({ length: 24 }, (_, at) => [
      `2026-11-22T${String(at).padStart(2, '0')}`,
      Math.round(200 + 180 * Math.sin((at - 8) / 3.5)),
    ]),
  );
  const top = (names: readonly string[]) => names.map((key, place) => ({ key, count: 4000 >> place }));
  const summary = createSummary({
    countsBy: { action: { Update: 4000, Create: 1000 }, day: { '2026-11-22': 5000 }, hour },
    top: {
      action: top(['Update', 'Create', 'Delete']),
      service: top(['Architect', 'Routing', 'Directory', 'Quality', 'Telephony']),
      user: top(['0f9c7f6e-3c52-4f4b-9d8e-1a2b3c4d5e6f', '5b1f2d3c-aaaa-4bbb-8ccc-123456789abc']),
    },
  });
  return withAnomalies(summary, [
    { type: 'newFields', count: 12, fields: { riskScore: 12 } },
    { type: 'volume', count: 1, day: '2026-11-22', records: 5000, median: 1900 },
  ]);
}

function withAnomalies(summary: SummaryFile, anomalies: readonly Anomaly[]): SummaryFile {
  return { ...summary, run: { ...summary.run, anomalies } };
}

function manyCategories() {
  const names = Array.from({ length: 100_000 }, (_, place) => `category-${place}`);
  return createSummary({
    countsBy: { action: Object.fromEntries(names.map((name, place) => [name, place + 1])) },
    top: { action: names.map((key, place) => ({ key, count: 100_000 - place })) },
  });
}

function index(): IndexDocument {
  const state = (n: number) => ({
    status: n % 23 === 5 ? 'partial' : 'succeeded',
    provisional: n === 0,
    mayGrow: n === 1,
  });
  const days = Array.from({ length: 150 }, (_, n) => ({
    day: new Date(Date.UTC(2026, 10, 22) - n * 86_400_000).toISOString().slice(0, 10),
    records: 4000 + ((n * 37) % 900),
    ...state(n),
  })).filter((_, n) => n % 41 !== 17);
  const window = { start: '2026-11-22T00:00:00Z', end: '2026-11-23T00:00:00Z' };
  const run = {
    runId: '20261123T050000Z-0a1b2c',
    status: 'succeeded',
    error: null,
    window,
    records: 4321,
    bytes: 81_000,
  };
  const failed = {
    ...run,
    runId: '20261122T050000Z-0a1b2c',
    status: 'failed',
    error: { code: 'NETWORK' },
    records: 0,
  };
  const dataset = {
    latest: run,
    overdue: false,
    missing: ['2026-11-05', '2026-09-25'],
    provisional: ['2026-11-22'],
    days,
    runs: [run, failed],
    coverage: [],
  };
  return {
    indexVersion: 1,
    repository: 'owner/name',
    revision: 1,
    updatedAt: '2026-11-23T05:00:00Z',
    datasets: { 'audit-logs': dataset, users: { ...dataset, overdue: true } },
  } as unknown as IndexDocument;
}

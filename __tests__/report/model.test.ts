import { describe, expect, it } from '@jest/globals';
import { jobSummary } from '../../src/report/job-summary.js';
import type { Fact, Shown, Table } from '../../src/report/facts.js';
import { reportModel } from '../../src/report/model.js';
import type { Outcome } from '../../src/report/outcome.js';
import { paintFor } from '../../src/report/colour.js';
import { outcomeJson, outcomeLines } from '../../src/report/terminal.js';
import { createManifest, createSlice, createSummary } from '../support/manifest.js';

/** A run in which all that can be told is there; every number and text occurs in it once. */
function everything(): Outcome {
  const base = createManifest();
  const slices = [
    createSlice({ id: 'a', resumedFrom: '20261122T010203Z-aaaaaa', records: 4001 }),
    createSlice({
      id: 'b',
      start: '2026-11-22T05:00:00.000Z',
      end: '2026-11-22T06:00:00.000Z',
      status: 'partial',
      reconciliation: { status: 'disagreed', endpoint: 'counts.endpoint', counted: 707, kept: 706 },
    }),
    createSlice({
      id: 'c',
      start: '2026-11-22T07:00:00.000Z',
      end: '2026-11-22T08:00:00.000Z',
      status: 'failed',
      error: { code: 'NETWORK', message: 'the cable was cut', retryable: true },
    }),
  ];
  const manifest = createManifest({
    status: 'partial',
    slices,
    mayGrow: true,
    request: { ...base.request, filters: { serviceName: ['Architect', 'Routing'] } },
    counts: { records: 12_345, duplicates: 17, pages: 19, requests: 23, retries: 5, rateLimited: 3 },
    warnings: [{ code: 'SOME_WARNING', message: 'something to know' }],
    files: [
      {
        path: 'data/a.jsonl.gz',
        bytes: 8123,
        sha256: 'a'.repeat(64),
        records: 5011,
        mediaType: 'application/gzip',
      },
      {
        path: 'events.jsonl',
        bytes: 333,
        sha256: 'b'.repeat(64),
        records: 37,
        mediaType: 'application/gzip',
      },
    ],
    redaction: {
      ...base.redaction,
      rawPayloads: true,
      removed: 61,
      masked: 67,
      pseudonymised: 71,
      withoutKey: 73,
      keyId: 'abcdef012345',
      domains: ['user'],
      detected: { mail: 79 },
      unlisted: { 'user.shoeSize': 83 },
      byPath: { 'remoteIp[]': { action: 'mask', count: 89, removed: 97 } },
    },
    error: { code: 'NETWORK', message: 'the cable was cut for good', retryable: true },
  });
  const summary = createSummary({
    metrics: { minutes: { sum: 1013, by: 'queue', groups: [{ key: 'sales', sum: 1019, share: 0.5 }] } },
  });
  return {
    result: {
      status: 'partial',
      datasetKey: 'audit-logs',
      runId: manifest.runId,
      runDir: `/w/out/${manifest.runId}`,
      manifest,
      summary: {
        ...summary,
        run: {
          ...summary.run,
          anomalies: [
            { type: 'emptyDays', count: 1, days: ['2026-11-21'] },
            { type: 'outOfWindow', count: 101 },
          ],
          lookups: [
            {
              name: 'services',
              dataset: 'audit-service-mapping',
              source: 'stale',
              fetchedAt: '2026-11-20T01:00:00.000Z',
              entries: 103,
              changes: {
                since: '2026-11-19T01:00:00.000Z',
                added: 1,
                removed: 0,
                changed: 0,
                listed: [{ key: 'NewService', change: 'added', fields: [] }],
              },
            },
          ],
        },
      },
      error: manifest.error,
      dataDigest: manifest.dataDigest,
    },
    artifacts: [
      {
        name: 'mine',
        id: 7,
        url: 'https://github.com/example/data/actions/runs/1/artifacts/7',
        sha256: 'f'.repeat(64),
        sizeBytes: 9000,
        files: 4,
        retentionDays: null,
        kind: 'run',
      },
    ],
    uploadError: { code: 'UPLOAD', message: 'no space left there', retryable: true },
    published: [
      {
        target: 'index',
        url: 'https://github.com/example/data/index.json',
        revision: 107,
        isLatest: true,
        missingDays: ['2026-11-19'],
      },
    ],
    publishErrors: [{ code: 'PUBLISH', message: 'the branch is protected', retryable: false }],
    shownDir: 'out/audit-logs/20261123T010203Z-abc123',
  };
}

const outcome = everything();
const model = reportModel(outcome);
const facts: readonly Fact[] = model.sections.flatMap((section) => section.facts);
const tables: readonly Table[] = model.sections.flatMap((section) => section.tables);
const told = facts.flatMap(({ path, line }) => (line === null ? [] : [{ path, ...line }]));

/** The lines that hold all of the texts. */
function linesWith(lines: readonly string[], texts: readonly string[]): string[] {
  return lines.filter((line) => texts.every((text) => line.includes(text)));
}

const unescaped = (markdown: string): string =>
  markdown.replace(/&#(\d+);/g, (_all, code: string) => String.fromCodePoint(Number(code)));
const terminal = outcomeLines(outcome, 'genesys-core', paintFor(false, {}));
const summary = jobSummary(outcome)
  .split('\n')
  .map((line) => unescaped(line).replaceAll('\u2060', ''));

describe('every fact of a result', () => {
  it('is in the model: this run has all there is to tell', () => {
    expect(model.sections.map(({ id }) => id)).toEqual([
      'missing',
      'incomplete',
      'anomalies',
      'run',
      'days',
      'top',
      'sums',
      'delivery',
      'lookups',
      'warnings',
      'redaction',
      'files',
    ]);
    expect(told.length).toBeGreaterThan(20);
  });

  it.each(told.map(({ path, label, shown }): [string, string, Shown] => [path, label, shown]))(
    '%s is one line of the terminal and one of the job summary',
    (_path, label, { text }) => {
      expect(linesWith(terminal, [`${label} `, text])).toHaveLength(1);
      expect(linesWith(summary, [`| ${label} |`, text])).toHaveLength(1);
    },
  );

  it.each(tables.map((table): [string, Table] => [table.columns[0] ?? '', table]))(
    'in the table of %s is one row or item of the job summary, and one of the terminal unless it is a detail',
    (_name, { rows, depth }) => {
      for (const row of rows) {
        const texts = row.map(({ text }) => text).filter((text) => text !== '');
        expect(
          linesWith(
            summary.filter((line) => line.startsWith('|') || line.startsWith('- ')),
            texts,
          ),
        ).toHaveLength(1);
        if (depth === undefined) expect(linesWith(terminal, texts)).toHaveLength(1);
      }
    },
  );

  it('has one place in the JSON document', () => {
    const paths = [...facts.map(({ path }) => path), ...tables.flatMap(({ path }) => path ?? [])];
    expect(paths.length).toBe(new Set(paths).size);
    const document = outcomeJson(outcome);
    const at = (path: string): unknown =>
      path
        .split('.')
        .reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], document);
    for (const { path, value } of facts) expect([path, at(path)]).toEqual([path, value]);
    for (const { path, values } of tables) if (path !== undefined) expect(at(path)).toEqual(values);
  });

  it('tells each error once, with its remedy', () => {
    for (const { report } of model.errors) {
      expect(linesWith(terminal, [report.code, report.message])).toHaveLength(1);
      expect(linesWith(summary, [report.code, report.message])).toHaveLength(1);
    }
    expect(outcomeJson(outcome)).toMatchObject({
      error: { code: 'NETWORK' },
      uploadError: { code: 'UPLOAD' },
      publishErrors: [{ code: 'PUBLISH' }],
    });
  });
});

describe('a remedy', () => {
  it('is told once where two errors share it', () => {
    const error = { code: 'IO', message: 'one', retryable: false } as const;
    const twice = reportModel({
      ...outcome,
      uploadError: error,
      publishErrors: [{ ...error, message: 'two' }],
    });
    expect(twice.errors.filter(({ remedy }) => remedy.includes('free space'))).toHaveLength(1);
  });
});

describe('zeros', () => {
  it('are hidden from people and there for programs', () => {
    const quiet = {
      ...outcome,
      result: {
        ...outcome.result,
        manifest: createManifest({
          counts: { records: 0, duplicates: 0, pages: 1, requests: 1, retries: 0, rateLimited: 0 },
        }),
      },
    };
    expect(outcomeLines(quiet, 'x', paintFor(false, {})).join('\n')).not.toMatch(
      /Duplicates left out|retries/,
    );
    expect(outcomeJson(quiet)).toMatchObject({ counts: { duplicates: 0, retries: 0, rateLimited: 0 } });
  });
});

describe('the title', () => {
  it('says that a good run was not published', () => {
    const good = { ...outcome.result, status: 'succeeded' as const, manifest: createManifest(), error: null };
    expect(jobSummary({ ...outcome, result: good })).toMatch(
      /^## ❌ audit-logs: succeeded, 5,000 records, but not published/,
    );
  });
});

import { describe, expect, it } from '@jest/globals';
import type { RunResult } from '../../src/engine/types.js';
import { bar, jobSummary, planSummary, refusalSummary } from '../../src/report/job-summary.js';
import type { Outcome } from '../../src/report/outcome.js';
import { createManifest, createSlice, createSummary } from '../support/manifest.js';

function outcome(result: Partial<RunResult> = {}, rest: Partial<Outcome> = {}): Outcome {
  const manifest = result.manifest === undefined ? createManifest() : result.manifest;
  return {
    result: {
      status: manifest?.status ?? 'failed',
      datasetKey: 'audit-logs',
      runId: '20261123T010203Z-abc123',
      runDir: '/w/out/audit-logs/20261123T010203Z-abc123',
      manifest,
      summary: createSummary(),
      error: null,
      dataDigest: manifest?.dataDigest ?? null,
      ...result,
    },
    artifacts: [],
    uploadError: null,
    published: [],
    publishErrors: [],
    shownDir: 'out/audit-logs/20261123T010203Z-abc123',
    ...rest,
  };
}

describe('the job summary of a good run', () => {
  const text = jobSummary(outcome());

  it.each([
    ['status and records', '## ✅ audit-logs: succeeded, 5,000 records'],
    ['window', '| Window | 2026-11-22 00:00 to 2026-11-23 00:00 UTC |'],
    ['records', '| Records | **5,000** |'],
    ['duplicates', '| Duplicates left out | 2 |'],
    ['requests with retries', '| Requests | 15 (1 retry) |'],
    ['digest', `| Data digest | \`${'d'.repeat(64)}\` |`],
    ['the largest groups', '| `Update` | 4,000 |'],
    ['redaction', '| Profile | `audit-logs` |'],
    ['which rules these were', `| Profile digest | \`${'e'.repeat(64)}\` |`],
  ])('tells %s', (_what, line) => {
    expect(text.split('\n')).toContain(line);
  });

  it('has no section about things that are missing, and none that compares one day with itself', () => {
    expect(text).not.toContain('### Missing');
    expect(text).not.toContain('### Records by day');
    expect(text).not.toContain('### Warnings');
  });

  it('tells what each rule did, what pseudonyms stand on, and that raw bodies were kept', () => {
    const manifest = createManifest();
    const told = jobSummary(
      outcome({
        manifest: {
          ...manifest,
          redaction: {
            ...manifest.redaction,
            rawPayloads: true,
            keyId: 'abcdef012345',
            domains: ['user'],
            withoutKey: 0,
            byPath: {
              'remoteIp[]': { action: 'mask', count: 1200, removed: 3 },
              'user.name': { action: 'remove', count: 5000 },
            },
          },
        },
      }),
    ).split('\n');
    expect(told).toContain('| `remoteIp[]` | mask | 1,200 | 3 |');
    expect(told).toContain('| `user.name` | remove | 5,000 |  |');
    expect(told).toContain('| Pseudonym key | `abcdef012345` |');
    expect(told).toContain('| Pseudonym domains | `user` |');
    expect(told.join()).toContain('| Raw bodies | kept as received');
  });

  it('lists files with size and digest, and links the artifact', () => {
    const file = {
      path: 'data/a.jsonl.gz',
      bytes: 8100,
      sha256: 'e'.repeat(64),
      records: 5000,
      mediaType: 'application/gzip' as const,
    };
    const told = jobSummary(
      outcome(
        { manifest: createManifest({ files: [file] }) },
        {
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
        },
      ),
    );
    expect(told).toContain(`| \`data/a.jsonl.gz\` | 8.1 kB | 5,000 | \`${'e'.repeat(64)}\` |`);
    expect(told).toContain(
      `| Artifact | [mine, 9.0 kB, id 7, sha256 ${'f'.repeat(64)}](https://github.com/example/data/actions/runs/1/artifacts/7) |`,
    );
  });

  it('names the fields that no rule lists', () => {
    const manifest = createManifest();
    const told = jobSummary(
      outcome({
        manifest: { ...manifest, redaction: { ...manifest.redaction, unlisted: { 'user.shoeSize': 3 } } },
      }),
    );
    expect(told).toContain('| `user.shoeSize` | 3 |');
  });
});

describe('the job summary of an incomplete run', () => {
  const hour = (number: number): string => `2026-11-22T${String(number).padStart(2, '0')}:00:00.000Z`;
  const slices = Array.from({ length: 24 }, (_, number) =>
    createSlice({
      id: String(number),
      start: hour(number),
      end: number === 23 ? '2026-11-23T00:00:00.000Z' : hour(number + 1),
      ...(number === 5 || number === 6
        ? { status: 'failed', error: { code: 'RETRY_EXHAUSTED', message: 'gave up', retryable: true } }
        : number === 9
          ? { status: 'failed', error: { code: 'BAD_RESPONSE', message: 'no items', retryable: false } }
          : {}),
    }),
  );

  it('names each gap to the hour, neighbours of the same cause joined', () => {
    const text = jobSummary(outcome({ manifest: createManifest({ status: 'partial', slices }) }));
    expect(text).toContain('## ⚠️ audit-logs: partial');
    expect(text).toContain('| 2026-11-22 05:00 to 07:00 UTC | 2 | RETRY_EXHAUSTED | gave up |');
    expect(text).toContain('| 2026-11-22 09:00 to 10:00 UTC | 1 | BAD_RESPONSE | no items |');
  });

  it('shows days without records, and those of which some are missing', () => {
    const manifest = createManifest({
      status: 'partial',
      request: {
        start: '2026-11-20T12:00:00Z',
        end: '2026-11-23T00:00:00Z',
        filters: {},
        summaryOnly: false,
      },
      slices: [
        createSlice({
          start: '2026-11-21T00:00:00Z',
          end: '2026-11-22T00:00:00Z',
          status: 'failed',
          error: { code: 'NETWORK', message: 'gone', retryable: true },
        }),
      ],
    });
    const lines = jobSummary(outcome({ manifest })).split('\n');
    expect(lines).toContain('| 2026-11-20 | 0 |  |');
    expect(lines).toContain('| 2026-11-21 | 0 | incomplete |');
    expect(lines).toContain(`| 2026-11-22 | 5,000 | ${'█'.repeat(30)} |`);
  });

  it('tells the cause of a gap once where it is the error of the run', () => {
    const error = { code: 'NETWORK', message: 'It was reset', retryable: true } as const;
    const gap = createSlice({ status: 'failed', records: 0, error });
    const text = jobSummary(
      outcome({ manifest: createManifest({ status: 'failed', error, slices: [gap] }), error }),
    );
    expect(text.match(/It was reset/g)).toHaveLength(1);
    expect(text).toContain('| 2026-11-22 00:00 to 2026-11-23 00:00 UTC | 1 | NETWORK |\n');
  });

  it('says that a day is empty in its title, and lists what is unusual', () => {
    const summary = createSummary({ totals: { records: 0 }, countsBy: {}, top: {} });
    const anomalies = [{ type: 'emptyDays', count: 1, days: ['2026-11-22'] }] as const;
    const text = jobSummary(
      outcome({
        manifest: createManifest({
          counts: { ...createManifest().counts, records: 0 },
          files: [
            {
              path: 'data/a.jsonl.gz',
              bytes: 20,
              sha256: 'e'.repeat(64),
              records: 0,
              mediaType: 'application/gzip',
            },
            {
              path: 'summary.json',
              bytes: 900,
              sha256: 'f'.repeat(64),
              records: 0,
              mediaType: 'application/json',
            },
          ],
        }),
        summary: { ...summary, run: { ...summary.run, anomalies } },
      }),
    );
    expect(text).toContain('## ✅ audit-logs: succeeded, no record\n');
    expect(text).toContain('### Anomalies\n\nWhat is unusual:\n\n- 1 day without a record: 2026-11-22\n');
    // A data file without a record is told; a page has no lines.
    expect(text).toContain('| `data/a.jsonl.gz` | 20 B | 0 |');
    expect(text).toContain('| `summary.json` | 900 B |  |');
  });

  it('says what failed and what to do about it', () => {
    const error = {
      code: 'NETWORK',
      message: 'The client was refused',
      retryable: false,
      correlationId: 'c-1',
    } as const;
    const text = jobSummary(outcome({ manifest: createManifest({ status: 'failed', error }), error }));
    expect(text).toContain('> **NETWORK**: The client was refused');
    expect(text).toContain('correlation id `c-1`');
    expect(text).toContain('Check that this machine reaches');
  });

  it('has a summary where nothing was run', () => {
    const text = refusalSummary({ code: 'INPUT_INVALID', message: 'dataset is missing.', retryable: false });
    expect(text).toContain('nothing was run');
    expect(text).toContain('> **INPUT_INVALID**: dataset is missing.');
  });

  it('tells a failed upload of a good run', () => {
    const uploadError = { code: 'UPLOAD', message: 'no space', retryable: true } as const;
    expect(jobSummary(outcome({}, { uploadError }))).toContain('> **UPLOAD**: no space');
  });
});

describe('texts of unknown origin', () => {
  const hostile = [
    ['a table cell that ends', 'a|b\\|c'],
    ['HTML', '<img src=x onerror=alert(1)>'],
    ['a link', '[click](https://evil.example)'],
    ['a bare link', 'see https://evil.example/x or www.evil.example'],
    ['a mention', '@octocat'],
    ['a code span that ends', '`` ` `` **bold**'],
    ['a line break', 'one\n## two'],
    ['a bidi trick', 'abc\u202Etxt.exe'],
    ['an image', '![x](http://evil.example/x.png)'],
  ] as const;
  const render = (text: string): string => {
    const manifest = createManifest({
      warnings: [{ code: 'X', message: text }],
      error: { code: 'BAD_RESPONSE', message: text, retryable: false, endpoint: text },
      slices: [
        createSlice({ status: 'failed', error: { code: 'BAD_RESPONSE', message: text, retryable: false } }),
      ],
      request: { start: null, end: null, filters: { name: text }, summaryOnly: false },
      status: 'failed',
    });
    return jobSummary(
      outcome({
        manifest: { ...manifest, redaction: { ...manifest.redaction, unlisted: { [text]: 1 } } },
        summary: createSummary({ top: { action: [{ key: text, count: 1 }] }, countsBy: {} }),
        error: manifest.error,
      }),
    );
  };
  const shape = (markdown: string): string[] =>
    markdown
      .split('\n')
      .map((line) => (line.startsWith('|') ? `row of ${line.split('|').length}` : line.slice(0, 2)));

  it.each(hostile)('stay text: %s', (_what, text) => {
    const told = render(text);
    // The same lines and cells as with a harmless text: nothing has become structure.
    expect(shape(told)).toEqual(shape(render('harmless')));
    const outsideCode = told.replace(/`[^`\n]*`/g, '');
    expect(outsideCode).not.toMatch(/<(?!br>|\/?details>|\/?summary>)/);
    expect(outsideCode).not.toMatch(/\]\(|!\[|:\/\/|www\.|@|\*\*bold/);
    expect(told).not.toMatch(/[\u202A-\u202E\u2066-\u2069]/);
  });

  it('never make it larger than 256 KiB', () => {
    const slices = Array.from({ length: 5000 }, (_, number) =>
      createSlice({
        id: String(number),
        start: new Date(number * 7_200_000).toISOString(),
        end: new Date(number * 7_200_000 + 3_600_000).toISOString(),
        status: 'failed',
        error: { code: 'BAD_RESPONSE', message: '<'.repeat(5000), retryable: false },
      }),
    );
    const unlisted = Object.fromEntries(
      Array.from({ length: 5000 }, (_, number) => [`${'<'.repeat(500)}${number}`, 1]),
    );
    const manifest = createManifest({
      slices,
      status: 'failed',
      warnings: Array.from({ length: 500 }, () => ({ code: '<'.repeat(3000), message: '<'.repeat(3000) })),
    });
    const text = jobSummary(
      outcome({ manifest: { ...manifest, redaction: { ...manifest.redaction, unlisted } } }),
    );
    expect(Buffer.byteLength(text)).toBeLessThanOrEqual(256 * 1024);
    expect(text).toContain('and 4,950 intervals more');
  });
});

describe('the bar of a day', () => {
  it.each([
    ['is empty for none', 0, 5000, ''],
    ['is a sliver for one of many', 1, 5000, '▏'],
    ['is half for half', 50, 100, '█'.repeat(15)],
    ['is full for the largest', 7, 7, '█'.repeat(30)],
  ])('%s', (_sentence, count, largest, expected) => {
    expect(bar(count / largest)).toBe(expected);
  });
});

describe('the pictures of a job summary', () => {
  const summary = createSummary();
  const withHours = {
    ...summary,
    data: {
      ...summary.data,
      countsBy: { ...summary.data.countsBy, hour: { '2026-11-22T00': 8, '2026-11-22T13': 80 } },
    },
  };

  it('show the hours of a day, and dots where there is nothing', () => {
    const lines = jobSummary(outcome({ summary: withHours })).split('\n');
    expect(lines).toContain('2026-11-22  ▁············█··········  88');
    expect(lines).toContain('UTC         00    06    12    18');
  });

  it('show a day beside those before it, by the index', () => {
    const history = [4000, 5000, 0, 6000].map((records, n) => ({ day: `2026-11-${18 + n}`, records }));
    const text = jobSummary(outcome({}, { history }));
    expect(text).toContain('### Beside the last 4 days');
    expect(text).toContain('2026-11-18  ▆▇·█ ▇  2026-11-22');
    expect(text).toContain('5,000 records; the median of the days before is 4,500, +11.1 %.');
  });

  it.each<readonly [sentence: string, history: Outcome['history'], filters: object]>([
    ['where one day is known', [{ day: '2026-11-21', records: 5 }], {}],
    [
      'where filters leave records out',
      [1, 2, 3].map((n) => ({ day: `2026-11-1${n}`, records: n })),
      { a: 'b' },
    ],
    ['where only later days are known', [3, 4, 5].map((n) => ({ day: `2026-11-2${n}`, records: n })), {}],
  ])('compare nothing %s', (_sentence, history, filters) => {
    const { request } = createManifest();
    const manifest = createManifest({ request: { ...request, filters: filters as never } });
    expect(jobSummary(outcome({ manifest }, { history }))).not.toContain('Beside the last');
  });

  it('put tops beside each other', () => {
    const tops = {
      action: [{ key: 'Update', count: 4000 }],
      user: [{ key: 'u-1', count: 9 }],
    };
    const text = jobSummary(outcome({ summary: { ...summary, data: { ...summary.data, top: tops } } }));
    expect(text).toContain('<td valign="top">\n\n| Top by action | Records |\n');
    expect(text.match(/<td valign="top">/g)).toHaveLength(2);
  });

  it('show a dry run by its plan, which can not end its fence', () => {
    const text = planSummary('users', ['Window  ```', 'b']);
    expect(text).toContain('## 📋 users: dry run');
    expect(text).toContain('```text\nWindow  ˋˋˋ\nb\n```');
  });
});

import { describe, expect, it } from '@jest/globals';
import { reportPage } from '../../src/report/page.js';
import type { Manifest, SummaryFile } from '../../src/run/manifest.js';
import { createManifest, createSlice, createSummary } from '../support/manifest.js';

function pageOf(manifest: Partial<Manifest> = {}, data: Partial<SummaryFile['data']> = {}): string {
  return reportPage(createManifest(manifest), createSummary(data));
}

const FILE = {
  path: 'data/a.jsonl.gz',
  bytes: 8100,
  sha256: 'a'.repeat(64),
  records: 5000,
  mediaType: 'application/gzip' as const,
};

describe('the page of a run', () => {
  const page = pageOf({ files: [FILE] });

  it.each([
    ['its status in a word', '✓ succeeded'],
    ['its window', '2026-11-22 00:00 to 2026-11-23 00:00 UTC'],
    ['its records', '<b>5,000</b>'],
    ['the evidence of each slice', 'cursorExhausted'],
    ['the largest groups', '<code>Update</code>'],
    ['the redaction profile and its digest', `<code>${'e'.repeat(64)}</code>`],
    ['files with their digests', 'a'.repeat(64)],
    ['the data digest', `Data digest <code>${'d'.repeat(64)}</code>`],
    ['how to verify it', 'genesys-core verify audit-logs/20261123T010203Z-abc123'],
    ['what is not proven', 'Not proven here: origin'],
  ])('tells %s', (_what, text) => {
    expect(page).toContain(text);
  });

  it('says why redaction did what it did, and shows no zeros and no bar of one', () => {
    const { redaction } = createManifest();
    const byPath = { 'user.name': { action: 'remove', count: 5000 } } as const;
    const html = reportPage(
      createManifest({
        redaction: { ...redaction, byPath },
        counts: { ...createManifest().counts, duplicates: 0 },
      }),
      createSummary({ top: { action: [{ key: 'Update', count: 5000 }] } }),
      { 'user.name': { action: 'remove', why: 'Name of a person.' } },
    );
    expect(html).toContain('<td>Name of a person.</td>');
    expect(html).not.toContain('duplicates left out');
    expect(html).not.toContain('unknown fields');
    expect(html).not.toContain('class="bar"');
    expect(html).not.toContain('Records by day');
    expect(html).not.toContain('Counted by the server');
  });

  it('has no script and fetches nothing', () => {
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|url\(|@import|\son\w+=/i);
    expect(page.match(/https?:\/\//g)).toBeNull();
    expect(page).toContain("default-src 'none'");
  });

  it('can be used by keyboard: what scrolls has the focus, and one link skips to the content', () => {
    expect(page).toContain('<a class="skip" href="#content">');
    expect(page.match(/class="scroll"/g)?.length).toBe(
      page.match(/class="scroll" role="region" tabindex="0" aria-label="/g)?.length,
    );
  });

  it('does not call an incomplete run whole', () => {
    const partial = pageOf({
      status: 'partial',
      slices: [
        createSlice(),
        createSlice({
          id: 'b',
          status: 'failed',
          error: { code: 'NETWORK', message: 'gone', retryable: true },
        }),
      ],
      error: { code: 'NETWORK', message: 'gone', retryable: true },
    });
    expect(partial).toContain('△ partial');
    expect(partial).toContain('1 without their records');
    expect(partial).toContain('Some of the window is not here');
    expect(partial).not.toContain('every record that the service gave for the window is here');
  });
});

describe('the heat map', () => {
  const hours = (days: number): Record<string, number> =>
    Object.fromEntries(
      Array.from({ length: days * 24 }, (_, hour) => [
        new Date(Date.UTC(2026, 10, 2) + hour * 3_600_000).toISOString().slice(0, 13),
        hour + 1,
      ]),
    );

  it('has a row for each day of a short window', () => {
    const page = pageOf({}, { countsBy: { hour: { '2026-11-22T05': 1234 } } });
    expect(page).toContain('title="2026-11-22 05:00: 1,234">1.2k<');
    expect(page).toContain('title="2026-11-22 06:00: 0"><');
  });

  it('has a row for each weekday of a long one', () => {
    const page = pageOf(
      {
        request: {
          start: '2026-11-02T00:00:00Z',
          end: '2026-11-23T00:00:00Z',
          filters: {},
          summaryOnly: false,
        },
      },
      { countsBy: { hour: hours(21) } },
    );
    expect(page).toContain('Records by hour and weekday');
    // The hours 1, 169 and 337 from Monday 2026-11-02 on.
    expect(page).toContain(`title="Monday 00:00: ${1 + 169 + 337}"`);
  });

  it('is not there without counts by hour', () => {
    expect(pageOf()).not.toContain('s-heat');
  });
});

describe('texts of unknown origin', () => {
  it.each([
    '<script>alert(1)</script>',
    '" onmouseover="x',
    "'><img src=x>",
    '`${1}`',
    '&lt;b&gt;',
    '\u202Etxt.exe',
  ])('stay text: %s', (text) => {
    const page = pageOf(
      {
        warnings: [{ code: 'X', message: text }],
        error: { code: 'BAD_RESPONSE', message: text, retryable: false },
        request: { start: null, end: null, filters: { name: text }, summaryOnly: false },
      },
      { top: { action: [{ key: text, count: 1 }] } },
    );
    const shape = (html: string): string[] => html.match(/<\/?[a-z]+/g) ?? [];
    const harmless = pageOf(
      {
        warnings: [{ code: 'X', message: 'a' }],
        error: { code: 'BAD_RESPONSE', message: 'a', retryable: false },
        request: { start: null, end: null, filters: { name: 'a' }, summaryOnly: false },
      },
      { top: { action: [{ key: 'a', count: 1 }] } },
    );
    expect(shape(page)).toEqual(shape(harmless));
    expect(page).not.toMatch(/\u202E|&lt;b/);
  });
});

describe('a very large run', () => {
  it('makes a page of a few hundred kB', () => {
    const many = Array.from({ length: 100_000 }, (_, index) => ({
      key: `user-${index}`,
      count: 100_000 - index,
    }));
    const page = pageOf(
      {
        slices: Array.from({ length: 3000 }, (_, index) => createSlice({ id: String(index) })),
        files: Array.from({ length: 3000 }, () => FILE),
      },
      {
        top: { user: many },
        countsBy: { user: Object.fromEntries(many.map(({ key, count }) => [key, count])) },
      },
    );
    expect(page.length).toBeLessThan(400_000);
    expect(page).toContain('and 99,980 values more');
    expect(page).toContain('and 2,800 slices more');
  });
});

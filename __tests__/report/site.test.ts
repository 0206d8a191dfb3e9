import { describe, expect, it } from '@jest/globals';
import { loadCatalog } from '../../src/catalog/load.js';
import type { IndexDocument, IndexedDataset } from '../../src/github/index-document.js';
import { siteFiles } from '../../src/report/site.js';
import { calendar } from '../../src/report/site-calendar.js';
import { ROOT } from '../support/runner.js';

const catalog = await loadCatalog({ catalogDir: `${ROOT}/catalog`, workspace: ROOT });
const [key] = catalog.datasets.keys();
const day = (date: string, more: object = {}) => ({
  day: date,
  status: 'succeeded',
  provisional: false,
  mayGrow: false,
  records: 1234,
  ...more,
});
const published = {
  latest: null,
  overdue: true,
  missing: ['2026-11-20'],
  provisional: [],
  days: [day('2026-11-22', { mayGrow: true }), day('2026-11-21', { status: 'partial' }), day('2026-11-18')],
  runs: [{ runId: '<b>x</b>', status: 'failed', error: { code: 'NETWORK' }, window: null, records: 0 }],
  coverage: [],
} as unknown as IndexedDataset;
const index = {
  indexVersion: 1,
  repository: 'owner/name',
  revision: 1,
  updatedAt: '2026-11-23T05:00:00Z',
  datasets: { [key!]: published },
} as unknown as IndexDocument;

describe('the calendar of a dataset', () => {
  const html = calendar(published);

  it.each([
    ['a complete day', 'day-complete', '2026-11-18: complete, 1,234 records'],
    ['a day that was not asked for', '', '2026-11-19: not asked for'],
    ['a missing day', 'day-missing', '2026-11-20: missing'],
    ['an incomplete day', 'day-partial', '2026-11-21: incomplete, 1,234 records'],
    ['a day that may grow', 'day-mayGrow', '2026-11-22: complete, may grow, 1,234 records'],
  ])('shows %s, in a square and in words', (_sentence, name, words) => {
    expect(html).toMatch(new RegExp(`<li class="${name}"[^>]* title="${words}" aria-label="${words}">`));
  });

  it('names its months, and the days that want attention', () => {
    expect(html).toContain('<span style="grid-column:1">2026-11</span>');
    expect(html).toContain('<p>1 day missing: 2026-11-20</p>');
    expect(html).toContain('<p>1 day incomplete: 2026-11-21</p>');
    expect(html).not.toMatch(/<p>\d+ days? (complete|provisional)/);
  });

  it('begins in the row of its weekday', () => {
    // 2026-11-18 is a Wednesday.
    expect(/<li [^>]*>/.exec(html)?.[0]).toContain('grid-row:3');
  });
});

describe('the site', () => {
  const files = siteFiles({ catalog, index });

  it('has a page for each dataset, and its schemas', () => {
    for (const name of catalog.datasets.keys()) {
      expect(files.get('index.html')).toContain(`href="${name}.html"`);
      expect(files.get(`${name}.html`)).toContain(`href="schemas/${name}.d.ts"`);
      expect(files.has(`schemas/${name}.d.ts`)).toBe(true);
      expect(JSON.parse(files.get(`schemas/${name}.schema.json`) ?? '')).toMatchObject({ type: 'object' });
    }
  });

  it('leads nowhere that is not there', () => {
    for (const text of files.values())
      for (const [, target = ''] of text.matchAll(/<a href="([^"#]+)"/g))
        expect([target, files.has(target)]).toEqual([target, true]);
  });

  it('has no script, fetches nothing, and text of an index stays text', () => {
    for (const [path, html] of files) {
      if (!path.endsWith('.html')) continue;
      expect(html).not.toMatch(/<script|<img|\ssrc=|url\(|<b>x<\/b>/);
    }
    expect(files.get(`${key!}.html`)).toContain('&#60;b&#62;x');
    expect(files.get('index.html')).toContain('overdue');
  });

  it('is there without an index too', () => {
    expect(siteFiles({ catalog, index: null }).get('index.html')).toContain('no index was read');
  });
});

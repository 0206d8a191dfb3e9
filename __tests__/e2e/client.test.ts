import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { open, type Day } from '../../src/client/index.js';
import { CHROMIUM, evaluateInPage } from '../support/browser-page.js';
import { indexOf, REPOSITORY, servePublished, TOKEN, type PublishedSite } from '../support/published-site.js';
import { ROOT } from '../support/runner.js';

const { clientFiles } = (await import(join(ROOT, 'scripts/client.mjs'))) as {
  clientFiles(root: string): Record<'index.js' | 'index.d.ts', string>;
};

const lines = (ids: readonly string[]): string =>
  ids.map((id) => `${JSON.stringify({ id, note: 'naïve\u2028' })}\n`).join('');
const days = [
  { day: '2026-11-21', format: 'jsonl.gz', bytes: gzipSync(lines(['a', 'b'])), records: 2 },
  { day: '2026-11-22', format: 'jsonl', bytes: Buffer.from(lines(['c'])), records: 1 },
  // An empty day.
  { day: '2026-11-23', format: 'jsonl.gz', bytes: gzipSync(''), records: 0 },
];
const assets = new Map(days.map(({ bytes }, place) => [100 + place, bytes]));
const index = indexOf('things', days);

let publicSite: PublishedSite;
let privateSite: PublishedSite;
beforeAll(async () => {
  publicSite = await servePublished({ isPrivate: false, index, assets });
  privateSite = await servePublished({ isPrivate: true, index, assets });
});
afterAll(async () => {
  await publicSite.close();
  await privateSite.close();
});

async function idsOf(records: AsyncIterable<unknown>): Promise<string[]> {
  const ids: string[] = [];
  for await (const record of records) ids.push((record as { id: string }).id);
  return ids;
}

const publicData = () => open({ repository: REPOSITORY, apiUrl: publicSite.url, rawUrl: publicSite.url });
const privateData = (token = TOKEN) =>
  open({ repository: REPOSITORY, token, apiUrl: privateSite.url, rawUrl: privateSite.url });

describe.each([
  ['a public repository, without a token', publicData],
  ['a private repository, with a token', privateData],
])('the client in Node, %s', (_way, data) => {
  it('reads datasets, the latest run, days and records, each record once', async () => {
    expect(await data().datasets()).toMatchObject([
      { key: 'things', title: 'Things', missing: ['2026-11-20'] },
    ]);
    expect(await data().latest('things')).toMatchObject({ runId: '20261123T010203Z-abc123' });
    expect((await data().days('things')).map(({ day }) => day)).toEqual([
      '2026-11-21',
      '2026-11-22',
      '2026-11-23',
    ]);
    expect(await idsOf(data().records('things'))).toEqual(['a', 'b', 'c']);
    expect(await idsOf(data().records('things', { since: '2026-11-22' }))).toEqual(['c']);
    expect(await idsOf(data().records('things', { until: '2026-11-22' }))).toEqual(['a', 'b']);
  });
});

describe('the client', () => {
  it('sends the token to the API alone', async () => {
    await idsOf(privateData().records('things', { until: '2026-11-22' }));
    expect(
      privateSite.asked
        .filter((path) => path.includes('/storage/'))
        .every((path) => !path.includes('+token')),
    ).toBe(true);
    expect(privateSite.asked.some((path) => path.includes('/assets/100 +token'))).toBe(true);
  });

  it.each<readonly [sentence: string, work: () => Promise<unknown>, code: string, message: RegExp]>([
    [
      'a repository that is none',
      () => Promise.resolve().then(() => open({ repository: 'x' })),
      'INPUT',
      /owner\/name/,
    ],
    ['an unknown dataset', () => publicData().latest('thing'), 'NOT_FOUND', /It has: things/],
    ['a day that is none', () => publicData().days('things', { since: 'yesterday' }), 'INPUT', /UTC day/],
    [
      'a private repository without a token',
      () => open({ repository: REPOSITORY, apiUrl: privateSite.url, rawUrl: privateSite.url }).datasets(),
      'NOT_FOUND',
      /needs a token/,
    ],
    ['a wrong token', () => privateData('wrong').datasets(), 'NOT_FOUND', /contents: read/],
    [
      'a server that is not there',
      () => open({ repository: REPOSITORY, rawUrl: 'http://127.0.0.1:1' }).datasets(),
      'NETWORK',
      /CORS/,
    ],
  ])('tells %s', async (_sentence, work, code, message) => {
    await expect(work()).rejects.toMatchObject({
      name: 'ClientError',
      code,
      message: expect.stringMatching(message),
    });
  });

  it('gives no record of a file that is not what the index says', async () => {
    const [day] = await publicData().days('things');
    const asset = day!.asset!;
    const other: Day = { ...day!, asset: { ...asset, sha256: '0'.repeat(64) } };
    await expect(publicData().file(other)).rejects.toMatchObject({ code: 'DIGEST' });
    const tampered = await servePublished({
      isPrivate: false,
      index,
      assets: new Map([[100, gzipSync(lines(['x', 'b']))]]),
    });
    try {
      const ids: unknown[] = [];
      const read = async (): Promise<void> => {
        for await (const record of open({
          repository: REPOSITORY,
          apiUrl: tampered.url,
          rawUrl: tampered.url,
        }).records('things'))
          ids.push(record);
      };
      await expect(read()).rejects.toMatchObject({ code: 'DIGEST' });
      expect(ids).toEqual([]);
    } finally {
      await tampered.close();
    }
  });

  it('hands out files of formats that others read', async () => {
    const parquet = [{ day: '2026-11-21', format: 'parquet', bytes: Buffer.from('PAR1'), records: 1 }];
    const site = await servePublished({
      isPrivate: false,
      index: indexOf('things', parquet),
      assets: new Map([[100, parquet[0]!.bytes]]),
    });
    try {
      const data = open({ repository: REPOSITORY, apiUrl: site.url, rawUrl: site.url });
      const [day] = await data.days('things');
      expect(Buffer.from(await data.file(day!)).toString()).toBe('PAR1');
      await expect(idsOf(data.records('things'))).rejects.toMatchObject({
        code: 'FORMAT',
        message: expect.stringMatching(/file\(day\)/),
      });
    } finally {
      await site.close();
    }
  });

  it('is one module of at most 12 kB without imports, which the package exports', () => {
    const { 'index.js': code, 'index.d.ts': types } = clientFiles(ROOT);
    expect(Buffer.byteLength(code)).toBeLessThanOrEqual(12 * 1024);
    const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
    expect(readme).toContain(`(${Math.round(Buffer.byteLength(code) / 1000)} kB, no packages)`);
    expect(code).not.toMatch(/^\s*import\s|require\(/m);
    expect(types).toContain('export declare function open(options: OpenOptions): Published;');
    const { exports } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { exports: object };
    expect(exports).toMatchObject({
      './client': { default: './dist/client/index.js', types: './dist/client/index.d.ts' },
    });
  });
});

(CHROMIUM === undefined ? describe.skip : describe)('the client in Chromium', () => {
  it.each([
    [
      'a public repository',
      () => ({ repository: REPOSITORY, apiUrl: publicSite.url, rawUrl: publicSite.url }),
    ],
    [
      'a private repository with a token',
      () => ({ repository: REPOSITORY, token: TOKEN, apiUrl: privateSite.url, rawUrl: privateSite.url }),
    ],
  ])('reads %s from a page of another origin', async (_way, options) => {
    const read = await evaluateInPage(
      (path) => (path === '/client.js' ? clientFiles(ROOT)['index.js'] : undefined),
      `(async () => {
        const { open } = await import('/client.js');
        const data = open(${JSON.stringify(options())});
        const ids = [];
        for await (const record of data.records('things')) ids.push(record.id);
        return { ids, keys: (await data.datasets()).map(({ key }) => key) };
      })()`,
    );
    expect(read).toEqual({ ids: ['a', 'b', 'c'], keys: ['things'] });
  });

  it('shows what is published in a page of our examples, which one can use without seeing it', async () => {
    const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
    const shown = await evaluateInPage(
      (path) => (path === '/client.js' ? clientFiles(ROOT)['index.js'] : undefined),
      `${axe};
      (async () => {
        const text = (id) => document.getElementById(id).innerText;
        while (text('status').includes('Reading')) await new Promise((next) => setTimeout(next, 20));
        const { violations } = await axe.run();
        return {
          status: text('status'),
          datasets: [...document.querySelectorAll('option')].map((option) => option.text),
          days: [...document.querySelectorAll('#days tr')].map((row) => row.innerText.split('\\t').join(' ')),
          records: text('records').split('\\n').map((line) => JSON.parse(line).id),
          violations: violations.map(({ id }) => id),
        };
      })()`,
      {
        html: readFileSync(join(ROOT, 'examples/page.html'), 'utf8'),
        query: `?${new URLSearchParams({ repository: REPOSITORY, apiUrl: publicSite.url, rawUrl: publicSite.url }).toString()}`,
      },
    );
    expect(shown).toEqual({
      status: 'things: 3 days',
      datasets: ['Things'],
      days: ['Day Records State', '2026-11-23 0 complete', '2026-11-22 1 complete', '2026-11-21 2 complete'],
      records: ['c'],
      violations: [],
    });
  });

  it('says in that page what is wrong', async () => {
    const said = await evaluateInPage(
      (path) => (path === '/client.js' ? clientFiles(ROOT)['index.js'] : undefined),
      `(async () => {
        const status = document.getElementById('status');
        while (status.innerText.includes('Reading')) await new Promise((next) => setTimeout(next, 20));
        return status.innerText;
      })()`,
      { html: readFileSync(join(ROOT, 'examples/page.html'), 'utf8') },
    );
    expect(said).toBe('repository is "". Allowed: owner/name, or bucketUrl instead.');
  });
});

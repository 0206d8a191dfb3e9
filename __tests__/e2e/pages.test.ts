import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { chromium, type Browser } from 'playwright-core';
import { CHROMIUM } from '../support/browser-page.js';
import { pageScenes } from '../support/page-scenes.js';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const SCENES = await pageScenes();

interface Finding {
  readonly id: string;
  readonly impact: string | null;
  readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
}

(CHROMIUM === undefined ? describe.skip : describe)('a page in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
  });
  afterAll(() => browser.close());

  const scenes = Object.keys(SCENES).flatMap((name) =>
    (['light', 'dark'] as const).map((scheme) => [name, scheme] as const),
  );
  it.each(scenes)('%s, %s: axe finds nothing serious', async (name, colorScheme) => {
    // The page forbids scripts; the checker is no script of the page.
    const tab = await browser.newPage({ colorScheme, bypassCSP: true });
    await tab.setContent(SCENES[name]!);
    await tab.evaluate(AXE);
    const violations: Finding[] = JSON.parse(
      await tab.evaluate('axe.run().then(({ violations }) => JSON.stringify(violations))'),
    );
    const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    expect(
      serious.map(({ id, nodes }) => [id, nodes[0]?.html.slice(0, 200), nodes[0]?.failureSummary]),
    ).toEqual([]);
    await tab.close();
  });

  it('that can not be read is found by the same check', async () => {
    const tab = await browser.newPage({ bypassCSP: true });
    await tab.setContent('<main><p style="color:#ccc;background:#fff">pale</p></main>');
    await tab.evaluate(AXE);
    const ids = await tab.evaluate('axe.run().then(({ violations }) => violations.map(({ id }) => id))');
    expect(ids).toContain('color-contrast');
    await tab.close();
  });

  it.each(Object.keys(SCENES))('%s fits a phone: nothing of it is wider than the screen', async (name) => {
    const tab = await browser.newPage({ viewport: { width: 360, height: 740 } });
    await tab.setContent(SCENES[name]!);
    expect(await tab.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(360);
    await tab.close();
  });
});

// Pictures of the pages for people, as PNG: `npm run screenshots -- [folder]`. Needs Chromium, whose path CHROMIUM may name.

import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { CHROMIUM } from '../__tests__/support/browser-page.ts';
import { pageScenes } from '../__tests__/support/page-scenes.ts';

const folder = process.argv[2] ?? 'temp/screenshots';
if (CHROMIUM === undefined) throw new Error('There is no Chromium; name it by the variable CHROMIUM.');
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
for (const [name, html] of Object.entries(await pageScenes()))
  for (const [look, options, media] of [
    ['light', { colorScheme: 'light' }, 'screen'],
    ['dark', { colorScheme: 'dark' }, 'screen'],
    ['narrow', { viewport: { width: 360, height: 740 } }, 'screen'],
    ['print', {}, 'print'],
  ] as const) {
    const tab = await browser.newPage(options);
    await tab.setContent(html);
    await tab.emulateMedia({ media });
    const path = join(folder, `${name}-${look}.png`);
    await tab.screenshot({ path, fullPage: name !== 'categories' });
    console.log(path);
    await tab.close();
  }
// The picture in README: the top of a report.
const top = await browser.newPage({ colorScheme: 'light', viewport: { width: 1000, height: 760 } });
await top.setContent((await pageScenes())['report'] ?? '');
await top.screenshot({ path: join(folder, 'readme.png') });
await browser.close();

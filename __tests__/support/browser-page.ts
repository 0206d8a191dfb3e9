import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { chromium } from 'playwright-core';

/** A browser, where one is installed; Debian's package is found. */
export const CHROMIUM = [process.env['CHROMIUM'] ?? '', '/usr/bin/chromium', '/usr/bin/google-chrome'].find(
  (path) => path !== '' && existsSync(path),
);

/**
 * What an expression gives in a page of an origin of its own, which may import modules by their paths there.
 * `moduleOf` gives the code of a path; undefined where there is none. `html` is the page, `query` what its address asks.
 */
export async function evaluateInPage(
  moduleOf: (path: string) => string | undefined,
  expression: string,
  { html = '<!doctype html><title>Reader</title>', query = '' } = {},
): Promise<unknown> {
  const server = createServer((request, response) => {
    const code = moduleOf(request.url ?? '/');
    response.writeHead(200, { 'content-type': code === undefined ? 'text/html' : 'text/javascript' });
    response.end(code ?? html);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const browser = await chromium.launch({ executablePath: CHROMIUM!, args: ['--no-sandbox'] });
  try {
    const tab = await browser.newPage();
    await tab.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/${query}`);
    return await tab.evaluate(expression);
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
}

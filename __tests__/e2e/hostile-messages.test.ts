import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { HOSTILE_TEXTS } from '../support/hostile-texts.js';
import { startAction, type ActionEnded } from '../support/runner.js';
import { createWorkspace, filesBelow, type Workspace } from '../support/workspace.js';

/** Slices of a run, each a day whose query fares as told with a text of its own. */
const DAYS_PER_RUN = 30;
/** What is no word of ours, so that finding it in a sink means that it came from the service. */
const isTelling = (part: string): boolean =>
  !/^(?:\d{2,3}|x|example|::error|415|Grant|Page|Mark|Field|marked|closed|'secret')$/.test(part);

/** Whether a part stands in a text, as it is or as JSON has it, and not inside a longer word or number. */
function holds(sink: string, part: string): boolean {
  const forms = [part, JSON.stringify(part).slice(1, -1)];
  return forms.some((form) => {
    for (let at = sink.indexOf(form); at >= 0; at = sink.indexOf(form, at + 1)) {
      const alone =
        !/[\p{L}\p{N}][.:-]?$/u.test(sink.slice(Math.max(0, at - 2), at)) &&
        !/^[.:-]?[\p{L}\p{N}]/u.test(sink.slice(at + form.length, at + form.length + 2));
      if (alone || !/^[\p{L}\p{N}]+$/u.test(form)) return true;
    }
    return false;
  });
}

describe('hostile words of the service', () => {
  let server: Server;
  let url = '';
  let texts: readonly string[] = [];
  beforeAll(async () => {
    const answerOf = (
      method: string,
      path: string,
      body: string,
    ): [number, object, Record<string, string>?] => {
      if (path === '/oauth/token')
        return [200, { access_token: 'a-token-of-this-run', token_type: 'bearer', expires_in: 3600 }];
      if (method !== 'POST') return [200, {}];
      const day = (JSON.parse(body) as { interval: string }).interval.slice(8, 10);
      const text = texts[Number(day) - 1] ?? '';
      const header = { 'inin-correlation-id': text.replace(/[^\x20-\x7e]/g, '') };
      // In turn: a refusal, a query that failed, a state that nobody knows.
      return (
        [
          [400, { code: text, message: text, contextId: text, details: [text] }, header],
          [202, { id: text, state: 'Failed', errorMessage: text }, header],
          [202, { id: '0b3c4d5e-6f70-4f0e-9d2a-9b1d6e2c44c1', state: text }, header],
        ] as [number, object, Record<string, string>][]
      )[(Number(day) + turn) % 3]!;
    };
    server = createServer((request, response) => {
      let body = '';
      request.on('data', (chunk: Buffer) => (body += chunk.toString()));
      request.on('end', () => {
        const [status, json, headers = {}] = answerOf(request.method ?? '', request.url ?? '', body);
        response
          .writeHead(status, { 'content-type': 'application/json', ...headers })
          .end(JSON.stringify(json));
      });
    });
    await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  let turn = 0;
  let workspace: Workspace;
  beforeAll(() => {
    workspace = createWorkspace();
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
    workspace.remove();
  });

  const batches = Array.from({ length: Math.ceil(HOSTILE_TEXTS.length / DAYS_PER_RUN) }, (_, index) =>
    HOSTILE_TEXTS.slice(index * DAYS_PER_RUN, (index + 1) * DAYS_PER_RUN),
  );
  it.each(batches.flatMap((batch, index) => [0, 1, 2].map((shift) => [index, shift, batch] as const)))(
    'reach no manifest, event, log or annotation (part %d, turn %d)',
    async (_index, shift, batch) => {
      texts = batch.map(([, text]) => text);
      turn = shift;
      const ended: ActionEnded = await startAction({
        cwd: workspace.path,
        inputs: {
          dataset: 'audit-logs',
          start: '2026-10-01',
          end: `2026-10-${String(batch.length + 1).padStart(2, '0')}`,
          clientId: 'a-client',
          clientSecret: 'a-secret-of-this-test-91',
          apiUrl: url,
          loginUrl: url,
          requestsPerMinute: '60000',
          upload: 'false',
          outputDir: `out-${_index}-${shift}`,
        },
        env: { RUNNER_DEBUG: '1' },
      }).ended;
      expect(ended.exitCode).toBe(1);
      const files = filesBelow(join(workspace.path, `out-${_index}-${shift}`)).map((path) =>
        readFileSync(join(workspace.path, `out-${_index}-${shift}`, path), 'utf8'),
      );
      // Manifest, events, summary and page, and all that the step wrote.
      const sinks = [...files, ended.everything, JSON.stringify(ended.annotations), ended.summary];
      expect(files.some((text) => text.includes('"slices"'))).toBe(true);
      const found = batch.flatMap(([title, , ...parts]) =>
        parts
          .filter(isTelling)
          .filter((part) => sinks.some((sink) => holds(sink, part)))
          .map((part) => `${title}: ${part}`),
      );
      expect(found).toEqual([]);
    },
  );
});

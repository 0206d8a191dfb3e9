import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface AuditEntry {
  readonly id: string;
  /** ISO 8601. */
  readonly eventDate: string;
}

export interface AuditService {
  readonly url: string;
  /** Intervals that were asked for, in order. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** Audit queries whose answers the test makes: `entriesOf` gives those for an interval, `[start, end)`, when it is asked. */
export async function startAuditService(
  entriesOf: (startMs: number, endMs: number) => readonly AuditEntry[],
): Promise<AuditService> {
  const asked: string[] = [];
  const results: (readonly AuditEntry[])[] = [];
  const answer = (method: string, path: string, body: string): object | undefined => {
    const [, number, tail] = /^\/api\/v2\/audits\/query\/(\d+)(\/results)?$/.exec(path) ?? [];
    if (path === '/oauth/token')
      return { access_token: 'token-of-the-tests', token_type: 'bearer', expires_in: 3600 };
    if (path === '/api/v2/audits/query/servicemapping') return { services: [] };
    if (method === 'POST' && path === '/api/v2/audits/query') {
      const { interval } = JSON.parse(body) as { interval: string };
      const [start = '', end = ''] = interval.split('/');
      asked.push(interval);
      results.push(entriesOf(Date.parse(start), Date.parse(end)));
      return { id: String(results.length), state: 'Queued' };
    }
    const entries = results[Number(number ?? 0) - 1];
    if (entries === undefined) return undefined;
    if (tail === undefined) return { id: number, state: 'Succeeded' };
    const entities = entries.map((entry) => ({
      ...{ serviceName: 'Routing', action: 'Update', entityType: 'Queue', level: 'USER', status: 'SUCCESS' },
      ...entry,
    }));
    return { id: number, pageSize: 500, entities };
  };
  const server = createServer((request, response) => {
    void textOf(request).then((body) => {
      const told = answer(request.method ?? '', new URL(request.url ?? '/', 'http://x').pathname, body);
      response.writeHead(told === undefined ? 404 : 200, { 'content-type': 'application/json' });
      response.end(
        JSON.stringify(told ?? { status: 404, code: 'not.found', message: 'There is no such thing.' }),
      );
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

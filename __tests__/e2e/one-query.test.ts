import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dayText, recordsOf, runDataset } from '../support/cli-run.js';
import { builtInCatalog, writeOverlay } from '../support/overlay.js';
import { createWorkspace, type Workspace } from '../support/workspace.js';

/** How the service says that another query has the place. */
interface Refusal {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly message: string;
}

interface OneQueryService {
  readonly url: string;
  /** What came, in order. */
  readonly log: readonly ('submitted' | 'refused' | 'polled')[];
  close(): void;
}

/** Of the administrator's query; it ends after so many of ours were turned away. */
const REFUSED_BY_ADMIN = 2;
const POLLS = 6;

/** A service of one audit query at a time: first that of an administrator, then ours, each done after some polls. */
async function startOneQueryService(refusal: Refusal): Promise<OneQueryService> {
  const log: ('submitted' | 'refused' | 'polled')[] = [];
  const days: string[] = [];
  let pollsLeft = 0;
  const refused = (): boolean => log.filter((what) => what === 'refused').length < REFUSED_BY_ADMIN;
  const submit = (body: string, response: ServerResponse): object => {
    if (refused() || pollsLeft > 0) {
      log.push('refused');
      response.writeHead(refusal.status, { 'content-type': 'application/json', ...refusal.headers });
      return { status: refusal.status, code: 'refused', message: refusal.message };
    }
    log.push('submitted');
    pollsLeft = POLLS;
    days.push((JSON.parse(body) as { interval: string }).interval.slice(0, 10));
    return { id: String(days.length), state: 'Queued' };
  };
  const poll = (id: string | undefined): object => {
    log.push('polled');
    pollsLeft -= 1;
    return { id, state: pollsLeft > 0 ? 'Running' : 'Succeeded' };
  };
  const results = (id: string | undefined): object => ({
    id,
    pageSize: 500,
    entities: [{ id: `entry-${id}`, eventDate: `${days[Number(id) - 1]}T12:00:00Z`, serviceName: 'Routing' }],
  });
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const { pathname } = new URL(request.url ?? '/', 'http://x');
      const [, id, tail] = /^\/api\/v2\/audits\/query\/(\d+)(\/results)?$/.exec(pathname) ?? [];
      const told =
        pathname === '/oauth/token'
          ? { access_token: 'token-of-the-tests', token_type: 'bearer', expires_in: 3600 }
          : pathname.endsWith('/servicemapping')
            ? { services: [] }
            : id === undefined
              ? submit(Buffer.concat(chunks).toString('utf8'), response)
              : tail === undefined
                ? poll(id)
                : results(id);
      response.end(JSON.stringify(told));
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    log,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

/** The transaction of audit logs with short waits, and two queries that may be open for us: the service lets in one. */
function impatient(): object {
  const profile = builtInCatalog().profiles.transaction['audit-query']!;
  return {
    profiles: {
      transaction: {
        'audit-query': {
          ...profile,
          maxInFlight: 2,
          poll: { ...profile.poll, initialMs: 50, factor: 1, capMs: 50 },
          refused: { ...profile.refused, pause: { initialMs: 1000, factor: 1, capMs: 1000 } },
        },
      },
    },
  };
}

describe("audit logs beside another administrator's query", () => {
  let workspace: Workspace;
  beforeEach(() => {
    workspace = createWorkspace();
  });
  afterEach(() => {
    workspace.remove();
  });

  it.each<[string, Refusal]>([
    ['a bare 429', { status: 429, message: 'Too many.' }],
    ['a 429 with a hint', { status: 429, headers: { 'retry-after': '1' }, message: 'Too many.' }],
    [
      'a 400 with words',
      { status: 400, message: 'An audit query is already running for this organization.' },
    ],
  ])(
    '%s is waited for, and holds no poll',
    async (_, refusal) => {
      const service = await startOneQueryService(refusal);
      try {
        const catalog = writeOverlay(workspace.path, impatient());
        const run = await runDataset(workspace.path, service.url, 'audit-logs', [
          ...['--start', dayText(3), '--end', dayText(1), '--catalog', catalog],
        ]);
        expect([run.exitCode, run.manifest.status]).toEqual([0, 'succeeded']);
        expect(recordsOf(run)).toHaveLength(2);
        const refusals = service.log.filter((what) => what === 'refused').length;
        expect(refusals).toBeGreaterThan(REFUSED_BY_ADMIN);
        expect(refusals).toBeLessThanOrEqual(12);
        // While our own query ran, the other one was turned away, and waited while it was polled.
        const since = service.log.slice(service.log.indexOf('submitted'));
        const turnedAway = since.indexOf('refused');
        expect(since.slice(turnedAway, turnedAway + 4)).toEqual(['refused', 'polled', 'polled', 'polled']);
      } finally {
        service.close();
      }
    },
    60_000,
  );
});

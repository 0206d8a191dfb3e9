import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const TOKEN = 'a-token-of-the-tests';
export const REPOSITORY = 'example/data';

export interface PublishedDay {
  readonly day: string;
  readonly format: string;
  readonly bytes: Buffer;
  readonly records: number;
}

export interface PublishedSite {
  readonly url: string;
  /** Paths that were asked for, with `+token` where one was sent. */
  readonly asked: readonly string[];
  close(): Promise<void>;
}

/** The index of one dataset as it is published. */
export function indexOf(key: string, days: readonly PublishedDay[]): object {
  return {
    indexVersion: 1,
    repository: REPOSITORY,
    revision: 7,
    updatedAt: '2026-11-23T01:00:00Z',
    datasets: {
      [key]: {
        title: 'Things',
        description: 'Some things.',
        schema: { type: 'object' },
        latest: { runId: '20261123T010203Z-abc123', status: 'succeeded', records: 3, window: null },
        missing: ['2026-11-20'],
        provisional: [],
        overdue: false,
        coverage: [],
        runs: [],
        // Newest first, as the index has them.
        days: [...days].reverse().map(({ day, format, bytes, records }, place) => ({
          day,
          runId: '20261123T010203Z-abc123',
          status: 'succeeded',
          filtered: false,
          format,
          records,
          bytes: bytes.length,
          dataDigest: 'd'.repeat(64),
          provisional: false,
          mayGrow: false,
          asset: {
            id: 100 + (days.length - 1 - place),
            name: `${key}-${day}.${format}`,
            url: 'https://github.com/example',
            sha256: createHash('sha256').update(bytes).digest('hex'),
            sizeBytes: bytes.length,
          },
          manifest: null,
        })),
      },
    },
  };
}

/**
 * Serves published data as GitHub does: the index as a raw file with CORS where the repository is public, and by the
 * contents API, which gives a private one to a token alone; assets by id, with a redirect to a storage that takes no token.
 */
export async function servePublished(site: {
  readonly isPrivate: boolean;
  readonly index: object;
  readonly assets: ReadonlyMap<number, Buffer>;
}): Promise<PublishedSite> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const { pathname, search } = new URL(request.url ?? '/', 'http://x');
    asked.push(
      `${request.method ?? ''} ${pathname}${request.headers.authorization === undefined ? '' : ' +token'}`,
    );
    answer(request, response, pathname, search);
  });
  const answer = (request: IncomingMessage, response: ServerResponse, path: string, search: string): void => {
    response.setHeader('access-control-allow-origin', '*');
    const end = (status: number, body: string | Buffer = ''): void => {
      response.writeHead(status);
      response.end(body);
    };
    if (request.method === 'OPTIONS') {
      response.setHeader('access-control-allow-headers', 'authorization, accept');
      end(204);
      return;
    }
    const isAllowed = !site.isPrivate || request.headers.authorization === `Bearer ${TOKEN}`;
    const accept = request.headers.accept ?? '';
    const asset = /^\/repos\/example\/data\/releases\/assets\/(\d+)$/.exec(path);
    const stored = /^\/storage\/(\d+)$/.exec(path);
    if (path === `/${REPOSITORY}/refs/heads/genesys-core/index/index.json`)
      end(site.isPrivate ? 404 : 200, JSON.stringify(site.index));
    else if (path === `/repos/${REPOSITORY}/contents/index.json` && search === '?ref=genesys-core/index')
      if (!isAllowed) end(404);
      else end(accept.includes('raw') ? 200 : 415, JSON.stringify(site.index));
    else if (asset !== null) {
      if (!isAllowed || accept !== 'application/octet-stream') end(404);
      else {
        // Another host, as GitHub's storage is: there the token stays behind.
        const { port } = server.address() as AddressInfo;
        response.setHeader('location', `http://localhost:${port}/storage/${asset[1] ?? ''}?signed=yes`);
        end(302);
      }
    } else if (stored !== null) end(200, site.assets.get(Number(stored[1])) ?? '');
    else end(404);
  };
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { url: addressOf(server), asked, close: () => closed(server) };
}

function addressOf(server: Server): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) =>
    server.close(() => {
      resolve();
    }),
  );
}

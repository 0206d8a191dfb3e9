import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface StoredFile {
  readonly bytes: Buffer;
  readonly etag: string;
  readonly headers: Readonly<Record<string, string>>;
}

interface Upload {
  readonly key: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly begunAt: string;
  readonly parts: Map<number, Buffer>;
}

/** A store in memory that speaks as S3 does and takes nothing that it would refuse. */
export interface BucketService {
  /** `https://store.test/lake/…` only. */
  readonly fetch: typeof fetch;
  readonly objects: ReadonlyMap<string, StoredFile>;
  readonly uploads: ReadonlyMap<string, Upload>;
  /** Method and key of each request that came. */
  readonly requests: string[];
  /** Asked before each request; an answer stands in its place. */
  intercept: (request: Request, key: string) => Promise<Response | undefined> | Response | undefined;
  /** Makes an upload that nobody ends. */
  leave(key: string, begunAt: string): void;
}

const BUCKET = 'lake';

export function createBucketService(): BucketService {
  const objects = new Map<string, StoredFile>();
  const uploads = new Map<string, Upload>();
  const requests: string[] = [];
  let uploadCount = 0;

  const refuse = (status: number, code: string): Response =>
    new Response(`<?xml version="1.0"?><Error><Code>${code}</Code><Message>no</Message></Error>`, { status });
  const store = (key: string, bytes: Buffer, headers: Readonly<Record<string, string>>): string => {
    const etag = `"${createHash('md5').update(bytes).digest('hex')}-${objects.size}-${requests.length}"`;
    objects.set(key, { bytes, etag, headers });
    return etag;
  };
  const service: BucketService = {
    objects,
    uploads,
    requests,
    intercept: () => undefined,
    leave(key, begunAt) {
      uploadCount += 1;
      uploads.set(`u${uploadCount}`, { key, headers: {}, begunAt, parts: new Map() });
    },
    fetch: async (input, init) => {
      const request = new Request(input, init);
      const url = new URL(request.url);
      const [, bucket = '', ...rest] = decodeURIComponent(url.pathname).split('/');
      const key = rest.join('/');
      requests.push(
        `${request.method} ${key}${url.search === '' ? '' : ` ${url.search.slice(1).split('=')[0] ?? ''}`}`,
      );
      const bytes = Buffer.from(await request.clone().arrayBuffer());
      const instead = await service.intercept(request, key);
      if (instead !== undefined) return instead;
      if (bucket !== BUCKET) return refuse(404, 'NoSuchBucket');
      if (
        !/^AWS4-HMAC-SHA256 Credential=AKIDTEST\/\d{8}\/eu-central-1\/s3\/aws4_request, SignedHeaders=\S+, Signature=[0-9a-f]{64}$/.test(
          request.headers.get('authorization') ?? '',
        )
      )
        return refuse(403, 'SignatureDoesNotMatch');
      if (request.headers.get('x-amz-content-sha256') !== createHash('sha256').update(bytes).digest('hex'))
        return refuse(400, 'XAmzContentSHA256Mismatch');
      return answer(request, url.searchParams, key, bytes);
    },
  };

  const answer = (request: Request, query: URLSearchParams, key: string, bytes: Buffer): Response => {
    const kept = Object.fromEntries(
      [...request.headers].filter(([name]) => /^(?:content-type|x-amz-meta-|x-amz-server-side)/.test(name)),
    );
    const uploadId = query.get('uploadId');
    const upload = uploads.get(uploadId ?? '');
    const there = objects.get(key);
    switch (request.method) {
      case 'GET':
        if (query.has('uploads')) {
          const prefix = query.get('prefix') ?? '';
          const listed = [...uploads].filter(([, one]) => one.key.startsWith(prefix));
          return new Response(
            `<ListMultipartUploadsResult>${listed.map(([id, one]) => `<Upload><Key>${one.key}</Key><UploadId>${id}</UploadId><Initiated>${one.begunAt}</Initiated></Upload>`).join('')}</ListMultipartUploadsResult>`,
          );
        }
        return there === undefined
          ? refuse(404, 'NoSuchKey')
          : new Response(new Uint8Array(there.bytes), { headers: { etag: there.etag } });
      case 'HEAD':
        return there === undefined
          ? new Response(null, { status: 404 })
          : new Response(null, { headers: { ...there.headers, etag: there.etag } });
      case 'POST': {
        if (query.has('uploads')) {
          uploadCount += 1;
          uploads.set(`u${uploadCount}`, {
            key,
            headers: kept,
            begunAt: new Date(0).toISOString(),
            parts: new Map(),
          });
          return new Response(
            `<InitiateMultipartUploadResult><UploadId>u${uploadCount}</UploadId></InitiateMultipartUploadResult>`,
          );
        }
        if (upload === undefined) return refuse(404, 'NoSuchUpload');
        const numbers = [...bytes.toString('utf8').matchAll(/<PartNumber>(\d+)</g)].map(([, number]) =>
          Number(number),
        );
        const parts = numbers.map((number) => upload.parts.get(number));
        if (parts.some((part) => part === undefined)) return refuse(400, 'InvalidPart');
        uploads.delete(uploadId ?? '');
        store(key, Buffer.concat(parts as Buffer[]), upload.headers);
        return new Response('<CompleteMultipartUploadResult/>');
      }
      case 'PUT': {
        const number = query.get('partNumber');
        if (number !== null) {
          if (upload === undefined) return refuse(404, 'NoSuchUpload');
          upload.parts.set(Number(number), bytes);
          return new Response(null, { headers: { etag: `"p${number}"` } });
        }
        if (request.headers.get('if-none-match') === '*' && there !== undefined)
          return refuse(412, 'PreconditionFailed');
        const match = request.headers.get('if-match');
        if (match !== null && match !== there?.etag) return refuse(412, 'PreconditionFailed');
        return new Response(null, { headers: { etag: store(key, bytes, kept) } });
      }
      default:
        uploads.delete(uploadId ?? '');
        return new Response(null, { status: 204 });
    }
  };
  return service;
}

/** The store on a loopback socket, for a process of its own. */
export async function listenBucket(service: BucketService): Promise<{ readonly url: string; close(): void }> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const headers = new Headers();
      for (const [name, value] of Object.entries(request.headers))
        if (typeof value === 'string') headers.set(name, value);
      const method = request.method ?? 'GET';
      const body = method === 'GET' || method === 'HEAD' ? {} : { body: Buffer.concat(chunks) };
      void service
        .fetch(new Request(`http://127.0.0.1${request.url ?? '/'}`, { method, headers, ...body }))
        .then(async (answer) => {
          response.writeHead(answer.status, Object.fromEntries(answer.headers));
          response.end(Buffer.from(await answer.arrayBuffer()));
        });
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

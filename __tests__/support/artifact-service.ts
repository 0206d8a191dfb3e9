import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Calls of the artifact service, the two of its blob storage among them. */
export type ServiceCall =
  | 'CreateArtifact'
  | 'FinalizeArtifact'
  | 'ListArtifacts'
  | 'GetSignedArtifactURL'
  | 'DeleteArtifact'
  | 'PutBlock'
  | 'PutBlockList';

/** How a call goes wrong. `lostReply`: it is carried out, but its answer never arrives. */
export type ServiceFault =
  | { readonly kind: 'status'; readonly status: number; readonly msg?: string }
  | { readonly kind: 'reset' }
  | { readonly kind: 'lostReply' }
  | { readonly kind: 'silence' };

export interface FaultPlan {
  readonly call: ServiceCall;
  readonly fault: ServiceFault;
  /** How many of the next such calls meet it, default 1. */
  readonly times?: number;
}

export interface ReceivedArtifact {
  readonly id: number;
  readonly name: string;
  /** As claimed by the client, `sha256:<hex>`. */
  readonly hash: string;
  readonly content: Buffer;
  readonly expiresAt: string | undefined;
}

export interface ArtifactService {
  /** Variables that lead the client here. */
  readonly env: Readonly<Record<string, string>>;
  /** Finished artifacts in order. */
  readonly artifacts: readonly ReceivedArtifact[];
  /** Every call that arrived, in order. */
  readonly calls: readonly ServiceCall[];
  fail(plan: FaultPlan): void;
  /** Puts a finished artifact of somebody else there. */
  seed(name: string, content?: Buffer): void;
  close(): Promise<void>;
}

interface Upload {
  readonly id: number;
  readonly name: string;
  readonly expiresAt: string | undefined;
  readonly blocks: Map<string, Buffer>;
  content: Buffer;
  finished: { readonly hash: string } | undefined;
}

const TWIRP = '/twirp/github.actions.results.api.v1.ArtifactService/';
const TOKEN_PARTS = [{ alg: 'none' }, { scp: 'Actions.Example Actions.Results:run-backend:job-backend' }];

/** The artifact service of GitHub on the loopback, with the parts of it that its client uses. */
export async function startArtifactService(
  options: {
    /** Origin of the storage, where it is not this server. */
    readonly storage?: string;
  } = {},
): Promise<ArtifactService> {
  const token = `${TOKEN_PARTS.map((part) => Buffer.from(JSON.stringify(part)).toString('base64url')).join('.')}.x`;
  const uploads: Upload[] = [];
  const calls: ServiceCall[] = [];
  const faults: { call: ServiceCall; fault: ServiceFault; times: number }[] = [];
  let origin = '';

  const answer = (call: ServiceCall, body: Record<string, unknown>): [status: number, body: unknown] => {
    const named = (): Upload | undefined => uploads.find((upload) => upload.name === body['name']);
    switch (call) {
      case 'CreateArtifact': {
        if (named() !== undefined)
          return [
            409,
            { code: 'already_exists', msg: 'an artifact with this name already exists on the workflow run' },
          ];
        const id = 1001 + uploads.length;
        uploads.push({
          id,
          name: String(body['name']),
          expiresAt: body['expires_at'] as string | undefined,
          blocks: new Map(),
          content: Buffer.alloc(0),
          finished: undefined,
        });
        return [
          200,
          { ok: true, signed_upload_url: `${options.storage ?? origin}/blob/${id}?sig=a-signature` },
        ];
      }
      case 'FinalizeArtifact': {
        const upload = named();
        if (upload === undefined) return [404, { code: 'not_found', msg: 'no such artifact' }];
        if (upload.finished !== undefined) return [409, { code: 'already_exists', msg: 'already finalized' }];
        if (String(upload.content.length) !== body['size'])
          return [400, { code: 'invalid_argument', msg: 'wrong size' }];
        upload.finished = { hash: String(body['hash']) };
        return [200, { ok: true, artifact_id: String(upload.id) }];
      }
      case 'ListArtifacts':
        return [
          200,
          {
            artifacts: uploads
              .filter((upload) => upload.finished !== undefined)
              .filter((upload) => body['name_filter'] === undefined || upload.name === body['name_filter'])
              .filter((upload) => body['id_filter'] === undefined || String(upload.id) === body['id_filter'])
              .map((upload) => ({
                workflow_run_backend_id: 'run-backend',
                workflow_job_run_backend_id: 'job-backend',
                database_id: String(upload.id),
                name: upload.name,
                size: String(upload.content.length),
                digest: upload.finished?.hash,
              })),
          },
        ];
      case 'GetSignedArtifactURL':
        return [200, { signed_url: `${origin}/blob/${named()?.id ?? 0}?sig=a-signature` }];
      case 'DeleteArtifact': {
        const index = uploads.findIndex((upload) => upload.name === body['name']);
        const [removed] = uploads.splice(index, 1);
        return [200, { ok: true, artifact_id: String(removed?.id) }];
      }
      default:
        return [404, { code: 'bad_route', msg: 'no such method' }];
    }
  };

  const put = (upload: Upload, query: URLSearchParams, body: Buffer): void => {
    if (query.get('comp') === 'block') upload.blocks.set(query.get('blockid') ?? '', body);
    else {
      const ids = [...body.toString('utf8').matchAll(/<Latest>([^<]*)<\/Latest>/g)].map(
        (match) => match[1] ?? '',
      );
      upload.content = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)));
    }
  };

  const callOf = (url: URL): ServiceCall => {
    if (url.pathname.startsWith(TWIRP)) return url.pathname.slice(TWIRP.length) as ServiceCall;
    return url.searchParams.get('comp') === 'block' ? 'PutBlock' : 'PutBlockList';
  };

  const handle = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? '/', origin);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const upload = uploads.find(({ id }) => url.pathname === `/blob/${id}`);
    if (request.method === 'GET') {
      response.writeHead(200, { 'content-type': 'application/zip' }).end(upload?.content);
      return;
    }
    const call = callOf(url);
    calls.push(call);
    const planned = faults.find((fault) => fault.call === call && fault.times > 0);
    if (planned !== undefined) planned.times -= 1;
    const fault = planned?.fault;
    if (fault?.kind === 'silence') return;
    if (fault?.kind === 'reset') {
      request.socket.resetAndDestroy();
      return;
    }
    if (fault?.kind === 'status') {
      response
        .writeHead(fault.status, { 'content-type': 'application/json' })
        .end(JSON.stringify({ code: 'fault', msg: fault.msg ?? 'a fault of the test' }));
      return;
    }
    let status = 201;
    let reply: unknown;
    if (upload !== undefined) put(upload, url.searchParams, body);
    else if (request.headers.authorization !== `Bearer ${token}`)
      [status, reply] = [401, { code: 'unauthenticated' }];
    else [status, reply] = answer(call, JSON.parse(body.toString('utf8')) as Record<string, unknown>);
    if (fault?.kind === 'lostReply') request.socket.resetAndDestroy();
    else
      response
        .writeHead(status, { 'content-type': 'application/json', 'x-ms-request-id': 'r', etag: '"e"' })
        .end(reply === undefined ? undefined : JSON.stringify(reply));
  };

  const server = createServer((request, response) => {
    handle(request, response).catch(() => request.socket.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    env: {
      ACTIONS_RUNTIME_TOKEN: token,
      ACTIONS_RESULTS_URL: `${origin}/`,
      GITHUB_SERVER_URL: 'https://github.com',
    },
    get artifacts() {
      return uploads.flatMap(({ id, name, content, expiresAt, finished }) =>
        finished === undefined ? [] : [{ id, name, content, expiresAt, hash: finished.hash }],
      );
    },
    calls,
    fail(plan) {
      faults.push({ call: plan.call, fault: plan.fault, times: plan.times ?? 1 });
    },
    seed(name, content = Buffer.from('foreign')) {
      const hash = `sha256:${createHash('sha256').update(content).digest('hex')}`;
      uploads.push({
        id: 1001 + uploads.length,
        name,
        content,
        expiresAt: undefined,
        blocks: new Map(),
        finished: { hash },
      });
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

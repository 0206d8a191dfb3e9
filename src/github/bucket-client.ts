import { AwsClient } from 'aws4fetch';
import { present } from '../base/json.js';
import { sha256Hex } from '../base/digest.js';
import type { Clock } from '../base/clock.js';
import { GenesysCoreError } from '../base/errors.js';
import type { BucketAccess } from './bucket-access.js';
import { bucketRefusal, errorCodeIn } from './bucket-refusal.js';

/** An object as the store tells of it. */
export interface StoredObject {
  readonly etag: string;
  readonly text: string;
}

/** What has to be so for a write to be made. */
export type Condition = { readonly ifMatch: string } | { readonly ifNoneMatch: '*' } | undefined;

/** A bucket below its prefix. Every failure is a GenesysCoreError `PUBLISH`, or the signal's reason. */
export interface BucketClient {
  /** `s3://bucket/prefix` followed by the key. */
  addressOf(key: string): string;
  /** The address of an object for HTTP. */
  urlOf(key: string): string;
  /** Small objects only; undefined where there is none. */
  read(key: string): Promise<StoredObject | undefined>;
  /** The content of an object as it comes; undefined where there is none. */
  download(key: string): Promise<AsyncIterable<Uint8Array> | undefined>;
  /** SHA-256 that `write` left with the object; undefined where there is none. */
  digestOf(key: string): Promise<string | undefined>;
  /**
   * Writes a small object; false where the condition does not hold. A store without conditional writes is told in the log
   * once: there the object is compared before, written, and read again after a pause.
   */
  writeText(key: string, text: string, condition?: Condition): Promise<boolean>;
  /** Writes an object, a large one in parts: it appears when it is whole, or not at all. */
  write(
    key: string,
    content: Blob,
    facts: { readonly mediaType: string; readonly sha256: string },
  ): Promise<void>;
  /** Gives up uploads in parts below a prefix that were begun a day ago or earlier and never ended. */
  abortLeftovers(prefix: string, nowMs: number): Promise<number>;
}

export interface BucketPorts {
  readonly clock: Clock;
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  readonly log: (line: string) => void;
}

const PART_BYTES = 16 * 1024 * 1024;
const MAX_TEXT_BYTES = 64 * 1024 * 1024;
const MAX_ATTEMPTS = 5;
const BASE_PAUSE_MS = 500;
const DAY_MS = 86_400_000;
/** Longer than a publisher takes from its read of an object to its write. */
const SETTLE_MS = 2_000;
const DIGEST_HEADER = 'x-amz-meta-sha256';
const PASSING: ReadonlySet<number> = new Set([429, 500, 502, 503, 504]);

interface Call {
  readonly method: 'GET' | 'HEAD' | 'PUT' | 'POST' | 'DELETE';
  readonly key: string;
  readonly query?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: Uint8Array<ArrayBuffer>;
  /** Statuses that are answers and no failures. */
  readonly accepts?: readonly number[];
}

export function createBucketClient(access: BucketAccess, ports: BucketPorts): BucketClient {
  const { accessKeyId, secretAccessKey, sessionToken, region } = access;
  const signer = new AwsClient({
    accessKeyId,
    secretAccessKey,
    ...present({ sessionToken }),
    service: 's3',
    region,
    retries: 0,
  });
  const encryption =
    access.encryption === undefined ? {} : { 'x-amz-server-side-encryption': access.encryption };
  const send = createSender(access, signer, ports);
  let takesConditions = true;
  /** Proves that the object alone is missing, and not its bucket. */
  const proveBucket = async (answer: Response, key: string): Promise<void> => {
    const code = errorCodeIn(await answer.text());
    if (code === 'NoSuchBucket') throw bucketRefusal({ status: 404, code, key, bucket: access.bucket });
  };

  const read = async (key: string): Promise<StoredObject | undefined> => {
    const answer = await send({ method: 'GET', key, accepts: [404] });
    if (answer.status === 404) {
      await proveBucket(answer, key);
      return undefined;
    }
    if (Number(answer.headers.get('content-length') ?? 0) > MAX_TEXT_BYTES)
      throw new GenesysCoreError('PUBLISH', `${key} in the bucket is too large to be read.`);
    return { etag: answer.headers.get('etag') ?? '', text: await answer.text() };
  };

  return {
    addressOf: (key) => `s3://${access.bucket}/${access.prefix}${key}`,
    urlOf: (key) => `${access.baseUrl}${pathOf(access, key)}`,
    read,
    async download(key) {
      const answer = await send({ method: 'GET', key, accepts: [404] });
      if (answer.status !== 404) return answer.body ?? new Blob([]).stream();
      await proveBucket(answer, key);
      return undefined;
    },
    async digestOf(key) {
      const answer = await send({ method: 'HEAD', key, accepts: [404] });
      return answer.status === 404 ? undefined : (answer.headers.get(DIGEST_HEADER) ?? undefined);
    },
    async writeText(key, text, condition) {
      const headers = { 'content-type': 'application/json', ...encryption };
      const put = { method: 'PUT', key, body: bytesOf(text) } as const;
      if (condition !== undefined && takesConditions) {
        const conditions =
          'ifMatch' in condition
            ? { 'if-match': condition.ifMatch }
            : { 'if-none-match': condition.ifNoneMatch };
        // 409: another conditional write is under way.
        const accepts = [409, 412, 501];
        const answer = await send({ ...put, headers: { ...headers, ...conditions }, accepts });
        if (answer.status !== 501) return answer.ok;
        takesConditions = false;
        ports.log(
          `The bucket ${access.bucket} takes no conditional writes (501 NotImplemented). Publishers that come at the same moment are told by reading again; let one workflow at a time publish there.`,
        );
      }
      if (condition === undefined) return (await send({ ...put, headers })).ok;
      const before = await read(key);
      if (before?.etag !== ('ifMatch' in condition ? condition.ifMatch : undefined)) return false;
      await send({ ...put, headers });
      await ports.clock.sleep(SETTLE_MS, ports.signal);
      return (await read(key))?.text === text;
    },
    async write(key, content, { mediaType, sha256 }) {
      const headers = { 'content-type': mediaType, [DIGEST_HEADER]: sha256 };
      if (content.size > PART_BYTES) {
        await writeInParts(send, {
          key,
          content,
          headers: { ...headers, ...encryption },
          bucket: access.bucket,
        });
        return;
      }
      const body = new Uint8Array(await content.arrayBuffer());
      await send({ method: 'PUT', key, headers: { ...headers, ...encryption }, body });
    },
    abortLeftovers: (prefix, nowMs) => abortLeftovers(send, access, prefix, nowMs),
  };
}

interface LargeObject {
  readonly key: string;
  readonly content: Blob;
  readonly headers: Readonly<Record<string, string>>;
  readonly bucket: string;
}

/** Writes an object part by part; it appears with the last call. What was sent is given up where one fails. */
async function writeInParts(send: Send, { key, content, headers, bucket }: LargeObject): Promise<void> {
  const begun = await send({ method: 'POST', key, query: 'uploads', headers });
  const uploadId = /<UploadId>([^<]+)<\/UploadId>/.exec(await begun.text())?.[1];
  if (uploadId === undefined)
    throw new GenesysCoreError('PUBLISH', `The store began no upload of ${key}: its answer names none.`);
  const upload = `uploadId=${encodeURIComponent(uploadId)}`;
  try {
    const parts: string[] = [];
    for (let from = 0, number = 1; from < content.size; from += PART_BYTES, number += 1) {
      const body = new Uint8Array(await content.slice(from, from + PART_BYTES).arrayBuffer());
      const part = await send({ method: 'PUT', key, query: `partNumber=${number}&${upload}`, body });
      parts.push(
        `<Part><PartNumber>${number}</PartNumber><ETag>${part.headers.get('etag') ?? ''}</ETag></Part>`,
      );
    }
    const list = `<CompleteMultipartUpload>${parts.join('')}</CompleteMultipartUpload>`;
    const ended = await send({ method: 'POST', key, query: upload, body: bytesOf(list) });
    // The store may find out what is wrong after it has begun to answer with 200.
    const code = errorCodeIn(await ended.text());
    if (code !== undefined) throw bucketRefusal({ status: 500, code, key, bucket });
  } catch (error) {
    await send({ method: 'DELETE', key, query: upload, accepts: [404] }).catch(() => undefined);
    throw error;
  }
}

/** Gives up uploads below the prefix that nobody ended; a store that lists none is left alone. */
async function abortLeftovers(
  send: Send,
  access: BucketAccess,
  prefix: string,
  nowMs: number,
): Promise<number> {
  const query = `uploads=&prefix=${encodeURIComponent(`${access.prefix}${prefix}`)}`;
  const answer = await send({ method: 'GET', key: null, query, accepts: [403, 404, 501] });
  if (!answer.ok) return 0;
  let aborted = 0;
  for (const [, upload = ''] of (await answer.text()).matchAll(/<Upload>(.*?)<\/Upload>/gs)) {
    const textOf = (name: string): string => new RegExp(`<${name}>([^<]*)</${name}>`).exec(upload)?.[1] ?? '';
    const begunMs = Date.parse(textOf('Initiated'));
    const key = textOf('Key');
    if (!(nowMs - begunMs > DAY_MS) || !key.startsWith(`${access.prefix}${prefix}`)) continue;
    const id = `uploadId=${encodeURIComponent(textOf('UploadId'))}`;
    await send({ method: 'DELETE', key: key.slice(access.prefix.length), query: id, accepts: [404] });
    aborted += 1;
  }
  return aborted;
}

function pathOf({ prefix }: BucketAccess, key: string): string {
  return `/${`${prefix}${key}`.split('/').map(encodeURIComponent).join('/')}`.replaceAll('%3D', '=');
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}

type Send = (call: Omit<Call, 'key'> & { readonly key: string | null }) => Promise<Response>;

/** Signs and sends, with retries for what may pass. A key of null is the bucket itself. */
function createSender(
  access: BucketAccess,
  signer: AwsClient,
  { clock, signal, fetch: send }: BucketPorts,
): Send {
  const once = async ({ method, key, query, headers, body }: Parameters<Send>[0]): Promise<Response> => {
    const path = key === null ? '/' : pathOf(access, key);
    const url = `${access.baseUrl}${path}${query === undefined ? '' : `?${query}`}`;
    const sha256 = sha256Hex(body ?? '');
    const request = await signer.sign(url, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': sha256 },
      ...present({ body }),
    });
    return await send(request, { signal, redirect: 'manual' });
  };
  return async (call) => {
    for (let attempt = 1; ; attempt += 1) {
      signal.throwIfAborted();
      let cause: unknown;
      let answer: Response | undefined;
      try {
        answer = await once(call);
      } catch (error) {
        signal.throwIfAborted();
        cause = error;
      }
      if (answer?.ok === true || (answer !== undefined && call.accepts?.includes(answer.status) === true))
        return answer;
      const status = answer?.status;
      if (attempt < MAX_ATTEMPTS && (status === undefined || PASSING.has(status))) {
        await answer?.body?.cancel();
        await clock.sleep(BASE_PAUSE_MS * 2 ** (attempt - 1), signal);
        continue;
      }
      const code = answer === undefined ? undefined : errorCodeIn(await answer.text());
      throw bucketRefusal({ status, code, key: call.key ?? '', bucket: access.bucket, cause });
    }
  };
}

import { describe, expect, it } from '@jest/globals';
import { bucketAccess } from '../../src/github/bucket-access.js';
import { createBucketClient, type BucketClient } from '../../src/github/bucket-client.js';
import { parseBucket } from '../../src/options/bucket.js';
import { createBucketService, type BucketService } from '../support/bucket-service.js';
import { errorOf, thrownBy } from '../support/thrown.js';

const ENV = {
  AWS_ACCESS_KEY_ID: 'AKIDTEST',
  AWS_SECRET_ACCESS_KEY: 'secret-of-the-store',
  AWS_REGION: 'eu-central-1',
  AWS_ENDPOINT_URL_S3: 'https://store.test',
};
const clock = {
  now: () => 0,
  monotonic: () => 0,
  sleep: () => Promise.resolve(),
  turn: () => Promise.resolve(),
};
const logged: string[] = [];
const FACTS = { mediaType: 'application/gzip', sha256: 'abc' };

function opened(service: BucketService, address = 's3://lake/genesys'): BucketClient {
  const signal = new AbortController().signal;
  return createBucketClient(bucketAccess(address, ENV), {
    clock,
    signal,
    log: (line) => logged.push(line),
    fetch: service.fetch,
  });
}

describe('the address of a bucket', () => {
  it.each([
    ['a bucket alone', 's3://lake', { bucket: 'lake', prefix: '' }],
    ['a prefix', 's3://lake/genesys', { bucket: 'lake', prefix: 'genesys/' }],
    ['a deep prefix with an end', 's3://lake/a/b=1/', { bucket: 'lake', prefix: 'a/b=1/' }],
    [
      'encryption',
      's3://lake/genesys?encryption=aws:kms',
      { bucket: 'lake', prefix: 'genesys/', encryption: 'aws:kms' },
    ],
  ])('reads %s', (_name, text, expected) => {
    expect(parseBucket(text)).toEqual(expected);
  });

  it.each([
    ['another scheme', 'https://lake.s3.amazonaws.com', 's3://<bucket>'],
    ['a name that is none', 's3://La_ke', 's3://<bucket>'],
    ['a prefix that climbs', 's3://lake/../other', 's3://<bucket>'],
    ['another parameter', 's3://lake?acl=public-read', 'acl=public-read'],
  ])('refuses %s', (_name, text, words) => {
    const error = thrownBy(() => parseBucket(text));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain(words);
  });

  it('refuses credentials in it and does not repeat them', () => {
    const { message } = thrownBy(() => parseBucket('s3://AKIA123:hush-hush@lake/genesys'));
    expect(message).toContain('AWS_SECRET_ACCESS_KEY');
    expect(message).not.toContain('hush');
  });

  it.each([
    ['no key id', { AWS_ACCESS_KEY_ID: '' }, 'AWS_ACCESS_KEY_ID'],
    ['no secret', { AWS_SECRET_ACCESS_KEY: undefined }, 'AWS_SECRET_ACCESS_KEY'],
    ['no region', { AWS_REGION: '', AWS_ENDPOINT_URL_S3: '' }, 'AWS_REGION'],
    ['plain http elsewhere', { AWS_ENDPOINT_URL_S3: 'http://store.test' }, 'AWS_ENDPOINT_URL_S3'],
    [
      'an endpoint with credentials',
      { AWS_ENDPOINT_URL_S3: 'https://a:b@store.test' },
      'without credentials',
    ],
  ])('needs its variables: %s', (_name, change, words) => {
    const error = thrownBy(() => bucketAccess('s3://lake', { ...ENV, ...change }));
    expect(error.code).toBe('INPUT_INVALID');
    expect(error.message).toContain(words);
  });

  it('leads to AWS by host and to other stores by path', () => {
    expect(bucketAccess('s3://lake', { ...ENV, AWS_ENDPOINT_URL_S3: '' }).baseUrl).toBe(
      'https://lake.s3.eu-central-1.amazonaws.com',
    );
    expect(bucketAccess('s3://lake', ENV).baseUrl).toBe('https://store.test/lake');
  });
});

describe('a bucket', () => {
  it('takes an object with its digest and encryption, below the prefix', async () => {
    const service = createBucketService();
    const client = opened(service, 's3://lake/genesys?encryption=AES256');
    await client.write('dataset=users/day=2026-11-22/part-0.jsonl.gz', new Blob(['records']), FACTS);
    const stored = service.objects.get('genesys/dataset=users/day=2026-11-22/part-0.jsonl.gz');
    expect(stored?.bytes.toString()).toBe('records');
    expect(stored?.headers).toMatchObject({
      'x-amz-server-side-encryption': 'AES256',
      'x-amz-meta-sha256': 'abc',
    });
    expect(await client.digestOf('dataset=users/day=2026-11-22/part-0.jsonl.gz')).toBe('abc');
  });

  it('writes only where the condition holds', async () => {
    const client = opened(createBucketService());
    expect(await client.writeText('index.json', '1', { ifNoneMatch: '*' })).toBe(true);
    expect(await client.writeText('index.json', '2', { ifNoneMatch: '*' })).toBe(false);
    const { etag, text } = (await client.read('index.json'))!;
    expect(text).toBe('1');
    expect(await client.writeText('index.json', '3', { ifMatch: etag })).toBe(true);
    expect(await client.writeText('index.json', '4', { ifMatch: etag })).toBe(false);
    expect((await client.read('index.json'))?.text).toBe('3');
  });

  it('compares by reading in a store without conditional writes, and says so once', async () => {
    const service = createBucketService();
    service.intercept = (request) =>
      request.headers.has('if-match') || request.headers.has('if-none-match')
        ? new Response('<Error><Code>NotImplemented</Code></Error>', { status: 501 })
        : undefined;
    logged.length = 0;
    const client = opened(service);
    expect(await client.writeText('index.json', '1', { ifNoneMatch: '*' })).toBe(true);
    expect(await client.writeText('index.json', '2', { ifNoneMatch: '*' })).toBe(false);
    const { etag } = (await client.read('index.json'))!;
    expect(await client.writeText('index.json', '3', { ifMatch: etag })).toBe(true);
    expect(await client.writeText('index.json', '4', { ifMatch: etag })).toBe(false);
    expect(logged).toEqual([expect.stringMatching(/no conditional writes/)]);
  });

  it('sees in a store without conditional writes that another took the place meanwhile', async () => {
    const service = createBucketService();
    let reads = 0;
    service.intercept = (request, key) => {
      if (request.headers.has('if-none-match')) return new Response('', { status: 501 });
      if (request.method === 'GET' && key === 'genesys/index.json' && (reads += 1) === 2)
        return new Response('of another', { headers: { etag: '"other"' } });
      return undefined;
    };
    expect(await opened(service).writeText('index.json', 'mine', { ifNoneMatch: '*' })).toBe(false);
  });

  it('takes no object of a bucket that is not there for one that is not there yet', async () => {
    const { message } = await errorOf(opened(createBucketService(), 's3://elsewhere/x').read('index.json'));
    expect(message).toContain('NoSuchBucket');
  });

  it('takes a large object in parts, which shows only when it is whole', async () => {
    const service = createBucketService();
    const client = opened(service);
    const content = new Blob([Buffer.alloc(40 * 1024 * 1024, 7)]);
    service.intercept = (request) => {
      if (request.url.includes('partNumber=3')) expect(service.objects.size).toBe(0);
      return undefined;
    };
    await client.write('large', content, FACTS);
    expect(service.objects.get('genesys/large')?.bytes.length).toBe(content.size);
    expect(service.uploads.size).toBe(0);
  });

  it('gives an upload up whose part fails for good: nothing is there, nothing is left', async () => {
    const service = createBucketService();
    service.intercept = (request) =>
      request.url.includes('partNumber=2')
        ? new Response('<Error><Code>QuotaExceeded</Code></Error>', { status: 403 })
        : undefined;
    const error = await errorOf(opened(service).write('large', new Blob([Buffer.alloc(40e6)]), FACTS));
    expect(error).toMatchObject({ code: 'PUBLISH' });
    expect(error.message).toContain('the store is full');
    expect(service.objects.size).toBe(0);
    expect(service.uploads.size).toBe(0);
  });

  it('sweeps uploads that others left a day ago, below its own prefix only', async () => {
    const service = createBucketService();
    service.leave('genesys/dataset=users/old', '2026-11-20T00:00:00Z');
    service.leave('genesys/dataset=users/new', '2026-11-22T11:00:00Z');
    service.leave('elsewhere/old', '2026-11-20T00:00:00Z');
    expect(await opened(service).abortLeftovers('dataset=users/', Date.parse('2026-11-22T12:00:00Z'))).toBe(
      1,
    );
    expect([...service.uploads.values()].map(({ key }) => key)).toEqual([
      'genesys/dataset=users/new',
      'elsewhere/old',
    ]);
  });

  it('tries again what may pass, five times at most', async () => {
    const service = createBucketService();
    let faults = 3;
    service.intercept = () => (faults-- > 0 ? new Response('', { status: 503 }) : undefined);
    expect(await opened(service).writeText('a', 'b')).toBe(true);
    service.intercept = () => new Response('<Error><Code>SlowDown</Code></Error>', { status: 503 });
    service.requests.length = 0;
    const error = await errorOf(opened(service).writeText('a', 'b'));
    expect(service.requests).toHaveLength(5);
    expect(error.retryable).toBe(true);
    expect(error.message).toContain('SlowDown');
  });

  it.each([
    [404, 'NoSuchBucket', 'option bucket'],
    [403, 'AccessDenied', 's3:PutObject'],
    [403, 'InvalidAccessKeyId', 'AWS_ACCESS_KEY_ID'],
    [403, 'SignatureDoesNotMatch', 'AWS_SECRET_ACCESS_KEY'],
    [403, 'RequestTimeTooSkewed', 'clock of this machine'],
    [400, 'ExpiredToken', 'AWS_SESSION_TOKEN'],
    [301, 'PermanentRedirect', 'AWS_REGION'],
    [501, 'NotImplemented', 'newer version'],
  ])('tells a refusal in the words of the store: %i %s', async (status, code, words) => {
    const service = createBucketService();
    service.intercept = () => new Response(`<Error><Code>${code}</Code></Error>`, { status });
    const error = await errorOf(opened(service).writeText('a', 'b'));
    expect(error.code).toBe('PUBLISH');
    for (const word of [code, words, 'lake']) expect(error.message).toContain(word);
    expect(error.message).not.toContain(ENV.AWS_SECRET_ACCESS_KEY);
  });
});

import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { open, type Asset, type Seen } from '../../src/client/index.js';
import { indexOf, REPOSITORY, TOKEN } from '../support/published-site.js';

const DAY = { day: '2026-11-21', format: 'jsonl.gz', bytes: gzipSync('{"id":"a"}\n'), records: 1 };
const BUCKET = 'https://lake.example/genesys';

interface World {
  readonly data: ReturnType<typeof open>;
  readonly asked: string[];
}

/** The client of an index in which `change` replaced members of the one day's file, which has these bytes. */
function clientOf(
  change: Partial<Asset>,
  { bytes = DAY.bytes, bucket = false }: { readonly bytes?: Buffer; readonly bucket?: boolean } = {},
): World {
  const text = JSON.stringify(indexOf('things', [{ ...DAY, bytes }]), (name, value: unknown) =>
    name === 'asset' ? { ...(value as Asset), ...change } : value,
  );
  return clientWith(text, bytes, bucket);
}

function clientWith(index: string, bytes: Buffer = DAY.bytes, bucket = false): World {
  const asked: string[] = [];
  const fetch = (url: unknown): Promise<Response> => {
    asked.push(new URL(String(url)).href);
    return Promise.resolve(new Response(String(url).includes('index.json') ? index : new Uint8Array(bytes)));
  };
  const place = bucket ? { bucketUrl: BUCKET } : { repository: REPOSITORY, token: TOKEN };
  return { data: open({ ...place, fetch }), asked };
}

async function recordsOf({ data }: World): Promise<unknown[]> {
  const records: unknown[] = [];
  for await (const record of data.records('things')) records.push(record);
  return records;
}

describe('the client before a hostile index', () => {
  it('reads a good one, of a repository and of a bucket', async () => {
    expect(await recordsOf(clientOf({}))).toEqual([{ id: 'a' }]);
    const url = `${BUCKET}/dataset=things/day=2026-11-21/things-2026-11-21.jsonl.gz`;
    const bucket = clientOf({ url }, { bucket: true });
    expect(await recordsOf(bucket)).toEqual([{ id: 'a' }]);
    expect(bucket.asked.at(-1)).toBe(url);
  });

  it.each<[string, Partial<Asset>, { bucket?: boolean }]>([
    ['an id that leads to another call of the API', { id: '../../../user' as unknown as number }, {}],
    ['an id below zero', { id: -1 }, {}],
    ['an address above the bucket', { url: `${BUCKET}/dataset=things/../../private` }, { bucket: true }],
    ['an address of another server', { url: 'https://evil.example/x' }, { bucket: true }],
    ['an address with a query', { url: `${BUCKET}/dataset=things/x?acl` }, { bucket: true }],
    ['a size that is none', { sizeBytes: '9' as unknown as number }, {}],
    ['a digest that is none', { sha256: '' }, {}],
    ['no name but codes of a terminal', { name: '\u001b[2J<script>', sha256: 'x' }, {}],
  ])('asks for no file by %s', async (_what, change, more) => {
    const world = clientOf(change, more);
    const error: unknown = await recordsOf(world).catch((thrown: unknown) => thrown);
    expect(error).toMatchObject({ name: 'ClientError', code: 'FORMAT' });
    expect(String(error)).toMatch(/^[\x20-\x7e]{1,400}$/);
    expect(String(error)).not.toMatch(/[<>]/);
    expect(world.asked).toHaveLength(1);
  });

  it.each([
    ['is no JSON', 'x', /no JSON/],
    ['is null', 'null', /version/],
    ['has another version', '{"indexVersion":"\\u001b[2J"}', /version \?\[2J|version \?/],
    ['has no datasets', '{"indexVersion":1,"datasets":null}', /no datasets/],
    ['is larger than any', `{"indexVersion":1,"x":"${'x'.repeat(64 * 1024 * 1024)}"}`, /larger than/],
  ])('refuses an index that %s', async (_what, text, message) => {
    await expect(clientWith(text).data.datasets()).rejects.toMatchObject({
      code: 'FORMAT',
      message: expect.stringMatching(message) as unknown,
    });
  });

  it('takes no more bytes of a file than the index says', async () => {
    const world = clientOf({ sizeBytes: 5 });
    await expect(recordsOf(world)).rejects.toMatchObject({ code: 'DIGEST' });
  });

  it('ends a file that opens to more than records do', async () => {
    const bytes = gzipSync(Buffer.alloc(70 * 1024 * 1024, ' '));
    expect(bytes.length).toBeLessThan(200_000);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const world = clientOf({ sha256, sizeBytes: bytes.length }, { bytes });
    await expect(recordsOf(world)).rejects.toMatchObject({
      code: 'FORMAT',
      message: expect.stringMatching(/opens to more than 67108864/) as unknown,
    });
  });

  it('holds no line that is longer than any record', async () => {
    const bytes = gzipSync(Buffer.concat([Buffer.from('{"id":"'), Buffer.alloc(64 * 1024 * 1024, 'x')]));
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await expect(recordsOf(clientOf({ sha256, sizeBytes: bytes.length }, { bytes }))).rejects.toMatchObject({
      code: 'FORMAT',
      message: expect.stringMatching(/opens to more than 67108864|A line has more than 67108864/) as unknown,
    });
  });

  it('holds no long line of a file that may open to more', async () => {
    const noise = `${randomBytes(300_000).toString('base64')}\n`;
    const bytes = gzipSync(
      Buffer.concat([
        Buffer.from(JSON.stringify({ id: noise }) + '\n{"id":"'),
        Buffer.alloc(65 * 1024 * 1024, 'x'),
      ]),
    );
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await expect(recordsOf(clientOf({ sha256, sizeBytes: bytes.length }, { bytes }))).rejects.toMatchObject({
      code: 'FORMAT',
      message: 'A line has more than 67108864 signs, which no record has.',
    });
  });

  it.each([
    ['is cut off', (bytes: Buffer): Buffer => bytes.subarray(0, bytes.length - 9)],
    ['is no gzip', (): Buffer => Buffer.from('no gzip')],
    ['has more behind its end', (bytes: Buffer): Buffer => Buffer.concat([bytes, Buffer.from('more')])],
  ])('tells a file that %s as its fault', async (_, change) => {
    const bytes = change(DAY.bytes);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    await expect(recordsOf(clientOf({ sha256, sizeBytes: bytes.length }, { bytes }))).rejects.toMatchObject({
      name: 'ClientError',
      code: 'FORMAT',
    });
  });

  it('tells a line that is no JSON as the fault of the file', async () => {
    const bytes = gzipSync('{"id":\n');
    await expect(recordsOf(clientOf({}, { bytes }))).rejects.toMatchObject({ code: 'FORMAT' });
  });
});

describe('the client before an index that was set back', () => {
  const run = (runId: string, end: string | null) => ({
    runId,
    status: 'succeeded',
    window: end === null ? null : { start: '2026-11-20T00:00:00Z', end },
  });
  const [OLD, NEW] = ['20261121T010000Z-aaaaaa', '20261122T010000Z-bbbbbb'];
  const textOf = (revision: unknown, latest: object | null): string =>
    JSON.stringify({ indexVersion: 1, revision, datasets: { things: { latest } } });
  const opened = (text: string, seen?: Seen) =>
    open({
      repository: REPOSITORY,
      fetch: () => Promise.resolve(new Response(text)),
      ...(seen === undefined ? {} : { seen }),
    });
  const before = (): Promise<Seen> => opened(textOf(5, run(NEW, '2026-11-22T00:00:00Z'))).seen();

  it('tells what it saw, for the next time', async () => {
    expect(await before()).toEqual({
      revision: 5,
      latest: {
        things: { runId: NEW, window: { start: '2026-11-20T00:00:00Z', end: '2026-11-22T00:00:00Z' } },
      },
    });
  });

  it.each<[string, string, RegExp | undefined]>([
    ['the same', textOf(5, run(NEW, '2026-11-22T00:00:00Z')), undefined],
    ['a newer one', textOf(6, run('20261123T010000Z-cccccc', '2026-11-23T00:00:00Z')), undefined],
    ['an earlier revision', textOf(4, run(NEW, '2026-11-22T00:00:00Z')), /revision 4, and 5 was read before/],
    ['no revision', textOf(undefined, run(NEW, '2026-11-22T00:00:00Z')), /revision NaN/],
    [
      'a later revision with an earlier latest',
      textOf(9, run(OLD, '2026-11-21T00:00:00Z')),
      /latest run of things was 20261122T/,
    ],
    [
      'an earlier run of the same window',
      textOf(9, run(OLD, '2026-11-22T00:00:00Z')),
      /latest run of things was/,
    ],
    ['no latest any more', textOf(9, null), /latest run of things was/],
    [
      'no dataset any more',
      JSON.stringify({ indexVersion: 1, revision: 9, datasets: {} }),
      /latest run of things was/,
    ],
  ])('after which there is %s', async (_what, text, says) => {
    const data = opened(text, await before());
    const asked = [
      data.datasets(),
      data.seen(),
      data.latest('things').catch((error: unknown) => Promise.reject(error as Error)),
    ];
    for (const one of await Promise.allSettled(asked))
      if (says === undefined) expect(one.status).toBe('fulfilled');
      else
        expect(one).toMatchObject({
          status: 'rejected',
          reason: { code: 'OLDER', message: expect.stringMatching(says) as unknown },
        });
  });
});

import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { open, type Asset } from '../../src/client/index.js';
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

  it('tells a line that is no JSON as the fault of the file', async () => {
    const bytes = gzipSync('{"id":\n');
    await expect(recordsOf(clientOf({}, { bytes }))).rejects.toMatchObject({ code: 'FORMAT' });
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { gunzipped, isGzip } from '../../src/http/gzip.js';

const LONG = Buffer.from('Überseegebiet, 予約センター, 🚑\u2028end'.repeat(20_000));

/** The bytes in pieces, as a connection gives them. */
function pieces(bytes: Buffer): Buffer[] {
  const third = Math.ceil(bytes.length / 3);
  return [0, 1, 2].map((index) => bytes.subarray(index * third, (index + 1) * third));
}

describe('gzip', () => {
  it('is told by its first two bytes', () => {
    const [empty, first, second] = [Buffer.alloc(0), Buffer.from([0x1f]), Buffer.from([0x8b])];
    expect([[gzipSync('')], [first, second], [empty, first, empty, second]].map(isGzip)).toEqual([
      true,
      true,
      true,
    ]);
    expect([[Buffer.from('{}')], [first], [second, first], [first, first], []].some(isGzip)).toBe(false);
  });

  it('is unpacked', async () => {
    const unpacked = await gunzipped(pieces(gzipSync(LONG)), LONG.length);
    expect(Buffer.concat(unpacked!).equals(LONG)).toBe(true);
  });

  it('is given up one byte above the limit', async () => {
    expect(await gunzipped(pieces(gzipSync(LONG)), LONG.length - 1)).toBeUndefined();
  });

  it.each([
    ['cut short', (packed: Buffer) => packed.subarray(0, packed.length - 9)],
    ['without its checksum', (packed: Buffer) => packed.subarray(0, packed.length - 8)],
    ['damaged', (packed: Buffer) => Buffer.concat([packed.subarray(0, 10), Buffer.alloc(40, 0xff)])],
    ['no gzip at all', () => Buffer.from('{"a":1}')],
  ])('is refused when it is %s', async (_how, damage) => {
    await expect(gunzipped(pieces(damage(gzipSync(LONG))), LONG.length)).rejects.toMatchObject({
      code: expect.stringMatching(/^Z_/) as unknown,
    });
  });
});

import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createBodyText, gunzippedText, isGzip } from '../../src/http/body-text.js';

const TEXT = 'Überseegebiet, 予約センター, 🚑\u2028end';

/** The text of the bytes, handed over in pieces of `size`. */
function inPieces(bytes: Buffer, size: number): string {
  const text = createBodyText();
  for (let from = 0; from < bytes.length; from += size) text.add(bytes.subarray(from, from + size));
  return text.end();
}

describe('the text of a body', () => {
  it.each([1, 2, 3, 5, 1000])('is whole whatever the pieces are cut to: %d bytes', (size) => {
    expect(inPieces(Buffer.from(TEXT), size)).toBe(TEXT);
  });

  it('has no byte order mark, even one that comes in pieces, and keeps those further in', () => {
    expect(inPieces(Buffer.from(`\uFEFF${TEXT}\uFEFF`), 1)).toBe(`${TEXT}\uFEFF`);
  });

  it('has a replacement character for bytes that are no UTF-8', () => {
    expect(inPieces(Buffer.from([0x61, 0xff, 0x62, 0xe4]), 1)).toBe('a\ufffdb\ufffd');
  });

  it('is empty for no bytes', () => {
    expect(createBodyText().end()).toBe('');
  });
});

describe('gzip', () => {
  const long = Buffer.from(TEXT.repeat(20_000));

  it('is told by its first two bytes', () => {
    expect([gzipSync(''), Buffer.from('{}'), Buffer.from([0x1f])].map(isGzip)).toEqual([true, false, false]);
  });

  it('is unpacked to its text and size', async () => {
    const unpacked = await gunzippedText(gzipSync(long), long.length);
    expect(unpacked?.bytes).toBe(long.length);
    expect(unpacked?.text === TEXT.repeat(20_000)).toBe(true);
  });

  it('is given up one byte above the limit', async () => {
    expect(await gunzippedText(gzipSync(long), long.length - 1)).toBeUndefined();
  });

  it.each([
    ['cut short', (packed: Buffer) => packed.subarray(0, packed.length - 9)],
    ['without its checksum', (packed: Buffer) => packed.subarray(0, packed.length - 8)],
    ['damaged', (packed: Buffer) => Buffer.concat([packed.subarray(0, 10), Buffer.alloc(40, 0xff)])],
    ['no gzip at all', () => Buffer.from('{"a":1}')],
  ])('is refused when it is %s', async (_how, damage) => {
    await expect(gunzippedText(damage(gzipSync(long)), long.length)).rejects.toMatchObject({
      code: expect.stringMatching(/^Z_/) as unknown,
    });
  });
});

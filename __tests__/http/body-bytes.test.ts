import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { createBodyBytes } from '../../src/http/body-bytes.js';
import { gunzipped } from '../../src/http/gzip.js';

const LARGE = 2 * 1024 * 1024;
const pieces = (bytes: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes / 65_536) }, (_, index) =>
    Buffer.alloc(Math.min(65_536, bytes - index * 65_536), index),
  );

describe('the bytes of a body', () => {
  it.each([
    ['of the told length are one piece', LARGE, LARGE, 1],
    ['that are fewer than told are one piece', LARGE, LARGE - 70_000, 1],
    ['that are more than told keep what is beyond it', LARGE, LARGE + 200_000, 5],
    ['of a small body stay as they came', 200_000, 200_000, 4],
    ['of a length that nobody told stay as they came', 0, LARGE, 32],
    ['of a length that is no number stay as they came', Number.NaN, LARGE, 32],
  ])('%s', (_name, told, bytes, count) => {
    const body = createBodyBytes(told);
    for (const piece of pieces(bytes)) body.add(piece);
    expect(body.chunks()).toHaveLength(count);
    expect(Buffer.concat(body.chunks()).equals(Buffer.concat(pieces(bytes)))).toBe(true);
  });

  it.each([
    ['the true length', 0],
    ['too long a length', 1000],
    ['too short a length', -1_500_000],
  ])('unpacked are whole where the archive tells %s, or it is refused as damaged', async (_name, off) => {
    const content = Buffer.concat(pieces(LARGE));
    const packed = gzipSync(content);
    packed.writeUInt32LE(content.length + off, packed.length - 4);
    const whole = gunzipped([packed], LARGE * 2);
    if (off === 0) expect(Buffer.concat((await whole)!).equals(content)).toBe(true);
    else await expect(whole).rejects.toThrow();
  });
});

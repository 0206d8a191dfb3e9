import { describe, expect, it } from '@jest/globals';
import { createUtf8Text } from '../../src/base/utf8-text.js';
import { utf8 } from '../support/answers.js';

const TEXT = 'Überseegebiet, 予約センター, 🚑\u2028end';

describe('a text in UTF-8', () => {
  it.each([1, 2, 3, 5, 1000])('is whole whatever the pieces are cut to: %d bytes', (size) => {
    expect(utf8(TEXT, size).text()).toBe(TEXT);
    expect(utf8(TEXT, size).byteLength).toBe(Buffer.byteLength(TEXT));
  });

  it.each([1, 2, 3, 5, 1000])('gives any part of itself, in pieces of %d bytes', (size) => {
    const bytes = Buffer.from(TEXT);
    const text = utf8(TEXT, size);
    const characters = Array.from(TEXT);
    const starts = characters.map((_, index) => Buffer.byteLength(characters.slice(0, index).join('')));
    for (const from of starts) {
      for (const to of starts.filter((end) => end >= from))
        expect(text.text(from, to)).toBe(bytes.toString('utf8', from, to));
      expect(text.text(from)).toBe(bytes.toString('utf8', from));
    }
  });

  it('has no byte order mark, even one that comes in pieces, and keeps those further in', () => {
    expect(utf8(`\uFEFF${TEXT}\uFEFF`, 1).text()).toBe(`${TEXT}\uFEFF`);
  });

  it('has a replacement character for bytes that are no UTF-8', () => {
    const bytes = [0x61, 0xff, 0x62, 0xe4].map((byte) => Buffer.from([byte]));
    expect(createUtf8Text(bytes).text()).toBe('a\ufffdb\ufffd');
  });

  it('is empty for no bytes', () => {
    expect(createUtf8Text([]).text()).toBe('');
  });
});

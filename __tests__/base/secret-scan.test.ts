import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createSecretScan } from '../../src/base/secret-scan.js';

describe('the scan for many words at once', () => {
  it('says the same as one search after the other', () => {
    const letters = fc.string({ unit: fc.constantFrom('a', 'b', '\u00e9', '\ud83d'), maxLength: 14 });
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 6 }),
        fc.string({ unit: fc.constantFrom('a', 'b', '\u00e9', '\ud83d'), maxLength: 200 }),
        (words, text) => {
          const held = words.some((word) => word !== '' && text.includes(word));
          expect(createSecretScan(words)(text)).toBe(held);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it('finds a word wherever it stands, long or short', () => {
    const words = ['0123456789abcdef', 'x'.repeat(300), 'pqrs', `${'y'.repeat(300)}z`];
    const scan = createSecretScan(words);
    for (const word of words)
      for (const [before, after] of [
        ['', ''],
        ['....', ''],
        ['', '....'],
        ['012345678', 'bcdef'],
      ])
        expect([word, before, scan(`${before}${word}${after}`)]).toEqual([word, before, true]);
    expect(scan(`${'y'.repeat(300)} 0123456789abcde ${'x'.repeat(299)} pqr`)).toBe(false);
  });

  it('finds nothing where it looks for nothing', () => {
    expect(createSecretScan([])('text')).toBe(false);
    expect(createSecretScan([''])('text')).toBe(false);
  });
});

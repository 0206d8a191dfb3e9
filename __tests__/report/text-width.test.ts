import { describe, expect, it } from '@jest/globals';
import { alignedRows, wrapped } from '../../src/report/text.js';
import { cutToWidth, padToWidth, shownWidth } from '../../src/report/text-width.js';

describe('widths as shown', () => {
  it.each([
    ['plain', 5],
    ['', 0],
    ['Zürich', 6],
    ['Zu\u0308rich', 6],
    ['日本', 4],
    ['ｆｕｌｌ', 8],
    ['한글', 4],
    ['a\u200bb', 2],
    ['😀', 2],
    ['👩‍👩‍👧', 2],
    ['❤️', 2],
    ['…', 1],
  ])('%j takes %d', (text, columns) => {
    expect(shownWidth(text)).toBe(columns);
  });

  it.each([
    ['as it is', 8, 'as it is'],
    ['one more', 7, 'one mo…'],
    ['日本語', 5, '日本…'],
    ['日本語', 4, '日…'],
    ['👩‍👩‍👧👩‍👩‍👧', 3, '👩‍👩‍👧…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ])('%j cut to %d is %j', (text, columns, expected) => {
    expect(cutToWidth(text, columns)).toBe(expected);
    expect(shownWidth(cutToWidth(text, columns))).toBeLessThanOrEqual(columns);
  });

  it('align and wrap tables', () => {
    expect(
      alignedRows([
        ['日本', 'x'],
        ['abcde', 'y'],
      ]),
    ).toEqual(['日本   x', 'abcde  y']);
    expect(wrapped('日本 日本 a', 9)).toEqual(['日本 日本', 'a']);
    expect(padToWidth('日', 4)).toBe('日  ');
  });
});

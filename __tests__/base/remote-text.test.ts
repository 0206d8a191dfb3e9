import { describe, expect, it } from '@jest/globals';
import {
  isCodeWord,
  isContractName,
  isOpaqueId,
  opaqueId,
  quotableText,
  stateWord,
} from '../../src/base/remote-text.js';
import { HOSTILE_TEXTS, USEFUL_TEXTS } from '../support/hostile-texts.js';

describe('what a message quotes of a text of the server', () => {
  it.each([
    ['Retry the request in [5] seconds', 'Retry the request in [5] seconds'],
    [
      'Unable to perform the requested action. You are missing the following permission(s): audits:audit:view',
      'Unable to perform the requested action. You are missing the following permission(s): audits:audit:view',
    ],
    ["The client can't be used.", "The client can't be used."],
    ['User jane.doe@example.com (Jane Doe) was not found', 'User … was not found'],
    ['No user Jane', 'No user …'],
    ['call +49 30 1234567 or (030) 123 456, extension 12', 'call … or … extension …'],
    ['a token eyJhbGciOi.x.y expired', 'a token … expired'],
    ['id 9b1d6e2c-44c1-4f0e-9d2a-0b3c4d5e6f70 is gone', 'id … is gone'],
    ['password=hunter2 is wrong', '… is wrong'],
    ['line\n::error::evil\r\n##[error]x <img src=x> [a](http://b)', 'line …'],
    ['\u202eabc \u0000 \u2028 d', '…'],
    ['10.1.2.3 is blocked', '… is blocked'],
    ['4fca9 000, page 3', '… page …'],
    ['Q2FuYXJ5 %43%61 &#67; \\u0043', '…'],
    ['', ''],
  ])('%j is quoted as %j', (text, quote) => {
    expect(quotableText(text, 300)).toBe(quote);
  });

  it.each([
    ['`trunkIds` is required', '`trunkIds` is required'],
    ["'conversation.divisionId' must not be empty", "'conversation.divisionId' must not be empty"],
    ['janeDoe is no trunkIds', '… is no trunkIds'],
    ['conversation.janeDoe', '…'],
  ])('names of the contract are shown: %j as %j', (text, quote) => {
    expect(quotableText(text, 300, new Set(['trunkIds', 'conversation', 'divisionId']))).toBe(quote);
  });

  it.each([
    ['at most 10,000 rows', 'at most 10,000 rows'],
    ['1,000,000 bytes', '1,000,000 bytes'],
    ['4,155,550,123', '…'],
    ['10,00', '…'],
  ])('figures with thousands are shown: %j as %j', (text, quote) => {
    expect(quotableText(text, 300)).toBe(quote);
  });

  it('cuts what is long, and looks at a part only of what is very long', () => {
    expect(quotableText('word '.repeat(1_000_000), 20)).toBe('word word word word…');
    expect(quotableText('A'.repeat(1_000_000), 20)).toBe('…');
  });
});

const NAMES = new Set(['trunkIds', 'entityType', 'divisionId']);

describe('a hostile text', () => {
  it('is one of at least 60', () => {
    expect(HOSTILE_TEXTS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(HOSTILE_TEXTS)('with %s is quoted without it', (_title, text, ...hidden) => {
    const quote = quotableText(text, 300, NAMES);
    expect(hidden.filter((part) => quote.includes(part))).toEqual([]);
  });

  it.each(HOSTILE_TEXTS)('with %s is no code, id, state or name', (_title, text, ...hidden) => {
    for (const word of [text, ...hidden.filter((part) => part.length > 2)]) {
      // Known words alone, which the quotes of the text made a parameter.
      if (/^[a-z']+$/.test(word) && /^'?(?:secret|marked|closed)/.test(word)) continue;
      if (/^(?:Grant|Page|Mark|Field)$/.test(word)) continue;
      expect([word, isCodeWord(word), isContractName(word), opaqueId(word), stateWord(word)]).toEqual([
        word,
        false,
        false,
        '…',
        '…',
      ]);
    }
  });

  it.each(USEFUL_TEXTS)('is not %j, which keeps what is of use', (text, kept) => {
    expect(quotableText(text, 300, NAMES)).toContain(kept);
  });
});

describe('code words, ids and states of the server', () => {
  it.each([
    ['response.entity.too.large', true],
    ['invalid_client', true],
    ['BAD_REQUEST', true],
    ['http.error.404', true],
    ['jane.doe@example.com', false],
    ['Jane Doe', false],
    ['c4n4ry-7x', false],
    ['::error::', false],
    ['', false],
  ])('%j is a code word: %s', (text, is) => {
    expect(isCodeWord(text)).toBe(is);
  });

  it.each([
    ['9b1d6e2c-44c1-4f0e-9d2a-0b3c4d5e6f70', true],
    ['corr-000001', false],
    ['4fca9f1e8b7d4c53a1b2c3d4', true],
    ['493012345678901234567890', false],
    ['hunter2', false],
    ['jane@example.com', false],
    ['+4930123', false],
    ['Jane Doe', false],
    ['a|b', false],
    ['x'.repeat(121), false],
    ['', false],
  ])('%j can be shown as an id: %s', (text, is) => {
    expect(isOpaqueId(text)).toBe(is);
  });

  it.each([
    ['Succeeded', 'Succeeded'],
    ['Not found', 'Not found'],
    ['Jane1', '…'],
    ['::error::', '…'],
    ['', '…'],
  ])('the state %j is shown as %j', (text, shown) => {
    expect(stateWord(text)).toBe(shown);
  });
});

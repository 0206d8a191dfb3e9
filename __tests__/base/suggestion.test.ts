import { describe, expect, it } from '@jest/globals';
import { didYouMean, listed, nearest, quoted } from '../../src/base/suggestion.js';

const DATASETS = ['audit-logs', 'audit-service-mapping', 'operational-events', 'users', 'routing-queues'];

describe('the nearest word', () => {
  it.each([
    ['one letter too few', 'audit-log', 'audit-logs'],
    ['two letters swapped', 'adit-lgos', 'audit-logs'],
    ['another case', 'USERS', 'users'],
    ['an underscore for a dash', 'audit_logs', 'audit-logs'],
    ['its beginning', 'operational', 'operational-events'],
    ['nothing for a beginning of several', 'audit', undefined],
    ['nothing for another word', 'conversations', undefined],
    ['nothing for an empty word', '', undefined],
    ['nothing for a very long word', 'a'.repeat(5000), undefined],
  ])('is found by %s', (_sentence, word, expected) => {
    expect(nearest(word, DATASETS)).toBe(expected);
  });

  it('makes a question, or nothing', () => {
    expect(didYouMean('user', DATASETS)).toBe(' Did you mean "users"?');
    expect(didYouMean('zzz', DATASETS)).toBe('');
  });
});

describe('a value in a message', () => {
  it.each([
    ['is cut', 'x'.repeat(500), `"${'x'.repeat(80)}…"`],
    ['is on one line', 'a\nb', '"a\\nb"'],
    ['shows no mark that turns text around', 'a\u202eb', '"a\\u202eb"'],
    ['shows no control sequence', '\u001b[31m\u009b', '"\\u001b[31m\\u009b"'],
    ['may be an object', { a: 1 }, '{"a":1}'],
    ['may be nothing', undefined, 'undefined'],
  ])('%s', (_sentence, value, expected) => {
    expect(quoted(value)).toBe(expected);
  });

  it('lists twenty words and counts the rest', () => {
    expect(listed(['a', 'b'])).toBe('a, b');
    expect(listed(Array.from({ length: 25 }, (_, index) => `w${index}`))).toMatch(/w19 and 5 more$/);
  });
});

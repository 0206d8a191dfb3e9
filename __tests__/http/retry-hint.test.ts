import { describe, expect, it } from '@jest/globals';

import { parseHttpDate, readWaitHint } from '../../src/http/retry-hint.js';

const NOW = Date.UTC(2026, 10, 24, 12, 0, 0);
const TEMPLATES = ['Retry the request in [{seconds}] seconds', 'in {seconds} seconds'];

const hint = (headers: Record<string, string>, message = ''): unknown =>
  readWaitHint({ headers, message, templates: TEMPLATES, nowMs: NOW });

describe('a wait that the server asks for', () => {
  it.each<[string, Record<string, string>, string, number | undefined, string?]>([
    ['seconds', { 'retry-after': '42' }, '', 42_000],
    ['seconds among blanks', { 'retry-after': ' 7 ' }, '', 7_000],
    ['a fraction of a second', { 'retry-after': '0.5' }, '', 500],
    ['seconds twice: the longer', { 'retry-after': '3, 9' }, '', 9_000],
    ['a very large number, as it is', { 'retry-after': '86400000' }, '', 86_400_000_000],
    ['a moment in seconds', { 'retry-after': String(NOW / 1000 + 20) }, '', 20_000],
    ['a moment in milliseconds', { 'retry-after': String(NOW + 20_000) }, '', 20_000],
    [
      'a moment on the clock of a server that is an hour ahead',
      { 'retry-after': String(NOW / 1000 + 3_620), date: 'Tue, 24 Nov 2026 13:00:00 GMT' },
      '',
      20_000,
    ],
    ['a moment that is past is none', { 'retry-after': String(NOW / 1000 - 20) }, '', undefined],
    ['a moment far from now is seconds', { 'retry-after': '4000000000' }, '', 4_000_000_000_000],
    ['zero is none', { 'retry-after': '0' }, '', undefined],
    ['a negative number is none', { 'retry-after': '-5' }, '', undefined],
    ['garbage is none', { 'retry-after': 'soon' }, '', undefined],
    ['a number with an exponent is none', { 'retry-after': '1e9' }, '', undefined],
    ['an empty header is none', { 'retry-after': '' }, '', undefined],
    ['infinity is none', { 'retry-after': 'Infinity' }, '', undefined],
    [
      'an IMF date without a Date: on the local clock',
      { 'retry-after': 'Tue, 24 Nov 2026 12:00:30 GMT' },
      '',
      30_000,
    ],
    [
      'an IMF date measured on the clock of a server that is an hour ahead',
      { 'retry-after': 'Tue, 24 Nov 2026 13:00:30 GMT', date: 'Tue, 24 Nov 2026 13:00:00 GMT' },
      '',
      30_000,
    ],
    [
      'an RFC 850 date on the clock of a server that is an hour behind',
      { 'retry-after': 'Tuesday, 24-Nov-26 11:01:00 GMT', date: 'Tue, 24 Nov 2026 11:00:00 GMT' },
      '',
      60_000,
    ],
    ['an asctime date', { 'retry-after': 'Tue Nov 24 12:00:05 2026' }, '', 5_000],
    [
      'a Date that is garbage: on the local clock',
      { 'retry-after': 'Tue Nov 24 12:00:05 2026', date: 'x' },
      '',
      5_000,
    ],
    ['a date that is past is none', { 'retry-after': 'Tue, 24 Nov 2026 11:59:59 GMT' }, '', undefined],
    [
      'a date that equals the server clock is none',
      { 'retry-after': 'Tue, 24 Nov 2026 13:00:00 GMT', date: 'Tue, 24 Nov 2026 13:00:00 GMT' },
      '',
      undefined,
    ],
    [
      'the message with brackets',
      {},
      'Rate limit exceeded. Retry the request in [42] seconds',
      42_000,
      'body-hint',
    ],
    [
      'the message without brackets',
      {},
      'Rate limit exceeded. Retry the request in 42 seconds',
      42_000,
      'body-hint',
    ],
    ['the message in other case', {}, 'RETRY THE REQUEST IN [3] SECONDS', 3_000, 'body-hint'],
    ['a shorter form of the message', {}, 'try again in 9 seconds please', 9_000, 'body-hint'],
    ['the length of a window is no wait', {}, 'maximum [300] requests within [60] seconds', undefined],
    ['a message of zero is none', {}, 'Retry the request in [0] seconds', undefined],
    ['a negative message is none', {}, 'Retry the request in [-3] seconds', undefined],
    ['a message in minutes is none', {}, 'Retry the request in [3] minutes', undefined],
    ['header and message: the longer header', { 'retry-after': '9' }, 'in 5 seconds', 9_000],
    ['header and message: the longer message', { 'retry-after': '5' }, 'in 9 seconds', 9_000, 'body-hint'],
    ['header and message alike: the header', { 'retry-after': '5' }, 'in 5 seconds', 5_000],
    ['a garbage header and a good message', { 'retry-after': 'x' }, 'in 5 seconds', 5_000, 'body-hint'],
    ['a good header and a garbage message', { 'retry-after': '5' }, 'in [many] seconds', 5_000],
  ])('%s', (_what, headers, message, ms, source = 'retry-after') => {
    expect(hint(headers, message)).toEqual(ms === undefined ? undefined : { ms, source });
  });

  it('reads a long hostile message in no time', () => {
    const message = `${'Retry the request in ['.repeat(20_000)}${'9'.repeat(50_000)}`;
    const before = process.cpuUsage().user;
    hint({}, message);
    expect(process.cpuUsage().user - before).toBeLessThan(2_000_000);
  });
});

describe('an HTTP date', () => {
  const at = Date.UTC(1994, 10, 6, 8, 49, 37);
  it.each<[string, number | undefined]>([
    ['Sun, 06 Nov 1994 08:49:37 GMT', at],
    ['Sunday, 06-Nov-94 08:49:37 GMT', at],
    ['Sun Nov  6 08:49:37 1994', at],
    ['Monday, 30-Nov-76 00:00:00 GMT', Date.UTC(2076, 10, 30)],
    ['Monday, 30-Nov-77 00:00:00 GMT', Date.UTC(1977, 10, 30)],
    ['Sat, 31 Dec 2016 23:59:60 GMT', Date.UTC(2017, 0, 1)],
    ['Sun, 30 Feb 2026 00:00:00 GMT', undefined],
    ['Sun, 06 Nov 1994 24:00:00 GMT', undefined],
    ['Sun, 06 Nov 1994 08:60:00 GMT', undefined],
    ['Sun, 06 Foo 1994 08:49:37 GMT', undefined],
    ['Sun, 06 Nov 1994 08:49:37 CET', undefined],
    ['Sun, 06 Nov 1994 08:49:37 GMT trailing', undefined],
    ['1994-11-06T08:49:37Z', undefined],
    ['784111777', undefined],
    ['', undefined],
  ])('%s', (text, expected) => {
    expect(parseHttpDate(text, NOW)).toBe(expected);
  });
});

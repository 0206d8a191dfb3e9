import { createHmac } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createScrubber, plainText } from '../../src/base/scrub.js';

const SECRET = `pa"ss/w\\ö'rd+<&>=4711 x`;

function scrubberOf(...secrets: string[]) {
  const scrubber = createScrubber();
  for (const name of ['pageSize', 'pageNumber']) scrubber.showParameter(name);
  for (const secret of secrets) scrubber.add(secret);
  return scrubber;
}

const escapeOf = (unit: number): string => `\\u${unit.toString(16).padStart(4, '0')}`;

describe('scrub', () => {
  const utf8 = Buffer.from(SECRET);
  it.each<[string, string]>([
    ['as it is', SECRET],
    ['percent-encoded', encodeURIComponent(SECRET)],
    [
      'percent-encoded in lower case',
      encodeURIComponent(SECRET).replace(/%../g, (part) => part.toLowerCase()),
    ],
    ['form-encoded', new URLSearchParams({ '': SECRET }).toString().slice(1)],
    ['percent-encoded twice', encodeURIComponent(encodeURIComponent(SECRET).replace(/'/g, '%27'))],
    ['in JSON', JSON.stringify(SECRET).slice(1, -1)],
    ['in JSON inside JSON', JSON.stringify(JSON.stringify(SECRET)).slice(3, -3)],
    [
      'in HTML',
      SECRET.replaceAll('&', '&amp;')
        .replaceAll('<', '&lt;')
        .replaceAll('>', '&gt;')
        .replaceAll('"', '&quot;')
        .replaceAll("'", '&#39;'),
    ],
    ['with every byte percent-encoded', Array.from(utf8, (byte) => `%${byte.toString(16)}`).join('')],
    ['with every byte so twice', Array.from(utf8, (byte) => `%25${byte.toString(16)}`).join('')],
    [
      'with every character as a JSON escape',
      Array.from({ length: SECRET.length }, (_, at) => escapeOf(SECRET.charCodeAt(at))).join(''),
    ],
    [
      'with every character as a number of HTML',
      Array.from({ length: SECRET.length }, (_, at) => `&#${SECRET.charCodeAt(at)};`).join(''),
    ],
    ['in hexadecimal', utf8.toString('hex')],
    ['in hexadecimal capitals', utf8.toString('hex').toUpperCase()],
  ])('takes out a secret %s', (_name, form) => {
    expect(scrubberOf(SECRET).scrub(`before ${form} after ${form}`)).toBe('before *** after ***');
  });

  it('takes out Base64 of anything that holds the secret, but for the neighbours', () => {
    for (const encoding of ['base64', 'base64url'] as const) {
      for (const prefix of ['', 'x', 'id:', 'client:', '1234567']) {
        for (const suffix of ['', '!', '??']) {
          const encoded = Buffer.from(prefix + SECRET + suffix).toString(encoding);
          const scrubbed = scrubberOf(SECRET).scrub(encoded);
          expect(scrubbed).toContain('***');
          // At most one character of each border group is left of the secret itself.
          expect(scrubbed.replace('***', '').length).toBeLessThan((prefix + suffix).length * 2 + 8);
        }
      }
    }
  });

  it('leaves no end of two secrets that overlap in the text', () => {
    expect(scrubberOf('abcdef', 'defghi').scrub('xabcdefghiy')).toBe('x***y');
    expect(scrubberOf('secret', 'secret-and-more').scrub('secret-and-more secret')).toBe('*** ***');
    expect(scrubberOf('aaaa').scrub('aaaaaaa')).toBe('***');
  });

  it('knows the long lines and the trimmed text of a secret', () => {
    const scrubber = scrubberOf('  -----BEGIN-----\nfirst-line-1\nshort\n ');
    expect(scrubber.scrub('first-line-1')).toBe('***');
    expect(scrubber.scrub('short')).toBe('short');
  });

  it.each(['', 'a', 'abc'])('refuses %j, which would blank whole texts', (secret) => {
    const scrubber = scrubberOf(secret);
    expect(scrubber.scrub('abcabc')).toBe('abcabc');
  });

  it('takes secrets of four characters and later ones too', () => {
    const scrubber = scrubberOf('ab-1');
    expect(scrubber.scrub('xab-1x later')).toBe('x***x later');
    scrubber.add('later');
    expect(scrubber.scrub('xab-1x later')).toBe('x***x ***');
  });

  it.each<[string, string, string, string]>([
    ['a year', '2026', 'the word is 2026 today', 'the word is *** today'],
    ['a year in quotes', '2026', 'secret "2026"', 'secret "***"'],
    ['a year in a time', '2026', 'from 2026-11-25T00:00:00Z', 'from 2026-11-25T00:00:00Z'],
    ['a year in a run id', '2026', 'run 20261126T010203Z-0a1b2c', 'run 20261126T010203Z-0a1b2c'],
    ['a word of a program', 'true', 'it was true', 'it was ***'],
    ['a word that is the whole value', 'failed', 'failed', 'failed'],
    ['a word inside a longer one', 'page', 'pages and pageSize', 'pages and pageSize'],
    ['a word in an address', 'users', '/api/v2/users/12', '/api/v2/users/12'],
    ['a short secret of mixed signs', 'a1b2!', 'xa1b2!x', 'x***x'],
  ])('masks %s where it stands for itself', (_name, secret, text, expected) => {
    expect(scrubberOf(secret).scrub(text)).toBe(expected);
  });

  it('tells whether a long text holds a secret in any form that it scrubs', () => {
    const scrubber = scrubberOf(SECRET, 'other-secret-word', 'geheim-wört-東京');
    const filling = 'abcdef0123456789 other secret word '.repeat(5000);
    expect(scrubber.holdsSecret(filling)).toBe(false);
    expect(scrubber.holdsSecret(Buffer.from(filling))).toBe(false);
    for (const form of [
      'other-secret-word',
      'geheim-wört-東京',
      Buffer.from('other-secret-word').toString('hex'),
      Buffer.from('other-secret-word').toString('base64').replace(/=+$/, ''),
      Buffer.from('id:other-secret-word!').toString('base64'),
      encodeURIComponent(SECRET),
      JSON.stringify(SECRET).slice(1, -1),
    ]) {
      expect([form, scrubber.holdsSecret(`${filling}${form}${filling}`)]).toEqual([form, true]);
      expect([form, scrubber.holdsSecret(form)]).toEqual([form, true]);
      expect([form, scrubber.holdsSecret(Buffer.from(`${filling}${form}é`))]).toEqual([form, true]);
    }
    expect(scrubberOf('short').holdsSecret('a short text')).toBe(false);
  });

  it('never leaves a secret in a text, wherever it stands', () => {
    fc.assert(
      fc.property(
        fc.string({ minLength: 4, unit: 'grapheme' }),
        fc.string(),
        fc.string(),
        (secret, before, after) => {
          // Common words are secrets only where they stand alone: the table above.
          fc.pre(!/^[a-z]{4,6}$|^\d{4}$/.test(secret));
          expect(scrubberOf(secret).scrub(before + secret + after)).not.toContain(
            secret.replaceAll('*', '') || '\0',
          );
        },
      ),
    );
  });

  it('is quick on a long text', () => {
    const scrubber = scrubberOf(
      ...Array.from({ length: 5 }, (_, index) => createHmac('sha256', 'k').update(`${index}`).digest('hex')),
    );
    const text = 'abcdef0123456789'.repeat(60_000);
    const started = process.cpuUsage().user;
    expect(scrubber.scrub(text)).toBe(text);
    expect(process.cpuUsage().user - started).toBeLessThan(3_000_000);
  });
});

describe('safeUrl', () => {
  it.each([
    [
      'https://user:pw@api.example.com/path?pageSize=100&cursor=abc#frag',
      'https://api.example.com/path?pageSize=100&cursor=***',
    ],
    ['https://api.example.com:8443/a/b', 'https://api.example.com:8443/a/b'],
    ['https://api.example.com/?pageNumber=2', 'https://api.example.com/?pageNumber=2'],
    ['https://api.example.com/?pageNumber=john%40example.com', 'https://api.example.com/?pageNumber=***'],
    ['https://api.example.com/?pageNumber=john', 'https://api.example.com/?pageNumber=***'],
    ['https://api.example.com/?user17=x', 'https://api.example.com/?***=***'],
    ['https://api.example.com/?a%20b=1&token=x', 'https://api.example.com/?***=***&token=***'],
    ['https://api.example.com/my-secret-1/x', 'https://api.example.com/***/x'],
    ['https://api.example.com/?pageSize=my-secret-1', 'https://api.example.com/?pageSize=***'],
    ['/relative/path?token=abc', '/relative/path'],
    ['//user:pw@host/path?x', '//host/path'],
    ['not a url', 'not a url'],
    ['::add-mask::x', ': :add-mask::x'],
  ])('%s is told as %s', (url, told) => {
    expect(scrubberOf('my-secret-1').safeUrl(url)).toBe(told);
  });

  it('is cut', () => {
    expect(scrubberOf().safeUrl(`https://api.example.com/${'a'.repeat(5000)}`)).toHaveLength(1000);
  });
});

describe('plainText', () => {
  it.each([
    ['a workflow command', '::error::gotcha', ': :error::gotcha'],
    ['a workflow command after blanks', ' \t::set-output name=x::y', ': :set-output name=x::y'],
    ['a command of the old kind', 'x ##[add-mask]y', 'x # #[add-mask]y'],
    ['a command hidden behind a line end', 'x\r\n::error::y', 'x ::error::y'],
    ['a command hidden behind a mark that can not be seen', '\u200b::error::y', '\ufffd::error::y'],
    ['line ends of every notion', 'a\nb\r\nc\u000bd\fe\u0085f\u2028g\u2029h', 'a b c d e f g h'],
    ['colours of a terminal', '\u001b[31mred\u001b[0m', '\ufffd[31mred\ufffd[0m'],
    ['a text turned around', 'abc\u202edcba\u2066x\u2069', 'abc\ufffddcba\ufffdx\ufffd'],
    ['NUL and DEL', 'a\0b\u007fc', 'a\ufffdb\ufffdc'],
    ['half a pair', 'a\ud800b', 'a\ufffdb'],
    ['tag characters', 'a\u{e0041}b', 'a\ufffdb'],
    [
      'what is harmless',
      'Größe 5 – 日本 👩‍👩‍👧 routing:queue:view fe80::1',
      'Größe 5 – 日本 👩‍👩‍👧 routing:queue:view fe80::1',
    ],
  ])('%s', (_name, text, plain) => {
    expect(plainText(text)).toBe(plain);
  });

  it('is cut with an ellipsis, never inside a pair', () => {
    expect(plainText('abcdef', 6)).toBe('abcdef');
    expect(plainText('abcdefg', 6)).toBe('abcde…');
    expect(plainText('abcd😀😀', 6)).toBe('abcd…');
    expect(plainText('x'.repeat(1_000_000), 10)).toBe('xxxxxxxxx…');
    expect(plainText(' '.repeat(1_000_000), 10)).toMatch(/…$/);
  });

  it('is always one line that is no command', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(':', '#', '[', ' ', '\n', '\u200b', '\ufeff', 'a', '\ud800')),
        (parts) => {
          const plain = plainText(parts.join(''));
          expect(plain).not.toMatch(/^\s*::|##\[|[\n\u200b\ufeff]/);
        },
      ),
    );
  });
});

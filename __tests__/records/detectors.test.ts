import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createDetector } from '../../src/records/detectors.js';
import { FOUND, HARMLESS, JWT } from './detector-corpus.js';

function detect(text: string): { left: string; kinds: string[] } {
  const kinds: string[] = [];
  const left = createDetector((kind) => kinds.push(kind))(text);
  return { left, kinds };
}

describe('what is found', () => {
  it.each(
    Object.entries(FOUND).flatMap(([kind, rows]) => rows.map(([text, left]) => [kind, text, left] as const)),
  )('%s in %j', (_kind, text, left) => {
    const found = detect(text);
    expect(found.left).toBe(left);
    expect(found.kinds).toHaveLength(left.match(/\[(?:mail|phone|ip|card|token|jwt|secret)\]/g)!.length);
  });
});

describe('what survives', () => {
  it.each(Object.entries(HARMLESS).flatMap(([group, texts]) => texts.map((text) => [group, text] as const)))(
    '%s: %j',
    (_group, text) => {
      expect(detect(text)).toEqual({ left: text, kinds: [] });
    },
  );
});

it('the corpus has 300 texts and more', () => {
  const found = Object.values(FOUND).flat().length;
  const harmless = Object.values(HARMLESS).flat().length;
  expect(found).toBeGreaterThan(140);
  expect(harmless).toBeGreaterThan(180);
  expect(found + harmless).toBeGreaterThanOrEqual(300);
});

describe('in longer texts', () => {
  const samples = Object.values(FOUND)
    .flat()
    .filter(([text, left]) => !left.includes('token') && !text.includes('-----BEGIN'))
    .map(([text]) => text);

  it('each is found between words and leaves them alone', () => {
    for (const sample of samples) {
      const { left, kinds } = detect(`Größe ä ${sample} Ende`);
      expect({ sample, found: kinds.length > 0 }).toEqual({ sample, found: true });
      expect(left.startsWith('Größe ä ')).toBe(true);
      expect(left.endsWith(' Ende')).toBe(true);
    }
  });

  it('harmless ones stay harmless side by side', () => {
    const separator = ' | ';
    const text = Object.values(HARMLESS)
      .flat()
      .filter((part) => !/[:=]\s*$|Bearer$|BEGIN/.test(part))
      .join(separator);
    expect(detect(text).left.split(separator)).toEqual(text.split(separator));
  });

  it('what is left is not found again', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom(...samples, ' ', ',', '\n', '"', ':', '=', '@', JWT),
            fc.string({ maxLength: 5 }),
          ),
        ),
        (parts) => {
          const once = detect(parts.join(''));
          const text = once.left;
          expect(once.kinds.length === 0).toBe(text === parts.join(''));
        },
      ),
    );
  });
});

describe('time grows with length only', () => {
  const SIZE = 200_000;
  it.each([
    ['at signs', '@'],
    ['local parts', 'a@'],
    ['local parts without a domain', 'aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa@'],
    ['labels without an end', 'a.'],
    ['domains without an end', 'x@a.a.a.a.a.a.a.a.a.a.a.1'],
    ['digits', '1'],
    ['digits and separators', '1 2-3.4/(5)+'],
    ['plus signs', '+1'],
    ['brackets', '('],
    ['colons', ':'],
    ['hexadecimal and colons', 'a:'],
    ['labels of secrets', 'password='],
    ['labels of tokens', 'token:'],
    ['labels and quotes', 'secret:"'],
    ['backslashes', 'secret:"\\'],
    ['beginnings of tokens', 'eyJ'],
    ['beginnings of tokens with dots', 'eyJ.'],
    ['beginnings of tokens with dashes', 'eyJ-'],
    ['headers of tokens', 'eyJaaaaaaaa.aa.'],
    ['bearers', 'bearer '],
    ['bearers and signs', 'bearer='],
    ['prefixes of keys', 'sk-'],
    ['prefixes of keys with dots', 'SG.aaaaaaaaaaaaaaaa.'],
    ['beginnings of blocks', '-----BEGIN '],
    ['schemes', '://a:'],
    ['percent signs', '%40'],
    ['quotes before at signs', '"a"@'],
    ['blanks', ' '],
    ['words', 'routing:queue:view '],
    ['escaped letters', '%41'],
    ['letters escaped four times', '%25252541'],
    ['bytes of a sign without an end', '%e2%82'],
    ['numeric entities', '&#64;'],
    ['escapes of JSON', '\\u0040'],
    ['full-width digits', '\uff11'],
    ['invisible signs', '\u200b'],
    ['worded signs', 'a (at) '],
    ['worded addresses without an end', 'a at b dot '],
    ['spoken passwords', 'password is '],
    ['marks of passwords', '<password>'],
    ['beginnings of accounts', 'DE89 '],
    ['beginnings of ids', 'AB12 '],
    ['groups of digits', '0123 456 '],
    ['tokens of Base64', 'YWFhYWFhYWFhYWFhYWFh '],
    ['tokens of Base64 in a row', 'YWFhYWFhYWFhYWFhYWFh='],
    ['hexadecimal digits', '6161616161'],
  ])('%s', (_name, unit) => {
    const text = unit.repeat(Math.ceil(SIZE / unit.length));
    const started = process.cpuUsage().user;
    detect(text);
    expect((process.cpuUsage().user - started) / 1000).toBeLessThan(2000);
  });
});

import { createHash, createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, it } from '@jest/globals';
import { generatePseudonymKey, parsePseudonymKey } from '../../src/records/pseudonym.js';

const HEX = '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08';
const BYTES = Buffer.from(HEX, 'hex');

describe('a pseudonym', () => {
  const key = parsePseudonymKey(HEX);

  it('is half an HMAC-SHA-256 over domain, NUL and value', () => {
    const hmac = createHmac('sha256', BYTES).update('user\0u-1').digest('hex');
    expect(key.pseudonym('user', 'u-1')).toBe(`psn_${hmac.slice(0, 32)}`);
  });

  it('is equal for equal values of one domain only', () => {
    expect(key.pseudonym('user', 'a')).toBe(parsePseudonymKey(HEX).pseudonym('user', 'a'));
    expect(key.pseudonym('user', 'a')).not.toBe(key.pseudonym('queue', 'a'));
    expect(key.pseudonym('user', 'a')).not.toBe(key.pseudonym('user', 'b'));
    const other = parsePseudonymKey(
      generatePseudonymKey((size) => createHash('sha256').update('x').digest().subarray(0, size)),
    );
    expect(other.pseudonym('user', 'a')).not.toBe(key.pseudonym('user', 'a'));
    expect(other.keyId).not.toBe(key.keyId);
  });

  it('stays the same when the memory of it was lost', () => {
    const first = key.pseudonym('user', 'first');
    for (let index = 0; index < 50_000; index += 1) key.pseudonym('user', `u-${index}`);
    expect(key.pseudonym('user', 'first')).toBe(first);
  });

  it('is none of 10,000 plain hashes', () => {
    const numbers = Array.from({ length: 10_000 }, (_, index) => `+1317555${String(index).padStart(4, '0')}`);
    const pseudonyms = new Set(numbers.map((number) => key.pseudonym('phone', number).slice(4)));
    const hits = numbers.filter((number) =>
      ['sha256', 'sha1', 'md5'].some((name) =>
        pseudonyms.has(createHash(name).update(number).digest('hex').slice(0, 32)),
      ),
    );
    expect(pseudonyms.size).toBe(10_000);
    expect(hits).toEqual([]);
  });
});

describe('the key', () => {
  it.each([
    ['hexadecimal', HEX],
    ['hexadecimal capitals with a line end', `${HEX.toUpperCase()}\n`],
    ['Base64', BYTES.toString('base64')],
    ['Base64 for addresses', BYTES.toString('base64url')],
  ])('may be given as %s', (_name, text) => {
    expect(parsePseudonymKey(text).keyId).toBe(parsePseudonymKey(HEX).keyId);
  });

  it('may be a long text', () => {
    const text = 'Zwölf Boxkämpfer jagen Viktor quer über den Sylter Deich!';
    expect(parsePseudonymKey(text).pseudonym('d', 'v')).toBe(
      `psn_${createHmac('sha256', text).update('d\0v').digest('hex').slice(0, 32)}`,
    );
    expect(parsePseudonymKey('q7Xw2mN9vB4kL8pR3tY6zC1hF5jD0sG?').keyId).toMatch(/^[0-9a-f]{12}$/);
  });

  it.each([
    ['short text', 'hunter2'],
    ['31 bytes in hexadecimal', HEX.slice(2)],
    ['16 bytes in hexadecimal', HEX.slice(0, 32)],
    ['one character over and over', 'k'.repeat(64)],
    ['zeros in hexadecimal', '0'.repeat(64)],
    ['one byte in hexadecimal over and over', 'a7'.repeat(32)],
    ['a pattern over and over', 'a1b2c3d4e5f6g7h8'.repeat(4)],
    ['a pattern that is cut off', 'Xk3!pQ9zLm2@'.repeat(3)],
    ['a sequence of bytes', Buffer.from(Array.from({ length: 40 }, (_, index) => index)).toString('hex')],
    ['the alphabet and the digits', 'abcdefghijklmnopqrstuvwxyz0123456789'],
    ['well-known words', 'password-secret-changeme-1234567890-qwerty'],
    ['two bytes mixed', 'abaabbabaababbabbabaabbababababaabab'],
    ['blanks', ' '.repeat(64)],
    ['one character over and over in Base64', Buffer.from('k'.repeat(40)).toString('base64')],
    ['a pattern in Base64', Buffer.from('a1b2c3d4e5f6g7h8'.repeat(3)).toString('base64')],
    ['well-known words in Base64', Buffer.from('password-secret-changeme-1234567890').toString('base64')],
    ['words', 'correct horse battery staple and a paper clip'],
    ['words in Base64', Buffer.from('correct horse battery staple and a paper clip').toString('base64')],
    [
      'words in Base64 twice',
      Buffer.from(Buffer.from('the pseudonyms of our contact centre').toString('base64')).toString('base64'),
    ],
    ['words in hexadecimal', Buffer.from('the pseudonyms of our contact centre').toString('hex')],
    ['words in capitals with a year', 'Unser-Kundendienst-Schluessel-2026-Berlin'],
    ['a text that repeats itself', 'Xk3!pQ9zLm2@Xk3!pQ9zLm2@Xk3!pQ9zLm2#'],
    ['the digest of a well-known word', createHash('sha256').update('password').digest('hex')],
    ['the digest of nothing', createHash('sha256').update('').digest('hex')],
  ])('is refused when it is %s, without being shown', (_name, text) => {
    let message = '';
    try {
      parsePseudonymKey(text);
    } catch (error) {
      expect(error).toMatchObject({ code: 'INPUT_INVALID' });
      message = (error as Error).message;
    }
    expect(message).toContain('pseudonymKey');
    expect(message).toContain('keygen');
    if (text.trim().length > 3) expect(message).not.toContain(text.trim());
  });

  it('can be made, and a made one is good', () => {
    for (let round = 0; round < 200; round += 1) {
      const text = generatePseudonymKey((size) =>
        createHash('sha256').update(`${round}`).digest().subarray(0, size),
      );
      expect(text).toMatch(/^[0-9a-f]{64}$/);
      expect(parsePseudonymKey(text).keyId).toMatch(/^[0-9a-f]{12}$/);
    }
  });

  it('shows nothing of itself', () => {
    const shown =
      inspect(parsePseudonymKey(HEX), { depth: 9, showHidden: true }) +
      JSON.stringify(parsePseudonymKey(HEX));
    expect(shown).not.toContain(HEX.slice(0, 8));
    expect(shown).not.toContain('9f 86');
    expect(parsePseudonymKey(HEX).keyId).not.toBe(
      createHash('sha256').update(BYTES).digest('hex').slice(0, 12),
    );
  });
});

import { createHmac } from 'node:crypto';
import { deflateRawSync } from 'node:zlib';
import { startSha256 } from '../base/digest.js';
import type { GenesysCoreError } from '../base/errors.js';
import { invalidInput } from '../base/errors.js';

/** A key for pseudonyms. Its bytes stay inside: nothing that prints the object shows them. */
export interface PseudonymKey {
  /** 12 hexadecimal digits that tell keys apart and give nothing away. */
  readonly keyId: string;
  /** `psn_` and 32 hexadecimal digits, the first half of HMAC-SHA-256 over domain, NUL, value. Equal for equal arguments. */
  readonly pseudonym: (domain: string, value: string) => string;
}

const MIN_KEY_BYTES = 32;
const GENERATED_KEY_BYTES = 32;
const MIN_DISTINCT_BYTES = 10;
/** Random bytes do not get smaller by packing; 32 of them have this size and more. */
const MIN_PACKED_BYTES = 26;
const MAX_ENCODINGS = 3;
/** Pseudonyms remembered per generation; two generations are held. */
const MEMO_SIZE = 20_000;
/** No pseudonym's message is this one: theirs have a NUL after the domain. */
const KEY_ID_MESSAGE = 'genesys-core pseudonym key id';
const COMMON_WORDS = [
  'password',
  'passphrase',
  'secret',
  'changeme',
  'change-me',
  'example',
  'sample',
  'default',
  'qwertyuiop',
  'qwerty',
  'letmein',
  'pseudonym',
  'genesys',
  'testing',
  'thisisa',
  '0123456789',
  '1234567890',
  '123456',
  'abcdefghijklmnopqrstuvwxyz',
  'abcdef',
];

/**
 * Reads a key as an option gives it, spaces at its ends left out: hexadecimal digits only are bytes in hexadecimal; else
 * Base64 (either alphabet) where that gives 32 bytes or more; else the UTF-8 bytes of the text.
 * @throws INPUT_INVALID for a key under 32 bytes or an obviously weak one; the message never shows it.
 */
export function parsePseudonymKey(text: string): PseudonymKey {
  const trimmed = text.trim();
  const bytes = keyBytes(trimmed);
  if (bytes.length < MIN_KEY_BYTES) throw refused(`has ${bytes.length} bytes`);
  const weakness = readings(trimmed, bytes)
    .map(weaknessOf)
    .find((found) => found !== undefined);
  if (weakness !== undefined) throw refused(weakness);
  if (isDigestOfWord(bytes)) throw refused('is the digest of a well-known word');
  return createKey(bytes);
}

/** The key as it is used, and as what it was before somebody encoded it: words in Base64 are words. */
function readings(text: string, bytes: Buffer): readonly Buffer[] {
  const found = [bytes, Buffer.from(text, 'utf8')];
  for (let inner = bytes, depth = 0; depth < MAX_ENCODINGS && isPrintable(inner); depth += 1) {
    const decoded = keyBytes(inner.toString('latin1').trim());
    if (decoded.equals(inner)) break;
    found.push(decoded);
    inner = decoded;
  }
  return found;
}

/** The text of a good new key: 64 hexadecimal digits. `randomBytes` must be a source fit for secrets. */
export function generatePseudonymKey(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(GENERATED_KEY_BYTES)).toString('hex');
}

/** What a pseudonym looks like. */
export const PSEUDONYM = /^psn_[0-9a-f]{32}$/;

function createKey(bytes: Buffer): PseudonymKey {
  const digest = (message: string): string =>
    createHmac('sha256', bytes).update(message, 'utf8').digest('hex');
  let young = new Map<string, string>();
  let old = new Map<string, string>();
  return {
    keyId: digest(KEY_ID_MESSAGE).slice(0, 12),
    pseudonym(domain, value) {
      const message = `${domain}\0${value}`;
      let pseudonym = young.get(message);
      if (pseudonym !== undefined) return pseudonym;
      pseudonym = old.get(message) ?? `psn_${digest(message).slice(0, 32)}`;
      if (young.size >= MEMO_SIZE) {
        old = young;
        young = new Map();
      }
      young.set(message, pseudonym);
      return pseudonym;
    },
  };
}

function keyBytes(text: string): Buffer {
  if (/^[0-9a-fA-F]+$/.test(text)) return Buffer.from(text, 'hex');
  if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
    const decoded = Buffer.from(text, 'base64');
    if (decoded.length >= MIN_KEY_BYTES) return decoded;
  }
  return Buffer.from(text, 'utf8');
}

function weaknessOf(bytes: Buffer): string | undefined {
  const counts = new Map<number, number>();
  for (const byte of bytes) counts.set(byte, (counts.get(byte) ?? 0) + 1);
  if (counts.size < MIN_DISTINCT_BYTES) return `is made of ${counts.size} different bytes only`;
  if (Math.max(...counts.values()) > bytes.length / 3) return 'repeats one byte over and over';
  if (hasPeriod(bytes)) return 'repeats a short pattern';
  const steps = bytes.subarray(1).filter((byte, index) => Math.abs(byte - (bytes[index] ?? 0)) <= 1).length;
  if (steps > bytes.length / 2) return 'is a sequence';
  if (deflateRawSync(bytes, { level: 9 }).length < MIN_PACKED_BYTES) return 'repeats itself';
  const text = isPrintable(bytes) ? bytes.toString('latin1') : '';
  // Six letters alone make many pairs of a language by chance.
  return text === '' || /^[0-9a-fA-F]+$/.test(text) ? undefined : wordsIn(text);
}

/** Whether all bytes are signs of ASCII: 32 random ones are so once in 10^14 keys. */
function isPrintable(bytes: Buffer): boolean {
  return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}

function hasPeriod(bytes: Buffer): boolean {
  for (let period = 1; period <= bytes.length / 2; period += 1) {
    if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period))) return true;
  }
  return false;
}

function isDigestOfWord(bytes: Buffer): boolean {
  return ['', 'key', 'hello', 'admin', ...COMMON_WORDS].some((word) =>
    [word, `${word}\n`].some((text) => startSha256().update(text, 'utf8').digest().equals(bytes)),
  );
}

/** Pairs of letters that half of the text in European languages is made of, and a tenth of random letters. */
const COMMON_PAIRS = new Set(
  (
    'th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ' +
    'll be ma si om ur ei ie ge un el la qu'
  ).split(' '),
);
const MIN_PAIRS = 14;
const MAX_COMMON_SHARE = 0.34;

/** A key that is little more than well-known words and sequences, or that is written like a language. */
function wordsIn(text: string): string | undefined {
  const lower = text.toLowerCase();
  let rest = lower;
  for (const word of COMMON_WORDS) rest = rest.replaceAll(word, '');
  if (rest.length < Math.min(20, text.length)) return 'is made of well-known words or sequences';
  const pairs = Array.from({ length: lower.length - 1 }, (_, at) => lower.slice(at, at + 2)).filter((pair) =>
    /^[a-z]{2}$/.test(pair),
  );
  const common = pairs.filter((pair) => COMMON_PAIRS.has(pair)).length;
  return pairs.length >= MIN_PAIRS && common > pairs.length * MAX_COMMON_SHARE
    ? 'is made of words'
    : undefined;
}

function refused(weakness: string): GenesysCoreError {
  return invalidInput(
    `pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
      'Make one with "genesys-core keygen" and keep it as a secret.',
  );
}

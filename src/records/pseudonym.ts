import { createHmac } from 'node:crypto';
import { GenesysCoreError } from '../base/errors.js';

/** A key for pseudonyms. Its bytes stay inside: nothing that prints the object shows them. */
export interface PseudonymKey {
  /** 12 hexadecimal digits that tell keys apart and give nothing away. */
  readonly keyId: string;
  /** `psn_` and 32 hexadecimal digits, the first half of HMAC-SHA-256 over domain, NUL, value. Equal for equal arguments. */
  pseudonym(domain: string, value: string): string;
}

const MIN_KEY_BYTES = 32;
const GENERATED_KEY_BYTES = 32;
const MIN_DISTINCT_BYTES = 10;
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
  const weakness =
    weaknessOf(bytes) ?? (bytes.length === Buffer.byteLength(trimmed) ? wordsIn(trimmed) : undefined);
  if (weakness !== undefined) throw refused(weakness);
  return createKey(bytes);
}

/** The text of a good new key: 64 hexadecimal digits. `randomBytes` must be a source fit for secrets. */
export function generatePseudonymKey(randomBytes: (size: number) => Uint8Array): string {
  return Buffer.from(randomBytes(GENERATED_KEY_BYTES)).toString('hex');
}

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
  return steps > bytes.length / 2 ? 'is a sequence' : undefined;
}

function hasPeriod(bytes: Buffer): boolean {
  for (let period = 1; period <= bytes.length / 2; period += 1) {
    if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period))) return true;
  }
  return false;
}

/** A key that is little more than well-known words and sequences. */
function wordsIn(text: string): string | undefined {
  let rest = text.toLowerCase();
  for (const word of COMMON_WORDS) rest = rest.replaceAll(word, '');
  return rest.length < Math.min(20, text.length) ? 'is made of well-known words or sequences' : undefined;
}

function refused(weakness: string): GenesysCoreError {
  return new GenesysCoreError(
    'INPUT_INVALID',
    `pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
      'Make one with "genesys-core keygen" and keep it as a secret.',
  );
}

const BASE64 = /^[A-Za-z0-9+/_-]{8,4096}={0,2}$/;
const BASE32 = /^[A-Z2-7]{16,4096}={0,6}$/;
const HEX = /^(?:0x)?((?:[0-9a-f]{2}){6,2048}|(?:[0-9A-F]{2}){6,2048})$/;
const JOINED_HEX = /^(?:[0-9A-Fa-f]{2}([:-]))(?:[0-9A-Fa-f]{2}\1){4,2048}[0-9A-Fa-f]{2}$/;
// eslint-disable-next-line no-control-regex -- controls are what no text has
const NO_TEXT = /[\u0000-\u0008\u000e-\u001f\u007f\ufffd]/;
const BASE32_DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
/** An encoding of an encoding, so many times. */
const MAX_STEPS = 4;
/** A part of a token that is shorter says nothing that would be found. */
const MIN_PART_LENGTH = 12;

/**
 * What a token of Base64 (either alphabet), Base32 or hexadecimal digits says, where that is text; what an encoding inside of it
 * says; and the same of what stands behind a prefix, `id-…`, `usr_…`. None where it is no encoding.
 */
export function decodedTexts(token: string): readonly string[] {
  const whole = stepsOf(token);
  if (token.length <= MIN_PART_LENGTH || !/[-_/]/.test(token)) return whole;
  const parts = token.split(/[-_/]/).filter((part) => part.length >= MIN_PART_LENGTH);
  return [...whole, ...parts.flatMap(stepsOf)];
}

function stepsOf(token: string): readonly string[] {
  const texts: string[] = [];
  for (let text = decoded(token); text !== undefined && texts.length < MAX_STEPS; text = decoded(text))
    texts.push(text);
  return texts;
}

function decoded(token: string): string | undefined {
  const hex = HEX.exec(token)?.[1] ?? (JOINED_HEX.test(token) ? token.replace(/[:-]/g, '') : undefined);
  return (
    (hex === undefined ? undefined : textOf(Buffer.from(hex, 'hex'))) ??
    (BASE64.test(token) ? textOf(Buffer.from(token, 'base64')) : undefined) ??
    (BASE32.test(token) ? textOf(fromBase32(token)) : undefined)
  );
}

function textOf(bytes: Buffer): string | undefined {
  const text = bytes.toString(bytes[1] === 0 ? 'utf16le' : 'utf8');
  return NO_TEXT.test(text) ? undefined : text;
}

function fromBase32(token: string): Buffer {
  const bytes: number[] = [];
  let bits = 0;
  let held = 0;
  for (const digit of token.replace(/=+$/, '')) {
    held = (held << 5) | BASE32_DIGITS.indexOf(digit);
    bits += 5;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push(held >> bits);
    held &= (1 << bits) - 1;
  }
  return Buffer.from(bytes);
}

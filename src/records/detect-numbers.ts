import { isIPv6 } from 'node:net';
import { isWordPart, type DetectedKind, type Finder, type Finding } from './finding.js';

/** The longest of the numbers looked for, with room for its separators. */
const REACH = 48;
/** Fewer digits than this are no phone number that could be told from others. */
const MIN_PHONE_DIGITS = 7;

const NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
const IPV4 = /^(\d{1,3})\.(\d{1,3})\.(\d{1,3})\.(\d{1,3})(?![\dA-Za-z_]|\.\d|[-+][A-Za-z])/;
const VERSION_WORD = /(?:version|ver|release|build|rev|revision|firmware|\bv)[.]?["']?\s{0,2}[:=]?\s{0,2}$/i;

const CARDS = [
  /^\d{13,19}(?![\dA-Za-z_]|[-.]\d)/,
  new RegExp(`^\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{3}${NO_MORE}`),
  new RegExp(`^\\d{4}([ -])\\d{4}\\1\\d{4}\\1\\d{4}${NO_MORE}`),
  new RegExp(`^3\\d{3}([ -])\\d{6}\\1\\d{4,5}${NO_MORE}`),
];
const CARD_LENGTHS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|(?:6|5[06-8])\d{15,18})$/;

const E164 = /^(?:\+|%2B)[1-9](?:[ ()./-]{0,3}\d){7,14}(?![\dA-Za-z_])/i;
const EXPANDED_DATE = /^\+\d{4,6}-\d{2}-\d{2}/;
const BRACKETED = /^\((\d{3,5})\) ?\d[\d ./-]{3,10}\d(?![\dA-Za-z_])/;
const NORTH_AMERICAN = new RegExp(`^(?:1[ .-])?(\\d{3})([ .-])(\\d{3})([ .-])\\d{4}${NO_MORE}`);
const INTERNATIONAL = new RegExp(`^00[1-9](?:[ ()./-]{0,2}\\d){7,14}${NO_MORE}`);
const NATIONAL = new RegExp(`^0[1-9]\\d{1,3}[ /-]\\d{2,8}(?:[ -]\\d{2,6}){0,3}${NO_MORE}`);
const PAIRS = /^0[1-9](?:([ .-])\d{2})(?:\1\d{2}){3}(?!\d)/;
const PLAIN = new RegExp(`^\\d{7,15}${NO_MORE}`);
const PHONE_WORDS =
  'phone|telephone|tel|mobile|cell|fax|ani|dnis|caller|call|sms|whatsapp|sips|sip|dial|dialed|dialled';
const PHONE_LABEL = new RegExp(
  `(?:(?<![A-Za-z])(?:${PHONE_WORDS}|${PHONE_WORDS.toUpperCase()})|(?:${capitalised(PHONE_WORDS)}))` +
    '(?: ?(?:[Nn]umber|[Nn]o\\.?|[Nn]r\\.?|#))?["\']?\\s{0,2}[:=]?\\s{0,2}["\']?$',
);

function capitalised(words: string): string {
  return words.replace(/(?<![a-z])[a-z]/g, (letter) => letter.toUpperCase());
}

/** An IPv4 address, a card number or a phone number, at its first digit; the character before is no part of a word. */
export const findNumber: Finder = (text, at, from) => {
  const before = text.charAt(at - 1);
  // Parts of ids and dates, which are many. Only the end of a range of addresses stands there too.
  if (before === '-' && !endsRange(at, from)) return undefined;
  const following = text.slice(at, at + REACH);
  const ipv4 = findIpv4(text, at, from, following);
  if (ipv4 !== undefined) return ipv4;
  const continued = before === '-' || (before === '.' && isDigit(text.charCodeAt(at - 2)));
  if (continued || countDigits(following) < MIN_PHONE_DIGITS) return undefined;
  const card = cardLength(following);
  if (card > 0) return finding('card', at, card);
  const length = phoneLength(following, before) || plainPhoneLength(text, at, from, following);
  return length > 0 ? finding('phone', at, length) : undefined;
};

/** A phone number that begins with `+`, `%2B` or a bracket. */
export const findPhone: Finder = (text, at) => {
  const following = text.slice(at, at + REACH);
  if (EXPANDED_DATE.test(following)) return undefined;
  const international = E164.exec(following);
  if (international !== null) return finding('phone', at, international[0].length);
  const bracketed = BRACKETED.exec(following);
  if (bracketed === null || /^(?:19|20)\d{2}$/.test(bracketed[1] ?? '')) return undefined;
  const digits = countDigits(bracketed[0]);
  return digits >= 9 && digits <= 13 ? finding('phone', at, bracketed[0].length) : undefined;
};

/** An IPv6 address, at its first colon. */
export const findIpv6: Finder = (text, at, from) => {
  let start = at;
  while (start > from && start > at - 5 && isHex(text.charCodeAt(start - 1))) start -= 1;
  const before = text.charCodeAt(start - 1);
  if (isWordPart(before) || before === 0x3a || before === 0x2e || before === 0x2d) return undefined;
  const [run = ''] = /^[0-9A-Fa-f:.]+/.exec(text.slice(start, start + REACH)) ?? [];
  const address = run.replace(/[.]+$|(?<!:):$/, '');
  const telling = /\d/.test(address) || address.split(':').filter((group) => group !== '').length >= 3;
  if (!telling || isWordPart(text.charCodeAt(start + run.length)) || !isIPv6(address)) return undefined;
  return finding('ip', start, address.length);
};

/** Four numbers are a version where a word or a product's name before them says so, or letters follow. */
function findIpv4(text: string, at: number, from: number, following: string): Finding | undefined {
  const match = IPV4.exec(following);
  if (match === null) return undefined;
  const octets = match.slice(1, 5);
  if (octets.some((octet) => Number(octet) > 255 || (octet.length > 1 && octet.startsWith('0'))))
    return undefined;
  const before = text.charAt(at - 1);
  if (before === '.' || (before === '-' && !endsRange(at, from))) return undefined;
  if (before === '/' && isWordPart(text.charCodeAt(at - 2))) return undefined;
  if (VERSION_WORD.test(text.slice(Math.max(from, at - 16), at))) return undefined;
  return finding('ip', at, match[0].length);
}

/** Whether a finding ends at the dash before. */
function endsRange(at: number, from: number): boolean {
  return from === at - 1 && from > 0;
}

function cardLength(following: string): number {
  for (const pattern of CARDS) {
    const match = pattern.exec(following);
    if (match === null) continue;
    const digits = match[0].replace(/\D/g, '');
    if (CARD_LENGTHS.test(digits) && passesLuhn(digits)) return match[0].length;
  }
  return 0;
}

function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - index) - 0x30;
    const doubled = index % 2 === 1 ? digit * 2 : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}

/** Length of a phone number that its grouping shows, else 0. */
function phoneLength(following: string, before: string): number {
  const american = NORTH_AMERICAN.exec(following);
  if (american !== null) {
    const [all, area = '', first, exchange = '', second] = american;
    // With dots or blanks, which stand between other numbers too, only what can be a number there.
    if ((first === '-' && second === '-') || (area >= '200' && exchange >= '200')) return all.length;
  }
  const international = INTERNATIONAL.exec(following);
  if (international !== null && /\D/.test(international[0])) return international[0].length;
  const national = before === '/' ? null : NATIONAL.exec(following);
  if (national !== null) {
    const digits = countDigits(national[0]);
    if (digits >= 9 && digits <= 12) return national[0].length;
  }
  return PAIRS.exec(following)?.[0].length ?? 0;
}

/** Length of a number without any grouping that is a phone number because a word before it says so, else 0. */
function plainPhoneLength(text: string, at: number, from: number, following: string): number {
  const plain = PLAIN.exec(following);
  return plain !== null && PHONE_LABEL.test(text.slice(Math.max(from, at - 24), at)) ? plain[0].length : 0;
}

function countDigits(text: string): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) if (isDigit(text.charCodeAt(index))) count += 1;
  return count;
}

function finding(kind: DetectedKind, start: number, length: number): Finding {
  return { kind, start, end: start + length };
}

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

import { isIPv6 } from 'node:net';
import { passesLuhn } from './check-digits.js';
import { findPlainPhone } from './detect-phone.js';
import { findNationalId } from './detect-ids.js';
import { countDigits, isDigit, isWordPart, type DetectedKind, type Finder, type Finding } from './finding.js';

/** The longest of the numbers looked for, with room for its separators. */
const REACH = 48;
const NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
/** Four octets; the dots may be in brackets, as people write who do not want a link. */
const IPV4 =
  /^(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?![\dA-Za-z_]|\.\d|[-+][A-Za-z])/;
const DASHED_IPV4 = /^(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})(?![\d_]|-\d)/;
const HOST_WORD =
  /(?:^|[^A-Za-z])(?:ip|ec2|host|client|dyn|dhcp|pool|static|cable|dsl|adsl|ppp|nat|vpn|node)-$/i;
const VERSION_WORD = /(?:version|ver|release|build|rev|revision|firmware|\bv)[.]?["']?\s{0,2}[:=]?\s{0,2}$/i;

const CARDS = [
  /^\d{13,19}(?![\dA-Za-z_]|[-.]\d)/,
  new RegExp(`^\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{3}${NO_MORE}`),
  new RegExp(`^\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}${NO_MORE}`),
  new RegExp(`^3\\d{3}([ .-])\\d{6}\\1\\d{4,5}${NO_MORE}`),
];
const CARD_LENGTHS =
  /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|(?:6|5[06-8])\d{15,18})$/;

/** An IPv4 address, a card, a national id or a phone number, at its first digit; the character before is no part of a word. */
export const findNumber: Finder = (text, at, from) => {
  const before = text.charAt(at - 1);
  const following = text.slice(at, at + REACH);
  // Parts of ids and dates, which are many. Only the end of a range of addresses, and the name of a host, stands there too.
  if (before === '-' && !endsRange(at, from)) return findDashedIpv4(text, at, from, following);
  const ipv4 = findIpv4(text, at, from, following);
  if (ipv4 !== undefined) return ipv4;
  const continued = before === '-' || (before === '.' && isDigit(text.charCodeAt(at - 2)));
  const digits = countDigits(following);
  if (continued || digits < 5) return undefined;
  const card = cardLength(following);
  if (card > 0) return finding('card', at, card);
  return (digits < 8 ? undefined : findNationalId(text, at, from)) ?? findPlainPhone(text, at, from);
};

/** An IPv6 address, at its first colon or at one behind a word. */
export const findIpv6: Finder = (text, at, from) => {
  let start = at;
  while (start > from && start > at - 5 && isHex(text.charCodeAt(start - 1))) start -= 1;
  const before = text.charCodeAt(start - 1);
  const labelled =
    before === 0x3a && /[G-Zg-z_][A-Za-z0-9_]{0,15}:$/.test(text.slice(Math.max(from, start - 17), start));
  if (isWordPart(before) || (before === 0x3a && !labelled) || before === 0x2e || before === 0x2d)
    return undefined;
  const [run = ''] = /^[0-9A-Fa-f:.]+/.exec(text.slice(start, start + REACH)) ?? [];
  const address = run.replace(/[.]+$|(?<!:):$/, '');
  const telling = /\d/.test(address) || address.split(':').filter((group) => group !== '').length >= 3;
  if (!telling || isWordPart(text.charCodeAt(start + run.length)) || !isIPv6(address)) return undefined;
  return finding('ip', start, address.length);
};

/** Four numbers are a version where a word or a product's name before them says so, or letters follow. */
function findIpv4(text: string, at: number, from: number, following: string): Finding | undefined {
  const match = IPV4.exec(following);
  if (match === null || !areOctets(match)) return undefined;
  const before = text.charAt(at - 1);
  if (before === '.' || (before === '-' && !endsRange(at, from))) return undefined;
  // Behind a word and a slash stand versions of products, and addresses, which have a larger number.
  if (
    before === '/' &&
    isWordPart(text.charCodeAt(at - 2)) &&
    match.slice(1).every((octet) => Number(octet) < 100)
  )
    return undefined;
  if (VERSION_WORD.test(text.slice(Math.max(from, at - 16), at))) return undefined;
  return finding('ip', at, match[0].length);
}

/** `ip-198-51-100-7`, as hosts are named. */
function findDashedIpv4(text: string, at: number, from: number, following: string): Finding | undefined {
  const match = DASHED_IPV4.exec(following);
  // A machine of a private network is known to nobody outside.
  if (
    match === null ||
    !areOctets(match) ||
    match[1] === '10' ||
    !HOST_WORD.test(text.slice(Math.max(from, at - 10), at))
  )
    return undefined;
  return finding('ip', at, match[0].length);
}

function areOctets(match: RegExpExecArray): boolean {
  return match
    .slice(1, 5)
    .every((octet) => Number(octet) <= 255 && (octet.length !== 2 || !octet.startsWith('0')));
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

function finding(kind: DetectedKind, start: number, length: number): Finding {
  return { kind, start, end: start + length };
}

function isHex(code: number): boolean {
  return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

import { countDigits, type Finder, type Finding } from './finding.js';

const REACH = 48;
/** Fewer digits than this are no phone number that could be told from others. */
const MIN_PHONE_DIGITS = 7;
const NO_MORE = '(?![\\dA-Za-z_]|[-.:]\\d)';

const E164 = /^(?:\+{1,2}|%2B) ?[1-9](?:[ ()./-]{0,3}\d){6,14}(?![\dA-Za-z_])/i;
const EXPANDED_DATE = /^\+\d{4,6}-\d{2}-\d{2}/;
const BRACKETED = /^\((\d{1,5})\)[ ./-]{0,3}\d(?:[ ./-]{0,2}\d){4,10}(?![\dA-Za-z_]|-\d)/;
const DATE = /^(?:(?:19|20)\d{2}([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2(?:19|20)\d{2})(?!\d)/;
const IPV4_LIKE = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/;

interface Grouping {
  readonly pattern: RegExp;
  /** Digits in all; default 8 to 16. */
  readonly digits?: readonly [least: number, most: number];
  /** What else has to hold where other numbers stand like this too. */
  readonly only?: (number: string) => boolean;
}

function grouping(pattern: string, more: Omit<Grouping, 'pattern'> = {}): Grouping {
  return { pattern: new RegExp(`^${pattern}${NO_MORE}`), ...more };
}

/** Area and exchange of North America begin with 2 to 9; in numbers with two dashes people write anything. */
function isAmerican(number: string): boolean {
  return (
    /^(?:1.)?\d{3}-\d{3}-/.test(number) || /^(?:1.[2-9]\d{2}.[2-9]|[2-9]\d{2}.(?:[2-9]|\d{3} ))/.test(number)
  );
}

/** Numbers side by side, such as marks of a scale, rise. */
function isRising(numbers: readonly number[]): boolean {
  return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}

/** Numbers by their groups; what stands there is a number to call without a word that says so. */
const GROUPED: readonly Grouping[] = [
  grouping('(?:1[ .-])?\\d{3}[ .-]\\d{3}[ .-]\\d{4}', { only: isAmerican }),
  // With the digits for a call abroad.
  grouping('(?:00|011[ -])[1-9](?:[ ()./-]{0,2}\\d){7,14}'),
  // With a trunk zero: in groups, in pairs, or as one number.
  grouping('0[1-9]\\d{0,4}[ ./-]{1,3}\\d{2,8}(?:[ .-]\\d{2,6}){0,4}', { digits: [9, 12] }),
  grouping('0 ?[1-9](?:([ .-])\\d{2})(?:\\1\\d{2}){3}'),
  grouping('0[1-9]\\d{8,9}'),
  // Russia and its neighbours.
  grouping('[78][ -]?\\(?\\d{3}\\)?[ -]\\d{3}[ -]\\d{2}[ -]?\\d{2}'),
  // Mobile numbers of China and India.
  grouping('1[3-9]\\d[ -]\\d{4}[ -]\\d{4}'),
  grouping('[6-9]\\d{4}[ -]\\d{5}'),
  // Without a trunk digit, by groups that no other numbers have.
  grouping('[1-9]\\d[ -]\\d{4,5}[ -]\\d{4}'),
  grouping('9[ -]\\d{4}[ -]\\d{4}'),
  grouping('[2-9]\\d{2}([ -])\\d{2}\\1\\d{2}\\1\\d{2}'),
  grouping('[2-9]\\d([ -])\\d{3}\\1\\d{2}\\1\\d{2}'),
  grouping('[2-9]\\d([ -])\\d{3}\\1\\d{4}'),
  grouping('[4-9]\\d{2}([ -])\\d{3}\\1\\d{3}', { only: (number) => !/[ -]000$/.test(number) }),
  grouping('[49]\\d{2} \\d{2} \\d{3}'),
  grouping('[2-9]\\d(?: \\d{2}){3}', { only: (number) => !isRising(number.split(' ').map(Number)) }),
  grouping('[3-9]\\d{2}[ -]\\d{7}'),
  grouping('[35689]\\d{3}[ -]\\d{4}', { only: (number) => !/00$|^..00/.test(number) }),
  grouping('[2-9]\\d{2}-\\d{4}', { digits: [7, 7] }),
];
/** What the groups begin with, for a first look. */
const MAY_BE_GROUPED = /^(?:\d{1,6}[ ()./-]{1,3}\d|0[01]?[1-9]\d{6})/;
const LABELLED = new RegExp(`^\\d(?:[ ()./-]{0,3}\\d){4,14}${NO_MORE}`);

const PHONE_WORDS =
  'phone|telephone|tel|mobile|cell|fax|ani|dnis|caller|call|sms|whatsapp|sips|sip|dial|dialed|dialled|telefon|telefono|' +
  'téléphone|teléfono|telefone|telefoon|telefonnummer|rufnummer|handy|mobil|mobilnummer|mobiel|móvil|movil|celular|cellulare|' +
  'portable|gsm|puhelin|puhelinnumero|tlf|callback|hotline|extension|msisdn|рабочий|телефон|тел|моб|電話|电话|携帯|전화|هاتف|टेलीफोन|फोन';
const PHONE_LABEL = new RegExp(
  `(?:(?<![\\p{L}])(?:${PHONE_WORDS}|${PHONE_WORDS.toUpperCase()})|(?:${capitalised(PHONE_WORDS)}))` +
    '(?: ?(?:[Nn]umber|[Nn]ummer|[Nn]o\\.?|[Nn]r\\.?|#))?[.]?["\']?\\s{0,2}[:=]?\\s{0,2}["\'(]?$',
  'u',
);

function capitalised(words: string): string {
  return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}

/** A phone number that begins with `+`, `%2B` or a bracket. */
export const findPhone: Finder = (text, at) => {
  const following = text.slice(at, at + REACH);
  if (EXPANDED_DATE.test(following)) return undefined;
  const international = E164.exec(following);
  if (international !== null) return phone(at, international[0].length);
  const bracketed = BRACKETED.exec(following);
  if (bracketed === null || /^(?:19|20)\d{2}$/.test(bracketed[1] ?? '')) return undefined;
  const shortArea = (bracketed[1] ?? '').length < 2 && !/^\(\d\) \d{4} \d{4}$/.test(bracketed[0]);
  const rest = bracketed[0].replace(/^\(\d+\)[ ./-]*/, '');
  const digits = countDigits(bracketed[0]);
  if (DATE.test(rest) || shortArea) return undefined;
  return digits >= 9 && digits <= 13 ? phone(at, bracketed[0].length) : undefined;
};

/** A phone number at its first digit: shown by its groups, or by a word before it. */
export function findPlainPhone(text: string, at: number, from: number): Finding | undefined {
  const following = text.slice(at, at + REACH);
  const digitsAhead = countDigits(following);
  if (digitsAhead < 5) return undefined;
  const before = text.charAt(at - 1);
  const isDate = DATE.test(following) || IPV4_LIKE.test(following);
  if (!isDate && digitsAhead >= MIN_PHONE_DIGITS && before !== '/') {
    const length = groupedLength(following);
    if (length > 0) return phone(at, length);
  }
  const labelled = isDate ? null : LABELLED.exec(following);
  if (labelled === null || !PHONE_LABEL.test(text.slice(Math.max(from, at - 28), at))) return undefined;
  return phone(at, labelled[0].length);
}

function groupedLength(following: string): number {
  if (!MAY_BE_GROUPED.test(following)) return 0;
  for (const { pattern, digits: [least, most] = [8, 16], only } of GROUPED) {
    const number = pattern.exec(following)?.[0];
    if (number === undefined) continue;
    const digits = countDigits(number);
    if (digits >= least && digits <= most && only?.(number) !== false) return number.length;
  }
  return 0;
}

function phone(start: number, length: number): Finding {
  return { kind: 'phone', start, end: start + length };
}

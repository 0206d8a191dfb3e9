/**
 * Texts that nobody wrote: made by rules of others (numbering plans of a phone library, check digits of standards and states,
 * grammars of token issuers) from a seed, and put into sentences. The detectors were not written against them.
 */

import { readFileSync } from 'node:fs';
import { isValidPhoneNumber, parsePhoneNumber, type CountryCode } from 'libphonenumber-js/max';
import { getExampleNumber } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { seeded, type Row } from './held-corpus.js';

const random = seeded(20_261_126);
const below = (count: number): number => Math.floor(random() * count);
const pick = <T>(from: readonly T[]): T => from[below(from.length)] as T;
const ofAlphabet = (alphabet: string, length: number): string =>
  Array.from({ length }, () => alphabet.charAt(below(alphabet.length))).join('');
const DIGITS = '0123456789';
const HEX = '0123456789abcdef';
const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const WORD = `${LETTERS}${LETTERS.toLowerCase()}${DIGITS}`;
const digits = (length: number): string => ofAlphabet(DIGITS, length);
const two = (value: number): string => String(value).padStart(2, '0');
const times = <T>(count: number, make: (index: number) => T): T[] =>
  Array.from({ length: count }, (_, index) => make(index));

const SENTENCES: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `The customer gave ${value}, please check.`,
  (value) => `Notiz vom Montag: ${value} (bestätigt)`,
  (value) => `{"text":"${value}","queue":"7"}`,
  (value) => `Il a laissé ${value} hier soir.`,
  (value) => `see "${value}"; second line`,
];
const inSentence = (value: string): Row => [pick(SENTENCES)(value), value];

const COUNTRIES =
  'US CA GB DE FR IT ES PT NL BE CH AT IE DK SE NO FI PL CZ HU RO GR TR UA IL AE SA ZA NG KE IN PK JP KR TH PH ID AU NZ BR MX'.split(
    ' ',
  ) as CountryCode[];

/** Valid numbers with other last digits than the published example, in three spellings. */
export function madePhones(): Row[] {
  return COUNTRIES.flatMap((country) => {
    const example = getExampleNumber(country, examples);
    if (example === undefined) return [];
    const rows: Row[] = [];
    for (let tries = 0; rows.length < 9 && tries < 200; tries += 1) {
      const stem = example.nationalNumber.slice(0, -4);
      const text = `+${example.countryCallingCode}${stem}${digits(4)}`;
      if (!isValidPhoneNumber(text)) continue;
      const number = parsePhoneNumber(text);
      rows.push(inSentence(number.number), inSentence(number.formatInternational()), [
        `Phone: ${number.formatNational()}, evenings`,
        number.formatNational(),
      ]);
    }
    return rows;
  });
}

const modulo = (text: string, by: number): number =>
  Array.from(text).reduce((rest, digit) => (rest * 10 + Number(digit)) % by, 0);
const asDigits = (text: string): string =>
  text.replace(/[A-Z]/g, (letter) => String(letter.charCodeAt(0) - 55));
const inGroups = (text: string, size: number, by: string): string =>
  (text.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(by);

/** ISO 13616: country, length of the rest, and whether letters stand in it. */
const IBANS: readonly (readonly [country: string, length: number])[] = [
  ['DE', 18],
  ['AT', 16],
  ['CH', 17],
  ['ES', 20],
  ['BE', 12],
  ['DK', 14],
  ['FI', 14],
  ['NO', 11],
  ['PL', 24],
  ['PT', 21],
];

export function madeIbans(): Row[] {
  return IBANS.flatMap(([country, length]) =>
    times(12, (index) => {
      const account = digits(length);
      const check = two(98 - modulo(asDigits(`${account}${country}00`), 97));
      const iban = `${country}${check}${account}`;
      return inSentence(index % 2 === 0 ? iban : inGroups(iban, 4, ' '));
    }),
  );
}

function luhnDigit(body: string): string {
  const sum = Array.from(body)
    .reverse()
    .reduce((total, digit, index) => {
      const value = Number(digit) * (index % 2 === 0 ? 2 : 1);
      return total + (value > 9 ? value - 9 : value);
    }, 0);
  return String((10 - (sum % 10)) % 10);
}

export function madeCards(): Row[] {
  return ['4', '51', '54', '2221', '6011', '3528'].flatMap((prefix) =>
    times(15, (index) => {
      const body = `${prefix}${digits(15 - prefix.length)}`;
      const card = `${body}${luhnDigit(body)}`;
      return inSentence(index % 3 === 0 ? card : inGroups(card, 4, index % 3 === 1 ? ' ' : '-'));
    }),
  );
}

const weigh = (text: string, weights: readonly number[]): number =>
  weights.reduce((sum, weight, index) => sum + weight * Number(text[index]), 0);

/** Numbers of persons of ten countries, by the rules that the states publish. */
const PERSONS: readonly (() => string)[] = [
  // United States.
  () =>
    `${two(1 + below(60))}${1 + below(9)}-${two(1 + below(99))}-${String(1 + below(9999)).padStart(4, '0')}`.replace(
      /^666/,
      '665',
    ),
  // France.
  () => {
    const body = `${1 + below(2)}${two(below(100))}${two(1 + below(12))}${two(1 + below(95))}${digits(3)}${digits(3)}`;
    return `${body}${two(97 - modulo(body, 97))}`;
  },
  // Spain.
  () => {
    const body = digits(8);
    return `${body}${'TRWAGMYFPDXBNJZSQVHLCKE'.charAt(Number(body) % 23)}`;
  },
  // Brazil.
  () => {
    const check = (body: string): string => {
      const rest =
        (weigh(
          body,
          times(body.length, (index) => body.length + 1 - index),
        ) *
          10) %
        11;
      return String(rest % 10);
    };
    const body = digits(9);
    const first = check(body);
    const whole = `${body}${first}${check(body + first)}`;
    return `${whole.slice(0, 3)}.${whole.slice(3, 6)}.${whole.slice(6, 9)}-${whole.slice(9)}`;
  },
  // Poland.
  () => {
    const body = `${two(40 + below(60))}${two(1 + below(12))}${two(1 + below(28))}${digits(4)}`;
    return `${body}${(10 - (weigh(body, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10}`;
  },
  // Sweden.
  () => {
    const body = `${two(40 + below(60))}${two(1 + below(12))}${two(1 + below(28))}${digits(3)}`;
    return `${body.slice(0, 6)}-${body.slice(6)}${luhnDigit(body)}`;
  },
  // Finland.
  () => {
    const day = `${two(1 + below(28))}${two(1 + below(12))}${two(40 + below(60))}`;
    const serial = String(2 + below(890)).padStart(3, '0');
    return `${day}-${serial}${'0123456789ABCDEFHJKLMNPRSTUVWXY'.charAt(Number(`${day}${serial}`) % 31)}`;
  },
  // Belgium.
  () => {
    const body = `${two(40 + below(60))}${two(1 + below(12))}${two(1 + below(28))}${digits(3)}`;
    const check = two(97 - (Number(body) % 97));
    return `${body.slice(0, 2)}.${body.slice(2, 4)}.${body.slice(4, 6)}-${body.slice(6)}.${check}`;
  },
  // Turkey.
  () => {
    const body = `${1 + below(9)}${digits(8)}`;
    const at = (index: number): number => Number(body[index]);
    const odd = at(0) + at(2) + at(4) + at(6) + at(8);
    const even = at(1) + at(3) + at(5) + at(7);
    const tenth = (((odd * 7 - even) % 10) + 10) % 10;
    return `${body}${tenth}${(odd + even + tenth) % 10}`;
  },
  // United Kingdom.
  () =>
    `${pick(['AB', 'CE', 'HK', 'JR', 'PW', 'SL'])} ${digits(2)} ${digits(2)} ${digits(2)} ${pick(['A', 'B', 'C', 'D'])}`,
];

export function madePersonNumbers(): Row[] {
  return PERSONS.flatMap((make) => times(15, () => inSentence(make())));
}

/** Grammars of 20 issuers: alphabet and length of what follows the mark. */
const ISSUERS: readonly (() => string)[] = [
  () => `AKIA${ofAlphabet(`${LETTERS}234567`, 16)}`,
  () => `ghp_${ofAlphabet(WORD, 36)}`,
  () => `github_pat_${ofAlphabet(WORD, 22)}_${ofAlphabet(WORD, 59)}`,
  () => `glpat-${ofAlphabet(`${WORD}_-`, 20)}`,
  () => `xoxb-${digits(12)}-${digits(12)}-${ofAlphabet(WORD, 24)}`,
  () => `sk_live_${ofAlphabet(WORD, 24)}`,
  () => `SG.${ofAlphabet(WORD, 22)}.${ofAlphabet(WORD, 43)}`,
  () => `npm_${ofAlphabet(WORD, 36)}`,
  () => `pypi-AgEIcHlwaS5vcmc${ofAlphabet(WORD, 60)}`,
  () => `AIza${ofAlphabet(WORD, 35)}`,
  () => `hf_${ofAlphabet(WORD, 34)}`,
  () => `dckr_pat_${ofAlphabet(WORD, 27)}`,
  () => `shpat_${ofAlphabet(HEX, 32)}`,
  () => `dop_v1_${ofAlphabet(HEX, 64)}`,
  () => `PMAK-${ofAlphabet(HEX, 24)}-${ofAlphabet(HEX, 34)}`,
  () => `NRAK-${ofAlphabet(`${LETTERS}${DIGITS}`, 27)}`,
  () => `glsa_${ofAlphabet(WORD, 32)}_${ofAlphabet(HEX, 8)}`,
  () => `lin_api_${ofAlphabet(WORD, 40)}`,
  () => `dp.pt.${ofAlphabet(WORD, 43)}`,
  () => {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    return `${part({ alg: 'HS256', typ: 'JWT' })}.${part({ sub: digits(9) })}.${ofAlphabet(WORD, 43)}`;
  },
];

export function madeTokens(): Row[] {
  return ISSUERS.flatMap((make) => times(8, () => inSentence(make())));
}

export function madeMails(): Row[] {
  const names = 'maria lukas chen aisha piotr sven noor diego yuki olga kofi ines tariq bram zoe'.split(' ');
  const hosts = 'acme nordwind pixelworks hafen-apotheke 4metal oaktree mvv'.split(' ');
  const ends = 'com de co.uk fr io museum org nl com.br jp systems'.split(' ');
  return times(150, () => {
    const name = `${pick(names)}${pick(['.', '_', '-', ''])}${pick(names)}${pick(['', digits(2), '+crm'])}`;
    return inSentence(`${name}@${pick(['', 'mail.', 'eu.'])}${pick(hosts)}.${pick(ends)}`);
  });
}

export function madeAddresses(): Row[] {
  const v4 = times(80, () => times(4, (at) => String(at === 0 ? 100 + below(120) : below(255))).join('.'));
  const v6 = times(80, (index) => {
    const groups = times(8, () => ofAlphabet(HEX, 4).replace(/^0+(?=.)/, ''));
    return index % 2 === 0 ? groups.join(':') : `2001:db8::${groups.slice(0, 3).join(':')}`;
  });
  return [...v4, ...v6].map(inSentence);
}

/** What must stay. */
export function madeHarmless(): Readonly<Record<string, readonly string[]>> {
  const hex = (length: number): string => ofAlphabet(HEX, length);
  const day = (): string => `20${two(10 + below(20))}-${two(1 + below(12))}-${two(1 + below(28))}`;
  const time = (): string => `${two(below(24))}:${two(below(60))}:${two(below(60))}`;
  const licence = readFileSync('node_modules/typescript/LICENSE.txt', 'utf8');
  return {
    ids: times(
      300,
      (index) =>
        [
          `${hex(8)}-${hex(4)}-4${hex(3)}-a${hex(3)}-${hex(12)}`,
          `queue ${below(90_000)} of flow ${hex(8)}`,
          `commit ${hex(40)}`,
          `ticket INC-${digits(6)}`,
        ][index % 4]!,
    ),
    dates: times(
      300,
      (index) =>
        [
          `${day()}T${time()}Z`,
          `${day()} ${time()}.${digits(3)}`,
          `${time()} on ${day()}`,
          `PT${below(60)}M`,
        ][index % 4]!,
    ),
    versions: times(
      300,
      (index) =>
        [
          `v${below(20)}.${below(30)}.${below(40)}`,
          `Chrome ${below(140)}.0.${below(7000)}`,
          `firmware ${below(9)}.${below(9)}.${below(9)}-rc.${below(9)}`,
        ][index % 3]!,
    ),
    prose: licence
      .split(/(?<=[.;:])\s+/)
      .map((sentence) => sentence.replace(/\s+/g, ' ').trim())
      .filter((sentence) => sentence.length > 20),
  };
}

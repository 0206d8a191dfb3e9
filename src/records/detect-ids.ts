import {
  digitAt,
  isMonthAndDay,
  passesLuhn,
  passesMod11And10,
  passesVerhoeff,
  restOf,
  weighted,
} from './check-digits.js';
import type { Finder } from './finding.js';

const NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
const REACH = 48;

/** Lengths of account numbers by country, from the registry of ISO 13616. */
const IBAN_LENGTHS = new Map(
  (
    'AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
    'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30'
  )
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]),
);

/** An international bank account number, at its first letter; blanks and dashes may stand between any of its signs. */
export const findIban: Finder = (text, at) => {
  const length = IBAN_LENGTHS.get(text.slice(at, at + 2).toUpperCase());
  if (length === undefined || !/^..[ -]?\d[ -]?\d/.test(text.slice(at, at + 6))) return undefined;
  let account = '';
  let end = at;
  for (; account.length < length && end < at + length * 2; end += 1) {
    const sign = text.charAt(end);
    if (/[A-Za-z0-9]/.test(sign)) account += sign;
    else if (sign !== ' ' && sign !== '-' && sign !== '.') return undefined;
  }
  if (account.length < length || /[A-Za-z0-9_]/.test(text.charAt(end))) return undefined;
  return restOf(`${account.slice(4)}${account.slice(0, 4)}`, 97) === 1
    ? { kind: 'iban', start: at, end }
    : undefined;
};

interface PersonNumber {
  readonly pattern: RegExp;
  /** What else has to hold, of the letters and digits alone in capitals. */
  readonly check?: ((plain: string) => boolean) | undefined;
}

function numbered(pattern: string, check?: (plain: string) => boolean, flags = ''): PersonNumber {
  return { pattern: new RegExp(`^${pattern}${NO_MORE}`, flags), check };
}

const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const FINNISH_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Numbers of persons that begin with a digit. Each has a check of its own, or groups that nothing else has. */
const BEGIN_WITH_DIGIT: readonly PersonNumber[] = [
  // United States.
  numbered('(?!000|666|9)\\d{3}([ -])(?!00)\\d{2}\\1(?!0000)\\d{4}'),
  // France.
  numbered('[12] ?\\d{2} ?(?:0[1-9]|1[0-2]|[2-9]\\d) ?(?:\\d{2}|2[AB]) ?\\d{3} ?\\d{3} ?\\d{2}', (plain) => {
    const digits = plain.replace('2A', '19').replace('2B', '18');
    return 97 - restOf(digits.slice(0, 13), 97) === Number(digits.slice(13));
  }),
  // Germany: one of the first ten digits comes twice or three times, the others once at most.
  numbered('[1-9]\\d ?\\d{3} ?\\d{3} ?\\d{3}', (plain) => {
    const counts = Array.from('0123456789', (digit) => plain.slice(0, 10).split(digit).length - 1);
    const repeated = counts.filter((count) => count > 1);
    return repeated.length === 1 && Math.max(...repeated) <= 3 && passesMod11And10(plain);
  }),
  // Spain.
  numbered(
    '\\d{2}\\.?\\d{3}\\.?\\d{3}[ -]?[A-Z]',
    (plain) => SPANISH_LETTERS.charAt(Number(plain.slice(0, 8)) % 23) === plain.charAt(8),
    'i',
  ),
  // Brazil.
  numbered('\\d{3}\\.?\\d{3}\\.?\\d{3}[-/ ]?\\d{2}', (plain) => {
    const check = (count: number): number => {
      const weights = Array.from({ length: count }, (_, index) => count + 1 - index);
      return ((weighted(plain, weights) * 10) % 11) % 10;
    };
    return !/^(\d)\1+$/.test(plain) && check(9) === digitAt(plain, 9) && check(10) === digitAt(plain, 10);
  }),
  // India.
  numbered('[2-9]\\d{3}([ -])\\d{4}\\1\\d{4}', passesVerhoeff),
  // Japan.
  numbered('\\d{4}([ -])\\d{4}\\1\\d{4}', (plain) => {
    const rest = weighted(plain, [6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11;
    return (rest <= 1 ? 0 : 11 - rest) === digitAt(plain, 11);
  }),
  // Poland.
  numbered(
    '\\d{11}',
    (plain) =>
      // The month carries the century.
      isMonthAndDay(Number(plain.slice(2, 4)) % 20, Number(plain.slice(4, 6))) &&
      (10 - (weighted(plain, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(plain, 10),
  ),
  // Sweden.
  numbered(
    '(?:19|20)?\\d{6}[-+]\\d{4}',
    (plain) =>
      isMonthAndDay(Number(plain.slice(-8, -6)), Number(plain.slice(-6, -4)) % 60) &&
      passesLuhn(plain.slice(-10)),
  ),
  // Finland.
  numbered('\\d{6}[-+A-FU-Y]\\d{3}[0-9A-FHJ-NPR-Y]', (plain) => {
    const digits = `${plain.slice(0, 6)}${plain.slice(-4, -1)}`;
    return FINNISH_LETTERS.charAt(Number(digits) % 31) === plain.slice(-1);
  }),
  // Norway.
  numbered('\\d{6} ?\\d{5}', (plain) => {
    const first = (11 - (weighted(plain, [3, 7, 6, 1, 8, 9, 4, 5, 2]) % 11)) % 11;
    const second = (11 - (weighted(plain, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
    return first === digitAt(plain, 9) && second === digitAt(plain, 10);
  }),
  // Denmark.
  numbered('\\d{6}-\\d{4}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(0, 2)))),
  // Switzerland.
  numbered('756\\.?\\d{4}\\.?\\d{4}\\.?\\d{2}', (plain) => {
    const sum = weighted(plain, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3]);
    return (10 - (sum % 10)) % 10 === digitAt(plain, 12);
  }),
  // Belgium.
  numbered('\\d{2}\\.?\\d{2}\\.?\\d{2}-?\\d{3}[.-]?\\d{2}', (plain) => {
    const [number, check] = [plain.slice(0, 9), Number(plain.slice(9))];
    const isDay = isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6)));
    return isDay && (97 - restOf(number, 97) === check || 97 - restOf(`2${number}`, 97) === check);
  }),
  // Canada.
  numbered('\\d{3}([ -])\\d{3}\\1\\d{3}', passesLuhn),
  // South Africa.
  numbered(
    '\\d{6} ?\\d{4} ?[01]\\d{2}',
    (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6))) && passesLuhn(plain),
  ),
  // China.
  numbered(
    '\\d{17}[\\dX]',
    (plain) => {
      const sum = weighted(plain, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
      return '10X98765432'.charAt(sum % 11) === plain.charAt(17);
    },
    'i',
  ),
  // Korea.
  numbered('\\d{6}-[1-8]\\d{6}', (plain) =>
    isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6))),
  ),
  // Turkey.
  numbered('[1-9]\\d{10}', (plain) => {
    const odd = weighted(plain, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
    const even = weighted(plain, [0, 1, 0, 1, 0, 1, 0, 1]);
    const tenth = (((odd * 7 - even) % 10) + 10) % 10;
    return tenth === digitAt(plain, 9) && (odd + even + tenth) % 10 === digitAt(plain, 10);
  }),
  // Romania.
  numbered('[1-8]\\d{12}', (plain) => {
    const rest = weighted(plain, [2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9]) % 11;
    const isDay = isMonthAndDay(Number(plain.slice(3, 5)), Number(plain.slice(5, 7)));
    return isDay && (rest === 10 ? 1 : rest) === digitAt(plain, 12);
  }),
  // Chile.
  numbered('\\d{1,2}\\.\\d{3}\\.\\d{3}-[\\dK]', undefined, 'i'),
  // Czechia and Slovakia.
  numbered(
    '\\d{6}/\\d{4}',
    (plain) =>
      isMonthAndDay(Number(plain.slice(2, 4)) % 50, Number(plain.slice(4, 6))) && restOf(plain, 11) === 0,
  ),
  // Ireland.
  numbered('\\d{7}[A-W][A-IW]?', (plain) => {
    const second = plain.charCodeAt(8);
    const extra = second >= 0x41 && second <= 0x49 ? (second - 0x40) * 9 : 0;
    const rest = (weighted(plain, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23;
    return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(rest) === plain.charAt(7);
  }),
];

/** Numbers of persons that begin with a letter. */
const BEGIN_WITH_LETTER: readonly PersonNumber[] = [
  // Italy.
  numbered('[A-Z]{3} ?[A-Z]{3} ?\\d{2}[ABCDEHLMPRST]\\d{2} ?[A-Z]\\d{3}[A-Z]', undefined, 'i'),
  // United Kingdom.
  numbered(
    '(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]([ -]?)\\d{2}\\1\\d{2}\\1\\d{2}\\1[A-D]',
    undefined,
    'i',
  ),
  // Spain, of foreigners.
  numbered(
    '[XYZ][ -]?\\d{7}[ -]?[A-Z]',
    (plain) =>
      SPANISH_LETTERS.charAt(Number(`${'XYZ'.indexOf(plain.charAt(0))}${plain.slice(1, 8)}`) % 23) ===
      plain.charAt(8),
    'i',
  ),
  // India, for taxes.
  numbered('[A-Z]{3}[ABCFGHLJPT][A-Z]\\d{4}[A-Z]'),
  // Singapore.
  numbered('[STFG]\\d{7}[A-Z]', (plain) => {
    const offset = /^[TG]/.test(plain) ? 4 : 0;
    const rest = (weighted(plain.slice(1), [2, 7, 6, 5, 4, 3, 2]) + offset) % 11;
    return (/^[ST]/.test(plain) ? 'JZIHGFEDCBA' : 'XWUTRQPNMLK').charAt(rest) === plain.charAt(8);
  }),
  // Mexico.
  numbered('[A-Z]{4}\\d{6}[HMX][A-Z]{5}[A-Z0-9]\\d'),
];

const LABEL_WORDS =
  'ssn|social security|national id|national insurance|nino|nhs|tax id|taxpayer|tin|steuer-?id|steuernummer|idnr|sozialversicherungsnummer|' +
  'svnr|bsn|burgerservicenummer|pesel|cpf|rg|dni|nie|nif|cif|codice fiscale|personnummer|personal number|cpr|hetu|henkilötunnus|aadhaar|' +
  'aadhar|uidai|pan|my number|マイナンバー|curp|rut|sin|tfn|medicare|amka|egn|oib|emso|jmbg|cnp|passport|reisepass|passeport|pasaporte|' +
  'driver.?s licen[cs]e|führerschein|id card|identity card|personalausweis|ausweis|teudat|kimlik|нин|инн|снилс|паспорт|身份证|주민등록번호';
const LABEL = new RegExp(
  `(?<![\\p{L}\\d])(?:${LABEL_WORDS})(?: ?(?:number|nummer|no\\.?|nr\\.?|n\\.?º|#|is|ist|es|:|=)){0,2}[.]?["']?\\s{0,2}[:=#]?\\s{0,2}["']?$`,
  'iu',
);
const LABELLED = new RegExp(`^(?=[A-Z]{0,3}\\d)[A-Z]{0,3}(?:[ ./-]?\\d){6,14}(?:[ -]?[A-Z])?${NO_MORE}`, 'i');

/** The number of a person as states give it, at its first digit. */
export const findNationalId: Finder = (text, at, from) => {
  const following = text.slice(at, at + REACH);
  return matching(BEGIN_WITH_DIGIT, following, at) ?? findLabelled(text, following, at, from);
};

/** The number of a person that begins with a letter. */
export const findLetteredId: Finder = (text, at, from) => {
  const following = text.slice(at, at + 24);
  if (!/^[A-Za-z]{1,6} ?[A-Za-z]{0,3}[ -]?\d/.test(following)) return undefined;
  return matching(BEGIN_WITH_LETTER, following, at) ?? findLabelled(text, following, at, from);
};

function matching(numbers: readonly PersonNumber[], following: string, at: number): ReturnType<Finder> {
  for (const { pattern, check } of numbers) {
    const number = pattern.exec(following)?.[0];
    if (number === undefined) continue;
    const plain = number.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
    if (check?.(plain) !== false) return { kind: 'nationalId', start: at, end: at + number.length };
  }
  return undefined;
}

function findLabelled(text: string, following: string, at: number, from: number): ReturnType<Finder> {
  const number = LABELLED.exec(following)?.[0];
  if (number === undefined || !LABEL.test(text.slice(Math.max(from, at - 36), at))) return undefined;
  return { kind: 'nationalId', start: at, end: at + number.length };
}

export const id = 6168;
export const ids = [6168];
export const modules = {

/***/ 27194:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  F: () => (/* binding */ createDetector),
  e: () => (/* binding */ hasFinding)
});

;// CONCATENATED MODULE: ./src/records/check-digits.ts
/** Checks that numbers of cards, accounts and persons carry in themselves. All take digits without separators. */
/** Luhn: cards, Sweden, Canada, South Africa. */
function passesLuhn(digits) {
    let sum = 0;
    for (let index = 0; index < digits.length; index += 1) {
        const digit = digitAt(digits, digits.length - 1 - index);
        const doubled = index % 2 === 1 ? digit * 2 : digit;
        sum += doubled > 9 ? doubled - 9 : doubled;
    }
    return sum % 10 === 0;
}
/** The rest of a number of any length, digit by digit; letters count 10 to 35, as in an IBAN. */
function restOf(text, divisor) {
    let rest = 0;
    for (let index = 0; index < text.length; index += 1) {
        const value = Number.parseInt(text.charAt(index), 36);
        rest = (rest * (value > 9 ? 100 : 10) + value) % divisor;
    }
    return rest;
}
/** The sum of digits, each times its weight. */
function weighted(digits, weights) {
    return weights.reduce((sum, weight, index) => sum + weight * digitAt(digits, index), 0);
}
/** ISO 7064, modulus 11 and 10: Germany. */
function passesMod11And10(digits) {
    let product = 10;
    for (let index = 0; index < digits.length - 1; index += 1) {
        const sum = (digitAt(digits, index) + product) % 10;
        product = ((sum === 0 ? 10 : sum) * 2) % 11;
    }
    return (11 - product) % 10 === digitAt(digits, digits.length - 1);
}
const PRODUCTS = [
    '0123456789',
    '1234067895',
    '2340178956',
    '3401289567',
    '4012395678',
    '5987604321',
    '6598710432',
    '7659821043',
    '8765932104',
    '9876543210',
];
const PERMUTATIONS = [
    '0123456789',
    '1576283094',
    '5803796142',
    '8916043527',
    '9453126870',
    '4286573901',
    '2793806415',
    '7046913258',
];
/** Verhoeff: India. */
function passesVerhoeff(digits) {
    let check = 0;
    for (let index = 0; index < digits.length; index += 1) {
        const permutation = PERMUTATIONS[index % 8] ?? '';
        const digit = digitAt(permutation, digitAt(digits, digits.length - 1 - index));
        check = digitAt(PRODUCTS[check] ?? '', digit);
    }
    return check === 0;
}
/** Whether month and day can be. */
function isMonthAndDay(month, day) {
    return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}
function digitAt(digits, index) {
    return digits.charCodeAt(index) - 0x30;
}

;// CONCATENATED MODULE: ./src/records/detect-ids.ts

const NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
const REACH = 48;
/** Lengths of account numbers by country, from the registry of ISO 13616. */
const IBAN_LENGTHS = new Map(('AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BI27 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DJ27 DK18 DO28 EE20 EG29 ES24 FI18 FK18 ' +
    'FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HN28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 LU20 LV21 ' +
    'LY25 MC27 MD24 ME22 MK19 MN20 MR27 MT31 MU30 NI28 NL18 NO15 OM23 PK24 PL28 PS29 PT25 QA29 RO24 RS22 RU33 SA24 SC31 SD18 SE24 ' +
    'SI19 SK24 SM27 SO23 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20 YE30')
    .split(' ')
    .map((entry) => [entry.slice(0, 2), Number(entry.slice(2))]));
/** An international bank account number, at its first letter; blanks and dashes may stand between any of its signs. */
const findIban = (text, at) => {
    const length = IBAN_LENGTHS.get(text.slice(at, at + 2).toUpperCase());
    if (length === undefined || !/^..[ -]?\d[ -]?\d/.test(text.slice(at, at + 6)))
        return undefined;
    let account = '';
    let end = at;
    for (; account.length < length && end < at + length * 2; end += 1) {
        const sign = text.charAt(end);
        if (/[A-Za-z0-9]/.test(sign))
            account += sign;
        else if (sign !== ' ' && sign !== '-' && sign !== '.')
            return undefined;
    }
    if (account.length < length || /[A-Za-z0-9_]/.test(text.charAt(end)))
        return undefined;
    return restOf(`${account.slice(4)}${account.slice(0, 4)}`, 97) === 1
        ? { kind: 'iban', start: at, end }
        : undefined;
};
function numbered(pattern, check, flags = '') {
    return { pattern: new RegExp(`^${pattern}${NO_MORE}`, flags), check };
}
const SPANISH_LETTERS = 'TRWAGMYFPDXBNJZSQVHLCKE';
const FINNISH_LETTERS = '0123456789ABCDEFHJKLMNPRSTUVWXY';
/** Numbers of persons that begin with a digit. Each has a check of its own, or groups that nothing else has. */
const BEGIN_WITH_DIGIT = [
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
    numbered('\\d{2}\\.?\\d{3}\\.?\\d{3}[ -]?[A-Z]', (plain) => SPANISH_LETTERS.charAt(Number(plain.slice(0, 8)) % 23) === plain.charAt(8), 'i'),
    // Brazil.
    numbered('\\d{3}\\.?\\d{3}\\.?\\d{3}[-/ ]?\\d{2}', (plain) => {
        const check = (count) => {
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
    numbered('\\d{11}', (plain) => 
    // The month carries the century.
    isMonthAndDay(Number(plain.slice(2, 4)) % 20, Number(plain.slice(4, 6))) &&
        (10 - (weighted(plain, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3]) % 10)) % 10 === digitAt(plain, 10)),
    // Sweden.
    numbered('(?:19|20)?\\d{6}[-+]\\d{4}', (plain) => isMonthAndDay(Number(plain.slice(-8, -6)), Number(plain.slice(-6, -4)) % 60) &&
        passesLuhn(plain.slice(-10))),
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
    numbered('\\d{6} ?\\d{4} ?[01]\\d{2}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6))) && passesLuhn(plain)),
    // China.
    numbered('\\d{17}[\\dX]', (plain) => {
        const sum = weighted(plain, [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]);
        return '10X98765432'.charAt(sum % 11) === plain.charAt(17);
    }, 'i'),
    // Korea.
    numbered('\\d{6}-[1-8]\\d{6}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)), Number(plain.slice(4, 6)))),
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
    numbered('\\d{6}/\\d{4}', (plain) => isMonthAndDay(Number(plain.slice(2, 4)) % 50, Number(plain.slice(4, 6))) && restOf(plain, 11) === 0),
    // Ireland.
    numbered('\\d{7}[A-W][A-IW]?', (plain) => {
        const second = plain.charCodeAt(8);
        const extra = second >= 0x41 && second <= 0x49 ? (second - 0x40) * 9 : 0;
        const rest = (weighted(plain, [8, 7, 6, 5, 4, 3, 2]) + extra) % 23;
        return 'WABCDEFGHIJKLMNOPQRSTUV'.charAt(rest) === plain.charAt(7);
    }),
];
/** Numbers of persons that begin with a letter. */
const BEGIN_WITH_LETTER = [
    // Italy.
    numbered('[A-Z]{3} ?[A-Z]{3} ?\\d{2}[ABCDEHLMPRST]\\d{2} ?[A-Z]\\d{3}[A-Z]', undefined, 'i'),
    // United Kingdom.
    numbered('(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]([ -]?)\\d{2}\\1\\d{2}\\1\\d{2}\\1[A-D]', undefined, 'i'),
    // Spain, of foreigners.
    numbered('[XYZ][ -]?\\d{7}[ -]?[A-Z]', (plain) => SPANISH_LETTERS.charAt(Number(`${'XYZ'.indexOf(plain.charAt(0))}${plain.slice(1, 8)}`) % 23) ===
        plain.charAt(8), 'i'),
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
const LABEL_WORDS = 'ssn|social security|national id|national insurance|nino|nhs|tax id|taxpayer|tin|steuer-?id|steuernummer|idnr|sozialversicherungsnummer|' +
    'svnr|bsn|burgerservicenummer|pesel|cpf|rg|dni|nie|nif|cif|codice fiscale|personnummer|personal number|cpr|hetu|henkilötunnus|aadhaar|' +
    'aadhar|uidai|pan|my number|マイナンバー|curp|rut|sin|tfn|medicare|amka|egn|oib|emso|jmbg|cnp|passport|reisepass|passeport|pasaporte|' +
    'driver.?s licen[cs]e|führerschein|id card|identity card|personalausweis|ausweis|teudat|kimlik|нин|инн|снилс|паспорт|身份证|주민등록번호';
const LABEL = new RegExp(`(?<![\\p{L}\\d])(?:${LABEL_WORDS})(?: ?(?:number|nummer|no\\.?|nr\\.?|n\\.?º|#|is|ist|es|:|=)){0,2}[.]?["']?\\s{0,2}[:=#]?\\s{0,2}["']?$`, 'iu');
const LABELLED = new RegExp(`^(?=[A-Z]{0,3}\\d)[A-Z]{0,3}(?:[ ./-]?\\d){6,14}(?:[ -]?[A-Z])?${NO_MORE}`, 'i');
/** The number of a person as states give it, at its first digit. */
const findNationalId = (text, at, from) => {
    const following = text.slice(at, at + REACH);
    return matching(BEGIN_WITH_DIGIT, following, at) ?? findLabelled(text, following, at, from);
};
/** The number of a person that begins with a letter. */
const findLetteredId = (text, at, from) => {
    const following = text.slice(at, at + 24);
    if (!/^[A-Za-z]{1,6} ?[A-Za-z]{0,3}[ -]?\d/.test(following))
        return undefined;
    return matching(BEGIN_WITH_LETTER, following, at) ?? findLabelled(text, following, at, from);
};
function matching(numbers, following, at) {
    for (const { pattern, check } of numbers) {
        const number = pattern.exec(following)?.[0];
        if (number === undefined)
            continue;
        const plain = number.replace(/[^A-Za-z0-9]/g, '').toUpperCase();
        if (check?.(plain) !== false)
            return { kind: 'nationalId', start: at, end: at + number.length };
    }
    return undefined;
}
function findLabelled(text, following, at, from) {
    const number = LABELLED.exec(following)?.[0];
    if (number === undefined || !LABEL.test(text.slice(Math.max(from, at - 36), at)))
        return undefined;
    return { kind: 'nationalId', start: at, end: at + number.length };
}

;// CONCATENATED MODULE: ./src/records/detect-mail.ts
const MAX_LOCAL_LENGTH = 64;
const LOCAL_END = /(?:"[^"]{1,62}"|[\p{L}\p{N}\p{M}.!#$&'*+/=?^_`{|}~-]{0,63}[\p{L}\p{N}\p{M}!#$%&'*+_~-])$/u;
/** A name with a top-level domain, or an address in brackets. Labels and dots take turns, so there is one way to read it. */
const DOMAIN = /^(?:\[(?:IPv6:)?[0-9A-Fa-f:.]{2,45}\]|(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,62}\.){1,10}(?:xn--[A-Za-z0-9-]{2,59}|\p{L}[\p{L}\p{M}]{1,23}))/u;
/** A host without a top-level domain, behind a whole name: `jane.doe@mailhost`. */
const HOST = /^[A-Za-z][A-Za-z0-9-]{2,62}(?![\p{L}\p{N}_@./-])/u;
const TWO_NAMES = /(?:^|[^\p{L}\p{N}])[\p{L}]{1,40}[._][\p{L}]{2,40}$/u;
/** Versions of packages (`core@1.2.3-beta.rc`) and names of pictures (`icon@2x.png`). */
const NO_DOMAIN = /^(?:\d+\.\d+|\d+x\.)/;
/** Blanks around the sign and the dots, as people write who do not want to be found by machines. */
const SPACED = /^ {0,2}@ {0,2}((?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62} {0,2}\. {0,2}){1,5}\p{L}{2,24})(?![\p{L}\p{N}_])/u;
/** A mail address, at its `@`. */
const findMail = (text, at, from) => {
    const domainStart = at + 1;
    const following = text.slice(domainStart, domainStart + 255);
    const before = text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at);
    const local = localBefore(before);
    if (local !== undefined) {
        const domain = NO_DOMAIN.test(following) ? null : DOMAIN.exec(following);
        const end = domain ?? (TWO_NAMES.test(local) ? HOST.exec(following) : null);
        if (end !== null)
            return { kind: 'mail', start: at - local.length, end: domainStart + end[0].length };
    }
    return findSpaced(text, at, before);
};
function localBefore(before) {
    const local = LOCAL_END.exec(before)?.[0];
    if (local === undefined)
        return undefined;
    // What joins a name of a parameter or a scheme to the address is no part of it.
    const own = local.replace(/^.*[=/?&|`](?=[^=/?&|`]+$)/u, '').replace(/^[.'{]+(?=.)/u, '');
    return own;
}
function findSpaced(text, at, before) {
    const blanks = / {0,2}$/.exec(before)?.[0].length ?? 0;
    const spaced = SPACED.exec(text.slice(at - blanks, at + 160));
    if (spaced === null ||
        (blanks === 0 && !text.slice(at, at + 2).startsWith('@ ') && !(spaced[1] ?? '').includes(' ')))
        return undefined;
    const local = /[\p{L}\p{N}._+-]{2,64}$/u.exec(before.slice(0, before.length - blanks))?.[0];
    if (local === undefined)
        return undefined;
    return { kind: 'mail', start: at - blanks - local.length, end: at - blanks + spaced[0].length };
}
const AT_WORD = /^(?:[[({<]{1,2} {0,2}(?:at|AT|At|ät|arroba|chez) {0,2}[\])}>]{1,2}| (?:at|AT|At|ät|arroba) )/u;
const DOT_WORD = String.raw `(?: {0,2}\. {0,2}| {0,2}[[({<]{1,2} {0,2}(?:dot|DOT|Dot|punkt|Punkt|punto|point) {0,2}[\])}>]{1,2} {0,2}| (?:dot|DOT|punkt|punto|point) )`;
const WORDED_DOMAIN = new RegExp(`^ {0,2}([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:${DOT_WORD}[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,4}(${DOT_WORD})[A-Za-z]{2,24})(?![A-Za-z0-9_])`, 'u');
/** `jane (at) example (dot) com`, at the bracket or blank before the word. */
const findWordedMail = (text, at, from) => {
    const sign = AT_WORD.exec(text.slice(at, at + 12))?.[0];
    if (sign === undefined)
        return undefined;
    const domain = WORDED_DOMAIN.exec(text.slice(at + sign.length, at + sign.length + 160));
    if (domain === null)
        return undefined;
    // "meet at example.com" is prose; without brackets the dot has to be a word too.
    if (sign.startsWith(' ') && /^ {0,2}\. {0,2}$/.test(domain[2] ?? ''))
        return undefined;
    const before = text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at).replace(/ {1,2}$/, '');
    const local = /[\p{L}\p{N}._+-]{2,64}$/u.exec(before)?.[0];
    if (local === undefined)
        return undefined;
    const start = Math.max(from, at - MAX_LOCAL_LENGTH) + before.length - local.length;
    return { kind: 'mail', start, end: at + sign.length + domain[0].length };
};

// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(77030);
;// CONCATENATED MODULE: ./src/records/finding.ts
/** Letters and digits of ASCII and `_`. NaN, which stands before the first character, is none. */
function isWordPart(code) {
    return ((code >= 0x30 && code <= 0x39) ||
        (code >= 0x41 && code <= 0x5a) ||
        (code >= 0x61 && code <= 0x7a) ||
        code === 0x5f);
}
/** Digits of ASCII in a text. */
function countDigits(text) {
    let count = 0;
    for (let index = 0; index < text.length; index += 1)
        if (isDigit(text.charCodeAt(index)))
            count += 1;
    return count;
}
function isDigit(code) {
    return code >= 0x30 && code <= 0x39;
}

;// CONCATENATED MODULE: ./src/records/detect-phone.ts

const detect_phone_REACH = 48;
/** Fewer digits than this are no phone number that could be told from others. */
const MIN_PHONE_DIGITS = 7;
const detect_phone_NO_MORE = '(?![\\dA-Za-z_]|[-.:]\\d)';
const E164 = /^(?:\+{1,2}|%2B) ?[1-9](?:[ ()./-]{0,3}\d){6,14}(?![\dA-Za-z_])/i;
const EXPANDED_DATE = /^\+\d{4,6}-\d{2}-\d{2}/;
const BRACKETED = /^\((\d{1,5})\)[ ./-]{0,3}\d(?:[ ./-]{0,2}\d){4,10}(?![\dA-Za-z_]|-\d)/;
const DATE = /^(?:(?:19|20)\d{2}([-./ ])\d{1,2}\1\d{1,2}|\d{1,2}([-./ ])\d{1,2}\2(?:19|20)\d{2})(?!\d)/;
const IPV4_LIKE = /^\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d|\.\d)/;
function grouping(pattern, more = {}) {
    return { pattern: new RegExp(`^${pattern}${detect_phone_NO_MORE}`), ...more };
}
/** Area and exchange of North America begin with 2 to 9; in numbers with two dashes people write anything. */
function isAmerican(number) {
    return (/^(?:1.)?\d{3}-\d{3}-/.test(number) || /^(?:1.[2-9]\d{2}.[2-9]|[2-9]\d{2}.(?:[2-9]|\d{3} ))/.test(number));
}
/** Numbers side by side, such as marks of a scale, rise. */
function isRising(numbers) {
    return numbers.every((number, index) => index === 0 || number > (numbers[index - 1] ?? 0));
}
/** Numbers by their groups; what stands there is a number to call without a word that says so. */
const GROUPED = [
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
const detect_phone_LABELLED = new RegExp(`^\\d(?:[ ()./-]{0,3}\\d){4,14}${detect_phone_NO_MORE}`);
const PHONE_WORDS = 'phone|telephone|tel|mobile|cell|fax|ani|dnis|caller|call|sms|whatsapp|sips|sip|dial|dialed|dialled|telefon|telefono|' +
    'téléphone|teléfono|telefone|telefoon|telefonnummer|rufnummer|handy|mobil|mobilnummer|mobiel|móvil|movil|celular|cellulare|' +
    'portable|gsm|puhelin|puhelinnumero|tlf|callback|hotline|extension|msisdn|рабочий|телефон|тел|моб|電話|电话|携帯|전화|هاتف|टेलीफोन|फोन';
const PHONE_LABEL = new RegExp(`(?:(?<![\\p{L}])(?:${PHONE_WORDS}|${PHONE_WORDS.toUpperCase()})|(?:${capitalised(PHONE_WORDS)}))` +
    '(?: ?(?:[Nn]umber|[Nn]ummer|[Nn]o\\.?|[Nn]r\\.?|#))?[.]?["\']?\\s{0,2}[:=]?\\s{0,2}["\'(]?$', 'u');
function capitalised(words) {
    return words.replace(/(?<!\p{L})\p{Ll}/gu, (letter) => letter.toUpperCase());
}
/** A phone number that begins with `+`, `%2B` or a bracket. */
const findPhone = (text, at) => {
    const following = text.slice(at, at + detect_phone_REACH);
    if (EXPANDED_DATE.test(following))
        return undefined;
    const international = E164.exec(following);
    if (international !== null)
        return phone(at, international[0].length);
    const bracketed = BRACKETED.exec(following);
    if (bracketed === null || /^(?:19|20)\d{2}$/.test(bracketed[1] ?? ''))
        return undefined;
    const shortArea = (bracketed[1] ?? '').length < 2 && !/^\(\d\) \d{4} \d{4}$/.test(bracketed[0]);
    const rest = bracketed[0].replace(/^\(\d+\)[ ./-]*/, '');
    const digits = countDigits(bracketed[0]);
    if (DATE.test(rest) || shortArea)
        return undefined;
    return digits >= 9 && digits <= 13 ? phone(at, bracketed[0].length) : undefined;
};
/** A phone number at its first digit: shown by its groups, or by a word before it. */
function findPlainPhone(text, at, from) {
    const following = text.slice(at, at + detect_phone_REACH);
    const digitsAhead = countDigits(following);
    if (digitsAhead < 5)
        return undefined;
    const before = text.charAt(at - 1);
    const isDate = DATE.test(following) || IPV4_LIKE.test(following);
    if (!isDate && digitsAhead >= MIN_PHONE_DIGITS && before !== '/') {
        const length = groupedLength(following);
        if (length > 0)
            return phone(at, length);
    }
    const labelled = isDate ? null : detect_phone_LABELLED.exec(following);
    if (labelled === null || !PHONE_LABEL.test(text.slice(Math.max(from, at - 28), at)))
        return undefined;
    return phone(at, labelled[0].length);
}
function groupedLength(following) {
    if (!MAY_BE_GROUPED.test(following))
        return 0;
    for (const { pattern, digits: [least, most] = [8, 16], only } of GROUPED) {
        const number = pattern.exec(following)?.[0];
        if (number === undefined)
            continue;
        const digits = countDigits(number);
        if (digits >= least && digits <= most && only?.(number) !== false)
            return number.length;
    }
    return 0;
}
function phone(start, length) {
    return { kind: 'phone', start, end: start + length };
}

;// CONCATENATED MODULE: ./src/records/detect-numbers.ts





/** The longest of the numbers looked for, with room for its separators. */
const detect_numbers_REACH = 48;
const detect_numbers_NO_MORE = '(?![\\dA-Za-z_]|[-.]\\d)';
/** Four octets; the dots may be in brackets, as people write who do not want a link. */
const IPV4 = /^(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?:\.|\[\.\]|\(\.\))(\d{1,3})(?![\dA-Za-z_]|\.\d|[-+][A-Za-z])/;
const DASHED_IPV4 = /^(\d{1,3})-(\d{1,3})-(\d{1,3})-(\d{1,3})(?![\d_]|-\d)/;
const HOST_WORD = /(?:^|[^A-Za-z])(?:ip|ec2|host|client|dyn|dhcp|pool|static|cable|dsl|adsl|ppp|nat|vpn|node)-$/i;
const VERSION_WORD = /(?:version|ver|release|build|rev|revision|firmware|\bv)[.]?["']?\s{0,2}[:=]?\s{0,2}$/i;
const CARDS = [
    /^\d{13,19}(?![\dA-Za-z_]|[-.]\d)/,
    new RegExp(`^\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}\\1\\d{3}${detect_numbers_NO_MORE}`),
    new RegExp(`^\\d{4}([ .-])\\d{4}\\1\\d{4}\\1\\d{4}${detect_numbers_NO_MORE}`),
    new RegExp(`^3\\d{3}([ .-])\\d{6}\\1\\d{4,5}${detect_numbers_NO_MORE}`),
];
const CARD_LENGTHS = /^(?:4(?:\d{12}|\d{15}|\d{18})|(?:5[1-5]|2[2-7])\d{14}|3[47]\d{13}|3[068]\d{12}|35\d{14}|(?:6|5[06-8])\d{15,18})$/;
/** An IPv4 address, a card, a national id or a phone number, at its first digit; the character before is no part of a word. */
const findNumber = (text, at, from) => {
    const before = text.charAt(at - 1);
    const following = text.slice(at, at + detect_numbers_REACH);
    // Parts of ids and dates, which are many. Only the end of a range of addresses, and the name of a host, stands there too.
    if (before === '-' && !endsRange(at, from))
        return findDashedIpv4(text, at, from, following);
    const ipv4 = findIpv4(text, at, from, following);
    if (ipv4 !== undefined)
        return ipv4;
    const continued = before === '-' || (before === '.' && isDigit(text.charCodeAt(at - 2)));
    const digits = countDigits(following);
    if (continued || digits < 5)
        return undefined;
    const card = cardLength(following);
    if (card > 0)
        return finding('card', at, card);
    return (digits < 8 ? undefined : findNationalId(text, at, from)) ?? findPlainPhone(text, at, from);
};
/** An IPv6 address, at its first colon or at one behind a word. */
const findIpv6 = (text, at, from) => {
    let start = at;
    while (start > from && start > at - 5 && isHex(text.charCodeAt(start - 1)))
        start -= 1;
    const before = text.charCodeAt(start - 1);
    const labelled = before === 0x3a && /[G-Zg-z_][A-Za-z0-9_]{0,15}:$/.test(text.slice(Math.max(from, start - 17), start));
    if (isWordPart(before) || (before === 0x3a && !labelled) || before === 0x2e || before === 0x2d)
        return undefined;
    const [run = ''] = /^[0-9A-Fa-f:.]+/.exec(text.slice(start, start + detect_numbers_REACH)) ?? [];
    const address = run.replace(/[.]+$|(?<!:):$/, '');
    const telling = /\d/.test(address) || address.split(':').filter((group) => group !== '').length >= 3;
    if (!telling || isWordPart(text.charCodeAt(start + run.length)) || !(0,external_node_net_.isIPv6)(address))
        return undefined;
    return finding('ip', start, address.length);
};
/** Four numbers are a version where a word or a product's name before them says so, or letters follow. */
function findIpv4(text, at, from, following) {
    const match = IPV4.exec(following);
    if (match === null || !areOctets(match))
        return undefined;
    const before = text.charAt(at - 1);
    if (before === '.' || (before === '-' && !endsRange(at, from)))
        return undefined;
    // Behind a word and a slash stand versions of products, and addresses, which have a larger number.
    if (before === '/' &&
        isWordPart(text.charCodeAt(at - 2)) &&
        match.slice(1).every((octet) => Number(octet) < 100))
        return undefined;
    if (VERSION_WORD.test(text.slice(Math.max(from, at - 16), at)))
        return undefined;
    return finding('ip', at, match[0].length);
}
/** `ip-198-51-100-7`, as hosts are named. */
function findDashedIpv4(text, at, from, following) {
    const match = DASHED_IPV4.exec(following);
    // A machine of a private network is known to nobody outside.
    if (match === null ||
        !areOctets(match) ||
        match[1] === '10' ||
        !HOST_WORD.test(text.slice(Math.max(from, at - 10), at)))
        return undefined;
    return finding('ip', at, match[0].length);
}
function areOctets(match) {
    return match
        .slice(1, 5)
        .every((octet) => Number(octet) <= 255 && (octet.length !== 2 || !octet.startsWith('0')));
}
/** Whether a finding ends at the dash before. */
function endsRange(at, from) {
    return from === at - 1 && from > 0;
}
function cardLength(following) {
    for (const pattern of CARDS) {
        const match = pattern.exec(following);
        if (match === null)
            continue;
        const digits = match[0].replace(/\D/g, '');
        if (CARD_LENGTHS.test(digits) && passesLuhn(digits))
            return match[0].length;
    }
    return 0;
}
function finding(kind, start, length) {
    return { kind, start, end: start + length };
}
function isHex(code) {
    return isDigit(code) || (code >= 0x41 && code <= 0x46) || (code >= 0x61 && code <= 0x66);
}

;// CONCATENATED MODULE: ./src/records/detect-secrets.ts
const LABEL_REACH = 48;
const VALUE_REACH = 512;
/** `password`, `clientSecret`, `"api_key"` … at the end of what stands before `:` or `=`. */
const PASSWORD_WORDS = 'pass(?:word|wort|wd|phrase|code)s?|pwd|secret|kennwort|contraseñ?n?a|contrasenya|mot[ -]de[ -]passe|senha|wachtwoord|lösenord|adgangskode|hasło|' +
    'salasana|пароль|密码|密碼|パスワード|비밀번호|parola|pin ?code|(?:api|app|access|private|secret|encryption|signing|account|auth|shared|master|session|sas)[ _-]?key';
const LABEL_END = '(?:[ _-]?(?:value|text|hash|\\d{1,2}))?(?: ?\\([^()]{1,20}\\))?\\\\{0,2}["\'`\\]]{0,2}\\s{0,2}$';
const PASSWORD_LABEL = new RegExp(`(?:${PASSWORD_WORDS}|(?<=[a-z0-9])Pass|(?<=[_-])pass)${LABEL_END}`, 'iu');
const TOKEN_LABEL = /(?:token|credentials?|authorization|session[ _-]?id|cookie|api[ _-]?auth|bearer|jwt|x-auth|otp)\\{0,2}["'`\]]{0,2}\s{0,2}$/i;
const QUOTED_VALUE = /^([=:>]{0,2}\s{0,3}\\?(["'`]))((?:(?!\2)[^\\\n]|\\(?!\2).){1,512})/;
const BARE_VALUE = /^([=:>]{0,2}\s{0,3})([^\s,;&"'`<>(){}[\]]{3,512})/;
/** Words that tell the state of a secret and are none. */
const STATES = new Set(('required expired expires invalid valid changed change reset missing null none true false empty unset updated removed ' +
    'created deleted disabled enabled policy yes not must the and was were has have set incorrect wrong unknown undefined ' +
    'redacted hidden masked optional string rotated revoked revoke rotate never always weak strong locked unlocked default ' +
    'view edit add delete create update read manage all').split(' '));
/** The value of `password=…`, `secret: …` and the like, at the `=` or `:`; the label stays. */
const findAssigned = (text, at, from) => {
    const labelText = text.slice(Math.max(from, at - LABEL_REACH), at);
    const password = PASSWORD_LABEL.exec(labelText);
    const label = password ?? TOKEN_LABEL.exec(labelText);
    if (label === null)
        return undefined;
    const following = text.slice(at + 1, at + 1 + VALUE_REACH + 8);
    const quoted = QUOTED_VALUE.exec(following);
    const match = quoted ?? BARE_VALUE.exec(following);
    if (match === null)
        return undefined;
    const lead = match[1] ?? '';
    const value = (quoted === null ? match[2] : match[3]) ?? '';
    if (quoted === null) {
        const plainWord = value.toLowerCase().replace(/[.!?:]+$/, '');
        if (STATES.has(plainWord) || /^[*•x.-]+$/i.test(value))
            return undefined;
        // `routing:token:view` is a permission, "token: expiring" prose; a token of letters alone is longer.
        const permission = text.charAt(at) === ':' && labelText.charAt(label.index - 1) === ':';
        if (permission || (password === null && /^[A-Za-z]{1,15}(?::[A-Za-z*]+)*[.!?]?$/.test(value)))
            return undefined;
        if (/^[A-Za-z]+:[A-Za-z*]+$/.test(value) && lead === '')
            return undefined;
    }
    const start = at + 1 + lead.length;
    return { kind: 'secret', start, end: start + value.length };
};
/** `password is hunter2`, `--password hunter2`, `Passwort lautet …`: without a sign between, the value has to look like one. */
const SPOKEN = new RegExp(`(?:${PASSWORD_WORDS})(?:["'\u2019]?s)?(?: (?:is|was|ist|lautet|war|es|est|é|er|on|to|now|=>|->)){0,3} {1,2}["'\`\u201c\u201e]?([^\\s"'\`,;]{4,64})`, 'iuy');
/** A password behind its name and a blank, at the first letter of the name. */
const findSpoken = (text, at) => {
    SPOKEN.lastIndex = at;
    const match = SPOKEN.exec(text);
    const value = match?.[1]?.replace(/[.!?:)]+$/, '') ?? '';
    if (match === null ||
        !/\d/.test(value) ||
        !/[\p{L}!#$%&*+=?@^~-]/u.test(value) ||
        /^\d+(?:st|nd|rd|th|s|x|ms|min|h|d)?$/.test(value))
        return undefined;
    const start = at + match[0].lastIndexOf(match[1] ?? '');
    return { kind: 'secret', start, end: start + value.length };
};
/** `<password>hunter2</password>`, at the `>` of the first. */
const findMarkup = (text, at, from) => {
    const tag = /<(\p{L}[\p{L}\d_:.-]{0,40})(?: [^<>]{0,60})?$/u.exec(text.slice(Math.max(from, at - 104), at))?.[1];
    if (tag === undefined || !PASSWORD_LABEL.test(tag))
        return undefined;
    const value = /^[^<>\n]{1,512}(?=<\/)/.exec(text.slice(at + 1, at + 1 + VALUE_REACH + 8))?.[0];
    return value === undefined ? undefined : { kind: 'secret', start: at + 1, end: at + 1 + value.length };
};
const USER_INFO = /^:\/\/([^\s/?#@:]{0,128}:[^\s/?#@]{1,256})@/;
/** User and password of an address, at the colon of its scheme. */
const findUserInfo = (text, at) => {
    if (!text.startsWith('://', at))
        return undefined;
    const match = USER_INFO.exec(text.slice(at, at + 400));
    return match === null
        ? undefined
        : { kind: 'secret', start: at + 3, end: at + 3 + (match[1] ?? '').length };
};
const PEM_BEGIN = '-----BEGIN ';
const PEM_END = '-----END ';
/** A private key or another closed block in PEM; without its end, all that follows. Certificates and public keys stay. */
const findPem = (text, at) => {
    if (!text.startsWith(PEM_BEGIN, at))
        return undefined;
    const label = text.slice(at + PEM_BEGIN.length, at + PEM_BEGIN.length + 40);
    if (/^(?:CERTIFICATE|PUBLIC KEY)/.test(label))
        return undefined;
    const endLine = text.indexOf(PEM_END, at);
    const endDashes = endLine < 0 ? -1 : text.indexOf('-----', endLine + PEM_END.length);
    return { kind: 'secret', start: at, end: endDashes < 0 ? text.length : endDashes + 5 };
};

// EXTERNAL MODULE: ./src/base/json.ts
var json = __webpack_require__(23659);
// EXTERNAL MODULE: ./src/records/encoded.ts
var encoded = __webpack_require__(83804);
;// CONCATENATED MODULE: ./src/records/detect-tokens.ts


/** Keys that their issuer marks, by first letters: what follows the letters decides. */
const ISSUED = [
    ['AKIA', /^AKIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['ASIA', /^ASIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['ABIA', /^ABIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['ACCA', /^ACCA[0-9A-Z]{16}(?![0-9A-Za-z])/],
    ['AIza', /^AIza[\w-]{35,}/],
    ['GOCSPX-', /^GOCSPX-[\w-]{20,}/],
    ['ya29.', /^ya29\.[\w-]{20,}/],
    ['1//0', /^1\/\/0[\w-]{40,}/],
    ['ghp_', /^ghp_[A-Za-z0-9]{20,}/],
    ['gho_', /^gho_[A-Za-z0-9]{20,}/],
    ['ghu_', /^ghu_[A-Za-z0-9]{20,}/],
    ['ghs_', /^ghs_[A-Za-z0-9]{20,}/],
    ['ghr_', /^ghr_[A-Za-z0-9]{20,}/],
    ['github_pat_', /^github_pat_\w{22,}/],
    ['gl', /^gl(?:pat|dt|rt|cbt|ptt|ft|imt|agent|oas|soat)-[\w-]{20,}/],
    ['GR1348941', /^GR1348941[\w-]{20,}/],
    ['xox', /^xox[abeoprs]-[\w-]{10,}/],
    ['xapp-', /^xapp-[\w-]{20,}/],
    ['xwfp-', /^xwfp-[\w-]{20,}/],
    ['hooks.slack.com', /^hooks\.slack\.com\/(?:services|workflows)\/[\w/-]{20,}/],
    ['sk-', /^sk-(?=[\w-]{0,60}\d)[\w-]{20,}/],
    ['sk_', /^sk_(?:live|test)_\w{16,}/],
    ['rk_', /^rk_(?:live|test)_\w{16,}/],
    ['whsec_', /^whsec_[A-Za-z0-9+/]{24,}/],
    ['npm_', /^npm_[A-Za-z0-9]{36,}/],
    ['pypi-', /^pypi-[\w-]{40,}/],
    ['rubygems_', /^rubygems_[a-f0-9]{40,}/],
    ['dckr_pat_', /^dckr_(?:pat|oat)_[\w-]{20,}/],
    ['SG.', /^SG\.[\w-]{16,}\.[\w-]{16,}/],
    ['SK', /^SK[0-9a-f]{32}(?![\w-])/],
    ['key-', /^key-[0-9a-f]{32}(?![\w-])/],
    ['hvs.', /^hvs\.[\w-]{24,}/],
    ['hvb.', /^hvb\.[\w-]{24,}/],
    ['hf_', /^hf_[A-Za-z0-9]{30,}/],
    ['do', /^do[por]_v1_[a-f0-9]{64}/],
    ['HRKU-', /^HRKU-[\w-]{30,}/],
    ['dapi', /^dapi[0-9a-f]{32}(?:-\d)?(?!\w)/],
    ['dp.', /^dp\.(?:pt|st|ct|sa|scim|audit)\.[A-Za-z0-9._]{32,}/],
    ['ATATT3', /^ATATT3[\w=-]{40,}/],
    ['ATBB', /^ATBB[A-Za-z0-9_=.-]{24,}/],
    ['ATCTT3', /^ATCTT3[\w=-]{40,}/],
    ['shp', /^shp(?:at|ss|ca|pa)_[a-fA-F0-9]{32}/],
    ['sq0', /^sq0(?:atp|csp|idp)-[\w-]{22,}/],
    ['EAAA', /^EAAA[A-Za-z0-9_-]{50,}/],
    ['EAA', /^EAA[A-Za-z0-9]{60,}/],
    ['PMAK-', /^PMAK-[a-f0-9]{24}-[a-f0-9]{34}/],
    ['NRAK-', /^NRAK-[A-Z0-9]{27}/],
    ['glc_', /^glc_[A-Za-z0-9+/]{32,}={0,2}/],
    ['glsa_', /^glsa_[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}/],
    ['lin_api_', /^lin_api_[A-Za-z0-9]{32,}/],
    ['ntn_', /^ntn_[A-Za-z0-9]{40,}/],
    ['secret_', /^secret_[A-Za-z0-9]{43}/],
    ['figd_', /^figd_[\w-]{38,}/],
    ['pat', /^pat[A-Za-z0-9]{14}\.[a-f0-9]{64}/],
    ['pul-', /^pul-[a-f0-9]{40}/],
    ['pscale_', /^pscale_(?:tkn|pw|oauth)_[\w.-]{32,}/],
    ['sbp_', /^sbp_[a-f0-9]{40}/],
    ['sntry', /^sntry[su]_[\w+/=-]{40,}/],
    ['tskey-', /^tskey-[a-z]{2,12}-[\w-]{16,}/],
    ['AGE-SECRET-KEY-', /^AGE-SECRET-KEY-1[A-Z0-9]{58}/],
    ['ops_', /^ops_eyJ[\w+/=-]{40,}/],
    ['p8e-', /^p8e-[A-Za-z0-9]{32}/],
    ['LTAI', /^LTAI[A-Za-z0-9]{17,21}(?![A-Za-z0-9])/],
    ['sl.', /^sl\.(?:u\.)?[\w-]{60,}/],
    ['v1.0-', /^v1\.0-[a-f0-9]{24}-[a-f0-9]{146}/],
    ['access_token$', /^access_token\$(?:production|sandbox)\$[a-z0-9]{16}\$[a-f0-9]{32}/],
];
const ISSUED_BY_LETTER = new Map([...new Set(ISSUED.map(([prefix]) => prefix.charCodeAt(0)))].map((code) => [
    code,
    ISSUED.filter(([prefix]) => prefix.charCodeAt(0) === code),
]));
/** Keys without letters of their own, by the shape of the whole. */
const SHAPED = /\d{8,10}:AA[A-Za-z0-9_-]{33}(?![\w-])|[0-9a-f]{32}-us\d{1,2}(?![\w-])|[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/y;
/** A secret of an application in the directory of Microsoft, whose mark stands in its middle. */
const MARKED_WITHIN = /^[\w.~-]{3}\dQ~[\w.~-]{31,34}/;
/** What can be an encoding of a mail address or of a number. */
const ENCODED = /(?:[0-9a-f]{20,}|[0-9A-F]{20,}|(?:[0-9A-Fa-f]{2}[:-]){9,}[0-9A-Fa-f]{2}|[A-Za-z0-9+/_-]{12,}={0,2})(?![\w+/=-])/y;
const MAX_ENCODED_LENGTH = 4096;
const JWT = /^(eyJ[\w-]{8,})\.[\w-]{2,}\.[\w-]*(?:\.[\w-]+\.[\w-]+)?/;
const BEARER = /^(bearer[ \t:="']{1,3})([\w.~+/-]{8,}={0,2})/i;
const BASIC = /^(basic[ \t]{1,2})([A-Za-z0-9+/]{6,}={0,2})/i;
/** A token or key that shows itself, at the first letter of a word. */
const findIssued = (text, at) => {
    const code = text.charCodeAt(at);
    if (code === 0x65)
        return text.startsWith('eyJ', at) ? findJwt(text, at) : undefined;
    if (code === 0x42 || code === 0x62)
        return findCredentials(text, at);
    const shaped = findShaped(text, at);
    if (shaped !== undefined)
        return shaped;
    const candidates = ISSUED_BY_LETTER.get(code);
    if (candidates === undefined)
        return undefined;
    for (const [prefix, pattern] of candidates) {
        if (!text.startsWith(prefix, at))
            continue;
        const match = pattern.exec(text.slice(at));
        if (match !== null)
            return { kind: 'secret', start: at, end: at + match[0].length };
    }
    return undefined;
};
/** Three parts of Base64, or five, are a token only where the first one decodes to a header that names its algorithm. */
function findJwt(text, at) {
    const match = JWT.exec(text.slice(at));
    if (match === null)
        return undefined;
    try {
        const header = JSON.parse(Buffer.from(match[1] ?? '', 'base64url').toString('utf8'));
        if (!(0,json/* isJsonObject */.OW)(header) || typeof header['alg'] !== 'string')
            return undefined;
    }
    catch {
        return undefined;
    }
    return { kind: 'jwt', start: at, end: at + match[0].length };
}
/** What follows `Bearer` and `Basic`; the word itself stays. */
function findCredentials(text, at) {
    const second = text.charCodeAt(at + 1) | 0x20;
    if (second !== 0x65 && second !== 0x61)
        return undefined;
    const following = text.slice(at);
    const bearer = BEARER.exec(following);
    if (bearer !== null) {
        const [, word = '', credential = ''] = bearer;
        // "Bearer authentication" is prose.
        if (!/\d/.test(credential) && credential.length < 24)
            return undefined;
        return { kind: 'token', start: at + word.length, end: at + bearer[0].length };
    }
    const basic = BASIC.exec(following);
    if (basic === null)
        return undefined;
    const [, word = '', credential = ''] = basic;
    if (!/^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(credential, 'base64').toString('latin1')))
        return undefined;
    return { kind: 'token', start: at + word.length, end: at + basic[0].length };
}
/** A key that shows itself by the shape of the whole, at its first sign. */
function findShaped(text, at) {
    SHAPED.lastIndex = at;
    const key = SHAPED.exec(text)?.[0];
    return key === undefined ? undefined : { kind: 'secret', start: at, end: at + key.length };
}
/** A key that shows itself by a mark in its middle, at the `~`. */
const findMarked = (text, at, from) => {
    const start = at - 5;
    if (start < from || text.charCodeAt(at - 1) !== 0x51)
        return undefined;
    const key = MARKED_WITHIN.exec(text.slice(start, start + 48))?.[0];
    return key === undefined ? undefined : { kind: 'secret', start, end: start + key.length };
};
/** A token of Base64 or of hexadecimal digits in whose text `find` finds something, at its first sign. */
function findEncoded(text, at, find) {
    ENCODED.lastIndex = at;
    const token = ENCODED.exec(text)?.[0];
    if (token === undefined || token.length > MAX_ENCODED_LENGTH)
        return undefined;
    for (const decoded of (0,encoded/* decodedTexts */.v)(token)) {
        const inside = find(decoded);
        if (inside !== undefined)
            return { kind: inside.kind, start: at, end: at + token.length };
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/records/detect-view.ts

/** What makes a view differ from its text: signs beyond ASCII, invisible ones, and escapes of addresses, JSON and HTML. */
const TO_NORMALISE = /[^\t\n\r\x20-\x7e]|%[0-9A-Fa-f]{2}|\\+[ux][0-9A-Fa-f]{2}|&(?:#|[a-z]{2,8};)|=40/;
const INVISIBLE = /\p{Cf}|\p{Mn}|[\u{115f}\u{1160}\u{3164}\u{ffa0}]/u;
const DIGIT = /\p{Nd}/u;
const SPACE = /[\p{Zs}\u2028\u2029\u0085]/u;
const DASH = /[\p{Pd}\u2212\u02d7\u2500]/u;
const DOT = /[\u3002\uff61\u00b7\u2027\u2219\u22c5\u30fb]/u;
const ENTITIES = {
    commat: '@',
    amp: '&',
    period: '.',
    plus: '+',
    nbsp: ' ',
    colon: ':',
    equals: '=',
    lpar: '(',
    rpar: ')',
    sol: '/',
    lowbar: '_',
    hyphen: '-',
    dash: '-',
    quot: '"',
    apos: "'",
};
/** A mark of Japanese that stands for a dash between digits. */
const PROLONGED = 0x30fc;
/** A byte, escaped up to four times over. */
const PERCENT = /%(?:25){0,3}([0-9A-Fa-f]{2})/y;
const ESCAPES = /\\{1,4}u[0-9A-Fa-f]{4}|\\{1,4}u\{[0-9A-Fa-f]{1,6}\}|\\{1,4}x[0-9A-Fa-f]{2}|&#\d{1,7};?|&#[xX][0-9A-Fa-f]{1,6};?|&[a-z]{2,8};|=40/y;
/**
 * The text in one form of writing: compatibility forms (NFKC, sign by sign), without invisible signs, any digits, blanks, dashes and
 * dots as those of ASCII, escapes of addresses, JSON and HTML read. The text itself where it has none of these.
 */
function viewOf(text) {
    if (!TO_NORMALISE.test(text))
        return { text, place: (start, end) => [start, end] };
    const parts = [];
    const starts = [];
    const ends = [];
    const add = (shown, start, end) => {
        parts.push(shown);
        let units = shown.length;
        while (units > 0) {
            starts.push(start);
            ends.push(end);
            units -= 1;
        }
    };
    for (let at = 0; at < text.length;) {
        const code = text.charCodeAt(at);
        if (code === 0x25) {
            const read = readPercent(text, at);
            if (read !== undefined) {
                add(normalSign(read.sign), at, read.end);
                at = read.end;
                continue;
            }
        }
        if (code === 0x26 || code === 0x5c || code === 0x3d) {
            ESCAPES.lastIndex = at;
            const escape = ESCAPES.exec(text)?.[0];
            const read = escape === undefined ? undefined : readEscape(escape);
            if (escape !== undefined && read !== undefined) {
                for (const sign of read)
                    add(normalSign(sign), at, at + escape.length);
                at += escape.length;
                continue;
            }
        }
        if (code >= 0x20 && code < 0x7f) {
            add(text.charAt(at), at, at + 1);
            at += 1;
            continue;
        }
        if (code === PROLONGED && isDigit(parts.at(-1)?.charCodeAt(0) ?? 0)) {
            add('-', at, at + 1);
            at += 1;
            continue;
        }
        const sign = String.fromCodePoint(text.codePointAt(at) ?? 0xfffd);
        add(normalSign(sign), at, at + sign.length);
        at += sign.length;
    }
    return {
        text: parts.join(''),
        place: (start, end) => [starts[start] ?? text.length, end === 0 ? 0 : (ends[end - 1] ?? text.length)],
    };
}
function readEscape(escape) {
    if (escape === '=40')
        return '@';
    if (escape.startsWith('\\'))
        return fromCode(escape.replace(/^\\+[ux]\{?|\}$/g, ''), 16);
    if (!escape.startsWith('&#'))
        return ENTITIES[escape.slice(1, -1)];
    const hex = /^&#[xX]/.test(escape);
    return fromCode(escape.replace(/^&#[xX]?|;$/g, ''), hex ? 16 : 10);
}
function fromCode(digits, base) {
    const code = Number.parseInt(digits, base);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
/** One sign from its escaped bytes of UTF-8; undefined where they are none. */
function readPercent(text, at) {
    PERCENT.lastIndex = at;
    const first = PERCENT.exec(text)?.[1];
    if (first === undefined)
        return undefined;
    let bytes = `%${first}`;
    let end = PERCENT.lastIndex;
    const lead = Number.parseInt(first, 16);
    if ((lead & 0xc0) === 0x80 || lead > 0xf4)
        return undefined;
    for (let more = lead >= 0xf0 ? 3 : lead >= 0xe0 ? 2 : lead >= 0xc0 ? 1 : 0; more > 0; more -= 1) {
        PERCENT.lastIndex = end;
        const next = PERCENT.exec(text)?.[1];
        // Checked here, since an exception for each is slow.
        if (next === undefined || (Number.parseInt(next, 16) & 0xc0) !== 0x80)
            return undefined;
        bytes += `%${next}`;
        end = PERCENT.lastIndex;
    }
    try {
        return { sign: decodeURIComponent(bytes), end };
    }
    catch {
        return undefined;
    }
}
const known = new Map();
const MEMO_SIZE = 4096;
function normalSign(sign) {
    if (sign.length === 1 && sign.charCodeAt(0) < 0x80)
        return sign;
    let normal = known.get(sign);
    if (normal === undefined) {
        normal = findNormalSign(sign);
        if (known.size >= MEMO_SIZE)
            known.clear();
        known.set(sign, normal);
    }
    return normal;
}
function findNormalSign(sign) {
    if (INVISIBLE.test(sign))
        return '';
    if (SPACE.test(sign))
        return ' ';
    if (DOT.test(sign))
        return '.';
    const plain = sign.normalize('NFKC');
    if (DASH.test(plain))
        return '-';
    if (SPACE.test(plain))
        return ' ';
    return DIGIT.test(plain) && plain.charCodeAt(0) > 0x7f ? digitOf(plain) : plain;
}
/** Digits of a script stand in a row from its zero, and no two rows touch that NFKC leaves. */
function digitOf(sign) {
    const code = sign.codePointAt(0) ?? 0;
    let value = 0;
    while (value < 9 && DIGIT.test(String.fromCodePoint(code - value - 1)))
        value += 1;
    return String(value);
}

;// CONCATENATED MODULE: ./src/records/detectors.ts








const MAX_REMEMBERED = 2000;
const MAX_REMEMBERED_LENGTH = 100;
/**
 * A detector that tells each finding's kind, never its value. It reads a normalised view of the text. One pass over it; what is tried
 * at a place looks at a bounded stretch around it or at text that no other try looks at, so that time grows with length for every text.
 */
function createDetector(onFound) {
    // Names of things come again and again, and most hold nothing.
    const clean = new Set();
    return (text) => {
        if (clean.has(text))
            return text;
        const view = viewOf(text);
        let result = '';
        let from = 0;
        let shown = 0;
        for (let at = 0; at < view.text.length; at += 1) {
            const finding = findAt(view.text, at, from);
            if (finding === undefined)
                continue;
            onFound(finding.kind);
            const [start, end] = view.place(finding.start, finding.end);
            result += `${text.slice(shown, start)}[${finding.kind}]`;
            shown = Math.max(shown, end);
            from = finding.end;
            at = finding.end - 1;
        }
        if (shown > 0)
            return result + text.slice(shown);
        if (text.length <= MAX_REMEMBERED_LENGTH) {
            if (clean.size >= MAX_REMEMBERED)
                clean.clear();
            clean.add(text);
        }
        return text;
    };
}
/** Whether a detector would find anything. */
function hasFinding(text) {
    return firstFinding(text) !== undefined;
}
function firstFinding(text) {
    const view = viewOf(text).text;
    for (let at = 0; at < view.length; at += 1) {
        const finding = findPlain(view, at, 0);
        if (finding !== undefined)
            return finding;
    }
    return undefined;
}
function findAt(text, at, from) {
    const found = findPlain(text, at, from);
    if (found !== undefined || !beginsToken(text, at))
        return found;
    return findEncoded(text, at, firstFinding);
}
function beginsToken(text, at) {
    const before = text.charCodeAt(at - 1);
    return (isWordPart(text.charCodeAt(at)) &&
        !isWordPart(before) &&
        before !== 0x2d &&
        before !== 0x2b &&
        before !== 0x2f);
}
function findPlain(text, at, from) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
        if (isWordPart(text.charCodeAt(at - 1)) && !endsWithWord(text, at))
            return undefined;
        return findShaped(text, at) ?? findNumber(text, at, from);
    }
    if ((code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a) || code > 0x7f) {
        const before = text.charCodeAt(at - 1);
        if (code > 0x7f && before > 0x7f)
            return undefined;
        if (before === 0x2d)
            return findSpoken(text, at, from);
        if (isWordPart(before))
            return before === 0x5f ? findSpoken(text, at, from) : undefined;
        return findAtLetter(text, at, from);
    }
    switch (code) {
        case 0x40: // @
            return findMail(text, at, from);
        case 0x20: // blank
        case 0x5b: // [
        case 0x7b: // {
            return findWordedMail(text, at, from);
        case 0x3c: // <
            return findWordedMail(text, at, from);
        case 0x28: // (
            return (findWordedMail(text, at, from) ??
                (isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from)));
        case 0x2b: // +
            return isWordPart(text.charCodeAt(at - 1)) ? undefined : findPhone(text, at, from);
        case 0x3a: // :
            return findIpv6(text, at, from) ?? findUserInfo(text, at, from) ?? findAssigned(text, at, from);
        case 0x3d: // =
            return findAssigned(text, at, from);
        case 0x3e: // >
            return findMarkup(text, at, from);
        case 0x2d: // -
            return findPem(text, at, from);
        case 0x7e: // ~
            return findMarked(text, at, from);
        default:
            return undefined;
    }
}
function findAtLetter(text, at, from) {
    return (findIssued(text, at, from) ??
        findIban(text, at, from) ??
        findLetteredId(text, at, from) ??
        findSpoken(text, at, from));
}
/** Whether a number stands behind a word or `_` that is no part of it: `ip_198.51.100.7`, `tel4930123456`. */
function endsWithWord(text, at) {
    return text.charCodeAt(at - 1) === 0x5f && !isDigit(text.charCodeAt(at - 2));
}


/***/ }),

/***/ 83804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   v: () => (/* binding */ decodedTexts)
/* harmony export */ });
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
function decodedTexts(token) {
    const whole = stepsOf(token);
    if (token.length <= MIN_PART_LENGTH || !/[-_/]/.test(token))
        return whole;
    const parts = token.split(/[-_/]/).filter((part) => part.length >= MIN_PART_LENGTH);
    return [...whole, ...parts.flatMap(stepsOf)];
}
function stepsOf(token) {
    const texts = [];
    for (let text = decoded(token); text !== undefined && texts.length < MAX_STEPS; text = decoded(text))
        texts.push(text);
    return texts;
}
function decoded(token) {
    const hex = HEX.exec(token)?.[1] ?? (JOINED_HEX.test(token) ? token.replace(/[:-]/g, '') : undefined);
    return ((hex === undefined ? undefined : textOf(Buffer.from(hex, 'hex'))) ??
        (BASE64.test(token) ? textOf(Buffer.from(token, 'base64')) : undefined) ??
        (BASE32.test(token) ? textOf(fromBase32(token)) : undefined));
}
function textOf(bytes) {
    const text = bytes.toString(bytes[1] === 0 ? 'utf16le' : 'utf8');
    return NO_TEXT.test(text) ? undefined : text;
}
function fromBase32(token) {
    const bytes = [];
    let bits = 0;
    let held = 0;
    for (const digit of token.replace(/=+$/, '')) {
        held = (held << 5) | BASE32_DIGITS.indexOf(digit);
        bits += 5;
        if (bits < 8)
            continue;
        bits -= 8;
        bytes.push(held >> bits);
        held &= (1 << bits) - 1;
    }
    return Buffer.from(bytes);
}


/***/ }),

/***/ 93:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ak: () => (/* binding */ isKeptName),
/* harmony export */   Jg: () => (/* binding */ isWord),
/* harmony export */   NG: () => (/* binding */ PLAIN_TESTS),
/* harmony export */   O: () => (/* binding */ isMapKey),
/* harmony export */   ac: () => (/* binding */ isFieldName),
/* harmony export */   hT: () => (/* binding */ kindTest)
/* harmony export */ });
/* harmony import */ var _base_json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(23659);
/* harmony import */ var _detectors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(27194);
/* harmony import */ var _encoded_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(83804);
/* harmony import */ var _instant_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(28471);




const MAX_ID_LENGTH = 200;
const MAX_WORD_LENGTH = 100;
const MAX_NAME_LENGTH = 80;
/** Words come again and again; what was found out about one is remembered. */
const MEMO_SIZE = 2000;
const ID = /^[A-Za-z0-9_-][A-Za-z0-9._:/|~=+-]*$/;
const WORD = /^[A-Za-z0-9_]+(?:[.:/-]+[A-Za-z0-9_]+|\[\d{0,4}\])*$/;
const FIELD_NAME = /^(?=.{1,40}$)[a-z_][A-Za-z_]*(?:[0-9]{1,2}[A-Za-z_]+)*[0-9]{0,2}$/;
const NUMERAL = /^-?\d{1,6}(?:\.\d{1,15})?(?:[eE][+-]?\d{1,3})?$/;
const DATE = String.raw `\d{4}-\d{2}(?:-\d{2})?`;
const TIME = String.raw `\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?`;
const MOMENT = String.raw `${DATE}(?:[T ]${TIME}(?:Z|[+-]\d{2}(?::?\d{2})?)?)?`;
const LENGTH = String.raw `P(?=[\dT])(?:\d{1,6}[YMWD])*(?:T(?:\d{1,6}(?:\.\d{1,9})?[HMS])+)?`;
const OTHER_INSTANT = new RegExp(`^(?:(?:${MOMENT}|${LENGTH})(?:/(?:${MOMENT}|${LENGTH}))?|${TIME}(?:Z|[+-]\\d{2}:?\\d{2})?)$`);
/** The test of a kind. `words` are those that the vendor knows for a word; one of bounded shape is one too. */
function kindTest(kind, words = []) {
    switch (kind) {
        case 'id':
            return (value) => (typeof value === 'string' ? isId(value) : isPlainNumber(value));
        case 'instant':
            return (value) => (typeof value === 'string' ? isInstant(value) : isEpoch(numberOf(value)));
        case 'number':
            return (value) => (typeof value === 'string' ? NUMERAL.test(value) : typeof value !== 'boolean');
        case 'boolean':
            return (value) => typeof value === 'boolean' || value === 'true' || value === 'false';
        case 'word': {
            const known = new Set(words);
            const isKnownWord = remembered((text) => known.has(text) || isWord(text));
            return (value) => typeof value === 'string' ? isKnownWord(value) : typeof value === 'boolean' || isPlainNumber(value);
        }
    }
}
/** Of kinds whose values are mostly written in one way: whether bytes of ASCII are that, which no text must be made of then. */
const PLAIN_TESTS = { id: isUuidAt, instant: _instant_js__WEBPACK_IMPORTED_MODULE_2__/* .isPlainInstantAt */ .xU };
/** Whether the key of a map may stay: an opaque id or one word. */
function isMapKey(name) {
    return isId(name) || isWord(name);
}
/** Whether a name that no rule has may stay or be told: written as fields are, or an opaque id. */
function isFieldName(name) {
    return FIELD_NAME.test(name) && !saysMore(name);
}
/** Whether a name below a rule for any depth may stay. */
function isKeptName(name) {
    return name.length <= MAX_NAME_LENGTH && (isFieldName(name) || isId(name));
}
/**
 * A UUID, a number, or a token without blanks, `@` or words: an id that somebody chose is often a mail address, a number to
 * call or a name. What is joined of several by `:`, `/` or `|` must be of ids throughout.
 */
function isId(text) {
    if (isUuid(text))
        return true;
    // One short word in small letters: keys that a service chose, such as `default`, look like this.
    if (/^[a-z]{1,12}$/.test(text))
        return true;
    if (text.length > MAX_ID_LENGTH || !ID.test(text))
        return false;
    return text.split(/[:/|]/).every(isIdPart) && !(0,_detectors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFinding */ .e)(text) && !saysMore(text);
}
/** Runs for every id of every record, hence by hand and not by a pattern. */
function isUuid(text) {
    if (text.length !== 36)
        return false;
    for (let at = 0; at < 36; at += 1) {
        const code = text.charCodeAt(at);
        const isHyphen = at === 8 || at === 13 || at === 18 || at === 23;
        if (isHyphen ? code !== 0x2d : !isHexDigit(code))
            return false;
    }
    return true;
}
/** The same of a text as its bytes of ASCII. */
function isUuidAt(bytes, from, to) {
    if (to - from !== 36)
        return false;
    for (let index = 0; index < 36; index += 1) {
        const byte = bytes[from + index] ?? 0;
        const isHyphen = index === 8 || index === 13 || index === 18 || index === 23;
        if (isHyphen ? byte !== 0x2d : !isHexDigit(byte))
            return false;
    }
    return true;
}
const HEX_DIGITS = new Uint8Array(256);
for (const digit of '0123456789abcdefABCDEF')
    HEX_DIGITS[digit.charCodeAt(0)] = 1;
function isHexDigit(code) {
    return HEX_DIGITS[code] === 1;
}
function isIdPart(part) {
    if (part === '' || isUuid(part))
        return true;
    const digits = part.replace(/[._~-]/g, '');
    if (/^\d+$/.test(digits))
        return digits === part ? !couldBeCalled(digits) : digits.length < 7 || isInstant(part);
    return !hasWords(part);
}
/** Letters without a digit beside them are words from four on, unless they change their case as chance does; two runs joined by `.` or `_` are a name. */
function hasWords(part) {
    if (/(?:^|[._~-])[A-Za-z]{2,}[._][A-Za-z]{3,}/.test(part))
        return true;
    if (/\d/.test(part))
        return false;
    const runs = part.match(/[A-Za-z]{4,}/g) ?? [];
    return runs.some((run) => run.length < 12 || (run.match(/[a-z][A-Z]/g) ?? []).length < 3);
}
/** One token of bounded shape: letters, digits and `_`, joined by `.`, `:`, `/`, `-`, with places of lists in brackets. */
function isWord(text) {
    if (text.length > MAX_WORD_LENGTH || !WORD.test(text))
        return false;
    if (/^[\d.:/-]+$/.test(text) && text.replace(/\D/g, '').length > 6)
        return isUuid(text);
    return !(0,_detectors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFinding */ .e)(text) && !saysMore(text);
}
/** Whether a token, or a part of it, is personal or secret data in an encoding. */
function saysMore(token) {
    const saysSo = (part) => (0,_encoded_js__WEBPACK_IMPORTED_MODULE_3__/* .decodedTexts */ .v)(part).some((text) => isSentence(text) || (0,_detectors_js__WEBPACK_IMPORTED_MODULE_1__/* .hasFinding */ .e)(text));
    return saysSo(token) || (/[.:|~]/.test(token) && token.split(/[.:|~]/).some(saysSo));
}
/** Whether what an encoding says is words or a name: no id is made of these. */
function isSentence(text) {
    return /\p{L}{2,} +\p{L}{2,}/u.test(text) || /^[\p{L}' .-]{8,}$/u.test(text);
}
function isInstant(text) {
    if ((0,_instant_js__WEBPACK_IMPORTED_MODULE_2__/* .readInstant */ .Wr)(text) !== undefined || OTHER_INSTANT.test(text))
        return true;
    return /^\d{10}(?:\d{3})?$/.test(text) && isEpoch(Number(text));
}
/** Seconds, milliseconds, microseconds or nanoseconds since 1970, up to 2052; or a length of time. */
function isEpoch(value) {
    if (value === undefined)
        return false;
    const seconds = 2.6e9;
    return ((value >= 0 && value <= seconds) ||
        [1e3, 1e6, 1e9].some((unit) => value >= 1e8 * unit && value <= seconds * unit));
}
function numberOf(value) {
    if (typeof value === 'number')
        return value;
    return value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? Number(value.text) : undefined;
}
function isPlainNumber(value) {
    const text = typeof value === 'number' ? String(value) : value instanceof _base_json_js__WEBPACK_IMPORTED_MODULE_0__/* .ExactNumber */ .fh ? value.text : '@';
    return !/[^\d.eE+-]/.test(text) && !couldBeCalled(text);
}
/** Whether digits alone are as long as a number with its area, and begin as one: ids that count are shorter, moments begin with 1. */
function couldBeCalled(digits) {
    return /^(?:00?[1-9]\d{7,12}|1[2-9]\d{2}[2-9]\d{6}|[2-9]\d{9,13})$/.test(digits);
}
function remembered(test) {
    const memo = new Map();
    return (text) => {
        let known = memo.get(text);
        if (known === undefined) {
            known = test(text);
            if (memo.size >= MEMO_SIZE)
                memo.clear();
            memo.set(text, known);
        }
        return known;
    };
}


/***/ }),

/***/ 73508:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ZU: () => (/* binding */ parsePseudonymKey),
/* harmony export */   jm: () => (/* binding */ generatePseudonymKey),
/* harmony export */   jx: () => (/* binding */ PSEUDONYM)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(38522);
/* harmony import */ var node_zlib__WEBPACK_IMPORTED_MODULE_1___default = /*#__PURE__*/__webpack_require__.n(node_zlib__WEBPACK_IMPORTED_MODULE_1__);
/* harmony import */ var _base_digest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(42857);
/* harmony import */ var _base_errors_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(34758);




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
function parsePseudonymKey(text) {
    const trimmed = text.trim();
    const bytes = keyBytes(trimmed);
    if (bytes.length < MIN_KEY_BYTES)
        throw refused(`has ${bytes.length} bytes`);
    const weakness = readings(trimmed, bytes)
        .map(weaknessOf)
        .find((found) => found !== undefined);
    if (weakness !== undefined)
        throw refused(weakness);
    if (isDigestOfWord(bytes))
        throw refused('is the digest of a well-known word');
    return createKey(bytes);
}
/** The key as it is used, and as what it was before somebody encoded it: words in Base64 are words. */
function readings(text, bytes) {
    const found = [bytes, Buffer.from(text, 'utf8')];
    for (let inner = bytes, depth = 0; depth < MAX_ENCODINGS && isPrintable(inner); depth += 1) {
        const decoded = keyBytes(inner.toString('latin1').trim());
        if (decoded.equals(inner))
            break;
        found.push(decoded);
        inner = decoded;
    }
    return found;
}
/** The text of a good new key: 64 hexadecimal digits. `randomBytes` must be a source fit for secrets. */
function generatePseudonymKey(randomBytes) {
    return Buffer.from(randomBytes(GENERATED_KEY_BYTES)).toString('hex');
}
/** What a pseudonym looks like. */
const PSEUDONYM = /^psn_[0-9a-f]{32}$/;
function createKey(bytes) {
    const digest = (message) => (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', bytes).update(message, 'utf8').digest('hex');
    let young = new Map();
    let old = new Map();
    return {
        keyId: digest(KEY_ID_MESSAGE).slice(0, 12),
        pseudonym(domain, value) {
            const message = `${domain}\0${value}`;
            let pseudonym = young.get(message);
            if (pseudonym !== undefined)
                return pseudonym;
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
function keyBytes(text) {
    if (/^[0-9a-fA-F]+$/.test(text))
        return Buffer.from(text, 'hex');
    if (/^[A-Za-z0-9+/_-]+={0,2}$/.test(text)) {
        const decoded = Buffer.from(text, 'base64');
        if (decoded.length >= MIN_KEY_BYTES)
            return decoded;
    }
    return Buffer.from(text, 'utf8');
}
function weaknessOf(bytes) {
    const counts = new Map();
    for (const byte of bytes)
        counts.set(byte, (counts.get(byte) ?? 0) + 1);
    if (counts.size < MIN_DISTINCT_BYTES)
        return `is made of ${counts.size} different bytes only`;
    if (Math.max(...counts.values()) > bytes.length / 3)
        return 'repeats one byte over and over';
    if (hasPeriod(bytes))
        return 'repeats a short pattern';
    const steps = bytes.subarray(1).filter((byte, index) => Math.abs(byte - (bytes[index] ?? 0)) <= 1).length;
    if (steps > bytes.length / 2)
        return 'is a sequence';
    if ((0,node_zlib__WEBPACK_IMPORTED_MODULE_1__.deflateRawSync)(bytes, { level: 9 }).length < MIN_PACKED_BYTES)
        return 'repeats itself';
    const text = isPrintable(bytes) ? bytes.toString('latin1') : '';
    // Six letters alone make many pairs of a language by chance.
    return text === '' || /^[0-9a-fA-F]+$/.test(text) ? undefined : wordsIn(text);
}
/** Whether all bytes are signs of ASCII: 32 random ones are so once in 10^14 keys. */
function isPrintable(bytes) {
    return bytes.every((byte) => byte >= 0x20 && byte < 0x7f);
}
function hasPeriod(bytes) {
    for (let period = 1; period <= bytes.length / 2; period += 1) {
        if (bytes.subarray(period).equals(bytes.subarray(0, bytes.length - period)))
            return true;
    }
    return false;
}
function isDigestOfWord(bytes) {
    return ['', 'key', 'hello', 'admin', ...COMMON_WORDS].some((word) => [word, `${word}\n`].some((text) => (0,_base_digest_js__WEBPACK_IMPORTED_MODULE_2__/* .startSha256 */ .yS)().update(text, 'utf8').digest().equals(bytes)));
}
/** Pairs of letters that half of the text in European languages is made of, and a tenth of random letters. */
const COMMON_PAIRS = new Set(('th he in er an re on at en nd ti es or te of ed is it al ar st to nt ng se ha as ou io le ve co me de hi ri ro ic ne ea ra ce li ch ' +
    'll be ma si om ur ei ie ge un el la qu').split(' '));
const MIN_PAIRS = 14;
const MAX_COMMON_SHARE = 0.34;
/** A key that is little more than well-known words and sequences, or that is written like a language. */
function wordsIn(text) {
    const lower = text.toLowerCase();
    let rest = lower;
    for (const word of COMMON_WORDS)
        rest = rest.replaceAll(word, '');
    if (rest.length < Math.min(20, text.length))
        return 'is made of well-known words or sequences';
    const pairs = Array.from({ length: lower.length - 1 }, (_, at) => lower.slice(at, at + 2)).filter((pair) => /^[a-z]{2}$/.test(pair));
    const common = pairs.filter((pair) => COMMON_PAIRS.has(pair)).length;
    return pairs.length >= MIN_PAIRS && common > pairs.length * MAX_COMMON_SHARE
        ? 'is made of words'
        : undefined;
}
function refused(weakness) {
    return (0,_base_errors_js__WEBPACK_IMPORTED_MODULE_3__/* .invalidInput */ .aY)(`pseudonymKey ${weakness}; it must have at least ${MIN_KEY_BYTES} random bytes, as hexadecimal digits, Base64 or text. ` +
        'Make one with "genesys-core keygen" and keep it as a secret.');
}


/***/ })

};

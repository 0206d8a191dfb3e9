import { readFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { lintSource } from '@secretlint/core';
import { creator } from '@secretlint/secretlint-rule-preset-recommend';
import { findPhoneNumbersInText, getExampleNumber, type CountryCode } from 'libphonenumber-js/max';
import examples from 'libphonenumber-js/mobile/examples';
import { createDetector } from '../../src/records/detectors.js';
import {
  madeAddresses,
  madeCards,
  madeHarmless,
  madeIbans,
  madeMails,
  madePersonNumbers,
  madePhones,
  madeTokens,
} from './generated-corpus.js';
import {
  assignedRows,
  cardRows,
  harmlessTexts,
  ibanRows,
  ipRows,
  mailRows,
  nationalIdRows,
  phoneRows,
  tokenRows,
  type Row,
} from './held-corpus.js';

const COUNTRIES = (
  'US CA GB DE FR IT ES PT NL BE LU CH AT IE DK SE NO FI IS PL CZ SK HU RO BG GR TR UA RU IL AE SA ZA EG NG KE IN PK CN JP KR TW HK SG ' +
  'MY TH VN PH ID AU NZ BR AR CL MX CO PE'
).split(' ') as CountryCode[];
const phoneForms = COUNTRIES.flatMap((country) => {
  const number = getExampleNumber(country, examples);
  return number === undefined
    ? []
    : [[number.formatInternational(), number.formatNational(), number.number, number.getURI()] as const];
});
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  'mail addresses': mailRows(),
  [`phone numbers of ${phoneForms.length} countries`]: phoneRows(phoneForms),
  'account numbers (IBAN) of 36 countries': ibanRows(),
  'card numbers': cardRows(),
  'national ids of 16 countries': nationalIdRows(),
  'IPv4 and IPv6 addresses': ipRows(),
  'tokens of 30 issuers': tokenRows(),
  'secrets in assignments': assignedRows(),
};

const MADE: Readonly<Record<string, readonly Row[]>> = {
  'made: mail addresses': madeMails(),
  'made: phone numbers of 41 countries': madePhones(),
  'made: account numbers (IBAN) of 10 countries': madeIbans(),
  'made: card numbers': madeCards(),
  'made: numbers of persons of 10 countries': madePersonNumbers(),
  'made: IPv4 and IPv6 addresses': madeAddresses(),
  'made: tokens of 20 issuers': madeTokens(),
};
const HARMLESS: Readonly<Record<string, readonly string[]>> = {
  ...harmlessTexts(),
  ...Object.fromEntries(Object.entries(madeHarmless()).map(([group, texts]) => [`made ${group}`, texts])),
};
const ALL = { ...ROWS, ...MADE };

const detect = createDetector(() => undefined);
const isFound = ([text, personal]: Row): boolean => {
  const left = detect(text);
  return left !== text && !left.includes(personal);
};
/** Six signs in a row of what is personal are as much as told. */
const isFoundWhole = ([text, personal]: Row): boolean => {
  const left = detect(text);
  return (
    left !== text &&
    Array.from({ length: personal.length - 5 }, (_, at) => personal.slice(at, at + 6)).every(
      (part) => !left.includes(part),
    )
  );
};
const foundIn = (row: Row, kind: string): boolean =>
  Object.hasOwn(MADE, kind) ? isFoundWhole(row) : isFound(row);
const share = (part: number, whole: number): string => `${((part / whole) * 100).toFixed(1)} %`;

describe('the detectors on a corpus held apart', () => {
  it.each(Object.entries(ALL))('find %s', (kind, rows) => {
    const missed = rows.filter((row) => !foundIn(row, kind)).map(([text]) => text);
    expect({ missed, enough: missed.length <= rows.length * 0.02 }).toEqual({ missed, enough: true });
  });

  it.each(Object.entries(HARMLESS))('leave %s alone', (_group, texts) => {
    const alarms = texts.filter((text) => detect(text) !== text);
    expect({ alarms, few: alarms.length <= texts.length * 0.01 }).toEqual({ alarms, few: true });
  });

  it('have their figures in CONTRIBUTING', () => {
    const found = Object.entries(ALL).map(([kind, rows]) => {
      const count = rows.filter((row) => foundIn(row, kind)).length;
      return `| ${kind} | ${count} of ${rows.length} | ${share(count, rows.length)} |`;
    });
    const alarms = Object.entries(HARMLESS).map(([group, texts]) => {
      const count = texts.filter((text) => detect(text) !== text).length;
      return `| false alarms on ${group} | ${count} of ${texts.length} | ${share(count, texts.length)} |`;
    });
    const cells = (line: string): string[] => line.split('|').map((cell) => cell.trim());
    const guide = readFileSync('.github/CONTRIBUTING.md', 'utf8').split('\n').map(cells);
    for (const line of [...found, ...alarms]) expect(guide).toContainEqual(cells(line));
  });
});

describe('two other finders as judges', () => {
  it('what a phone library finds in a text, the detectors find too', () => {
    const texts = phoneForms.map(
      ([international], index) => `Number ${index % 7}: ${international} is Ann's`,
    );
    for (const text of texts) {
      const numbers = findPhoneNumbersInText(text);
      expect(numbers.length).toBeGreaterThan(0);
      for (const { startsAt, endsAt } of numbers)
        expect(detect(text)).not.toContain(text.slice(startsAt, endsAt));
    }
  });

  it('what rules for secrets in sources find, the detectors find too', async () => {
    const rows = [...tokenRows(), ...assignedRows()];
    let judged = 0;
    for (const [index, row] of rows.entries()) {
      const { messages } = await lintSource({
        source: { filePath: `row-${index}.txt`, content: row[0], ext: '.txt', contentType: 'text' },
        options: { config: { rules: [{ id: 'preset', rule: creator }] } },
      });
      if (messages.length === 0) continue;
      judged += 1;
      expect({ text: row[0], found: isFound(row) }).toEqual({ text: row[0], found: true });
    }
    expect(judged).toBeGreaterThan(20);
  });
});

import { describe, expect, it } from '@jest/globals';
import type { JsonObject } from '../../src/base/json.js';
import { toJsonLine } from '../../src/base/json.js';
import type { RedactionProfile } from '../../src/catalog/types.js';
import { createDetector } from '../../src/records/detectors.js';
import { parsePseudonymKey } from '../../src/records/pseudonym.js';
import { createRedactor } from '../../src/records/redact.js';
import { FOUND, HARMLESS } from './detector-corpus.js';
import {
  assignedRows,
  cardRows,
  harmlessTexts,
  ibanRows,
  ipRows,
  mailRows,
  tokenRows,
} from './held-corpus.js';

const pseudonymKey = parsePseudonymKey('4f1c9a0be37d5526c8e1f0943b7a6d2290f4e8c15ba37d60c2418e9f7b03d5aa');
const profile: RedactionProfile = {
  description: 'All that may be done with a value.',
  allow: {
    id: { why: 'it is tried here', action: 'keep', kind: 'id' },
    at: { why: 'it is tried here', action: 'keep', kind: 'instant' },
    text: { why: 'it is tried here', action: 'keep', kind: 'text' },
    short: { why: 'it is tried here', action: 'truncate', maxLength: 12 },
    ip: { why: 'it is tried here', action: 'mask', mask: 'ip' },
    phone: { why: 'it is tried here', action: 'mask', mask: 'phone' },
    mail: { why: 'it is tried here', action: 'mask', mask: 'mail' },
    note: { why: 'it is tried here', action: 'mask', mask: 'text' },
    user: { why: 'it is tried here', action: 'pseudonymise', domain: 'user' },
  },
};

const redact = (record: JsonObject, again = false): JsonObject =>
  createRedactor(profile, { pseudonymKey, again }).redact(record);

describe('a redacted record that is redacted again', () => {
  it.each<[string, JsonObject]>([
    ['ids and instants', { id: '5f0c2a8e-7a55-4f55-9a44-2f4c1f0d5b1a', at: '2026-11-22T00:00:00.000Z' }],
    ['free text with findings', { text: 'mail jane@example.com, call +49 30 1234567, from 198.51.100.7' }],
    ['a text that was cut', { short: 'a text that is longer than twelve' }],
    ['an IPv4 address', { ip: '198.51.100.7' }],
    ['an IPv6 address', { ip: '2001:db8:1:2:3:4:5:6' }],
    ['an IPv4 address in an IPv6 one', { ip: '::ffff:198.51.100.7' }],
    ['a 6to4 address', { ip: '2002:c633:6407::1' }],
    ['a phone number', { phone: '+49 30 1234567' }],
    ['a mail address', { mail: 'jane.doe@example.com' }],
    ['a short text', { note: 'short' }],
    ['a longer text', { note: 'x'.repeat(50) }],
    ['a text of a page', { note: 'x'.repeat(500) }],
    ['a text of a book', { note: 'x'.repeat(5000) }],
    ['a pseudonym', { user: 'jane.doe@example.com' }],
    ['null and empty values', { user: null, text: '', note: '', mail: null }],
  ])('stays as it is: %s', (_, record) => {
    const once = redact(record);
    expect(Object.keys(once).sort()).toEqual(Object.keys(record).sort());
    expect(toJsonLine(redact(once, true))).toBe(toJsonLine(once));
  });

  it.each<[string, JsonObject]>([
    ['a field that no rule names', { id: 'a', secretField: 'x' }],
    ['a mail address where a pseudonym belongs', { user: 'jane.doe@example.com' }],
    ['a mail address in free text', { text: 'jane.doe@example.com' }],
    ['a whole IP address', { ip: '198.51.100.7' }],
    ['a whole phone number', { phone: '+49301234567' }],
    ['a whole mail address', { mail: 'jane.doe@example.com' }],
    ['a mail address in the place of an id', { id: 'jane.doe@example.com' }],
    ['a text that is too long', { short: 'a text that is longer than twelve' }],
  ])('does not stay as it is where it was none: %s', (_, record) => {
    expect(toJsonLine(redact(record, true))).not.toBe(toJsonLine(record));
  });

  it('a pseudonym that the service sent is made one of ours the first time', () => {
    const sent = { user: `psn_${'a'.repeat(32)}` };
    expect(redact(sent)).not.toEqual(sent);
  });

  it('detectors find nothing in what they left', () => {
    const detect = createDetector(() => undefined);
    const rows = [mailRows(), ibanRows(), cardRows(), ipRows(), tokenRows(), assignedRows()].flat();
    const found = Object.values(FOUND).flat();
    const harmless = [HARMLESS, harmlessTexts()].flatMap((texts) => Object.values(texts).flat());
    const texts = [...rows.map(([text]) => text), ...found.map(([text]) => text), ...harmless];
    expect(texts.length).toBeGreaterThan(500);
    const left = texts.map((text) => [text, detect(text)] as const);
    const changed = left.filter(([, once]) => detect(once) !== once);
    expect(changed).toEqual([]);
  });
});

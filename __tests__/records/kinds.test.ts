import { describe, expect, it } from '@jest/globals';
import { ExactNumber, toJsonText, type JsonObject, type JsonValue } from '../../src/base/json.js';
import type { RedactionProfile, RedactionRule } from '../../src/catalog/types.js';
import { createRedactor } from '../../src/records/redact.js';

type Kind = NonNullable<RedactionRule['kind']>;

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const base64url = (text: string): string => Buffer.from(text).toString('base64url');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const bare = (text: string): string => base64(text).replace(/=+$/, '');
const MAIL = 'jane.doe@example.com';
/** Ways to write a mail address that more than one step leads back from. */
const HIDDEN: readonly (readonly [string, string])[] = [
  ['in Base64 of Base64', bare(base64(MAIL))],
  ['in Base64 of Base64 of Base64', bare(bare(bare(MAIL)))],
  ['in hexadecimal of Base64', hex(base64(MAIL))],
  ['in Base64 of hexadecimal', bare(hex(MAIL))],
  ['in Base64 of an encoded one', bare('jane.doe%40example.com')],
  ['in hexadecimal after 0x', `0x${hex(MAIL)}`],
  ['in hexadecimal with colons', hex(MAIL).replace(/(..)(?=.)/g, '$1:')],
  ['in hexadecimal with dashes', hex(MAIL).replace(/(..)(?=.)/g, '$1-')],
  ['in Base64 after a prefix and a dash', `id-${bare(MAIL)}`],
  ['in Base64 after a prefix and an underscore', `usr_${bare(MAIL)}`],
  ['in hexadecimal after a prefix', `x_${hex(MAIL)}`],
  ['in Base64 after a slash', `u/${bare(MAIL)}`],
  ['in Base32', 'NJQW4ZJOMRXWKQDFPBQW24DMMUXGG33N'],
  ['in Base64 of UTF-16', Buffer.from(MAIL, 'utf16le').toString('base64').replace(/=+$/, '')],
  ['in hexadecimal of UTF-16', Buffer.from(MAIL, 'utf16le').toString('hex')],
];

function redact(allow: RedactionProfile['allow'], record: JsonObject, removeNames: readonly string[] = []) {
  const redactor = createRedactor({ description: 'test', allow, removeNames: [...removeNames] });
  return { text: toJsonText(redactor.redact(record)), counts: redactor.counts() };
}

function keep(kind?: Kind): RedactionRule {
  return { action: 'keep', why: 'test', ...(kind === undefined ? {} : { kind }) };
}

describe('a mail address is found behind several steps', () => {
  it.each(
    HIDDEN.flatMap(([way, value]) => (['id', 'word'] as const).map((kind) => [way, kind, value] as const)),
  )('%s, as %s', (_way, kind, value) => {
    const { text, counts } = redact({ a: keep(kind) }, { a: value });
    expect([text, counts.offKind]).toEqual(['{}', 1]);
  });

  it.each(HIDDEN)('%s, as the key of a map', (_way, value) => {
    const { text, counts } = redact({ 'm.*': keep('id') }, { m: { [value]: 'a1b2c3d4' } });
    expect(text).toBe('{}');
    expect(toJsonText(counts)).not.toContain(value);
  });

  it.each(HIDDEN)('%s, inside a text', (_way, value) => {
    expect(redact({ a: keep('text') }, { a: `see ${value} there` }).text).not.toContain(value);
  });

  it.each([
    '5f1d7a2b9c3e4d5f6a7b8c9d',
    'b7f3c2d1-9e8a-4b6c-8d7e-1f2a3b4c5d6e',
    'QXNkZmdoamtsMTIzNDU2Nzg5MA',
    '00:1b:44:11:3a:b7',
    'urn_a8b7c6d5e4f3a2b1c0d9',
    'ABCDEFGH234567ABCDEFGH23',
  ])('and an id of chance such as %s stays', (value) => {
    expect(redact({ a: keep('id') }, { a: value }).text).toBe(`{"a":"${value}"}`);
  });
});

describe('a keep of a kind removes and counts what is of another', () => {
  it.each<[string, Kind, JsonValue]>([
    ['a mail address as an id', 'id', 'jane.doe@example.com'],
    ['a phone number as an id', 'id', '+4915112345678'],
    ['a phone number without its plus as an id', 'id', '4915112345678'],
    ['a phone number of North America as an id', 'id', '14155550123'],
    ['a phone number as a number as an id', 'id', 14155550123],
    ['a phone number beyond 2^53 as an id', 'id', new ExactNumber('4915112345678')],
    ['a phone number with dashes as an id', 'id', '030-1234567'],
    ['a bearer token as an id', 'id', 'Bearer eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['a JSON Web Token as an id', 'id', 'eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxIn0.c2lnbmF0dXJl'],
    ['a name with a note as an id', 'id', 'Jane Doe (private)'],
    ['a name with a dot as an id', 'id', 'jane.doe'],
    ['a name with a dot and a year as an id', 'id', 'jane.doe.1980'],
    ['a name with an underscore as an id', 'id', 'Jane_Doe'],
    ['a name in one word as an id', 'id', 'JaneDoe'],
    ['words as an id', 'id', 'main-office-berlin'],
    ['an address of a machine as an id', 'id', '203.0.113.77'],
    ['a mail address in Base64 as an id', 'id', base64('jane.doe@example.com')],
    ['a mail address in Base64 for addresses as an id', 'id', base64url('jane.doe+x@example.com')],
    ['a mail address in hexadecimal as an id', 'id', hex('jane.doe@example.com')],
    ['a phone number in Base64 as an id', 'id', base64('call +4915112345678')],
    ['an encoded mail address as an id', 'id', 'jane.doe%40example.com'],
    ['a JSON escape in a mail address as an id', 'id', 'jane.doe\\u0040example.com'],
    ['an id of a row with a phone number', 'id', '3f2b1c00-0000-4000-8000-00000000abcd:+14155550123'],
    ['an id of a row with a number of a phone', 'id', '3f2b1c00-0000-4000-8000-00000000abcd:14155550123'],
    ['an id of a row with a name', 'id', '3f2b1c00-0000-4000-8000-00000000abcd:jane'],
    ['true as an id', 'id', true],
    ['a mail address as a time', 'instant', 'jane.doe@example.com'],
    ['a phone number as a time', 'instant', '+4915112345678'],
    ['a phone number as a number as a time', 'instant', 4915112345678],
    ['a date with a note as a time', 'instant', '2026-11-25 with Jane'],
    ['a word as a time', 'instant', 'yesterday'],
    ['a mail address as a count', 'number', 'jane.doe@example.com'],
    ['a phone number as a count', 'number', '+4915112345678'],
    ['digits of a phone number as a count', 'number', '3175550199'],
    ['true as a count', 'number', true],
    ['a mail address as true or false', 'boolean', 'jane.doe@example.com'],
    ['a number as true or false', 'boolean', 1],
    ['a sentence as a word', 'word', 'Jane Doe is at the doctor'],
    ['a mail address as a word', 'word', 'jane.doe@example.com'],
    ['a sentence with a number as a word', 'word', 'call +49 151 12345678'],
    ['a path with a name as a word', 'word', 'attributes.John Smith.note'],
    ['a path with a phone number as a word', 'word', 'addresses[+49 30 1234567].type'],
    ['an encoded mail address as a word', 'word', 'jane.doe%40example.com'],
    ['a mail address in Base64 as a word', 'word', base64url('jane.doe@example.com')],
    ['a mail address in hexadecimal as a word', 'word', hex('jane.doe@example.com')],
    ['a path with a mail address in Base64 as a word', 'word', `custom.${base64url('jane.doe@example.com')}`],
    ['an address of a machine as a word', 'word', '203.0.113.77'],
    ['a phone number as a word', 'word', '14155550123'],
    ['a phone number as a number as a word', 'word', 14155550123],
    ['a key of a cloud as a word', 'word', ['AKIA', 'ABCDEFGHIJKLMNOP'].join('')],
  ])('%s', (_name, kind, value) => {
    const { text, counts } = redact({ a: keep(kind) }, { a: value });
    expect(text).toBe('{}');
    expect(counts.offKind).toBe(1);
    expect(counts.removed).toBe(1);
    expect(counts.byPath['a']).toEqual({ action: 'keep', count: 0, removed: 1, offKind: 1 });
  });

  it.each<[string, Kind, JsonValue]>([
    ['a UUID', 'id', 'a0000001-0000-4000-8000-000000000000'],
    ['a UUID of digits alone', 'id', '11111111-2222-4333-8444-555555555555'],
    ['a UUID in capitals', 'id', 'A0000001-0000-4000-8000-ABCDEF000000'],
    ['a number', 'id', 12345],
    ['digits', 'id', '4711'],
    ['a moment as digits', 'id', '1764064800123'],
    ['a short token', 'id', 'u-1'],
    ['a token with a prefix', 'id', 'TELEPHONY-0001'],
    ['a random token', 'id', 'Zt7Qx-19fK_aa81'],
    ['24 hexadecimal digits', 'id', '5f1d7a2b9c3e4d5f6a7b8c9d'],
    ['two ids joined', 'id', 'a0000001-0000-4000-8000-000000000000:q-17'],
    ['one word in small letters', 'id', 'default'],
    ['a random token without digits', 'id', 'aBcDeFgHiJkLmNoPqRsTuV'],
    ['null', 'id', null],
    ['an empty text', 'id', ''],
    ['a moment', 'instant', '2026-11-25T10:00:00.123456Z'],
    ['a moment without an offset', 'instant', '2026-11-25T10:00:00'],
    ['a moment with an offset', 'instant', '2026-11-25T12:30:00+02:00'],
    ['a day', 'instant', '2026-11-25'],
    ['a time of day', 'instant', '08:30'],
    ['an interval', 'instant', '2026-11-25T00:00:00Z/2026-11-26T00:00:00Z'],
    ['a length of time', 'instant', 'PT1H30M'],
    ['milliseconds since 1970', 'instant', 1764064800123],
    ['seconds', 'instant', 90],
    ['a number as a count', 'number', 12.5],
    ['a number beyond 2^53', 'number', new ExactNumber('12345678901234567890')],
    ['a numeral', 'number', '-12.50'],
    ['false', 'boolean', false],
    ['true as a text', 'boolean', 'true'],
    ['one word', 'word', 'OUT_OF_SERVICE'],
    ['a code', 'word', 'error.ininedgecontrol.connection.invalid'],
    ['a path with a place', 'word', 'members[0].state'],
    ['a status', 'word', 503],
    ['a language', 'word', 'en-US'],
    ['a version', 'word', '4.18.2'],
    ['true as a word', 'word', true],
  ])('%s stays', (_name, kind, value) => {
    const { text, counts } = redact({ a: keep(kind) }, { a: value });
    expect(text).toBe(toJsonText({ a: value }));
    expect(counts.offKind).toBe(0);
  });

  it.each<[string, string, JsonValue, string]>([
    ['an id by its name', 'userId', 'jane.doe@example.com', '{}'],
    ['ids by their name', 'queueIds[]', ['q-1', 'jane.doe@example.com'], '{"queueIds":["q-1"]}'],
    ['a name of one word that ends in id', 'paid', 'yes, by Jane', '{"paid":"yes, by Jane"}'],
    ['any other name is read as text', 'place', 'ask jane@example.com', '{"place":"ask [mail]"}'],
  ])('without a kind: %s', (_name, path, value, expected) => {
    expect(redact({ [path]: keep() }, { [path.replace('[]', '')]: value }).text).toBe(expected);
  });
});

describe('names of members are data too', () => {
  const persons = [
    'jane.doe@example.com',
    '+4915112345678',
    '14155550123',
    'Jane Doe',
    'Doe, Jane',
    'JaneDoe',
    'Jane_Doe',
    'Jane',
    'jane.doe%40example.com',
    base64('jane.doe@example.com'),
    hex('jane.doe@example.com'),
    '203.0.113.77',
  ];

  it.each(persons)('%s as a key above a rule for any depth', (name) => {
    const { text, counts } = redact({ '**.id': keep('id') }, { map: { [name]: { id: 'k-1', x: 1 } } });
    expect(text).toBe('{}');
    expect(counts.offKind).toBe(1);
    expect(counts.unlisted).toEqual({ 'map.*': 1 });
    expect(JSON.stringify(counts)).not.toContain(name);
  });

  it.each(persons.filter((name) => !/^(?:JaneDoe|Jane_Doe|Jane)$/.test(name)))(
    '%s as a key of a map',
    (name) => {
      const { text, counts } = redact({ 'map.*': keep('number') }, { map: { [name]: 1, CALL: 2 } });
      expect(text).toBe('{"map":{"CALL":2}}');
      expect(counts.byPath['map.*']).toEqual({ action: 'keep', count: 1, removed: 1, offKind: 1 });
      expect(JSON.stringify(counts)).not.toContain(name);
    },
  );

  it.each(persons)('%s as a name that no rule has is not told', (name) => {
    const { counts } = redact({ a: keep('id') }, { [name]: 1, context: { [name]: { [name]: 2 } } });
    expect(JSON.stringify(counts)).not.toContain(name);
  });

  it.each(['routing', 'acwSettings', 'a0000001-0000-4000-8000-000000000000', 'q-17'])(
    '%s stays above a rule for any depth',
    (name) => {
      expect(redact({ '**.id': keep('id') }, { [name]: { id: 'k-1' } }).text).toBe(
        toJsonText({ [name]: { id: 'k-1' } }),
      );
    },
  );
});

describe('secrets go by their names, whatever a rule says', () => {
  const secrets = [
    'secret',
    'Secret',
    'clientSecret',
    'CLIENT_SECRET',
    'client-secret',
    'client secret',
    'ｓｅｃｒｅｔ',
    'sec\u200bret',
    'password',
    'passwordHash',
    'oldPassword2',
    'pwd',
    'token',
    'access_token',
    'apiKey',
    'API-KEY',
    'x-api-key',
    'privateKey',
    'secretAccessKey',
    'passphrase',
  ];
  const rules: readonly (readonly [string, RedactionProfile['allow']])[] = [
    ['every member', { '*': keep('word') }],
    ['every member at any depth', { '**.*': keep('word') }],
    ['every key of a map', { '*': keep('word'), 'a.*': keep('word') }],
  ];

  it.each(rules.flatMap(([rule, allow]) => secrets.map((name) => [name, rule, allow] as const)))(
    '%s under a rule for %s',
    (name, _rule, allow) => {
      const { text, counts } = redact(allow, { x: 'kept', [name]: 'hunter2', a: { [name]: 'hunter2' } });
      expect(text).not.toContain('hunter2');
      expect(text).toContain('kept');
      expect(JSON.stringify(counts)).not.toContain('hunter2');
    },
  );

  it('and by a rule for the very name', () => {
    const { text, counts } = redact({ 'a.secret': keep('word') }, { a: { secret: 'hunter2' } });
    expect(text).toBe('{}');
    expect(counts.byPath).toEqual({ '**.secret': { action: 'remove', count: 1 } });
  });

  it.each(['tokenType', 'passwordPolicy', 'secretary', 'keyPad', 'sortKey', 'monkey'])(
    '%s is none',
    (name) => {
      expect(redact({ [name]: keep('word') }, { [name]: 'x' }).text).toBe(toJsonText({ [name]: 'x' }));
    },
  );
});

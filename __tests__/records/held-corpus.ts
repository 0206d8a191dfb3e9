/**
 * A written corpus for measuring the detectors: kinds in the writings, encodings and sentences of the field, and what must survive.
 * Detectors were mended on its misses; the corpus that they were not, is generated. All persons and secrets are made up; numbers are published examples. Keys of issuers are put
 * together here, so that no scanner of sources takes them for real.
 */

export type Row = readonly [text: string, personal: string];

/** The same numbers in every run. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

function pick<T>(random: () => number, from: readonly T[]): T {
  return from[Math.floor(random() * from.length)] as T;
}

function randomText(random: () => number, alphabet: string, length: number): string {
  return Array.from({ length }, () => alphabet.charAt(Math.floor(random() * alphabet.length))).join('');
}

const FULL_WIDTH = (text: string): string =>
  text.replace(/[!-~]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) + 0xfee0));
const fullWidthDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
const arabicDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x660 + Number(digit)));
const devanagariDigits = (text: string): string =>
  text.replace(/\d/g, (digit) => String.fromCharCode(0x966 + Number(digit)));
const percent = (text: string): string =>
  Array.from(Buffer.from(text), (byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`).join('');
const unicodeEscapes = (text: string): string =>
  Array.from(text, (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
const base64 = (text: string): string => Buffer.from(text).toString('base64');

const SENTENCES: readonly ((value: string) => string)[] = [
  (value) => value,
  (value) => `Please write to ${value} before Friday.`,
  (value) => `Kunde nannte ${value}, Rückruf am Montag`,
  (value) => `{"note":"${value}","n":3}`,
  (value) => `(${value})`,
  (value) => `contact=${value}; state=open`,
  (value) => `La cliente a donné ${value} au téléphone.`,
  (value) => `<td>${value}</td>`,
];

/** A value in turn in each sentence; the value is what must be gone. */
function inSentences(values: readonly string[], each = 2): Row[] {
  return values.flatMap((value, index) =>
    Array.from({ length: each }, (_, turn): Row => {
      const sentence = SENTENCES[(index * each + turn * 3) % SENTENCES.length] as (text: string) => string;
      return [sentence(value), value];
    }),
  );
}

const MAILS = [
  'jane.doe@example.com',
  'j_doe+news@sub.example.co.uk',
  'JANE.DOE@EXAMPLE.MUSEUM',
  'jürgen.groß@müller.example',
  'иван@пример.рф',
  "o'neil@example.ie",
  'x@example.io',
  'first.last@xn--bcher-kva.example',
  '1234567@qq.example',
  'jane@[203.0.113.9]',
  'jane.doe@mailhost',
  '"jane doe"@example.org',
  'jane#1!$%&*=?^`{|}~@example.com',
  'user-name@example-host.example.net',
] as const;

export function mailRows(): Row[] {
  const plain = MAILS.slice(0, 6);
  return [
    ...inSentences(MAILS),
    ...inSentences(
      plain.flatMap((mail) => [
        mail.replace('@', '%40'),
        mail.replace('@', '%2540'),
        mail.replace('@', '\\u0040'),
        mail.replace('@', '\\\\u0040'),
        mail.replace('@', '&#64;'),
        mail.replace('@', '&#x40;'),
        mail.replace('@', '&commat;'),
        mail.replace('@', '\uff20'),
        mail.replace('@', '\ufe6b'),
        mail.replace('@', ' @ '),
        mail.replace('@', '\u200b@\u200b'),
        mail.replace(/\./g, '\u2024'),
        `${mail.slice(0, 3)}\u00ad${mail.slice(3)}`,
        `${mail.slice(0, -4)}\u2060${mail.slice(-4)}`,
        percent(mail),
        unicodeEscapes(mail),
        base64(mail),
        base64(`mail: ${mail}`).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, ''),
        Buffer.from(mail).toString('hex'),
      ]),
      1,
    ),
    ...inSentences(
      [
        FULL_WIDTH('jane.doe@example.com'),
        'jane.doe (at) example (dot) com',
        'jane.doe [at] example.com',
        'jane.doe at example dot com',
        'jane.doe AT example DOT org',
        'jane.doe{at}example{dot}net',
        'jane.doe=40example.com',
        'mailto:jane.doe@example.com?subject=Hi',
        'sip:jane.doe@pbx.example.com',
      ],
      3,
    ),
  ];
}

/** Rows of numbers in the forms that a phone library writes them in, and as people change these. */
export function phoneRows(
  forms: readonly (readonly [international: string, national: string, e164: string, uri: string])[],
): Row[] {
  const plain = forms.flatMap((row) => inSentences(row, 1));
  const changed = forms.flatMap(([international, national, e164], index) => {
    const changes: readonly string[] = [
      international.replaceAll(' ', '\u00a0'),
      international.replaceAll(' ', '\u2011'),
      international.replaceAll(' ', ' \u2013 '),
      international.replaceAll(' ', '.'),
      international.replaceAll(' ', '/'),
      international.replaceAll(' ', '\u200b'),
      fullWidthDigits(international),
      arabicDigits(international),
      devanagariDigits(e164),
      FULL_WIDTH(e164),
      e164.replace('+', '00'),
      percent(e164),
      unicodeEscapes(e164),
      base64(`call ${e164}`),
      `tel. ${national.replaceAll(/[ ()-]/g, '')}`,
      `Mobile: ${national.replaceAll(' ', '\u2009')}`,
    ];
    return [0, 5, 10].map((step) => changes[(index + step) % changes.length]!);
  });
  return [...plain, ...inSentences(changed, 1)];
}

const IBANS = (
  'DE89370400440532013000 GB29NWBK60161331926819 FR1420041010050500013M02606 ES9121000418450200051332 IT60X0542811101000000123456 ' +
  'NL91ABNA0417164300 BE68539007547034 CH9300762011623852957 AT611904300234573201 IE29AIBK93115212345678 PT50000201231234567890154 ' +
  'SE4550000000058398257466 NO9386011117947 DK5000400440116243 FI2112345600000785 PL61109010140000071219812874 CZ6508000000192000145399 ' +
  'SK3112000000198742637541 HU42117730161111101800000000 RO49AAAA1B31007593840000 BG80BNBG96611020345678 GR1601101250000000012300695 ' +
  'TR330006100519786457841326 LU280019400644750000 HR1210010051863000160 SI56263300012039086 EE382200221020145685 LT121000011101001000 ' +
  'LV80BANK0000435195001 MT84MALT011000012345MTLCAST001S CY17002001280000001200527600 IS140159260076545510730339 LI21088100002324013AA ' +
  'MC5811222000010123456789030 SA0380000000608010167519 AE070331234567890123456'
).split(' ');

export function ibanRows(): Row[] {
  const grouped = (iban: string, sign: string): string => iban.replace(/(.{4})(?=.)/g, `$1${sign}`);
  return inSentences(
    IBANS.flatMap((iban) => [
      iban,
      grouped(iban, ' '),
      grouped(iban, '-'),
      grouped(iban, '\u00a0'),
      grouped(iban.toLowerCase(), ' '),
      fullWidthDigits(iban),
      base64(iban),
    ]),
    1,
  );
}

const CARDS = (
  '4111111111111111 4012888888881881 4222222222222 5555555555554444 5105105105105100 2223003122003222 378282246310005 371449635398431 ' +
  '6011111111111117 6011000990139424 30569309025904 38520000023237 3530111333300000 3566002020360505 6200000000000005'
).split(' ');

export function cardRows(): Row[] {
  return inSentences(
    CARDS.flatMap((card) => {
      const groups =
        card.length === 15
          ? /^(.{4})(.{6})(.*)$/
          : card.length === 14
            ? /^(.{4})(.{6})(.*)$/
            : /(.{4})(?=.)/g;
      const grouped = (sign: string): string =>
        card.length === 13
          ? card
          : card.replace(groups, card.length === 16 ? `$1${sign}` : `$1${sign}$2${sign}$3`);
      return [
        card,
        grouped(' '),
        grouped('-'),
        grouped('\u00a0'),
        grouped('\u2013'),
        fullWidthDigits(card),
        arabicDigits(grouped(' ')),
        base64(`card ${card}`),
      ];
    }),
    1,
  );
}

/** By country: published examples, in the forms in which they are written. */
const NATIONAL_IDS: Readonly<Record<string, readonly string[]>> = {
  US: ['078-05-1120', '219-09-9999', '457 55 5462', 'SSN 078051120', '078\u201105\u20111120'],
  GB: ['AB123456C', 'AB 12 34 56 C', 'JG 10 37 59 A', 'ab123456c', 'NINO: JG103759A'],
  FR: ['269054958815780', '2 69 05 49 588 157 80', '2\u00a069\u00a005\u00a049\u00a0588\u00a0157\u00a080'],
  DE: ['86095742719', '86 095 742 719', '47 036 892 816', 'Steuer-ID: 65929970489', 'IdNr. 86095742719'],
  ES: ['12345678Z', '12.345.678-Z', '12345678-z', 'X1234567L', 'X-1234567-L', 'DNI 12345678Z'],
  IT: ['RSSMRA85T10A562S', 'MRTMTT25D09F205Z', 'rssmra85t10a562s', 'RSS MRA 85T10 A562S'],
  NL: ['BSN 111222333', 'bsn: 123456782', 'burgerservicenummer 1112.22.333'],
  SE: ['811218-9876', '670919-9530', '19811218-9876', '811218+9876'],
  BR: ['529.982.247-25', '111.444.777-35', '52998224725', 'CPF: 529.982.247-25'],
  IN: ['9999 4105 7058', '9999-4105-7058', 'Aadhaar 999941057058', 'ABCPE1234F', 'PAN AFZPK7190K'],
  PL: ['44051401359', '02070803628', 'PESEL: 44051401359'],
  FI: ['131052-308T', '131052-308t'.toUpperCase()],
  BE: ['85.07.30-033.28', '85073003328'],
  CH: ['756.9217.0769.85', '7569217076985'],
  CA: ['046 454 286', '046-454-286'],
  DK: ['070761-4285'],
};

export function nationalIdRows(): Row[] {
  const ids = Object.values(NATIONAL_IDS).flat();
  return [...inSentences(ids, 3), ...inSentences(ids.map(fullWidthDigits), 1)];
}

export function ipRows(): Row[] {
  const four = ['203.0.113.77', '198.51.100.7', '192.0.2.146', '10.20.30.40'];
  const six = [
    '2001:db8::17:4',
    '2001:DB8:85A3::8A2E:370:7334',
    'fe80::1ff:fe23:4567:890a',
    '2001:db8:0:0:1:0:0:1',
    '::ffff:203.0.113.77',
  ];
  return [
    ...inSentences(
      [
        ...four.flatMap((ip) => [
          ip,
          `${ip}:8443`,
          `${ip}/24`,
          `http://${ip}/path`,
          `https://user.example/${ip}/x`.replace('10.20.30.40', '203.0.113.77'),
          ip.replaceAll('.', '[.]'),
          ip.replaceAll('.', '\uff0e'),
          ip.replaceAll('.', '\u3002'),
          fullWidthDigits(ip),
          arabicDigits(ip),
          `${ip.slice(0, 4)}\u200b${ip.slice(4)}`,
          percent(ip),
          base64(`from ${ip}`),
          `X-Forwarded-For: ${ip}`,
          `ip_${ip}`,
          `(${ip})`,
        ]),
        '198.051.100.007',
        'ip-203-0-113-77.compute.example',
        ...six.flatMap((ip) => [
          ip,
          `[${ip}]:443`,
          `IPv6:${ip}`,
          `addr: ${ip}`,
          `client=${ip}`,
          `${ip}/64`,
          `https://[${ip}]/x`,
          percent(ip),
          ip.replaceAll(':', '\uff1a'),
        ]),
      ],
      1,
    ),
  ];
}

const ALNUM = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';
const HEX = '0123456789abcdef';
const UPPER = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789';

/** By issuer: a key in the shape that the issuer documents. */
export function tokenRows(): (Row & { readonly length: 2 })[] {
  const random = seeded(7);
  const some = (alphabet: string, length: number): string => randomText(random, alphabet, length);
  const issuers: Readonly<Record<string, () => string>> = {
    AWS: () => `AKIA${some(UPPER, 16)}`,
    'AWS for a time': () => `ASIA${some(UPPER, 16)}`,
    'Google API': () => `AIza${some(ALNUM, 35)}`,
    'Google OAuth': () => `GOCSPX-${some(ALNUM, 28)}`,
    GitHub: () => `ghp_${some(ALNUM, 36)}`,
    'GitHub, fine-grained': () => `github_pat_${some(ALNUM, 22)}_${some(ALNUM, 59)}`,
    GitLab: () => `glpat-${some(ALNUM, 20)}`,
    Slack: () => `xoxb-${some('0123456789', 12)}-${some('0123456789', 12)}-${some(ALNUM, 24)}`,
    Stripe: () => `sk_live_${some(ALNUM, 24)}`,
    OpenAI: () => `sk-proj-${some(ALNUM, 24)}7${some(ALNUM, 24)}`,
    Anthropic: () => `sk-ant-api03-${some(ALNUM, 80)}`,
    npm: () => `npm_${some(ALNUM, 36)}`,
    PyPI: () => `pypi-AgEIcHlwaS5vcmc${some(ALNUM, 60)}`,
    SendGrid: () => `SG.${some(ALNUM, 22)}.${some(ALNUM, 43)}`,
    Twilio: () => `SK${some(HEX, 32)}`,
    Mailgun: () => `key-${some(HEX, 32)}`,
    Mailchimp: () => `${some(HEX, 32)}-us12`,
    HashiCorp: () => `hvs.${some(ALNUM, 30)}`,
    'Hugging Face': () => `hf_${some(ALNUM, 34)}`,
    DigitalOcean: () => `dop_v1_${some(HEX, 64)}`,
    Databricks: () => `dapi${some(HEX, 32)}`,
    Shopify: () => `shpat_${some(HEX, 32)}`,
    Atlassian: () => `ATATT3xFfGF0${some(ALNUM, 60)}`,
    Telegram: () => `${some('123456789', 9)}:AA${some(ALNUM, 33)}`,
    Docker: () => `dckr_pat_${some(ALNUM, 27)}`,
    Grafana: () => `glsa_${some(ALNUM, 32)}_${some(HEX, 8)}`,
    Notion: () => `secret_${some(ALNUM, 43)}`,
    'Microsoft Entra': () => `${some(ALNUM, 3)}8Q~${some(ALNUM, 34)}`,
    'New Relic': () => `NRAK-${some(UPPER, 27)}`,
    Postman: () => `PMAK-${some(HEX, 24)}-${some(HEX, 34)}`,
  };
  const places: readonly ((key: string) => string)[] = [
    (key) => key,
    (key) => `use ${key} for now`,
    (key) => `curl -H "X-Key: ${key}" https://api.example`,
    (key) => `{"value":"${key}"}`,
    (key) => `https://api.example/?k=${key}&x=1`,
    (key) => `(${key})`,
  ];
  return Object.values(issuers).flatMap((make) =>
    places.map((place): Row => {
      const key = make();
      return [place(key), key];
    }),
  );
}

export function assignedRows(): Row[] {
  const names = [
    'password',
    'Password',
    'PASSWORD',
    'passwd',
    'pwd',
    'Passwort',
    'Kennwort',
    'contraseña',
    'mot de passe',
    'senha',
    'пароль',
    'パスワード',
    'clientSecret',
    'client_secret',
    'AWS_SECRET_ACCESS_KEY',
    'apiKey',
    'api-key',
    'X-Api-Key',
    'privateKey',
    'SharedAccessKey',
    'dbPass',
    'DB_PASSWORD',
    'passphrase',
    'secret_value',
  ];
  const signs: readonly ((name: string, value: string) => string)[] = [
    (name, value) => `${name}=${value}`,
    (name, value) => `${name}: ${value}`,
    (name, value) => `"${name}":"${value}"`,
    (name, value) => `'${name}' => '${value}'`,
    (name, value) => `${name} := "${value}"`,
    (name, value) => `${name} = \`${value}\``,
    (name, value) => `${name}\uff1a${value}`,
    (name, value) => `\\"${name}\\": \\"${value}\\"`,
    (name, value) => `${name}%3D${value}`,
    (name, value) => `${name}&#61;${value}`,
    (name, value) => `Server=db;${name}=${value};Port=1`,
    (name, value) => `<${name.replaceAll(' ', '-')}>${value}</${name.replaceAll(' ', '-')}>`,
  ];
  const values = ['hunter2', 'S3cr3t!pass', 'tr0ub4dor&3', 'correct-horse-7'];
  const rows = names.flatMap((name, index) =>
    signs.map((sign, turn): Row => {
      // What ends a value of that form is no part of it.
      const value = values[(index + turn) % values.length]!.replace(/&/g, '+');
      return [sign(name, value), value];
    }),
  );
  const spoken: Row[] = [
    ['the password is hunter2', 'hunter2'],
    ['Password was S3cr3t!pass until May', 'S3cr3t!pass'],
    ['Passwort lautet Geheim123', 'Geheim123'],
    ['mysql --password hunter2 -u root', 'hunter2'],
    ['la contraseña es Perro2024', 'Perro2024'],
    ['mot de passe: Chien2024', 'Chien2024'],
    ['postgres://app:hunter2@db.example/main', 'hunter2'],
    ['https://jane:hunter2@api.example/x', 'hunter2'],
    ['Authorization: Bearer 4f9d2a7c81e64b0e9a', '4f9d2a7c81e64b0e9a'],
    ['token=4f9d2a7c81e64b0e9a', '4f9d2a7c81e64b0e9a'],
    ['session_id: 4f9d2a7c81e64b0e9a', '4f9d2a7c81e64b0e9a'],
    [`Authorization: Basic ${base64('jane:hunter2')}`, base64('jane:hunter2')],
  ];
  return [...rows, ...spoken];
}

/** What must survive, by group. */
export function harmlessTexts(): Readonly<Record<string, readonly string[]>> {
  const random = seeded(11);
  const some = (alphabet: string, length: number): string => randomText(random, alphabet, length);
  const digits = (length: number): string => `${some('123456789', 1)}${some('0123456789', length - 1)}`;
  const uuid = (): string =>
    `${some(HEX, 8)}-${some(HEX, 4)}-4${some(HEX, 3)}-a${some(HEX, 3)}-${some(HEX, 12)}`;
  const many = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const two = (limit: number, least = 0): string =>
    String(least + Math.floor(random() * (limit - least))).padStart(2, '0');
  const day = (): string => `20${two(40, 10)}-${two(13, 1)}-${two(29, 1)}`;
  const ids = [
    ...many(200, uuid),
    ...many(60, () => some(HEX, 24)),
    ...many(60, () => some(HEX, 32)),
    ...many(40, () => some(HEX, 40)),
    ...many(60, () => some('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 26)),
    ...many(60, () => some(ALNUM, 22)),
    ...many(60, () => digits(5 + Math.floor(random() * 4))),
    ...many(60, () => digits(9)),
    ...many(60, () => `1${digits(12)}`),
    ...many(60, () => digits(17)),
    ...many(40, () => `INC-${digits(6)}`),
    ...many(40, () => `queue_${digits(4)}`),
    ...many(40, () => `urn:x:${uuid()}`),
    ...many(40, () => `${some(HEX, 7)}..${some(HEX, 7)}`),
  ];
  const dates = [
    ...many(80, day),
    ...many(80, () => `${day()}T${two(24)}:${two(60)}:${two(60)}.${digits(3)}Z`),
    ...many(60, () => `${day()} ${two(24)}:${two(60)}:${two(60)}+01:00`),
    ...many(60, () => `${two(29, 1)}.${two(13, 1)}.20${two(40, 10)}`),
    ...many(60, () => `${two(13, 1)}/${two(29, 1)}/20${two(40, 10)}`),
    ...many(40, () => `${day()}/${day()}`),
    ...many(40, () => `${two(29, 1)}.${two(13, 1)}.20${two(40, 10)} ${two(24)}:${two(60)}`),
    ...many(40, () => `Thu, ${two(29, 1)} Nov 20${two(40, 10)} ${two(24)}:${two(60)}:${two(60)} GMT`),
    ...many(40, () => `17${digits(8)}`),
  ];
  const small = (): string => String(Math.floor(random() * 40));
  const versions = [
    ...many(80, () => `${small()}.${small()}.${small()}`),
    ...many(60, () => `v${small()}.${small()}.${small()}-rc.${small()}`),
    ...many(60, () => `version ${small()}.${small()}.${small()}.${small()}`),
    ...many(60, () => `Chrome/1${two(40)}.0.${digits(4)}.${small()} Safari/537.36`),
    ...many(40, () => `core@${small()}.${small()}.${small()}`),
    ...many(40, () => `node-v${small()}.${small()}.0-linux-x64`),
    ...many(40, () => `build ${digits(5)} of release ${small()}.${small()}`),
    ...many(20, () => `OpenSSL ${small()}.${small()}.${small()}k`),
  ];
  return { ids, dates, versions, prose: prose(random) };
}

const PROSE = [
  'The queue had %n calls in %m minutes, which is more than yesterday.',
  'Meet at example.com headquarters on floor %n, room %m.',
  'Bearer authentication is required for this call.',
  'The password is required and must have at least %n characters.',
  'Your password expires in %n days.',
  'The token is valid for %n minutes; tokens are rotated each night.',
  'Secret rotation: weekly, owner: platform team.',
  'Order %n of %m was sent on the 3rd of May 2026.',
  'Flow version %n.%m was published; previous version: %m.',
  'Between 10:%m and 11:%m there were %n changes.',
  'Die Warteschlange hatte %n Anrufe in %m Minuten.',
  'Das Passwort ist abgelaufen, bitte neu setzen.',
  'Raum %n im Gebäude %m, zweiter Stock links.',
  'La file avait %n appels en %m minutes, soit 12,5 % de plus.',
  'Le mot de passe est obligatoire pour cette page.',
  'La cola tuvo %n llamadas; el promedio fue de 3.%m segundos.',
  'Umsatz: 1.2%m.000 EUR, Vorjahr 98%m.000 EUR.',
  'The total is 1,2%m,000 records, of which %n are new.',
  'Ratio 4:3, score 12:%n, aspect 16:9, time 09:%m:30.',
  'See section %n.%m and table 4.2.1 for the limits.',
  'Error code 503 after %n retries; retry in %m seconds.',
  'routing:queue:view and analytics:conversationDetail:view are needed.',
  'at least %n agents @ the front desk, %m @ the back office',
  'Price 19.99 EUR, discount %n %, code SUMMER%m.',
  'ISO 27001, RFC 9110, E.164 and PCI DSS 4.0 apply.',
  'ACD skill: German (level %n), English (level %m).',
  'x = (%n + %m) / 2, rounded to 0.01',
  'https://example.com/api/v2/users?pageSize=%n&pageNumber=%m',
  'DNIS and ANI are removed; CLI 12 is internal.',
  'Key performance: %n percent; sort key: dateCreated.',
  'GB and DE sites report %n outages, FR %m.',
  'The pass rate is %n of %m; the pass mark is 50.',
];

function prose(random: () => number): string[] {
  return Array.from({ length: 10 }, () => PROSE)
    .flat()
    .map((sentence) =>
      sentence
        .replaceAll('%n', String(1 + Math.floor(random() * 99)))
        .replaceAll('%m', String(10 + Math.floor(random() * 50))),
    )
    .concat([pick(random, PROSE)]);
}

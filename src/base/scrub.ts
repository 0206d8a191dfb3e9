import { createSecretScan, type SecretScan } from './secret-scan.js';

/** Takes the secrets of a run out of texts. One per run, no module state. */
export interface Scrubber {
  /** Secrets known from now on; short or empty ones (under 4 characters) are refused silently, they would blank whole texts. */
  add(secret: string): void;
  /** The text with every secret, in every encoding it is known in, replaced by `***`. */
  scrub(text: string): string;
  /** Values of query parameters of this name may be shown from now on when they are numbers, as page number and size are. */
  showParameter(name: string): void;
  /** An address for logs and events: no user part, no fragment, values of query parameters removed unless they are on the list of plain ones. */
  safeUrl(url: string): string;
  /** The secrets as they were added, for another scrubber. */
  secrets(): readonly string[];
  /**
   * Whether a text holds a secret in any of its forms, for the scan of what is to be sealed: fast, whatever the length.
   * Forms under 8 characters do not count, which innocent text may have.
   */
  holdsSecret(text: string | Buffer): boolean;
}

const MIN_SECRET_LENGTH = 4;
/** Derived forms shorter than this would hit innocent text. */
const MIN_FORM_LENGTH = 5;
/** Forms shorter than this are scrubbed from texts, but are no reason to refuse a file. */
const MIN_SCANNED_LENGTH = 8;
/** Lines of a secret of several lines are secrets themselves from this length on. */
const MIN_LINE_LENGTH = 8;
const MAX_TEXT_LENGTH = 4000;
const MAX_URL_LENGTH = 1000;
const PARAMETER_NAME = /^[A-Za-z][A-Za-z_.[\]-]{0,40}$/;
const PLAIN_VALUE = /^\d{1,12}$/;

/** A scrubber without secrets; add them before anything is written. */
export function createScrubber(): Scrubber {
  const plainParameters = new Set<string>();
  const added = new Set<string>();
  const known = new Set<string>();
  let forms: readonly string[] = [];
  let holdsAny: SecretScan = () => false;
  let holdsLong: SecretScan = () => false;
  /** The same of bytes, given as a text of which each character is one byte. */
  let holdsLongBytes: SecretScan = () => false;

  const scrub = (text: string): string => {
    if (!holdsAny(text)) return text;
    const spans = forms.flatMap((form) => {
      const found = spansOf(form, text);
      return isPlain(form) ? found.filter((span) => standsAlone(text, span)) : found;
    });
    return spans.length === 0 ? text : blank(text, spans);
  };
  const shown = (text: string): string => plainText(scrub(text), MAX_URL_LENGTH);

  return {
    add(secret) {
      const before = known.size;
      added.add(secret);
      for (const part of [secret, secret.trim(), ...longLines(secret)]) {
        if (part.length >= MIN_SECRET_LENGTH) for (const form of formsOf(part)) known.add(form);
      }
      if (known.size === before) return;
      forms = [...known];
      holdsAny = createSecretScan(forms);
      const long = forms.filter((form) => form.length >= MIN_SCANNED_LENGTH);
      holdsLong = createSecretScan(long);
      holdsLongBytes = createSecretScan(long.map((form) => Buffer.from(form, 'utf8').toString('latin1')));
    },
    scrub,
    showParameter(name) {
      plainParameters.add(name);
    },
    safeUrl(url) {
      const address = parseUrl(url);
      if (address === undefined)
        return shown(url.replace(/[?#].*$/s, '').replace(/^([^/@]*:)?\/\/[^/]*@/, '$1//'));
      const query = [...address.searchParams].map(([name, value]) => {
        const plain = plainParameters.has(name) && PLAIN_VALUE.test(value);
        return `${PARAMETER_NAME.test(name) ? name : '***'}=${plain ? value : '***'}`;
      });
      const place = `${address.protocol}//${address.host}${address.pathname}`;
      return shown(query.length === 0 ? place : `${place}?${query.join('&')}`);
    },
    secrets: () => [...added],
    holdsSecret: (text) =>
      typeof text === 'string' ? holdsLong(text) : holdsLongBytes(text.toString('latin1')),
  };
}

function parseUrl(url: string): URL | undefined {
  if (!URL.canParse(url)) return undefined;
  const address = new URL(url);
  return address.host === '' ? undefined : address;
}

function longLines(secret: string): string[] {
  const lines = secret.split(/\r?\n/);
  return lines.length === 1 ? [] : lines.filter((line) => line.length >= MIN_LINE_LENGTH);
}

/** The secret as it is and as encoders write it, alone or inside something longer. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret, 'utf8');
  const percent = percentEncoded(secret);
  const everyByte = Array.from(bytes, (byte) => `%${byte.toString(16).padStart(2, '0')}`).join('');
  const json = JSON.stringify(secret).slice(1, -1);
  const hex = bytes.toString('hex');
  const everyUnit = (write: (unit: number) => string): string =>
    Array.from({ length: secret.length }, (_, at) => write(secret.charCodeAt(at))).join('');
  const escapes = everyUnit((unit) => `\\u${unit.toString(16).padStart(4, '0')}`);
  const derived = [
    json,
    JSON.stringify(json).slice(1, -1),
    json.replaceAll('/', '\\/'),
    escapedNonAscii(json),
    percent,
    lowerEscapes(percent),
    encodeWell(secret),
    lowerEscapes(encodeWell(secret)),
    percent.replaceAll('%20', '+'),
    new URLSearchParams([['', secret]]).toString().slice(1),
    percentEncoded(percent),
    everyByte,
    everyByte.toUpperCase(),
    everyByte.replaceAll('%', '%25'),
    everyByte.toUpperCase().replaceAll('%', '%25'),
    escapes,
    everyUnit((unit) => `\\u${unit.toString(16).toUpperCase().padStart(4, '0')}`),
    escapes.replaceAll('\\', '\\\\'),
    everyUnit((unit) => `&#${unit};`),
    everyUnit((unit) => `&#x${unit.toString(16)};`),
    hex,
    hex.toUpperCase(),
    markup(secret, '&#39;'),
    markup(secret, '&apos;'),
    secret.replaceAll("'", "''"),
    secret.replaceAll('\\', '\\\\'),
    secret.replace(/^"+|"+$/g, ''),
    ...base64Forms(bytes),
  ];
  return [secret, ...derived.filter((form) => form.length >= MIN_FORM_LENGTH)];
}

/** As encodeURIComponent, which refuses lone surrogates. */
function encodeWell(text: string): string {
  return encodeURIComponent(text.toWellFormed());
}

/** As the strict readers of RFC 3986 write it: all but letters, digits and `-._~` escaped. */
function percentEncoded(text: string): string {
  return encodeWell(text).replace(
    /[!'()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function lowerEscapes(encoded: string): string {
  return encoded.replace(/%../g, (escape) => escape.toLowerCase());
}

function escapedNonAscii(text: string): string {
  return text.replace(
    /[\u0080-\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function markup(text: string, apostrophe: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", apostrophe);
}

/**
 * What is the same in the Base64 of every text that holds the bytes, for the three places where they can begin in a
 * group: `id:secret` is such a text. Characters that depend on the neighbours are left out.
 */
function base64Forms(bytes: Buffer): string[] {
  return [0, 1, 2].flatMap((offset) => {
    const encoded = Buffer.concat([Buffer.alloc(offset), bytes]).toString('base64');
    const own = encoded.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
    return [own, own.replaceAll('+', '-').replaceAll('/', '_')];
  });
}

/** Words that stand in times, states and figures of every run: as a secret, they are one only where they stand alone in a sentence. */
const COMMON = new Set(
  (
    'true false null none page pages user users data date time type name code status state error failed first count total start retry ' +
    'slice event events plan'
  ).split(' '),
);

function isPlain(form: string): boolean {
  return /^(?:19|20)\d{2}$/.test(form) || COMMON.has(form);
}

/** No part of a longer word, of a time, of a number or of an address; and not the whole text, which is a word of ours. */
function standsAlone(text: string, [start, end]: Span): boolean {
  if (start === 0 && end === text.length) return false;
  return (
    !/[\p{L}\p{N}_][-.:,/]?$/u.test(text.slice(Math.max(0, start - 2), start)) &&
    !/^[-.:,/]?[\p{L}\p{N}_]/u.test(text.slice(end, end + 2))
  );
}

type Span = readonly [start: number, end: number];

function spansOf(form: string, text: string): Span[] {
  const spans: Span[] = [];
  for (let at = text.indexOf(form); at >= 0; at = text.indexOf(form, at + 1))
    spans.push([at, at + form.length]);
  return spans;
}

/** Overlapping and touching spans become one `***`: replacing them one after the other would leave the ends of some. */
function blank(text: string, spans: Span[]): string {
  spans.sort((a, b) => a[0] - b[0]);
  let result = '';
  let position = 0;
  let open: Span | undefined;
  for (const span of spans) {
    if (open !== undefined && span[0] <= open[1]) {
      open = [open[0], Math.max(open[1], span[1])];
      continue;
    }
    if (open !== undefined) {
      result += `${text.slice(position, open[0])}***`;
      position = open[1];
    }
    open = span;
  }
  return open === undefined ? text : `${result}${text.slice(position, open[0])}***${text.slice(open[1])}`;
}

/** Tabs, line ends of every notion and other space controls. */
// eslint-disable-next-line no-control-regex -- they are what is looked for
const SPACE_CONTROLS = /[\u0009-\u000d\u001c-\u001f\u0085\u2028\u2029]+/g;
/** What steers a terminal, turns text around or can not be seen; the joiners that emoji and some scripts need stay. */
const INVISIBLE =
  // eslint-disable-next-line no-control-regex -- they are what is looked for
  /[\u0000-\u0008\u000e-\u001b\u007f-\u0084\u0086-\u009f\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * A text from outside as a harmless part of one log line: no control, bidi or invisible characters, no line end, nothing
 * that the runner takes for a command (`::name` at the start, `##[` anywhere). Cut to `maxLength` characters with an
 * ellipsis; default 4000. It does not take out secrets: scrub first.
 */
export function plainText(text: string, maxLength = MAX_TEXT_LENGTH): string {
  const plain = text
    // What is cut off anyway need not be looked at.
    .slice(0, maxLength * 2 + 64)
    .toWellFormed()
    .replace(SPACE_CONTROLS, ' ')
    .replace(INVISIBLE, '\ufffd')
    .replaceAll('##[', '# #[')
    .replace(/^\s*::/, ': :');
  return plain.length > maxLength || text.length > maxLength * 2 + 64 ? shortened(plain, maxLength) : plain;
}

/** The text, of which no more than `maxLength` characters are left, the last an ellipsis where more was there. */
export function cut(text: string, maxLength: number): string {
  return text.length > maxLength ? shortened(text, maxLength) : text;
}

function shortened(text: string, maxLength: number): string {
  const kept = text.slice(0, Math.max(0, maxLength - 1));
  // Half a pair is no character.
  return `${/[\ud800-\udbff]$/.test(kept) ? kept.slice(0, -1) : kept}…`;
}

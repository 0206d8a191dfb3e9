import { isJsonObject, type JsonValue } from '../base/json.js';
import type { Finder } from './finding.js';

/** Keys that their issuer marks, by first letters. What follows the letters decides. */
const ISSUED: readonly (readonly [prefix: string, rest: RegExp])[] = [
  ['AKIA', /^AKIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
  ['ASIA', /^ASIA[0-9A-Z]{16}(?![0-9A-Za-z])/],
  ['AIza', /^AIza[\w-]{35,}/],
  ['ghp_', /^ghp_[A-Za-z0-9]{20,}/],
  ['gho_', /^gho_[A-Za-z0-9]{20,}/],
  ['ghu_', /^ghu_[A-Za-z0-9]{20,}/],
  ['ghs_', /^ghs_[A-Za-z0-9]{20,}/],
  ['ghr_', /^ghr_[A-Za-z0-9]{20,}/],
  ['github_pat_', /^github_pat_\w{22,}/],
  ['glpat-', /^glpat-[\w-]{20,}/],
  ['xox', /^xox[abeoprs]-[\w-]{10,}/],
  ['xapp-', /^xapp-[\w-]{20,}/],
  ['sk-', /^sk-(?=[\w-]{0,60}\d)[\w-]{20,}/],
  ['sk_', /^sk_(?:live|test)_\w{16,}/],
  ['rk_', /^rk_(?:live|test)_\w{16,}/],
  ['npm_', /^npm_[A-Za-z0-9]{36,}/],
  ['pypi-', /^pypi-[\w-]{40,}/],
  ['SG.', /^SG\.[\w-]{16,}\.[\w-]{16,}/],
  ['ya29.', /^ya29\.[\w-]{20,}/],
  ['hvs.', /^hvs\.[\w-]{24,}/],
  ['hf_', /^hf_[A-Za-z0-9]{30,}/],
  ['dop_v1_', /^dop_v1_[a-f0-9]{64}/],
];
const ISSUED_BY_LETTER = new Map(
  [...new Set(ISSUED.map(([prefix]) => prefix.charCodeAt(0)))].map((code) => [
    code,
    ISSUED.filter(([prefix]) => prefix.charCodeAt(0) === code),
  ]),
);

const JWT = /^(eyJ[\w-]{8,})\.[\w-]{2,}\.[\w-]*(?:\.[\w-]+\.[\w-]+)?/;
const BEARER = /^(bearer[ \t:="']{1,3})([\w.~+/-]{8,}={0,2})/i;
const BASIC = /^(basic[ \t]{1,2})([A-Za-z0-9+/]{6,}={0,2})/i;

/** A token or key that shows itself, at the first letter of a word. */
export const findIssued: Finder = (text, at) => {
  const code = text.charCodeAt(at);
  if (code === 0x65) return text.startsWith('eyJ', at) ? findJwt(text, at) : undefined;
  if (code === 0x42 || code === 0x62) return findCredentials(text, at);
  const candidates = ISSUED_BY_LETTER.get(code);
  if (candidates === undefined) return undefined;
  for (const [prefix, pattern] of candidates) {
    if (!text.startsWith(prefix, at)) continue;
    const match = pattern.exec(text.slice(at));
    if (match !== null) return { kind: 'secret', start: at, end: at + match[0].length };
  }
  return undefined;
};

/** Three parts of Base64, or five, are a token only where the first one decodes to a header that names its algorithm. */
function findJwt(text: string, at: number): ReturnType<Finder> {
  const match = JWT.exec(text.slice(at));
  if (match === null) return undefined;
  try {
    const header = JSON.parse(Buffer.from(match[1] ?? '', 'base64url').toString('utf8')) as JsonValue;
    if (!isJsonObject(header) || typeof header['alg'] !== 'string') return undefined;
  } catch {
    return undefined;
  }
  return { kind: 'jwt', start: at, end: at + match[0].length };
}

/** What follows `Bearer` and `Basic`; the word itself stays. */
function findCredentials(text: string, at: number): ReturnType<Finder> {
  const second = text.charCodeAt(at + 1) | 0x20;
  if (second !== 0x65 && second !== 0x61) return undefined;
  const following = text.slice(at);
  const bearer = BEARER.exec(following);
  if (bearer !== null) {
    const [, word = '', credential = ''] = bearer;
    // "Bearer authentication" is prose.
    if (!/\d/.test(credential) && credential.length < 24) return undefined;
    return { kind: 'token', start: at + word.length, end: at + bearer[0].length };
  }
  const basic = BASIC.exec(following);
  if (basic === null) return undefined;
  const [, word = '', credential = ''] = basic;
  if (!/^[\x20-\x7e]*:[\x20-\x7e]*$/.test(Buffer.from(credential, 'base64').toString('latin1')))
    return undefined;
  return { kind: 'token', start: at + word.length, end: at + basic[0].length };
}

const LABEL_REACH = 48;
const VALUE_REACH = 512;
/** `password`, `clientSecret`, `"api_key"` … at the end of what stands before `:` or `=`. */
const PASSWORD_LABEL =
  /(?:pass(?:word|wort|wd|phrase|code)|pwd|secret|(?:api|access|private|secret|encryption|signing|account)[ _-]?key)\\?["'`]?\s{0,2}$/i;
const TOKEN_LABEL =
  /(?:token|credentials?|authorization|session[ _-]?id|cookie|api[ _-]?auth)\\?["'`]?\s{0,2}$/i;
const QUOTED_VALUE = /^([=:>]{0,2}\s{0,3}\\?(["'`]))((?:(?!\2)[^\\\n]|\\(?!\2).){1,512})/;
const BARE_VALUE = /^([=:>]{0,2}\s{0,3})([^\s,;&"'`<>(){}[\]]{3,512})/;
/** Words that tell the state of a secret and are none. */
const STATES: ReadonlySet<string> = new Set(
  (
    'required expired expires invalid valid changed change reset missing null none true false empty unset updated removed ' +
    'created deleted disabled enabled policy yes not must the and was were has have set incorrect wrong unknown undefined ' +
    'redacted hidden masked optional string rotated revoked revoke rotate never always weak strong locked unlocked default ' +
    'view edit add delete create update read manage all'
  ).split(' '),
);

/** The value of `password=…`, `secret: …` and the like, at the `=` or `:`; the label stays. */
export const findAssigned: Finder = (text, at, from) => {
  const labelText = text.slice(Math.max(from, at - LABEL_REACH), at);
  const password = PASSWORD_LABEL.exec(labelText);
  const label = password ?? TOKEN_LABEL.exec(labelText);
  if (label === null) return undefined;
  const following = text.slice(at + 1, at + 1 + VALUE_REACH + 8);
  const quoted = QUOTED_VALUE.exec(following);
  const match = quoted ?? BARE_VALUE.exec(following);
  if (match === null) return undefined;
  const lead = match[1] ?? '';
  const value = (quoted === null ? match[2] : match[3]) ?? '';
  if (quoted === null) {
    const plainWord = value.toLowerCase().replace(/[.!?:]+$/, '');
    if (STATES.has(plainWord) || /^[*•x.-]+$/i.test(value)) return undefined;
    // `routing:token:view` is a permission, "token: expiring" prose; a token of letters alone is longer.
    const permission = text.charAt(at) === ':' && labelText.charAt(label.index - 1) === ':';
    if (permission || (password === null && /^[A-Za-z]{1,15}(?::[A-Za-z*]+)*[.!?]?$/.test(value)))
      return undefined;
    if (/^[A-Za-z]+:[A-Za-z*]+$/.test(value) && lead === '') return undefined;
  }
  const start = at + 1 + lead.length;
  return { kind: 'secret', start, end: start + value.length };
};

const USER_INFO = /^:\/\/([^\s/?#@:]{0,128}:[^\s/?#@]{1,256})@/;

/** User and password of an address, at the colon of its scheme. */
export const findUserInfo: Finder = (text, at) => {
  if (!text.startsWith('://', at)) return undefined;
  const match = USER_INFO.exec(text.slice(at, at + 400));
  return match === null
    ? undefined
    : { kind: 'secret', start: at + 3, end: at + 3 + (match[1] ?? '').length };
};

const PEM_BEGIN = '-----BEGIN ';
const PEM_END = '-----END ';

/** A private key or another closed block in PEM; without its end, all that follows. Certificates and public keys stay. */
export const findPem: Finder = (text, at) => {
  if (!text.startsWith(PEM_BEGIN, at)) return undefined;
  const label = text.slice(at + PEM_BEGIN.length, at + PEM_BEGIN.length + 40);
  if (/^(?:CERTIFICATE|PUBLIC KEY)/.test(label)) return undefined;
  const endLine = text.indexOf(PEM_END, at);
  const endDashes = endLine < 0 ? -1 : text.indexOf('-----', endLine + PEM_END.length);
  return { kind: 'secret', start: at, end: endDashes < 0 ? text.length : endDashes + 5 };
};

import { isJsonObject, type JsonValue } from '../base/json.js';
import { decodedTexts } from './encoded.js';
import type { Finder, Finding } from './finding.js';

/** Keys that their issuer marks, by first letters: what follows the letters decides. */
const ISSUED: readonly (readonly [prefix: string, rest: RegExp])[] = [
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
const ISSUED_BY_LETTER = new Map(
  [...new Set(ISSUED.map(([prefix]) => prefix.charCodeAt(0)))].map((code) => [
    code,
    ISSUED.filter(([prefix]) => prefix.charCodeAt(0) === code),
  ]),
);

/** Keys without letters of their own, by the shape of the whole. */
const SHAPED =
  /\d{8,10}:AA[A-Za-z0-9_-]{33}(?![\w-])|[0-9a-f]{32}-us\d{1,2}(?![\w-])|[MNO][A-Za-z\d_-]{23,27}\.[\w-]{6}\.[\w-]{27,38}(?![\w-])/y;
/** A secret of an application in the directory of Microsoft, whose mark stands in its middle. */
const MARKED_WITHIN = /^[\w.~-]{3}\dQ~[\w.~-]{31,34}/;
/** What can be an encoding of a mail address or of a number. */
const ENCODED =
  /(?:[0-9a-f]{20,}|[0-9A-F]{20,}|(?:[0-9A-Fa-f]{2}[:-]){9,}[0-9A-Fa-f]{2}|[A-Za-z0-9+/_-]{12,}={0,2})(?![\w+/=-])/y;

const MAX_ENCODED_LENGTH = 4096;

const JWT = /^(eyJ[\w-]{8,})\.[\w-]{2,}\.[\w-]*(?:\.[\w-]+\.[\w-]+)?/;
const BEARER = /^(bearer[ \t:="']{1,3})([\w.~+/-]{8,}={0,2})/i;
const BASIC = /^(basic[ \t]{1,2})([A-Za-z0-9+/]{6,}={0,2})/i;

/** A token or key that shows itself, at the first letter of a word. */
export const findIssued: Finder = (text, at) => {
  const code = text.charCodeAt(at);
  if (code === 0x65) return text.startsWith('eyJ', at) ? findJwt(text, at) : undefined;
  if (code === 0x42 || code === 0x62) return findCredentials(text, at);
  const shaped = findShaped(text, at);
  if (shaped !== undefined) return shaped;
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

/** A key that shows itself by the shape of the whole, at its first sign. */
export function findShaped(text: string, at: number): Finding | undefined {
  SHAPED.lastIndex = at;
  const key = SHAPED.exec(text)?.[0];
  return key === undefined ? undefined : { kind: 'secret', start: at, end: at + key.length };
}

/** A key that shows itself by a mark in its middle, at the `~`. */
export const findMarked: Finder = (text, at, from) => {
  const start = at - 5;
  if (start < from || text.charCodeAt(at - 1) !== 0x51) return undefined;
  const key = MARKED_WITHIN.exec(text.slice(start, start + 48))?.[0];
  return key === undefined ? undefined : { kind: 'secret', start, end: start + key.length };
};

/** A token of Base64 or of hexadecimal digits in whose text `find` finds something, at its first sign. */
export function findEncoded(
  text: string,
  at: number,
  find: (decoded: string) => Finding | undefined,
): Finding | undefined {
  ENCODED.lastIndex = at;
  const token = ENCODED.exec(text)?.[0];
  if (token === undefined || token.length > MAX_ENCODED_LENGTH) return undefined;
  for (const decoded of decodedTexts(token)) {
    const inside = find(decoded);
    if (inside !== undefined) return { kind: inside.kind, start: at, end: at + token.length };
  }
  return undefined;
}

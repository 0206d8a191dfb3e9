import type { Finder } from './finding.js';

const LABEL_REACH = 48;
const VALUE_REACH = 512;
/** `password`, `clientSecret`, `"api_key"` … at the end of what stands before `:` or `=`. */
const PASSWORD_WORDS =
  'pass(?:word|wort|wd|phrase|code)s?|pwd|secret|kennwort|contraseñ?n?a|contrasenya|mot[ -]de[ -]passe|senha|wachtwoord|lösenord|adgangskode|hasło|' +
  'salasana|пароль|密码|密碼|パスワード|비밀번호|parola|pin ?code|(?:api|app|access|private|secret|encryption|signing|account|auth|shared|master|session|sas)[ _-]?key';
const LABEL_END =
  '(?:[ _-]?(?:value|text|hash|\\d{1,2}))?(?: ?\\([^()]{1,20}\\))?\\\\{0,2}["\'`\\]]{0,2}\\s{0,2}$';
const PASSWORD_LABEL = new RegExp(`(?:${PASSWORD_WORDS}|(?<=[a-z0-9])Pass|(?<=[_-])pass)${LABEL_END}`, 'iu');
const TOKEN_LABEL =
  /(?:token|credentials?|authorization|session[ _-]?id|cookie|api[ _-]?auth|bearer|jwt|x-auth|otp)\\{0,2}["'`\]]{0,2}\s{0,2}$/i;
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

/** `password is hunter2`, `--password hunter2`, `Passwort lautet …`: without a sign between, the value has to look like one. */
const SPOKEN = new RegExp(
  `(?:${PASSWORD_WORDS})(?:["'\u2019]?s)?(?: (?:is|was|ist|lautet|war|es|est|é|er|on|to|now|=>|->)){0,3} {1,2}["'\`\u201c\u201e]?([^\\s"'\`,;]{4,64})`,
  'iuy',
);

/** A password behind its name and a blank, at the first letter of the name. */
export const findSpoken: Finder = (text, at) => {
  SPOKEN.lastIndex = at;
  const match = SPOKEN.exec(text);
  const value = match?.[1]?.replace(/[.!?:)]+$/, '') ?? '';
  if (
    match === null ||
    !/\d/.test(value) ||
    !/[\p{L}!#$%&*+=?@^~-]/u.test(value) ||
    /^\d+(?:st|nd|rd|th|s|x|ms|min|h|d)?$/.test(value)
  )
    return undefined;
  const start = at + match[0].lastIndexOf(match[1] ?? '');
  return { kind: 'secret', start, end: start + value.length };
};

/** `<password>hunter2</password>`, at the `>` of the first. */
export const findMarkup: Finder = (text, at, from) => {
  const tag = /<(\p{L}[\p{L}\d_:.-]{0,40})(?: [^<>]{0,60})?$/u.exec(
    text.slice(Math.max(from, at - 104), at),
  )?.[1];
  if (tag === undefined || !PASSWORD_LABEL.test(tag)) return undefined;
  const value = /^[^<>\n]{1,512}(?=<\/)/.exec(text.slice(at + 1, at + 1 + VALUE_REACH + 8))?.[0];
  return value === undefined ? undefined : { kind: 'secret', start: at + 1, end: at + 1 + value.length };
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

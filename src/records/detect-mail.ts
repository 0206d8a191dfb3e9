import type { Finder } from './finding.js';

const MAX_LOCAL_LENGTH = 64;
const LOCAL_END = /(?:"[^"]{1,62}"|[\p{L}\p{N}\p{M}.!#$&'*+/=?^_`{|}~-]{0,63}[\p{L}\p{N}\p{M}!#$%&'*+_~-])$/u;
/** A name with a top-level domain, or an address in brackets. Labels and dots take turns, so there is one way to read it. */
const DOMAIN =
  /^(?:\[(?:IPv6:)?[0-9A-Fa-f:.]{2,45}\]|(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}_-]{0,62}\.){1,10}(?:xn--[A-Za-z0-9-]{2,59}|\p{L}[\p{L}\p{M}]{1,23}))/u;
/** A host without a top-level domain, behind a whole name: `jane.doe@mailhost`. */
const HOST = /^[A-Za-z][A-Za-z0-9-]{2,62}(?![\p{L}\p{N}_@./-])/u;
const TWO_NAMES = /(?:^|[^\p{L}\p{N}])[\p{L}]{1,40}[._][\p{L}]{2,40}$/u;
/** Versions of packages (`core@1.2.3-beta.rc`) and names of pictures (`icon@2x.png`). */
const NO_DOMAIN = /^(?:\d+\.\d+|\d+x\.)/;
/** Blanks around the sign and the dots, as people write who do not want to be found by machines. */
const SPACED =
  /^ {0,2}@ {0,2}((?:[\p{L}\p{N}][\p{L}\p{N}-]{0,62} {0,2}\. {0,2}){1,5}\p{L}{2,24})(?![\p{L}\p{N}_])/u;

/** A mail address, at its `@`. */
export const findMail: Finder = (text, at, from) => {
  const domainStart = at + 1;
  const following = text.slice(domainStart, domainStart + 255);
  const before = text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at);
  const local = localBefore(before);
  if (local !== undefined) {
    const domain = NO_DOMAIN.test(following) ? null : DOMAIN.exec(following);
    const end = domain ?? (TWO_NAMES.test(local) ? HOST.exec(following) : null);
    if (end !== null) return { kind: 'mail', start: at - local.length, end: domainStart + end[0].length };
  }
  return findSpaced(text, at, before);
};

function localBefore(before: string): string | undefined {
  const local = LOCAL_END.exec(before)?.[0];
  if (local === undefined) return undefined;
  // What joins a name of a parameter or a scheme to the address is no part of it.
  const own = local.replace(/^.*[=/?&|`](?=[^=/?&|`]+$)/u, '').replace(/^[.'{]+(?=.)/u, '');
  return own;
}

function findSpaced(text: string, at: number, before: string): ReturnType<Finder> {
  const blanks = / {0,2}$/.exec(before)?.[0].length ?? 0;
  const spaced = SPACED.exec(text.slice(at - blanks, at + 160));
  if (
    spaced === null ||
    (blanks === 0 && !text.slice(at, at + 2).startsWith('@ ') && !(spaced[1] ?? '').includes(' '))
  )
    return undefined;
  const local = /[\p{L}\p{N}._+-]{2,64}$/u.exec(before.slice(0, before.length - blanks))?.[0];
  if (local === undefined) return undefined;
  return { kind: 'mail', start: at - blanks - local.length, end: at - blanks + spaced[0].length };
}

const AT_WORD =
  /^(?:[[({<]{1,2} {0,2}(?:at|AT|At|ät|arroba|chez) {0,2}[\])}>]{1,2}| (?:at|AT|At|ät|arroba) )/u;
const DOT_WORD = String.raw`(?: {0,2}\. {0,2}| {0,2}[[({<]{1,2} {0,2}(?:dot|DOT|Dot|punkt|Punkt|punto|point) {0,2}[\])}>]{1,2} {0,2}| (?:dot|DOT|punkt|punto|point) )`;
const WORDED_DOMAIN = new RegExp(
  `^ {0,2}([A-Za-z0-9][A-Za-z0-9-]{0,62}(?:${DOT_WORD}[A-Za-z0-9][A-Za-z0-9-]{0,62}){0,4}(${DOT_WORD})[A-Za-z]{2,24})(?![A-Za-z0-9_])`,
  'u',
);

/** `jane (at) example (dot) com`, at the bracket or blank before the word. */
export const findWordedMail: Finder = (text, at, from) => {
  const sign = AT_WORD.exec(text.slice(at, at + 12))?.[0];
  if (sign === undefined) return undefined;
  const domain = WORDED_DOMAIN.exec(text.slice(at + sign.length, at + sign.length + 160));
  if (domain === null) return undefined;
  // "meet at example.com" is prose; without brackets the dot has to be a word too.
  if (sign.startsWith(' ') && /^ {0,2}\. {0,2}$/.test(domain[2] ?? '')) return undefined;
  const before = text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at).replace(/ {1,2}$/, '');
  const local = /[\p{L}\p{N}._+-]{2,64}$/u.exec(before)?.[0];
  if (local === undefined) return undefined;
  const start = Math.max(from, at - MAX_LOCAL_LENGTH) + before.length - local.length;
  return { kind: 'mail', start, end: at + sign.length + domain[0].length };
};

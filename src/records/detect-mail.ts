import type { Finder } from './finding.js';

const MAX_LOCAL_LENGTH = 64;
const LOCAL_END = /(?:"[^"]{1,62}"|[\p{L}\p{N}\p{M}.!$%'*+^_{}~-]{1,64})$/u;
/** A name with a top-level domain, or an address in brackets. Labels and dots take turns, so there is one way to read it. */
const DOMAIN =
  /^(?:\[[0-9A-Fa-f:.]{2,45}\]|(?:[\p{L}\p{N}][\p{L}\p{N}\p{M}-]{0,62}\.){1,10}(?:xn--[A-Za-z0-9-]{2,59}|\p{L}[\p{L}\p{M}]{1,23}))/u;
/** Versions of packages (`core@1.2.3-beta.rc`) and names of pictures (`icon@2x.png`). */
const NO_DOMAIN = /^(?:\d+\.\d+|\d+x\.)/;

/** A mail address, at its `@` or the `%40` of an encoded one. */
export const findMail: Finder = (text, at, from) => {
  const encoded = text.charCodeAt(at) === 0x25;
  if (encoded && !text.startsWith('%40', at)) return undefined;
  const domainStart = at + (encoded ? 3 : 1);
  const following = text.slice(domainStart, domainStart + 255);
  const domain = NO_DOMAIN.test(following) ? null : DOMAIN.exec(following);
  if (domain === null) return undefined;
  const local = LOCAL_END.exec(text.slice(Math.max(from, at - MAX_LOCAL_LENGTH), at));
  if (local === null) return undefined;
  return { kind: 'mail', start: at - local[0].length, end: domainStart + domain[0].length };
};

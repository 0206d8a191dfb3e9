import { isAlsoName, isKnownWord } from './known-words.js';

/*
 * The one place that decides what of a service's words, ids and names a log, an annotation, a manifest or an event may have. What
 * is known passes: words that messages are made of, names of the contract, numbers with their unit, ids by their grammar. A name,
 * a password or a word of another language looks like any other word, so looks decide nothing.
 */

const MAX_LOOKED_AT = 10_000;
const HIDDEN = '…';
const NONE: ReadonlySet<string> = new Set<string>();

/** A word between signs that sentences put around words. */
const FRAME = /^([("'`[{<]*)(.*?)((?:\((?:s|es)\))?[)\]}>"'`.,:;!?]*)$/s;
const OPENS = /["'`]/;
const CLOSES = /["'`][)\].,:;!?]*$/;
const NUMBER = /^(?:\d{1,7}|\d{1,3}(?:,\d{3}){1,2}|\d{1,3}\.\d{1,2})$/;
const UNITS = listed(
  's ms second seconds minute minutes hour hours day days week weeks month months year years byte bytes kb mb gb kib mib gib ' +
    'percent item items row rows record records page pages character characters call calls request requests time times attempt attempts ' +
    'value values entry entries element elements result results asset assets file files query queries object objects level levels job jobs',
);
/** Words after which a number is a limit or a place. */
const MEASURES = listed(
  'than most least exceed exceeds exceeded between max maximum min minimum limit line column position offset',
);
const STATUS = /^[1-5]\d\d$/;
const STATUS_LABELS = listed('status http');
/** What one part of a name of a contract, a permission or a code can have. */
const PARTS = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+/g;

/**
 * A text of the server as a message may quote it, in one line of at most `maxLength` characters: words that messages are made
 * of, and numbers with their unit. The rest becomes `…`, and so does whatever stands in quotes, where messages have their parameters.
 * `names` are those of the contract, e.g. of parameters, which are shown everywhere.
 */
export function quotableText(text: string, maxLength: number, names: ReadonlySet<string> = NONE): string {
  const words = text
    .slice(0, MAX_LOOKED_AT)
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => framed(word));
  const kept: string[] = [];
  let begins = true;
  let inQuotes = false;
  for (const [index, word] of words.entries()) {
    const opens = !inQuotes && OPENS.test(word.before);
    const isParameter = inQuotes || opens;
    const shown =
      word.core === '' ||
      isNameOf(word.core, names) ||
      (!isParameter && (isWord(word.core, begins, words[index + 1]?.core) || isMeasure(words, index)));
    // Hidden words in a row are one gap.
    if (shown) kept.push(`${word.before}${word.core}${word.after}`);
    else if (kept.at(-1) !== HIDDEN) kept.push(HIDDEN);
    if (isParameter) inQuotes = !CLOSES.test(word.after);
    begins = /[.!?]$/.test(word.after);
  }
  const quote = kept.join(' ');
  return quote.length > maxLength ? `${quote.slice(0, maxLength - 1).trimEnd()}${HIDDEN}` : quote;
}

interface Framed {
  readonly before: string;
  readonly core: string;
  readonly after: string;
}

function framed(word: string): Framed {
  const [, before = '', core = '', after = ''] = FRAME.exec(word) ?? [];
  return { before, core, after };
}

function isWord(core: string, begins: boolean, next: string | undefined): boolean {
  const small = core.toLowerCase();
  if (/^[A-Z]/.test(core) && isAlsoName(small) && (!begins || /^[A-Z]/.test(next ?? ''))) return false;
  if (isKnownWord(small)) return true;
  // `read-only`, `and/or`, `target_branch`, `audits:audit:view`
  const parts = core.replace(/:\*$/, '').split(/[-/_:.]/);
  return parts.length > 1 && parts.every(isKnownName);
}

/** Whether every part of a name in camel case is a known word: `queueMember`. */
function isKnownName(name: string): boolean {
  const parts = name.match(PARTS) ?? [];
  return name !== '' && parts.join('') === name && parts.every((part) => isKnownWord(part.toLowerCase()));
}

function isNameOf(core: string, names: ReadonlySet<string>): boolean {
  return names.has(core) || core.split('.').every((part) => names.has(part.replace(/\[\d{0,3}\]?$/, '')));
}

/** Whether the word is a number that says how much, how far or which status; one beside another number can be part of one to call. */
function isMeasure(words: readonly Framed[], index: number): boolean {
  const at = (place: number): string => words[place]?.core.toLowerCase() ?? '';
  const core = at(index);
  if (!NUMBER.test(core) || /\d/.test(at(index - 1)) || /\d/.test(at(index + 1))) return false;
  const before = at(index - 1) === 'of' || at(index - 1) === 'is' ? at(index - 2) : at(index - 1);
  const isBound =
    MEASURES.has(before) ||
    (before === 'to' && /^(?:equal|limited|up)$/.test(at(index - 2))) ||
    (before === 'and' && at(index - 3) === 'between' && NUMBER.test(at(index - 2)));
  return UNITS.has(at(index + 1)) || isBound || (STATUS.test(core) && STATUS_LABELS.has(before));
}

/** Whether a word of the server is a code of known parts, e.g. `response.entity.too.large` or `invalid_client`, and no data. */
export function isCodeWord(text: string, names: ReadonlySet<string> = NONE): boolean {
  if (text.length > 120) return false;
  const [first = '', ...rest] = text.split(/[._:-]/);
  const isPart = (part: string): boolean => names.has(part) || isKnownName(part);
  return isPart(first) && rest.every((part) => isPart(part) || STATUS.test(part));
}

/** Whether a name in an answer, e.g. of a member, is one of the contract or of known words, and no data. */
export function isContractName(name: string, names: ReadonlySet<string> = NONE): boolean {
  return name.length <= 60 && (names.has(name) || name.split(/[_-]/).every(isKnownName));
}

/** Whether a text of the server is an opaque id by its grammar: a UUID, or at least 24 hexadecimal digits. */
export function isOpaqueId(text: string): boolean {
  return /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|(?=\d*[a-f])[0-9a-f]{24,64})$/i.test(text);
}

/**
 * A host that the server names, as messages may show it: its last two labels where one of the `known` hosts has them too, since
 * all the rest can be anything.
 */
export function shownHost(url: URL, known: readonly string[]): string {
  const domain = url.hostname.split('.').slice(-2).join('.');
  const isKnown = known.some((host) => host.split('.').slice(-2).join('.') === domain);
  if (!isKnown || !domain.includes('.')) return 'another host';
  return domain === url.hostname ? domain : `${HIDDEN}.${domain}`;
}

/** The id as messages and events may show it, else `…`. */
export function opaqueId(text: string): string {
  return isOpaqueId(text) ? text : HIDDEN;
}

/** A state word as messages and events may show it: one of the `known`, or of known words, else `…`. */
export function stateWord(text: string, known: readonly string[] = []): string {
  const isKnown = known.some((word) => word.toLowerCase() === text.toLowerCase());
  return isKnown ||
    (text.length <= 40 && /^(?:[A-Za-z]+[ _-]?){1,3}$/.test(text) && text.split(/[ _-]/).every(isKnownName))
    ? text
    : HIDDEN;
}

function listed(text: string): ReadonlySet<string> {
  return new Set(text.split(' '));
}

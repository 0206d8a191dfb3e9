const MAX_LOOKED_AT = 10_000;
/** Ordinary words, also as a sentence has them: short numbers, brackets, names of permissions. */
const LETTERS = /^(?:[a-z]{1,24}|[A-Z]|HTTP|JSON|URL|OAuth|API|ID)$/;
const NUMBER = /^(?:\d{1,5}|\d{1,3}(?:,\d{3}){1,2})$/;
const PERMISSION = /^[a-z]{1,30}(?::[A-Za-z]{1,40}){1,3}$|^[a-z]{1,30}:[A-Za-z]{1,40}:\*$/;
const FRAME = /^([("'`[]*)(.*?)([)\]"'`.,:;!?]*)$/s;
const HIDDEN = '…';

/**
 * A text of the server as a message may quote it: one line of ordinary words. What could be a name, an address, an id or
 * a secret becomes `…`: a word with a capital inside the sentence, a digit, or any other sign. At most `maxLength` characters.
 * `names` are those of the contract, e.g. of parameters, which are shown also where they look like none of these.
 */
export function quotableText(
  text: string,
  maxLength: number,
  names: ReadonlySet<string> = new Set<string>(),
): string {
  const words = text
    .slice(0, MAX_LOOKED_AT)
    .split(/\s+/)
    .filter((word) => word !== '');
  const kept: string[] = [];
  let begins = true;
  for (const [index, word] of words.entries()) {
    const neighbours = `${words[index - 1] ?? ''} ${words[index + 1] ?? ''}`;
    // Numbers side by side can be one to call, or a card.
    const alone = !/\d/.test(word) || !/\d/.test(neighbours);
    const shown = alone ? quotableWord(word, begins, names) : HIDDEN;
    // Hidden words in a row are one gap.
    if (shown !== HIDDEN || kept.at(-1) !== HIDDEN) kept.push(shown);
    begins = /[.!?]$/.test(word);
  }
  const quote = kept.join(' ');
  return quote.length > maxLength ? `${quote.slice(0, maxLength - 1).trimEnd()}${HIDDEN}` : quote;
}

function quotableWord(word: string, begins: boolean, names: ReadonlySet<string>): string {
  const [, before = '', core = '', after = ''] = FRAME.exec(word) ?? [];
  const plain = begins ? core.replace(/^[A-Z](?=[a-z])/, (first) => first.toLowerCase()) : core;
  const parts = plain.replace(/\((?:s|es)$/, '').split(/['-]/);
  const ordinary = parts.every((part) => LETTERS.test(part));
  const named = core.split('.').every((part) => names.has(part));
  return core === '' || ordinary || named || NUMBER.test(core) || PERMISSION.test(core)
    ? `${before}${core}${after}`
    : HIDDEN;
}

/** Whether a word of the server is one of a vocabulary, e.g. `response.entity.too.large`, and not an id or a name. */
export function isCodeWord(text: string): boolean {
  return /^(?=.{1,120}$)(?:[a-z]{1,24}|[A-Z]{2,24}|\d{1,3})(?:[._-](?:[a-z]{1,24}|[A-Z]{2,24}|\d{1,3}))*$/.test(
    text,
  );
}

/** Whether a text of the server can be shown as an opaque id: no sign that a mail address, a number to call or a sentence needs. */
export function isOpaqueId(text: string): boolean {
  return /^[A-Za-z0-9][A-Za-z0-9._:-]{0,119}$/.test(text);
}

/** A host that the server names, as messages may show it: its last two labels where they are plain, since the first can be anything. */
export function shownHost(url: URL): string {
  const [, suffix] = /^(?:.*\.)?([a-z-]{2,40}\.[a-z-]{2,20})$/.exec(url.hostname) ?? [];
  return suffix === undefined ? 'another host' : url.hostname === suffix ? suffix : `${HIDDEN}.${suffix}`;
}

/** The id as messages and events may show it, else `…`. */
export function opaqueId(text: string): string {
  return isOpaqueId(text) ? text : HIDDEN;
}

/** A state word as messages and events may show it: letters only, else `…`. */
export function stateWord(text: string): string {
  return /^[A-Za-z][A-Za-z_ -]{0,39}$/.test(text) ? text : HIDDEN;
}

/** The first line of a text from outside, at most 300 characters, without a final full stop. */
export function firstLine(text: string): string {
  const [line = ''] = text.split('\n');
  return (line.length > 300 ? `${line.slice(0, 300)}${HIDDEN}` : line).replace(/\.$/, '');
}

import { plainText, cut } from '../base/scrub.js';

/** Letters, digits and marks that mean nothing in Markdown or HTML in the middle of a line. */
const HARMLESS = /^[\p{L}\p{N} ,;%/='"?.:-]$/u;
/** Breaks the look of a link without showing: a word joiner. */
const JOINER = '&#8288;';

/**
 * A text of unknown origin as prose or table cell: shown as it is, one line, at most `maxLength` characters (default
 * 500). It can not become Markdown, HTML, a link, a mention or the end of a cell.
 */
export function prose(text: string, maxLength = 500): string {
  const escaped = Array.from(cut(plainText(text), maxLength), (character) =>
    HARMLESS.test(character) ? character : `&#${character.codePointAt(0) ?? 0};`,
  ).join('');
  return escaped
    .replaceAll('://', `:${JOINER}//`)
    .replace(/www\./gi, (found) => `${found.slice(0, 3)}${JOINER}.`)
    .replaceAll('&#64;', `&#64;${JOINER}`)
    .replace(/^(\d+)\./, '$1&#46;')
    .replace(/^[-=]/, (found) => `&#${found.charCodeAt(0)};`);
}

/** A short text of unknown origin, e.g. a key, as a code span; at most `maxLength` characters (default 120). */
export function code(text: string, maxLength = 120): string {
  // A code span has no escapes: the fence is what it may not hold, and in a table the bar, escaped or not.
  const plain = cut(plainText(text), maxLength).replaceAll('`', 'ˋ').replaceAll('|', '¦').trim();
  return plain === '' ? '*(empty)*' : `\`${plain}\``;
}

/** A link around Markdown; an address with anything unusual in it is not linked. */
export function link(markdown: string, href: string): string {
  return /^https?:\/\/[\w.:/?=&%~+-]+$/.test(href) ? `[${markdown}](${href})` : markdown;
}

/** A table; the cells are Markdown already. Columns are left-aligned unless named in `right` by position. */
export function table(
  header: readonly string[],
  rows: readonly (readonly string[])[],
  right: readonly number[] = [],
): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const rule = header.map((_cell, column) => (right.includes(column) ? '---:' : '---'));
  return [line(header), line(rule), ...rows.map(line)].join('\n');
}

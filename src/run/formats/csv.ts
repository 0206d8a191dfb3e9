import type { Column } from '../../catalog/columns.js';
import { createRowCodec, REST_COLUMN, type Cell } from './rows.js';

/** Text is joined to this size before it reaches gzip or the disk. */
const JOIN_CHARACTERS = 64 * 1024;
const LINES_PER_BATCH = 500;
const ROW_END = '\r\n';
/** What a spreadsheet takes for a formula, full-width forms included; `'` before it marks a text, and is doubled itself. */
const FORMULA = /^'*[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const MARKED = /^'+[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/;
const NEEDS_QUOTES = /[",\r\n]|^[\s\uFEFF]|\s$/;

/**
 * Records as CSV (RFC 4180): a header, `\r\n` after each row, quotes where needed. Null is nothing, an empty text is `""`.
 * A text that a spreadsheet would run as a formula gets `'` before it.
 */
export async function* csvText(
  columns: readonly Column[],
  lines: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const codec = createRowCodec(columns);
  let text = [...columns.map(({ name }) => name), REST_COLUMN].map(quoted).join(',') + ROW_END;
  for await (const line of lines) {
    const { cells, rest } = codec.toRow(line);
    for (const cell of cells) text += `${fieldOf(cell)},`;
    text += `${fieldOf(rest)}${ROW_END}`;
    if (text.length < JOIN_CHARACTERS) continue;
    yield Buffer.from(text, 'utf8');
    text = '';
  }
  if (text !== '') yield Buffer.from(text, 'utf8');
}

function fieldOf(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  return quoted(FORMULA.test(cell) ? `'${cell}` : cell);
}

function quoted(text: string): string {
  return text === '' || NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/**
 * The JSON lines of records that were written as CSV.
 * @throws Error where the text is not as `csvText` writes it for these columns.
 */
export async function* csvLines(
  columns: readonly Column[],
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<readonly string[]> {
  const codec = createRowCodec(columns);
  const header = [...columns.map(({ name }) => name), REST_COLUMN];
  let isHeader = true;
  let batch: string[] = [];
  for await (const fields of rowsOf(chunks)) {
    if (fields.length !== header.length)
      throw new Error(`a row has ${fields.length} fields, ${header.length} are right`);
    if (isHeader) {
      if (fields.some((field, place) => field !== header[place]))
        throw new Error('the header names other columns');
      isHeader = false;
      continue;
    }
    const cells = columns.map(({ type }, place) => cellOf(fields[place] ?? null, type));
    batch.push(codec.toLine({ cells, rest: unmarked(fields.at(-1) ?? null) }));
    if (batch.length < LINES_PER_BATCH) continue;
    yield batch;
    batch = [];
  }
  if (isHeader) throw new Error('there is no header');
  if (batch.length > 0) yield batch;
}

function cellOf(field: string | null, type: Column['type']): Cell {
  if (field === null) return null;
  if (type === 'integer' || type === 'number') return Number(field);
  if (type === 'boolean') return field === 'true';
  return unmarked(field);
}

function unmarked(field: string | null): string | null {
  return field !== null && MARKED.test(field) ? field.slice(1) : field;
}

/** Fields of each row; null for one that is empty and not quoted. */
async function* rowsOf(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<(string | null)[]> {
  const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
  let text = '';
  for await (const chunk of chunks) {
    text += decoder.decode(chunk, { stream: true });
    let from = 0;
    for (;;) {
      const row = readRow(text, from);
      if (row === undefined) break;
      from = row.next;
      yield row.fields;
    }
    text = text.slice(from);
  }
  text += decoder.decode();
  if (text !== '') throw new Error('the last row does not end with a line end');
}

/** The row that begins at `from`; undefined where it is not there to its end. */
function readRow(text: string, from: number): { fields: (string | null)[]; next: number } | undefined {
  const fields: (string | null)[] = [];
  let at = from;
  for (;;) {
    let end: number;
    if (text.charCodeAt(at) === 0x22) {
      end = closingQuote(text, at + 1);
      if (end === -1 || end + 1 >= text.length) return undefined;
      fields.push(text.slice(at + 1, end).replaceAll('""', '"'));
      end += 1;
    } else {
      end = at;
      while (end < text.length && text.charCodeAt(end) !== 0x2c && text.charCodeAt(end) !== 0x0d) end += 1;
      if (end >= text.length) return undefined;
      fields.push(end === at ? null : text.slice(at, end));
    }
    if (text.charCodeAt(end) === 0x2c) at = end + 1;
    else if (text.startsWith(ROW_END, end)) return { fields, next: end + ROW_END.length };
    else if (end + 1 >= text.length) return undefined;
    else throw new Error('a field is followed by neither a comma nor a line end');
  }
}

function closingQuote(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at !== -1; at = text.indexOf('"', at + 2))
    if (text.charCodeAt(at + 1) !== 0x22) return at;
  return -1;
}

import type { Fault } from './fault-types.js';
import { hashText } from './random.js';
import { ApiProblem, badRequest, textOf } from './reply.js';

/** Rows in a fixed order. Offsets are positions of the source's own, ascending along it. */
export interface RowSource {
  /** At most `limit` rows from an offset on, and the offset after them; `next` is undefined at the end. */
  read(
    offset: number,
    limit: number,
  ): { readonly rows: readonly unknown[]; readonly next: number | undefined };
}

/** Where a walk by cursor stands. Its text is the cursor. */
export interface WalkToken {
  readonly offset: number;
  /** Pages so far; makes the text new even where the offset stays. */
  readonly step: number;
  /** Hash of the request that the walk began with, where a walk must not change its request. */
  readonly bound: number;
}

export interface WalkPage {
  readonly rows: readonly unknown[];
  readonly next: WalkToken | undefined;
}

export function rowsOf(rows: readonly unknown[]): RowSource {
  return {
    read(offset, limit) {
      const end = offset + limit;
      return { rows: rows.slice(offset, end), next: end < rows.length ? end : undefined };
    },
  };
}

/** A source over positions [0, count), of which those that match have a row. */
export function scanning(
  count: number,
  matches: (position: number) => boolean,
  row: (position: number) => unknown,
): RowSource {
  return {
    read(offset, limit) {
      const rows: unknown[] = [];
      for (let position = offset; position < count; position += 1) {
        if (!matches(position)) continue;
        // One look further, so that no cursor is given out when no row is left.
        if (rows.length === limit) return { rows, next: position };
        rows.push(row(position));
      }
      return { rows, next: undefined };
    },
  };
}

/** A page of a walk by cursor, with the fault played. */
export function walkPage(
  source: RowSource,
  token: WalkToken | undefined,
  bound: number,
  pageSize: number,
  fault: Fault | undefined,
): WalkPage {
  const at = token ?? { offset: 0, step: 0, bound };
  const after = (offset: number | undefined): WalkToken | undefined =>
    offset === undefined ? undefined : { offset, step: at.step + 1, bound };
  const plain = (): WalkPage => {
    const { rows, next } = source.read(at.offset, pageSize);
    return { rows, next: after(next) };
  };
  switch (fault?.kind) {
    case 'emptyPage':
      return { rows: [], next: after(at.offset) };
    case 'repeatCursor':
      return { rows: plain().rows, next: at };
    case 'cycle':
      return at.step + 1 < (fault.length ?? 2)
        ? plain()
        : { rows: plain().rows, next: { offset: 0, step: 0, bound } };
    case 'losePage': {
      const { next } = source.read(at.offset, pageSize);
      if (next === undefined) return { rows: [], next: undefined };
      const second = source.read(next, pageSize);
      return { rows: second.rows, next: after(second.next) };
    }
    case 'duplicateRows':
      return doubled(source, at, pageSize, fault.rows ?? 3, after);
    default:
      return plain();
  }
}

function doubled(
  source: RowSource,
  at: WalkToken,
  pageSize: number,
  rows: number,
  after: (offset: number | undefined) => WalkToken | undefined,
): WalkPage {
  const again = Math.min(rows, Math.floor(pageSize / 2));
  const { rows: read, next } = source.read(Math.max(0, at.offset - again), pageSize);
  return { rows: read, next: after(next) };
}

export interface NumberedPage {
  readonly rows: readonly unknown[];
  /** What the answer tells; undefined where it tells nothing. */
  readonly total: number | undefined;
  readonly pageCount: number | undefined;
}

/** The page, with what is played of exact totals alone. */
export function withTotalFault(page: NumberedPage, pageSize: number, fault: Fault | undefined): NumberedPage {
  switch (fault?.kind) {
    case 'noTotal':
      return { ...page, total: undefined, pageCount: undefined };
    case 'ownTotal': {
      const total = page.rows.length;
      return { ...page, total, pageCount: Math.ceil(total / pageSize) };
    }
    case 'blankPage':
      return { ...page, rows: [] };
    default:
      return page;
  }
}

/** A page by number, counted from 0, with the fault played. A numbered list cannot be empty in its middle without loss: `emptyPage` is not played. */
export function numberedPage(
  rows: readonly unknown[],
  page: number,
  pageSize: number,
  fault: Fault | undefined,
): NumberedPage & { readonly total: number; readonly pageCount: number } {
  const total = rows.length + (fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0);
  const pageCount = Math.ceil(total / pageSize);
  const read = (number: number): readonly unknown[] => rows.slice(number * pageSize, (number + 1) * pageSize);
  switch (fault?.kind) {
    case 'losePage':
      return { rows: [], total, pageCount };
    case 'repeatCursor':
      return { rows: read(Math.max(0, page - 1)), total, pageCount };
    case 'cycle':
      return { rows: read(page % (fault.length ?? 2)), total, pageCount };
    case 'duplicateRows': {
      const before = page === 0 ? [] : read(page - 1);
      const again = Math.min(fault.rows ?? 3, before.length);
      return {
        rows: read(page).length === 0 ? [] : [...before.slice(before.length - again), ...read(page)],
        total,
        pageCount,
      };
    }
    default:
      return { rows: read(page), total, pageCount };
  }
}

/** The text of a cursor: opaque to clients, with the characters that must be encoded in an address. */
export function tokenText(token: WalkToken): string {
  return Buffer.from(JSON.stringify({ o: token.offset, n: token.step, b: token.bound })).toString('base64');
}

/** @throws ApiProblem where the text is no cursor of this walk. */
export function parseToken(text: string | undefined | null, bound: number): WalkToken | undefined {
  if (text === undefined || text === null || text === '') return undefined;
  let parsed: unknown;
  try {
    parsed = JSON.parse(Buffer.from(text, 'base64').toString('utf8'));
  } catch {
    throw badRequest('The cursor is not valid.', 'invalid.value');
  }
  const { o, n, b } = parsed as Record<string, unknown>;
  if (!isCount(o) || !isCount(n)) throw badRequest('The cursor is not valid.', 'invalid.value');
  if (b !== bound) throw badRequest('The cursor belongs to another request.', 'invalid.value');
  return { offset: o, step: n, bound };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

/** The bound of a walk that must keep its request. */
export function boundOf(request: unknown): number {
  return hashText(JSON.stringify(request));
}

export interface PageSizeRule {
  readonly default: number;
  readonly max: number;
}

/**
 * The page size in force: what is asked for, cut in silence to what is allowed.
 * @throws ApiProblem for a text that is no positive integer, and for the fault `tooLarge`.
 */
export function pageSizeOf(asked: unknown, rule: PageSizeRule, fault: Fault | undefined): number {
  const text = asked === undefined || asked === null ? String(rule.default) : textOf(asked);
  if (!/^[1-9]\d{0,8}$/.test(text))
    throw badRequest(`Value [${text}] is not valid for parameter [pageSize].`, 'invalid.value');
  const size = Math.min(Number(text), rule.max);
  if (fault?.kind === 'tooLarge' && size > (fault.abovePageSize ?? 0)) {
    throw new ApiProblem(
      400,
      'response.entity.too.large',
      'The response is over the size limit. Reduce pageSize to reduce response size.',
    );
  }
  return fault?.kind === 'clamp' ? Math.min(size, fault.pageSize ?? 10) : size;
}

/** The cursor member of an answer: absent at the end, or empty where the fault says so. */
export function cursorMember(
  next: WalkToken | undefined,
  fault: Fault | undefined,
): Readonly<Record<string, string | null>> {
  if (next !== undefined) return { cursor: tokenText(next) };
  if (fault?.kind === 'cursorEmptyString') return { cursor: '' };
  return fault?.kind === 'cursorNull' ? { cursor: null } : {};
}

/** The address of the next page as the answer tells it. */
export function nextAddress(address: string, origin: string, fault: Fault | undefined): string {
  if (fault?.kind === 'absoluteNextUri') return `${origin}${address}`;
  if (fault?.kind === 'foreignNextUri')
    return `${fault.origin ?? 'https://api.attacker.example.net'}${address}`;
  return address;
}

/** The member that holds the rows, unless the fault takes it away. */
export function itemsMember(
  name: string,
  rows: readonly unknown[],
  fault: Fault | undefined,
): Readonly<Record<string, unknown>> {
  if (fault?.kind === 'missingItems') return {};
  return { [name]: fault?.kind === 'wrongItems' ? { count: rows.length } : rows };
}

import { isJsonObject, valueAt, withMember, type JsonObject, type JsonValue } from '../base/json.js';
import type { EndpointDefinition, PagingProfile } from '../catalog/types.js';
import { movesOf } from './moves.js';
import {
  boundOf,
  cursorMember,
  nextAddress,
  numberedPage,
  pageSizeOf,
  parseToken,
  rowsOf,
  tokenText,
  walkPage,
  withTotalFault,
  type WalkToken,
} from './pages.js';
import { ApiProblem, badRequest, type ServedRequest, type Reply } from './reply.js';

const PAGE_SIZES = { default: 25, max: 500 };

/** The list of which a page is asked for. */
export interface PagedList {
  readonly itemsPath: string;
  readonly rows: readonly JsonObject[];
  readonly maxPageSize: number;
}

/** A page that is asked for. */
interface Asked {
  readonly exchange: ServedRequest;
  readonly body: JsonObject;
  readonly rows: readonly JsonObject[];
  readonly sizes: { readonly default: number; readonly max: number };
}

/** What the answer has; members that are undefined, or have no path, are left out. */
interface Page {
  /** Undefined where the answer has no list. */
  readonly rows: readonly unknown[] | undefined;
  readonly members: readonly (readonly [path: string | undefined, value: JsonValue | undefined])[];
}

type Profile<S extends PagingProfile['strategy']> = Extract<PagingProfile, { readonly strategy: S }>;

/** A page of the list, in the way of the paging profile. */
export function pageReply(
  exchange: ServedRequest,
  endpoint: EndpointDefinition,
  paging: PagingProfile,
  { itemsPath, rows, maxPageSize }: PagedList,
): Reply {
  const asked: Asked = {
    exchange,
    body: exchange.bodyText === '' ? {} : (JSON.parse(exchange.bodyText) as JsonObject),
    rows,
    sizes: { ...PAGE_SIZES, max: Math.min(PAGE_SIZES.max, maxPageSize) },
  };
  const page = pageOf(paging, asked, endpoint.itemsAbsent === 'end');
  const wrongItems = exchange.fault?.kind === 'wrongItems' ? { count: rows.length } : undefined;
  const shaped = page.rows && shapedAs(endpoint.items ?? 'list', page.rows as JsonObject[]);
  if (itemsPath === '$') return { status: 200, json: wrongItems ?? shaped ?? [] };
  const items = exchange.fault?.kind === 'missingItems' ? undefined : (wrongItems ?? shaped);
  let json: JsonObject = {};
  for (const [path, value] of [[itemsPath, items] as const, ...page.members])
    if (path !== undefined && value !== undefined) json = withMember(json, path, value);
  return { status: 200, json };
}

/** `endsWithoutList`: what lies behind the last page has no list. */
function pageOf(paging: PagingProfile, asked: Asked, endsWithoutList: boolean): Page {
  switch (paging.strategy) {
    case 'none':
      return { rows: asked.rows, members: [[paging.totalPath, asked.rows.length]] };
    case 'nextUri':
      return nextUriPage(paging, asked);
    case 'cursor':
      return cursorPage(paging, asked);
    case 'offset':
      return offsetPage(paging, asked);
    case 'pageNumber':
    case 'bodyPaging':
      return numberPage(paging, asked, endsWithoutList);
    default:
      // A strategy can be added to the engine first.
      throw new ApiProblem(
        501,
        'not.implemented',
        `The simulator does not serve the strategy [${(paging as PagingProfile).strategy}].`,
      );
  }
}

function nextUriPage(paging: Profile<'nextUri'>, asked: Asked): Page {
  const bound = boundOf(asked.body);
  const { page, size } = walkedPage(paging, asked, asked.exchange.query.get('after'), bound);
  const address = page.next && walkAddress(paging, asked, 'after', page.next, size);
  return {
    rows: page.rows,
    members: [
      [paging.nextUriPath, address],
      [paging.totalPath, toldTotal(asked)],
    ],
  };
}

function cursorPage(paging: Profile<'cursor'>, asked: Asked): Page {
  const { query, fault } = asked.exchange;
  const text =
    paging.parameterIn === 'body' ? valueAt(asked.body, paging.parameter) : query.get(paging.parameter);
  const token = typeof text === 'string' ? text : undefined;
  const { page, size } = walkedPage(paging, asked, token, boundOf({}));
  const cursor =
    paging.cursorUriParameter === undefined
      ? cursorMember(page.next, fault)['cursor']
      : page.next && walkAddress(paging, asked, paging.cursorUriParameter, page.next, size);
  return {
    rows: page.rows,
    members: [
      [paging.cursorPath, cursor],
      [paging.pageSize?.echoPath, size],
      [paging.totalPath, toldTotal(asked)],
    ],
  };
}

/** The page that a walk by cursor stands at. */
function walkedPage(
  { pageSize }: Profile<'nextUri' | 'cursor'>,
  asked: Asked,
  token: string | null | undefined,
  bound: number,
) {
  const { fault } = asked.exchange;
  const size = pageSizeOf(sizeAsked(pageSize?.parameter, asked), asked.sizes, fault);
  return { page: walkPage(rowsOf(asked.rows), parseToken(token, bound), bound, size, fault), size };
}

function walkAddress(
  { pageSize }: Profile<'nextUri' | 'cursor'>,
  { exchange }: Asked,
  parameter: string,
  next: WalkToken,
  size: number,
): string {
  const query = new URLSearchParams(exchange.query);
  if (pageSize !== undefined) query.set(pageSize.parameter, String(size));
  query.set(parameter, tokenText(next));
  return nextAddress(`${exchange.path}?${query.toString()}`, exchange.origin, exchange.fault);
}

function offsetPage(paging: Profile<'offset'>, asked: Asked): Page {
  const { rows, exchange } = asked;
  const { fault, query } = exchange;
  const size = pageSizeOf(sizeAsked(paging.pageSize?.parameter, asked), asked.sizes, fault);
  const index = Number(query.get(paging.parameter) ?? paging.firstIndex);
  if (!Number.isSafeInteger(index) || index < paging.firstIndex)
    throw badRequest('The start index is not valid.', 'invalid.start.index');
  const from = index - paging.firstIndex;
  const whole = { rows: rows.slice(from, from + size), total: toldTotal(asked), pageCount: undefined };
  const page = paging.totalPath === undefined ? whole : withTotalFault(whole, size, fault);
  return {
    rows: page.rows,
    members: [
      [paging.totalPath, page.total],
      [paging.pageSize?.echoPath, size],
    ],
  };
}

function numberPage(
  paging: Profile<'pageNumber' | 'bodyPaging'>,
  asked: Asked,
  endsWithoutList: boolean,
): Page {
  const { rows, exchange, body } = asked;
  const { fault, query } = exchange;
  const inBody = paging.strategy === 'bodyPaging';
  const given = inBody ? valueAt(body, paging.parameter) : (query.get(paging.parameter) ?? undefined);
  const number = Number(given ?? paging.firstPage);
  if (!Number.isSafeInteger(number) || number < paging.firstPage)
    throw badRequest('The page number is not valid.', 'invalid.page.number');
  const sizeValue = inBody
    ? valueAt(body, paging.pageSize.parameter)
    : sizeAsked(paging.pageSize?.parameter, asked);
  const size = pageSizeOf(sizeValue, asked.sizes, fault);
  const position = number - paging.firstPage;
  const whole = numberedPage(rows, position, size, fault);
  const page = movesOf(paging) === 'all' ? withTotalFault(whole, size, fault) : whole;
  const pageCount = page.pageCount ?? whole.pageCount;
  // An approximate total moves from page to page, and is mostly too small.
  const drift = inBody && paging.totalIsApproximate === true ? (position % 3) - 2 : 0;
  const isBehindEnd = position >= pageCount && position > 0;
  return {
    rows: isBehindEnd && endsWithoutList ? undefined : page.rows,
    members: [
      [paging.totalPath, page.total === undefined ? undefined : Math.max(0, page.total + drift)],
      [paging.pageCountPath, page.pageCount],
      [paging.pageSize?.echoPath, size],
      ...(inBody || position + 1 >= pageCount
        ? []
        : [[paging.nextUriPath, numberAddress(paging.parameter, number + 1, exchange)] as const]),
    ],
  };
}

function numberAddress(
  parameter: string,
  number: number,
  { query, path, origin, fault }: ServedRequest,
): string {
  const next = new URLSearchParams(query);
  next.set(parameter, String(number));
  return nextAddress(`${path}?${next.toString()}`, origin, fault);
}

function toldTotal({ rows, exchange: { fault } }: Asked): number {
  return rows.length + (fault?.kind === 'wrongTotal' ? (fault.by ?? 7) : 0);
}

/** Rows in the shape that the catalog says, of which the client makes rows again. */
function shapedAs(shape: NonNullable<EndpointDefinition['items']>, rows: readonly JsonObject[]): JsonValue {
  switch (shape) {
    case 'object':
      return rows[0] ?? {};
    case 'map':
      return Object.fromEntries(
        rows.map(({ id, key, value }) => [typeof key === 'string' ? key : JSON.stringify(id), value ?? null]),
      );
    case 'scalars':
      return rows.map(({ id, value }) => value ?? id ?? null);
    case 'list':
      return rows;
  }
}

function sizeAsked(parameter: string | undefined, { exchange, body }: Asked): JsonValue | undefined {
  if (parameter === undefined) return undefined;
  return exchange.query.get(parameter) ?? (isJsonObject(body) ? valueAt(body, parameter) : undefined);
}

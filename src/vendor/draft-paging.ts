import type { JsonObject } from '../base/json.js';
import type { DraftingRules } from './drafting-rules.js';
import type { ReadOperation, VendorApi } from './vendor-api.js';
import { memberAt } from './vendor-type.js';

/** How the pages of an operation follow each other; `open` says what nobody could tell. */
export interface DraftPaging {
  readonly profile: JsonObject;
  readonly open: string | undefined;
  /** Parameters that the profile sets, so that they are no filters. */
  readonly used: readonly string[];
}

/** What an operation takes and answers, as far as pages go. */
interface Seen {
  readonly operation: ReadOperation;
  readonly rules: DraftingRules['paging'];
  /** Parameters for the number of a page, a cursor, and the number of an item. */
  readonly number: string | undefined;
  readonly token: string | undefined;
  readonly index: string | undefined;
  /** `pageSize` of a profile; nothing where the operation takes none. */
  readonly size: JsonObject;
  /** The first of some paths that the answer has. */
  readonly answered: (paths: readonly string[]) => string | undefined;
  /** A member of a profile, where the answer has one of the paths. */
  readonly told: (member: string, paths: readonly string[]) => JsonObject;
  readonly isInBody: (path: string) => boolean;
}

const UNKNOWN = 'how its pages follow each other is not known';

/** The first that fits decides. A list with numbered pages may have links in its model as well. */
const WAYS: readonly ((seen: Seen) => JsonObject | undefined)[] = [byCursor, byNumber, byBody, byIndex];

/** A paging profile that names only what the operation takes and its answer has. */
export function draftPaging(operation: ReadOperation, api: VendorApi, rules: DraftingRules): DraftPaging {
  const { paging } = rules;
  const inQuery = (names: readonly string[]): string | undefined =>
    names.find((name) => operation.query.includes(name));
  const answered: Seen['answered'] = (paths) =>
    paths.find((path) => memberAt(api, operation.returns, path) !== undefined);
  const told: Seen['told'] = (member, paths) => {
    const path = answered(paths);
    return path === undefined ? {} : { [member]: path };
  };
  const sizeParameter = inQuery(paging.size);
  const seen: Seen = {
    operation,
    rules: paging,
    number: inQuery(paging.number),
    token: inQuery(paging.token),
    index: inQuery(paging.index),
    size:
      sizeParameter === undefined
        ? {}
        : {
            pageSize: {
              parameter: sizeParameter,
              value: largestPage(operation, sizeParameter, paging),
              ...told('echoPath', paging.answer.size),
            },
          },
    answered,
    told,
    isInBody: (path) => operation.body !== undefined && memberAt(api, operation.body, path) !== undefined,
  };
  const used = [sizeParameter, seen.number, seen.token, seen.index].filter((name) => name !== undefined);
  for (const way of WAYS) {
    const profile = way(seen);
    if (profile !== undefined) return { profile, open: undefined, used };
  }
  const isPaged =
    seen.token !== undefined ||
    seen.index !== undefined ||
    ['unknown', 'bodyPaging', 'cursor'].includes(operation.paging);
  return {
    profile: { strategy: 'none', ...told('nextUriPath', paging.answer.link) },
    open: isPaged ? UNKNOWN : undefined,
    used,
  };
}

/** The pages of an answer that is one object: none, though its operation may take the number of one. */
export function withoutPages({ profile, open, used }: DraftPaging): DraftPaging {
  const isOpen = open !== undefined || profile['strategy'] === 'cursor';
  return { profile: { strategy: 'none' }, open: isOpen ? UNKNOWN : undefined, used };
}

function byCursor({ operation, rules, number, token, size, answered, told }: Seen): JsonObject | undefined {
  if (token === undefined || (number !== undefined && operation.paging === 'pageNumber')) return undefined;
  const cursor = answered(rules.answer.cursor);
  const link = answered(rules.answer.cursorLink);
  const place =
    cursor !== undefined
      ? { cursorPath: cursor }
      : link !== undefined
        ? { cursorPath: link, cursorUriParameter: token }
        : undefined;
  return place && { strategy: 'cursor', ...place, parameter: token, ...size, ...totalOf(rules, told) };
}

function byNumber({ rules, number, size, told }: Seen): JsonObject | undefined {
  if (number === undefined) return undefined;
  return {
    strategy: 'pageNumber',
    parameter: number,
    firstPage: 1,
    ...size,
    ...told('pageCountPath', rules.answer.pageCount),
    ...totalOf(rules, told),
    ...told('nextUriPath', rules.answer.link),
  };
}

function byBody({ operation, rules, isInBody, told }: Seen): JsonObject | undefined {
  if (operation.paging !== 'bodyPaging') return undefined;
  const place = rules.body.find(({ number, size }) => isInBody(number) && isInBody(size));
  return (
    place && {
      strategy: 'bodyPaging',
      parameter: place.number,
      firstPage: 1,
      pageSize: { parameter: place.size, value: largestPage(operation, place.size, rules) },
      ...told('pageCountPath', rules.answer.pageCount),
      ...totalOf(rules, told),
    }
  );
}

function byIndex({ rules, index, size, told }: Seen): JsonObject | undefined {
  const total = told('totalPath', rules.answer.indexTotal);
  if (index === undefined || size['pageSize'] === undefined || total['totalPath'] === undefined)
    return undefined;
  return { strategy: 'offset', parameter: index, firstIndex: 1, ...size, ...total };
}

function totalOf({ answer }: Seen['rules'], told: Seen['told']): JsonObject {
  return told('totalPath', answer.total);
}

/** What the vendor's text says of the largest page; else the usual one. */
function largestPage(
  operation: ReadOperation,
  parameter: string,
  { largest, defaultSize, maxSize }: Seen['rules'],
): number {
  const about = operation.parameters.find(({ name }) => name === parameter)?.about ?? operation.about;
  const match = largest.exec(about);
  const told = Number(match?.slice(1).find(Boolean) ?? Number.NaN);
  return Number.isSafeInteger(told) && told >= 10 ? Math.min(told, maxSize) : defaultSize;
}

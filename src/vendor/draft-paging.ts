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

const MAX_SIZE =
  /max(?:imum)?\D{0,40}?(\d{2,5})|(?:up to|limit(?:ed)? (?:to|of)|between \d+ and)\s*(\d{2,5})/i;

/** A paging profile that names only what the operation takes and its answer has. */
export function draftPaging(operation: ReadOperation, api: VendorApi, rules: DraftingRules): DraftPaging {
  const { paging } = rules;
  const inQuery = (names: readonly string[]): string | undefined =>
    names.find((name) => operation.query.includes(name));
  const answers = (path: string): boolean => memberAt(api, operation.returns, path) !== undefined;
  const inBody = (path: string): boolean =>
    operation.body !== undefined && memberAt(api, operation.body, path) !== undefined;
  const pathOf = (member: string, path: string): JsonObject => (answers(path) ? { [member]: path } : {});
  const sizeParameter = inQuery(paging.size);
  const size: JsonObject =
    sizeParameter === undefined
      ? {}
      : {
          pageSize: {
            parameter: sizeParameter,
            value: largestPage(operation, sizeParameter, rules),
            ...(answers('pageSize') ? { echoPath: 'pageSize' } : {}),
          },
        };
  const number = inQuery(paging.number);
  const token = inQuery(paging.token);
  const total = pathOf('totalPath', 'total');
  const whole: DraftPaging = {
    profile: { strategy: 'none', ...pathOf('nextUriPath', 'nextUri') },
    open: undefined,
    used: [],
  };
  const used = [sizeParameter, number, token].filter((name) => name !== undefined);
  // Lists with numbered pages have links in their model as well.
  if (token !== undefined && (number === undefined || operation.paging !== 'pageNumber')) {
    const cursor = ['cursor', 'cursors.after', 'after', 'nextCursor', 'nextPageToken', 'pageToken'].find(
      answers,
    );
    const link = ['nextUri', 'nextPage'].find(answers);
    if (cursor !== undefined)
      return {
        profile: { strategy: 'cursor', cursorPath: cursor, parameter: token, ...size, ...total },
        open: undefined,
        used,
      };
    if (link !== undefined)
      return {
        profile: {
          strategy: 'cursor',
          cursorPath: link,
          cursorUriParameter: token,
          parameter: token,
          ...size,
          ...total,
        },
        open: undefined,
        used,
      };
  }
  if (number !== undefined)
    return {
      profile: {
        strategy: 'pageNumber',
        parameter: number,
        firstPage: 1,
        ...size,
        ...pathOf('pageCountPath', 'pageCount'),
        ...total,
        ...pathOf('nextUriPath', 'nextUri'),
      },
      open: undefined,
      used,
    };
  if (operation.paging === 'bodyPaging') {
    const inside = ['paging.', ''].find(
      (prefix) => inBody(`${prefix}pageNumber`) && inBody(`${prefix}pageSize`),
    );
    if (inside !== undefined)
      return {
        profile: {
          strategy: 'bodyPaging',
          parameter: `${inside}pageNumber`,
          firstPage: 1,
          pageSize: { parameter: `${inside}pageSize`, value: largestPage(operation, 'pageSize', rules) },
          ...pathOf('pageCountPath', 'pageCount'),
          ...(answers('total') ? total : pathOf('totalPath', 'totalHits')),
        },
        open: undefined,
        used,
      };
  }
  const index = inQuery(paging.index);
  if (index !== undefined && sizeParameter !== undefined && answers(paging.indexTotal))
    return {
      profile: { strategy: 'offset', parameter: index, firstIndex: 1, ...size, totalPath: paging.indexTotal },
      open: undefined,
      used: [index, sizeParameter],
    };
  if (token !== undefined || operation.paging === 'unknown' || operation.paging === 'bodyPaging')
    return { ...whole, open: 'how its pages follow each other is not known', used };
  if (operation.paging === 'cursor' || index !== undefined)
    return { ...whole, open: 'how its pages follow each other is not known', used };
  return { ...whole, used };
}

/** What the vendor's text says of the largest page; 100 where it says nothing. */
function largestPage(operation: ReadOperation, parameter: string, { paging }: DraftingRules): number {
  const about = operation.parameters.find(({ name }) => name === parameter)?.about ?? operation.about;
  const match = MAX_SIZE.exec(about);
  const told = Number(match?.[1] ?? match?.[2] ?? Number.NaN);
  return Number.isSafeInteger(told) && told >= 10 ? Math.min(told, 1000) : paging.defaultSize;
}

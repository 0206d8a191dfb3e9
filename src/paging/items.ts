import { GenesysCoreError } from '../base/errors.js';
import {
  JoinedItems,
  JsonLineError,
  parseJsonItems,
  parseJsonLines,
  type ItemList,
} from '../base/json-items.js';
import {
  isJsonObject,
  JsonDepthError,
  JsonSizeError,
  valueAt,
  pathNames,
  MAX_VALUES,
  type JsonValue,
  kindOf,
} from '../base/json.js';
import { isContractName } from '../base/remote-text.js';
import { createUtf8Text, type Utf8Text } from '../base/utf8-text.js';
import type { EndpointDefinition } from '../catalog/types.js';
import type { ApiResponse, Download } from '../http/types.js';
import { countIn } from './page-facts.js';

/** The items of one answer. */
export interface ReadItems {
  readonly items: ItemList;
  /** The items as received: the body, or the downloaded file. Never the body that holds a download address. */
  readonly received: Utf8Text;
  /** The items are left out where the catalog says that this is what comes after the last page. */
  readonly pastTheEnd: boolean;
}

const PARTIAL_CONTENT = 206;
/** Enough of a file to tell what it is. */
const START_BYTES = 1024;

/** What reading items takes. */
export interface ItemSource {
  /** Catalog key of the endpoint. */
  readonly key: string;
  readonly endpoint: EndpointDefinition;
  readonly download: Download;
  /** Deepest nesting of a downloaded file; default without limit. */
  readonly maxDepth?: number | undefined;
  /** Where an answer tells the total, and where an error body has its code or its sentence. */
  readonly totalPath?: string | undefined;
  readonly errorPaths?: readonly string[];
}

/**
 * The items of an answer: at the endpoint's path, or in the file that a large answer points to.
 * @throws GenesysCoreError BAD_RESPONSE where they are not there and the endpoint does not say what that means.
 */
export async function readItems(
  response: ApiResponse,
  { first, itemsBefore }: { readonly first: boolean; readonly itemsBefore: number },
  source: ItemSource,
): Promise<ReadItems> {
  const { key, endpoint } = source;
  const itemsPath = pathOf(source);
  if (endpoint.download?.status === response.status) {
    const files = await filesOf(response, endpoint.download, source);
    if (files !== undefined) return filesAsOne(files, itemsPath, source);
  }
  if (response.status === PARTIAL_CONTENT)
    throw unreadable(source, response, 'it is a part of it (status 206)');
  const { items, received, body } = response;
  const found = items === undefined ? valueAt(body, itemsPath) : undefined;
  const shaped = shapedItems(items, found, endpoint.items ?? 'list');
  if (shaped !== undefined) return { items: shaped, received, pastTheEnd: false };
  if (found === undefined || found === null) {
    const isEnd = endpoint.itemsAbsent === 'end' && !first;
    if (endpoint.itemsAbsent === 'empty' || isEnd) {
      const doubt = doubtOfEmptiness(body, itemsPath, isEnd ? Infinity : itemsBefore, source);
      if (doubt === undefined) return { items: [], received, pastTheEnd: isEnd };
      throw unreadable(source, response, `there is nothing at "${itemsPath}", but ${doubt}`);
    }
  }
  throw new GenesysCoreError(
    'BAD_RESPONSE',
    `The answer of ${key} has no items at "${itemsPath}": there is ${kindOf(found)}${membersOf(body)}. ` +
      'Check itemsPath in the catalog; an answer that cannot be read is never taken for an empty one.',
    {
      endpoint: key,
      correlationId: response.correlationId,
    },
  );
}

/** The items of a list or another value at the path; undefined where that has not the shape that the catalog says. */
function shapedItems(
  list: ItemList | undefined,
  found: JsonValue | undefined,
  shape: NonNullable<EndpointDefinition['items']>,
): ItemList | undefined {
  if (list !== undefined) {
    if (shape === 'list') return list;
    return shape === 'scalars' ? Array.from(list, (value) => ({ value })) : undefined;
  }
  if (!isJsonObject(found)) return undefined;
  if (shape === 'object') return [found];
  return shape === 'map' ? Object.entries(found).map(([key, value]) => ({ key, value })) : undefined;
}

/** Why an answer without items does not show itself empty; undefined where it does. */
function doubtOfEmptiness(
  body: JsonValue,
  itemsPath: string,
  itemsBefore: number,
  { totalPath, errorPaths = [] }: ItemSource,
): string | undefined {
  if (body !== null && !isJsonObject(body)) return `the answer is ${kindOf(body)}`;
  let value: JsonValue | undefined = body;
  for (const [index, name] of pathNames(itemsPath).entries()) {
    if (value === undefined || value === null) break;
    if (!isJsonObject(value)) return `the path leads through ${kindOf(value)} (at its part ${index})`;
    value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  const total = countIn(body, totalPath);
  // Past the end of a list the total is that of the items before.
  if (total !== undefined && total > itemsBefore) return `the server counts ${total}`;
  for (const path of errorPaths) {
    const word = valueAt(body, path);
    if (typeof word === 'string' && word !== '') return `the answer has a member "${path}" as errors have it`;
  }
  return hasElements(body) ? 'the answer has another list with elements' : undefined;
}

function hasElements(value: JsonValue): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isJsonObject(value) && Object.values(value).some((member) => hasElements(member));
}

function unreadable(source: ItemSource, response: ApiResponse, why: string): GenesysCoreError {
  const { key } = source;
  return new GenesysCoreError(
    'BAD_RESPONSE',
    `The answer of ${key} is not taken for the list: ${why}. Check itemsPath in the catalog; an answer that cannot be read is never taken for an empty one.`,
    {
      endpoint: key,
      status: response.status,
      correlationId: response.correlationId,
    },
  );
}

function pathOf({ key, endpoint }: ItemSource): string {
  if (endpoint.itemsPath !== null) return endpoint.itemsPath;
  throw new GenesysCoreError(
    'CATALOG_INVALID',
    `Endpoint ${key} is read as a list, but its itemsPath is null.`,
    {
      endpoint: key,
    },
  );
}

/** The files that an answer stands for; undefined where it has its items itself. */
async function filesOf(
  { body, status }: ApiResponse,
  { urlPath }: NonNullable<EndpointDefinition['download']>,
  { key, download }: ItemSource,
): Promise<readonly Utf8Text[] | undefined> {
  const [holder = '', rest] = urlPath.split('[]');
  const found = valueAt(body, holder);
  const elements = Array.isArray(found) ? (found as readonly JsonValue[]) : undefined;
  const addresses =
    rest === undefined
      ? [found]
      : elements?.map((element) => (rest === '' ? element : valueAt(element, rest.slice(1))));
  if (addresses === undefined || (rest === undefined && (found === undefined || found === null))) {
    if (status >= 200 && status < 300) return undefined;
  }
  const files: Utf8Text[] = [];
  for (const url of addresses ?? [found]) {
    if (typeof url !== 'string' || url === '')
      throw new GenesysCoreError(
        'BAD_RESPONSE',
        `The answer of ${key} stands for a file, but has ${kindOf(url)} instead of an address at "${urlPath}".`,
        { endpoint: key },
      );
    files.push(await download(url, key));
  }
  return files;
}

function filesAsOne(files: readonly Utf8Text[], itemsPath: string, source: ItemSource): ReadItems {
  const [first, ...others] = files;
  const lists = files.map((file) => fileItems(file, itemsPath, source));
  const received =
    first !== undefined && others.length === 0
      ? first
      : createUtf8Text(files.flatMap(({ chunks }) => [...chunks, Buffer.from('\n')]));
  return {
    items: lists.length === 1 ? (lists[0] ?? []) : new JoinedItems(lists),
    received,
    pastTheEnd: false,
  };
}

/** Items of a downloaded file: a JSON array, an object with the items at the endpoint's path, or JSON lines. */
function fileItems(file: Utf8Text, itemsPath: string, source: ItemSource): ItemList {
  const isArray = /^\s*\[/.test(file.text(0, START_BYTES));
  const whole = orUnreadable(source, () => parseJsonItems(file, isArray ? '$' : itemsPath, source.maxDepth));
  if (whole !== undefined) {
    if (whole.items !== undefined) return whole.items;
    throw unreadableFile(source, `it is ${kindOf(whole.json)} without items at "${itemsPath}"`);
  }
  const lines = linesOf(file, source);
  if (lines.length === 0) throw unreadableFile(source, 'it is empty');
  return lines;
}

function linesOf(file: Utf8Text, source: ItemSource): ItemList {
  try {
    return parseJsonLines(file, source.maxDepth);
  } catch (error) {
    if (error instanceof JsonLineError)
      throw unreadableFile(source, `it is neither JSON nor JSON lines (line ${error.line})`);
    throw tooDeepOr(error, source);
  }
}

/** What is read, or undefined where it is no JSON. */
function orUnreadable<T>(source: ItemSource, read: () => T): T | undefined {
  try {
    return read();
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw tooDeepOr(error, source);
  }
}

function tooDeepOr(error: unknown, source: ItemSource): unknown {
  if (error instanceof JsonSizeError)
    return new GenesysCoreError(
      'TOO_LARGE',
      `The file that ${source.key} gave for a large answer has more than ${MAX_VALUES} values beside its items, or in one of them. Ask for a shorter window or narrower filters.`,
      { endpoint: source.key },
    );
  return error instanceof JsonDepthError || error instanceof RangeError
    ? unreadableFile(source, 'it is nested too deeply')
    : error;
}

function unreadableFile({ key }: ItemSource, why: string): GenesysCoreError {
  return new GenesysCoreError(
    'BAD_RESPONSE',
    `The file that ${key} gave for a large answer cannot be read: ${why}.`,
    {
      endpoint: key,
    },
  );
}

/** Names, never values, and only those of known words: an answer may use data as names. */
function membersOf(body: JsonValue): string {
  if (!isJsonObject(body)) return `, and the answer is ${kindOf(body)}`;
  const names = Object.keys(body).filter((name) => isContractName(name));
  return names.length === 0 ? '' : `, beside the members ${names.slice(0, 10).join(', ')}`;
}

import { GenesysCoreError } from '../base/errors.js';
import { parseJsonItems } from '../base/json-items.js';
import type { JsonWithItems } from '../base/json-items.js';
import {
  ExactNumber,
  isJsonObject,
  JsonDepthError,
  JsonSizeError,
  valueAt,
  MAX_VALUES,
  parseJson,
} from '../base/json.js';
import type { JsonValue } from '../base/json.js';
import { isOpaqueId } from '../base/remote-text.js';
import type { Utf8Text } from '../base/utf8-text.js';
import type { ServiceDefinition } from '../catalog/types.js';
import type { WireResponse } from './types.js';

/** What an error body tells, without secrets. */
export interface ErrorBody {
  /** As sent, to compare with: not every word can be shown. */
  readonly apiCode?: string | undefined;
  /** As sent, to read a wait from: it is quoted by `quotableText` alone. */
  readonly message?: string | undefined;
  readonly correlationId?: string;
}

const MAX_SAID_LENGTH = 4096;
const MAX_WORD_LENGTH = 120;
/** Enough of a body to tell what it is. */
const START_BYTES = 1024;
/** An error body larger than this is none of the service's own. */
const MAX_ERROR_BODY_BYTES = 100_000;
const MAX_ERROR_BODY_DEPTH = 32;

/** The facts of an error's body, at the paths that the catalog names; nothing where it is no JSON. */
export function readErrorBody(
  body: Utf8Text,
  service: ServiceDefinition,
  scrub: (text: string) => string,
): ErrorBody {
  let json: JsonValue;
  try {
    if (body.byteLength > MAX_ERROR_BODY_BYTES) return {};
    json = parseJson(body.text(), MAX_ERROR_BODY_DEPTH);
  } catch {
    return {};
  }
  const textAt = (paths: readonly string[]): string | undefined => {
    const found = paths
      .map((path) => valueAt(json, path))
      .find((value) => typeof value === 'string' && value !== '');
    return typeof found === 'string' ? found : undefined;
  };
  const { code, message, correlationId } = service.errorBody;
  const apiCode = textAt(code);
  const said = textAt(message);
  const id = textAt(correlationId);
  return {
    apiCode: apiCode && scrub(apiCode).slice(0, MAX_WORD_LENGTH),
    message: said && scrub(said).slice(0, MAX_SAID_LENGTH),
    ...(id === undefined || !isOpaqueId(scrub(id)) ? {} : { correlationId: scrub(id) }),
  };
}

/**
 * A body that was read; or why it cannot be, which may be a passing fault of a gateway; or the status of the error that it
 * tells with success.
 */
export type Reading<T> = { readonly value: T } | { readonly problem: string } | { readonly failedAs: number };

/**
 * A JSON body; the content type is not asked. An empty one counts as null where `mayBeEmpty`.
 * @throws GenesysCoreError BAD_RESPONSE where it is nested too deeply, TOO_LARGE where it has too many values.
 */
export function readJson(
  response: WireResponse,
  options: {
    readonly endpoint: string;
    /** Path of the list that the body holds; null for none. */
    readonly itemsPath: string | null;
    readonly maxDepth: number;
    readonly mayBeEmpty: boolean;
    readonly service: ServiceDefinition;
  },
): Reading<JsonWithItems> {
  const { body } = response;
  if (isBlank(body))
    return options.mayBeEmpty ? { value: { json: null, items: undefined } } : { problem: 'empty body' };
  try {
    const value = parseJsonItems(body, options.itemsPath, options.maxDepth);
    const failedAs = toldStatus(value, response.status, options);
    return failedAs === undefined ? { value } : { failedAs };
  } catch (error) {
    if (error instanceof SyntaxError) return { problem: isPage(body) ? 'HTML body' : 'body is not JSON' };
    if (error instanceof JsonSizeError)
      throw new GenesysCoreError(
        'TOO_LARGE',
        `${options.endpoint}: the answer has more than ${MAX_VALUES} values beside its items, or in one of them, which would take more memory than a run has. Ask for smaller pages, a shorter window or narrower filters.`,
        { endpoint: options.endpoint, status: response.status },
      );
    if (!(error instanceof JsonDepthError || error instanceof RangeError)) throw error;
    throw new GenesysCoreError(
      'BAD_RESPONSE',
      `${options.endpoint}: the answer is nested deeper than ${options.maxDepth} levels, which the catalog's limits do not allow.`,
      { endpoint: options.endpoint, status: response.status },
    );
  }
}

/**
 * The status of the error that a body tells in spite of the answer's own: a status of failure with a code or a message, or
 * code and message in the place of a list. Undefined where it tells none.
 */
function toldStatus(
  { json, items }: JsonWithItems,
  status: number,
  { itemsPath, service }: { readonly itemsPath: string | null; readonly service: ServiceDefinition },
): number | undefined {
  if (!isJsonObject(json) || (items !== undefined && items.length > 0)) return undefined;
  const { code, message, status: statusPaths = [] } = service.errorBody;
  const words = [code, message].map((paths) =>
    paths.some((path) => typeof valueAt(json, path) === 'string' && valueAt(json, path) !== ''),
  );
  const told = statusPaths.map((path) => numberOf(valueAt(json, path))).find((found) => found !== undefined);
  if (told !== undefined && told >= 400 && told <= 599) return words.some(Boolean) ? told : undefined;
  return itemsPath !== null && items === undefined && words.every(Boolean) ? status : undefined;
}

function numberOf(value: JsonValue | undefined): number | undefined {
  const text = value instanceof ExactNumber ? value.text : value;
  return typeof text === 'number' || (typeof text === 'string' && /^\d{3}$/.test(text))
    ? Number(text)
    : undefined;
}

/** Whether a body is a page for people, which the service itself never sends. */
export function isPage(body: Utf8Text): boolean {
  return /^\s*</.test(body.text(0, START_BYTES));
}

/** Whether a body has nothing but white space. */
export function isBlank(body: Utf8Text): boolean {
  return body.text(0, START_BYTES).trim() === '' && body.text().trim() === '';
}

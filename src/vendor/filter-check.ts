import type { DatasetDefinition, FilterDefinition } from '../catalog/types.js';
import type { VendorApi, VendorOperation } from './vendor-api.js';
import { memberAt, typeText, type VendorWords } from './vendor-type.js';

export type Say = (message: string) => void;

/** Where the values of a dataset's filters go. */
export function checkFilters(
  dataset: DatasetDefinition,
  operation: VendorOperation,
  api: VendorApi,
  words: VendorWords,
  say: Say,
): void {
  for (const [name, filter] of Object.entries(dataset.filters ?? {}))
    checkFilter(filter, operation, api, words, (message) => {
      say(`filter ${name}: ${message}`);
    });
}

function checkFilter(
  { bind, values }: FilterDefinition,
  operation: VendorOperation,
  api: VendorApi,
  words: VendorWords,
  say: Say,
): void {
  // The values of a filter of parents go where these are carried; a placeholder is the path's own business.
  if (bind === undefined || bind.in === 'path') return;
  if (bind.in === 'query') {
    checkQueryParameter(bind.path, 'query parameter', operation, say);
    const allowed = words.parameters[`${operation.method} ${operation.path}`]?.[bind.path];
    for (const value of values ?? []) checkWord(String(value), allowed, `value of ${bind.path}`, say);
    return;
  }
  const { body } = operation;
  const bound = body === undefined ? undefined : memberAt(api, body, bind.path, words);
  if (bound === undefined) {
    say(`${bind.path} is not in ${bodyText(operation)}`);
    return;
  }
  if (bind.append === undefined) {
    for (const value of values ?? []) checkWord(String(value), bound.words, `value of ${bind.path}`, say);
    return;
  }
  if (bound.type.kind !== 'array') say(`${bind.path} is no list in ${bodyText(operation)}`);
  const check = (template: object, type: typeof bound.type, place: string): void => {
    for (const [member, part] of Object.entries(template) as [string, unknown][]) {
      const found = memberAt(api, type, member, words);
      if (found === undefined) say(`${place}.${member} is not in ${bodyText(operation)}`);
      else if (typeof part === 'string' && !part.includes('{'))
        checkWord(part, found.words, `${place}.${member}`, say);
      else if (Array.isArray(part))
        for (const element of part)
          if (typeof element === 'object' && element !== null)
            check(element as object, found.type, `${place}.${member}[]`);
    }
  };
  check(bind.append, bound.type, `${bind.path}[]`);
}

/** Says so where an operation does not take a query parameter. */
export function checkQueryParameter(name: string, what: string, operation: VendorOperation, say: Say): void {
  if (operation.query.includes(name)) return;
  const known = operation.query.length === 0 ? 'none' : operation.query.join(', ');
  say(`${what} ${name} is not one of ${operation.name}: it takes ${known}`);
}

/** Says so where a word is none of those that the API has; their case does not matter. */
export function checkWord(
  word: string,
  allowed: readonly string[] | undefined,
  what: string,
  say: Say,
): void {
  if (allowed === undefined || allowed.some((known) => sameWord(known, word))) return;
  say(`${what} is ${word}, the API has ${allowed.join(', ')}`);
}

/** Whether two words are one to the API. */
export function sameWord(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** The body of an operation, for a message. */
export function bodyText({ body, name }: VendorOperation): string {
  return body === undefined ? `the request of ${name}, which has no body` : typeText(body);
}

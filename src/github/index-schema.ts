import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import { schemaSentence } from '../run/schemas.js';
import { isJsonObject } from '../base/json.js';
import { isContractName } from '../base/remote-text.js';
import { INDEX_VERSION, type IndexDocument } from './index-document.js';

/** What a text of an index is: the document, or why it is none. */
export type IndexReading =
  | { readonly index: IndexDocument }
  /** `newer`: a later version of the engine wrote it. */
  | { readonly problem: string; readonly newer: boolean };

/** Reads the text of an index. */
export type ReadIndexText = (text: string) => IndexReading;

/** A reader that proves an index by the schema published beside the catalog, which allows members that it does not name. */
export function createIndexReader(catalogDir: string): ReadIndexText {
  let compiled: ValidateFunction | undefined;
  const load = (): ValidateFunction => {
    const schema = readFileSync(join(catalogDir, 'schemas', 'index.schema.json'), 'utf8');
    return new Ajv2020({ allowUnionTypes: true }).compile(JSON.parse(schema) as object);
  };
  return (text) => {
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      return { problem: 'it is not JSON', newer: false };
    }
    const check = (compiled ??= load());
    if (check(value)) return { index: value as IndexDocument };
    const [error] = check.errors ?? [];
    const { indexVersion: version } = (isJsonObject(value) ? value : {}) as {
      readonly indexVersion?: unknown;
    };
    const newer = typeof version === 'number' && version > INDEX_VERSION;
    const problem =
      error === undefined
        ? 'the whole is invalid'
        : schemaSentence({ ...error, instancePath: shownPath(error.instancePath) });
    return { problem, newer };
  };
}

/** A place in an index or manifest of others, without the names in it that could be anything. */
export function shownPath(path: string): string {
  return path
    .split('/')
    .map((part) => (part === '' || /^\d{1,5}$/.test(part) || isContractName(part) ? part : '…'))
    .join('/');
}

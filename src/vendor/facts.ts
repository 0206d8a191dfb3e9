import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { GenesysCoreError } from '../base/errors.js';
import type { VendorWords } from './vendor-type.js';
import type { ReadOperation, VendorFacts, VendorParameter, VendorType } from './vendor-api.js';

const FACTS_FILE = 'vendor/operations.json.gz';
const WORDS_FILE = 'vendor/words.json';
const VALUES = new Set(['string', 'number', 'boolean', 'object', 'any', 'void', 'unknown']);

/** The file, unpacked. */
interface FactsDocument {
  readonly source: string;
  readonly operations: readonly {
    readonly id: string;
    readonly method: string;
    readonly path: string;
    readonly about: string;
    /** Name, type, 1 for required plus 2 for a list, what it is. */
    readonly query: readonly (readonly [string, string, number, string])[];
    readonly body?: string;
    readonly returns: string;
    readonly items?: string;
    readonly paging?: ReadOperation['paging'];
    readonly permissions?: readonly string[];
    readonly mode?: 'any';
    readonly effect?: string;
    readonly deprecated?: boolean;
  }[];
  readonly models: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Members that must be there, of the models that are sent. */
  readonly required: Readonly<Record<string, readonly string[]>>;
}

/**
 * What is known of the vendor's read operations.
 * @param catalogDir folder of the built-in catalog
 * @throws GenesysCoreError CATALOG_INVALID where the file is missing or broken
 */
export async function loadVendorFacts(catalogDir: string): Promise<VendorFacts> {
  try {
    const text = await promisify(gunzip)(await readFile(join(catalogDir, FACTS_FILE)));
    return vendorFactsOf(JSON.parse(text.toString('utf8')) as FactsDocument);
  } catch (error) {
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `The file ${FACTS_FILE} that comes with this program can not be read. Check out or install it again.`,
      { cause: error },
    );
  }
}

/** Words that members may have, where the vendor's library types them as plain text. @throws as `loadVendorFacts` */
export async function loadVendorWords(catalogDir: string): Promise<VendorWords> {
  try {
    return JSON.parse(await readFile(join(catalogDir, WORDS_FILE), 'utf8')) as VendorWords;
  } catch (error) {
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `The file ${WORDS_FILE} that comes with this program can not be read. Check out or install it again.`,
      { cause: error },
    );
  }
}

function vendorFactsOf({ source, operations, models, required }: FactsDocument): VendorFacts {
  const fields = new Map<string, ReadonlyMap<string, VendorType>>();
  return {
    version: source.slice(source.lastIndexOf('@') + 1),
    operations: operations.map(
      ({ id, method, path, about, query, body, returns, items, ...known }): ReadOperation => ({
        name: id,
        method,
        path,
        about,
        query: query.map(([name]) => name),
        parameters: query.map(([name, type, flags, words]): VendorParameter => ({
          name,
          type,
          isRequired: flags % 2 === 1,
          isList: flags >= 2,
          about: words,
        })),
        body: body === undefined ? undefined : typeOf(body),
        returns: typeOf(returns),
        itemsPath: items,
        paging: known.paging ?? 'none',
        permissions: known.permissions,
        permissionMode: known.mode ?? 'all',
        effect: known.effect,
        isDeprecated: known.deprecated === true,
      }),
    ),
    fields(model) {
      const known = fields.get(model);
      if (known !== undefined || !Object.hasOwn(models, model)) return known;
      const own = new Map(Object.entries(models[model] ?? {}).map(([name, type]) => [name, typeOf(type)]));
      fields.set(model, own);
      return own;
    },
    required: (model) => (Object.hasOwn(required, model) ? (required[model] ?? []) : []),
  };
}

/** The reverse of the text that the file has: `[]User`, `{}string`, `User`, `string`. */
function typeOf(text: string): VendorType {
  if (text.startsWith('[]')) return { kind: 'array', of: typeOf(text.slice(2)) };
  if (text.startsWith('{}')) return { kind: 'map', of: typeOf(text.slice(2)) };
  return VALUES.has(text) ? { kind: 'value', name: text } : { kind: 'model', name: text };
}

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sha256Hex } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { CHECKED_SHA256 } from './checked.generated.js';
import { isOutOfReach, outOfReach, parseText } from './files.js';
import type { SchemaCheck } from './schema-problem.js';
import type { CatalogDocument } from './types.js';

export const CATALOG_FILE = 'genesys-core.catalog.json';
const SCHEMA_FILE = 'genesys-core.catalog.schema.json';

/** A file of the built-in catalog. */
export interface ShippedFile {
  /** Path from the catalog's folder. */
  readonly file: string;
  readonly document: CatalogDocument;
}

/** The files of the built-in catalog, that of the service first, then its packs in their order. */
export interface ShippedCatalog {
  readonly files: readonly [ShippedFile, ...ShippedFile[]];
  /** The check that each has to pass; none where all are those that were checked when this program was built. */
  readonly check: SchemaCheck | undefined;
}

/** @throws GenesysCoreError CATALOG_INVALID where a file is missing or no JSON. */
export async function readShippedCatalog(catalogDir: string): Promise<ShippedCatalog> {
  const [schema, main] = await Promise.all([
    readShipped(catalogDir, SCHEMA_FILE),
    readShipped(catalogDir, CATALOG_FILE),
  ]);
  const first = { file: CATALOG_FILE, document: parseShipped(CATALOG_FILE, main) };
  const names = packsOf(first.document);
  const texts = await Promise.all(names.map((name) => readShipped(catalogDir, name)));
  const isChecked = sha256Hex([schema, main, ...texts].join('')) === CHECKED_SHA256;
  // What was checked is JSON without a name that is there twice.
  const parse = isChecked ? (_: string, text: string) => JSON.parse(text) as CatalogDocument : parseShipped;
  const packs = names.map((file, index) => ({ file, document: parse(file, texts[index] ?? '') }));
  return { files: [first, ...packs], check: isChecked ? undefined : await schemaCheckOf(schema) };
}

/** Read before the document is checked. */
function packsOf(document: CatalogDocument): readonly string[] {
  const packs: unknown = document.packs;
  return Array.isArray(packs) ? packs.filter((name): name is string => typeof name === 'string') : [];
}

function parseShipped(file: string, text: string): CatalogDocument {
  return parseText(`The built-in catalog (${file})`, text) as CatalogDocument;
}

/** The check that a catalog of the user's has to pass. @throws GenesysCoreError CATALOG_INVALID where the schema is missing. */
export async function loadSchemaCheck(catalogDir: string): Promise<SchemaCheck> {
  return schemaCheckOf(await readShipped(catalogDir, SCHEMA_FILE));
}

/** Loaded when first needed: the library and the compiled schema take as long, and as much memory, as all else of a start. */
async function schemaCheckOf(schema: string): Promise<SchemaCheck> {
  const { createSchemaCheck } = await import('./schema-problem.js');
  return createSchemaCheck(JSON.parse(schema) as object);
}

async function readShipped(catalogDir: string, file: string): Promise<string> {
  try {
    return await readFile(join(catalogDir, file), 'utf8');
  } catch (error) {
    if (isOutOfReach(error)) throw outOfReach(`The file ${file} that comes with this program`, error);
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `The file ${file} that comes with this program can not be read. Check out or install it again.`,
      { cause: error },
    );
  }
}

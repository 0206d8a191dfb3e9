import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { GenesysCoreError } from '../base/errors.js';
import { sha256Hex } from '../base/json.js';
import { CHECKED_SHA256 } from './checked.generated.js';
import type { SchemaCheck } from './schema-problem.js';

export const CATALOG_FILE = 'genesys-core.catalog.json';
const SCHEMA_FILE = 'genesys-core.catalog.schema.json';

/**
 * Text of the built-in catalog, and the check that it has to pass; none where both it and the schema are those that were
 * checked when this program was built.
 * @throws GenesysCoreError CATALOG_INVALID where a file is missing.
 */
export async function readShippedCatalog(
  catalogDir: string,
): Promise<{ readonly text: string; readonly check: SchemaCheck | undefined }> {
  const schema = await readShipped(catalogDir, SCHEMA_FILE);
  const text = await readShipped(catalogDir, CATALOG_FILE);
  if (sha256Hex(`${schema}${text}`) === CHECKED_SHA256) return { text, check: undefined };
  return { text, check: await schemaCheckOf(schema) };
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
    throw new GenesysCoreError(
      'CATALOG_INVALID',
      `The file ${file} that comes with this program can not be read. Check out or install it again.`,
      { cause: error },
    );
  }
}

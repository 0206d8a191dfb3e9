import { toPrettyJson } from '../../base/json.js';
import { DEFAULT_REDACTION_PROFILE } from '../../catalog/run-plan.js';
import { columnsOf } from '../../catalog/columns.js';
import type { Catalog, DatasetDefinition } from '../../catalog/types.js';
import { jsonSchema } from './json-schema.js';
import { createTable, dbtSource } from './tables.js';
import { typescriptText } from './typescript.js';

/** What a schema of a dataset's records can be written for. */
export const SCHEMA_TARGETS = [
  'json-schema',
  'typescript',
  'duckdb',
  'snowflake',
  'bigquery',
  'postgres',
  'dbt',
] as const;
export type SchemaTarget = (typeof SCHEMA_TARGETS)[number];

/** The records of a dataset, as the catalog in force lets them through, in the words of the target. */
export function schemaLines(
  key: string,
  dataset: DatasetDefinition,
  catalog: Catalog,
  target: SchemaTarget,
): string[] {
  const profile = catalog.profiles.redaction.get(dataset.redaction ?? DEFAULT_REDACTION_PROFILE);
  const columns = columnsOf(dataset, profile);
  const source = { key, title: dataset.title, description: dataset.description };
  switch (target) {
    case 'json-schema':
      return [toPrettyJson(jsonSchema(source, columns))];
    case 'typescript':
      return typescriptText(source, columns);
    case 'dbt':
      return dbtSource(source, columns);
    default:
      return createTable(target, source, columns);
  }
}

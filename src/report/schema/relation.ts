import type { Column } from '../../catalog/columns.js';
import type { DataFormat } from '../../run/manifest.js';
import { REST_COLUMN } from '../../run/formats/rows.js';
import { SQL_TYPES } from './tables.js';

/** Files of one format and the columns that they have. */
interface Files {
  readonly path: string;
  readonly format: DataFormat;
  readonly columns: readonly Column[];
}

/**
 * Files as one relation for the `from` of DuckDB, typed as declared: a column that no record of a file has is there too, and
 * an empty file is no error.
 */
export function duckdbRelation(files: readonly Files[]): string {
  const groups = new Map<string, Files[]>();
  for (const file of files) {
    const group = `${file.format} ${JSON.stringify(file.columns)}`;
    groups.set(group, [...(groups.get(group) ?? []), file]);
  }
  const parts = [...groups.values()].map(reader);
  return parts.length === 1
    ? (parts[0] ?? '')
    : `(${parts.map((part) => `from ${part}`).join(' union all by name ')})`;
}

function reader(files: readonly Files[]): string {
  const [first] = files;
  const paths = `[${files.map(({ path }) => text(path)).join(', ')}]`;
  const { format, columns } = first ?? { format: 'parquet' as const, columns: [] };
  if (format === 'parquet') return `read_parquet(${paths})`;
  const isTable = format === 'csv.gz';
  const typed = [...columns, ...(isTable ? [{ name: REST_COLUMN, type: 'json' as const }] : [])];
  const types = `{${typed.map(({ name, type }) => `${text(name)}: ${text(SQL_TYPES.duckdb[type])}`).join(', ')}}`;
  return isTable
    ? `read_csv(${paths}, header = true, columns = ${types}, allow_quoted_nulls = false)`
    : `read_json(${paths}, format = 'newline_delimited', columns = ${types})`;
}

function text(value: string): string {
  return `'${value.replaceAll("'", "''")}'`;
}

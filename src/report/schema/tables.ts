import type { ColumnType, DescribedColumn } from '../../catalog/columns.js';
import { REST_COLUMN } from '../../run/formats/rows.js';

export const DIALECTS = ['duckdb', 'snowflake', 'bigquery', 'postgres'] as const;
export type Dialect = (typeof DIALECTS)[number];

/** The SQL type of each column type; a Parquet or CSV file loads into it. */
export const SQL_TYPES: Readonly<Record<Dialect, Readonly<Record<ColumnType, string>>>> = {
  duckdb: {
    string: 'VARCHAR',
    instant: 'TIMESTAMPTZ',
    date: 'DATE',
    integer: 'BIGINT',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    json: 'JSON',
  },
  snowflake: {
    string: 'VARCHAR',
    instant: 'TIMESTAMP_TZ',
    date: 'DATE',
    integer: 'NUMBER(19,0)',
    number: 'DOUBLE',
    boolean: 'BOOLEAN',
    json: 'VARIANT',
  },
  bigquery: {
    string: 'STRING',
    instant: 'TIMESTAMP',
    date: 'DATE',
    integer: 'INT64',
    number: 'FLOAT64',
    boolean: 'BOOL',
    json: 'JSON',
  },
  postgres: {
    string: 'text',
    instant: 'timestamptz',
    date: 'date',
    integer: 'bigint',
    number: 'double precision',
    boolean: 'boolean',
    json: 'jsonb',
  },
};

export interface TableSource {
  readonly key: string;
  readonly title: string;
}

const REST: DescribedColumn = {
  key: false,
  parts: [],
  name: REST_COLUMN,
  type: 'json',
  description: 'Members that the other columns do not give back digit by digit.',
};

/** `audit-logs` as a table is `audit_logs`. */
function tableName(key: string): string {
  return key.replaceAll('-', '_');
}

/** A table for the records, as Parquet and CSV files have them. */
export function createTable(
  dialect: Dialect,
  source: TableSource,
  columns: readonly DescribedColumn[],
): string[] {
  const quote = (name: string): string => (dialect === 'bigquery' ? `\`${name}\`` : `"${name}"`);
  const all = [...columns, REST];
  return [
    `-- ${source.key}: ${oneLine(source.title)}. Instants are UTC; objects and lists are JSON; every column may be null.`,
    `CREATE TABLE ${quote(tableName(source.key))} (`,
    ...all.flatMap(({ name, type, description }, place) => [
      ...(description === undefined ? [] : [`  -- ${oneLine(description)}`]),
      `  ${quote(name)} ${SQL_TYPES[dialect][type]}${place === all.length - 1 ? '' : ','}`,
    ]),
    ');',
  ];
}

/** A dbt source, with tests of the key and the known words. */
export function dbtSource(
  source: TableSource & { readonly description: string },
  columns: readonly DescribedColumn[],
): string[] {
  const keys = columns.filter(({ key }) => key);
  return [
    'version: 2',
    'sources:',
    '  - name: genesys_core',
    '    tables:',
    `      - name: ${tableName(source.key)}`,
    `        description: ${yamlText(source.description)}`,
    '        columns:',
    ...[...columns, REST].flatMap((column) => {
      const tests = testsOf(column, keys.length === 1);
      return [
        `          - name: ${yamlText(column.name)}`,
        ...(column.description === undefined
          ? []
          : [`            description: ${yamlText(column.description)}`]),
        ...(tests.length === 0 ? [] : ['            data_tests:', ...tests]),
      ];
    }),
  ];
}

function testsOf({ key, words }: DescribedColumn, isWholeKey: boolean): string[] {
  return [
    ...(key && isWholeKey ? ['              - unique', '              - not_null'] : []),
    ...(words === undefined
      ? []
      : [
          '              - accepted_values:',
          `                  values: [${words.map(yamlText).join(', ')}]`,
          '                  config: { severity: warn }',
        ]),
  ];
}

/** JSON texts are YAML. */
function yamlText(text: string): string {
  return JSON.stringify(oneLine(text));
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

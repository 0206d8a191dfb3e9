import { readFileSync } from 'node:fs';
import { DuckDBInstance } from '@duckdb/node-api';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import formatsPlugin from 'ajv-formats';
import ts from 'typescript';
import { parse } from 'yaml';
import type { JsonObject } from '../../src/base/json.js';
import { columnsOf } from '../../src/catalog/columns.js';
import { loadCatalog } from '../../src/catalog/load.js';
import { inFieldOrder } from '../../src/catalog/redaction-rules.js';
import { createRedactor } from '../../src/records/redact.js';
import { jsonSchema } from '../../src/report/schema/json-schema.js';
import { SCHEMA_TARGETS, schemaLines } from '../../src/report/schema/schema.js';
import { createTable, DIALECTS } from '../../src/report/schema/tables.js';
import { typescriptText } from '../../src/report/schema/typescript.js';
import { ROOT } from '../support/runner.js';

const catalog = await loadCatalog({ catalogDir: `${ROOT}/catalog`, workspace: ROOT });
const keys = [...catalog.datasets.keys()];
const SOURCE = { key: 'some-things', title: 'Things', description: 'Some things.' };

/** Gives the member at a rule's path a value; a list has one element. */
function put(object: Record<string, unknown>, [step = '', ...rest]: readonly string[]): void {
  const name = step.replace('[]', '');
  const isList = step.endsWith('[]');
  if (rest.length === 0) {
    object[name] ??= isList ? ['x'] : 'x';
    return;
  }
  const there = (isList ? (object[name] as unknown[] | undefined)?.[0] : object[name]) as
    Record<string, unknown> | undefined;
  const member = typeof there === 'object' ? there : {};
  object[name] = isList ? [member] : member;
  put(member, rest);
}

const rule = (action: 'keep' | 'remove') => ({ action, why: 'Because.' });
const columns = columnsOf(
  {
    record: { key: ['id'], time: 'at' },
    summary: { countsBy: {}, metrics: { minutes: { sum: 'minutes' } } },
  },
  {
    description: 'A profile.',
    allow: {
      id: rule('keep'),
      at: rule('keep'),
      minutes: rule('keep'),
      'user.id': rule('keep'),
      'user.name': rule('remove'),
      'tags[]': rule('keep'),
      'changes[].property': rule('keep'),
      'labels.*': rule('keep'),
      secret: rule('remove'),
    },
  },
);

describe('the columns of a dataset', () => {
  it('are the members that the profile lets through, typed by what the catalog says of them', () => {
    expect(columns.map(({ name, type, key }) => [name, type, key])).toEqual([
      ['id', 'string', true],
      ['at', 'instant', false],
      ['minutes', 'number', false],
      ['user', 'json', false],
      ['tags', 'json', false],
      ['changes', 'json', false],
      ['labels', 'json', false],
    ]);
  });

  it.each(keys)('of %s stand in the order in which its records have them, whatever came', (key) => {
    const dataset = catalog.datasets.get(key)!;
    const profile = inFieldOrder(
      catalog.profiles.redaction.get(dataset.redaction ?? 'default')!,
      dataset.record,
    );
    const record: Record<string, unknown> = {};
    // The other way round, so that the order is the redactor's own.
    for (const path of Object.keys(profile.allow).reverse()) put(record, path.split('.'));
    const names = Object.keys(createRedactor(profile).redact(record as JsonObject));
    const columnNames = columnsOf(
      dataset,
      catalog.profiles.redaction.get(dataset.redaction ?? 'default'),
    ).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(0);
    expect(columnNames.filter((name) => names.includes(name))).toEqual(names);
  });

  it('are there for every dataset of the built-in catalog', () => {
    for (const [key, dataset] of catalog.datasets) {
      const profile = catalog.profiles.redaction.get(dataset.redaction ?? 'default');
      expect([key, columnsOf(dataset, profile).length > 0]).toEqual([key, true]);
    }
  });
});

describe('json-schema', () => {
  const ajv = new Ajv2020({ strict: true, allowUnionTypes: true });
  formatsPlugin.default(ajv);
  const accepts = ajv.compile(jsonSchema(SOURCE, columns));

  it.each<readonly [sentence: string, record: object, ok: boolean]>([
    [
      'takes a whole record',
      {
        id: 'a',
        at: '2026-11-22T00:00:00.000Z',
        minutes: 1.5,
        user: { id: 'u' },
        tags: ['x', 1],
        changes: [{ property: 'p' }],
        labels: { any: 'thing' },
      },
      true,
    ],
    ['takes one without members', {}, true],
    ['takes nulls', { id: null, user: null }, true],
    ['refuses what redaction removes', { secret: 'x' }, false],
    ['refuses what redaction removes further down', { user: { id: 'u', name: 'n' } }, false],
    ['refuses another type', { minutes: 'many' }, false],
    ['refuses what is no instant', { at: 'yesterday' }, false],
  ])('%s', (_sentence, record, ok) => {
    expect(accepts(record)).toBe(ok);
  });
});

describe('typescript', () => {
  it('is a type that takes a record and refuses another', () => {
    const text = typescriptText(SOURCE, columns).join('\n');
    const errorsOf = (record: string): number => {
      const source = `${text}\nexport const record: SomeThingsRecord = ${record};\n`;
      const host = ts.createCompilerHost({});
      const readOwn = host.getSourceFile.bind(host);
      host.getSourceFile = (name, version) =>
        name === 'a.ts' ? ts.createSourceFile(name, source, version) : readOwn(name, version);
      const program = ts.createProgram(['a.ts'], { strict: true, noEmit: true, types: [] }, host);
      return ts.getPreEmitDiagnostics(program).length;
    };
    expect(errorsOf(`{ id: 'a', minutes: 1, user: { id: 'u' }, tags: ['x'], labels: { a: 'b' } }`)).toBe(0);
    expect(errorsOf(`{ id: 'a', minutes: 'x' }`)).toBe(1);
    expect(errorsOf(`{ user: { name: 'n' } }`)).toBe(1);
  });
});

describe('tables', () => {
  it('are made by DuckDB, for every dataset', async () => {
    const connection = await (await DuckDBInstance.create(':memory:')).connect();
    for (const key of keys)
      await connection.run(schemaLines(key, catalog.datasets.get(key)!, catalog, 'duckdb').join('\n'));
    const made = await connection.runAndReadAll('select table_name from duckdb_tables() order by 1');
    expect(made.getRowObjectsJson().map((row) => row['table_name'])).toEqual(
      keys.map((key) => key.replaceAll('-', '_')).sort(),
    );
    connection.closeSync();
  });

  it.each(DIALECTS)('have every column once in %s, quoted', (dialect) => {
    const text = createTable(dialect, SOURCE, columns).join('\n');
    const quote = dialect === 'bigquery' ? '`' : '"';
    for (const { name } of [...columns, { name: '_rest' }])
      expect(text.split(`${quote}${name}${quote} `)).toHaveLength(2);
  });
});

describe('every target', () => {
  it.each(SCHEMA_TARGETS)('%s is told for every dataset', (target) => {
    for (const key of keys) {
      const text = schemaLines(key, catalog.datasets.get(key)!, catalog, target).join('\n');
      expect(text.length).toBeGreaterThan(100);
      if (target === 'dbt')
        expect(parse(text)).toMatchObject({ sources: [{ tables: [{ name: key.replaceAll('-', '_') }] }] });
      if (target === 'json-schema') expect(JSON.parse(text)).toMatchObject({ type: 'object' });
    }
  });

  it('is in README', () => {
    const readme = readFileSync(`${ROOT}/README.md`, 'utf8');
    for (const target of SCHEMA_TARGETS) expect(readme).toContain(`\`${target}\``);
  });
});

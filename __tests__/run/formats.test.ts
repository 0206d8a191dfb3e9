import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { DuckDBInstance } from '@duckdb/node-api';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { asyncBufferFromFile, parquetReadObjects } from 'hyparquet';
import { toJsonLine } from '../../src/base/json.js';
import type { Column } from '../../src/catalog/columns.js';
import { nodeFileSystem } from '../../src/run/file-system.js';
import { decodeRecords, encodeTable, type DataFormat } from '../../src/run/formats/formats.js';

const COLUMNS: readonly Column[] = [
  { name: 'id', type: 'string' },
  { name: 'at', type: 'instant' },
  { name: 'day', type: 'date' },
  { name: 'version', type: 'integer' },
  { name: 'share', type: 'number' },
  { name: 'active', type: 'boolean' },
  { name: 'user', type: 'json' },
];
const TABLES = ['parquet', 'csv.gz'] as const;

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'genesys-core-formats-'));
});
afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

let files = 0;
async function write(format: DataFormat, lines: readonly string[]): Promise<string> {
  const path = join(folder, `${(files += 1)}.${format}`);
  const source = async function* (): AsyncGenerator<string> {
    await Promise.resolve();
    yield* lines;
  };
  const chunks: Uint8Array[] = [];
  for await (const chunk of encodeTable(format, COLUMNS, source())) chunks.push(chunk);
  await writeFile(path, Buffer.concat(chunks));
  return path;
}

async function readBack(format: DataFormat, path: string): Promise<string[]> {
  const lines: string[] = [];
  for await (const batch of decodeRecords({ path, format, columns: COLUMNS }, nodeFileSystem))
    lines.push(...batch);
  return lines;
}

async function query(sql: string): Promise<unknown[]> {
  const connection = await (await DuckDBInstance.create(':memory:')).connect();
  await connection.run(`set timezone = 'UTC'`);
  const reader = await connection.runAndReadAll(sql);
  connection.closeSync();
  return reader.getRowObjectsJson();
}

const RECORD = {
  id: 'a',
  at: '2026-11-22T05:00:00.123Z',
  day: '2026-11-22',
  version: 7,
  share: 0.25,
  active: true,
  user: { id: 'u', tags: ['x'] },
};

describe.each(TABLES)('%s', (format) => {
  it.each<readonly [sentence: string, line: string]>([
    ['every type', toJsonLine(RECORD)],
    ['an empty record', '{}'],
    ['an empty text, which is not null', '{"id":""}'],
    ['a null', '{"id":null,"version":1}'],
    ['another type than declared', '{"id":5,"at":true,"version":"7","share":"x","active":1,"user":"u"}'],
    ['a number that a double would change', '{"version":12345678901234567890,"share":1.10}'],
    ['digits beyond milliseconds', '{"at":"2026-11-22T05:00:00.123456Z"}'],
    ['digits beyond microseconds', '{"at":"2026-11-22T05:00:00.123456789Z"}'],
    ['an instant before 1970', '{"at":"1969-12-31T23:59:59.999Z"}'],
    ['a text that is no instant', '{"at":"yesterday"}'],
    ['a day that is none', '{"day":"2026-02-30"}'],
    ['a member without a column', '{"id":"a","zebra":{"deep":[1]}}'],
    ['brackets and quotes inside texts', '{"id":"}]","user":{"note":"a \\"}, [\\\\"},"zebra":["]"]}'],
    ['a name that is a number', '{"user":{"a":1},"7":{"b":2}}'],
    ['exact numbers in parts', '{"user":{"share":1.10,"id":12345678901234567890}}'],
    ['members in another order', '{"version":1,"id":"a"}'],
    ['a member without a column between others', '{"id":"a","zebra":1,"version":1}'],
    ['quotes, commas and line ends', toJsonLine({ id: 'a "b", c\r\nd\n\r e' })],
    ['line ends of other notions', toJsonLine({ id: 'a\u2028b\u0085c' })],
    ['spaces at the ends', '{"id":"  a  "}'],
    ['half a surrogate pair', '{"id":"a\\ud800b"}'],
    ['NUL', '{"id":"a\\u0000b"}'],
    ['a byte order mark', '{"id":"\uFEFFa"}'],
    ['a formula', '{"id":"=1+1"}'],
    ['what looks like a marked formula', `{"id":"''=1+1"}`],
  ])('gives back %s, character by character', async (_sentence, line) => {
    expect(await readBack(format, await write(format, [line, '{"id":"next"}']))).toEqual([
      line,
      '{"id":"next"}',
    ]);
  });

  it('gives back any records', async () => {
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.integer(),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.boolean(),
      fc.constant(null),
      fc.json().map((text) => JSON.parse(text) as unknown),
    );
    const record = fc.dictionary(
      fc.constantFrom(...COLUMNS.map(({ name }) => name), 'other', '_rest', '__proto__'),
      value,
    );
    await fc.assert(
      fc.asyncProperty(fc.array(record, { maxLength: 8 }), async (records) => {
        const lines = records.map((one) => toJsonLine(JSON.parse(JSON.stringify(one))));
        expect(await readBack(format, await write(format, lines))).toEqual(lines);
      }),
      { numRuns: 60 },
    );
  });

  it('makes equal bytes of equal records', async () => {
    const lines = Array.from({ length: 50 }, (_, index) => toJsonLine({ ...RECORD, version: index }));
    const bytes = async (): Promise<string> => {
      const path = await write(format, lines);
      return Buffer.from(await nodeFileSystem.readRange(path, 0)).toString('hex');
    };
    expect(await bytes()).toBe(await bytes());
  });

  it('is read by DuckDB with the types declared, every column there on an empty day too', async () => {
    const full = await write(format, [toJsonLine(RECORD), '{"id":"b"}']);
    const empty = await write(format, []);
    const read = (path: string): string =>
      format === 'parquet'
        ? `read_parquet('${path}')`
        : `read_csv('${path}', header = true, all_varchar = true, allow_quoted_nulls = false)`;
    const names = [...COLUMNS.map(({ name }) => name), '_rest'];
    for (const path of [full, empty])
      expect(
        (await query(`describe from ${read(path)}`)).map(
          (row) => (row as { column_name: string }).column_name,
        ),
      ).toEqual(names);
    expect(
      await query(`select count(*)::int as records, count(version)::int as versions from ${read(full)}`),
    ).toEqual([{ records: 2, versions: 1 }]);
    expect(await query(`select * from ${read(empty)}`)).toEqual([]);
    // Files of full and empty days together.
    expect(
      await query(
        `select id from ${read(join(folder, `*.${format}`)).replace(/read_\w+/, (name) => name)} limit 1`,
      ),
    ).toHaveLength(1);
  });
});

describe('parquet', () => {
  it('has the declared types for DuckDB', async () => {
    const path = await write('parquet', [toJsonLine(RECORD)]);
    const types = (await query(`describe from '${path}'`)) as { column_name: string; column_type: string }[];
    expect(Object.fromEntries(types.map((row) => [row.column_name, row.column_type]))).toEqual({
      id: 'VARCHAR',
      at: 'TIMESTAMP WITH TIME ZONE',
      day: 'DATE',
      version: 'BIGINT',
      share: 'DOUBLE',
      active: 'BOOLEAN',
      user: 'JSON',
      _rest: 'JSON',
    });
    expect(
      await query(
        `select "at"::varchar as "at", "day"::varchar as "day", user->>'$.tags[0]' as tag from '${path}'`,
      ),
    ).toEqual([{ at: '2026-11-22 05:00:00.123+00', day: '2026-11-22', tag: 'x' }]);
  });

  it('is read by a second reader', async () => {
    const path = await write('parquet', [toJsonLine(RECORD)]);
    expect(await parquetReadObjects({ file: await asyncBufferFromFile(path) })).toEqual([
      { ...RECORD, at: new Date(RECORD.at), day: new Date(RECORD.day), version: 7n, _rest: null },
    ]);
  });

  it('goes over several row groups and keeps the order', async () => {
    const text = 'x'.repeat(1000);
    const lines = Array.from({ length: 20_000 }, (_, index) =>
      toJsonLine({ id: `${text}${index}`, version: index }),
    );
    const path = await write('parquet', lines);
    expect(await readBack('parquet', path)).toEqual(lines);
    const groups = (await query(
      `select count(distinct row_group_id)::int as groups from parquet_metadata('${path}')`,
    )) as [{ groups: number }];
    expect(groups[0].groups).toBe(3);
  });
});

describe('csv.gz', () => {
  it('is RFC 4180 and safe against formulas', async () => {
    const path = await write('csv.gz', [
      '{"id":"=HYPERLINK(\\"http://x\\")","version":-5}',
      '{"id":""}',
      '{"id":"+1","share":-0.5,"user":{"a":"b"}}',
      '{"id":"@x"}',
    ]);
    const text = gunzipSync(Buffer.from(await nodeFileSystem.readRange(path, 0))).toString('utf8');
    expect(text.split('\r\n')).toEqual([
      'id,at,day,version,share,active,user,_rest',
      '"\'=HYPERLINK(""http://x"")",,,-5,,,,',
      '"",,,,,,,',
      '\'+1,,,,-0.5,,"{""a"":""b""}",',
      "'@x,,,,,,,",
      '',
    ]);
  });

  it.each([
    ['a row that is cut off', 'id,at,day,version,share,active,user,_rest\r\na,,', /last row/],
    ['other columns', 'id,_rest\r\n', /fields|columns/],
    ['nothing at all', '', /header/],
    ['text after a closing quote', 'id,at,day,version,share,active,user,_rest\r\n"a"b,,,,,,,\r\n', /comma/],
  ])('refuses %s', async (_sentence, text, message) => {
    const path = join(folder, 'bad.csv');
    await writeFile(path, text);
    await expect(readBack('csv.gz', path)).rejects.toThrow(message);
  });
});

import { parquetMetadataAsync, parquetRead, type AsyncBuffer, type SchemaElement } from 'hyparquet';
import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { Column, ColumnType } from '../../catalog/columns.js';
import {
  createRowCodec,
  dayNumber,
  dayText,
  instantMicros,
  instantText,
  REST_COLUMN,
  type Cell,
} from './rows.js';

/** A row group ends after this many characters of records or rows, whichever comes first: it is what a writer holds. */
const GROUP_CHARACTERS = 8 * 1024 * 1024;
const GROUP_ROWS = 50_000;
const PAGE_BYTES = 256 * 1024;

const REST: Column = { name: REST_COLUMN, type: 'json' };

/**
 * Records as a Parquet file: one optional column for each column, compressed by Snappy, so that equal records make equal
 * bytes on every system. Holds one row group at a time.
 */
export async function* parquetBytes(
  columns: readonly Column[],
  lines: AsyncIterable<string>,
): AsyncGenerator<Uint8Array> {
  const codec = createRowCodec(columns);
  const all = [...columns, REST];
  const bytes = new ByteWriter();
  // While it writes, JSON is a text like any other: the library would print the values once more.
  const writer = new ParquetWriter({
    writer: bytes,
    schema: schemaOf(all, 'UTF8'),
    createdBy: 'genesys-core',
  });
  let group: unknown[][] = all.map(() => []);
  let rows = 0;
  let characters = 0;
  const flush = (): Uint8Array => {
    // Bounds help a reader to skip where values stand in order, as instants do; of ids and words they cost and tell nothing.
    const columnData = all.map(({ name, type }, place) => ({
      name,
      data: group[place] ?? [],
      statistics: type !== 'string' && type !== 'json',
      offsetIndex: false,
    }));
    void writer.write({ columnData, rowGroupSize: GROUP_ROWS, pageSize: PAGE_BYTES });
    group = all.map(() => []);
    rows = 0;
    characters = 0;
    return taken(bytes);
  };
  for await (const line of lines) {
    const { cells, rest } = codec.toRow(line);
    columns.forEach(({ type }, place) => group[place]?.push(stored(cells[place] ?? null, type)));
    group.at(-1)?.push(rest);
    rows += 1;
    characters += line.length;
    if (rows === GROUP_ROWS || characters >= GROUP_CHARACTERS) yield flush();
  }
  if (rows > 0) yield flush();
  writer.schema = schemaOf(all, 'JSON');
  void writer.finish();
  yield taken(bytes);
}

/** The bytes so far; the writer goes on from here. */
function taken(bytes: ByteWriter): Uint8Array {
  const copy = bytes.getBytes().slice();
  bytes.index = 0;
  return copy;
}

function schemaOf(columns: readonly Column[], json: 'UTF8' | 'JSON'): SchemaElement[] {
  const element = ({ name, type }: Column): SchemaElement => ({
    name,
    repetition_type: 'OPTIONAL',
    ...elementType(type, json),
  });
  return [{ name: 'record', num_children: columns.length }, ...columns.map(element)];
}

function elementType(
  type: ColumnType,
  json: 'UTF8' | 'JSON',
): Pick<SchemaElement, 'type' | 'converted_type' | 'logical_type'> {
  switch (type) {
    case 'string':
      return { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } };
    case 'json':
      return { type: 'BYTE_ARRAY', converted_type: json };
    case 'instant':
      return {
        type: 'INT64',
        converted_type: 'TIMESTAMP_MICROS',
        logical_type: { type: 'TIMESTAMP', isAdjustedToUTC: true, unit: 'MICROS' },
      };
    case 'date':
      return { type: 'INT32', converted_type: 'DATE', logical_type: { type: 'DATE' } };
    case 'integer':
      return { type: 'INT64' };
    case 'number':
      return { type: 'DOUBLE' };
    case 'boolean':
      return { type: 'BOOLEAN' };
  }
}

function stored(cell: Cell, type: ColumnType): unknown {
  if (cell === null) return null;
  if (type === 'instant') return instantMicros(cell as string);
  if (type === 'date') return dayNumber(cell as string);
  if (type === 'integer') return BigInt(cell);
  return cell;
}

function restored(value: unknown, type: ColumnType): Cell {
  if (value === null || value === undefined) return null;
  if (type === 'instant') return instantText(value as bigint);
  if (type === 'date') return dayText(value as number);
  if (type === 'integer') return Number(value);
  return value as Cell;
}

/** Values as stored; the library's own reading would round instants, parse JSON and drop a byte order mark. */
const PARSERS = {
  timestampFromMicroseconds: (micros: bigint): unknown => micros,
  dateFromDays: (days: number): unknown => days,
  stringFromBytes: textOf,
  jsonFromBytes: textOf,
};

function textOf(bytes: Uint8Array | undefined): unknown {
  return bytes === undefined
    ? undefined
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('utf8');
}

/**
 * The JSON lines of records that were written as Parquet, one row group at a time.
 * @throws Error where the file is not as `parquetBytes` writes it for these columns.
 */
export async function* parquetLines(
  columns: readonly Column[],
  file: AsyncBuffer,
): AsyncGenerator<readonly string[]> {
  const codec = createRowCodec(columns);
  const metadata = await parquetMetadataAsync(file, { parsers: PARSERS });
  const names = metadata.schema.slice(1).map(({ name }) => name);
  const wanted = [...columns.map(({ name }) => name), REST_COLUMN];
  if (names.length !== wanted.length || names.some((name, place) => name !== wanted[place]))
    throw new Error('the file has other columns');
  let rowStart = 0;
  for (const { num_rows: count } of metadata.row_groups) {
    const rowEnd = rowStart + Number(count);
    const data = new Map<string, ArrayLike<unknown> & Iterable<unknown>>();
    await parquetRead({
      file,
      metadata,
      rowStart,
      rowEnd,
      parsers: PARSERS,
      onChunk: ({ columnName, columnData }) => {
        const before = data.get(columnName);
        data.set(columnName, before === undefined ? columnData : [...before, ...columnData]);
      },
    });
    const values = columns.map(({ name }) => data.get(name));
    const rests = data.get(REST_COLUMN);
    const lines: string[] = [];
    for (let row = 0; row < rowEnd - rowStart; row += 1) {
      const cells = columns.map(({ type }, place) => restored(values[place]?.[row], type));
      lines.push(codec.toLine({ cells, rest: (rests?.[row] ?? null) as string | null }));
    }
    yield lines;
    rowStart = rowEnd;
  }
}

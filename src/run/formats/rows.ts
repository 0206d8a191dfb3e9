import { formatDay } from '../../base/window.js';
import {
  ExactNumber,
  isJsonObject,
  parseJson,
  setMember,
  toJsonLine,
  toJsonText,
  withoutLineEnds,
  type JsonObject,
  type JsonValue,
} from '../../base/json.js';
import type { Column, ColumnType } from '../../catalog/columns.js';
import { formatExactInstant, isFormatted, readInstant } from '../../records/instant.js';

/**
 * Column of every tabular file beside the declared ones: JSON text of an object with the members that the other columns do
 * not give back digit by digit (one without a column, a null, a value of another type, an exact number); null where there
 * are none.
 */
export const REST_COLUMN = '_rest';

/** `string`, `instant`, `date`, `json`: text; `integer`, `number`: number; `boolean`. */
export type Cell = string | number | boolean | null;

export interface Row {
  readonly cells: readonly Cell[];
  /** For `REST_COLUMN`. */
  readonly rest: string | null;
}

/** Turns a record's line into cells and gives it back, character by character. */
export interface RowCodec {
  toRow(line: string): Row;
  toLine(row: Row): string;
}

export function createRowCodec(columns: readonly Column[]): RowCodec {
  const slots = new Map(columns.map(({ name }, slot) => [name, slot]));
  const prefixes = columns.map(({ name }) => `${toJsonLine(name)}:`);
  return {
    toRow(line) {
      const cells: Cell[] = new Array<Cell>(columns.length).fill(null);
      const record = parseJson(line) as JsonObject;
      let rest: Record<string, JsonValue> | undefined;
      let lastSlot = -1;
      for (const name of Object.keys(record)) {
        const value = record[name] as JsonValue;
        const slot = slots.get(name);
        const column = slot === undefined ? undefined : columns[slot];
        if (slot === undefined || column === undefined) {
          setMember((rest ??= {}), name, value);
          continue;
        }
        // Members stand in the order of the columns, those without one last; else the order itself is to be kept.
        if (slot < lastSlot || (rest !== undefined && !slots.has(Object.keys(rest).at(-1) ?? '')))
          return { cells: looseCells(record, columns), rest: line };
        lastSlot = slot;
        const cell = cellOf(value, column.type);
        cells[slot] = cell ?? looseCell(value, column.type);
        if (cell === null) setMember((rest ??= {}), name, value);
      }
      return { cells, rest: rest === undefined ? null : toJsonLine(rest) };
    },

    toLine({ cells, rest }) {
      if (rest !== null) return exactLine(cells, rest);
      let line = '';
      for (let slot = 0; slot < cells.length; slot += 1) {
        const cell = cells[slot];
        if (cell === null || cell === undefined) continue;
        const text = columns[slot]?.type === 'json' ? String(cell) : JSON.stringify(cell);
        line += `${line === '' ? '{' : ','}${prefixes[slot] ?? ''}${text}`;
      }
      return line === '' ? '{}' : withoutLineEnds(`${line}}`);
    },
  };

  function exactLine(cells: readonly Cell[], rest: string): string {
    const exact = parseJson(rest) as JsonObject;
    // All that is in the record is in the rest: its order is that of the record.
    if (columns.every(({ name }, slot) => cells[slot] === null || Object.hasOwn(exact, name))) return rest;
    const members: string[] = [];
    columns.forEach(({ name, type }, slot) => {
      const cell = cells[slot] ?? null;
      if (Object.hasOwn(exact, name)) members.push(`${prefixes[slot] ?? ''}${toJsonText(exact[name])}`);
      else if (cell !== null)
        members.push(`${prefixes[slot] ?? ''}${type === 'json' ? String(cell) : JSON.stringify(cell)}`);
    });
    for (const [name, value] of Object.entries(exact))
      if (!slots.has(name)) members.push(`${toJsonText(name)}:${toJsonText(value)}`);
    return withoutLineEnds(`{${members.join(',')}}`);
  }
}

function looseCells(record: JsonObject, columns: readonly Column[]): Cell[] {
  return columns.map(({ name, type }) => {
    const value = Object.hasOwn(record, name) ? (record[name] as JsonValue) : null;
    return cellOf(value, type) ?? looseCell(value, type);
  });
}

/** What a query can make of a value that is not of the column's type; `_rest` has the value itself. */
function looseCell(value: JsonValue, type: ColumnType): Cell {
  if (value === null) return null;
  if (type === 'string') return typeof value === 'string' ? value.toWellFormed() : toJsonLine(value);
  if (type === 'number' && value instanceof ExactNumber) return Number(value.text);
  if (type === 'json') return toJsonText(value);
  return null;
}

/** The value as a cell of the type; null where that would not give it back. */
function cellOf(value: JsonValue, type: ColumnType): Cell {
  switch (type) {
    case 'string':
      // UTF-8 has no half of a surrogate pair.
      return typeof value === 'string' && value.isWellFormed() ? value : null;
    case 'instant':
      return typeof value === 'string' && isStoredInstant(value) ? value : null;
    case 'date':
      return typeof value === 'string' && /^\d{4}-\d\d-\d\d$/.test(value) && isDay(value) ? value : null;
    case 'integer':
      return typeof value === 'number' && Number.isSafeInteger(value) ? value : null;
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'boolean':
      return typeof value === 'boolean' ? value : null;
    case 'json':
      return Array.isArray(value) || isJsonObject(value) ? toJsonText(value) : null;
  }
}

/** Whether microseconds give the text back. */
function isStoredInstant(text: string): boolean {
  const instant = readInstant(text);
  if (instant === undefined) return false;
  return text.length === 24 ? isFormatted(text) : instantText(instantMicros(text)) === text;
}

/** Microseconds since 1970 of an instant's text. */
export function instantMicros(text: string): bigint {
  const { ms, finer } = readInstant(text) ?? { ms: 0, finer: '' };
  const micros = finer === '' ? 0 : Number(finer.slice(0, 3).padEnd(3, '0'));
  return BigInt(ms) * 1000n + BigInt(micros);
}

/** `2026-11-22T05:00:00.123Z`, with six digits where there are microseconds. */
export function instantText(micros: bigint): string {
  const ms = micros >= 0n ? micros / 1000n : -((-micros + 999n) / 1000n);
  const finer = Number(micros - ms * 1000n);
  return formatExactInstant({ ms: Number(ms), finer: finer === 0 ? '' : String(finer).padStart(3, '0') });
}

const DAY_MS = 86_400_000;

function isDay(text: string): boolean {
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && dayText(ms / DAY_MS) === text;
}

/** Days since 1970 of `2026-11-22`. */
export function dayNumber(text: string): number {
  return Date.parse(`${text}T00:00:00Z`) / DAY_MS;
}

export function dayText(days: number): string {
  return formatDay(days * DAY_MS);
}

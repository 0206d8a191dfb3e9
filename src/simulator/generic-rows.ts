import {
  isJsonObject,
  valueAt,
  pathParts,
  withMember,
  type JsonObject,
  type JsonValue,
} from '../base/json.js';
import type {
  EndpointDefinition,
  RecordDefinition,
  RedactionRule,
  SummaryDefinition,
} from '../catalog/types.js';
import { THING_NAMES } from './audit-data.js';
import { createRandom, hashText, mix, pick, unit, uuidOf, type Random } from './random.js';
import { parseInstant, type ServedRequest, type Interval } from './reply.js';
import { nestRows } from './nested-rows.js';
import { instantText } from './timeline.js';
import type { World } from './world.js';

/** What rows of a catalog endpoint must have. */
export interface GenericShape {
  /** Key of the endpoint. */
  readonly key: string;
  readonly record: RecordDefinition | undefined;
  readonly summary: SummaryDefinition | undefined;
  /** All datasets that are read from its path: a row has every field that a rule of theirs names. */
  readonly datasets: readonly ShapeDataset[];
  readonly hasWindow: boolean;
  /** Order of a list whose window the client keeps. */
  readonly keptByClient?: 'descending' | 'ascending' | 'unordered' | undefined;
  /** Values of the path's placeholders: each parent has rows of its own, and not many. Empty without a parent. */
  readonly parent: string;
}

/** Most rows of one parent. */
const MAX_CHILDREN = 23;
/** How far back a list without an interval goes. */
const RECENT_MS = 4 * 86_400_000;
const HALF_DAY_MS = 43_200_000;

/** What a dataset takes of a row. */
export interface ShapeDataset {
  readonly record: RecordDefinition;
  readonly summary: SummaryDefinition;
  /** Rules of its redaction profile, by path. */
  readonly rules: Readonly<Record<string, RedactionRule>>;
  /** It asks for the very items of the endpoint, and not for others at its path. */
  readonly isSameRequest: boolean;
  /** Fields that no rule names. */
  readonly others: readonly string[];
}

/**
 * The items of an endpoint: those of the window where there is one, else a fixed number. The same item is the same in every
 * window. Where the catalog makes rows of an item, one item has up to three of them.
 */
export function genericRows(
  world: World,
  shape: GenericShape,
  window: Interval | undefined,
): readonly JsonObject[] {
  const flat = flatRows(world, shape, window);
  const rows = shape.record?.rows;
  const own = rows === undefined ? flat : nestRows(flat, rows, wantedNames(shape));
  // Other datasets of the same request make rows of their own of the same items.
  const others = shape.datasets.flatMap(({ record, summary, isSameRequest }) => {
    if (!isSameRequest || record.rows === undefined || record.rows === rows) return [];
    const other = { ...shape, record, summary };
    return [nestRows(flatRows(world, other, window), record.rows, wantedNames(other))];
  });
  return own.map((item, index) =>
    others.reduce<JsonObject>((whole, items) => withMembersOf(whole, items[index]), item),
  );
}

/** The item with what another one has besides, elements of arrays side by side; its own values stay. */
function withMembersOf(item: JsonObject, other: JsonObject | undefined): JsonObject {
  const merged: Record<string, JsonValue> = { ...item };
  for (const [name, value] of Object.entries(other ?? {})) {
    const own = Object.hasOwn(item, name) ? item[name] : undefined;
    merged[name] = own === undefined ? value : together(own, value);
  }
  return merged;
}

function together(own: JsonValue, other: JsonValue): JsonValue {
  if (isJsonObject(own) && isJsonObject(other)) return withMembersOf(own, other);
  if (!Array.isArray(own) || !Array.isArray(other))
    return isJsonObject(other) && !isJsonObject(own) ? other : own;
  const [ours, theirs] = [own as readonly JsonValue[], other as readonly JsonValue[]];
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, index): JsonValue => {
    const [one, two] = [ours[index], theirs[index]];
    if (one === undefined || two === undefined) return one ?? two ?? null;
    return together(one, two);
  });
}

/** Fields that the catalog names somewhere. */
function wantedNames({ record, summary }: GenericShape): readonly string[] {
  return [
    ...(record?.key === 'content' ? [] : (record?.key ?? [])),
    ...(record?.time === undefined ? [] : [record.time]),
    ...(record?.instants ?? []),
    ...Object.values(summary?.countsBy ?? {}).map(({ path }) => path),
    ...Object.values(summary?.metrics ?? {}).map(({ sum }) => sum),
  ].map((path) => asReceived(path, record?.rename));
}

function flatRows(world: World, shape: GenericShape, window: Interval | undefined): readonly JsonObject[] {
  const salt = hashText(`${shape.key}${shape.parent}`);
  if (shape.keptByClient !== undefined) return recentRows(world, shape, salt);
  if (!shape.hasWindow || window === undefined) {
    const count = shape.parent === '' ? world.rows : Math.min(world.rows, salt % (MAX_CHILDREN + 1));
    return Array.from({ length: count }, (_, index) =>
      genericRow(world, shape, mix(world.seed, salt, index), 1_700_000_000_000 + index * 3_600_000),
    );
  }
  return timedRows(world, shape, salt, window);
}

function timedRows(world: World, shape: GenericShape, salt: number, window: Interval): readonly JsonObject[] {
  const isStray = (day: number, index: number): boolean =>
    world.strays > 0 && unit(mix(world.seed, 84, day, index)) < world.strays;
  const rowsIn = ({ startMs, endMs }: Interval, wanted: (isStray: boolean) => boolean): JsonObject[] => {
    const range = world.rowTimeline.range(startMs, endMs);
    const rows: JsonObject[] = [];
    for (let position = 0; position < range.count; position += 1) {
      const { day, index } = range.at(position);
      const timeMs = world.rowTimeline.timeOf(day, index);
      if (wanted(isStray(day, index)))
        rows.push(genericRow(world, shape, mix(world.seed, salt, day, index), timeMs));
    }
    return rows;
  };
  const other = otherHalfOf(window);
  if (other === undefined) return rowsIn(window, () => true);
  return [...rowsIn(window, (stray) => !stray), ...rowsIn(other, (stray) => stray)];
}

/** The other half of the UTC day that an interval is a half of; undefined where it is none. */
function otherHalfOf({ startMs, endMs }: Interval): Interval | undefined {
  if (endMs - startMs !== HALF_DAY_MS || startMs % HALF_DAY_MS !== 0) return undefined;
  const isFirst = startMs % (2 * HALF_DAY_MS) === 0;
  const otherMs = isFirst ? endMs : startMs - HALF_DAY_MS;
  return { startMs: otherMs, endMs: otherMs + HALF_DAY_MS };
}

/** A log of the last days, as the catalog says that it is ordered. */
function recentRows(world: World, shape: GenericShape, salt: number): readonly JsonObject[] {
  const nowMs = world.nowMs();
  const rows = timedRows(world, shape, salt, { startMs: nowMs - RECENT_MS, endMs: nowMs });
  if (shape.keptByClient === 'descending') return rows.toReversed();
  return shape.keptByClient === 'ascending' ? rows : [...rows.slice(1), ...rows.slice(0, 1)];
}

function genericRow(world: World, shape: GenericShape, hash: number, timeMs: number): JsonObject {
  const random = createRandom(hash);
  const time = instantText(timeMs, world.rowTimeline.isWholeSecond(timeMs));
  const owner = pick(random, world.users);
  let row: JsonObject = {
    id: uuidOf(hash),
    name: `${pick(random, THING_NAMES)} ${hash % 1000}`,
    dateCreated: time,
    state: pick(random, ['active', 'inactive']),
    version: 1 + (hash % 9),
    // What an allow-list must drop: a person.
    owner: { id: owner.id, name: owner['name'] as string, email: owner['email'] as string },
  };
  for (const dataset of shape.datasets)
    if (dataset.record.rows === undefined) row = withFields(row, dataset, { hash, time, random });
  const set = (path: string, value: JsonValue): void => {
    row = withElement(row, asReceived(path, shape.record?.rename), value);
  };
  for (const { path } of Object.values(shape.summary?.countsBy ?? {}))
    if (shape.record?.fields?.[path] === undefined) set(path, pick(random, ['alpha', 'beta', 'gamma']));
  for (const { sum } of Object.values(shape.summary?.metrics ?? {})) set(sum, 1 + (hash % 90));
  for (const path of shape.record?.instants ?? []) set(path, time);
  const key = shape.record?.key ?? [];
  for (const [index, path] of (key === 'content' ? [] : key).entries()) set(path, uuidOf(hash, index));
  if (shape.record?.time !== undefined) set(shape.record.time, time);
  return row;
}

interface RowFacts {
  readonly hash: number;
  readonly time: string;
  readonly random: Random;
}

/** A row with a value of the right type for every field that a rule names, those that must go included. */
function withFields(
  row: JsonObject,
  { record, summary, rules, others }: ShapeDataset,
  facts: RowFacts,
): JsonObject {
  const paths = Object.keys(rules).filter((path) => !path.includes('*'));
  const leaves = paths.map((path) =>
    paths.some((other) => other.startsWith(`${path}.`)) ? `${path}.somethingElse` : path,
  );
  const types = record.fields ?? {};
  const values = [
    ...leaves.map((path) => [path, types[path]] as const),
    ...others.map((path) => [path, undefined] as const),
    ...Object.values(summary.countsBy).map(({ path }) => [path, types[path]] as const),
  ];
  return values.reduce(
    (whole, [path, field]) =>
      withElement(whole, asReceived(path, record.rename), valueOf(field?.type, field?.words, facts)),
    row,
  );
}

function valueOf(
  type: string | undefined,
  words: readonly string[] | undefined,
  { hash, time, random }: RowFacts,
): JsonValue {
  switch (type) {
    case 'id':
      return uuidOf(hash, 7);
    case 'instant':
      return time;
    case 'date':
      return time.slice(0, 10);
    case 'integer':
    case 'number':
      return hash % 1000;
    case 'boolean':
      return hash % 2 === 0;
    default:
      return pick(random, words ?? ['alpha', 'beta', 'gamma']);
  }
}

/** The row with a value at a path; `[]` after a name makes an array of one element. */
export function withElement(row: JsonObject, path: string, value: JsonValue): JsonObject {
  const at = path.indexOf('[]');
  if (at === -1) return withMember(row, path, value);
  const array = valueAt(row, path.slice(0, at));
  const [first] = Array.isArray(array) ? (array as readonly JsonValue[]) : [];
  const rest = path.slice(at + 2).replace(/^\./, '');
  const element = rest === '' ? value : withElement(isJsonObject(first) ? first : {}, rest, value);
  return withMember(row, path.slice(0, at), [element]);
}

/** The path before the catalog's renaming of fields. */
function asReceived(path: string, rename: Readonly<Record<string, string>> | undefined): string {
  const [head = '', ...rest] = pathParts(path);
  const old = Object.entries(rename ?? {}).find(([, name]) => name === head)?.[0] ?? head;
  return [old, ...rest].join('.');
}

/** The window of a request: where the endpoint's templates have `{start}` and `{end}`, what was sent has instants. */
export function windowOf(endpoint: EndpointDefinition, exchange: ServedRequest): Interval | undefined {
  const found = new Map<string, number>();
  const read = (template: unknown, value: unknown): void => {
    if (typeof template === 'string' && typeof value === 'string') readText(template, value, found);
    else if (Array.isArray(template) && Array.isArray(value))
      template.forEach((part, index) => {
        read(part, value[index]);
      });
    else if (isJsonObject(template) && isJsonObject(value))
      for (const key of Object.keys(template)) read(template[key], value[key]);
  };
  for (const [name, template] of Object.entries(endpoint.query ?? {}))
    read(template, exchange.query.get(name) ?? undefined);
  if (endpoint.body !== undefined && exchange.bodyText !== '')
    read(endpoint.body, JSON.parse(exchange.bodyText));
  for (const [name, value] of exchange.names) readText(`{${name}}`, value, found);
  const startMs = found.get('start') ?? found.get('week');
  const week = found.get('week');
  const endMs = found.get('end') ?? (week === undefined ? undefined : week + WEEK_MS);
  return startMs === undefined || endMs === undefined || endMs <= startMs ? undefined : { startMs, endMs };
}

const WEEK_MS = 7 * 86_400_000;
/** Placeholders of a window, and what they stand for. */
const BOUNDS: Readonly<Record<string, readonly ['start' | 'end' | 'week', number]>> = {
  start: ['start', 0],
  startDate: ['start', 0],
  end: ['end', 0],
  endDate: ['end', 0],
  last: ['end', 1000],
  lastDate: ['end', 86_400_000],
  startWeek: ['week', 0],
};

function readText(template: string, value: string, found: Map<string, number>): void {
  const names: string[] = [];
  const pattern = template
    .split(/(\{[A-Za-z]+\})/)
    .map((part) => {
      const name = part.slice(1, -1);
      if (BOUNDS[name] === undefined || part !== `{${name}}`)
        return part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
      names.push(name);
      return '([0-9TZ:.+-]+)';
    })
    .join('');
  const match = new RegExp(`^${pattern}$`).exec(value);
  for (const [index, name] of names.entries()) {
    const text = match?.[index + 1] ?? '';
    const timeMs = parseInstant(/^\d{4}-\d\d-\d\d$/.test(text) ? `${text}T00:00:00Z` : text);
    const [bound, later] = BOUNDS[name] ?? ['start', 0];
    if (timeMs !== undefined) found.set(bound, timeMs + later);
  }
}

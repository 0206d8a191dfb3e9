import { ExactNumber, type JsonValue } from '../base/json.js';
import type { GroupingDefinition, SummaryDefinition } from '../catalog/types.js';
import { readInstant } from './instant.js';
import { createMetric, type Metric } from './metrics.js';
import { createKeySums, type Addition, type KeySums } from './key-sums.js';
import type { PathValues } from './path-reader.js';
import type { MetricData, SpillStore, Summary, SummaryData } from './types.js';

const DEFAULT_MAX_KEYS = 1000;
/** Longer values are cut: a key is a name, not a text. */
const MAX_KEY_LENGTH = 256;

const COUNTS: Addition<number> = {
  plus: (a, b) => a + b,
  compare: (a, b) => b - a,
  write: String,
  read: Number,
};

interface Grouping {
  readonly name: string;
  /** The group of a value. */
  readonly keyFrom: (value: JsonValue | undefined) => string | undefined;
  readonly maxKeys: number;
  readonly counts: KeySums<number>;
  missing: number;
  markedMissing: number;
}

/**
 * Counts records as the catalog declares. Of a grouping with more than `maxKeys` keys (default 1000) the largest stay,
 * equal ones by code unit; the rest is told as a number. Both are exact: with a `spill`, of keys without number the most are on the
 * disk. Records without a value are told apart from every value, as `missing`.
 */
export function createSummary(definition: SummaryDefinition, spill?: SpillStore): Summary {
  const groupings = Object.entries(definition.countsBy).map(([name, grouping]) =>
    createGrouping(name, grouping, spill),
  );
  const metrics = Object.entries(definition.metrics ?? {}).map(([name, metric]) => {
    const group = groupings.findIndex((one) => one.name === metric.by);
    const grouping = groupings[group];
    const maxKeys = grouping?.maxKeys ?? DEFAULT_MAX_KEYS;
    return { group, grouping, metric: createMetric(name, metric, maxKeys, spill) };
  });
  const counters = [...groupings.map(({ counts }) => counts), ...metrics.map(({ metric }) => metric)];
  let records = 0;
  let markedRecords = 0;
  return {
    paths: [
      ...Object.values(definition.countsBy).map(({ path }) => path),
      ...Object.values(definition.metrics ?? {}).map(({ sum }) => sum),
    ],
    add(values) {
      records += 1;
      for (const [path, grouping] of groupings.entries()) count(grouping, values, path);
      for (const [index, { group, grouping, metric }] of metrics.entries()) {
        const [key] = grouping === undefined ? NO_KEYS : keysOf(grouping, values, group);
        metric.add(values, groupings.length + index, key);
      }
    },
    async makeRoom() {
      for (const counter of counters) await counter.makeRoom();
    },
    mark() {
      markedRecords = records;
      for (const grouping of groupings) grouping.markedMissing = grouping.missing;
      for (const counter of counters) counter.mark();
    },
    async backToMark() {
      records = markedRecords;
      for (const grouping of groupings) grouping.missing = grouping.markedMissing;
      for (const counter of counters) await counter.backToMark();
    },
    data: async () => ({
      ...(await toData(records, groupings, definition.top)),
      ...(metrics.length === 0 ? {} : { metrics: await toMetrics(metrics.map(({ metric }) => metric)) }),
    }),
  };
}

async function toMetrics(metrics: readonly Metric[]): Promise<Readonly<Record<string, MetricData>>> {
  const told: [string, MetricData][] = [];
  for (const metric of [...metrics].sort((a, b) => byCodeUnit(a.name, b.name)))
    told.push([metric.name, await metric.data()]);
  return Object.fromEntries(told);
}

function createGrouping(
  name: string,
  definition: GroupingDefinition,
  spill: SpillStore | undefined,
): Grouping {
  const { maxKeys = DEFAULT_MAX_KEYS } = definition;
  return {
    name,
    keyFrom: keyReader(definition),
    maxKeys,
    counts: createKeySums(COUNTS, spill),
    missing: 0,
    markedMissing: 0,
  };
}

function keyReader({ as, before }: GroupingDefinition): (value: JsonValue | undefined) => string | undefined {
  if (as === 'day') return dayKey;
  if (as === 'hour') return hourKey;
  if (as !== 'prefix' || before === undefined) return valueKey;
  return (value) => {
    const key = valueKey(value);
    const end = key?.indexOf(before) ?? -1;
    return end > 0 ? key?.slice(0, end) : key;
  };
}

function count(grouping: Grouping, values: PathValues, path: number): void {
  const keys = keysOf(grouping, values, path);
  if (keys.length === 0) grouping.missing += 1;
  for (const key of keys) grouping.counts.add(key, 1);
}

/** Groups of a record, each once; several only where the path leads through an array. */
function keysOf({ keyFrom }: Grouping, values: PathValues, path: number): readonly string[] {
  const first = keyFrom(values.first(path));
  const count = values.count(path);
  if (count <= 1) return first === undefined ? NO_KEYS : [first];
  const keys = new Set<string>();
  for (let index = 0; index < count; index += 1) {
    const key = keyFrom(values.at(path, index));
    if (key !== undefined) keys.add(key);
  }
  return [...keys];
}

const NO_KEYS: readonly string[] = [];

async function toData(
  records: number,
  groupings: readonly Grouping[],
  top: SummaryDefinition['top'],
): Promise<SummaryData> {
  const countsBy: Record<string, Readonly<Record<string, number>>> = {};
  const missing: Record<string, number> = {};
  const truncated: Record<string, { keysKept: number; otherRecords: number }> = {};
  const tops: Record<string, readonly { key: string; count: number }[]> = {};
  for (const grouping of [...groupings].sort((a, b) => byCodeUnit(a.name, b.name))) {
    const { kept, rest: otherRecords = 0 } = await grouping.counts.ranked(grouping.maxKeys);
    countsBy[grouping.name] = toObject([...kept].sort(([a], [b]) => byCodeUnit(a, b)));
    if (grouping.missing > 0) missing[grouping.name] = grouping.missing;
    if (otherRecords > 0) truncated[grouping.name] = { keysKept: kept.length, otherRecords };
    if ((top?.of as readonly string[] | undefined)?.includes(grouping.name) === true) {
      tops[grouping.name] = kept.slice(0, top?.size).map(([key, size]) => ({ key, count: size }));
    }
  }
  return { totals: { records }, countsBy, top: tops, missing, truncated };
}

/** Own members only, `__proto__` among them. */
function toObject(entries: readonly (readonly [string, number])[]): Readonly<Record<string, number>> {
  return Object.fromEntries(entries);
}

function byCodeUnit(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function valueKey(value: JsonValue | undefined): string | undefined {
  if (typeof value === 'string') return cutKey(value);
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return value instanceof ExactNumber ? cutKey(value.text) : undefined;
}

function cutKey(text: string): string {
  return text.length > MAX_KEY_LENGTH ? `${text.slice(0, MAX_KEY_LENGTH - 1)}…`.toWellFormed() : text;
}

/** `2026-11-22`, in UTC. */
function dayKey(value: JsonValue | undefined): string | undefined {
  return utcText(value)?.slice(0, 10);
}

/** `2026-11-22T10`, in UTC. */
function hourKey(value: JsonValue | undefined): string | undefined {
  return utcText(value)?.slice(0, 13);
}

function utcText(value: JsonValue | undefined): string | undefined {
  if (typeof value !== 'string') return undefined;
  const instant = readInstant(value);
  if (instant === undefined) return undefined;
  return value.endsWith('Z') ? value : new Date(instant.ms).toISOString();
}

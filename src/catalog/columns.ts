import { pathNames } from '../base/json.js';
import { inFieldOrder } from './redaction-rules.js';
import type { DatasetDefinition, RedactionProfile } from './types.js';

/**
 * Type of a column. `json` holds the JSON text of an object or a list; `instant` and `date` are UTC; `integer` has 64
 * bits, `number` is a double.
 */
export type ColumnType = 'string' | 'instant' | 'date' | 'integer' | 'number' | 'boolean' | 'json';

/** One top-level member of a written record, as a table has it. Any column may be null. */
export interface Column {
  readonly name: string;
  readonly type: ColumnType;
}

/** A column with what is known of it beside its type. */
export interface DescribedColumn extends Column {
  readonly description?: string | undefined;
  /** The words that the vendor knows for it. */
  readonly words?: readonly string[] | undefined;
  /** Part of the record's key. */
  readonly key: boolean;
  /** Of a `json` column: the paths that may be in it, e.g. `user.id`, with their types where they are known. */
  readonly parts: readonly { readonly path: string; readonly type: string }[];
}

/** Members of a record that a profile keeps have these names; others are data, such as the keys of a map. */
const NAME = /^[A-Za-z_][A-Za-z0-9_-]*$/;

interface KnownField {
  readonly path: string;
  readonly type: string | undefined;
  readonly description?: string | undefined;
  readonly words?: readonly string[] | undefined;
}

/**
 * The columns of a dataset's written records, in the order in which a record has them: each top-level member that the
 * redaction profile lets through, with its declared type, else what key, time and sums of the catalog say of it.
 */
export function columnsOf(
  dataset: Pick<DatasetDefinition, 'record' | 'summary'>,
  profile: RedactionProfile | undefined,
): DescribedColumn[] {
  const { allow = {} } = profile === undefined ? {} : inFieldOrder(profile, dataset.record);
  const known = knownFields(dataset);
  const byName = new Map<string, string[]>();
  // A rule that removes a part gives its member a place too.
  for (const [path, { action }] of Object.entries(allow)) {
    const [part = ''] = pathNames(path);
    const name = part.replace(/(?:\[\])+$/, '');
    if (NAME.test(name) || path.startsWith("'"))
      byName.set(name, [...(byName.get(name) ?? []), ...(action === 'remove' ? [] : [path])]);
  }
  const kept = [...byName].filter(([, paths]) => paths.length > 0);
  return kept.map(([name, paths]) => {
    const field = known.get(name);
    const isNested = paths.some((path) => path !== name);
    const type = isNested ? 'json' : columnType(field?.type);
    return {
      name,
      type,
      key: dataset.record.key !== 'content' && dataset.record.key.includes(name),
      parts: isNested ? paths.map((path) => ({ path, type: known.get(path)?.type ?? 'any' })) : [],
      description: field?.description,
      words: field?.words,
    };
  });
}

function knownFields({
  record,
  summary,
}: Pick<DatasetDefinition, 'record' | 'summary'>): Map<string, KnownField> {
  const known = new Map<string, KnownField>();
  for (const [path, { type, description, words }] of Object.entries(record.fields ?? {}))
    known.set(path, { path, type, description, words });
  const note = (path: string, type: string): void => {
    if (!known.has(path)) known.set(path, { path, type });
  };
  for (const path of [record.time, ...(record.instants ?? [])]) if (path !== undefined) note(path, 'instant');
  for (const { sum } of Object.values(summary.metrics ?? {})) note(sum, 'number');
  return known;
}

function columnType(type: string | undefined): ColumnType {
  switch (type) {
    case 'instant':
    case 'date':
    case 'integer':
    case 'number':
    case 'boolean':
      return type;
    case 'object':
      return 'json';
    default:
      return 'string';
  }
}

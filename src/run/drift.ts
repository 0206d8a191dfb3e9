import type { FieldDefinition } from '../catalog/types.js';
import type { ShapeFacts } from '../records/shape.js';
import type { RedactionCounts } from '../records/types.js';
import type { Anomaly } from './manifest.js';

/** Published runs in a row that had a field, by path, up to `RUNS_IN_A_ROW`. */
export type SeenFields = Readonly<Record<string, number>>;

/** A field that so many runs in a row had is one that records have. */
const RUNS_IN_A_ROW = 3;
/** Of fewer records, that none has a field is chance. */
const MIN_RECORDS = 100;
/** Types that a value has or has not. */
const HARD_TYPES: readonly unknown[] = ['instant', 'date', 'integer', 'number', 'boolean'];
/** Fields that one anomaly names. */
const MAX_FIELDS = 50;

export interface DriftSources {
  readonly shape: ShapeFacts;
  readonly records: number;
  readonly redaction: Pick<RedactionCounts, 'unlisted' | 'byPath'>;
  readonly fields: Readonly<Record<string, FieldDefinition>>;
  /** Empty where nothing is known of earlier runs, or they cannot be compared. */
  readonly seenFields: SeenFields;
}

/**
 * Where the records are not as the catalog declares them: fields that no rule names, which are removed, fields that
 * vanished, values of another type, unknown words, checks that do not hold. Only the catalog's paths, paths of new fields as
 * redaction tells them, and words that stand in the data are named.
 */
export function driftOf(sources: DriftSources): Anomaly[] {
  const { shape, redaction, fields } = sources;
  // Redaction asks of ids, words and texts more than their type, and tells on its own what it removed of them.
  const offKind = Object.entries(redaction.byPath).flatMap(([path, rule]) =>
    rule.offKind !== undefined && Object.hasOwn(fields, path) && HARD_TYPES.includes(fields[path]?.type)
      ? [[path, rule.offKind] as const]
      : [],
  );
  const otherTypes = new Map(offKind);
  for (const [path, values] of Object.entries(shape.otherTypes))
    otherTypes.set(path, (otherTypes.get(path) ?? 0) + values);
  const vanished = vanishedFields(sources);
  return [
    ...counted('newFields', 'fields', Object.entries(redaction.unlisted)),
    ...(vanished.length === 0
      ? []
      : [
          {
            type: 'vanishedFields' as const,
            count: vanished.length,
            fields: vanished.slice(0, MAX_FIELDS),
          },
        ]),
    ...counted('otherTypes', 'fields', [...otherTypes]),
    ...unknownWords(shape),
    ...counted('failedChecks', 'checks', Object.entries(shape.failedChecks)),
  ];
}

function counted(
  type: 'newFields' | 'otherTypes' | 'failedChecks',
  member: 'fields' | 'checks',
  counts: readonly (readonly [path: string, values: number])[],
): Anomaly[] {
  if (counts.length === 0) return [];
  const largest = [...counts].sort(([pathA, a], [pathB, b]) => b - a || (pathA < pathB ? -1 : 1));
  const count = counts.reduce((sum, [, values]) => sum + values, 0);
  return [{ type, count, [member]: Object.fromEntries(largest.slice(0, MAX_FIELDS)) } as unknown as Anomaly];
}

function unknownWords({ unknownWords: byPath }: ShapeFacts): Anomaly[] {
  const fields = Object.entries(byPath);
  if (fields.length === 0) return [];
  const count = fields.reduce((sum, [, { values }]) => sum + values, 0);
  return [{ type: 'unknownWords', count, fields: Object.fromEntries(fields.slice(0, MAX_FIELDS)) }];
}

function vanishedFields({ shape, records, fields, seenFields }: DriftSources): string[] {
  if (records < MIN_RECORDS) return [];
  return Object.entries(shape.filled)
    .filter(
      ([path, filled]) =>
        filled === 0 &&
        fields[path]?.nullable !== true &&
        Object.hasOwn(seenFields, path) &&
        (seenFields[path] ?? 0) >= RUNS_IN_A_ROW,
    )
    .map(([path]) => path);
}

/** What is known of the fields after another run: a field that it lacks begins again, one that is declared no more goes. */
export function withSeen(
  before: SeenFields,
  filled: Readonly<Record<string, number>>,
  records: number,
): SeenFields {
  if (records < MIN_RECORDS) return before;
  return Object.fromEntries(
    Object.entries(filled)
      .map(
        ([path, count]) =>
          [
            path,
            count === 0
              ? 0
              : Math.min(RUNS_IN_A_ROW, (Object.hasOwn(before, path) ? (before[path] ?? 0) : 0) + 1),
          ] as const,
      )
      .filter(([, runs]) => runs > 0),
  );
}

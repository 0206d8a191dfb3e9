import { pathNames } from '../base/json.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { ProblemList } from './problem.js';
import type { DatasetDefinition, RowsDefinition } from './types.js';

type At = (...names: string[]) => string;

/** Rows that a dataset makes of its items, and the fields of the record that must come out of them. */
export function checkRows(at: At, dataset: DatasetDefinition, list: ProblemList): void {
  const { rows } = dataset.record;
  if (rows === undefined) return;
  const pointer = at('record', 'rows');
  const { columns, intervals, spread, pivot } = rows;
  if ([columns, intervals, spread, pivot].every((fields) => fields === undefined))
    list.add(pointer, () => 'a row has no fields; name some with columns, intervals, spread or pivot');
  if (rows.keepEmpty !== undefined && rows.each === undefined)
    list.idle(`${pointer}/keepEmpty`, () => 'keepEmpty says nothing without each');
  const arrays = (rows.each ?? []).map((_path, index, each) => each.slice(0, index + 1).join('.'));
  if (pivot !== undefined && arrays.includes(pivot.each))
    list.add(
      `${pointer}/pivot/each`,
      () => `${quoted(pivot.each)} is walked by each, so an element of it is a row of its own`,
    );
  // Members of an object and names of metrics are not known before the answer.
  if (spread === undefined && pivot === undefined) checkNames(at, dataset, rows, list);
}

function checkNames(
  at: At,
  { record, source }: DatasetDefinition,
  rows: RowsDefinition,
  list: ProblemList,
): void {
  // What the parent gave is a field of each row too.
  const columns = [...rowColumns(rows), ...Object.keys(source.each?.carry ?? {})];
  const check = (member: string, path: string): void => {
    const [name = ''] = pathNames(path);
    if (path === '$' || columns.includes(name)) return;
    list.add(
      at('record', member),
      () =>
        `${quoted(name)} is not a column of record.rows.${didYouMean(name, columns)} There are: ${listed(columns)}`,
    );
  };
  if (record.rename !== undefined)
    list.add(
      at('record', 'rename'),
      () => 'the columns of record.rows have names of their own; name them there',
    );
  for (const path of record.key === 'content' ? [] : record.key) check('key', path);
  if (record.time !== undefined) check('time', record.time);
  for (const path of record.instants ?? []) check('instants', path);
}

/** Names that are known before the answer. */
export function rowColumns({ columns, intervals }: RowsDefinition): readonly string[] {
  return [
    ...Object.keys(columns ?? {}),
    ...Object.values(intervals ?? {}).flatMap(({ start, end }) =>
      end === undefined ? [start] : [start, end],
    ),
  ];
}

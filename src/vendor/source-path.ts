import { pathParts } from '../base/json.js';
import type { DatasetDefinition } from '../catalog/types.js';
import type { VendorApi, VendorType } from './vendor-api.js';
import { unnamedPaths } from './vendor-type.js';

/**
 * A path as the API has it: what rows and the new names of top-level fields made of it undone; `$` for a field that no
 * one place of the answer has.
 */
export function beforeRenaming(path: string, { record, source }: DatasetDefinition): string {
  const [head = '', ...rest] = pathParts(path);
  const name = head.replace(/(\[\])+$/, '');
  const old = Object.entries(record.rename ?? {}).find(([, renamed]) => renamed === name)?.[0] ?? name;
  // What parents hand on is in no answer.
  if (Object.hasOwn(source.each?.carry ?? {}, old)) return '$';
  const { rows } = record;
  if (rows === undefined) return [old + head.slice(name.length), ...rest].join('.');
  const interval = Object.entries(rows.intervals ?? {}).find(
    ([, { start, end }]) => start === old || end === old,
  );
  const origin = rows.columns?.[old] ?? interval?.[0];
  if (origin !== undefined) return [origin, ...rest].join('.');
  return rows.pivot !== undefined || rows.spread !== undefined ? '$' : [old, ...rest].join('.');
}

/** Fields of an item that would be fields of the dataset's records and that none of the rules, given by path, names. */
export function unnamedFields(
  dataset: DatasetDefinition,
  rules: readonly string[],
  item: VendorType,
  api: VendorApi,
): readonly string[] {
  // A row has what its columns name, and nothing else of the item.
  if (dataset.record.rows !== undefined || rules.some((rule) => rule.startsWith('**.'))) return [];
  const carried = Object.keys(dataset.source.each?.carry ?? {});
  const named = rules.map((rule) => beforeRenaming(rule, dataset));
  return unnamedPaths(api, item, [...named, ...carried]);
}

import { pathNames } from '../base/json.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { rowColumns } from './check-rows.js';
import { WINDOW_PLACEHOLDERS, checkName, endpointPlaceholders, ownPlaceholders } from './cross-reference.js';
import type { ProblemList } from './problem.js';
import { isSecretName } from './secret-names.js';
import type { Catalog, DatasetDefinition, EachDefinition, EndpointDefinition } from './types.js';

type At = (...names: string[]) => string;

/** Parents of parents, and no further. */
const MAX_LEVELS = 2;

/** The parents of a dataset. `endpoint` is the one whose request starts a query. */
export function checkEach(
  at: At,
  key: string,
  dataset: DatasetDefinition,
  endpoint: EndpointDefinition | undefined,
  catalog: Catalog,
  list: ProblemList,
): void {
  checkFilledIn(at, dataset, endpoint, list);
  const { each } = dataset.source;
  if (each === undefined) return;
  const pointer = at('source', 'each');
  if (each.dataset === undefined && each.filter === undefined)
    list.add(pointer, () => 'there are no parents: name a dataset or a filter');
  if (each.dataset !== undefined) checkParent(pointer, key, dataset, each, each.dataset, catalog, list);
  else if (each.filters !== undefined)
    list.add(`${pointer}/filters`, () => 'filters are those of a parent dataset, and none is named');
  if (each.filter !== undefined) checkFilter(pointer, each, each.filter, dataset, list);
  for (const [name, path] of Object.entries(each.carry)) {
    const secret = pathNames(path).find(isSecretName);
    if (secret !== undefined)
      list.add(
        `${pointer}/carry/${name}`,
        () => `${quoted(secret)} is the name of a secret, which no name hides; leave it out`,
      );
  }
  const { key: fields } = dataset.record;
  const carried = Object.keys(each.carry);
  if (each.batch === undefined && Array.isArray(fields) && !fields.some((field) => carried.includes(field)))
    list.add(
      at('record', 'key'),
      () =>
        `the key does not tell the parent: what two parents have would be taken for one record. Add ${listed(carried.map(quoted))}, or one of them`,
    );
}

/** Whatever a request has to be filled in with must come from somewhere, and what is carried must go somewhere. */
function checkFilledIn(
  at: At,
  dataset: DatasetDefinition,
  endpoint: EndpointDefinition | undefined,
  list: ProblemList,
): void {
  if (endpoint === undefined) return;
  const used = endpointPlaceholders(endpoint);
  const given = [...WINDOW_PLACEHOLDERS, ...ownPlaceholders(dataset)];
  // Others are no placeholders at all, which is told where they stand.
  const others = [...used].filter((name) => !given.includes(name) && name !== 'transactionId');
  for (const name of others)
    list.add(
      at('source', 'endpoint'),
      () =>
        `{${name}} is filled in by nothing: it takes source.each that carries ${quoted(name)}, or a filter with {"in": "path", "path": ${quoted(name)}}`,
    );
  const { each } = dataset.source;
  const carried = Object.keys(each?.carry ?? {});
  if (each !== undefined && !carried.some((name) => used.has(name)))
    list.add(
      at('source', 'each', 'carry'),
      () =>
        `the endpoint uses none of ${listed(carried.map((name) => `{${name}}`))}, so each parent would get the same answer.${didYouMean(carried[0] ?? '', used)}`,
    );
}

function checkParent(
  pointer: string,
  key: string,
  dataset: DatasetDefinition,
  each: EachDefinition,
  parentKey: string,
  catalog: Catalog,
  list: ProblemList,
): void {
  const parent = checkName(`${pointer}/dataset`, 'dataset', parentKey, catalog.datasets, list);
  if (parent === undefined) return;
  const line = ancestors(parentKey, catalog);
  if (line.includes(key) || new Set(line).size < line.length) {
    list.add(`${pointer}/dataset`, () => `${[key, ...line].map(quoted).join(' → ')} is a circle`);
    return;
  }
  if (line.length > MAX_LEVELS)
    list.add(
      `${pointer}/dataset`,
      () => `${line.map(quoted).join(' → ')} are ${line.length} levels of parents; allowed are ${MAX_LEVELS}`,
    );
  if (parent.window !== undefined && dataset.window === undefined)
    list.add(
      `${pointer}/dataset`,
      () =>
        `${quoted(parentKey)} has a window, so the dataset needs one too, for which its parents are asked`,
    );
  checkCarried(pointer, each, parentKey, parent, list);
  const filters = Object.keys(parent.filters ?? {});
  for (const name of Object.keys(each.filters ?? {}))
    if (!filters.includes(name))
      list.add(
        `${pointer}/filters`,
        () =>
          `${quoted(name)} is not a filter of ${quoted(parentKey)}.${didYouMean(name, filters)} There are: ${filters.length === 0 ? 'none' : listed(filters)}`,
      );
  for (const [name, filter] of Object.entries(parent.filters ?? {}))
    if (filter.required === true && each.filters?.[name] === undefined)
      list.add(
        `${pointer}/filters`,
        () => `${quoted(parentKey)} needs the filter ${quoted(name)}; set it here`,
      );
}

/** A field of rows has a name that is known; those of other records the vendor alone knows. */
function checkCarried(
  pointer: string,
  each: EachDefinition,
  parentKey: string,
  { record, source }: DatasetDefinition,
  list: ProblemList,
): void {
  const { rows } = record;
  if (rows === undefined || rows.spread !== undefined || rows.pivot !== undefined) return;
  const columns = [...rowColumns(rows), ...Object.keys(source.each?.carry ?? {})];
  for (const [name, path] of Object.entries(each.carry))
    if (!columns.includes(pathNames(path)[0] ?? ''))
      list.add(
        `${pointer}/carry/${name}`,
        () =>
          `${quoted(path)} is not a column of ${quoted(parentKey)}.${didYouMean(path, columns)} There are: ${listed(columns)}`,
      );
}

/** A dataset and its parents' parents, nearest first; ends where it would turn in a circle. */
function ancestors(key: string, { datasets }: Catalog): readonly string[] {
  const line = [key];
  for (;;) {
    const next = datasets.get(line.at(-1) ?? '')?.source.each?.dataset;
    if (next === undefined) return line;
    const isCircle = line.includes(next);
    line.push(next);
    if (isCircle) return line;
  }
}

function checkFilter(
  pointer: string,
  each: EachDefinition,
  filter: string,
  dataset: DatasetDefinition,
  list: ProblemList,
): void {
  const filters = Object.keys(dataset.filters ?? {});
  if (!filters.includes(filter))
    list.add(
      `${pointer}/filter`,
      () =>
        `${quoted(filter)} is not a filter of the dataset.${didYouMean(filter, filters)} There are: ${filters.length === 0 ? 'none' : listed(filters)}`,
    );
  const carried = Object.keys(each.carry);
  if (!carried.includes(filter))
    list.add(
      `${pointer}/filter`,
      () =>
        `no carried field has the name ${quoted(filter)}.${didYouMean(filter, carried)} There are: ${listed(carried)}`,
    );
}

import { GenesysCoreError } from '../base/errors.js';
import { valueAt, pathNames } from '../base/json.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { endpointPlaceholders } from './cross-reference.js';
import { resolveValues } from './filter.js';
import type { ProblemList } from './problem.js';
import { holdsValue } from './template.js';
import type { DatasetDefinition, EndpointDefinition, FilterBinding, FilterDefinition } from './types.js';

type At = (...names: string[]) => string;

/** The filters of a dataset and where their values go. `endpoint` is the one whose request starts a query. */
export function checkFilters(
  at: At,
  dataset: DatasetDefinition,
  endpoint: EndpointDefinition | undefined,
  list: ProblemList,
): void {
  const filters = Object.entries(dataset.filters ?? {});
  const names = filters.map(([name]) => name);
  for (const [name, filter] of filters) {
    const pointer = at('filters', name);
    checkNames(`${pointer}/requires`, filter.requires ?? [], without(names, name), 'another filter', list);
    checkValues(pointer, name, filter, list);
    if (dataset.source.each?.filter === name) checkParentFilter(pointer, filter, list);
    else if (filter.bind === undefined)
      list.add(pointer, () => 'bind is missing: nothing says where the value goes');
    else checkBinding(`${pointer}/bind`, filter, filter.bind, endpoint, list);
  }
  for (const group of dataset.oneOfFilters ?? [])
    checkNames(at('oneOfFilters'), group, names, 'a filter', list);
}

function without(names: readonly string[], name: string): readonly string[] {
  return names.filter((other) => other !== name);
}

function checkNames(
  pointer: string,
  used: readonly string[],
  names: readonly string[],
  kind: string,
  list: ProblemList,
): void {
  for (const name of used)
    if (!names.includes(name))
      list.add(
        pointer,
        () =>
          `${quoted(name)} is not ${kind} of the dataset.${didYouMean(name, names)} There are: ${names.length === 0 ? 'none' : listed(names)}`,
      );
}

function checkValues(pointer: string, name: string, filter: FilterDefinition, list: ProblemList): void {
  for (const value of filter.values ?? [])
    if (filter.type === 'boolean' || (typeof value === 'string') !== (filter.type === 'string'))
      list.add(`${pointer}/values`, () => `${quoted(value)} is not of the type ${filter.type}`);
  if (filter.maxLength !== undefined && (filter.type !== 'string' || filter.values !== undefined))
    list.add(`${pointer}/maxLength`, () => 'maxLength is for texts that are not among given values');
  if (filter.batch !== undefined && filter.multiple !== 'list')
    list.add(
      `${pointer}/batch`,
      () => `batch belongs to "multiple": "list"; here it is ${quoted(filter.multiple)}`,
    );
  if (filter.default === undefined) return;
  if (filter.required === true)
    list.add(`${pointer}/required`, () => 'a filter with a default is never left out; leave required out');
  try {
    resolveValues(name, filter.default, filter);
  } catch (error) {
    if (!(error instanceof GenesysCoreError)) throw error;
    list.add(`${pointer}/default`, () => error.message.replace(/^filters: /, ''));
  }
}

function checkParentFilter(pointer: string, filter: FilterDefinition, list: ProblemList): void {
  if (filter.bind !== undefined)
    list.add(
      `${pointer}/bind`,
      () => 'its values are the parents of source.each, which carries them; leave bind out',
    );
  if (filter.default !== undefined)
    list.add(
      `${pointer}/default`,
      () => 'a default would always take the place of the parents; leave it out',
    );
  if (filter.multiple !== 'split')
    list.add(`${pointer}/multiple`, () => 'each value is a parent of its own; it must be "split"');
}

function checkBinding(
  pointer: string,
  filter: FilterDefinition,
  bind: FilterBinding,
  endpoint: EndpointDefinition | undefined,
  list: ProblemList,
): void {
  const only = (member: 'append' | 'set' | 'style', place: string, why: string): void => {
    if (bind[member] !== undefined && bind.in !== place) list.add(`${pointer}/${member}`, () => why);
  };
  only('append', 'body', 'append is for the body; a query parameter is a plain value');
  only('set', 'body', 'set is for the body');
  only('style', 'query', 'style is for the query');
  if (bind.style !== undefined && filter.multiple !== 'list')
    list.idle(
      `${pointer}/style`,
      () => 'style says nothing where a query has one value; it belongs to "list"',
    );
  if (bind.append !== undefined && !holdsValue(bind.append))
    list.add(`${pointer}/append`, () => 'no member has {value}, so the value would be lost');
  if (bind.path === '$' || pathNames(bind.path).some((part) => part === '__proto__'))
    list.add(`${pointer}/path`, () => `${quoted(bind.path)} can not be set; name a member`);
  if (endpoint === undefined) return;
  if (bind.in === 'path') {
    checkPathBinding(pointer, filter, bind, endpoint, list);
    return;
  }
  if (bind.in === 'body' && endpoint.method !== 'POST')
    list.add(`${pointer}/in`, () => `the request is a ${endpoint.method}, which has no body; use "query"`);
  const fixed =
    bind.in === 'query'
      ? Object.hasOwn(endpoint.query ?? {}, bind.path)
      : bind.append === undefined && valueAt(endpoint.body ?? {}, bind.path) !== undefined;
  if (fixed && filter.default === undefined)
    list.add(
      `${pointer}/path`,
      () => `${quoted(bind.path)} is already set by the endpoint; only a filter with a default replaces it`,
    );
}

function checkPathBinding(
  pointer: string,
  filter: FilterDefinition,
  bind: FilterBinding,
  endpoint: EndpointDefinition,
  list: ProblemList,
): void {
  const names = [...endpointPlaceholders({ ...endpoint, query: {}, body: {} })];
  if (!names.includes(bind.path))
    list.add(
      `${pointer}/path`,
      () =>
        `the path of the endpoint has no {${bind.path}}.${didYouMean(bind.path, names)} There are: ${names.length === 0 ? 'none' : listed(names)}`,
    );
  if (filter.multiple === 'list')
    list.add(`${pointer}/in`, () => 'a path takes one value; use "multiple": "split" or "no"');
  if (filter.required !== true && filter.default === undefined)
    list.add(
      `${pointer}/in`,
      () => 'a path can not go without; the filter needs "required": true or a default',
    );
}

import { kindOf } from '../base/json.js';
import type { GenesysCoreError } from '../base/errors.js';
import { invalidInput } from '../base/errors.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { Filters, FilterValue } from './run-plan.js';
import type { FilterDefinition } from './types.js';

/** Most queries that the values of split filters may make of one slice. */
const MAX_QUERIES_PER_SLICE = 200;
const DEFAULT_MAX_LENGTH = 200;
// eslint-disable-next-line no-control-regex -- control characters are what it looks for
const CONTROL_CHARACTER = /[\u0000-\u001f\u007f-\u009f]/;

type Definitions = Readonly<Record<string, FilterDefinition>>;

/**
 * The requested filters, checked against what the dataset declares: values of an array once each, an array of one
 * value as that value, in the order of the request.
 * @throws GenesysCoreError INPUT_INVALID naming filter, value and what is allowed
 */
export function resolveFilters(datasetKey: string, requested: Filters, definitions: Definitions): Filters {
  const resolved: [string, FilterValue | readonly FilterValue[]][] = [];
  for (const [name, value] of Object.entries(requested)) {
    const definition = Object.hasOwn(definitions, name) ? definitions[name] : undefined;
    if (definition === undefined) throw undeclared(datasetKey, name, Object.keys(definitions));
    resolved.push([name, resolveValues(name, value, definition)]);
  }
  const names = new Set(resolved.map(([name]) => name));
  for (const [name, { required, description }] of Object.entries(definitions))
    if (required === true && !names.has(name))
      throw invalidInput(
        `filters: ${name} is missing, and the dataset ${datasetKey} needs it: ${description} Give {${quoted(name)}: …}.`,
      );
  for (const name of names) {
    const missing = (definitions[name]?.requires ?? []).filter((other) => !names.has(other));
    if (missing.length > 0)
      throw invalidInput(`filters: ${name} needs ${listed(missing)} too. Add ${listed(missing)} to filters.`);
  }
  return Object.fromEntries(resolved);
}

function undeclared(datasetKey: string, name: string, declared: readonly string[]): GenesysCoreError {
  return invalidInput(
    declared.length === 0
      ? `filters: ${quoted(name)} is given, but the dataset ${datasetKey} has no filters. Leave filters out.`
      : `filters: ${quoted(name)} is not a filter of the dataset ${datasetKey}.${didYouMean(name, declared)} Allowed: ${listed(declared)}.`,
  );
}

/** The values of a filter, checked: an array of one as that one. */
export function resolveValues(
  name: string,
  value: unknown,
  definition: FilterDefinition,
): FilterValue | FilterValue[] {
  if (!Array.isArray(value)) return checkedValue(name, value, definition);
  const values = [...new Set(value.map((one: unknown) => checkedValue(name, one, definition)))];
  const [first] = values;
  if (first === undefined)
    throw invalidInput(`filters: ${name} is an empty array. Give at least one value, or leave ${name} out.`);
  if (values.length === 1) return first;
  if (definition.multiple === 'no')
    throw invalidInput(`filters: ${name} has ${values.length} values, allowed is one.`);
  return values;
}

function checkedValue(name: string, value: unknown, definition: FilterDefinition): FilterValue {
  const complain = (problem: string): GenesysCoreError =>
    invalidInput(`filters: ${name} ${quoted(value)} ${problem}.`);
  const { type, values } = definition;
  if (type === 'boolean') {
    if (typeof value !== 'boolean') throw complain(`is ${kindOf(value)}; allowed is true or false`);
    return value;
  }
  if (type === 'integer') {
    if (!Number.isSafeInteger(value)) throw complain(`is ${kindOf(value)}; allowed is a whole number`);
  } else if (typeof value !== 'string') {
    throw complain(
      `is ${kindOf(value)}; allowed is a string${Array.isArray(value) ? ' or one array of strings' : ''}`,
    );
  } else {
    const maxLength = definition.maxLength ?? DEFAULT_MAX_LENGTH;
    if (value.trim() === '') throw complain('is empty; leave the filter out instead');
    if (value.length > maxLength)
      throw complain(`has ${value.length} characters; allowed are up to ${maxLength}`);
    if (CONTROL_CHARACTER.test(value) || !value.isWellFormed())
      throw complain('has a control character or half a character; allowed is plain text');
  }
  const known = value as string | number;
  if (values !== undefined && !values.includes(known))
    throw complain(
      `is not one of the allowed values.${didYouMean(String(known), values.map(String))} Allowed: ${listed(values.map(String))}`,
    );
  return known;
}

/** Groups of filters of which at least one must be set. */
export function checkOneOf(
  datasetKey: string,
  filters: Filters,
  groups: readonly (readonly string[])[],
): void {
  for (const group of groups)
    if (!group.some((name) => Object.hasOwn(filters, name)))
      throw invalidInput(
        `filters: the dataset ${datasetKey} needs one of ${listed(group)}, and none of them is given. Add one to filters.`,
      );
}

/** The filters with the defaults of those that the request leaves out. */
export function withDefaults(filters: Filters, definitions: Definitions): Filters {
  const missing = Object.entries(definitions).flatMap(([name, definition]) =>
    definition.default === undefined || Object.hasOwn(filters, name)
      ? []
      : [[name, resolveValues(name, definition.default, definition)] as const],
  );
  return missing.length === 0 ? filters : { ...filters, ...Object.fromEntries(missing) };
}

/**
 * The filters of each query of a slice: one for every combination of the values of split filters and of the batches of
 * long lists; another `list` filter goes whole into each. Without any of these there is one query.
 * @throws GenesysCoreError INPUT_INVALID for more than `MAX_QUERIES_PER_SLICE` combinations
 */
export function splitFilters(filters: Filters, definitions: Definitions): readonly Filters[] {
  const split = Object.entries(filters).flatMap(([name, value]) => {
    const parts = partsOf(value, definitions[name]);
    return parts === undefined ? [] : [[name, parts] as const];
  });
  const count = split.reduce((product, [, parts]) => product * parts.length, 1);
  if (count > MAX_QUERIES_PER_SLICE)
    throw invalidInput(
      `filters: the values of ${listed(split.map(([name, parts]) => `${name} (${parts.length})`))} make ${count} queries for each slice, allowed are ${MAX_QUERIES_PER_SLICE}. Give fewer values, or run them apart.`,
    );
  return split.reduce<readonly Filters[]>(
    (combinations, [name, parts]) =>
      combinations.flatMap((combination) => parts.map((part) => ({ ...combination, [name]: part }))),
    [filters],
  );
}

/** What of a filter goes into one query each; undefined where it goes whole into all. */
function partsOf(
  value: Filters[string],
  definition: FilterDefinition | undefined,
): readonly Filters[string][] | undefined {
  if (!Array.isArray(value) || definition === undefined) return undefined;
  const values = value as readonly FilterValue[];
  if (definition.multiple === 'split') return values;
  const { batch } = definition;
  if (batch === undefined || values.length <= batch) return undefined;
  return Array.from({ length: Math.ceil(values.length / batch) }, (_, index) =>
    values.slice(index * batch, (index + 1) * batch),
  );
}

import type { JsonObject } from '../base/json.js';
import type { DraftingRules } from './drafting-rules.js';
import type { ReadOperation, VendorFacts, VendorParameter, VendorType } from './vendor-api.js';
import { memberAt, typeText } from './vendor-type.js';

const MAX_FILTERS = 20;
const DAY_ONLY = /yyyy-MM-dd(?!'?T)/i;

/** A parameter of the query, or a member of the body, that a run may give. */
export interface DraftFilter extends VendorParameter {
  readonly in: 'query' | 'body';
}

/** What one request of an operation takes. */
export interface DraftRequest {
  readonly query: JsonObject;
  readonly body: JsonObject | undefined;
  readonly window: JsonObject | undefined;
  readonly filters: readonly DraftFilter[];
  /** Why it can not be sent as it is drafted. */
  readonly open: readonly string[];
  /** What is taken for likely. */
  readonly look: readonly string[];
}

/** Query, body, window and filters. `used` are names that the pages set. */
export function draftRequest(
  operation: ReadOperation,
  used: readonly string[],
  facts: VendorFacts,
  rules: DraftingRules,
): DraftRequest {
  const members = bodyMembers(operation, facts);
  const interval = intervalOf(operation, members, rules);
  const placed = new Set([...used, ...(interval?.used ?? [])]);
  const filters = [
    ...operation.parameters.map((each): DraftFilter => ({ ...each, in: 'query' })),
    ...members.flatMap(bodyFilter),
  ].filter(({ name, isRequired }) => !placed.has(name) && (isRequired || !rules.notFilters.test(name)));
  const names = new Set<string>();
  const different = filters.filter(({ name }) => names.size !== names.add(name).size);
  const chosen = [
    ...different.filter(({ isRequired }) => isRequired),
    ...different.filter(({ isRequired }) => !isRequired),
  ].slice(0, MAX_FILTERS);
  return {
    query: interval?.in === 'query' ? interval.values : {},
    body: operation.method === 'POST' ? (interval?.in === 'body' ? interval.values : {}) : undefined,
    window: interval === undefined ? undefined : { slice: 'P1D', maxDuration: 'P31D' },
    filters: chosen,
    open: openBody(operation, members, placed, chosen, rules),
    look: interval?.look ?? [],
  };
}

interface BodyMember {
  readonly name: string;
  readonly type: VendorType;
  readonly isRequired: boolean;
}

function bodyMembers({ method, body }: ReadOperation, facts: VendorFacts): readonly BodyMember[] {
  if (method !== 'POST' || body?.kind !== 'model') return [];
  const required = facts.required(body.name);
  return [...(facts.fields(body.name) ?? [])].map(([name, type]) => ({
    name,
    type,
    isRequired: required.includes(name),
  }));
}

/** A member that holds a plain value, or a list of them. */
function bodyFilter({ name, type, isRequired }: BodyMember): DraftFilter[] {
  const types: Readonly<Record<string, string>> = { string: 'String', number: 'Number', boolean: 'Boolean' };
  const plain = type.kind === 'array' ? type.of : type;
  const known = plain.kind === 'value' ? types[plain.name] : undefined;
  return known === undefined
    ? []
    : [{ name, type: known, isRequired, isList: type.kind === 'array', about: '', in: 'body' }];
}

interface Interval {
  readonly in: 'query' | 'body';
  readonly values: JsonObject;
  readonly used: readonly string[];
  readonly look: readonly string[];
}

/** What bounds a time: one parameter or member for the interval, or a pair. */
function intervalOf(
  operation: ReadOperation,
  members: readonly BodyMember[],
  rules: DraftingRules,
): Interval | undefined {
  const inBody = members.filter(({ type }) => type.kind === 'value').map(({ name }) => name);
  for (const [place, names] of [
    ['query', operation.query],
    ['body', inBody],
  ] as const) {
    const whole = rules.intervals.find((name) => names.includes(name));
    if (whole !== undefined)
      return { in: place, values: { [whole]: '{start}/{end}' }, used: [whole], look: [] };
    const pair = rules.windows.find((each) => each.every((name) => names.includes(name)));
    if (pair !== undefined) return boundsOf(pair, place, operation);
  }
  return undefined;
}

function boundsOf(
  [first, last]: readonly [string, string],
  place: 'query' | 'body',
  { parameters }: ReadOperation,
): Interval {
  const aboutOf = (name: string): string =>
    (place === 'query' ? parameters.find((each) => each.name === name)?.about : undefined) ?? '';
  if (!DAY_ONLY.test(aboutOf(first)))
    return { in: place, values: { [first]: '{start}', [last]: '{end}' }, used: [first, last], look: [] };
  const isOutside = /exclusive/i.test(aboutOf(last));
  const isSaid = isOutside || /inclusive/i.test(aboutOf(last));
  return {
    in: place,
    values: { [first]: '{startDate}', [last]: isOutside ? '{endDate}' : '{lastDate}' },
    used: [first, last],
    look: isSaid ? [] : [`the day ${last} is taken to be part of the answer`],
  };
}

/** What the body needs and nobody can say beforehand. */
function openBody(
  operation: ReadOperation,
  members: readonly BodyMember[],
  placed: ReadonlySet<string>,
  filters: readonly DraftFilter[],
  { asksFor }: DraftingRules,
): readonly string[] {
  const { method, body } = operation;
  if (method !== 'POST') return [];
  if (body !== undefined && body.kind !== 'model')
    return [`the body is ${typeText(body)}, which no filter fills`];
  const missing = members.filter(
    ({ name, isRequired }) =>
      isRequired &&
      !placed.has(name) &&
      !filters.some((filter) => filter.in === 'body' && filter.name === name),
  );
  const asked = asksFor.find(({ path }) => path.test(operation.path));
  return [
    ...missing.map(({ name, type }) => `the body needs ${name}, which is ${typeText(type)}`),
    ...(asked === undefined ? [] : [asked.what]),
  ];
}

/** Whether the body has a member at a path. */
export function isInBody(operation: ReadOperation, facts: VendorFacts, path: string): boolean {
  return operation.body !== undefined && memberAt(facts, operation.body, path) !== undefined;
}

/** Names of filters are letters and digits. */
export function filterName(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)?/g, (_all, letter: string | undefined) =>
    (letter ?? '').toUpperCase(),
  );
}

import type { JsonObject, JsonValue } from '../base/json.js';
import { canonicalJson, present } from '../base/json.js';
import type { Entries, PagingProfile } from '../catalog/types.js';
import type { DraftingRules } from './drafting-rules.js';
import { draftFields, fieldsPart, redactionPart, type DraftField } from './draft-record.js';
import { draftPaging } from './draft-paging.js';
import { draftParents, type DraftParents } from './draft-parents.js';
import type { ReadOperation, VendorFacts, VendorParameter, VendorType } from './vendor-api.js';
import { elementOf, memberAt } from './vendor-type.js';

/** Something of a draft that a person must decide or look at. */
export interface OpenPoint {
  /** Place in the drafted document. */
  readonly pointer: string;
  readonly what: string;
}

/** A dataset drafted from what the vendor says of an operation. */
export interface Draft {
  readonly key: string;
  /** An overlay, or the entries of a pack. */
  readonly document: JsonObject;
  /** What it can not run without. */
  readonly open: readonly OpenPoint[];
  /** What it runs with, and what a person should look at all the same. */
  readonly look: readonly OpenPoint[];
}

/** Where drafts come from. */
export interface DraftSource {
  readonly facts: VendorFacts;
  readonly rules: DraftingRules;
  /** Keys of datasets that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Paging profiles that are there already. */
  readonly paging: Entries<PagingProfile>;
  /** The dataset that a GET of a path is the list of, where there is one. */
  datasetAt(path: string): string | undefined;
}

const MAX_FILTERS = 20;

/** Drafts a dataset from a read operation. */
export function draftDataset(operation: ReadOperation, source: DraftSource, asked?: string): Draft {
  const { facts, rules } = source;
  const key = asked ?? freeKey(operation, source.taken);
  const title = titleOf(key);
  const open: OpenPoint[] = [];
  const look: OpenPoint[] = [];
  const at = (path: string): string => `/datasets/${key}${path}`;
  const endpointKey = `${key}.read`;
  const requestAt = at(`/requests/${endpointKey}`);

  const item = itemOf(operation, facts);
  if (item === undefined)
    open.push({
      pointer: `${requestAt}/itemsPath`,
      what: `${operation.name} answers no list of known items`,
    });
  const fields = item === undefined ? [] : draftFields(item, facts, rules);
  const keyFields = keyOf(fields, rules);
  if (item !== undefined && keyFields === undefined)
    open.push({ pointer: at('/record/key'), what: 'no field that is surely different in each record' });

  const paging = draftPaging(operation, facts, rules);
  if (paging.open !== undefined) open.push({ pointer: `${requestAt}/paging`, what: paging.open });
  const pagingKey = knownPaging(paging.profile, source.paging);
  const window = draftWindow(operation, facts, rules);
  const time = timeOf(fields, rules);
  if (window !== undefined && time !== undefined)
    look.push({ pointer: at('/record/time'), what: `the window may go by another time than ${time}` });
  const filters = draftFilters(operation, [...paging.used, ...(window?.used ?? [])], rules);
  for (const { name, isRequired } of filters)
    if (isRequired)
      look.push({ pointer: at(`/filters/${filterName(name)}`), what: 'every run must give this filter' });
  const parents = draftParents(operation, facts, (path) => source.datasetAt(path));
  const parent =
    parents.list === undefined
      ? undefined
      : draftDataset(parents.list, { ...source, taken: new Set([...source.taken, key]) });
  open.push(...(parent?.open ?? []));
  look.push(...(parent?.look ?? []));
  const parentKey = parent?.key ?? source.datasetAt(listPathOf(operation.path));
  for (const name of parents.given)
    look.push({
      pointer: at(`/filters/${name}`),
      what: 'every run must give this filter, as no list has its values',
    });
  const body = draftBody(operation, window, facts);
  if (body.open !== undefined) open.push({ pointer: `${requestAt}/body`, what: body.open });
  if (operation.permissions === undefined)
    look.push({ pointer: `${requestAt}/permissions`, what: 'the vendor does not say which are needed' });
  if (operation.method !== 'GET' && operation.effect !== 'read')
    open.push({
      pointer: `${requestAt}/effect`,
      what: 'it may change something: nobody says that it only reads',
    });
  if (operation.isDeprecated) look.push({ pointer: requestAt, what: 'the vendor wants to take it away' });
  for (const { path, isUnclear } of fields)
    if (isUnclear)
      look.push({
        pointer: at(`/redaction/remove/${path}`),
        what: 'removed, as nobody could tell what it holds',
      });

  const query = window?.query ?? {};
  const endpoint: JsonObject = {
    description: sentence(operation.about, title),
    method: operation.method,
    path: operation.path,
    ...(operation.method === 'POST' ? { effect: 'read', repeatable: true } : {}),
    ...(Object.keys(query).length === 0 ? {} : { query }),
    ...present({ body: body.body }),
    itemsPath: operation.itemsPath ?? null,
    paging: pagingKey ?? key,
    permissions: {
      mode: operation.permissions === undefined ? 'unknown' : operation.permissionMode,
      names: [...(operation.permissions ?? [])],
    },
  };
  const dataset: JsonObject = {
    title,
    description: sentence(operation.about, title),
    requests: { [endpointKey]: endpoint },
    source: {
      endpoint: endpointKey,
      ...present({ each: parents.each && { dataset: parentKey ?? '', ...parents.each } }),
    },
    ...present({ window: window && { maxDuration: 'P31D', ...window.slice } }),
    ...(filters.length + parents.given.length === 0
      ? {}
      : { filters: { ...givenPart(parents.given), ...filtersPart(filters) } }),
    record: recordPart(keyFields ?? [], window === undefined ? undefined : time, fields, parents),
    redaction: withParents(redactionPart(key, title, fields), parents),
    summary: summaryPart(fields, window === undefined ? undefined : time, parents, rules),
  };
  const profiles = pagingKey === undefined ? { [key]: paging.profile } : {};
  return { key, document: documentOf(key, dataset, profiles, parent), open, look };
}

/** The document of a dataset, and of its parents where they are drafted with it. */
function documentOf(
  key: string,
  dataset: JsonObject,
  paging: JsonObject,
  parent: Draft | undefined,
): JsonObject {
  const outer = parent?.document ?? {};
  const profiles = {
    ...((outer['profiles'] as JsonObject | undefined)?.['paging'] as JsonObject | undefined),
    ...paging,
  };
  return {
    ...(Object.keys(profiles).length === 0 ? {} : { profiles: { paging: profiles } }),
    datasets: { ...(outer['datasets'] as JsonObject | undefined), [key]: dataset },
  };
}

/** A profile that pages in the same way; bounds of the walk aside. */
function knownPaging(profile: JsonObject, known: Entries<PagingProfile>): string | undefined {
  const essence = (each: object): string => {
    const { maxPages: _pages, maxEmptyPages: _empty, pageSize, ...rest } = each as JsonObject;
    const { minimum: _minimum, ...size } = (pageSize ?? {}) as JsonObject;
    return canonicalJson({ ...rest, size });
  };
  const wanted = essence(profile);
  return [...known].find(([, each]) => essence(each) === wanted)?.[0];
}

function listPathOf(path: string): string {
  return path.slice(0, path.lastIndexOf('/{'));
}

/** Type of one item of the answer. */
function itemOf(operation: ReadOperation, facts: VendorFacts): VendorType | undefined {
  if (operation.itemsPath === undefined) return undefined;
  const items = memberAt(facts, operation.returns, operation.itemsPath)?.type;
  const item = items?.kind === 'array' ? elementOf(items) : undefined;
  return item?.kind === 'model' ? item : undefined;
}

/** `/api/v2/routing/queues/{queueId}/members` is `routing-queues-members`. */
function freeKey(operation: ReadOperation, taken: ReadonlySet<string>): string {
  const words = operation.path
    .split('/')
    .slice(3)
    .filter((part) => !part.startsWith('{'))
    .flatMap((part) =>
      part
        .replace(/([a-z])([A-Z])/g, '$1-$2')
        .toLowerCase()
        .split(/[^a-z0-9]+/),
    )
    .filter((part) => /^[a-z]/.test(part));
  const whole = words.join('-').slice(0, 60).replace(/-+$/, '');
  return taken.has(whole) ? `${whole}-2` : whole;
}

function titleOf(key: string): string {
  const text = key.replaceAll('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 80);
}

function sentence(about: string, title: string): string {
  const text = about === '' ? title : about;
  return /[.!?]$/.test(text) ? text : `${text}.`;
}

function keyOf(fields: readonly DraftField[], { keys }: DraftingRules): readonly string[] | undefined {
  const kept = new Set(fields.filter(({ action }) => action === 'keep').map(({ path }) => path));
  const found = keys.find((each) => kept.has(each));
  return found === undefined ? undefined : [found];
}

function timeOf(fields: readonly DraftField[], { times }: DraftingRules): string | undefined {
  const instants = fields.filter(
    ({ action, kind, path }) => action === 'keep' && kind === 'instant' && !path.includes('.'),
  );
  return times.find((each) => instants.some(({ path }) => path === each)) ?? instants[0]?.path;
}

interface DraftWindow {
  readonly query: JsonObject;
  /** Member of the body that takes the interval. */
  readonly bodyPath: string | undefined;
  readonly used: readonly string[];
  readonly slice: JsonObject;
}

/** The parameters that bound a time, where the operation has them: one for the interval, or a pair. */
function draftWindow(
  operation: ReadOperation,
  facts: VendorFacts,
  rules: DraftingRules,
): DraftWindow | undefined {
  const interval = rules.intervals.find((name) => operation.query.includes(name));
  const slice = { slice: 'P1D' };
  if (interval !== undefined)
    return { query: { [interval]: '{start}/{end}' }, bodyPath: undefined, used: [interval], slice };
  const pair = rules.windows.find((names) => names.every((name) => operation.query.includes(name)));
  if (pair !== undefined)
    return {
      query: { [pair[0]]: '{start}', [pair[1]]: '{end}' },
      bodyPath: undefined,
      used: [...pair],
      slice,
    };
  const { body } = operation;
  const inside = body === undefined ? undefined : rules.intervals.find((name) => memberAt(facts, body, name));
  return inside === undefined ? undefined : { query: {}, bodyPath: inside, used: [], slice };
}

/** The body of a POST: the interval alone; what else it needs the vendor's library does not say. */
function draftBody(
  operation: ReadOperation,
  window: DraftWindow | undefined,
  facts: VendorFacts,
): { readonly body?: JsonObject; readonly open?: string } {
  if (operation.method !== 'POST') return {};
  if (window?.bodyPath !== undefined) return { body: { [window.bodyPath]: '{start}/{end}' } };
  const members = operation.body?.kind === 'model' ? [...(facts.fields(operation.body.name) ?? [])] : [];
  return members.length === 0
    ? { body: {} }
    : { body: {}, open: 'which members of the body must be there is not known' };
}

function draftFilters(
  operation: ReadOperation,
  used: readonly string[],
  { notFilters }: DraftingRules,
): readonly VendorParameter[] {
  const all = operation.parameters.filter(({ name }) => !used.includes(name) && !notFilters.test(name));
  return [
    ...all.filter(({ isRequired }) => isRequired),
    ...all.filter(({ isRequired }) => !isRequired),
  ].slice(0, MAX_FILTERS);
}

/** Names of filters are letters and digits. */
function filterName(name: string): string {
  return name.replace(/[^A-Za-z0-9]+(.)?/g, (_all, letter: string | undefined) =>
    (letter ?? '').toUpperCase(),
  );
}

function filtersPart(filters: readonly VendorParameter[]): JsonObject {
  const types: Readonly<Record<string, string>> = { Number: 'integer', Boolean: 'boolean' };
  return Object.fromEntries(
    filters.map(({ name, type, isList, isRequired, about }) => [
      filterName(name),
      {
        description: sentence(about, `${titleOf(name)} as the service takes it`),
        type: types[type] ?? 'string',
        multiple: isList ? 'list' : 'split',
        ...(isRequired ? { required: true } : {}),
        bind: { in: 'query', path: name },
      },
    ]),
  );
}

/** Values of a path that a run is asked for. */
function givenPart(names: readonly string[]): JsonObject {
  return Object.fromEntries(
    names.map((name) => [
      name,
      {
        description: `${titleOf(name)} whose records are fetched.`,
        type: 'string',
        multiple: 'split',
        required: true,
        bind: { in: 'path', path: name },
      },
    ]),
  );
}

function recordPart(
  keyFields: readonly string[],
  time: string | undefined,
  fields: readonly DraftField[],
  { carry: carried }: DraftParents,
): JsonObject {
  const instants = fields
    .filter(({ action, kind, path }) => action === 'keep' && kind === 'instant' && !/[.[]/.test(path))
    .map(({ path }) => path);
  return {
    key: [...carried, ...keyFields],
    ...present({ time }),
    ...(instants.length === 0 ? {} : { instants }),
    dropEmpty: true,
    fields: { ...Object.fromEntries(carried.map((name) => [name, 'id'])), ...fieldsPart(fields) },
  };
}

/** The ids of parents that records carry stay, as the record is told apart by them. */
function withParents(redaction: JsonObject, { carry: carried }: DraftParents): JsonObject {
  if (carried.length === 0) return redaction;
  const keep = redaction['keep'] as JsonObject;
  const own = Object.fromEntries(
    carried.map((name): [string, JsonValue] => [
      name,
      'Opaque id of what the record belongs to; part of the record key.',
    ]),
  );
  return { ...redaction, keep: { ...own, ...keep } };
}

function summaryPart(
  fields: readonly DraftField[],
  time: string | undefined,
  parents: DraftParents,
  { summary }: DraftingRules,
): JsonObject {
  const kept = fields.filter(({ action, path }) => action === 'keep' && !path.includes('[]'));
  const words = kept.filter(
    ({ path, kind }) =>
      (kind === 'word' && summary.word.test(path.split('.').at(-1) ?? '')) || summary.id.test(path),
  );
  const groups = words
    .slice(0, summary.max)
    .map(({ path }): [string, JsonValue] => [groupName(path), { path }]);
  const carried = parents.carry.map((name): [string, JsonValue] => [groupName(name), { path: name }]);
  const names = [...carried, ...groups].map(([name]) => name);
  const times: [string, JsonValue][] =
    time === undefined
      ? []
      : [
          ['day', { path: time, as: 'day' }],
          ['hour', { path: time, as: 'hour' }],
        ];
  return {
    countsBy: Object.fromEntries([...carried, ...groups, ...times]),
    ...(names.length === 0 ? {} : { top: { size: 10, of: names } }),
  };
}

/** `division.id` groups as `division`, `queueId` as `queue`. */
function groupName(path: string): string {
  const name = filterName(path.replace(/\.id$|Id$/, ''));
  return name === '' ? 'id' : name;
}

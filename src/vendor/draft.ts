import type { JsonObject, JsonValue } from '../base/json.js';
import { canonicalJson, present } from '../base/json.js';
import type { Entries, PagingProfile } from '../catalog/types.js';
import type { DraftingRules } from './drafting-rules.js';
import { draftItem, type DraftItem } from './draft-item.js';
import { draftPaging } from './draft-paging.js';
import { draftParents, type DraftParents } from './draft-parents.js';
import { fieldsPart, redactionPart, type DraftField } from './draft-record.js';
import { draftRequest, filterName, type DraftFilter } from './draft-request.js';
import type { ReadOperation, VendorFacts } from './vendor-api.js';

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

/** Longest name of a grouping. */
const MAX_GROUP_NAME = 41;
/** Filled in by a transaction alone. */
const OF_TRANSACTION = '{transactionId}';
const PERMISSION = /^[A-Za-z]+:[A-Za-z]+:[A-Za-z*]+$/;

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
  const openAt = (pointer: string, what: string | undefined): void => {
    if (what !== undefined) open.push({ pointer, what });
  };
  const lookAt = (pointer: string, what: string): void => void look.push({ pointer, what });

  const item = draftItem(operation, facts, rules);
  const { fields } = item;
  openAt(`${requestAt}/itemsPath`, item.open);
  const paging = draftPaging(operation, facts, rules);
  openAt(`${requestAt}/paging`, paging.open);
  const pagingKey = knownPaging(paging.profile, source.paging);
  const parents = draftParents(operation, facts, rules, (path) => source.datasetAt(path));
  const parent =
    parents.list === undefined
      ? undefined
      : draftDataset(parents.list, { ...source, taken: new Set([...source.taken, key]) });
  open.push(...(parent?.open ?? []));
  look.push(...(parent?.look ?? []));
  const parentKey =
    parent?.key ?? (parents.listPath === undefined ? undefined : source.datasetAt(parents.listPath));

  const recordKey = keyOf(item, parents, paging.profile, rules);
  if (item.open === undefined && recordKey === undefined)
    openAt(at('/record/key'), 'no field that is surely different in each record');
  if (recordKey === 'content' && item.shape !== 'object')
    lookAt(
      at('/record/key'),
      'no field is surely different in each record, so all of them together are the key',
    );
  if (item.rows !== undefined)
    lookAt(at('/record/rows'), 'members of a group that no rule of the redaction names are removed');

  const request = draftRequest(operation, paging.used, facts, rules);
  if (operation.path.includes(OF_TRANSACTION))
    openAt(`${requestAt}/path`, `${OF_TRANSACTION} takes the transaction that leads to it`);
  for (const what of request.open) openAt(`${requestAt}/body`, what);
  for (const what of request.look) lookAt(requestAt, what);
  const time = request.window === undefined ? undefined : (item.time ?? timeOf(fields, rules));
  if (time !== undefined && item.rows === undefined)
    lookAt(at('/record/time'), `the window may go by another time than ${time}`);
  for (const { name, isRequired } of request.filters)
    if (isRequired) lookAt(at(`/filters/${filterName(name)}`), 'every run must give this filter');
  for (const name of parents.given)
    lookAt(at(`/filters/${name}`), 'every run must give this filter, as no list has its values');
  // A right of another kind is none that a role can be given.
  const permissions = operation.permissions?.every((name) => PERMISSION.test(name))
    ? operation.permissions
    : undefined;
  if (permissions === undefined)
    lookAt(`${requestAt}/permissions`, 'the vendor does not say which are needed');
  if (operation.method !== 'GET' && operation.effect !== 'read')
    openAt(`${requestAt}/effect`, 'it may change something: nobody says that it only reads');
  if (operation.isDeprecated) lookAt(requestAt, 'the vendor wants to take it away');
  for (const { path, isUnclear } of fields)
    if (isUnclear) lookAt(at(`/redaction/remove/${path}`), 'removed, as nobody could tell what it holds');

  const description = sentence(operation.about, title);
  const endpoint: JsonObject = {
    description,
    method: operation.method,
    path: operation.path,
    ...(operation.method === 'POST' ? { effect: 'read', repeatable: true } : {}),
    ...(Object.keys(request.query).length === 0 ? {} : { query: request.query }),
    ...present({ body: request.body }),
    itemsPath: item.itemsPath,
    // Figures of nothing are left out of the answer.
    ...present({ itemsAbsent: item.rows && 'empty' }),
    ...(item.shape === 'list' ? {} : { items: item.shape }),
    paging: pagingKey ?? key,
    permissions: {
      mode: permissions === undefined ? 'unknown' : operation.permissionMode,
      names: [...(permissions ?? [])],
    },
    ...present({
      deprecated: operation.isDeprecated ? { why: 'The vendor calls it deprecated.' } : undefined,
    }),
  };
  const filters = { ...givenPart(parents), ...filtersPart(request.filters) };
  const dataset: JsonObject = {
    title,
    description,
    requests: { [endpointKey]: endpoint },
    source: {
      endpoint: endpointKey,
      ...present({ each: parents.each && { ...present({ dataset: parentKey }), ...parents.each } }),
    },
    ...present({ window: request.window }),
    ...(Object.keys(filters).length === 0 ? {} : { filters }),
    record: recordPart(recordKey ?? 'content', time, item, parents),
    redaction: withParents(redactionPart(key, title, fields), parents),
    summary: summaryPart(fields, time, parents, rules),
  };
  const profiles = pagingKey === undefined ? { [key]: paging.profile } : {};
  return { key, document: documentOf(key, dataset, profiles, parent), open, look };
}

/**
 * What tells records apart. An object is told by its parent; of the items of one whole answer none is another one's
 * double, so that all fields together do where there is no id.
 */
function keyOf(
  { shape, fields, rows }: DraftItem,
  { carry }: DraftParents,
  paging: JsonObject,
  { keys }: DraftingRules,
): readonly string[] | 'content' | undefined {
  if (shape === 'object' && carry.length > 0) return carry;
  const kept = new Set(fields.filter(({ action }) => action === 'keep').map(({ path }) => path));
  const found = keys.find((each) => kept.has(each));
  if (found !== undefined && rows === undefined) return [...carry, found];
  return paging['strategy'] === 'none' ? 'content' : undefined;
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

function timeOf(fields: readonly DraftField[], { times }: DraftingRules): string | undefined {
  const instants = fields.filter(
    ({ action, kind, path }) => action === 'keep' && kind === 'instant' && !path.includes('.'),
  );
  return times.find((each) => instants.some(({ path }) => path === each)) ?? instants[0]?.path;
}

function filtersPart(filters: readonly DraftFilter[]): JsonObject {
  const types: Readonly<Record<string, string>> = { Number: 'integer', Boolean: 'boolean' };
  return Object.fromEntries(
    filters.map(({ name, type, isList, isRequired, about, in: place }) => [
      filterName(name),
      {
        description: sentence(about, `${titleOf(name)} as the service takes it`),
        type: types[type] ?? 'string',
        multiple: isList ? 'list' : 'split',
        ...(isRequired ? { required: true } : {}),
        bind: { in: place, path: name },
      },
    ]),
  );
}

/** Values of a path that a run is asked for: those of the last placeholder are parents, of the others there is one each. */
function givenPart({ given, carry }: DraftParents): JsonObject {
  return Object.fromEntries(
    given.map((name) => [
      name,
      {
        description: `${titleOf(name)} whose records are fetched.`,
        type: 'string',
        required: true,
        ...(carry.includes(name)
          ? { multiple: 'split' }
          : { multiple: 'no', bind: { in: 'path', path: name } }),
      },
    ]),
  );
}

function recordPart(
  key: readonly string[] | 'content',
  time: string | undefined,
  { fields, rows }: DraftItem,
  { carry: carried }: DraftParents,
): JsonObject {
  const instants = fields
    .filter(({ action, kind, path }) => action === 'keep' && kind === 'instant' && !/[.[]/.test(path))
    .map(({ path }) => path);
  return {
    ...present({ rows }),
    key,
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
  const carried = parents.carry.map((name): [string, JsonValue] => [groupName(name), { path: name }]);
  const groups = words
    .map(({ path }): [string, JsonValue] => [groupName(path), { path }])
    .filter(([name]) => name.length <= MAX_GROUP_NAME && !carried.some(([other]) => other === name))
    .slice(0, summary.max);
  const names = [...new Set([...carried, ...groups].map(([name]) => name))];
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

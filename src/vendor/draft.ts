import type { JsonObject, JsonValue } from '../base/json.js';
import { present } from '../base/json.js';
import type { DraftingRules } from './drafting-rules.js';
import type { DraftItem } from './draft-item.js';
import type { DraftParents } from './draft-parents.js';
import { draftParts, type DraftParts, type DraftSource } from './draft-parts.js';
import { lookPoints, openPoints, type OpenPoint } from './draft-points.js';
import { fieldsPart, redactionPart, type DraftField } from './draft-record.js';
import { filterName, type DraftFilter } from './draft-request.js';
import type { ReadOperation } from './vendor-api.js';

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

/** Longest name of a grouping. */
const MAX_GROUP_NAME = 41;

/** Drafts a dataset from a read operation, and those of its parents that are not there yet. */
export function draftDataset(operation: ReadOperation, source: DraftSource, asked?: string): Draft {
  const parts = draftParts(operation, source, asked);
  const { key, parents, paging, pagingKey } = parts;
  const parent =
    parents.list === undefined
      ? undefined
      : draftDataset(parents.list, { ...source, taken: new Set([...source.taken, key]) });
  const parentKey =
    parent?.key ?? (parents.listPath === undefined ? undefined : source.datasetAt(parents.listPath));
  const dataset = datasetOf(parts, parentKey, source.rules);
  const profiles = pagingKey === undefined ? { [key]: paging.profile } : {};
  return {
    key,
    document: documentOf(key, dataset, profiles, parent),
    open: [...(parent?.open ?? []), ...openPoints(parts)],
    look: [...(parent?.look ?? []), ...lookPoints(parts)],
  };
}

function datasetOf(parts: DraftParts, parentKey: string | undefined, rules: DraftingRules): JsonObject {
  const { operation, key, endpointKey, item, parents, request, recordKey, time } = parts;
  const title = titleOf(key);
  const filters = { ...givenPart(parents), ...filtersPart(request.filters) };
  return {
    title,
    description: sentence(operation.about, title),
    requests: { [endpointKey]: endpointOf(parts) },
    source: {
      endpoint: endpointKey,
      ...present({ each: parents.each && { ...present({ dataset: parentKey }), ...parents.each } }),
    },
    ...present({ window: request.window }),
    ...(Object.keys(filters).length === 0 ? {} : { filters }),
    record: recordPart(recordKey ?? 'content', time, item, parents),
    redaction: withParents(redactionPart(key, title, item.fields), parents),
    summary: summaryPart(item.fields, time, parents, rules),
  };
}

function endpointOf({ operation, key, item, pagingKey, request, permissions }: DraftParts): JsonObject {
  return {
    description: sentence(operation.about, titleOf(key)),
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
      names: [...new Set(permissions)],
    },
    ...present({
      deprecated: operation.isDeprecated ? { why: 'The vendor calls it deprecated.' } : undefined,
    }),
  };
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

function titleOf(key: string): string {
  const text = key.replaceAll('-', ' ');
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`.slice(0, 80);
}

function sentence(about: string, title: string): string {
  const text = about === '' ? title : about;
  return /[.!?]$/.test(text) ? text : `${text}.`;
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
  rules: DraftingRules,
): JsonObject {
  const { summary } = rules;
  const kept = fields.filter(({ action, path }) => action === 'keep' && !path.includes('[]'));
  const words = kept.filter(
    ({ path, kind }) =>
      (kind === 'word' && summary.word.test(path.split('.').at(-1) ?? '')) || summary.id.test(path),
  );
  const carried = parents.carry.map((name): [string, JsonValue] => [groupName(name, rules), { path: name }]);
  const groups = words
    .map(({ path }): [string, JsonValue] => [groupName(path, rules), { path }])
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
function groupName(path: string, { ofId }: DraftingRules): string {
  const name = filterName(path.replace(ofId, ''));
  return name === '' ? path : name;
}

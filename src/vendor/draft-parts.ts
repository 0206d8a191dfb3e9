import type { JsonObject } from '../base/json.js';
import { canonicalJson } from '../base/json.js';
import type { Entries, PagingProfile } from '../catalog/types.js';
import { draftItem, type DraftItem } from './draft-item.js';
import { draftPaging, withoutPages, type DraftPaging } from './draft-paging.js';
import { draftParents, type DraftParents } from './draft-parents.js';
import type { DraftField } from './draft-record.js';
import { draftRequest, type DraftRequest } from './draft-request.js';
import type { DraftingRules } from './drafting-rules.js';
import type { ReadOperation, VendorFacts } from './vendor-api.js';

/** Where drafts come from. */
export interface DraftSource {
  readonly facts: VendorFacts;
  readonly rules: DraftingRules;
  /** Keys of datasets that are taken. */
  readonly taken: ReadonlySet<string>;
  /** Paging profiles that are there already. */
  readonly paging: Entries<PagingProfile>;
  /** The dataset that a GET of a path is the list of, where there is one. */
  readonly datasetAt: (path: string) => string | undefined;
}

/** What is decided of a dataset before it is written down. */
export interface DraftParts {
  readonly operation: ReadOperation;
  readonly key: string;
  readonly endpointKey: string;
  readonly item: DraftItem;
  readonly paging: DraftPaging;
  /** The profile of the catalog that pages in the same way; undefined where it needs one of its own. */
  readonly pagingKey: string | undefined;
  readonly parents: DraftParents;
  readonly request: DraftRequest;
  /** Undefined where nothing tells records apart. */
  readonly recordKey: readonly string[] | 'content' | undefined;
  /** The field that decides the slice; undefined without a window. */
  readonly time: string | undefined;
  /** Undefined where the vendor does not say which are needed. */
  readonly permissions: readonly string[] | undefined;
}

const PERMISSION = /^[A-Za-z]+:[A-Za-z]+:[A-Za-z*]+$/;

/** Decides from the vendor's facts how an operation is read. */
export function draftParts(
  operation: ReadOperation,
  { facts, rules, paging: known, datasetAt, taken }: DraftSource,
  asked: string | undefined,
): DraftParts {
  const key = asked ?? freeKey(operation, taken);
  const item = draftItem(operation, facts, rules);
  const pages = draftPaging(operation, facts, rules);
  const paging = item.shape === 'object' ? withoutPages(pages) : pages;
  const parents = draftParents(operation, facts, rules, datasetAt);
  const request = draftRequest(operation, paging.used, facts, rules);
  return {
    operation,
    key,
    endpointKey: `${key}.read`,
    item,
    paging,
    pagingKey: knownPaging(paging.profile, known),
    parents,
    request,
    recordKey: keyOf(item, parents, paging.profile, rules),
    time: request.window === undefined ? undefined : (item.time ?? timeOf(item.fields, rules)),
    // A right of another kind is none that a role can be given.
    permissions: operation.permissions?.every((name) => PERMISSION.test(name))
      ? operation.permissions
      : undefined,
  };
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
  let key = whole;
  for (let number = 2; taken.has(key); number += 1) key = `${whole}-${number}`;
  return key;
}

function timeOf(fields: readonly DraftField[], { times }: DraftingRules): string | undefined {
  const instants = fields.filter(
    ({ action, kind, path }) => action === 'keep' && kind === 'instant' && !path.includes('.'),
  );
  return times.find((each) => instants.some(({ path }) => path === each)) ?? instants[0]?.path;
}

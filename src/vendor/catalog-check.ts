import type { ResolvedDocument } from '../catalog/resolved.js';
import type {
  DatasetDefinition,
  EndpointDefinition,
  PagingProfile,
  TransactionProfile,
} from '../catalog/types.js';
import {
  bodyText,
  checkFilters,
  checkQueryParameter,
  checkWord,
  sameWord,
  type Say,
} from './filter-check.js';
import { checkPermissions, knownPermissions } from './permission-check.js';
import { beforeRenaming, unnamedFields } from './source-path.js';
import type { VendorApi, VendorOperation, VendorType } from './vendor-api.js';
import { elementOf, memberAt, memberNames, typeText, type VendorWords } from './vendor-type.js';

/** A catalog in force, or parts of one. */
export type ComparedCatalog = Partial<Pick<ResolvedDocument, 'endpoints' | 'datasets'>> & {
  readonly profiles?: Partial<ResolvedDocument['profiles']>;
};

/** Something in which catalog and vendor differ. */
export interface VendorProblem {
  /** Entry of the catalog, e.g. `endpoint users.list`. */
  readonly entry: string;
  readonly message: string;
}

export interface VendorReport {
  readonly version: string;
  /** Endpoints of the catalog, and those whose operation was found and compared. */
  readonly endpoints: number;
  readonly checked: number;
  readonly problems: readonly VendorProblem[];
  /**
   * Fields of an item that would be fields of its record, and that no rule of the dataset's redaction profile names: they
   * are removed. By dataset.
   */
  readonly unnamed: Readonly<Record<string, readonly string[]>>;
}

/** Compares each endpoint of a catalog, and what its profiles and datasets make of it, with the vendor's operation. */
export function checkAgainstVendor(
  catalog: ComparedCatalog,
  api: VendorApi,
  words: VendorWords,
): VendorReport {
  const problems: VendorProblem[] = [];
  const unnamed: Record<string, readonly string[]> = {};
  const operations = new Map<string, VendorOperation>();
  const endpoints = Object.entries(catalog.endpoints ?? {});
  const known = knownPermissions(api);
  for (const [key, endpoint] of endpoints) {
    const say = (message: string): void => void problems.push({ entry: `endpoint ${key}`, message });
    const operation = operationFor(endpoint, api, say);
    if (operation === undefined) continue;
    operations.set(key, operation);
    checkRequest(endpoint, operation, api, words, say);
    checkItems(endpoint, operation, api, say);
    checkPermissions(endpoint, operation, known, say);
    const paging = catalog.profiles?.paging?.[endpoint.paging];
    if (paging !== undefined)
      checkPaging(paging, endpoint, operation, api, words, (message) => {
        say(`${message} (paging profile ${endpoint.paging})`);
      });
  }
  for (const [key, profile] of Object.entries(catalog.profiles?.transaction ?? {}))
    checkTransaction(profile, operations, api, words, (message) => {
      problems.push({ entry: `transaction ${key}`, message });
    });
  for (const [key, dataset] of Object.entries(catalog.datasets ?? {})) {
    const say = (message: string): void => void problems.push({ entry: `dataset ${key}`, message });
    const item = itemOf(dataset.source.endpoint, catalog, operations, api);
    if (item === undefined) continue;
    checkRecord(dataset, item, api, say);
    checkFieldWords(dataset, item, api, words, say);
    checkReconciliation(dataset, item, catalog, operations, api, say);
    const submit = catalog.profiles?.transaction?.[dataset.source.transaction ?? '']?.submit;
    const asked = operations.get(submit ?? dataset.source.endpoint);
    if (asked !== undefined) checkFilters(dataset, asked, api, words, say);
    const profile = dataset.redaction ?? 'default';
    for (const [name, { allow }] of Object.entries(catalog.profiles?.redaction ?? {})) {
      if (name !== profile && !name.startsWith(`${profile}.`)) continue;
      checkRules(Object.keys(allow), dataset, item, api, (message) => {
        say(`${message} (redaction profile ${name})`);
      });
    }
    const rules = Object.keys(catalog.profiles?.redaction?.[profile]?.allow ?? {});
    unnamed[key] = unnamedFields(dataset, rules, item, api);
  }
  return { version: api.version, endpoints: endpoints.length, checked: operations.size, problems, unnamed };
}

/** The vendor's operation for an endpoint; names in the path may differ. Undefined where there is none. */
export function findOperation(
  endpoint: Pick<EndpointDefinition, 'method' | 'path'>,
  api: VendorApi,
): VendorOperation | undefined {
  return api.operations.find(
    ({ method, path }) => method === endpoint.method && shapeOf(path) === shapeOf(endpoint.path),
  );
}

function shapeOf(path: string): string {
  return path.replace(/\{[^}]*\}/g, '{}');
}

function operationFor(endpoint: EndpointDefinition, api: VendorApi, say: Say): VendorOperation | undefined {
  const operation = findOperation(endpoint, api);
  if (operation !== undefined) return operation;
  // What is known of reads alone says nothing of the call that ends a job.
  if (endpoint.method === 'DELETE' && api.operations.every(({ method }) => method !== 'DELETE'))
    return undefined;
  const methods = api.operations
    .filter(({ path }) => shapeOf(path) === shapeOf(endpoint.path))
    .map(({ method }) => method);
  if (methods.length === 0) say(`no operation has the path ${endpoint.path}`);
  else say(`method is ${endpoint.method}, the API has ${methods.join(' and ')} at ${endpoint.path}`);
  return undefined;
}

function checkRequest(
  endpoint: EndpointDefinition,
  operation: VendorOperation,
  api: VendorApi,
  words: VendorWords,
  say: Say,
): void {
  for (const name of Object.keys(endpoint.query ?? {}))
    checkQueryParameter(name, 'query parameter', operation, say);
  if (endpoint.body === undefined) return;
  if (operation.body === undefined) {
    say(`a body is sent, but ${operation.name} takes none`);
    return;
  }
  const walk = (value: unknown, path: string): void => {
    if (Array.isArray(value)) {
      for (const element of value) walk(element, path);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, inner] of Object.entries(value)) {
        const at = path === '' ? name : `${path}.${name}`;
        if (operation.body === undefined || memberAt(api, operation.body, at) === undefined)
          say(`body member ${at} is not in ${bodyText(operation)}`);
        else walk(inner, at);
      }
    } else if (typeof value === 'string' && !value.includes('{') && operation.body !== undefined)
      checkWord(value, memberAt(api, operation.body, path, words)?.words, `body member ${path}`, say);
  };
  walk(endpoint.body, '');
}

function checkItems(
  endpoint: EndpointDefinition,
  operation: VendorOperation,
  api: VendorApi,
  say: Say,
): void {
  if (endpoint.itemsPath === null) return;
  const items = memberAt(api, operation.returns, endpoint.itemsPath)?.type;
  const shape = endpoint.items ?? 'list';
  if (items?.kind === 'array' && shape !== 'object' && shape !== 'map') return;
  if ((items?.kind === 'map' && shape === 'map') || (items?.kind === 'model' && shape === 'object')) return;
  const lists = memberNames(api, operation.returns).filter(
    (name) => memberAt(api, operation.returns, name)?.type.kind === 'array',
  );
  const offered = lists.length === 0 ? 'it has no list' : `its lists are ${lists.join(', ')}`;
  say(
    `itemsPath is ${endpoint.itemsPath}, which ${items === undefined ? 'is not' : 'is no list'} in ${typeText(operation.returns)}: ${offered}`,
  );
}

function checkPaging(
  paging: PagingProfile,
  endpoint: EndpointDefinition,
  operation: VendorOperation,
  api: VendorApi,
  words: VendorWords,
  say: Say,
): void {
  const answer = (name: string, path: string | undefined, wanted: 'number' | 'string'): void => {
    if (path === undefined) return;
    const type = memberAt(api, operation.returns, path)?.type;
    if (type === undefined)
      say(
        `${name} is ${path}, which is not in ${typeText(operation.returns)}: it has ${memberNames(api, operation.returns).join(', ')}`,
      );
    else if (type.kind !== 'value' || type.name !== wanted)
      say(`${name} is ${path}, a ${typeText(type)}, not a ${wanted}`);
  };
  const request = (name: string, parameter: string | undefined, isInBody: boolean): void => {
    if (parameter === undefined) return;
    if (!isInBody) checkQueryParameter(parameter, name, operation, say);
    else if (operation.body === undefined || memberAt(api, operation.body, parameter) === undefined)
      say(`${name} ${parameter} is not in ${bodyText(operation)}`);
  };
  answer('totalPath', paging.totalPath, 'number');
  if (paging.strategy === 'none') {
    // What gives no items, such as the state of a job at the path of its results, has no pages to follow.
    if (endpoint.itemsPath === null) return;
    // One object has none either, unless its answer tells of a page.
    const tellsPage = words.pages.some((name) => memberAt(api, operation.returns, name) !== undefined);
    if (endpoint.items === 'object' && !tellsPage) return;
    // Its nextUriPath is a trip-wire for an API that begins to page: it need not be in the model.
    const pages = operation.query.filter((name) => words.pages.includes(name));
    if (pages.length > 0)
      say(`the answer is taken as whole, but ${operation.name} has pages: it takes ${pages.join(', ')}`);
    return;
  }
  const isInBody =
    paging.strategy === 'bodyPaging' || (paging.strategy === 'cursor' && paging.parameterIn === 'body');
  if ('nextUriPath' in paging) answer('nextUriPath', paging.nextUriPath, 'string');
  request('page size', paging.pageSize?.parameter, isInBody);
  answer('echoPath', paging.pageSize?.echoPath, 'number');
  if (paging.strategy === 'nextUri') return;
  request('paging parameter', paging.parameter, isInBody);
  if (paging.strategy === 'cursor') answer('cursorPath', paging.cursorPath, 'string');
  else if (paging.strategy !== 'offset') answer('pageCountPath', paging.pageCountPath, 'number');
}

function checkTransaction(
  profile: TransactionProfile,
  operations: ReadonlyMap<string, VendorOperation>,
  api: VendorApi,
  words: VendorWords,
  say: Say,
): void {
  const submit = operations.get(profile.submit)?.returns;
  if (submit !== undefined && !profile.idPaths.some((path) => memberAt(api, submit, path) !== undefined))
    say(`none of the idPaths ${profile.idPaths.join(', ')} is in ${typeText(submit)}`);
  const status = operations.get(profile.status)?.returns;
  if (status === undefined) return;
  const state = memberAt(api, status, profile.statePath, words);
  if (state === undefined) {
    say(`statePath is ${profile.statePath}, which is not in ${typeText(status)}`);
    return;
  }
  if (state.words === undefined) {
    say(
      `the words of ${profile.statePath} in ${typeText(status)} are not known: add them to catalog/vendor/words.json`,
    );
    return;
  }
  const ours = Object.keys(profile.states);
  const theirs = state.words;
  const extra = ours.filter((word) => !theirs.some((other) => sameWord(other, word)));
  const missing = theirs.filter((word) => !ours.some((other) => sameWord(other, word)));
  const parts = [
    ...(extra.length === 0 ? [] : [`${extra.join(', ')} is no word of the API`]),
    ...(missing.length === 0 ? [] : [`${missing.join(', ')} has no meaning in the catalog`]),
  ];
  if (parts.length > 0)
    say(`states of ${profile.statePath}: ${parts.join('; ')} (the API has ${theirs.join(', ')})`);
}

function itemOf(
  endpoint: string,
  { endpoints }: ComparedCatalog,
  operations: ReadonlyMap<string, VendorOperation>,
  api: VendorApi,
): VendorType | undefined {
  const operation = operations.get(endpoint);
  if (operation === undefined) return undefined;
  const { itemsPath, items: shape } = endpoints?.[endpoint] ?? {};
  const items = memberAt(api, operation.returns, itemsPath ?? '$')?.type;
  // A bare value becomes an item with a name of our own.
  if (items === undefined || shape === 'scalars' || shape === 'map') return undefined;
  return elementOf(items);
}

function checkRecord(dataset: DatasetDefinition, item: VendorType, api: VendorApi, say: Say): void {
  const { record, summary } = dataset;
  const used: (readonly [string, string])[] = [
    ...(record.key === 'content' ? [] : record.key).map((path) => ['record.key', path] as const),
    ...(record.time === undefined ? [] : [['record.time', record.time] as const]),
    ...(record.instants ?? []).map((path) => ['record.instants', path] as const),
    ...Object.entries(summary.countsBy).map(
      ([name, { path }]) => [`summary.countsBy.${name}`, path] as const,
    ),
  ];
  for (const [where, path] of used)
    if (memberAt(api, item, beforeRenaming(path, dataset)) === undefined)
      say(`${where} names ${path}, which is not in ${typeText(item)}`);
  checkRows(dataset, item, api, say);
  for (const [name, { sum }] of Object.entries(summary.metrics ?? {}))
    checkNumber(`summary.metrics.${name}.sum`, beforeRenaming(sum, dataset), item, api, say);
  for (const name of Object.keys(record.rename ?? {}))
    if (memberAt(api, item, name) === undefined)
      say(`record.rename names ${name}, which is not in ${typeText(item)}`);
}

/** The words of fields, where the vendor's are known: one that is not among them would never come. */
function checkFieldWords(
  dataset: DatasetDefinition,
  item: VendorType,
  api: VendorApi,
  words: VendorWords,
  say: Say,
): void {
  for (const [path, field] of Object.entries(dataset.record.fields ?? {})) {
    const known = memberAt(api, item, beforeRenaming(path, dataset), words)?.words;
    for (const word of field.words ?? []) checkWord(word, known, `a word of record.fields.${path}`, say);
  }
}

/** The arrays that rows are made of. */
function checkRows({ record }: DatasetDefinition, item: VendorType, api: VendorApi, say: Say): void {
  const arrays = (record.rows?.each ?? []).map((_path, index, each) => each.slice(0, index + 1).join('.'));
  for (const [index, path] of arrays.entries()) {
    const type = memberAt(api, item, path)?.type;
    if (type?.kind === 'array' || isFree(type)) continue;
    const holder = memberAt(api, item, arrays[index - 1] ?? '$')?.type ?? item;
    const near = memberNames(api, holder).filter(
      (name) => memberAt(api, holder, name)?.type.kind === 'array',
    );
    say(
      `record.rows.each names ${path}, which is ${type === undefined ? 'not' : 'no array'} in ${typeText(item)}: ${near.length === 0 ? 'there is no array' : `arrays there are ${near.join(', ')}`}`,
    );
    // What lies deeper can not be there either.
    return;
  }
}

/** A value of which the vendor says nothing. */
function isFree(type: VendorType | undefined): boolean {
  return type?.kind === 'value' && (type.name === 'object' || type.name === 'any');
}

/** The counts that a dataset is compared with, and the member of its own records that says what they count. */
function checkReconciliation(
  dataset: DatasetDefinition,
  item: VendorType,
  catalog: ComparedCatalog,
  operations: ReadonlyMap<string, VendorOperation>,
  api: VendorApi,
  say: Say,
): void {
  const { reconcile } = dataset;
  if (reconcile === undefined) return;
  if (memberAt(api, item, beforeRenaming(reconcile.recordPath, dataset)) === undefined)
    say(`reconcile.recordPath names ${reconcile.recordPath}, which is not in ${typeText(item)}`);
  const counts = itemOf(reconcile.endpoint, catalog, operations, api);
  if (counts === undefined) return;
  if (memberAt(api, counts, reconcile.keyPath) === undefined)
    say(`reconcile.keyPath names ${reconcile.keyPath}, which is not in ${typeText(counts)}`);
  checkNumber('reconcile.countPath', reconcile.countPath, counts, api, say);
}

function checkNumber(where: string, path: string, item: VendorType, api: VendorApi, say: Say): void {
  if (path === '$') return;
  const type = memberAt(api, item, path)?.type;
  if (type === undefined) say(`${where} names ${path}, which is not in ${typeText(item)}`);
  else if (type.kind !== 'value' || type.name !== 'number')
    say(`${where} names ${path}, a ${typeText(type)}, not a number`);
}

function checkRules(
  rules: readonly string[],
  dataset: DatasetDefinition,
  item: VendorType,
  api: VendorApi,
  say: Say,
): void {
  for (const rule of rules) {
    if (rule.startsWith('**.')) continue;
    if (memberAt(api, item, beforeRenaming(rule, dataset)) === undefined)
      say(`the rule for ${rule} names a field that ${typeText(item)} does not have`);
  }
}

import { didYouMean, quoted } from '../base/suggestion.js';
import { checkDatasets } from './check-dataset.js';
import {
  KNOWN_PLACEHOLDERS,
  TRANSACTION_PLACEHOLDER,
  checkFollowUp,
  checkName,
  endpointPlaceholders,
  ownPlaceholders,
} from './cross-reference.js';
import { type ProblemList, pointerTo } from './problem.js';
import { placeholdersIn } from './template.js';
import type { Catalog, EndpointDefinition, PagingProfile, TransactionProfile } from './types.js';

/** Finds what a schema cannot see: names that lead nowhere, and parts that do not go together. */
export function checkCatalog(catalog: Catalog, list: ProblemList): void {
  const { service, profiles } = catalog;
  if (!Object.hasOwn(service.regions, service.defaultRegion))
    list.add(
      '/service/defaultRegion',
      () =>
        `${quoted(service.defaultRegion)} is none of the regions.${didYouMean(service.defaultRegion, Object.keys(service.regions))}`,
    );
  checkOrganization(catalog, list);
  for (const [key, profile] of profiles.retry)
    for (const status of profile.throttleStatuses)
      if (!profile.retryStatuses.includes(status))
        list.add(
          pointerTo('profiles', 'retry', key, 'throttleStatuses'),
          () =>
            `${status} is not among retryStatuses; a status that says slow down must be one that is retried`,
        );
  for (const [key, profile] of profiles.paging) checkPageSize(key, profile, list);
  for (const [key, profile] of profiles.transaction) checkTransaction(key, profile, catalog, list);
  checkEndpoints(catalog, list);
  checkDatasets(catalog, list);
}

/** Nothing is known when it is asked but the token. */
function checkOrganization({ service, endpoints }: Catalog, list: ProblemList): void {
  if (service.organization === undefined) return;
  const { endpoint: key } = service.organization;
  const pointer = pointerTo('service', 'organization', 'endpoint');
  const endpoint = checkName(pointer, 'endpoint', key, endpoints, list);
  for (const name of endpoint === undefined ? [] : endpointPlaceholders(endpoint))
    list.add(pointer, () => `${quoted(key)} uses {${name}}, which is not known here`);
}

function checkPageSize(key: string, profile: PagingProfile, list: ProblemList): void {
  const pageSize = 'pageSize' in profile ? profile.pageSize : undefined;
  if (pageSize?.minimum !== undefined && pageSize.minimum > pageSize.value)
    list.add(
      pointerTo('profiles', 'paging', key, 'pageSize', 'minimum'),
      () => `${pageSize.minimum} is more than value, which is ${pageSize.value}`,
    );
}

function checkTransaction(
  key: string,
  profile: TransactionProfile,
  { endpoints, datasets }: Catalog,
  list: ProblemList,
): void {
  const users = [...datasets.values()];
  const at = (...names: string[]): string => pointerTo('profiles', 'transaction', key, ...names);
  const submit = checkName(at('submit'), 'endpoint', profile.submit, endpoints, list);
  if (submit !== undefined) {
    refuseDelete(at('submit'), profile.submit, submit, list);
    if (endpointPlaceholders(submit).has(TRANSACTION_PLACEHOLDER))
      list.add(
        at('submit'),
        () => `${quoted(profile.submit)} uses {transactionId}, which is known only after the submit call`,
      );
  }
  for (const role of ['status', 'cancel'] as const) {
    const name = profile[role];
    const endpoint = name === undefined ? undefined : checkName(at(role), 'endpoint', name, endpoints, list);
    if (name === undefined || endpoint === undefined) continue;
    if (role === 'status') refuseDelete(at(role), name, endpoint, list);
    checkFollowUp(at(role), name, endpoint, list);
  }
  const { sharedFor } = profile;
  if (sharedFor !== undefined && users.filter(({ source }) => source.transaction === key).length < 2)
    list.idle(at('sharedFor'), () => 'sharedFor says nothing where one dataset alone has the transaction');
  checkStates(at('states'), profile, list);
}

function refuseDelete(pointer: string, key: string, endpoint: EndpointDefinition, list: ProblemList): void {
  if (endpoint.method === 'DELETE')
    list.add(pointer, () => `${quoted(key)} is a DELETE, which only the cancel call of a transaction may be`);
}

function checkStates(pointer: string, profile: TransactionProfile, list: ProblemList): void {
  const outcomes = Object.values(profile.states);
  for (const needed of ['completed', 'running'] as const)
    if (!outcomes.includes(needed))
      list.add(
        pointer,
        () =>
          `no word means ${needed}; a query could never ${needed === 'running' ? 'be waited for' : 'succeed'}`,
      );
  const seen = new Map<string, string>();
  for (const word of Object.keys(profile.states)) {
    const other = seen.get(word.toLowerCase());
    if (other !== undefined)
      list.add(pointer, () => `${quoted(other)} and ${quoted(word)} are the same word; case does not count`);
    seen.set(word.toLowerCase(), word);
  }
}

function checkEndpoints(catalog: Catalog, list: ProblemList): void {
  const { profiles, endpoints } = catalog;
  const cancels = new Set([...profiles.transaction.values()].map((profile) => profile.cancel));
  const owned = placeholdersByEndpoint(catalog);
  for (const [key, endpoint] of endpoints) {
    const at = (...names: string[]): string => pointerTo('endpoints', key, ...names);
    const paging = checkName(at('paging'), 'paging profile', endpoint.paging, profiles.paging, list);
    checkName(at('auth'), 'auth profile', endpoint.auth, profiles.auth, list);
    checkName(at('retry'), 'retry profile', endpoint.retry, profiles.retry, list);
    checkName(at('limits'), 'limits profile', endpoint.limits, profiles.limits, list);
    if (endpoint.method === 'POST' && endpoint.effect !== 'read')
      list.add(
        at('effect'),
        () =>
          'a POST needs "effect": "read", and must change nothing on the server but the existence of a query',
      );
    // A built-in one whose transaction an overlay replaces is sent by nobody.
    if (endpoint.method === 'DELETE' && !cancels.has(key))
      list.idle(at('method'), () => 'DELETE is allowed only for the cancel call of a transaction profile');
    if (endpoint.method !== 'POST' && endpoint.body !== undefined)
      list.add(
        at('body'),
        () => `a ${endpoint.method} has no body; use query, or POST with "effect": "read"`,
      );
    checkItems(at, endpoint, paging, list);
    checkEndpointUse(at, key, endpoint, catalog, list);
    if (paging !== undefined && endpoint.method !== 'POST' && pagesInBody(paging))
      list.add(
        at('paging'),
        () => `${quoted(endpoint.paging)} writes into the body, which a ${endpoint.method} does not have`,
      );
    if (endpoint.path.split('/').some((segment) => segment === '.' || segment === '..'))
      list.add(at('path'), () => `${quoted(endpoint.path)} climbs; "." and ".." are not allowed as segments`);
    for (const member of ['path', 'query', 'body'] as const)
      checkPlaceholders(at(member), endpoint[member], owned.get(key) ?? [], list);
  }
}

/** Members that say nothing for what the endpoint is used for. */
function checkEndpointUse(
  at: (...names: string[]) => string,
  key: string,
  endpoint: EndpointDefinition,
  { profiles, datasets }: Catalog,
  list: ProblemList,
): void {
  const { method, effect, permissions, pending, itemsPath, itemsAbsent, download } = endpoint;
  if (effect !== undefined && method !== 'POST')
    list.add(at('effect'), () => `effect belongs to a POST; a ${method} says by itself what it does`);
  if (permissions.mode === 'unknown' && permissions.names.length > 0)
    list.idle(at('permissions', 'names'), () => 'names says nothing where the permissions are not known');
  if (itemsPath === null)
    for (const member of ['itemsAbsent', 'download', 'maxRows', 'cutAt', 'pending'] as const)
      if (endpoint[member] !== undefined)
        list.idle(at(member), () => `${member} says nothing where itemsPath is null`);
  if (itemsAbsent === 'end' && profiles.paging.get(endpoint.paging)?.strategy === 'none')
    list.add(at('itemsAbsent'), () => 'there are no pages after the first that could end; use "empty"');
  if (download?.status !== undefined && pending?.statuses.includes(download.status) === true)
    list.add(at('pending', 'statuses'), () => `${download.status} is the status of download, too`);
  const users = [...datasets.values()].filter(({ source }) => source.endpoint === key);
  if (pending !== undefined && users.some(({ source }) => source.transaction !== undefined))
    list.add(
      at('pending'),
      () => 'results of a transaction are waited for by its own notReadyStatuses and poll',
    );
  const paging = profiles.paging.get(endpoint.paging);
  const canBeSmaller = paging === undefined || (paging.strategy !== 'none' && paging.pageSize !== undefined);
  const usedBy = [...datasets.values()].filter(({ source, reconcile }) =>
    [
      source.endpoint,
      profiles.transaction.get(source.transaction ?? '')?.submit,
      reconcile?.endpoint,
    ].includes(key),
  );
  if (
    endpoint.tooLargeCode !== undefined &&
    !canBeSmaller &&
    usedBy.length > 0 &&
    usedBy.every(({ window }) => window?.smallestSlice === undefined)
  )
    list.idle(
      at('tooLargeCode'),
      () =>
        'tooLargeCode says nothing where there are no smaller pages (pageSize) and no smaller slices (smallestSlice)',
    );
  if (
    endpoint.availabilityPath !== undefined &&
    users.length > 0 &&
    users.every(({ window }) => window === undefined)
  )
    list.idle(at('availabilityPath'), () => 'availabilityPath says nothing for a dataset without a window');
}

/** The shape of the items: one object has no pages, and an endpoint without items has no shape. */
function checkItems(
  at: (...names: string[]) => string,
  { items, itemsPath, paging: pagingKey }: EndpointDefinition,
  paging: PagingProfile | undefined,
  list: ProblemList,
): void {
  if (items === undefined) return;
  if (itemsPath === null) list.idle(at('items'), () => 'items says nothing where itemsPath is null');
  if (items === 'object' && paging !== undefined && paging.strategy !== 'none')
    list.add(
      at('items'),
      () => `one object has no pages; ${quoted(pagingKey)} must be a profile without any`,
    );
}

function pagesInBody(profile: PagingProfile): boolean {
  return (
    profile.strategy === 'bodyPaging' || (profile.strategy === 'cursor' && profile.parameterIn === 'body')
  );
}

/** Placeholders that the datasets of an endpoint fill in themselves, by endpoint. */
function placeholdersByEndpoint({ datasets, profiles }: Catalog): ReadonlyMap<string, readonly string[]> {
  const names = new Map<string, readonly string[]>();
  for (const dataset of datasets.values()) {
    const { endpoint, transaction } = dataset.source;
    const key = profiles.transaction.get(transaction ?? '')?.submit ?? endpoint;
    names.set(key, [...(names.get(key) ?? []), ...ownPlaceholders(dataset)]);
  }
  return names;
}

function checkPlaceholders(
  pointer: string,
  template: unknown,
  owned: readonly string[],
  list: ProblemList,
): void {
  const known = [...KNOWN_PLACEHOLDERS, ...owned];
  for (const name of placeholdersIn(template))
    if (!known.includes(name))
      list.add(
        pointer,
        () =>
          `{${quoted(name).slice(1, -1)}} is not a placeholder.${didYouMean(name, known)} Allowed: ${known.map((one) => `{${one}}`).join(', ')}, and what source.each of a dataset carries or a filter binds in the path`,
      );
}

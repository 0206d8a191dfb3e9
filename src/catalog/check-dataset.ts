import { quoted } from '../base/suggestion.js';
import { parseDuration } from '../base/window.js';
import {
  TRANSACTION_PLACEHOLDER,
  checkFollowUp,
  checkName,
  endpointPlaceholders,
} from './cross-reference.js';
import { checkChecks, checkReconcile, checkSummary } from './check-figures.js';
import { checkEach } from './check-each.js';
import { checkFilters } from './check-filters.js';
import { checkLookups } from './check-lookups.js';
import { checkRows } from './check-rows.js';
import { checkWindow, checkWindowUse } from './check-window.js';
import { type ProfileCaution, cautionOf, checkConsent, checkRedactionProfile } from './redaction-check.js';
import { DEFAULT_REDACTION_PROFILE } from './run-plan.js';
import { type ProblemList, pointerTo } from './problem.js';
import { type GoverningRule, ruleFinder } from './redaction-rules.js';
import type { Catalog, DatasetDefinition, EndpointDefinition } from './types.js';

type RuleFinder = (fieldPath: string) => GoverningRule | undefined;

/** Names that some file system keeps for devices: no folder can have them there. */
const DEVICE_NAME = /^(con|prn|aux|nul|com\d|lpt\d)$/;

/** Datasets and the redaction profiles that they name. */
export function checkDatasets(catalog: Catalog, list: ProblemList): void {
  const finders = new Map<string, RuleFinder>();
  const cautions = new Map<string, ProfileCaution>();
  for (const [key, profile] of catalog.profiles.redaction) {
    checkRedactionProfile(key, profile, list);
    finders.set(key, ruleFinder(profile));
    cautions.set(key, cautionOf(profile));
  }
  for (const [key, dataset] of catalog.datasets) {
    const at = (...names: string[]): string => pointerTo('datasets', key, ...names);
    if (DEVICE_NAME.test(key))
      list.add(at(), () => `${quoted(key)} can not be a folder name on every system; choose another key`);
    checkWindow(at, dataset, list);
    const starting = checkSource(at, dataset, catalog, list);
    checkFilters(at, dataset, starting, list);
    checkAvailability(at, dataset, catalog, list);
    checkEach(at, key, dataset, starting, catalog, list);
    checkRecord(at, dataset, finders, list);
    checkRows(at, dataset, list);
    checkConsent(key, dataset, cautions, list);
    checkSummary(at, dataset, list);
    const findRule = finders.get(dataset.redaction ?? DEFAULT_REDACTION_PROFILE);
    checkChecks(at, dataset, findRule, list);
    checkReconcile(at, dataset, catalog, findRule, list);
    checkLookups(at, dataset, catalog, finders, list);
  }
}

type At = (...names: string[]) => string;

/** Returns the endpoint whose request starts a query, where it is there. */
function checkSource(
  at: At,
  dataset: DatasetDefinition,
  catalog: Catalog,
  list: ProblemList,
): EndpointDefinition | undefined {
  const { endpoint: endpointKey, transaction: transactionKey } = dataset.source;
  const pointer = at('source', 'endpoint');
  const endpoint = checkName(pointer, 'endpoint', endpointKey, catalog.endpoints, list);
  if (endpoint !== undefined) {
    if (endpoint.itemsPath === null)
      list.add(pointer, () => `${quoted(endpointKey)} has no itemsPath, so it gives no records`);
    if (endpoint.method === 'DELETE')
      list.add(pointer, () => `${quoted(endpointKey)} is a DELETE; records are read by GET or POST`);
  }
  const isLimited =
    endpoint?.maxRows !== undefined || (endpoint?.cutAt ?? catalog.service.cutAt ?? []).length > 0;
  if (dataset.source.splits !== undefined && endpoint !== undefined && !isLimited)
    list.idle(
      at('source', 'splits'),
      () =>
        `splits says nothing where the list has no limit: give ${quoted(endpointKey)} its maxRows or cutAt`,
    );
  if (transactionKey === undefined) {
    if (endpoint === undefined) return undefined;
    if (endpointPlaceholders(endpoint).has(TRANSACTION_PLACEHOLDER))
      list.add(
        pointer,
        () => `${quoted(endpointKey)} uses {transactionId}, so source needs a transaction that leads to it`,
      );
    checkWindowUse(at, { pointer, key: endpointKey, endpoint }, dataset, list);
    return endpoint;
  }
  if (endpoint !== undefined) checkFollowUp(pointer, endpointKey, endpoint, list);
  const transactionPointer = at('source', 'transaction');
  const transaction = checkName(
    transactionPointer,
    'transaction profile',
    transactionKey,
    catalog.profiles.transaction,
    list,
  );
  const submit = transaction === undefined ? undefined : catalog.endpoints.get(transaction.submit);
  if (transaction !== undefined && submit !== undefined)
    checkWindowUse(
      at,
      { pointer: transactionPointer, key: transaction.submit, endpoint: submit },
      dataset,
      list,
    );
  return submit;
}

function checkRecord(
  at: At,
  dataset: DatasetDefinition,
  finders: ReadonlyMap<string, RuleFinder>,
  list: ProblemList,
): void {
  const profileKey = dataset.redaction ?? DEFAULT_REDACTION_PROFILE;
  const findRule = checkName(at('redaction'), 'redaction profile', profileKey, finders, list);
  if (findRule === undefined) return;
  const check = (member: 'key' | 'time', field: string, allowed: readonly string[]): void => {
    if (field === '$') return;
    const governing = findRule(field);
    const action = governing?.rule.action;
    if (action !== undefined && allowed.includes(action)) return;
    list.add(
      at('record', member),
      () =>
        `${quoted(field)} must be ${allowed.join(' or ')} in the redaction profile ${quoted(profileKey)}, but ${
          governing === undefined
            ? 'no rule lets it through'
            : `the rule ${quoted(governing.path)} says ${governing.rule.action}`
        }`,
    );
  };
  const { key, time, scope, version, rename = {} } = dataset.record;
  for (const [from, to] of Object.entries(rename))
    if (from === to) list.add(at('record', 'rename'), () => `${quoted(from)} has that name already`);
  for (const field of key === 'content' ? [] : key) check('key', field, ['keep', 'pseudonymise']);
  if (time !== undefined) check('time', time, ['keep']);
  if (scope !== undefined && dataset.window?.slice === undefined)
    list.idle(at('record', 'scope'), () => 'scope says nothing where there are no slices (window.slice)');
  if (version !== undefined && key === 'content')
    list.idle(
      at('record', 'version'),
      () => 'version says nothing where the key is "content": records that differ are different records',
    );
}

/** Where a dataset learns until when its data are complete. */
function checkAvailability(
  at: (...names: string[]) => string,
  { availability, window }: DatasetDefinition,
  catalog: Catalog,
  list: ProblemList,
): void {
  if (availability === undefined) return;
  if (window === undefined)
    list.idle(at('availability'), () => 'it says nothing about a dataset without a window');
  const pointer = at('availability', 'endpoint');
  const endpoint = checkName(pointer, 'endpoint', availability.endpoint, catalog.endpoints, list);
  for (const name of endpoint === undefined ? [] : endpointPlaceholders(endpoint))
    list.add(pointer, () => `${quoted(availability.endpoint)} uses {${name}}, which is not known here`);
  const { wait } = availability;
  if (wait !== undefined && !((parseDuration(wait) ?? 0) > 0))
    list.add(
      at('availability', 'wait'),
      () => `${quoted(wait)} is not a length of time; it must be above zero`,
    );
}

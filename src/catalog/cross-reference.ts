import { didYouMean, listed, quoted } from '../base/suggestion.js';
import type { ProblemList } from './problem.js';
import { placeholdersIn } from './template.js';
import type { DatasetDefinition, EndpointDefinition, Entries } from './types.js';

/** Placeholders that a request may have, by what it is for. */
export const WEEK_PLACEHOLDER = 'startWeek';
export const DATE_PLACEHOLDERS: readonly string[] = ['startDate', 'endDate', 'lastDate', WEEK_PLACEHOLDER];
export const WINDOW_STARTS: readonly string[] = ['start', 'startDate', WEEK_PLACEHOLDER];
export const WINDOW_ENDS: readonly string[] = ['end', 'last', 'endDate', 'lastDate'];
export const WINDOW_PLACEHOLDERS: readonly string[] = [...WINDOW_STARTS, ...WINDOW_ENDS];
export const TRANSACTION_PLACEHOLDER = 'transactionId';
export const KNOWN_PLACEHOLDERS: readonly string[] = [...WINDOW_PLACEHOLDERS, TRANSACTION_PLACEHOLDER];

/** A named entry that must be there; the message says where it was looked for and what is near. */
export function checkName<T>(
  pointer: string,
  kind: string,
  key: string,
  entries: Entries<T>,
  list: ProblemList,
): T | undefined {
  const found = entries.get(key);
  if (found === undefined)
    list.add(
      pointer,
      () =>
        `there is no ${kind} ${quoted(key)}.${didYouMean(key, entries.keys())} There are: ${entries.size === 0 ? 'none' : listed(entries.keys())}`,
    );
  return found;
}

/** Placeholders that a dataset fills in beside its window: what its parents carry, and filters that go into the path. */
export function ownPlaceholders({ source, filters }: DatasetDefinition): readonly string[] {
  return [
    ...Object.keys(source.each?.carry ?? {}),
    ...Object.values(filters ?? {}).flatMap(({ bind }) => (bind?.in === 'path' ? [bind.path] : [])),
  ];
}

/** The placeholders of everything that an endpoint sends. */
export function endpointPlaceholders(endpoint: EndpointDefinition): ReadonlySet<string> {
  return placeholdersIn([endpoint.path, endpoint.query, endpoint.body]);
}

/** A call after the submit call knows the transaction's id and nothing else. */
export function checkFollowUp(
  pointer: string,
  key: string,
  endpoint: EndpointDefinition,
  list: ProblemList,
): void {
  const placeholders = endpointPlaceholders(endpoint);
  if (!placeholders.has(TRANSACTION_PLACEHOLDER))
    list.add(pointer, () => `${quoted(key)} does not use {transactionId}, so it cannot name the query`);
  for (const name of placeholders)
    if (name !== TRANSACTION_PLACEHOLDER)
      list.add(pointer, () => `${quoted(key)} uses {${name}}, which only the submit call knows`);
}

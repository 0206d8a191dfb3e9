import { pathNames } from '../base/json.js';
import type { Catalog } from '../catalog/types.js';

/** Members deeper than this are not looked at. */
const MAX_DEPTH = 8;

/**
 * The names that a message may quote from the service's words, since they are those of its contract and not of anybody's
 * data: of parameters, of members of requests and records, of filters, as the catalog has them.
 */
export function contractNamesOf(catalog: Catalog): ReadonlySet<string> {
  const { service, endpoints, datasets, profiles } = catalog;
  const names = new Set<string>(service.contractNames ?? []);
  const addPath = (path: string): void => {
    for (const part of pathNames(path)) names.add(part.replace(/\[.*\]$/, ''));
  };
  const addMembers = (value: unknown, depth: number): void => {
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return;
    for (const [name, member] of Object.entries(value)) {
      if (!Array.isArray(value)) names.add(name);
      addMembers(member, depth + 1);
    }
  };
  for (const { query, body } of endpoints.values()) for (const part of [query, body]) addMembers(part, 0);
  for (const { filters } of datasets.values()) for (const name of Object.keys(filters ?? {})) names.add(name);
  for (const { allow } of profiles.redaction.values()) for (const path of Object.keys(allow)) addPath(path);
  for (const profile of profiles.paging.values()) {
    if ('parameter' in profile) addPath(profile.parameter);
    if ('pageSize' in profile) addPath(profile.pageSize.parameter);
  }
  for (const name of [...names]) if (!/^[A-Za-z][A-Za-z0-9_-]{0,60}$/.test(name)) names.delete(name);
  return names;
}

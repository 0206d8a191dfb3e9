import type { JsonObject } from '../base/json.js';
import type {
  Catalog,
  DatasetDefinition,
  EndpointDefinition,
  PagingProfile,
  RedactionProfile,
  TransactionProfile,
} from './types.js';

/** A catalog in force as one document: each entry with all that it takes over. */
export interface ResolvedDocument {
  readonly catalogVersion: string;
  readonly profiles: {
    readonly paging: Readonly<Record<string, PagingProfile>>;
    readonly transaction: Readonly<Record<string, TransactionProfile>>;
    readonly redaction: Readonly<Record<string, RedactionProfile>>;
  } & Readonly<Record<'auth' | 'retry' | 'limits', Readonly<Record<string, object>>>>;
  readonly endpoints: Readonly<Record<string, EndpointDefinition>>;
  readonly datasets: Readonly<Record<string, DatasetDefinition>>;
}

export function resolvedDocument(catalog: Catalog): ResolvedDocument & JsonObject {
  const { version, service, budget, profiles, endpoints, datasets } = catalog;
  const document = {
    catalogVersion: version,
    service,
    budget,
    profiles: Object.fromEntries(
      Object.entries(profiles).map(([kind, entries]) => [kind, Object.fromEntries(entries)]),
    ),
    endpoints: Object.fromEntries(endpoints),
    datasets: Object.fromEntries(datasets),
  };
  // Plain data from JSON; the interfaces of its parts have no index signature to say so.
  return document as unknown as ResolvedDocument & JsonObject;
}

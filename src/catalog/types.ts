import type {
  AuthProfile,
  BudgetDefinition,
  DatasetDefinition,
  EndpointDefinition,
  LimitsProfile,
  PagingProfile,
  RedactionProfile,
  RetryProfile,
  ServiceDefinition,
  TransactionProfile,
} from './types.generated.js';

// The types of the document's parts are generated from catalog/genesys-core.catalog.schema.json.
export type * from './types.generated.js';

/** The catalog in force: built-in and overlay merged, validated, cross-checked. Read-only. */
export interface Catalog {
  /** `catalogVersion` of the built-in document, then `+` and that of the overlay where there is one. */
  readonly version: string;
  /** SHA-256 over the canonical JSON of what is in force. */
  readonly sha256: string;
  readonly service: ServiceDefinition;
  readonly budget: BudgetDefinition;
  readonly profiles: {
    readonly auth: Entries<AuthProfile>;
    readonly retry: Entries<RetryProfile>;
    readonly limits: Entries<LimitsProfile>;
    readonly paging: Entries<PagingProfile>;
    readonly transaction: Entries<TransactionProfile>;
    readonly redaction: Entries<RedactionProfile>;
  };
  readonly endpoints: Entries<EndpointDefinition>;
  readonly datasets: Entries<DatasetDefinition>;
}

/** Entries by key. A Map, so that no key can reach a prototype. */
export type Entries<T> = ReadonlyMap<string, T>;

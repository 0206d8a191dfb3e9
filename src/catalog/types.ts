import type {
  AuthProfile,
  BudgetDefinition,
  DatasetEntry,
  EndpointEntry,
  FieldDefinition,
  LimitsProfile,
  PagingProfile,
  RecordEntry,
  RedactionEntry,
  Profiles,
  RedactionRule,
  RetryProfile,
  ServiceDefinition,
  TransactionProfile,
} from './types.generated.js';

// The types of a file's parts are generated from catalog/genesys-core.catalog.schema.json. Those below are of entries in
// force: with all that they take over, and with names in place of what a dataset has inside.
export type * from './types.generated.js';

/** An endpoint, the profiles of `defaults` included. */
export type EndpointDefinition = EndpointEntry & Required<Pick<EndpointEntry, 'auth' | 'retry' | 'limits'>>;

/** A redaction profile: each rule by its path. */
export interface RedactionProfile extends Pick<RedactionEntry, 'description' | 'removeNames'> {
  readonly allow: Readonly<Record<string, RedactionRule>>;
}

/** How an item becomes a record; each field as an object. */
export interface RecordDefinition extends Omit<RecordEntry, 'fields'> {
  readonly fields?: Readonly<Record<string, FieldDefinition>>;
}

/** A dataset: its endpoints and its redaction profile by name. */
export interface DatasetDefinition extends Omit<DatasetEntry, 'requests' | 'redaction' | 'record'> {
  readonly record: RecordDefinition;
  readonly redaction?: string;
}

/** What an entry is; the pointer of its kind in a resolved document. */
export type EntryKind = 'endpoints' | 'datasets' | `profiles/${keyof Profiles}`;

/** A file's share of an entry. */
export interface EntryOrigin {
  /** As messages name it: a pack of the built-in catalog, or the file as given. */
  readonly file: string;
  /** Where the file has it. */
  readonly pointer: string;
  /** Members of the resolved entry that come from there, by name. */
  readonly members: readonly string[];
}

/** The catalog in force: built-in and overlays merged, validated, cross-checked. Read-only. */
export interface Catalog {
  /** `catalogVersion` of the built-in document, then `+` and that of each overlay. */
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
  /** Title of the pack, or name of the overlay, that has a dataset, by dataset key. */
  readonly packs: Entries<string>;
  /** Where each entry comes from, by `<kind>/<key>`: itself first, then what it extends. */
  readonly origins: Entries<readonly EntryOrigin[]>;
}

/** Entries by key. A Map, so that no key can reach a prototype. */
export type Entries<T> = ReadonlyMap<string, T>;

import type { Window } from '../base/window.js';
import type { DescribedColumn } from './columns.js';
import type { GenesysCoreError } from '../base/errors.js';
import type { JsonObject } from '../base/json.js';
import type { ApiRequest, Variables } from './request.js';
import type { Shard } from './shard.js';
import type {
  Catalog,
  DatasetDefinition,
  EachDefinition,
  LookupDefinition,
  ReconcileDefinition,
  TransactionProfile,
} from './types.js';

/** A filter value as requested: one value or several. */
export type FilterValue = string | number | boolean;
export type Filters = Readonly<Record<string, FilterValue | readonly FilterValue[]>>;

/** What a door hands over; nothing here is a secret. */
export interface RunRequest {
  readonly dataset: string;
  readonly start?: string | undefined;
  readonly end?: string | undefined;
  readonly filters: Filters;
  readonly summaryOnly: boolean;
  readonly region?: string | undefined;
  readonly apiUrl?: string | undefined;
  readonly loginUrl?: string | undefined;
  readonly requestsPerMinute?: number | undefined;
  readonly concurrency?: number | undefined;
  /** Response bodies are to be kept as received. Default false. */
  readonly rawPayloads?: boolean | undefined;
  /** A key for pseudonyms was given. Default false. */
  readonly hasPseudonymKey?: boolean | undefined;
  /** Days to look back for missed ones. */
  readonly catchUp?: number | undefined;
  /** Days before the window that are fetched again. */
  readonly refetchDays?: number | undefined;
  /** The part of a larger request that this run is, as `shardText` writes it. */
  readonly shard?: string | undefined;
}

/** One query of a slice: a first request whose window and filters are bound. */
export interface PlannedQuery {
  /** `q1`, `q2`, … in the order of the filter values. */
  readonly id: string;
  /** The filters of this query: of each split filter one value. */
  readonly filters: Filters;
  /** The submit request where the dataset has a transaction, else the first page's. Paging has not touched it. */
  readonly request: ApiRequest;
  /** What its parents carry, as it goes into the request; not there without any. */
  readonly variables?: Variables;
  /** What it hands on to its records; not there without a parent, or with several. */
  readonly carried?: JsonObject;
  /** Its parents, as many as the request has; not there without any. */
  readonly parents?: readonly JsonObject[];
}

export interface PlannedSlice {
  /** `20261122T000000Z` for the slice that starts then, `all` for a snapshot. Sorts by time, safe in a file name. */
  readonly id: string;
  readonly window: Window | null;
  readonly queries: readonly PlannedQuery[];
  /** Asks for the second opinion on the slice; not there where it gets none. */
  readonly reconcile?: ApiRequest;
  /** Its parents, once they are known. */
  readonly parents?: SliceParents | undefined;
}

/** The parents that a slice is fetched for. */
export interface SliceParents {
  readonly total: number;
  /** SHA-256 over what they carry: which parents these are. */
  readonly sha256: string;
  /** Parts into which all parents of the window were cut, where this is one of several. */
  readonly parts?: number | undefined;
  /** Statuses by which one of them is gone since. */
  readonly gone: readonly number[];
  /** Why they could not be listed; the slice fails by it. */
  readonly failure?: GenesysCoreError;
}

/** Where the parents of a dataset come from: another dataset, or the values of a filter. */
export interface PlannedParents {
  readonly definition: EachDefinition;
  /** How the parent dataset is fetched. */
  readonly plan?: RunPlan;
  readonly values?: readonly string[];
}

export interface Warning {
  readonly code: string;
  readonly message: string;
}

/** Everything that is decided before the network. */
export interface RunPlan {
  readonly datasetKey: string;
  readonly dataset: DatasetDefinition;
  readonly transaction: TransactionProfile | undefined;
  readonly redactionProfile: string;
  /** SHA-256 over the canonical JSON of that profile. */
  readonly redactionSha256: string;
  /** Rules and renamed fields that let through what the profile would remove, by an overlay's consent; not there without any. */
  readonly broadKeep?: readonly string[];
  readonly catalog: Catalog;
  readonly window: Window | null;
  /** The part of a larger request that the run is; its window is the shard's. */
  readonly shard?: Shard | undefined;
  readonly filters: Filters;
  /** The same as outputs may show them: personal values are hashes under a key. As given until a key is at hand. */
  readonly shownFilters: Filters;
  readonly summaryOnly: boolean;
  /** Of the records that are written. */
  readonly columns: readonly DescribedColumn[];
  readonly slices: readonly PlannedSlice[];
  /** Not there where the dataset is not fetched for parents. */
  readonly parents?: PlannedParents | undefined;
  /** Not there where the dataset declares no second opinion. */
  readonly reconcile?: PlannedReconcile | undefined;
  /** Lists that the run needs beside its records. */
  readonly lookups: readonly PlannedLookup[];
  readonly requestsPerMinute: number;
  readonly concurrency: number;
  /** Base addresses without a trailing slash. */
  readonly apiUrl: string;
  readonly loginUrl: string;
  /** Domain of the region. */
  readonly domain: string;
  readonly warnings: readonly Warning[];
}

/** Redaction profile of a dataset that names none. */
export const DEFAULT_REDACTION_PROFILE = 'default';
/** A lookup that a run makes: the list that it needs beside its own records. */
export interface PlannedLookup {
  readonly name: string;
  readonly definition: LookupDefinition;
  /** How the looked-up dataset is fetched when the copy is due. */
  readonly plan: RunPlan;
}

/** How the slices of a run get a second opinion, or why they get none. */
export interface PlannedReconcile {
  readonly definition: ReconcileDefinition;
  /** The keys that are compared; undefined: all. */
  readonly keys?: ReadonlySet<string>;
  /** Why nothing is compared, as a sentence; undefined where it is. */
  readonly skipped?: string;
}

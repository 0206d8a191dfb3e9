// Generated from catalog/schemas/manifest.schema.json by "npm run types:generate". Change the schema, not this file.

/**
 * Instant in UTC, ISO 8601; milliseconds only where there are any.
 */
export type Instant = string;
/**
 * SHA-256, lower-case hex.
 */
export type Sha256 = string;
/**
 * Id of a run: UTC second of its start and six hex digits. Sorts by start time, safe in a file name.
 */
export type RunId = string;
/**
 * Key of a dataset in the catalog.
 */
export type DatasetKey = string;
/**
 * Stable code of an error.
 */
export type ErrorCode =
  | 'INPUT_INVALID'
  | 'CATALOG_INVALID'
  | 'AUTH'
  | 'RATE_LIMITED'
  | 'RETRY_EXHAUSTED'
  | 'DEADLINE'
  | 'TIMEOUT'
  | 'NETWORK'
  | 'BAD_RESPONSE'
  | 'TOO_LARGE'
  | 'PAGINATION_LOOP'
  | 'PAGINATION_LIMIT'
  | 'ASYNC_FAILED'
  | 'ASYNC_TIMEOUT'
  | 'HOST_NOT_ALLOWED'
  | 'REDACTION'
  | 'IO'
  | 'UPLOAD'
  | 'PUBLISH'
  | 'CANCELLED'
  | 'INTERNAL';
/**
 * `succeeded`: every slice is here. `partial`: some are, or some are here in part. `failed`: none is. `cancelled`: the run was stopped by its user or runner; finished slices are here.
 */
export type Status = 'succeeded' | 'partial' | 'failed' | 'cancelled';

/**
 * What was asked, what was done and what is here, with digests. Written last: it seals the folder. Objects are closed, since each version of the engine ships its own schema; a reader of several versions should ignore members that it does not know.
 */
export interface Manifest {
  /**
   * Version of the contract that the folder keeps.
   */
  readonly contractVersion: '1';
  /**
   * What was fetched.
   */
  readonly datasetKey: DatasetKey;
  /**
   * This run.
   */
  readonly runId: RunId;
  /**
   * How the run ended.
   */
  readonly status: Status;
  /**
   * When the run began.
   */
  readonly startedAt: Instant;
  /**
   * When the folder was sealed.
   */
  readonly endedAt: Instant;
  /**
   * What was asked, resolved.
   */
  readonly request: {
    /**
     * Start of the window, inclusive; null for a dataset without a window.
     */
    readonly start: Instant | null;
    /**
     * End of the window, exclusive; null for a dataset without a window.
     */
    readonly end: Instant | null;
    /**
     * Filters by name; a value or any of several.
     */
    readonly filters: {
      readonly [k: string]: string | number | boolean | readonly (string | number | boolean)[];
    };
    /**
     * Whether no records were to be kept.
     */
    readonly summaryOnly: boolean;
  };
  /**
   * Format of the data files.
   */
  readonly format: 'jsonl.gz' | 'jsonl' | 'parquet' | 'csv.gz';
  /**
   * Columns of the records, in their order. Parquet and CSV files have each of them, and `_rest`: a JSON object with the members that the columns do not give back digit by digit, or null.
   */
  readonly columns?:
    | readonly {
        /**
         * Member of the record.
         */
        readonly name: string;
        /**
         * `json`: JSON text of an object or list; `instant` and `date` in UTC; any may be null.
         */
        readonly type: 'string' | 'instant' | 'date' | 'integer' | 'number' | 'boolean' | 'json';
      }[]
    | undefined;
  /**
   * Digest that is equal for runs of one organisation: of region and client or, where a token was given, of the organisation's id; null where the service does not tell that. Not there in runs of earlier versions.
   */
  readonly organization?: (Sha256 | null) | undefined;
  /**
   * The program that ran.
   */
  readonly engine: {
    /**
     * Its name.
     */
    readonly name: string;
    /**
     * Its version.
     */
    readonly version: string;
    /**
     * Commit that it was built from; null where not known.
     */
    readonly gitSha: string | null;
  };
  /**
   * The catalog in force, overlay included.
   */
  readonly catalog: {
    /**
     * Version of the built-in catalog, then `+` and that of the overlay.
     */
    readonly version: string;
    /**
     * Digest of what was in force.
     */
    readonly sha256: Sha256;
  };
  /**
   * Only in the manifest beside the published file of a day, whose other members tell of the day alone: what the run was as a whole.
   */
  readonly published?:
    | {
        /**
         * UTC day; of a snapshot the day on which it was taken.
         */
        readonly day: string;
        /**
         * Digest of the run's own manifest.json.
         */
        readonly manifestSha256: Sha256;
        /**
         * How the run ended.
         */
        readonly status: Status;
        /**
         * Start of the run's window.
         */
        readonly start: Instant | null;
        /**
         * End of the run's window.
         */
        readonly end: Instant | null;
        /**
         * Records of the run.
         */
        readonly records: number;
        /**
         * Duplicates that the run left out.
         */
        readonly duplicates: number;
        /**
         * Digest over all records of the run.
         */
        readonly dataDigest: Sha256;
      }
    | undefined;
  /**
   * The run of the dataset that was published before this one, where the index knew one: a link of the chain.
   */
  readonly previous?:
    | {
        /**
         * That run.
         */
        readonly runId: RunId;
        /**
         * Digest of its manifest.json.
         */
        readonly manifestSha256: Sha256;
      }
    | undefined;
  /**
   * The parts of the window in order of time, without gap or overlap; a snapshot has one, `all`. Where the dataset has many parents there are several for the same time, each for some of them.
   */
  readonly slices: readonly Slice[];
  /**
   * Until when the service had all data: the latest that its slices say; not there where nobody says.
   */
  readonly availableUntil?: Instant | undefined;
  /**
   * Whether some of the window ended so shortly before it was fetched (`settle` of the dataset) that the service may still add entries to it; not there where the catalog does not say how long it does.
   */
  readonly mayGrow?: boolean | undefined;
  /**
   * Parents of all slices together; not there where the dataset has none.
   */
  readonly parents?: Parents | undefined;
  /**
   * Sums of the run.
   */
  readonly counts: {
    /**
     * Records in the data files; with `summaryOnly`, records that went into the summary.
     */
    readonly records: number;
    /**
     * Records left out because their key was there already.
     */
    readonly duplicates: number;
    /**
     * Pages that this run received. Those of slices taken over are not among them.
     */
    readonly pages: number;
    /**
     * Requests that this run sent, repeated ones and those for tokens included.
     */
    readonly requests: number;
    /**
     * Requests among them that repeated another.
     */
    readonly retries: number;
    /**
     * Requests among them that were answered with status 429.
     */
    readonly rateLimited: number;
  };
  /**
   * Every file of the folder but manifest.json: data files in slice order, of a shard records of other shards (`strays/`), events, summary, raw bodies.
   */
  readonly files: readonly File[];
  /**
   * SHA-256 over all records in order, each as its line with `\n`: equal for equal data, whatever the run. With no records, that of nothing.
   */
  readonly dataDigest: Sha256;
  /**
   * Records that have a value, by path of a field that the catalog declares. Not there where it declares none.
   */
  readonly filled?:
    | {
        /**
         * How many.
         */
        readonly [k: string]: number;
      }
    | undefined;
  /**
   * What redaction did to the records that this run fetched; slices taken over are not counted again. Counts are values, not records.
   */
  readonly redaction: {
    /**
     * Catalog key of the profile in force.
     */
    readonly profile: string;
    /**
     * SHA-256 over the canonical JSON (members sorted by name) of the profile: which rules these were.
     */
    readonly profileSha256: Sha256;
    /**
     * Whether response bodies were kept as received in raw/: what redaction took out of the records is in them.
     */
    readonly rawPayloads: boolean;
    /**
     * All that was removed: by a rule, by name, because it could not be treated, and unlisted.
     */
    readonly removed: number;
    /**
     * Values of which a part was blanked.
     */
    readonly masked: number;
    /**
     * Values replaced by a keyed pseudonym.
     */
    readonly pseudonymised: number;
    /**
     * Rules and renamed fields that let through what the profile would remove, by governance.allowBroadKeep of an overlay: personal data may be among the records. Not there without any.
     *
     * Items: Path of a rule, or name of a field.
     */
    readonly broadKeep?: readonly string[] | undefined;
    /**
     * Values, and names of members, that were not of the kind that may stay there, such as a mail address in the place of an id; they were removed. Not there in folders of older engines.
     */
    readonly offKind?: number | undefined;
    /**
     * Values cut to their longest length.
     */
    readonly truncated: number;
    /**
     * Secrets and personal data found and blanked inside kept free text, by kind.
     */
    readonly detected: {
      readonly [k: string]: number;
    };
    /**
     * Rules that applied, by path.
     */
    readonly byPath: {
      /**
       * One rule.
       */
      readonly [k: string]: {
        /**
         * What the rule does.
         */
        readonly action: string;
        /**
         * Values that it treated.
         */
        readonly count: number;
        /**
         * Values that it could not treat and removed instead.
         */
        readonly removed?: number | undefined;
        /**
         * Of these, values or keys that were not of the kind that the rule keeps.
         */
        readonly offKind?: number | undefined;
      };
    };
    /**
     * Removed because no rule names them, by path. A new field of the API shows up here and never in the data.
     */
    readonly unlisted: {
      readonly [k: string]: number;
    };
    /**
     * Id of the pseudonym key; tells keys apart and gives nothing away. Null without a key.
     */
    readonly keyId: string | null;
    /**
     * Domains in which equal ids have equal pseudonyms, sorted.
     *
     * Items: Name of a domain.
     */
    readonly domains: readonly string[];
    /**
     * Values that were to be pseudonymised and were removed because there is no key.
     */
    readonly withoutKey: number;
  };
  /**
   * What a user should know although it is no error.
   *
   * Items: One warning.
   */
  readonly warnings: readonly {
    /**
     * What kind of warning.
     */
    readonly code: string;
    /**
     * For a person.
     */
    readonly message: string;
  }[];
  /**
   * What stopped the run, else what failed first in slice order; null for a run that succeeded.
   */
  readonly error: Error | null;
  /**
   * The part of a larger request that the run is; not there for a run of its own.
   */
  readonly shard?:
    | {
        /**
         * From 1.
         */
        readonly number: number;
        /**
         * Shards of the request.
         */
        readonly count: number;
        /**
         * Window of the whole request; null without one.
         */
        readonly start: string | null;
        /**
         * Window of the whole request; null without one.
         */
        readonly end: string | null;
      }
    | undefined;
  /**
   * The shards that the run was made of; not there for a run that fetched its records itself.
   */
  readonly mergedFrom?:
    | readonly {
        /**
         * From 1.
         */
        readonly number: number;
        /**
         * Run of the shard.
         */
        readonly runId: RunId;
        /**
         * Status of that run.
         */
        readonly status: string;
        /**
         * SHA-256 over its records.
         */
        readonly dataDigest: string;
      }[]
    | undefined;
  /**
   * The workflow run that this run belongs to; null outside of one.
   */
  readonly github: null | {
    /**
     * `owner/name`.
     */
    readonly repository: string;
    /**
     * GitHub's id of the workflow run.
     */
    readonly runId: string;
    /**
     * From 1.
     */
    readonly runAttempt: number;
    /**
     * Name of the workflow.
     */
    readonly workflow: string;
    /**
     * Commit that the workflow ran on.
     */
    readonly sha: string;
  };
}
/**
 * An error as told to the user.
 */
export interface Error {
  readonly code: ErrorCode;
  /**
   * What happened, for a person; no contract, no secret.
   */
  readonly message: string;
  /**
   * Whether the same run may succeed later with nothing changed.
   */
  readonly retryable: boolean;
  /**
   * Catalog key of the endpoint that was called.
   */
  readonly endpoint?: string | undefined;
  /**
   * The vendor's id of the failed exchange, for a support ticket.
   */
  readonly correlationId?: string | undefined;
}
/**
 * A part of the window, the unit of failure and resume.
 */
export interface Slice {
  /**
   * Start of the slice, or `all`, and the number of the part where it was cut by parents. Sorts by time.
   */
  readonly id: string;
  /**
   * Inclusive; null for a snapshot.
   */
  readonly start: Instant | null;
  /**
   * Exclusive; null for a snapshot.
   */
  readonly end: Instant | null;
  /**
   * `succeeded`: all of it is here. `provisional`: its records are here, and the service said that it had not all of them yet. `partial`: its records are here, and there is a reason to doubt that they are all, once; see `error`. `failed`: an error of its own. `cancelled`: begun when the run was stopped. `notStarted`: the run was stopped before. Only a succeeded, provisional or partial slice has records, and only a succeeded one is taken over by a later run.
   */
  readonly status: 'succeeded' | 'provisional' | 'partial' | 'failed' | 'cancelled' | 'notStarted';
  /**
   * Records in its data file.
   */
  readonly records: number;
  /**
   * Pages received for it, by the run that fetched it.
   */
  readonly pages: number;
  /**
   * The evidence on which it ended.
   */
  readonly completeness: Completeness;
  /**
   * Why it did not succeed; not there if it did.
   */
  readonly error?: Error | undefined;
  /**
   * The second opinion on it; not there where the dataset has none or the slice was not fetched whole.
   */
  readonly reconciliation?: Reconciliation | undefined;
  /**
   * Until when the service had all data when it was fetched; not there where nobody says. Before `end` the slice is provisional.
   */
  readonly availableUntil?: Instant | undefined;
  /**
   * It ended so shortly before it was fetched that the service may still add entries to it; not there otherwise.
   */
  readonly mayGrow?: true | undefined;
  /**
   * Parents that it was fetched for; not there where the dataset has none.
   */
  readonly parents?: Parents | undefined;
  /**
   * The earlier run that fetched it; not there for a slice of this run.
   */
  readonly resumedFrom?: RunId | undefined;
}
/**
 * Parents in figures.
 */
export interface Parents {
  /**
   * Parents that were listed.
   */
  readonly total: number;
  /**
   * Those whose records are here.
   */
  readonly done: number;
  /**
   * Those that were there no more.
   */
  readonly gone: number;
  /**
   * Those that failed.
   */
  readonly failed: number;
  /**
   * Of a slice: which parents these were.
   */
  readonly sha256?: Sha256 | undefined;
  /**
   * Of a slice that is one of several parts of its parents: how many these are.
   */
  readonly parts?: number | undefined;
}
/**
 * What an endpoint that counts the slice's records says, next to what is here.
 */
export interface Reconciliation {
  /**
   * `agreed`: within the tolerance of the catalog. `disagreed`: beyond it, the slice is partial. `skipped`: not asked for under the filters of the request. `failed`: asked for and not received.
   */
  readonly status: 'agreed' | 'disagreed' | 'skipped' | 'failed';
  /**
   * Catalog key of the endpoint that counts.
   */
  readonly endpoint: string;
  /**
   * Records as the endpoint counts them.
   */
  readonly counted?: number | undefined;
  /**
   * Records that are here.
   */
  readonly kept?: number | undefined;
  /**
   * Keys whose figures differ; not there where none does.
   */
  readonly keysDiffering?: number | undefined;
  /**
   * Keys whose figures differ, the largest difference first, at most 50.
   */
  readonly differences?: readonly KeyDifference[] | undefined;
  /**
   * Why it was skipped or failed.
   */
  readonly reason?: string | undefined;
}
/**
 * One key.
 */
export interface KeyDifference {
  /**
   * The key; empty for records without one.
   */
  readonly key: string;
  /**
   * Records with it as the endpoint counts them.
   */
  readonly counted: number;
  /**
   * Records with it that are here.
   */
  readonly kept: number;
}
/**
 * Evidence that all was received.
 */
export interface Completeness {
  /**
   * What ended the walk over the pages; of several queries the weakest. `error`: it did not end by itself. `pageLimit`: the page cap of the catalog was reached, an error as well. `windowPassed`: a list in order of time was read until it had left the window.
   */
  readonly stoppedBy:
    | 'cursorExhausted'
    | 'noNextUri'
    | 'lastPage'
    | 'totalReached'
    | 'singleResponse'
    | 'windowPassed'
    | 'pageLimit'
    | 'error';
  /**
   * The rule that decided whether the slice is whole. `serverTotal`: as many different rows came as the server counts. `laterWalk`: so they did when the list was read again. `secondOpinion`: an endpoint that counts. `emptyPage`: a page past the end had nothing. `endOfPages`, `singleResponse`: nothing but the end that the answers told. `windowPassed`: a list in order of time had left the window. Of a partial slice the reason: `wrongKey`, `totalDisagrees`, `listMoved`, `notInOrder`, `rowLimit`, `changedRecord`, `secondOpinion`; `unended`: its window had not ended; `parents`: not all of them could be asked; `provisional`: the service had not settled it. `error`: it failed.
   */
  readonly decidedBy:
    | 'serverTotal'
    | 'laterWalk'
    | 'secondOpinion'
    | 'emptyPage'
    | 'endOfPages'
    | 'singleResponse'
    | 'windowPassed'
    | 'wrongKey'
    | 'totalDisagrees'
    | 'listMoved'
    | 'notInOrder'
    | 'rowLimit'
    | 'changedRecord'
    | 'unended'
    | 'parents'
    | 'provisional'
    | 'error';
  /**
   * Records as the server counted them; there only where it told so for every query of the slice.
   */
  readonly serverTotal?: number | undefined;
  /**
   * Records written.
   */
  readonly kept: number;
  /**
   * Records left out because their key was there already.
   */
  readonly duplicates: number;
  /**
   * Records outside of the run's window, which were dropped.
   */
  readonly outOfWindow: number;
  /**
   * Records that its answers brought and that belong to other slices of the run; not there where there were none.
   */
  readonly moved?: number | undefined;
  /**
   * Records of it that only answers for other slices brought; not there where there were none.
   */
  readonly joined?: number | undefined;
  /**
   * Slices that have, or lack, records that only its answers brought. It is taken over by a later run only together with these.
   *
   * @minItems 1
   */
  readonly neededBy?: readonly string[] | undefined;
}
/**
 * A file of the folder.
 */
export interface File {
  /**
   * Relative to the run folder, with `/`.
   */
  readonly path: string;
  /**
   * Size as stored.
   */
  readonly bytes: number;
  /**
   * Digest of the file as stored.
   */
  readonly sha256: Sha256;
  /**
   * Records of a file of records, lines of the event file, 0 for others.
   */
  readonly records: number;
  /**
   * What it is.
   */
  readonly mediaType:
    | 'application/gzip'
    | 'application/x-ndjson'
    | 'application/vnd.apache.parquet'
    | 'text/html'
    | 'application/json';
  /**
   * Size of the text of a data file, whatever the compressor made of it.
   */
  readonly uncompressedBytes?: number | undefined;
  /**
   * Digest of the text of a data file: equal for equal records, whatever the compressor.
   */
  readonly uncompressedSha256?: Sha256 | undefined;
}

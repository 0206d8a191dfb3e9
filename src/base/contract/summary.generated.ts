// Generated from catalog/schemas/summary.schema.json by "npm run types:generate". Change the schema, not this file.
import type { ExactNumber } from '../json.js';

/**
 * Instant in UTC, ISO 8601; milliseconds only where there are any.
 */
export type Instant = string;
/**
 * Id of a run: UTC second of its start and six hex digits. Sorts by start time, safe in a file name.
 */
export type RunId = string;
/**
 * Key of a dataset in the catalog.
 */
export type DatasetKey = string;
/**
 * `succeeded`: every slice is here. `partial`: some are. `failed`: none is. `cancelled`: the run was stopped by its user or runner; finished slices are here.
 */
export type Status = 'succeeded' | 'partial' | 'failed' | 'cancelled';

/**
 * What the records say. `data` depends on the records alone; `run` holds what may differ between two runs over equal data. Objects are closed, since each version of the engine ships its own schema.
 */
export interface SummaryFile {
  /**
   * Version of the contract that the folder keeps.
   */
  readonly contractVersion: '1';
  /**
   * What was fetched.
   */
  readonly datasetKey: DatasetKey;
  /**
   * The window of the request; null for a snapshot.
   */
  readonly window: null | {
    readonly start: Instant;
    readonly end: Instant;
  };
  /**
   * Figures of the records.
   */
  readonly data: {
    /**
     * Sums.
     */
    readonly totals: {
      /**
       * Records in the data files.
       */
      readonly records: number;
    };
    /**
     * Records by grouping and key, as the catalog declares for the dataset.
     */
    readonly countsBy: {
      /**
       * Records by key.
       */
      readonly [k: string]: {
        readonly [k: string]: number;
      };
    };
    /**
     * The largest keys of a grouping, by falling count, then by key.
     */
    readonly top: {
      /**
       * Largest first.
       *
       * Items: One key.
       */
      readonly [k: string]: readonly {
        /**
         * The key.
         */
        readonly key: string;
        /**
         * Its records.
         */
        readonly count: number;
      }[];
    };
    /**
     * Sums of a number of the records, exact, as the catalog declares for the dataset; not there where it declares none.
     */
    readonly metrics?:
      | {
          /**
           * One sum.
           */
          readonly [k: string]: {
            /**
             * Sum over all records.
             */
            readonly sum: number | ExactNumber;
            /**
             * Grouping by which it is split.
             */
            readonly by?: string | undefined;
            /**
             * The largest first, equal ones by key.
             *
             * Items: One group.
             */
            readonly groups?:
              | readonly {
                  /**
                   * Its key.
                   */
                  readonly key: string;
                  /**
                   * Sum over its records.
                   */
                  readonly sum: number | ExactNumber;
                  /**
                   * Share of the whole, to six decimals; null where the whole is not above zero.
                   */
                  readonly share: number | null;
                }[]
              | undefined;
            /**
             * What the groups do not add up to: further groups, and records without a group.
             */
            readonly rest?: number | ExactNumber | undefined;
            /**
             * Records without a number to add.
             */
            readonly missing?: number | undefined;
          };
        }
      | undefined;
    /**
     * Records that have no value to group by; groupings without such records are left out.
     */
    readonly missing: {
      readonly [k: string]: number;
    };
    /**
     * Groupings that had more keys than the catalog tells apart.
     */
    readonly truncated: {
      /**
       * What was cut.
       */
      readonly [k: string]: {
        /**
         * Keys that are counted one by one.
         */
        readonly keysKept: number;
        /**
         * Records under all other keys.
         */
        readonly otherRecords: number;
      };
    };
  };
  /**
   * The run that made this summary.
   */
  readonly run: {
    /**
     * Its id.
     */
    readonly runId: RunId;
    /**
     * When the summary was made.
     */
    readonly generatedAt: Instant;
    /**
     * How the run ended.
     */
    readonly status: Status;
    /**
     * As in the manifest: whether the service may still add entries to some of the window. Not there where the catalog does not say.
     */
    readonly mayGrow?: boolean | undefined;
    /**
     * Rules and renamed fields that let through what the profile would remove, by governance.allowBroadKeep of an overlay: personal data may be among the records. Not there without any.
     *
     * Items: Path of a rule, or name of a field.
     */
    readonly broadKeep?: readonly string[] | undefined;
    /**
     * What the run was expected to come to, by what is usual in the index or, without one, by the catalog's figures; and what it came to.
     */
    readonly price?:
      | {
          readonly planned: Price;
          readonly actual: Price;
        }
      | undefined;
    /**
     * What the run looked up beside its records; not there where that was nothing. Entries and changes are in lookups.json.
     *
     * Items: One lookup.
     */
    readonly lookups?:
      | readonly {
          /**
           * Its name.
           */
          readonly name: string;
          /**
           * Dataset that it looks up.
           */
          readonly dataset: string;
          /**
           * `fetched` by this run; `kept`: the last copy, not due yet; `stale`: the last copy, due, but fetching it failed; `missing`: neither.
           */
          readonly source: 'fetched' | 'kept' | 'stale' | 'missing';
          /**
           * When the entries were fetched; null where there are none.
           */
          readonly fetchedAt: Instant | null;
          /**
           * Entries of the list.
           */
          readonly entries: number;
          /**
           * Against the copy before; not there where nothing was compared.
           */
          readonly changes?:
            | {
                /**
                 * When the copy before was fetched.
                 */
                readonly since: Instant;
                /**
                 * Entries that were not there before.
                 */
                readonly added: number;
                /**
                 * Entries that are not there any more.
                 */
                readonly removed: number;
                /**
                 * Entries that changed.
                 */
                readonly changed: number;
                /**
                 * The entries concerned, at most 50.
                 *
                 * Items: One entry.
                 */
                readonly listed: readonly {
                  /**
                   * Values of its key fields, joined by a space.
                   */
                  readonly key: string;
                  /**
                   * What happened to it.
                   */
                  readonly change: 'added' | 'removed' | 'changed';
                  /**
                   * Paths of the fields that changed, at most 20.
                   */
                  readonly fields: readonly string[];
                }[];
              }
            | undefined;
        }[]
      | undefined;
    /**
     * Names of groups for people, by grouping and key, as the lookups have them. Not in `data`, since they may change while the records do not.
     */
    readonly labels?:
      | {
          /**
           * Names by key.
           */
          readonly [k: string]: {
            readonly [k: string]: string;
          };
        }
      | undefined;
    /**
     * What deserves attention although it is no error. Types that did not occur are left out.
     */
    readonly anomalies: readonly (
      | RateLimited
      | Retries
      | PartialWindow
      | MissingSlices
      | Duplicates
      | OutOfWindow
      | TotalMismatch
      | Reconciliation
      | NotReconciled
      | KeylessRecords
      | Conflicts
      | UntimedRecords
      | UnreadableInstants
      | EmptyDays
      | NoRecords
      | Volume
      | NewFields
      | VanishedFields
      | OtherTypes
      | UnknownWords
      | FailedChecks
      | TruncatedGroups
    )[];
  };
}
/**
 * Requests answered with status 429.
 */
export interface RateLimited {
  /**
   * What kind of anomaly.
   */
  readonly type: 'rateLimited';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Requests that repeated another.
 */
export interface Retries {
  /**
   * What kind of anomaly.
   */
  readonly type: 'retries';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Gaps in the window.
 */
export interface PartialWindow {
  /**
   * What kind of anomaly.
   */
  readonly type: 'partialWindow';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * The gaps, at most 100.
   *
   * Items: Half-open interval without data.
   */
  readonly gaps: readonly {
    readonly start: Instant;
    readonly end: Instant;
  }[];
}
/**
 * Slices that did not succeed.
 */
export interface MissingSlices {
  /**
   * What kind of anomaly.
   */
  readonly type: 'missingSlices';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * Their ids, at most 100.
   */
  readonly slices: readonly string[];
}
/**
 * Records left out because their key was there already.
 */
export interface Duplicates {
  /**
   * What kind of anomaly.
   */
  readonly type: 'duplicates';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Records left out because their time lies outside the slice that returned them.
 */
export interface OutOfWindow {
  /**
   * What kind of anomaly.
   */
  readonly type: 'outOfWindow';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Slices for which the server counted another number than it gave.
 */
export interface TotalMismatch {
  /**
   * What kind of anomaly.
   */
  readonly type: 'totalMismatch';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * Both figures, at most 100.
   *
   * Items: One slice.
   */
  readonly slices: readonly {
    /**
     * Its id.
     */
    readonly slice: string;
    /**
     * As the server counted.
     */
    readonly serverTotal: number;
    /**
     * As received.
     */
    readonly received: number;
  }[];
}
/**
 * Slices for which an endpoint counts another number of records than are here.
 */
export interface Reconciliation {
  /**
   * What kind of anomaly.
   */
  readonly type: 'reconciliation';
  /**
   * How many slices.
   */
  readonly count: number;
  /**
   * Both figures, at most 100 slices.
   *
   * Items: One slice.
   */
  readonly slices: readonly {
    /**
     * Its id.
     */
    readonly slice: string;
    /**
     * Catalog key of the endpoint that counts.
     */
    readonly endpoint: string;
    /**
     * Records as the endpoint counts them.
     */
    readonly counted: number;
    /**
     * Records that are here.
     */
    readonly kept: number;
    /**
     * Keys whose figures differ.
     */
    readonly keysDiffering: number;
    /**
     * Those keys, the largest difference first, at most 50.
     *
     * Items: One key.
     */
    readonly differences: readonly {
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
    }[];
  }[];
}
/**
 * Slices of a dataset with a second opinion that have none in this run.
 */
export interface NotReconciled {
  /**
   * What kind of anomaly.
   */
  readonly type: 'notReconciled';
  /**
   * How many slices.
   */
  readonly count: number;
  /**
   * Their ids, at most 100.
   *
   * Items: An id.
   */
  readonly slices: readonly string[];
  /**
   * Why, each reason once.
   *
   * Items: A reason.
   */
  readonly reasons: readonly string[];
}
/**
 * Records without any of their key fields, identified by their whole text.
 */
export interface KeylessRecords {
  /**
   * What kind of anomaly.
   */
  readonly type: 'keylessRecords';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Records that came again with the same key and another text; one of each was kept.
 */
export interface Conflicts {
  /**
   * What kind of anomaly.
   */
  readonly type: 'conflicts';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Records without a readable time; they stay in the slice that returned them.
 */
export interface UntimedRecords {
  /**
   * What kind of anomaly.
   */
  readonly type: 'untimedRecords';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * Values of declared instants that could not be read and stayed as they were.
 */
export interface UnreadableInstants {
  /**
   * What kind of anomaly.
   */
  readonly type: 'unreadableInstants';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * By path.
   */
  readonly fields: {
    readonly [k: string]: number;
  };
}
/**
 * UTC days of the window that were fetched whole and have no record.
 */
export interface EmptyDays {
  /**
   * What kind of anomaly.
   */
  readonly type: 'emptyDays';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * The days, at most 100.
   */
  readonly days: readonly string[];
}
/**
 * What a run comes to.
 */
export interface Price {
  /**
   * Records.
   */
  readonly records: number;
  /**
   * Requests that are sent.
   */
  readonly requests: number;
  /**
   * How long it takes.
   */
  readonly minutes: number;
}
/**
 * A dataset without times gave no record at all.
 */
export interface NoRecords {
  /**
   * What it is.
   */
  readonly type: 'noRecords';
  /**
   * How often.
   */
  readonly count: number;
}
/**
 * A whole day has less than half or more than twice the records that are usual.
 */
export interface Volume {
  /**
   * What it is.
   */
  readonly type: 'volume';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * UTC day.
   */
  readonly day: string;
  /**
   * Its records.
   */
  readonly records: number;
  /**
   * Median of the same weekday in the last eight weeks, by the index.
   */
  readonly median: number;
}
/**
 * Values of fields that no rule of the catalog names; they were removed.
 */
export interface NewFields {
  /**
   * What it is.
   */
  readonly type: 'newFields';
  /**
   * Values of all of them.
   */
  readonly count: number;
  /**
   * Values by path, the most first. Names that do not look like those of fields are `*`.
   */
  readonly fields: {
    /**
     * How many.
     */
    readonly [k: string]: number;
  };
}
/**
 * Fields that the last three published runs had, and that no record of this one has.
 */
export interface VanishedFields {
  /**
   * What it is.
   */
  readonly type: 'vanishedFields';
  /**
   * How many fields.
   */
  readonly count: number;
  /**
   * Their paths.
   *
   * @minItems 1
   * @maxItems 50
   *
   * Items: Path of a field.
   */
  readonly fields: readonly string[];
}
/**
 * Values that are not of the type that the catalog declares for their field.
 */
export interface OtherTypes {
  /**
   * What it is.
   */
  readonly type: 'otherTypes';
  /**
   * How many values.
   */
  readonly count: number;
  /**
   * Values by path, the most first.
   */
  readonly fields: {
    /**
     * How many.
     */
    readonly [k: string]: number;
  };
}
/**
 * Values that are not among the words that the catalog declares for their field.
 */
export interface UnknownWords {
  /**
   * What it is.
   */
  readonly type: 'unknownWords';
  /**
   * How many values.
   */
  readonly count: number;
  /**
   * By path.
   */
  readonly fields: {
    /**
     * Of one field.
     */
    readonly [k: string]: {
      /**
       * How many.
       */
      readonly values: number;
      /**
       * A few of them.
       *
       * @maxItems 5
       *
       * Items: A word.
       */
      readonly words: readonly string[];
    };
  };
}
/**
 * Records that did not pass a check of the catalog.
 */
export interface FailedChecks {
  /**
   * What it is.
   */
  readonly type: 'failedChecks';
  /**
   * How often a record did not.
   */
  readonly count: number;
  /**
   * Records by field and check, e.g. `id notNull`.
   */
  readonly checks: {
    /**
     * How many.
     */
    readonly [k: string]: number;
  };
}
/**
 * Records that fell under the rest of a grouping with too many keys.
 */
export interface TruncatedGroups {
  /**
   * What kind of anomaly.
   */
  readonly type: 'truncatedGroups';
  /**
   * How often.
   */
  readonly count: number;
  /**
   * Name of the grouping.
   */
  readonly group: string;
  /**
   * Keys that are counted one by one.
   */
  readonly keysKept: number;
}

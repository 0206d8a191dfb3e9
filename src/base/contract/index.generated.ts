// Generated from catalog/schemas/index.schema.json by "npm run types:generate". Change the schema, not this file.

/**
 * Instant in UTC, ISO 8601.
 */
export type Instant = string;
/**
 * Instant in UTC, ISO 8601, or null.
 */
export type InstantOrNull = Instant | null;
/**
 * SHA-256, lower-case hex.
 */
export type Sha256 = string;
/**
 * Digest of an organisation, as in the manifest of a run; null where that does not tell.
 */
export type Organization = string | null;
/**
 * Filters by name; a value or any of several.
 */
export type Filters = Readonly<Record<string, unknown>>;
/**
 * UTC day.
 */
export type Day = string;

/**
 * Per dataset the newest good run, the recent ones and what is missing. Objects are open: a writer keeps members that it does not know, a reader ignores them.
 */
export interface IndexDocument {
  /**
   * Version of this format.
   */
  readonly indexVersion: 1;
  /**
   * Repository that the runs are published in, `owner/name`; or the bucket with its prefix, `s3://bucket/prefix`.
   */
  readonly repository: string;
  /**
   * Grows by one with every change.
   */
  readonly revision: number;
  /**
   * When this revision was made.
   */
  readonly updatedAt: Instant;
  /**
   * Datasets by key.
   */
  readonly datasets: {
    readonly [k: string]: Dataset;
  };
}
/**
 * Half-open interval [start, end).
 */
export interface Interval {
  /**
   * In it.
   */
  readonly start: Instant;
  /**
   * Not in it.
   */
  readonly end: Instant;
}
/**
 * A dataset's published runs.
 */
export interface Dataset {
  /**
   * Whose runs these are; null where none of them tells. A run of another organisation is not taken in.
   */
  readonly organization?: Organization | undefined;
  /**
   * Title of the dataset.
   */
  readonly title?: string | undefined;
  /**
   * What a record is.
   */
  readonly description?: string | undefined;
  /**
   * JSON Schema of a record; null where the catalog declares no fields.
   */
  readonly schema?: ({} | null) | undefined;
  /**
   * The one run that counts for each day, newest first: reading these counts nothing twice.
   */
  readonly days?: readonly CountedDay[] | undefined;
  /**
   * UTC days that runs of all records were due for and that none of them has, when this revision was made; at most 366.
   */
  readonly missing?: readonly Day[] | undefined;
  /**
   * UTC days among `days` whose records are not settled yet.
   */
  readonly provisional?: readonly Day[] | undefined;
  /**
   * The newest run that succeeded; never moves to an older window, nor from all records to filtered ones.
   */
  readonly latest: Run | null;
  /**
   * Expected time between runs, ISO 8601 duration: `P1D` once a run took the UTC day before it; of snapshots the time between the last two, in days. Null: runs come as somebody asks.
   */
  readonly cadence: string | null;
  /**
   * When the window after `latest` is complete and its run expected; of snapshots one cadence after the latest was taken. Null without a cadence.
   */
  readonly nextExpectedAt: InstantOrNull;
  /**
   * `nextExpectedAt` and half a day, as schedules may start hours late. A reader compares it with the time of reading.
   */
  readonly overdueAfter: InstantOrNull;
  /**
   * Whether that was past when this revision was made.
   */
  readonly overdue: boolean;
  /**
   * Published runs in a row that had a field, up to 3, by path: what a run compares with to tell a field that vanished.
   */
  readonly seenFields?:
    | {
        /**
         * How many.
         */
        readonly [k: string]: number;
      }
    | undefined;
  /**
   * What succeeded runs hold of time, for each set of filters; the last one published first.
   */
  readonly coverage: readonly Coverage[];
  /**
   * Recent runs of any status, newest first.
   */
  readonly runs: readonly Run[];
}
/**
 * What succeeded runs of the same filters hold of time, together.
 */
export interface Coverage {
  readonly filters: Filters;
  /**
   * Whether those runs kept no records.
   */
  readonly summaryOnly: boolean;
  /**
   * Disjoint, in order.
   */
  readonly intervals: readonly Interval[];
  /**
   * UTC days between the first and the last instant covered that are not covered whole; at most 366.
   */
  readonly missingDays: readonly string[];
}
/**
 * A published run, as its manifest tells it, and where to get it.
 */
export interface Run {
  /**
   * Id of the run; sorts by start time.
   */
  readonly runId: string;
  /**
   * How the run ended.
   */
  readonly status: 'succeeded' | 'partial' | 'failed' | 'cancelled';
  /**
   * When the run began.
   */
  readonly startedAt: Instant;
  /**
   * When its folder was sealed.
   */
  readonly endedAt: Instant;
  /**
   * The window asked for; null for a snapshot.
   */
  readonly window: Interval | null;
  readonly filters: Filters;
  /**
   * Whether no records were kept.
   */
  readonly summaryOnly: boolean;
  /**
   * Number of records.
   */
  readonly records: number;
  /**
   * Duplicates left out.
   */
  readonly duplicates: number;
  /**
   * Digest of the records, as in the manifest.
   */
  readonly dataDigest: Sha256;
  /**
   * Digest of manifest.json, which has those of all other files.
   */
  readonly manifestSha256: Sha256;
  /**
   * Why the run did not succeed, by its stable code; null where it did.
   */
  readonly error: {
    /**
     * Stable error code.
     */
    readonly code: string;
  } | null;
  /**
   * Workflow run that made it; null outside of workflows.
   */
  readonly workflowRun: {
    /**
     * Id of the workflow run.
     */
    readonly id: string;
    /**
     * Its page.
     */
    readonly url: string | null;
  } | null;
  /**
   * Artifact of the workflow run, until it expires; null where none was uploaded.
   */
  readonly artifact: {
    /**
     * Id of the artifact.
     */
    readonly id: number;
    /**
     * Its name.
     */
    readonly name: string;
    /**
     * Its download page.
     */
    readonly url: string | null;
    /**
     * Digest of the archive as uploaded.
     */
    readonly sha256: string;
    /**
     * Size of the archive.
     */
    readonly sizeBytes: number;
  } | null;
  /**
   * Archive of the run folder among the assets of the dataset's rolling release, as earlier versions published it; null for runs of this version, whose files are in `days`.
   */
  readonly release: {
    /**
     * Tag of the release.
     */
    readonly tag: string;
    /**
     * Id of the asset.
     */
    readonly assetId: number;
    /**
     * Name of the asset, a tar archive.
     */
    readonly name: string;
    /**
     * Download address, for who may read the repository.
     */
    readonly url: string;
    /**
     * Digest of the archive.
     */
    readonly sha256: Sha256;
    /**
     * Size of the archive.
     */
    readonly sizeBytes: number;
  } | null;
  /**
   * Format of the data files. This member and those after it are not there in entries of earlier versions.
   */
  readonly format?: string | undefined;
  /**
   * Size of the data files.
   */
  readonly bytes?: number | undefined;
  readonly completeness?: Completeness | undefined;
  /**
   * Whether some of the window was not settled by the service.
   */
  readonly provisional?: boolean | undefined;
  /**
   * Whether a later run may find more.
   */
  readonly mayGrow?: boolean | undefined;
  /**
   * Redaction profile that was in force.
   */
  readonly redactionProfile?: string | undefined;
  /**
   * Whose data it is.
   */
  readonly organization?: Organization | undefined;
  /**
   * Version of the engine.
   */
  readonly engine?: string | undefined;
  /**
   * Digest of the catalog in force.
   */
  readonly catalogSha256?: Sha256 | undefined;
  /**
   * Id of the pseudonym key; null without one.
   */
  readonly keyId?: (string | null) | undefined;
}
/**
 * An asset of the dataset's release; in a bucket an object of the day's folder.
 */
export interface Asset {
  /**
   * Id of the asset: `GET /repos/{repository}/releases/assets/{id}` with the media type application/octet-stream gives its content. 0 in a bucket, where `url` tells the object.
   */
  readonly id: number;
  /**
   * Its name.
   */
  readonly name: string;
  /**
   * Download address, for who may read the repository.
   */
  readonly url: string;
  /**
   * Digest of its content.
   */
  readonly sha256: Sha256;
  /**
   * Size of its content.
   */
  readonly sizeBytes: number;
}
/**
 * On what completeness rests.
 */
export interface Completeness {
  /**
   * Slices of the window.
   */
  readonly slices: number;
  /**
   * Of them those that hold every record of theirs.
   */
  readonly complete: number;
  /**
   * Evidence on which they ended, each once.
   */
  readonly stoppedBy: readonly string[];
}
/**
 * The one run that counts for a day, and where its records are.
 */
export interface CountedDay {
  /**
   * UTC day; of a snapshot the day on which it was taken.
   */
  readonly day: Day;
  /**
   * The run.
   */
  readonly runId: string;
  /**
   * `succeeded` where every record of the day is there.
   */
  readonly status: 'succeeded' | 'partial';
  /**
   * Whether a filter left records out.
   */
  readonly filtered: boolean;
  /**
   * The day as an interval; null for a snapshot.
   */
  readonly window: Interval | null;
  /**
   * Format of the file.
   */
  readonly format: string;
  /**
   * Number of records.
   */
  readonly records: number;
  /**
   * Size of the file.
   */
  readonly bytes: number;
  /**
   * SHA-256 over the uncompressed records of the day in order.
   */
  readonly dataDigest: Sha256;
  readonly completeness: Completeness;
  /**
   * Whether the service had not settled the day when it was fetched.
   */
  readonly provisional: boolean;
  /**
   * Whether the day was fetched so early that a later run may find more.
   */
  readonly mayGrow: boolean;
  /**
   * Redaction profile that was in force.
   */
  readonly redactionProfile: string;
  /**
   * File of the day; null where it is not in the release, or not any more.
   */
  readonly asset: Asset | null;
  /**
   * Manifest beside it.
   */
  readonly manifest: Asset | null;
}

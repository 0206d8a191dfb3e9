/** Where to read: of repository and bucketUrl one is given. */
export interface OpenOptions {
    /** `owner/name` on GitHub. */
    readonly repository?: string;
    /**
     * HTTP address of a bucket with the prefix, e.g. `https://lake.s3.eu-central-1.amazonaws.com/genesys`. Where the bucket is not
     * public, `fetch` signs; a browser needs the CORS rules of the bucket to allow it.
     */
    readonly bucketUrl?: string;
    /** Needed for a private repository, with the permission `contents: read`; sent to the API alone. */
    readonly token?: string;
    /** What `seen()` gave before: an index that is older than that, since somebody set it back, is refused with `OLDER`. */
    readonly seen?: Seen;
    /** Makes the requests. Default: that of the platform. */
    readonly fetch?: typeof globalThis.fetch;
    /** Base address of the API. Default `https://api.github.com`. */
    readonly apiUrl?: string;
    /** Base address of public files. Default `https://raw.githubusercontent.com`. */
    readonly rawUrl?: string;
}
/** A file of a release or a bucket. */
export interface Asset {
    /** 0 in a bucket. */
    readonly id: number;
    readonly name: string;
    readonly url: string;
    /** SHA-256, hex. */
    readonly sha256: string;
    readonly sizeBytes: number;
}
/** The one run that counts for a UTC day; of a snapshot, for the day on which it was taken. */
export interface Day {
    /** `2026-11-22`. */
    readonly day: string;
    readonly runId: string;
    /** `partial`: some of the day's records are missing. */
    readonly status: 'succeeded' | 'partial';
    /** A filter left records out. */
    readonly filtered: boolean;
    readonly format: 'jsonl.gz' | 'jsonl' | 'parquet' | 'csv.gz';
    readonly records: number;
    readonly bytes: number;
    readonly dataDigest: string;
    /** The service had not all of its data yet. */
    readonly provisional: boolean;
    /** It was fetched so early that a later run may find more. */
    readonly mayGrow: boolean;
    /** Null where the records of the day are not published. */
    readonly asset: Asset | null;
    readonly manifest: Asset | null;
}
/** A published run. */
export interface Run {
    readonly runId: string;
    readonly status: 'succeeded' | 'partial' | 'failed' | 'cancelled';
    readonly startedAt: string;
    readonly endedAt: string;
    readonly window: {
        readonly start: string;
        readonly end: string;
    } | null;
    readonly records: number;
    readonly dataDigest: string;
    /** Some of it was fetched so early that a later run may find more; not there in entries of earlier versions. */
    readonly mayGrow?: boolean;
}
/** A published dataset. */
export interface Dataset {
    readonly key: string;
    readonly title: string;
    readonly description: string;
    /** JSON Schema of a record; null where none was published. */
    readonly schema: object | null;
    readonly latest: Run | null;
    /** Days that no run has. */
    readonly missing: readonly string[];
    /** Days whose records are not settled. */
    readonly provisional: readonly string[];
    /** A run is late. */
    readonly overdue: boolean;
}
/** A span of UTC days: from `since`, up to and without `until`; default: all. */
export interface Span {
    /** `2026-11-22`. */
    readonly since?: string;
    readonly until?: string;
}
/** The newest that was read of an index, for a program to keep. */
export interface Seen {
    readonly revision: number;
    /** The latest run of each dataset that has one. */
    readonly latest: Readonly<Record<string, Pick<Run, 'runId' | 'window'>>>;
}
export interface Published {
    datasets(): Promise<readonly Dataset[]>;
    /** What is there now, to be given as `seen` the next time. */
    seen(): Promise<Seen>;
    /** The newest good run; null where there is none. */
    latest(key: string): Promise<Run | null>;
    /** Days of a dataset, oldest first. */
    days(key: string, span?: Span): Promise<readonly Day[]>;
    /** The file of a day; size and SHA-256 are checked. For formats that other programs read, such as Parquet. */
    file(day: Day): Promise<Uint8Array>;
    /**
     * The records of a dataset, day by day, oldest first. Each file is checked before its first record is given; one file is
     * in memory at a time. Days must be in `jsonl.gz` or `jsonl`. Numbers beyond 2^53 are rounded as `JSON.parse` does.
     */
    records<T = Readonly<Record<string, unknown>>>(key: string, span?: Span): AsyncGenerator<T, void, undefined>;
}
/** Why something could not be read; `code` is stable. */
export declare class ClientError extends Error {
    readonly code: 'INPUT' | 'NOT_FOUND' | 'HTTP' | 'NETWORK' | 'DIGEST' | 'FORMAT' | 'OLDER';
    constructor(code: ClientError['code'], message: string, cause?: unknown);
}
/** Opens the data of a repository. Nothing is read before the first call; the index is read again with each. */
export declare function open(options: OpenOptions): Published;

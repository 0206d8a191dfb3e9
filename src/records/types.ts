import type { Manifest } from '../base/contract/manifest.generated.js';
import type { SummaryFile } from '../base/contract/summary.generated.js';
import type { JsonObject, JsonValue } from '../base/json.js';
import type { ByteWriter } from './byte-writer.js';
import type { JsonTree } from './json-tree.js';
import type { PathValues } from './path-reader.js';

declare const redacted: unique symbol;

/** A record that went through a Redactor. Only a Redactor makes one, and only these are written. */
export type RedactedRecord = JsonObject & { readonly [redacted]: true };

/** What redaction did, for `manifest.redaction`. Counts are values, not records. */
export type RedactionCounts = Required<
  Omit<Manifest['redaction'], 'profile' | 'profileSha256' | 'rawPayloads' | 'broadKeep'>
>;
/** How often a rule applied. */
export type RuleCount = RedactionCounts['byPath'][string];

export interface Redactor {
  /** What stays of a record. */
  redact(record: JsonObject): RedactedRecord;
  counts(): RedactionCounts;
}

/** Redacts records as bytes of JSON that was proved to be such: `read`, then whatever is asked of the record, then `write`. */
export interface RecordRedactor extends Redactor {
  /** The record that was read, before redaction. */
  readonly tree: RecordTree;
  /** Reads the record that begins at a place; see `JsonTree.read`. */
  read(bytes: Buffer, from: number, omitEmpty?: boolean): void;
  /** The node of the value at a watched path; -1 where there is none. Where a path leads through arrays, that of the last one. */
  watchedNode(index: number): number;
  /** Writes what stays of the record as JSON in one line without its end; `{}` where nothing does. */
  write(to: ByteWriter): void;
  /** Where what stays of a watched value was written, in the bytes of that writer; undefined where nothing does. */
  writtenSpan(index: number): readonly [from: number, to: number] | undefined;
}

/** A record as bytes, and what of it may be asked for. */
export type RecordTree = Pick<
  JsonTree<never>,
  'count' | 'source' | 'startOf' | 'endOf' | 'firstByteOf' | 'isPlainText' | 'value' | 'content' | 'release'
>;

/** What normalising met. */
export interface NormaliseCounts {
  /** Values of declared instants that could not be read as one and stayed as they were, by path. */
  readonly unreadableInstants: Readonly<Record<string, number>>;
}

/** Turns items of the API into records as the catalog declares. */
export interface Normalise {
  /**
   * The records of items, in order: one of each, or its rows where the catalog declares any. `carried` are fields that
   * each of them gets besides.
   * The iteration throws BAD_RESPONSE for an item that cannot be read so, with its place; `page` is that of the walk, and
   * `itemsBefore` how many of it come before these.
   */
  records(
    items: Iterable<JsonValue>,
    origin?: {
      readonly carried?: JsonObject | undefined;
      readonly page?: number | undefined;
      readonly itemsBefore?: number;
    },
  ): Iterable<JsonObject>;
  /** The hash of the fields of the record that came last, where it is known from the bytes; see `ContentHash`. */
  content(): number | undefined;
  /** Counts a value that is no instant, of a record that did not have to be made. */
  unreadableInstant(path: string): void;
  counts(): NormaliseCounts;
}

/** What is known of a record before redaction. Salted: outside of the run it means nothing. */
export interface Identified {
  /** Epoch milliseconds; Infinity where it has no readable time. */
  readonly timeMs: number;
  /** Equal for the same record. */
  readonly identity: string;
  /** Equal for equal fields; two records of one identity that differ here are in conflict. */
  readonly content: number;
  /** JSON text of the value at `record.version.path`; empty without one. */
  readonly version: string;
  /** It has no value at any of the fields of its key. */
  readonly keyless: boolean;
}

/** A line of a slice and what puts it in its place. */
export interface Entry {
  /** Infinity for a record without a time. */
  readonly timeMs: number;
  /** JSON text of the redacted key's values; empty for a record without a key. Decides the order and nothing else. */
  readonly key: string;
  readonly line: string;
  /** What was known of the record before redaction; see `Identified`. */
  readonly identity: string;
  readonly content: number;
  readonly version: string;
  readonly keyless: boolean;
  /** Walk over the list that brought it, from 0: what an abandoned walk brought is left out. */
  readonly walk: number;
}

/**
 * Entries side by side: their numbers in typed arrays, their texts as UTF-8 outside of the heap, so that a slice of any size
 * costs the garbage collector nothing.
 */
export interface EntryBlock {
  readonly count: number;
  /** Epoch milliseconds; Infinity for none. */
  readonly times: Float64Array;
  readonly contents: Float64Array;
  /** Twice the number of the walk, and 1 for an entry without a key. */
  readonly flags: Uint32Array;
  /** Identity, version and key of each entry, one behind the other. */
  readonly heads: Buffer;
  /** Where these end, three for each entry. */
  readonly headEnds: Uint32Array;
  /** The records, each with its `\n`. */
  readonly lines: Buffer;
  readonly lineEnds: Uint32Array;
}

/** What a slice's records came to. */
export interface CollateCounts {
  readonly kept: number;
  /** Records left out because they were there already; what `conflicts` left out is among them. */
  readonly duplicates: number;
  /** Kept records in which all key fields are absent: identified by all their fields. */
  readonly keyless: number;
  /** Kept records whose declared time field is absent or no instant; they stay with the slice and are sorted last. */
  readonly untimed: number;
  /** Duplicates that differed from the one kept while nothing says which of them is right. */
  readonly conflicts: number;
}

/** Where sorted runs of redacted records are spilled when a slice is larger than its buffer. A port of the run folder. */
export interface SpillStore {
  /** Writes the chunks and returns a handle that reads the bytes back. Iterate with `for await`: both kinds occur. */
  spill(chunks: Iterable<Uint8Array> | AsyncIterable<Uint8Array>): Promise<SpilledBytes>;
}

export interface SpilledBytes {
  /** The bytes as spilled, `aheadBytes` at a time, each time in the same memory. Read once; leaving early closes the source. */
  read(aheadBytes: number): AsyncIterable<Uint8Array>;
  discard(): Promise<void>;
}

/** Takes a slice's records in any order and gives each one once, in canonical order, with bounded memory. */
export interface Collator {
  /**
   * Takes entries in any order. Several queries may add at once. Await the promise before the next add: it is the back
   * pressure of a spill.
   */
  add(block: EntryBlock): Promise<void>;
  /** What this walk brought does not count: a later walk over the same list has all of it. */
  abandonWalk(walk: number): void;
  /**
   * In order of time, key, text. To be read once, after the last add. What is known of the keys is let go of at its beginning,
   * what was spilled is discarded at its end.
   */
  blocks(): AsyncIterable<EntryBlock>;
  /** Final once blocks() was read to its end. */
  counts(): CollateCounts;
  /** Identities that were added, each once. */
  keyCount(): number;
  /** Their hashes (`keyHash`), in no order. */
  keyHashes(): Float64Array;
  /** Gives up: discards what was spilled. */
  discard(): Promise<void>;
}

/** Folds redacted records, fed in the order of the data files, into the figures of `summary.json`. */
export interface Summary {
  /** All that it looks at in a record; see `PathReader`. */
  readonly paths: readonly string[];
  /** Takes the values of a record at `paths`. */
  add(values: PathValues): void;
  /** Keeps memory within its bound; to be awaited every few thousand records. */
  makeRoom(): Promise<void>;
  /** The records until now count, whatever becomes of those that follow. */
  mark(): void;
  /** The records since the mark do not count. */
  backToMark(): Promise<void>;
  /** To be asked for once, after the last record. */
  data(): Promise<SummaryData>;
}

/** Depends on the records alone. Keys of all members are in code-unit order where the language lets them. */
export type SummaryData = SummaryFile['data'];
/** A sum over the records. */
export type MetricData = NonNullable<SummaryData['metrics']>[string];

import type { ExactNumber, JsonObject, JsonValue } from '../base/json.js';

declare const redacted: unique symbol;

/** A record that went through a Redactor. Only a Redactor makes one, and only these are written. */
export type RedactedRecord = JsonObject & { readonly [redacted]: true };

/** How often a rule applied. */
export interface RuleCount {
  readonly action: string;
  /** Values that the action treated. A removed object or array is one value. */
  readonly count: number;
  /** Values that it could not treat and that were removed instead, e.g. a text that is no address. Left out where 0. */
  readonly removed?: number;
  /** Of these, values or keys that were not of the rule's kind. Left out where 0. */
  readonly offKind?: number;
}

/** What redaction did, for `manifest.redaction`. Counts are values, not records. */
export interface RedactionCounts {
  /** All that was removed: by a rule, by name, because it could not be treated, and unlisted. */
  readonly removed: number;
  readonly masked: number;
  readonly pseudonymised: number;
  readonly truncated: number;
  /** Values, and names of members, that were not of the kind that may stay there; what was removed for it is in `removed`. */
  readonly offKind: number;
  /** Secrets and personal data found inside kept free text, by kind: `mail`, `phone`, `ip`, `card`, `token`, `jwt`, `secret`. */
  readonly detected: Readonly<Record<string, number>>;
  /** Rules that applied, by path, e.g. `{"user.name": {"action": "remove", "count": 12}}`; a member removed by its name is `**.<name>`. */
  readonly byPath: Readonly<Record<string, RuleCount>>;
  /**
   * Removed because no rule names them, by path. A new field of the API shows up here and never in the data. Names that
   * do not look like a field's are `*`; from a bounded number of paths on, the rest is counted under `…`.
   */
  readonly unlisted: Readonly<Record<string, number>>;
  /** Id of the pseudonym key in force, safe to publish; null without a key. */
  readonly keyId: string | null;
  /** Domains of pseudonyms that the profile declares, sorted. */
  readonly domains: readonly string[];
  /** Values that were to be pseudonymised and were removed because there is no key. */
  readonly withoutKey: number;
}

export interface Redactor {
  redact(record: JsonObject): RedactedRecord;
  counts(): RedactionCounts;
}

/** What normalising met. */
export interface NormaliseCounts {
  /** Values of declared instants that could not be read as one and stayed as they were, by path. */
  readonly unreadableInstants: Readonly<Record<string, number>>;
}

/** Turns items of the API into records as the catalog declares. */
export interface Normalise {
  /**
   * The records of items, in order: one of each, or its rows where the catalog declares any.
   * The iteration throws BAD_RESPONSE for an item that cannot be read so.
   */
  records(items: Iterable<JsonValue>): Iterable<JsonObject>;
  counts(): NormaliseCounts;
}

/** What a slice's records came to. */
export interface CollateCounts {
  readonly kept: number;
  /** Records left out because their key was there already; `conflicts` are among them. */
  readonly duplicates: number;
  readonly outOfWindow: number;
  /** Kept records in which all key fields are absent: told apart by a salted hash of the whole record. */
  readonly keyless: number;
  /** Kept records whose declared time field is absent or no instant; they stay with the slice and are sorted last. */
  readonly untimed: number;
  /** Duplicates whose text differed from the one kept. */
  readonly conflicts: number;
}

/** Where sorted runs of redacted lines are spilled when a slice is larger than its buffer. A port of the run folder. */
export interface SpillStore {
  /** Writes the lines and returns a handle that reads them back in order. Iterate with `for await`: both kinds occur. No line holds a `\n`. */
  spill(lines: Iterable<string> | AsyncIterable<string>): Promise<SpilledLines>;
}

export interface SpilledLines {
  /** The lines as spilled, without their ends, held about `aheadBytes` at a time. Read once; leaving early closes the source. */
  read(aheadBytes: number): AsyncIterable<string>;
  discard(): Promise<void>;
}

/** Takes a slice's records in any order and gives each one once, in canonical order, with bounded memory. */
export interface Collator {
  /**
   * Takes a record with the normalised one that it was made of: that one decides time and, where there is no key, identity.
   * Several queries may add at once. Await the promise before the next add: it is the back pressure of a spill.
   */
  add(record: RedactedRecord, normalised: JsonObject): Promise<void>;
  /** Lines of JSON in order of time, key, text; no `\n` in them. To be read once, after the last add. Spilled lines are discarded at its end. */
  lines(): AsyncIterable<string>;
  /** Final once lines() was read to its end. */
  counts(): CollateCounts;
  /** Hashes (`keyHash`) of the keys that were added, each once, in no order. */
  keyHashes(): Float64Array;
  /** Gives up: discards what was spilled. */
  discard(): Promise<void>;
}

/** Folds redacted records, fed in the order of the data files, into the figures of `summary.json`. */
export interface Summary {
  add(record: JsonObject): void;
  data(): SummaryData;
}

/** A sum over the records; numbers keep all their digits. */
export interface MetricData {
  readonly sum: number | ExactNumber;
  /** Grouping by which it is split; not there for the whole alone. */
  readonly by?: string;
  /** The largest first, equal ones by key; `share` of the whole, to six decimals, null where the whole is not above 0. */
  readonly groups?: readonly MetricGroup[];
  /** What the groups told do not add up to: further groups, and records without a group. */
  readonly rest?: number | ExactNumber;
  /** Records without a number to add. */
  readonly missing?: number;
}

export interface MetricGroup {
  readonly key: string;
  readonly sum: number | ExactNumber;
  readonly share: number | null;
}

/** Depends on the records alone. Keys of all members are in code-unit order where the language lets them. */
export interface SummaryData {
  readonly totals: { readonly records: number };
  /** Records by grouping and key. */
  readonly countsBy: Readonly<Record<string, Readonly<Record<string, number>>>>;
  /** The largest keys of a grouping, by falling count, then by key. */
  readonly top: Readonly<Record<string, readonly { readonly key: string; readonly count: number }[]>>;
  /** Sums by name; not there where the catalog declares none. */
  readonly metrics?: Readonly<Record<string, MetricData>>;
  /** Records that have no value to group by; groupings without such records are left out. */
  readonly missing: Readonly<Record<string, number>>;
  /** Groupings that had more keys than the catalog tells apart, with how many records fell under the rest. */
  readonly truncated: Readonly<Record<string, { readonly keysKept: number; readonly otherRecords: number }>>;
}

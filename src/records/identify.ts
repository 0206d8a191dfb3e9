import crypto from 'node:crypto';
import { startSha256 } from '../base/digest.js';
import { canonicalJson, valueReader, toJsonLine, type JsonObject, type JsonValue } from '../base/json.js';
import type { RecordDefinition } from '../catalog/types.js';
import { ContentHash } from './content-hash.js';
import { readInstant } from './instant.js';
import type { Identified } from './types.js';

/** `record.key` of a dataset whose records have no id: all fields together tell them apart. */
export const CONTENT_KEY = 'content';

/** What tells a record that has a key apart. */
export interface KeyedFacts extends Pick<Identified, 'timeMs' | 'content' | 'version'> {
  /** As `keyTextReader` gives it; not empty. */
  readonly key: string;
}

/** The records of one response, which cannot hold one record twice. */
export interface ResponseIdentifier {
  /** The same as `identify` of a record of which this is known. */
  keyed(facts: KeyedFacts): Identified;
  /** `content` is the hash of its fields, where that is known already; see `Normalise`. */
  identify(normalised: JsonObject, content?: number): Identified;
  /** Records so far that have the key of another one of this response and differ from it. */
  sharedKeys(): number;
}

export interface Identifier {
  response(): ResponseIdentifier;
}

/** Enough that two records are never taken for one, and not more than a line of a spilled run needs. */
const IDENTITY_LENGTH = 20;

/**
 * Tells records apart by their fields before redaction: by the fields of the key or, where the key is `content` and where a
 * record has no key, by all fields. Equal rows of one response are different records then: only between responses can a
 * row be a double. `salt` is random text of the run.
 */
export function createIdentifier(definition: RecordDefinition, salt: string): Identifier {
  const contents = new ContentHash(seedOf(salt));
  const fields = keyFields(definition);
  const keyText = keyTextReader(fields ?? []);
  const timeOf = timeReader(definition.time);
  const versionOf = versionReader(definition.version?.path);
  const hashed = (text: string): string => sha256(`${salt}\0${text}`).slice(0, IDENTITY_LENGTH);

  return {
    response() {
      const known = new Map<string, number>();
      let shared = 0;

      const byContent = (record: JsonObject): string => {
        const identity = hashed(canonicalJson(record));
        const before = known.get(identity) ?? 0;
        known.set(identity, before + 1);
        return before === 0 ? identity : hashed(`${identity} ${before}`);
      };
      const byKey = (keyText: string, content: number): string => {
        const identity = hashed(keyText);
        const before = known.get(identity);
        known.set(identity, content);
        if (before !== undefined && before !== content) shared += 1;
        return identity;
      };

      const keyed = ({ key, timeMs, content, version }: KeyedFacts): Identified => {
        return { timeMs, identity: byKey(key, content), content, version, keyless: false };
      };

      return {
        keyed,
        identify(record, content = contents.of(record)) {
          const key = keyText(record);
          const timeMs = timeOf(record);
          const version = versionOf(record);
          if (key !== '') return keyed({ key, timeMs, content, version });
          return { timeMs, identity: byContent(record), content, version, keyless: fields !== undefined };
        },
        sharedKeys: () => shared,
      };
    },
  };
}

/** In one call, which takes half the time, where this Node has it (20.12 and later). */
const sha256: (text: string) => string =
  typeof crypto.hash === 'function'
    ? (text) => crypto.hash('sha256', text, 'base64url')
    : (text) => startSha256().update(text).digest('base64url');

/** A seed for hashes of contents that belongs to the salt: all who have the salt agree on them. */
export function seedOf(salt: string): number {
  return Number.parseInt(startSha256().update(salt).digest('hex').slice(0, 11), 16) + 1;
}

/** The fields of the key; undefined where all fields are the key. */
export function keyFields({ key }: Pick<RecordDefinition, 'key'>): readonly string[] | undefined {
  return key === CONTENT_KEY ? undefined : key;
}

/** Whether equal keys of different slices are one record; default where records have a time. */
export function isRunScoped({ scope, time }: Pick<RecordDefinition, 'scope' | 'time'>): boolean {
  return (scope ?? (time === undefined ? 'slice' : 'run')) === 'run';
}

/** JSON text of the key's values, null for an absent one; empty where all are absent, or no fields are the key. */
export function keyTextReader(fields: readonly string[]): (record: JsonObject) => string {
  const readers = fields.map(valueReader);
  const [read, ...more] = readers;
  if (read !== undefined && more.length === 0) {
    // Asked before redaction and after it, mostly for one value.
    let last: JsonValue | undefined;
    let text = '';
    return (record) => {
      const value = read(record);
      if (value === undefined || value === null) return '';
      if (value !== last) {
        text = toJsonLine([value]);
        last = value;
      }
      return text;
    };
  }
  return (record) => {
    const values = readers.map((read): JsonValue => read(record) ?? null);
    return values.every((value) => value === null) ? '' : toJsonLine(values);
  };
}

/** Epoch milliseconds of the field; Infinity where it is absent or no instant. */
export function timeReader(path: string | undefined): (record: JsonObject) => number {
  if (path === undefined) return () => Number.POSITIVE_INFINITY;
  const read = valueReader(path);
  return (record) => {
    const value = read(record);
    const instant = typeof value === 'string' ? readInstant(value) : undefined;
    return instant === undefined ? Number.POSITIVE_INFINITY : instant.ms;
  };
}

function versionReader(path: string | undefined): (record: JsonObject) => string {
  if (path === undefined) return () => '';
  const read = valueReader(path);
  return (record) => {
    const value = read(record);
    return value === undefined || value === null ? '' : toJsonLine(value);
  };
}

/** Above zero where `a` is the later version, below where `b` is, zero where nothing says which. */
export function compareVersions(a: string, b: string): number {
  if (a === '' || b === '' || a === b) return 0;
  const [one, other] = [plain(a), plain(b)];
  const difference = Number(one) - Number(other);
  if (!Number.isNaN(difference)) return difference;
  const [at, otherAt] = [readInstant(one), readInstant(other)];
  if (at === undefined || otherAt === undefined) return 0;
  if (at.ms !== otherAt.ms) return at.ms - otherAt.ms;
  if (at.finer === otherAt.finer) return 0;
  return at.finer.padEnd(30, '0') < otherAt.finer.padEnd(30, '0') ? -1 : 1;
}

function plain(jsonText: string): string {
  return jsonText.startsWith('"') ? jsonText.slice(1, -1) : jsonText;
}

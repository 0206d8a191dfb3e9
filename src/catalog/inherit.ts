import { isJsonObject, type JsonObject, type JsonValue } from '../base/json.js';
import { didYouMean, listed, quoted } from '../base/suggestion.js';
import { ENTRY_KINDS, type FileEntry } from './entries.js';
import { type ProblemList, pointerTo } from './problem.js';
import type { EntryKind } from './types.js';

/** An entry with all that it takes over, and the chain of those that it takes it from: itself first. */
export interface ResolvedEntry {
  readonly value: JsonObject;
  readonly chain: readonly FileEntry[];
}

/** Entries by key, by kind. */
export type ResolvedEntries = ReadonlyMap<EntryKind, ReadonlyMap<string, ResolvedEntry>>;

const NOUNS: Readonly<Record<EntryKind, string>> = {
  datasets: 'dataset',
  endpoints: 'endpoint',
  'profiles/auth': 'auth profile',
  'profiles/retry': 'retry profile',
  'profiles/limits': 'limits profile',
  'profiles/paging': 'paging profile',
  'profiles/transaction': 'transaction profile',
  'profiles/redaction': 'redaction profile',
};

/**
 * Entries of one layer of files put on those of the layer below, which whole entries replace. An entry with a base takes
 * over its members: those of the same layer, or of the one below where the base is the entry's own key.
 */
export function resolveEntries(
  entries: readonly FileEntry[],
  below: ResolvedEntries | undefined,
  list: ProblemList,
): ResolvedEntries {
  const own = new Map<EntryKind, Map<string, FileEntry>>(ENTRY_KINDS.map((kind) => [kind, new Map()]));
  for (const entry of entries) {
    const known = own.get(entry.kind)?.get(entry.key);
    if (known === undefined) own.get(entry.kind)?.set(entry.key, entry);
    else
      list.add(
        entry.pointer,
        () =>
          `the ${NOUNS[entry.kind]} ${quoted(entry.key)} is there twice: ${known.file} has it at ${known.pointer}${entry.file === known.file ? '' : `, ${entry.file} too`}. Choose another key, or extend it`,
      );
  }
  const resolved = new Map<EntryKind, Map<string, ResolvedEntry>>(
    ENTRY_KINDS.map((kind) => [kind, new Map(below?.get(kind))]),
  );
  const open = new Set<FileEntry>();

  const baseKeyOf = (entry: FileEntry): string | undefined => {
    if (entry.baseOfDataset === undefined) {
      const isMissing = entry.base === entry.key && !(below?.get(entry.kind)?.has(entry.key) ?? false);
      return isMissing ? (entry.otherBase ?? entry.base) : entry.base;
    }
    // What the base's redaction is, the base says: its own profile, or one that it names.
    const dataset = find('datasets', entry.baseOfDataset, entry.baseOfDataset === entry.key);
    const name = dataset?.value['redaction'];
    return typeof name === 'string' ? name : undefined;
  };
  const find = (kind: EntryKind, key: string, isBelow: boolean): ResolvedEntry | undefined => {
    const entry = isBelow ? undefined : own.get(kind)?.get(key);
    return entry === undefined ? below?.get(kind)?.get(key) : resolve(entry);
  };
  const resolve = (entry: FileEntry): ResolvedEntry => {
    const known = resolved.get(entry.kind)?.get(entry.key);
    if (known?.chain[0] === entry) return known;
    const result = inherit(entry);
    resolved.get(entry.kind)?.set(entry.key, result);
    return result;
  };
  const inherit = (entry: FileEntry): ResolvedEntry => {
    const alone: ResolvedEntry = { value: entry.value, chain: [entry] };
    const baseKey = baseKeyOf(entry);
    if (baseKey === undefined) return alone;
    if (open.has(entry)) {
      const circle = [...open].map(({ key }) => key);
      list.add(`${entry.pointer}/extends`, () => `it extends itself in a circle: ${circle.join(', ')}`);
      return alone;
    }
    open.add(entry);
    const base = find(entry.kind, baseKey, baseKey === entry.key);
    open.delete(entry);
    if (base === undefined) {
      const keys = [...(resolved.get(entry.kind)?.keys() ?? []), ...(own.get(entry.kind)?.keys() ?? [])];
      const known = [...new Set(keys)].filter((key) => key !== entry.key);
      list.add(
        `${entry.pointer}/extends`,
        () =>
          `there is no ${NOUNS[entry.kind]} ${quoted(baseKey)} to extend.${didYouMean(baseKey, known)} There are: ${listed(known)}`,
      );
      return alone;
    }
    const value = merged(base.value, entry.value, entry.pointer, list);
    return { value, chain: [entry, ...base.chain] };
  };

  for (const entries of own.values()) for (const entry of entries.values()) resolve(entry);
  return resolved;
}

/** The members of `base`, those of `change` added or in their place, those that `change` has as null removed. */
function merged(base: JsonObject, change: JsonObject, pointer: string, list: ProblemList): JsonObject {
  const members = new Map(Object.entries(base));
  for (const [name, value] of Object.entries(change)) {
    const before = members.get(name);
    const at = pointer + pointerTo(name);
    if (value === null) {
      if (!members.delete(name))
        list.add(
          at,
          () =>
            `null removes a member, but there is no ${quoted(name)} to remove.${didYouMean(name, Object.keys(base))}`,
        );
      continue;
    }
    if (name === 'allow' && isJsonObject(before) && isJsonObject(value))
      members.set(name, withRules(before, value, at, list));
    else members.set(name, mergedMember(before, value, at, list));
  }
  return Object.fromEntries(members);
}

function mergedMember(
  before: JsonValue | undefined,
  value: JsonValue,
  at: string,
  list: ProblemList,
): JsonValue {
  if (!isJsonObject(value)) return value;
  return merged(isJsonObject(before) ? before : {}, value, at, list);
}

/** Rules are taken whole: what one says of masking says nothing of removing. Each stays in its place. */
function withRules(base: JsonObject, change: JsonObject, at: string, list: ProblemList): JsonObject {
  const rules = new Map(Object.entries(base));
  for (const [path, rule] of Object.entries(change)) {
    if (rule !== null) rules.set(path, rule);
    else if (!rules.delete(path))
      list.add(
        at + pointerTo(path),
        () =>
          `null removes a rule, but there is none for ${quoted(path)}.${didYouMean(path, Object.keys(base))}`,
      );
  }
  return Object.fromEntries(rules);
}

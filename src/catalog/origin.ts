import { isJsonObject, type JsonObject, type JsonValue } from '../base/json.js';
import { ENTRY_KINDS, type FileEntry } from './entries.js';
import type { ResolvedEntries } from './inherit.js';
import { namesOf, pointerTo } from './problem.js';
import type { EntryOrigin } from './types.js';

/** How the name of a file of the built-in catalog begins. */
export const BUILT_IN = 'the built-in ';

/** Where each entry comes from, by `<kind>/<key>`: itself first, then what it extends. */
export function originsOf(entries: ResolvedEntries): ReadonlyMap<string, readonly EntryOrigin[]> {
  return new Map(
    [...entries].flatMap(([kind, byKey]) =>
      [...byKey].map(([key, { chain }]) => [`${kind}/${key}`, chainOrigins(chain)] as const),
    ),
  );
}

function chainOrigins(chain: readonly FileEntry[]): readonly EntryOrigin[] {
  const seen = new Set<string>();
  return chain.map(({ file, pointer, value }) => {
    const names = Object.keys(value).filter((name) => !seen.has(name) && value[name] !== null);
    for (const [name, member] of Object.entries(value)) if (!isJsonObject(member)) seen.add(name);
    return { file, pointer, members: names };
  });
}

/** A place of a file. */
export interface FilePlace {
  readonly file: string;
  readonly pointer: string;
}

/** The place that a pointer into the resolved catalog was written at; undefined where it leads into no entry. */
export function placeOf(entries: ResolvedEntries, pointer: string): FilePlace | undefined {
  const kind = ENTRY_KINDS.find((each) => pointer.startsWith(`/${each}/`));
  if (kind === undefined) return undefined;
  const [key = '', ...names] = namesOf(pointer.slice(kind.length + 1));
  const chain = entries.get(kind)?.get(key)?.chain ?? [];
  const entry = chain.find(({ value }) => has(value, names)) ?? chain[0];
  return entry === undefined
    ? undefined
    : { file: entry.file, pointer: entry.pointer + written(entry, names) };
}

function has(value: JsonValue | undefined, names: readonly string[]): boolean {
  const [name, ...rest] = names;
  if (name === undefined) return true;
  if (Array.isArray(value)) return Number(name) < value.length;
  return isJsonObject(value) && Object.hasOwn(value, name) && has(value[name], rest);
}

/** The names as the file has them: there a rule stands in the group of its action. */
function written({ raw }: FileEntry, names: readonly string[]): string {
  const [first, path, ...rest] = names;
  if (first !== 'allow' || path === undefined) return pointerTo(...names);
  const group = Object.entries(raw).find(([, rules]) => isRuleOf(rules, path));
  return pointerTo(group?.[0] ?? first, path, ...rest);
}

function isRuleOf(rules: JsonValue, path: string): rules is JsonObject {
  return isJsonObject(rules) && Object.hasOwn(rules, path);
}

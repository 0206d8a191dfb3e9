import { pathNames } from '../base/json.js';
import type { VendorApi, VendorType } from './vendor-api.js';

/** What the vendor's library does not say: words that a member may have, where it is typed as plain text, and more. */
export interface VendorWords {
  /** Query parameters by which an operation says that its answer comes in pages. */
  readonly pages: readonly string[];
  readonly models: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
  /** By `METHOD path`, then by query parameter. */
  readonly parameters: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** A member that a path leads to. */
export interface VendorMember {
  readonly type: VendorType;
  /** The only words allowed, where they are known. */
  readonly words: readonly string[] | undefined;
}

/** Models nest without end; a way deeper than this is cut. */
const MAX_DEPTH = 6;

/** `AuditLogMessage`, `string[]`, `map of string`. */
export function typeText(type: VendorType): string {
  switch (type.kind) {
    case 'array':
      return `${typeText(type.of)}[]`;
    case 'map':
      return `map of ${typeText(type.of)}`;
    case 'model':
      return type.name;
    case 'value':
      return type.words === undefined ? type.name : type.words.join(' | ');
  }
}

/** The element type of a list, however deep; any other type as it is. */
export function elementOf(type: VendorType): VendorType {
  return type.kind === 'array' ? elementOf(type.of) : type;
}

/**
 * Follows the names of a dotted path through models, maps and the elements of arrays. `*` is any key of a map, or each
 * member of a model: it leads somewhere if there is one.
 * @returns undefined where the vendor knows no such member; a plain object ends the way, as it says nothing of what is in it
 */
export function memberAt(
  api: VendorApi,
  root: VendorType,
  path: string,
  words?: VendorWords,
): VendorMember | undefined {
  let found: VendorMember = { type: root, words: undefined };
  if (path === '$') return found;
  for (const segment of pathNames(path)) {
    const holder = elementOf(found.type);
    const name = segment.replace(/(\[\])+$/, '');
    if (holder.kind === 'map') found = { type: holder.of, words: undefined };
    else if (holder.kind === 'model') {
      const fields = api.fields(holder.name);
      const type = name === '*' ? fields?.values().next().value : fields?.get(name);
      if (type === undefined) return undefined;
      const own = type.kind === 'value' ? type.words : undefined;
      found = { type, words: own ?? words?.models[holder.name]?.[name] };
    } else if (holder.kind === 'value' && (holder.name === 'object' || holder.name === 'any')) return found;
    else return undefined;
    if (segment.endsWith('[]') && found.type.kind !== 'array') return undefined;
  }
  return found;
}

/** Names of members at one level, for a message. */
export function memberNames(api: VendorApi, type: VendorType): readonly string[] {
  const holder = elementOf(type);
  return holder.kind === 'model' ? [...(api.fields(holder.name)?.keys() ?? [])] : [];
}

/**
 * Paths of the members that no rule names, each told at the highest level: where no rule reaches into an object, the
 * object alone. Rules as in a redaction profile, without those for any depth.
 */
export function unnamedPaths(api: VendorApi, item: VendorType, rules: Iterable<string>): readonly string[] {
  const named = [...rules].map((rule) => pathNames(rule.replaceAll('[]', '')));
  const unnamed: string[] = [];
  const walk = (type: VendorType, at: readonly string[]): void => {
    const holder = elementOf(type);
    if (holder.kind !== 'model' || at.length >= MAX_DEPTH) return;
    for (const [name, fieldType] of api.fields(holder.name) ?? []) {
      const path = [...at, name];
      const reaching = named.filter((rule) =>
        path.every((part, index) => rule[index] === undefined || rule[index] === '*' || rule[index] === part),
      );
      if (reaching.length === 0) unnamed.push(path.join('.'));
      else if (reaching.every((rule) => rule.length > path.length)) walk(fieldType, path);
    }
  };
  walk(item, []);
  return unnamed;
}

/** Every path below a type with the type found there, to lay two versions side by side. */
export function pathsBelow(api: VendorApi, root: VendorType): ReadonlyMap<string, string> {
  const paths = new Map<string, string>();
  const walk = (type: VendorType, at: string, above: readonly string[]): void => {
    const holder = elementOf(type);
    if (holder.kind !== 'model' || above.includes(holder.name) || above.length >= MAX_DEPTH) return;
    for (const [name, fieldType] of api.fields(holder.name) ?? []) {
      const path = at === '' ? name : `${at}.${name}`;
      paths.set(path, typeText(fieldType));
      walk(fieldType, path, [...above, holder.name]);
    }
  };
  walk(root, '', []);
  return paths;
}

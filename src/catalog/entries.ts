import type { JsonObject, JsonValue } from '../base/json.js';
import { isJsonObject } from '../base/json.js';
import { quoted } from '../base/suggestion.js';
import { type ProblemList, pointerTo } from './problem.js';
import type { CatalogDocument, EntryKind } from './types.js';

const PROFILE_KINDS = ['auth', 'retry', 'limits', 'paging', 'transaction', 'redaction'] as const;
export const ENTRY_KINDS: readonly EntryKind[] = [
  ...PROFILE_KINDS.map((kind) => `profiles/${kind}` as const),
  'endpoints',
  'datasets',
];
const REDACTION = 'profiles/redaction';

/** An entry as one file has it, in the one form that is merged: rules by path, fields as objects, names for what was inline. */
export interface FileEntry {
  readonly kind: EntryKind;
  readonly key: string;
  readonly file: string;
  /** Where the file has it. */
  readonly pointer: string;
  readonly value: JsonObject;
  /** As it stands in the file. */
  readonly raw: JsonObject;
  /** Key of the entry of the same kind whose members it takes over. */
  readonly base?: string;
  /** It is meant to stand in place of the entry below that has its key. */
  readonly replaces?: boolean;
  /** The base where the one above is this entry itself and the layer below does not have it. */
  readonly otherBase?: string;
  /** Set where the base is the redaction profile of the dataset that the file's own dataset extends. */
  readonly baseOfDataset?: string;
}

/** Groups of redaction rules, by the action that all rules of a group have. */
const ACTIONS = ['keep', 'remove', 'mask', 'pseudonymise', 'truncate'] as const;

/**
 * The entries of a document. Requests and redaction that a dataset has inside become entries of their own: the requests
 * by their keys, the redaction under the key of the dataset, its `strict` part under that key with `.strict`.
 */
export function entriesOf(
  document: CatalogDocument,
  file: string,
  defaults: JsonObject,
  list: ProblemList,
): FileEntry[] {
  const plain = document as unknown as JsonObject;
  const found: FileEntry[] = [];
  const add = (kind: EntryKind, key: string, pointer: string, raw: JsonObject, more?: object): void => {
    found.push(toEntry({ kind, key, file, pointer, raw, value: raw, ...more }));
  };
  const addEndpoint = (key: string, pointer: string, raw: JsonObject): void => {
    add('endpoints', key, pointer, raw, { value: 'extends' in raw ? raw : { ...defaults, ...raw } });
  };
  const addRedaction = (
    key: string,
    pointer: string,
    raw: JsonObject,
    more: { baseOfDataset?: string } = {},
  ): void => {
    const { strict, ...rules } = raw;
    add(REDACTION, key, pointer, raw, { value: rulesByPath(rules, pointer, list), ...more });
    if (!isJsonObject(strict)) return;
    const value = rulesByPath(strict, `${pointer}/strict`, list);
    const isChange = raw['extends'] === key || more.baseOfDataset === key;
    const base = isChange ? { extends: `${key}.strict` } : { extends: key };
    add(REDACTION, `${key}.strict`, `${pointer}/strict`, strict, {
      value: { ...base, ...value },
      ...(isChange ? { otherBase: key } : {}),
    });
  };
  for (const kind of PROFILE_KINDS)
    for (const [key, raw] of members(memberOf(plain['profiles'], kind))) {
      const pointer = pointerTo('profiles', kind, key);
      if (kind === 'redaction') addRedaction(key, pointer, raw);
      else add(`profiles/${kind}`, key, pointer, raw);
    }
  for (const [key, raw] of members(plain['endpoints'])) addEndpoint(key, pointerTo('endpoints', key), raw);
  for (const [key, raw] of members(plain['datasets'])) {
    const pointer = pointerTo('datasets', key);
    const { requests, redaction, ...rest } = raw;
    for (const [name, request] of members(requests))
      addEndpoint(name, `${pointer}${pointerTo('requests', name)}`, request);
    const inline = isJsonObject(redaction);
    if (inline) {
      const base = raw['extends'];
      const isOpen = typeof base === 'string' && !('extends' in redaction);
      addRedaction(key, `${pointer}/redaction`, redaction, isOpen ? { baseOfDataset: base } : {});
    }
    const value = withFields(inline ? { ...rest, redaction: key } : dropAbsent({ ...rest, redaction }));
    add('datasets', key, pointer, raw, { value });
  }
  return found;
}

function toEntry(entry: FileEntry): FileEntry {
  const { extends: base, replaces, ...value } = entry.value;
  return {
    ...entry,
    value,
    ...(replaces === true ? { replaces } : {}),
    ...(typeof base === 'string' ? { base } : {}),
  };
}

/** Rules in groups as rules by path; a rule of a group may be its reason alone. What is null stays null: it removes. */
function rulesByPath(raw: JsonObject, pointer: string, list: ProblemList): JsonObject {
  const rest: [string, JsonValue][] = [];
  const rules = new Map<string, JsonValue>();
  let isGrouped = false;
  for (const [name, member] of Object.entries(raw)) {
    const action = ACTIONS.find((each) => each === name);
    if ((action === undefined && name !== 'allow') || !isJsonObject(member)) {
      rest.push([name, member]);
      continue;
    }
    isGrouped = true;
    for (const [path, rule] of Object.entries(member)) {
      if (rules.has(path))
        list.add(`${pointer}${pointerTo(name, path)}`, () => `there is another rule for ${quoted(path)}`);
      rules.set(path, action === undefined ? rule : ruleOf(action, rule));
    }
  }
  const value = Object.fromEntries(rest);
  return isGrouped ? { ...value, allow: Object.fromEntries(rules) } : value;
}

function ruleOf(action: string, rule: JsonValue): JsonValue {
  if (typeof rule === 'string') return { action, why: rule };
  return isJsonObject(rule) ? { action, ...rule } : rule;
}

/** Fields that are given by their type alone become objects like the others. */
function withFields(dataset: JsonObject): JsonObject {
  const { record } = dataset;
  const fields = memberOf(record, 'fields');
  if (!isJsonObject(record) || !isJsonObject(fields)) return dataset;
  const whole = Object.entries(fields).map(([path, field]) => [
    path,
    typeof field === 'string' ? { type: field } : field,
  ]);
  return { ...dataset, record: { ...record, fields: Object.fromEntries(whole) as JsonObject } };
}

function memberOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  return isJsonObject(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

function members(value: JsonValue | undefined): [string, JsonObject][] {
  return isJsonObject(value)
    ? Object.entries(value).filter((member): member is [string, JsonObject] => isJsonObject(member[1]))
    : [];
}

function dropAbsent(value: Readonly<Record<string, JsonValue | undefined>>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as JsonObject;
}

import { ExactNumber, setMember, type JsonArray, type JsonObject, type JsonValue } from '../base/json.js';
import {
  elementPlace,
  ruleOfAnyMember,
  kindOfRule,
  memberPlace,
  namedMembers,
  readRules,
  rootPlace,
  type PathRule,
  type Place,
} from '../catalog/redaction-rules.js';
import { isSecretName } from '../catalog/secret-names.js';
import type { RecordDefinition, RedactionProfile, RedactionRule } from '../catalog/types.js';
import { createDetector, type Detect } from './detectors.js';
import { isFieldName, isKeptName, isMapKey, kindTest } from './kinds.js';
import { maskFor } from './mask.js';
import { PSEUDONYM, type PseudonymKey } from './pseudonym.js';
import { createTally, REST, type RedactionTally } from './redaction-tally.js';
import type { RedactedRecord, Redactor } from './types.js';

export interface RedactorOptions {
  /** Without it, values that are to be pseudonymised are removed. */
  readonly pseudonymKey?: PseudonymKey | undefined;
  /** Types of a record's fields, by path, where the dataset has them: they tell the kinds that rules keep. */
  readonly fields?: RecordDefinition['fields'] | undefined;
  /** Rules may let through names that the profile removes everywhere. Default false. */
  readonly broadKeep?: boolean;
  /** The records were redacted already, by these rules and this key: what is a pseudonym stays one. Default false. */
  readonly again?: boolean;
}

/** Gives what may stay of a value; undefined where nothing may. */
type Treat = (value: JsonValue) => JsonValue | undefined;

interface Member {
  readonly name: string;
  /** Place among the members that rules name; -1 for others, which follow in code-unit order. */
  readonly slot: number;
  readonly treat: Treat;
}

/** Paths that get counts of their own; what lies on others is treated alike and counted together. */
const MAX_COMPILED_PATHS = 2000;
/** Members of one object that are remembered by name. */
const MAX_MEMBERS = 256;
const DEFAULT_TRUNCATION = 100;
/** A longer text is removed unread: to read it would take many seconds in which nothing could stop the run. */
const MAX_TEXT_LENGTH = 1_000_000;
/** Under this path the removal of secrets by their names is counted. */
const SECRET_NAMES = '**.secret';

/**
 * What a profile leaves of records. A value that is not of its rule's kind is removed, and so is what a rule without an end
 * of its own (`*`, `**.id`) reaches by a name that could be data about a person; a secret is removed by its name, whatever a rule
 * says. A member that no rule allows is removed and counted; an object or array stays only for
 * the sake of what stays in it; actions other than `remove` treat single values, so `keep` on a path keeps nothing below it
 * that no rule names. Members come out in the order of the profile's rules, keys of maps in code-unit order.
 * Throws CATALOG_INVALID for a rule whose path is not of the grammar.
 */
export function createRedactor(profile: RedactionProfile, options: RedactorOptions = {}): Redactor {
  const tally = createTally();
  const rules = readRules(profile.allow);
  const treatRecord = createCompiler(profile, options, tally)(rootPlace(rules), '');
  const domains = [
    ...new Set(rules.flatMap((rule) => (rule.rule.action === 'pseudonymise' ? [domainOf(rule)] : []))),
  ];
  domains.sort();
  return {
    redact: (record) => (treatRecord(record) ?? {}) as RedactedRecord,
    counts: () => tally.counts(options.pseudonymKey?.keyId ?? null, domains),
  };
}

/** Without a declared domain a field is a domain of its own: joins are chosen, not accidental. */
function domainOf({ rule, path }: PathRule): string {
  return rule.domain ?? path;
}

/** Compiles places into closures, each when a record first leads there. */
function createCompiler(
  profile: RedactionProfile,
  { pseudonymKey: key, broadKeep = false, fields = {}, again = false }: RedactorOptions,
  tally: RedactionTally,
): (place: Place, path: string) => Treat {
  const removedNames = new Map(profile.removeNames?.map((name) => [name.toLowerCase(), name]));
  const pseudonymOf = again && key !== undefined ? keepingPseudonyms(key) : key?.pseudonym;
  const treatScalar = createScalars(pseudonymOf, fields, tally);
  const restByPlace = new Map<string, Treat>();
  let compiledPaths = 0;

  const compile = (place: Place, path: string): Treat => {
    if (path !== REST && compiledPaths < MAX_COMPILED_PATHS) {
      compiledPaths += 1;
      return compilePlace(place, path);
    }
    const id = placeId(place);
    let treat = restByPlace.get(id);
    if (treat === undefined) {
      treat = compilePlace(place, REST);
      restByPlace.set(id, treat);
    }
    return treat;
  };

  const compilePlace = (place: Place, path: string): Treat => {
    const refuse = refusal(place, path, tally);
    const scalar = treatScalar(place.winner) ?? refuse;
    const removesAll = place.winner === undefined || place.winner.rule.action === 'remove';
    if (removesAll && place.open.length === 0) return refuse;
    // An empty object or array has nothing to remove, and stays where one is expected.
    const empty: Treat = place.expected ? (value) => value : refuse;
    let object: ((value: JsonObject) => JsonValue | undefined) | undefined;
    let array: ((value: JsonArray) => JsonValue | undefined) | undefined;
    return (value) => {
      if (typeof value !== 'object' || value === null || value instanceof ExactNumber) return scalar(value);
      if (!Array.isArray(value)) return (object ??= compileObject(place, path, empty))(value as JsonObject);
      array ??= treatElements(compile(elementPlace(place), path === REST ? REST : `${path}[]`), empty);
      return array(value as JsonArray);
    };
  };

  const compileObject = (
    place: Place,
    path: string,
    empty: Treat,
  ): ((value: JsonObject) => JsonValue | undefined) => {
    const names = namedMembers(place);
    const slots = new Map(names.map((name, slot) => [name, slot]));
    const members = new Map<string, Member>();
    const anyMember = ruleOfAnyMember(place);
    const namesAreData = anyMember !== undefined || place.winner !== undefined;
    const pathOf = (name: string): string => {
      if (path === REST) return REST;
      const told = slots.has(name) || (!namesAreData && isFieldName(name)) ? name : '*';
      return path === '' ? told : `${path}.${told}`;
    };
    let treatOther: Treat | undefined;
    const makeMember = (name: string): Member => {
      const slot = slots.get(name) ?? -1;
      const removedName = removedNames.get(name.toLowerCase());
      if (isSecretName(name))
        return { name, slot, treat: secretRemoval(memberPlace(place, name), removedName, tally) };
      const letsThrough = broadKeep && slot >= 0;
      if (removedName !== undefined && !letsThrough)
        return { name, slot, treat: removal(`**.${removedName}`, tally) };
      if (slot >= 0) return { name, slot, treat: compile(memberPlace(place, name), pathOf(name)) };
      if (!(anyMember === undefined ? isKeptName(name) : isMapKey(name)))
        return {
          name,
          slot,
          treat: nameRemoval(memberPlace(place, undefined), pathOf('*'), anyMember, tally),
        };
      const full = members.size >= MAX_MEMBERS;
      if (namesAreData) treatOther ??= compile(memberPlace(place, undefined), pathOf(name));
      return {
        name,
        slot,
        treat: treatOther ?? compile(memberPlace(place, undefined), full ? REST : pathOf(name)),
      };
    };
    const findMember = (name: string): Member => {
      const member = makeMember(name);
      if (members.size < MAX_MEMBERS) members.set(name, member);
      return member;
    };

    return treatMembers(names, members, findMember, empty);
  };
  return compile;
}

function treatElements(treatElement: Treat, empty: Treat): (value: JsonArray) => JsonValue | undefined {
  return (elements) => {
    if (elements.length === 0) return empty(elements);
    const kept: JsonValue[] = [];
    for (const element of elements) {
      const treated = treatElement(element);
      if (treated !== undefined) kept.push(treated);
    }
    return kept.length === 0 ? undefined : kept;
  };
}

/** Treats the members of objects of one place; they come out in the order of the names, others behind them. */
function treatMembers(
  names: readonly string[],
  known: ReadonlyMap<string, Member>,
  find: (name: string) => Member,
  empty: Treat,
): (value: JsonObject) => JsonValue | undefined {
  const isPlain = !names.includes('__proto__');
  // What is kept, by slot; another one for an object of this place inside of one.
  let free: (JsonValue | undefined)[] | undefined;
  return (object) => {
    const keys = Object.keys(object);
    if (keys.length === 0) return empty(object);
    const slotted = free ?? Array<JsonValue | undefined>(names.length).fill(undefined);
    free = undefined;
    let others: [name: string, value: JsonValue][] | undefined;
    let isKept = false;
    for (const name of keys) {
      const member = known.get(name) ?? find(name);
      const treated = member.treat(object[name] as JsonValue);
      if (treated === undefined) continue;
      if (member.slot >= 0) {
        slotted[member.slot] = treated;
        isKept = true;
      } else (others ??= []).push([name, treated]);
    }
    const result: Record<string, JsonValue> = {};
    if (isKept)
      // In the order of the names: the server's order must not show in the bytes.
      for (const [slot, name] of names.entries()) {
        const value = slotted[slot];
        if (value === undefined) continue;
        slotted[slot] = undefined;
        if (isPlain) result[name] = value;
        else setMember(result, name, value);
      }
    free = slotted;
    if (others === undefined) return isKept ? result : undefined;
    others.sort(([a], [b]) => (a < b ? -1 : 1));
    for (const [name, value] of others) setMember(result, name, value);
    return result;
  };
}

/** Removes and counts under the rule that says so, or as unlisted where none does. */
function refusal(place: Place, path: string, tally: RedactionTally): Treat {
  if (place.removedBy !== undefined) return removal(place.removedBy.path, tally);
  return () => {
    tally.unlisted(path);
    return undefined;
  };
}

function removal(rulePath: string, tally: RedactionTally): Treat {
  const counts = tally.rule(rulePath, 'remove');
  return () => {
    counts.count += 1;
    return undefined;
  };
}

/** Removes a secret, counted under the rule that removes it, else under the name that the profile removes, else for all of them. */
function secretRemoval(place: Place, removedName: string | undefined, tally: RedactionTally): Treat {
  const { winner } = place;
  if (winner?.rule.action === 'remove') return removal(winner.path, tally);
  return removal(removedName === undefined ? SECRET_NAMES : `**.${removedName}`, tally);
}

/** Removes what stands under a name that could be data itself: under the rule of the map, else as unlisted. */
function nameRemoval(member: Place, path: string, rule: PathRule | undefined, tally: RedactionTally): Treat {
  const refuse = refusal(member, path, tally);
  const reachable = member.winner !== undefined && member.winner.rule.action !== 'remove';
  return (value) => {
    const single = typeof value !== 'object' || value === null || value instanceof ExactNumber;
    if (single ? !reachable : member.open.length === 0) return refuse(value);
    if (rule === undefined) {
      tally.offKindName();
      return refuse(value);
    }
    tally.offKind(tally.rule(rule.path, rule.rule.action));
    return undefined;
  };
}

function placeId({ winner, removedBy, open }: Place): string {
  return JSON.stringify([
    winner?.order,
    removedBy?.order,
    open.map(({ rule, taken }) => [rule.order, taken]),
  ]);
}

/** The treatment of a text, a number, true, false or null under a rule; undefined where nothing of it may stay. */
function createScalars(
  pseudonymOf: PseudonymKey['pseudonym'] | undefined,
  fields: NonNullable<RedactorOptions['fields']>,
  tally: RedactionTally,
): (winner: PathRule | undefined) => Treat | undefined {
  const detect = createDetector((kind) => {
    tally.detected(kind);
  });
  return (winner) => {
    if (winner === undefined || winner.rule.action === 'remove') return undefined;
    const counts = tally.rule(winner.path, winner.rule.action);
    const field = Object.hasOwn(fields, winner.path) ? fields[winner.path] : undefined;
    const kind = winner.rule.action === 'keep' ? kindOfRule(winner, field) : 'text';
    if (kind !== 'text') {
      const isOfKind = kindTest(kind, field?.words);
      return (value) => {
        if (value !== null && value !== '' && !isOfKind(value)) {
          tally.offKind(counts);
          return undefined;
        }
        counts.count += 1;
        return value;
      };
    }
    const treat = actionOf(winner, detect, pseudonymOf, tally);
    const isRead = winner.rule.action === 'keep' || winner.rule.action === 'truncate';
    return (value) => {
      if (isRead && typeof value === 'string' && value.length > MAX_TEXT_LENGTH) {
        tally.offKind(counts);
        return undefined;
      }
      // What is null or empty says nothing about anybody.
      const treated = value === null || value === '' ? value : treat(value);
      if (treated === undefined) counts.removed += 1;
      else counts.count += 1;
      return treated;
    };
  };
}

function actionOf(
  winner: PathRule,
  detect: Detect,
  pseudonymOf: PseudonymKey['pseudonym'] | undefined,
  tally: RedactionTally,
): Treat {
  const { rule } = winner;
  switch (rule.action) {
    case 'keep':
      return (value) => (typeof value === 'string' ? detect(value) : value);
    case 'truncate':
      return truncation(rule, detect);
    case 'mask': {
      const mask = maskFor(rule.mask ?? 'text');
      return (value) => ifText(value, mask);
    }
    case 'pseudonymise': {
      const domain = domainOf(winner);
      if (pseudonymOf !== undefined) return (value) => ifText(value, (text) => pseudonymOf(domain, text));
      return () => {
        tally.withoutKey();
        return undefined;
      };
    }
    case 'remove':
      return () => undefined;
  }
}

function keepingPseudonyms(key: PseudonymKey): PseudonymKey['pseudonym'] {
  return (domain, text) => (PSEUDONYM.test(text) ? text : key.pseudonym(domain, text));
}

/** Secrets are looked for before the cut: half a mail address is none any more, and still tells. */
function truncation(rule: RedactionRule, detect: Detect): Treat {
  const maxLength = rule.maxLength ?? DEFAULT_TRUNCATION;
  return (value) => {
    if (typeof value !== 'string') return value;
    const text = detect(value);
    if (text.length <= maxLength) return text;
    const cut = text.slice(0, maxLength);
    return /[\ud800-\udbff]$/.test(cut) ? cut.slice(0, -1) : cut;
  };
}

/** Numbers are taken by their text; true and false are no data about a person and fit no pattern. */
function ifText(value: JsonValue, treat: (text: string) => string | undefined): string | undefined {
  if (typeof value === 'string') return treat(value);
  if (typeof value === 'number') return treat(String(value));
  return value instanceof ExactNumber ? treat(value.text) : undefined;
}

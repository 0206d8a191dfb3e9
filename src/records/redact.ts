import { ARRAY_START, OBJECT_END, OBJECT_START } from '../base/json-bytes.js';
import { parseJson, toJsonText } from '../base/json.js';
import {
  elementPlace,
  ruleOfAnyMember,
  memberPlace,
  namedMembers,
  readRules,
  rootPlace,
  type PathRule,
  type Place,
} from '../catalog/redaction-rules.js';
import { isSecretName } from '../catalog/secret-names.js';
import type { RecordDefinition, RedactionProfile } from '../catalog/types.js';
import { ByteWriter } from './byte-writer.js';
import { JsonTree, NONE, ROOT, type JsonTreeOptions } from './json-tree.js';
import { isFieldName, isKeptName, isMapKey } from './kinds.js';
import type { PseudonymKey } from './pseudonym.js';
import { Output, RecordPlace, type Member, type Treatment, type Write } from './redact-output.js';
import { createTreatValue, domainOf, keepingPseudonyms } from './redact-values.js';
import { createTally, REST, type RedactionTally } from './redaction-tally.js';
import type { RecordRedactor, RedactedRecord } from './types.js';
import { watchTree } from './watch.js';

export interface RedactorOptions {
  /** Without it, values that are to be pseudonymised are removed. */
  readonly pseudonymKey?: PseudonymKey | undefined;
  /** Types of a record's fields, by path, where the dataset has them: they tell the kinds that rules keep. */
  readonly fields?: RecordDefinition['fields'] | undefined;
  /** Rules may let through names that the profile removes everywhere. Default false. */
  readonly broadKeep?: boolean;
  /** The records were redacted already, by these rules and this key: what is a pseudonym stays one. Default false. */
  readonly again?: boolean;
  /** Paths whose values somebody asks for, before redaction and after it. Default none. */
  readonly watched?: readonly string[];
  /** How records are hashed as they are read. Default: by a seed that is no secret. */
  readonly hash?: JsonTreeOptions;
}

/** Paths that get counts of their own; what lies on others is treated alike and counted together. */
const MAX_COMPILED_PATHS = 2000;
/** Members of one object that are remembered by name. */
const MAX_MEMBERS = 256;
/** Under this path the removal of secrets by their names is counted. */
const SECRET_NAMES = '**.secret';
const FIRST_BYTES = 1024;

/**
 * What a profile leaves of records. A value that is not of its rule's kind is removed, and so is what a rule without an end
 * of its own (`*`, `**.id`) reaches by a name that could be data about a person; a secret is removed by its name, whatever a rule
 * says. A member that no rule allows is removed and counted; an object or array stays only for
 * the sake of what stays in it; actions other than `remove` treat single values, so `keep` on a path keeps nothing below it
 * that no rule names. Members come out in the order of the profile's rules, keys of maps in code-unit order.
 * Throws CATALOG_INVALID for a rule whose path is not of the grammar.
 */
export function createRedactor(profile: RedactionProfile, options: RedactorOptions = {}): RecordRedactor {
  const tally = createTally();
  const rules = readRules(profile.allow);
  const { watched = [], hash = { seed: 0 } } = options;
  const output = new Output(watched.length);
  const root = createCompiler(profile, options, tally, output)(rootPlace(rules), '');
  const tree = new JsonTree(new RecordPlace('', { slot: -1, treatment: root }, watchTree(watched)), hash);
  output.tree = tree;
  const domains = [
    ...new Set(rules.flatMap((rule) => (rule.rule.action === 'pseudonymise' ? [domainOf(rule)] : []))),
  ];
  domains.sort();

  const nodes = new Int32Array(watched.length);
  const write = (to: ByteWriter): void => {
    output.begin(to);
    if (root.write(ROOT)) return;
    to.byte(OBJECT_START);
    to.byte(OBJECT_END);
  };
  const own = new ByteWriter(FIRST_BYTES);
  return {
    tree,
    read(bytes, from, omitEmpty) {
      tree.read(bytes, from, omitEmpty);
      nodes.fill(NONE);
      if (watched.length === 0) return;
      for (let node = 0; node < tree.count; node += 1) {
        const { watch } = tree.placeOf(node);
        if (watch !== undefined) for (const index of watch.indexes) nodes[index] = node;
      }
    },
    watchedNode: (index) => nodes[index] ?? NONE,
    write,
    writtenSpan: (index) => {
      const from = output.spans[index * 2] ?? NONE;
      return from === NONE ? undefined : [from, output.spans[index * 2 + 1] ?? NONE];
    },
    redact(record) {
      tree.read(Buffer.from(toJsonText(record), 'utf8'), 0);
      own.length = 0;
      write(own);
      tree.release();
      return parseJson(own.written().toString('utf8')) as RedactedRecord;
    },
    counts: () => tally.counts(options.pseudonymKey?.keyId ?? null, domains),
  };
}

/** Compiles places, each when a record first leads there. */
function createCompiler(
  profile: RedactionProfile,
  { pseudonymKey: key, broadKeep = false, fields = {}, again = false }: RedactorOptions,
  tally: RedactionTally,
  output: Output,
): (place: Place, path: string) => Treatment {
  const removedNames = new Map(profile.removeNames?.map((name) => [name.toLowerCase(), name]));
  const pseudonymOf = again && key !== undefined ? keepingPseudonyms(key) : key?.pseudonym;
  const treatValue = createTreatValue(pseudonymOf, fields, tally);
  const restByPlace = new Map<string, Treatment>();
  let compiledPaths = 0;

  const compile = (place: Place, path: string): Treatment => {
    if (path !== REST && compiledPaths < MAX_COMPILED_PATHS) {
      compiledPaths += 1;
      return compilePlace(place, path);
    }
    const id = placeId(place);
    let treatment = restByPlace.get(id);
    if (treatment === undefined) {
      treatment = compilePlace(place, REST);
      restByPlace.set(id, treatment);
    }
    return treatment;
  };

  const compilePlace = (place: Place, path: string): Treatment => {
    const refuse = refusal(place, path, tally);
    const treat = treatValue(place.winner);
    const removesAll = place.winner === undefined || place.winner.rule.action === 'remove';
    if (removesAll && place.open.length === 0) return removing(refuse);
    const single: Write = treat === undefined ? refuse : (node) => output.single(node, treat);
    // An empty object or array has nothing to remove, and stays where one is expected.
    const empty: Write = place.expected ? (node) => output.empty(node) : refuse;
    const names = namedMembers(place).length;
    let element: Treatment | undefined;
    const elementOf = (): Treatment =>
      (element ??= compile(elementPlace(place), path === REST ? REST : `${path}[]`));
    return {
      removes: false,
      member: createMembers(place, path),
      element: elementOf,
      write(node) {
        const { tree } = output;
        const byte = tree.firstByteOf(node);
        if (byte !== OBJECT_START && byte !== ARRAY_START) return single(node);
        if (tree.childOf(node) === NONE) return empty(node);
        return byte === OBJECT_START ? output.members(node, names) : output.elements(node, elementOf());
      },
    };
  };

  const createMembers = (place: Place, path: string): ((name: string) => Member) => {
    const slots = new Map(namedMembers(place).map((name, slot) => [name, slot]));
    const members = new Map<string, Member>();
    const anyMember = ruleOfAnyMember(place);
    const namesAreData = anyMember !== undefined || place.winner !== undefined;
    const pathOf = (name: string): string => {
      if (path === REST) return REST;
      const told = slots.has(name) || (!namesAreData && isFieldName(name)) ? name : '*';
      return path === '' ? told : `${path}.${told}`;
    };
    let ofOthers: Treatment | undefined;
    const treatmentOf = (name: string, isNamed: boolean): Treatment => {
      const removedName = removedNames.get(name.toLowerCase());
      if (isSecretName(name)) return removing(secretRemoval(memberPlace(place, name), removedName, tally));
      const letsThrough = broadKeep && isNamed;
      if (removedName !== undefined && !letsThrough) return removing(removal(`**.${removedName}`, tally));
      if (isNamed) return compile(memberPlace(place, name), pathOf(name));
      if (!(anyMember === undefined ? isKeptName(name) : isMapKey(name)))
        return removing(nameRemoval(memberPlace(place, undefined), pathOf('*'), anyMember, tally, output));
      const isFull = members.size >= MAX_MEMBERS;
      if (namesAreData) ofOthers ??= compile(memberPlace(place, undefined), pathOf(name));
      return ofOthers ?? compile(memberPlace(place, undefined), isFull ? REST : pathOf(name));
    };
    return (name) => {
      let member = members.get(name);
      if (member !== undefined) return member;
      const slot = slots.get(name) ?? -1;
      member = { slot, treatment: treatmentOf(name, slot >= 0) };
      if (members.size < MAX_MEMBERS) members.set(name, member);
      return member;
    };
  };
  return compile;
}

/** The treatment of values of which nothing stays; of what is in them nobody asks. */
function removing(count: Write): Treatment {
  const treatment: Treatment = {
    write: count,
    removes: true,
    member: () => ({ slot: -1, treatment }),
    element: () => treatment,
  };
  return treatment;
}

/** Removes and counts under the rule that says so, or as unlisted where none does. */
function refusal(place: Place, path: string, tally: RedactionTally): Write {
  if (place.removedBy !== undefined) return removal(place.removedBy.path, tally);
  return () => {
    tally.unlisted(path);
    return false;
  };
}

function removal(rulePath: string, tally: RedactionTally): Write {
  const counts = tally.rule(rulePath, 'remove');
  return () => {
    counts.count += 1;
    return false;
  };
}

/** Removes a secret, counted under the rule that removes it, else under the name that the profile removes, else for all of them. */
function secretRemoval(place: Place, removedName: string | undefined, tally: RedactionTally): Write {
  const { winner } = place;
  if (winner?.rule.action === 'remove') return removal(winner.path, tally);
  return removal(removedName === undefined ? SECRET_NAMES : `**.${removedName}`, tally);
}

/** Removes what stands under a name that could be data itself: under the rule of the map, else as unlisted. */
function nameRemoval(
  member: Place,
  path: string,
  rule: PathRule | undefined,
  tally: RedactionTally,
  output: Output,
): Write {
  const refuse = refusal(member, path, tally);
  const reachable = member.winner !== undefined && member.winner.rule.action !== 'remove';
  return (node) => {
    const byte = output.tree.firstByteOf(node);
    const isSingle = byte !== OBJECT_START && byte !== ARRAY_START;
    if (isSingle ? !reachable : member.open.length === 0) return refuse(node);
    if (rule === undefined) {
      tally.offKindName();
      return refuse(node);
    }
    tally.offKind(tally.rule(rule.path, rule.rule.action));
    return false;
  };
}

function placeId({ winner, removedBy, open }: Place): string {
  return JSON.stringify([
    winner?.order,
    removedBy?.order,
    open.map(({ rule, taken }) => [rule.order, taken]),
  ]);
}

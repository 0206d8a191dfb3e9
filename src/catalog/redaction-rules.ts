import { sha256Hex } from '../base/digest.js';
import { GenesysCoreError } from '../base/errors.js';
import { canonicalJson, pathNames, type JsonValue } from '../base/json.js';
import type { FieldDefinition, RecordDefinition, RedactionProfile, RedactionRule } from './types.js';

/** SHA-256 over the canonical JSON of a profile, hex: which rules were in force. */
export function profileDigest(profile: RedactionProfile): string {
  // Plain data from JSON; its interface has no index signature to say so.
  return sha256Hex(canonicalJson(profile as unknown as JsonValue));
}

/** The profile with its rules in the order of a record's fields, which a written record then has; other rules follow. */
export function inFieldOrder(profile: RedactionProfile, { fields }: RecordDefinition): RedactionProfile {
  if (fields === undefined) return profile;
  const order = new Map(Object.keys(fields).map((path, place) => [path, place]));
  const placeOf = (path: string): number => order.get(path) ?? order.size;
  const rules = Object.entries(profile.allow).sort(([a], [b]) => placeOf(a) - placeOf(b));
  return { ...profile, allow: Object.fromEntries(rules) };
}

/** One step of a rule's path: a named member, any member of a map, any element of an array. */
export type Step =
  { readonly kind: 'member'; readonly name: string } | { readonly kind: 'anyMember' | 'element' };

/** A rule with its path taken apart. */
export interface PathRule {
  readonly path: string;
  /** Place in the profile: it orders the members of the output. */
  readonly order: number;
  /** The path began with `**.`: its first step may be taken at any depth. */
  readonly deep: boolean;
  readonly steps: readonly Step[];
  readonly rule: RedactionRule;
}

/** A rule and how many of its steps have been taken. */
export interface Position {
  readonly rule: PathRule;
  readonly taken: number;
}

/** What is known of a value by the way that leads to it. */
export interface Place {
  /** The most specific rule whose path ends here. */
  readonly winner: PathRule | undefined;
  /** The `remove` rule whose value this is part of. */
  readonly removedBy: PathRule | undefined;
  /** Rules that may still end further down. */
  readonly open: readonly Position[];
  /** A rule names something below, other than one for any depth: the value is expected to have members or elements. */
  readonly expected: boolean;
}

const NAME = /^(?:\*|[^.*[\]]+)$/;
const QUOTABLE_NAME = /^(?:\*|[^*[\]]+)$/;

/** The rules of a profile in its order. Throws CATALOG_INVALID for a path that is not of the grammar. */
export function readRules(allow: Readonly<Record<string, RedactionRule>>): PathRule[] {
  return Object.entries(allow).map(([path, rule], order) => {
    const deep = path.startsWith('**.');
    return { path, order, deep, steps: readSteps(path, deep ? path.slice(3) : path), rule };
  });
}

function readSteps(path: string, text: string): Step[] {
  const isQuoted = text.includes("'");
  return pathNames(text).flatMap((part): Step[] => {
    const name = part.replace(/(?:\[\])+$/, '');
    if (!(isQuoted ? QUOTABLE_NAME : NAME).test(name)) {
      throw new GenesysCoreError(
        'CATALOG_INVALID',
        `"${path}" is no path of a redaction rule; write names joined by dots, with [] after a name for the elements ` +
          'of an array, * for every key of a map and a leading **. for any depth',
      );
    }
    const elements = Array<Step>((part.length - name.length) / 2).fill({ kind: 'element' });
    return [name === '*' ? { kind: 'anyMember' } : { kind: 'member', name }, ...elements];
  });
}

/** A rule of a redaction profile and the path that it stands under. */
export type GoverningRule = Pick<PathRule, 'path' | 'rule'>;

/**
 * Finds the rule that decides about the single value at a dotted path; undefined where the value is removed because no
 * rule names it, or because its name or that of an object around it is one that the profile removes everywhere. A
 * `remove` of an object reaches what is in it, save for what a more specific rule names; other actions do not.
 */
export function ruleFinder(profile: RedactionProfile): (fieldPath: string) => GoverningRule | undefined {
  const removed = new Set((profile.removeNames ?? []).map((name) => name.toLowerCase()));
  const root = rootPlace(readRules(profile.allow));
  return (fieldPath) => {
    let place = root;
    for (const step of readSteps(fieldPath, fieldPath)) {
      if (step.kind === 'element') place = elementPlace(place);
      else {
        const name = step.kind === 'member' ? step.name : undefined;
        if (name !== undefined && removed.has(name.toLowerCase())) return undefined;
        place = memberPlace(place, name);
      }
    }
    return place.winner ?? place.removedBy;
  };
}

/** Names of ids by the custom of interfaces: `id`, `userId`, `division_ids`. */
const ID_NAME = /^(?:[Ii]ds?|IDs?|guid|uuid)$|[a-z0-9](?:Ids?|IDs?|Guid|Uuid)$|_(?:ids?|guid|uuid)$/;

/** Kinds of the types that the vendor's model gives to fields; what is left out says nothing of the kind. */
const KIND_OF_TYPE: Readonly<Partial<Record<FieldDefinition['type'], RuleKind>>> = {
  id: 'id',
  word: 'word',
  text: 'text',
  instant: 'instant',
  date: 'instant',
  integer: 'number',
  number: 'number',
  boolean: 'boolean',
};

export type RuleKind = NonNullable<RedactionRule['kind']>;

/** The kind of value that a `keep` rule keeps: as written, else that of the field's type, else `id` by the name of the field, else `text`. */
export function kindOfRule({ rule, steps }: PathRule, field: FieldDefinition | undefined): RuleKind {
  const kind = rule.kind ?? (field === undefined ? undefined : KIND_OF_TYPE[field.type]);
  if (kind !== undefined) return kind;
  if (rule.freeText === true) return 'text';
  const name = steps.findLast((step) => step.kind !== 'element');
  return name?.kind === 'member' && ID_NAME.test(name.name) ? 'id' : 'text';
}

/** The place of a whole record. */
export function rootPlace(rules: readonly PathRule[]): Place {
  return {
    winner: undefined,
    removedBy: undefined,
    open: rules.map((rule) => ({ rule, taken: 0 })),
    expected: true,
  };
}

/** The place of a member of the value at `place`; `undefined` stands for a name that no rule has. */
export function memberPlace(place: Place, name: string | undefined): Place {
  return nextPlace(place, (step) =>
    step.kind === 'member' ? step.name === name : step.kind === 'anyMember',
  );
}

/** The place of the elements of the array at `place`. */
export function elementPlace(place: Place): Place {
  return nextPlace(place, (step) => step.kind === 'element');
}

/** Names that rules give to members of the value at `place`, in the profile's order. */
export function namedMembers(place: Place): string[] {
  const names = place.open.map(({ rule, taken }) => rule.steps[taken]);
  return [...new Set(names.flatMap((step) => (step?.kind === 'member' ? [step.name] : [])))];
}

/** The rule that speaks of all members of the value at `place`, where there is one: their names are data, not fields. */
export function ruleOfAnyMember(place: Place): PathRule | undefined {
  return place.open.find(
    ({ rule, taken }) => rule.steps[taken]?.kind === 'anyMember' && !(rule.deep && taken === 0),
  )?.rule;
}

function nextPlace(place: Place, matches: (step: Step) => boolean): Place {
  const taken: Position[] = [];
  const waiting: Position[] = [];
  for (const position of place.open) {
    const step = position.rule.steps[position.taken];
    if (step !== undefined && matches(step)) taken.push({ rule: position.rule, taken: position.taken + 1 });
    if (position.rule.deep && position.taken === 0) waiting.push(position);
  }
  const ended = taken.filter(({ rule, taken: steps }) => steps === rule.steps.length).map(({ rule }) => rule);
  const winner = ended.reduce<PathRule | undefined>(
    (best, rule) => (best === undefined || isMoreSpecific(rule, best) ? rule : best),
    undefined,
  );
  const removedBy = winner?.rule.action === 'remove' ? winner : place.removedBy;
  const unended = taken.filter(({ rule, taken: steps }) => steps < rule.steps.length);
  const open = [...unended, ...waiting].sort((a, b) => a.rule.order - b.rule.order || b.taken - a.taken);
  return {
    winner,
    removedBy,
    open: removedBy === undefined ? open : open.filter(({ rule }) => isMoreSpecific(rule, removedBy)),
    expected: unended.length > 0 || (winner !== undefined && winner.rule.action !== 'remove'),
  };
}

/**
 * Whether `a` prevails over `b` at a value that both reach. A path from the top prevails over one for any depth; at the first
 * step in which they differ, a name prevails over `*`; then the longer path prevails. Equal ones do not: what removes, stays.
 */
function isMoreSpecific(a: PathRule, b: PathRule): boolean {
  if (a.deep !== b.deep) return b.deep;
  if (a.deep && a.steps.length !== b.steps.length) {
    return a.steps.length > b.steps.length && wildcards(a) <= wildcards(b);
  }
  for (const [index, step] of a.steps.entries()) {
    const other = b.steps[index];
    if (other === undefined) return true;
    if ((step.kind === 'anyMember') !== (other.kind === 'anyMember')) return other.kind === 'anyMember';
  }
  return false;
}

function wildcards(rule: PathRule): number {
  return rule.steps.filter((step) => step.kind === 'anyMember').length;
}

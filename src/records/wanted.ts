import { pathNames, pathParts } from '../base/json.js';
import { isSecretName } from '../catalog/secret-names.js';
import {
  elementPlace,
  inFieldOrder,
  memberPlace,
  namedMembers,
  readRules,
  rootPlace,
  type Place,
} from '../catalog/redaction-rules.js';
import type { RecordDefinition, RedactionProfile } from '../catalog/types.js';
import { keyFields } from './identify.js';
import { COMPARED, NOTHING, WHOLE, type Wanted } from './item-reader.js';
import { levelPaths } from './rows.js';
import { ELEMENT, pathSteps, type PathStep } from './steps.js';

/** Paths of items that something asks for, as a tree. */
interface Branch {
  /** All that is there. */
  whole: boolean;
  /** Where the record's rules go on. */
  places: Place[];
  /** It is a field of the record: two records differ where it differs, read or not. */
  isField: boolean;
  readonly members: Map<string, Branch>;
  element: Branch | undefined;
}

/**
 * What of a dataset's items can get into a record, or decides about it: what the rules of the redaction profile let through, and
 * what key, time, version, instants and rows are made of. All of it where all fields are the key.
 */
export function wantedItems(
  definition: RecordDefinition,
  profile: RedactionProfile,
  { broadKeep = false }: { readonly broadKeep?: boolean } = {},
): Wanted {
  const fields = keyFields(definition);
  if (fields === undefined) return WHOLE;
  const reach = createReach(profile, broadKeep);
  const root = rootPlace(readRules(inFieldOrder(profile, definition).allow));
  const tree = branch();
  const sources = createSources(definition, tree);
  sources.everyField((name, source) => {
    const place = reach(root, name);
    if (place !== undefined) source.places.push(place);
  });
  const { time, version, instants = [] } = definition;
  for (const path of [...fields, ...instants, time, version?.path])
    if (path !== undefined) for (const found of sources.of(path)) found.whole = true;
  tree.isField ||= definition.rows === undefined;
  return wantedAt(tree, definition.rows === undefined ? [root] : [], reach);
}

/** The place of a member by the rules; undefined where nothing under that name can stay. */
type Reach = (place: Place, name: string) => Place | undefined;

function createReach({ removeNames = [] }: RedactionProfile, broadKeep: boolean): Reach {
  const removed = new Set(removeNames.map((name) => name.toLowerCase()));
  return (place, name) => {
    if (isSecretName(name)) return undefined;
    const isNamed = namedMembers(place).includes(name);
    if (removed.has(name.toLowerCase()) && !(broadKeep && isNamed)) return undefined;
    const member = memberPlace(place, isNamed ? name : undefined);
    return letsThrough(member) ? member : undefined;
  };
}

function letsThrough({ winner, open }: Place): boolean {
  return open.length > 0 || (winner !== undefined && winner.rule.action !== 'remove');
}

function wantedAt(
  tree: Branch | undefined,
  places: readonly Place[],
  reach: Reach,
  isInField = false,
): Wanted {
  if (tree?.whole === true) return WHOLE;
  const isPartOfField = isInField || tree?.isField === true;
  const inner = (found: Branch | undefined, reached: readonly (Place | undefined)[]): Wanted | undefined => {
    const all = [...reached, ...(found?.places ?? [])].filter((place) => place !== undefined);
    const leads =
      found !== undefined && (found.whole || found.members.size > 0 || found.element !== undefined);
    return all.length === 0 && !leads ? undefined : wantedAt(found, all, reach, isPartOfField);
  };
  return {
    reach: 'read',
    member(name) {
      const found = tree?.members.get(name);
      const isCompared = isPartOfField || found?.isField === true;
      const reached = places.map((place) => reach(place, name));
      return inner(found, reached) ?? (isCompared ? COMPARED : NOTHING);
    },
    element: () =>
      inner(
        tree?.element,
        places.map(elementPlace).map((place) => (letsThrough(place) ? place : undefined)),
      ) ?? COMPARED,
  };
}

/** Where the fields of a record come from in its item. */
interface Sources {
  /** Branches of the item that a path of the record may lead to. */
  of(path: string): readonly Branch[];
  /** Calls back for the fields that do not keep their place in the item. */
  everyField(take: (name: string, source: Branch) => void): void;
}

function createSources({ rows, rename = {} }: RecordDefinition, tree: Branch): Sources {
  const levels = levelPaths(rows?.each ?? []).slice(1);
  const inRows = (path: string): Branch => at(tree, rowSteps(path, levels));
  const columns = new Map<string, Branch>();
  if (rows !== undefined) {
    for (const [name, path] of Object.entries(rows.columns ?? {})) {
      const column = inRows(path);
      column.isField = true;
      columns.set(name, column);
    }
    for (const path of levels) inRows(path);
    for (const path of [...(rows.spread ?? []), ...Object.keys(rows.intervals ?? {})])
      inRows(path).whole = true;
    if (rows.pivot !== undefined) inRows(rows.pivot.each).whole = true;
  }
  /** By the field's name before it is renamed. All that rows do not take from a column is read as a whole. */
  const before = (path: string): readonly Branch[] => {
    const [first, rest] = headOf(path);
    if (rows === undefined) return [at(tree, [first, ...rest])];
    const column = columns.get(first);
    return column === undefined ? [] : [at(column, rest)];
  };
  // Where nothing stands under the old name, what has the new one stays.
  const renamed = Object.entries(rename).flatMap(([from, to]) =>
    before(from).map((source): [string, Branch] => [to, source]),
  );
  return {
    of(path) {
      const [first, rest] = headOf(path);
      const sources = renamed.flatMap(([to, source]) => (to === first ? [at(source, rest)] : []));
      return [...sources, ...before(path)];
    },
    everyField(take) {
      for (const [name, source] of [...columns, ...renamed]) take(name, source);
    },
  };
}

/** The field that a path begins with, and the steps from there. */
function headOf(path: string): readonly [string, readonly PathStep[]] {
  const [name, ...rest] = pathSteps(path);
  return [typeof name === 'string' ? name : '', rest];
}

/** A path from the item, with a step into each array that the rows walk along. */
function rowSteps(path: string, levels: readonly string[]): readonly PathStep[] {
  if (path === '$') return [];
  const parts = pathParts(path);
  return pathNames(path).flatMap((name, index): PathStep[] =>
    levels.includes(parts.slice(0, index + 1).join('.')) ? [name, ELEMENT] : [name],
  );
}

function branch(): Branch {
  return { whole: false, places: [], isField: false, members: new Map(), element: undefined };
}

function at(tree: Branch, steps: readonly PathStep[]): Branch {
  let place = tree;
  for (const step of steps) {
    if (step === ELEMENT) {
      place = place.element ??= branch();
      continue;
    }
    let member = place.members.get(step);
    if (member === undefined) {
      member = branch();
      place.members.set(step, member);
    }
    place = member;
  }
  return place;
}

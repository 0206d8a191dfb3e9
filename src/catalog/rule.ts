import { type JsonValue, canonicalJson, sha256Hex } from '../base/json.js';
import type { RedactionProfile, RedactionRule } from './types.js';

/** SHA-256 over the canonical JSON of a profile, hex: which rules were in force. */
export function profileDigest(profile: RedactionProfile): string {
  // Plain data from JSON; its interface has no index signature to say so.
  return sha256Hex(canonicalJson(profile as unknown as JsonValue));
}

/** A rule of a redaction profile and the path that it stands under. */
export interface GoverningRule {
  readonly path: string;
  readonly rule: RedactionRule;
}

interface Pattern extends GoverningRule {
  /** The path began with `**.`: it may begin at any depth. */
  readonly deep: boolean;
  readonly segments: readonly string[];
}

const ANY_DEPTH = '**.';
const ANY_NAME = '*';

/**
 * Finds the rule that decides about the single value at a dotted path; undefined where the value is removed because no
 * rule names it, or because its name or that of an object around it is one that the profile removes everywhere.
 * A `remove` of an object reaches what is in it, save for what a more specific rule names; other actions do not. A path
 * from the top prevails over one for any depth, a name over `*` where they first differ, then the longer path.
 */
export function ruleFinder(profile: RedactionProfile): (fieldPath: string) => GoverningRule | undefined {
  const removed = new Set((profile.removeNames ?? []).map((name) => name.toLowerCase()));
  const patterns = Object.entries(profile.allow).map(([path, rule]): Pattern => {
    const deep = path.startsWith(ANY_DEPTH);
    return { path, rule, deep, segments: (deep ? path.slice(ANY_DEPTH.length) : path).split('.') };
  });
  return (fieldPath) => {
    const names = fieldPath.split('.');
    if (names.some((name) => removed.has(name.toLowerCase()))) return undefined;
    let winner: Pattern | undefined;
    let removedBy: Pattern | undefined;
    for (let depth = 1; depth <= names.length; depth += 1) {
      winner = undefined;
      for (const pattern of patterns) {
        if (!endsAt(pattern, names, depth)) continue;
        if (removedBy !== undefined && !isMoreSpecific(pattern, removedBy)) continue;
        if (winner === undefined || isMoreSpecific(pattern, winner)) winner = pattern;
      }
      if (winner?.rule.action === 'remove') removedBy = winner;
    }
    return winner ?? removedBy;
  };
}

/** Whether the pattern leads to the member at the first `depth` names. */
function endsAt({ deep, segments }: Pattern, names: readonly string[], depth: number): boolean {
  const start = depth - segments.length;
  if (deep ? start < 0 : start !== 0) return false;
  return segments.every((segment, index) => segment === ANY_NAME || segment === names[start + index]);
}

function isMoreSpecific(a: Pattern, b: Pattern): boolean {
  if (a.deep !== b.deep) return b.deep;
  if (a.deep && a.segments.length !== b.segments.length)
    return a.segments.length > b.segments.length && countAny(a) <= countAny(b);
  for (const [index, segment] of a.segments.entries()) {
    const other = b.segments[index];
    if (other === undefined) return true;
    if ((segment === ANY_NAME) !== (other === ANY_NAME)) return other === ANY_NAME;
  }
  return false;
}

function countAny({ segments }: Pattern): number {
  return segments.filter((segment) => segment === ANY_NAME).length;
}

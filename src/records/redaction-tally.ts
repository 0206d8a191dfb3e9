import type { RedactionCounts, RuleCount } from './types.js';

/** Counts of one rule; mutable, shared by all places where the rule applies. */
export interface RuleTally {
  readonly action: string;
  count: number;
  removed: number;
  offKind: number;
}

const MAX_UNLISTED_PATHS = 200;
/** Under this the rest of the unlisted paths is counted. */
export const REST = '…';

/** The books of one redactor. */
export interface RedactionTally {
  /** The counts of the rule with this path, made at the first call. */
  rule(path: string, action: string): RuleTally;
  unlisted(path: string): void;
  /** A value under a rule, or a key of its map, was not of its kind and was removed. */
  offKind(rule: RuleTally): void;
  /** A name that no rule has could be data itself; what is under it was removed as unlisted. */
  offKindName(): void;
  detected(kind: string): void;
  withoutKey(): void;
  counts(keyId: string | null, domains: readonly string[]): RedactionCounts;
}

export function createTally(): RedactionTally {
  const rules = new Map<string, RuleTally>();
  const unlisted = new Map<string, number>();
  const detected = new Map<string, number>();
  let withoutKey = 0;
  let offKind = 0;

  const applied = (action: string): number => {
    let sum = 0;
    for (const tally of rules.values()) if (tally.action === action) sum += tally.count;
    return sum;
  };
  return {
    rule(path, action) {
      let tally = rules.get(path);
      if (tally === undefined) {
        tally = { action, count: 0, removed: 0, offKind: 0 };
        rules.set(path, tally);
      }
      return tally;
    },
    unlisted(path) {
      const known = unlisted.has(path) || unlisted.size < MAX_UNLISTED_PATHS;
      increment(unlisted, known ? path : REST);
    },
    offKind(rule) {
      rule.offKind += 1;
      rule.removed += 1;
      offKind += 1;
    },
    offKindName() {
      offKind += 1;
    },
    detected(kind) {
      increment(detected, kind);
    },
    withoutKey() {
      withoutKey += 1;
    },
    counts(keyId, domains) {
      const tallies = [...rules].filter(([, tally]) => tally.count + tally.removed > 0);
      const untreated = tallies.reduce((sum, [, tally]) => sum + tally.removed, 0);
      const unnamed = [...unlisted.values()].reduce((sum, count) => sum + count, 0);
      return {
        removed: applied('remove') + untreated + unnamed,
        masked: applied('mask'),
        pseudonymised: applied('pseudonymise'),
        truncated: applied('truncate'),
        offKind,
        detected: sorted(detected),
        byPath: sorted(new Map(tallies.map(([path, tally]) => [path, told(tally)]))),
        unlisted: sorted(unlisted),
        keyId,
        domains,
        withoutKey,
      };
    },
  };
}

function told({ action, count, removed, offKind }: RuleTally): RuleCount {
  return {
    action,
    count,
    ...(removed === 0 ? {} : { removed }),
    ...(offKind === 0 ? {} : { offKind }),
  };
}

function increment(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Paths in code-unit order: equal data gives equal evidence, in whatever order records came. */
function sorted<T>(entries: ReadonlyMap<string, T>): Readonly<Record<string, T>> {
  return Object.fromEntries([...entries].sort(([a], [b]) => (a < b ? -1 : 1)));
}

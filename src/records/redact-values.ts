import { ExactNumber, type JsonValue } from '../base/json.js';
import { kindOfRule, type PathRule } from '../catalog/redaction-rules.js';
import type { RecordDefinition, RedactionRule } from '../catalog/types.js';
import { createDetector, type Detect } from './detectors.js';
import { kindTest, PLAIN_TESTS } from './kinds.js';
import { maskFor } from './mask.js';
import { PSEUDONYM, type PseudonymKey } from './pseudonym.js';
import type { RedactionTally } from './redaction-tally.js';

/** Gives what may stay of a text, a number, true, false or null; undefined where nothing may. */
type Treat = (value: JsonValue) => JsonValue | undefined;

/** How single values are treated under a rule; both count. */
export interface TreatValue {
  readonly treat: Treat;
  /** Whether a text, given as its bytes of ASCII, stays as it is; false: `treat` decides. */
  readonly keepsPlain?: ((bytes: Uint8Array, from: number, to: number) => boolean) | undefined;
}

const DEFAULT_TRUNCATION = 100;
/** A longer text is removed unread: to read it would take many seconds in which nothing could stop the run. */
const MAX_TEXT_LENGTH = 1_000_000;

/** Without a declared domain a field is a domain of its own: joins are chosen, not accidental. */
export function domainOf({ rule, path }: PathRule): string {
  return rule.domain ?? path;
}

/** The treatment of a text, a number, true, false or null under a rule; undefined where nothing of it may stay. */
export function createTreatValue(
  pseudonymOf: PseudonymKey['pseudonym'] | undefined,
  fields: NonNullable<RecordDefinition['fields']>,
  tally: RedactionTally,
): (winner: PathRule | undefined) => TreatValue | undefined {
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
      const isPlainOfKind = PLAIN_TESTS[kind];
      return {
        treat: (value) => {
          if (value !== null && value !== '' && !isOfKind(value)) {
            tally.offKind(counts);
            return undefined;
          }
          counts.count += 1;
          return value;
        },
        keepsPlain:
          isPlainOfKind === undefined
            ? undefined
            : (bytes, from, to) => {
                if (!isPlainOfKind(bytes, from, to)) return false;
                counts.count += 1;
                return true;
              },
      };
    }
    const act = actionOf(winner, detect, pseudonymOf, tally);
    const isRead = winner.rule.action === 'keep' || winner.rule.action === 'truncate';
    return {
      treat: (value) => {
        if (isRead && typeof value === 'string' && value.length > MAX_TEXT_LENGTH) {
          tally.offKind(counts);
          return undefined;
        }
        // What is null or empty says nothing about anybody.
        const treated = value === null || value === '' ? value : act(value);
        if (treated === undefined) counts.removed += 1;
        else counts.count += 1;
        return treated;
      },
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

export function keepingPseudonyms(key: PseudonymKey): PseudonymKey['pseudonym'] {
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

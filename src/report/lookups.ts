import type { LookupFacts } from '../run/manifest.js';
import { counted, formatCount, shownInstant } from './text.js';

/** `30 entries, fetched; since 2026-11-22 05:00: 1 added, 2 changed`. */
export function lookupText({ source, fetchedAt, entries, changes }: LookupFacts): string {
  const at = fetchedAt === null ? '' : ` of ${shownInstant(fetchedAt)}`;
  const origin = {
    fetched: `${counted(entries, 'entry', 'entries')}, fetched`,
    kept: `${counted(entries, 'entry', 'entries')}, copy${at}`,
    stale: `${counted(entries, 'entry', 'entries')}, STALE copy${at}`,
    missing: 'not available',
  }[source];
  return changes === undefined
    ? origin
    : `${origin}; since ${shownInstant(changes.since)}: ${changeText(changes)}`;
}

/** `1 added, 2 changed`, or `nothing changed`. */
export function changeText(changes: {
  readonly added: number;
  readonly removed: number;
  readonly changed: number;
}): string {
  const parts = (['added', 'removed', 'changed'] as const).flatMap((name) =>
    changes[name] === 0 ? [] : [`${formatCount(changes[name])} ${name}`],
  );
  return parts.length === 0 ? 'nothing changed' : parts.join(', ');
}

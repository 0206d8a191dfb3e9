import type { LookupFacts } from '../run/manifest.js';
import { code, prose, table } from './markdown.js';
import { counted, cut, formatCount, formatInstant } from './text.js';

const MAX_CHANGES = 20;

/** `30 entries, fetched; since 2026-11-22 05:00: 1 added, 2 changed`. */
export function lookupText({ source, fetchedAt, entries, changes }: LookupFacts): string {
  const at = fetchedAt === null ? '' : ` of ${formatInstant(fetchedAt)}`;
  const origin = {
    fetched: `${counted(entries, 'entry', 'entries')}, fetched`,
    kept: `${counted(entries, 'entry', 'entries')}, copy${at}`,
    stale: `${counted(entries, 'entry', 'entries')}, STALE copy${at}`,
    missing: 'could not be had',
  }[source];
  return changes === undefined
    ? origin
    : `${origin}; since ${formatInstant(changes.since)}: ${changeText(changes)}`;
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

/** The lookups of a run as lines, each with the entries that changed. */
export function lookupLines(lookups: readonly LookupFacts[]): string[] {
  return lookups.flatMap((facts) => {
    const listed = facts.changes?.listed ?? [];
    return [
      `${facts.name} (${facts.dataset}): ${lookupText(facts)}`,
      ...listed
        .slice(0, MAX_CHANGES)
        .map(({ key, change, fields }) => `  ${change} ${cut(key, 80)}${fieldText(fields)}`),
      ...(listed.length > MAX_CHANGES ? [`  and more in lookups.json`] : []),
    ];
  });
}

/** The same for the job summary; empty where nothing was looked up. */
export function lookupSection(lookups: readonly LookupFacts[]): string {
  if (lookups.length === 0) return '';
  const rows = lookups.map((facts) => [code(facts.name), code(facts.dataset), prose(lookupText(facts))]);
  const listed = lookups.flatMap(({ name, changes }) =>
    (changes?.listed ?? []).map((one) => ({ name, ...one })),
  );
  const changed = listed
    .slice(0, MAX_CHANGES)
    .map(({ name, key, change, fields }) => [code(name), change, code(key), prose(fields.join(', '))]);
  return [
    '### Lookups',
    table(['Lookup', 'Dataset', 'State'], rows),
    ...(changed.length === 0 ? [] : [table(['Lookup', 'Change', 'Entry', 'Fields'], changed)]),
    ...(listed.length > MAX_CHANGES ? ['_and more in lookups.json_'] : []),
  ].join('\n\n');
}

function fieldText(fields: readonly string[]): string {
  return fields.length === 0 ? '' : `: ${fields.join(', ')}`;
}

import { counted, formatCount } from '../base/suggestion.js';
import type { LookupFacts } from '../run/manifest.js';
import { padToWidth, shownWidth } from './text-width.js';

/** `12.3 %` of a share in [0, 1]. */
export function formatShare(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}

/** `812 B`, `8.1 kB`, `1.2 MB`: powers of 1,000. */
export function formatBytes(sizeBytes: number): string {
  const units = ['B', 'kB', 'MB', 'GB', 'TB'];
  let value = sizeBytes;
  let unit = 0;
  while (value >= 999.95 && unit < units.length - 1) {
    value /= 1000;
    unit += 1;
  }
  return `${unit === 0 ? String(value) : value.toFixed(1)} ${units[unit] ?? ''}`;
}

/** `850 ms`, `4.2 s`, `3 min 5 s`, `2 h 4 min`. */
export function formatDuration(durationMs: number): string {
  if (durationMs < 1000) return `${Math.round(durationMs)} ms`;
  if (durationMs < 59_950) return `${(durationMs / 1000).toFixed(1).replace(/\.0$/, '')} s`;
  const seconds = Math.round(durationMs / 1000);
  if (seconds < 3600) return joined(Math.floor(seconds / 60), 'min', seconds % 60, 's');
  const minutes = Math.round(seconds / 60);
  return joined(Math.floor(minutes / 60), 'h', minutes % 60, 'min');
}

function joined(large: number, largeUnit: string, small: number, smallUnit: string): string {
  return small === 0 ? `${large} ${largeUnit}` : `${large} ${largeUnit} ${small} ${smallUnit}`;
}

/** `2026-11-22 05:00` for an ISO 8601 UTC instant; seconds only where they are not zero. */
export function shownInstant(instant: string): string {
  const parts = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d)(?::(\d\d(?:\.\d*[1-9])?))?/.exec(instant);
  if (parts === null) return instant;
  const [, day = '', minute = '', second] = parts;
  return second === undefined || second === '00' ? `${day} ${minute}` : `${day} ${minute}:${second}`;
}

/** `2026-11-22 05:00 to 06:00 UTC`; both days where they differ; `all` without a window. */
export function formatInterval(start: string | null, end: string | null): string {
  if (start === null || end === null) return 'all';
  const from = shownInstant(start);
  const to = shownInstant(end);
  const sameDay = from.slice(0, 10) === to.slice(0, 10);
  return `${from} to ${sameDay ? to.slice(11) : to} UTC`;
}

/** Rows as columns of equal width, two spaces apart. The last column is not padded. */
export function alignedRows(rows: readonly (readonly string[])[]): string[] {
  const widths: number[] = [];
  for (const row of rows)
    row.forEach((cell, column) => (widths[column] = Math.max(widths[column] ?? 0, shownWidth(cell))));
  return rows.map((row) =>
    row
      .map((cell, column) => (column === row.length - 1 ? cell : padToWidth(cell, widths[column] ?? 0)))
      .join('  ')
      .trimEnd(),
  );
}

/** Text in lines of at most `width` characters, broken between words. A longer word stays whole. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && shownWidth(line) + 1 + shownWidth(word) > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}

/** A path as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

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

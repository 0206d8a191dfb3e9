import { counted, formatCount } from '../base/suggestion.js';
import { median } from '../run/volume.js';
import type { Manifest, SummaryFile } from '../run/manifest.js';
import type { DayRecords } from '../run/volume.js';
import { hourRows } from './page-heat.js';
import { formatShare } from './text.js';

/** A job summary can show no image of ours, so pictures are rows of block characters in a fixed font. */
const BLOCKS = '▁▂▃▄▅▆▇█';
const NOTHING = '·';
const MAX_DAYS = 14;
const DAY_MS = 86_400_000;
/** Tables that stand in one row: of three with ids in them the last would be cut off at the width of a summary. */
const SIDE_BY_SIDE = 2;

/** A block for each value, as high as the largest allows; a dot for zero. */
function spark(values: readonly number[], largest = Math.max(1, ...values)): string {
  return values
    .map((value) =>
      value === 0 ? NOTHING : (BLOCKS[Math.min(7, Math.floor((value / largest) * 7.999))] ?? NOTHING),
    )
    .join('');
}

/** Records by hour of the day, a row for each day or weekday; empty without hour counts. */
export function hoursPicture(summary: SummaryFile, manifest: Manifest): string {
  const rows = hourRows(summary, manifest);
  if (rows === undefined) return '';
  const largest = Math.max(1, ...[...rows.values()].flat());
  const width = Math.max(...[...rows.keys()].map(({ length }) => length));
  const lines = [...rows].map(([name, counts]) => {
    const sum = counts.reduce((total, count) => total + count, 0);
    return `${name.padEnd(width)}  ${spark(counts, largest)}  ${formatCount(sum)}`;
  });
  const head = `${'UTC'.padEnd(width)}  00    06    12    18`;
  return ['### Records by hour', ['```text', head, ...lines, '```'].join('\n')].join('\n\n');
}

/** The run's one day beside the days before it, by the index; empty for longer windows and where fewer than two days are known. */
export function comparison(manifest: Manifest, history: readonly DayRecords[]): string {
  const { start, end, filters } = manifest.request;
  const [startMs, endMs] = [Date.parse(start ?? ''), Date.parse(end ?? '')];
  const isDay = start === null || (startMs % DAY_MS === 0 && endMs - startMs === DAY_MS);
  if (!isDay || Object.keys(filters).length > 0) return '';
  const day = (start ?? manifest.startedAt).slice(0, 10);
  const before = history
    .filter((one) => one.day < day)
    .sort((a, b) => (a.day < b.day ? 1 : -1))
    .slice(0, MAX_DAYS)
    .reverse();
  const [first] = before;
  if (first === undefined || before.length < 2) return '';
  const { records } = manifest.counts;
  const usual = median(before.map((one) => one.records));
  const change =
    usual === 0 ? '' : `, ${records >= usual ? '+' : '−'}${formatShare(Math.abs(records / usual - 1))}`;
  const values = [...before.map((one) => one.records), records];
  return [
    `### Beside the last ${before.length} days`,
    [
      '```text',
      `${first.day}  ${spark(values.slice(0, -1), Math.max(1, ...values))} ${spark([records], Math.max(1, ...values))}  ${day}`,
      '```',
    ].join('\n'),
    `${counted(records, 'record')}; the median of the days before is ${formatCount(Math.round(usual))}${change}.`,
  ].join('\n\n');
}

/** Markdown tables beside each other, as GitHub lays out cells that hold Markdown. */
export function sideBySide(tables: readonly string[]): string {
  const rows: string[] = [];
  for (let at = 0; at < tables.length; at += SIDE_BY_SIDE) {
    const cells = tables
      .slice(at, at + SIDE_BY_SIDE)
      .map((table) => `<td valign="top">\n\n${table}\n\n</td>`);
    rows.push(`<tr>\n${cells.join('\n')}\n</tr>`);
  }
  return `<table>\n${rows.join('\n')}\n</table>`;
}

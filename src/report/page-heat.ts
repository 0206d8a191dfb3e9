import { formatDay } from '../base/window.js';
import { formatCount } from '../base/suggestion.js';
import type { Manifest, SummaryFile } from '../run/manifest.js';

const HOURS = 24;
const MAX_DAYS = 14;
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
const HOUR_KEY = /^(\d{4}-\d\d-\d\d)T(\d\d)/;
const DAY_MS = 86_400_000;

/** Records by hour: a row for each day, of longer windows for each day of the week. Empty without hour counts. */
export function heatMap(summary: SummaryFile, manifest: Manifest): string {
  const rows = hourRows(summary, manifest);
  if (rows === undefined) return '';
  const largest = Math.max(1, ...[...rows.values()].flat());
  const byWeekday = rows.has('Monday');
  const body = [...rows].map(([name, counts]) => {
    const cells = counts.map(
      (count, hour) =>
        `<td style="--a:${(count / largest).toFixed(2)}" title="${name} ${String(hour).padStart(2, '0')}:00: ${formatCount(count)}">${count === 0 ? '' : shortCount(count)}</td>`,
    );
    return `<tr><th scope="row">${name}</th>${cells.join('')}</tr>`;
  });
  return [
    `<section class="card" aria-labelledby="s-heat"><h2 id="s-heat">Records by hour${byWeekday ? ' and weekday' : ''} (UTC)</h2>`,
    '<div class="scroll" role="region" tabindex="0" aria-label="Records by hour"><table class="heat">',
    `<thead><tr><td></td>${Array.from({ length: HOURS }, (_, hour) => `<th scope="col">${String(hour).padStart(2, '0')}</th>`).join('')}</tr></thead>`,
    `<tbody>${body.join('')}</tbody></table></div></section>`,
  ].join('\n');
}

/** Records of each hour, a row for each day, of longer windows for each day of the week. Undefined without hour counts. */
export function hourRows(
  summary: SummaryFile,
  { request }: Manifest,
): ReadonlyMap<string, readonly number[]> | undefined {
  const hours = Object.values(summary.data.countsBy).find((counts) => {
    const keys = Object.keys(counts);
    return keys.length > 0 && keys.every((key) => HOUR_KEY.test(key));
  });
  return hours === undefined ? undefined : rowsOf(hours, request);
}

function rowsOf(
  hours: Readonly<Record<string, number>>,
  { start, end }: Manifest['request'],
): Map<string, number[]> {
  const days = new Set<string>();
  for (const key of Object.keys(hours)) days.add(key.slice(0, 10));
  if (start !== null && end !== null)
    for (let ms = Date.parse(start); ms < Date.parse(end) && days.size <= MAX_DAYS; ms += DAY_MS)
      days.add(formatDay(ms));
  const names = days.size > MAX_DAYS ? WEEKDAYS : [...days].sort();
  const rows = new Map<string, number[]>(names.map((name) => [name, new Array<number>(HOURS).fill(0)]));
  for (const [key, count] of Object.entries(hours)) {
    const [, day = '', hour = ''] = HOUR_KEY.exec(key) ?? [];
    const row = rows.get(days.size > MAX_DAYS ? weekdayOf(day) : day);
    const at = Number(hour);
    if (row !== undefined) row[at] = (row[at] ?? 0) + count;
  }
  return rows;
}

function weekdayOf(day: string): string {
  return WEEKDAYS[(new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7] ?? '';
}

/** `12`, `1.2k`: a cell has little room, and its title has the number. */
function shortCount(count: number): string {
  if (count < 1000) return String(count);
  return count < 999_500
    ? `${(count / 1000).toPrecision(count < 99_950 ? 2 : 3).replace(/\.0$/, '')}k`
    : `${(count / 1e6).toFixed(1)}M`;
}

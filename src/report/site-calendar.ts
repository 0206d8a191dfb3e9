import { formatDay } from '../base/window.js';
import type { IndexedDataset } from '../github/index-document.js';
import { escaped } from './page.js';
import { formatCount } from './text.js';

const DAY_MS = 86_400_000;
const MAX_DAYS = 371;

/** State of a UTC day; the last that holds wins. */
type DayState = 'complete' | 'mayGrow' | 'provisional' | 'partial' | 'missing';

const WORDS: Readonly<Record<DayState, string>> = {
  complete: 'complete',
  mayGrow: 'complete, may grow',
  provisional: 'provisional',
  partial: 'incomplete',
  missing: 'missing',
};

export const SITE_STYLE =
  '.calendar{display:grid;grid-template-rows:repeat(7,12px);grid-auto-flow:column;grid-auto-columns:12px;gap:3px;margin:8px 0;overflow-x:auto;padding:0;list-style:none}' +
  '.calendar li,.key i{width:12px;height:12px;border-radius:3px;display:inline-block;border:1px solid transparent}' +
  '.day-complete{background:var(--good)}.day-mayGrow{background:none;border-color:var(--good)!important}.day-provisional{background:var(--warn)}' +
  '.day-partial{background:repeating-linear-gradient(45deg,var(--warn) 0 2px,transparent 2px 5px);border-color:var(--warn)!important}' +
  '.day-missing{background:var(--bad)}.key{display:flex;flex-wrap:wrap;gap:4px 16px}.key span{display:inline-flex;gap:6px;align-items:center}a{color:var(--accent)}pre{overflow-x:auto}';

/** What the squares mean. */
export const LEGEND = `<p class="key">${Object.entries(WORDS)
  .map(([state, word]) => `<span><i class="day-${state}"></i> ${word}</span>`)
  .join('')}</p>`;

/** A square for each day that the index knows of, a column for each week; each has its words for those who do not see it. */
export function calendar(dataset: IndexedDataset): string {
  const states = new Map<string, { readonly state: DayState; readonly records: number | null }>();
  for (const day of dataset.days ?? []) {
    const state =
      day.status === 'partial'
        ? 'partial'
        : day.provisional
          ? 'provisional'
          : day.mayGrow
            ? 'mayGrow'
            : 'complete';
    states.set(day.day, { state, records: day.records });
  }
  for (const day of dataset.provisional ?? [])
    states.set(day, { state: 'provisional', records: states.get(day)?.records ?? null });
  for (const day of dataset.missing ?? []) states.set(day, { state: 'missing', records: null });
  const days = [...states.keys()].sort().slice(-MAX_DAYS);
  const [first] = days;
  const last = days.at(-1);
  if (first === undefined || last === undefined) return '<p class="quiet">No day is known yet.</p>';
  const firstMs = Date.parse(`${first}T00:00:00Z`);
  const items: string[] = [];
  for (let ms = firstMs; ms <= Date.parse(`${last}T00:00:00Z`) && items.length < MAX_DAYS; ms += DAY_MS) {
    const day = formatDay(ms);
    const known = states.get(day);
    const records = known?.records ?? null;
    const words =
      known === undefined
        ? `${day}: not asked for`
        : `${day}: ${WORDS[known.state]}${records === null ? '' : `, ${formatCount(records)} records`}`;
    // The first square stands in the row of its weekday, Monday first.
    const row = ms === firstMs ? ` style="grid-row:${((new Date(ms).getUTCDay() + 6) % 7) + 1}"` : '';
    items.push(
      `<li class="${known === undefined ? '' : `day-${known.state}`}"${row} title="${escaped(words)}" aria-label="${escaped(words)}"></li>`,
    );
  }
  return `<ul class="calendar" tabindex="0" aria-label="Days from ${escaped(first)} to ${escaped(last)}">${items.join('')}</ul>`;
}

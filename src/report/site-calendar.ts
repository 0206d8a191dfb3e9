import { formatDay } from '../base/window.js';
import { counted } from '../base/suggestion.js';
import type { IndexedDataset } from '../github/index-document.js';
import { escaped } from './page.js';

const DAY_MS = 86_400_000;
const MAX_DAYS = 371;
const MAX_NAMED = 10;

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
  '.calendar{display:grid;grid-template-rows:repeat(7,12px);grid-auto-flow:column;grid-auto-columns:12px;gap:3px;margin:0;padding:0;list-style:none}' +
  '.months{display:grid;grid-auto-columns:12px;gap:3px;margin-top:8px;font-size:12px;color:var(--quiet)}.months span{grid-row:1;white-space:nowrap}' +
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
  // The first square stands in the row of its weekday, Monday first.
  const firstRow = (new Date(firstMs).getUTCDay() + 6) % 7;
  const items: string[] = [];
  const months: string[] = [];
  for (let ms = firstMs; ms <= Date.parse(`${last}T00:00:00Z`) && items.length < MAX_DAYS; ms += DAY_MS) {
    const day = formatDay(ms);
    const known = states.get(day);
    const records = known?.records ?? null;
    const words =
      known === undefined
        ? `${day}: not asked for`
        : `${day}: ${WORDS[known.state]}${records === null ? '' : `, ${counted(records, 'record')}`}`;
    const row = ms === firstMs ? ` style="grid-row:${firstRow + 1}"` : '';
    const week = Math.floor((firstRow + items.length) / 7);
    if (day.endsWith('-01') || (ms === firstMs && Number(day.slice(8)) < 22))
      months.push(`<span style="grid-column:${week + 1}">${day.slice(0, 7)}</span>`);
    items.push(
      `<li class="${known === undefined ? '' : `day-${known.state}`}"${row} title="${escaped(words)}" aria-label="${escaped(words)}"></li>`,
    );
  }
  const label = `Days from ${escaped(first)} to ${escaped(last)}`;
  return [
    `<div class="scroll" role="region" tabindex="0" aria-label="${label}">`,
    `<div class="months" aria-hidden="true">${months.join('')}</div>`,
    `<ul class="calendar" aria-label="${label}">${items.join('')}</ul></div>`,
    ...(['missing', 'partial', 'provisional'] as const).map((state) => namedDays(states, state)),
  ].join('\n');
}

/** The days of a state that wants attention, by name; a square tells its day to a pointer alone. */
function namedDays(states: ReadonlyMap<string, { readonly state: DayState }>, wanted: DayState): string {
  const days = [...states].flatMap(([day, { state }]) => (state === wanted ? [day] : [])).sort();
  if (days.length === 0) return '';
  const shown = days.slice(-MAX_NAMED).join(', ');
  const more = days.length > MAX_NAMED ? `, and ${days.length - MAX_NAMED} earlier` : '';
  return `<p>${counted(days.length, 'day')} ${WORDS[wanted]}: ${escaped(shown)}${more}</p>`;
}

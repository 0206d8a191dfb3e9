import { formatDay } from '../base/window.js';
import { toJsonText } from '../base/json.js';
import { formatCount } from '../base/suggestion.js';
import { gapsOf, type Manifest, type SummaryFile } from '../run/manifest.js';
import { count, foreign, key, own, silent, type Section, type Shown, type Table } from './facts.js';
import { countsByDay, type DayCount } from './outcome.js';
import { formatShare } from './text.js';

const MAX_DAYS = 62;
/** Days beyond these are not filled in; no dataset has a longer window. */
const MAX_WINDOW_DAYS = 3700;
const DAY_MS = 86_400_000;
const MAX_GROUPS = 6;

/** What the records are, by the summary. */
export function contentSections(summary: SummaryFile, manifest: Manifest): Section[] {
  return [daysSection(summary, manifest), groupsSection(summary), sumsSection(summary)];
}

function daysSection(summary: SummaryFile, manifest: Manifest): Section {
  const days = everyDay(countsByDay(summary.data.countsBy), manifest);
  const shown = days.slice(-MAX_DAYS);
  const largest = Math.max(1, ...shown.map(([, records]) => records));
  const gaps = gapsOf(manifest.slices);
  const rows = shown.map(([day, records]) => {
    const dayMs = Date.parse(`${day}T00:00:00Z`);
    const isMissing = gaps.some(
      ({ start, end }) =>
        start !== null && end !== null && Date.parse(start) < dayMs + DAY_MS && Date.parse(end) > dayMs,
    );
    return [
      own(day),
      count(records),
      { text: isMissing ? 'incomplete' : '', as: 'own', bar: records / largest } satisfies Shown,
    ];
  });
  const values = days.map(([day, records]) => ({ day, records }));
  return {
    id: 'days',
    title: 'Records by day (UTC)',
    ...(days.length > shown.length
      ? { note: `The last ${shown.length} of ${formatCount(days.length)} days.` }
      : {}),
    // One day is the window, and its records are told beside it.
    facts: rows.length === 1 ? [silent('days', values)] : [],
    tables:
      rows.length < 2
        ? []
        : [{ path: 'days', values, columns: ['Day', 'Records', ''], rows, one: 'day', depth: 'leading' }],
  };
}

/** The days with their records, and those of the window that have none: an empty day is worth seeing. */
function everyDay(days: readonly DayCount[] | null, { request }: Manifest): readonly DayCount[] {
  if (days === null || request.start === null || request.end === null) return days ?? [];
  const counts = new Map(days);
  const endMs = Date.parse(request.end);
  let dayMs = Date.parse(`${request.start.slice(0, 10)}T00:00:00Z`);
  for (; dayMs < endMs && counts.size < MAX_WINDOW_DAYS; dayMs += DAY_MS) {
    const day = formatDay(dayMs);
    if (!counts.has(day)) counts.set(day, 0);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

function groupsSection(summary: SummaryFile): Section {
  const groups = Object.entries(summary.data.top).filter(([, entries]) => entries.length > 0);
  const tables = groups.slice(0, MAX_GROUPS).map(([name, entries]): Table => ({
    columns: [`Top by ${name}`, 'Records'],
    rows: entries.map((entry) => [named(summary, name, entry.key), count(entry.count)]),
    one: 'value',
    depth: 'leading',
  }));
  return {
    id: 'top',
    title: 'What is in it',
    facts: tables.length === 0 ? [] : [silent('top', summary.data.top)],
    tables,
  };
}

function sumsSection(summary: SummaryFile): Section {
  const metrics = Object.entries(summary.data.metrics ?? {});
  const tables = metrics.slice(0, MAX_GROUPS).map(([name, { sum, by, groups = [] }]): Table => ({
    columns: [by === undefined ? name : `${name}, by ${by}`, 'Sum', 'Share'],
    rows: [
      [own('All'), numberText(sum), own('')],
      ...groups.map((group) => [
        named(summary, by, group.key),
        numberText(group.sum),
        own(group.share === null ? '' : formatShare(group.share)),
      ]),
    ],
    one: 'group',
    depth: 'leading',
  }));
  return {
    id: 'sums',
    title: 'Sums',
    facts: tables.length === 0 ? [] : [silent('metrics', summary.data.metrics)],
    tables,
  };
}

function numberText(value: unknown): Shown {
  return { text: toJsonText(value), as: 'own', number: true };
}

/** A key, and its name where a lookup has one. */
function named({ run }: SummaryFile, grouping: string | undefined, name: string): Shown {
  const label = grouping === undefined ? undefined : run.labels?.[grouping]?.[name];
  return label === undefined ? key(name) : foreign(`${name} ${label}`);
}

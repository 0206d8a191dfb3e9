import { cut } from '../base/scrub.js';
import { counted, formatCount } from '../base/suggestion.js';
import {
  type Anomaly,
  type AnomalyFacts,
  type AnomalyType,
  type Manifest,
  type SummaryFile,
  gapsOf,
} from '../run/manifest.js';
import { count, countFact, fact, foreign, key, own, silent, type Fact, type Section } from './facts.js';
import { disagreementsOf, reconciledText, takenOverText } from './outcome.js';
import { formatDuration, formatInterval } from './text.js';

const MAX_LISTED_DAYS = 20;

/** What was asked, what it came to, and where it lies. */
export function runSection(manifest: Manifest, shownDir: string): Section {
  const { counts, request } = manifest;
  const takenOver = takenOverText(manifest.slices);
  const reconciled = reconciledText(manifest.slices);
  const filters = Object.entries(request.filters);
  const tookMs = Math.max(0, Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt));
  return {
    id: 'run',
    title: '',
    facts: [
      fact(
        'window',
        { start: request.start, end: request.end },
        'Window',
        own(formatInterval(request.start, request.end)),
      ),
      filters.length === 0
        ? silent('filters', request.filters)
        : fact(
            'filters',
            request.filters,
            'Filters',
            key(filters.map(([name, value]) => `${name}=${[value].flat().join(',')}`).join(' ')),
          ),
      fact('counts.records', counts.records, 'Records', {
        ...own(formatCount(counts.records)),
        strong: true,
      }),
      request.summaryOnly
        ? fact('summaryOnly', true, 'Kept', own('no records, they were only counted'))
        : silent('summaryOnly', false),
      countFact('counts.duplicates', counts.duplicates, 'Duplicates left out'),
      ...growthFacts(manifest),
      ...(takenOver === null ? [] : [fact('takenOver', takenOver, 'Taken over', own(takenOver))]),
      countFact('counts.pages', counts.pages, 'Pages'),
      fact('counts.requests', counts.requests, 'Requests', own(requestsText(manifest))),
      silent('counts.retries', counts.retries),
      silent('counts.rateLimited', counts.rateLimited),
      ...(reconciled === undefined
        ? []
        : [fact('reconciled', reconciled, 'Reconciled', foreign(reconciled))]),
      fact('tookMs', tookMs, 'Took', own(formatDuration(tookMs))),
      fact('dataDigest', manifest.dataDigest, 'Data digest', key(manifest.dataDigest)),
      fact('shownDir', shownDir, 'Run folder', key(cut(shownDir, 400))),
    ],
    tables: [],
  };
}

/** That entries may still come is told; that none will is not worth a line. */
function growthFacts({ mayGrow }: Manifest): readonly Fact[] {
  if (mayGrow === undefined) return [];
  if (!mayGrow) return [silent('mayGrow', false)];
  const text = 'the window had only just ended: the service may still add records to it';
  return [fact('mayGrow', true, 'May grow', own(text))];
}

function requestsText({ counts }: Manifest): string {
  const parts = [
    ...(counts.retries > 0 ? [counted(counts.retries, 'retry', 'retries')] : []),
    ...(counts.rateLimited > 0 ? [`rate limited ${counted(counts.rateLimited, 'time')}`] : []),
  ];
  return `${formatCount(counts.requests)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

/** Intervals without their records. */
export function missingSection(manifest: Manifest): Section {
  const gaps = gapsOf(manifest.slices);
  // What the error of the run says is told above all.
  const isTold = gaps.every(({ message }) => message === manifest.error?.message);
  return {
    id: 'missing',
    title: 'Missing',
    note: 'The records of these intervals are not in the data; nothing else is missing.',
    facts: gaps.length === 0 ? [silent('missing', [])] : [],
    tables:
      gaps.length === 0
        ? []
        : [
            {
              path: 'missing',
              values: gaps,
              columns: ['Interval', 'Slices', 'Cause', ...(isTold ? [] : ['Message'])],
              rows: gaps.map((gap) => [
                own(formatInterval(gap.start, gap.end)),
                count(gap.slices),
                own(gap.code),
                ...(isTold ? [] : [foreign(gap.message)]),
              ]),
              one: 'interval',
            },
          ],
  };
}

/** Intervals whose records are here and are not all. */
export function incompleteSection(manifest: Manifest): Section {
  const disagreements = disagreementsOf(manifest.slices);
  return {
    id: 'incomplete',
    title: 'Incomplete',
    note: 'The records of these intervals are in the data, but the server counts another number of them.',
    facts: disagreements.length === 0 ? [silent('incomplete', [])] : [],
    tables:
      disagreements.length === 0
        ? []
        : [
            {
              path: 'incomplete',
              values: disagreements,
              columns: ['Interval', 'Counted by the server', 'Here', 'Counted by'],
              rows: disagreements.map((one) => [
                own(formatInterval(one.start, one.end)),
                count(one.counted),
                count(one.kept),
                key(one.endpoint),
              ]),
              one: 'interval',
            },
          ],
  };
}

/** What is unusual about the run and is in no other section. */
export function anomalySection(summary: SummaryFile | null): Section {
  const anomalies = summary?.run.anomalies ?? [];
  const rows = anomalies.flatMap((anomaly) => {
    const text = anomalyText(anomaly);
    return text === null ? [] : [[foreign(text)]];
  });
  return {
    id: 'anomalies',
    title: 'Anomalies',
    facts: rows.length === 0 ? [silent('anomalies', anomalies)] : [],
    tables:
      rows.length === 0
        ? []
        : [
            {
              path: 'anomalies',
              values: anomalies,
              columns: ['What is unusual'],
              rows,
              one: 'anomaly',
              many: 'anomalies',
            },
          ],
  };
}

/** An anomaly in a sentence; null where another fact, section or warning tells it already. */
function anomalyText(anomaly: Anomaly): string | null {
  const text = TEXTS[anomaly.type] as ((anomaly: Anomaly) => string) | null;
  return text === null ? null : text(anomaly);
}

/** The same, for where nothing else tells it. */
export function anomalySentence(anomaly: Anomaly): string {
  return anomalyText(anomaly) ?? `${anomaly.type} (${formatCount(anomaly.count)})`;
}

const TEXTS: {
  readonly [T in AnomalyType]: ((anomaly: { readonly count: number } & AnomalyFacts<T>) => string) | null;
} = {
  rateLimited: null,
  retries: null,
  duplicates: null,
  partialWindow: null,
  missingSlices: null,
  reconciliation: null,
  notReconciled: null,
  totalMismatch: null,
  keylessRecords: null,
  conflicts: null,
  untimedRecords: null,
  outOfWindow: ({ count: records }) => `${counted(records, 'record')} outside the window left out`,
  unreadableInstants: ({ count: values, fields }) =>
    `${counted(values, 'value')} could not be read as a time: ${Object.keys(fields).join(', ')}`,
  emptyDays: ({ count: days, days: listed }) =>
    `${counted(days, 'day')} without a record: ${listText(listed, days)}`,
  noRecords: () => 'the service gave no record at all',
  volume: ({ day, records, median }) =>
    `${day} has ${counted(records, 'record')}; the median of this weekday is ${formatCount(median)}`,
  newFields: ({ count: values, fields }) =>
    `${counted(values, 'value')} of fields that the catalog does not know, removed: ${namesText(fields)}`,
  vanishedFields: ({ fields }) => `no record has ${listText(fields, fields.length)}, which earlier runs had`,
  otherTypes: ({ count: values, fields }) =>
    `${counted(values, 'value')} of another type than the catalog declares: ${namesText(fields)}`,
  unknownWords: ({ count: values, fields }) =>
    `${counted(values, 'value')} that the catalog does not know: ${wordsText(fields)}`,
  failedChecks: ({ count: records, checks }) =>
    `${counted(records, 'record')} did not pass a check of the catalog: ${namesText(checks)}`,
  truncatedGroups: ({ count: records, group, keysKept }) =>
    `${group} has more than ${formatCount(keysKept)} values; ${counted(records, 'record')} are counted as others`,
};

function listText(listed: readonly string[], total: number): string {
  const shown = listed.slice(0, MAX_LISTED_DAYS);
  const left = total - shown.length;
  return `${shown.join(', ')}${left > 0 ? ` and ${formatCount(left)} more` : ''}`;
}

/** `a.b (3), c (1)`. */
function namesText(counts: Readonly<Record<string, number>>): string {
  const told = Object.entries(counts).map(([name, values]) => `${name} (${formatCount(values)})`);
  return listText(told, told.length);
}

/** `level (3: Notice, Trace)`. */
function wordsText(fields: AnomalyFacts<'unknownWords'>['fields']): string {
  const told = Object.entries(fields).map(
    ([path, { values, words }]) =>
      `${path} (${formatCount(values)}${words.length === 0 ? '' : `: ${words.join(', ')}`})`,
  );
  return listText(told, told.length);
}

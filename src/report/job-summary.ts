import type { ErrorReport } from '../base/errors.js';
import { toJsonText } from '../base/json.js';
import type { Manifest, SummaryFile } from '../run/manifest.js';
import { lookupSection } from './lookups.js';
import { code, prose, table } from './markdown.js';
import { countsByDay, disagreementsOf, gapsOf, reconciledText, remedyFor, takenOverText } from './outcome.js';
import type { DayCount, Outcome } from './outcome.js';
import { receiptText } from './receipt.js';
import { counted, formatBytes, formatCount, formatDuration, formatInterval, formatShare } from './text.js';

/** GitHub drops a step's summary above 1 MiB altogether, and nobody reads this much. */
const MAX_BYTES = 256 * 1024;
const MAX_DAYS = 62;
/** Days beyond these are not filled in; no dataset has a longer window. */
const MAX_WINDOW_DAYS = 3700;
const DAY_MS = 86_400_000;
const MAX_GAPS = 50;
const MAX_FILES = 100;
const MAX_WARNINGS = 20;
const MAX_GROUPS = 6;
const MAX_GROUP_ROWS = 10;
const MAX_UNLISTED = 20;
const MAX_RULES = 60;
const RAW_NOTE =
  'kept as received in `raw/`: what redaction removes from the records is in them. Own artifact, 1 day, never published.';
const BAR_LENGTH = 30;

const MARKS: Readonly<Record<Manifest['status'], string>> = {
  succeeded: '✅',
  partial: '⚠️',
  failed: '❌',
  cancelled: '🛑',
};

/** The job summary of a run, GitHub Markdown, at most 256 KiB: sections that do not fit are left out and named. */
export function jobSummary(outcome: Outcome): string {
  const { result, uploadError, publishErrors } = outcome;
  const { manifest, summary } = result;
  const sections: (readonly [name: string, text: string])[] = [
    ['title', `## ${MARKS[result.status]} ${prose(result.datasetKey)}: ${result.status}`],
    ['error', errorSection(result.error)],
    ['upload error', errorSection(uploadError)],
    ['publish errors', publishErrors.map(errorSection).join('\n\n')],
  ];
  if (manifest !== null) {
    sections.push(
      ['facts', factsSection(outcome, manifest)],
      ['gaps', gapsSection(manifest)],
      ['incomplete', incompleteSection(manifest)],
    );
    if (summary !== null)
      sections.push(
        ['days', daysSection(summary, manifest)],
        ['groups', groupsSection(summary)],
        ['sums', metricsSection(summary)],
      );
    sections.push(
      ['lookups', lookupSection(summary?.run.lookups ?? [])],
      ['warnings', warningsSection(manifest)],
      ['redaction', redactionSection(manifest)],
      ['files', filesSection(outcome, manifest)],
    );
  }
  return bounded(sections.filter(([, text]) => text !== ''));
}

/** The job summary of a day that was caught up: how it ended, not what is in it. */
export function caughtUpSummary(outcome: Outcome): string {
  const { result, uploadError, publishErrors } = outcome;
  const { manifest } = result;
  const window = manifest === null ? '' : `, ${formatInterval(manifest.request.start, manifest.request.end)}`;
  const records = manifest === null ? '' : `, ${counted(manifest.counts.records, 'record')}`;
  return bounded([
    [
      'title',
      `### ${MARKS[result.status]} Caught up: ${prose(result.datasetKey)}${window}: ${result.status}${records}`,
    ],
    ...[result.error, uploadError, ...publishErrors].flatMap((error): [string, string][] =>
      error === null ? [] : [['error', errorSection(error)]],
    ),
  ]);
}

/** The job summary where there was no run: the input or the catalog was refused. */
export function refusalSummary(error: ErrorReport): string {
  return bounded([
    ['title', '## ❌ Genesys Core: nothing was run'],
    ['error', errorSection(error)],
  ]);
}

function bounded(sections: readonly (readonly [name: string, text: string])[]): string {
  const kept: string[] = [];
  const dropped: string[] = [];
  let sizeBytes = 512;
  for (const [name, text] of sections) {
    const textBytes = Buffer.byteLength(text, 'utf8') + 2;
    if (sizeBytes + textBytes > MAX_BYTES) dropped.push(name);
    else {
      sizeBytes += textBytes;
      kept.push(text);
    }
  }
  if (dropped.length > 0)
    kept.push(`_Left out for size: ${dropped.join(', ')}. The run folder has everything._`);
  return `${kept.join('\n\n')}\n`;
}

function errorSection(error: ErrorReport | null): string {
  if (error === null) return '';
  const remedy = remedyFor(error.code);
  const facts = [
    ...(error.endpoint === undefined ? [] : [`endpoint ${code(error.endpoint)}`]),
    ...(error.correlationId === undefined ? [] : [`correlation id ${code(error.correlationId)}`]),
  ];
  return [
    `> **${error.code}**: ${prose(error.message, 1000)}`,
    ...(facts.length > 0 ? [`>`, `> ${facts.join(', ')}`] : []),
    ...(remedy === '' ? [] : ['>', `> ${remedy}`]),
  ].join('\n');
}

function factsSection(outcome: Outcome, manifest: Manifest): string {
  const { counts, request } = manifest;
  const takenOver = takenOverText(manifest.slices);
  const [artifact] = outcome.artifacts;
  const tookMs = Date.parse(manifest.endedAt) - Date.parse(manifest.startedAt);
  const filters = Object.entries(request.filters).map(
    ([name, value]) => `${code(name)} ${code([value].flat().join(', '))}`,
  );
  const reconciled = reconciledText(manifest.slices);
  const rows: [string, string][] = [
    ['Window', formatInterval(request.start, request.end)],
    ...(filters.length > 0 ? [['Filters', filters.join('<br>')] satisfies [string, string]] : []),
    [
      'Records',
      `**${formatCount(counts.records)}**${request.summaryOnly ? ' (summary only, none kept)' : ''}`,
    ],
    ['Duplicates left out', formatCount(counts.duplicates)],
    ...(takenOver === null ? [] : [['Taken over', takenOver] satisfies [string, string]]),
    ['Pages', formatCount(counts.pages)],
    ['Requests', requestsText(manifest)],
    ...(reconciled === undefined ? [] : [['Reconciled', prose(reconciled)] satisfies [string, string]]),
    ['Took', formatDuration(Math.max(0, tookMs))],
    ['Data digest', code(manifest.dataDigest)],
    ['Run', code(manifest.runId)],
    ['Run folder', code(outcome.shownDir, 400)],
    ...(artifact === undefined ? [] : [['Artifact', artifactText(artifact)] satisfies [string, string]]),
    ...outcome.published.map(
      (receipt) => ['Published', prose(receiptText(receipt), 1000)] satisfies [string, string],
    ),
  ];
  return table(['', ''], rows);
}

function requestsText({ counts }: Manifest): string {
  const parts = [
    ...(counts.retries > 0 ? [counted(counts.retries, 'retry', 'retries')] : []),
    ...(counts.rateLimited > 0 ? [`rate limited ${counted(counts.rateLimited, 'time')}`] : []),
  ];
  return `${formatCount(counts.requests)}${parts.length > 0 ? ` (${parts.join(', ')})` : ''}`;
}

function artifactText(artifact: Outcome['artifacts'][number]): string {
  // The address is made of the runner's own variables and a number; anything else in it is not linked.
  const linkable = artifact.url !== null && /^https?:\/\/[\w.:/-]+$/.test(artifact.url);
  const name = code(artifact.name);
  return `${linkable ? `[${name}](${artifact.url})` : name}, ${formatBytes(artifact.sizeBytes)}`;
}

function gapsSection(manifest: Manifest): string {
  const gaps = gapsOf(manifest.slices);
  if (gaps.length === 0) return '';
  const rows = gaps
    .slice(0, MAX_GAPS)
    .map((gap) => [
      formatInterval(gap.start, gap.end),
      formatCount(gap.slices),
      gap.code,
      prose(gap.message),
    ]);
  return [
    '### Missing',
    'The records of these intervals are not in the data; nothing else is missing.',
    table(['Interval', 'Slices', 'Cause', 'Message'], rows, [1]),
    more(gaps.length, MAX_GAPS, 'interval'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function incompleteSection(manifest: Manifest): string {
  const disagreements = disagreementsOf(manifest.slices);
  if (disagreements.length === 0) return '';
  const rows = disagreements
    .slice(0, MAX_GAPS)
    .map((one) => [
      formatInterval(one.start, one.end),
      formatCount(one.counted),
      formatCount(one.kept),
      code(one.endpoint),
    ]);
  return [
    '### Incomplete',
    'The records of these intervals are in the data, but the server counts another number of them.',
    table(['Interval', 'Counted by the server', 'Here', 'Counted by'], rows, [1, 2]),
    more(disagreements.length, MAX_GAPS, 'interval'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function metricsSection(summary: SummaryFile): string {
  const metrics = Object.entries(summary.data.metrics ?? {});
  if (metrics.length === 0) return '';
  const tables = metrics.slice(0, MAX_GROUPS).map(([name, { sum, by, groups = [] }]) => {
    const rows = groups
      .slice(0, MAX_GROUP_ROWS)
      .map((group) => [
        named(summary, by, group.key),
        toJsonText(group.sum),
        group.share === null ? '' : formatShare(group.share),
      ]);
    const whole = ['**All**', `**${toJsonText(sum)}**`, ''];
    return table(
      [prose(by === undefined ? name : `${name}, by ${by}`), 'Sum', 'Share'],
      [...rows, whole],
      [1, 2],
    );
  });
  return ['### Sums', ...tables].join('\n\n');
}

function daysSection(summary: SummaryFile, manifest: Manifest): string {
  const days = everyDay(countsByDay(summary.data.countsBy), manifest);
  if (days.length === 0) return '';
  const shown = days.slice(-MAX_DAYS);
  const largest = Math.max(1, ...shown.map(([, count]) => count));
  const gaps = gapsOf(manifest.slices);
  const rows = shown.map(([day, count]) => {
    const dayMs = Date.parse(`${day}T00:00:00Z`);
    const isMissing = gaps.some(
      ({ start, end }) =>
        start !== null && end !== null && Date.parse(start) < dayMs + DAY_MS && Date.parse(end) > dayMs,
    );
    return [day, formatCount(count), `${bar(count, largest)}${isMissing ? ' incomplete' : ''}`.trim()];
  });
  return [
    '### Records by day (UTC)',
    table(['Day', 'Records', ''], rows, [1]),
    more(days.length, MAX_DAYS, 'earlier day'),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The days with their records, and those of the window that have none: an empty day is worth seeing. */
function everyDay(days: readonly DayCount[] | null, { request }: Manifest): readonly DayCount[] {
  if (days === null || request.start === null || request.end === null) return days ?? [];
  const counts = new Map(days);
  const endMs = Date.parse(request.end);
  let dayMs = Date.parse(`${request.start.slice(0, 10)}T00:00:00Z`);
  for (; dayMs < endMs && counts.size < MAX_WINDOW_DAYS; dayMs += DAY_MS) {
    const day = new Date(dayMs).toISOString().slice(0, 10);
    if (!counts.has(day)) counts.set(day, 0);
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
}

/** A bar of whole and eighth blocks; what is not zero is at least a sliver. */
export function bar(count: number, largest: number): string {
  const eighths = count === 0 ? 0 : Math.max(1, Math.round((count / largest) * BAR_LENGTH * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
}

function groupsSection(summary: SummaryFile): string {
  const groups = Object.entries(summary.data.top)
    .filter(([, entries]) => entries.length > 0)
    .slice(0, MAX_GROUPS);
  if (groups.length === 0) return '';
  const tables = groups.map(([name, entries]) =>
    table(
      [prose(`Top by ${name}`), 'Records'],
      entries
        .slice(0, MAX_GROUP_ROWS)
        .map(({ key, count }) => [named(summary, name, key), formatCount(count)]),
      [1],
    ),
  );
  return ['### What is in it', ...tables].join('\n\n');
}

/** A key, and its name where a lookup has one. */
function named({ run }: SummaryFile, grouping: string | undefined, key: string): string {
  const label = grouping === undefined ? undefined : run.labels?.[grouping]?.[key];
  return label === undefined ? code(key) : `${code(key)} ${prose(label)}`;
}

function warningsSection({ warnings }: Manifest): string {
  if (warnings.length === 0) return '';
  const lines = warnings
    .slice(0, MAX_WARNINGS)
    .map(({ code: name, message }) => `- **${prose(name)}**: ${prose(message)}`);
  return ['### Warnings', lines.join('\n'), more(warnings.length, MAX_WARNINGS, 'warning')]
    .filter((part) => part !== '')
    .join('\n\n');
}

function redactionSection({ redaction }: Manifest): string {
  const detected = Object.entries(redaction.detected).filter(([, count]) => count > 0);
  const unlisted = Object.entries(redaction.unlisted);
  const rows = [
    ['Profile', code(redaction.profile)],
    ['Profile digest', code(redaction.profileSha256)],
    ...(redaction.rawPayloads ? [['**Raw bodies**', RAW_NOTE]] : []),
    ['Values removed', formatCount(redaction.removed)],
    ['Values masked', formatCount(redaction.masked)],
    ['Values pseudonymised', formatCount(redaction.pseudonymised)],
    ...(redaction.withoutKey > 0
      ? [['Removed for want of a pseudonym key', formatCount(redaction.withoutKey)]]
      : []),
    ...(redaction.keyId === null ? [] : [['Pseudonym key', code(redaction.keyId)]]),
    ...(redaction.domains.length === 0 ? [] : [['Pseudonym domains', code(redaction.domains.join(', '))]]),
    ...(redaction.withoutKey === 0
      ? []
      : [['Removed for want of a pseudonym key', formatCount(redaction.withoutKey)]]),
    ...detected.map(([kind, count]) => [`Found inside kept text: ${prose(kind)}`, formatCount(count)]),
  ];
  const parts = ['### Redaction', table(['', ''], rows)];
  if (unlisted.length > 0) {
    const paths = unlisted.slice(0, MAX_UNLISTED).map(([path, count]) => [code(path), formatCount(count)]);
    parts.push(
      'These fields are named by no rule, so they were removed:',
      table(['Field', 'Values'], paths, [1]),
      more(unlisted.length, MAX_UNLISTED, 'field'),
    );
  }
  parts.push(rulesText(redaction));
  return parts.filter((part) => part !== '').join('\n\n');
}

/** What each rule did, folded away. */
function rulesText({ byPath }: Manifest['redaction']): string {
  const rules = Object.entries(byPath);
  if (rules.length === 0) return '';
  const rows = rules
    .slice(0, MAX_RULES)
    .map(([path, { action, count, removed = 0 }]) => [
      code(path),
      action,
      formatCount(count),
      removed === 0 ? '' : formatCount(removed),
    ]);
  return [
    `<details><summary>${counted(rules.length, 'rule')} applied</summary>`,
    table(['Field', 'What happened', 'Values', 'Removed instead'], rows, [2, 3]),
    more(rules.length, MAX_RULES, 'rule'),
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function filesSection(outcome: Outcome, manifest: Manifest): string {
  const rows = manifest.files
    .slice(0, MAX_FILES)
    .map((file) => [code(file.path), formatBytes(file.bytes), formatCount(file.records), code(file.sha256)]);
  return [
    `<details><summary>${counted(manifest.files.length, 'file')}, ${formatBytes(
      manifest.files.reduce((sum, file) => sum + file.bytes, 0),
    )}</summary>`,
    table(['File', 'Size', 'Lines', 'SHA-256'], rows, [1, 2]),
    more(manifest.files.length, MAX_FILES, 'file'),
    ...outcome.artifacts.map(
      (artifact) => `Artifact ${code(artifact.name)}: SHA-256 ${code(artifact.sha256)}`,
    ),
    '</details>',
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

function more(total: number, shown: number, one: string): string {
  return total > shown ? `_and ${counted(total - shown, one)} more_` : '';
}

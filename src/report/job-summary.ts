import type { ErrorReport } from '../base/errors.js';
import { plainText } from '../base/scrub.js';
import { counted } from '../base/suggestion.js';
import type { RunStatus } from '../run/manifest.js';
import type { Section, Shown, Table } from './facts.js';
import { comparison, hoursPicture, sideBySide } from './job-pictures.js';
import { code, link, prose, table } from './markdown.js';
import { reportModel, type ErrorLine, type ReportModel } from './model.js';
import { remedyFor } from './error.js';
import { refetchText, type Outcome } from './outcome.js';
import { formatInterval } from './text.js';

/** GitHub drops a step's summary above 1 MiB altogether, and nobody reads this much. */
const MAX_BYTES = 256 * 1024;
const MAX_ROWS = 50;
const MAX_LEADING_ROWS = 10;
/** Sections that few readers open. */
const FOLDED = new Set(['files']);
const BAR_LENGTH = 30;

const MARKS: Readonly<Record<RunStatus, string>> = {
  succeeded: '✅',
  partial: '⚠️',
  failed: '❌',
  cancelled: '🛑',
};

/** The job summary of a run, GitHub Markdown, at most 256 KiB: sections that do not fit are left out and named. */
export function jobSummary(outcome: Outcome): string {
  const model = reportModel(outcome);
  return bounded([
    ['title', `## ${titleOf(model, outcome)}`],
    ...model.errors.map((error): [string, string] => ['error', errorText(error)]),
    ...model.sections.flatMap((section): [string, string][] => [
      [section.id, sectionText(section)],
      ...(section.id === 'run' ? picturesOf(outcome) : []),
    ]),
  ]);
}

function picturesOf({ result, history = [] }: Outcome): [string, string][] {
  const { manifest, summary } = result;
  if (manifest === null || summary === null) return [];
  return [
    ['comparison', comparison(manifest, history)],
    ['hours', hoursPicture(summary, manifest)],
  ];
}

/** The job summary of a dry run: the lines of its plan. */
export function planSummary(datasetKey: string, lines: readonly string[]): string {
  // A fence may not hold itself.
  const text = lines.map((line) => plainText(line).replaceAll('`', 'ˋ')).join('\n');
  return bounded([
    ['title', `## 📋 ${prose(datasetKey)}: dry run`],
    ['plan', `Nothing was sent or written.\n\n\`\`\`text\n${text}\n\`\`\``],
  ]);
}

/** The status with the records; where a good run was not delivered, that too: the step has failed. */
function titleOf({ status, datasetKey, isDelivered }: ReportModel, { result }: Outcome): string {
  const mark = isDelivered ? MARKS[status] : MARKS.failed;
  const { records } = result.manifest?.counts ?? { records: 0 };
  const told =
    status !== 'succeeded' ? '' : records === 0 ? ', no record' : `, ${counted(records, 'record')}`;
  return `${mark} ${prose(datasetKey)}: ${status}${told}${isDelivered ? '' : ', but not published'}`;
}

/** The job summary of a day beside the step's own: how it ended, not what is in it. */
export function otherDaySummary(outcome: Outcome): string {
  const model = reportModel(outcome);
  const { manifest } = outcome.result;
  const window = manifest === null ? '' : `, ${formatInterval(manifest.request.start, manifest.request.end)}`;
  const { refetch } = outcome;
  const counts = manifest === null ? '' : `, ${counted(manifest.counts.records, 'record')}`;
  const told = refetch === undefined ? counts : `: ${refetchText(refetch)}`;
  const what = refetch === undefined ? 'Caught up' : 'Fetched again';
  const mark = model.isDelivered ? MARKS[model.status] : MARKS.failed;
  return bounded([
    ['title', `### ${mark} ${what}: ${prose(model.datasetKey)}${window}: ${model.status}${told}`],
    ...model.errors.map((error): [string, string] => ['error', errorText(error)]),
  ]);
}

/** The job summary where there was no run: the input or the catalog was refused. */
export function refusalSummary(report: ErrorReport): string {
  return bounded([
    ['title', '## ❌ Genesys Core: nothing was run'],
    ['error', errorText({ role: 'error', report, remedy: remedyFor(report.code) })],
  ]);
}

function bounded(sections: readonly (readonly [name: string, text: string])[]): string {
  const kept: string[] = [];
  const dropped: string[] = [];
  let sizeBytes = 512;
  for (const [name, text] of sections) {
    if (text === '') continue;
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

function errorText({ report, remedy }: ErrorLine): string {
  const facts = [
    ...(report.endpoint === undefined ? [] : [`endpoint ${code(report.endpoint)}`]),
    ...(report.correlationId === undefined ? [] : [`correlation id ${code(report.correlationId)}`]),
  ];
  return [
    `> **${report.code}**: ${prose(report.message, 1000)}`,
    ...(facts.length > 0 ? [`>`, `> ${facts.join(', ')}`] : []),
    ...(remedy === '' ? [] : ['>', `> ${remedy}`]),
  ].join('\n');
}

function sectionText({ id, title, note, facts, tables }: Section): string {
  const rows = facts.flatMap(({ line }) => (line === null ? [] : [[prose(line.label), shown(line.shown)]]));
  const parts = [
    ...(rows.length === 0 ? [] : [table(['', ''], rows)]),
    ...(id === 'top' && tables.length > 1
      ? [sideBySide(tables.map((one) => tableText(one, false)))]
      : tables.map((one) => tableText(one, FOLDED.has(id) || one.depth === 'detail'))),
  ];
  if (parts.length === 0) return '';
  return [
    ...(title === '' || FOLDED.has(id) ? [] : [`### ${title}`]),
    ...(note === undefined ? [] : [note]),
    ...parts,
  ].join('\n\n');
}

function tableText({ title, columns, rows, one, many, depth }: Table, folded: boolean): string {
  const hasBars = rows.some((row) => row.some(({ bar: share }) => share !== undefined));
  const max =
    depth === 'leading' && !hasBars ? MAX_LEADING_ROWS : MAX_ROWS + (hasBars ? MAX_LEADING_ROWS + 2 : 0);
  // A list reads better than a table of one column.
  const [head = ''] = columns;
  const isList = columns.length === 1;
  const right = (rows[0] ?? []).flatMap(({ number }, column) => (number === true ? [column] : []));
  const cells = rows.slice(0, max).map((row) => row.map(shown));
  const body = [
    isList
      ? [`${prose(head)}:`, '', ...cells.map((row) => `- ${row.join()}`)].join('\n')
      : table(
          columns.map((column) => prose(column)),
          cells,
          right,
        ),
    ...(rows.length > max ? [`_and ${counted(rows.length - max, one, many)} more_`] : []),
  ];
  if (folded) return [`<details><summary>${title ?? ''}</summary>`, ...body, '</details>'].join('\n\n');
  return [...(title === undefined ? [] : [title]), ...body].join('\n\n');
}

function shown({ text, as, bar: share, href, strong }: Shown): string {
  const escaped = { own: ownText, text: prose, code: (value: string) => code(value, 400) }[as](text);
  const plain = strong === true ? `**${escaped}**` : escaped;
  const drawn = share === undefined ? plain : `${bar(share)} ${plain}`.trim();
  return href === undefined ? drawn : link(drawn, href);
}

function ownText(text: string): string {
  return plainText(text);
}

/** A bar of whole and eighth blocks for a share in [0, 1]; what is not zero is at least a sliver. */
export function bar(share: number): string {
  const eighths = share === 0 ? 0 : Math.max(1, Math.round(share * BAR_LENGTH * 8));
  return '█'.repeat(Math.floor(eighths / 8)) + (['', '▏', '▎', '▍', '▌', '▋', '▊', '▉'][eighths % 8] ?? '');
}

import { join } from 'node:path';
import { toJsonText } from '../base/json.js';
import { plainText } from '../base/scrub.js';
import { MANIFEST_NAME, SUMMARY_NAME } from '../run/manifest.js';
import { lookupLines } from './lookups.js';
import { disagreementsOf, gapsOf, reconciledText, remedyFor, takenOverText } from './outcome.js';
import type { Outcome } from './outcome.js';
import { receiptText } from './receipt.js';
import { alignedRows, counted, cut, formatBytes, formatCount, formatInterval, formatShare } from './text.js';

const MAX_FILES = 8;
const MAX_GAPS = 10;
const MAX_TOP = 3;
const MAX_DETECTED = 5;

/** How a run ended, in lines for a terminal: status, what is missing, records, files with digests, what to do next. */
export function outcomeLines(outcome: Outcome, programName: string): string[] {
  const { result, uploadError, artifacts, published, publishErrors, shownDir } = outcome;
  const { manifest } = result;
  const lines = [`${result.datasetKey}: ${result.status}`];
  if (result.error !== null) lines.push(...errorLines(result.error));
  if (manifest !== null) {
    const { counts, request, redaction } = manifest;
    const takenOver = takenOverText(manifest.slices);
    const detected = Object.entries(redaction.detected).slice(0, MAX_DETECTED);
    const reconciled = reconciledText(manifest.slices);
    lines.push(
      ...indented(
        alignedRows([
          ['Window', formatInterval(request.start, request.end)],
          ['Records', recordsText(counts.records, counts.duplicates, request.summaryOnly)],
          ...(takenOver === null ? [] : [['Taken over', takenOver]]),
          ['Requests', `${formatCount(counts.requests)}, ${counted(counts.retries, 'retry', 'retries')}`],
          [
            'Redaction',
            `${redaction.profile}: ${formatCount(redaction.removed)} values removed, ${formatCount(redaction.masked)} masked, ` +
              `${formatCount(redaction.pseudonymised)} pseudonymised` +
              detected.map(([kind, count]) => `, ${formatCount(count)} ${kind} found in texts`).join(''),
          ],
          ...(reconciled === undefined ? [] : [['Reconciled', reconciled]]),
          ['Data digest', manifest.dataDigest],
          ['Run folder', shownDir],
        ]),
      ),
    );
    const gaps = gapsOf(manifest.slices);
    if (gaps.length > 0) {
      lines.push('  Missing');
      for (const gap of gaps.slice(0, MAX_GAPS))
        lines.push(
          `    ${formatInterval(gap.start, gap.end)}: ${gap.code}${gap.message === '' ? '' : `, ${cut(gap.message, 200)}`}`,
        );
      if (gaps.length > MAX_GAPS) lines.push(`    and ${counted(gaps.length - MAX_GAPS, 'interval')} more`);
    }
    const disagreements = disagreementsOf(manifest.slices);
    if (disagreements.length > 0) {
      lines.push('  Incomplete');
      for (const one of disagreements.slice(0, MAX_GAPS))
        lines.push(
          `    ${formatInterval(one.start, one.end)}: the server counts ${formatCount(one.counted)}, ${formatCount(one.kept)} are here`,
        );
      if (disagreements.length > MAX_GAPS)
        lines.push(`    and ${counted(disagreements.length - MAX_GAPS, 'interval')} more`);
    }
    const lookups = result.summary?.run.lookups ?? [];
    if (lookups.length > 0) lines.push('  Lookups', ...lookupLines(lookups).map((line) => `    ${line}`));
    lines.push('  Files');
    const files = manifest.files.map((file) => [file.path, formatBytes(file.bytes), `sha256 ${file.sha256}`]);
    lines.push(...alignedRows(files.slice(0, MAX_FILES)).map((line) => `    ${line}`));
    if (files.length > MAX_FILES) lines.push(`    and ${counted(files.length - MAX_FILES, 'file')} more`);
  }
  for (const artifact of artifacts)
    lines.push(`  Uploaded as ${artifact.name} (${formatBytes(artifact.sizeBytes)}, id ${artifact.id})`);
  for (const receipt of published) lines.push(`  ${receiptText(receipt)}`);
  if (uploadError !== null) lines.push(...errorLines(uploadError));
  for (const error of publishErrors) lines.push(...errorLines(error));
  if (manifest !== null) lines.push('', `Check it: ${programName} verify ${shellWord(shownDir)}`);
  // Texts of the server may be in any of them.
  return lines.map((line) => plainText(line));
}

/** What is in the data, by its summary: the largest few of each group. */
export function contentLines(outcome: Outcome): string[] {
  const { summary } = outcome.result;
  if (summary === null) return [];
  const named = (grouping: string, key: string): string => {
    const label = summary.run.labels?.[grouping]?.[key];
    return label === undefined ? key : `${key} ${label}`;
  };
  const rows = Object.entries(summary.data.top)
    .filter(([, entries]) => entries.length > 0)
    .map(([name, entries]) => [
      `Most frequent by ${name}`,
      entries
        .slice(0, MAX_TOP)
        .map(({ key, count }) => `${cut(named(name, key), 60)} (${formatCount(count)})`)
        .join(', '),
    ]);
  const sums = Object.entries(summary.data.metrics ?? {}).map(([name, { sum, by, groups }]) => [
    `Sum of ${name}`,
    by === undefined
      ? toJsonText(sum)
      : (groups ?? [])
          .slice(0, MAX_TOP)
          .map(
            (group) =>
              `${cut(named(by, group.key), 60)} ${toJsonText(group.sum)}${group.share === null ? '' : ` (${formatShare(group.share)})`}`,
          )
          .join(', '),
  ]);
  return indented(alignedRows([...rows, ...sums])).map((line) => plainText(line));
}

/** The same for a program, as `run --json` prints it. */
export function outcomeJson(outcome: Outcome): Record<string, unknown> {
  const { result, artifacts, uploadError, published, publishErrors } = outcome;
  const { manifest } = result;
  return {
    status: result.status,
    datasetKey: result.datasetKey,
    runId: result.runId,
    runDir: result.runDir,
    manifestPath: manifest === null ? null : join(result.runDir, MANIFEST_NAME),
    summaryPath: result.summary === null ? null : join(result.runDir, SUMMARY_NAME),
    recordCount: manifest?.counts.records ?? null,
    windowStart: manifest?.request.start ?? null,
    windowEnd: manifest?.request.end ?? null,
    dataDigest: result.dataDigest,
    counts: manifest?.counts ?? null,
    missing: manifest === null ? null : gapsOf(manifest.slices),
    incomplete: manifest === null ? null : disagreementsOf(manifest.slices),
    files: manifest?.files ?? null,
    lookups: result.summary?.run.lookups ?? [],
    warnings: manifest?.warnings ?? [],
    error: result.error,
    artifacts,
    uploadError,
    published,
    publishErrors,
  };
}

function recordsText(records: number, duplicates: number, summaryOnly: boolean): string {
  const left = duplicates > 0 ? `, ${counted(duplicates, 'duplicate')} left out` : '';
  return `${formatCount(records)}${left}${summaryOnly ? ', counted only, none kept' : ''}`;
}

/** An error as lines: code and message, then what can be done. */
export function errorLines(error: {
  readonly code: string;
  readonly message: string;
  readonly correlationId?: string;
}): string[] {
  const remedy = remedyFor(error.code);
  return [
    `error ${error.code}: ${error.message}`,
    ...(error.correlationId === undefined ? [] : [`  correlation id ${error.correlationId}`]),
    ...(remedy === '' ? [] : [`  ${remedy}`]),
  ].map((line) => plainText(line));
}

function indented(lines: readonly string[]): string[] {
  return lines.map((line) => `  ${line}`);
}

/** A path as one word of a POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./@:+-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

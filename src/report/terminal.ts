import { join } from 'node:path';
import { plainText, cut } from '../base/scrub.js';
import { counted } from '../base/suggestion.js';
import { MANIFEST_NAME, SUMMARY_NAME } from '../run/manifest.js';
import type { Paint } from './colour.js';
import type { Section, Shown, Table } from './facts.js';
import { reportModel } from './model.js';
import { reportLines } from './error.js';
import type { Outcome } from './outcome.js';
import { alignedRows, shellWord } from './text.js';

const MAX_ROWS = 10;
const MAX_LEADING = 3;
const MAX_CELL = 200;

/** How a run ended, in lines for a terminal, with what to do next. */
export function outcomeLines(outcome: Outcome, programName: string, paint: Paint): string[] {
  const model = reportModel(outcome);
  const lines = model.sections.flatMap(sectionLines);
  if (outcome.result.manifest !== null)
    lines.push('', `Check it: ${programName} verify ${shellWord(outcome.shownDir)}`);
  // Texts of the server may be in any of them.
  return [
    paintOf(outcome, paint)(plainText(`${model.datasetKey}: ${model.status}`)),
    ...model.errors.flatMap(reportLines).map((line) => paint.bad(plainText(line))),
    ...lines.map((line) => plainText(line)),
  ];
}

function paintOf({ result: { status } }: Outcome, { good, caution, bad }: Paint): Paint['good'] {
  return status === 'succeeded' ? good : status === 'failed' ? bad : caution;
}

function sectionLines({ title, facts, tables }: Section): string[] {
  const rows = facts.flatMap(({ line }) => (line === null ? [] : [[line.label, shownText(line.shown)]]));
  const leading = tables.filter(({ depth }) => depth === 'leading').map(leadingRow);
  const lines = [
    ...alignedRows([...rows, ...leading]),
    ...tables.filter(({ depth }) => depth === undefined).flatMap(tableLines),
  ];
  if (lines.length === 0) return [];
  return title === ''
    ? lines.map((line) => `  ${line}`)
    : [`  ${title}`, ...lines.map((line) => `    ${line}`)];
}

function tableLines({ title, columns, rows, one, many }: Table): string[] {
  const shown = rows.slice(0, MAX_ROWS).map((row) => row.map((cell) => cut(shownText(cell), MAX_CELL)));
  const head = columns.length === 1 ? [] : [columns];
  return [
    ...(title === undefined ? [] : [title]),
    ...alignedRows([...head, ...shown]),
    ...(rows.length > MAX_ROWS ? [`and ${counted(rows.length - MAX_ROWS, one, many)} more`] : []),
  ];
}

/** `Top by action   Update (4,000), Create (1,000)`. */
function leadingRow({ columns, rows }: Table): string[] {
  const shown = rows.slice(0, MAX_LEADING).map(([name, ...values]) => {
    const told = values.map(shownText).filter((text) => text !== '');
    return `${cut(name === undefined ? '' : shownText(name), 60)} (${told.join(', ')})`;
  });
  const left = rows.length - shown.length;
  return [columns[0] ?? '', `${shown.join(', ')}${left > 0 ? ` and ${left} more` : ''}`];
}

function shownText({ text, href }: Shown): string {
  return href === undefined ? text : `${text}, ${href}`;
}

/** The same for a program, as `run --json` prints it: each fact under its path. */
export function outcomeJson(outcome: Outcome): Record<string, unknown> {
  const { result, publishErrors } = outcome;
  const { manifest } = result;
  const document: Record<string, unknown> = {
    status: result.status,
    datasetKey: result.datasetKey,
    runId: result.runId,
    runDir: result.runDir,
    manifestPath: manifest === null ? null : join(result.runDir, MANIFEST_NAME),
    summaryPath: result.summary === null ? null : join(result.runDir, SUMMARY_NAME),
    // By the names of the step's outputs.
    recordCount: manifest?.counts.records ?? null,
    windowStart: manifest?.request.start ?? null,
    windowEnd: manifest?.request.end ?? null,
    ...(manifest === null ? NO_RUN : {}),
    error: result.error,
    uploadError: outcome.uploadError,
    publishErrors,
  };
  for (const { facts, tables } of reportModel(outcome).sections) {
    for (const { path, value } of facts) setAt(document, path.split('.'), value);
    for (const { path, values } of tables)
      if (path !== undefined) setAt(document, path.split('.'), values ?? []);
  }
  return document;
}

const NO_RUN = {
  counts: null,
  missing: null,
  incomplete: null,
  files: null,
  dataDigest: null,
  lookups: [],
  warnings: [],
};

function setAt(container: Record<string, unknown>, [name, ...rest]: readonly string[], value: unknown): void {
  if (name === undefined) return;
  const [next] = rest;
  if (next === undefined) {
    container[name] = value;
    return;
  }
  container[name] ??= /^\d+$/.test(next) ? [] : {};
  setAt(container[name] as Record<string, unknown>, rest, value);
}

import { counted, formatCount } from '../base/suggestion.js';
import type { Manifest } from '../run/manifest.js';
import { code, prose, table } from './markdown.js';
import { alignedRows, formatDuration, formatInterval } from './text.js';

/** A run as a list shows it; of a dataset without one only its key. */
export interface ListedRun {
  readonly datasetKey: string;
  readonly manifest: Manifest | undefined;
}

const HEADER = ['Dataset', 'Window', 'Status', 'Records', 'Requests', 'Took', 'What is missing'];
/** Columns of figures, by position. */
const RIGHT = [3, 4];

/** A table for a terminal. */
export function runListLines(runs: readonly ListedRun[]): readonly string[] {
  if (runs.length === 0) return [verdictOf(runs)];
  return [...alignedRows([HEADER, ...runs.map(cellsOf)]), '', verdictOf(runs)];
}

/** The same for a job summary. */
export function runListMarkdown(runs: readonly ListedRun[]): string {
  const rows = runs.map((run) => {
    const [dataset = '', window = '', status = '', ...rest] = cellsOf(run);
    const shown = run.manifest?.status === 'succeeded' ? status : `**${status}**`;
    return [code(dataset), prose(window), shown, ...rest.map((cell) => prose(cell))];
  });
  return `## Runs\n\n${verdictOf(runs)}\n\n${table(HEADER, rows, RIGHT)}\n`;
}

export function runListJson(runs: readonly ListedRun[]): readonly object[] {
  return runs.map(({ datasetKey, manifest }) => ({
    datasetKey,
    runId: manifest?.runId ?? null,
    status: manifest?.status ?? null,
    start: manifest?.request.start ?? null,
    end: manifest?.request.end ?? null,
    records: manifest?.counts.records ?? null,
    requests: manifest?.counts.requests ?? null,
    dataDigest: manifest?.dataDigest ?? null,
    error: manifest === undefined ? null : errorOf(manifest),
  }));
}

function cellsOf({ datasetKey, manifest }: ListedRun): readonly string[] {
  if (manifest === undefined) return [datasetKey, '', 'no run', '', '', '', 'no sealed run was found'];
  const { request, status, counts, startedAt, endedAt } = manifest;
  return [
    datasetKey,
    formatInterval(request.start, request.end),
    status,
    formatCount(counts.records),
    formatCount(counts.requests),
    formatDuration(Math.max(0, Date.parse(endedAt) - Date.parse(startedAt))),
    status === 'succeeded' ? '' : (errorOf(manifest)?.message ?? ''),
  ];
}

/** The error of the run, else that of its first slice with one. */
function errorOf({ error, slices }: Manifest): { readonly code: string; readonly message: string } | null {
  const first = error ?? slices.find((slice) => slice.error !== undefined)?.error;
  return first === undefined ? null : { code: first.code, message: first.message };
}

function verdictOf(runs: readonly ListedRun[]): string {
  const statuses = runs.flatMap(({ manifest }) => manifest?.status ?? []);
  const good = statuses.filter((status) => status === 'succeeded').length;
  const absent = runs.length - statuses.length;
  if (runs.length === 0) return 'No sealed run was found.';
  const told =
    good === statuses.length
      ? `${counted(good, 'run')}, all succeeded`
      : `${counted(statuses.length, 'run')}, ${statuses.length - good} of them not whole`;
  return absent === 0 ? `${told}.` : `${told}; ${counted(absent, 'dataset')} without a run.`;
}

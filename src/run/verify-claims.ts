import { canonicalJson, isJsonObject, toJsonText, type JsonValue } from '../base/json.js';
import { counted, formatCount } from '../base/suggestion.js';
import type { SummaryData } from '../records/types.js';
import { LINEAGE_NAME } from './lineage.js';
import {
  CONTRACT_VERSION,
  EVENTS_NAME,
  hasRecords,
  LOOKUPS_NAME,
  MANIFEST_NAME,
  statusOf,
  SUMMARY_NAME,
  type Manifest,
  type SummaryFile,
} from './manifest.js';
import type { LookupsFile } from './lookups.js';

/** Follows the event file line by line; `problems` once it was read. */
export interface EventChecker {
  add(line: string, number: number): void;
  problems(): readonly string[];
}

const LAST_EVENTS: Readonly<Record<Manifest['status'], string>> = {
  succeeded: 'run.completed',
  partial: 'run.completed',
  failed: 'run.failed',
  cancelled: 'run.cancelled',
};
const MAX_PROBLEMS = 51;

/** Checks each event by its schema, the numbering, that all are of this run, the last one, and the counts told by them. */
export function eventChecker(
  manifest: Manifest,
  schema: (value: unknown) => readonly string[],
): EventChecker {
  const problems: string[] = [];
  const counted = { pages: 0, requests: 0, retries: 0, rateLimited: 0 };
  const dropped = new Set<string>();
  let last: Readonly<Record<string, unknown>> = {};
  const problem = (text: string): void => {
    if (problems.length < MAX_PROBLEMS) problems.push(`${EVENTS_NAME}: ${text}`);
  };

  return {
    add(line, number) {
      let event: unknown;
      try {
        event = JSON.parse(line);
      } catch {
        problem(`line ${number} is not JSON`);
        return;
      }
      for (const text of schema(event)) problem(`line ${number}: ${text}`);
      if (!isJsonObject(event)) return;
      last = event;
      if (event['seq'] !== number) problem(`line ${number} has seq ${JSON.stringify(event['seq'])}`);
      if (event['runId'] !== manifest.runId) problem(`line ${number} is of another run`);
      if (event['datasetKey'] !== manifest.datasetKey) problem(`line ${number} is of another dataset`);
      const { type } = event as { readonly type?: JsonValue };
      if (type === 'page.received') counted.pages += 1;
      if (type === 'http.attempt' && event['sent'] === true) {
        counted.requests += 1;
        if (Number(event['attempt']) > 1) counted.retries += 1;
        if (event['status'] === 429) counted.rateLimited += 1;
      }
      if (type === 'events.dropped' && isJsonObject(event['counts'])) {
        for (const name of Object.keys(event['counts'])) dropped.add(name);
      }
    },
    problems() {
      const expected = LAST_EVENTS[manifest.status];
      if (last['type'] !== expected)
        problem(`the last event is ${String(last['type'])}, expected is ${expected}`);
      else if (expected === 'run.completed' && last['status'] !== manifest.status) {
        problem(`the last event says ${String(last['status'])}, ${MANIFEST_NAME} says ${manifest.status}`);
      }
      const source = {
        pages: 'page.received',
        requests: 'http.attempt',
        retries: 'http.attempt',
        rateLimited: 'http.attempt',
      };
      for (const name of ['pages', 'requests', 'retries', 'rateLimited'] as const) {
        const told = manifest.counts[name];
        const wrong = dropped.has(source[name]) ? counted[name] > told : counted[name] !== told;
        if (wrong) problem(`${counted[name]} ${name} are told, ${MANIFEST_NAME} counts ${told}`);
      }
      return problems;
    },
  };
}

/** Whether the slices cover the window without gap or overlap, and each has the file that it claims. */
export function sliceProblems(manifest: Manifest): readonly string[] {
  const problems: string[] = [];
  const { start, end, summaryOnly } = manifest.request;
  const files = new Map(manifest.files.map((file) => [file.path, file]));
  let reached = start;
  for (const [index, slice] of manifest.slices.entries()) {
    // Parts of a slice, each for some of its parents, have the same bounds.
    const before = manifest.slices[index - 1];
    const isPart = slice.parents !== undefined && before?.start === slice.start && before.end === slice.end;
    if (slice.start !== reached && !isPart)
      problems.push(`slice ${slice.id} begins at ${String(slice.start)}, expected is ${String(reached)}`);
    if (slice.start !== null && slice.end !== null && Date.parse(slice.end) <= Date.parse(slice.start))
      problems.push(`slice ${slice.id} is empty`);
    reached = slice.end;
    const path = `data/${slice.id}.${manifest.format}`;
    const file = files.get(path);
    files.delete(path);
    const expected = hasRecords(slice) && !summaryOnly;
    if (expected && file === undefined) problems.push(`slice ${slice.id} has records, ${path} is not listed`);
    if (!expected && file !== undefined) problems.push(`${path} is listed, its slice has none`);
    if (file !== undefined && file.records !== slice.records) {
      problems.push(
        `slice ${slice.id} has ${counted(slice.records, 'record')}, ${path} ${formatCount(file.records)}`,
      );
    }
    if (hasRecords(slice) && slice.completeness.kept !== slice.records) {
      problems.push(`slice ${slice.id} kept ${slice.completeness.kept}, records are ${slice.records}`);
    }
  }
  if (manifest.slices.length === 0) problems.push('there is no slice');
  else if (reached !== end)
    problems.push(`the slices end at ${String(reached)}, the window at ${String(end)}`);
  for (const path of files.keys()) {
    if (path.startsWith('data/')) problems.push(`${path} belongs to no slice`);
  }
  return problems.map((problem) => `${MANIFEST_NAME}: ${problem}`);
}

/** Whether the manifest's counts are the sums of what its slices and files say. */
export function countProblems(manifest: Manifest): readonly string[] {
  const { counts, slices } = manifest;
  const sum = (value: (slice: Manifest['slices'][number]) => number): number =>
    slices.reduce((total, slice) => total + value(slice), 0);
  const claims = [
    ['records', counts.records, sum((slice) => slice.records)],
    ['duplicates', counts.duplicates, sum((slice) => slice.completeness.duplicates)],
    ['pages', counts.pages, sum((slice) => (slice.resumedFrom === undefined ? slice.pages : 0))],
  ] as const;
  return claims.flatMap(([name, told, summed]) =>
    told === summed ? [] : [`${MANIFEST_NAME}: counts.${name} is ${told}, the slices sum to ${summed}`],
  );
}

/** Whether status, slices and error tell the same story. */
export function statusProblems(manifest: Manifest): readonly string[] {
  const problems: string[] = [];
  const { status, error } = manifest;
  const expected = statusOf(manifest.slices, status === 'cancelled');
  if (status !== expected) problems.push(`status is ${status}, the slices say ${expected}`);
  if ((status === 'succeeded') !== (error === null))
    problems.push(`status is ${status}, error is ${error?.code ?? 'null'}`);
  for (const slice of manifest.slices) {
    if ((slice.status === 'succeeded') !== (slice.error === undefined)) {
      problems.push(`slice ${slice.id} is ${slice.status}, its error is ${slice.error?.code ?? 'not told'}`);
    }
    if (slice.reconciliation?.status === 'disagreed' && slice.status !== 'partial')
      problems.push(`slice ${slice.id} is ${slice.status}, its reconciliation disagreed`);
    if ((slice.parents?.failed ?? 0) > 0 && slice.status !== 'partial' && slice.status !== 'failed')
      problems.push(`slice ${slice.id} is ${slice.status}, and parents of it failed`);
  }
  if (manifest.mayGrow !== undefined && manifest.mayGrow !== manifest.slices.some(({ mayGrow }) => mayGrow))
    problems.push(`mayGrow is ${String(manifest.mayGrow)}, the slices say otherwise`);
  if (Date.parse(manifest.endedAt) < Date.parse(manifest.startedAt))
    problems.push('the run ended before it started');
  return problems.map((problem) => `${MANIFEST_NAME}: ${problem}`);
}

/** Whether a summary that is valid by itself says what the manifest says. */
export function summaryProblems(manifest: Manifest, value: unknown): readonly string[] {
  const summary = value as SummaryFile;
  const claims = [
    ['contractVersion', summary.contractVersion, CONTRACT_VERSION],
    ['datasetKey', summary.datasetKey, manifest.datasetKey],
    ['window.start', summary.window?.start ?? null, manifest.request.start],
    ['window.end', summary.window?.end ?? null, manifest.request.end],
    ['data.totals.records', summary.data.totals.records, manifest.counts.records],
    ['run.runId', summary.run.runId, manifest.runId],
    ['run.status', summary.run.status, manifest.status],
    ['run.mayGrow', summary.run.mayGrow, manifest.mayGrow],
  ] as const;
  return claims.flatMap(([name, told, expected]) =>
    told === expected ? [] : [`${SUMMARY_NAME}: ${name} is ${String(told)}, expected is ${String(expected)}`],
  );
}

/** Figures of a summary that the records do not come to, by member. */
export function recountProblems(counted: SummaryData, value: unknown): readonly string[] {
  const { data } = value as SummaryFile;
  const members = new Set([...Object.keys(counted), ...Object.keys(data)]);
  return [...members].sort().flatMap((name) => {
    const [told, found] = [data, counted].map((figures) =>
      // Through text: a number with many digits is an object here and a plain number there.
      toJsonText(
        JSON.parse(canonicalJson((figures[name as keyof SummaryData] ?? null) as unknown as JsonValue)),
      ),
    );
    return told === found ? [] : [`${SUMMARY_NAME}: data.${name} is not what the records come to`];
  });
}

/** Whether a lineage event that is valid by itself is that of the run. */
export function lineageProblems(manifest: Manifest, value: unknown): readonly string[] {
  const { run, outputs } = value as LineageClaims;
  const claimed = {
    runId: run.facets.genesysCore_run.runId,
    status: run.facets.genesysCore_run.status,
    dataDigest: outputs[0]?.facets.version.datasetVersion,
  };
  return (['runId', 'status', 'dataDigest'] as const).flatMap((name) =>
    claimed[name] === manifest[name]
      ? []
      : [`${LINEAGE_NAME}: ${name} is ${String(claimed[name])}, expected is ${manifest[name]}`],
  );
}

interface LineageClaims {
  readonly run: {
    readonly facets: { readonly genesysCore_run: { readonly runId: string; readonly status: string } };
  };
  readonly outputs: readonly {
    readonly facets: { readonly version: { readonly datasetVersion: string } };
  }[];
}

/** Whether lookups that are valid by themselves are those of the run. */
export function lookupsProblems(manifest: Manifest, value: unknown): readonly string[] {
  const lookups = value as LookupsFile;
  const problems: string[] = [];
  for (const name of ['datasetKey', 'runId'] as const)
    if (lookups[name] !== manifest[name])
      problems.push(`${LOOKUPS_NAME}: ${name} is ${lookups[name]}, expected is ${manifest[name]}`);
  return problems;
}

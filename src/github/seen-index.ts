import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { GenesysCoreError, messageOf } from '../base/errors.js';
import { isJsonObject } from '../base/json.js';
import { isRunId } from '../base/scope.js';
import { quoted } from '../base/suggestion.js';
import { nodeFileSystem } from '../run/file-system.js';
import { ownMember, type IndexDocument } from './index-document.js';

/** The newest that a reader saw of an index. */
export interface SeenIndex {
  readonly revision: number;
  /** The latest run of each dataset. */
  readonly latest: Readonly<Record<string, SeenRun>>;
}

interface SeenRun {
  readonly runId: string;
  /** End of its window, ISO 8601 UTC; null for a snapshot. */
  readonly end: string | null;
}

/** Where an index is older than what a reader had before. */
export interface Rollback {
  readonly dataset: string;
  /** One sentence. */
  readonly text: string;
}

/** A reader's memory of the indexes that it read. */
export interface SeenIndexes {
  /** Where this index is older than the one before, by dataset; empty for a place that is read for the first time. */
  rollbacks(index: IndexDocument): readonly Rollback[];
  /** Keeps the newer of both. @throws GenesysCoreError `IO` */
  keep(index: IndexDocument): Promise<void>;
}

/** Name of the memory of `get` in its target folder. */
export const SEEN_NAME = '.index-seen.json';
const MAX_BYTES = 16 * 1024 * 1024;

/**
 * Opens the memory in a file, which need not be there, of one place: a repository or bucket.
 * @throws GenesysCoreError `IO` for a file that holds something else
 */
export async function openSeenIndexes(path: string, place: string): Promise<SeenIndexes> {
  const places = await readPlaces(path);
  const seen = ownMember(places, place);
  return {
    rollbacks: (index) => (seen === undefined ? [] : rollbacksOf(index, seen)),
    async keep(index) {
      const temporary = `${path}.${process.pid}`;
      try {
        await mkdir(dirname(path), { recursive: true });
        await writeFile(
          temporary,
          `${JSON.stringify({ ...places, [place]: newest(index, seen) }, null, 1)}\n`,
        );
        await nodeFileSystem.rename(temporary, path);
      } catch (error) {
        throw new GenesysCoreError('IO', `${quoted(path)} could not be written: ${messageOf(error)}.`, {
          cause: error,
        });
      } finally {
        await nodeFileSystem.remove(temporary);
      }
    },
  };
}

/** Why days of a dataset are not fetched by an index that is older than the one before; undefined where it is not. */
export function refusalOfOlder(
  rollbacks: readonly Rollback[],
  dataset: string,
  path: string,
): GenesysCoreError | undefined {
  const rollback = rollbacks.find((one) => one.dataset === dataset);
  if (rollback === undefined) return undefined;
  return new GenesysCoreError(
    'PUBLISH',
    `${dataset}: ${rollback.text} Nothing was fetched, so that nothing newer is replaced. Find out who set the index back; where it was on purpose, remove ${quoted(path)}, which remembers what was read before.`,
    { retryable: false },
  );
}

function rollbacksOf(index: IndexDocument, seen: SeenIndex): readonly Rollback[] {
  const revision =
    index.revision < seen.revision
      ? `The index is older than before: it is of revision ${index.revision}, and ${seen.revision} was read before.`
      : undefined;
  return Object.entries(seen.latest).flatMap(([dataset, before]) => {
    const now = ownMember(index.datasets, dataset)?.latest ?? undefined;
    if (now !== undefined && !isOlder({ runId: now.runId, end: now.window?.end ?? null }, before))
      return revision === undefined ? [] : [{ dataset, text: revision }];
    const latest = now === undefined ? 'none any more' : `run ${now.runId}`;
    return [{ dataset, text: `Its latest run is ${latest}, and it was run ${before.runId} before.` }];
  });
}

/** `latest` moves to later windows, and to later runs of one window. */
function isOlder(now: SeenRun, before: SeenRun): boolean {
  const [end, endBefore] = [now, before].map((run) => (run.end === null ? 0 : Date.parse(run.end)));
  return end === endBefore ? now.runId < before.runId : Number(end) < Number(endBefore);
}

function newest(index: IndexDocument, seen: SeenIndex | undefined): SeenIndex {
  const latest = Object.entries(index.datasets).flatMap(([dataset, { latest: run }]) => {
    if (run === null) return [];
    const now: SeenRun = { runId: run.runId, end: run.window?.end ?? null };
    const before = ownMember(seen?.latest ?? {}, dataset);
    return [[dataset, before !== undefined && isOlder(now, before) ? before : now] as const];
  });
  return {
    revision: Math.max(index.revision, seen?.revision ?? 0),
    latest: { ...seen?.latest, ...Object.fromEntries(latest) },
  };
}

async function readPlaces(path: string): Promise<Readonly<Record<string, SeenIndex>>> {
  const facts = await stat(path).catch(() => undefined);
  if (facts === undefined) return {};
  const text = facts.isFile() && facts.size <= MAX_BYTES ? await readFile(path, 'utf8') : '';
  const places = parsed(text);
  if (isJsonObject(places) && Object.values(places).every(isSeen))
    return places as unknown as Readonly<Record<string, SeenIndex>>;
  throw new GenesysCoreError(
    'IO',
    `${quoted(path)} is not what was kept of an index that was read before. Remove it, or name another file.`,
    { retryable: false },
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function isSeen(value: unknown): boolean {
  if (!isJsonObject(value) || !Number.isSafeInteger(value['revision']) || !isJsonObject(value['latest']))
    return false;
  return Object.values(value['latest']).every(
    (run) =>
      isJsonObject(run) &&
      typeof run['runId'] === 'string' &&
      isRunId(run['runId']) &&
      (run['end'] === null || (typeof run['end'] === 'string' && !Number.isNaN(Date.parse(run['end'])))),
  );
}
